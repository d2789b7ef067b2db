-- The iceberg: what is seen of a problem, what keeps happening, what holds it in place, and what people believe.
--
-- Four layers, from the surface down; each note is a row. The four layers and five prompts follow a published tool; the
-- wording is ours. To talk over: what comes out of it; what rings true or jars; what is missing; how the layers hang
-- together; and where something could be changed.

return {
	api = 1,
	kind = "workshop",
	id = "iceberg",
	version = "1.0",
	title = "The iceberg",
	subtitle = "From what we see to what people believe",
	notice = "What people wrote on the day. Nobody is named.",
	source = "RSA, toolkit on preventing exclusions (the iceberg), 2022",
	audience = "partners of a local area or the staff of a school",
	formats = "the education inclusion team",
	language = "en-GB",

	words = { section = "layer", sections = "layers", entry = "note", entries = "notes" },
	columns = { school_id = "session", section = "layer", by = "role" },
	needs = { "text" },

	views = {
		{ layers = { "events", "patterns", "structures", "models" } },
		{ by = "section", over = "by", title = "Who wrote to which layer" },
	},

	sections = {
		{ id = "events", title = "Events and experiences", question = "What do we see?" },
		{ id = "patterns", title = "Patterns and incentives", question = "What keeps happening, and what rewards it?" },
		{ id = "structures", title = "Underlying structures", question = "Which rules, money and relations hold it in place?" },
		{ id = "models", title = "Mental models", question = "What do people believe that lets it go on?" },
	},
}
