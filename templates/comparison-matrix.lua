-- The levels of each school: schools by what is judged, in alphabetical order, a table for each phase; and where to find each.
--
-- Pages lie across if the columns need it. A level has its word, its pips and its fill; what is to be moderated or provisional
-- has a sign, which the head of each page explains.

local b = include("blocks")
local helpers = include("comparison-helpers")
local say = include("comparison-sentences")
local theme = include("theme")
local widths = include("widths")

local MODERATED <const>, PROVISIONAL <const>, HIDDEN <const> = "†", "‡", "c"
local MOVED <const> = { up = "▲", down = "▼" }
local UPRIGHT <const> = 6 -- more columns of levels are too many for a page that stands upright
local INDEX_COLUMNS <const> = 3
local TOGETHER <const> = 30 -- up to so many schools, phases are rows of one table: a head for each would take the page

-- ---- how wide columns are ----

local width_of, larger = widths.of, widths.larger

-- The column of a judgement holds the words of its head and of every level.
local function level_width(r, judgement)
	local widest = width_of(judgement.title, larger(r))

	for _, level in ipairs(r.audit.levels) do
		widest = math.max(widest, width_of(level.name, larger(r)))
	end
	return math.max(widest, width_of("assessed", larger(r)))
end

local SCHOOL <const>, SCHOOL_MOST <const> = 98, 150 -- for a name: the least, and what it has use for
local CONTEXT <const> = 27

-- most: so many lines of the head, if there is room.
local function context_width(r, head, most)
	return math.max(CONTEXT * larger(r), width_of(head, larger(r)),
		most and utf8.len(head) * widths.OTHER * theme.styles.matrix.size * larger(r) / most + widths.PAD or 0)
end

-- Which columns stand together on a page of this width, at most `each`: lists of judgements, with their widths. The context
-- columns are beside the last.
local function split(r, judgements, room, most, each)
	local tables, left = {}, 0
	local context = 0

	for _, head in ipairs(r.context) do
		context = context + context_width(r, head, most)
	end
	for i, judgement in ipairs(judgements) do
		local width = level_width(r, judgement)
		local needed = width + (i == #judgements and context or 0)

		if #tables == 0 or needed > left or #tables[#tables].judgements == each then
			tables[#tables + 1] = { from = i, judgements = {}, widths = {}, lines = most }
			left = room - SCHOOL * larger(r)
		end
		local last = tables[#tables]
		table.insert(last.judgements, judgement)
		table.insert(last.widths, width)
		left = left - width
		last.school = math.min(SCHOOL * larger(r) + math.max(0, left - (i == #judgements and context or 0)), SCHOOL_MOST * larger(r))
	end
	return tables
end

-- How the pages lie, and the tables on them: one for each phase if the columns fit, the heads of the last ones as low as can be.
local function plan(r)
	local sides = theme.margin_left + theme.margin_right
	local tables

	for _, across in ipairs(#r.judgements <= UPRIGHT and { false, true } or { true }) do
		for _, most in ipairs { 3, 4, 5, false } do
			tables = split(r, r.judgements, (across and theme.page_height or theme.page_width) - sides, most)
			if #tables == 1 then
				return across, tables
			end
		end
	end
	-- so many on each that the last has not one alone
	return true, split(r, r.judgements, theme.page_height - sides, false, (#r.judgements + #tables - 1) // #tables)
end

-- ---- cells ----

local function small(text)
	return b.p(text, "matrix")
end

local function head(text)
	return b.p(text, "matrix_head")
end

-- "P1": its first priority; "(P1)" if it is only proposed.
local function priority(standing)
	if standing.rank == 0 then
		return nil
	end
	return standing.adopted and "P" .. standing.rank or "(P" .. standing.rank .. ")"
end

local function is_moderated(standing)
	return standing.to_be_moderated
end

local function is_provisional(standing)
	return standing.provisional and not standing.to_be_moderated
end

local function signs(standing)
	local found = b.some(MOVED[standing.change], is_moderated(standing) and MODERATED, is_provisional(standing) and PROVISIONAL,
		priority(standing))

	return #found > 0 and table.concat(found, "\u{A0}") or nil
end

-- A mark whose dash does not start a line.
local marks = {}

local function mark_of(mark)
	if not marks[mark] then
		marks[mark] = { word = mark.word:gsub(" –", "\u{A0}–"), pips = mark.pips, of = mark.of, fill = mark.fill, ink = mark.ink,
			hatched = mark.hatched }
	end
	return marks[mark]
end

local function cell(standing)
	if standing.level then
		local made = b.level_cell(mark_of(standing.mark))
		made.sign = signs(standing)
		return made
	end
	if not standing.in_focus then
		if standing.carried then
			return small { b.muted(standing.carried.level_name), b.muted_line(b.year(standing.last_year)) }
		end
		return small(b.muted("Not this year"))
	end
	local sign = priority(standing)
	return small(b.some(b.muted(b.capital(standing.status_name)), sign and b.line(sign)))
end

local function school_cell(school)
	return b.th(small { { text = school.name, lang = school.name_lang },
		b.muted_line(b.dotted(b.capital(school.state_name), school.generated and "generated" or nil)) })
end

local function context_cell(value)
	return small(value ~= "" and b.thousands(value) or "–")
end

-- ---- rows and tables ----

local function row(school, part, is_first, is_last)
	local cells = { school_cell(school) }

	if #school.judgements == 0 then
		cells[2] = { content = small(b.muted(b.capital(school.why or school.state_name))), colspan = #part.judgements }
	end
	for i = 1, #school.judgements > 0 and #part.judgements or 0 do
		cells[i + 1] = cell(school.judgements[part.from + i - 1])
	end
	for _, value in ipairs(is_last and school.context or {}) do
		cells[#cells + 1] = context_cell(value)
	end
	return b.row(cells, is_first and { anchor = helpers.anchor(school) } or nil)
end

-- Whether any standing of any school is so.
local function any_standing(r, test)
	for _, school in ipairs(r.schools) do
		for _, standing in ipairs(school.judgements) do
			if test(standing) then
				return true
			end
		end
	end
	return false
end

local function hides(r)
	return #b.filter(r.schools, function (school)
		return #b.filter(school.context, function (value) return value == HIDDEN end) > 0
	end) > 0
end

-- What the signs mean that occur: at the head of each page.
local function sign_lines(r)
	local moved = r.last_year and any_standing(r, function (standing) return MOVED[standing.change] end)

	return b.map(b.some(any_standing(r, is_moderated) and say.moderated_sign(MODERATED),
		any_standing(r, is_provisional) and say.provisional_sign(PROVISIONAL),
		moved and say.moved_sign(MOVED.up .. "\u{A0}" .. MOVED.down, b.year(r.last_year)),
		hides(r) and say.hidden_sign(HIDDEN)), b.line)
end

-- Widths of columns as shares, so that what is left over goes to all: a name has more use for it than a number.
-- groups: the schools of one phase, or of several, each then below a row with its name.
local function matrix_table(r, groups, part, is_first, is_last)
	local heads = { head(b.some("School", table.unpack(r.signs))) }
	local columns = { { share = part.school / 10 } }
	local rows = {}

	for i, judgement in ipairs(part.judgements) do
		heads[#heads + 1] = head(judgement.title)
		columns[#columns + 1] = { share = part.widths[i] / 10 }
	end
	for _, title in ipairs(is_last and r.context or {}) do
		heads[#heads + 1] = head(b.capital(b.year(title)))
		columns[#columns + 1] = { share = context_width(r, title, part.lines) / 10, align = "right" }
	end
	rows[1] = b.head(heads)
	for _, group in ipairs(groups) do
		if #groups > 1 then
			rows[#rows + 1] = b.group { { content = say.phase(helpers.phase(group.phase), group.n_schools), colspan = #columns } }
		end
		for _, school in ipairs(group.schools) do
			rows[#rows + 1] = row(school, part, is_first, is_last)
		end
	end
	return b.table {
		summary = say.matrix_table(#groups == 1 and helpers.phase(groups[1].phase) or nil, helpers.nouns(r), part.from,
			part.from + #part.judgements - 1, #r.judgements),
		columns = columns, rows = rows, tight = true, narrow = "matrix",
	}
end

-- ---- the part ----

local function key(r)
	local spans = {}

	for _, level in ipairs(r.audit.levels) do
		spans[#spans + 1] = b.badge(level.mark)
		spans[#spans + 1] = " "
	end
	local said, add = b.collect()
	if any_standing(r, is_moderated) then
		add(b.bold(MODERATED .. " "), say.moderated_key(), " ")
	end
	if any_standing(r, is_provisional) then
		add(b.bold(PROVISIONAL .. " "), say.provisional_key(), " ")
	end
	if any_standing(r, function (standing) return standing.rank > 0 end) then
		add(b.bold("P1 "), say.priority_key(), " ")
	end
	add(any_standing(r, function (standing) return standing.carried end) and say.carried_key())
	return b.p(spans), #said > 0 and b.p(said, "small")
end

local matrix = {}

function matrix.levels(r, add)
	local across, tables = plan(r)

	r.signs = sign_lines(r)

	add(across and b.page_break("landscape"))
	add(b.h1(say.matrix_title(helpers.nouns(r))))
	add(key(r))
	for _, groups in ipairs(#r.schools <= TOGETHER and { r.phases } or b.map(r.phases, function (group) return { group } end)) do
		if #groups == 1 then
			add(b.h2(say.phase(helpers.phase(groups[1].phase), groups[1].n_schools)))
		end
		for i, part in ipairs(tables) do
			add(matrix_table(r, groups, part, i == 1, i == #tables))
		end
	end
	add(across and b.page_break("portrait"))
end

-- What is where: the parts.
function matrix.contents(r, add)
	add(b.contents("Contents", 1))
end

-- The page of each school or, if they are too many to be listed, of each authority.
function matrix.index(r, add)
	if r.by_authority then
		add(b.h1("Where each authority is"), b.index(b.map(r.authorities, function (group)
			return { text = group.name or say.no_authority(), to = helpers.authority_anchor(group) }
		end), r.large_print and 1 or 2))
		return
	end
	add(b.h1("Where each school is"))
	add(b.p(say.index_lead(#r.schools), "small", { keep_with_next = true }))
	local entries = {}
	for _, group in ipairs(r.phases) do
		entries[#entries + 1] = #r.phases > 1 and { text = helpers.phase(group.phase) } or nil
		for _, school in ipairs(group.schools) do
			entries[#entries + 1] = { text = school.name, to = helpers.anchor(school) }
		end
	end
	add(b.index(entries, r.large_print and 1 or INDEX_COLUMNS))
end

return matrix
