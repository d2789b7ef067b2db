-- Every sentence about all schools together, as sentences.lua has those about one: plain data in, a text out.
--
-- `nouns` is what is judged: { one, many }: "area", or "judgement" where a section may end in several.
-- tests/sentences/comparison.lua calls each; comparison.txt there shows what is read.

local b = include("blocks")
local shared = include("sentences")

local s = {}

-- ---- words ----

local function schools(n)
	return b.count(n, "school", "schools")
end

-- "both schools", "all 12 schools".
local function all_schools(n)
	return n == 1 and "the one school" or n == 2 and "both schools" or "all " .. b.number(n) .. " schools"
end

-- "both", "all three"
local function all(n)
	return n == 2 and "both" or "all " .. b.number(n)
end

-- The parts of a whole that there are, each { n, one, many }: "of the 12 schools, four are agreed and eight are not".
-- whole: "of the 12 schools"; every: the subject where one part is the whole.
local function parts_of(n, parts, whole, every)
	local found = b.filter(parts, function (part) return part[1] > 0 end)

	if #found == 1 and found[1][1] == n then
		return b.capital(every) .. " " .. b.verb(n, found[1][2], found[1][3])
	end
	return b.capital(whole) .. ", " .. b.join(b.map(found, function (part)
		return b.number(part[1]) .. " " .. b.verb(part[1], part[2], part[3])
	end))
end

-- ---- the document ----

function s.title(audit, year)
	return audit .. " " .. year .. ": all schools together"
end

-- The key line of a comparison: nothing in it is an order of merit. noticed: the audit's own notice says what it is;
-- listed: schools are listed.
function s.key_line(reviewed, noticed, listed)
	return (noticed and "" or reviewed and "This is a review. " or "This is a self-evaluation. ")
		.. "Order is alphabetical" .. (listed and " within each phase." or ".")
end

-- ---- who answered ----

local STATES <const> = {
	agreed = { "has agreed levels", "have agreed levels" },
	provisional = { "has provisional levels", "have provisional levels" },
	to_be_moderated = { "has levels to be moderated", "have levels to be moderated" },
	not_assessed = { "reached no level", "reached no level" },
	draft = { "is a draft", "are drafts" },
	withheld = { "is withheld because of errors", "are withheld because of errors" },
	failed = { "could not be made", "could not be made" },
	no_answers = { "sent no answers", "sent no answers" },
}

-- What such levels are, where they are first spoken of.
local MEANINGS <const> = {
	provisional = " (not all of one mind)",
	to_be_moderated = " (ratings far apart, or one person’s alone)",
}

-- states: each { its id, how many schools }; explained: with what they mean.
function s.states(n, states, explained)
	return parts_of(n, b.map(states, function (state)
		local words, meaning = STATES[state[1]], explained and MEANINGS[state[1]] or ""
		return { state[2], words[1] .. meaning, words[2] .. meaning }
	end), "of the " .. b.number(n) .. " schools", all_schools(n)) .. "."
end

function s.answered(answered, n)
	if answered == n then
		return b.capital(all_schools(n)) .. " answered."
	elseif answered == 0 then
		return "No school answered."
	end
	return b.capital(b.number(answered)) .. " of the " .. b.number(n) .. " schools answered."
end

function s.generated(n, of)
	if n == 0 then
		return nil
	end
	return n == of and "All ratings were made up to show how this works."
		or "Ratings of " .. schools(n) .. " were made up; such schools are marked."
end

-- ---- what cannot wait ----

function s.urgent(n, n_schools)
	if n == 0 then
		return "Nothing is known that cannot wait."
	end
	return b.capital(b.count(n, "matter", "matters")) .. " at " .. schools(n_schools) .. " cannot wait:"
end

-- The same where no list follows.
function s.urgent_count(n, n_schools)
	if n == 0 then
		return s.urgent(0, 0)
	end
	return b.capital(b.count(n, "matter", "matters")) .. " at " .. schools(n_schools) .. " cannot wait."
end

-- What it is, of one school; unplanned: of how many its plan has no action.
function s.urgent_matters(matters, unplanned)
	local text = shared.names(matters)

	if unplanned == 0 then
		return text .. "."
	end
	return text .. " (" .. (unplanned == #matters and "not yet in its plan" or b.number(unplanned) .. " not yet in its plan") .. ")."
end

-- How much of it is in the plan, in a table.
function s.in_plan(n, unplanned)
	return unplanned == 0 and "Yes" or unplanned == n and "Not yet" or s.of(n - unplanned, n)
end

function s.urgent_more(n, n_schools)
	return b.capital(b.number(n)) .. " more at " .. schools(n_schools) .. "."
end

-- most: { what, at how many schools } of what occurs most often.
function s.urgent_most(most)
	return "Most often: " .. b.join(b.map(most, function (one) return one[1] .. " at " .. schools(one[2]) end)) .. "."
end

function s.urgent_listed(n)
	return b.verb(n, "It is listed", "They are listed") .. " by school in this document."
end

function s.urgent_table()
	return "What cannot wait, school by school, and whether its plan has an action for it"
end

-- Where no school can be compared, that nothing was found would soothe.
function s.unknown()
	return "This is not known, because no school can be compared."
end

-- ---- needs ----

-- In a table: "8 of 11".
function s.of(n, n_all)
	return b.thousands(n) .. " of " .. b.thousands(n_all)
end

function s.need(text, section, unmet, asked)
	return "“" .. text .. "” (" .. section .. "): " .. (unmet < asked and "not met in " .. b.number(unmet)
		or unmet == 2 and "met in neither" or "met in none") .. " of " .. b.number(asked) .. " schools asked."
end

function s.needs_none(words)
	return "No " .. words.descriptor .. " is unmet in most of the schools that were asked."
end

function s.needs_equal(n)
	return b.capital(b.count(n, "other is", "others are")) .. " shared as widely."
end

function s.needs_lead(words)
	return b.capital(words.descriptors) .. " that are not met in most of the schools that were asked about them, and in two at "
		.. "least. Those with the same share of schools stand together."
end

function s.needs_left(n, words)
	return b.capital(b.number(n)) .. " more " .. b.verb(n, words.descriptor .. " is", words.descriptors .. " are")
		.. " unmet in most of the schools, but in a smaller share."
end

function s.needs_table(words)
	return "Each " .. words.descriptor .. " with the number of schools that do not meet it"
end

-- ---- change ----

-- counts: up, down, same, new, not_compared of levels.
function s.moved(year, counts)
	local compared = counts.up + counts.down + counts.same

	if compared == 0 then
		return "No level can be compared with " .. year .. "."
	end
	return parts_of(compared, { { counts.up, "is higher", "are higher" }, { counts.down, "is lower", "are lower" },
			{ counts.same, "is the same", "are the same" } },
		"of " .. b.count(compared, "level that can be compared with " .. year, "levels that can be compared with " .. year),
		compared == 1 and "the one level that can be compared with " .. year
			or all(compared) .. " levels that can be compared with " .. year) .. "."
end

-- new: there was no level to compare it with; not_compared: one of the two is to be moderated, or the audit has changed.
function s.not_moved(new, not_compared)
	if new + not_compared == 0 then
		return nil
	elseif new == 0 then
		return b.capital(b.count(not_compared, "level", "levels")) .. " cannot be compared."
	end
	return b.capital(b.count(new, "level is", "levels are")) .. " new"
		.. (not_compared > 0 and " and " .. b.number(not_compared) .. " cannot be compared" or "") .. "."
end

function s.baseline()
	return "No earlier year was read, so this year is the baseline that later ones are compared with."
end

function s.moves_none()
	return "No level has moved."
end

function s.no_reason()
	return "No reason given"
end

-- From two schools on, of a section.
function s.moves_table()
	return "Each level that moved: school, what was judged, from which level to which, and the school’s reason"
end

function s.changes_table(nouns)
	return "For each " .. nouns[1] .. ", how many levels are higher, lower or the same as last year"
end

-- ---- what the meeting decides ----

-- Where: few schools by name.
local function at(n_schools, names)
	return #names > 0 and #names <= 3 and "at " .. shared.names(names) or "at " .. schools(n_schools)
end

function s.decide_urgent(n_schools, names)
	return "Who sees to what cannot wait, and by when, " .. at(n_schools, names) .. "."
end

-- supporters: each { name, how many actions }; those with most are named.
function s.decide_overdue(supporters)
	local n, most = 0, table.move(supporters, 1, #supporters, 1, {})

	for i, one in ipairs(most) do
		n = n + one[2]
		most[i] = { one[1], one[2], i }
	end
	if #supporters == 1 then
		return "How " .. b.count(n, "overdue action gets", "overdue actions get") .. " done. Asked to support: "
			.. supporters[1][1] .. "."
	end
	table.sort(most, function (x, y) return x[2] > y[2] or x[2] == y[2] and x[3] < y[3] end)
	return "How " .. b.number(n) .. " overdue actions get done. " .. (#most > 3 and "Most often asked" or "Asked") .. " to support: "
		.. b.join(b.map(table.move(most, 1, math.min(3, #most), 1, {}), function (one, i)
			return one[1] .. " (" .. (i == 1 and b.count(one[2], "action", "actions") or b.number(one[2])) .. ")"
		end)) .. "."
end

function s.decide_falls(n, n_schools, names)
	return "Who asks why " .. b.count(n, "level is", "levels are") .. " lower without a reason given, "
		.. at(n_schools, names) .. "."
end

-- Each of the sections was chosen by so many schools.
function s.decide_offer(sections, n)
	return "Whether to offer something to all schools: " .. shared.names(sections)
		.. (#sections == 1 and " is a priority" or " are each a priority")
		.. " of " .. schools(n) .. "."
end

function s.decide_moderate(n, n_schools, names)
	return "By when " .. b.count(n, "level to be moderated is", "levels to be moderated are") .. " agreed, "
		.. at(n_schools, names) .. "."
end

function s.decide_missing(n, names)
	return "What is agreed with " .. (#names > 0 and #names <= 3 and shared.names(names) .. "," or schools(n))
		.. " of which nothing can be compared."
end

function s.decide_nothing()
	return "Nothing here asks for a decision."
end

-- ---- the matrix ----

function s.matrix_title(nouns)
	return "Schools by " .. nouns[1]
end

-- from: its first column of so many, where the columns of a matrix are on several tables.
function s.matrix_table(phase, nouns, from, to, of)
	return (phase and "Schools of the phase “" .. phase .. "” in alphabetical order"
			or "Schools of each phase in alphabetical order")
		.. ", with their level in each " .. nouns[1]
		.. (of > to - from + 1 and " from number " .. from .. " to " .. to .. " of " .. of or "")
end

function s.phase(phase, n)
	return phase .. ": " .. schools(n)
end

-- At the head of each page of the matrix: what the signs mean.
function s.moderated_sign(sign)
	return sign .. " to be moderated"
end

function s.provisional_sign(sign)
	return sign .. " provisional"
end

function s.moved_sign(signs, year)
	return signs .. " since " .. year
end

function s.hidden_sign(sign)
	return sign .. ": too small to show"
end

function s.moderated_key()
	return "to be moderated: the ratings are too far apart, or one person’s alone, so it is not to be set beside agreed levels."
end

function s.provisional_key()
	return "provisional: those who rated were not all of one mind."
end

function s.priority_key()
	return "the school’s first priority, and so on; in brackets if it is only proposed."
end

function s.carried_key()
	return "A level in grey with a year was judged in that year; the school does not look at it again this year."
end

function s.index_lead(n)
	return "The page of each school" .. (n > 1 and ", in the order of the pages: by phase, then by name." or ".")
end

-- ---- distribution ----

-- In a part of a bar: "4 (3)".
function s.count_short(n, moderated)
	return b.thousands(n) .. (moderated > 0 and " (" .. b.thousands(moderated) .. ")" or "")
end

function s.count(n, moderated)
	if moderated == 0 then
		return b.thousands(n)
	end
	return b.thousands(n) .. ", " .. (moderated == n and (n == 1 and "to be moderated" or "all to be moderated")
		or "of these " .. b.thousands(moderated) .. " to be moderated")
end

-- levels: each { name, n, moderated }; none: how many have no level.
function s.distribution_alt(title, levels, none)
	local parts = b.map(levels, function (level) return level[1] .. " " .. s.count(level[2], level[3]):gsub(", ", ",\u{A0}") end)

	parts[#parts + 1] = "no level " .. b.thousands(none)
	return title .. ": " .. table.concat(parts, "; ") .. "."
end

-- brackets: whether a number of levels to be moderated stands in brackets anywhere.
function s.distribution_lead(n, nouns, brackets)
	return (n == 1 and "At which level the school is in each " or "How many of the " .. b.number(n)
		.. " schools are at each level in each ")
		.. nouns[1] .. "; at the end of a bar, how many have a level."
		.. (brackets and " A number in brackets: so many of these are to be moderated." or "")
end

function s.no_levels()
	return "No school has a level."
end

function s.distribution_table(nouns)
	return "The same in figures: for each " .. nouns[1] .. ", how many schools have each level, and why others have none"
end

function s.few_assessed(phases, least)
	if #phases == 0 then
		return nil
	end
	return "Not counted by " .. b.verb(#phases, "itself", "themselves") .. ", because fewer than " .. b.number(least)
		.. " of " .. b.verb(#phases, "its", "their") .. " schools are assessed: " .. b.join(phases) .. "."
end

-- ---- pairings ----

function s.pairings_lead(most)
	return "For a priority, a school is suggested that has reached the highest level there. A school helps at most " .. most
		.. " and is helped at most " .. most .. "; as many priorities as possible are met, first within a phase, then "
		.. "within an authority or trust. These are suggestions: both schools decide."
end

-- same: what the two schools have in common: "phase".
function s.pair(giver_level, taker_level, moderated, same)
	return "The school asked is at " .. giver_level .. ", the other at " .. taker_level
		.. (moderated and " (to be moderated)" or "") .. ". "
		.. (#same == 0 and "They are not known to have a phase, trust or authority in common."
			or "Same " .. b.join(same) .. ".")
end

function s.helped_already(n, most)
	return b.verb(n, "This school is", "Each of these schools is") .. " helped " .. most .. " already."
end

function s.pairings_none(needs)
	return needs == 0 and "No school has a priority yet, so there is nothing to pair."
		or "No priority can be paired: " .. (needs == 1 and "it" or "each") .. " stands below with the reason."
end

function s.pairings_table()
	return "Each suggested pair: the school with the priority, the school that could help, and why"
end

function s.without_title(n)
	return b.capital(b.count(n, "priority", "priorities")) .. " without a school to ask"
end

function s.without_table()
	return "Priorities that no school is paired for: the schools, and why"
end

-- ---- plans ----

-- With a plan of the year; chosen: with priorities of its own choice.
function s.plans(n_plans, n_chosen)
	if n_plans == 0 then
		return "No school has a plan yet."
	end
	local lead = b.capital(b.count(n_plans, "school has", "schools have")) .. " priorities"

	if n_chosen == n_plans then
		return lead .. " of " .. b.verb(n_plans, "its", "their") .. " own choice."
	elseif n_chosen == 0 then
		return lead .. ", all of them only proposed so far."
	end
	return lead .. ": " .. b.number(n_chosen) .. " chose " .. b.verb(n_chosen, "its", "their") .. " own; "
		.. (n_plans - n_chosen == 1 and "the other’s" or "those of the other " .. b.number(n_plans - n_chosen))
		.. " are only proposed so far."
end

-- Of the schools' own actions; due_soon and overdue are among the open ones.
function s.actions(counts)
	local n = counts.open + counts.done + counts.stopped

	if n == 0 then
		return "No school has entered actions of its own."
	end
	return parts_of(n, { { counts.open, "is open", "are open" }, { counts.done, "is done", "are done" },
			{ counts.stopped, "was stopped", "were stopped" } }, "of " .. b.count(n, "action", "actions"),
		n == 1 and "the one action" or all(n) .. " actions") .. (counts.overdue + counts.due_soon == 0 and "."
		or counts.open == 1 and "; the open one is " .. (counts.overdue > 0 and "overdue." or "due soon.")
		or "; of the open ones, " .. b.join(b.some(
			counts.overdue > 0 and b.number(counts.overdue) .. b.verb(counts.overdue, " is", " are") .. " overdue",
			counts.due_soon > 0 and b.number(counts.due_soon) .. b.verb(counts.due_soon, " is", " are") .. " due soon")) .. ".")
end

function s.reviews(held, due)
	if due == 0 then
		return "No review was due yet."
	end
	if held == due then
		return b.capital(due == 1 and "the one review that was due was held" or all(due) .. " reviews that were due were held") .. "."
	end
	if due == 1 then
		return "The one review that was due was not held."
	end
	return b.capital(held == 0 and "none" or b.number(held)) .. " of the " .. b.number(due) .. " reviews that were due "
		.. b.verb(held < 2 and 1 or 2, "was", "were") .. " held."
end

-- carried: each { for how many years, how many actions }.
function s.carried_on(carried)
	if #carried == 0 then
		return "No unfinished action comes from an earlier year."
	end
	return "Carried forward, since unfinished: " .. b.join(b.map(carried, function (one)
		return b.count(one[2], "action", "actions") .. " for " .. b.count(one[1], "year", "years")
	end)) .. "."
end

function s.plans_table(words)
	return "For each " .. words.section .. ", how many schools chose it as a priority, and how their actions stand"
end

-- ---- raters ----

function s.raters_lead()
	return "How far those who rated the same thing at the same school agree, over all schools. “The same” and “at most one step "
		.. "apart” are shares of all pairs of ratings. Krippendorff’s alpha for ordered ratings is 1 where all agree, and nought "
		.. "where agreement is what chance would give: from 0.8 on it is called good, from 0.667 on tentative, below that low. No "
		.. "school is named."
end

function s.raters_none(least)
	return "Fewer than " .. b.number(least) .. " pairs of ratings of the same thing are known, too few to say how alike they are."
end

function s.raters_few(least)
	return "A dash: fewer than " .. b.number(least) .. " pairs."
end

function s.raters_table()
	return "For each row, how many pairs of ratings there are, how many of them agree, and Krippendorff’s alpha"
end

function s.two_raters(a, c)
	return a .. " and " .. c
end

function s.per_cent(n)
	return n .. "%"
end

-- ---- missing, method, files ----

function s.missing_none(n)
	return b.capital(all_schools(n)) .. (n == 1 and " is" or " are") .. " in this comparison."
end

function s.missing_table()
	return "Schools of which nothing can be compared, and why"
end

function s.missing_count(n)
	return n == 0 and "Nothing is missing." or "Nothing can be compared of " .. schools(n) .. "."
end

-- withheld: how many schools stand with a code instead of levels.
function s.missing_codes(withheld)
	if withheld == 0 then
		return nil
	end
	return "A code such as CSV012 names an error in the rows: problems.csv says where it is and how to correct it."
end

function s.about_levels(words, reviewed)
	return reviewed and "Levels are the judgements on record, reached as the method of each school’s report says."
		or "Levels follow from the ratings of each " .. words.descriptor .. ", as the method of each school’s report says."
end

function s.about_phases(least)
	return "Schools of unlike phases are not put in one order, and levels of a phase are counted only from "
		.. b.number(least) .. " assessed schools on."
end

function s.about_needs(words)
	return b.capital(b.a(words.descriptor)) .. " counts as a shared need if more than half of the schools that were asked "
		.. "about it, and at least two, do not meet it."
end

function s.about_change()
	return "A level counts as moved only if neither year’s is to be moderated and the major version of the audit is the same. "
		.. "A fall needs a reason."
end

function s.about_pairs(near)
	return "To be asked, a school must be at the highest level that any school has reached, above the first, above that of "
		.. "the school that asks, and not to be moderated"
		.. (near and "; and of the same authority, or of the same trust where there is none" or "") .. "."
end

function s.about_few()
	return "Counts of schools are shown in full. The only numbers of pupils in this document are those that schools.csv gives "
		.. "for each school."
end

function s.made_from(program_version, title, version, mapping)
	return "It was made with Waymark " .. program_version .. " from the audit “" .. title .. "”, version " .. version
		.. (mapping and ", with the mapping “" .. mapping .. "”" or "") .. ", and from the rows of all schools in the files below. "
		.. "Their checksums are in manifest.json."
end

function s.files_table()
	return "The files that this comparison was made from, with their number of rows"
end

function s.files_more(n)
	return b.capital(b.count(n, "more file is", "more files are")) .. " named in manifest.json."
end

-- ---- by authority ----

function s.by_authority(n, least)
	return "With " .. b.thousands(n) .. " schools, this document counts them by authority. The level of each school, and "
		.. "which school could help which, are in the tables comparison.csv and pairings.csv beside it. How many schools of "
		.. "an authority or trust are at each level is counted where at least " .. b.number(least) .. " of them are assessed."
end

function s.authority(name, n)
	return name .. ": " .. schools(n)
end

function s.no_authority()
	return "Neither authority nor trust is known"
end

return s
