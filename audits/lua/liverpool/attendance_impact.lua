-- What work with families does to attendance: before and after, in points and in per cent of what it was, with how many
-- pupils stand behind each figure.
--
-- A fall "from 24% to 18%" is six points and a quarter of what it was; without the number of pupils it cannot be weighed
-- against another school's. So a figure without its base is printed as such, and counts in no mean by pupils.
return {
	api = 1,
	kind = "indicators",
	id = "attendance_impact",
	version = "1.0",
	title = "Attendance before and after",
	subtitle = "What changed since support for families began",
	source = "After figures that School-Home Support published of its work in Liverpool and Blackpool, 2022; the figures asked for "
		.. "are this project's own choice.",
	audience = "practitioners who work with families, their schools and those who fund them",
	language = "en-GB",

	groups = { { id = "national", name = "England" }, { id = "la", name = "Local authority" } },
	periods = 3,
	suppression = { below = 5, base = 11 },

	sections = {
		{ id = "absence", title = "Absence", question = "Are more pupils in school than before?", figures = {
			{ id = "pa", title = "Persistent absence", type = "percent", max = 60, better = "lower", compare = { "national", "la" },
				change = 3, combine = "both", strip = true,
				count_where = { is = "above", group = "national" } },
			{ id = "severe", title = "Severe absence", type = "percent", max = 30, better = "lower", compare = { "national" },
				change = 1, combine = "both", strip = true },
			{ id = "overall", title = "Absence overall", type = "percent", max = 30, better = "lower", compare = { "national", "la" },
				change = 1, combine = "both", strip = true },
			{ id = "days", title = "School days lost", type = "count", things = true, better = "lower", combine = "sum" },
			{ id = "roll", title = "Pupils on roll", type = "count", combine = "sum", weight = true },
			{ id = "days_each", title = "School days lost a pupil", ratio = { "days", "roll" }, type = "number", decimals = 1,
				better = "lower", combine = "ratio", strip = true },
		} },
		{ id = "support", title = "Support", question = "Whom did it reach?", figures = {
			{ id = "families", title = "Families supported", type = "count", combine = "sum", strip = true },
			{ id = "better", title = "Of these, attending more", type = "count", of = "families", combine = "sum" },
			{ id = "better_share", title = "Share attending more", share = { "better", "families" }, better = "higher",
				combine = "ratio", strip = true },
		} },
	},
}
