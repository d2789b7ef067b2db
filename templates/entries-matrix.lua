-- A matrix as a table: what is looked for by school, group or time, each cell with its state in words and as many pips as its
-- mark. A cell that nobody filled says so in the audit's word, never that something is absent.

local b = include("blocks")
local marks = include("entries-marks")
local theme = include("theme")
local widths = include("widths")

local matrix = {}

local LABEL_MOST <const>, TOTAL <const> = 150, 44 -- points: what a row's name has use for; a column of totals

-- The least width of a column with this head: its words, and those of every state, are not cut.
local function cell_width(r, head)
	local most = math.max(widths.of(head, widths.larger(r)), widths.of(r.audit.blank or "", widths.larger(r)))

	for _, state in ipairs(r.audit.states) do
		most = math.max(most, widths.of(state.name, widths.larger(r)))
	end
	return most
end

local function label_width(r, labels)
	local most = 0

	for _, label in ipairs(labels) do
		most = math.max(most, widths.of(label, widths.larger(r)))
	end
	return math.min(most + 20, LABEL_MOST * widths.larger(r))
end

-- Whether so many columns have room for a state's whole name on one line, with its pips beside it.
local PIPS <const> = 36 -- points: with the space beside them

local function is_wide(r, n, page)
	local most = 0

	for _, state in ipairs(r.audit.states) do
		most = math.max(most, utf8.len(state.name))
	end
	return math.max(page - LABEL_MOST, page / 2) / n >= most * widths.OTHER * theme.styles.table.size * widths.larger(r) + PIPS
end

-- The columns in as few tables as the page has room for, each a list of their places. labels: of the rows; total: a column of
-- totals stands beside the last.
function matrix.split(r, heads, labels, total, across)
	local room = widths.page(across) - label_width(r, labels) - (total and TOTAL * widths.larger(r) or 0)
	local tables, left = {}, 0

	for i, head in ipairs(heads) do
		local width = cell_width(r, head)

		if #tables == 0 or width > left then
			tables[#tables + 1] = {}
			left = room
		end
		table.insert(tables[#tables], i)
		left = left - width
	end
	if #tables < 2 then
		return tables
	end
	local each, even = (#heads + #tables - 1) // #tables, {} -- so many on each that the last has not one alone
	for i = 1, #heads do
		even[(i - 1) // each + 1] = even[(i - 1) // each + 1] or {}
		table.insert(even[(i - 1) // each + 1], i)
	end
	return even
end

local function small(text)
	return b.p(text, "matrix")
end

local function head(text)
	return b.p(text, "matrix_head")
end

-- A cell of the view's matrix: a state in words; or how many of the entries that were expected.
function matrix.cell(r, by_word, cell)
	local mark = cell.word and by_word[cell.word]

	if (cell.expected or 0) > 0 then
		return small(cell.n .. " of " .. cell.expected)
	elseif mark then
		return b.level_cell(mark)
	end
	return small { b.muted(cell.word or r.audit.blank or "–") }
end

-- t: rows { name, cells, total }, columns { name }; how: label (what the rows are), columns (which of them), rows (which),
-- total (head of a column of totals: a function of a row gives its text), summary, below (a last row: { name, of }), groups
-- (of a row: the name of its group), page (the width that it has, for pips beside words where there is room).
function matrix.table(r, t, how)
	local by_word = marks.by_word(r.audit)
	local of = how.columns or b.map(t.columns, function (_, i) return i end)
	local n = #of + 1 + (how.total and 1 or 0)
	local wide = how.page and is_wide(r, n - 1, how.page)
	local rows = {}
	local columns = { { share = 1.6 }, table.unpack(b.map(of, function () return { share = 1 } end)) }

	rows[1] = b.head(b.some(head(how.label), table.unpack(b.map(of, function (i) return head(t.columns[i].name) end))))
	if how.total then
		table.insert(rows[1].cells, head(how.total.head))
		columns[n] = { width = TOTAL, align = "right" }
	end
	for i, row in ipairs(how.rows or t.rows) do
		local group = how.groups and how.groups(row, i)
		local cells = { b.th(small(b.some(row.name or row.title, group and b.muted_line(group)))), table.unpack(b.map(of, function (at)
			return matrix.cell(r, by_word, row.cells[at])
		end)) }
		cells[#cells + 1] = how.total and small(how.total.of(row, i)) or nil
		rows[#rows + 1] = b.row(cells, how.row and how.row(row) or nil)
	end
	if how.below then
		local cells = { b.th(small(how.below.name)), table.unpack(b.map(of, function (at) return small(how.below.of(at)) end)) }
		cells[#cells + 1] = how.total and small(how.below.all or "") or nil
		rows[#rows + 1] = b.row(cells)
	end
	return b.table { summary = how.summary, columns = columns, rows = rows, tight = true, narrow = not wide and "matrix" or nil }
end

function matrix.key(r)
	return b.p(marks.key(r.audit, marks.of(r.audit)))
end

-- Whether a cell says that it is there.
function matrix.is_shown(r)
	local shown = {}

	for _, state in ipairs(r.audit.states) do
		shown[state.name] = state.meaning == "present" or state.meaning == "done" or state.meaning == "active"
	end
	return function (cell) return cell.word and shown[cell.word] or false end
end

return matrix
