-- Weekly wellbeing work: whether each class kept its journals, learned its strategy and had its hour of joy, week by week.
--
-- Pupils write a journal twice a week, through which they can also ask to talk to an adult; one strategy is taught each
-- week and looked back at; one hour belongs to what gives joy. The three strands and how often they come follow a school's
-- published practice. It is a tick sheet: whether a strand came about, never how a pupil is. Weeks are written as a day,
-- the Monday. Classes are the groups: change them to your own.

return {
	api = 1,
	kind = "matrix",
	id = "weekly_log",
	version = "1.0",
	title = "Weekly wellbeing work",
	subtitle = "Journals, a strategy and an hour of joy, class by class",
	notice = "Counts what took place, not how pupils are.",
	source = "After Surrey Square Primary School, London, as described by the RSA, 2022",
	audience = "class teams and the wellbeing lead; every week",
	formats = "the school office",
	language = "en-GB",

	words = { section = "strand", sections = "strands" },
	over = "period",
	review = "weekly",
	columns = { section = "activity", group = "class", period = "week" },
	blank = "not filled in",
	groups = {
		{ id = "y4", name = "Year 4" },
		{ id = "y5", name = "Year 5" },
		{ id = "y6", name = "Year 6" },
	},
	states = {
		{ id = "yes", name = "Done", meaning = "present", mark = 2 },
		{ id = "no", name = "Not done", meaning = "absent", mark = 0 },
	},
	expects = { journal = 2, strategy = 1, joy = 1 },

	sections = {
		{ id = "journal", title = "Journal", question = "Did every pupil write, at the start and the end of the week?" },
		{ id = "strategy", title = "Strategy of the week", question = "Was one taught, and last week’s looked back at?" },
		{ id = "joy", title = "Joy time", question = "Was there an hour for what pupils love?" },
	},
}
