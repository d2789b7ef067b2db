-- The note of a borough's half day: what is going well, what people see, where there is an opening, and what was agreed.
--
-- Partners of schools, services and the voluntary sector meet for half a day; what they said becomes a note of two pages.
-- The order follows two published workshops; the sections and wording are ours.

return {
	api = 1,
	kind = "workshop",
	id = "borough_workshop",
	version = "1.0",
	title = "Workshop note",
	subtitle = "What partners of the borough see together, and where they will start",
	notice = "What people said on the day, put in order. Nobody is named.",
	source = "RSA, workshops with two London boroughs, July 2021 (toolkit on preventing exclusions, 2022)",
	audience = "those who took part, and the leads of the borough’s strategy",
	formats = "the education inclusion team",
	language = "en-GB",

	words = { section = "part", sections = "parts", entry = "point", entries = "points" },
	columns = { school_id = "session", section = "part", by = "role" },
	needs = { "text" },
	consent = { quotes = true },
	links = {
		{ from = "opportunity", to = "reflection", each = "from", or_note = true },
	},

	views = {
		{ layers = { "well", "reflection", "opportunity", "agreed" }, title = "What was said" },
		{ by = "section", over = "by", title = "Who said it" },
	},

	sections = {
		{ id = "well", title = "What is going well", question = "What would we miss?", entries = { 1, 12 } },
		{ id = "reflection", title = "What we see together", question = "Where does it not work for families?",
			entries = { 1, 12 } },
		{ id = "opportunity", title = "Openings", question = "Where could we start, and what would it answer?",
			starts = { "How might we", "What if" }, entries = { 1, 8 } },
		{ id = "agreed", title = "What we agreed", question = "Who does what until we meet again?" },
		{ id = "said", title = "In people’s words", question = "What should others hear?" },
	},
}
