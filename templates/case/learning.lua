-- learning.pdf: what the trust can learn from its cases of a year, in counts, with an earlier year and published rates beside
-- it. No case, no pupil, no school.

local b = include("blocks")
local crosstab = include("crosstab")
local say = include("case-sentences")
local parts = include("case-parts")
local document = include("document")

-- What a line of each group is.
local NOUNS <const> = {
	half_terms = "Half term", quarters = "Quarter", days = "Days", quality = "Measure", outcomes = "Outcome", other = "Also counted",
	sen_status = "Status", place = "Place", time = "Time", type = "Kind",
}

-- ---- the years ----

local function shows_counts(year)
	return not year.cases.hidden and year.cases.count > 0 and #b.filter(year.groups, crosstab.is_any_shown) > 0
end

-- The years whose counts are shown, this one first, each with its name.
local function years_of(r)
	return b.some(shows_counts(r) and { name = b.year(r.year), head = "Cases", of = r },
		r.last and shows_counts(r.last) and { name = b.year(r.last_year), head = b.year(r.last_year), of = r.last })
end

local function same_line(a, other)
	return a.id == other.id and a.name == other.name
end

local function find(rows, row)
	return b.filter(rows, function (other) return same_line(row, other) end)[1]
end

-- The lines of all years, in the order of the first. One that only a later one has comes before the last line of all, which
-- is "not known" and the like where each case is on one line. A line whose name has changed is another line: it may count
-- something else.
local function lines(groups)
	local all = b.map(groups[1].rows, function (row) return row end)

	for i = 2, #groups do
		for _, row in ipairs(groups[i].rows) do
			if not find(all, row) then
				table.insert(all, groups[1].totals and #all > 0 and #all or #all + 1, row)
			end
		end
	end
	return all
end

local ABSENT <const> = { count = 0 } -- a dash, as for 0 of 0

-- One table of a group for these years.
local function table_of(years, at)
	local groups = b.map(years, function (year) return year.of.groups[at] end)
	local merged = {
		columns = b.map(years, function (year) return { name = year.name } end),
		rows = b.map(lines(groups), function (row)
			return { name = row.name, cells = b.map(groups, function (group)
				local own = find(group.rows, row)

				return own and own.cells[1] or ABSENT
			end) }
		end),
	}
	local columns = #years == 1 and { { of = 1, show = "count", width = 58, head = years[1].head },
		{ of = 1, show = "share", head = "Share", width = 46 } }
		or b.map(years, function (_, i) return { of = i, show = "both", width = 92 } end)

	return crosstab.table(merged, { head = NOUNS[groups[1].id], summary = say.group_table(groups[1].title), columns = columns })
end

-- More lines than this would not be sure of a place beside another table on one page.
local LINES_BESIDE <const> = 14

-- Two short tables of one year are printed side by side; others have the width of the page.
local function groups(years, add)
	local left
	local function place(title, made)
		local content = { b.h2(title), made }

		if #years > 1 or #made.rows - 1 > LINES_BESIDE then
			add(table.unpack(content))
		elseif left then
			add(b.columns({ left, content }, { 1, 1 }, 18))
			left = nil
		else
			left = content
		end
	end

	for i, group in ipairs(years[1].of.groups) do
		local made = table_of(years, i)

		if #made.rows > 1 then
			place(group.title, made)
		end
	end
	if left then
		add(table.unpack(left))
	end
end

-- ---- words ----

local function opened(r, year)
	return say.cases_opened(year.cases.count or 0, year.n_counted, year.cases.hidden and r.audit.suppression.below,
		year.cases.share)
end

local function overview(r)
	return b.p(b.sentences(b.some(
		opened(r, r), say.not_counted(r.n_schools - r.n_counted),
		r.median_days and say.median(r.median_days, r.audit.meeting_target, r.audit),
		r.median_hidden and not r.cases.hidden and say.median_hidden(r.audit),
		not r.cases.hidden and r.cases.count > 0 and not shows_counts(r) -- page after page of c would say no more
			and say.too_few(r.audit.suppression.base, r.audit.asks.events))))
end

-- How far into its school year a day is; September comes first.
local function place_in_year(date)
	local month, day = date.iso:match("%-(%d+)%-(%d+)$")

	return (month + 3) % 12 * 100 + day
end

local function length_of_last(r)
	local last, now = place_in_year(r.last_date), place_in_year(r.date)

	return last == now and "same" or last > now and "longer" or "shorter"
end

local function last_year(r)
	local last, name = r.last, r.last_year and b.year(r.last_year)

	if not name then
		return nil
	elseif not last then
		return b.p(say.last_not_shown(name, r.other_version, r.other_rule, r.made_up))
	end
	return b.p(b.sentences(b.some(
		say.last_opened(name, r.last_date.long, opened(r, last)), last.median_days and say.last_median(last.median_days, r.audit),
		not last.cases.hidden and last.cases.count > 0 and not shows_counts(last)
			and say.last_too_few(r.audit.suppression.base),
		say.last_compared(length_of_last(r), r.same_schools))))
end

local function key(r)
	local few = r.audit.suppression
	local common = { ": none. ", b.bold("–"), ": no share is given, or that year has no such line. ",
		r.audit.asks.events and "A case can have several places, times and kinds." or "" }

	if few.internal then
		return b.p { b.bold("Internal: not to be passed on. "), "Small numbers are not hidden, and may tell who somebody is. ",
			b.bold("0"), table.unpack(common) }
	end
	return b.p { b.bold("Key. "), b.bold("c"), say.hidden_why(few.below, few.base) .. " ", b.bold("0"), table.unpack(common) }
end

-- ---- published rates ----

local function own_rate(rate)
	if rate.own then
		return say.rate_of(rate.own, b.thousands(rate.count))
	end
	return rate.hidden and "c" or "x"
end

local function sources(r)
	local said, texts = {}, {}

	for _, rate in ipairs(r.rates) do
		local p = rate.published
		local text = say.published(p.of, b.year(p.year), p.source)

		texts[#texts + 1] = not said[text] and text or nil
		said[text] = true
	end
	return texts
end

local function rates(r, add)
	local head = b.some("For every so many pupils on roll", b.year(r.year), r.last and b.year(r.last_year), "Published")
	local rows = b.map(r.rates, function (rate, i)
		return b.row(b.some(b.th(rate.name), own_rate(rate), r.last and own_rate(r.last.rates[i]),
			{ content = { rate.published.value, b.muted_line(b.year(rate.published.year)) } }))
	end)
	local no_roll = #b.filter(r.rates, function (rate) return not rate.own and not rate.hidden end) > 0
		or r.last and #b.filter(r.last.rates, function (rate) return not rate.own and not rate.hidden end) > 0

	add(b.h2("Beside published rates"))
	add(b.table {
		summary = "One row for each published rate: what it counts, the rate here with the number behind it, and the published one",
		columns = b.map(head, function (_, i) return i == 1 and { share = 1 } or { width = 82, align = "right" } end),
		rows = { b.head(head), table.unpack(rows) }, tight = true,
	})
	add(b.p(b.sentences(b.some(say.rates_counted(r.date.long, r.last and r.last_date.long), no_roll and say.no_roll(),
		say.rates_compared()))))
	add(b.p(b.sentences(sources(r)), "small"))
end

-- ---- questions ----

-- About a group if the sheet shows it; or about one of its lines, if that is not all cases.
local function may_be_asked(r, question)
	for _, g in ipairs(r.groups) do
		for _, row in ipairs(g.id == question.group and g.rows or {}) do
			local n = row.cells[1].count
			if n and (not question.line and n > 0 or question.line == row.id and n < r.cases.count) then
				return true
			end
		end
	end
	return not question.group
end

local function questions(r)
	if r.cases.hidden or r.cases.count == 0 then
		return {}
	end
	return b.map(b.filter(r.audit.questions, function (question) return may_be_asked(r, question) end), function (question)
		return question.text
	end)
end

return function (r)
	local blocks, add = b.collect()
	local years, asked = years_of(r), questions(r)
	local has_rates = #r.rates > 0 and not r.cases.hidden and r.n_counted > 0

	add(b.h1(say.titled("What we can learn", b.year(r.year))))
	add(parts.handling(r, "Counts of all schools together. It shows no case, no pupil and no school."))
	add(overview(r), last_year(r))
	if #years > 0 or has_rates then
		add(key(r))
	end
	if #years > 0 then
		groups(years, add)
	end
	if has_rates then
		rates(r, add)
	end
	if #asked > 0 then
		add(b.h2("Questions to ask"), b.bullets(asked))
	end
	add(parts.editions(r))
	return document.of(r, blocks, { title = say.titled("What we can learn", b.year(r.year)), subject = r.audit.title })
end
