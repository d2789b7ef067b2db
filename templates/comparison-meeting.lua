-- Page one of comparison.pdf: who answered, what cannot wait, what most share, what moved, what the meeting decides. Sentences
-- alone, at most WORDS of them, so that whoever chairs can read the page aloud in two minutes.

local b = include("blocks")
local helpers = include("comparison-helpers")
local say = include("comparison-sentences")
local theme = include("theme")

local WORDS <const> = 300
local NEEDS <const> = 3
local SCHOOLS <const> = 6 -- as many are named with what cannot wait, or fewer if the page would be too long
local MATTERS <const> = 3 -- of one school

-- Heights in points: of a page, of the box about generated ratings, of a logo; and the width of a letter, in its size.
local HEIGHT <const> = 690
local STAMPED <const>, BRAND <const>, LETTER <const> = 84, 54, 0.455

local function part(title, what)
	return b.h2({ title, b.muted("  To " .. what) })
end

-- ---- how long the page is ----

local FIELDS <const> = { "text", "content", "items", "columns" }

-- The words of a content, and its letters.
local function size(content)
	local words, letters = 0, 0

	if type(content) == "string" then
		for word in content:gmatch("%S+") do
			words, letters = words + 1, letters + utf8.len(word) + 1
		end
	elseif type(content) == "table" then
		local parts = table.move(content, 1, #content, 1, {})
		for _, field in ipairs(FIELDS) do
			parts[#parts + 1] = content[field]
		end
		for _, part in ipairs(parts) do
			local w, l = size(part)
			words, letters = words + w, letters + l
		end
	end
	return words, letters
end

local function words(blocks)
	return (size(blocks))
end

-- About how high it is: letters of average width, the theme's leadings and spaces. Not of a page in large print, which may be
-- several.
local function height(blocks, r)
	local room = theme.page_width - theme.margin_left - theme.margin_right
	local h, after = r.generated and STAMPED or 0, 0

	local function add(block, width)
		local style = theme.styles[block.style or block.level and "h" .. block.level or "body"]
		local _, letters = size(block)
		h = h + (h > 0 and math.max(after, style.before) or 0) + math.ceil(letters * LETTER * style.size / width) * style.leading
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

local function answered(r)
	local states = b.map(r.states, function (state) return { state.id, state.n } end)

	return b.p(b.sentences(b.some(r.n_answered < r.n_schools and say.answered(r.n_answered, r.n_schools),
		say.states(r.n_schools, states), say.generated(r.n_generated, r.n_schools))))
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

local function urgent(r, add, most)
	local found = by_school(r)

	if #found == 0 or most == 0 or #found > 2 * most then
		add(b.p(b.sentences(b.some(say.urgent_count(r.n_urgent, r.n_urgent_schools), #found > 0 and say.urgent_most(most_often(r)),
			#found > 0 and say.urgent_listed()))))
		return
	end
	local left, items = 0, {}
	add(b.p(say.urgent(r.n_urgent, r.n_urgent_schools), nil, { keep_with_next = true }))
	for i, one in ipairs(found) do
		if i <= most then
			items[i] = b.p({ helpers.link(one.school), ": ", say.urgent_matters(named(one), one.unplanned) }, "close")
		else
			left = left + #one.matters
		end
	end
	add(b.bullets(items))
	add(not names_all(found, most) and b.p(b.sentences(b.some(left > 0 and say.urgent_more(left, #found - most), say.urgent_listed()))))
end

-- The most shared, and how many more are shared as much as the last of them.
local function needs(r)
	local first, add = b.collect()
	local equal = 0

	for i, need in ipairs(r.needs) do
		if i <= NEEDS then
			add(b.p(say.need(need.descriptor.text, need.section.title, need.unmet, need.asked), "close"))
		elseif need.place == r.needs[NEEDS].place then
			equal = equal + 1
		end
	end
	return first, equal
end

local function shared(r, add)
	local first, equal = needs(r)

	if #first == 0 then
		add(b.p(say.needs_none(r.audit.words)))
		return
	end
	add(b.bullets(first))
	add(equal > 0 and b.p(say.needs_equal(equal)))
end

local function moved(r)
	if not r.last_year then
		return b.p(say.baseline())
	end
	return b.p(b.sentences(b.some(say.moved(b.year(r.last_year), r.changes),
		say.not_moved(r.changes.new, r.changes.not_compared))))
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
	return #texts > 0 and b.steps(texts) or b.p(say.decide_nothing())
end

-- most: so many schools with what cannot wait; named_too: schools by name where the meeting decides something.
local function page(r, most, named_too)
	local blocks, add = b.collect()

	add(b.brand(), b.h1(say.title(r.audit.title, b.year(r.year))))
	add(b.p(b.some(b.bold(say.key_line(r.audit.kind == "statements")), " ", r.audit.notice)))
	add(part("Who answered", "note"), answered(r))
	add(part("What cannot wait", "decide"))
	urgent(r, add, most)
	add(part("What most share", "discuss"))
	shared(r, add)
	add(part("What moved", "discuss"), moved(r))
	add(part("What the meeting decides", "decide"), decisions(r, named_too))
	return blocks
end

local meeting = {}

-- Returns whether it names all that cannot wait.
function meeting.page(r, add)
	local most, named_too, blocks = SCHOOLS, true, nil

	blocks = page(r, most, named_too)
	while most > 0 and (words(blocks) > WORDS or height(blocks, r) > HEIGHT) do
		most = named_too and most or most - 1
		named_too = false
		blocks = page(r, most, named_too)
	end
	add(table.unpack(blocks))
	return names_all(by_school(r), most)
end

-- All that cannot wait, by school.
function meeting.listed(r, add)
	local rows = b.map(by_school(r), function (one)
		return b.row { b.th(helpers.link(one.school)), say.urgent_matters(one.matters, 0), say.in_plan(#one.matters, one.unplanned) }
	end)
	table.insert(rows, 1, b.head { "School", "What cannot wait", "In its plan" })
	add(b.h1("What cannot wait, school by school"))
	add(b.table { summary = say.urgent_table(), columns = { { share = 1.2 }, { share = 2 }, { width = 70 } }, rows = rows, tight = true })
end

return meeting
