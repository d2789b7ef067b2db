-- The checklists of a case's file, section by section. The pupil's own words are set as text across the page, before
-- anything is said about them; all else is a table. What helps to fill a field in is the form's, not this file's.

local b = include("blocks")
local say = include("case-sentences")

-- What a field says where nothing does.
local function open_text(field, stop)
	return b.icon("not_answered", b.capital(field.why or "not answered") .. (stop or ""))
end

local function dates(row)
	local words = b.some(row.date and b.whole(row.date.long), row.start and "from " .. b.whole(row.start.short),
		row.how_often, row.review and "review " .. b.whole(row.review.short))

	return #words > 0 and b.muted(" " .. b.sentence(b.capital(b.dotted(table.unpack(words))))) or nil
end

-- What came of it is printed after short texts, and below longer ones.
local LONG <const> = 60

local function outcome(label, row)
	local below = #(row.note or "") > LONG

	return row.effect and { text = (below and "" or " ") .. label .. row.effect, ["break"] = below }
end

-- What a row says after its answer, on the same line.
local function answer_of_row(row)
	local when, effect = dates(row), outcome("Effect: ", row)
	local note = row.note and ((when or effect) and b.sentence(row.note) or row.note)

	return b.some(note and " " .. note, when, effect)
end

local function action(row)
	local who = b.some(row.owner, row.review and "review " .. b.whole(row.review.short))

	return b.p(b.some(b.sentence(row.note or ""), #who > 0 and b.muted(" " .. b.sentence(b.dotted(table.unpack(who)))),
		outcome("Success: ", row)), "table")
end

local function actions(field)
	return b.map(field.rows, action)
end

-- One of several notes, with its day if it has one.
local function noted(row)
	return b.p(b.some(row.date and b.muted(row.date.short .. " "), b.sentence(row.note or "")), "table")
end

-- Of a date or of weeks: more than was meant.
local function late(field)
	return field.late and { text = b.capital(field.late), icon = "not_yet", ["break"] = true }
end

-- The spans of an answer; a text alone starts without a break.
local function answer(field)
	local row = field.rows[1]
	local spans, add = b.collect()

	if field.type == "computed" then
		add(field.value, field.open and { text = b.capital(field.why), icon = "not_answered", ["break"] = field.value and true },
			late(field))
		return spans
	end
	if field.type == "actions" and not field.open then
		return actions(field)
	end
	if field.several and #field.rows > 1 and not field.open then
		return b.map(field.rows, noted)
	end
	if field.type == "text" and row and row.note and not field.open then
		add(field.state_name and field.state ~= "yes" and b.bold(field.state_name .. ". "), row.note)
		return spans
	end
	if field.type == "date" and row and row.date then
		add(b.whole(row.date.long), field.open and { text = b.capital(field.why), icon = "not_answered", ["break"] = true },
			late(field), row.note and b.line(row.note))
		return spans
	end
	add(field.open and open_text(field, row and row.note and ".") or b.bold((field.state_name or "Yes") .. "."))
	for _, span in ipairs(row and answer_of_row(row) or {}) do
		add(span)
	end
	return spans
end

local function row(field)
	return b.row { field.number, b.th(field.title), answer(field) }
end

local function as_table(section, asked)
	return b.table {
		summary = say.section_table(section.title),
		columns = { { width = 30 }, { share = 1 }, { share = 1.7 } },
		rows = b.map(asked, row), tight = true,
	}
end

-- "K1 to K4, off-site direction (another outcome)": fields that follow each other and have one reason are one.
local function not_asked(fields)
	local runs = {}

	for i, field in ipairs(fields) do
		local topic, last = field.topic or field.title, runs[#runs]

		if field.not_asked and last and last.to == i - 1 and last.topic == topic and last.why == field.not_asked then
			last.to, last.last = i, field.number
		elseif field.not_asked then
			runs[#runs + 1] = { first = field.number, last = field.number, to = i, topic = topic, why = field.not_asked }
		end
	end
	local text = say.fields_not_asked(b.map(runs, function (run) return { run.first, run.last, run.topic, run.why } end))

	return text and b.p({ b.muted(text) }, "table")
end

-- The span, on a new line if something comes before it.
local function own_line(span)
	if type(span) ~= "table" then
		return b.line(span)
	end
	span["break"] = true
	return span
end

-- One call-out, so that the words stand out as the pupil's.
local function as_voice(asked, add)
	add(b.callout(b.map(asked, function (field)
		local words, word = b.collect()

		word(b.bold(field.number .. " " .. field.title))
		for i, span in ipairs(answer(field)) do
			word(i > 1 and span or field.open and { "\u{2003}", span } or own_line(span))
		end
		return b.p(words, "callout")
	end)))
end

return function (r, add)
	for _, section in ipairs(r.case.sections) do
		add(b.h2(section.title, { number = section.letter }))
		if section.voice then
			add(section.question and b.p(section.question, "lead", { keep_with_next = true }))
		end
		local asked = b.filter(section.fields, function (field) return not field.not_asked end)
		if #asked > 0 and section.voice then
			as_voice(asked, add)
		elseif #asked > 0 then
			add(as_table(section, asked))
		end
		add(not_asked(section.fields))
	end
end
