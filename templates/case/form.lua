-- form.pdf of an audit of cases: its checklists to fill in by hand. It is given a case about which nothing is known.
--
-- What the engine computes (triggers, days, clocks) is left out: nobody should have to count. What it takes from
-- cases.csv (SEN status, outcome, review) is asked in its place.

local b = include("blocks")
local say = include("case-sentences")
local parts = include("case-parts")
local document = include("document")

-- Boxes to tick in a row, as spans.
local function ticks(names)
	local spans, span = b.collect()

	for i, name in ipairs(names) do
		span(i > 1 and "\u{2003}", b.icon("box", b.whole(name)))
	end
	return spans
end

local YES_NO <const> = { "Yes", "No" }
local ROOM <const> = "\u{00A0}\n\u{00A0}" -- to write in

-- Lines of cases.csv: a label, and boxes where there are words to choose from.
local function lines_of(summary, rows)
	return b.whole_block(b.table {
		summary = summary,
		columns = { { width = 190 }, { share = 1, divided = true } },
		rows = b.map(rows, function (row)
			return b.row { b.th(row[1]), row[2] and ticks(row[2]) or row.text or ROOM }
		end),
	})
end

-- What cases.csv asks and no section does: the first lines of the file, and at its end what comes after the decision.
-- Without events every trigger is declared, and is what is declared.
local function declared(audit)
	return audit.asks.events and "Risk of permanent exclusion declared"
		or b.join(b.map(audit.triggers, function (trigger) return trigger.name end))
end

local function head(r)
	local asks = r.audit.asks

	return lines_of(say.head_table(asks.meeting), b.some(
		{ "School", text = r.school.name and { { text = r.school.name, lang = r.school.name_lang } } },
		{ "Reference of the case" }, { "Reference of the pupil; no name" }, { "Opened on" },
		asks.declared and { declared(r.audit), YES_NO }, asks.looked_after and { "Looked after", YES_NO },
		asks.social_worker and { "Has a social worker", YES_NO },
		asks.meeting and { say.date_of(r.audit.meeting) }, asks.meeting and { "Chaired by (post)" },
		asks.meeting and { "Present (posts)" }))
end

local function afterwards()
	return lines_of("Room for what happened after the decision", {
		{ "Parents asked the board to hear them (representations)", { "Yes", "No", "Not known" } },
		{ "The board began to consider the decision on" },
		{ "Notice to parents that the board upholds a permanent exclusion, on" },
		{ "Parents applied for an independent review on" },
	})
end

-- ---- events.csv: what happened before, one box an event ----

local N_EVENTS <const> = 3

local function event()
	return b.whole_block(b.table {
		summary = "Room for one suspension or exclusion: what it was, its days, where, when and why",
		columns = { { width = 104 }, { share = 1, divided = true }, { width = 104 }, { share = 1 } },
		rows = {
			b.row { b.th("What happened"), { content = ticks { "Suspension", "Lunchtime", "Permanent exclusion" }, colspan = 3 } },
			b.row { b.th("First day"), ROOM, b.th("School days, or sessions"), ROOM },
			b.row { b.th("Board told on"), ROOM, b.th("Cancelled on"), ROOM },
			b.row { b.th("At an earlier school"), ticks(YES_NO), b.th("Exam missed on"), ROOM },
			b.row { b.th("Where"), ROOM, b.th("When in the day"), ROOM },
			b.row { b.th("What sort"), { content = ROOM, colspan = 3 } },
			b.row { b.th("Reason as given"), { content = ROOM, colspan = 3 } },
			b.row { b.th("What followed"), { content = ROOM, colspan = 3 } },
		},
	})
end

local CODES <const> = { { "place", "Where: " }, { "time", "When in the day: " }, { "type", "What sort: " } }

local function events(r, add)
	add(b.page_break(), b.h2("Suspensions and exclusions"))
	add(b.p("One box for each, this one and all before it, at this school and at earlier ones. Copy the page for more. A "
		.. "safeguarding separation is none of them and does not go here.", nil, { keep_with_next = true }))
	for _, code in ipairs(CODES) do
		local names = r.audit.codes[code[1]]

		add(#names > 0 and b.p({ b.bold(code[2]), say.one_of(names) }, "small", { keep_with_next = true }))
	end
	for _ = 1, N_EVENTS do
		add(event(), b.p("\u{00A0}", "small"))
	end
	add(b.page_break())
end

local SIZES <const> = { text = 5, support = 4, actions = 8, date = 1, choice = 1 }

-- For computed fields, what people have to give instead: words to choose from, or a line to write on.
local GIVEN <const> = {
	sen_status = function (r) return r.audit.sen_statuses end,
	outcome = function (r) return b.map(r.audit.outcomes, function (outcome) return outcome.name end) end,
	review = function () return {} end,
}

local function is_asked(field)
	return field.type ~= "computed" or GIVEN[field.computed] ~= nil
end

-- Boxes to tick: short words in a row, long ones below each other.
local IN_A_ROW <const> = 90

local function boxes(names, add)
	local spans, span = b.collect()
	local in_a_row = #table.concat(names, "    ") <= IN_A_ROW

	for i, name in ipairs(names) do
		local box = b.icon("box", in_a_row and b.whole(name) or name)

		box["break"] = i > 1 and not in_a_row
		span(i > 1 and in_a_row and "\u{2003}", box)
	end
	add(#spans > 0 and b.p(spans))
end

-- The audit's answers by name; "not applicable" only where the field allows it, and alone where of is its state.
local function answers(r, field, of)
	return b.map(b.filter(r.audit.answers, function (answer)
		return (not of or answer.state == of) and (field.na or answer.state ~= "not_applicable")
	end), function (answer) return answer.name end)
end

-- What the audit calls the answer of a state, or nil.
local function answer_named(r, state)
	local found = b.filter(r.audit.answers, function (answer) return answer.state == state end)

	return found[1] and found[1].name
end

local function choices(r, field)
	local names, name = b.collect()

	name(table.unpack(field.choices))
	name(table.unpack(answers(r, field, "not_applicable")))
	return names
end

local HINTS <const> = {
	yes_no = "Why, above all where it is no:", support = "When it started, how often, what came of it, when it is reviewed:",
	actions = "What, by whom (post), how success will be seen, when it is reviewed:", choice = "Notes:", date = "Date:",
}

-- A question with its boxes and its lines, on one page.
local function ask(r, field)
	local blocks, add = b.collect()
	local given = GIVEN[field.computed]
	local asked = say.asked(field.gate, field.where, field.statutory)

	add(b.p { b.bold(field.number .. "  " .. field.title), asked and b.muted_line(asked) })
	add(field.help and b.p(field.help, "small"))
	if field.type == "yes_no" or field.type == "support" then
		boxes(answers(r, field), add)
	end
	boxes(field.choices and choices(r, field) or given and given(r) or {}, add)
	local hint = field.computed == "review" and HINTS.date or HINTS[field.type]
	add(hint and b.p(hint, "small"))
	add(b.lines(field.computed and 1 or SIZES[field.type] or 2))
	return b.columns({ blocks }, { 1 }, 0)
end

return function (r)
	local blocks, add = b.collect()

	add(b.h1(r.audit.title))
	add(r.audit.subtitle and b.p(r.audit.subtitle, "lead"), r.audit.notice and b.p(r.audit.notice))
	add(parts.handling(r, "To fill in by hand. References only, never a name."), head(r))
	add(b.p("\u{00A0}", "small"), b.p(say.form_answers(answer_named(r, "not_known"), answer_named(r, "not_applicable"))))
	if r.audit.asks.events then
		events(r, add)
	end
	for _, section in ipairs(r.case.sections) do
		local asked = section.asked and b.filter(section.fields, is_asked) or {}

		if #asked > 0 then
			add(b.h2(section.letter .. "  " .. section.title),
				section.question and b.p(section.question, "lead", { keep_with_next = true }))
			for _, field in ipairs(asked) do
				add(ask(r, field))
			end
		end
	end
	if r.audit.asks.permanent then
		add(b.h2("After the decision"), afterwards())
	end
	return document.form(r, blocks)
end
