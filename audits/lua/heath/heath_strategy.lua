-- A trust's strategy for three years: six aims, and under each what is done by the end of the first year and later.
--
-- The aims, the two horizons and how many deliverables each has (35 and 25, 60 in all) follow the trust's published
-- strategy; the deliverables themselves are rows of entries.csv, of which examples/heath_strategy has all 60 in this
-- project's own words. Each delivery plan has an executive. The chief executive looks at it every month, the board at each
-- meeting an overview, and the trust once a year at the whole.

return {
	api = 1,
	kind = "plan",
	id = "heath_strategy",
	version = "1.0",
	title = "Trust strategy 2024–27",
	subtitle = "Six aims, what is due in the first year, and what comes later",
	notice = "Each line says where a deliverable stands; whether it has helped pupils is asked elsewhere.",
	source = "The Heath Family (North West), strategic overview 2024–27, 2024",
	audience = "the chief executive every month, the board at each meeting",
	formats = "the trust office",
	language = "en-GB",

	words = { section = "aim", sections = "aims", entry = "deliverable", entries = "deliverables" },
	columns = { section = "aim", group = "horizon", state = "status", owner = "executive", period = "month" },
	review = "monthly",
	due_soon = 30,
	needs = { "text", "owner" },

	states = {
		{ id = "not_started", name = "Not started", meaning = "open" },
		{ id = "on_track", name = "On track", meaning = "active" },
		{ id = "behind", name = "Behind", meaning = "late", needs = { "note" } },
		{ id = "done", name = "Done", meaning = "done" },
		{ id = "stopped", name = "Stopped", meaning = "stopped", needs = { "note" } },
	},
	groups = {
		{ id = "y1", name = "By the end of 2024–25", due = "2025-08-31" },
		{ id = "long", name = "Longer term" },
	},

	views = {
		{ by = "section", over = "state", title = "Where each aim is" },
		{ by = "section", over = "group", title = "How much there is" },
		{ list = "late", title = "Behind or overdue" },
		{ list = "changed", title = "What changed since last month" },
	},

	sections = {
		{ id = "lead", title = "Leadership", question = "Do leaders and governors at every level know their part?" },
		{ id = "barriers", title = "Overcoming barriers", question = "Is each child’s barrier found early and dealt with?" },
		{ id = "strategy", title = "Purposeful strategy", question = "Do plans have few aims, and are they carried through?" },
		{ id = "teaching", title = "Teaching and learning", question = "Is teaching as good in every classroom?" },
		{ id = "staff", title = "Staff community", question = "Do people want to come, to stay and to grow here?" },
		{ id = "ops", title = "Operations", question = "Do money, buildings and systems serve the classroom?" },
	},
}
