-- The figures of a section of a review: those printed side by side, those that are compared, then the others; then what
-- does not add up.

local b = include("blocks")
local review = include("review")
local say = include("sentences")

-- ---- one figure ----

-- With its part and whole in brackets; and its period, unless that is the one above the table.
local function value_text(value, period)
	if not value then
		return { b.muted("–") }
	end
	local source = b.dotted(value.base, value.period and value.period ~= period and b.year(value.period))
	return b.some(value.text or b.muted("Not given"), source ~= "" and b.muted(" (" .. b.whole(source) .. ")"))
end

local function compared(figure, period)
	local spans, add = b.collect()

	for i, value in ipairs(figure.groups) do
		add({ text = value.group .. ": ", ["break"] = i > 1 }, value_text(value, period))
	end
	return #spans > 0 and spans or { b.muted("–") }
end

local function any(figures, test)
	return #b.filter(figures, test) > 0
end

local function name_cell(figure, file)
	return b.th(b.some(figure.title, figure.own.cell and b.muted(" " .. review.place(figure.own.cell, file))))
end

local function has_hidden(figure)
	local hidden = figure.own.hidden or figure.before and figure.before.hidden

	for _, value in ipairs(figure.groups) do
		hidden = hidden or value.hidden
	end
	return hidden
end

-- The head of a column with figures: it says on every page what a c is.
local function head_of(figures)
	return any(figures, has_hidden) and { "This school", b.line("c: confidential") } or "This school"
end

-- ---- figures by themselves ----

-- Columns that no figure has anything for are left out.
local function compared_table(section, figures, period, file)
	local head, columns, makers = {}, {}, {}
	local function column(name, width, make)
		head[#head + 1], columns[#columns + 1], makers[#makers + 1] = name, width, make
	end

	column("Figure", { share = 1.2 }, function (f) return name_cell(f, file) end)
	column(head_of(figures), { share = 0.7 }, function (f) return value_text(f.own, period) end)
	if any(figures, function (f) return f.before end) then
		column("Before", { share = 0.7 }, function (f) return value_text(f.before) end)
	end
	if any(figures, function (f) return #f.groups > 0 end) then
		column("Compared with", { width = 124 }, function (f) return compared(f, period) end)
	end
	local rows = b.map(figures, function (f)
		return b.row(b.map(makers, function (make) return make(f) end))
	end)
	table.insert(rows, 1, b.head(head))
	return b.table {
		summary = say.figures_table(section.title, "compared"),
		columns = columns, rows = rows, tight = true,
	}
end

local function narrow_table(section, figures, period, file)
	local rows = b.map(figures, function (f)
		return b.row { name_cell(f, file), value_text(f.own, period) }
	end)

	table.insert(rows, 1, b.head { "Figure", head_of(figures) })
	return b.table {
		summary = say.figures_table(section.title, "narrow"),
		columns = { { share = 1 }, { share = 1.6 } }, rows = rows, tight = true,
	}
end

-- Two numbers per row, since they have nothing beside them; words have a row of their own.
local function plain_table(section, figures, period, file)
	local rows, row = b.collect()
	local numbers = b.filter(figures, function (f) return f.type ~= "text" end)

	if #numbers < 2 then
		return narrow_table(section, figures, period, file)
	end
	row(b.head { "Figure", head_of(numbers), "Figure", "This school" })
	for i = 1, #numbers, 2 do
		local second = numbers[i + 1]
		row(b.row {
			name_cell(numbers[i], file), value_text(numbers[i].own, period),
			second and name_cell(second, file) or "", second and value_text(second.own, period) or "",
		})
	end
	for _, figure in ipairs(b.filter(figures, function (f) return f.type == "text" end)) do
		row(b.row { name_cell(figure, file), { content = value_text(figure.own, period), colspan = 3 } })
	end
	return b.table {
		summary = say.figures_table(section.title, "plain"),
		columns = { { share = 1.5 }, { share = 1 }, { share = 1.5 }, { share = 1 } },
		rows = rows, tight = true,
	}
end

-- ---- figures side by side ----

-- The rows of such figures in the audit's order, each { name, cells: one figure per column }; and the columns' names.
local function grid(figures)
	local rows, columns, seen = {}, {}, {}

	for _, figure in ipairs(figures) do
		local row = seen[figure.row] or { name = figure.row, cells = {} }
		local known = #b.filter(columns, function (name) return name == figure.column end) > 0

		rows[#rows + 1], seen[figure.row] = not seen[figure.row] and row or nil, row
		columns[#columns + 1] = not known and figure.column or nil
		row.cells[figure.column] = figure
	end
	return rows, columns
end

-- The gap between two figures of a row that the audit compares.
local function gap_of(section, row)
	local ids = {}

	for _, figure in pairs(row.cells) do
		ids[figure.id] = true
	end
	return b.filter(section.checks, function (check)
		return check.kind == "gap" and check.state ~= "not_made" and ids[check.parts[1]] and ids[check.parts[2]]
	end)[1]
end

local function gap_text(gap)
	if not gap then
		return nil
	end
	return gap.gap and b.some(b.whole(gap.gap), gap.state == "failed" and { text = "stands out", bold = true, ["break"] = true })
		or "c"
end

-- "18–20", "18 and 20": the lines of several cells in one file; else each cell whole.
local function places(row, columns, file)
	local cells = b.filter(b.map(columns, function (name)
		return row.cells[name] and row.cells[name].own.cell or false
	end), function (cell) return cell end)
	local texts = b.map(cells, function (cell) return review.place(cell, file) end)
	local numbers = b.filter(b.map(texts, function (text)
		return tonumber(text:match("^line\u{A0}(%d+)$")) or false
	end), function (n) return n end)

	if #numbers < 2 or #numbers < #texts then
		return table.concat(texts, ", ")
	end
	local first, last = numbers[1], numbers[#numbers]
	return "lines\u{A0}" .. (last - first == #numbers - 1 and first .. "–" .. last or b.join(numbers))
end

-- A figure's value; below it the national one and an earlier year's, each as a line.
local function stack(figure, period)
	if not figure or not figure.own.text and not figure.before and #figure.groups == 0 then
		return { b.muted("–") }
	end
	local spans, add = b.collect()

	add(value_text(figure.own, period))
	for _, value in ipairs(figure.groups) do
		add(b.muted_line(value.group .. ": "), value_text(value, period))
	end
	if figure.before then
		add(b.muted_line((figure.before.period and b.year(figure.before.period) or "Before") .. ": "),
			value_text(figure.before, figure.before.period))
	end
	return spans
end

local function row_head(row, columns, file)
	return b.th { row.name, b.muted(" " .. places(row, columns, file)) }
end

local function wide_rows(section, rows, columns, period, file)
	local head = b.some("Figure", table.unpack(columns))
	local widths = b.map(head, function (_, i) return { share = i == 1 and 1.1 or 1 } end)

	head[#head + 1], widths[#widths + 1] = "Gap", { width = 64 }
	return head, widths, b.map(rows, function (row)
		local cells = b.map(columns, function (name) return stack(row.cells[name], period) end)

		table.insert(cells, 1, row_head(row, columns, file))
		cells[#cells + 1] = gap_text(gap_of(section, row)) or { b.muted("–") }
		return b.row(cells)
	end)
end

-- Where there is no room for so many columns: a paragraph for each in one cell.
local function narrow_rows(section, rows, columns, period, file)
	return { "Figure", "This school" }, { { share = 1 }, { share = 2 } }, b.map(rows, function (row)
		local paragraphs, add = b.collect()
		local gap = gap_text(gap_of(section, row))

		for _, name in ipairs(columns) do
			add(row.cells[name] and b.p({ b.bold(name .. ": "), stack(row.cells[name], period) }, "table"))
		end
		add(gap and b.p({ b.bold("Gap: "), gap }, "table"))
		return b.row { row_head(row, columns, file), paragraphs }
	end)
end

local MOST <const> = 4 -- columns of figures that a page has room for

-- One row for what is said of several groups of pupils: each, their gap, the national figure, an earlier year.
local function grid_table(r, section, figures, period, file)
	local rows, columns = grid(figures)
	local make = (r.large_print or #columns > MOST) and narrow_rows or wide_rows
	local head, widths, made = make(section, rows, columns, period, file)

	if any(figures, has_hidden) then
		head[1] = { head[1], b.line("c: confidential") }
	end
	table.insert(made, 1, b.head(head))
	return b.table {
		summary = say.figures_table(section.title, "beside"),
		columns = widths, rows = made, tight = true,
	}
end

-- ---- all of a section ----

-- The period of the first figure that has one.
local function common_period(figures)
	for _, figure in ipairs(figures) do
		if figure.own.period then
			return figure.own.period
		end
	end
end

local function figure_tables(r, section, add)
	local function beside(f) return f.before or #f.groups > 0 end
	local function shown(f) return f.lead or f.own.text or beside(f) end
	local figures, figure = b.collect()
	local lacking = b.filter(section.figures, function (f) return not shown(f) end)

	figure(table.unpack(b.filter(section.figures, function (f) return f.lead end)))
	figure(table.unpack(b.filter(section.figures, function (f) return not f.lead and shown(f) end)))
	local side = b.filter(figures, function (f) return f.row end)
	local alone = b.filter(figures, function (f) return not f.row end)
	local with, plain = b.filter(alone, beside), b.filter(alone, function (f) return not beside(f) end)
	local period = common_period(figures)
	local cells = b.filter(b.map(figures, function (f) return f.own.cell or false end), function (cell) return cell end)
	local file = review.file_of(cells)
	local hidden = any(figures, has_hidden)

	if period or file or hidden then
		add(b.p(b.sentences(b.some(hidden and say.confidential(), period and say.period_of_figures(b.year(period)),
			file and say.lines_of(file))), "small", { keep_with_next = true }))
	end
	add(#plain > 0 and plain_table(section, plain, period, file),
		#side > 0 and grid_table(r, section, side, period, file),
		#with > 0 and compared_table(section, with, period, file),
		#lacking > 0 and b.p(say.not_given(b.map(lacking, function (f) return f.title end)), "small"))
end

local function is_gap(check)
	return check.kind == "gap"
end

local FEW <const> = 3

-- What could not be checked, each reason once; of many only how many.
local function not_made(section, item)
	local all = b.filter(section.checks, function (c) return c.state == "not_made" end)
	local seen = {}

	if #all > FEW then
		item(say.checks_missing(#all))
		return
	end
	for _, check in ipairs(all) do
		item(not seen[check.text] and { check.text })
		seen[check.text] = true
	end
end

-- Gaps that no table shows, or with a remark; what does not reconcile or could not be checked; what holds is only counted.
local function checks(section, add)
	local items, item = b.collect()
	local shown = {}

	for _, row in ipairs((grid(b.filter(section.figures, function (f) return f.row end)))) do
		local gap = gap_of(section, row)
		shown[gap or 0] = gap and not gap.remark
	end
	local held = #b.filter(section.checks, function (c) return not is_gap(c) and c.state == "held" end)

	for _, check in ipairs(section.checks) do
		local failed = check.state == "failed"
		item(check.state ~= "not_made" and not shown[check] and (is_gap(check) or failed) and {
			b.bold(failed and (is_gap(check) and "Stands out. " or "Does not add up. ") or ""), check.text,
			check.cell and b.muted(" " .. b.whole(check.cell)) or "" })
	end
	not_made(section, item)
	item(say.sums_hold(held))
	if #items == 1 then
		add(b.p(items[1]))
	elseif #items > 0 then
		add(b.p("Checked against each other:", nil, { keep_with_next = true }), b.bullets(items))
	end
end

return function (r, section, add)
	if #section.figures > 0 then
		add(b.h2("Figures"))
		figure_tables(r, section, add)
		checks(section, add)
	end
end
