-- read.lua FILE...: reads what functions of sentences have said (lines of a name, then of what it says, two spaces in) for
-- what a machine can see of bad English. One line a fault on standard output; exit status 1 if any.

local faults = dofile("tests/sentences/faults.lua")
local bad, read = 0, 0

for _, path in ipairs(arg) do
	local name, phrase
	for line in io.lines(path) do
		local text = line:match("^  (.*)")
		if not text then
			name, phrase = line:match("^(%S+)"), line:find(" %(phrase%)$") ~= nil
		elseif text ~= "(nothing)" then
			read = read + 1
			for _, what in ipairs(faults(text, phrase)) do
				print(path .. ": " .. name .. ": " .. what .. ": " .. text)
				bad = bad + 1
			end
		end
	end
end
os.exit(bad == 0 and read > 0)
