-- pack.pdf: the interview on paper: each prompt with ruled lines to write on, and boxes for the findings.

local b = include("blocks")
local document = include("document")
local say = include("sentences")

local LEADING <const> = 20 -- of lines to write on: 7 mm, as in ruled exercise books

local function boxes(r)
	local spans = {}

	for _, finding in ipairs(r.audit.ratings) do
		spans[#spans + 1] = b.icon("box", b.whole(finding.name))
		spans[#spans + 1] = "\u{2002}"
	end
	return #spans > 0 and b.p(spans, "small")
end

local ROOM <const> = "\u{00A0}\n\u{00A0}" -- to write in

local function head(r)
	return b.table {
		summary = "Room to say which post was asked, by whom and when",
		columns = { { width = 140 }, { share = 1, divided = true } },
		rows = b.map(r.head, function (box)
			return b.row { b.th(say.head_label(box.title, box.id == "head.date")), ROOM }
		end),
	}
end

local N_FOLLOW_UPS <const> = 6

local function follow_ups()
	local rows = { b.head { "What", "After question", "Who (post)", "By" } }

	for _ = 1, N_FOLLOW_UPS do
		rows[#rows + 1] = b.row { ROOM, "", "", "" }
	end
	return b.whole_block(b.table {
		summary = "Room for what follows: what, after which question, who does it and by when",
		columns = { { share = 2 }, { width = 80, divided = true }, { share = 1, divided = true }, { width = 90, divided = true } },
		rows = rows,
	})
end

-- Below the question: findings and what may be asked further at the left, room to write at the right. What else the question
-- belongs to is only in the report, since nobody needs it during the interview.
local function question(r, d, add)
	local left = b.some(boxes(r), d.prompt and b.p(d.prompt, "small"))

	add(b.p({ b.bold(d.number .. "  " .. d.text) }, "close", { keep_with_next = true }))
	if #left == 0 then
		add(b.lines(d.lines, LEADING))
	else
		add(b.columns({ left, { b.lines(d.lines, LEADING) } }, { 1, 1.3 }, 16))
	end
end

return function (r)
	local blocks, add = b.collect()

	add(b.h1(r.audit.title))
	add(b.p({ { text = r.school.name, bold = true, lang = r.school.name_lang }, ", ", b.year(r.year), "." }))
	add(r.audit.notice and b.p(r.audit.notice), r.audit.formats and b.p(say.formats(r.audit.formats)), head(r))
	for _, section in ipairs(r.sections) do
		add(b.h2(section.title, { number = section.number }))
		add(section.question and b.p(section.question, "lead", { keep_with_next = true }))
		for _, strand in ipairs(section.strands) do
			question(r, strand.descriptors[1], add)
		end
	end
	add(b.h2("Follow-ups"), follow_ups())
	return document.of(r, blocks, { title = say.to_write_on(r.audit.title, r.school.name) })
end
