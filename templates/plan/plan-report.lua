-- report.pdf of a plan: where it stands, what is late, what has changed, and all of it by section. The audit's views come
-- first, in its order. A plan without states, such as a report on a period, is its sections one after the other.

local b = include("blocks")
local document = include("document")
local parts = include("entries-parts")
local problems = include("problems")
local say = include("entries-sentences")
local sections = include("entries-sections")
local standing = include("plan-standing")
local strip = include("strip")

local FEW <const> = 20 -- so many entries may have room on one page
local MAP <const> = 2 -- with more columns of numbers a plan has a page for each section, if it needs them

-- How a document looks: its style of tables, how many rows a list has at most, and the style of the whole if it is no table.
local function looks(r)
	if r.large_print then -- pages are as many as they need, and type has one size
		return { {} }
	end
	if #r.audit.numbers > MAP then -- a map of what is provided: its rows are what it is for
		return { { pages = #r.sections + 1 }, { pages = #r.sections + 1, style = "matrix" } }
	end
	local found, add = b.collect()

	for pages = #r.audit.states > 0 and r.counts.n <= FEW and 1 or 2, 2 do
		add({ pages = pages }, { pages = pages, style = "matrix" },
			{ pages = pages, style = "matrix", most = 10, brief = "table" },
			pages == 2 and { pages = pages, style = "matrix", most = 4, brief = "table" },
			pages == 2 and { pages = pages, style = "matrix", most = 4, brief = "matrix" })
	end
	return found
end

-- All entries by section; those that a list above has already are left out where there is little room.
local function all(r, add, look)
	local listed = {}

	for _, view in ipairs(look.style and not look.most and r.views or {}) do
		for _, entry in ipairs(view.entries or {}) do
			listed[entry.key] = true
		end
	end
	local list, put = b.collect()
	for _, section in ipairs(r.sections) do
		put(table.unpack(b.filter(section.entries, function (e) return not listed[e.key] end)))
	end
	if #list == 0 then
		return
	end
	add(b.h2(#list < r.counts.n and say.others_by(parts.nouns(r)[1]) or say.all_by(parts.nouns(r)[1])))
	if look.brief then
		add(table.unpack(parts.brief(r, r.sections, look.brief)))
		return
	end
	add(parts.entries(r, list, { grouped = true, style = look.style }))
end

return function (r)
	local blocks, add = b.collect()
	local look, fit = parts.look(r, looks(r))

	parts.front(r, add, standing(r))
	problems(r, add, 3)
	strip(r, add)
	for _, view in ipairs(r.views) do
		parts.view(r, view, add, look)
	end
	if #r.audit.states > 0 then
		all(r, add, look)
	else
		sections(r, add, r.sections)
	end
	parts.made(r, add)
	return document.of(r, blocks, { fit = look.pages and fit or nil, landscape = r.audit.landscape,
		year = r.period })
end
