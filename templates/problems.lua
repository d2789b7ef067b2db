-- What a draft says first: why it is one, and each problem with its place and what to do. Nothing in any other document.

local b = include("blocks")

local function row(problem)
	return b.row {
		b.th(problem.cell or "All tables"),
		{ b.capital(problem.message) .. ".", problem.severity == "warning" and b.muted_line("A warning") },
		problem.hint and b.capital(problem.hint) .. "." or "–",
	}
end

return function (r, add)
	if not r.draft then
		return
	end
	local rows = b.map(r.problems, row)

	table.insert(rows, 1, b.head { "Where", "Problem", "What to do" })
	add(b.h1("Problems to mend"))
	add(b.callout({
		b.p("Rows of the school’s tables have problems, so this document is not the final one. A cell with an "
			.. "error counts as not answered. What follows may change once the rows are mended.", "callout"),
	}, "Draft."))
	add(b.table {
		summary = "One row for each problem: where in the tables it stands, what is wrong, and what to do",
		columns = { { share = 0.8 }, { share = 1.5 }, { share = 1.2 } },
		rows = rows,
	})
	add(b.page_break())
end
