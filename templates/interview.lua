-- report.pdf of an interview: what was said, heading by heading, and how many findings there are of each kind.

local b = include("blocks")
local common = include("common")
local document = include("document")
local pages = include("interview-pages")
local parts = include("interview-parts")
local problems = include("problems")
local say = include("sentences")
local short = include("interview-short")
local strip = include("strip")

-- How often each finding occurs in a list of questions.
local function findings(r, descriptors)
	return b.map(r.audit.ratings, function (finding)
		local n = 0
		for _, d in ipairs(descriptors) do
			n = n + #b.filter(parts.notes(d), function (answer) return answer.rating == finding.name end)
		end
		return n
	end)
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
		add(section.in_focus and count_row(r, { common.link(section) }, parts.of_section(section)))
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
		local items = parts.of_finding(r, finding, function (d, said) return parts.item(d, said, parts.place(d)) end)

		if #items > 0 then
			add(b.h2(finding.name), b.bullets(items))
		end
	end
end

local function question(d, add)
	add(b.h2(d.text, { number = d.number, anchor = "item-" .. d.id }))
	add(d.prompt and b.p(d.prompt, "small", { keep_with_next = true }))
	local said, sees = parts.notes(d), #d.see > 0

	add(table.unpack(b.map(said, function (answer, i) return parts.note_paragraph(answer, sees and i == #said) end)))
	add(d.state ~= "noted" and b.p({ b.muted("Nothing was noted.") }, nil, { keep_with_next = sees }))
	add(sees and b.p(say.see_also(d.see), "small"))
end

return function (r)
	if #pages.of(r) > 0 then
		return short(r)
	end
	local blocks, add = b.collect()

	add(cover(r), b.contents("Contents", 1))
	problems(r, add)
	strip(r, add)
	local held = parts.interviews(r)
	if held then
		add(b.h1("Who and when"), held)
	end
	add(b.h1("Findings"), counts(r))
	by_finding(r, add)
	parts.follow_ups(r, add, parts.place)
	for _, section in ipairs(r.sections) do
		if section.in_focus then
			add(b.h1(section.title, { number = section.number, anchor = common.anchor(section) }))
			add(section.question and b.p(section.question, "lead", { keep_with_next = true }))
			for _, d in ipairs(parts.of_section(section)) do
				question(d, add)
			end
		end
	end
	common.related(r, add)
	return document.of(r, blocks, {})
end
