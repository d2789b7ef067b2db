-- What the results of a licensed measure become. Run: waymark test wellbeing_measure

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
		{ name = "how many took part",
			metrics = { row("part.asked", "182"), row("part.answered", "160") },
			expect = { { figure = "part.rate", value = "87.9%", base = "160 of 182" } } },
		{ name = "a domain beside the year before and beside others",
			metrics = {
				{ metric = "domain.feelings", period = "2024-25", numerator = "112", denominator = "160" },
				{ metric = "domain.feelings", period = "2025-26", numerator = "128", denominator = "160" },
				row("domain.feelings", "74", { group = "others", period = "2025-26" }),
			},
			expect = { { figure = "domain.feelings", value = "80.0%", change = { difference = "+10.0 points", side = "better",
				named = true },
				comparators = { { id = "others", difference = "+6.0 points", side = "better" } } } } },
	},
}
