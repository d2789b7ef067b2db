-- form.pdf of a plan, a workshop or a matrix: room for entries, with the columns that the audit asks for under its own names; or,
-- of a matrix, a box for each state of each cell; and a sheet for votes.

local b = include("blocks")
local document = include("document")
local say = include("entries-form-sentences")

local ROWS <const> = 4 -- of a section that does not say how many it needs
local ROOM <const> = "\u{00A0}\n\u{00A0}" -- to write in

local function boxes(names)
	local spans, span = b.collect()

	for i, name in ipairs(names) do
		span(i > 1 and "\u{2003} ", b.icon("box", b.whole(name)))
	end
	return spans
end

local function names_of(list)
	return b.map(list, function (item) return item.name end)
end

-- "by_when" as the head of a column: "By when"
local function head_of(column)
	return b.capital((column.name:gsub("_", " ")))
end

-- What is written by hand: what says whose and where it is stands above the table, ids are given by who types it in.
local SHARES <const> = { text = 3, group = 1, state = 1, by = 1, owner = 1.2, start = 0.8, due = 0.8, n = 0.6, note = 1.6,
	evidence = 1.2, leads_to = 0.9 }

local function columns_of(r)
	return b.filter(r.audit.columns, function (column) return column.asked and SHARES[column.id] ~= nil or column.id == "text" end)
end

local function room_for(r, section)
	local asked = columns_of(r)
	local columns = b.map(asked, function (column) return { share = SHARES[column.id], divided = true } end)
	local heads = b.map(asked, head_of)
	local words = names_of(r.audit.states)
	local groups = #r.audit.groups > 0 and not section.group and names_of(r.audit.groups) or {}
	local n = math.max(section.least or 0, math.min(section.most or ROWS, ROWS), 1)
	local rows = { b.head(heads) }

	for _ = 1, n do
		rows[#rows + 1] = b.row(b.map(asked, function () return ROOM end))
	end
	return b.some(b.h2(section.number .. "  " .. section.title), section.question and b.p(section.question, nil,
		{ keep_with_next = true }),
		#section.starts > 0 and b.p(say.begins(section.starts), "small", { keep_with_next = true }),
		#groups > 0 and b.p(say.one_of(r, "group", groups), "small", { keep_with_next = true }),
		#words > 0 and b.p(say.one_of(r, "state", words), "small", { keep_with_next = true }),
		b.table { summary = say.room(section.title), columns = columns, rows = rows })
end

-- A matrix: what each cell may be, to tick.
local function cells(r)
	local over = r.audit.matrix_over == "group" and names_of(r.audit.groups) or { "" }
	local names = names_of(r.audit.states)
	local columns, rows = { { share = 1 } }, {}

	for i = 1, #over do
		columns[i + 1] = { share = 1, divided = true }
	end
	if #over > 1 then
		rows[1] = b.head { b.capital(r.audit.words.section), table.unpack(over) }
	end
	for _, section in ipairs(r.audit.sections) do
		rows[#rows + 1] = b.row { b.th(section.title), table.unpack(b.map(over, function () return boxes(names) end)) }
	end
	return b.table { summary = say.cells(r.audit.words.sections), columns = columns, rows = rows }
end

local function votes(r)
	local heads = b.map(r.audit.criteria, function (criterion) return criterion.name end)
	local columns, rows = { { share = 2 } }, { b.head { "Idea", table.unpack(heads) } }

	for i = 1, #heads do
		columns[i + 1] = { share = 1, divided = true, align = "centre" }
	end
	for _ = 1, 8 do
		rows[#rows + 1] = b.row { ROOM, table.unpack(b.map(heads, function () return "" end)) }
	end
	return b.some(b.h2("Votes"), b.p(say.votes()), b.table { summary = say.votes_room(), columns = columns, rows = rows })
end

return function (r)
	local blocks, add = b.collect()

	add(b.brand(), b.h1(r.audit.title), r.audit.subtitle and b.p(r.audit.subtitle, "close"), b.p(say.how(r.school.name)))
	if r.audit.matrix_over and r.audit.matrix_over ~= "none" and r.audit.matrix_over ~= "period" then
		add(cells(r))
	else
		for _, section in ipairs(r.audit.sections) do
			for _, block in ipairs(room_for(r, section)) do
				add(block)
			end
		end
	end
	for _, block in ipairs(#r.audit.criteria > 0 and votes(r) or {}) do
		add(block)
	end
	return document.form(r, blocks)
end
