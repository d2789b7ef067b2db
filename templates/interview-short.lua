-- report.pdf of an interview whose findings have pages of their own: four pages at most, what was found before what was asked.

local b = include("blocks")
local common = include("common")
local document = include("document")
local pages = include("interview-pages")
local parts = include("interview-parts")
local problems = include("problems")
local say = include("sentences")
local strip = include("strip")

-- What is left out the more often the pages were too many: texts of questions without notes; in the account, what stands on the
-- first pages; everywhere, texts of questions, and the ends of pages.
local BRIEF <const>, ONCE <const>, DENSE <const> = 1, 2, 3

-- ---- what stands where ----

local on_a_page = b.once(function (r)
	local names = {}

	for _, one in ipairs(pages.of(r)) do
		for _, finding in ipairs(one.findings) do
			names[finding.name] = true
		end
	end
	return names
end)

-- What the account says of a question.
local function told(r, d)
	return b.filter(parts.notes(d), function (answer) return r.tight < ONCE or not on_a_page(r)[answer.rating or ""] end)
end

local section_of = b.once(function (r)
	local of = {}

	for _, section in ipairs(r.sections) do
		for _, d in ipairs(parts.of_section(section)) do
			of[d] = section
		end
	end
	return of
end)

-- Where a link to a question leads: a question without a place of its own has its section's.
local function place(r, d)
	return #told(r, d) > 0 and parts.place(d) or common.anchor(section_of(r)[d])
end

-- ---- the first pages ----

local function front(r, add)
	local noted = #b.filter(common.descriptors(r), function (d) return d.state == "noted" end)

	add(b.brand(), b.h1(say.titled(r.audit.title, b.year(r.year))))
	add(b.p(b.some({ text = r.school.name, lang = r.school.name_lang, bold = true },
		r.audit.subtitle and b.muted("\u{A0}· " .. r.audit.subtitle),
		r.audit.notice and b.muted_line(r.audit.notice),
		b.muted_line(b.dotted(r.school.phase and b.capital(r.school.phase), r.school.trust, r.school.la, r.date.long,
			say.with_notes(r.audit.words, noted, #common.descriptors(r)),
			"version " .. r.audit.version, r.audit.retention and "kept " .. r.audit.retention)),
		r.audit.formats and b.muted_line(common.formats(r))), "close"))
	add(r.tight >= DENSE and b.p(say.numbers_alone(r.audit.words), "small"))
	problems(r, add, 2)
	strip(r, add)
end

local function item(r, d, said)
	if r.tight < DENSE then
		return parts.item(d, said, place(r, d))
	end
	return { b.bold(d.number .. "  "), table.unpack(b.map(said, function (answer, i)
		local text = say.said_by(answer.respondent.name, answer.note)

		return i == 1 and text or b.line(text)
	end)) }
end

local function page(r, one, add)
	add(b.h1(one.title))
	for i, finding in ipairs(one.findings) do
		local items = parts.of_finding(r, finding, function (d, said) return item(r, d, said) end)

		add(i > 1 and b.h2(finding.name)) -- the first gives the page its title
		add(#items > 0 and b.bullets(items) or b.p { b.muted("Nothing was noted.") })
	end
end

-- ---- the account ----

-- The last note stays with what follows it.
local function question(r, d, add)
	local said = told(r, d)

	add(r.tight < DENSE and b.h3(d.text, { number = d.number, anchor = parts.place(d) }))
	for i, answer in ipairs(said) do
		local note = parts.note_paragraph(answer, i == #said and #d.see > 0, "close")

		if r.tight >= DENSE and i == 1 then
			note.anchor = parts.place(d)
			table.insert(note.text, 1, b.bold(d.number .. "  "))
		end
		add(note)
	end
	add(#d.see > 0 and b.p(say.see_also(d.see), "small"))
end

local function numbers(list)
	return b.map(list, function (d) return d.number end)
end

local function section(r, one, add)
	local all = parts.of_section(one)
	local silent = b.filter(all, function (d) return d.state ~= "noted" end)
	local in_front = b.filter(all, function (d) return d.state == "noted" and #told(r, d) == 0 end)

	add(b.h2(one.title, { number = one.number, anchor = common.anchor(one) }))
	add(one.question and r.tight < BRIEF and b.p(one.question, "small", { keep_with_next = true }))
	for _, d in ipairs(all) do
		if #told(r, d) > 0 then
			question(r, d, add)
		end
	end
	add(#in_front > 0 and b.p(say.said_in_front(numbers(in_front)), "small"))
	add(#silent > 0 and b.p(say.nothing_noted_to(numbers(silent), r.tight < BRIEF and b.map(silent, function (d)
		return d.number .. " " .. d.text
	end)), "small"))
end

return function (r)
	local blocks, add = b.collect()
	local held = parts.interviews(r)

	front(r, add)
	for i, one in ipairs(pages.of(r)) do
		add(i > 1 and r.tight < DENSE and b.page_break())
		page(r, one, add)
	end
	parts.follow_ups(r, add, function (d) return place(r, d) end)
	add(r.tight < DENSE and b.page_break(), b.h1("What was said"))
	for _, one in ipairs(r.sections) do
		if one.in_focus then
			section(r, one, add)
		end
	end
	if held then
		add(b.h2("Who and when"), held)
	end
	common.related(r, add)
	return document.of(r, blocks, { fit = { pages = 4, tries = DENSE } })
end
