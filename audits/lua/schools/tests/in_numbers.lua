-- Panels of figures as they were published beside case studies (RSA, Rethinking Exclusions, 2022). Run: waymark test
-- in_numbers. The schools are named here as sources of figures, never rated.

local function row(metric, value, more)
	local made = { metric = metric, value = value }
	for name, text in pairs(more or {}) do
		made[name] = text
	end
	return made
end

return {
	api = 1,
	date = "2022-03-01",
	cases = {
		{ name = "76.2% with EAL is 4.5 times the country's 16.9%",
			metrics = { row("pupils.eal", "76.2"), row("pupils.eal", "16.9", { group = "national" }) },
			expect = { { figure = "pupils.eal", value = "76.2%",
				comparators = { { id = "national", difference = "+59.3 points", times = "4.5", side = "above" } } } } },
		{ name = "persistent absence below the country's is better",
			metrics = { row("belonging.pa", "5.2"), row("belonging.pa", "8.2", { group = "national" }) },
			expect = { { figure = "belonging.pa", comparators = { { id = "national", difference = "−3.0 points", side = "better" } } } } },
		{ name = "a Progress 8 of 49.2 is another measure under its name",
			metrics = { row("attainment.p8", "49.2") }, problems = { "CSV047" } },
		{ name = "as Attainment 8 it is plausible, and 0.4 above the borough",
			metrics = { row("attainment.a8", "49.2"), row("attainment.a8", "48.8", { group = "la" }) },
			expect = { { figure = "attainment.a8", value = "49.2", comparators = { { id = "la", difference = "+0.4",
				side = "better" } } } } },
	},
}
