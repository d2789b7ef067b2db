-- A provision map: who gets which support, in which year group, led by whom, and what came of it.
--
-- Once a term a year team goes through every child with a senior leader and decides what is done for the whole class, for a
-- group or for one child; at the weekly meeting it says whether it works. Each row is one intervention, never one child:
-- `n` is how many pupils it serves. All the same it is about few children who can be told by those who know them, so it is
-- restricted. The three waves and the rhythm follow a school's published practice; the states, needs and wording are ours.

return {
	api = 1,
	kind = "plan",
	id = "provision_map",
	version = "1.0",
	title = "Provision map",
	subtitle = "Support by year group: for the class, for a group, for one child",
	notice = "For the year teams. A row is an intervention, and no pupil is named.",
	source = "After provision mapping at Surrey Square Primary School, London, as described by the RSA, 2022",
	audience = "year teams and the senior leader who meets them; once a term",
	formats = "the school office",
	language = "en-GB",
	restricted = true,
	classification = "Restricted – contains children’s personal data",
	retention = "as the school’s retention schedule says",
	suppression = { below = 5, base = 11 },

	words = { section = "year group", sections = "year groups", entry = "intervention",
		entries = "interventions" },
	columns = { section = "year_group", group = "wave", state = "status", owner = "lead", by = "need", period = "term" },
	review = "termly",
	due_soon = 21,
	needs = { "text", "owner", "due" },

	groups = {
		{ id = "1", name = "Whole class" },
		{ id = "2", name = "Group" },
		{ id = "3", name = "One to one" },
	},
	states = {
		{ id = "on", name = "Running, too early to tell", meaning = "active" },
		{ id = "strong", name = "Ended: strong effect", meaning = "done" },
		{ id = "some", name = "Ended: some effect", meaning = "done" },
		{ id = "none", name = "Ended: no effect", meaning = "stopped", needs = { "note" } },
	},
	numbers = {
		{ id = "n", title = "Pupils", combine = "sum" },
		{ id = "cost", title = "Cost", type = "money", combine = "sum" },
		{ id = "entry", title = "At entry" },
		{ id = "exit", title = "At exit", change_from = "entry" },
	},

	views = {
		{ by = "section", over = "group", sum = "n", title = "Pupils by year group and wave" },
		{ by = "by", over = "state", title = "What each need gets, and its effect" },
		{ list = "late", title = "Past its date" },
	},

	sections = {
		{ id = "rec", title = "Reception" },
		{ id = "y1", title = "Year 1" },
		{ id = "y2", title = "Year 2" },
		{ id = "y3", title = "Year 3" },
		{ id = "y4", title = "Year 4" },
		{ id = "y5", title = "Year 5" },
		{ id = "y6", title = "Year 6" },
	},
}
