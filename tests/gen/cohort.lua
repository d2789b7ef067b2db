-- cohort.lua AUDIT.lua SCHOOLS FOLDER [NAME=VALUE...]: a cohort of schools for any audit of the kinds rubric and statements,
-- in one school year or several. It is for what is said of schools together, so rows are short and there are few of them;
-- evidence.lua and reviews.lua write all that one school's pages may have to carry.
--
--	seed=1		other numbers
--	year=2026	the school year that begins then; dates fit a report of its November
--	years=1		so many school years, the last of them first: FOLDER/2026-27, FOLDER/2025-26 ...; of one year, FOLDER itself
--	rows=strands	a rubric's ratings by strand; or rows=descriptors, of each descriptor (nine times as many)
--	focus=yes	most schools choose areas to answer; with focus=no all answer all
--	silent=3	so many per cent of schools send nothing, each year others
--	withheld=0	so many per cent have a rating that cannot be read
--	generated=no	yes: each row is marked as generated
--	ids=FILE	real schools: an id a line, instead of SCHOOLS (give 0) of our own; their rows are marked as generated
--
-- The same arguments give the same bytes. What a school answers in a year depends on its id, the seed and the year alone: the
-- first 26 schools of 302 are the 26 of 26, and years=2 adds a year without changing the other.
--
-- Each school has a level in each section, which goes up or down by one now and then; some sections move for half of the
-- schools, so that needs and changes are shared. A trust has 3 to 12 schools, an authority 70.

package.path = arg[0]:gsub("[^/]*$", "") .. "?.lua;" .. package.path
local lib = require("lib")

local options = { seed = 1, year = 2026, years = 1, rows = "strands", focus = "yes", silent = 3, withheld = 0,
	generated = "no" }
local audit_file, n_schools, path = arg[1], tonumber(arg[2]), arg[3]
for i = 4, #arg do
	local name, value = arg[i]:match("^(%l+)=(.+)$")
	if not name or not (options[name] or name == "ids") then
		n_schools = nil
	else
		options[name] = type(options[name]) == "number" and assert(tonumber(value), arg[i]) or value
	end
end
if not (n_schools and path) then
	io.stderr:write("usage: lua5.4 cohort.lua AUDIT.lua SCHOOLS FOLDER [NAME=VALUE...]\n")
	os.exit(2)
end
local audit = lib.audit(audit_file)
local marked = (options.generated == "yes" or options.ids) and "yes" or nil

local function dice_of(...)
	return lib.dice(lib.hash(table.concat({ options.seed, ... }, "\0")))
end

-- ---- what the audit knows ----

local levels = {}
for i, level in ipairs(audit.levels) do
	levels[i] = level.id
end
local rating_of = {}
for _, rating in ipairs(audit.ratings) do
	rating_of[rating.state] = rating_of[rating.state] or rating.id
end
local raters, agreed = {}, nil
for _, respondent in ipairs(audit.respondents) do
	if respondent.agreed then
		agreed = respondent.id
	else
		raters[#raters + 1] = respondent.id
	end
end
local supporters = {}
for i, support in ipairs(audit.plan.support) do
	supporters[i] = support.name
end
local function items_of(section)
	return section.strands or section.statements
end

-- ---- who the schools are ----

local PLACES <const> = { "Ash", "Birch", "Calder", "Dunnock", "Elm", "Fallow", "Gorse", "Heron", "Ivy", "Juniper", "Kestrel",
	"Lark", "Mallow", "Nettle", "Osier", "Pellow", "Quern", "Rowan", "Sorrel", "Tallow", "Umber", "Vetch", "Willow", "Yarrow" }
local ENDS <const> = { " Grove", "mere", " Lane", "wharf", "holme", " Bridge", "field", " Hill", "stow", " Park", "marsh",
	" Fold", "combe", " Cross", "side", "ley", " Road", "den" }
local BEFORE <const> = { "", "", "", "", "", "Saint Thorwen ", "North ", "South ", "Upper ", "Old ", "Ysgol ", "East " }
local AFTER <const> = { primary = { "Primary School", "Community Primary School", "Infant and Nursery School",
	"Church of England (Aided) Primary School and Nursery" }, secondary = { "Academy", "High School", "School" },
	special = { "School", "School for Communication and Interaction" }, ["all-through"] = { "All-through School" } }
local PHASES <const> = { "primary", 60, "secondary", 22, "special", 10, "all-through", 8 }

-- The three parts of a name go through all their combinations before one comes again.
local function name_of(n, phase)
	local i = n * 7919 % (#PLACES * #ENDS * #BEFORE)
	local place = BEFORE[i // (#PLACES * #ENDS) + 1] .. PLACES[i % #PLACES + 1] .. ENDS[i // #PLACES % #ENDS + 1]
	return place .. " " .. AFTER[phase][n % #AFTER[phase] + 1]
end

local function school_of(n)
	local id = string.format("C%05d", n)
	local dice = dice_of(id)
	local phase = dice.weighted(PHASES)
	local roll = phase == "special" and 40 + dice.random(160) or phase == "primary" and 90 + dice.random(520)
		or 480 + dice.random(1000)
	return { id = id, phase = phase, roll = roll, name = name_of(n, phase), parties = dice.random(100),
		la = "Authority of " .. PLACES[(n - 1) // 70 % #PLACES + 1] .. ENDS[(n - 1) // 70 // #PLACES % #ENDS + 1] .. "shire",
		trust = dice.chance(60) and string.format("%s%s Learning Trust", PLACES[n // 12 % #PLACES + 1],
			ENDS[n // 12 % #ENDS + 1]:lower()) or "" }
end

local schools = {}
if options.ids then
	for id in io.lines(options.ids) do
		schools[#schools + 1] = { id = id, parties = dice_of(id).random(100) }
	end
else
	for n = 1, n_schools do
		schools[n] = school_of(n)
	end
end

-- ---- how far they are ----

local FIRST_YEAR <const> = 2021

-- What part of the schools goes up in a section in a year, and what part down.
local function tide_of(section, year)
	local dice = dice_of("tide", section, year)
	return dice.pick({ 10, 20, 25, 50 }), dice.pick({ 5, 10, 15, 30 })
end

local tides = {}
for _, section in ipairs(audit.sections) do
	tides[section.id] = {}
	for year = FIRST_YEAR, options.year do
		tides[section.id][year] = { tide_of(section.id, year) }
	end
end

-- 0 is below the first level. What a year brings does not depend on the years that are written.
local function level_of(school, section, year)
	local dice = dice_of(school.id, section.id)
	local level = dice.random(#levels + 1) - 1
	for y = FIRST_YEAR, year do
		local up, down = tides[section.id][y][1], tides[section.id][y][2]
		local x = dice.random(100)
		if x <= up then
			level = math.min(#levels, level + 1)
		elseif x <= up + down then
			level = math.max(0, level - 1)
		end
	end
	return level
end

-- ---- what they write ----

local EVIDENCE <const> = {
	"Minutes of two meetings name the lead and the time for it.",
	"Seen in nine of eleven rooms in October.",
	"Pupils in three year groups said so without being prompted.",
	"On the website, with the date of its last review.",
	"Training records show that most staff took part.",
	"Half-termly figures, read at the pastoral meeting.",
}
local OWNERS <const> = { "Headteacher", "SENCO", "Deputy head (pastoral)", "Data manager", "Designated safeguarding lead" }
local STATUSES <const> = { "not started", 20, "on track", 40, "behind", 25, "done", 15 }
local REASONS <const> = { declined = "The two people who led this have left.",
	judged_strictly = "The parties read the evidence more strictly than last year.",
	staffing = "The post was vacant from January to September.", cohort = "Forty pupils joined from a school that closed.",
	descriptor_changed = "The wording asks for more than it did.", evidence_lapsed = "The last survey is two years old." }
local CODES <const> = { "declined", "judged_strictly", "staffing", "cohort", "descriptor_changed", "evidence_lapsed" }

local year_tables

-- Of a hundred schools 45 met and agreed on all, 20 on some; in 20 the parties rated and never met; in 15 one party did.
local function parties_of(school, dice)
	if not agreed or #raters == 0 then
		return { agreed or raters[1] }
	elseif school.parties <= 45 or (school.parties <= 65 and dice.chance(50)) then
		return { agreed }
	elseif school.parties <= 85 then
		return raters
	end
	return { raters[1] }
end

local function respond(school, item, state, who, dice, year)
	local row = { school_id = school.id, item = item, rating = state, respondent = who, generated = marked }
	if state ~= rating_of.not_yet and who ~= raters[2] then
		row.evidence, row.evidence_date = dice.pick(EVIDENCE), string.format("%d-%02d-%02d", year, 3 + dice.random(6), dice.random(28))
		row.evidence_type = audit.evidence_types and dice.pick(audit.evidence_types).id
	end
	year_tables.responses(row)
end

-- A strand's rating is the name of a level; below the first one its descriptors are rated. Who has a doubt rates the
-- descriptors too, and the last that the others call met partly: one step off, where another level is two.
local function rate_strand(school, section, strand, reached, who, doubt, dice, year)
	local item = section.id .. "." .. strand.id
	if reached > 0 and options.rows == "strands" and not doubt then
		return respond(school, item, levels[reached], who, dice, year)
	end
	for i, level in ipairs(levels) do
		local partly = doubt and i == reached or i == reached + 1 and dice.chance(50)
		local state = partly and "partly" or i <= reached and "met" or "not_yet"
		respond(school, item .. "." .. level, rating_of[state], who, dice, year)
	end
end

local function rate_statement(school, section, statement, level, who, _, dice, year)
	local share = ({ [0] = 15, 40, 60, 82, 97 })[level] or 90
	local x = dice.random(100)
	local state = x <= share and "met" or x <= share + (100 - share) * 0.7 and "partly" or "not_yet"
	if statement.na and dice.chance(3) then
		year_tables.responses({ school_id = school.id, item = section.id .. "." .. statement.id, respondent = who,
			rating = rating_of.not_applicable, na_reason = "No pupils of this school are concerned.", generated = marked })
	else
		respond(school, section.id .. "." .. statement.id, rating_of[state], who, dice, year)
	end
end

-- A section's level is that of its lowest strand: at least one stands there, a third of the others one level higher.
local function rate_section(school, section, level, dice, year)
	local parties = parties_of(school, dice)
	local lowest = dice.random(#items_of(section))
	for i, item in ipairs(items_of(section)) do
		local reached = i ~= lowest and dice.chance(33) and math.min(#levels, level + 1) or level
		for k, who in ipairs(parties) do
			local given, doubt = reached, k > 1 and dice.chance(10)
			if k > 1 and dice.chance(4) then
				given = math.max(0, math.min(#levels, given + dice.weighted({ -1, 6, 1, 5, -2, 1 })))
			end
			local rate = section.strands and rate_strand or rate_statement
			if k == 1 or dice.chance(97) then
				rate(school, section, item, given, who, doubt, dice, year)
			end
		end
	end
end

-- ---- figures of a review ----

-- A figure of all pupils is the sum of those of its parts.
local function pupils(school, section, field, year)
	for _, check in ipairs(section.checks or {}) do
		if check.equals == field.id and check.sum then
			local numerator, denominator = 0, 0
			for _, part in ipairs(section.fields) do
				if part.id == check.sum[1] or part.id == check.sum[2] then
					local n, of = pupils(school, section, part, year)
					numerator, denominator = numerator + n, denominator + of
				end
			end
			return numerator, denominator
		end
	end
	local dice, least = dice_of(school.id, year, section.id, field.id), field.min or 0
	local of = 30 + dice.random(90)
	return -(-of * least // 100) + dice.random(of * (100 - least) // 300) - 1, of
end

local function figure(school, section, field, dice, year)
	if field.phases then
		return
	end
	local row = { school_id = school.id, metric = section.id .. "." .. field.id, period = lib.year(year - 1), generated = marked }
	if field.type == "yes_no" then
		row.value = (field.id:find("concern") or field.id == "part_time") and (dice.chance(4) and "yes" or "no")
			or dice.chance(94) and "yes" or "no"
	elseif field.type == "percent" then
		row.numerator, row.denominator = pupils(school, section, field, year)
	elseif field.type == "number" then
		local least = field.min or 0
		row.denominator, row.value = 20 + dice.random(60), least + dice.random(math.max(1, (field.max or 9) - least)) - 1
	else
		return
	end
	year_tables.metrics(row)
end

-- Pupils with SEN, by provision and by need: parts add up, but for one school in twelve.
local function register(school, section, dice, year)
	for _, check in ipairs(section.checks or {}) do
		local total = school.register or 12 + dice.random(120)
		school.register = total
		if check.sum and check.cap then
			local rest = total - (dice.chance(8) and 1 or 0)
			for i, part in ipairs(check.sum) do
				local n = i == #check.sum and rest or dice.random(rest // 2 + 1) - 1
				rest = rest - n
				year_tables.metrics({ school_id = school.id, metric = section.id .. "." .. part, period = lib.year(year - 1),
					value = n, generated = marked })
			end
			if not school.told then
				school.told = true
				year_tables.metrics({ school_id = school.id, metric = section.id .. "." .. check.equals,
					period = lib.year(year - 1), value = total, generated = marked })
			end
		end
	end
end

-- A rubric's judgements.csv has rows for what is lower than last year alone, and they say why; one in five has none.
local function judge(school, section, level, last, dice)
	local sections = { section.id }
	for i, judgement in ipairs(section.judgements or {}) do
		sections[i] = judgement.id
	end
	for i, id in ipairs(sections) do
		local code = level < last and dice.chance(80) and dice.pick(CODES) or nil
		local judged = section.statements and levels[math.max(1, i == 1 and level or level - 1)] or nil
		local row = { school_id = school.id, section = id, judgement = judged,
			reason = code and REASONS[code] or "What was seen and read on both days bears this out.",
			reason_code = code, generated = marked, previous = judged and levels[math.max(1, last)] }
		if section.statements and dice.chance(92) or code then
			year_tables.judgements(row)
		end
	end
end

-- ---- plans ----

local TERMS <const> = { "Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2" }

local function act(school, section, year, n, carried, dice)
	local item = dice.pick(items_of(section))
	local id = section.id .. "." .. item.id .. (item.levels and "." .. levels[dice.random(#levels)] or "")
	local status, first = dice.weighted(STATUSES), carried and 1 + dice.random(3) or 1
	local row = { school_id = school.id, action_id = lib.year(year - (carried or 0)) .. "." .. section.id .. "." .. n, item = id,
		action = "Agree who does this, and look at it again at the meeting of the half term.", owner = dice.pick(OWNERS),
		support = dice.pick(supporters), start = TERMS[first] .. " " .. lib.year(year - (carried or 0)),
		due = TERMS[math.min(#TERMS, first + dice.random(3))] .. " " .. lib.year(year - (carried or 0)),
		success_measure = "Pupils say that it has changed; source: the survey.", status = status, carried = carried and carried - 1,
		reviewed_on = status ~= "not started" and string.format("%d-%02d-%02d", year, carried and 7 or 10, 1 + dice.random(20)) or nil,
		generated = marked }
	year_tables.actions(row)
	return row
end

local SAID <const> = { "on track", 5, "behind", 3, "done", 2 }

local function review(school, action, year, dice)
	local day = string.format("%d-10-%02d", year, 12 + dice.random(10))
	local who = dice.chance(40) and agreed and { agreed } or raters
	if #who == 0 or dice.chance(25) then
		return
	end
	local word = action.status == "done" and "done" or dice.weighted(SAID)
	for i, party in ipairs(who) do
		if i == 1 or dice.chance(85) then
			year_tables.reviews({ school_id = school.id, action_id = action.action_id, review = "Autumn 1", respondent = party,
				status = (word == "done" or dice.chance(80)) and word or dice.weighted(SAID), date = day })
		end
	end
end

local function plan(school, focus, year, dice)
	for i, section in ipairs(focus) do
		if i <= 3 then
			if dice.chance(40) then
				act(school, section, year, i, 1, dice)
			end
			if school.chose then
				for n = 1, dice.random(2) do
					review(school, act(school, section, year, n + 3, nil, dice), year, dice)
				end
			end
		end
	end
end

-- ---- a year ----

-- The earlier an area stands in the audit, the more often it is chosen. A choice is for two years, from an even or an odd one.
local function focus_of(dice)
	local chosen, rules = {}, audit.plan
	local n = (rules.areas_min or 2) + dice.random((rules.areas or 3) - (rules.areas_min or 2) + 1) - 1
	for i, section in ipairs(audit.sections) do
		local left = #audit.sections - i + 1
		if dice.random(10 * left) <= 13 * (n - #chosen) or n - #chosen >= left then
			chosen[#chosen + 1] = section
		end
		if #chosen == n then
			break
		end
	end
	return chosen
end

local function answer_year(school, year)
	local dice = dice_of(school.id, year)
	local chosen = audit.kind == "rubric" and options.focus == "yes" and dice.chance(88)
	local focus, ids = chosen and focus_of(dice_of(school.id, "focus", (year + school.parties) // 2)) or audit.sections, {}
	for i, section in ipairs(focus) do
		ids[i] = section.id
	end
	school.chose, school.register, school.told = dice.chance(60), nil, nil
	if not options.ids then
		year_tables.schools({ school_id = school.id, name = school.name, phase = school.phase, trust = school.trust,
			la = school.la, roll = school.roll + year % 7, focus = chosen and table.concat(ids, ";") or "",
			["Pupils eligible for free school meals (%)"] = 5 + dice.random(50),
			["Pupils with an EHC plan (%)"] = 1 + dice.random(6) })
	end
	if dice.chance(options.silent) then
		return
	end
	for _, section in ipairs(focus) do
		local level = level_of(school, section, year)
		rate_section(school, section, level, dice, year)
		if audit.kind == "statements" then
			register(school, section, dice, year)
			for _, field in ipairs(section.fields or {}) do
				figure(school, section, field, dice, year)
			end
		end
		judge(school, section, level, level_of(school, section, year - 1), dice)
	end
	if dice.chance(options.withheld) then
		local section = focus[1]
		year_tables.responses({ school_id = school.id, item = section.id .. "." .. items_of(section)[1].id,
			respondent = agreed or raters[1], rating = "mostly", generated = marked })
	end
	plan(school, focus, year, dice)
end

local TABLES <const> = {
	schools = { "school_id", "name", "phase", "focus", "trust", "la", "roll", "Pupils eligible for free school meals (%)",
		"Pupils with an EHC plan (%)" },
	responses = { "school_id", "item", "rating", "respondent", "evidence", "evidence_type", "evidence_date", "na_reason" },
	judgements = { "school_id", "section", "judgement", "respondent", "reason", "reason_code", "previous" },
	metrics = { "school_id", "metric", "group", "period", "numerator", "denominator", "value" },
	actions = { "school_id", "action_id", "item", "action", "owner", "support", "start", "due", "success_measure", "status",
		"carried", "reviewed_on", "note" },
	reviews = { "school_id", "action_id", "review", "respondent", "status", "note", "date" },
}
local UNMARKED <const> = { schools = true, reviews = true }

local function write_year(year, folder_path)
	local folder = lib.folder(folder_path)
	year_tables = {}
	for name, columns in pairs(TABLES) do
		local wanted = audit.kind == "statements" or name ~= "metrics"
		if wanted and not (options.ids and name == "schools") then
			local all = table.move(columns, 1, #columns, 1, {})
			all[#all + 1] = marked and not UNMARKED[name] and "generated" or nil
			year_tables[name] = folder.open(name .. ".csv", all)
		end
	end
	for _, school in ipairs(schools) do
		answer_year(school, year)
	end
	lib.calendar(folder.open("calendar.csv", lib.CALENDAR), year)
	folder.close()
end

for back = 0, options.years - 1 do
	local year = options.year - back
	write_year(year, options.years == 1 and path or path .. "/" .. lib.year(year))
end
