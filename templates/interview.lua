-- report.pdf of an interview: what was said, heading by heading, and how many findings there are of each kind.

local b = include("blocks")
local common = include("common")
local document = include("document")
local problems = include("problems")
local say = include("sentences")
local strip = include("strip")

local function notes(d)
	return d.notes or b.filter(d.answers, function (answer) return answer.given end)
end

-- How often each finding occurs in a list of questions.
local function findings(r, descriptors)
	return b.map(r.audit.ratings, function (finding)
		local n = 0
		for _, d in ipairs(descriptors) do
			n = n + #b.filter(notes(d), function (answer) return answer.rating == finding.name end)
		end
		return n
	end)
end

local function of_section(section)
	return b.map(section.strands, function (strand) return strand.descriptors[1] end)
end

local function cover(r)
	local facts, add = b.collect()
	local all = common.descriptors(r)
	local noted = b.filter(all, function (d) return d.state == "noted" end)
	local function fact(label, value)
		add(value and { label = label, value = value })
	end

	fact("Phase", r.school.phase and b.capital(r.school.phase))
	fact("Trust", r.school.trust)
	fact("Local authority", r.school.la)
	fact("School year", b.year(r.year))
	fact("Date of report", r.date.long)
	fact("Notes", #noted .. " of " .. #all .. " " .. r.audit.words.descriptors)
	fact("Kept", r.audit.retention)
	fact("Interview", r.audit.title .. ", version " .. r.audit.version)
	return b.cover {
		title = r.audit.title, subtitle = r.audit.subtitle or "",
		name = { { text = r.school.name, lang = r.school.name_lang } },
		facts = facts, note = common.cover_note(r),
	}
end

local function count_row(r, title, descriptors)
	local noted = #b.filter(descriptors, function (d) return d.state == "noted" end)
	local cells = { b.th(title), noted .. " of " .. #descriptors }

	for _, n in ipairs(findings(r, descriptors)) do
		cells[#cells + 1] = tostring(n)
	end
	return b.row(cells)
end

local function counts(r)
	local head, columns = { b.capital(r.audit.words.section), "Notes" }, { { share = 1 }, { width = 60, align = "right" } }
	local rows, add = b.collect()

	for _, finding in ipairs(r.audit.ratings) do
		head[#head + 1] = finding.name
		columns[#columns + 1] = { width = math.max(46, 224 // math.max(#r.audit.ratings, 4)), align = "right" }
	end
	add(b.head(head))
	for _, section in ipairs(r.sections) do
		add(section.in_focus and count_row(r, { common.link(section) }, of_section(section)))
	end
	add(count_row(r, "All", common.descriptors(r)))
	return b.table {
		summary = say.notes_table(r.audit.words),
		columns = columns, rows = rows, tight = true,
	}
end

-- Findings of the kinds that ask for more come first: the audit's order, each question with what was said to it.
local function by_finding(r, add)
	for _, finding in ipairs(r.audit.ratings) do
		local items, item = b.collect()

		for _, d in ipairs(common.descriptors(r)) do
			local said = b.filter(notes(d), function (answer) return answer.rating == finding.name end)

			item(#said > 0 and { b.link(d.number .. "  " .. d.text, "item-" .. d.id), table.unpack(b.map(said, function (answer)
				return b.line(say.said_by(answer.respondent.name, answer.note))
			end)) })
		end
		if #items > 0 then
			add(b.h2(finding.name), b.bullets(items))
		end
	end
end

-- ---- who and when: the pack's head ----

-- The texts of the head's box of that id by respondent.
local function by_respondent(r, id)
	local texts = {}

	for _, box in ipairs(r.head) do
		for _, text in ipairs(box.id == id and box.texts or {}) do
			texts[text.respondent.id] = text.text
		end
	end
	return texts
end

-- One row per respondent with notes or a filled-in head.
local function interviews(r)
	local columns = b.map(r.head, function (box) return by_respondent(r, box.id) end)
	local rows, add = b.collect()

	for _, who in ipairs(r.audit.respondents) do
		local known = #b.filter(columns, function (texts) return texts[who.id] ~= nil end) > 0
		local noted = #b.filter(common.descriptors(r), function (d)
			return #b.filter(notes(d), function (answer) return answer.respondent == who end) > 0
		end)

		add((known or noted > 0) and b.row { b.th(who.name), table.unpack(b.map(columns, function (texts)
			return texts[who.id] or { b.muted("Not said") }
		end)) })
	end
	if #rows == 0 then
		return nil
	end
	table.insert(rows, 1, b.head { "Notes of", table.unpack(b.map(r.head, function (box) return box.title end)) })
	return b.table {
		summary = "One row for each whose notes are here: which post was asked, by whom, when, and who else was there",
		columns = b.map(rows[1].cells, function () return { share = 1 } end), rows = rows,
	}
end

-- ---- what follows ----

local function about(action)
	local d = action.descriptor

	return b.some(d and b.link(d.number .. "  " .. d.text, "item-" .. d.id)
		or action.section and common.link(action.section), action.ended and b.muted_line(say.ended(action.ended)))
end

local function follow_ups(r, add)
	local rows, row = b.collect()

	for _, list in ipairs { r.plan.carried, r.plan.actions, r.plan.finished } do
		for _, action in ipairs(list) do
			row(b.row { b.th { action.text or "", action.note and b.muted_line(action.note) or "" }, about(action), action.owner or "",
				common.due(action), common.status(action) })
		end
	end
	add(b.h1("Follow-ups"))
	if #rows == 0 then
		add(b.p("No follow-up has been entered yet. Each needs an owner and a date: add a row to actions.csv."))
		return
	end
	table.insert(rows, 1, b.head { "What", "Question", "Who", "By", "Where it stands" })
	add(b.table {
		summary = "One row for each follow-up: what, after which question, who does it, by when, and where it stands",
		columns = { { share = 1.3 }, { share = 1.6 }, { width = 84 }, { width = 66 }, { width = 72 } },
		rows = rows,
	})
end

-- The last stays with what follows it.
local function note_paragraph(answer, kept)
	return b.p({
		b.bold(answer.respondent.name .. ". "), answer.rating and { text = answer.rating .. ". ", bold = true } or "",
		answer.note or "", answer.cell and b.muted(" " .. b.whole(answer.cell)) or "",
	}, nil, { keep_with_next = kept })
end

local function question(d, add)
	add(b.h2(d.text, { number = d.number, anchor = "item-" .. d.id }))
	add(d.prompt and b.p(d.prompt, "small", { keep_with_next = true }))
	local said, sees = notes(d), #d.see > 0

	add(table.unpack(b.map(said, function (answer, i) return note_paragraph(answer, sees and i == #said) end)))
	add(d.state ~= "noted" and b.p({ b.muted("Nothing was noted.") }, nil, { keep_with_next = sees }))
	add(sees and b.p(say.see_also(d.see), "small"))
end

return function (r)
	local blocks, add = b.collect()

	add(cover(r), b.contents("Contents", 1))
	problems(r, add)
	strip(r, add)
	local held = interviews(r)
	if held then
		add(b.h1("Who and when"), held)
	end
	add(b.h1("Findings"), counts(r))
	by_finding(r, add)
	follow_ups(r, add)
	for _, section in ipairs(r.sections) do
		if section.in_focus then
			add(b.h1(section.title, { number = section.number, anchor = common.anchor(section) }))
			add(section.question and b.p(section.question, "lead", { keep_with_next = true }))
			for _, d in ipairs(of_section(section)) do
				question(d, add)
			end
		end
	end
	common.related(r, add)
	return document.of(r, blocks, {})
end
