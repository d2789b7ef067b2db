-- Which support a section gets at its level, and how often.

local b = include("blocks")
local common = include("common")

return function (r, add)
	local rows, row = b.collect()

	for _, section in ipairs(r.sections) do
		local support = section.support
		row(support and b.row {
			b.th(common.link(section)), b.level_cell(section.mark), support.support or "–",
			support.rhythm and b.capital(support.rhythm) or "–",
		})
	end
	if #rows == 0 then
		return
	end
	table.insert(rows, 1, b.head { b.capital(r.audit.words.section), "Judgement", "Support", "How often" })
	add(b.h2("Support by judgement"))
	add(b.table {
		summary = "One row for each " .. r.audit.words.section .. ": its judgement, who supports it, and how often",
		columns = { { share = 1 }, { width = 84 }, { width = 90 }, { share = 1 } },
		rows = rows,
	})
end
