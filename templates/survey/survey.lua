-- report.pdf and summary.pdf of a survey: one page, or two from fifteen items on. What it comes to, the answers to each item,
-- domains, what moved, what governors may ask. In public small sides are bounds, and some surveys show domains only.

local b = include("blocks")
local document = include("document")
local parts = include("survey-parts")
local problems = include("problems")
local say = include("survey-sentences")
local strip = include("strip")

local LONG_FROM <const> = 15 -- items from which there is a second page
local ASKED <const> = { [0] = 6, 4, 3, 2 } -- items that are asked about, fewer the more often they did not fit
local MOVED <const> = { [0] = 7, 5, 5 }

local function title(r, add)
	local name = { text = r.school.name, lang = r.school.name_lang, bold = true }

	add(b.brand(), b.h1(say.page_title(r.audit.title, r.wave and r.wave.name)))
	add(b.p({ name, b.muted(r.audit.subtitle and "  " .. r.audit.subtitle or "") }, "close"))
end

local function items(r, add)
	local all = parts.given(parts.all(r))
	local by_domain = #r.domains > 1 and #all > 0

	if #all == 0 then
		return
	end
	if r.tight > 2 or (by_domain and r.tight > 0) then
		add(b.h2(say.items_title(r.audit.words)), parts.table(r))
		return
	end
	if not by_domain then
		add(b.h2(say.items_title(r.audit.words)), parts.bars(r, all))
		return
	end
	for _, domain in ipairs(r.domains) do
		local given = parts.given(domain.items)

		if #given > 0 then
			add(b.h2(domain.number .. "  " .. domain.title), b.p(domain.sentence, "close", { keep_with_next = true }),
				parts.bars(r, given))
		end
	end
end

local function moved(r, add)
	local things = b.filter(#r.domains > 2 and r.domains or r.moved, function (thing) return #thing.moments > 1 end)
	local most = MOVED[math.min(r.tight, #MOVED)]

	if #r.waves < 2 or #things == 0 or r.tight > (#r.domains > 2 and 1 or 0) or not (r.change or #r.moved > 0) then
		return
	end
	add(b.h2(say.since(r.waves[#r.waves - 1].name)), parts.slope(r, table.move(things, 1, math.min(#things, most), 1, {})))
end

local function ask(r, add)
	local asked = b.filter(r.flagged, function (item) return item.ask ~= nil end)
	local rows = {}

	for i = 1, math.min(#asked, ASKED[math.min(r.tight, #ASKED)]) do
		local item = asked[i]
		rows[i] = { b.bold(item.title .. ". "), say.rest(item.rest.share) .. " ", item.ask }
	end
	if #rows > 0 then
		add(b.h2(say.ask_title()), b.bullets(b.map(rows, function (row) return b.p(row) end)))
	end
end

local function groups(r, add)
	if not r.groups or r.tight > 1 or #parts.given(parts.all(r)) >= LONG_FROM then
		return
	end
	local columns = b.map(r.groups.columns, function (column, i)
		return { of = i, head = column.name, width = 72 }
	end)
	local rows = b.map(r.groups.rows, function (row)
		local cells = b.map(row.cells, function (cell)
			return cell.word or cell.share and cell.share .. "%" or "–"
		end)
		return b.row { b.th(row.name), table.unpack(cells) }
	end)
	table.insert(rows, 1, b.head { b.capital(r.audit.words.descriptor), table.unpack(b.map(columns,
		function (c) return c.head end)) })
	add(b.h2(say.groups_title()), b.table { summary = say.groups_table(r.audit.words), rows = rows, tight = true,
		columns = { { share = 1 }, table.unpack(b.map(columns, function (c) return { width = c.width, align = "right" } end)) } })
end

local function notes(r, n, add)
	local left_out = b.map(b.filter(r.audit.scale, function (option) return option.side == "left_out" end), function (option)
		return "“" .. option.name .. "”"
	end)
	local turned = #b.filter(parts.all(r), function (item) return item.reversed and item.given and item.shown end) > 0
	local hidden = #b.filter(parts.all(r), function (item) return item.given and not item.shown end) > 0

	add(b.p(b.sentences(b.some(r.audit.notice, say.method(left_out, r.audit.base_min),
		r.n_without_base > 0 and say.no_bases(r.audit.words), r.bounded and say.bounds(r.audit.suppression.below),
		turned and "† " .. say.turned(), hidden and say.domains_only(), r.groups and n < LONG_FROM and say.small_groups(),
			r.audit.source and
		b.sentence(r.audit.source))), "small"))
end

return function (r)
	local blocks, add = b.collect()
	local n = #parts.given(parts.all(r))

	title(r, add)
	problems(r, add, 5)
	strip(r, add)
	add(b.callout { b.p(r.conclusion, "callout") }, b.p({ b.bold(r.base_line) }, "close"))
	if #r.domains > 1 then
		add(b.h2(say.domains_title(r.audit.words)), parts.domains(r))
	end
	if n >= LONG_FROM then
		moved(r, add)
		ask(r, add)
		notes(r, n, add)
		items(r, add)
	else
		items(r, add)
		moved(r, add)
		ask(r, add)
	end
	add(parts.bounds(r) and b.p(parts.bounds(r), r.tight > 0 and "small" or nil))
	groups(r, add)
	if n < LONG_FROM then
		notes(r, n, add)
	end
	return document.of(r, blocks, { fit = { pages = n >= LONG_FROM and 2 or 1, tries = 3 }, year = r.wave and r.wave.name })
end
