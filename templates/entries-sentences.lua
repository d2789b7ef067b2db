-- Every sentence that documents of entries compose: plans, workshops, matrices. Numbers and names come in as plain data.
-- tests/sentences/entries.lua calls each with 0, 1, 2, many; entries.txt there shows what is read.

local b = include("blocks")
local shared = include("sentences")

local s = {}

-- "One is", "12 are"; "None is" for 0.
local function some_are(n, is, are)
	return n == 0 and "None " .. is or b.capital(b.number(n)) .. " " .. b.verb(n, is, are)
end

-- ---- titles ----

-- nouns: of whom there are entries, { one, many }.
function s.all_schools(title, nouns)
	return title .. ", all " .. nouns[2]
end

function s.one_by_one(nouns)
	return b.capital(nouns[1]) .. " by " .. nouns[1]
end

function s.where_each(noun)
	return "Where each " .. noun .. " stands"
end

function s.others_by(noun)
	return "The others by " .. noun
end

function s.all_by(noun)
	return "All by " .. noun
end

-- ---- plans ----

-- nouns: what the audit calls a section, { one, many }.
function s.entries_in(n, sections, nouns)
	if n == 0 then
		return "There is no entry yet."
	end
	return "There " .. b.verb(n, "is ", "are ") .. b.count(n, "entry", "entries")
		.. (sections > 1 and " in " .. b.count(sections, nouns[1], nouns[2]) or "") .. "."
end

-- Of those due by the day of the report.
function s.done_of_due(done, due, day)
	if due == 0 then
		return "Nothing was due by " .. day .. "."
	end
	if due == 1 then
		return "The one entry due by " .. day .. " is " .. (done == 1 and "done." or "not done.")
	end
	if done == due then
		return (due == 2 and "Both" or "All " .. b.number(due)) .. " entries due by " .. day .. " are done."
	end
	return "Of the " .. b.number(due) .. " entries due by " .. day .. ", " .. (done == 0 and "none is"
		or b.number(done) .. b.verb(done, " is", " are")) .. " done."
end

-- Of a group whose entries are due together; name is the audit's.
function s.done_of_group(name, done, all)
	local many = all == 2 and "both are" or "all " .. b.number(all) .. " are"
	local said = all == 1 and "the one entry is" .. (done == 0 and " not" or "") or done == all and many
		or (done == 0 and "none" or done) .. " of " .. all .. b.verb(math.max(done, 1), " is", " are")

	return "“" .. name .. "”: " .. said .. " done."
end

function s.late(late, overdue)
	if late == 0 then
		return "Nothing is late."
	end
	if overdue == late then
		return some_are(late, "is", "are") .. " past the day set."
	elseif overdue == 0 then
		return some_are(late, "is", "are") .. (late == 1 and " behind, but not past its day." or " behind, none of them past its day.")
	end
	return some_are(late, "is", "are") .. " behind or late; the day set has passed for " .. b.number(overdue) .. " of them."
end

function s.due_soon(n, days)
	if n == 0 then
		return nil
	end
	return some_are(n, "more is", "more are") .. " due within " .. b.count(days, "day", "days") .. "."
end

-- What has neither an owner nor a day.
function s.unowned(no_owner, no_due)
	if no_owner == 0 and no_due == 0 then
		return nil
	elseif no_due == 0 then
		return some_are(no_owner, "has", "have") .. " no owner."
	elseif no_owner == 0 then
		return some_are(no_due, "has", "have") .. " no day by which it is to be done."
	end
	return some_are(no_owner, "has", "have") .. " no owner; " .. b.number(no_due) .. b.verb(no_due, " has", " have")
		.. " no day by which it is to be done."
end

-- since: the period before, in words.
function s.changed(since, better, worse, new, gone)
	local parts = b.filter({ { better, "moved forward", "moved forward" }, { worse, "fell back", "fell back" },
		{ new, "is new", "are new" }, { gone, "is no longer listed", "are no longer listed" } },
		function (part) return part[1] > 0 end)

	if #parts == 0 then
		return "Nothing has changed since " .. since .. "."
	end
	return "Since " .. since .. ", " .. b.join(b.map(parts, function (part)
		return b.number(part[1]) .. " " .. b.verb(part[1], part[2], part[3])
	end)) .. "."
end

-- ---- a plan over a year ----

function s.year_title(title, year)
	return title .. ": the year " .. year
end

-- new: of them, those that came after the first period; never all.
function s.year_entries(n, sections, nouns, new, first)
	if n == 0 then
		return "Nothing is listed for this year."
	end
	if n == 1 then
		return "The year had one entry."
	end
	return "The year had " .. b.number(n) .. " entries" .. (sections > 1 and " in " .. b.count(sections, nouns[1], nouns[2]) or "")
		.. (new > 0 and ", " .. b.number(new) .. " of them added after " .. first or "") .. "."
end

-- What has become of the entries of a year.
function s.year_came_to(done, stopped, open, gone)
	local texts = b.map(b.filter({ { done, "is done", "are done" }, { stopped, "was stopped", "were stopped" },
		{ open, "goes on", "go on" }, { gone, "is no longer listed", "are no longer listed" } },
		function (part) return part[1] > 0 end), function (part)
		return b.number(part[1]) .. " " .. b.verb(part[1], part[2], part[3])
	end)

	return (done == 0 and "None is done; " .. b.join(texts) or b.capital(b.join(texts))) .. "."
end

-- first: the year's first period.
function s.year_moved(first, better, worse)
	local texts = b.map(b.filter({ { better, "has come further", "have come further" }, { worse, "has fallen back",
		"have fallen back" } }, function (part) return part[1] > 0 end), function (part)
		return b.number(part[1]) .. " " .. b.verb(part[1], part[2], part[3])
	end)

	return #texts > 0 and "Since " .. first .. ", " .. b.join(texts) .. "."
		or "No entry has come further or fallen back since " .. first .. "."
end

function s.course_note()
	return "How many entries were in which state. What is done or stopped counts until the end of the year."
end

function s.more_in_report(n)
	return b.capital(b.count(n, "more is", "more are")) .. " in the report."
end

-- An entry that nobody lists any more, with when it was last, and how it stood then.
function s.last_listed(text, period, state)
	return text .. (period and " – last in " .. period or "") .. (state and ", “" .. state .. "”" or "")
end

function s.chart_of_states(noun, states)
	return "One bar for each " .. noun .. ", divided by state: " .. shared.names(states) .. ". Each part has its number."
end

function s.counts_table(row, column)
	return "One row for each " .. row .. ", one column for each " .. column .. ", with counts and totals"
end

function s.entries_table(nouns)
	return "One row for each entry, below the " .. nouns[1] .. " that it belongs to"
end

-- What leads to an entry.
function s.comes_from(names)
	return "From: " .. b.join(names, "; ")
end

-- "At exit: 30 (+8)".
function s.number_of(title, text, change)
	return title .. ": " .. text .. (change and " (" .. change .. ")" or "")
end

-- An outcome without an activity, an activity without an outcome.
function s.unlinked()
	return "Nothing leads here yet."
end

-- Of a list that is cut; what follows has all.
function s.more_listed(n)
	return b.capital(b.count(n, "more is", "more are")) .. " among all entries below."
end

function s.more_late(n)
	return b.capital(b.count(n, "more entry is", "more entries are")) .. " behind or late; the report lists all."
end

-- Three questions for a board, the gravest first; each only where its number is above 0.
function s.ask_late(section, n)
	return "What stands in the way in “" .. section .. "”, where " .. b.number(n)
		.. b.verb(n, " entry is", " entries are") .. " late?"
end

function s.ask_owner(n)
	return n == 1 and "Who answers for the one entry that has no owner?"
		or "Who answers for the " .. b.number(n) .. " entries that have no owner?"
end

function s.ask_due(n)
	return n == 1 and "By when is the one entry to be done that has no day?"
		or "By when are the " .. b.number(n) .. " entries to be done that have no day?"
end

function s.ask_worse(n, since)
	return n == 1 and "Why has one entry fallen back since " .. since .. "?"
		or "Why have " .. b.number(n) .. " entries fallen back since " .. since .. "?"
end

function s.ask_difference(n)
	return n == 1 and "What difference has the one entry made that is done, and how is that known?"
		or "What difference have the " .. b.number(n) .. " entries made that are done, and how is that known?"
end

function s.ask_first(section)
	return "What comes first in “" .. section .. "”, where nothing is done yet?"
end

-- ---- workshops ----

function s.notes_taken(n, roles)
	if n == 0 then
		return "Nothing was noted."
	end
	return b.capital(b.count(n, "note was", "notes were")) .. " taken"
		.. (roles > 1 and ", from " .. b.count(roles, "role", "roles") or "") .. "."
end

function s.votes_cast(voters, cast, possible)
	if voters == 0 then
		return "Nobody voted."
	end
	return b.capital(b.count(voters, "person", "people")) .. " cast " .. b.count(cast, "vote", "votes")
		.. (possible > 0 and "; they had " .. b.number(possible) or "") .. "."
end

function s.votes_left_out(n)
	if n == 0 then
		return nil
	end
	return n == 1 and "One vote is left out, since its voter gave more for a criterion than allowed."
		or b.capital(b.number(n)) .. " votes are left out, since their voters gave more for a criterion than allowed."
end

function s.ideas_of(host)
	return "Ideas by votes, " .. (host or "all sessions")
end

function s.votes_in_sessions(sessions, voters, cast, possible)
	local where = "In " .. b.count(sessions, "session", "sessions")

	if voters == 0 then
		return where .. ", nobody voted."
	end
	return where .. ", " .. b.count(voters, "voter", "voters") .. " cast " .. b.count(cast, "vote", "votes")
		.. (possible > 0 and "; they had " .. b.number(possible) or "") .. "."
end

-- Nobody knows who came to two sessions.
function s.counted_twice()
	return "Whoever voted in two sessions is counted in each."
end

function s.no_votes()
	return "There is no vote."
end

function s.same_idea()
	return "An idea is the same in two sessions if its words are; beside it stands in how many it could be voted on."
end

function s.ranks_key()
	return "Ideas with as many votes share a rank, marked with =. The next rank then skips as many."
end

function s.ranks_table(criterion)
	return "Ideas by votes: " .. criterion
end

-- "=1 (10)": a rank and its votes.
function s.rank_and_votes(rank, votes)
	return rank .. " (" .. votes .. ")"
end

function s.ranks_together()
	return "One row for each idea; for each criterion its rank, with its votes in brackets"
end

function s.more_ideas(n)
	return n > 0 and b.capital(b.count(n, "more idea is", "more ideas are")) .. " not listed." or nil
end

function s.rings_chart(n, rings, links)
	return b.capital(b.count(n, "person or body", "people and bodies")) .. " in " .. b.count(rings, "ring", "rings") .. ", with "
		.. b.count(links, "line", "lines") .. " between those who work together. The list has the names and the lines."
end

-- Whom somebody works with, with the strength of each link: { name, strength }.
local STRENGTHS <const> = { "weakly", "well", "closely" }

function s.works_with(links)
	local by = b.map({ 3, 2, 1 }, function (strength)
		return { STRENGTHS[strength], b.map(b.filter(links, function (link) return link[2] == strength end),
			function (link) return link[1] end) }
	end)
	local texts = b.map(b.filter(by, function (one) return #one[2] > 0 end), function (one)
		return b.capital(one[1]) .. ": " .. b.join(one[2], ", ")
	end)

	return table.concat(texts, "; ")
end

function s.linked_to_nobody(names)
	if #names == 0 then
		return nil
	end
	return shared.names(names) .. b.verb(#names, " has", " have") .. " no link to anybody else."
end

function s.rings_table()
	return "One row for each who is around: a number, who it is, how near, and whom they work with, by number"
end

function s.layers_table()
	return "Layers from what is seen down to what lies deepest, each with what was said"
end

-- ---- matrices ----

-- How many cells say that it is there; name: of a state, in the audit's words.
function s.shown(shown, all)
	if all == 0 then
		return "There is no cell to fill."
	elseif shown == 0 then
		return "No cell says that it is there."
	elseif shown == all then
		return (all == 1 and "The one cell says" or all == 2 and "Both cells say" or "All " .. b.number(all) .. " cells say")
			.. " that it is there."
	end
	return b.capital(b.number(shown)) .. " of the " .. b.number(all) .. " cells " .. b.verb(shown, "says", "say")
		.. " that it is there."
end

-- What an empty cell means: it must not be read as a no.
function s.blank(word)
	return "An empty cell is “" .. word .. "”: nobody said that it is there, and nobody said that it is not."
end

function s.covered(done, expected)
	if done == 0 then
		return "Nothing was entered, where " .. b.count(expected, "entry was", "entries were") .. " expected."
	elseif done >= expected then
		return "All that was expected was entered."
	end
	return done .. " of the " .. expected .. " entries expected " .. b.verb(done, "was", "were") .. " made ("
		.. b.percent(done, expected) .. ")."
end

function s.shown_by(n, schools)
	return n .. " of " .. schools
end

-- The features that most and that none of the schools show.
function s.most_shown(titles, n, schools)
	if n == 0 then
		return nil
	end
	return shared.names(titles) .. b.verb(#titles, " is", " are") .. " shown most often, by " .. (n < schools
		and b.number(n) .. " of " .. b.number(schools) .. " schools" or n == 1 and "the one school" or n == 2 and "both schools"
		or "all " .. b.number(n) .. " schools") .. "."
end

function s.shown_by_none(titles)
	if #titles == 0 then
		return nil
	end
	return "No school shows " .. shared.names(titles) .. "."
end

function s.matrix_table(rows, columns)
	return "One row for each " .. rows .. ", one column for each " .. columns .. "; each cell has its state in words"
end

-- How pairs are made: the rule of pairings, for a reader.
function s.pairs_rule()
	return "A school that shows something as a strength is put beside one that says it is not there. No school is named more than "
		.. "twice on either side."
end

function s.no_pairs()
	return "No school can be put beside another: nowhere is one’s strength what another says is not there."
end

function s.more_pairs(n)
	return b.capital(b.count(n, "more pair is", "more pairs are")) .. " in comparison.csv."
end

-- Why some counts are a c.
function s.hidden(below, base)
	return ": hidden, because the number is " .. (below == 2 and "1" or "from 1 to " .. below - 1)
		.. ", would give such a number away, or is of fewer than " .. base .. "."
end

function s.pairs_table()
	return "One row for each feature that one school could show to another: which schools could show it, and which lack it"
end

function s.leads_to(numbers)
	return "Leads to " .. shared.names(numbers)
end

function s.chain_key()
	return "Each entry has a number. “Leads to” names the entries that it leads to, by their numbers."
end

-- A further column of the audit, with what stands in it.
function s.extra(name, text)
	return b.capital((name:gsub("_", " "))) .. ": " .. text
end

function s.by_day(day)
	return "By " .. day
end

-- ---- what a page was made from ----

-- files: { name, rows } each.
function s.made(files, audit, version, program)
	return (#files > 0 and shared.read_from(files) .. " " or "") .. shared.by_audit(audit, version, program)
end

-- ---- all schools ----

function s.bodies_table(nouns)
	return "One row for each " .. nouns[1] .. ": how many entries it has and how they stand"
end

-- nouns: what they are, { one, many }.
function s.schools(n, of, nouns)
	if n == of then
		return b.capital(b.count(n, nouns[1] .. " has", nouns[2] .. " have")) .. " entries."
	end
	if n == 0 then
		return "No " .. nouns[1] .. " has entries."
	end
	return b.capital(b.number(n)) .. " of " .. b.number(of) .. " " .. nouns[2] .. " " .. b.verb(n, "has", "have") .. " entries."
end

return s
