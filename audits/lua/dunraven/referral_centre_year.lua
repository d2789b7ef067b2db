-- A year of an inclusion unit on the school's own site: how many pupils, for how long, what became of them, what it cost.
--
-- One of the schools behind it made known: 60 pupils in 2019, all back in lessons, about £75,000 a year, and 40% of the
-- unit's pupils with English and mathematics where pupil referral units have 4%. The cases audit beside this one keeps
-- the single placements; this one has their sums alone.
return {
	api = 1,
	kind = "indicators",
	id = "referral_centre_year",
	version = "1.0",
	title = "The inclusion unit's year",
	subtitle = "Placements, returns to lessons and costs",
	source = "After The Base and the referral centre of Dunraven School (RSA, Rethinking Exclusions, 2022); the figures asked for "
		.. "are this project's own choice.",
	audience = "the headteacher and governors",
	language = "en-GB",

	groups = { { id = "pru", name = "Pupil referral units" } },
	periods = 3,
	suppression = { below = 5, base = 11 },

	sections = {
		{ id = "placed", title = "Placements", question = "Who came, and for how long?", figures = {
			{ id = "roll", title = "Pupils on roll", type = "count", combine = "sum", weight = true },
			{ id = "pupils", title = "Pupils placed", type = "count", of = "roll", combine = "sum", strip = true },
			{ id = "sen", title = "Of these, with SEN", type = "count", of = "pupils", combine = "sum" },
			{ id = "sen_share", title = "Share with SEN", share = { "sen", "pupils" }, combine = "ratio" },
			{ id = "weeks", title = "Weeks of all placements", type = "count", things = true, combine = "sum" },
			{ id = "length", title = "Weeks a placement", ratio = { "weeks", "pupils" }, type = "number", decimals = 1, max = 39,
				combine = "ratio", strip = true },
		} },
		{ id = "after", title = "Afterwards", question = "Did they come back and stay?", figures = {
			{ id = "back", title = "Back in lessons", type = "count", of = "placed.pupils", combine = "sum" },
			{ id = "back_share", title = "Share back in lessons", share = { "back", "placed.pupils" }, better = "higher", change = 5,
				combine = "ratio", strip = true },
			{ id = "again", title = "Placed again within a year", type = "count", of = "back", combine = "sum" },
			{ id = "excluded", title = "Permanently excluded", type = "count", of = "placed.pupils", combine = "sum" },
			{ id = "passed", title = "English and mathematics GCSE", type = "percent", better = "higher", compare = { "pru" },
				combine = "weighted", strip = true },
		} },
		{ id = "cost", title = "Cost", question = "What does a place cost?", figures = {
			{ id = "year", title = "Cost of the unit", type = "money", combine = "sum" },
			{ id = "place", title = "A pupil placed", ratio = { "year", "placed.pupils" }, type = "money", better = "lower",
				combine = "ratio", strip = true },
		} },
	},
}
