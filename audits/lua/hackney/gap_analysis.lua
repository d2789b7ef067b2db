-- Four questions about a strategy: what is there, what needs more, what is missing, and how, who and when.
--
-- People of several services answer on cards; each card is a row. The four questions follow the one that a borough asked
-- itself; the wording is ours. Roles, never names: a role is printed only if two people or more of it took part.

return {
	api = 1,
	kind = "workshop",
	id = "gap_analysis",
	version = "1.0",
	title = "Four questions",
	subtitle = "What there is, what needs more, what is missing, and how to get there",
	notice = "What people wrote on the day. Nobody is named.",
	source = "After the gap analysis of Hackney and of Barking and Dagenham, as described by the RSA, 2022",
	audience = "the leads of a strategy and their partners; once for each strategy",
	formats = "the education inclusion team",
	language = "en-GB",

	words = { section = "question", sections = "questions", entry = "card", entries = "cards" },
	columns = { school_id = "session", section = "question", by = "role" },

	views = {
		{ by = "section", over = "by", title = "Who wrote to which question" },
	},

	sections = {
		{ id = "now", title = "What is there", question = "What do we do now?" },
		{ id = "more", title = "What needs more", question = "What works, and reaches too few?" },
		{ id = "missing", title = "What is missing", question = "What would close a gap that nothing closes yet?" },
		{ id = "plan", title = "How, who and when", question = "How will it be done, by whom, and when?" },
	},
}
