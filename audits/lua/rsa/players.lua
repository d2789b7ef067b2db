-- Who is around a young person: the people and services, how near each is, and who works with whom.
--
-- Four rings around a centre; a row is a player (a post or a service, never a name), `leads_to` says with whom it works, and
-- `strength` how well: 1 loosely, 2 regularly, 3 closely. The rings are a drawing of the list; the list is what counts.
-- The map and its six questions follow a published tool; the wording is ours.
-- What to ask of it: who is here; with whom are they linked; on whom do they depend; who depends on them; how well does
-- it work; and what could work better?

return {
	api = 1,
	kind = "workshop",
	id = "players",
	version = "1.0",
	title = "Who is around the young person",
	subtitle = "People and services, how near they are, and who works with whom",
	notice = "What the people in the room said on the day. Nobody is named.",
	source = "RSA, toolkit on preventing exclusions (system-players map), 2022",
	audience = "partners of a local area, before they plan together",
	formats = "the education inclusion team",
	language = "en-GB",

	words = { section = "ring", sections = "rings", entry = "player", entries = "players" },
	columns = { school_id = "session", section = "ring", by = "role", n = "strength" },
	centre = "Young person",
	links_shown = true,
	needs = { "text" },
	links = {
		{ from = "*", to = "*", each = "none", n = { 1, 3 } },
	},

	views = {
		{ rings = true, title = "Near and far" },
		{ list = "links", title = "Who works with whom" },
		{ list = "unlinked", title = "Linked to nobody" },
	},

	sections = {
		{ id = "1", title = "Every day", question = "Who sees the young person every day?" },
		{ id = "2", title = "Every week", question = "Who sees them most weeks?" },
		{ id = "3", title = "Now and then", question = "Who comes when something happens?" },
		{ id = "4", title = "Decides from afar", question = "Who decides about them without meeting them?" },
	},
}
