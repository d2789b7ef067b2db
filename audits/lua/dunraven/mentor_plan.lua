-- A mentor's plan for one pupil: four themes, small steps in each, and how they went.
--
-- A learning mentor makes it with the pupil and keeps it. Pupils appear as references that mean nothing outside the
-- school (column `pupil`); their own words go into the text only if they agree. The four themes follow a school's
-- published practice; the states and wording are ours.

return {
	api = 1,
	kind = "plan",
	id = "mentor_plan",
	version = "1.0",
	title = "Mentor plan",
	subtitle = "Small steps in four themes, made with the pupil",
	notice = "Made with the pupil, who may read it. It holds no score.",
	source = "After the learning mentors of Dunraven School, London, as described by the RSA, 2022",
	audience = "the pupil, the learning mentor and the pastoral team",
	formats = "the school office",
	language = "en-GB",
	restricted = true,
	classification = "Restricted – contains children’s personal data",
	retention = "as the school’s retention schedule says",
	suppression = { below = 5, base = 11 },

	words = { section = "theme", sections = "themes", entry = "step", entries = "steps" },
	columns = { section = "theme", state = "status", owner = "mentor", by = "pupil", group = "setting" },
	review = "half_termly",
	due_soon = 14,
	needs = { "text", "owner", "due", "by" },
	consent = { quotes = true },

	groups = {
		{ id = "one", name = "One to one" },
		{ id = "group", name = "In a group" },
	},
	states = {
		{ id = "agreed", name = "Agreed", meaning = "open" },
		{ id = "trying", name = "Trying", meaning = "active" },
		{ id = "done", name = "Done", meaning = "done" },
		{ id = "changed", name = "Changed for another step", meaning = "stopped", needs = { "note" } },
	},

	views = {
		{ by = "section", over = "state", title = "Where each theme is" },
		{ by = "section", over = "group", title = "One to one or in a group" },
		{ list = "late", title = "Past its date" },
	},

	sections = {
		{ id = "self", title = "How I see myself", question = "What am I good at, and who would say so?" },
		{ id = "feelings", title = "Managing feelings", question = "What helps when it gets too much?" },
		{ id = "social", title = "Getting on with others", question = "What makes a day with others go well?" },
		{ id = "growth", title = "Learning from what is hard", question = "What did I get better at, and how?" },
	},
}
