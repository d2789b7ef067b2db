-- A crosstab of the view as a table: each row and column has its head, so that a screen reader can say where it is. What
-- is hidden is a c; what the c means is for the page to say.

local b = include("blocks")

local crosstab = {}

-- What a cell says: the ways in which a column can show it.
local SHOWN <const> = {}

-- Its level or its word instead of the count, where it has one.
function SHOWN.count(cell)
	if cell.mark then
		return b.level_cell(cell.mark, cell.word)
	end
	return cell.hidden and "c" or cell.word or b.thousands(cell.count)
end

-- "12.5%"; a dash if there is no share.
function SHOWN.share(cell)
	return cell.share_hidden and "c" or cell.share and cell.share .. "%" or "–"
end

-- "12 (60%)"; the count alone if its share is hidden; a dash for 0 of 0.
function SHOWN.both(cell)
	if cell.share then
		return SHOWN.count(cell) .. " (" .. SHOWN.share(cell) .. ")"
	end
	return cell.count == 0 and not cell.share_hidden and "–" or SHOWN.count(cell)
end

local function cells_of(row, columns, name)
	local cells = b.map(columns, function (column)
		return SHOWN[column.show](column.of and row.cells[column.of] or row.total)
	end)

	return b.row { b.th(name), table.unpack(cells) }
end

-- how: head (of the first column), columns: list of { of (which column; left out: the row's total), show (a way above),
-- head (left out: the column's name), width }; all (the name of the row of totals; left out: none is printed), name (of a
-- row: a function of it and its place; left out: its own; nil: the row is left out), caption, summary.
function crosstab.table(t, how)
	local rows, add = b.collect()
	local name = how.name or function (row) return row.name end

	add(b.head { how.head, table.unpack(b.map(how.columns, function (c) return c.head or t.columns[c.of].name end)) })
	for i, row in ipairs(t.rows) do
		local text = name(row, i)
		add(text and cells_of(row, how.columns, text))
	end
	add(how.all and cells_of(t.totals, how.columns, how.all))
	return b.table {
		caption = how.caption, summary = how.summary, rows = rows, tight = true,
		columns = { { share = 1 }, table.unpack(b.map(how.columns, function (c)
			return { width = c.width, align = "right" }
		end)) },
	}
end

-- Whether any of its counts is shown.
function crosstab.is_any_shown(t)
	for _, row in ipairs(t.rows) do
		if #b.filter(row.cells, function (cell) return not cell.hidden end) > 0 then
			return true
		end
	end
	return false
end

return crosstab
