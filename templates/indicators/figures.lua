-- report.pdf of an audit of figures: one page with what stands out, the strip, a table a section, what a whole is made of,
-- and bars beside those of others.
--
-- Where there is less room, first charts go, then sections stand in columns below one table of all that is beside others
-- (figures-shape.lua says when). All that a chart shows is in the tables too.

local b = include("blocks")
local columns = include("figure-columns")
local document = include("document")
local figures = include("figure-parts")
local general = include("sentences")
local problems = include("problems")
local say = include("figure-sentences")
local shapes = include("figures-shape")

local WHOSE <const> = "This school"

local function all_figures(r)
	local all, add = b.collect()

	for _, section in ipairs(r.sections) do
		add(table.unpack(b.filter(section.figures, figures.is_given)))
	end
	return all
end

-- ---- what there is ----

local function failed(section)
	return b.map(b.filter(section.checks, function (check) return check.state == "failed" end), function (check)
		return b.p({ b.bold("Does not add up. "), check.text }, "small")
	end)
end

-- A section in a shape: the figures of its mix, those beside something, those alone; in columns a change that the audit does
-- not name stands in brackets, and needs no columns of its own.
local function laid_out(section, shape)
	local mix = shape.mix and figures.mix_of(section) or nil
	local in_mix = {}

	for _, figure in ipairs(mix or {}) do
		in_mix[figure] = true
	end
	local rest = b.filter(section.figures, function (figure) return figures.is_given(figure) and not in_mix[figure] end)
	local beside = shape.columns and figures.stands_out or figures.is_compared
	return {
		title = section.title, question = section.question, mix = mix, after = failed(section),
		compared = b.filter(rest, beside), alone = b.filter(rest, function (figure) return not beside(figure) end),
	}
end

local function sections_in(r, shape)
	local with = b.filter(r.sections, function (section) return #b.filter(section.figures, figures.is_given) > 0 end)

	return b.map(with, function (section) return laid_out(section, shape) end)
end

-- ---- sections ----

local function compared_table(r, title, list, period)
	return #list > 0 and figures.compared_table(title, list, r.audit.groups or {}, period, WHOSE)
end

-- A section across the page: its mix beside its tables.
local function whole(r, section, period, add)
	local made = b.some(compared_table(r, section.title, section.compared, period),
		#section.alone > 0 and figures.plain_table(section.title, section.alone, period, section.mix and 1 or 2, WHOSE))
	local mix = section.mix and figures.mix(section.mix, section.title)

	add(b.h2 { section.title, section.question and b.muted("  " .. section.question) or "" })
	if mix and #made > 0 then
		add(b.columns({ mix, made }, { 1, 1.1 }, 14))
	else
		add(table.unpack(mix or {}))
		add(table.unpack(made))
	end
	add(table.unpack(section.after))
end

local function in_columns(r, sections, n, period, add)
	local compared, one = b.collect()

	for _, section in ipairs(sections) do
		one(table.unpack(section.compared))
	end
	add(#compared > 0 and b.h2("Before, and beside others"), compared_table(r, r.audit.title, compared, period))
	columns.add(sections, { n = r.large_print and 1 or n, period = period, whose = WHOSE, head = #compared == 0 }, add)
end

-- ---- charts ----

local function charts(r, shape, all, add)
	local both = shape.bars > 0 and shape.lines > 0 and not r.large_print
	local bars = shape.bars > 0 and figures.against(all, r.audit.groups or {}, shape.bars, "Beside others") or nil
	local lines = shape.lines > 0 and figures.slope(all, shape.lines, "What has changed", both and bars ~= nil) or nil

	if bars and lines and both then
		add(b.columns({ { bars }, { lines } }, { 1, 1 }, 16))
	else
		add(bars, lines)
	end
end

-- ---- the top and the end ----

-- The audit and the school; on one line where there is little room.
local function title(r, shape, add)
	local name = { text = r.school.name, lang = r.school.name_lang }

	if shape.brief then
		name.muted = true
		add(b.h1 { r.audit.title, "  ", name })
		return
	end
	name.bold = true
	add(b.h1(r.audit.title), b.p({ name, b.muted(r.audit.subtitle and "  " .. r.audit.subtitle or "") }, "close"))
end

local function notes(r, shape, sections, all, period, add)
	local lacking = b.collect()
	local held = 0
	local alone, one = b.collect()

	for _, section in ipairs(r.sections) do
		for _, figure in ipairs(section.figures) do
			lacking[#lacking + 1] = not figures.is_given(figure) and figure.title or nil
		end
		held = held + #b.filter(section.checks, function (check) return check.state == "held" end)
	end
	for _, section in ipairs(sections) do
		one(table.unpack(b.filter(section.alone, function (figure) return figure.change ~= nil end)))
	end
	add(b.p(b.sentences(b.some(period and say.period(b.year(period)), #alone > 0 and say.in_brackets(),
		#b.filter(all, figures.hides) > 0 and general.confidential(),
		say.adds_up(held), say.missing(lacking), r.audit.source)), shape.brief and "matrix" or "small"))
end

return function (r)
	local blocks, add = b.collect()
	local all = all_figures(r)
	local period = figures.period(all)
	local shape = shapes.choose(r, all, function (one) return sections_in(r, one) end)
	local sections = sections_in(r, shape)

	add(b.brand())
	title(r, shape, add)
	problems(r, add, 5)
	add(r.summary and (shape.brief and b.p(r.summary, "close") or b.callout { b.p(r.summary, "callout") }))
	add(table.unpack(figures.strip(r.strip or {}, period, r.large_print)))
	charts(r, shape, all, add)
	if shape.columns then
		in_columns(r, sections, shape.columns, period, add)
	else
		for _, section in ipairs(sections) do
			whole(r, section, period, add)
		end
	end
	notes(r, shape, sections, all, period, add)
	return document.of(r, blocks, { fit = { pages = 1, tries = shapes.tries } })
end
