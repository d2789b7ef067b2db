-- form.pdf of a survey: the questions to print for those who answer, a box for each answer, without a name.

local b = include("blocks")
local document = include("document")
local say = include("survey-sentences")

local function boxes(n)
	local cells = {}

	for i = 1, n do
		cells[i] = { content = b.p({ b.icon("box", "") }, "table") }
	end
	return table.unpack(cells)
end

local function questions(r, section, items)
	local rows = b.map(items, function (item)
		return b.row { b.th { b.muted(item.number .. "  "), item.text }, boxes(#r.audit.scale) }
	end)
	local columns = { { share = 1 } }

	for i = 1, #r.audit.scale do
		columns[i + 1] = { width = 66, align = "centre", divided = true }
	end
	table.insert(rows, 1, b.head { section.title, table.unpack(b.map(r.audit.scale, function (option) return option.name end)) })
	return b.table { summary = say.form_table(r.audit.words), columns = columns, rows = rows }
end

local function group_boxes(r)
	local spans, add = b.collect()

	add(b.bold(say.form_group() .. ":\u{2003}"))
	for _, group in ipairs(r.audit.groups) do
		add(b.icon("box", b.whole(group.name)), "\u{2003} ")
	end
	return #r.audit.groups > 0 and b.p(spans)
end

return function (r)
	local blocks, add = b.collect()

	add(b.brand(), b.h1(r.audit.title), r.audit.subtitle and b.p(r.audit.subtitle, "close"))
	add(b.p(b.sentences { say.form_how(r.audit.words), say.form_pass() }), group_boxes(r))
	for _, domain in ipairs(r.domains) do
		add(b.h2(domain.question or domain.title), questions(r, domain, domain.items))
	end
	return document.form(r, blocks)
end
