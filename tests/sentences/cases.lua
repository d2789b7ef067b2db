-- What the sentences of templates/case/case-sentences.lua are called with; walk.lua says how a walk is written.

local COUNT <const> = { 0, 1, 2, 12 }
local YES_NO <const> = { true, false }
local DAY <const> = { "6 November 2026" }
local WHY <const> = { "the calendar ends before that day", "pupil_ref of this row is empty." }
local YEAR <const> = { "2026–27" }
local LONG <const> = "Canolfan Iechyd Meddwl, Lles a Chynhwysiant Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
local WORDS <const> = { { trigger = "trigger", meeting = "meeting" }, { trigger = "referral", meeting = "clinic" } }
local SCHOOL <const> = { "Ysgol y Bont", LONG, "St Mary’s C of E and NHS School" }

local function part_of(part, whole)
	return part <= whole
end

return {
	missing = { WHY },
	kept = { { false, "for six years" } },
	not_asked = { { {}, { { "early review of the plan", "no EHC plan" } },
		{ { "early review of the plan", "no EHC plan" }, { "adjustments for this pupil", "no disability recorded" },
			{ "early review of the plan", "no EHC plan" } } } },

	case_file = { { false, "03" }, { false, "2025–26" }, { false, SCHOOL[1], SCHOOL[2], SCHOOL[3] }, phrase = true },
	titled = { { "Triggers" }, YEAR, { false, SCHOOL[1], SCHOOL[2], SCHOOL[3] }, phrase = true },
	form_title = { SCHOOL, phrase = true },
	section_table = { SCHOOL, phrase = true },
	trigger_table = { YES_NO, phrase = true },
	head_table = { YES_NO, phrase = true },
	date_of = { { "meeting", "clinic" }, phrase = true },
	group_table = { { "By half term", "By SEN status" }, phrase = true },

	how_far = { { "14 of the 16 questions that must be answered; missing: C2", "All 13 are answered." }, YES_NO },
	comes_first = { { "The board considers within 15 school days" } },
	meeting_target = { { 1, 2, 10, 0 }, WORDS, { 0, 1, 2, 12, false }, { WHY[1], WHY[2], false }, cross = true,
		when = function (target) return target > 0 end },
	review_due = { COUNT, { DAY[1], false }, { false, WHY[1], WHY[2] }, cross = true,
		when = function (weeks, latest, why) return weeks > 0 and not (latest and why) end },
	due = { DAY, { false, "4 November 2026" }, YES_NO, cross = true },
	edition = { { "the statutory guidance of July 2026", LONG, false }, DAY, YES_NO },
	idle = { { { { "C2", "Lunchtimes" } }, { { "C3", "Up to five days" }, { "C13", LONG } } },
		{ "No suspension is recorded." } },
	editions = { { {}, { { "the guidance of 2024", false } }, { { "the guidance of 2024", false },
		{ "the guidance of July 2026", DAY[1] } } } },
	cancelled = { DAY, phrase = true },
	then_ = { { "moved to another school", "Back on 3 May." } },
	must_be_answered = { COUNT, COUNT, when = part_of },
	asked = { YES_NO, { false, "where C7 is “Looked after” or “In care”, or the pupil is looked after" }, YES_NO,
		cross = true, phrase = true },
	form_answers = { { "Not known", false }, { "Not applicable", false }, cross = true },
	one_of = { { { "Corridor" }, { "Corridor", "Way home" }, { "Corridor", "Way home", "PE hall" } }, phrase = true },
	fields_not_asked = { { {}, { { "K1", "K4", "off-site direction", "another outcome" } },
		{ { "K1", "K4", "off-site direction", "another outcome" }, { "C2", "C2", "EHC plan", "no EHC plan" } } } },

	fired = { COUNT, COUNT, YEAR, DAY, when = function (fired, waiting) return waiting <= fired end },
	cannot_be_computed = { COUNT },
	held_late = { COUNT, COUNT, when = part_of },
	day_passed = { COUNT, COUNT, when = part_of },
	no_meeting = { { "meeting", "clinic" }, phrase = true },
	target = { COUNT, { "meeting", "assessment" }, when = function (n) return n > 0 end },

	cases_opened = { COUNT, COUNT, { false, 5 }, { false, "0.4" }, few = "5 is a limit" },
	not_counted = { COUNT },
	median = { COUNT, { 10, 0 }, WORDS, few = "10 is a target" },
	median_hidden = { WORDS },
	too_few = { { 11 }, YES_NO, few = "a limit" },
	last_opened = { YEAR, DAY, { "No case was opened in two schools.", "Twelve cases were opened in one school." } },
	last_median = { COUNT, WORDS },
	last_too_few = { { 11 }, few = "a limit" },
	last_compared = { { "same", "longer", "shorter" }, YES_NO, cross = true },
	last_not_shown = { YEAR, YES_NO, YES_NO, YES_NO, cross = true },
	rate_of = { { "1.52" }, { "48" }, phrase = true },
	published = { { "state-funded schools in England" }, YEAR, { "A bulletin", LONG } },
	rates_counted = { DAY, { false, "24 July 2026" } },
	no_roll = {},
	rates_compared = {},
	hidden_why = { { 2, 5 }, { 11 }, few = "limits", phrase = true },
}
