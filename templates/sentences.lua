-- Every sentence that a document composes. A template says which, and with what; how it reads is decided here.
--
-- Each function takes plain data (numbers, names, the audit's words) and returns a text: a string or, where links are
-- among the names, a list of strings and spans; nil where there is nothing to say. `words` is r.audit.words, `nouns`
-- what is judged: { one, many }.
-- It stays whole, long as it is: whoever looks for a sentence, or for how the others say it, looks here.
-- tests/sentences/templates.lua calls each with 0, 1, 2, many, long names and acronyms; templates.txt there shows what
-- is read. A new function needs its walk there.

local b = include("blocks")

local s = {}

-- ---- words ----

-- A word of the audit inside a sentence: "Met" is small there, "SEND" is not.
local function small(word)
	return word:match("^%u%l") and word:sub(1, 1):lower() .. word:sub(2) or word
end

-- What comes before the last of several names, and between the others. If a name contains "and" or a comma, more than
-- " and " is needed to keep the names apart.
local function between(names)
	local and_, comma

	for _, name in ipairs(names) do
		local text = type(name) == "table" and name.text or name
		and_ = and_ or text:find(" and ", 1, true)
		comma = comma or text:find(",", 1, true)
	end
	if comma or and_ and #names > 2 then
		return "; and ", "; "
	end
	return and_ and ", and " or " and ", ", "
end

-- "a", "a and b", "a, b and c" as one string.
function s.names(names)
	local last, other = between(names)

	return table.concat(names, other, 1, math.max(#names - 1, 0)) .. (#names > 1 and last or "") .. (names[#names] or "")
end

-- As names, of links.
local function links(names)
	local last, other = between(names)
	local spans = {}

	for i, name in ipairs(names) do
		spans[2 * i - 1], spans[2 * i] = name, i + 1 < #names and other or i < #names and last or nil
	end
	return spans
end

-- "one of the nine areas", "both areas", "the one area": n of all.
local function some_of(n, all, one, many)
	if n == all then
		return n == 1 and "the one " .. one or n == 2 and "both " .. many or "all " .. b.number(n) .. " " .. many
	end
	return (n == 0 and "none" or b.number(n)) .. " of the " .. b.number(all) .. " " .. many
end

-- "the area", "both areas", "all nine areas"; scope is what may follow the noun.
local function all_of(n, one, many, scope)
	return (n == 1 and "the " .. one or n == 2 and "both " .. many or "all " .. b.number(n) .. " " .. many) .. (scope or "")
end

-- The parts of a whole, each { n, "is done", "are done" }: "both actions are done", "of the nine areas, two are ...".
-- nil if there is none.
local function shared_out(total, one, many, parts, scope)
	local found = b.filter(parts, function (part) return part[1] > 0 end)

	if #found == 1 and found[1][1] == total then
		return b.capital(all_of(total, one, many, scope)) .. " " .. b.verb(total, found[1][2], found[1][3])
	end
	if #found > 0 then
		return "Of " .. all_of(total, one, many, scope):gsub("^all ", "the "):gsub("^both ", "the two ") .. ", "
			.. b.join(b.map(found, function (part)
				return b.number(part[1]) .. " " .. b.verb(part[1], part[2], part[3])
			end))
	end
end

-- ---- how much was answered ----

-- Counts what applies; done is the audit's verb: "answered", "rated".
function s.answered(words, answered, all, done)
	if all == 0 then
		return "No " .. words.descriptor .. " applies."
	end
	if all == 1 then
		return "The one " .. words.descriptor .. " that applies was " .. (answered == 1 and "" or "not ") .. done .. "."
	end
	if answered == all then
		return b.capital(all_of(all, words.descriptor, words.descriptors)) .. " that apply were " .. done .. "."
	end
	if answered == 0 then
		return "None of the " .. b.number(all) .. " " .. words.descriptors .. " that apply was " .. done .. "."
	end
	return answered .. " of the " .. all .. " " .. words.descriptors .. " that apply " .. b.verb(answered, "was ", "were ")
		.. done .. " (" .. b.percent(answered, all) .. ")."
end

-- How many have a rating; name is the audit's. "15 of 16 met".
function s.met_of(met, all, name)
	return met .. " of " .. all .. " " .. small(name)
end

function s.rated_as(words, name)
	return words.descriptors .. " rated “" .. name .. "”"
end

function s.unsettled(n)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, "rating is", "ratings are")) .. " provisional (not all were of one mind) or to be moderated (views "
		.. "are far apart, or one person’s alone)."
end

function s.checks_missing(n)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, "check", "checks")) .. " of figures could not be made, because a figure is missing."
end

-- Figures that are not given and could hold a level below what it is.
function s.figures_missing(n)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, "figure that could hold it is", "figures that could hold it are")) .. " not given."
end

-- How far two respondents agree; first and second are their names inside a sentence.
function s.agreement(words, first, second, exact, both, adjacent)
	local who = b.capital(first) .. " and " .. second

	if both == 0 then
		return "No " .. words.descriptor .. " was rated by both " .. first .. " and " .. second .. "."
	end
	if both == 1 then
		return who .. " both rated one " .. words.descriptor .. ", "
			.. (exact == 1 and "with the same rating." or "with different ratings.")
	end
	local text = who .. " gave the same rating to " .. some_of(exact, both, words.descriptor, words.descriptors)
		.. " that both rated"

	if both < 10 or not adjacent then
		return text .. "."
	end
	return text .. " (" .. b.percent(exact, both) .. "), and were at most one step apart on " .. b.percent(adjacent, both) .. "."
end

function s.see_gaps()
	return "See the gap table."
end

function s.moderation_visit()
	return "A moderation visit is suggested."
end

-- Who decided that something is waived, and the last day of that; nil where that is not known.
function s.waiver(by, to)
	if by and to then
		return b.sentence("Waived by " .. by .. " until " .. to)
	end
	if by then
		return "Waived by " .. by .. "; until when is not said."
	end
	return to and "Waived until " .. to .. "; by whom is not said." or "Waived; by whom and until when is not said."
end

-- ---- where we are ----

-- counts: list of { name of a level, how many }, highest first; open: how many have none.
function s.levels(nouns, counts, open, scope)
	local total = open
	local parts = b.map(counts, function (count)
		total = total + count[2]
		return { count[2], "is " .. count[1], "are " .. count[1] }
	end)

	if open == total then
		return "No " .. nouns[1] .. " could be assessed yet."
	end
	parts[#parts + 1] = { open, "was not assessed", "were not assessed" }
	return shared_out(total, nouns[1], nouns[2], parts, scope) .. "."
end

-- names: spans or strings.
function s.highest(names)
	if #names == 0 then
		return nil
	end
	return b.some(links(names), b.verb(#names, " stands", " stand") .. " highest.")
end

function s.furthest_to_go(names)
	if #names == 0 then
		return nil
	end
	return b.some(links(names), b.verb(#names, " has", " have") .. " furthest to go.")
end

function s.not_assessed(names)
	if #names == 0 then
		return nil
	end
	return b.some(links(names), b.verb(#names, " was", " were") .. " not assessed.")
end

-- Why something has no judgement: a name and a status, as "too few apply".
function s.why_open(name, status)
	return b.some(name, ": " .. status .. ".")
end

function s.overall(level)
	return "The overall level is " .. level .. "."
end

-- ---- what has changed ----

function s.baseline()
	return "This is a baseline: nothing earlier is known."
end

function s.nothing_to_compare()
	return "There is nothing yet to compare."
end

-- "one area moved up (Student voice)", "two moved down (...)": what moved, by title.
local function moves(nouns, up, down)
	local function n_of(names, is_first)
		return is_first and b.count(#names, nouns[1], nouns[2]) or b.number(#names)
	end
	return b.some(#up > 0 and n_of(up, true) .. " moved up (" .. s.names(up) .. ")",
		#down > 0 and n_of(down, #up == 0) .. " moved down (" .. s.names(down) .. ")")
end

-- The titles of those that moved up, and of those that moved down.
function s.moved(nouns, up, down)
	local texts = moves(nouns, up, down)

	if #texts == 0 then
		return "Nothing has changed since the last review."
	end
	return "Since the last review, " .. b.join(texts) .. "."
end

-- Judged at the last review and only indicated now: neither up nor down.
function s.not_compared(names)
	if #names == 0 then
		return nil
	end
	if #names > 3 then
		return b.capital(b.number(#names)) .. " judgements of the last review have not been made again yet, so they are not "
			.. "compared."
	end
	return b.some(links(names), b.verb(#names, " was judged at the last review and is only indicated now, so it is",
		" were judged at the last review and are only indicated now, so they are"), " not compared.")
end

-- Steps, each { link, from, to }.
function s.steps_up(steps)
	if #steps == 0 then
		return nil
	end
	return b.some(b.join_spans(b.map(steps, function (step)
		return { step[1], " (" .. step[2] .. " to " .. step[3] .. ")" }
	end)), b.verb(#steps, " has moved up.", " have moved up."))
end

function s.steps_down(steps)
	if #steps == 0 then
		return nil
	end
	return b.some(b.join_spans(b.map(steps, function (step)
		return { step[1], " (" .. step[2] .. " to " .. step[3] .. ")" }
	end)), b.verb(#steps, " has moved down.", " have moved down."))
end

-- What became of last year's plan.
function s.last_plan(done, stopped, carried)
	local text = shared_out(done + stopped + carried, "one action in last year’s plan", "actions in last year’s plan", {
		{ done, "is done", "are done" }, { stopped, "was stopped", "were stopped" },
		{ carried, "carries forward", "carry forward" },
	})

	return text and text .. "." or "What became of last year’s plan is not said: no row of it is in actions.csv."
end

-- ---- this year beside last ----

local NO_LEVEL_THEN <const> = { new = "new", no_level_then = "no level", no_level = "no level",
	not_compared = "another version, not compared", lapsed = "too old to stand" }

-- For a table: what became of last year's level. last: its name; year: the one that judged it, unless that is last year;
-- arrow: "up" or "down", as descriptors have it.
function s.change_cell(kind, last, year, arrow)
	local name = last and last .. (year and " (" .. year .. ")" or "")

	if not name then
		return NO_LEVEL_THEN[kind] or "–"
	elseif kind == "up" or kind == "down" then
		return kind .. " from " .. name
	elseif kind == "same" then
		return arrow == "up" and name .. ", more is met" or arrow == "down" and name .. ", less is met" or "still " .. name
	elseif kind == "carried" then
		return name .. ", carried"
	end
	return name .. (kind == "no_level_now" and "" or ", not compared")
end

-- Descriptors by what became of them; names: links.
function s.newly_met(names)
	return #names > 0 and { "Newly met: ", links(names), "." } or nil
end

function s.no_longer_met(names)
	return #names > 0 and { "No longer met: ", links(names), "." } or nil
end

-- items: each { link, rating then, rating now }.
function s.judged_otherwise(items)
	return #items > 0 and { "Judged otherwise: ", b.join_spans(b.map(items, function (item)
		return { item[1], " (" .. small(item[2]) .. ", now " .. small(item[3]) .. ")" }
	end)), "." } or nil
end

function s.new_in_audit(names)
	return #names > 0 and { "New in the audit, so not compared: ", links(names), "." } or nil
end

function s.no_descriptor_moved(words)
	return "No " .. words.descriptor .. " is judged otherwise."
end

-- Steps, each { link, from, to }: what moved since a year.
function s.moves_since(year, up, down)
	local function steps(list)
		return b.join_spans(b.map(list, function (step)
			return { step[1], " (" .. step[2] .. " to " .. step[3] .. ")" }
		end))
	end

	if #up + #down == 0 then
		return "Since " .. year .. " no level has moved."
	end
	return b.some("Since " .. year .. ", ", #up > 0 and steps(up), #up > 0 and b.verb(#up, " has", " have") .. " moved up",
		#up > 0 and #down > 0 and ", and ", #down > 0 and steps(down),
		#down > 0 and b.verb(#down, " has", " have") .. " moved down", ".")
end

-- The same where there is no room for each step: the titles.
function s.moved_since(year, nouns, up, down)
	local texts = moves(nouns, up, down)

	return #texts > 0 and "Since " .. year .. ", " .. b.join(texts) .. "." or "Since " .. year .. " no level has moved."
end

function s.stayed(nouns, n)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, nouns[1] .. " stands where it stood", nouns[2] .. " stand where they stood")) .. "."
end

local NAMED_AT_MOST <const> = 3

function s.not_settled(nouns, names)
	if #names == 0 then
		return nil
	end
	return b.some(#names > NAMED_AT_MOST and b.capital(b.number(#names)) .. " " .. nouns[2] or links(names),
		b.verb(#names, " is or was to be moderated, so it does not count as a move.",
			" are or were to be moderated, so they do not count as moves."))
end

function s.nothing_beside(nouns, n)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, nouns[1] .. " has", nouns[2] .. " have")) .. " no level of last year to be compared with."
end

function s.lost_levels(names)
	if #names == 0 then
		return nil
	end
	return b.some(links(names), b.verb(#names, " had a level then and has none now.", " had a level then and have none now."))
end

function s.carried_on(nouns, n)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, nouns[1] .. " keeps its level of an earlier year",
		nouns[2] .. " keep their levels of earlier years")) .. "."
end

function s.lapsed(names)
	if #names == 0 then
		return nil
	end
	return b.some(links(names), b.verb(#names, " was", " were") .. " last judged too long ago to keep a level.")
end

-- How many descriptors are newly met and no longer met, in all sections.
function s.descriptors_since(words, met, lost)
	local texts = b.some(met > 0 and b.count(met, words.descriptor .. " is newly met", words.descriptors .. " are newly met"),
		lost > 0 and (met > 0 and b.number(lost) .. b.verb(lost, " is", " are")
			or b.count(lost, words.descriptor .. " is", words.descriptors .. " are")) .. " no longer met")

	return #texts > 0 and b.capital(b.join(texts)) .. "." or nil
end

function s.falls_unexplained(names)
	if #names == 0 then
		return nil
	end
	return b.some("No reason is given for the fall of ", links(names), ".")
end

function s.first_year()
	return "There is no earlier year to compare this one with: it is a baseline for the years to come."
end

function s.other_version(year, version)
	return "The audit of " .. year .. " was version " .. version .. ", another major version: nothing is compared with it."
end

-- The title of a call-out; title: of one judgement of several.
function s.beside_last(title)
	return title and title .. ", this year beside last." or "This year beside last."
end

function s.since(year)
	return "Since " .. year .. "."
end

-- Below a point of the line.
function s.point_word(word, to_be_moderated, carried)
	return word .. (carried and ", carried" or to_be_moderated and ", to be moderated" or "")
end

-- The words of a line over the years; points: each { year, word, whether of another major version }.
function s.line_of(title, points)
	return "Line over the years: " .. title .. ". " .. table.concat(b.map(points, function (point)
		return point[1] .. ": " .. point[2] .. (point[3] and " (another major version, not compared)" or "")
	end), "; ") .. "."
end

-- last: the last year of an earlier major version.
function s.line_broken(last)
	return "Up to " .. last .. " the audit was of another major version: the line is broken there, and nothing is "
		.. "compared across it."
end

function s.carried_caption(words, months)
	return "Not in this year’s focus: " .. words.sections .. " with the levels that they keep for "
		.. b.count(months, "month", "months")
end

function s.carried_table(words)
	return "One row for each " .. words.section .. " outside this year’s focus that was judged before: its level, and when it "
		.. "was judged"
end

-- The same where there is little room; items: each { number and title, level or nil, year or nil }.
function s.carried_levels(items)
	if #items == 0 then
		return nil
	end
	return "Not in this year’s focus, with the levels that they keep: " .. table.concat(b.map(items, function (item)
		return item[1] .. (item[2] and " (" .. item[2] .. ", " .. item[3] .. ")" or " (judged too long ago to keep one)")
	end), "; ") .. "."
end

function s.lapsed_cell(level, months)
	return level .. " then; no longer kept after " .. b.count(months, "month", "months")
end

-- Behind what became of last year's plan.
function s.new_actions(n)
	if n == 0 then
		return "No action is new this year."
	end
	return b.capital(b.count(n, "action is", "actions are")) .. " new this year."
end

-- ---- which earlier years were read ----

function s.years_read()
	return "Levels are compared with those of this school’s earlier reports:"
end

function s.no_year_read()
	return "Earlier reports were looked at, and there is none of this school to compare with: this year is its baseline."
end

function s.year_read(year, date, version, is_compared, is_generated)
	return year .. ": report of " .. date .. ", version " .. version .. " of the audit."
		.. (is_compared and "" or " That is another major version: its levels are shown, and not compared.")
		.. (is_generated and " Its ratings were generated." or "")
end

-- items: each { title, level or nil }.
function s.ended_items(year, items)
	if #items == 0 then
		return nil
	end
	return "In " .. year .. " and no longer in the audit: " .. table.concat(b.map(items, function (item)
		return item[1] .. (item[2] and " (" .. item[2] .. ")" or "")
	end), "; ") .. "."
end

function s.move_rule(by_reviewer)
	return "A level has moved up or down where it can be compared with last year’s and differs. It is compared only within one "
		.. "major version of the audit, and not where one of the two levels is to be moderated"
		.. (by_reviewer and ", nor a reviewer’s judgement with what ratings alone indicate." or ".")
end

function s.arrow_rule(words)
	return "An arrow stands only where the level has moved, or at least two " .. words.descriptors .. " are judged otherwise. Two "
		.. "short lines stand where the level is the same."
end

function s.fall_rule()
	return "A level that has fallen needs a reason; where none is given, this report says so."
end

function s.carry_rule(words, months)
	if months == 0 then
		return nil
	end
	return b.capital(b.a(words.section)) .. " outside the year’s focus keeps its level for " .. b.count(months, "month", "months")
		.. ", printed pale with its year. After that it has no level until it is judged again."
end

function s.line_rule()
	return "In a line over the years a hollow point is a level to be moderated, or one carried over from an earlier year; a gap is "
		.. "a year without a level; and two strokes across the line are a change of major version."
end

-- ---- what cannot wait ----

function s.urgent_lead(n)
	if n == 0 then
		return nil
	end
	return b.verb(n, "This must be met now, and is not a choice", "These must be met now, and are not a choice")
		.. ": what is open is who does it, and by when."
end

-- Over the actions of a section that cannot wait.
function s.urgent_area(place)
	return b.some("What cannot wait · ", place)
end

-- place: a link or a text, as "9.1 Equality duty"; rating: its name, nil where nothing is answered.
function s.urgent_gate(place, rating)
	return b.some(place, rating and ": a duty of law, rated “" .. rating .. "”." or ": a duty of law, not answered.")
end

-- A figure that is yes or no, by its title.
function s.urgent_figure(place, answer, why)
	return b.some(place, ": " .. answer .. ". " .. b.sentence(why))
end

function s.urgent_concern(place, why)
	return b.some(place, " is recorded. " .. b.sentence(why))
end

-- For a case: what a regulation asks for, and why it is open.
function s.urgent_open(place, why)
	return b.some(place, ": open." .. (why and " " .. b.capital(b.sentence(why)) or ""))
end

function s.urgent_post(posts)
	return b.capital(posts) .. ": a duty of law cannot wait. It is about a single post, so it is not named here."
end

-- When something is due, inside a sentence: "now", "within 2 years", "by Spring 2".
local function by_when(due)
	return (due == "now" or due:find("^within ")) and due or "by " .. due
end

-- owner, due: nil if not named.
function s.urgent_action(text, owner, due, is_overdue)
	return b.some(b.bold((owner or "Nobody named yet") .. ", " .. (is_overdue and "overdue" or by_when(due or "now")) .. ": "),
		b.sentence(text))
end

-- How long something has, from its first day where that is not the report's own: due is "within 10 school days".
function s.within(due, start)
	return due .. (start and " of " .. start or "")
end

-- Behind an action: when its success can be seen, where that is later; what it takes.
function s.measured(due)
	return "Success is measured " .. by_when(due) .. "."
end

-- title: of something that was in an earlier version of the audit.
function s.ended(title)
	return "For “" .. title .. "”, which the audit no longer has."
end

function s.cost(cost)
	return b.sentence("Cost or time: " .. cost)
end

-- ---- what next ----

-- Said where something cannot wait, before what the board may choose.
function s.urgent_first()
	return "What cannot wait comes first; it stands above."
end

-- For a draft, after the first few of its problems.
function s.more_problems(n)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, "more problem is", "more problems are")) .. " not listed here: waymark check lists all of them."
end

-- Nothing is planned, though not all is well; unmet: how many are not met.
function s.plan_first(words, unmet)
	if unmet == 0 then
		return "No action is open yet: agree what would raise the lowest level, who does it and by when."
	end
	return "No action is open yet for the " .. (unmet == 1 and "one " .. words.descriptor or b.number(unmet) .. " "
		.. words.descriptors) .. " not met: agree who does what, and by when."
end

function s.and_more(names)
	if #names == 0 then
		return nil
	end
	return b.capital("and " .. b.number(#names) .. " more: ") .. s.names(names) .. "."
end


function s.rate_first(names)
	if #names == 0 then
		return nil
	end
	return b.some("Rate first what is not rated: ", links(names), ".")
end

-- names: judgements that the reviewer makes alone.
function s.judge_next(names)
	return #names > 0 and b.some("The reviewer still has to judge ", links(names), ".") or nil
end

function s.no_action_alone(words)
	return "There is no action for this " .. words.section .. ": it has no " .. words.descriptors .. ", so none is proposed."
end

function s.answer_first()
	return "Answer the open questions first; then priorities can be proposed."
end

function s.nothing_left()
	return "There is nothing left to raise: keep what is in place, and keep showing it."
end

function s.works_first(names)
	if #names == 0 then
		return nil
	end
	return "The school works first on " .. s.names(names) .. "."
end

function s.board_decides(names)
	if #names == 0 then
		return nil
	end
	return "The board decides whether to work first on " .. s.names(names) .. "."
end

function s.chosen(names)
	if #names == 0 then
		return nil
	end
	return b.some("The school has chosen " .. b.count(#names, "priority", "priorities") .. ": ", links(names), ".")
end

function s.proposed(names)
	if #names == 0 then
		return nil
	end
	return b.some(b.capital(b.count(#names, "priority is", "priorities are"))
		.. " proposed for the school to choose from: ", links(names), ".")
end

-- How many actions are new and how many come from last year; names: of the sections they are for.
function s.actions_next(new, carried, is_chosen, names)
	local text = b.capital(b.join(b.some(
		new > 0 and b.count(new, "action is", "actions are") .. (is_chosen and " chosen" or " proposed"),
		carried > 0 and (new > 0 and b.number(carried) .. b.verb(carried, " is", " are")
			or b.count(carried, "action is", "actions are")) .. " carried forward")))

	if new + carried == 0 then
		return "No action is proposed."
	end
	return #names > 0 and { text .. ", for ", links(names), "." } or text .. "."
end


function s.audit_would_propose(names)
	if #names == 0 then
		return nil
	end
	return b.some("By its own rules the audit would propose ", links(names), ".")
end

function s.audit_proposes_the_same()
	return "The audit’s own rules propose the same."
end

-- ---- how sure we are ----

-- What is open about judgements, by kind.
local OPEN <const> = {
	provisional = { "judgement is provisional", "judgements are provisional",
		": most but not all respondents gave the rating that counts." },
	single = { "judgement rests", "judgements rest", " on one respondent alone, and should be talked through together." },
	differ = { "judgement is", "judgements are",
		" to be moderated: respondents’ ratings differ, and should be talked through together." },
	claimed = { "judgement is", "judgements are",
		" claimed, not evidenced: met by the school’s word, without the evidence that the audit asks for." },
	not_the_reviewer = { "rating is", "ratings are", " not the reviewer’s own, and to be moderated." },
}

function s.open(kind, n)
	if n == 0 then
		return nil
	end
	local words = OPEN[kind]
	return b.capital(b.count(n, words[1], words[2])) .. words[3]
end

function s.held_at(name, level, alone)
	return b.some(name, " is held at " .. level .. "; its answers alone would give " .. alone .. ".")
end

function s.could_lie_between(name, lowest, highest)
	return b.some(name, " could lie between " .. lowest .. " and " .. highest .. " once every question is answered.")
end

function s.nothing_answered(done)
	return "Nothing has been " .. done .. " yet."
end

-- ---- questions for governors ----

-- is_law: a duty of law; what only the programme asks for is no duty.
function s.ask_gate(title, number, is_law)
	return title .. " (" .. number .. ") must be met and is not shown to be: when will "
		.. (is_law and "this duty be met?" or "it be met?")
end

function s.ask_hold(what)
	return what .. ": what is being done about it, and by when?"
end

function s.ask_fallen(title, before, now)
	return title .. " has fallen from " .. before .. " to " .. now .. ": what changed, and what is the evidence?"
end

-- why: the reason's name.
function s.ask_fallen_for(title, before, now, why)
	return title .. " has fallen from " .. before .. " to " .. now .. " (reason given: " .. why .. "): what is being done, and when "
		.. "will it show?"
end

function s.ask_risen(title, before, now)
	return title .. " has moved up from " .. before .. " to " .. now .. ": what made the difference, and will it last?"
end

-- The level stands, though n of its descriptors are no longer met.
function s.ask_slipped(words, title, n)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, words.descriptor .. " of ", words.descriptors .. " of ")) .. title .. b.verb(n, " is", " are")
		.. " no longer met, though its level stands: what happened?"
end

function s.ask_lapsed(title, year)
	return title .. " was last judged in " .. year .. ", too long ago to keep its level: when is it judged again?"
end

-- title: of the section, or nil; n: how many of its actions are overdue, and the first of them.
function s.ask_overdue(title, n, first)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, "action", "actions")) .. " for " .. (title or "the whole school") .. b.verb(n, " is", " are")
		.. " overdue (" .. (n > 1 and "first, " or "") .. "“" .. first:gsub("%.$", "") .. "”): what stands in "
		.. b.verb(n, "its", "their") .. " way, and who can help?"
end

function s.ask_gap(gap)
	return gap .. " What explains the gap, and what is being done about it?"
end

function s.ask_sum(check)
	return check .. " Which figure is right, and who checks it?"
end

function s.ask_lowest_again(title, level)
	return title .. " is " .. level .. " for the second time: what is the plan, and what does it cost?"
end

-- names: of some of those on which they differ.
function s.ask_far(words, who, far, both, names)
	if far == 0 or #names == 0 then
		return nil
	end
	return b.capital(who) .. " and the reviewer differ widely on "
		.. some_of(far, both, words.descriptor, words.descriptors) .. " that both rated (" .. (#names < far and "among them " or "")
		.. s.names(names) .. "): what does each of them see?"
end

function s.ask_reviewer(title, level, indicated)
	return title .. " is judged " .. level .. ", though the ratings indicate " .. indicated .. ": what did the reviewer see?"
end

-- Above what gates or figures support.
function s.ask_above(title, level, held)
	return title .. " is judged " .. level .. ", above the " .. held .. " that is supported: what did the reviewer see?"
end

function s.ask_raise(title, level)
	return "What would pupils notice first if " .. title .. " moved up from " .. level .. "?"
end

function s.ask_not_assessed(title)
	return title .. " was not assessed: what is needed to assess it?"
end

function s.ask_measure(title, measure)
	return "How will the board see the measure for " .. title .. " (“" .. measure:gsub("%.$", "") .. "”)?"
end

function s.ask_keep(title, level)
	return "What keeps " .. title .. " at " .. level .. " if people change?"
end

function s.ask_unsettled(n)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, "rating is", "ratings are")) .. " provisional or to be moderated: who talks "
		.. b.verb(n, "it", "them") .. " through, and when?"
end

-- names: of those that are not answered, where they are few enough to name.
function s.ask_blank(names)
	if #names == 0 then
		return nil
	end
	return s.names(names) .. b.verb(#names, " is", " are") .. " not answered: who knows the "
		.. b.verb(#names, "answer", "answers") .. "?"
end

function s.ask_support(title, support)
	return title .. " has support at its level (" .. support .. "): does it arrive, and does it help?"
end

function s.ask_surer()
	return "What would the board need to see to be surer of this?"
end

-- ---- what it was made from ----

-- mapping: the file that says how the others are read, or nil.
function s.made_from(program_version, title, version, mapping)
	return "It was made with Waymark " .. program_version .. " from the audit “" .. title .. "”, version " .. version
		.. ", and from this school’s rows in the files below"
		.. (mapping and ", read as the mapping “" .. mapping .. "” says" or "")
		.. ". A fingerprint changes if one character of these rows, " .. (mapping and "of the mapping " or "")
		.. "or of the audit, changes. The checksums of whole files are in manifest.json."
end

-- ---- how levels are worked out ----

-- met, partly, not_yet: what the audit calls these ratings.
function s.ladder(words, most, met, partly)
	local text = "Levels are the rungs of a ladder. " .. b.capital(b.a(words.section)) .. " reaches a level when every "
		.. words.descriptor .. " at that level, and at every level below it, is rated “" .. met .. "”."

	if most > 0 then
		text = text .. (most == 1 and " One of them" or " Up to " .. b.number(most) .. " of them") .. " may be rated “" .. partly
			.. "”, but none lower, and none may be unanswered."
	end
	return text
end

function s.best_fit(words, share, floor, met)
	return "The level is the one that fits best. " .. b.capital(b.a(words.section)) .. " reaches a level when more than "
		.. share .. "% of the " .. words.descriptors .. " at that level are rated “" .. met .. "”, and at least " .. floor
		.. "% at each level below it. If two levels fit equally well, the lower one counts."
end

function s.strand(words, met)
	return "Each " .. words.strand .. " has a level of its own: the highest at which its " .. words.descriptor
		.. ", and each one below it, is rated “" .. met .. "”. The " .. words.section .. " takes the level of its lowest "
		.. words.strand .. "."
end

-- points and bands: lists of { name of a level, number }; no points: one each.
local function earns(words, points, met)
	return b.capital(b.a(words.descriptor)) .. " rated “" .. met .. "” earns "
		.. (points and "points: " .. b.join(b.map(points, function (p) return p[2] .. " at " .. p[1] end)) or "one point")
end

local function gives(bands)
	return " gives the level: " .. b.join(b.map(bands, function (band) return band[1] .. " from " .. band[2] .. "%" end)) .. "."
end

local all_points = "share of all points that could be earned"

function s.weighted(words, points, bands, met, partly)
	return earns(words, points, met) .. ". One rated “" .. partly .. "” earns half. The " .. all_points .. gives(bands)
end

-- The scoring models of XCCDF. of: "strands" if the mean of their shares counts; "all" if nothing counts until everything
-- is met; or nil.
function s.xccdf(words, points, bands, met, of)
	local share = of == "strands" and "The mean of the " .. words.strands .. "’ shares of the points that could be earned"
		or (of == "all" and "All points or none are counted: the " or "The ") .. all_points

	return earns(words, points, met) .. ", any other none. " .. share .. gives(bands)
end

-- "At least 70% “Met” and at most 10% “Not yet”."; names: { met, partly, not_yet }; before: a level, or nil.
function s.band(met, met_or_partly, not_yet, before, names)
	local parts = b.some(met > 0 and "at least " .. met .. "% “" .. names.met .. "”",
		met_or_partly > 0 and "at least " .. met_or_partly .. "% “" .. names.met .. "” or “" .. names.partly .. "”",
		not_yet == 0 and "none “" .. names.not_yet .. "”"
			or not_yet < 100 and "at most " .. not_yet .. "% “" .. names.not_yet .. "”",
		before and "judged " .. before .. " or better at the last review")

	return #parts > 0 and b.capital(b.join(parts)) .. "." or "Whatever does not reach the next one."
end

function s.blanks_rule(words, limit, done, not_yet)
	return b.capital(b.a(words.descriptor)) .. " that nobody " .. done .. " counts as “" .. not_yet .. "”. If more than "
		.. limit .. "% of those that apply were not " .. done .. ", the " .. words.section .. " is not assessed."
end

function s.na_rule(words, limit)
	return b.capital(b.a(words.descriptor)) .. " that does not apply, with the reason given, is left out of the count. If "
		.. "more than " .. limit .. "% do not apply, the " .. words.section .. " has too few left to be assessed."
end

function s.gate_rule(words, level)
	return "Some " .. words.descriptors .. " are marked “must be met”. While one of them is not met, the " .. words.section
		.. " cannot go above " .. level .. "."
end

function s.dated_rule(words, level)
	return "From " .. level .. " upwards, " .. b.a(words.descriptor) .. " counts as shown only with a dated source. Without "
		.. "one it is marked as claimed, not evidenced."
end

function s.types_rule(words, level, n, needs_voice)
	if n == 1 and needs_voice then
		return "To reach " .. level .. ", " .. b.a(words.section) .. " needs a source in people’s own voice, or outcome data."
	end
	return "To reach " .. level .. ", " .. b.a(words.section) .. " needs at least "
		.. b.count(n, "kind", "different kinds") .. " of source"
		.. (needs_voice and ", one of them people’s own voice or outcome data." or ".")
end

function s.moderation_rule(is_agreed)
	return (is_agreed and "A rating agreed at the meeting counts where there is one. Otherwise a" or "A") .. " rating that all "
		.. "respondents give counts. Where most give it and nobody is more than one step away, it counts and is "
		.. "provisional. Where ratings differ more, they are put in order and the middle one counts, the lower of two; where "
		.. "only one respondent answered, theirs counts. Both are to be moderated, that is, talked through together."
end

local OVERALL <const> = {
	none = "There is no overall level. The levels of all %s, side by side, are the result.",
	lowest = "The overall level is that of the lowest of the %s.",
	median = "The overall level is the middle one of all %s in order; between two, the lower.",
}

function s.overall_rule(words, kind)
	return (OVERALL[kind]:format(words.sections))
end

function s.order_rule(words)
	return "Every assessed " .. words.section .. " below the top level is put in order. First comes one where something that "
		.. "must be met is not. Then the lowest level, the fewest " .. words.descriptors .. " left to the next level, and what "
		.. "was not a focus last year."
end

function s.takes_on(words, least, most, actions)
	local n = least == most and b.number(most)
		or b.number(least) .. (most - least > 1 and " to " or " or ") .. b.number(most)

	return "The school takes on " .. n .. " " .. b.verb(most, words.section, words.sections) .. " a year, with at most "
		.. b.count(actions, "action", "actions") .. " in each."
end

function s.three_values_rule(words)
	return "Of each " .. words.section .. " three values stand apart: what the ratings alone indicate; what is supported once "
		.. "figures, and what must be met, are looked at; and the judgement on record, which is the reviewer’s."
end

function s.record_rule(steps)
	return "Where the reviewer’s judgement is " .. b.count(steps, "level", "levels") .. " or more from what is supported, or "
		.. "above what a figure or something that must be met allows, it must give a reason."
end

function s.review_gate_rule(level)
	return "While something that must be met is not, what is supported is at most " .. level .. "."
end

function s.review_order_rule(words, names)
	return "In each " .. words.section .. " below the highest judgement, actions come in this order: what would release it from "
		.. "a figure that holds it down; what must be met and is not; what is rated “" .. names.not_yet .. "”"
		.. (names.partly ~= "" and "; what is rated “" .. names.partly .. "”" or "")
			.. ". What a figure asks for starts at once, the rest next half term."
end

function s.review_most_rule(words, each, all)
	return "There " .. b.verb(each, "is", "are") .. " at most " .. b.count(each, "action", "actions") .. " for each "
		.. words.section .. ", and " .. b.number(all) .. " in all: each has its first before any has its second."
end

-- ---- the plan ----

local RHYTHM <const> = { termly = "every term", half_termly = "every half term" }

function s.reviewed(rhythm)
	return "The plan is reviewed " .. RHYTHM[rhythm] .. "."
end

-- dates: list of { label, day }.
function s.reviewed_on(rhythm, dates)
	if #dates == 0 then
		return s.reviewed(rhythm)
	end
	return "The plan is reviewed " .. RHYTHM[rhythm] .. ": " .. b.join(b.map(dates, function (date)
		return date[1] .. " (by " .. date[2] .. ")"
	end)) .. "."
end

local COUNTS <const> = {
	agreed = "what was agreed at the meeting, or else the worst word",
	reviewer = "what the reviewer says, or else the worst word",
}

-- How many of the reviews that are due were held, and how to read what was said at them. of: whose word counts before all
-- others, "agreed" or "reviewer"; nil: nobody's.
function s.reviews_held(held, due, of)
	return (due == 1 and "The one review that is due was held. "
		or held == 2 and due == 2 and "Both reviews that are due were held. "
		or held == due and "All " .. due .. " reviews that are due were held. "
		or held .. " of the " .. due .. " reviews that are due " .. (held == 1 and "was" or "were") .. " held. ")
		.. "Each party’s word stands beside its name. What counts stands first: " .. (of and COUNTS[of] or "the worst word")
		.. " (from the worst to the best: behind, not started, on track, stopped, done)."
end

-- What a party says of an action at a review.
function s.word(who, status)
	return who .. ": " .. (status or "no answer")
end

function s.plan_table(has_words)
	return "One row for each action: what and how we will know, who and when, its status, "
		.. (has_words and "what each party said at the reviews that were held, " or "") .. "and room for the school’s own "
		.. "action, the board’s decision and each review to come"
end

function s.plan_is(is_chosen, n, year, has_urgent)
	if n == 0 then
		return is_chosen and "The school has chosen no actions for " .. year .. "." or "There are no actions yet."
	end
	return is_chosen
		and b.verb(n, "This is the action", "These are the actions") .. " that the school has chosen for " .. year .. "."
		or b.verb(n, "This action is", "These actions are") .. " proposed for " .. year .. ". "
			.. (has_urgent and "What cannot wait is not a choice; the school chooses, changes or replaces the rest."
				or "The school chooses, changes or replaces " .. b.verb(n, "it", "them") .. ".")
end

-- Behind the school's name and the audit's: what the plan is and how often it is looked at.
function s.plan_status(is_chosen, rhythm, has_urgent)
	return (is_chosen and "Chosen by the school"
		or has_urgent and "What cannot wait is not a choice; the rest is proposed for the school to choose from"
		or "Proposed for the school to choose from") .. "; reviewed " .. RHYTHM[rhythm]
		.. "."
end

-- For a rating of a whole strand, from its second descriptor on.
function s.as_above()
	return "As above."
end

-- A link to an action of the plan, by its number there.
function s.in_plan(number)
	return "Action " .. number .. " in the plan"
end

-- "4.2 Influence, Advanced": one of several at different levels.
function s.rung(title, level)
	return title .. ", " .. level
end

function s.action(number)
	return "Action " .. number
end

function s.evidence()
	return "Evidence:"
end

function s.evidence_of(who)
	return "Evidence (" .. who .. "):"
end

function s.known_by(measure)
	return b.sentence("How we will know: " .. measure)
end

function s.so_that(measure)
	return b.sentence("So that: " .. measure)
end

-- who: whose note it is, unless that is printed beside it.
function s.note(note, who)
	return b.sentence("Note" .. (who and " (" .. who .. ")" or "") .. ": " .. note)
end

-- years: how often, this year included.
function s.carried(years)
	return "carried forward " .. (years == 1 and "once" or years == 2 and "twice" or b.number(years) .. " times")
end

function s.no_action(words)
	return "There is no action for this " .. words.section .. "."
end

-- ---- one section ----

-- titles: of the sections that are not in focus, with their numbers.
function s.out_of_focus(words, titles)
	local n = #titles

	if n == 0 then
		return nil
	end
	return "Not in this year’s focus, so not assessed: " .. table.concat(titles, "; ") .. ". To assess "
		.. b.verb(n, "it", "one of them") .. ", add it to the school’s focus and answer its " .. words.descriptors .. "."
end

function s.why_no_level(words, status, unanswered, all, done)
	if status == "too_few" then
		return "Too few " .. words.descriptors .. " apply to this school to give a level."
	end
	if unanswered == all then
		return "No " .. words.descriptor .. " was " .. done .. "."
	end
	return "Too many " .. words.descriptors .. " were not " .. done .. ": " .. unanswered .. " of the " .. all .. " that apply."
end

function s.rate_all_first(words)
	return "Rate its " .. words.descriptors .. " first."
end

function s.could_be(lowest, highest)
	return "With every question answered, the level could lie between " .. lowest .. " and " .. highest .. "."
end

function s.would_lift(words)
	return "What would lift this " .. words.section
end

function s.first_step(action)
	return b.sentence("A first step: " .. action)
end

function s.last_time(level)
	return "At the last review it was " .. level .. "."
end

-- Beside a rating: the one respondent who gave it; or what each gave, and who gave none.
function s.alone(who)
	return who .. " alone"
end

function s.no_answer(who)
	return "no answer: " .. b.join(who)
end

-- ---- figures and statements of a review ----

function s.period_of_figures(period)
	return "Figures are for " .. period .. " unless another year is given."
end

function s.lines_of(file)
	return "Line numbers are those of " .. file .. "."
end

function s.not_given(titles)
	if #titles > 0 then
		return "Not given: " .. table.concat(titles, "; ") .. "."
	end
end

function s.sums_hold(n)
	if n > 0 then
		return b.capital(b.count(n, "total adds up.", "totals add up."))
	end
end

local FIGURES_NAMED <const> = 3

function s.rests_on(titles)
	if #titles > FIGURES_NAMED then
		return "Rests on " .. b.number(#titles) .. " of the figures below."
	end
	return #titles > 0 and "Rests on: " .. table.concat(titles, "; ") .. "." or nil
end

-- The heading of a column; file: the file of its line numbers, or nil.
function s.statement_head(words, file)
	return b.capital(words.descriptor) .. (file and ", with its line in " .. file or "")
end

function s.steps_apart(steps)
	return b.count(steps, "step", "steps") .. " apart" .. (steps < 2 and " or more" or "")
end

-- limit: the share above which a visit is suggested.
function s.gap_visit(words, far, both, steps, limit)
	return "The ratings are " .. s.steps_apart(steps) .. " on " .. some_of(far, both, words.descriptor, words.descriptors)
		.. " that both rated: more than " .. limit .. "%."
end

-- ---- covers ----

-- "3 of 9 areas"; titles: those in focus, where that is not all.
function s.assessed_of(words, n, all, titles)
	local text = n .. " of " .. all .. " " .. b.verb(all, words.section, words.sections)

	return titles and text .. " in this year’s focus: " .. table.concat(titles, "; ") or text
end

-- agreed: `all`, `part` or nil.
function s.answered_by(names, agreed, is_generated)
	local text = #names > 0 and b.join(names) or "Nobody yet"

	if agreed then
		text = text .. "; " .. (agreed == "part" and "in part " or "") .. "agreed at a meeting"
	end
	return is_generated and "Generated ratings, under the names of " .. text or text
end

-- ---- keys ----

function s.key_to_levels(words)
	return "Each " .. words.section .. " has a level. It comes from " .. words.descriptors
		.. ": short statements, each rated by people who know the school."
end

function s.key_to_judgements(words)
	return "Each " .. words.section .. " ends in a judgement. The judgement that counts is the reviewer’s; what the "
		.. words.descriptors .. " indicate stands beside it. There is no overall judgement."
end

-- Of a section that can have only some of the audit's levels.
function s.own_levels(words, names)
	return "This " .. words.section .. " has " .. b.count(#names, "level", "levels") .. " of its own: " .. b.join(names) .. "."
end

function s.key_to_judged_alone(words)
	return "Each " .. words.section .. " ends in a judgement, which is the reviewer’s; nothing is rated besides. There is no "
		.. "overall judgement."
end

function s.judged_alone()
	return "Nothing is rated here: each judgement is the reviewer’s alone."
end

function s.judged_alone_rule(words)
	return "The reviewer alone judges each " .. words.section .. " without " .. words.descriptors .. ": no rating indicates a "
		.. "level, and nothing caps it."
end

function s.from_figures_rule()
	return "A judgement from figures is the reviewer’s alone, and is made only where the figures cover enough pupils."
end

-- example: a span in grey.
-- main: the file whose lines need no name, or nil; letters: list of { letter, name } of files. In a workbook it is a cell.
function s.place_example(main, letters)
	local file = main or #letters > 0 and letters[1][2] or ""
	return (main and "" or #letters > 0 and letters[1][1] .. " " or "") .. (file:find(", sheet ") and "cell C12" or "line 12")
end

-- example: a span; main: the file whose lines need no name, or nil; letters: list of { letter, name } of files.
function s.key_to_places(example, main, letters)
	local spans = { "Small grey text such as ", example, " says where in the school’s own tables an answer stands",
		main and (main:find(", sheet ") and ": the cell of " or ": the line of ") .. main .. ", unless another file is named." or "." }

	if #letters > 0 then
		spans[#spans + 1] = " " .. s.letters(letters)
	end
	return spans
end

-- "Of several files of a table, A = responses-camhs.csv and B = responses.csv."
function s.letters(letters)
	return "Of several files of a table, " .. b.join(b.map(letters, function (file) return file[1] .. " = " .. file[2] end)) .. "."
end

function s.all_actions(link)
	return { "All actions are in the ", link, "." }
end

-- level: a span; support: who helps and how often.
function s.support_at(level, support)
	if #support > 0 then
		return { "Support at ", level, ": ", table.concat(support, ", "), "." }
	end
end

-- ---- forms and interviews ----

function s.form_read(words)
	return "Read each " .. words.descriptor .. ". Tick one box. Where you cannot say, leave all boxes empty: that counts as not "
		.. "answered, and nobody is blamed for it."
end

-- Of a review in which nothing is rated.
function s.form_judge(words)
	return "Judge each " .. words.section .. ": tick one level, and write why. Where you cannot say yet, leave all boxes empty."
end

function s.judged_alone_here(words)
	return "The reviewer alone judges this " .. words.section .. ": there are no " .. words.descriptors .. " to rate."
end

-- by_law: a statutory duty, whatever its reason begins with.
function s.must_be_met(why, by_law)
	local reason = why:gsub("^Statutory: ", "")

	return b.sentence((by_law and "Must be met by law: " or "Must be met: ") .. (by_law and reason or why))
end

-- What the letters in the column "Kind" stand for; kinds: list of { letter, name }.
function s.form_kinds(kinds)
	return table.concat(b.map(kinds, function (kind) return kind[1] .. " " .. small(kind[2]) end), ";\u{2002}") .. "."
end

function s.form_not_applicable(words, name)
	return "Tick “" .. name .. "” only where the " .. words.descriptor .. " cannot apply to this school. Write why in the place "
		.. "for the evidence. It is then left out of the count."
end

function s.form_waived(words, name)
	return "Tick “" .. name .. "” where the " .. words.descriptor .. " applies but has been put off for a time. Write why, who "
		.. "decided (by post) and the last day in the place for the evidence. Until that day it is left out of the count."
end

-- names: the ratings that it does not offer.
function s.form_must_be_met(names)
	return #names > 0 and "Where something is marked “must be met”, " .. b.join(b.map(names, function (name)
		return "“" .. name .. "”"
	end), " and ") .. " " .. b.verb(#names, "is", "are") .. " not offered." or nil
end

-- names: of what must be met here, "1.2 Named lead"; level: where it is held while one of them is not met; by_reviewer: what
-- is held is then only what the ratings indicate.
function s.gates_here(words, names, level, by_reviewer)
	if #names == 0 then
		return nil
	end
	return s.names(names) .. " must be met: while " .. (#names == 1 and "it" or "one of them") .. " is not, "
		.. (by_reviewer and "the answers support at most " or "this " .. words.section .. " cannot go above ") .. level .. "."
end

-- is: yes or no, or nil for figures that do not add up; without: what lifts the limit, or nil.
function s.limit_here(title, is, level, without)
	return (is and "While the answer to “" .. title .. "” is " .. is or "While the parts of “" .. title .. "” do not add up to it")
		.. (without and " and the answer to “" .. without .. "” is not yes" or "")
		.. ", the answers support at most " .. level .. "."
end

-- For a review: how ratings become a judgement. names: as for band.
function s.bands_here(words, names)
	return "How many " .. words.descriptors .. " are rated “" .. names.met .. "”, “" .. names.partly .. "” and “" .. names.not_yet
		.. "” indicates the judgement; what each asks for stands with the levels at the front of this form. The reviewer’s "
		.. "judgement is the one on record."
end

-- A judgement that no rating decides; figures: their titles.
function s.from_figures_here(title, least)
	return "“" .. title .. "” is judged by the reviewer from the figures, where at least " .. b.count(least, "pupil", "pupils")
		.. " " .. b.verb(least, "stands", "stand") .. " behind them."
end

-- note: nil where only a finding was given.
function s.said_by(who, note)
	return who .. (note and ": " .. note or " (no note)")
end

-- numbers: of questions all of whose notes stand on the first pages, at least one.
function s.said_in_front(numbers)
	return "What was said to " .. b.join(numbers) .. " stands on the first pages."
end

-- "10 of 24 questions with notes"
function s.with_notes(words, noted, all)
	return noted .. " of " .. all .. " " .. (all == 1 and words.descriptor or words.descriptors) .. " with notes"
end

-- Where there is no room for questions.
function s.numbers_alone(words)
	return "Numbers are those of the " .. words.descriptors .. "; pack.pdf has their words."
end

-- numbers: of questions, at least one; texts: what these ask, if there is room.
function s.nothing_noted_to(numbers, texts)
	if not texts then
		return "Nothing was noted to " .. b.join(numbers) .. "."
	end
	return "Nothing was noted to: " .. table.concat(b.map(texts, b.sentence), " ")
end

-- Before room to write. People are named by their posts.
function s.head_label(title, is_date)
	return is_date and title or title .. " (post, no name)"
end

function s.see_also(titles)
	if #titles > 0 then
		return "See also " .. table.concat(titles, "; ") .. "."
	end
end

-- ---- titles, captions, and what a screen reader says of a table ----

-- "Action plan 2026–27: Ysgol y Bont"; name: nil in a heading.
function s.titled(what, year, name)
	return what .. " " .. year .. (name and ": " .. name or "")
end

function s.summary_of(title, year)
	return title .. " " .. year .. ": summary for governors"
end

function s.to_write_on(title, name)
	return title .. ", to write on: " .. name
end

function s.form_title(title)
	return title .. ": form to fill in"
end

function s.where_each_stands(noun)
	return "Where each " .. noun .. " stands"
end

-- numbers: list of { number, name of a level } where columns have only numbers, else nil.
function s.profile_caption(words, met, numbers)
	return "Level of each " .. words.section .. ", and " .. s.rated_as(words, met) .. " of those that apply"
		.. (numbers and " (" .. b.join(b.map(numbers, function (n) return n[1] .. " is " .. n[2] end)) .. ")" or "")
end

function s.profile_table(words, met, has_last_year)
	return "One row for each " .. words.section .. ": its level, " .. (has_last_year and "what became of last year’s, and " or "")
		.. "how many " .. s.rated_as(words, met) .. " at each level" .. (has_last_year and "" or ", and the share answered")
end

-- Below a title, where not all is answered.
function s.share_answered(share)
	return share .. "% answered"
end

function s.levels_table(words, noun, met)
	return "One row for each " .. noun .. ": its level and how many " .. s.rated_as(words, met)
end

function s.judgements_table(words, met)
	return "One row for each judgement: the judgement on record, the one that the ratings alone indicate, that of the last "
		.. "review, what other respondents judge, and how many " .. s.rated_as(words, met)
end

function s.judged_alone_table()
	return "One row for each judgement: the judgement on record, that of the last review, and what other respondents judge"
end

function s.share_at_levels(words, met)
	return "Share of " .. s.rated_as(words, met) .. " at each level"
end

function s.share_of_ratings(words)
	return "Share of " .. words.descriptors .. " with each rating"
end

-- The words of a chart: what it is of, and a text a row.
function s.chart_of(title, rows)
	return "Chart: " .. table.concat({ title, table.unpack(rows) }, ". ") .. "."
end

function s.strands_table(words, title)
	return "The " .. words.descriptors .. " of " .. title .. " by " .. words.strand
		.. ", each with its level, judgement and evidence"
end

function s.statements_table(words, title)
	return "The " .. words.descriptors .. " of " .. title .. ", each with its evidence and the rating of each respondent"
end

function s.unrated_table(words, title)
	return "The " .. words.descriptors .. " of " .. title .. ", without their ratings"
end

local FIGURE_TABLES <const> = {
	compared = "that stand beside others: each with its value, the part and whole behind it, the value before and what it is "
		.. "compared with",
	beside = "that are said of several groups: each with its value for each group, their gap, and what they are compared with",
	narrow = "that stand alone, each with its value",
	plain = "that stand alone, two in each row: each with its value",
}

function s.figures_table(title, kind)
	return "The figures of " .. title .. " " .. FIGURE_TABLES[kind]
end

function s.gaps_table(words)
	return "One row for each " .. words.section .. ": how many " .. words.descriptors .. " both rated, and how many with the same "
		.. "rating, one step apart and two steps apart"
end

function s.of_two(who)
	return who .. " and reviewer"
end

function s.share_head(words)
	return "Share of the " .. words.descriptors .. " that apply"
end

function s.form_table(words)
	return "One row for each " .. words.descriptor .. ": what it says, a box to tick for each rating, room for the evidence and "
		.. "its date"
end

function s.notes_table(words)
	return "One row for each " .. words.section .. ": how many " .. words.descriptors .. " have notes, and how many findings there "
		.. "are of each kind"
end

-- ---- what a public document leaves out ----

-- The key of the symbol, on the page of each table that has one.
function s.confidential()
	return "A c stands for confidential: the number is of few people, or would give away one that is."
end

function s.ratings_not_published(words)
	return "Ratings of single " .. words.descriptors .. " are not published here, since some are about a single post."
end

function s.published(below, base)
	local counts = below > 2 and "Counts of 1 to " .. below - 1 .. " people" or below == 2 and "Counts of one person"
	local bases = base > 1 and "percentages of fewer than " .. base .. (counts and "" or " people")

	if not counts and not bases then
		return "This report is public. Ratings of single posts, and what respondents wrote, are not published."
	end
	return "This report is public. " .. b.capital(table.concat(b.some(counts, bases), " and "))
		.. " are not shown, nor what would give them away. Ratings of single posts, and what respondents wrote, are not "
		.. "published."
end

-- who: whom the audit names for that, inside a sentence; or nil.
function s.formats(who)
	return who and "To have this document in another format, such as large print, or in another language, ask " .. who .. "."
end

function s.internal()
	return "This report is for those who work with the school: it shows small numbers, and ratings of single posts."
end

-- ---- all interviews of a run ----

-- counted: of how many schools notes are here.
function s.interviewed(counted, all)
	if counted == 0 then
		return "No school has notes yet."
	elseif counted == all then
		return all == 1 and "The one school has notes." or (all == 2 and "Both" or "All " .. b.number(all)) .. " schools have notes."
	end
	return b.capital(b.number(counted)) .. " of the " .. b.count(all, "school has", "schools have") .. " notes."
end

-- answered: of the questions that some school was asked, how many have a note somewhere.
function s.answered_somewhere(words, answered, asked)
	if asked == 0 then
		return nil
	elseif answered == asked then
		return asked == 1 and "The one " .. words.descriptor .. " asked has a note somewhere."
			or "Each of the " .. b.count(asked, words.descriptor, words.descriptors) .. " has a note somewhere."
	end
	return "Of the " .. b.count(asked, words.descriptor, words.descriptors) .. " asked, " .. (answered == 0 and "none has"
		or b.count(answered, "has", "have")) .. " a note somewhere."
end

function s.follow_ups_open(open, overdue)
	if open == 0 then
		return "No follow-up is open."
	end
	return b.capital(b.count(open, "follow-up is", "follow-ups are")) .. " open" .. (overdue == 0 and "" or overdue == open
		and (open == 1 and ", and it is overdue" or ", all of them overdue") or ", " .. b.number(overdue) .. " of them overdue")
		.. "."
end

function s.follow_ups_closed(done, stopped)
	local texts = b.some(done > 0 and b.count(done, "is", "are") .. " done",
		stopped > 0 and b.count(stopped, "was", "were") .. " stopped")

	return #texts > 0 and b.capital(table.concat(texts, " and ")) .. "." or nil
end

-- what: "heading", "question".
function s.interviews_table(what)
	return "One row for each " .. what .. ": in how many of the schools asked something was noted, and in how many there is a "
		.. "finding of each kind"
end

function s.interviews_key()
	return "Each number is of schools: a school counts once, however many notes it has. A school can have findings of several kinds."
end

function s.asked_in(schools)
	return "asked in " .. b.count(schools, "school", "schools")
end

function s.in_schools(schools)
	return "in " .. b.count(schools, "school", "schools")
end

-- Of a page of the findings of all schools. names: those of the findings on it, in quotation marks.
function s.found_nowhere(names)
	return "No school has noted " .. names .. "."
end

function s.found_table(names)
	return "One row for each question to which a school has noted " .. names .. ": the schools that have; most schools first"
end

-- The questions that a page has no room for.
function s.more_found(words, n)
	return b.capital(b.count(n, "more " .. words.descriptor .. " is", "more " .. words.descriptors .. " are"))
		.. " in the pages by " .. words.section .. "."
end

-- After some names of schools.
function s.schools_more(n)
	return "and " .. b.number(n) .. " more"
end

-- findings: those that there are, each { name, schools }.
function s.answered_in(noted, asked, findings)
	if asked == 0 then
		return "Not asked in any school."
	elseif noted == 0 then
		return "Nothing was noted; " .. s.asked_in(asked) .. "."
	end
	return "Noted in " .. (noted < asked and b.number(noted) .. " of " .. b.count(asked, "school", "schools")
			or all_of(asked, "one school asked", "schools")) .. (#findings > 0 and ": "
		.. table.concat(b.map(findings, function (f) return f[1] .. " in " .. b.number(f[2]) end), ", ") or "") .. "."
end

function s.not_interviewed(schools)
	return b.capital(b.count(schools, "school is", "schools are")) .. " not counted, because "
		.. b.verb(schools, "it has", "they have") .. " no notes or rows with problems; the table comparison.csv names "
		.. b.verb(schools, "it", "each") .. "."
end

function s.interviews_method(words)
	return "A " .. words.descriptor .. " counts as asked where its " .. words.section .. " is in the school’s focus, and as "
		.. "answered where at least one note is there. Nothing is scored."
end

function s.interviews_order()
	return "Schools stand in alphabetical order within their phase, and so say nothing by their order."
end

function s.interviews_words()
	return "The words are the schools’ own, with the post of whoever spoke. They are for those who work with these schools, and "
		.. "are not to be passed on."
end

function s.interviews_counted()
	return "There are too many schools, or too many words, to print what was said: it is in the report of each school, and the "
		.. "table comparison.csv has each school’s counts."
end

-- files: each { name, rows }.
function s.read_from(files)
	return "Read: " .. table.concat(b.map(files, function (file)
		return file[1] .. " (" .. b.thousands(file[2]) .. " " .. (file[2] == 1 and "row" or "rows") .. ")"
	end), "; ") .. "."
end

function s.by_audit(title, version, program)
	return "By " .. title .. ", version " .. version .. "; Waymark " .. program .. "."
end

return s
