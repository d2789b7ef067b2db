-- Who works with pupils beyond lessons: the posts of a student engagement team, which are filled, and for how much of a week.
--
-- Six kinds of post, eight posts where there are two mentors and two in the inclusion base. People are never named. `n` is
-- the full-time equivalent. The posts follow a school's published list; what each is asked is ours.

return {
	api = 1,
	kind = "plan",
	id = "engagement_team",
	version = "1.0",
	title = "Engagement team",
	subtitle = "Posts, whether they are filled, and for how much of a week",
	notice = "A list of posts, not of people.",
	source = "After the student engagement team of Dunraven School, London, as described by the RSA, 2022",
	audience = "senior leaders, governors; once a year",
	formats = "the school office",
	language = "en-GB",

	words = { section = "post", sections = "posts", entry = "post", entries = "posts" },
	columns = { section = "post", state = "filled", n = "wte", text = "what_for" },
	review = "yearly",
	needs = { "text" },

	states = {
		{ id = "yes", name = "Filled", meaning = "done" },
		{ id = "part", name = "Filled in part", meaning = "active" },
		{ id = "vacant", name = "Vacant", meaning = "late", needs = { "note" } },
		{ id = "none", name = "No such post", meaning = "stopped" },
	},
	numbers = {
		{ id = "n", title = "Full-time equivalent", type = "number", combine = "sum" },
	},

	views = {
		{ by = "section", over = "state", title = "Which posts are filled" },
		{ by = "section", over = "state", sum = "n", title = "Full-time equivalent" },
		{ list = "late", title = "Vacant" },
	},

	sections = {
		{ id = "centre", title = "Referral-centre manager", question = "Who asks why a pupil was sent?", entries = { 1, 1 } },
		{ id = "mentor", title = "Learning mentor", question = "Who makes a plan with a pupil?", entries = { 1, 3 } },
		{ id = "attendance", title = "Attendance manager", question = "Who knows why a pupil is not here?", entries = { 1, 1 } },
		{ id = "family", title = "Family worker", question = "Who visits at home?", entries = { 1, 2 } },
		{ id = "counsellor", title = "Counsellor", question = "Who listens in confidence?", entries = { 1, 2 } },
		{ id = "base", title = "Base staff", question = "Who teaches those who cannot be in class yet?", entries = { 1, 3 } },
	},
}
