-- figures.lua AUDIT.lua SCHOOLS FOLDER [NAME=VALUE...]: schools for any audit of the kinds indicators and survey, with all that
-- one school's page can have of it: periods, comparators, groups, waves.
--
--	seed=1		other numbers
--	year=2025	the school year of the last period or wave, which begins then
--	rows=counts	a survey's answers counted; or rows=raw, a row for each respondent
--
-- The same arguments give the same bytes. What a school has depends on its number, the seed and the year alone. Shares move a
-- little from one year to the next, parts add up to what a check says they are parts of, and some groups are small.

package.path = arg[0]:gsub("[^/]*$", "") .. "?.lua;" .. package.path
local lib = require("lib")

local options = { seed = 1, year = 2025, rows = "counts" }
local audit_file, n_schools, path = arg[1], tonumber(arg[2]), arg[3]
for i = 4, #arg do
	local name, value = arg[i]:match("^(%l+)=(.+)$")
	if not name or not options[name] then
		n_schools = nil
	else
		options[name] = type(options[name]) == "number" and assert(tonumber(value), arg[i]) or value
	end
end
if not (n_schools and path) then
	io.stderr:write("usage: lua5.4 figures.lua AUDIT.lua SCHOOLS FOLDER [NAME=VALUE...]\n")
	os.exit(2)
end
local audit = lib.audit(audit_file)
local folder = lib.folder(path)

local PHASES = { "primary", "secondary", "primary", "special", "primary", "all-through" }
local school_row = folder.open("schools.csv", { "school_id", "name", "phase", "trust", "la", "roll" })

-- ---- indicators ----

local function is_given(figure)
	return not (figure.share or figure.ratio or figure.difference or figure.sum)
end

-- The parts of a whole that add up to it, by the whole's id.
local function checked_parts(section)
	local parts = {}
	for _, check in ipairs(section.checks or {}) do
		if check.sum and check.equals then
			parts[check.equals] = check.sum
		end
	end
	return parts
end

-- A count of roll that is a part of one or two others, or stands alone.
local function count_of(dice, figure, values, roll)
	local of = figure.of
	if figure.weight then
		return 90 + dice.random(1300)
	elseif type(of) == "table" then
		local one, other = values[of[1]] or 0, values[of[2]] or 0
		local least = math.max(0, one + other - roll)
		return least + dice.random((math.min(one, other) - least) // 2 + 1) - 1
	elseif of and values[of] then
		return values[of] * (5 + dice.random(30)) // 100
	end
	return dice.random(60)
end

-- The figures of a section in one period, by id: { count, base } of a percentage, else a number.
local function values_of(dice, section, roll)
	local values, parts = {}, checked_parts(section)
	for _, figure in ipairs(section.figures) do
		if not is_given(figure) then
			goto next
		elseif figure.type == "percent" then
			values[figure.id] = { roll * (2 + dice.random(40)) // 100, roll }
		elseif figure.type == "money" then
			values[figure.id] = 20000 + 500 * dice.random(200)
		elseif figure.type == "number" then
			local least, most = figure.min or 0, figure.max or 100
			values[figure.id] = string.format("%.2f", least + (most - least) * dice.random(1000) / 1000)
		elseif figure.type == "count" then
			values[figure.id] = figure.weight and roll or count_of(dice, figure, values, roll)
		end
		::next::
	end
	for whole, of in pairs(parts) do
		local left = values[whole]
		for i, id in ipairs(of) do
			values[id] = i == #of and left or left // 3
			left = left - values[id]
		end
	end
	return values
end

local metric = audit.kind == "indicators" and
	folder.open("metrics.csv", { "school_id", "metric", "group", "period", "numerator", "denominator", "value" })

local function put_value(row, value)
	if type(value) == "table" then
		row.numerator, row.denominator = value[1], value[2]
	else
		row.value = value
	end
	metric(row)
end

local function put_indicators(dice, id, roll)
	for back = (audit.periods or 2) - 1, 0, -1 do
		for _, section in ipairs(audit.sections) do
			local values = values_of(dice, section, roll)
			for _, figure in ipairs(section.figures) do
				local name, period = section.id .. "." .. figure.id, lib.year(options.year - back)
				if values[figure.id] then
					put_value({ school_id = id, metric = name, period = period }, values[figure.id])
				end
				for _, group in ipairs(back == 0 and figure.compare or {}) do
					put_value({ school_id = id, metric = name, period = period, group = group },
						string.format("%.1f", 5 + dice.random(300) / 10))
				end
			end
		end
	end
end

-- ---- surveys ----

local answers = audit.kind == "survey" and options.rows == "counts" and
	folder.open("survey.csv", { "school_id", "wave", "group", "item", "answer", "n", "base" })
local raw, items = nil, {}
if audit.kind == "survey" then
	for _, section in ipairs(audit.sections) do
		for _, item in ipairs(section.items) do
			items[#items + 1] = section.id .. "." .. item.id
		end
	end
	raw = options.rows == "raw" and folder.open("survey.csv", { "school_id", "wave", "group", table.unpack(items) })
end

-- Mostly the first answers of the scale.
local function answer_of(dice)
	local i = 1
	while i < #audit.scale and dice.chance(30) do
		i = i + 1
	end
	return audit.scale[i].id
end

local function put_counts(dice, row, item, n)
	local count = {}
	for _ = 1, n do
		local answer = answer_of(dice)
		count[answer] = (count[answer] or 0) + 1
	end
	for _, option in ipairs(audit.scale) do
		answers { school_id = row.school_id, wave = row.wave, group = row.group, item = item, answer = option.id,
			n = count[option.id] or 0, base = n }
	end
end

local function put_wave(dice, row, n)
	if answers then
		for _, item in ipairs(items) do
			put_counts(dice, row, item, n)
		end
		return
	end
	for _ = 1, n do
		for _, item in ipairs(items) do
			row[item] = dice.chance(97) and answer_of(dice) or nil
		end
		raw(row)
	end
end

local function put_survey(dice, id, roll)
	for back = 1, 0, -1 do
		local wave = lib.year(options.year - back) .. " Summer"
		for _, group in ipairs(audit.groups or { { id = "" } }) do
			put_wave(dice, { school_id = id, wave = wave, group = group.id },
				math.min(roll, 4 + dice.random(60)) // (audit.groups and 2 or 1))
		end
	end
end

-- ---- the schools ----

for i = 1, n_schools do
	local dice = lib.dice(lib.hash(options.seed .. "\0" .. i))
	local id, roll = string.format("F%05d", i), 90 + dice.random(1300)

	school_row { school_id = id, name = "Fictional School " .. i, phase = PHASES[(i - 1) % #PHASES + 1],
		trust = "Trust " .. (i - 1) // 8 + 1, la = "Borough " .. (i - 1) // 70 + 1, roll = roll }
	if metric then
		put_indicators(dice, id, roll)
	else
		put_survey(dice, id, roll)
	end
end
folder.close()
