-- The checklists of a case's file, section by section. The pupil's own words are set as text across the page, before
-- anything is said about them; all else is a table.

local b = include("blocks")
local parts = include("case-parts")

-- What a field says where nothing does.
local function open_text(field)
	return b.icon("not_answered", b.capital(field.why or "not answered"))
end

local function dates(row)
	local words = b.some(row.date and b.whole(row.date.long), row.start and "from " .. b.whole(row.start.short),
		row.how_often, row.review and "review " .. b.whole(row.review.short))

	return #words > 0 and b.muted_line(b.dotted(table.unpack(words))) or nil
end

local function answer_of_row(field, row)
	return b.some(row.note and b.line(row.note), dates(row), row.effect and b.line("Effect: " .. row.effect))
end

local function action(row)
	return b.p(b.some(row.note or "", row.owner and b.muted_line("By " .. row.owner),
		row.review and b.muted_line("Review " .. b.whole(row.review.short)),
		row.effect and b.muted_line("Success: " .. row.effect)))
end

local function actions(field)
	local content, add = b.collect()

	for _, row in ipairs(field.rows) do
		add(action(row))
	end
	return content
end

-- The spans of an answer; a text alone starts without a break.
local function answer(field)
	local row = field.rows[1]
	local spans, add = b.collect()

	if field.type == "computed" then
		add(field.value, field.open and { text = b.capital(field.why), icon = "not_answered", ["break"] = field.value and true })
		return spans
	end
	if field.type == "actions" and not field.open then
		return actions(field)
	end
	if field.type == "text" and row and row.note and not field.open then
		add(field.state_name and field.state ~= "yes" and b.bold(field.state_name .. ". "), row.note)
		return spans
	end
	if field.type == "date" and row and row.date then
		add(b.whole(row.date.long), row.note and b.line(row.note))
		return spans
	end
	add(field.open and open_text(field) or b.bold(field.state_name or "Yes"))
	for _, span in ipairs(row and answer_of_row(field, row) or {}) do
		add(span)
	end
	return spans
end

local function row(field)
	return b.row { field.number, b.th(b.some(field.title, field.help and b.muted_line(field.help))), answer(field) }
end

local function as_table(section)
	local rows = { b.head { "", "Asked", "Answered" } }

	for _, field in ipairs(section.fields) do
		rows[#rows + 1] = row(field)
	end
	return b.table {
		summary = section.title .. ": what was asked and what was answered",
		columns = { { width = 32 }, { share = 1 }, { share = 1.6 } },
		rows = rows,
	}
end

-- The span below whatever stands before it.
local function own_line(span)
	if type(span) ~= "table" then
		return b.line(span)
	end
	span["break"] = true
	return span
end

-- A callout a question, so that the words stand out as the pupil's.
local function as_voice(section, add)
	for _, field in ipairs(section.fields) do
		local words, say = b.collect()

		for i, span in ipairs(answer(field)) do
			say(i == 1 and own_line(span) or span)
		end
		add(b.callout({ b.p(words, "callout") }, field.number .. " " .. field.title))
	end
end

return function (r, add)
	for _, section in ipairs(r.case.sections) do
		add(b.h2(section.title, { number = section.letter }))
		if section.question then
			add(b.p(section.question, "lead", { keep_with_next = true }))
		end
		if section.voice then
			as_voice(section, add)
		else
			add(as_table(section))
		end
	end
end
