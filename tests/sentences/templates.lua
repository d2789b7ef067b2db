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
local NAMED <const> = { met = "In place and having effect", partly = "Partly in place", not_yet = "Not yet" }
local RHYTHM <const> = { "termly", "half_termly" }
local MEASURE <const> = { "Absence is below 6%.", "NHS waiting times fall", "Who leads?" }
local LEVEL <const> = { "Emerging" }
local WHO <const> = { "Trust reviewer", "SENCO", "Ofsted", "NHS partner", "Headteacher", "Pennaeth Cynhwysiant" }
local WHO_IN_SENTENCE <const> = { "the trust reviewer", "the SENCO", "Ofsted", "the NHS partner" }
local DONE <const> = { "answered", "rated" }
local YES_NO <const> = { true, false }

local YEAR <const> = { "2025–26" }
local BELOW <const> = "Emerging – not yet secure"
local MORE_LINKS <const> = { table.unpack(LINKS) }
MORE_LINKS[#MORE_LINKS + 1] = { link(SHORT), link("Ethos"), link("CPD"), link(AND) }

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
	figures_missing = { COUNT },
	waiver = { { "the borough", "Mrs A. Tŷ, chair of Canolfan Lles Llanfair P.G.", false }, { "31 July 2027", false },
		cross = true },
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
	not_assessed = { LINKS },
	why_open = { LINK, { "not assessed" } },
	overall = { LEVEL },

	baseline = {},
	nothing_to_compare = {},
	moved = { NOUNS, NAMES, NAMES, cross = true },
	not_compared = { LINKS },
	steps_up = { STEPS },
	steps_down = { STEPS },
	last_plan = { COUNT, COUNT, COUNT },

	change_cell = { { "new", "up", "down", "same", "to_be_moderated", "unlike", "no_level_then", "no_level_now", "no_level",
		"carried", "lapsed", "not_compared" }, { false, "Established", BELOW }, { false, "2024–25" }, { false, "up", "down" },
		phrase = true, cross = true, when = function (kind, last, year, arrow)
			local without = kind == "new" or kind == "no_level_then" or kind == "no_level" or kind == "not_compared"
			return without == not last and (last or not year) and (not arrow or kind == "same" or kind == arrow)
		end },
	newly_met = { LINKS },
	no_longer_met = { LINKS },
	judged_otherwise = { { {}, { { link("4.2"), "Partly", "Not yet" } }, { { link("4.2"), "NHS standard met", "Partly in place" },
		{ link("4.3 Advanced"), "not answered", "Partly" } } } },
	new_in_audit = { LINKS },
	no_descriptor_moved = { WORDS },
	moves_since = { YEAR, STEPS, STEPS, cross = true },
	moved_since = { YEAR, NOUNS, NAMES, NAMES, cross = true },
	stayed = { NOUNS, COUNT },
	not_settled = { NOUNS, MORE_LINKS },
	nothing_beside = { NOUNS, COUNT },
	lost_levels = { LINKS },
	carried_on = { NOUNS, COUNT },
	lapsed = { LINKS },
	descriptors_since = { WORDS, COUNT, COUNT },
	falls_unexplained = { LINKS },
	first_year = {},
	other_version = { YEAR, { "1.2" } },
	since = { YEAR },
	beside_last = { { false, SHORT, LONG } },
	point_word = { { "Established", BELOW, "not assessed" }, YES_NO, YES_NO, phrase = true },
	line_of = { TITLE, { { { "2025–26", "Emerging", false }, { "2026–27", "Established", false } },
		{ { "2022–23", "Stabilise", true }, { "2023–24", "–", true }, { "2024–25", "not assessed", false },
			{ "2025–26", BELOW .. ", to be moderated", false }, { "2026–27", "Established, carried", false } } } },
	line_broken = { YEAR },
	carried_caption = { WORDS, COUNT, phrase = true },
	carried_table = { WORDS, phrase = true },
	carried_levels = { { {}, { { "4 " .. SHORT, "Emerging", "2024–25" } },
		{ { "4 " .. LONG, BELOW, "2024–25" }, { "5 " .. AND }, { "6 " .. ACRONYM, "Established", "2025–26" } } } },
	lapsed_cell = { LEVEL, COUNT, phrase = true },
	new_actions = { COUNT },
	years_read = {},
	no_year_read = {},
	year_read = { YEAR, { "6 July 2026" }, { "1.2" }, YES_NO, YES_NO },
	ended_items = { YEAR, { {}, { { SHORT } }, { { LONG, "Emerging" }, { AND } } } },
	move_rule = { YES_NO },
	arrow_rule = { WORDS },
	fall_rule = {},
	carry_rule = { WORDS, COUNT },
	line_rule = {},

	urgent_lead = { COUNT },
	urgent_area = { LINK, phrase = true },
	urgent_gate = { LINK, { false, "Not yet", "NHS standard met" } },
	urgent_figure = { LINK, { "no" }, { "Its publication is a legal duty." } },
	urgent_concern = { LINK, { "Until it is settled, it outweighs the rest." } },
	urgent_open = { LINK, { false, "E1 is not answered" } },
	urgent_post = { { "leadership of SEND", "SEND leadership" } },
	urgent_action = { { "Publish the report.", "Ask the NHS" }, { false, "Chair of governors" },
		{ false, "now", "within 10 school days", "Spring 1" }, YES_NO },
	measured = { { "Spring 2", "within 2 years" } },
	ended = { { "Suggestion box", "Canolfan Iechyd Meddwl, Lles a Chynhwysiant" } },
	cost = { { "£200", "two hours a week." } },
	urgent_first = {},
	more_problems = { COUNT },
	plan_first = { WORDS, COUNT },
	and_more = { NAMES },

	rate_first = { LINKS },
	judge_next = { LINKS },
	no_action_alone = { WORDS },
	answer_first = {},
	nothing_left = {},
	works_first = { NAMES },
	board_decides = { NAMES },
	chosen = { LINKS },
	proposed = { LINKS },
	actions_next = { COUNT, COUNT, YES_NO, LINKS },
	audit_would_propose = { LINKS },
	audit_proposes_the_same = {},

	open = { { "provisional", "single", "differ", "claimed", "not_the_reviewer" }, COUNT },
	held_at = { LINK, LEVEL, { "Established" } },
	could_lie_between = { LINK, LEVEL, { "Established" } },
	nothing_answered = { DONE },

	within = { { "within 10 school days" }, { false, "16 Oct 2026" }, phrase = true },
	ask_gate = { TITLE, { "4.3" }, { false, true } },
	ask_hold = { { "Absence of pupils with SEN is 9.1%" } },
	ask_fallen = { TITLE, { "Improve" }, { "Repair" } },
	ask_fallen_for = { TITLE, { "Improve" }, { "Repair" }, { "staff changed", "it is judged more strictly" } },
	ask_risen = { TITLE, { "Stabilise" }, { "Repair" } },
	ask_slipped = { WORDS, TITLE, COUNT },
	ask_lapsed = { TITLE, YEAR },
	ask_overdue = { { false, SHORT, ACRONYM }, COUNT, { "Ring every family." } },
	ask_gap = { CHECK },
	ask_sum = { CHECK },
	ask_lowest_again = { TITLE, LEVEL },
	ask_far = { WORDS, WHO_IN_SENTENCE, COUNT, COUNT, NAMES, few = "some names",
		when = function (_, _, far, both, names) return far <= both and #names <= far end },
	ask_reviewer = { TITLE, LEVEL, { "Established" } },
	ask_above = { TITLE, LEVEL, { "Repair" } },
	ask_raise = { TITLE, LEVEL },
	ask_not_assessed = { TITLE },
	ask_measure = { TITLE, { "Absence is below 6%.", "NHS waiting times fall" } },
	ask_keep = { TITLE, LEVEL },
	ask_unsettled = { COUNT },
	ask_blank = { NAMES },
	ask_support = { TITLE, { "Trust inclusion lead, every half term" } },
	ask_surer = {},
	made_from = { { "1.2.3" }, TITLE, { "2.4" }, { false, "forms.lua" } },

	ladder = { WORDS, COUNT, RATING, { "Partly" } },
	best_fit = { WORDS, { 60 }, { 80 }, RATING, few = "percentages" },
	strand = { WORDS, RATING },
	weighted = { WORDS, { { { "Emerging", 1 }, { "Established", 2 } } }, { { { "Emerging", 40 }, { "Established", 75 } } }, RATING,
		{ "Partly" } },
	xccdf = { WORDS, { { { "Emerging", 1 }, { "Established", 2 } }, false }, { { { "Emerging", 40 }, { "Established", 75 } } },
		RATING, { "strands", "all", false } },
	band = { { 0, 70 }, { 0, 90 }, { 0, 10, 100 }, { false, "Improve" }, { NAMED }, few = "percentages" },
	blanks_rule = { WORDS, { 20 }, DONE, { "Not yet" }, few = "percentages" },
	na_rule = { WORDS, { 40 }, few = "percentages" },
	gate_rule = { WORDS, LEVEL },
	dated_rule = { WORDS, LEVEL },
	types_rule = { WORDS, LEVEL, COUNT, YES_NO, when = function (_, _, n) return n > 0 end },
	moderation_rule = { YES_NO },
	overall_rule = { WORDS, { "none", "lowest", "median" } },
	order_rule = { WORDS },
	takes_on = { WORDS, COUNT, COUNT, COUNT, when = function (_, least, most) return least > 0 and least <= most end },
	three_values_rule = { WORDS },
	record_rule = { COUNT, when = function (n) return n > 0 end },
	review_gate_rule = { LEVEL },
	review_order_rule = { WORDS, { NAMED } },
	review_most_rule = { WORDS, COUNT, COUNT, when = function (_, each, all) return each > 0 and each <= all end },

	reviewed = { RHYTHM },
	reviewed_on = { RHYTHM, { {}, { { "Autumn 2", "18 Dec 2026" } },
		{ { "Autumn 2", "18 Dec 2026" }, { "Spring 1", "12 Feb 2027" } } } },
	reviews_held = { COUNT, COUNT, { "agreed", "reviewer", false },
		when = function (held, due) return held > 0 and held <= due end },
	word = { { "School", "CAMHS" }, { false, "on track" }, phrase = true },
	plan_table = { YES_NO, phrase = true },
	plan_is = { YES_NO, COUNT, { "2026–27" }, YES_NO },
	plan_status = { YES_NO, RHYTHM, YES_NO },
	so_that = { MEASURE },
	note = { MEASURE, { false, "SENCO" } },
	carried = { { 1, 2, 12 }, few = "what is carried forward was so once", phrase = true },
	no_action = { WORDS },

	known_by = { MEASURE },
	as_above = {},
	in_plan = { COUNT, phrase = true, when = function (n) return n > 0 end },
	rung = { TITLE, LEVEL, phrase = true },
	action = { COUNT, phrase = true, when = function (n) return n > 0 end },
	evidence = { phrase = true },
	evidence_of = { WHO, phrase = true },
	formats = { { "the school office", "the SENCO or the trust’s office" } },
	out_of_focus = { WORDS, NAMES },
	why_no_level = { WORDS, { "too_few", "not_assessed" }, COUNT, COUNT, DONE,
		when = function (_, status, n, all) return n <= all and (n > 2 or n == all or status == "too_few") end, cross = true },
	rate_all_first = { WORDS },
	could_be = { LEVEL, { "Established" } },
	would_lift = { WORDS, phrase = true },
	first_step = { MEASURE },
	last_time = { LEVEL },
	alone = { WHO, phrase = true },
	no_answer = { { { "CAMHS" }, { "School", "CAMHS" } }, phrase = true },

	period_of_figures = { { "2025–26" } },
	lines_of = { { "metrics.csv" } },
	not_given = { NAMES },
	sums_hold = { COUNT },
	rests_on = { { {}, { SHORT }, { SHORT, AND }, { SHORT, AND, LONG, ACRONYM } } },
	statement_head = { WORDS, { false, "responses.csv" }, phrase = true },
	steps_apart = { COUNT, phrase = true, when = function (n) return n > 0 end },
	gap_visit = { WORDS, COUNT, COUNT, { 2 }, { 20 }, few = "its limits",
		when = function (_, far, both) return far > 0 and far <= both end },

	assessed_of = { WORDS, COUNT, COUNT, { false, { SHORT, AND } }, phrase = true, when = part_of },
	answered_by = { NAMES, { false, "all", "part" }, YES_NO, phrase = true, cross = true },

	key_to_levels = { WORDS },
	key_to_judgements = { WORDS },
	own_levels = { WORDS, { { "Emerging" }, { "Emerging", "Advanced" }, { "Emerging", "Established", "Advanced" } } },
	key_to_judged_alone = { WORDS },
	judged_alone = {},
	judged_alone_rule = { WORDS },
	from_figures_rule = {},
	place_example = { { false, "responses.csv", "W101.xlsx, sheet responses" }, { {}, { { "A", "a.csv" }, { "B", "b.csv" } },
		{ { "A", "W101.xlsx, sheet a" }, { "B", "b.csv" } } }, cross = true, phrase = true },
	key_to_places = { { "line 12" }, { false, "responses.csv", "W101.xlsx, sheet responses" },
		{ {}, { { "A", "responses-camhs.csv" }, { "B", "responses.csv" } } } },
	letters = { { { { "A", "metrics-1.csv" }, { "B", "metrics-2.csv" } },
		{ { "A", "responses-camhs.csv" }, { "B", "responses-la.csv" }, { "C", "responses.csv" } } } },
	all_actions = { { link("action plan") } },
	support_at = { { { text = "Repair", bold = true } },
		{ {}, { "Trust inclusion lead" }, { "Trust inclusion lead", "every half term" } } },

	form_read = { WORDS },
	form_judge = { WORDS },
	judged_alone_here = { WORDS },
	must_be_met = { { "Absence is below 6%.", "Statutory: parents must be told", "Who leads?" }, YES_NO, cross = true },
	form_kinds = { { { { "A", "Document" } }, { { "A", "Document" }, { "B", "NHS data" }, { "C", "Pupils’ work" } } },
		phrase = true },
	form_not_applicable = { WORDS, { "Not applicable" } },
	form_waived = { WORDS, { "Waived" } },
	form_must_be_met = { { {}, { "Not applicable" }, { "Not applicable", "Waived" } } },
	gates_here = { WORDS, NAMES, LEVEL, YES_NO },
	limit_here = { TITLE, { "yes", "no", false }, LEVEL, { false, "A dated plan" }, cross = true },
	bands_here = { WORDS, { NAMED } },
	from_figures_here = { TITLE, { 1, 2, 11 }, few = "no judgement is made from no pupils" },
	said_by = { WHO, { "Two days a week", false }, phrase = true },
	said_in_front = { { { "1.1" }, { "1.1", "1.2" }, { "1.1", "1.2", "4.3" } } },
	with_notes = { WORDS, COUNT, { 1, 2, 12 }, cross = true, phrase = true, few = "an audit has questions",
		when = function (_, noted, all) return noted <= all end },
	numbers_alone = { WORDS },
	nothing_noted_to = { { { "1.1" }, { "1.1", "1.2" }, { "1.1", "1.2", "4.3" } }, { false, { "1.1 Who leads?" },
		{ "1.1 Who leads?", "1.2 Say what helps" } } },
	head_label = { { "Asked", "Asked by" }, YES_NO, phrase = true },
	see_also = { NAMES },

	titled = { { "Action plan" }, { "2026–27" }, { false, SHORT, AND, LONG, ACRONYM }, phrase = true },
	summary_of = { TITLE, { "2026–27" }, phrase = true },
	to_write_on = { TITLE, { "Ysgol y Bont" }, phrase = true },
	form_title = { TITLE, phrase = true },
	where_each_stands = { { "area", "SEF section" }, phrase = true },
	share_answered = { { 0, 1, 2, 87 }, phrase = true },
	profile_caption = { WORDS, RATING, { false, { { 1, "Emerging" }, { 2, "Established" } } }, phrase = true },
	profile_table = { WORDS, RATING, { false, true }, phrase = true },
	levels_table = { WORDS, { "area", "judgement" }, RATING, phrase = true },
	judgements_table = { WORDS, RATING, phrase = true },
	judged_alone_table = { phrase = true },
	share_at_levels = { WORDS, RATING, phrase = true },
	share_of_ratings = { WORDS, phrase = true },
	chart_of = { { "Share of descriptors with each rating" }, { {}, { "1 Voice: Met 3 of 5" } }, phrase = true },
	strands_table = { WORDS, TITLE, phrase = true },
	statements_table = { WORDS, TITLE, phrase = true },
	figures_table = { TITLE, { "beside", "compared", "narrow", "plain" }, phrase = true },
	gaps_table = { WORDS, phrase = true },
	of_two = { WHO, phrase = true },
	share_head = { WORDS, phrase = true },
	form_table = { WORDS, phrase = true },
	notes_table = { WORDS, phrase = true },
	unrated_table = { WORDS, TITLE, phrase = true },

	confidential = {},
	ratings_not_published = { WORDS },
	published = { COUNT, COUNT },
	internal = {},

	interviewed = { COUNT, COUNT, cross = true, when = function (counted, all) return counted <= all and all > 0 end },
	answered_somewhere = { WORDS, COUNT, COUNT, cross = true, when = function (_, answered, asked) return answered <= asked end },
	follow_ups_open = { COUNT, COUNT, cross = true, when = function (open, overdue) return overdue <= open end },
	follow_ups_closed = { COUNT, COUNT, cross = true },
	interviews_table = { { "heading", "question" }, phrase = true },
	interviews_key = {},
	asked_in = { COUNT, phrase = true },
	in_schools = { COUNT, phrase = true },
	found_nowhere = { { "“Strength”", "“Strength” or “Can be shared”" } },
	found_table = { { "“Strength”", "“Strength” or “Can be shared”" }, phrase = true },
	more_found = { WORDS, { 1, 2, 12 }, few = "nothing is said of none" },
	schools_more = { { 1, 2, 12 }, few = "nothing is said of none", phrase = true },
	answered_in = { COUNT, COUNT, { {}, { { "Strength", 1 } }, { { "Strength", 2 }, { "Gap", 1 } } }, cross = true,
		when = function (noted, asked, findings) return noted <= asked and (noted > 0 or #findings == 0) end },
	not_interviewed = { COUNT },
	interviews_method = { WORDS },
	interviews_order = {},
	interviews_words = {},
	interviews_counted = {},
	read_from = { { { { "responses.csv", 1 } }, { { "schools.csv", 12 }, { "responses.csv", 1198 } } } },
	by_audit = { TITLE, { "1.0" }, { "0.1.0" } },
}
