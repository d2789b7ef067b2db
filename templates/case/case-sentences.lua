-- Every sentence that a document about cases composes, as sentences.lua has them of the others. A family may read these.
--
-- Plain data in, a text out, nil where there is nothing to say. tests/sentences/cases.lua calls each with 0, 1, 2, many and
-- long names; cases.txt there shows what is read. A new function needs its walk there.

local b = include("blocks")

local s = {}

local function school_days(n)
	return b.count(n, "school day", "school days")
end

-- ---- what all of them say ----

-- "Cannot compute: ..." is printed instead of a date that must not be guessed.
function s.missing(why)
	return b.sentence("Cannot compute: " .. why)
end

function s.kept(how)
	return how and "Kept " .. how .. "." or "Kept for as long as the school’s own schedule says."
end

-- items: what is not asked of this pupil, each { what, why }; the same said once.
function s.not_asked(items)
	local said, texts = {}, {}

	for _, item in ipairs(items) do
		local text = item[1] .. " (" .. item[2] .. ")"

		if not said[text] then
			said[text] = true
			texts[#texts + 1] = text
		end
	end
	return #texts > 0 and "Not asked here: " .. table.concat(texts, "; ") .. "." or nil
end

-- ---- titles ----

-- year: of a case of an earlier school year, else nil.
function s.case_file(number, year, school)
	return "Case file" .. (number and " " .. number or "") .. (year and " " .. year or "") .. (school and ": " .. school or "")
end

function s.titled(what, year, name)
	return what .. " " .. year .. (name and ": " .. name or "")
end

function s.form_title(title)
	return title .. ": form to fill in"
end

function s.section_table(title)
	return title .. ": what was asked and what was answered"
end

-- target: each trigger has a day by which there should be a meeting.
function s.trigger_table(target)
	return "One row for each trigger: the day, the pupil’s reference, which trigger and why, "
		.. (target and "the target for the meeting, " or "") .. "the case"
end

function s.head_table(meeting)
	return "Room for the school, the references of case and pupil, the dates" .. (meeting and ", the chair and who was there" or "")
end

function s.date_of(meeting)
	return "Date of the " .. meeting
end

function s.group_table(title)
	return title .. ": how many cases, and their share"
end

-- ---- the case file ----

-- completeness is score's: "14 of the 16 questions that must be answered; missing: C2".
-- decides: the audit asks for an outcome.
function s.how_far(completeness, decides)
	return b.sentence(completeness) .. " A complete file shows what was asked." .. (decides and " It does not justify a decision."
		or "")
end

function s.comes_first(title)
	return "It comes before another rule for the board: " .. title .. "."
end

-- days: from the trigger to the meeting, or nil: there was none, or why they cannot be counted. words: the audit's for them.
function s.meeting_target(target, words, days, why)
	local text = "The target is " .. school_days(target) .. " from the " .. words.trigger .. " to the " .. words.meeting

	if days == 0 then
		return text .. "; no school day passed between them."
	elseif days then
		return text .. "; it was " .. school_days(days) .. "."
	end
	return text .. ". " .. (why and s.missing(why) or "There has been no " .. words.meeting .. " yet.")
end

-- latest: the last day for it, or nil and why it cannot be computed.
function s.review_due(weeks, latest, why)
	local text = "A review is due within " .. b.count(weeks, "school week", "school weeks")

	if latest then
		return text .. ", by " .. latest .. "."
	end
	return text .. ". " .. b.sentence("The date cannot be computed: " .. (why or "no meeting is recorded"))
end

-- items: rules that do not apply for the same reason, each { id, title }.
function s.idle(items, why)
	return b.sentence(table.concat(b.map(items, function (item) return item[1] .. " " .. item[2] end), "; ") .. ": " .. why)
end

-- before: the day to be kept where that can be done.
function s.due(day, before, if_asked)
	return "Due " .. day .. (before and ", where possible by " .. before or "") .. (if_asked and ", if parents ask" or "") .. "."
end

-- Which guidance was in force when a case was decided, or opened where nothing is decided. name nil: the audit names none.
function s.edition(name, day, decided)
	local when = "the day " .. (decided and "of the decision" or "on which the case was opened") .. ", " .. day

	if not name then
		return "Which guidance was in force on " .. when .. ", is not known here, and the rules may have been others: check it "
			.. "before you rely on a date."
	end
	return "On " .. when .. ", " .. name .. " was in force. The rules here are one set for all cases and follow public "
		.. "summaries: check the guidance itself before you rely on a date."
end

-- items: editions of the guidance, each { name, first day or nil }, the earliest first; how old that is matters to nobody.
function s.editions(items)
	local texts = {}

	for i, item in ipairs(items) do
		texts[i] = item[1] .. (item[2] and i > 1 and ", from " .. item[2] .. " on" or "")
	end
	return #texts > 0 and "Method. A case’s file names the guidance in force on the day of its decision: "
		.. table.concat(texts, "; ") .. "." or nil
end

function s.cancelled(day)
	return "Cancelled on " .. day
end

function s.then_(what)
	return b.sentence("Then: " .. what)
end

-- How many of the questions that must be answered are.
function s.must_be_answered(answered, all)
	if all == 0 then
		return "There is no question that must be answered."
	end
	if all == 1 then
		return "The one question that must be answered is " .. (answered == 1 and "answered." or "still open.")
	end
	if answered == all then
		return (all == 2 and "Both" or "All " .. b.number(all)) .. " questions that must be answered are answered."
	end
	return (answered == 0 and "None" or b.capital(b.number(answered))) .. " of the " .. b.number(all)
		.. " questions that must be answered " .. b.verb(math.max(answered, 1), "is", "are") .. " answered."
end

-- where: of a condition, "where C1 is “EHC plan”"; nil: of every pupil.
-- by_law: a regulation asks for it.
function s.asked(must, where, by_law)
	return must and "Must be answered" .. (by_law and " by law" or "") .. (where and " " .. where or "")
		or where and "Only " .. where or nil
end

-- How a form's boxes are ticked. unknown, other: what the audit calls "not known" and "not applicable", or nil.
function s.form_answers(unknown, other)
	return "Tick one box for each question that has them."
		.. (unknown and " “" .. unknown .. "” leaves the question open." or "")
		.. (other and " “" .. other .. "” stands only where a question may not fit the pupil: write why." or "")
end

-- The words to choose from, in a form's key; names: at least one.
function s.one_of(names)
	return "one of " .. table.concat(names, "; ") .. "."
end

-- runs: fields that follow each other, each { first, last, topic, why }.
function s.fields_not_asked(runs)
	return #runs > 0 and "Not asked here: " .. table.concat(b.map(runs, function (run)
		return run[1] .. (run[2] ~= run[1] and " to " .. run[2] or "") .. ", " .. run[3] .. " (" .. run[4] .. ")"
	end), "; ") .. "." or nil
end

-- ---- triggers ----

-- waiting: of those that fired, how many led to no case yet.
function s.fired(fired, waiting, year, day)
	local text = b.capital(b.count(fired, "trigger", "triggers")) .. " in " .. year .. " up to " .. day

	if fired == 0 then
		return text .. "."
	end
	if fired == 1 then
		return text .. (waiting == 0 and "; a case was opened." or "; no case has been opened since.")
	end
	return text .. "; " .. (waiting == 0 and "each has led to a case."
		or waiting == fired and "no case has been opened since." or b.count(waiting, "has", "have") .. " not led to a case yet.")
end

function s.cannot_be_computed(n)
	return n > 0 and b.capital(b.count(n, "trigger", "triggers")) .. " cannot be computed." or nil
end

function s.no_meeting(meeting)
	return "No " .. meeting .. " yet"
end

-- Counts triggers whose day for the meeting is known; two may be about the same meeting.
function s.held_late(n, fired)
	if n > 0 then
		return fired == 1 and "The meeting was held after its day."
			or "For " .. b.number(n) .. " of them the meeting was held after its day."
	end
end

function s.day_passed(n, fired)
	if n > 0 then
		return fired == 1 and "Its day has passed without a meeting."
			or "For " .. b.number(n) .. " of them the day has passed without a meeting."
	end
end

function s.target(days, meeting)
	return "The target is " .. b.a(meeting) .. " within " .. school_days(days) .. "."
end

-- ---- what the trust can learn ----

-- below: where the number is hidden, the least that may be shown; else nil. per_hundred: as text, or nil.
function s.cases_opened(n, schools, below, per_hundred)
	local where = " in " .. b.count(schools, "school", "schools")

	if schools == 0 then
		return nil
	end
	if below then
		return "Fewer than " .. b.number(below) .. " cases were opened" .. where .. ", so nothing more is shown."
	end
	return b.capital(n == 0 and "no case was opened" or b.count(n, "case was opened", "cases were opened")) .. where
		.. (per_hundred and n > 0 and ", " .. per_hundred .. " for every 100 pupils" or "") .. "."
end

function s.not_counted(n)
	return n > 0 and b.capital(b.count(n, "school is", "schools are")) .. " not counted, because "
		.. b.verb(n, "its", "their") .. " rows have problems." or nil
end

local function from_to(words)
	return "from " .. words.trigger .. " to " .. words.meeting
end

-- target: 0 if none is set. words: what the audit calls trigger and meeting.
function s.median(days, target, words)
	return "The median " .. from_to(words) .. " is " .. school_days(days)
		.. (target > 0 and "; the target is " .. b.number(target) or "") .. "."
end

function s.median_hidden(words)
	return "There are too few cases to show the days " .. from_to(words) .. "."
end

-- events: the audit counts where and of what kind they were.
function s.too_few(base, events)
	return "With fewer than " .. b.number(base) .. " cases, only their number is shown: a count by "
		.. (events and "half term, outcome, place or kind" or "any line") .. " could point to a single pupil."
end

-- ---- an earlier year beside it ----

-- opened: what cases_opened says of that year.
function s.last_opened(year, day, opened)
	return year .. ", up to " .. day .. ": " .. opened:sub(1, 1):lower() .. opened:sub(2)
end

function s.last_median(days, words)
	return "Its median " .. from_to(words) .. " was " .. school_days(days) .. "."
end

function s.last_too_few(base)
	return "With fewer than " .. b.number(base) .. " cases, no more of that year is shown."
end

-- length: how much of its year the earlier one covers, beside this one: "same", "longer", "shorter".
function s.last_compared(length, same_schools)
	local part = length ~= "same" and "a " .. length .. " part of that school year is counted" or nil
	local schools = not same_schools and "the two years are not of the same schools" or nil

	if part or schools then
		return b.capital(b.join(b.some(part, schools))) .. ", so a difference may come from that alone."
	end
	return nil
end

function s.last_not_shown(year, other_version, other_rule, made_up)
	if other_version then
		return year .. " was counted by another version of this audit, which may count something else, so it is not shown."
	elseif other_rule then
		return year .. " hid small numbers by another rule. Both rules together could tell what each hides, so it is not shown."
	elseif made_up then
		return "The rows of " .. year .. " were made up, so they are not shown."
	end
	return "No school’s file of " .. year .. " was counted."
end

-- ---- published rates ----

-- "1.52 (48)"
function s.rate_of(rate, count)
	return rate .. " (" .. count .. ")"
end

function s.published(of, year, source)
	return b.sentence("Published: of " .. of .. ", the whole school year " .. year .. ". Source: " .. source)
end

-- last: up to when the earlier year is counted, or nil.
function s.rates_counted(day, last)
	return "The rates here count the suspensions and permanent exclusions in events.csv that began up to " .. day
		.. (last and ", and in the earlier year up to " .. last or "") .. ", lunchtimes among the suspensions; the number itself "
		.. "stands in brackets."
end

function s.no_roll()
	return "Where schools.csv does not give every school’s roll there is no rate, but an “x”."
end

function s.rates_compared()
	return "A published rate is of a whole year and of all phases together. It is a mark to read these by, not a target and no "
		.. "measure of a school."
end

-- What c stands for; below and base: the least number, and the least number of cases, that may be shown.
function s.hidden_why(below, base)
	return ": hidden, because the number is " .. (below == 2 and "1" or "from 1 to " .. below - 1)
		.. ", would give such a number away, or is of fewer than " .. base .. " cases."
end

return s
