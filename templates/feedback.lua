-- feedback.pdf: what a school gets back for having answered. One page: its levels beside counts of the schools of its
-- phase, whom to visit, what changed, what happens next. It names one other school at most for each priority, as one to visit.

local b = include("blocks")
local common = include("common")
local document = include("document")
local general = include("sentences")
local say = include("together-sentences")

local LONG <const> = 90 -- characters of a name, where the page is full
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

-- brief: that a level is carried over stands below the table.
local function own_cell(line, brief)
	local own = line.own

	if own.level then
		return b.level_cell(own.mark)
	elseif own.carried then
		local level, year = b.capital(own.carried.level_name), own.last_year and b.year(own.last_year)

		if brief and year then
			return { b.muted(level .. ", " .. year) }
		end
		return { b.muted(level), year and b.muted_line(say.carried_from(year)) or nil }
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

local function is_unsettled(line)
	return line.own.level and line.own.to_be_moderated
end

local function is_carried(line)
	return not line.own.level and line.own.carried and line.own.last_year
end

-- Whether its row has anything to say. Where the page is full, the others are only named.
local function says_something(line)
	return line.told or line.own.level or line.own.carried or line.own.in_focus
end

local function shown_lines(r)
	return r.tight > 2 and b.filter(r.lines, says_something) or r.lines
end

local function left_out(r)
	return b.map(b.filter(r.lines, function (line) return r.tight > 2 and not says_something(line) end),
		function (line) return line.judgement.number end)
end

-- brief: what is to be moderated, and what is carried over, stands below the table.
local function level_row(line, shown, brief)
	local cells, add = b.collect()

	add(b.th(b.some(line.judgement.number .. "\u{2002}" .. line.judgement.title,
		not brief and is_unsettled(line) and b.muted_line("To be moderated"))), own_cell(line, brief))
	for _, i in ipairs(shown) do
		add(count_cell(line, i))
	end
	return b.row(cells)
end

-- In large print the counts stand below the area: there is no room for a column each.
local function large_profile(r, heads)
	local shown = shown_levels(r, heads)
	local rows, add = b.collect()

	add(b.head { b.capital(nouns(r)[1]), "Your level" })
	for _, line in ipairs(r.lines) do
		local counts = line.told and b.map(shown, function (i)
			return { b.thousands(line.counts[i].n), heads[i].level_name, line.counts[i].own }
		end)

		add(b.row { b.th(b.some(line.judgement.number .. "\u{2002}" .. line.judgement.title,
			is_unsettled(line) and b.muted_line("To be moderated"), b.line(""),
			table.unpack(counts and say.counts_line(counts) or b.some(#shown > 0 and "–")))), own_cell(line) })
	end
	return b.table {
		summary = say.feedback_table(nouns(r)[1]), columns = { { share = 1.7 }, { share = 1 } }, rows = rows,
	}
end

local function profile(r)
	local heads = levels(r)
	local shown = shown_levels(r, heads)
	local names, name = b.collect()
	local columns, column = b.collect()

	if r.large_print then
		return large_profile(r, heads)
	end
	name(b.capital(nouns(r)[1]), "Your level")
	column({ share = 1 }, { width = r.tight > 1 and #b.filter(r.lines, is_carried) > 0 and 108 or 92 })
	for _, i in ipairs(shown) do
		name(heads[i].level_name)
		column { width = #shown > 4 and 54 or 59, align = "right" }
	end
	return b.table {
		summary = say.feedback_table(nouns(r)[1]), tight = true, columns = columns,
		rows = b.some(b.head(names), table.unpack(b.map(shown_lines(r),
			function (line) return level_row(line, shown, r.tight > 1) end))),
	}
end

-- How to read the counts.
local function key(r)
	local untold, levels_counted, unsettled = 0, 0, 0

	for _, line in ipairs(r.lines) do
		untold = untold + ((line.told or r.tight > 2 and not says_something(line)) and 0 or 1)
		levels_counted = levels_counted + line.n_assessed
		unsettled = unsettled + line.to_be_moderated
	end
	local own = b.map(b.filter(r.lines, is_unsettled), function (line) return line.judgement.number end)

	return b.p(b.sentences(b.some(say.left_out(left_out(r)), r.tight > 1 and say.own_unsettled(own),
		r.tight > 1 and not r.large_print and say.own_carried(#b.filter(r.lines, is_carried)),
		levels_counted > 0 and "Bold: your school is one of these.", say.to_be_moderated(unsettled, levels_counted),
		levels_counted > 0 and say.not_told(untold, LEAST))), "small")
end

-- ---- visits ----

local function visits(r)
	local asked = say.may_be_asked(b.map(r.asked, function (one) return { one.judgement.title, one.n } end))
	local items, add = b.collect()

	for _, visit in ipairs(r.visits) do
		local name = r.tight > 1 and b.clip(visit.school.name, LONG) or visit.school.name
		add(say.visit(visit.judgement.title, { text = name, lang = visit.school.name_lang }))
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
	return b.p(b.sentences(b.some(general.moved_since(b.year(r.last_year), nouns(r), titles(r, "up"), titles(r, "down")),
		say.same_levels(nouns(r), #titles(r, "same")),
		say.without_before(nouns(r), #titles(r, "new") + #titles(r, "not_compared")))))
end

-- ---- what happens next ----

local function next_steps(r)
	local paired = #r.visits + #r.asked > 0

	return b.steps(b.some(
		paired and "Your partner arranges the visits: you need not contact anybody.",
		not (paired and r.tight > 2) and "Your report says why each level is what it is; your action plan says what you do next.",
		r.tight < 2 and "If a level is wrong, tell your partner before the next round."))
end

-- All below the table, partly beside each other.
local function rest(r)
	local visit = b.some(visits(r))
	local change = { b.h2("What has changed"), changed(r) }
	local next_ = { b.h2("What happens next"), next_steps(r) }
	local all, add = b.collect()

	if r.large_print then
		add(table.unpack(visit))
		add(change[1], change[2], next_[1], next_[2])
	elseif r.tight < 2 then
		add(table.unpack(visit))
		add(b.columns({ change, next_ }, { 1, 1 }, 18))
	else
		add(b.columns({ visit, { change[1], change[2], next_[1], next_[2] } }, { 1, 1 }, 18))
	end
	return all
end

return function (r)
	local blocks, add = b.collect()

	add(b.brand(), b.h1(general.titled("What you get back", b.year(r.year))))
	add(b.p { { text = r.school.name, bold = true, lang = r.school.name_lang }, ", ", r.audit.title, ", ", r.date.long, ". ",
		b.join(b.some(r.tight < 1 and r.audit.notice, r.tight < 2 and common.formats(r)), " ") })
	add(r.tight < 3 and b.h2("Your levels beside those of other schools"))
	add(b.p(#levels(r) > 0 and say.counted(nouns(r)[1], r.school.phase, r.n_assessed, r.n_of_phase)
		or say.no_counts(nouns(r)[1], LEAST)))
	add(profile(r), (#levels(r) > 0 or r.tight > 1) and key(r))
	add(table.unpack(rest(r)))
	return document.of(r, blocks, {
		title = general.titled("What you get back", b.year(r.year), r.school.name),
		subject = r.audit.title,
		fit = { pages = 1, tries = 3 },
	})
end
