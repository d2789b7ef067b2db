-- How much of itself a page of figures shows: the first shape that it has room for, by an estimate of heights, so that a
-- school's page need not be made many times. Where the estimate was too low, the page is made again with the next (r.tight).

local b = include("blocks")
local figures = include("figure-parts")

-- bars, lines: how many of them; mix: whether what a whole is made of is drawn; columns: in how many sections stand, if not
-- across the page; brief: without what sections ask.
local SHAPES <const> = {
	{ bars = 8, lines = 6, mix = true },
	{ bars = 6, lines = 4, mix = true },
	{ bars = 6, lines = 0, mix = true },
	{ bars = 6, lines = 4, mix = true, columns = 2 },
	{ bars = 5, lines = 0, mix = true, columns = 2 },
	{ bars = 3, lines = 0, mix = true, columns = 2 },
	{ bars = 0, lines = 0, mix = true, columns = 2 },
	{ bars = 0, lines = 0, mix = true, columns = 3, brief = true },
	{ bars = 0, lines = 0, columns = 3, brief = true },
}

-- Points: a line of a table, what a row and a heading have besides, a bar's row, a bar's line.
local LINE <const>, ROW <const>, HEADING <const>, HEAD <const> = 10.5, 6, 42, 19
local BAR <const>, BAR_LINE <const>, CHART <const> = 6, 13, 62
local PAGE <const>, TOP <const>, END <const> = 694, 58, 32

local function lines(text, letters)
	return math.ceil(math.max(utf8.len(text) or #text, 1) / letters)
end

local function row(name, letters, least)
	return LINE * math.max(lines(name, letters), least or 1) + ROW
end

-- ---- parts of the page ----

local function strip(r)
	local most, head = 0, 0

	for _, figure in ipairs(r.strip or {}) do
		local compared = 0
		for _, other in ipairs(figure.comparators) do
			compared = compared + lines(other.name .. " " .. (other.value or ""), 15)
		end
		most = math.max(most, (figure.base and 1 or 0) + compared + (figure.change and 2 or 0))
		head = math.max(head, lines(figure.title, 13))
	end
	return head == 0 and 0 or 24 + head * LINE + ROW + most * (LINE + 1) + ROW
end

local function top(r, shape)
	local said = r.summary and lines(r.summary, 84) * 15.5 + (shape.brief and 5 or 32) or 0

	return TOP - (shape.brief and 24 or 0) + said + strip(r)
end

local function charts(r, shape, all)
	local bars = math.min(shape.bars, #b.filter(all, figures.is_beside))
	local drawn = math.min(shape.lines, #figures.of_same_periods(all))
	local across = bars > 0 and drawn > 0 and 18 or 30
	local height, n = 0, 0

	if bars == 0 and drawn == 0 then
		return 0
	end
	for _, figure in ipairs(all) do
		if figures.is_beside(figure) and n < math.max(bars, 1) then
			n = n + 1
			height = height + lines(figure.title, across) * BAR_LINE + BAR
		end
	end
	return CHART + math.max(bars > 0 and height or 0, drawn * 30)
end

local function mix_height(mix, letters)
	local height, none = 20, ""

	for _, figure in ipairs(mix or {}) do
		if tonumber(figure.number) == 0 then
			none = none .. figure.title .. "; "
		else
			height = height + lines(figure.title, letters) * BAR_LINE + BAR
		end
	end
	return mix and height + (none ~= "" and lines(none, 2.2 * letters) * LINE + 8 or 0) or 0
end

local function table_height(list, letters, least)
	local height = #list > 0 and HEAD + 10 or 0

	for _, figure in ipairs(list) do
		height = height + row(figure.title, letters, least)
	end
	return height
end

-- ---- sections ----

-- Across the page: the mix beside the tables, or a table of two figures a row.
local function across(sections)
	local height = 0

	for _, section in ipairs(sections) do
		local tables = table_height(section.compared, 22, 1.7)
		if section.mix then
			height = height + math.max(mix_height(section.mix, 14), tables + table_height(section.alone, 24))
		else
			height = height + tables + (#section.alone > 0 and HEAD + 10 + (#section.alone + 1) // 2 * (LINE * 1.3 + ROW) or 0)
		end
		height = height + HEADING + 20 * #section.after
	end
	return height
end

-- In columns, each section below the fewest rows: as figure-columns.lua places them.
local function in_columns(sections, n)
	local heights, rows = {}, {}
	local letters = n == 2 and 30 or 18

	for i = 1, n do
		heights[i], rows[i] = 0, 0
	end
	for _, section in ipairs(sections) do
		local least = 1
		for i = 2, n do
			least = rows[i] < rows[least] and i or least
		end
		if #section.alone > 0 or section.mix then
			rows[least] = rows[least] + figures.rows_of(section)
			heights[least] = heights[least] + 36 + table_height(section.alone, letters) + mix_height(section.mix, 18)
				+ 30 * #section.after
		end
	end
	return math.max(table.unpack(heights))
end

local function compared_height(sections)
	local height = 0

	for _, section in ipairs(sections) do
		height = height + table_height(section.compared, 22, 1.5) - (#section.compared > 0 and HEAD + 10 or 0)
	end
	return height > 0 and height + HEADING + HEAD or 0
end

local function height_of(r, shape, all, sections)
	local body = shape.columns and compared_height(sections) + in_columns(sections, shape.columns) or across(sections)

	return top(r, shape) + charts(r, shape, all) + body + END
end

-- The shape for this school. sections_of: a function of a shape that gives what each section has in it: compared, alone,
-- mix, after.
return {
	tries = #SHAPES - 1,
	choose = function (r, all, sections_of)
		local first = #SHAPES
		local made = {}

		for i, shape in ipairs(SHAPES) do
			local key = (shape.mix and "mix" or "") .. (shape.columns and " in columns" or "")
			made[key] = made[key] or sections_of(shape)
			if height_of(r, shape, all, made[key]) <= PAGE then
				first = i
				break
			end
		end
		return SHAPES[math.min(first + (r.tight or 0), #SHAPES)]
	end,
}
