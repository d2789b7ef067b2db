#!/bin/sh
# crosstab.t - what templates/crosstab.lua prints of a table of the view: heads of rows and columns, and what is hidden as c.
. "$(dirname "$0")/lib.sh"

# says LUA: a chunk with the part in crosstab, and said(BLOCK): a table as text, a line a row, heads in brackets.
says_lua() {
	(cd "$top" && lua5.4 -e "
		dofile('tests/sentences/collect.lua')
		function include(name) return assert(loadfile('templates/' .. name .. '.lua'))() end
		crosstab = include('crosstab')
		function said(t)
			local lines = {}
			for _, row in ipairs(t.rows) do
				local texts = {}
				for i, cell in ipairs(row.cells) do
					local content = type(cell) == 'table' and (cell.content or cell.level.word) or cell
					texts[i] = (row.kind == 'head' or cell.header) and '[' .. content .. ']' or content
				end
				lines[#lines + 1] = table.concat(texts, ' | ')
			end
			return table.concat(lines, '\n')
		end
		function same(a, b) assert(a == b, a .. '\nis not\n' .. b) end
		$1")
}

ok "each row and column has its head, and totals are printed where they are asked for" says_lua '
local t = {
	columns = { { id = "yes", name = "Yes" }, { id = "no", name = "No" } },
	rows = {
		{ id = "a", name = "First", cells = { { count = 1200, base = 1500, share = "80" }, { count = 300, base = 1500, share = "20" } },
			total = { count = 1500, base = 1500, share = "100" } },
		{ id = "b", name = "Second", cells = { { count = 0 }, { count = 0 } }, total = { count = 0 } },
	},
	totals = { cells = { { count = 1200, base = 1500, share = "80" }, { count = 300, base = 1500, share = "20" } },
		total = { count = 1500, base = 1500, share = "100" } },
}
local how = { head = "Item", caption = "C", summary = "S", columns = { { show = "count", head = "Asked", width = 50 },
	{ of = 1, show = "both", width = 60 }, { of = 2, show = "share", head = "No, in per cent", width = 70 } } }

same(said(crosstab.table(t, how)), "[Item] | [Asked] | [Yes] | [No, in per cent]\n[First] | 1,500 | 1,200 (80%) | 20%\n[Second] | 0 | – | –")
how.all = "All"
how.name = function (row, i) return row.total.count > 0 and i .. " " .. row.name or nil end
local block = crosstab.table(t, how)
same(said(block), "[Item] | [Asked] | [Yes] | [No, in per cent]\n[1 First] | 1,500 | 1,200 (80%) | 20%\n[All] | 1,500 | 1,200 (80%) | 20%")
assert(block.caption == "C" and block.summary == "S" and #block.columns == 4)
assert(block.columns[1].share == 1 and block.columns[4].width == 70 and block.columns[4].align == "right")'

ok "what is hidden is a c, and of a count that is shown its share alone" says_lua '
local t = { columns = { { name = "Cases" } }, rows = {
	{ name = "Hidden", cells = { { hidden = true, share_hidden = true } } },
	{ name = "No share", cells = { { count = 96, share_hidden = true } } },
	{ name = "No base", cells = { { count = 7 } } },
} }
local columns = { { of = 1, show = "count", width = 1 }, { of = 1, show = "share", width = 1 }, { of = 1, show = "both", width = 1 } }
same(said(crosstab.table(t, { head = "Kind", columns = columns })),
	"[Kind] | [Cases] | [Cases] | [Cases]\n[Hidden] | c | c | c\n[No share] | 96 | c | 96\n[No base] | 7 | – | 7")
assert(crosstab.is_any_shown(t))
assert(not crosstab.is_any_shown { columns = t.columns, rows = { t.rows[1] } })
assert(not crosstab.is_any_shown { columns = t.columns, rows = {} })'

ok "a level is its mark, and a word stands as it is" says_lua '
local mark = { word = "Secure" }
local t = { columns = { { name = "Safety" } }, rows = {
	{ name = "North", cells = { { count = 0, level = 2, mark = mark } } },
	{ name = "South", cells = { { count = 0, word = "Not assessed" } } },
} }
local block = crosstab.table(t, { head = "School", columns = { { of = 1, show = "count", width = 1 } } })
same(said(block), "[School] | [Safety]\n[North] | Secure\n[South] | Not assessed")
assert(block.rows[2].cells[2].level == mark)'

finish
