-- What the sentences of templates/entries-sentences.lua are called with; walk.lua says how a walk is written.

local COUNT <const> = { 0, 1, 2, 12 }
local DAY <const> = { "15 June 2025" }
local SINCE <const> = { "April 2025", "Autumn 2 2025–26" }
local LONG <const> = "Canolfan Iechyd Meddwl, Lles a Chynhwysiant Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
local TITLES <const> = { {}, { "Relational" }, { "Relational", "Families" }, { "Relational", "Restorative and consistent",
	LONG } }
local NOUNS <const> = { { "aim", "aims" }, { "SEF section", "SEF sections" } }
local BODIES <const> = { { "school", "schools" }, { "authority", "authorities" } }
local GROUP <const> = { "By the end of 2024–25", LONG }

local function part_of(part, whole)
	return part <= whole
end

local function is_some(n)
	return n > 0
end

-- So many combinations are enough: none, one, two, all four.
local function few_parts(_, better, worse, new, gone)
	local n = 0

	for _, part in ipairs { better, worse, new, gone } do
		n = n + (part > 0 and 1 or 0)
	end
	return n < 2 or n == 2 and better > 0 and gone > 0 or n == 4 and better == 1 and worse == 2 and new == 12
end

local function few_parts_of_year(done, stopped, open, gone)
	return few_parts(nil, done, stopped, open, gone) and done + stopped + open + gone > 0
end

return {
	all_schools = { { "Ten features", LONG }, BODIES, phrase = true },
	one_by_one = { BODIES, phrase = true },
	where_each = { { "aim" }, phrase = true },
	others_by = { { "aim" }, phrase = true },
	all_by = { { "aim" }, phrase = true },
	entries_in = { COUNT, COUNT, NOUNS },
	done_of_due = { COUNT, COUNT, DAY, when = part_of },
	done_of_group = { GROUP, COUNT, COUNT, when = function (_, done, all) return done <= all and all > 0 end },
	late = { COUNT, COUNT, when = function (late, overdue) return overdue <= late end },
	due_soon = { COUNT, { 30 }, few = "30 is a limit" },
	unowned = { COUNT, COUNT },
	changed = { SINCE, COUNT, COUNT, COUNT, COUNT, when = few_parts },
	year_title = { { "Trust strategy" }, { "2025–26" }, phrase = true },
	year_entries = { COUNT, COUNT, NOUNS, COUNT, { false, "September 2025" }, when = function (n, sections, _, new, first)
		return (new < n or new == 0) and (new == 0) == (first == nil) and (sections < 3 or n > 1)
	end },
	year_came_to = { COUNT, COUNT, COUNT, COUNT, when = few_parts_of_year },
	year_moved = { SINCE, COUNT, COUNT },
	course_note = {},
	more_in_report = { COUNT, when = is_some },
	last_listed = { GROUP, { false, "May 2025" }, { false, "Behind" }, phrase = true },
	chart_of_states = { { "aim" }, { { "Done" }, { "Done", "Behind" }, { "Done", "Behind", "Not started" } } },
	counts_table = { { "aim" }, { "state" }, phrase = true },
	entries_table = { NOUNS, phrase = true },
	comes_from = { { { "Met community venues" }, { "Met community venues", "Health clinics, talked over" } }, phrase = true },
	number_of = { { "Cost" }, { "£1,250" }, { false, "+£20" }, phrase = true },
	unlinked = {},
	more_listed = { COUNT, when = is_some },
	more_late = { COUNT, when = is_some },
	ask_late = { GROUP, COUNT, when = function (_, n) return n > 0 end },
	ask_owner = { COUNT, when = is_some },
	ask_due = { COUNT, when = is_some },
	ask_worse = { COUNT, SINCE, when = is_some },
	ask_difference = { COUNT, when = is_some },
	ask_first = { GROUP },

	notes_taken = { COUNT, COUNT },
	votes_cast = { COUNT, COUNT, COUNT, when = function (_, cast, possible) return possible == 0 or cast <= possible end },
	votes_left_out = { COUNT },
	ideas_of = { { false, LONG }, phrase = true },
	votes_in_sessions = { COUNT, COUNT, COUNT, COUNT, when = function (sessions, voters, cast, possible)
		return sessions > 0 and (voters == 0) == (cast == 0) and (possible == 0 and voters == cast or possible == 12
			and cast < 12)
	end, few = "none is never asked for" },
	same_idea = {},
	counted_twice = {},
	no_votes = {},
	ranks_key = {},
	ranks_table = { { "Feasible" }, phrase = true },
	rank_and_votes = { { "1", "=2" }, COUNT, phrase = true },
	ranks_together = { phrase = true },
	more_ideas = { COUNT },
	rings_chart = { COUNT, { 4 }, COUNT, when = is_some, few = "four rings" },
	works_with = { { {}, { { "3", 1 } }, { { "3", 3 }, { "12", 3 }, { "4", 2 } } }, phrase = true },
	linked_to_nobody = { TITLES },
	rings_table = { phrase = true },
	layers_table = { phrase = true },

	shown = { COUNT, COUNT, when = part_of },
	blank = { { "not shown" } },
	shown_by = { COUNT, COUNT, when = part_of, phrase = true },
	most_shown = { { TITLES[2], TITLES[3], TITLES[4] }, COUNT, COUNT, when = function (_, n, all) return n <= all and all > 0 end },
	shown_by_none = { TITLES },
	matrix_table = { { "feature" }, { "school" }, phrase = true },
	pairs_rule = {},
	no_pairs = {},
	more_pairs = { COUNT, when = is_some },
	covered = { COUNT, COUNT, when = function (done, expected) return done <= expected and expected > 0 end },
	hidden = { { 2, 5 }, { 11 }, phrase = true, few = "5 and 11 are limits" },
	pairs_table = { phrase = true },
	leads_to = { { { "3" }, { "3", "5" }, { "3", "5", "12" } }, phrase = true },
	chain_key = {},
	extra = { { "metric" }, { "reading_gap" }, phrase = true },
	by_day = { DAY, phrase = true },
	made = { { {}, { { "entries.csv", 1 } }, { { "entries.csv", 61 }, { "schools.csv", 8 } } }, { "Ten features" }, { "1.0" },
		{ "0.1.0" } },
	bodies_table = { BODIES, phrase = true },
	schools = { COUNT, COUNT, BODIES, when = function (n, of) return n <= of and of > 0 end },
}
