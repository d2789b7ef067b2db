#!/bin/sh
# rounding.t - templates round as the program does (tests/unit/base_rounding_test.c): b.percent over all small fractions; thousands
# and ranges of years as they are written.
. "$(dirname "$0")/lib.sh"

# says LUA: what a chunk with the short ways to write blocks in b comes to.
says_lua() {
	(cd "$top" && lua5.4 -e "b = assert(loadfile('templates/blocks.lua'))() $1")
}

ok "every small fraction is rounded half away from zero, to 0 and 100 only where it is that" says_lua '
for whole = 1, 300 do
	for part = 0, whole + 3 do
		local said = math.tointeger(b.percent(part, whole):match("^(%d+)%%$"))
		local exact, near = 100 * part, math.floor(100 * part / whole + 0.5)
		if part == 0 or part == whole then
			assert(said * whole == exact, part .. "/" .. whole)
		elseif near == 0 then
			assert(said == 1, part .. "/" .. whole)
		elseif near == 100 then
			assert(said == (part < whole and 99 or 101), part .. "/" .. whole)
		else
			assert((2 * said - 1) * whole <= 2 * exact and 2 * exact < (2 * said + 1) * whole, part .. "/" .. whole)
		end
	end
end'
ok "thousands have a comma, and what is no number stays" says_lua '
for given, said in pairs { [0] = "0", [999] = "999", [1198] = "1,198", [100000] = "100,000", [1234567] = "1,234,567",
	[-1500] = "−1,500", ["1198"] = "1,198", ["about 1200"] = "about 1200", ["1,198"] = "1,198", ["0.5"] = "0.5" } do
	assert(b.thousands(given) == said, given)
end
assert(b.number(0) == "no" and b.number(9) == "nine" and b.number(10) == "10" and b.number(1198) == "1,198")'
ok "a range of years has an en dash; a date and a word keep their hyphens" says_lua '
for given, said in pairs { ["2026-27"] = "2026–27", ["Spring 1 2026-27"] = "Spring 1 2026–27", ["2026-11-04"] = "2026-11-04",
	["part-time 2025-26."] = "part-time 2025–26.", ["12026-27"] = "12026-27", ["2026-271"] = "2026-271", [""] = "" } do
	assert(b.year(given) == said, given)
end'

finish
