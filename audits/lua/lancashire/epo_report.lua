-- A partnership officer's report on one half term: nine fields, three of which (area, officer's post, period) head the page.
--
-- The other six are the sections below: a priority, intended outcomes, what was done, what comes next, the impact so far and
-- how the officer's part will end. Each outcome has an activity that served it, or a note that says why not; words that
-- somebody said are printed only with their consent. The nine fields follow a published report of Spring 2024; the
-- wording is this project's own. The officer is named by post.

return {
	api = 1,
	kind = "plan",
	id = "epo_report",
	version = "1.0",
	title = "Partnership officer’s report",
	subtitle = "One priority: what was meant, done and seen in a half term",
	notice = "Written by the officer, for the schools and partners of the area.",
	source = "West Lancashire Education Partnership, officer’s report of March 2024",
	audience = "headteachers of the area and officers of the local authority",
	formats = "the education partnership office",
	language = "en-GB",

	words = { section = "field", sections = "fields" },
	columns = { section = "field", by = "officer", period = "period" },
	review = "half_termly",
	consent = { quotes = true },
	links = {
		{ from = "done", to = "outcome", each = "to", or_note = true },
	},

	sections = {
		{ id = "priority", title = "Priority", question = "What is this work for?", entries = { 1, 1 } },
		{ id = "outcome", title = "Intended outcomes", question = "What should be different at the end?", entries = { 1, 6 } },
		{ id = "done", title = "Activity last period", question = "What was done, and for which outcome?", entries = { 1, 12 } },
		{ id = "next", title = "Planned next period", question = "What comes next?", entries = { 1, 12 } },
		{ id = "impact", title = "Impact so far", question = "What has changed, and who says so?", entries = { 1, 6 } },
		{ id = "exit", title = "Exit strategy", question = "How does it go on without the officer?", entries = { 1, 1 } },
	},
}
