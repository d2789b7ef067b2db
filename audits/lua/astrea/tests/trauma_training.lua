-- Who is trained at which level. Run: waymark test trauma_training

local function row(metric, value, more)
	local made = { metric = metric, value = value }
	for name, text in pairs(more or {}) do
		made[name] = text
	end
	return made
end

return {
	api = 1,
	date = "2026-11-04",
	cases = {
		{ name = "levels 1 to 3 together, and of how many",
			metrics = { row("awards.staff", "82"), row("awards.l1", "24"), row("awards.l2", "11"), row("awards.l3", "4") },
			expect = { { figure = "awards.any", value = "39" }, { figure = "awards.any_share", value = "47.6%", base = "39 of 82" } } },
		{ name = "more trained than there are",
			metrics = { row("awards.staff", "20"), row("awards.l1", "21") }, problems = { "CSV046" } },
	},
}
