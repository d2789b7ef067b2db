-- comparison.pdf of an interview: what was said in all schools, heading by heading, for whoever is responsible for several.
--
-- Nothing is judged and no school is put before another: schools stand in alphabetical order within their phase, and those who
-- speak are named by their posts alone. With very many schools, or very many words, there are only counts (r.counts_only).

local b = include("blocks")
local document = include("document")
local first_pages = include("interview-found")
local pages = include("interview-pages")
local say = include("sentences")

-- ---- names ----

local function school_name(school)
	return { text = school.name, lang = school.name_lang }
end

local function phase(school)
	return school.phase and b.capital(school.phase) or "Phase not known"
end

-- Whether schools of more than one phase are counted.
local function has_phases(r)
	local first

	for _, school in ipairs(b.filter(r.schools, function (s) return not s.why end)) do
		first = first or phase(school)
		if phase(school) ~= first then
			return true
		end
	end
	return false
end

-- ---- page one ----

-- Questions that some school was asked and none answered.
local function unanswered(r)
	local found, add = b.collect()

	for _, heading in ipairs(r.headings) do
		add(table.unpack(b.filter(heading.questions, function (q) return q.n_asked > 0 and q.n_noted == 0 end)))
	end
	return found
end

local function count(r, test)
	local n = 0

	for _, heading in ipairs(r.headings) do
		n = n + #b.filter(heading.questions, test)
	end
	return n
end

local function overview(r)
	local words = r.audit.words
	local asked, answered = count(r, function (q) return q.n_asked > 0 end), count(r, function (q) return q.n_noted > 0 end)

	return b.p(b.sentences(b.some(say.interviewed(r.n_counted, #r.schools), say.answered_somewhere(words, answered, asked),
		say.follow_ups_open(r.follow_ups.open, r.follow_ups.overdue), say.follow_ups_closed(r.follow_ups.done,
		r.follow_ups.stopped))), "lead")
end

local function of(n, all)
	return n .. " of " .. all
end

-- One row for a heading or a question: in how many schools something was noted, and each finding.
local function count_row(title, counts, anchor)
	return b.row({ b.th(title), of(counts.n_noted, counts.n_asked), table.unpack(b.map(counts.findings, function (f)
		return tostring(f.n_schools)
	end)) }, { anchor = anchor })
end

local function count_table(r, what, rows, summary)
	local findings = r.audit.ratings
	local columns = { { share = 1 }, { width = 66, align = "right" } }

	for i = 1, #findings do
		columns[i + 2] = { width = math.max(50, 244 // math.max(#findings, 4)), align = "right" }
	end
	table.insert(rows, 1, b.head { what, "Notes", table.unpack(b.map(findings, function (f) return f.name end)) })
	return b.table { summary = summary, columns = columns, rows = rows, tight = true }
end

local function anchor(heading)
	return "heading-" .. heading.section.id
end

local function headings(r, add)
	local words = r.audit.words

	add(b.h2("By " .. words.section))
	add(count_table(r, b.capital(words.section), b.map(r.headings, function (h)
		return count_row({ b.link(h.section.number .. "  " .. h.section.title, anchor(h)) }, h)
	end), say.interviews_table(words.section)))
	add(b.p(say.interviews_key(), "small"))
end

local SHARED_MOST <const> = 5 -- questions of a finding, those in most schools first

-- The questions to which two schools or more noted the i-th finding.
local function shared(r, i)
	local found, add = b.collect()

	for _, heading in ipairs(r.headings) do
		for _, q in ipairs(heading.questions) do
			add(q.findings[i].n_schools >= 2 and { question = q, n = q.findings[i].n_schools, at = #found })
		end
	end
	table.sort(found, function (x, y) return x.n > y.n or x.n == y.n and x.at < y.at end)
	return found
end

-- What schools have in common: each finding with the questions that it was noted to in several of them.
local function in_common(r, add)
	local items, item = b.collect()

	-- One bullet a question, those of a finding together.
	for i, finding in ipairs(r.audit.ratings) do
		local found = shared(r, i)
		local first = table.move(found, 1, math.min(#found, SHARED_MOST), 1, {})

		for _, one in ipairs(first) do
			item { b.bold(finding.name .. ", " .. say.in_schools(one.n) .. ": "),
				b.link(one.question.number .. "  " .. one.question.text, "question-" .. one.question.id) }
		end
	end
	if #items > 0 then
		add(b.h2("What schools have in common"))
		add(b.bullets(items))
	end
end

local function nobody(r, add)
	local questions = unanswered(r)

	if #questions == 0 then
		return
	end
	add(b.h2("What nobody answered"))
	add(b.bullets(b.map(questions, function (q)
		return b.some(b.link(q.number .. "  " .. q.text, "question-" .. q.id),
			q.n_asked < r.n_counted and b.muted_line(say.asked_in(q.n_asked)))
	end)))
end

-- ---- one heading ----

-- What one respondent said: of which school, who, the finding, the words. named: with the school's phase.
local function said(one, named)
	return b.p({
		{ text = one.school.name, lang = one.school.name_lang, bold = true },
		named and b.muted(" (" .. phase(one.school):lower() .. ")") or "", ", ", one.respondent.name .. ". ",
		one.finding and { text = one.finding .. ". ", bold = true } or "", one.text or "",
		not one.text and not one.finding and b.muted("No note.") or "",
	})
end

-- Where schools differ in phase, so many stand under its name; of fewer each has it beside its own.
local UNDER_PHASES <const> = 7

local function words_of(q, phases, add)
	local under, last = phases and #q.said >= UNDER_PHASES, nil

	for _, one in ipairs(q.said) do
		local name = phase(one.school)

		if under and name ~= last then
			add(b.p({ b.bold(name) }, "small", { keep_with_next = true }))
			last = name
		end
		add(said(one, phases and not under))
	end
end

local function question(q, phases, add)
	add(b.h2(q.text, { number = q.number, anchor = "question-" .. q.id }))
	add(b.p(say.answered_in(q.n_noted, q.n_asked, b.map(b.filter(q.findings, function (f) return f.n_schools > 0 end),
		function (f) return { f.name, f.n_schools } end)), "small", { keep_with_next = #q.said > 0 }))
	words_of(q, phases, add)
end

local function where(item)
	local text = { item.overdue and b.bold("Overdue") or b.capital(item.status_name) }

	if item.carried > 0 then
		text[2] = b.muted_line(say.carried(item.carried))
	end
	return text
end

local function follow_ups(list, add)
	if #list.items == 0 then
		return
	end
	add(b.table {
		summary = "One row for each follow-up: the school, what, after which question, who does it, by when, where it stands",
		columns = { { width = 96 }, { share = 1 }, { width = 84 }, { width = 62 }, { width = 66 } }, tight = true,
		rows = { b.head { "School", "What", "Who", "By", "Where it stands" }, table.unpack(b.map(list.items, function (item)
			local q = item.question

			return b.row { b.th { school_name(item.school) },
				{ item.text or "", q and b.muted_line(b.clip(q.number .. "  " .. q.text, 80)) or "" },
				item.owner or "", item.due or "", where(item) }
		end)) },
	})
end

-- In counts alone a question is a row.
local function counted(r, heading, add)
	add(count_table(r, b.capital(r.audit.words.descriptor), b.map(heading.questions, function (q)
		return count_row({ b.whole(q.number) .. "  " .. q.text }, q, "question-" .. q.id)
	end), say.interviews_table(r.audit.words.descriptor)))
	add(b.p(say.follow_ups_open(heading.follow_ups.open, heading.follow_ups.overdue), "small"))
end

local function one_heading(r, heading, phases, add)
	add(b.h1(heading.section.title, { number = heading.section.number, anchor = anchor(heading) }))
	add(heading.section.question and b.p(heading.section.question, "lead", { keep_with_next = true }))
	if r.counts_only then
		counted(r, heading, add)
		return
	end
	for _, q in ipairs(heading.questions) do
		question(q, phases, add)
	end
	if #heading.follow_ups.items > 0 then
		add(b.h2("Follow-ups"))
		follow_ups(heading.follow_ups, add)
	end
end

-- ---- the end ----

local function missing(r, add)
	local schools = b.filter(r.schools, function (s) return s.why end)

	if #schools == 0 then
		return
	end
	add(b.h1("Who is missing and why"))
	if r.counts_only then
		add(b.p(say.not_interviewed(#schools)))
		return
	end
	add(b.table {
		summary = "One row for each school that is not counted: its phase, and why",
		columns = { { share = 1 }, { width = 110 }, { width = 150 } }, tight = true,
		rows = { b.head { "School", "Phase", "Why" }, table.unpack(b.map(schools, function (s)
			return b.row { b.th { school_name(s) }, phase(s), b.capital(s.why) }
		end)) },
	})
end

local function method(r, add)
	add(b.h1("Method"))
	add(b.p(b.sentences { say.interviews_method(r.audit.words), say.interviews_order(), r.counts_only
		and say.interviews_counted() or say.interviews_words() }))
	add(b.p(say.read_from(b.map(r.inputs, function (file) return { file.name, file.rows } end)), "small"))
	add(b.p(say.by_audit(r.audit.title, r.audit.version, r.program_version), "small"))
end

return function (r)
	local blocks, add = b.collect()
	local phases = has_phases(r)
	local title = say.titled(r.audit.title, b.year(r.year), "all schools")

	add(b.brand(), b.h1(title))
	add(r.audit.notice and b.p(r.audit.notice, "small"))
	add(overview(r))
	first_pages(r, add)
	headings(r, add)
	if #pages.of(r) == 0 then
		in_common(r, add)
	end
	nobody(r, add)
	add(b.contents("Contents", 1))
	for _, heading in ipairs(r.headings) do
		one_heading(r, heading, phases, add)
	end
	if #r.follow_ups.items > 0 then
		add(b.h1("Other follow-ups"))
		follow_ups(r.follow_ups, add)
	end
	missing(r, add)
	method(r, add)
	return document.of(r, blocks, { title = title })
end
