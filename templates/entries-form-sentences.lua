-- What the printed form of a plan, a workshop or a matrix says.

local b = include("blocks")
local s = {}

function s.how(school)
	return (school and school .. ". " or "") .. "Write one entry in a row. Name posts, never people. What stands here is "
		.. "typed into entries.csv, "
		.. "which guide.md describes."
end

function s.begins(starts)
	return "Begin with “" .. table.concat(starts, "” or “") .. "”."
end

-- what: "state" or "group"; called as its column is
function s.one_of(r, what, names)
	local called = what

	for _, column in ipairs(r.audit.columns) do
		called = column.id == what and column.name:gsub("_", " ") or called
	end
	return b.capital(called) .. ": " .. table.concat(names, "; ") .. "."
end

function s.room(title)
	return "Room for entries: " .. title
end

function s.cells(sections)
	return "Boxes to tick for each of the " .. sections
end

function s.votes()
	return "How many votes you give each idea. Write a letter or a number for yourself, not your name."
end

function s.votes_room()
	return "Room for the votes of one person, by idea and criterion"
end

return s
