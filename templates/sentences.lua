-- Every sentence that a document composes. A template says which, and with what; how it reads is decided here.
--
-- Each function takes plain data (numbers, names, the audit's words) and returns a text: a string or, where links are
-- among the names, a list of strings and spans; nil where there is nothing to say. `words` is r.audit.words, `nouns`
-- what is judged: { one, many }.
-- tests/sentences/templates.lua calls each with 0, 1, 2, many, long names and acronyms; templates.txt there shows what
-- is read. A new function needs its walk there.

local b = include("blocks")

local s = {}

-- ---- words ----

-- First words of posts that are no names: they are small inside a sentence. Any other keeps its letters, as "Ofsted".
local COMMON <const> = {}
for word in ([[
	academy agreed assistant behaviour board careers chair child children class clerk coach consultant data deputy designated
	director early executive external family framework governing governor governors head headteacher inclusion independent
	interim internal key lead leadership learning leader leaders link local mental middle network nurse parent parents
	partner pastoral peer phase principal pupil pupils regional reviewer safeguarding school senior special specialist staff
	student students subject teacher teachers team teaching trust trustee trustees vice visiting visitor welfare wellbeing
	year young youth
]]):gmatch("%a+") do
	COMMON[word] = true
end

-- A respondent inside a sentence: "the trust reviewer", "the SENCO", "Ofsted".
function s.the(name)
	local first = name:match("^%a+") or ""

	if COMMON[first:lower()] and first:match("^%u%l+$") then
		return "the " .. first:lower() .. name:sub(#first + 1)
	end
	if first:match("^%u%l+$") and first == name then -- a body's own name
		return name
	end
	return "the " .. name
end

-- A word of the audit inside a sentence: "Met" is small there, "SEND" is not.
local function small(word)
	return word:match("^%u%l") and word:sub(1, 1):lower() .. word:sub(2) or word
end

-- What stands before the last of several names, and between the others: with an "and" or a comma of its own in one of
-- them, more than " and " has to keep them apart.
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

local function rounded(part, whole)
	return math.floor(100 * part / whole + 0.5) .. "%"
end

local function percent(part, whole)
	return math.floor(100 * part / whole) .. "%"
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

-- Of those that apply; done is the audit's verb: "answered", "rated".
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
		.. done .. " (" .. percent(answered, all) .. ")."
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
	return b.capital(b.count(n, "rating is", "ratings are")) .. " provisional or to be moderated."
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

-- How far two who rated agree; a and b are as they stand in a sentence.
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
	return text .. " (" .. rounded(exact, both) .. "), and were at most one step apart on " .. rounded(adjacent, both) .. "."
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
		return "No " .. nouns[1] .. " could be judged yet."
	end
	parts[#parts + 1] = { open, "was not judged", "were not judged" }
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

function s.not_judged(names)
	if #names == 0 then
		return nil
	end
	return b.some(links(names), b.verb(#names, " was", " were") .. " not judged.")
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

-- The titles of those that moved up, and of those that moved down.
function s.moved(up, down)
	local texts = b.some(#up > 0 and b.number(#up) .. " moved up (" .. s.names(up) .. ")",
		#down > 0 and b.number(#down) .. " moved down (" .. s.names(down) .. ")")

	if #texts == 0 then
		return "Nothing has changed since the last review."
	end
	return "Since the last review, " .. b.join(texts) .. "."
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

	return text and text .. "." or "Last year’s plan left nothing open."
end

-- ---- what next ----

function s.rate_first(names)
	if #names == 0 then
		return nil
	end
	return b.some("Rate first what is not rated: ", links(names), ".")
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

function s.no_priority()
	return "There is no priority."
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

function s.ask_gate(title, number)
	return title .. " (" .. number .. ") must be met and is not shown to be: when will this duty be met?"
end

function s.ask_hold(what)
	return what .. ": what is being done about it, and by when?"
end

function s.ask_fallen(title, before, now)
	return title .. " has fallen from " .. before .. " to " .. now .. ": what changed, and what is the evidence?"
end

-- title: of the section, or nil.
function s.ask_overdue(title)
	return "An action for " .. (title or "the whole school") .. " is overdue: what stands in its way, and who can help?"
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

function s.ask_far(words, who, far, both)
	if far == 0 then
		return nil
	end
	return b.capital(who) .. " and the reviewer differ widely on "
		.. some_of(far, both, words.descriptor, words.descriptors) .. " that both rated: what does each of them see?"
end

function s.ask_reviewer(title, level, indicated)
	return title .. " is judged " .. level .. ", though the ratings indicate " .. indicated .. ": what did the reviewer see?"
end

function s.ask_raise(title, level)
	return "What would pupils notice first if " .. title .. " moved up from " .. level .. "?"
end

function s.ask_not_judged(title)
	return title .. " was not judged: what is needed to judge it?"
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

function s.ask_blank(words, n)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, words.descriptor .. " is", words.descriptors .. " are"))
		.. " not answered: who knows the " .. b.verb(n, "answer", "answers") .. "?"
end

function s.ask_support(title, support)
	return title .. " has support at its level (" .. support .. "): does it arrive, and does it help?"
end

function s.ask_seen(words, n)
	if n == 0 then
		return nil
	end
	return n == 1 and "Have governors seen for themselves the one " .. words.descriptor .. " that is met?"
		or n == 2 and "Have governors seen for themselves the two " .. words.descriptors .. " that are met?"
		or "Which of the " .. b.number(n) .. " " .. words.descriptors .. " that are met have governors seen for themselves?"
end

function s.ask_unheard(what)
	return "Whose view is not heard in this " .. what .. ", and how could it be?"
end

function s.ask_surer()
	return "What would the board need to see to be surer of this?"
end

-- ---- what it was made from ----

function s.made_from(program_version, title, version)
	return "It was made with Waymark " .. program_version .. " from the audit “" .. title .. "”, version " .. version
		.. ", and from this school’s rows in the files below. A fingerprint changes if one character of these rows, "
		.. "or of the audit, changes. The sums of whole files are in manifest.json."
end

return s
