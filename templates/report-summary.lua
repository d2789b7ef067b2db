-- The summary: where we are, what has changed, what next; the profile; the priorities; how sure we are.

local b = include("blocks")
local common = include("common")
local say = include("sentences")
local strip = include("strip")
local urgent = include("urgent")
local years = include("years")

-- ---- the three answers ----

local function links(sections)
	return b.map(sections, common.link)
end

-- The sections of a list that are at a level.
local function at(sections, level)
	return b.filter(sections, function (section) return section.level == level end)
end

-- The few sections at the highest level, and the few at the lowest.
local function extremes(assessed, add)
	local low, high = assessed[1].level, assessed[1].level

	for _, section in ipairs(assessed) do
		low, high = math.min(low, section.level), math.max(high, section.level)
	end
	if low == high then
		return
	end
	local top, bottom = at(assessed, high), at(assessed, low)
	add(#top <= 3 and say.highest(links(top)), #bottom <= 3 and say.furthest_to_go(links(bottom)))
end

local function where_we_are(r)
	local words = r.audit.words
	local focus = b.filter(r.sections, function (section) return section.in_focus end)
	local assessed = b.filter(focus, function (section) return section.assessed end)
	local none = b.filter(focus, function (section) return not section.assessed end)
	local said, add = b.collect()

	add(say.levels({ words.section, words.sections }, common.by_level(r, assessed), #none,
		#focus < #r.sections and " in this year’s focus" or nil))
	if #assessed > 0 then
		extremes(assessed, add)
		add(say.not_assessed(links(none)), r.overall and say.overall(r.overall.level_name))
	end
	return said
end

local function what_next(r)
	local free = b.filter(common.priorities(r), function (p) return not common.is_urgent(r, p.section) end)
	local names = links(b.map(free, function (p) return p.section end))
	local first = #r.urgent > 0 and say.urgent_first() or nil

	if #names == 0 then
		return first or r.n_assessed == 0 and say.answer_first() or common.nothing_open(r)
	end
	return b.sentences(b.some(first, r.plan.chosen and say.chosen(names) or say.proposed(names)))
end

local function what_changed(r)
	if not years.given(r) then
		return common.last_plan(r)
	end
	return b.sentences(years.changes(r, function (j) return common.link(j.section) end))
end

local function answers(r)
	return b.callout {
		b.p({ b.bold("Where we are. "), b.sentences(where_we_are(r)) }, "callout"),
		b.p({ b.bold("What has changed. "), what_changed(r) }, "callout"),
		b.p({ b.bold("What next. "), what_next(r) }, "callout"),
	}
end

-- ---- the profile ----

-- Last year stands where the share answered would, which is said below the title unless it is all.
local function profile_row(r, section, of, beside)
	local rank = common.rank(r, section)
	local title = b.some(common.link(section), rank and b.muted_line("Priority " .. rank),
		section.clause and b.muted_line(section.clause),
		beside and section.coverage < 100 and b.muted_line(say.share_answered(section.coverage)))
	local judgement = section.judgements[1]
	local cells, add = b.collect()

	add(section.number, b.th(title))
	add(b.level_cell(section.mark))
	add(beside and (judgement.change and years.cell(r, judgement) or "–"))
	for _, tally in ipairs(section.by_level) do
		add(tally.applicable > 0 and tally.met .. of .. tally.applicable or "–")
	end
	add(not beside and section.coverage .. "%")
	return b.row(cells, { priority = rank ~= nil })
end

-- Room for a level's name over its counts; longer names wrap.
local function count_width(name)
	return 10 + math.min(math.max(5 * utf8.len(name), 46), 60)
end

-- Many levels, or long names, would leave a title no room: then the columns have the levels' numbers, which the caption
-- explains, and counts are written close.
local COUNTS_MOST <const>, NUMBERED <const> = 226, 36

local function are_numbered(levels)
	local width = 0

	for _, level in ipairs(levels) do
		width = width + count_width(level.name)
	end
	return width > COUNTS_MOST
end

local function numbers_of(levels)
	return b.map(levels, function (level) return { level.number, level.name } end)
end

local function profile(r, focus)
	local numbered, beside = are_numbered(r.audit.levels), years.last(r) ~= nil
	local head, columns = b.some("No.", b.capital(r.audit.words.section), "Level", beside and years.head(r)), {}

	columns[1], columns[2], columns[3] = { width = 24 }, { share = 1 }, { width = 78 }
	columns[4] = beside and { width = 84 } or nil
	for _, level in ipairs(r.audit.levels) do
		head[#head + 1] = numbered and tostring(level.number) or level.name
		columns[#columns + 1] = { width = numbered and NUMBERED or count_width(level.name), align = "right" }
	end
	if not beside then
		head[#head + 1] = "Answered"
		columns[#columns + 1] = { width = 58, align = "right" }
	end
	local rows = b.map(focus, function (s) return profile_row(r, s, numbered and "/" or " of ", beside) end)
	table.insert(rows, 1, b.head(head))
	return common.fit(r, b.table {
		caption = say.profile_caption(r.audit.words, common.rating(r, "met"), numbered and numbers_of(r.audit.levels) or nil),
		summary = say.profile_table(r.audit.words, common.rating(r, "met"), beside),
		columns = columns,
		rows = rows,
	}, { 2, 3 }, { { share = 1.5 }, { share = 1 } })
end

local function ladder_alt(r, sections)
	local texts = b.map(sections, function (s)
		local counts = b.map(s.by_level, function (tally, i)
			return r.audit.levels[i].name .. " " .. tally.met .. " of " .. tally.applicable
		end)
		return s.number .. " " .. s.title .. ": " .. s.mark.word .. "; " .. b.join(counts)
	end)
	return say.chart_of(say.share_at_levels(r.audit.words, common.rating(r, "met")), texts)
end

-- A chart has room for a level's word beside its bars, but not for a sentence: the table has that too.
local WORD_MOST <const> = 32

local function are_short(sections)
	for _, section in ipairs(sections) do
		if section.mark and utf8.len(section.mark.word) > WORD_MOST then
			return false
		end
	end
	return true
end

local function ladder(r)
	local sections = b.filter(r.sections, function (section) return section.in_focus end)
	local short = are_short(sections)

	return b.chart {
		kind = "ladder",
		title = say.share_at_levels(r.audit.words, common.rating(r, "met")),
		alt = ladder_alt(r, sections),
		max = 1,
		label_width = 200,
		series = b.map(r.audit.levels, function (l)
			return { name = are_numbered(r.audit.levels) and tostring(l.number) or l.name, fill = l.fill }
		end),
		rows = b.map(sections, function (s)
			return {
				label = s.number .. "  " .. s.title,
				values = b.map(s.by_level, function (t)
					return t.applicable > 0 and t.met / t.applicable
				end),
				level = short and s.mark or nil,
				priority = common.rank(r, s) ~= nil,
			}
		end),
	}
end

-- ---- priorities ----

local function priority_row(r, priority, i)
	local open = b.filter(common.actions(r, priority.section), common.is_open)
	local first = common.first_action(r, priority.section)

	return b.row({
		tostring(i),
		b.th { common.link(priority.section), { text = priority.reason or "", muted = true, ["break"] = true } },
		first and first.text or #open > 0 and say.urgent_first() or "No open action",
		first and first.owner or "",
		common.due_cell(first),
	}, { priority = true })
end

local function priorities(r, add)
	local chosen = common.priorities(r)
	local proposed = b.filter(r.plan.priorities, function (p) return p.proposed end)

	add(b.h2("Priorities"))
	if #chosen == 0 then
		add(b.p(r.n_assessed == 0 and say.answer_first() or common.nothing_open(r)))
		return
	end
	local rows = b.map(chosen, function (p, i) return priority_row(r, p, i) end)
	table.insert(rows, 1, b.head { "No.", "Priority and why", "First action", "Owner", "Due" })
	add(common.fit(r, b.table {
		summary = "This year’s priorities, each with its reason and first action",
		columns = { { width = 30 }, { share = 1.3 }, { share = 1 }, { width = 80 }, { width = 60 } },
		rows = rows,
	}, { 2, 3 }, { { share = 1 }, { share = 1 } }, 2))
	if r.plan.chosen and #proposed > 0 then
		local different = #b.filter(proposed, function (p) return not p.adopted end) > 0
		add(b.p(different and say.audit_would_propose(links(b.map(proposed, function (p) return p.section end)))
			or say.audit_proposes_the_same(), "small"))
	end
	add(b.p(say.all_actions(b.link("action plan", "plan"))))
end

-- ---- how sure we are ----

-- What is open about judgements: say.open's kinds, each with its test.
local OPEN <const> = {
	{ "provisional", function (d) return d.provisional end },
	{ "single", function (d) return d.to_be_moderated and d.agreement == "single" end },
	{ "differ", function (d) return d.to_be_moderated and d.agreement ~= "single" end },
	{ "claimed", function (d) return d.claimed end },
}

local function how_sure(r, add)
	local items, item = b.collect()

	item(r.tally.applicable > 0 and common.answered(r))
	for _, open in ipairs(OPEN) do
		item(say.open(open[1], #b.filter(common.descriptors(r), open[2])))
	end
	for _, pair in ipairs(r.pairs) do
		item(pair.both > 0 and say.agreement(r.audit.words, pair.a.the, pair.b.the, pair.exact, pair.both,
			pair.adjacent))
	end
	for _, section in ipairs(r.sections) do
		item(section.cap and say.held_at(common.link(section), section.level_name, section.indicated.level_name))
		item(section.assessed and section.could_be_lowest.level ~= section.could_be_highest.level
			and say.could_lie_between(common.link(section), section.could_be_lowest.level_name,
				section.could_be_highest.level_name))
	end
	add(b.h2("How sure we are"), #items > 0 and b.bullets(items) or b.p(say.nothing_answered(common.done(r))))
end

return function (r, add)
	local focus = b.filter(r.sections, function (section) return section.in_focus end)

	add(b.h1("Summary"))
	strip(r, add)
	urgent(r, add, common.place)
	add(answers(r))
	add(#focus > 0 and profile(r, focus), years.out_of_focus(r))
	add(#focus > 0 and ladder(r))
	priorities(r, add)
	how_sure(r, add)
end
