-- report.pdf of a plan: where it stands, what is late, what has changed, and all of it by section. The audit's views come
-- first, in its order. A plan without states, such as a report on a period, is its sections one after the other.

local b = include("blocks")
local document = include("document")
local parts = include("entries-parts")
local problems = include("problems")
local say = include("entries-sentences")
local sections = include("entries-sections")
local standing = include("plan-standing")

local PAGES <const>, TRIES <const> = 2, 3

-- All entries by section, the shorter the more often they did not fit.
local function all(r, add)
	if r.counts.n == 0 then
		return
	end
	add(b.h2(say.all_by(parts.nouns(r)[1])))
	if r.tight >= 2 then
		add(table.unpack(parts.brief(r, r.sections)))
		return
	end
	local list, put = b.collect()
	for _, section in ipairs(r.sections) do
		put(table.unpack(section.entries))
	end
	add(parts.entries(r, list, { grouped = true, style = r.tight >= 1 and "matrix" or nil }))
end

return function (r)
	local blocks, add = b.collect()

	parts.front(r, add, standing(r))
	problems(r, add, 3)
	for _, view in ipairs(r.views) do
		parts.view(r, view, add, { style = r.tight >= 1 and "matrix" or nil })
	end
	if #r.audit.states > 0 then
		all(r, add)
	else
		sections(r, add, r.sections)
	end
	parts.made(r, add)
	return document.of(r, blocks, { fit = { pages = PAGES, tries = TRIES }, landscape = r.audit.landscape,
		year = r.period })
end
