-- What documents of figures share: the strip of a few figures that any report may carry on its first page, charts, and
-- tables of figures with what each is compared with.
--
-- A figure of the view has value, base, period, number (plain, where there is one that may be shown), periods (the
-- earliest first), comparators and change: README.md.

local b = include("blocks")
local say = include("figure-sentences")

local parts = {}

-- ---- texts ----

local function small(text)
	return b.p(text, "matrix")
end

local function head(text)
	return b.p(text, "matrix_head")
end

function parts.is_given(figure)
	return figure.value ~= nil
end

local function is_percent(figure)
	return figure.type == "percent" and figure.number ~= nil
end

-- A per cent with one to stand beside it in a chart.
function parts.is_beside(figure)
	return is_percent(figure) and #b.filter(figure.comparators, function (other) return other.number ~= nil end) > 0
end

-- "of 400" after 60, else "60 of 400" in brackets; and the period unless it is the page's.
local function about(value, period)
	local of = value.base and value.value and value.base:sub(1, #value.value + 4) == value.value .. " of "
	local base = value.base and (of and value.base:sub(#value.value + 2) or "(" .. value.base .. ")")
	local text = b.dotted(base, value.period and value.period ~= period and b.year(value.period))

	return text ~= "" and text or nil
end

local SIDES <const> = { better = "better", worse = "worse" }

-- "−6.0 points, better"; what is neither better nor worse says only how much.
local function step(difference, side)
	return difference and difference .. (SIDES[side] and ", " .. SIDES[side] or "")
end

-- The period that most figures are of, or nil.
function parts.period(figures)
	local counts, most = {}, nil

	for _, figure in ipairs(figures) do
		local period = figure.period
		if period then
			counts[period] = (counts[period] or 0) + 1
			most = (not most or counts[period] > counts[most]) and period or most
		end
	end
	return most
end

-- ---- the strip ----

local function strip_cell(figure, period)
	local content, add = b.collect()

	add(b.p(figure.value or "–", "figure"))
	add(figure.base and small(b.muted(figure.base)))
	add(figure.period and figure.period ~= period and small(b.muted(b.year(figure.period))))
	for _, other in ipairs(figure.comparators) do
		add(other.value and small(other.name .. " " .. other.value))
	end
	add(figure.change and small(b.some(b.bold(figure.change.difference or "–"),
		b.muted(" since " .. b.year(figure.change.from)))))
	return content
end

local function strip_table(figures, period)
	return b.table {
		summary = say.strip_table(#figures), tight = true,
		columns = b.map(figures, function () return { share = 1 } end),
		rows = {
			b.head(b.map(figures, function (figure) return { head(figure.title) } end)),
			b.row(b.map(figures, function (figure) return strip_cell(figure, period) end)),
		},
	}
end

local ACROSS <const> = 3 -- figures side by side in large print

-- Tables of one row, one unless the print is large: each figure under its title. period: that of the page, which is not
-- said again.
function parts.strip(figures, period, is_large)
	local tables, add = b.collect()
	local across = is_large and ACROSS or math.max(#figures, 1)

	for i = 1, #figures, across do
		add(strip_table(table.move(figures, i, math.min(i + across - 1, #figures), 1, {}), period))
	end
	return tables
end

-- ---- charts ----

local SCALE_STEP <const> = 10

-- The end of a scale of per cents that holds all of these numbers, at a full ten.
local function scale_end(numbers)
	local most = SCALE_STEP

	for _, number in ipairs(numbers) do
		most = math.max(most, number)
	end
	return math.ceil(most / SCALE_STEP) * SCALE_STEP
end

-- The start of a scale for lines, at a full ten: their slope matters, not how far they are from 0.
local function scale_start(numbers)
	return math.floor(math.min(table.unpack(numbers)) / SCALE_STEP) * SCALE_STEP
end

local function compared_with(figure, id)
	return b.filter(figure.comparators, function (other) return other.id == id and other.number ~= nil end)[1]
end

local SIGNS <const> = 3 -- as many can be told apart

local function groups_of(figures, groups)
	local found = b.filter(groups, function (group)
		return #b.filter(figures, function (figure) return compared_with(figure, group.id) ~= nil end) > 0
	end)

	return table.move(found, 1, math.min(#found, SIGNS), 1, {})
end

-- Per cents beside those of others: at most so many of them. nil: there are none.
function parts.against(figures, groups, most, title)
	local compared = b.filter(figures, parts.is_beside)
	local shown = table.move(compared, 1, math.min(#compared, most), 1, {})
	local others = groups_of(shown, groups)
	local numbers, number = b.collect()

	if #shown == 0 then
		return nil
	end
	for _, figure in ipairs(shown) do
		number(tonumber(figure.number), table.unpack(b.map(figure.comparators, function (other)
			return tonumber(other.number) or 0
		end)))
	end
	return b.chart {
		kind = "bars", title = title, unit = "%", max = scale_end(numbers), ticks = scale_end(numbers) > 50 and 20 or SCALE_STEP,
		alt = say.against_chart(b.map(shown, function (figure)
			return { figure.title, figure.value, b.map(figure.comparators, function (other)
				return other.name .. " " .. (other.value or "–")
			end) }
		end)),
		against = b.map(others, function (group) return group.name end),
		rows = b.map(shown, function (figure)
			return { label = figure.title, values = { tonumber(figure.number) }, text = figure.value,
				against = b.map(others, function (group)
					local other = compared_with(figure, group.id)
					return other and tonumber(other.number) or false
				end) }
		end),
	}
end

local function period_names(figure)
	return table.concat(b.map(figure.periods, function (value) return value.period or "" end), "|")
end

-- Those of the figures that have the same periods, two at least, as the first that has two.
function parts.of_same_periods(figures)
	local with = b.filter(figures, function (figure)
		return is_percent(figure) and #figure.periods > 1 and figure.change ~= nil
	end)

	return b.filter(with, function (figure) return period_names(figure) == period_names(with[1]) end)
end

-- How per cents have changed over their periods, at most so many. is_narrow: there is no room for by how much. nil: none has.
function parts.slope(figures, most, title, is_narrow)
	local same = parts.of_same_periods(figures)
	local shown = table.move(same, 1, math.min(#same, most), 1, {})
	local numbers, number = b.collect()

	if #shown == 0 then
		return nil
	end
	for _, figure in ipairs(shown) do
		number(table.unpack(b.map(b.filter(figure.periods, function (value) return value.number ~= nil end), function (value)
			return tonumber(value.number)
		end)))
	end
	local last = scale_end(numbers)
	local years = b.map(shown[1].periods, function (value) return b.year(value.period or "") end)
	return b.chart {
		kind = "slope", title = title, years = years, max = last, min = math.min(scale_start(numbers), last - SCALE_STEP),
		alt = say.slope_chart(years, b.map(shown, function (figure)
			return { figure.title, b.map(figure.periods, function (value) return value.value or "–" end), figure.change.difference }
		end)),
		rows = b.map(shown, function (figure)
			return { label = figure.title, text = not is_narrow and figure.change.difference or nil, points = b.map(figure.periods,
				function (value)
				return { value = tonumber(value.number) or false, word = value.value or "–" }
			end) }
		end),
	}
end

-- The figures that a check of the section adds up to a whole: what the whole is made of. nil: there are none.
function parts.mix_of(section)
	for _, check in ipairs(section.checks) do
		if check.kind == "sum" and #check.parts > 2 then
			local ids = {}
			for _, id in ipairs(check.parts) do
				ids[id] = true
			end
			local found = b.filter(section.figures, function (figure) return ids[figure.id] and figure.value ~= nil end)
			local numbers = b.filter(found, function (figure) return figure.number ~= nil end)
			return #found > 2 and #numbers > 1 and found or nil
		end
	end
end

local function is_none(figure)
	return tonumber(figure.number) == 0
end

-- Counts that make a whole, as bars, and which are 0; a number that may not be shown has no bar. title: of what;
-- label_width: points for the names, if the place is narrow.
function parts.mix(figures, title, label_width)
	local some = b.filter(figures, function (figure) return not is_none(figure) end)
	local none = b.map(b.filter(figures, is_none), function (figure) return figure.title end)
	local numbers = b.map(some, function (figure) return tonumber(figure.number) or 0 end)

	return b.some(#some > 0 and b.chart {
		kind = "bars", max = math.max(1, table.unpack(numbers)), label_width = label_width,
		alt = say.mix_chart(title, b.map(some, function (figure) return { figure.title, figure.value } end)),
		rows = b.map(some, function (figure)
			return { label = figure.title, values = { tonumber(figure.number) or false }, text = figure.value }
		end),
	}, #none > 0 and small(say.none(none)))
end

-- As many rows as a section of { figures, mix } takes in a column, with its heading and its table's head.
function parts.rows_of(section)
	return #section.alone + #(section.mix or {}) + 3
end

-- ---- tables ----

-- Without a base that is two numbers to divide, since they stand nearby; and without a change of nothing.
local function short_cell(figure, period)
	local is_ratio = figure.base and figure.base:find("÷", 1, true)
	local of = not is_ratio and about(figure, period)
	local change = figure.change and figure.change.difference

	return { small { figure.value, of and b.muted(" " .. of) or "",
		change and change:find("[1-9]") and " (" .. change .. ")" or "" } }
end

local function value_cell(value, period)
	local note = value and about(value, period)

	if not value or not value.value then
		return { small(b.muted("–")) }
	end
	return { small { value.value, note and b.muted(" " .. note) or "" } }
end

local function change_cell(change)
	if not change then
		return { small(b.muted("–")) }
	end
	local text = step(change.difference, change.side) or "–"
	return { small { change.named and b.bold(text) or text, change.percent and b.muted(" (" .. change.percent .. ")") or "" } }
end

local function comparator_cell(figure, id)
	local other = b.filter(figure.comparators, function (one) return one.id == id end)[1]
	local value = other and other.value

	if not value then
		return { small(b.muted("–")) }
	end
	return { small { b.dotted(value, other.other_period and other.period and b.year(other.period)),
		b.muted(other.difference and " (" .. step(other.difference, other.side) .. ")" or "") } }
end

local function name_cell(figure)
	return b.th { small(figure.title) }
end

-- Whether it has something to stand beside it.
-- Whether something that is printed of it is a c: its own number, one of an earlier period or a group's.
function parts.hides(figure)
	local function hidden(value)
		return value.hidden
	end

	return figure.hidden or #b.filter(figure.periods or {}, hidden) > 0 or #b.filter(figure.comparators or {}, hidden) > 0
end

function parts.is_compared(figure)
	return figure.change ~= nil or #b.filter(figure.comparators, function (other) return other.value ~= nil end) > 0
end

-- Whether it is beside others, or has changed as much as the audit asks to be told.
function parts.stands_out(figure)
	return figure.change ~= nil and figure.change.named
		or #b.filter(figure.comparators, function (other) return other.value ~= nil end) > 0
end

-- Figures with their values before, what changed, and those of others.
function parts.compared_table(title, figures, groups, period, whose)
	local others = b.filter(groups, function (group)
		return #b.filter(figures, function (figure)
			return #b.filter(figure.comparators, function (other) return other.id == group.id end) > 0
		end) > 0
	end)
	local changed = b.filter(figures, function (figure) return figure.change ~= nil end)
	local since = parts.period(b.map(changed, function (figure) return { period = figure.change.from } end))
	local is_changed = #changed > 0
	local names = b.some("Figure", whose, is_changed and (since and b.year(since) or "Before"), is_changed and "Change",
		table.unpack(b.map(others, function (group) return group.name end)))
	local shares = b.some(1.25, 0.95, is_changed and 0.95, is_changed and 1.25, table.unpack(b.map(others,
		function () return 1.2 end)))
	local rows = b.map(figures, function (figure)
		local before = figure.periods[#figure.periods - 1]
		local cells, add = b.collect()
		add(name_cell(figure), value_cell(figure, period))
		add(is_changed and value_cell(before, since), is_changed and change_cell(figure.change))
		add(table.unpack(b.map(others, function (group) return comparator_cell(figure, group.id) end)))
		return b.row(cells)
	end)

	table.insert(rows, 1, b.head(b.map(names, function (name) return { head(name) } end)))
	return b.table {
		summary = say.section_table(title), tight = true, rows = rows,
		columns = b.map(shares, function (share) return { share = share } end),
	}
end

-- Figures alone, so many side by side.
function parts.plain_table(title, figures, period, beside, whose)
	local rows, row = b.collect()
	local columns, column = b.collect()
	local heads, add_head = b.collect()
	local across = math.min(beside, #figures)
	local down = (#figures + across - 1) // across

	for _ = 1, across do
		add_head({ head("Figure") }, { head(whose) })
		column({ share = 1.75 }, { share = 1 })
	end
	row(b.head(heads))
	for i = 1, down do
		local cells, cell = b.collect()
		for k = 0, across - 1 do
			local figure = figures[i + k * down]
			cell(figure and name_cell(figure) or "", figure and short_cell(figure, period) or "")
		end
		row(b.row(cells))
	end
	return b.table { summary = say.narrow_table(title), columns = columns, rows = rows, tight = true }
end

return parts
