-- A borough's response to serious youth violence: five strands by four tiers, what is in place, planned and missing.
--
-- The five strands and four tiers (awareness, diversion, protection run through them) follow a borough's published approach;
-- the wording is ours. A cell that nobody filled in is not a gap: it says that nobody has said.

return {
	api = 1,
	kind = "matrix",
	id = "suss",
	version = "1.0",
	title = "Step up, stay safe",
	subtitle = "Five strands by four tiers: in place, planned, missing",
	notice = "Shows what there is, not how well it works.",
	source = "London Borough of Barking and Dagenham, Step Up Stay Safe, as described by the RSA, 2022",
	audience = "the partnership; once a term",
	formats = "the education inclusion team",
	language = "en-GB",

	words = { section = "strand", sections = "strands" },
	over = "group",
	columns = { section = "strand", group = "tier" },
	blank = "not said",
	groups = {
		{ id = "universal", name = "Universal" },
		{ id = "targeted", name = "Targeted" },
		{ id = "intensive", name = "Intensive" },
		{ id = "specialist", name = "Specialist" },
	},
	states = {
		{ id = "present", name = "In place", meaning = "present", mark = 2, needs = { "text" } },
		{ id = "planned", name = "Planned", meaning = "planned", mark = 1, needs = { "text" } },
		{ id = "gap", name = "Gap", meaning = "absent", mark = 0 },
	},

	sections = {
		{ id = "schools", title = "Schools", question = "What do schools have at hand?" },
		{ id = "voice", title = "Pupil voice", question = "Where are pupils heard, and not only the loudest?" },
		{ id = "partners", title = "Council and partners", question = "What do services do together?" },
		{ id = "hours", title = "Lost hours", question = "What is there between school and home?" },
		{ id = "offer", title = "Intervention offer", question = "What can a school or a family ask for?" },
	},
}
