-- Screening tools: which of 15 a school holds, whether staff are trained in them, and whether they were used this year.
--
-- The tools, what each is for and for which ages it is made are as published in a list of a trust's choices; makers change
-- tools and ages, so look at the manual before you buy. `ages` are years: { 3, 6.917 } is from three years to six years
-- and eleven months. A tool whose ages do not meet those of a school's phase is named. No item of any tool is printed
-- here, and no result of a pupil.

local function tool(id, title, what, from, to)
	return { id = id, title = title, question = what, ages = { from, to } }
end

return {
	api = 1,
	kind = "matrix",
	id = "screening",
	version = "1.0",
	title = "Screening tools",
	subtitle = "Which tools we hold, who is trained, what was used",
	notice = "Says what there is to screen with. What a tool found about a pupil is in the pupil’s file alone.",
	source = "RSA, toolkit on preventing exclusions (table of screening tools), 2022",
	audience = "the SENCO, the trust’s inclusion lead; once a year",
	formats = "the school office",
	language = "en-GB",

	words = { section = "tool", sections = "tools" },
	over = "group",
	columns = { section = "tool", group = "step", state = "status" },
	blank = "not said",
	groups = {
		{ id = "held", name = "Held" },
		{ id = "trained", name = "Staff trained" },
		{ id = "used", name = "Used this year" },
	},
	states = {
		{ id = "yes", name = "Yes", meaning = "present", mark = 2 },
		{ id = "shared", name = "Shared with another school", meaning = "present", mark = 1 },
		{ id = "no", name = "No", meaning = "absent", mark = 0 },
	},
	related = {
		{ audit = "astrea_send", why = "How well needs are found" },
	},

	sections = {
		tool("dest", "Dyslexia early screening", "Early signs of dyslexia", 4.5, 6.5),
		tool("dss", "Secondary-age dyslexia screener", "Signs of dyslexia in older pupils", 11, 16),
		tool("wiat", "WIAT-II", "Reading of words and of texts, for access arrangements", 4, 85),
		tool("writ", "WRIT", "Verbal and visual reasoning", 4, 85),
		tool("wraml", "WRAML", "Memory, at once and after a while, and learning", 5, 90),
		tool("wmrs", "WMRS", "Working memory, as a teacher sees it", 5, 11),
		tool("tomal", "TOMAL-2", "Memory and learning", 5, 59),
		tool("keymaths", "KeyMaths 3", "Concepts and skills in mathematics", 6, 16.917),
		tool("pipa", "PIPA", "Awareness of sounds in words", 3, 6.917),
		tool("asds", "ASDS", "Signs of autism (once named Asperger syndrome)", 5, 18),
		tool("gars", "GARS-3", "Signs of autism and how marked they are", 3, 22),
		tool("brown", "Brown ADD scales", "Attention", 3, 99),
		tool("byi", "Beck Youth Inventories", "Low mood, worry, anger, behaviour and how one sees oneself", 7, 18),
		tool("basc", "BASC-3", "Behaviour and feelings", 2, 21.917),
		tool("sip", "Self-image profile", "Self-esteem", 7, 16),
	},
}
