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

dofile("tests/sentences/collect.lua")

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

-- ---- the walk ----

local faults = dofile("tests/sentences/faults.lua")
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
		print(name .. (walk.phrase and " (phrase)" or ""))
		combine(walk, call(name, fn, walk, seen), false, 1)
		if next(seen) == nil then
			complain(name, nil, "it was never called")
		end
	end
end
os.exit(bad == 0)
