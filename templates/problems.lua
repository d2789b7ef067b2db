-- What a draft says first: why it is one, and each problem with its place and what to do. Nothing in any other document.

local b = include("blocks")
local say = include("sentences")

local CLIPPED <const> = 150 -- characters of a problem that is told in brief

local function row(problem)
	return b.row {
		b.th(problem.cell or "All tables"),
		{ b.capital(problem.message) .. ".", problem.severity == "warning" and b.muted_line("A warning") },
		problem.hint and b.capital(problem.hint) .. "." or "–",
	}
end

local function why()
	return b.p("Rows of the school’s tables have problems, so this document is not the final one. A cell with an "
		.. "error counts as not answered. What follows may change once the rows are mended.", "callout")
end

-- Errors before warnings; what reads the same, since a public document hides what differs, once.
local function by_weight(r)
	local found, add = b.collect()
	local seen = {}

	for _, severity in ipairs({ "error", "warning" }) do
		for _, problem in ipairs(r.problems) do
			local text = (problem.cell or "") .. " " .. problem.message
			add(problem.severity == severity and not seen[text] and problem)
			seen[text] = seen[text] or problem.severity == severity
		end
	end
	return found
end

-- The first few, and how many more there are.
local function in_brief(r, most)
	local found = by_weight(r)
	local items = b.map(table.move(found, 1, most, 1, {}), function (p)
		return b.p({ b.bold((p.cell or "All tables") .. ": "), b.sentence(b.capital(b.clip(p.message, CLIPPED))) }, "callout")
	end)

	return b.callout(b.some(why(), #items > 0 and b.bullets(items),
		#found > most and b.p(say.more_problems(#found - most), "callout")), "Draft.")
end

-- most: in brief, so many of them, as a part of a page; nil: all, on pages of their own.
return function (r, add, most)
	if not r.draft then
		return
	end
	if most then
		add(in_brief(r, most))
		return
	end
	local rows = b.map(r.problems, row)

	table.insert(rows, 1, b.head { "Where", "Problem", "What to do" })
	add(b.h1("Problems to mend"))
	add(b.callout({ why() }, "Draft."))
	add(b.table {
		summary = "One row for each problem: where in the tables it stands, what is wrong, and what to do",
		columns = { { share = 0.8 }, { share = 1.5 }, { share = 1.2 } },
		rows = rows,
	})
	add(b.page_break())
end
