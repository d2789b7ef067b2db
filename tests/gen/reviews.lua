-- reviews.lua AUDIT.lua SCHOOLS FOLDER [SEED]: tables of evidence for any audit of the kind statements.
--
-- Every row can be read, and the same arguments give the same bytes. Schools differ in
-- how far they are, how much they leave blank, how long their names and actions are, what the reviewer judged and why, and
-- what last year left behind, so that their documents are short and long. Dates fit a report of November 2026.

package.path = arg[0]:gsub("[^/]*$", "") .. "?.lua;" .. package.path
local lib = require("lib")

local audit_file, n_schools, folder, seed = arg[1], tonumber(arg[2]), arg[3], tonumber(arg[4] or 1)
if not (n_schools and folder and seed) then
	io.stderr:write("usage: lua5.4 reviews.lua AUDIT.lua SCHOOLS FOLDER [SEED]\n")
	os.exit(2)
end
local audit = lib.audit(audit_file)
local dice = lib.dice(seed)
local random, pick, chance = dice.random, dice.pick, dice.chance

local tables = lib.folder(folder)
local schools = tables.open("schools.csv", { "school_id", "name", "phase", "trust", "la", "roll" })
local responses = tables.open("responses.csv", { "school_id", "item", "rating", "respondent", "evidence", "evidence_type",
	"evidence_date", "na_reason", "note" })
local metrics = tables.open("metrics.csv", { "school_id", "metric", "group", "period", "numerator", "denominator", "value" })
local judgements = tables.open("judgements.csv", { "school_id", "section", "judgement", "respondent", "reason", "previous" })
local actions = tables.open("actions.csv", { "school_id", "action_id", "item", "action", "owner", "start", "due",
	"success_measure", "status", "carried", "reviewed_on", "note" })

-- ---- words ----

local names = { "Ash Grove", "Bridge", "Ysgol Gymraeg Llanfairpwllgwyngyll a’r Fro", "St Bartholomew and the Holy Innocents",
	"Elm Tree", "Kingsland Row and Lower Marshgate Federation" }
local kinds = { primary = "Primary School", secondary = "Academy" }
local sentences = {
	"Minutes of two meetings name the lead and the time she has for it.",
	"Seen in nine of eleven rooms on 13 October.",
	"Both families asked had been told first, and one had changed the plan.",
	"The register and the system differ by a handful of names; the difference is explained for all but three of them.",
	"Training records show that most staff took part, though nobody on the midday team did, and a second date is set.",
}
local owners = { "SENCO", "Headteacher", "Assistant headteacher for inclusion and the wider curriculum", "Data manager" }

local function words(most)
	local out = {}
	for i = 1, random(most) do
		out[i] = pick(sentences)
	end
	return table.concat(out, " ")
end

-- ---- one school ----

local ratings = {}
for _, rating in ipairs(audit.ratings) do
	ratings[rating.state] = ratings[rating.state] or rating.id
end

local function rated(strength)
	local x = random(100)
	return x <= strength and "met" or x <= strength + (100 - strength) * 0.6 and "partly" or "not_yet"
end

local function answer(school, section, statement, strength)
	for i, who in ipairs(audit.respondents) do
		if (i == 1 or chance(school.others)) and not chance(school.blank) then
			local none = statement.na and chance(5)
			local given = none and "not_applicable" or rated(strength)
			local row = { school_id = school.id, item = section.id .. "." .. statement.id, respondent = who.id,
				rating = ratings[given], na_reason = none and "No pupils of this school are concerned." or nil }
			if not none and chance(40) then
				row.evidence, row.evidence_date = words(school.wordy), "2026-10-" .. 9 + random(20)
				row.evidence_type = pick(audit.evidence_types).id
			end
			responses(row)
		end
	end
end

local function figure(school, section, field)
	local row = { school_id = school.id, metric = section.id .. "." .. field.id, period = "2025-26" }
	local most = math.min(field.max or 100, 900)
	if field.type == "yes_no" then
		row.value = field.id:find("concern") and (chance(15) and "yes" or "no") or pick({ "yes", "yes", "no" })
	elseif field.type == "text" then
		row.value = words(school.wordy)
	elseif field.type == "percent" then
		row.denominator = 20 + random(400)
		row.numerator = random(row.denominator)
	else
		row.value = math.max(field.min or 0, random(most))
	end
	metrics(row)
end

local function judge(school, id)
	local judgement = chance(60) and pick(audit.levels).id or nil
	judgements({ school_id = school.id, section = id, judgement = judgement,
		reason = judgement and words(school.wordy), previous = chance(70) and pick(audit.levels).id or "" })
end

local function last_year(school, section)
	for i = 1, random(2) do
		actions({ school_id = school.id, action_id = "2025-26." .. section.id .. "." .. i,
			item = section.id .. "." .. pick(section.statements).id, action = words(2 * school.wordy), owner = pick(owners),
			start = "2026-01-05", due = "2026-07-10", success_measure = words(school.wordy),
			status = pick({ "done", "behind", "stopped" }), carried = 0, reviewed_on = "2026-07-03", note = words(1) })
	end
end

local function this_year(school, section)
	for i = 1, random(4) do
		actions({ school_id = school.id, action_id = "2026-27." .. section.id .. "." .. i,
			item = section.id .. "." .. pick(section.statements).id, action = words(3 * school.wordy), owner = pick(owners),
			start = "2026-11-09", due = "2027-03-26", success_measure = words(2 * school.wordy), status = "not_started" })
	end
end

for n = 1, n_schools do
	local phase = chance(60) and "primary" or "secondary"
	local school = { id = string.format("R%04d", n), wordy = pick({ 1, 1, 2, 3 }), blank = pick({ 0, 0, 2, 15, 40 }),
		others = pick({ 0, 40, 100 }) }
	local chosen, before, figures, judged = chance(30), chance(60), pick({ 0, 60, 100 }), pick({ 0, 50, 100 })
	schools({ school_id = school.id, name = pick(names) .. " " .. kinds[phase], phase = phase, la = "Ostermere",
		roll = 90 + random(900), trust = "Kestrelmoor Learning Trust" })
	for _, section in ipairs(audit.sections) do
		local strength = pick({ 0, 20, 50, 70, 90, 100 })
		for _, statement in ipairs(section.statements) do
			answer(school, section, statement, strength)
		end
		for _, field in ipairs(section.fields or {}) do
			if chance(figures) and not (field.phases) then
				figure(school, section, field)
			end
		end
		if chance(judged) then
			judge(school, section.id)
		end
		if before then
			last_year(school, section)
		end
		if chosen and chance(60) then
			this_year(school, section)
		end
	end
end

lib.calendar(tables.open("calendar.csv", lib.CALENDAR), 2026)
tables.close()
