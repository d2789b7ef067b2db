-- A school in six numbers, each beside England: the strip that opens a report, for readers who do not know the school.
return {
	api = 1,
	kind = "indicators",
	id = "in_numbers",
	version = "1.0",
	title = "The school in numbers",
	subtitle = "Six figures, each with its year and what it is compared with",
	source = "After the panels of figures beside the case studies of the RSA's Rethinking Exclusions toolkit, 2022; "
		.. "the choice of six is this project's own.",
	audience = "governors, partners and anybody who reads a report of the school",
	language = "en-GB",

	groups = { { id = "national", name = "England" }, { id = "la", name = "Local authority" } },
	periods = 2,
	suppression = { below = 5, base = 11 },

	sections = {
		{ id = "pupils", title = "Pupils", question = "Who goes to this school?", figures = {
			{ id = "fsm", title = "Free school meals in six years", type = "percent", compare = { "national", "la" }, combine = "both",
				strip = true },
			{ id = "eal", title = "English as an additional language", type = "percent", compare = { "national", "la" },
				combine = "both", strip = true },
			{ id = "ehcp", title = "Education, health and care plan", type = "percent", compare = { "national", "la" },
				combine = "both", strip = true },
		} },
		{ id = "belonging", title = "Attendance and exclusion", question = "Are they in school?", figures = {
			{ id = "pa", title = "Persistent absence", type = "percent", max = 60, better = "lower", compare = { "national", "la" },
				change = 3, combine = "both", strip = true },
			{ id = "suspended", title = "Suspended at least once", type = "percent", better = "lower",
				compare = { "national", "la" }, change = 1, combine = "both", strip = true },
		} },
		{ id = "attainment", title = "Attainment", question = "What do they reach?", figures = {
			{ id = "a8", title = "Attainment 8", type = "number", min = 0, max = 90, decimals = 1, better = "higher",
				compare = { "national", "la" }, combine = "plain", strip = true },
			{ id = "p8", title = "Progress 8", type = "number", min = -1.5, max = 1.5, decimals = 2, better = "higher",
				about = "A score of a whole school far from 0 is nearly always another measure under its name.",
				combine = "plain" },
		} },
	},
}
