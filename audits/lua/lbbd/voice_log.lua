-- You said, we did, by when: what pupils asked for through a panel, a parliament or an app, and what came of it.
--
-- Each row is something pupils said, in their words or in sum, with the forum it came from and never a name. What is
-- promised has an answer and a date; what cannot be done has a reason. A published log is the point of it: the page is
-- made to hang on a wall.

return {
	api = 1,
	kind = "plan",
	id = "voice_log",
	version = "1.0",
	title = "You said, we did",
	subtitle = "What pupils asked for, what we did, and by when",
	notice = "Told by forums of pupils; nobody is named.",
	source = "After the pupil forums of Barking and Dagenham and of St Mary’s, Islington, as described by the RSA, 2022",
	audience = "pupils first; then families, staff and governors",
	formats = "the school office",
	language = "en-GB",

	words = { section = "theme", sections = "themes" },
	columns = { section = "theme", text = "you_said", note = "we_did", state = "status", by = "forum", due = "by_when" },
	review = "termly",
	due_soon = 30,
	needs = { "text", "by" },
	consent = { quotes = true },

	states = {
		{ id = "heard", name = "Heard", meaning = "open" },
		{ id = "promised", name = "Promised", meaning = "active", needs = { "note", "due" } },
		{ id = "done", name = "Done", meaning = "done", needs = { "note" } },
		{ id = "wont", name = "Not possible", meaning = "stopped", needs = { "note" } },
	},

	views = {
		{ list = "done", title = "You said, we did" },
		{ list = "late", title = "Promised and late" },
		{ by = "by", over = "state", title = "Who said it, and where it is" },
	},

	sections = {
		{ id = "safety", title = "Safety", question = "Where do you feel safe, and where not?" },
		{ id = "lessons", title = "Lessons", question = "What helps you learn?" },
		{ id = "food", title = "Food and breaks", question = "What about the dining hall and the yard?" },
		{ id = "other", title = "Other", question = "What else?" },
	},
}
