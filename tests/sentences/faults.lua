-- faults.lua: what a machine can see of bad English: a function (text, phrase) that returns what is wrong, in words.

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
	table.insert(PATTERNS, { "%f[%w.]1 " .. plural(noun) .. "%f[%W]", "1 and a plural" })
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

return function (text, phrase)
	local found = {}

	text = text:gsub("`[^`]*`", "`a file`") -- a name or a command is no prose

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
