-- Where a plan stands, as sentences: how much there is, what is done and late, what has changed since last time.

local b = include("blocks")
local parts = include("entries-parts")
local say = include("entries-sentences")

-- How many are done of each group that has a day of its own.
local function groups(r)
	local texts, add = b.collect()

	for _, group in ipairs(r.groups) do
		add(group.due and group.n > 0 and say.done_of_group(group.name, group.done, group.n))
	end
	return texts
end

-- Whether anybody writes such a cell: what an audit does not ask for is not missing.
local function has(r, field)
	return #b.filter(r.entries, function (e) return e[field] ~= nil end) > 0
end

return function (r)
	local c = r.counts
	local texts, add = b.collect()

	add(say.entries_in(c.n, #r.sections, parts.nouns(r)))
	if #r.audit.states == 0 then
		return texts
	end
	add(c.due > 0 and say.done_of_due(c.done_of_due, c.due, r.date.long))
	add(table.unpack(groups(r)))
	add(c.n > 0 and say.late(c.late, c.overdue), say.due_soon(c.due_soon, r.audit.due_soon or 0))
	add(say.unowned(has(r, "owner") and c.no_owner or 0, has(r, "due") and c.no_due or 0))
	add(r.before and say.changed(b.year(r.before), c.better, c.worse, c.new, c.gone))
	return texts
end
