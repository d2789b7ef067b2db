-- Every sentence that feedback.pdf, support-ID.pdf and index.pdf compose; see sentences.lua, whose rules hold here too.
--
-- tests/sentences/together.lua calls each with 0, 1, 2, many, long names and acronyms.

local b = include("blocks")
local general = include("sentences")

local s = {}

-- ---- feedback ----

-- What the schools of a phase are called: "two primary schools", "four nurseries".
local function schools(phase, n)
	local one, many = phase .. " school", phase .. " schools"

	if phase == "alternative-provision" then
		one, many = "alternative provision", "alternative provisions"
	elseif phase == "nursery" then
		one, many = "nursery", "nurseries"
	elseif phase == "16-plus" then
		one, many = "16-plus provider", "16-plus providers"
	end
	return b.number(n) .. " " .. b.verb(n, one, many)
end

-- How many schools of the phase the counts are of; noun: what has a level; n: those that have one; of: all of the run.
function s.counted(noun, phase, n, of)
	return "The counts are of the " .. schools(phase, n) .. " that " .. b.verb(n, "has", "have") .. " a level"
		.. (n < of and ", of " .. b.number(of) .. " in all" or "") .. ". Yours is one of them if it has a level for the "
		.. noun .. "; no other is named."
end

function s.no_counts(noun, least)
	return "There are no counts of other schools: in each " .. noun .. " fewer than " .. b.number(least)
		.. " schools of your phase have a level, or the counts would tell the level of a single school."
end

-- Why some counts are missing: one reason for all, since to say more would tell a level.
function s.not_told(n, least)
	if n == 0 then
		return nil
	end
	return "– in place of counts: fewer than " .. b.number(least) .. " schools have a level there, or the counts would tell the "
		.. "level of a single school."
end

-- to_be_moderated: of all levels that are counted.
function s.to_be_moderated(n, levels)
	if n == 0 then
		return nil
	end
	return b.capital(b.number(n)) .. " of the " .. b.thousands(levels) .. " levels that are counted " .. b.verb(n, "is", "are")
		.. " still to be moderated."
end

-- numbers: of the sections whose level the school has still to moderate.
function s.own_unsettled(numbers)
	if #numbers == 0 then
		return nil
	end
	return "To be moderated at your school: " .. b.join(numbers) .. "."
end

-- numbers: of the sections that a full page leaves out.
function s.left_out(numbers)
	if #numbers == 0 then
		return nil
	end
	return "Not this year at your school, and not counted: " .. b.join(numbers) .. "."
end

-- items: each { how many, level, whether the school is one of them }.
function s.counts_line(items)
	local spans, add = b.collect()

	for i, item in ipairs(items) do
		local text = item[2] .. ":\u{A0}" .. item[1]

		add(i > 1 and ", ", item[3] and b.bold(text) or text)
	end
	return spans
end

-- n: how many levels of the school stand with the year that they are from.
function s.own_carried(n)
	if n == 0 then
		return nil
	end
	return n == 1 and "The level with a year is carried over from it." or "A level with a year is carried over from it."
end

function s.feedback_table(noun)
	return "One row for each " .. noun .. ": your school’s level, then how many schools of its phase are at each level"
end

function s.carried_from(year)
	return "as judged in " .. year
end

-- title: of what; school: whom to visit, a span.
function s.visit(title, school)
	return { b.bold(title), ": ", school, "." }
end

function s.no_visit(words)
	return "No visit is suggested. Either no school is further on in the " .. words.sections
		.. " that you work on, or those that are help other schools already."
end

-- items: each { title, how many schools }.
function s.may_be_asked(items)
	if #items == 0 then
		return nil
	end
	local parts = b.map(items, function (item, i)
		return (i == 1 and b.count(item[2], "school may ask you", "schools may ask you") or b.number(item[2])) .. " about " .. item[1]
	end)

	return b.capital(general.names(parts)) .. "; your partner arranges it."
end

function s.same_levels(nouns, n)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, nouns[1] .. " is at the same level.", nouns[2] .. " are at the same level."))
end

function s.without_before(nouns, n)
	if n == 0 then
		return nil
	end
	return b.capital(b.count(n, nouns[1], nouns[2])) .. " cannot be compared with that year."
end

-- ---- support ----

-- Whom to ask for another format: its readers are at no school.
function s.giver()
	return "whoever gave you this one"
end

function s.backed_by(supporter, year)
	return supporter .. ": actions to support, " .. year
end

-- How many actions at how many schools, and in which state.
function s.backs(actions, schools_with, overdue, open, ended)
	local states = b.some(overdue > 0 and b.number(overdue) .. " " .. b.verb(overdue, "is", "are") .. " overdue",
		open > 0 and b.number(open) .. (overdue > 0 and " more " or " ") .. b.verb(open, "is", "are") .. " open",
		ended > 0 and b.number(ended) .. " " .. b.verb(ended, "is", "are") .. " done or stopped")

	if #states == 1 then
		local state = overdue > 0 and "overdue" or open > 0 and "open" or "done or stopped"
		states = { actions == 1 and "it is " .. state or (actions == 2 and "both" or "all") .. " are " .. state }
	end
	return b.capital(b.count(actions, "action", "actions")) .. " at " .. b.count(schools_with, "school", "schools") .. ": "
		.. b.join(states) .. "."
end

function s.only_proposed(n)
	if n == 0 then
		return nil
	end
	return "Of these, " .. b.number(n) .. b.verb(n, " is", " are") .. " only proposed, and not adopted yet."
end

function s.plans_unknown(n)
	if n == 0 then
		return nil
	end
	return "The plans of " .. b.count(n, "school are", "schools are")
		.. " not known, since there are no answers or something is to be corrected first."
end

function s.with_count(what, n)
	return what .. " (" .. b.thousands(n) .. ")"
end

function s.support_table()
	return "One row for each action: the school, the action with its measure, its area, who owns it, when it is due, and its status"
end

-- ---- the page of a set ----

-- n: others that belong with the audit.
function s.set_intro(n, date)
	return b.capital(b.number(n + 1)) .. " audits that answer one question together, and what there is of this one on " .. date
		.. ". The others are runs of their own."
end

-- Of the audit that was run: how many schools have documents.
function s.set_here(made, all)
	if made == 0 then
		return "Here: no documents yet"
	elseif made < all then
		return "Here: documents of " .. b.number(made) .. " of " .. b.count(all, "school", "schools")
	end
	return "Here: documents of " .. (all == 1 and "the school" or all == 2 and "both schools"
		or "all " .. b.count(all, "school", "schools"))
end

-- Of another audit: how it is run.
function s.set_elsewhere(id, installed)
	return installed and "By waymark run " .. id or "Not installed here"
end

function s.set_table(n)
	return b.capital(b.count(n, "audit", "audits")) .. ", a row each: its title and for whom it is, what it adds, where it is found"
end

function s.set_files()
	return "One row for each file: its name, what it is"
end

return s
