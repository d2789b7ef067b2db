-- Groups of about ten, three meetings a week. Run: waymark test coaching

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
		{ name = "who has a coach, and how large groups are",
			metrics = { row("groups.roll", "1367"), row("groups.placed", "1352"), row("groups.coaches", "134") },
			expect = { { figure = "groups.coverage", value = "98.9%" }, { figure = "groups.size", value = "10.1" } } },
		{ name = "meetings held of those planned",
			metrics = {
				{ metric = "meetings.weekly", period = "2024-25", numerator = "13870", denominator = "14976" },
				{ metric = "meetings.weekly", period = "2025-26", numerator = "15330", denominator = "15678" },
			},
			expect = { { figure = "meetings.weekly", value = "97.8%", change = { difference = "+5.2 points", named = true,
				side = "better" } } } },
		{ name = "more pupils in groups than on roll",
			metrics = { row("groups.roll", "100"), row("groups.placed", "101") }, problems = { "CSV046" } },
	},
}
