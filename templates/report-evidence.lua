-- The list of evidence: every source that a judgement rests on, in the audit's order.

local b = include("blocks")

local function has_evidence(answer)
	return answer.evidence or answer.evidence_type or answer.evidence_date
end

local function source_row(d, answer)
	return b.row {
		b.th { b.link(d.number, "item-" .. d.id), d.level_name and " " .. d.level_name or "" },
		answer.evidence_type or "–",
		answer.evidence_date and answer.evidence_date.short or "–",
		answer.respondent.short,
		answer.cell or "",
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
		add(b.group { { content = section.number .. "  " .. section.title, colspan = 5 } })
		add(table.unpack(rows))
	end
end

return function (r, add)
	local rows, row = b.collect()

	row(b.head { b.capital(r.audit.words.strand), "Type of source", "Date", "Given by", "Where it stands" })
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
		summary = "Every source named, with its type, date, who gave it and where it stands in the tables",
		columns = { { width = 92 }, { share = 1 }, { width = 70 }, { width = 62 }, { width = 126 } },
		rows = rows,
	})
end
