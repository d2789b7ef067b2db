-- A matrix as a table: what is looked for by school, group or time, each cell with its state in words and as many pips as its
-- mark. A cell that nobody filled says so in the audit's word, never that something is absent.

local b = include("blocks")
local marks = include("entries-marks")
local theme = include("theme")

local matrix = {}

local SIDES <const> = theme.margin_left + theme.margin_right
local LABEL <const>, CELL <const> = 118, 48 -- points for the name of a row, and for a cell at the least
local OTHER <const>, PAD <const> = 0.585, 9	-- a letter's width in the size of the type; beside a word

-- So many points the longest word takes.
local function width_of(text)
	local most = 0

	for word in text:gmatch("[^%s]+") do
		most = math.max(most, utf8.len(word))
	end
	return most * OTHER * theme.styles.matrix.size + PAD
end

-- The least width of a column with this head: its words, and those of every state, are not cut.
function matrix.cell_width(audit, head)
	local most = math.max(CELL, width_of(head), width_of(audit.blank or ""))

	for _, state in ipairs(audit.states) do
		most = math.max(most, width_of(state.name))
	end
	return most
end

-- How many columns with these heads a page has room for; across: a page that lies across. larger: of large print.
function matrix.room(r, heads, across)
	local widest = 0

	for _, head in ipairs(heads) do
		widest = math.max(widest, matrix.cell_width(r.audit, head))
	end
	local page = (across and theme.page_height or theme.page_width) - SIDES
	local larger = r.large_print and 16 / theme.styles.matrix.size or 1

	return math.max(1, math.floor((page - LABEL * larger) / (widest * larger)))
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
-- (a row's name of the group that it stands in).
function matrix.table(r, t, how)
	local by_word = marks.by_word(r.audit)
	local of = how.columns or b.map(t.columns, function (_, i) return i end)
	local n = #of + 1 + (how.total and 1 or 0)
	local rows, last = {}, nil
	local columns = { { share = 2.2 }, table.unpack(b.map(of, function () return { share = 1 } end)) }

	rows[1] = b.head(b.some(head(how.label), table.unpack(b.map(of, function (i) return head(t.columns[i].name) end))))
	if how.total then
		table.insert(rows[1].cells, head(how.total.head))
		columns[n] = { width = 50, align = "right" }
	end
	for i, row in ipairs(how.rows or t.rows) do
		local group = how.groups and how.groups(row, i)

		if group and group ~= last then
			rows[#rows + 1] = b.group { { content = small(group), colspan = n } }
		end
		last = group or last
		local cells = { b.th(small(row.label or row.name)), table.unpack(b.map(of, function (at)
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
	return b.table { summary = how.summary, columns = columns, rows = rows, tight = true, narrow = "matrix" }
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
