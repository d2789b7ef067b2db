-- The list of evidence: every source that a judgement rests on, in the audit's order. The link leads to what the
-- source says, and to its cell.

local b = include("blocks")
local say = include("sentences")

local function has_evidence(answer)
	return answer.evidence or answer.evidence_type or answer.evidence_date
end

local function source_row(d, answer)
	return b.row {
		b.th(b.link(d.level_name and say.rung(d.number, d.level_name) or d.number, "item-" .. d.id)),
		answer.evidence_type or "–",
		answer.evidence_date and answer.evidence_date.short or "–",
		answer.respondent.short,
	}
end

local function add_section(section, add)
	local rows, row = b.collect()

	for _, strand in ipairs(section.strands) do
		for _, d in ipairs(strand.descriptors) do
			for _, answer in ipairs(d.answers) do
				row(has_evidence(answer) and source_row(d, answer))
			end
		end
	end
	if #rows > 0 then
		add(b.group { { content = section.number .. "  " .. section.title, colspan = 4 } })
		add(table.unpack(rows))
	end
end

return function (r, add)
	local rows, row = b.collect()

	row(b.head { b.capital(r.audit.words.strand), "Type of source", "Date", "Given by" })
	for _, section in ipairs(r.sections) do
		if section.in_focus and section.tally.applicable > section.tally.unanswered then
			add_section(section, row)
		end
	end
	add(b.h1("List of evidence"))
	if #rows == 1 then
		add(b.p("No evidence was named."))
		return
	end
	add(b.table {
		summary = "Every source named, with its type, date and who gave it",
		columns = { { width = 130 }, { share = 1 }, { width = 80 }, { width = 110 } },
		rows = rows,
	})
end
