-- report.pdf of a matrix: for one school what is there, by group or over time; or, where sections lead to each other, what
-- leads to what. An empty cell is never "absent".

local b = include("blocks")
local document = include("document")
local grid = include("entries-matrix")
local marks = include("entries-marks")
local parts = include("entries-parts")
local problems = include("problems")
local say = include("entries-sentences")
local sections = include("entries-sections")
local strip = include("strip")
local widths = include("widths")

-- ---- what leads to what ----

-- The number of each entry: of all together, column by column.
local function numbered(r)
	local number, n = {}, 0

	for _, section in ipairs(r.sections) do
		for _, entry in ipairs(section.entries) do
			n = n + 1
			number[entry] = n
		end
	end
	return number
end

local function places(entries, number)
	local list = b.filter(b.map(entries, function (e) return number[e] or 0 end), function (n) return n > 0 end)

	table.sort(list)
	return b.map(list, tostring)
end

local function extras(entry)
	local lines = b.map(b.filter(entry.extras, function (extra) return extra.text end), function (extra)
		return b.muted_line(say.extra(extra.name, extra.text))
	end)

	lines[#lines + 1] = (entry.due_label or entry.due) and b.muted_line(say.by_day(entry.due_label or entry.due.short)) or nil
	return lines
end

-- A box; a mere paragraph where there is little room.
local function chain_box(entry, number, style)
	local to = places(entry.leads_to, number)
	local said = b.some({ text = entry.text or "–" }, entry.note and b.muted_line(entry.note) or nil,
		#to > 0 and { text = say.leads_to(to), ["break"] = true, bold = true }, table.unpack(extras(entry)))

	if style then
		table.insert(said, 1, b.bold(number[entry] .. "  "))
		return b.p(said, style)
	end
	return b.callout({ b.p(said, "table") }, tostring(number[entry]))
end

local function chain(r, add, look)
	local number = numbered(r)

	add(b.p(say.chain_key(), "small"))
	add(b.columns(b.map(r.sections, function (section)
		local items, put = b.collect()

		put(b.h2(section.title), not look.style and section.question and b.p(section.question, "small"))
		put(table.unpack(b.map(section.entries, function (entry) return chain_box(entry, number, look.style) end)))
		put(#section.entries == 0 and b.p { b.muted("Nothing was entered.") })
		return items
	end), nil, 14))
end

-- ---- one school's marks ----

local HALF <const>, GAP <const> = 22, 18 -- more rows than this stand in two columns; points between these

local function mark_rows(r, list, given)
	local rows = { b.head { b.p(b.capital(r.audit.words.section), "matrix_head"),
		b.p(parts.head(r, "state", "State"), "matrix_head") } }
	local last

	for _, section in ipairs(list) do
		local entry = section.entries[1]
		local mark = entry and entry.state and given[entry.state.id]
		local text = entry and (entry.text or entry.note) or nil

		if section.group and section.group.id ~= last then
			rows[#rows + 1] = b.group { { content = b.p(section.group.name, "matrix"), colspan = 2 } }
		end
		last = section.group and section.group.id or last
		rows[#rows + 1] = b.row { b.th(b.p(b.some(section.title, text and b.muted_line(text), section.age_note
			and b.line(b.sentence(b.capital(section.age_note)))), "matrix")),
			mark and b.level_cell(mark) or b.p({ b.muted(r.audit.blank or "–") }, "matrix") }
	end
	return b.table { summary = say.matrix_table(r.audit.words.section, "school"), columns = { { share = 1 }, { width = 74 } },
		rows = rows, tight = true, narrow = "matrix" }
end

local function one_school(r, add)
	local given = marks.of(r.audit)
	local half = (#r.sections + 1) // 2

	add(grid.key(r))
	if #r.sections <= HALF or r.large_print then
		add(mark_rows(r, r.sections, given))
		return
	end
	add(b.columns({ { mark_rows(r, table.move(r.sections, 1, half, 1, {}), given) },
		{ mark_rows(r, table.move(r.sections, half + 1, #r.sections, 1, {}), given) } }, { 1, 1 }, 18))
end

-- ---- by group, over time ----

local function in_words(r, add, style)
	local list, put = b.collect()

	for _, section in ipairs(r.sections) do
		for _, entry in ipairs(section.entries) do
			put((entry.text or entry.note) and entry)
		end
	end
	if #list > 0 then
		add(b.h2("In words"))
		add(parts.entries(r, list, { grouped = not style, section = style ~= nil, no_state = true, style = style }))
	end
end

local function by_column(r, add, look)
	local t = r.matrix
	local names = function (list) return b.map(list, function (one) return one.name or one.title end) end
	local page = widths.page(r.audit.landscape)
	local function made(of, rows, width)
		return grid.table(r, t, { label = b.capital(r.audit.words.section), columns = of, rows = rows, page = width,
			summary = say.matrix_table(r.audit.words.section, r.audit.matrix_over or "group") })
	end

	if look.pages == 1 and #t.rows > HALF and #t.columns <= 2 and not r.large_print then
		local half = (#t.rows + 1) // 2

		add(b.columns({ { made(nil, table.move(t.rows, 1, half, 1, {}), (page - GAP) / 2) },
			{ made(nil, table.move(t.rows, half + 1, #t.rows, 1, {}), (page - GAP) / 2) } }, { 1, 1 }, GAP))
	else
		for _, of in ipairs(grid.split(r, names(t.columns), names(t.rows), false, r.audit.landscape)) do
			add(made(of, nil, page))
		end
	end
	in_words(r, add, look.style)
end

-- ---- the document ----

local function is_chain(r)
	return #r.audit.states == 0
end

local function lead(r)
	local is_shown, shown, all = grid.is_shown(r), 0, 0

	if is_chain(r) then
		return { say.entries_in(r.counts.n, #r.sections, parts.nouns(r)) }
	elseif r.audit.matrix_over == "school" or not r.matrix then
		for _, section in ipairs(r.sections) do
			all = all + 1
			for _, entry in ipairs(section.entries) do
				shown = shown + (entry.state and is_shown { word = entry.state.name } and 1 or 0)
			end
		end
		return b.some(say.shown(shown, all), r.audit.blank and say.blank(r.audit.blank))
	end
	for _, row in ipairs(r.matrix.rows) do
		all = all + #row.cells
		shown = shown + #b.filter(row.cells, is_shown)
	end
	if r.counts.expected > 0 then
		return b.some(say.covered(r.counts.covered, r.counts.expected))
	end
	return b.some(say.shown(shown, all), r.audit.blank and say.blank(r.audit.blank))
end

local LOOKS <const> = { { pages = 1 }, { pages = 1, style = "matrix" }, { pages = 2 }, { pages = 2, style = "matrix" } }

return function (r)
	local blocks, add = b.collect()
	local look, fit = parts.look(r, LOOKS)

	parts.front(r, add, lead(r))
	problems(r, add, 3)
	strip(r, add)
	if is_chain(r) then
		if r.large_print then
			sections(r, add, r.sections)
		else
			chain(r, add, look)
		end
	elseif r.audit.matrix_over == "school" or not r.matrix then
		one_school(r, add)
	else
		by_column(r, add, look)
	end
	for _, view in ipairs(r.views) do
		parts.view(r, view, add, look)
	end
	parts.made(r, add)
	return document.of(r, blocks, { fit = fit, landscape = r.audit.landscape })
end
