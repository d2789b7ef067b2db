-- A programme of few places. Run: waymark test sparking_purpose

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
		{ name = "weeks a pupil", metrics = { row("cohort.pupils", "11"), row("cohort.weeks", "168") },
			expect = { { figure = "cohort.length", value = "15.3" } } },
		{ name = "what became of them adds up",
			metrics = { row("cohort.pupils", "11"), row("outcome.mainstream", "7"), row("outcome.special", "3"),
				row("outcome.other", "1") },
			expect = { { figure = "outcome.mainstream", value = "7" } } },
		{ name = "or it is said that it does not",
			metrics = { row("cohort.pupils", "11"), row("outcome.mainstream", "7"), row("outcome.special", "3"),
				row("outcome.other", "2") },
			problems = { "CSV046" } },
		{ name = "sessions held of those planned",
			metrics = { { metric = "offer.mentoring", numerator = "512", denominator = "548" } },
			expect = { { figure = "offer.mentoring", value = "93.4%", base = "512 of 548" } } },
	},
}
