-- What the documents of a survey share: how answers look, and charts of them.

local b = include("blocks")
local say = include("survey-sentences")

local parts = {}

-- Positive answers are blue, the others warm; in grey they stand apart too.
local POSITIVE <const> = { { "#12436D", "#FFFFFF" }, { "#5694CA", "#000000" }, { "#BFDDF5", "#000000" } }
local NEGATIVE <const> = { { "#F6CE9F", "#000000" }, { "#C75B12", "#FFFFFF" }, { "#7A2E00", "#FFFFFF" } }
local NEUTRAL <const> = { "#EEF0F2", "#000000" }
local TOGETHER <const> = { "#D5D8DC", "#000000" }
local ROOM <const> = 9 -- per cent of a bar from which a number fits into it

local function fill_of(side, place)
	if side == "positive" then
		return POSITIVE[math.min(place, #POSITIVE)]
	end
	return side == "neutral" and NEUTRAL or NEGATIVE[math.min(place, #NEGATIVE)]
end

-- The answers in the base, each with the mark that it has in a chart; behind them that of several answers together.
function parts.marks(r)
	local marks, seen = {}, {}

	for _, option in ipairs(r.audit.scale) do
		if option.side ~= "left_out" then
			seen[option.side] = (seen[option.side] or 0) + 1
			local fill = fill_of(option.side, seen[option.side])
			marks[#marks + 1] = { word = option.name, fill = fill[1], ink = fill[2] }
		end
	end
	return marks
end

local function with_together(marks)
	local all = table.move(marks, 1, #marks, 1, {})

	all[#all + 1] = { word = "Several answers together", fill = TOGETHER[1], ink = TOGETHER[2], hatched = true }
	return all
end

-- All items, in order.
function parts.all(r)
	local all, add = b.collect()

	for _, domain in ipairs(r.domains) do
		add(table.unpack(domain.items))
	end
	return all
end

function parts.given(items)
	return b.filter(items, function (item) return item.given and item.shown end)
end

local function any_together(items)
	return #b.filter(items, function (item)
		return #b.filter(item.bars, function (bar) return bar.options > 1 end) > 0
	end) > 0
end

local function row_of(item, n)
	local values, texts, words = {}, {}, {}

	for k = 1, n do
		values[k], texts[k] = 0, ""
	end
	for _, bar in ipairs(item.bars) do
		local k = bar.options > 1 and n or bar.first + 1

		if bar.share then
			local value = tonumber(bar.share)

			values[k] = values[k] + value
			texts[k] = bar.options == n - 1 and item.positive.words and say.positive_bound(item.positive.words)
				or value >= ROOM and say.part(bar.share) or ""
			words[#words + 1] = bar.name .. " " .. bar.share .. "%"
		end
	end
	local sum = 0
	for k = 1, n do
		sum = sum + values[k]
	end
	for k = 1, sum > 100 and n or 0 do -- rounded shares may make 100.1
		values[k] = values[k] * 99.999 / sum
	end
	return { label = item.title .. (item.reversed and " †" or ""), values = values, texts = texts, text = say.n(item.base_text) },
		say.row_alt(item.title, say.parts(words), item.base_text)
end

-- Bars of the answers to items, stacked.
function parts.bars(r, items, title)
	local marks = parts.marks(r)
	local rows, alt = {}, {}

	if any_together(items) then
		marks = with_together(marks)
	end
	for i, item in ipairs(items) do
		rows[i], alt[i] = row_of(item, #marks)
	end
	return b.chart { kind = "stack", title = title, max = 100, marks = marks, rows = rows, alt = table.concat(alt, " ") }
end

-- Items of which few answers are not positive, or few are: their bounds in words; nil where there are none.
function parts.bounds(r)
	local in_table = r.tight > 2 -- where a bar of all answers is its bound

	local bounded = b.filter(parts.given(parts.all(r)), function (item)
		return item.rest.words ~= nil and not (in_table and #item.bars == 1)
	end)

	return #bounded > 0 and say.bounded(b.map(bounded, function (item) return { item.title, item.rest.words } end)) or nil
end

-- "96.4%", or the bound that stands for it.
function parts.share(number)
	return number.share and number.share .. "%" or number.words or "–"
end

local function cells_of(item, scale)
	local cells = {}

	for i = 1, #scale do
		cells[i] = ""
	end
	for _, bar in ipairs(item.bars) do
		local text = bar.share and bar.share .. "%" or bar.words or ""
		local together = bar.options == #scale and item.positive.words and say.positive_bound(item.positive.words)
			or bar.name .. ": " .. text

		cells[bar.first + 1] = bar.options == 1 and text or { content = b.muted(together), colspan = bar.options }
		for k = 2, bar.options do
			cells[bar.first + k] = nil
		end
	end
	return cells
end

-- The cells in order, without the holes that wide ones leave.
local function packed(cells, n)
	local list, add = b.collect()

	for i = 1, n do
		add(cells[i] ~= nil and cells[i])
	end
	return list
end

-- The same as bars in numbers: less room for many items.
function parts.table(r)
	local scale = b.filter(r.audit.scale, function (option) return option.side ~= "left_out" end)
	local rows, columns = {}, { { share = 1 } }

	rows[1] = b.head { b.capital(r.audit.words.descriptor), table.unpack(b.map(scale, function (option) return option.name end)) }
	rows[1].cells[#scale + 2] = "N"
	for i = 1, #scale + 1 do
		columns[i + 1] = { width = i > #scale and 44 or 70, align = "right" }
	end
	for _, domain in ipairs(r.domains) do
		local given = parts.given(domain.items)

		if #given > 0 then
			rows[#rows + 1] = b.group { { content = { domain.title, "  ", parts.share(domain.positive) }, colspan = #scale + 2 } }
		end
		for _, item in ipairs(given) do
			local cells = packed(cells_of(item, scale), #scale)

			rows[#rows + 1] = b.row { b.th { item.title, item.reversed and " †" or "" }, table.unpack(cells) }
			local row = rows[#rows].cells
			row[#row + 1] = item.base_text
		end
	end
	return b.table { summary = say.items_table(r.audit.words), columns = columns, rows = rows, tight = true }
end

-- From ten to ten around all that a chart of lines shows.
local function range(rows)
	local least, most = 100, 0

	for _, row in ipairs(rows) do
		for _, point in ipairs(row.points) do
			least, most = math.min(least, point.value or 100), math.max(most, point.value or 0)
		end
	end
	least, most = math.max(0, (least - 5) // 10 * 10), math.min(100, -(-(most + 5) // 10) * 10)
	return least, math.max(most, least + 10)
end

-- One bar a domain: its positive answers.
function parts.domains(r, title)
	local rows, alt = {}, {}

	for _, domain in ipairs(r.domains) do
		local positive = domain.positive
		local bound = positive.words and tonumber(positive.words:match("^(%d+)%%"))

		rows[#rows + 1] = { label = domain.title, values = { positive.share and tonumber(positive.share) or bound or false },
			text = parts.share(positive) .. "  " .. say.answered_by(domain.base_least, domain.base_most, r.audit.words),
			fill = POSITIVE[1][1] }
		alt[#alt + 1] = say.positive_alt(domain.title, parts.share(positive))
	end
	return b.chart { kind = "bars", title = title, max = 100, ticks = 25, unit = "%", rows = rows, alt = table.concat(alt, " ") }
end

-- Lines from wave to wave, of items or domains with two waves or more.
function parts.slope(r, things, title)
	local rows, alt = {}, {}

	for _, thing in ipairs(things) do
		local by_wave, points = {}, {}

		for _, moment in ipairs(thing.moments) do
			by_wave[moment.wave.id] = moment.positive
		end
		for i, wave in ipairs(r.waves) do
			local positive = by_wave[wave.id]

			points[i] = { value = positive and positive.share and tonumber(positive.share) or false,
				word = positive and parts.share(positive) or "not asked" }
		end
		rows[#rows + 1] = { label = thing.title, points = points, text = thing.change and thing.change.points or "" }
		alt[#alt + 1] = thing.sentence
	end
	local least, most = range(rows)

	return b.chart { kind = "slope", title = title, years = b.map(r.waves, function (wave) return wave.name end), min = least,
		max = most, rows = rows, alt = table.concat(alt, " ") }
end

return parts
