-- Coaching circles: whether every pupil has a coach and a small group, and whether groups and families meet as planned.
return {
	api = 1,
	kind = "indicators",
	id = "coaching",
	version = "1.0",
	title = "Coaching circles",
	subtitle = "Who has a coach, and how often groups and families meet",
	source = "After the coaching programme of Carr Manor Community School, Leeds (RSA, Rethinking Exclusions, 2022): groups "
		.. "of about "
		.. "ten, three meetings a week, families three times a year; the figures asked for are this project's own choice.",
	audience = "all staff, and the leader of the programme",
	language = "en-GB",

	periods = 3,
	suppression = { below = 5, base = 11 },

	sections = {
		{ id = "groups", title = "Groups", question = "Does every pupil have a coach?", figures = {
			{ id = "roll", title = "Pupils on roll", type = "count", combine = "sum", weight = true },
			{ id = "placed", title = "Pupils in a group", type = "count", of = "roll", combine = "sum" },
			{ id = "coverage", title = "Share of pupils in a group", share = { "placed", "roll" }, better = "higher", min = 0,
				combine = "ratio", strip = true },
			{ id = "coaches", title = "Adults who coach", type = "count", things = true, combine = "sum" },
			{ id = "size", title = "Pupils a coach", ratio = { "placed", "coaches" }, type = "number", decimals = 1, max = 14,
				better = "lower", combine = "ratio", about = "About ten is meant.", strip = true },
		} },
		{ id = "meetings", title = "Meetings", question = "Do groups and families meet as planned?", figures = {
			{ id = "weekly", title = "Group meetings held, of those planned", type = "percent", better = "higher", change = 5,
				about = "Three a week: Monday, Wednesday, Friday.", combine = "ratio", strip = true },
			{ id = "families", title = "Family meetings attended, of those planned", type = "percent", better = "higher", change = 5,
				about = "Three a year for each family.", combine = "ratio", strip = true },
		} },
	},
}
