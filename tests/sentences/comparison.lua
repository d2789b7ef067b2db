-- What the sentences of templates/comparison-sentences.lua are called with; walk.lua says how a walk is written.

local COUNT <const> = { 0, 1, 2, 12 }
local SOME <const> = { 1, 2, 12, 0 }
local YEAR <const> = { "2025–26" }
local YES_NO <const> = { true, false }
local LONG <const> = "Canolfan Iechyd Meddwl, Lles a Chynhwysiant Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
local SCHOOL <const> = { "Ysgol y Bont", LONG, "St Mary’s C of E and NHS School" }
local NAMES <const> = { {}, { SCHOOL[1] }, { SCHOOL[1], SCHOOL[3] }, { SCHOOL[1], "Ash Lane", SCHOOL[2] },
	{ SCHOOL[1], "Ash Lane", "Oakfield", SCHOOL[2], SCHOOL[3] } }
local NOUNS <const> = { { "area", "areas" }, { "SEF section", "SEF sections" } }
local AREAS <const> = { section = "area", sections = "areas", descriptor = "descriptor", descriptors = "descriptors" }
local SEF <const> = { section = "SEF section", sections = "SEF sections", descriptor = "NHS statement",
	descriptors = "NHS statements" }
local WORDS <const> = { AREAS, SEF }
local TITLE <const> = { "Student voice", "Behaviour and attitudes", "SEND and NHS provision" }
local LEVEL <const> = { "Emerging", "Emerging – not yet secure" }
local PHASE <const> = { "Primary", "All-through", "Phase not known" }

local function part_of(part, whole)
	return part <= whole
end

local function any(n)
	return n > 0
end

local function counts(up, down, same)
	return { up = up, down = down, same = same }
end

local function actions(open, done, stopped, overdue, due_soon)
	return { open = open, done = done, stopped = stopped, overdue = overdue, due_soon = due_soon }
end

return {
	title = { { "Wellbeing audit" }, { "2026–27" }, phrase = true },
	key_line = { YES_NO, YES_NO, YES_NO, cross = true },

	answered = { COUNT, { 1, 2, 12, 0 }, cross = true, when = function (n, all) return n <= all and all > 0 end },
	states = { SOME, { { { "agreed", 12 } }, { { "agreed", 1 }, { "no_answers", 1 } },
			{ { "agreed", 4 }, { "provisional", 2 }, { "to_be_moderated", 2 }, { "not_assessed", 1 }, { "draft", 1 }, { "withheld", 1 },
				{ "failed", 1 } }, { { "withheld", 12 } }, { { "no_answers", 2 } }, { { "failed", 1 } }, { { "not_assessed", 2 } },
			{ { "draft", 2 } }, { { "provisional", 1 } }, { { "to_be_moderated", 12 } } }, YES_NO, cross = true,
		when = function (n, states)
			local sum = 0
			for _, state in ipairs(states) do
				sum = sum + state[2]
			end
			return sum == n
		end },
	generated = { COUNT, { 12, 2, 1, 0 }, cross = true, when = function (n, all) return n <= all and all > 0 end },

	urgent = { COUNT, SOME, cross = true, when = function (n, schools) return n == 0 or schools > 0 and schools <= n end },
	urgent_count = { COUNT, SOME, cross = true, when = function (n, schools) return n == 0 or schools > 0 and schools <= n end },
	urgent_matters = { { { "9.5 Reasonable adjustments" }, { "9.5 Reasonable adjustments", "“A lawful report is online”" },
			{ "9.5 Reasonable adjustments", "8.1 Pathways", "2 more" } }, { 0, 1, 2, 12 }, phrase = true, cross = true,
		when = function (matters, unplanned) return unplanned <= #matters end },
	in_plan = { SOME, COUNT, phrase = true, cross = true, when = function (n, unplanned) return n > 0 and unplanned <= n end },
	urgent_more = { SOME, SOME, cross = true, when = function (n, schools) return n > 0 and schools > 0 and schools <= n end },
	urgent_most = { { { { "9.5 Reasonable adjustments", 1 } }, { { "9.5 Reasonable adjustments", 12 }, { "8.1 Pathways", 2 } } } },
	urgent_listed = { SOME, when = any },
	unknown = {},
	no_levels = {},
	urgent_table = { phrase = true },

	of = { COUNT, COUNT, phrase = true, cross = true, when = part_of },
	need = { { "Pupils see what changed." }, TITLE, SOME, { 2, 12, 1, 0 }, cross = true,
		when = function (_, _, unmet, asked) return unmet > 1 and unmet <= asked end },
	needs_none = { WORDS },
	needs_equal = { COUNT, when = any },
	needs_lead = { WORDS },
	needs_left = { COUNT, WORDS, cross = true, when = any },
	needs_table = { WORDS, phrase = true },

	moved = { YEAR, { counts(0, 0, 0), counts(1, 0, 0), counts(0, 1, 0), counts(0, 0, 1), counts(2, 0, 0), counts(0, 12, 0),
		counts(1, 1, 0), counts(12, 2, 40), counts(3, 0, 1200) } },
	not_moved = { COUNT, COUNT, cross = true },
	baseline = {},
	moves_none = {},
	no_reason = { phrase = true },
	moves_table = { phrase = true },
	changes_table = { NOUNS, phrase = true },

	decide_urgent = { SOME, NAMES, cross = true, when = any, phrase = true },
	decide_overdue = { { { { "CAMHS worker", 1 } }, { { "CAMHS worker", 12 } }, { { "CAMHS worker", 1 }, { "SENCO", 12 } },
		{ { "CAMHS worker", 1 }, { "SENCO", 12 }, { "Early help", 3 }, { "School’s own staff", 2 } } }, phrase = true },
	decide_falls = { SOME, SOME, NAMES, cross = true, phrase = true,
		when = function (n, schools) return n > 0 and schools > 0 and schools <= n end },
	decide_offer = { { { TITLE[1] }, { TITLE[1], TITLE[2] }, TITLE }, SOME, cross = true, phrase = true,
		when = function (_, n) return n > 1 end },
	decide_moderate = { SOME, SOME, NAMES, cross = true, phrase = true,
		when = function (n, schools) return n > 0 and schools > 0 and schools <= n end },
	decide_missing = { SOME, NAMES, cross = true, phrase = true, when = any },
	decide_nothing = {},

	matrix_title = { NOUNS, phrase = true },
	matrix_table = { { PHASE[1], PHASE[2], PHASE[3], false }, NOUNS, { 1 }, { 9 }, { 9, 20 }, cross = true, phrase = true,
		few = "columns of a table" },
	phase = { PHASE, SOME, cross = true, phrase = true, when = function (_, n) return n > 0 end },
	moderated_sign = { { "†" }, phrase = true },
	provisional_sign = { { "‡" }, phrase = true },
	moved_sign = { { "▲ ▼" }, YEAR, phrase = true },
	hidden_sign = { { "c" }, phrase = true },
	moderated_key = { phrase = true },
	provisional_key = { phrase = true },
	priority_key = { phrase = true },
	carried_key = {},
	index_lead = { SOME, when = any },

	count_short = { COUNT, COUNT, phrase = true, cross = true, when = function (n, moderated) return moderated <= n end },
	count = { COUNT, COUNT, phrase = true, cross = true, when = function (n, moderated) return moderated <= n end },
	distribution_alt = { TITLE, { { { LEVEL[1], 4, 3 }, { "Established", 0, 0 }, { "Advanced", 1, 1 } } }, COUNT, cross = true },
	distribution_lead = { SOME, NOUNS, YES_NO, cross = true, when = any },
	distribution_table = { NOUNS, phrase = true },
	few_assessed = { { {}, { "Special" }, { "Special", "All-through" }, { "Special", "All-through", "Nursery" } }, { 5 },
		few = "a limit of the program" },

	pairings_lead = { { "twice" } },
	pair = { { "Advanced" }, LEVEL, YES_NO, { {}, { "phase" }, { "phase", "trust", "authority" } }, cross = true },
	helped_already = { SOME, { "twice" }, cross = true, when = any },
	pairings_none = { COUNT },
	pairings_table = { phrase = true },
	without_title = { SOME, phrase = true, when = any },
	without_table = { phrase = true },

	plans = { COUNT, COUNT, cross = true, when = function (n, chosen) return chosen <= n end },
	actions = { { actions(0, 0, 0, 0, 0), actions(1, 0, 0, 0, 0), actions(1, 0, 0, 1, 0), actions(0, 2, 0, 0, 0),
		actions(0, 0, 12, 0, 0), actions(12, 1, 1, 2, 1), actions(1200, 400, 0, 0, 12) } },
	reviews = { COUNT, { 0, 1, 2, 12 }, cross = true, when = part_of },
	carried_on = { { {}, { { 1, 1 } }, { { 1, 12 }, { 2, 1 } } } },
	plans_table = { WORDS, phrase = true },

	raters_lead = {},
	raters_none = { { 10 }, few = "a limit of the program" },
	raters_few = { { 10 }, few = "a limit of the program" },
	raters_table = { phrase = true },
	two_raters = { { "SENCO" }, { "NHS partner" }, phrase = true },
	per_cent = { { 0, 1, 2, 93 }, phrase = true },

	missing_none = { SOME, when = any },
	missing_table = { phrase = true },
	missing_count = { COUNT },
	missing_codes = { COUNT },
	about_levels = { WORDS, YES_NO, cross = true },
	about_phases = { { 5 }, few = "a limit of the program" },
	about_needs = { WORDS },
	about_change = {},
	about_pairs = { YES_NO },
	about_few = {},
	made_from = { { "0.1.0" }, { "Wellbeing audit" }, { "1.0" }, { false, "la.map.lua" } },
	files_table = { phrase = true },
	files_more = { COUNT, when = any },

	by_authority = { { 500, 10000 }, { 5 }, few = "from 500 schools on" },
	authority = { { "Ostermere" }, SOME, cross = true, phrase = true, when = function (_, n) return n > 0 end },
	no_authority = { phrase = true },
}
