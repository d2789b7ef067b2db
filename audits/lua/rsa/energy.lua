-- Energy for change: ideas that begin as questions, and nine votes for each person in the room.
--
-- An idea begins with “How might we” or “What if” and lies within a school, across schools or across sectors. Each person
-- has three votes for what is feasible, three for what is desirable and three for what would last; all nine may go to one
-- idea. Equal votes are equal ranks. The tool, its three criteria and its three kinds of idea are published; the wording
-- is ours. An idea is worth the energy where things can be moved, the gain is seen, people want it, there is money for it,
-- somebody has the lever, and the time is right.

return {
	api = 1,
	kind = "workshop",
	id = "energy",
	version = "1.0",
	title = "Energy for change",
	subtitle = "Ideas, and how people voted",
	notice = "A count of votes on one day, by those who were there; it decides nothing. No voter is named.",
	source = "RSA, toolkit on preventing exclusions (energy for change), 2022",
	audience = "partners of a local area, after they have looked at the problem",
	formats = "the education inclusion team",
	language = "en-GB",

	words = { section = "layer", sections = "layers", entry = "idea", entries = "ideas" },
	columns = { school_id = "session", section = "layer", by = "role" },
	groups = {
		{ id = "within", name = "Within school" },
		{ id = "across", name = "Across schools" },
		{ id = "sectors", name = "Across sectors" },
	},
	needs = { "text" },
	votes = {
		criteria = {
			{ id = "feasible", name = "Feasible" },
			{ id = "desirable", name = "Desirable" },
			{ id = "viable", name = "Lasting" },
		},
		each = 3, in_all = 9,
		shown = 5,
	},

	views = {
		{ layers = { "events", "patterns", "structures", "models" } },
		{ ranks = "ideas", title = "How people voted" },
	},

	sections = {
		{ id = "events", title = "Events and experiences", question = "What do we see?" },
		{ id = "patterns", title = "Patterns and incentives", question = "What keeps happening, and what rewards it?" },
		{ id = "structures", title = "Underlying structures", question = "Which rules, money and relations hold it in place?" },
		{ id = "models", title = "Mental models", question = "What do people believe that lets it go on?" },
		{ id = "ideas", title = "Ideas", question = "What could we try?", starts = { "How might we", "What if" }, ideas = true },
	},
}
