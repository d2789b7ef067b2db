-- The unit's year as it was published (RSA, Rethinking Exclusions, 2022): 60 pupils, £75,000. Run: waymark test
-- referral_centre_year

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
		{ name = "£75,000 for 60 pupils are £1,250 a place, and all came back",
			metrics = { row("placed.pupils", "60"), row("after.back", "60"), row("cost.year", "75000") },
			expect = { { figure = "cost.place", value = "£1,250" }, { figure = "after.back_share", value = "100.0%" } } },
		{ name = "40% where pupil referral units have 4%: ten times, 36 points",
			metrics = { row("after.passed", "40"), row("after.passed", "4", { group = "pru" }) },
			expect = { { figure = "after.passed",
				comparators = { { id = "pru", difference = "+36.0 points", times = "10.0", side = "better" } } } } },
		{ name = "weeks a placement", metrics = { row("placed.pupils", "41"), row("placed.weeks", "203") },
			expect = { { figure = "placed.length", value = "5.0" } } },
		{ name = "more cannot come back than were placed",
			metrics = { row("placed.pupils", "60"), row("after.back", "61") }, problems = { "CSV046" } },
	},
}
