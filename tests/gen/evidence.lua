-- evidence.lua AUDIT.lua SCHOOLS FOLDER [SEED]: tables of evidence for any audit of the kind rubric.
-- evidence.lua AUDIT.lua IDS FOLDER FOCUS: answers for the schools of a roster that stands elsewhere.
--
-- Every row is valid, and the same arguments give the same bytes. Schools
-- differ in phase, focus, how far they are and how much they write; all respondents of the audit answer.
-- Dates fit a report of November 2026.
--
-- IDS is a file with a school's id a line, FOCUS the sections to answer, with ; between. These may be real schools:
-- each row is marked as generated. What a school answers depends on its id alone; some leave much blank or undated, none all.

package.path = arg[0]:gsub("[^/]*$", "") .. "?.lua;" .. package.path
local lib = require("lib")

local audit_file, n_schools, folder, seed = arg[1], tonumber(arg[2]), arg[3], tonumber(arg[4] or 1)
local ids_file, roster_focus = not n_schools and arg[2], arg[4]
if not folder or (ids_file and not roster_focus) or (not ids_file and not seed) then
	io.stderr:write("usage: lua5.4 evidence.lua AUDIT.lua SCHOOLS FOLDER [SEED]\n"
		.. "       lua5.4 evidence.lua AUDIT.lua IDS FOLDER FOCUS\n")
	os.exit(2)
end
local audit = lib.audit(audit_file)
local dice = lib.dice(seed)
local random, pick, chance = dice.random, dice.pick, dice.chance
local tables = lib.folder(folder)

-- ---- words ----

local places = { "Ash Grove", "Bridge", "Canal Side", "Daubeney Fields", "Elm Tree", "Fern Hill", "Gainsborough Lane",
	"Holly Bank", "Ivy House", "Jubilee Square", "Kingsland Row", "London Lane", "Millfields Edge", "Northwold Park" }
local kinds = { primary = "Primary School", secondary = "Academy", special = "School", ["all-through"] = "College" }
local phases = { "primary", "primary", "primary", "secondary", "secondary", "special", "all-through" }
local sentences = {
	"Minutes of the governors' meeting name the lead and the day a week she has for it.",
	"A learning walk in October saw this in nine of eleven rooms.",
	"Pupils in three year groups said the same without being prompted, “and they listen”.",
	"The policy is on the website, with the date of its last review.",
	"Training records show that 41 of 44 staff took part.",
	"Parents and carers asked for it at the autumn forum; the answer is on the newsletter's back page.",
	"Half-termly figures show fewer internal exclusions than a year ago.",
}
local reasons = { "The school has no sixth form.", "There are no pupils in Year 6 this year.", "Building work closes the site." }

-- ---- what the audit knows ----

local rating_of, level_ids, agreed = {}, {}, nil
for _, rating in ipairs(audit.ratings) do
	rating_of[rating.state] = rating_of[rating.state] or rating.id
end
for i, level in ipairs(audit.levels) do
	level_ids[i] = level.id
end
local raters = {}
for _, respondent in ipairs(audit.respondents) do
	if respondent.agreed then
		agreed = respondent.id
	else
		raters[#raters + 1] = respondent.id
	end
end

-- ---- one answer ----

local function evidence_date()
	return string.format("2026-%02d-%02d", 4 + random(6), random(28))
end

local function note(length)
	local out = {}
	for i = 1, random(length) do
		out[i] = pick(sentences)
	end
	return table.concat(out, " ")
end

-- How a strand stands: every level up to `reached` is met, the next is near, the rest is not yet.
local function state_of(level, reached)
	if level <= reached then
		return chance(97) and "met" or "partly"
	end
	if level == reached + 1 then
		return pick({ "partly", "not_yet", "met" })
	end
	return "not_yet"
end

local function answer(respond, school, item, respondent, answer_state, wordy)
	local row = { school_id = school.id, item = item, respondent = respondent, rating = assert(rating_of[answer_state]) }
	if answer_state == "not_applicable" then
		row.na_reason = pick(reasons)
	elseif answer_state ~= "not_yet" then
		row.evidence = pick(sentences)
		row.evidence_date = not school.undated and evidence_date() or nil
		if audit.evidence_types then
			row.evidence_type = pick(audit.evidence_types).id
		end
	end
	if chance(20) then
		row.note = note(wordy)
	end
	row.generated = "yes"		-- a column of a roster alone
	respond(row)
end

local function answer_strand(respond, school, section, strand, reached)
	local not_applicable = strand.na and rating_of.not_applicable and chance(school.not_applicable or 4)
	for level, id in ipairs(level_ids) do
		local item = section.id .. "." .. strand.id .. "." .. id
		local base = not_applicable and "not_applicable" or state_of(level, reached)
		for _, respondent in ipairs(raters) do
			local given = base
			if not not_applicable and chance(8) then
				given = pick({ "met", "partly", "not_yet" })
			end
			if chance(98) and not (school.blank and chance(school.blank)) then
				answer(respond, school, item, respondent, given, school.wordy)
			end
		end
		if agreed and base == "not_yet" and chance(15) then
			answer(respond, school, item, agreed, base, school.wordy)
		end
	end
end

-- ---- all ----

local RESPONSES <const> = { "school_id", "item", "rating", "respondent", "evidence", "evidence_type", "evidence_date",
	"na_reason", "note" }

-- ---- a roster ----

-- Most strands of a section are as far as the section; one in five is a level off.
local function roster_section(respond, school, section)
	local reached = random(#level_ids + 1) - 1
	school.blank = pick({ 0, 0, 0, 0, 0, 15, 60, school.started and 100 or 60 })
	school.started = true
	school.undated = chance(15)
	school.not_applicable = pick({ 4, 4, 4, 95 })
	for _, strand in ipairs(section.strands) do
		local off = chance(20) and pick({ -1, 1 }) or 0
		answer_strand(respond, school, section, strand, math.max(0, math.min(#level_ids, reached + off)))
	end
end

local function answer_roster()
	local columns = table.move(RESPONSES, 1, #RESPONSES, 1, {})
	local in_focus = {}
	columns[#columns + 1] = "generated"
	local respond = tables.open("responses.csv", columns)
	for id in roster_focus:gmatch("[^;]+") do
		in_focus[id] = true
	end
	for id in io.lines(ids_file) do
		dice.seed(lib.hash(id))
		local school = { id = id, wordy = pick({ 1, 1, 2, 5 }) }
		for _, section in ipairs(audit.sections) do
			if in_focus[section.id] then
				roster_section(respond, school, section)
			end
		end
	end
	lib.calendar(tables.open("calendar.csv", lib.CALENDAR), 2026)
	tables.close()
end

if ids_file then
	answer_roster()
	return
end

-- ---- schools of our own ----

local schools_row = tables.open("schools.csv", { "school_id", "name", "phase", "focus", "la", "trust", "roll" })
local respond = tables.open("responses.csv", RESPONSES)
local act = tables.open("actions.csv", { "school_id", "action_id", "item", "action", "owner", "start", "due",
	"success_measure", "status", "carried", "reviewed_on", "note" })

local function choose_focus()
	local rules, ids, order = audit.plan or {}, {}, {}
	for i, section in ipairs(audit.sections) do
		order[i] = section.id
	end
	for i = 1, math.min(#order, random((rules.areas or 3) - (rules.areas_min or 2) + 1) + (rules.areas_min or 2) - 1) do
		local k = random(#order - i + 1) + i - 1
		order[i], order[k] = order[k], order[i]
		ids[i] = order[i]
	end
	return ids
end

local function last_years_actions(school, section)
	local strand = section.strands[1]
	for i, status in ipairs({ "done", "behind" }) do
		act({ school_id = school.id, action_id = "2025-26." .. section.id .. "." .. i,
			item = section.id .. "." .. strand.id .. "." .. level_ids[1], action = pick(sentences), owner = "Headteacher",
			start = "2026-01-05", due = "2026-07-10", success_measure = pick(sentences), status = status, carried = 0,
			reviewed_on = "2026-07-03", note = note(1) })
	end
end

for i = 1, n_schools do
	local phase = pick(phases)
	local school = { id = string.format("T%04d", i), wordy = pick({ 1, 1, 2, 5 }) }
	local focus, in_focus = chance(85) and choose_focus() or {}, {}
	for _, id in ipairs(focus) do
		in_focus[id] = true
	end
	schools_row({ school_id = school.id, name = pick(places) .. " " .. kinds[phase], phase = phase,
		focus = table.concat(focus, ";"), la = "Hackney", trust = chance(40) and "Lea Valley Schools Trust" or "",
		roll = 180 + random(1200) })
	for _, section in ipairs(audit.sections) do
		if #focus == 0 or in_focus[section.id] then
			for _, strand in ipairs(section.strands) do
				answer_strand(respond, school, section, strand, random(#level_ids + 1) - 1)
			end
			if chance(50) then
				last_years_actions(school, section)
			end
		end
	end
end

lib.calendar(tables.open("calendar.csv", lib.CALENDAR), 2026)
tables.close()
