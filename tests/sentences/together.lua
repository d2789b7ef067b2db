-- What the sentences of templates/together-sentences.lua are called with; walk.lua says how a walk is written.

local COUNT <const> = { 0, 1, 2, 12 }
local SOME <const> = { 1, 2, 12 }
local LONG <const> = "Canolfan Iechyd Meddwl, Lles a Chynhwysiant Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
local WORDS <const> = {
	{ section = "area", sections = "areas" }, { section = "SEF section", sections = "SEF sections" },
}
local NOUNS <const> = { { "area", "areas" }, { "SEF section", "SEF sections" } }
local NOUN <const> = { "area", "SEF section", "judgement" }
local PHASE <const> = { "primary", "nursery", "middle", "secondary", "all-through", "special", "alternative-provision",
	"16-plus" }
local TITLE <const> = { "Student voice", "SEND and NHS provision", LONG }


return {
	counted = { NOUN, PHASE, { 5, 18 }, { 5, 26 }, few = "five schools at least are counted",
		when = function (_, _, n, of) return n <= of end },
	no_counts = { NOUN, { 5 }, few = "it is always five" },
	not_told = { { 0, 1, 2, 9 }, { 5 }, few = "it is always five", when = function (n) return n > 0 end },
	to_be_moderated = { COUNT, { 45, 162, 12000 }, few = "there are five levels at least" },
	left_out = { { {}, { "1" }, { "1", "2" }, { "1", "2", "9" } } },
	own_unsettled = { { {}, { "1" }, { "1", "2" }, { "1", "2", "9" } } },
	own_carried = { COUNT },
	counts_line = { { { { "7", "Emerging", true } }, { { "0", "Emerging", false }, { "1,200", "Established", true } } },
		phrase = true },
	feedback_table = { NOUN, phrase = true },
	carried_from = { { "2025–26" }, phrase = true },
	visit = { TITLE, { "Ysgol y Bont", "St Mary’s C of E and NHS School", LONG } },
	no_visit = { WORDS },
	may_be_asked = { { {}, { { "Student voice", 1 } }, { { "Student voice", 2 } },
		{ { "Student voice", 1 }, { "Ethos and environment", 1 } }, { { LONG, 1 }, { "SEND", 1 } } } },
	same_levels = { NOUNS, COUNT },
	without_before = { NOUNS, COUNT },

	giver = { phrase = true },
	backed_by = { { "CAMHS worker", "Early help", LONG }, { "2026–27" }, phrase = true },
	backs = { SOME, SOME, COUNT, COUNT, COUNT, cross = true, few = "a supporter backs one action at least",
		when = function (actions, schools, overdue, open, ended)
			return overdue + open + ended == actions and schools <= actions
		end },
	only_proposed = { COUNT },
	plans_unknown = { COUNT },
	with_count = { { "Overdue", "Done or stopped" }, { 1, 2, 12, 1200 }, phrase = true, few = "no list is empty" },
	support_table = { phrase = true },

	set_intro = { SOME, { "6 November 2026" }, few = "a set has two audits at least" },
	set_here = { COUNT, SOME, cross = true, phrase = true, few = "no run is without schools",
		when = function (made, schools) return made <= schools end },
	set_elsewhere = { { "screening" }, { true, false }, cross = true, phrase = true },
	set_table = { { 2, 3, 12 }, phrase = true, few = "a set has two audits at least" },
	set_files = { phrase = true },
}
