-- year-end.pdf of a plan: what a school year has come to. How it went, period by period; what is done; what was stopped, and why;
-- what goes on; and what to ask before the next year begins.

local b = include("blocks")
local document = include("document")
local marks = include("entries-marks")
local parts = include("entries-parts")
local problems = include("problems")
local questions = include("plan-questions")
local say = include("entries-sentences")

-- From the roomiest to the tightest: the style of tables; whether lists have neither notes nor groups; how many rows they have at
-- most.
local LOOKS <const> = { { pages = 4 }, { pages = 4, style = "matrix" }, { pages = 4, style = "matrix", brief = true },
	{ pages = 4, style = "matrix", brief = true, most = 24 }, { pages = 4, style = "matrix", brief = true, most = 12 },
	{ pages = 4, style = "matrix", brief = true, most = 6 } }

-- ---- in short ----

local function lead(r)
	local y = r.over_year
	local late = b.filter(y.open, function (e) return e.late end)
	local texts, add = b.collect()

	add(say.year_entries(y.n, #r.sections, parts.nouns(r), y.new, y.first and b.year(y.first)))
	if y.n > 0 then
		add(say.year_came_to(#y.done, #y.stopped, #y.open, #y.gone))
		add(y.due > 0 and say.done_of_due(y.done_of_due, y.due, r.date.long))
		add(y.course and say.year_moved(b.year(y.first), y.better, y.worse))
		add(#y.open > 0 and say.late(#late, #b.filter(late, function (e) return e.overdue end)))
	end
	return texts
end

-- ---- how it went ----

local function course(r, add)
	local t, given = r.over_year.course, marks.of(r.audit)

	if not t then
		return
	end
	local most = 1
	for _, row in ipairs(t.rows) do
		most = math.max(most, row.total.count)
	end
	add(b.h2("How the year went"))
	add(b.p(say.course_note(), "small", { keep_with_next = true }))
	add(b.chart {
		kind = "stack", max = most, alt = say.chart_of_states("period", b.map(t.columns, function (c) return c.name end)),
		marks = b.map(t.columns, function (c) return given[c.id] end),
		rows = b.map(t.rows, function (row)
			return { label = b.year(row.name), values = b.map(row.cells, function (cell) return cell.count end),
				text = tostring(row.total.count) }
		end),
	})
end

-- Where each section has come to: entries of the year by state.
local function standing(r, add, look)
	local counts = { columns = r.audit.states, rows = b.map(r.sections, function (section)
		local here = b.filter(section.entries, function (e) return e.year.in_year end)

		return { name = section.title, total = { count = #here }, cells = b.map(r.audit.states, function (state)
			return { count = #b.filter(here, function (e) return e.state and e.state.id == state.id end) }
		end) }
	end) }
	local view = { counts = counts, by = "section", over = "state" }

	if #r.sections > 1 then
		add(b.h2(say.where_each(parts.nouns(r)[1])))
		add(parts.is_chart(view) and parts.chart(r, view) or parts.counts(r, view, look.style))
	end
end

-- ---- lists ----

-- how: as of parts.entries; why: with notes, however little room there is.
local function list(r, add, title, entries, look, how)
	if #entries == 0 then
		return
	end
	local most = math.min(look.most or #entries, #entries)

	how.section = #r.sections > 1
	how.style = look.style
	how.no_notes = look.brief and not how.why
	how.no_group = how.no_group or look.brief
	add(b.h2(title))
	add(parts.entries(r, table.move(entries, 1, most, 1, {}), how))
	add(#entries > most and b.p(say.more_in_report(#entries - most), "small"))
end

local function no_longer_listed(r, add)
	local gone = r.over_year.gone

	if #gone > 0 then
		add(b.h2("No longer listed"))
		add(b.bullets(b.map(gone, function (e)
			return b.p(say.last_listed(e.text or e.id or "–", e.period and b.year(e.period), e.state and e.state.name), "close")
		end)))
	end
end

local function asked_of(r)
	local y = r.over_year
	local function missing(field)
		return #b.filter(y.open, function (e) return e[field] end)
	end

	return questions(r, { worse = y.worse, since = y.course and y.first, no_owner = missing("no_owner"), no_due = missing("no_due"),
		done = #y.done }, function (e) return e.late and e.year.in_year end)
end

return function (r)
	local blocks, add = b.collect()
	local look, fit = parts.look(r, r.large_print and { {} } or LOOKS)
	local y = r.over_year
	local title = say.year_title(r.audit.title, b.year(y.name))
	local asked = asked_of(r)

	parts.front(r, add, lead(r), title)
	problems(r, add, 4)
	course(r, add)
	standing(r, add, look)
	list(r, add, "Done", y.done, look, { no_group = true, no_state = true, period_head = r.period and "Listed in" })
	list(r, add, "Stopped, and why", y.stopped, look, { no_group = true, no_state = true, why = true })
	list(r, add, "What goes on", y.open, look, { at_first = true, bars = true })
	no_longer_listed(r, add)
	if #asked > 0 then
		add(b.h2("To ask before the next year"), b.steps(asked))
	end
	parts.made(r, add)
	return document.of(r, blocks, { title = title .. ": " .. r.school.name, fit = look.pages and fit or nil, year = y.name })
end
