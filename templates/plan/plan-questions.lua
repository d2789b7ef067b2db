-- At most three questions for whoever looks at a plan from outside, the gravest first.

local b = include("blocks")
local say = include("entries-sentences")

local QUESTIONS <const> = 3

-- The section with most of something, the first of several; nil where none has any.
local function most(r, count)
	local found, n = nil, 0

	for _, section in ipairs(r.sections) do
		local here = #b.filter(section.entries, count)
		if here > n then
			found, n = section, here
		end
	end
	return found, n
end

local function idle(r)
	return b.filter(r.sections, function (section)
		return #section.entries > 0 and #b.filter(section.entries, function (e) return not (e.state and (e.state.meaning == "open"
			or e.state.meaning == "planned")) end) == 0
	end)[1]
end

-- c: worse (since when: since), no_owner, no_due, done: how many; is_late: whether an entry is.
return function (r, c, is_late)
	local late, n_late = most(r, is_late)
	local untouched = idle(r)
	local asked = b.some(late and say.ask_late(late.title, n_late),
		c.since and c.worse > 0 and say.ask_worse(c.worse, b.year(c.since)),
		c.no_owner > 0 and say.ask_owner(c.no_owner), c.no_due > 0 and say.ask_due(c.no_due),
		untouched and say.ask_first(untouched.title), c.done > 0 and say.ask_difference(c.done))

	return table.move(asked, 1, math.min(#asked, QUESTIONS), 1, {})
end
