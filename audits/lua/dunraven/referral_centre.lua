-- A centre on the school’s own site, in the place of suspensions: from breakfast and a check-in to some weeks in the centre,
-- with lessons that go on and a way back to all of them.
--
-- The range of support, the six weeks, the talk with a mentor and the return follow the trust’s own description; the twelve
-- fields and all wording are this project’s own. The year of the centre in figures is another audit: referral_centre_year.

return {
	api = 1,
	kind = "case",
	id = "referral_centre",
	version = "1.0",
	title = "Time in the referral centre",
	subtitle = "What brought the pupil, what is taught, and the way back to all lessons",
	notice = "One sheet for one stay. It is a plan for coming back, not a record of what went wrong.",
	source = "The Base and the referral centre of Dunraven Educational Trust, as described in 2021: stages, the six weeks and the "
		.. "return; fields and words are this project’s own",
	audience = "the centre’s staff, mentors and pastoral leaders",
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

	review_weeks = 4, -- project convention: a look within four school weeks

	learning_questions = {
		{ group = "half_terms", text = "When do most stays begin, and what happens in lessons before?" },
		{ group = "quality", line = "voice", text = "Whose own account is missing, and how else could it have been heard?" },
		{ group = "other", line = "d2", text = "Who is not back in all lessons, and which lessons are they?" },
	},

	sections = {
		{ id = "coming", title = "What brought the pupil",
			question = "Which need stands behind it, and how much support is enough?",
			fields = {
				{ id = "a1", title = "What happened, and what the need behind it may be", type = "text", gate = true },
				{ id = "a2", title = "Stage", type = "choice", gate = true,
					choices = {
						{ id = "light", name = "Breakfast and check-in", aliases = { "light touch" } },
						{ id = "part", name = "Part of the week" }, { id = "full", name = "Placement of up to six weeks", aliases = { "full" } },
					} },
				{ id = "a3", title = "Family told and heard", type = "yes_no", gate = true },
			} },
		{ id = "voice", title = "The pupil’s own account", voice = true,
			fields = {
				{ id = "b1", title = "What I think happened, and what would help", type = "text", gate = true },
			} },
		{ id = "stay", title = "In the centre",
			question = "What is learned there, with whom, and until when?",
			fields = {
				{ id = "c1", title = "First day", type = "date", gate = true },
				{ id = "c2", title = "Planned last day", type = "date", gate = true, not_before = "c1" },
				{ id = "c3", title = "Lessons that go on", type = "text", gate = true, help = "Subjects, and who sets and marks the work." },
				{ id = "c4", title = "Mentor or other support", type = "support" },
			} },
		{ id = "return", title = "Back in lessons",
			fields = {
				{ id = "d1", title = "Last day in the centre", type = "date", not_before = "c1", due_by = "c2" },
				{ id = "d2", title = "Back in all lessons", type = "yes_no", learning = "Back in all lessons",
					help = "No: which lessons, and from when." },
				{ id = "d3", title = "Time in the centre", type = "computed", computed = "weeks", from = "c1", to = "d1", at_most = 6 },
				{ id = "d4", title = "Looked at again on", type = "computed", computed = "review" },
			} },
	},
}
