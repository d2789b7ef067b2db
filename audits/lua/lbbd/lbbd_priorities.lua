-- A borough's priorities for inclusion over two years: four priorities, and a road map of 48 activities under nine headings.
--
-- The four priorities, the nine headings and how many activities each has (8, 7, 10, 4, 7, 6, 2, 1, 3) follow the borough's
-- published plan; the activities are rows of entries.csv, of which examples/lbbd_priorities has 48 in this project's own
-- words. The borough and each of its three clusters is a row of schools.csv (phase authority) and gets a report of its own.

return {
	api = 1,
	kind = "plan",
	id = "lbbd_priorities",
	version = "1.0",
	title = "Inclusion priorities",
	subtitle = "Four priorities over two years, and what is being done for each",
	notice = "Which activity serves which priority is the borough’s own decision.",
	source = "London Borough of Barking and Dagenham, Education Inclusion Team priorities 2020–22",
	audience = "the inclusion team, headteachers and partners; once a term",
	formats = "the education inclusion team",
	language = "en-GB",

	words = { section = "heading", sections = "headings", entry = "activity", entries = "activities" },
	columns = { section = "heading", group = "priority", state = "status", owner = "lead", period = "term" },
	review = "termly",
	due_soon = 60,
	needs = { "text", "owner" },

	states = {
		{ id = "planned", name = "Planned", meaning = "planned" },
		{ id = "running", name = "Running", meaning = "active" },
		{ id = "behind", name = "Behind", meaning = "late", needs = { "note" } },
		{ id = "done", name = "Done", meaning = "done" },
		{ id = "stopped", name = "Stopped", meaning = "stopped", needs = { "note" } },
	},
	groups = {
		{ id = "provision", name = "Responsive provision" },
		{ id = "early_help", name = "Early help" },
		{ id = "partners", name = "Partnership and joint commissioning" },
		{ id = "transitions", name = "Resilience in transitions" },
	},

	views = {
		{ by = "group", over = "state", title = "Where each priority is" },
		{ by = "section", over = "group", title = "What serves which priority" },
		{ list = "late", title = "Behind or overdue" },
		{ list = "changed", title = "What changed since last term" },
	},

	sections = {
		{ id = "suss", title = "Keeping safe in school", question = "Do pupils come, learn and go home safely?" },
		{ id = "vulnerable", title = "Vulnerable pupils", question = "Is support there before a place is at risk?" },
		{ id = "transitions", title = "Transitions", question = "Does each child arrive known and expected?" },
		{ id = "early_help", title = "Early help", question = "Is help there before a crisis?" },
		{ id = "safeguarding", title = "Safeguarding partners", question = "Do the services that protect children talk?" },
		{ id = "training", title = "Commissioned training", question = "Do staff know what to do?" },
		{ id = "data", title = "Data", question = "Do schools and services see the same picture?" },
		{ id = "hub", title = "Behaviour hub", question = "Whom can a school ask for help?" },
		{ id = "mental_health", title = "Mental health in schools", question = "Who listens, and how soon?" },
	},
}
