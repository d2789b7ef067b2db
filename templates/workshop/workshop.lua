-- report.pdf of a workshop: what was noted, layer by layer; who is around, ring by ring; which ideas have most votes. People
-- speak by their roles alone, and nobody's votes are told.

local b = include("blocks")
local document = include("document")
local parts = include("entries-parts")
local problems = include("problems")
local ranks = include("entries-ranks")
local say = include("entries-sentences")
local sections = include("entries-sections")
local strip = include("strip")

local VIEWS = {}

local function roles(r)
	local n, seen = 0, {}

	for _, entry in ipairs(r.entries) do
		n = n + (entry.by and not seen[entry.by] and 1 or 0)
		seen[entry.by or ""] = true
	end
	return n
end

local function lead(r)
	local v = r.votes
	local voted = v and v.possible and v.possible > 0

	return b.some(say.notes_taken(r.counts.n, roles(r)), voted and say.votes_cast(v.voters, v.cast, v.possible),
		voted and say.votes_left_out(v.left_out or 0))
end

-- ---- layers ----

local DEPTHS <const> = { -- the deeper, the darker
	{ fill = "#DCE9F4", ink = "#0B0C0C" }, { fill = "#9CC3E3", ink = "#0B0C0C" }, { fill = "#6E9FC6", ink = "#0B0C0C" },
	{ fill = "#3D729F", ink = "#FFFFFF" }, { fill = "#12436D", ink = "#FFFFFF" },
}

local function depth(i, n)
	return DEPTHS[n < 2 and 1 or 1 + ((i - 1) * (#DEPTHS - 1) + (n - 1) // 2) // (n - 1)]
end

local function layer_cell(section, style)
	if #section.entries == 0 then
		return { b.muted("Nothing was noted.") }
	end
	return { type = "list", items = b.map(section.entries, function (e)
		return b.p(b.some({ text = e.text or "–" }, e.by and b.muted("\u{A0}· " .. e.by)), style)
	end) }
end

-- Bands one below the other, as they lie in the depth: the band's name, what is asked, what was said.
function VIEWS.layers(r, view, add, look)
	local rows = { b.head { "Depth", "What was said" } }

	for i, section in ipairs(view.layers) do
		local shade = depth(i, #view.layers)

		rows[#rows + 1] = b.group { { content = b.some(section.title, section.question and b.muted("  " .. section.question)),
			colspan = 2 } }
		rows[#rows + 1] = b.row { b.level_cell({ word = tostring(i), fill = shade.fill, ink = shade.ink }),
			layer_cell(section, look.style or "table") }
	end
	add(b.h2(view.title or "From what is seen to what is believed"))
	add(b.table { summary = say.layers_table(), columns = { { width = 46 }, { share = 1 } }, rows = rows,
		tight = look.style ~= nil })
end

-- ---- ranks ----

local function words_of(idea)
	return idea.entry.text or idea.entry.id or "–"
end

function VIEWS.ranks(r, view, add, look)
	if #view.ranks == 0 then
		return
	end
	add(b.h2(view.title or "Ideas by votes"))
	add(b.p(say.ranks_key(), "small", { keep_with_next = true }))
	if look.together then
		add((ranks.together(view.ranks, words_of)))
	else
		ranks.side_by_side(r, view.ranks, add, { style = look.style, words = words_of })
	end
end

-- ---- rings ----

local RING_FILLS <const> = { "#C6DBEC", "#DCE9F4", "#EEF3F8", "#FFFFFF" }

-- Entries in the rings' order, and the number of each.
local function numbered(r)
	local list, number = {}, {}

	for _, section in ipairs(r.sections) do
		for _, entry in ipairs(section.entries) do
			list[#list + 1] = entry
			number[entry] = #list
		end
	end
	return list, number
end

local function ring_of(r, entry)
	for i, section in ipairs(r.sections) do
		if section.id == entry.section.id then
			return i
		end
	end
end

-- As the chart draws it: 1 to 3; 1 where nothing is said.
local function strength(link)
	return math.max(1, math.min(3, math.floor(tonumber(link.strength) or 1)))
end

-- Links between two of the list, each pair once: as strong as the stronger of both says.
local function ties(r, number)
	local found, at = {}, {}

	for _, link in ipairs(r.links) do
		local one, two = number[link.from], number[link.to]
		local key = one and two and math.min(one, two) .. " " .. math.max(one, two)

		if key and not at[key] then
			found[#found + 1] = { from = math.min(one, two), to = math.max(one, two), strength = strength(link) }
			at[key] = found[#found]
		elseif key then
			at[key].strength = math.max(at[key].strength, strength(link))
		end
	end
	return found
end

local function rings_chart(r, list, number, high)
	local links = ties(r, number)

	return b.chart {
		kind = "rings", alt = say.rings_chart(#list, #r.sections, #links), centre = r.audit.centre,
		height = high,
		series = b.map(r.sections, function (section, i)
			return { name = section.title, fill = RING_FILLS[math.min(i, #RING_FILLS)] }
		end),
		rows = b.map(list, function (entry) return { label = entry.text or entry.id or "–", values = { ring_of(r, entry) } } end),
		links = r.audit.links_shown and links or nil,
	}
end

-- Everybody that the one with this number is linked with, in the order of the numbers: { "3", how strongly } each.
local function partners(links, own)
	local found, add = b.collect()

	for _, link in ipairs(links) do
		local other = link.from == own and link.to or link.to == own and link.from

		add(other and { tostring(other), link.strength, at = other })
	end
	table.sort(found, function (one, two) return one.at < two.at end)
	return found
end

local function rings_list(r, list, number, style)
	local rows, links = { b.head { "No.", "Who", "How near", "Works with (numbers)" } }, ties(r, number)

	for i, entry in ipairs(list) do
		local with = say.works_with(partners(links, i))

		rows[i + 1] = b.row { b.p(tostring(i), style), b.th(b.p(b.some({ text = entry.text or entry.id or "–" },
			entry.by and b.muted("\u{A0}· " .. entry.by)), style)), b.p(entry.section.title, style),
			b.p(with ~= "" and with or { b.muted("Nobody") }, style) }
	end
	return b.table {
		summary = say.rings_table(), rows = rows, tight = true,
		columns = { { width = 32 }, { share = 1.6 }, { share = 0.8 }, { share = 1.2 } },
	}
end

function VIEWS.rings(r, view, add, look)
	local list, number = numbered(r)

	if #list == 0 then
		return
	end
	add(view.title and b.h2(view.title))
	add(rings_chart(r, list, number, look.rings))
	add(rings_list(r, list, number, look.style))
end

-- ---- lists ----

-- The list of links is the rings' own; whoever has none is named in a sentence.
function VIEWS.list(r, view, add, look)
	if view.list_of == "links" and #b.filter(r.views, function (other) return other.kind == "rings" end) > 0 then
		return
	elseif view.list_of == "unlinked" then
		local text = say.linked_to_nobody(b.map(view.entries, function (e) return e.text or e.id or "–" end))

		add(text and b.callout({ b.p(text, "callout") }, view.title and b.sentence(view.title) or nil))
		return
	end
	parts.view(r, view, add, look)
end

function VIEWS.counts(r, view, add, look)
	parts.view(r, view, add, look)
end

-- ---- the document ----

-- The sections that no view shows.
local function rest(r)
	local seen = {}

	for _, view in ipairs(r.views) do
		for _, section in ipairs(view.kind == "rings" and r.sections or view.layers or {}) do
			seen[section.id] = true
		end
		for _, ranking in ipairs(view.ranks or {}) do
			for _, idea in ipairs(ranking.ideas) do
				seen[idea.entry.section.id] = true
			end
		end
	end
	return b.filter(r.sections, function (section) return not seen[section.id] end)
end

local LOOKS <const> = {
	{ pages = 1, rings = 330 }, { pages = 1, rings = 270, style = "matrix" },
	{ pages = 1, rings = 180, style = "matrix", together = true },
	{ pages = 2, rings = 330 }, { pages = 2, rings = 270, style = "matrix" },
}

return function (r)
	local blocks, add = b.collect()
	local look, fit = parts.look(r, LOOKS)

	parts.front(r, add, lead(r))
	problems(r, add, 3)
	strip(r, add)
	for _, view in ipairs(r.views) do
		VIEWS[view.kind](r, view, add, look)
	end
	sections(r, add, rest(r), not r.large_print)
	parts.made(r, add)
	return document.of(r, blocks, { fit = fit, landscape = r.audit.landscape })
end
