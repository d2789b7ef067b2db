-- The summary: where we are, what has changed, what next; the profile; the priorities; how sure we are.

local b = include("blocks")
local common = include("common")

-- ---- the three answers ----

local function links(sections)
	return b.join_spans(b.map(sections, common.link))
end

-- The sections of a list that stand at a level.
local function at(sections, level)
	return b.filter(sections, function (s) return s.level == level end)
end

-- "three are Established and one is Emerging": a list's levels, highest first.
local function by_level(r, assessed)
	local texts, add = b.collect()

	for level = #r.audit.levels, 0, -1 do
		local n = #at(assessed, level)
		local name = level > 0 and r.audit.levels[level].name or r.audit.below_mark.word
		add(n > 0 and b.number(n) .. b.verb(n, " is ", " are ") .. name)
	end
	return texts
end

-- The few sections that stand highest, and the few that stand lowest.
local function extremes(assessed, add)
	local low, high = assessed[1].level, assessed[1].level

	for _, s in ipairs(assessed) do
		low, high = math.min(low, s.level), math.max(high, s.level)
	end
	if low == high then
		return
	end
	local top, bottom = at(assessed, high), at(assessed, low)
	if #top <= 3 then
		add(links(top), b.verb(#top, " stands", " stand") .. " highest. ")
	end
	if #bottom <= 3 then
		add(links(bottom), b.verb(#bottom, " has", " have") .. " furthest to go. ")
	end
end

local function say_levels(r, focus, assessed, add)
	local words = r.audit.words
	local what = #focus == 1 and words.section or words.sections
	local texts = by_level(r, assessed)

	if #focus < #r.sections then
		what = what .. " in this year’s focus"
	end
	if #assessed < #focus and #texts == 1 then
		add(b.capital(b.number(#assessed)) .. " of the " .. b.number(#focus) .. " " .. what
			.. b.verb(#assessed, " has a level: it is ", " have a level: all are ")
			.. assessed[1].level_name .. ". ")
	elseif #assessed < #focus then
		add(b.capital(b.number(#assessed)) .. " of the " .. b.number(#focus) .. " " .. what
			.. b.verb(#assessed, " has", " have") .. " a level: " .. b.join(texts) .. ". ")
	elseif #texts == 1 then
		add((#focus == 1 and "The " or "All " .. b.number(#focus) .. " ") .. what
			.. b.verb(#focus, " is ", " are ") .. assessed[1].level_name .. ". ")
	else
		add("Of the " .. b.number(#focus) .. " " .. what .. ", " .. b.join(texts) .. ". ")
	end
end

local function where_we_are(r)
	local focus = b.filter(r.sections, function (s) return s.in_focus end)
	local assessed = b.filter(focus, function (s) return s.assessed end)
	local none = b.filter(focus, function (s) return not s.assessed end)
	local spans, add = b.collect()

	add(b.bold("Where we are. "))
	if #assessed == 0 then
		add("No " .. r.audit.words.section .. " could be given a level yet. ")
		return spans
	end
	say_levels(r, focus, assessed, add)
	extremes(assessed, add)
	if #none > 0 then
		add(links(none), b.verb(#none, " was", " were") .. " not assessed. ")
	end
	add(r.overall and "The overall level is " .. r.overall.level_name .. ".")
	return spans
end

-- "Of the four actions in last year’s plan, two are done, one was stopped and one carries forward."
local function what_has_changed(r)
	if r.plan.first_year then
		return "First year: this report is a baseline."
	end
	local done = #b.filter(r.plan.finished, function (a) return a.status == "done" end)
	local stopped, carried = #r.plan.finished - done, #r.plan.carried
	local all = done + stopped + carried
	local parts = b.some(done > 0 and { done, b.verb(done, "is", "are") .. " done" },
		stopped > 0 and { stopped, b.verb(stopped, "was", "were") .. " stopped" },
		carried > 0 and { carried, b.verb(carried, "carries", "carry") .. " forward" })

	if #parts == 0 then
		return "Last year’s plan left nothing open."
	elseif #parts == 1 then
		return (all == 1 and "The one action" or "All " .. b.number(all) .. " actions") .. " in last year’s plan "
			.. parts[1][2] .. "."
	end
	return "Of the " .. b.number(all) .. " actions in last year’s plan, "
		.. b.join(b.map(parts, function (part) return b.number(part[1]) .. " " .. part[2] end)) .. "."
end

local function what_next(r)
	local priorities = common.priorities(r)
	local names = links(b.map(priorities, function (p) return p.section end))

	if #priorities == 0 then
		return r.n_assessed == 0 and "Answer the open questions first; then priorities can be proposed."
			or "There is nothing left to raise: keep what is in place, and keep showing it."
	end
	if r.plan.chosen then
		return { "The school has chosen " .. b.count(#priorities, "priority", "priorities") .. ": ", names, "." }
	end
	return { b.capital(b.count(#priorities, "priority is", "priorities are"))
		.. " proposed for the school to choose from: ", names, "." }
end

local function answers(r)
	return b.callout {
		b.p(where_we_are(r), "callout"),
		b.p({ b.bold("What has changed. "), what_has_changed(r) }, "callout"),
		b.p({ b.bold("What next. "), what_next(r) }, "callout"),
	}
end

-- ---- the profile ----

local function profile_row(r, section, of)
	local rank = common.rank(r, section)
	local title = b.some(common.link(section), rank and b.muted_line("Priority " .. rank))
	local cells, add = b.collect()

	add(section.number, b.th(title))
	if not section.in_focus then
		add { content = b.muted("Not in this year’s focus"), colspan = #r.audit.levels + 2 }
		return b.row(cells)
	end
	add(b.level_cell(section.mark))
	for _, tally in ipairs(section.by_level) do
		add(tally.applicable > 0 and tally.met .. of .. tally.applicable or "–")
	end
	add(section.coverage .. "%")
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
	return b.join(b.map(levels, function (level) return level.number .. " is " .. level.name end))
end

local function profile(r)
	local numbered = are_numbered(r.audit.levels)
	local head, columns = { "No.", b.capital(r.audit.words.section), "Level" }, {}

	columns[1], columns[2], columns[3] = { width = 24 }, { share = 1 }, { width = 78 }
	for _, level in ipairs(r.audit.levels) do
		head[#head + 1] = numbered and tostring(level.number) or level.name
		columns[#columns + 1] = { width = numbered and NUMBERED or count_width(level.name), align = "right" }
	end
	head[#head + 1] = "Answered"
	columns[#columns + 1] = { width = 58, align = "right" }
	local rows = b.map(r.sections, function (s) return profile_row(r, s, numbered and "/" or " of ") end)
	table.insert(rows, 1, b.head(head))
	return b.table {
		caption = "Level of each " .. r.audit.words.section .. ", and " .. r.audit.words.descriptors
			.. " met of those that apply" .. (numbered and " (" .. numbers_of(r.audit.levels) .. ")" or ""),
		summary = "One row for each " .. r.audit.words.section .. ": its level, how many "
			.. r.audit.words.descriptors .. " are met at each level, and the share answered",
		columns = columns,
		rows = rows,
	}
end

local function ladder_alt(r, sections)
	local texts = b.map(sections, function (s)
		local counts = b.map(s.by_level, function (tally, i)
			return r.audit.levels[i].name .. " " .. tally.met .. " of " .. tally.applicable
		end)
		return s.number .. " " .. s.title .. ": " .. s.mark.word .. "; met at " .. b.join(counts)
	end)
	return "Chart of the share of " .. r.audit.words.descriptors .. " met at each level. "
		.. table.concat(texts, ". ") .. "."
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
	local sections = b.filter(r.sections, function (s) return s.in_focus end)
	local short = are_short(sections)

	return b.chart {
		kind = "ladder",
		title = "Share of " .. r.audit.words.descriptors .. " met at each level",
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
	local first = b.filter(common.actions(r, priority.section), common.is_open)[1]

	return b.row({
		tostring(i),
		b.th { common.link(priority.section), { text = priority.reason or "", muted = true, ["break"] = true } },
		first and first.text or "No open action",
		first and first.owner or "",
		first and first.due or "",
	}, { priority = true })
end

local function priorities(r, add)
	local chosen = common.priorities(r)
	local proposed = b.filter(r.plan.priorities, function (p) return p.proposed end)

	add(b.h2("Priorities"))
	if #chosen == 0 then
		add(b.p(what_next(r)))
		return
	end
	local rows = b.map(chosen, function (p, i) return priority_row(r, p, i) end)
	table.insert(rows, 1, b.head { "No.", "Priority and why", "First action", "Owner", "Due" })
	add(b.table {
		summary = "This year’s priorities, each with its reason and first action",
		columns = { { width = 30 }, { share = 1.3 }, { share = 1 }, { width = 80 }, { width = 60 } },
		rows = rows,
	})
	if r.plan.chosen and #proposed > 0 then
		local different = #b.filter(proposed, function (p) return not p.adopted end) > 0
		add(b.p(different and { "By its own rules the audit would propose ",
			links(b.map(proposed, function (p) return p.section end)), "." }
			or "The audit’s own rules propose the same.", "small"))
	end
	add(b.p { "All actions are in the ", b.link("action plan", "plan"), "." })
end

-- ---- how sure we are ----

local function percent(part, whole)
	return math.floor(100 * part / whole + 0.5) .. "%"
end

local function pair_text(r, pair)
	local who = pair.a.name .. " and " .. pair.b.name
	local text = who .. " gave the same rating to " .. pair.exact .. " of the "
		.. pair.both .. " " .. r.audit.words.descriptors .. " that both rated"

	if pair.both == 1 then
		return who .. " both rated one " .. r.audit.words.descriptor .. ", "
			.. (pair.exact == 1 and "with the same rating." or "with different ratings.")
	end
	if pair.both < 10 then
		return text .. "."
	end
	return text .. " (" .. percent(pair.exact, pair.both) .. "), and were at most one step apart on "
		.. percent(pair.adjacent, pair.both) .. "."
end

-- What is open about judgements: a test, the words for one and for more, and what that means.
local OPEN <const> = {
	{ function (d) return d.provisional end, "judgement is provisional", "judgements are provisional",
		": most but not all respondents gave the rating that counts." },
	{ function (d) return d.to_be_moderated and d.agreement == "single" end, "judgement rests", "judgements rest",
		" on one respondent alone, and should be talked through together." },
	{ function (d) return d.to_be_moderated and d.agreement ~= "single" end, "judgement is", "judgements are",
		" to be moderated: respondents’ ratings differ, and should be talked through together." },
	{ function (d) return d.claimed end, "judgement is", "judgements are",
		" claimed, not evidenced: met by the school’s word, without the evidence that the audit asks for." },
}

local function add_open(r, add)
	local all = common.descriptors(r)

	for _, open in ipairs(OPEN) do
		local n = #b.filter(all, open[1])
		add(n > 0 and b.capital(b.count(n, open[2], open[3])) .. open[4])
	end
end

local function how_sure(r, add)
	local words = r.audit.words
	local items, item = b.collect()
	local answered = r.tally.applicable - r.tally.unanswered

	add(b.h2("How sure we are"))
	if r.tally.applicable > 0 then
		item(r.tally.unanswered == 0 and "All " .. answered .. " " .. words.descriptors .. " that apply were answered."
			or answered .. " of the " .. r.tally.applicable .. " " .. words.descriptors
				.. " that apply were answered (" .. math.floor(100 * answered / r.tally.applicable) .. "%).")
	end
	add_open(r, item)
	for _, pair in ipairs(r.pairs) do
		item(pair.both > 0 and pair_text(r, pair))
	end
	for _, s in ipairs(r.sections) do
		item(s.cap and { common.link(s), " is held at " .. s.level_name .. "; its answers alone would give "
			.. s.indicated.level_name .. "." })
		item(s.assessed and s.could_be_lowest.level ~= s.could_be_highest.level and { common.link(s),
			" could lie between " .. s.could_be_lowest.level_name .. " and " .. s.could_be_highest.level_name
			.. " once every question is answered." })
	end
	if #items > 0 then
		add(b.bullets(items))
	else
		add(b.p("Nothing has been answered yet."))
	end
end

return function (r, add)
	add(b.h1("Summary"), answers(r))
	add(profile(r))
	add(#b.filter(r.sections, function (s) return s.in_focus end) > 0 and ladder(r))
	priorities(r, add)
	how_sure(r, add)
end
