-- Page one of comparison.pdf: who answered, what cannot wait, what most share, what moved, what the meeting decides. Sentences
-- alone, at most WORDS of them, so that whoever chairs can read the page aloud in two minutes.

local b = include("blocks")
local helpers = include("comparison-helpers")
local say = include("comparison-sentences")
local theme = include("theme")

local WORDS <const> = 300
local NEEDS <const> = 3

-- How much is said: the first that fits the page is printed. schools: so many are named with what cannot wait; named: schools by
-- name where the meeting decides something; brief: without what only adds to a sentence; need: characters of a need.
local SHAPES <const> = {
	{ schools = 6, named = true }, { schools = 6, named = true, need = 80 }, { schools = 6 }, { schools = 6, need = 80 },
	{ schools = 6, need = 50 }, { schools = 4, need = 50 }, { schools = 3, need = 50 }, { schools = 3, brief = true, need = 50 },
	{ schools = 2, brief = true, need = 50 }, { schools = 1, brief = true, need = 50 },
	{ schools = 0 }, { schools = 0, brief = true }, { schools = 0, brief = true, need = 80 },
	{ schools = 0, brief = true, need = 50 },
}
local MATTERS <const> = 3 -- of one school

-- Heights in points: of a page, of the box about generated ratings, of a logo.
local HEIGHT <const>, STAMPED <const>, BRAND <const> = 690, 70, 54
local STAMP_WORDS <const> = 40 -- of the box about generated ratings

local function part(title, what)
	return b.h2({ title, b.muted("  To " .. what) })
end

-- ---- how long the page is ----

local FIELDS <const> = { "text", "content", "items", "columns" }

-- What letters take, in the size of the type.
local WIDTHS <const> = { ["[iIjlftr.,:;’“”()]"] = 0.3, ["[mwMW%%]"] = 0.87, ["[A-Z]"] = 0.64 }
local OTHER <const>, SPACE <const>, RAGGED <const> = 0.55, 0.26, 1.04

local width_of_letter = b.once(function (code)
	local width = OTHER

	for class, this in pairs(WIDTHS) do
		width = utf8.char(code):find("^" .. class .. "$") and this or width
	end
	return width
end)

local function width_of(word)
	local width = SPACE

	for _, code in utf8.codes(word) do
		width = width + width_of_letter(code)
	end
	return width
end

-- The words of a content, and how wide they are on one line.
local function size(content)
	local words, width = 0, 0

	if type(content) == "string" then
		for word in content:gmatch("%S+") do
			words, width = words + 1, width + width_of(word)
		end
	elseif type(content) == "table" then
		local parts = table.move(content, 1, #content, 1, {})
		for _, field in ipairs(FIELDS) do
			parts[#parts + 1] = content[field]
		end
		for _, inner in ipairs(parts) do
			local n, w = size(inner)
			words, width = words + n, width + w
		end
	end
	return words, width
end

local function words(blocks)
	return (size(blocks))
end

-- About how high it is: the theme's leadings and spaces, and lines that are not quite full. Not of a page in large print, which
-- may be several.
local function height(blocks, r)
	local room = theme.page_width - theme.margin_left - theme.margin_right
	local h, after = r.generated and STAMPED or 0, 0

	local function add(block, w)
		local style = theme.styles[block.style or block.level and "h" .. block.level or "body"]
		local _, width = size(block)
		h = h + (h > 0 and math.max(after, style.before) or 0) + math.ceil(width * RAGGED * style.size / w) * style.leading
		after = style.after
	end
	for _, block in ipairs(blocks) do
		for _, item in ipairs(block.items or {}) do
			add(item, room - theme.list_indent)
		end
		if block.type == "brand" then
			h = h + BRAND
		elseif not block.items then
			add(block, room)
		end
	end
	return r.large_print and 0 or h
end

-- ---- the parts ----

local function answered(r, shape)
	local states = b.map(r.states, function (state) return { state.id, state.n } end)

	return b.p(b.sentences(b.some(not shape.brief and r.n_answered < r.n_schools and say.answered(r.n_answered, r.n_schools),
		say.states(r.n_schools, states, true), not shape.brief and say.generated(r.n_generated, r.n_schools))), "close")
end

local function matter(entry)
	local d = entry.descriptor

	return d and d.number .. " " .. (d.strand_title ~= "" and d.strand_title or d.text) or "“" .. entry.text .. "”"
end

-- What cannot wait of each school that has something: { school, its matters, how many are in no plan }.
local function by_school(r)
	local found, last = {}, nil

	for _, entry in ipairs(r.urgent) do
		if not last or last.school ~= entry.school then
			last = { school = entry.school, matters = {}, unplanned = 0 }
			found[#found + 1] = last
		end
		last.matters[#last.matters + 1] = matter(entry)
		last.unplanned = last.unplanned + (entry.planned and 0 or 1)
	end
	return found
end

-- A school's matters, so many of them by name.
local function named(one)
	if #one.matters <= MATTERS then
		return one.matters
	end
	local first = table.move(one.matters, 1, MATTERS, 1, {})
	first[#first + 1] = b.number(#one.matters - MATTERS) .. " more"
	return first
end

-- What occurs at most schools: { what, at how many }, at most two.
local function most_often(r)
	local counts, at = {}, {}

	for _, entry in ipairs(r.urgent) do
		local name = matter(entry)
		if not at[name] then
			at[name] = { name, 0, #counts }
			counts[#counts + 1] = at[name]
		end
		at[name][2] = at[name][2] + 1
	end
	table.sort(counts, function (x, y) return x[2] > y[2] or x[2] == y[2] and x[3] < y[3] end)
	return table.move(counts, 1, math.min(2, #counts), 1, {})
end

-- Whether page one names all that cannot wait, if it names so many schools.
local function names_all(found, most)
	local long = b.filter(found, function (one) return #one.matters > MATTERS end)

	return #found <= most and #long == 0
end

local function urgent(r, add, shape)
	local found, most = by_school(r), shape.schools

	if r.n_answered == 0 then
		add(b.p(say.unknown(), "close"))
		return
	end
	if #found == 0 or #found > 2 * most then
		add(b.p(b.sentences(b.some(say.urgent_count(r.n_urgent, r.n_urgent_schools),
			#found > 0 and not shape.brief and say.urgent_most(most_often(r)), #found > 0 and say.urgent_listed(r.n_urgent))), "close"))
		return
	end
	local left, items = 0, {}
	add(b.p(say.urgent(r.n_urgent, r.n_urgent_schools), "close", { keep_with_next = true }))
	for i, one in ipairs(found) do
		if i <= most then
			items[i] = b.p({ helpers.link(one.school), ": ", say.urgent_matters(named(one), one.unplanned) }, "close")
		else
			left = left + #one.matters
		end
	end
	add(b.bullets(items))
	add(not names_all(found, most) and b.p(b.sentences(b.some(left > 0 and say.urgent_more(left, #found - most),
		say.urgent_listed(r.n_urgent))), "close"))
end

-- The most shared, and how many more are shared as much as the last of them.
local function needs(r, shape)
	local first, add = b.collect()
	local equal = 0

	for i, need in ipairs(r.needs) do
		if i <= NEEDS then
			local text = shape.need and b.clip(need.descriptor.text, shape.need) or need.descriptor.text
			add(b.p(say.need(text, need.section.title, need.unmet, need.asked), "close"))
		elseif need.place == r.needs[NEEDS].place then
			equal = equal + 1
		end
	end
	return first, equal
end

local function shared(r, add, shape)
	local first, equal = needs(r, shape)

	if #first == 0 then
		add(b.p(r.n_answered == 0 and say.unknown() or say.needs_none(r.audit.words), "close"))
		return
	end
	add(b.bullets(first))
	add(equal > 0 and not shape.brief and b.p(say.needs_equal(equal), "close"))
end

local function moved(r)
	if not r.last_year then
		return b.p(say.baseline(), "close")
	end
	return b.p(b.sentences(b.some(say.moved(b.year(r.last_year), r.changes),
		say.not_moved(r.changes.new, r.changes.not_compared))), "close")
end

local function of_kind(r, kind)
	return b.filter(r.meeting, function (item) return item.kind == kind end)
end

-- What the meeting decides, kind by kind. names(item): the schools of an item, if they are to be named.
local DECISIONS <const> = {
	{ "urgent", function (items, names) return say.decide_urgent(items[1].n_schools, names(items[1])) end },
	{ "overdue_support", function (items)
		return say.decide_overdue(b.map(items, function (item) return { item.supporter, item.n } end))
	end },
	{ "fall", function (items, names) return say.decide_falls(items[1].n, items[1].n_schools, names(items[1])) end },
	{ "adopted", function (items)
		return say.decide_offer(b.map(items, function (item) return item.section.title end), items[1].n)
	end },
	{ "moderate", function (items, names) return say.decide_moderate(items[1].n, items[1].n_schools, names(items[1])) end },
	{ "missing", function (items, names) return say.decide_missing(items[1].n, names(items[1])) end },
}

local function decisions(r, named_too)
	local texts, add = b.collect()

	for _, decision in ipairs(DECISIONS) do
		local items = of_kind(r, decision[1])
		add(#items > 0 and b.p(decision[2](items, function (item) return named_too and helpers.names(item.schools) or {} end), "close"))
	end
	return #texts > 0 and b.steps(texts) or b.p(say.decide_nothing(), "close")
end

local function page(r, shape)
	local blocks, add = b.collect()

	add(b.brand(), b.h1(say.title(r.audit.title, b.year(r.year))))
	add(b.p(b.some(b.bold(say.key_line(r.audit.kind == "statements", r.audit.notice ~= nil, not r.by_authority)), " ",
		r.audit.notice), "close"))
	add(part("Who answered", "note"), answered(r, shape))
	add(part("What cannot wait", "decide"))
	urgent(r, add, shape)
	add(part("What most share", "discuss"))
	shared(r, add, shape)
	add(part("What moved", "discuss"), moved(r))
	add(part("What the meeting decides", "decide"), decisions(r, shape.named))
	return blocks
end

local function fits(r, blocks)
	return words(blocks) + (r.generated and STAMP_WORDS or 0) <= WORDS and height(blocks, r) <= HEIGHT
end

local meeting = {}

-- Returns whether it names all that cannot wait.
function meeting.page(r, add)
	local at, blocks = 1, page(r, SHAPES[1])

	while at < #SHAPES and not fits(r, blocks) do
		at = at + 1
		blocks = page(r, SHAPES[at])
	end
	add(table.unpack(blocks))
	return names_all(by_school(r), SHAPES[at].schools)
end

-- All that cannot wait, by school.
function meeting.listed(r, add)
	local rows = b.map(by_school(r), function (one)
		return b.row { b.th(helpers.link(one.school)), say.urgent_matters(one.matters, 0), say.in_plan(#one.matters, one.unplanned) }
	end)
	table.insert(rows, 1, b.head { "School", "What cannot wait", "In its plan" })
	add(b.h1("What cannot wait, school by school"))
	add(b.table { summary = say.urgent_table(), columns = { { share = 1.2 }, { share = 2 }, { width = 70 } }, rows = rows,
		tight = true })
end

return meeting
