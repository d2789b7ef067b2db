-- form.pdf of an audit of figures without ratings: one row for each figure that is given, with room for it. What is worked
-- out from others is left out: nobody should have to reckon.

local b = include("blocks")
local document = include("document")

local ROOM <const> = "\u{00A0}\n\u{00A0}" -- to write in

local function about_you(r)
	return b.table {
		summary = "Room for the school, your post and the date",
		columns = { { width = 94 }, { share = 1.6, divided = true }, { width = 94, divided = true }, { share = 1, divided = true } },
		rows = {
			b.row { b.th("School"), r.school.name and { { text = r.school.name, lang = r.school.name_lang } } or ROOM,
				b.th("School id or URN"), r.school.id or ROOM },
			b.row { b.th("Filled in by (post)"), ROOM, b.th("Date"), ROOM },
		},
	}
end

local function boxes(names)
	local spans, add = b.collect()

	for i, name in ipairs(names) do
		add(b.icon("box", b.whole(name)), i < #names and "\u{2003} ")
	end
	return spans
end

local function figure_row(figure)
	local title = b.some(figure.title, figure.about and b.muted_line(figure.about), b.muted_line(figure.id))

	return b.row { b.th(title), figure.type == "yes_no" and boxes { "Yes", "No" } or "", "", "" }
end

local function given(figures)
	return b.filter(figures, function (figure) return not figure.derive end)
end

local function section_table(section)
	local rows = b.map(given(section.figures), figure_row)

	table.insert(rows, 1, b.head { "Figure", "This school", "Out of how many", "For which period" })
	return b.table {
		summary = "One row for each figure: what it is, room for it, for the number behind it and for its period",
		columns = { { share = 1.4 }, { width = 150, divided = true }, { width = 100, divided = true }, { share = 0.8,
			divided = true } },
		rows = rows,
	}
end

return function (r)
	local blocks, add = b.collect()

	add(b.h1(r.audit.title))
	add(r.audit.subtitle and b.p(r.audit.subtitle, "lead"), r.audit.notice and b.p(r.audit.notice))
	add(about_you(r))
	for _, section in ipairs(b.filter(r.sections, function (s) return s.asked and #given(s.figures) > 0 end)) do
		add(b.h2(section.title, { number = section.number }))
		add(section.question and b.p(section.question), section_table(section))
	end
	return document.form(r, blocks, false)
end
