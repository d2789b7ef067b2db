-- summary.pdf of a plan: a page for governors. Where it stands, what is late, and three questions to ask.

local b = include("blocks")
local document = include("document")
local parts = include("entries-parts")
local problems = include("problems")
local questions = include("plan-questions")
local say = include("entries-sentences")
local standing = include("plan-standing")

local LATE <const> = { [0] = 12, 8, 5, 3, 2 } -- so many late entries are listed, fewer the more often they did not fit

-- ---- the page ----

local function late(r, add)
	local list = b.filter(r.entries, function (e) return e.late end)
	local most_listed = LATE[math.min(r.tight, #LATE)]

	if #list == 0 then
		return
	end
	add(b.h2("Behind or late"))
	add(parts.entries(r, table.move(list, 1, math.min(#list, most_listed), 1, {}),
		{ section = #r.sections > 1, no_group = true, no_notes = r.tight > 0, no_numbers = true, style = r.tight > 0
			and "matrix" or nil }))
	add(#list > most_listed and b.p(say.more_late(#list - most_listed), "small"))
end

local function counts(r, add)
	for _, view in ipairs(r.views) do
		if view.kind == "counts" and view.over == "state" then
			parts.view(r, view, add)
			return
		end
	end
end

return function (r)
	local blocks, add = b.collect()
	local c = r.counts
	local asked = questions(r, { worse = c.worse, since = r.before, no_owner = c.no_owner, no_due = c.no_due, done = c.done },
		function (e) return e.late end)

	parts.front(r, add, standing(r))
	problems(r, add, 2)
	if not r.audit.restricted then -- what is about single pupils stays in the report
		counts(r, add)
		late(r, add)
	end
	if #asked > 0 then
		add(b.h2("Questions to ask"), b.steps(asked))
	end
	parts.made(r, add)
	return document.of(r, blocks, { fit = { pages = 1, tries = #LATE }, year = r.period })
end
