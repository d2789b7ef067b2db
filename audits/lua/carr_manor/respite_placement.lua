-- A place off site for a time: a pupil learns elsewhere in small groups, with restorative work, and comes back in good time.
--
-- That the offer is away from school, works restoratively and aims at a prompt return follows the school’s own description;
-- the twelve fields, their order of dates and all wording are this project’s own.

return {
	api = 1,
	kind = "case",
	id = "respite_placement",
	version = "1.0",
	title = "Respite placement",
	subtitle = "Why, from when, until when, and how the way back went",
	notice = "One sheet for one placement, from the first talk to the check after the return.",
	source = "The Pupil Enhancement Programme of Carr Manor Community School, Leeds, with Catch Leeds, as described in 2021: what "
		.. "it is for; fields and words are this project’s own",
	audience = "pastoral staff and the provider of the placement",
	language = "en-GB",
	restricted = true,
	classification = "Restricted – contains children’s personal data",
	learning_classification = "For leaders and governors – counts only, no pupil is named",
	retention = "as the school’s retention schedule says",

	words = { section = "part", sections = "parts", field = "question", fields = "questions" },

	answers = {
		{ id = "yes", name = "Yes", state = "yes", aliases = { "y" } },
		{ id = "no", name = "No", state = "no", aliases = { "n" } },
		{ id = "not_known", name = "Not known", state = "not_known" },
		{ id = "not_applicable", name = "Not applicable", state = "not_applicable", aliases = { "n/a" } },
	},

	review_weeks = 6, -- project convention: half a term at most between two looks
	sign_offs = { "Pastoral lead", "Parent or carer" },

	learning_questions = {
		{ group = "half_terms", text = "When in the year are places needed most, and what in school could come before them?" },
		{ group = "other", line = "b4", text = "Where there was no restorative meeting on the return, what stood in its way?" },
		{ group = "other", line = "b5", text = "Who is not back in all lessons yet, and what would it take?" },
	},

	sections = {
		{ id = "going", title = "Going",
			question = "What is the placement for, and when does it end?",
			fields = {
				{ id = "a1", title = "What the placement is for", type = "text", gate = true,
					help = "What should be different afterwards, in words that the pupil would use." },
				{ id = "a2", title = "What the pupil says", type = "text", gate = true,
					help = "What would help, what worries the pupil; or how it was asked." },
				{ id = "a3", title = "Parents and provider told in writing on", type = "date", gate = true,
					help = "A school that directs a pupil off site gives notice at least two school days before; parents need not agree." },
				{ id = "a4", title = "First day", type = "date", gate = true, not_before = "a3" },
				{ id = "a5", title = "Planned day of return", type = "date", gate = true, not_before = "a4" },
				{ id = "a6", title = "Subjects and people that stay the same meanwhile", type = "text",
					help = "Work set by whom; who visits, and when." },
			} },
		{ id = "back", title = "Coming back",
			question = "Was the way back prepared, on time, and did it hold?",
			fields = {
				{ id = "b1", title = "Looked at half-way on", type = "date", not_before = "a4", due_by = "a5" },
				{ id = "b2", title = "First day back", type = "date", not_before = "a4", due_by = "a5" },
				{ id = "b3", title = "Time away", type = "computed", computed = "weeks", from = "a4", to = "b2", at_most = 12 },
				{ id = "b4", title = "Restorative meeting on the return", type = "yes_no", na = true,
					learning = "A restorative meeting was held on the return", help = "With whom, by role. No: why not." },
				{ id = "b5", title = "Back in all lessons", type = "yes_no", learning = "Back in all lessons",
					help = "No: which lessons, and from when." },
				{ id = "b6", title = "Check after the return", type = "computed", computed = "review" },
			} },
	},
}
