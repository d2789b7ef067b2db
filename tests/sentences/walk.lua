-- walk.lua FILE WALKS: calls every function of a template's FILE of sentences with all that WALKS gives for it and prints
-- what it says, a line a call, for people to read; what a machine can see of bad English goes to standard error, exit
-- status 1.
--
-- WALKS is a Lua file that returns, by function, a walk: a list with the values of each parameter (false stands for nil).
-- Every combination of numbers is called, and all else is varied one at a time. Optionally it has
--   cross    true to call every combination of all
--   phrase   true for what is no whole sentence: a word, a label, a part of a line
--   when     function (...) that leaves out combinations that cannot be
--   few      why a number of it is never 0, 1, 2 and many
-- A function without a walk, and a walk without a function, are errors.

local folder, name_of_file, walks_file = arg[1]:match("^(.*)/"), arg[1]:match("([^/]*)%.lua$"), arg[2]
local loaded = {}

-- As the program does: a template's own folder first, then that of all.
local function include(name)
	if loaded[name] == nil then
		for _, place in ipairs { folder, "templates" } do
			local path = place .. "/" .. name .. ".lua"
			local file = io.open(path)
			if file then
				file:close()
				loaded[name] = assert(loadfile(path, "t", setmetatable({ include = include }, { __index = _G })))()
				break
			end
		end
	end
	return assert(loaded[name], "no template " .. name)
end

-- ---- what is said ----

local function text_of(text)
	if type(text) == "table" and text.text == nil then
		local parts = {}
		for _, part in ipairs(text) do
			parts[#parts + 1] = text_of(part)
		end
		return table.concat(parts)
	elseif type(text) == "table" then
		return (text["break"] and " / " or "") .. text_of(text.text)
	end
	return tostring(text)
end

-- ---- what a machine can see ----

local NOUNS <const> = { "rating", "check", "action", "judgement", "priority", "school", "step", "level", "kind", "figure", "case",
	"trigger", "day", "week", "question", "answer", "area", "domain", "descriptor", "statement", "strand", "section", "pupil",
	"point", "line", "row", "field", "gate", "place", "page", "file", "year", "respondent" }

local function plural(noun)
	return noun:find("[^aeiou]y$") and noun:sub(1, -2) .. "ies" or noun .. "s"
end

local PATTERNS <const> = {
	{ "  ", "two spaces" }, { " [,.;:?!]", "a space before a stop" }, { "[,;:][,.;:]", "two stops" }, { "%.%.", "two stops" },
	{ "^%s", "a space first" }, { "%s$", "a space last" },
	{ "[Nn]one of the 1%f[%D]", "none of one" },
	{ "[Nn]one of the one%f[%W]", "none of one" }, { "[Aa]ll one%f[%W]", "all of one" }, { "[Aa]ll 1%f[%D]", "all of one" },
	{ "[Aa]ll two%f[%W]", "all of two: both" }, { "of the one%f[%W]", "of one" }, { "of the 1%f[%D]", "of one" },
	{ "%f[%w]no still", "no still" }, { "%f[%w]one are%f[%W]", "one are" }, { "%f[%w]one have%f[%W]", "one have" },
	{ "%f[%w]two is%f[%W]", "two is" }, { "%f[%w]two has%f[%W]", "two has" }, { "%f[%w]no is%f[%W]", "no is" },
	{ "%f[^%s%z(]0 %a", "0 in a sentence: none, or nothing at all", sentence = true },
	{ "%f[%a][Aa] [aeioAEIO]", "a before a vowel" },
	{ "%f[%a][Aa]n [bcdfgjklmnpqrstvwxyz]", "an before a consonant" }, { "%f[%a]nil%f[%A]", "nil" }, { "table: ", "a table" },
	{ "%f[%a]ofsted", "a name made small" }, { "[tT]he Ofsted", "an article before a name" },
	{ "%f[%a]%l%u%u", "an acronym made small" },
	{ "%f[%a]the the%f[%A]", "the the" }, { "%f[%a]and and%f[%A]", "and and" },
}

for _, noun in ipairs(NOUNS) do
	table.insert(PATTERNS, { "%f[%w]1 " .. plural(noun) .. "%f[%W]", "1 and a plural" })
	table.insert(PATTERNS, { "%f[%w][Oo]ne " .. plural(noun) .. "%f[%W]", "one and a plural" })
	for _, many in ipairs { "two", "Two", "2", "12", "no", "No" } do
		if many:lower() ~= "no" and noun ~= "school" then -- "two school days"
			table.insert(PATTERNS, { "%f[%w]" .. many .. " " .. noun .. "%f[%W]", "many and a singular" })
		end
	end
end

-- "Of nine areas, nine are ...": where all are alike, a sentence says so.
local function repeats_whole(text)
	local whole = text:match("^Of the (%w+) ") or text:match("^Of (%w+) ")
	return whole and text:find(", " .. whole .. " %a+ ") ~= nil
end

local function faults(text, phrase)
	local found = {}

	for _, pattern in ipairs(PATTERNS) do
		if text:find(pattern[1]) and not (pattern.sentence and phrase) then
			found[#found + 1] = pattern[2]
		end
	end
	if repeats_whole(text) then
		found[#found + 1] = "a part that is the whole"
	end
	if not phrase and not (text:find("^[%u%d]") or text:find("^[“‘]")) then
		found[#found + 1] = "no capital first"
	end
	local bare = text:gsub("[’”)]+$", ""):gsub("’+$", ""):gsub("”+$", "")
	if not phrase and not (text:find("[.?!:]$") or bare:find("[.?!]$")) then
		found[#found + 1] = "no full stop"
	end
	return found
end

-- ---- the walk ----

local bad = 0

local function complain(name, text, what)
	bad = bad + 1
	io.stderr:write(name, ": ", what, text and ": " .. text or "", "\n")
end

-- Calls visit with the combinations of the lists' values; varied: whether something that is no number is not its first.
local function combine(walk, visit, varied, i, ...)
	if i > #walk then
		return visit(...)
	end
	for k, value in ipairs(walk[i]) do
		local other = k > 1 and not walk.cross and math.type(value) ~= "integer"

		if not (other and varied) then
			local given = table.pack(...)
			given[i] = value
			combine(walk, visit, varied or other, i + 1, table.unpack(given, 1, i))
		end
	end
end

-- A number has to be 0 or 1, 2 and many in turn.
local function has_numbers(values)
	local low, two, many, zero = false, false, false, false
	for _, value in ipairs(values) do
		if math.type(value) ~= "integer" then
			return true
		end
		zero, low, two, many = zero or value == 0, low or value == 1, two or value == 2, many or value > 9
	end
	return zero and low and two and many
end

local function call(name, fn, walk, seen)
	return function (...)
		local given = table.pack(...)
		for i = 1, given.n do
			given[i] = given[i] ~= false and given[i] or nil
		end
		if walk.when and not walk.when(table.unpack(given, 1, given.n)) then
			return
		end
		local said = fn(table.unpack(given, 1, given.n))
		local text = said == nil and "(nothing)" or text_of(said)
		if not seen[text] then
			seen[text] = true
			print("  " .. text)
			for _, what in ipairs(said ~= nil and faults(text, walk.phrase) or {}) do
				complain(name, text, what)
			end
		end
	end
end

local sentences = include(name_of_file)
local walks = assert(loadfile(walks_file, "t"))()
local names = {}

for name in pairs(sentences) do
	names[#names + 1] = name
end
for name in pairs(walks) do
	if not sentences[name] then
		complain(name, nil, "there is no such sentence")
	end
end
table.sort(names)
for _, name in ipairs(names) do
	local walk, seen = walks[name], {}
	local fn = sentences[name]

	if not walk then
		complain(name, nil, "nothing walks it")
	elseif debug.getinfo(fn, "u").nparams ~= #walk then
		complain(name, nil, "the walk has not as many values as the function has parameters")
	else
		for _, values in ipairs(walk) do
			if not walk.few and not has_numbers(values) then
				complain(name, nil, "a number is not 0, 1, 2 and many")
			end
		end
		print(name)
		combine(walk, call(name, fn, walk, seen), false, 1)
		if next(seen) == nil then
			complain(name, nil, "it was never called")
		end
	end
end
os.exit(bad == 0)
