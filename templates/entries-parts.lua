-- What documents of entries share: heads, tables of entries, counts, lists.

local b = include("blocks")
local common = include("common")
local crosstab = include("crosstab")
local marks = include("entries-marks")
local say = include("entries-sentences")

local parts = {}

-- ---- words ----

-- What the audit calls a column, as a head: "Executive".
function parts.head(r, id, default)
	for _, column in ipairs(r.audit.columns or {}) do
		if column.id == id and column.name ~= id then
			return b.capital((column.name:gsub("_", " ")))
		end
	end
	return default
end

-- What the audit calls a section: { one, many }.
function parts.nouns(r)
	return { r.audit.words.section, r.audit.words.sections }
end

-- What cells of such a column are counted by.
local COUNTED <const> = { section = "section", group = "group", state = "state", who = "by", by = "by", period = "period",
	school = "school" }

local function counted(r, by)
	if by == "section" then
		return b.capital(r.audit.words.section)
	end
	return parts.head(r, COUNTED[by] or by, b.capital(COUNTED[by] or by))
end

-- ---- the front ----

-- subject: what stands after the audit's title.
function parts.title(r)
	return r.audit.title .. (r.period and ", " .. b.year(r.period) or "")
end

-- lead: sentences; title: another than parts.title. Whose it is, what it is and what must be said share a paragraph, so that a
-- page has room for the rest.
function parts.front(r, add, lead, title)
	add(b.brand())
	add(b.h1(title or parts.title(r)))
	add(b.p(b.some({ text = r.school.name, lang = r.school.name_lang, bold = true },
		r.audit.subtitle and b.muted("\u{A0}· " .. r.audit.subtitle),
		r.audit.notice and b.muted_line(r.audit.notice)), "close"))
	add(#lead > 0 and b.p(b.sentences(lead)))
end

-- What a document looks like this time: the first of its looks, or a later one the more often it did not fit. looks: from the
-- roomiest to the tightest, each with the pages that it may have.
function parts.look(r, looks)
	local look = looks[math.min(r.tight + 1, #looks)]

	return look, { pages = look.pages, tries = #looks - 1 }
end

-- ---- a table of entries ----

local function any(list, test)
	return #b.filter(list, test) > 0
end

local function small(how, content)
	return how.style and b.p(content, how.style) or content
end

local function due_cell(entry)
	local due = entry.due_label or entry.due and b.whole(entry.due.short)

	return b.some(due or "–", entry.overdue and { text = "Overdue", bold = true, ["break"] = true })
end

local function number_of(entry, id)
	for _, number in ipairs(entry.numbers) do
		if number.id == id then
			return number
		end
	end
end

local function number_cell(number)
	return number and number.text and b.some(number.text, number.change and b.muted_line(number.change)) or "–"
end

local NUMBERS <const> = 2 -- more columns of numbers leave no room for words: they are then a line below what is said

-- "Pupils: 7 · Cost: £300": the numbers of an entry, or nil.
local function numbers_line(entry)
	local texts = b.map(b.filter(entry.numbers, function (n) return n.text end), function (n)
		return say.number_of(n.title, n.text, n.change)
	end)

	return #texts > 0 and b.muted_line(b.dotted(table.unpack(texts))) or nil
end

-- Columns that a list of entries may have, each where some entry has something in it: head, of (its cell), width or share.
local function columns_of(r, list, how)
	local found, add = b.collect()
	local given = marks.of(r.audit)
	local notes = parts.head(r, "note")
	local numbers = b.filter(r.audit.numbers or {}, function (number)
		return not how.no_numbers and any(list, function (e) return (number_of(e, number.id) or {}).text end)
	end)

	add({ head = parts.head(r, "text", "What"), share = 2.4, of = function (e)
		return b.some(e.text and { text = e.text } or "–", not notes and not how.no_notes and e.note and b.muted_line(e.note),
			#numbers > NUMBERS and numbers_line(e))
	end })
	add(notes and any(list, function (e) return e.note end) and { head = notes, share = 2.2,
		of = function (e) return e.note or "–" end })
	add(how.section and { head = b.capital(r.audit.words.section), share = 1.1, of = function (e) return e.section.title end })
	add(not how.no_group and any(list, function (e) return e.group end) and { head = parts.head(r, "group", "Group"), share = 0.9,
		of = function (e) return e.group and e.group.name or "–" end })
	add(any(list, function (e) return e.by end) and { head = parts.head(r, "by", "Who says so"), share = 0.9,
		of = function (e) return e.by or "–" end })
	add(any(list, function (e) return e.owner end) and { head = parts.head(r, "owner", "Who"), share = 1,
		of = function (e) return e.owner or "–" end })
	for _, number in ipairs(#numbers <= NUMBERS and numbers or {}) do
		add({ head = number.title, width = 52, align = "right", of = function (e) return number_cell(number_of(e, number.id)) end })
	end
	add(any(list, function (e) return e.due or e.due_label end) and { head = parts.head(r, "due", "By"), width = 62, of = due_cell })
	add(how.period_head and any(list, function (e) return e.period end) and { head = how.period_head, width = 66,
		of = function (e) return e.period and b.year(e.period) or "–" end })
	add(how.at_first and any(list, function (e) return e.year.change ~= "first" end) and { head = "At first", share = 0.8,
		of = function (e) return e.year.change == "new" and "New" or e.year.was and e.year.was.name or "–" end })
	add(how.was and any(list, function (e) return e.was end) and { head = "Before", share = 0.8,
		of = function (e) return e.was and e.was.name or "New" end })
	add(not how.no_state and any(list, function (e) return e.state end) and { head = parts.head(r, "state", "State"),
		width = 76, level = true, of = function (e) return e.state and given[e.state.id] end })
	return found
end

local function row_of(entry, columns, how)
	return b.row(b.map(columns, function (column, i)
		local made = column.of(entry)

		if column.level then
			return made and b.level_cell(made) or "–"
		end
		return i == 1 and b.th(small(how, made)) or small(how, made)
	end), { priority = entry.late and how.bars or nil })
end

-- how: section (a column of it), grouped (a row for each section instead), no_group, no_state, no_notes, no_numbers, was (how
-- it stood before), at_first (how it stood when the year began), period_head (of a column of its last period), style (of small
-- print), bars (beside what is late).
function parts.entries(r, list, how)
	local columns = columns_of(r, list, how)
	local rows, add = b.collect()
	local last

	add(b.head(b.map(columns, function (column) return how.style and b.p(column.head, how.style .. "_head") or column.head end)))
	for _, entry in ipairs(list) do
		if how.grouped and entry.section ~= last then
			last = entry.section
			add(b.group { { content = small(how, last.title), colspan = #columns } })
		end
		add(row_of(entry, columns, how))
	end
	local made = b.table {
		summary = how.grouped and say.entries_table(parts.nouns(r)) or "One row for each entry", rows = rows, tight = true,
		narrow = how.style,
		columns = b.map(columns, function (column) return { width = column.width, share = column.share, align = column.align } end),
	}
	local last_column = columns[#columns].level and { 1, #columns } or { 1 }

	return common.fit(r, made, last_column, { { share = 3 }, #last_column == 2 and { share = 1 } or nil })
end

-- The same without a table: for each section, its states with the entries that are in them; style: of the paragraphs.
function parts.brief(r, sections, style)
	local given = marks.of(r.audit)

	return b.map(sections, function (section)
		local text, add = b.collect()

		add(b.bold(section.title .. ". "))
		for _, state in ipairs(r.audit.states) do
			local names = b.map(b.filter(section.entries, function (e) return e.state and e.state.id == state.id end),
				function (e) return e.text or "–" end)
			if #names > 0 then
				add(b.badge(given[state.id]), " " .. #names .. ": ", table.concat(names, "; ") .. ". ")
			end
		end
		return b.p(text, style)
	end)
end

-- ---- counts ----

local function is_hidden(cell)
	return cell.hidden
end

-- Whether a view's columns are states of which nothing is hidden: then a chart shows it.
local BARS <const> = 14 -- more rows are a table: a chart is never divided without need

function parts.is_chart(view)
	local t = view.counts

	return view.over == "state" and #t.rows > 0 and #t.rows <= BARS and not any(t.rows, function (row)
		return any(row.cells, is_hidden) or row.total and row.total.hidden
	end)
end

local function total(row)
	local n = 0

	for _, cell in ipairs(row.cells) do
		n = n + (cell.count or 0)
	end
	return n
end

function parts.chart(r, view)
	local t, given, most = view.counts, marks.of(r.audit), 1

	for _, row in ipairs(t.rows) do
		most = math.max(most, total(row))
	end
	return b.chart {
		kind = "stack", max = most,
		alt = say.chart_of_states(counted(r, view.by):lower(), b.map(t.columns, function (c) return c.name end)),
		marks = b.map(t.columns, function (c) return given[c.id] end),
		rows = b.map(t.rows, function (row)
			return { label = row.name, values = b.map(row.cells, function (cell) return cell.count end), text = tostring(total(row)) }
		end),
	}
end

-- A table with its texts in this style; nil: as it is.
function parts.restyled(made, style)
	for _, row in ipairs(style and made.rows or {}) do
		for i, cell in ipairs(row.cells) do
			local text = type(cell) == "table" and cell.content or cell

			if type(text) == "string" then
				row.cells[i] = { content = b.p(text, row.kind == "head" and style .. "_head" or style),
					header = type(cell) == "table" and cell.header or nil }
			end
		end
	end
	return made
end

-- style: of small print; nil: that of tables.
function parts.counts(r, view, style)
	local t = view.counts
	local width = math.min(86, 330 // math.max(#t.columns + 1, 1))
	local columns, add = b.collect()

	for i in ipairs(t.columns) do
		add({ of = i, show = "count", width = width })
	end
	add(#t.rows > 0 and t.rows[1].total and { show = "count", head = "All", width = 44 })
	local made = crosstab.table(t, {
		head = counted(r, view.by), columns = columns, all = t.totals and #t.rows > 1 and "All" or nil,
		summary = say.counts_table(counted(r, view.by):lower(), counted(r, view.over):lower()),
	})
	return parts.restyled(made, style)
end

-- ---- views ----

local LISTS <const> = { all = "All entries", open = "Open", done = "Done", stopped = "Stopped", late = "Behind or late",
	overdue = "Overdue", due_soon = "Due soon", no_due = "Without a day", no_owner = "Without an owner",
	changed = "What has changed", links = "Who works with whom", unlinked = "Linked to nothing", gaps = "Gaps" }

local VIEWS = {}

function VIEWS.counts(r, view, add, how)
	add(b.h2(view.title or counted(r, view.by) .. " by " .. counted(r, view.over):lower()))
	add(parts.is_chart(view) and parts.chart(r, view) or parts.counts(r, view, how.style))
end

function VIEWS.list(r, view, add, how)
	add(b.h2(view.title or LISTS[view.list_of] or "Entries"))
	if #view.entries == 0 then
		add(b.p("None."))
		return
	end
	local most = math.min(how.most or #view.entries, #view.entries)

	add(parts.entries(r, table.move(view.entries, 1, most, 1, {}), { section = #r.sections > 1, style = how.style,
		was = view.list_of == "changed", no_group = true, no_notes = how.most ~= nil }))
	add(#view.entries > most and b.p(say.more_listed(#view.entries - most), "small"))
end

-- A view of a kind that documents share; false for one that is a document's own. how: style (of small print), most (so many
-- rows of a list).
function parts.view(r, view, add, how)
	if not VIEWS[view.kind] then
		return false
	end
	VIEWS[view.kind](r, view, add, how or {})
	return true
end

-- ---- the end ----

-- What the page was made from, in a line or two.
function parts.made(r, add)
	add(b.p(say.made(b.map(r.inputs, function (file) return { file.name, file.rows } end), r.audit.title, r.audit.version,
		r.program_version), "small"))
end

return parts
