-- Evidence that the tables of statements do not show: what others than the one whose rating counts named for theirs.

local b = include("blocks")
local say = include("sentences")

local function source_row(d, answer)
	return b.row {
		b.th { b.link(d.number, "item-" .. d.id) },
		answer.respondent.short,
		b.some(answer.evidence or b.muted("Not described"), b.muted(" " .. b.dotted(answer.evidence_type,
			answer.evidence_date and b.whole(answer.evidence_date.short), answer.cell and b.whole(answer.cell)))),
	}
end

return function (r, add)
	if r.profile == "public" then
		return
	end
	local rows, row = b.collect()

	for _, section in ipairs(r.sections) do
		for _, strand in ipairs(section.in_focus and section.strands or {}) do
			local d = strand.descriptors[1]

			for _, answer in ipairs(d.answers) do
				row(answer ~= d.counted and (answer.evidence or answer.evidence_type or answer.evidence_date)
					and source_row(d, answer))
			end
		end
	end
	if #rows == 0 then
		return
	end
	table.insert(rows, 1, b.head { "No.", "Given by", "Evidence" })
	add(b.h1("Evidence that others named"))
	add(b.p(say.relied_on(r.audit.words), nil,
		{ keep_with_next = true }))
	add(b.table {
		summary = "Evidence that others than the one whose rating counts named: for what, by whom, what and of which day",
		columns = { { width = 40 }, { width = 64 }, { share = 1 } },
		rows = rows, tight = true,
	})
end
