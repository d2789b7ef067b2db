-- What the sentences of templates/sentences.lua are called with; walk.lua says how a walk is written.

-- ---- values ----

local COUNT <const> = { 0, 1, 2, 12 }

local AREAS <const> = { section = "area", sections = "areas", strand = "strand", strands = "strands",
	descriptor = "descriptor", descriptors = "descriptors" }
local SEF <const> = { section = "SEF section", sections = "SEF sections", strand = "theme", strands = "themes",
	descriptor = "NHS statement", descriptors = "NHS statements" }
local WORDS <const> = { AREAS, SEF }
local NOUNS <const> = { { "area", "areas" }, { "SEF section", "SEF sections" } }

local SHORT <const> = "Voice"
local AND <const> = "Behaviour and attitudes"
local LONG <const> = "Canolfan Iechyd Meddwl, Lles a Chynhwysiant Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
local ACRONYM <const> = "SEND and NHS provision"
local TITLE <const> = { SHORT, AND, LONG, ACRONYM }

local function link(text)
	return { text = text, to = "x" }
end

local NAMES <const> = { {}, { SHORT }, { SHORT, "Ethos" }, { SHORT, "Ethos", "CPD" }, { AND, ACRONYM }, { LONG, SHORT } }
local LINKS <const> = {}
for i, names in ipairs(NAMES) do
	LINKS[i] = {}
	for j, name in ipairs(names) do
		LINKS[i][j] = link(name)
	end
end
local LINK <const> = { link(SHORT), link(ACRONYM) }

local RATING <const> = { "Met", "In place and having effect", "NHS standard met" }
local LEVEL <const> = { "Emerging" }
local WHO <const> = { "Trust reviewer", "SENCO", "Ofsted", "NHS partner", "Headteacher", "Pennaeth Cynhwysiant" }
local WHO_IN_SENTENCE <const> = { "the trust reviewer", "the SENCO", "Ofsted", "the NHS partner" }
local DONE <const> = { "answered", "rated" }
local YES_NO <const> = { true, false }

-- Counts by level.
local LEVELS <const> = {
	{}, { { "Established", 1 } }, { { "Established", 2 } }, { { "Established", 9 } },
	{ { "Established", 1 }, { "Emerging", 1 } }, { { "Established", 5 }, { "below Emerging", 4 } },
	{ { "Established", 12 }, { "Emerging", 0 }, { "below Emerging", 2 } },
}

local STEPS <const> = { {}, { { link(SHORT), "Repair", "Improve" } },
	{ { link(SHORT), "Repair", "Improve" }, { link(AND), "Improve", "Sustain" } },
	{ { link(SHORT), "Repair", "Improve" }, { link(AND), "Improve", "Sustain" }, { link(LONG), "Stabilise", "Repair" } } }

local CHECK <const> = { "Absence of pupils with SEN is 9.1%, of all pupils 6.2%." }

-- ---- walks ----

local function part_of(_, part, whole)
	return part <= whole
end

return {
	the = { WHO, phrase = true },
	figures_missing = { COUNT },
	waiver = { { "the borough", "Mrs A. Tŷ, chair of Canolfan Lles Llanfair P.G.", false }, { "31 July 2027", false }, cross = true },
	names = { NAMES, phrase = true },

	answered = { WORDS, COUNT, COUNT, DONE, when = part_of },
	met_of = { COUNT, COUNT, RATING, phrase = true, when = function (met, all) return met <= all end },
	rated_as = { WORDS, RATING, phrase = true },
	unsettled = { COUNT },
	checks_missing = { COUNT },
	agreement = { WORDS, { "the trust reviewer", "Ofsted" }, { "the SENCO" }, COUNT, COUNT, COUNT,
		when = function (_, _, _, exact, both, adjacent) return exact <= both and adjacent == both end },
	moderation_visit = {},
	see_gaps = {},

	levels = { NOUNS, LEVELS, COUNT, { false, " in this year’s focus" } },
	highest = { LINKS },
	furthest_to_go = { LINKS },
	not_judged = { LINKS },
	why_open = { LINK, { "not assessed" } },
	overall = { LEVEL },

	baseline = {},
	nothing_to_compare = {},
	moved = { NAMES, NAMES, cross = true },
	steps_up = { STEPS },
	steps_down = { STEPS },
	last_plan = { COUNT, COUNT, COUNT },

	rate_first = { LINKS },
	answer_first = {},
	nothing_left = {},
	works_first = { NAMES },
	board_decides = { NAMES },
	chosen = { LINKS },
	proposed = { LINKS },
	actions_next = { COUNT, COUNT, YES_NO, LINKS },
	no_priority = {},
	audit_would_propose = { LINKS },
	audit_proposes_the_same = {},

	open = { { "provisional", "single", "differ", "claimed", "not_the_reviewer" }, COUNT },
	held_at = { LINK, LEVEL, { "Established" } },
	could_lie_between = { LINK, LEVEL, { "Established" } },
	nothing_answered = { DONE },

	ask_gate = { TITLE, { "4.3" } },
	ask_hold = { { "Absence of pupils with SEN is 9.1%" } },
	ask_fallen = { TITLE, { "Improve" }, { "Repair" } },
	ask_overdue = { { false, SHORT, ACRONYM } },
	ask_gap = { CHECK },
	ask_sum = { CHECK },
	ask_lowest_again = { TITLE, LEVEL },
	ask_far = { WORDS, WHO_IN_SENTENCE, COUNT, COUNT,
		when = function (_, _, far, both) return far <= both end },
	ask_reviewer = { TITLE, LEVEL, { "Established" } },
	ask_raise = { TITLE, LEVEL },
	ask_not_judged = { TITLE },
	ask_measure = { TITLE, { "Absence is below 6%.", "NHS waiting times fall" } },
	ask_keep = { TITLE, LEVEL },
	ask_unsettled = { COUNT },
	ask_blank = { WORDS, COUNT },
	ask_support = { TITLE, { "Trust inclusion lead, every half term" } },
	ask_seen = { WORDS, COUNT },
	ask_unheard = { { "review", "audit" } },
	ask_surer = {},
	made_from = { { "1.2.3" }, TITLE, { "2.4" } },
}
