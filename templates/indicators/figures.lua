-- report.pdf of an audit of figures without ratings: each figure in its last periods, beside groups, with what changed.

local b = include("blocks")
local common = include("common")
local document = include("document")
local problems = include("problems")

local function cover(r)
	local facts, add = b.collect()
	local function fact(label, value)
		add(value and { label = label, value = value })
	end

	fact("Phase", r.school.phase and b.capital(r.school.phase))
	fact("Date of report", r.date.long)
	fact("Audit", r.audit.title .. ", version " .. r.audit.version)
	return b.cover {
		title = r.audit.title, subtitle = r.audit.subtitle or "",
		name = { { text = r.school.name, lang = r.school.name_lang } },
		facts = facts, note = common.cover_note(r),
	}
end

local function section_table(section)
	return b.table {
		summary = "The figures of " .. section.title,
		columns = { { share = 1 }, { share = 1.6 } },
		rows = b.map(section.figures, function (figure) return b.row { b.th(figure.title), figure.words } end),
	}
end

return function (r)
	local blocks, add = b.collect()

	add(cover(r))
	problems(r, add)
	for _, section in ipairs(r.sections) do
		add(b.h1(section.title, { number = section.number, anchor = "section-" .. section.id }))
		add(section.question and b.p(section.question, "lead", { keep_with_next = true }))
		add(section_table(section))
	end
	return document.of(r, blocks, {})
end
