-- lib.lua: what the programs of this folder share: random numbers, tables, audits, a calendar.
--
-- The same seed gives the same numbers on every machine: they are made here, not by Lua.

local lib = {}

-- FNV-1a, of 64 bits.
function lib.hash(text)
	local h = 0xcbf29ce484222325
	for i = 1, #text do
		h = (h ~ text:byte(i)) * 0x100000001b3
	end
	return h
end

-- A linear congruential generator with Knuth's MMIX constants; the upper bits are the good ones.
function lib.dice(seed)
	local state = seed
	local dice = {}
	function dice.seed(again)
		state = again
	end
	function dice.random(n)
		state = state * 6364136223846793005 + 1442695040888963407
		return (state >> 33) % n + 1
	end
	function dice.chance(percent)
		return dice.random(100) <= percent
	end
	function dice.pick(list)
		return list[dice.random(#list)]
	end
	-- One of the values of a list { value, weight, value, weight, ... }.
	function dice.weighted(list)
		local sum = 0
		for i = 2, #list, 2 do
			sum = sum + list[i]
		end
		local x = dice.random(sum)
		for i = 2, #list, 2 do
			x = x - list[i]
			if x <= 0 then
				return list[i - 1]
			end
		end
	end
	return dice
end

function lib.audit(path)
	return assert(loadfile(path, "t", {
		assert = assert, error = error, ipairs = ipairs, pairs = pairs, select = select, tonumber = tonumber,
		tostring = tostring, type = type, table = table, math = math, utf8 = utf8, string = string,
	}))()
end

local function quote(cell)
	cell = tostring(cell == nil and "" or cell)
	return cell:find('[",\n]') and '"' .. cell:gsub('"', '""') .. '"' or cell
end

-- A folder and its tables: open(NAME, COLUMNS) gives a function that writes a row; close() ends all of them.
function lib.folder(path)
	local folder, files = {}, {}
	assert(os.execute(string.format("mkdir -p '%s'", path:gsub("'", "'\\''"))))
	function folder.open(name, columns)
		local file = assert(io.open(path .. "/" .. name, "wb"))
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
	function folder.close()
		for _, file in ipairs(files) do
			assert(file:close())
		end
	end
	return folder
end

-- The half terms of two school years, the last of which begins in the year given.
function lib.calendar(row, year)
	for y = year - 1, year do
		for _, term in ipairs({ { "Autumn 1", 0, "09-02", "10-23" }, { "Autumn 2", 0, "11-02", "12-18" },
			{ "Spring 1", 1, "01-04", "02-12" }, { "Spring 2", 1, "02-22", "04-01" },
			{ "Summer 1", 1, "04-19", "05-28" }, { "Summer 2", 1, "06-07", "07-22" } }) do
			local first = y + term[2]
			row({ scope = "*", half_term = term[1], first_day = first .. "-" .. term[3], last_day = first .. "-" .. term[4] })
		end
	end
end

lib.CALENDAR = { "scope", "half_term", "first_day", "last_day" }

-- 2025 is the school year 2025-26.
function lib.year(year)
	return string.format("%d-%02d", year, (year + 1) % 100)
end

return lib
