-- Attendance figures as they were published (School-Home Support, 2022; Astrea Academy Trust in RSA, Rethinking Exclusions,
-- 2022). Run: waymark test attendance_impact

local function row(metric, value, more)
	local made = { metric = metric, value = value }
	for name, text in pairs(more or {}) do
		made[name] = text
	end
	return made
end

return {
	api = 1,
	date = "2023-03-01",
	cases = {
		{ name = "24% to 18% is six points and a quarter of what it was",
			metrics = { row("absence.pa", "24", { period = "2021-22" }), row("absence.pa", "18", { period = "2022-23" }) },
			expect = { { figure = "absence.pa", value = "18.0%",
				change = { difference = "−6.0 points", percent = "−25.0%", side = "better", named = true } } } },
		{ name = "108 of 189 pupils",
			metrics = { { metric = "absence.pa", period = "2021-22", numerator = "108", denominator = "189" } },
			expect = { { figure = "absence.pa", value = "57.1%", base = "108 of 189" } } },
		{ name = "500,000 days at 9.3 a pupil are of 53,763 pupils",
			metrics = { row("absence.days", "500000"), row("absence.roll", "53763") },
			expect = { { figure = "absence.days_each", value = "9.3" } } },
		{ name = "61% is more than is plausible", metrics = { row("absence.pa", "61") }, problems = { "CSV047" } },
	},
}
