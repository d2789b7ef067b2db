-- elsewhere.lua FOLDER: the places in a folder of templates, but for sentences.lua, where words are put together with
-- something else: "Of the " .. n. Such a text is a sentence that nobody walks. One line a place; exit status 1 if any.

local folder = arg[1]

-- The strings of a line and what stands before and behind each; a comment ends it.
local function strings(line)
	local found, at = {}, 1

	while true do
		local from = line:find('["-]', at)
		if not from or line:sub(from, from + 1) == "--" then
			return found
		elseif line:sub(from, from) == "-" then
			at = from + 1
		else
			local to = from + 1
			while to <= #line and line:sub(to, to) ~= '"' do
				to = to + (line:sub(to, to) == "\\" and 2 or 1)
			end
			found[#found + 1] = { line:sub(from + 1, to - 1), line:sub(1, from - 1), line:sub(to + 1) }
			at = to + 1
		end
	end
end

local function is_prose(text)
	local _, words = text:gsub("%a%a+", "")
	return words >= 2
end

-- Put together with something that is no string: by "..", or as a part of a list that ends or starts in the midst. Two
-- strings of one text, on two lines, are not.
local function is_joined(string)
	local midst = string[1]:find("[^%s:.]%s+$") and string[3]:find("^%s*,%s*%S")
		or string[1]:find("^[ ,;]+%l") and string[2]:find(",%s*$")

	return midst or (string[2]:find("[^%s\"]%s*%.%.%s*$")) or (string[3]:find("^%s*%.%.%s*[^%s\"]"))
end

local bad = 0
local list = assert(io.popen('ls "' .. folder .. '"/*.lua'))

for path in list:lines() do
	local n = 0
	for line in io.lines(path) do
		n = n + 1
		for _, string in ipairs(path:find("sentences%.lua$") and {} or strings(line)) do
			if is_prose(string[1]) and is_joined(string) then
				print(path .. ":" .. n .. ": " .. string[1])
				bad = bad + 1
			end
		end
	end
end
os.exit(bad == 0)
