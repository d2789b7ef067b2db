-- form.pdf: the audit to fill in by hand. One row per item, with a box to tick for each rating and room for the evidence.
--
-- It is given a school that has answered nothing and has no name: what it prints is the audit's alone.

local b = include("blocks")
local common = include("common")
local document = include("document")
local level_rules = include("level-rules")
local say = include("sentences")

-- Boxes to tick, one after the other: the word beside each says what the tick means.
local function boxes(items)
	local spans, add = b.collect()

	for i, item in ipairs(items) do
		add(b.icon("box", b.whole(item.name)), i < #items and "\u{2003} ")
	end
	return spans
end

-- Empty lines to write on.
local function lines(n)
	return ("\u{00A0}\n"):rep(n - 1) .. "\u{00A0}"
end

local function about_you(r)
	local label = #r.audit.levels > 0 and 110 or 94
	local rows = {
		b.row { b.th("School"), r.school.name and { { text = r.school.name, lang = r.school.name_lang } } or lines(2),
			b.th("School id or URN"), r.school.id or lines(2) },
		#r.audit.levels > 0 and b.row { b.th("Your name and post"), lines(2), b.th("Date"), lines(2) } or nil,
	}

	-- of an interview, in the place of name and date, its head: two boxes a line
	for i = 1, #r.audit.levels == 0 and #r.head or 0, 2 do
		local cells, cell = b.collect()

		for k = i, i + 1 do
			cell(b.th(r.head[k] and say.head_label(r.head[k].title, r.head[k].id == "head.date") or ""), lines(2))
		end
		rows[#rows + 1] = b.row(cells)
	end

	return b.table {
		summary = #r.audit.levels > 0 and "Room for the school, your name and post, the date and whom you answer for"
			or "Room for the school, and to say which post was asked, by whom and when",
		columns = { { width = label }, { share = 1.6, divided = true }, { width = label, divided = true },
			{ share = 1, divided = true } },
		rows = rows,
	}
end

local function answer_as(r)
	local spans = boxes(r.audit.respondents)

	table.insert(spans, 1, b.bold((#r.audit.levels > 0 and "You answer as:" or "Notes of:") .. "\u{2003}"))
	return #r.audit.respondents > 1 and b.p(spans)
end

-- The name of the rating of a state, if the audit has it.
local function rating(r, state)
	local name = common.rating(r, state)

	return name ~= "" and name
end

-- "A" to "Z", then "AA" and so on.
local function letter(i)
	return (i > 26 and letter((i - 1) // 26) or "") .. string.char(65 + (i - 1) % 26)
end

-- Each kind of source by a letter, for the narrow column beside the evidence.
local function kinds(r)
	return b.map(r.audit.evidence_types, function (kind, i) return { letter(i), kind.name } end)
end

local function key_to_kinds(r)
	return #r.audit.evidence_types > 0 and b.p({ b.bold("Kinds of source: "), say.form_kinds(kinds(r)) }, "small")
end

local function how_to(r)
	local words, rule = r.audit.words, r.audit.scoring.evidence
	local not_applicable, waived = rating(r, "not_applicable"), rating(r, "waived")

	if not common.rates(r) then
		return b.steps { say.form_judge(words) }
	end
	return b.steps(b.some(
		say.form_read(words),
		"Write what shows it, and where it is kept: a document, what people say, figures. One source is enough.",
		#r.audit.evidence_types > 0 and "Write the letter of the kind of source that it is; the letters stand at the head of each "
			.. words.section .. ".",
		rule and "Give the date of that source. A source without a date may not count." or "Give the date of that source.",
		not_applicable and say.form_not_applicable(words, not_applicable), waived and say.form_waived(words, waived),
		say.form_must_be_met(b.some(not_applicable, waived))))
end

-- What each level means and, if shares of ratings decide, what it needs.
local function key_to_levels(r)
	local rows = { b.head { "Level", "What it means" } }

	for i, level in ipairs(r.audit.levels) do
		local band = level_rules.band(r, i)

		rows[#rows + 1] = b.row { b.level_cell(level.mark), b.some(level.meaning, band and b.muted_line(band)) }
	end
	return b.table {
		summary = "The levels of this audit and what each means",
		columns = { { width = 120 }, { share = 1 } },
		rows = rows,
	}
end

local function what_counts(r)
	local items, add = b.collect()

	level_rules.counts(r, add)
	return b.bullets(items)
end

-- What this item may be answered: what must be met is never left out, and a school that has no "not applicable" here is not
-- asked to tick it.
local function allowed(r, descriptor)
	return b.filter(r.audit.ratings, function (given)
		if given.state == "not_applicable" then
			return descriptor.na and not descriptor.gate
		end
		return given.state ~= "waived" or not descriptor.gate
	end)
end

local function item_row(r, descriptor, single)
	local text = b.some(single and b.bold(descriptor.number .. "  "), descriptor.text,
		descriptor.gate and b.muted_line(say.must_be_met(descriptor.gate, descriptor.statutory)), b.muted_line(descriptor.id))
	local cell = { content = text, header = true }

	if not single then
		cell.content = { b.p({ b.badge(descriptor.mark) }, "table"), b.p(text, "table") }
	end
	return b.row(b.some(cell, boxes(allowed(r, descriptor)), lines(3), #r.audit.evidence_types > 0 and "", ""))
end

local function items(r, section)
	local rows, add = b.collect()
	local single = #section.strands > 0 and #section.strands[1].descriptors == 1
	local with_kind = #r.audit.evidence_types > 0

	if #section.strands == 0 then -- it is judged alone
		return nil
	end
	add(b.head(b.some(b.capital(r.audit.words.descriptor), "Tick one", "What shows it, and where it is kept",
		with_kind and "Kind", "Its date")))
	for _, strand in ipairs(section.strands) do
		add(not single and b.group { { content = strand.number .. " " .. strand.title, colspan = with_kind and 5 or 4 } })
		for _, descriptor in ipairs(strand.descriptors) do
			add(item_row(r, descriptor, single))
		end
	end
	return b.table {
		summary = say.form_table(r.audit.words),
		columns = b.some({ share = 1.3 }, { width = 158, divided = true }, { share = 1, divided = true },
			with_kind and { width = 40, divided = true }, { width = 76, divided = true }),
		rows = rows,
	}
end

local function signatures(r)
	local rows = b.map(r.audit.respondents, function (who)
		return b.row { b.th { who.name, b.line("\u{00A0}") }, "", "", "" }
	end)

	table.insert(rows, 1, b.head { "For", "Name", "Signature", "Date" })
	return b.whole_block(b.table {
		summary = "Room to sign the form",
		columns = { { share = 1.2 }, { share = 1.2, divided = true }, { share = 1.6, divided = true },
			{ width = 100, divided = true } },
		rows = rows,
	})
end

-- What stays on one page: a question with its boxes and its lines.
local function together(blocks)
	return b.columns({ blocks }, { 1 }, 0)
end

-- ---- what a review has beside its statements ----

local function is_words(figure) return figure.type == "text" end
local function is_number(figure) return figure.type ~= "text" end

local function numbers(r, list)
	local rows = b.map(list, function (figure)
		return b.row { b.th(figure.title), figure.type == "yes_no" and boxes { { name = "Yes" }, { name = "No" } } or "", "" }
	end)

	table.insert(rows, 1, b.head { "Figure", "This school", "Out of how many pupils, and for which period" })
	return b.table {
		summary = "One row for each figure: what it is, room for it, and for the number of pupils behind it",
		columns = { { share = 1.3 }, { width = 158, divided = true }, { share = 1, divided = true } },
		rows = rows,
	}
end

-- An answer in words needs more room than a cell.
local function figures(r, section, add)
	local list = b.filter(section.figures, is_number)

	add(#section.figures > 0 and b.h2("Figures"), #list > 0 and numbers(r, list))
	for _, figure in ipairs(b.filter(section.figures, is_words)) do
		add(together { b.p { b.bold(figure.title) }, b.lines(3) })
	end
end

-- The judgement is a reviewer's own: a level to tick, and why.
local function judgements(r, section, add)
	for _, judgement in ipairs(section.judgements) do
		add(together {
			b.p { b.bold("Judgement: " .. judgement.title .. "\u{2003}"), table.unpack(boxes(r.audit.levels)) },
			b.p("Why:", "small"), b.lines(2),
		})
	end
end

local function review_parts(r, section, add)
	figures(r, section, add)
	for _, one in ipairs(section.boxes) do
		add(b.h2(one.title), together { b.lines(4) })
	end
	add(b.h2("Judgement"))
	judgements(r, section, add)
end

-- ---- an interview: questions and room for notes ----

local function question(r, descriptor)
	return together(b.some(
		b.p({ b.bold(descriptor.number .. "  " .. descriptor.text) }), descriptor.prompt and b.p(descriptor.prompt, "small"),
		b.p(descriptor.id, "small"), #r.audit.ratings > 0 and b.p(boxes(r.audit.ratings)), b.lines(descriptor.lines)))
end

-- The sections that the form asks.
local function asked(r)
	return b.filter(r.sections, function (section) return section.in_focus end)
end

local function notes(r, add)
	for _, section in ipairs(asked(r)) do
		add(b.h1(section.title, { number = section.number }))
		add(section.question and b.p(section.question, "lead", { keep_with_next = true }))
		for _, strand in ipairs(section.strands) do
			add(question(r, strand.descriptors[1]))
		end
	end
end

-- ---- the whole ----

local function rated(r, add)
	add(b.h2("How to fill in this form"), how_to(r))
	if common.rates(r) then
		add(b.columns({ { b.h2("The levels"), key_to_levels(r) }, { b.h2("What is counted"), what_counts(r) } }, { 1, 1 }, 24))
	else
		add(b.h2("The levels"), key_to_levels(r))
	end
	for _, section in ipairs(asked(r)) do
		add(b.page_break())
		add(b.h1(section.title, { number = section.number }), section.question and b.p(section.question, "lead"))
		add(b.callout({ b.bullets(level_rules.of_section(r, section)) }, "What decides the level."))
		add(#section.strands > 0 and key_to_kinds(r), items(r, section))
		if r.audit.kind == "statements" then
			review_parts(r, section, add)
		end
	end
	add(b.h2("Signatures"), signatures(r))
end

return function (r)
	local blocks, add = b.collect()
	local scored = #r.audit.levels > 0

	add(b.h1(r.audit.title))
	add(r.audit.subtitle and b.p(r.audit.subtitle, "lead"), r.audit.notice and b.p(r.audit.notice))
	add(about_you(r), b.p("\u{00A0}", "small"), answer_as(r))
	if scored then
		rated(r, add)
	else
		notes(r, add)
	end
	return document.form(r, blocks, scored)
end
