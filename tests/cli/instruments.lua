-- instruments.lua TOP: holds plans, workshops and matrices to the numbers of items that their sources have, and the table
-- of audits/README.md to the audits that there are. TAP on standard output; used by instruments.t.

local top = arg[1]
local n, failed = 0, 0

local function is(got, expected, name)
	local passed = got == expected
	n = n + 1
	failed = failed + (passed and 0 or 1)
	print((passed and "ok " or "not ok ") .. n .. " - " .. name)
	if not passed then
		print("# got " .. tostring(got))
		print("# expected " .. tostring(expected))
	end
end

local function lines(command)
	local pipe = assert(io.popen(command))
	local all = {}
	for line in pipe:lines() do
		all[#all + 1] = line
	end
	pipe:close()
	return all
end

-- Audits by name: { path, its table }.
local audits = {}
for _, path in ipairs(lines("find '" .. top .. "/audits/lua' -name '*.lua' ! -path '*/tests/*' ! -path '*/meta/*' | LC_ALL=C sort")) do
	local name = path:match("([%w_]+)%.lua$")
	is(audits[name], nil, name .. " is the name of one audit")
	local chunk = assert(loadfile(path, "t", { ipairs = ipairs, pairs = pairs, table = table, string = string,
		tostring = tostring, math = math, select = select, type = type, assert = assert, error = error }))
	audits[name] = chunk()
	is(audits[name].id, name, "... which is its id")
	is(type(audits[name].source) .. " " .. type(audits[name].audience), "string string", "... with its source and whom it is for")
end

-- ---- how many items ----

local function count(name, list, where)
	local found = 0
	for _, item in ipairs(audits[name][list]) do
		found = found + ((not where or where(item)) and 1 or 0)
	end
	return found
end

local function of_group(id)
	return function(section) return section.group == id end
end

is(count("screening", "sections"), 15, "15 screening tools")
is(count("screening", "sections", function(s) return s.ages[1] < s.ages[2] end), 15, "... each with its ages")
is(count("charter", "sections"), 42, "42 articles")
is(count("ten_features", "sections"), 10, "ten features")
is(table.concat({ count("ten_features", "sections", of_group("all")), count("ten_features", "sections", of_group("targeted")),
	count("ten_features", "sections", of_group("staff")) }, " "), "3 5 2", "... three for all, five for some, two for staff")
is(count("suss", "sections") .. " by " .. count("suss", "groups"), "5 by 4", "five strands by four tiers")
is(count("theory_of_change", "sections"), 5, "five columns of a theory of change")
is(count("weekly_log", "sections"), 3, "three strands of weekly work")
is(audits.weekly_log.expects.journal .. " " .. audits.weekly_log.expects.strategy .. " " .. audits.weekly_log.expects.joy, "2 1 1",
	"... two journals a week, and one of each other")
is(count("iceberg", "sections"), 4, "four layers of the iceberg")
is(count("gap_analysis", "sections"), 4, "four questions")
is(count("players", "sections"), 4, "four rings")
is(#audits.energy.votes.criteria .. " " .. audits.energy.votes.each .. " " .. audits.energy.votes.in_all, "3 3 9",
	"three criteria, three votes for each, nine in all")
is(count("energy", "groups"), 3, "... and three kinds of idea")
is(count("heath_strategy", "sections") .. " " .. count("heath_strategy", "groups"), "6 2", "six aims, two horizons")
is(count("lbbd_priorities", "sections") .. " " .. count("lbbd_priorities", "groups"), "9 4", "nine headings, four priorities")
is(count("epo_report", "sections"), 6, "six fields of a report, besides the three of its head")
is(count("mentor_plan", "sections"), 4, "four themes of a mentor's plan")
is(count("provision_map", "groups"), 3, "three waves")
is(count("engagement_team", "sections"), 6, "six kinds of post")

-- ---- how many rows ----

-- "5 2, 8 7": rows of a table by the values of a column, in the order in which they come; or by two.
local function by(path, first, second, keep)
	local head, order, counts = {}, {}, {}
	for line in io.lines(top .. "/examples/" .. path) do
		local cells = {}
		for cell in (line:gsub('"[^"]*"', function(text) return (text:gsub(",", ";")) end) .. ","):gmatch("([^,]*),") do
			cells[#cells + 1] = cell
		end
		if #head == 0 then
			for i, name in ipairs(cells) do
				head[name] = i
				head[#head + 1] = name
			end
		elseif not keep or cells[head[keep[1]]] == keep[2] then
			local a, b = cells[head[first]], second and cells[head[second]] or ""
			if not counts[a] then
				counts[a], order[#order + 1] = {}, a
			end
			if not counts[a][b] then
				counts[a][b], counts[a][#counts[a] + 1] = 0, b
			end
			counts[a][b] = counts[a][b] + 1
		end
	end
	local parts = {}
	for i, a in ipairs(order) do
		local row = {}
		for k, b in ipairs(counts[a]) do
			row[k] = counts[a][b]
		end
		parts[i] = table.concat(row, " ")
	end
	return table.concat(parts, ", ")
end

is(by("heath_strategy/entries.csv", "aim", "horizon"), "5 2, 8 7, 3 1, 3 5, 8 7, 8 3", "35 and 25 deliverables under six aims")
is(by("lbbd_priorities/entries.csv", "heading", nil, { "school_id", "OST" }), "8, 7, 10, 4, 7, 6, 2, 1, 3",
	"48 activities under nine headings")
is(by("epo_report/entries.csv", "field"), "1, 4, 5, 3, 2, 1", "a priority, four outcomes, five activities, three plans, two effects, an end")

-- ---- the table ----

local numbers, wrong = {}, {}
for line in io.lines(top .. "/audits/README.md") do
	local number, named, kinds, try = line:match("^| (%d+) | [^|]+ | ([^|]+) | ([^|]+) | [^|]+ | ([^|]+) |$")
	if number then
		numbers[#numbers + 1] = number
		local all = {}
		for name in named:gmatch("`([%w_]+)`") do
			all[#all + 1] = audits[name] and audits[name].kind or name .. "?"
		end
		if #all > 0 and table.concat(all, ", ") ~= kinds then
			wrong[#wrong + 1] = number .. ": " .. table.concat(all, ", ")
		end
		local folder = try:match(" (examples/[%w_]+)")
		if folder and not io.open(top .. "/" .. folder .. "/schools.csv", "r") then
			wrong[#wrong + 1] = number .. ": no " .. folder
		end
	end
end
local expected = {}
for i = 1, 44 do
	expected[i] = tostring(i)
end
is(table.concat(numbers, " "), table.concat(expected, " "), "the table has the 44 instruments, in order")
is(table.concat(wrong, "; "), "", "... each with an audit of its kind and an example")

print("1.." .. n)
os.exit(failed == 0)
