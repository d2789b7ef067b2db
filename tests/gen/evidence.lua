-- evidence.lua AUDIT.lua SCHOOLS FOLDER [SEED]: tables of evidence for any audit of the kind rubric.
-- evidence.lua AUDIT.lua IDS FOLDER FOCUS: answers for the schools of a roster that stands elsewhere.
--
-- Every row is valid, and the same arguments give the same bytes: the random numbers are made here. Schools
-- differ in phase, focus, how far they are and how much they write; all respondents of the audit answer.
-- Dates fit a report of November 2026.
--
-- IDS is a file with a school's id a line, FOCUS the sections to answer, with ; between. These may be real schools:
-- each row is marked as generated. What a school answers depends on its id alone; some leave much blank or undated, none all.

local audit_file, n_schools, folder, seed = arg[1], tonumber(arg[2]), arg[3], tonumber(arg[4] or 1)
local ids_file, roster_focus = not n_schools and arg[2], arg[4]
if not folder or (ids_file and not roster_focus) or (not ids_file and not seed) then
	io.stderr:write("usage: lua5.4 evidence.lua AUDIT.lua SCHOOLS FOLDER [SEED]\n"
		.. "       lua5.4 evidence.lua AUDIT.lua IDS FOLDER FOCUS\n")
	os.exit(2)
end
local audit = assert(loadfile(audit_file, "t", {
	assert = assert, error = error, ipairs = ipairs, pairs = pairs, select = select, tonumber = tonumber,
	tostring = tostring, type = type, table = table, math = math, utf8 = utf8, string = string,
}))()

-- A linear congruential generator with Knuth's MMIX constants; the upper bits are the good ones.
local state = seed
local function random(n)
	state = state * 6364136223846793005 + 1442695040888963407
	return (state >> 33) % n + 1
end

local function pick(list)
	return list[random(#list)]
end

local function chance(percent)
	return random(100) <= percent
end

-- ---- tables ----

local function quote(cell)
	cell = tostring(cell or "")
	if cell:find('[",\n]') then
		return '"' .. cell:gsub('"', '""') .. '"'
	end
	return cell
end

local function open_table(name, columns)
	local file = assert(io.open(folder .. "/" .. name, "wb"))
	file:write(table.concat(columns, ","), "\n")
	return function(row)
		local cells = {}
		for i, column in ipairs(columns) do
			cells[i] = quote(row[column])
		end
		file:write(table.concat(cells, ","), "\n")
	end, file
end

assert(os.execute(string.format("mkdir -p '%s'", folder:gsub("'", "'\\''"))))

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

local function fill_calendar(calendar)
	for _, year in ipairs({ 2025, 2026 }) do
		for _, term in ipairs({ { "Autumn 1", 0, "09-02", "10-23" }, { "Autumn 2", 0, "11-02", "12-18" },
			{ "Spring 1", 1, "01-04", "02-12" }, { "Spring 2", 1, "02-22", "04-01" },
			{ "Summer 1", 1, "04-19", "05-28" }, { "Summer 2", 1, "06-07", "07-22" } }) do
			local first = year + term[2]
			calendar({ scope = "*", half_term = term[1], first_day = first .. "-" .. term[3],
				last_day = first .. "-" .. term[4] })
		end
	end
end

local RESPONSES <const> = { "school_id", "item", "rating", "respondent", "evidence", "evidence_type", "evidence_date",
	"na_reason", "note" }
local CALENDAR <const> = { "scope", "half_term", "first_day", "last_day" }

-- ---- a roster ----

-- FNV-1a, of 64 bits.
local function hash(text)
	local h = 0xcbf29ce484222325
	for i = 1, #text do
		h = (h ~ text:byte(i)) * 0x100000001b3
	end
	return h
end

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
	local respond, responses = open_table("responses.csv", columns)
	local calendar, calendar_file = open_table("calendar.csv", CALENDAR)
	for id in roster_focus:gmatch("[^;]+") do
		in_focus[id] = true
	end
	for id in io.lines(ids_file) do
		state = hash(id)
		local school = { id = id, wordy = pick({ 1, 1, 2, 5 }) }
		for _, section in ipairs(audit.sections) do
			if in_focus[section.id] then
				roster_section(respond, school, section)
			end
		end
	end
	fill_calendar(calendar)
	assert(responses:close() and calendar_file:close())
end

if ids_file then
	answer_roster()
	return
end

-- ---- schools of our own ----

local schools_row, schools_file = open_table("schools.csv", { "school_id", "name", "phase", "focus", "la", "trust", "roll" })
local respond, responses_file = open_table("responses.csv", RESPONSES)
local act, actions_file = open_table("actions.csv", { "school_id", "action_id", "item", "action", "owner", "start", "due",
	"success_measure", "status", "carried", "reviewed_on", "note" })
local calendar, calendar_file = open_table("calendar.csv", CALENDAR)

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

fill_calendar(calendar)

for _, file in ipairs({ schools_file, responses_file, actions_file, calendar_file }) do
	assert(file:close())
end
