-- Short ways to write blocks, for templates: local b = include("blocks"). README.md lists what a block may have.
--
-- These functions only build tables; what is wrong with one is found, with its path, when the document is read.

local b = {}

-- Millimetres as points.
function b.mm(x)
	return x * 72 / 25.4
end

-- The block, with the fields of `more` added. Most blocks have no more, and pairs, which sorts, is then not called.
local function with(block, more)
	if more then
		for k, v in pairs(more) do
			block[k] = v
		end
	end
	return block
end

function b.h1(text, more) return with({ type = "heading", level = 1, text = text }, more) end
function b.h2(text, more) return with({ type = "heading", level = 2, text = text }, more) end
function b.h3(text, more) return with({ type = "heading", level = 3, text = text }, more) end
function b.p(text, style, more) return with({ type = "paragraph", text = text, style = style }, more) end
function b.bullets(items) return { type = "list", items = items } end
function b.steps(items) return { type = "list", numbered = true, items = items } end
function b.table(fields) return with({ type = "table" }, fields) end
function b.chart(fields) return with({ type = "chart" }, fields) end
function b.callout(content, label) return { type = "callout", content = content, label = label } end
function b.columns(columns, shares, gap)
	return { type = "columns", columns = columns, shares = shares, gap = gap }
end
-- A block that stays on one page; it must be lower than one.
function b.whole_block(block) return b.columns({ { block } }, { 1 }, 0) end
function b.cover(fields) return with({ type = "cover" }, fields) end
function b.contents(title, depth) return { type = "contents", title = title, depth = depth } end
-- Lines with the page numbers of what they lead to: entries of { text, to = an anchor }, in columns (else 2).
function b.index(entries, columns) return { type = "index", entries = entries, columns = columns } end
-- pages: "landscape" or "portrait", from here on; else as before.
function b.page_break(pages) return { type = "page_break", pages = pages } end
-- Logo and name of the school's trust or authority; nothing without --brand.
function b.brand() return { type = "brand" } end
function b.lines(n, leading) return { type = "lines", n = n, leading = leading } end

-- Spans.
function b.bold(text) return { text = text, bold = true } end
function b.muted(text) return { text = text, muted = true } end
function b.muted_line(text) return { text = text, muted = true, ["break"] = true } end
function b.line(text) return { text = text, ["break"] = true } end
function b.link(text, anchor) return { text = text, to = anchor } end
function b.icon(name, text) return { text = text, icon = name } end
function b.badge(mark) return { level = mark } end

-- Rows.
function b.head(cells) return { kind = "head", cells = cells } end
function b.group(cells) return { kind = "group", cells = cells } end
function b.row(cells, more) return with({ cells = cells }, more) end
function b.th(content) return { content = content, header = true } end
function b.level_cell(mark, content) return { level = mark, content = content } end

-- A list and a function that appends to it; nil and false are left out:
-- local blocks, add = b.collect(); add(b.h1("Summary"), note and b.p(note)).
b.collect = table.collect

-- The items that there are, as a list: b.some(text, note and b.muted_line(note)).
b.some = table.some

-- The function, which answers without working again what it has been asked before: for what several parts of a document ask of
-- the same table. Nobody may change what it returns.
function b.once(make)
	local made = {}
	return function (of)
		local known = made[of]
		if known == nil then
			known = make(of)
			made[of] = known
		end
		return known
	end
end

-- Words.

-- A column or a file keeps its letters: "pupil_ref of this row ...", "events.csv has ...".
function b.capital(text)
	local first = not text:find("^%l+[_.]%l") and text:match("^[%z\1-\127]")
	return first and first:upper() .. text:sub(2) or text
end

local CLOSING <const> = { "'", '"', ")", "’", "”" }

-- With a full stop, unless it ends with a mark of its own, be it within quotes.
function b.sentence(text)
	local bare, before = text, nil

	while bare ~= before do
		before = bare
		for _, mark in ipairs(CLOSING) do
			bare = bare:sub(-#mark) == mark and bare:sub(1, -#mark - 1) or bare
		end
	end
	return (bare:find("[.!?]$") or bare:sub(-3) == "…") and text or text .. "."
end

-- "a", "a and b", "a, b and c".
function b.join(items, last)
	last = last or " and "
	if #items < 2 then
		return items[1] or ""
	end
	return table.concat(items, ", ", 1, #items - 1) .. last .. items[#items]
end

-- "an area", "a domain"; an acronym that is spelled out goes by its first letter's name: "an NHS ...", "a SEND ...".
function b.a(word)
	local acronym = word:match("^%u%u+")
	local spelled = acronym and not acronym:find("^.[AEIOU]")

	return (word:find(spelled and "^[AEFHILMNORSX]" or "^[aeiouAEIOU]") and "an " or "a ") .. word
end

-- As join, of spans: a list to put into a text. Titles with an "and" in them stay apart when they are links.
function b.join_spans(items)
	local spans = {}
	for i, item in ipairs(items) do
		if i > 1 then
			spans[#spans + 1] = i == #items and " and " or ", "
		end
		spans[#spans + 1] = item
	end
	return spans
end

-- Names in a cell, one after the other: a list, not a part of a sentence.
function b.join_listed(items)
	local spans = {}
	for i, item in ipairs(items) do
		spans[2 * i - 1], spans[2 * i] = item, i < #items and "; " or nil
	end
	return spans
end

-- Sentences one after the other, as one text.
function b.sentences(texts)
	local spans = {}
	for i, text in ipairs(texts) do
		spans[2 * i - 1], spans[2 * i] = text, i < #texts and " " or nil
	end
	return spans
end

local NUMBERS <const> = { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine" }

-- "1,198": a comma before each three digits of a whole number, a minus sign before one below 0. Any other text stays as
-- it is.
function b.thousands(n)
	local minus, digits = tostring(n):match("^(%-?)(%d+)$")

	if not digits then
		return n
	end
	return (minus == "-" and "−" or "") .. digits:reverse():gsub("(%d%d%d)", "%1,"):reverse():gsub("^,", "")
end

-- Numbers up to nine as words, as plain English has them.
function b.number(n)
	return n == 0 and "no" or NUMBERS[n] or b.thousands(n)
end

-- "67%": half away from zero; 0 and 100 only where it is just that (src/base/rounding.h). whole is above 0.
function b.percent(part, whole)
	local n = (200 * part + whole) // (2 * whole)

	if n == 0 and part > 0 then
		n = 1
	elseif n == 100 and part ~= whole then
		n = part < whole and 99 or 101
	end
	return b.thousands(n) .. "%"
end

-- "one area", "2 areas": the noun that fits the number.
function b.count(n, singular, plural)
	return b.number(n) .. " " .. (n == 1 and singular or plural)
end

-- "is" or "are", "has" or "have".
function b.verb(n, singular, plural)
	return n == 1 and singular or plural
end

-- The text, or as many of its first words as n characters hold, with an ellipsis.
function b.clip(text, n)
	if utf8.len(text) <= n then
		return text
	end
	local cut = text:sub(1, utf8.offset(text, n) - 1)
	return (cut:gsub("%s+%S*$", ""):gsub("[%s,;:.]+$", "")) .. " …"
end

-- A text that stays on one line: "4 Nov 2026".
function b.whole(text)
	return (text:gsub(" ", "\u{A0}"))
end

-- The texts that there are, with a middle dot between: "Document · 4 Nov 2026". No line starts with the dot.
function b.dotted(...)
	return table.concat(b.some(...), "\u{A0}· ")
end

-- "2026–27" in any text: a range of years has an en dash in print; a date and a word keep their hyphens.
function b.year(text)
	return (text:gsub("%f[%d](%d%d%d%d)%-(%d%d)%f[^%d%-]", "%1–%2"))
end

-- Lines that follow each other, file by file, in the order of the cells. Each once: a row for a whole strand is the cell
-- of several descriptors.
local function runs(cells)
	local found, add = b.collect()
	local last
	local seen = {}

	for _, cell in ipairs(cells) do
		local place = cell.file .. ":" .. cell.line

		if not seen[place] and last and last.file == cell.file and cell.line == last.to + 1 then
			last.to = cell.line
		elseif not seen[place] then
			last = { file = cell.file, from = cell.line, to = cell.line, unit = cell.in_sheet and "row" or "line" }
			add(last)
		end
		seen[place] = true
	end
	return found
end

-- Cells as people write them: "lines 41–43 and 57; judgements.csv line 3", at most so many runs of lines. In a sheet of a
-- workbook: "cell C41", "rows 41–43".
function b.cells(cells, most)
	if #cells == 1 and cells[1].text then
		return cells[1].text
	end
	local files, lines, left_out = {}, {}, 0
	for i, run in ipairs(runs(cells)) do
		if i > (most or 12) then
			left_out = left_out + run.to - run.from + 1
		else
			if not lines[run.file] then
				lines[run.file] = { n = 0, unit = run.unit }
				files[#files + 1] = run.file
			end
			if run.to > run.from + 1 then
				table.insert(lines[run.file], run.from .. "–" .. run.to)
			else
				table.insert(lines[run.file], tostring(run.from))
				table.insert(lines[run.file], run.to > run.from and tostring(run.to) or nil)
			end
			lines[run.file].n = lines[run.file].n + run.to - run.from + 1
		end
	end
	local texts = b.map(files, function (file)
		local of_file = lines[file]
		return (file ~= "" and file .. " " or "") .. of_file.unit .. (of_file.n == 1 and " " or "s ")
			.. (left_out > 0 and table.concat(of_file, ", ") or b.join(of_file))
	end)
	return table.concat(texts, "; ") .. (left_out > 0 and " and " .. left_out .. " more" or "")
end

-- The items for which test holds.
function b.filter(items, test)
	local kept, n = {}, 0
	for i = 1, #items do
		local item = items[i]
		if test(item) then
			n = n + 1
			kept[n] = item
		end
	end
	return kept
end

function b.map(items, make)
	local made = {}
	for i = 1, #items do
		made[i] = make(items[i], i)
	end
	return made
end

return b
