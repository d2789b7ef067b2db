-- reviews.lua AUDIT.lua SCHOOLS FOLDER [SEED]: tables of evidence for any audit of the kind statements.
--
-- Every row can be read, and the same arguments give the same bytes: the random numbers are made here. Schools differ in
-- how far they are, how much they leave blank, how long their names and actions are, what the reviewer judged and why, and
-- what last year left behind, so that their documents are short and long. Dates fit a report of November 2026.

local audit_file, n_schools, folder, seed = arg[1], tonumber(arg[2]), arg[3], tonumber(arg[4] or 1)
if not (n_schools and folder and seed) then
	io.stderr:write("usage: lua5.4 reviews.lua AUDIT.lua SCHOOLS FOLDER [SEED]\n")
	os.exit(2)
end
local audit = dofile(audit_file)

-- As in evidence.lua: Knuth's MMIX constants; the upper bits are the good ones.
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
	return cell:find('[",\n]') and '"' .. cell:gsub('"', '""') .. '"' or cell
end

local files = {}

local function open_table(name, columns)
	local file = assert(io.open(folder .. "/" .. name, "wb"))
	files[#files + 1] = file
	file:write(table.concat(columns, ","), "\n")
	return function(row)
		local cells = {}
		for i, column in ipairs(columns) do
			cells[i] = quote(row[column])
		end
		file:write(table.concat(cells, ","), "\n")
	end
end

assert(os.execute(string.format("mkdir -p '%s'", folder:gsub("'", "'\\''"))))
local schools = open_table("schools.csv", { "school_id", "name", "phase", "trust", "la", "roll" })
local responses = open_table("responses.csv", { "school_id", "item", "rating", "respondent", "evidence", "evidence_type",
	"evidence_date", "na_reason", "note" })
local metrics = open_table("metrics.csv", { "school_id", "metric", "group", "period", "numerator", "denominator", "value" })
local judgements = open_table("judgements.csv", { "school_id", "section", "judgement", "respondent", "reason", "previous" })
local actions = open_table("actions.csv", { "school_id", "action_id", "item", "action", "owner", "start", "due",
	"success_measure", "status", "carried", "reviewed_on", "note" })
local calendar = open_table("calendar.csv", { "scope", "half_term", "first_day", "last_day" })

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

for _, year in ipairs({ 2025, 2026 }) do
	for _, term in ipairs({ { "Autumn 1", 0, "09-02", "10-23" }, { "Autumn 2", 0, "11-02", "12-18" },
		{ "Spring 1", 1, "01-04", "02-12" }, { "Spring 2", 1, "02-22", "04-01" },
		{ "Summer 1", 1, "04-19", "05-28" }, { "Summer 2", 1, "06-07", "07-22" } }) do
		calendar({ scope = "*", half_term = term[1], first_day = year + term[2] .. "-" .. term[3],
			last_day = year + term[2] .. "-" .. term[4] })
	end
end
for _, file in ipairs(files) do
	assert(file:close())
end
