-- The peers' report: the same words, tables, charts and rules of scoring as their templates, from Waymark's view.
--
-- Points: Emerging 1, Established 2, Advanced 3; a score is the per cent of the most there could be, a level goes by mean
-- points. The plan takes the fifteen lowest-rated items in order, three to a date.

local b = include("blocks")

local POINTS <const> = { not_yet = 1, partly = 2, met = 3 }
local BAR <const> = { "#C8553D", "#D9A21B", "#3C8D53" }
local DUE <const> = { "12 Dec 2025", "13 Feb 2026", "27 Mar 2026", "22 May 2026", "17 Jul 2026" }
local ACTIONS <const> = 15
local YEAR <const> = "2025–26"

-- ---- scores ----

local function score(items)
	local counts, points, n = { 0, 0, 0 }, 0, #items

	for _, item in ipairs(items) do
		counts[item.points] = counts[item.points] + 1
		points = points + item.points
	end
	return {
		points = points, max = 3 * n, counts = counts,
		pct = (200 * points + 3 * n) // (6 * n),
		level = 3 * points < 5 * n and 1 or 3 * points < 7 * n and 2 or 3,
	}
end

local function areas_of(r)
	local all, areas = {}, {}

	for i, section in ipairs(r.sections) do
		local items = {}
		for _, strand in ipairs(section.strands) do
			for _, d in ipairs(strand.descriptors) do
				local item = { ref = section.number .. "." .. #items + 1, points = POINTS[d.state], of = d,
					section = section }
				items[#items + 1] = item
				all[#all + 1] = item
			end
		end
		areas[i] = { section = section, items = items, score = score(items) }
	end
	return areas, all
end

-- The level's word on its colour: no pips, which the peers have not.
local function marks_of(r)
	return b.map(r.audit.levels, function (level)
		return { word = level.name, fill = level.fill, ink = level.ink }
	end)
end

-- ---- the parts ----

local function cover(r, whole, marks, add)
	add(b.cover {
		title = r.audit.title, subtitle = r.audit.subtitle, name = r.school.name, note = r.audit.notice,
		facts = {
			{ label = "School reference", value = r.school.id },
			{ label = "Date of report", value = r.date.long },
			{ label = "Overall score",
				value = whole.pct .. "% (" .. whole.points .. " of " .. whole.max .. " points)" },
			{ label = "Overall level", value = b.badge(marks[whole.level]) },
		},
	})
	add(b.contents("Contents", 1), b.page_break())
end

local function summary_text(whole, areas, n)
	local high, low = areas[1], areas[1]

	for _, area in ipairs(areas) do
		high = area.score.points > high.score.points and area or high
		low = area.score.points < low.score.points and area or low
	end
	return "The school scores " .. whole.pct .. "% overall (" .. whole.points .. " of " .. whole.max .. " points), which is "
		.. whole.name .. ". Of the " .. n .. " descriptors, " .. whole.counts[1] .. " are Emerging, " .. whole.counts[2]
		.. " Established and " .. whole.counts[3] .. " Advanced. The strongest area is " .. high.section.title .. " ("
		.. high.score.pct .. "%); the area with most to gain is " .. low.section.title .. " (" .. low.score.pct .. "%)."
end

local function areas_table(areas, marks)
	local rows = b.map(areas, function (area)
		local counts = area.score.counts
		return { cells = {
			area.section.number, b.th(area.section.title), tostring(counts[1]), tostring(counts[2]),
			tostring(counts[3]), area.score.pct .. "%", b.level_cell(marks[area.score.level]),
		} }
	end)
	table.insert(rows, 1, b.head { "No.", "Area", "Emerging", "Established", "Advanced", "Score", "Level" })
	return b.table {
		summary = "The nine areas with their counts, scores and levels",
		columns = {
			{ width = b.mm(10) }, { width = b.mm(57) }, { width = b.mm(20), align = "right" },
			{ width = b.mm(24), align = "right" }, { width = b.mm(21), align = "right" },
			{ width = b.mm(14), align = "right" }, { width = b.mm(24) },
		},
		rows = rows,
	}
end

local function charts(areas)
	local said = b.map(areas, function (area) return area.section.title .. " " .. area.score.pct .. "%" end)
	local bars = b.map(areas, function (area)
		return { label = area.section.number .. "\u{2002}" .. area.section.title, values = { area.score.pct },
			text = area.score.pct .. "%", fill = BAR[area.score.level] }
	end)
	local corners = b.map(areas, function (area)
		return { label = area.section.number, values = { area.score.pct } }
	end)
	return b.columns({
		{ b.chart { kind = "bars", title = "Score by area", max = 100, ticks = 25, unit = "%",
			label_width = 150, rows = bars,
			alt = "Bar chart of the nine area scores: " .. table.concat(said, ", ") } },
		{ b.chart { kind = "radar", title = "Profile (numbers are areas)", max = 100, rows = corners,
			alt = "Radar chart of the nine area scores given in the table above" } },
	}, { 29, 19 }, 8)
end

local AREA_COLUMNS <const> = {
	{ width = b.mm(10) }, { width = b.mm(48) }, { width = b.mm(23) }, { width = b.mm(65) }, { width = b.mm(24) },
}

local function area_part(area, marks, add)
	local s, section = area.score, area.section
	local rows = b.map(area.items, function (item)
		local d, answer = item.of, item.of.counted
		return { cells = {
			item.ref, b.th(d.text), b.level_cell(marks[item.points]), answer.evidence,
			{ b.muted(answer.note), b.muted_line(answer.evidence_date.short) },
		} }
	end)
	table.insert(rows, 1, b.head { "Ref", "Descriptor", "Level", "Evidence", "Recorded" })
	add(b.h1(section.title, { number = section.number }))
	add(b.p(section.question, nil, { keep_with_next = true }))
	add(b.p("Score " .. s.pct .. "% (" .. s.points .. " of " .. s.max .. " points): " .. s.counts[1] .. " Emerging, "
		.. s.counts[2] .. " Established, " .. s.counts[3] .. " Advanced", "score", { keep_with_next = true }))
	add(b.table {
		summary = "The descriptors of " .. section.title .. ", each with its level and evidence",
		columns = AREA_COLUMNS,
		rows = rows,
	})
end

-- The lowest-rated items, those of the same rating in the audit's order.
local function lowest(items, n)
	local found = {}

	for points = 1, 3 do
		for _, item in ipairs(items) do
			if item.points == points then
				found[#found + 1] = item
				if #found == n then
					return found
				end
			end
		end
	end
	return found
end

local function plan_part(items, add)
	local rows = { b.head { "No.", "Area", "Action", "Owner", "Due", "Success measure" } }

	for i, item in ipairs(lowest(items, ACTIONS)) do
		local d = item.of
		rows[i + 1] = { cells = {
			tostring(i), item.section.title .. " (" .. item.ref .. ")", d.action, d.owner, DUE[(i + 2) // 3], d.success,
		} }
	end
	add(b.page_break(), b.h1("Action plan"))
	add(b.p("Fifteen actions for the lowest-rated descriptors, to be reviewed each half term by the school, "
		.. "its CAMHS worker and the local authority."))
	add(b.table {
		summary = "Fifteen actions, each with its owner, due date and success measure",
		columns = {
			{ width = b.mm(10), align = "right" }, { width = b.mm(36) }, { width = b.mm(50) }, { width = b.mm(24) },
			{ width = b.mm(16) }, { width = b.mm(34) },
		},
		rows = rows,
	})
end

return function (r)
	local blocks, add = b.collect()
	local areas, items = areas_of(r)
	local whole, marks = score(items), marks_of(r)

	whole.name = r.audit.levels[whole.level].name
	cover(r, whole, marks, add)
	add(b.h1("Summary"), b.p(summary_text(whole, areas, #items)), areas_table(areas, marks), charts(areas), b.page_break())
	for _, area in ipairs(areas) do
		area_part(area, marks, add)
	end
	plan_part(items, add)
	return {
		title = r.audit.title .. ": " .. r.school.name, language = r.audit.language,
		running_left = r.school.name, running_right = "Wellbeing audit " .. YEAR, footer_left = r.date.long,
		blocks = blocks,
	}
end
