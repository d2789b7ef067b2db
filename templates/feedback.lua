-- feedback.pdf: what a school gets back for having answered. One page: its levels beside counts of the schools of its
-- phase, whom to visit, what changed, what happens next. It names one other school at most for each priority, as one to visit.

local b = include("blocks")
local common = include("common")
local document = include("document")
local general = include("sentences")
local say = include("together-sentences")

local LEAST <const> = 5 -- schools of a phase whose levels are counted

local function nouns(r)
	if r.audit.kind == "statements" then
		return { "judgement", "judgements" }
	end
	return { r.audit.words.section, r.audit.words.sections }
end

-- ---- the levels ----

-- The levels that have a column: all that any judgement counts.
local function levels(r)
	for _, line in ipairs(r.lines) do
		if line.told then
			return line.counts
		end
	end
	return {}
end

-- Whether there is a school below the first level: without one there is no column for it.
local function is_used(r, i)
	for _, line in ipairs(r.lines) do
		if line.told and line.counts[i].n > 0 then
			return true
		end
	end
	return false
end

local function own_cell(line)
	local own = line.own

	if own.level and own.to_be_moderated then
		return { b.badge(own.mark), b.muted_line("to be moderated") }
	elseif own.level then
		return b.level_cell(own.mark)
	elseif own.carried then
		return { b.muted(b.capital(own.carried.level_name)), own.last_year and b.muted_line(say.carried_from(b.year(own.last_year))) or nil }
	end
	return { b.muted(own.in_focus and "Not assessed" or "Not this year") }
end

local function count_cell(line, i)
	if not line.told then
		return "–"
	end
	local count = line.counts[i]

	return { count.own and b.bold(b.thousands(count.n)) or count.n > 0 and b.thousands(count.n) or b.muted("0") }
end

-- The numbers of the levels that have a column: of all that are counted, not what is below the first if no school is there.
local function shown_levels(r, heads)
	local shown, add = b.collect()

	for i, head in ipairs(heads) do
		add((head.level > 0 or is_used(r, i)) and i)
	end
	return shown
end

-- Whether the counts are of different numbers of schools, which then have a column.
local function differ(r)
	return #b.filter(r.lines, function (line) return line.told and line.n_assessed ~= r.n_assessed end) > 0
end

local function level_row(line, shown, with_number)
	local cells, add = b.collect()

	add(b.th(line.judgement.number .. "\u{2002}" .. line.judgement.title), own_cell(line))
	for _, i in ipairs(shown) do
		add(count_cell(line, i))
	end
	add(with_number and (line.told and b.thousands(line.n_assessed) or "–"))
	return b.row(cells)
end

local function profile(r)
	local heads = levels(r)
	local shown = shown_levels(r, heads)
	local with_number = #shown > 0 and differ(r)
	local names, name = b.collect()
	local columns, column = b.collect()

	name(b.capital(nouns(r)[1]), "Your level")
	column({ share = 1 }, { width = 98 })
	for _, i in ipairs(shown) do
		name(heads[i].level_name)
		column { width = #shown > 4 and 54 or 59, align = "right" }
	end
	name(with_number and "Schools")
	column(with_number and { width = 48, align = "right" })
	return b.table {
		summary = say.feedback_table(r.audit.words), tight = r.tight > 0, columns = columns,
		rows = b.some(b.head(names), table.unpack(b.map(r.lines, function (line) return level_row(line, shown, with_number) end))),
	}
end

-- How to read the counts.
local function key(r)
	local untold, levels_counted, unsettled = 0, 0, 0

	for _, line in ipairs(r.lines) do
		untold = untold + (line.told and 0 or 1)
		levels_counted = levels_counted + line.n_assessed
		unsettled = unsettled + line.to_be_moderated
	end
	return b.p(b.sentences(b.some("Bold: your school is one of these.",
		say.to_be_moderated(unsettled, levels_counted), say.not_told(untold, LEAST))), "small")
end

-- ---- visits ----

local function visits(r)
	local asked = say.may_be_asked(b.map(r.asked, function (one) return { one.judgement.title, one.n } end))
	local items, add = b.collect()

	for _, visit in ipairs(r.visits) do
		add(say.visit(visit.judgement.title, { text = visit.school.name, lang = visit.school.name_lang }))
	end
	return b.h2("Whom you could visit"), #items > 0 and b.bullets(items) or b.p(say.no_visit(r.audit.words)),
		asked and b.p(asked)
end

-- ---- what changed ----

local function titles(r, change)
	return b.map(b.filter(r.lines, function (line) return line.own.change == change end), function (line)
		return line.judgement.title
	end)
end

local function changed(r)
	if not r.last_year then
		return b.p(general.baseline())
	end
	return b.p(b.sentences(b.some(general.moved_since(b.year(r.last_year), titles(r, "up"), titles(r, "down")),
		say.same_levels(nouns(r), #titles(r, "same")),
		say.without_before(nouns(r), #titles(r, "new") + #titles(r, "not_compared")))))
end

-- ---- what happens next ----

local function next_steps(r)
	return b.steps(b.some(
		#r.visits + #r.asked > 0 and "Your partner arranges the visits: you need not contact anybody.",
		"Your report says why each level is what it is; your action plan says what you do next.",
		r.tight < 3 and "If a level is wrong, tell your partner before the next round."))
end

return function (r)
	local blocks, add = b.collect()

	add(b.brand(), b.h1(general.titled("What you get back", b.year(r.year))))
	add(b.p { { text = r.school.name, bold = true, lang = r.school.name_lang }, ", ", r.audit.title, ", ", r.date.long, ". ",
		b.join(b.some(r.tight < 2 and r.audit.notice, r.tight < 3 and common.formats(r)), " ") })
	add(b.h2("Your levels beside those of other schools"))
	add(b.p(#levels(r) > 0 and say.counted(r.audit.words, r.school.phase, r.n_assessed, r.n_of_phase)
		or say.no_counts(r.audit.words, LEAST)))
	add(profile(r), #levels(r) > 0 and key(r))
	add(visits(r))
	if r.tight < 2 or r.large_print then
		add(b.h2("What has changed"), changed(r), b.h2("What happens next"), next_steps(r))
	else -- beside each other
		add(b.columns({ { b.h2("What has changed"), changed(r) }, { b.h2("What happens next"), next_steps(r) } }, { 1, 1 }, 18))
	end
	return document.of(r, blocks, {
		title = general.titled("What you get back", b.year(r.year), r.school.name),
		subject = r.audit.title,
		fit = { pages = 1, tries = 3 },
	})
end
