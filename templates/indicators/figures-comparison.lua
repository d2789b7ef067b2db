-- comparison.pdf of an audit of figures: one page with what stands out, a row a school with the figures of the strip, and
-- all schools together below: sums, both means, how many schools are beside a value.
--
-- Schools stand in alphabetical order within their phase, never by a figure. A mean by pupils and the plain mean of schools
-- stand side by side where the audit asks for both, since small schools pull them apart.

local b = include("blocks")
local columns = include("figure-columns")
local document = include("document")
local figures = include("figure-parts")
local general = include("sentences")
local say = include("figure-sentences")

local WHOSE <const> = "All schools"
local ACROSS <const> = 6 -- figures beside schools on one page

-- By r.tight: in how many columns sections stand, and whether what a whole is made of is drawn.
local SHAPES <const> = { [0] = { n = 2, mix = true }, { n = 3, mix = true }, { n = 3 } }

local function shape(r)
	return SHAPES[math.min(r.tight or 0, #SHAPES)]
end

-- What all schools make together: the sum, else the ratio of sums, else a mean.
local function together(figure)
	return figure.total or figure.ratio or figure.weighted or figure.plain
end

local function small(text)
	return b.p(text or "–", "matrix")
end

local function head(text)
	return b.p(text, "matrix_head")
end

-- ---- schools ----

local function phases(r)
	local found, seen = {}, {}

	for _, school in ipairs(r.schools) do
		local phase = school.phase or ""
		if not seen[phase] then
			seen[phase] = { name = phase, schools = {} }
			found[#found + 1] = seen[phase]
		end
		table.insert(seen[phase].schools, school)
	end
	return found
end

local function shown(r)
	local all, add = b.collect()

	add(table.unpack(r.strip or {}))
	if #all == 0 then
		for _, section in ipairs(r.sections) do
			add(table.unpack(section.figures))
		end
	end
	return table.move(all, 1, math.min(#all, ACROSS), 1, {})
end

local function school_row(school, list, place)
	return b.row { b.th { small { { text = school.name, lang = school.name_lang } } }, table.unpack(b.map(list, function (figure)
		local value = figure.values[place]
		return { small(value and value.value) }
	end)) }
end

local function mean_row(name, list, pick)
	local any = #b.filter(list, function (figure) return pick(figure) ~= nil end) > 0

	return any and b.row { b.th { small { b.bold(name) } }, table.unpack(b.map(list, function (figure)
		local value = pick(figure)
		return { small(value and b.bold(value.value)) }
	end)) }
end

local function schools_table(r, list)
	local rows, row = b.collect()
	local places = {}
	local groups = phases(r)

	for i, school in ipairs(r.schools) do
		places[school] = i
	end
	row(b.head { { head("School") }, table.unpack(b.map(list, function (figure) return { head(figure.title) } end)) })
	for _, phase in ipairs(groups) do
		row(#groups > 1 and phase.name ~= "" and b.group { { content = { head(b.capital(phase.name)) }, colspan = #list + 1 } })
		for _, school in ipairs(phase.schools) do
			row(school_row(school, list, places[school]))
		end
	end
	row(mean_row("All together", list, function (figure) return figure.total or figure.ratio end))
	row(mean_row("Mean by pupils", list, function (figure) return figure.weighted end))
	row(mean_row("Plain mean of schools", list, function (figure) return figure.plain end))
	return b.table {
		summary = say.schools_table(#r.schools), tight = true, rows = rows,
		columns = { { share = 2.4 }, table.unpack(b.map(list, function () return { share = 1 } end)) },
	}
end

-- ---- all together ----

-- A figure of all schools as the parts of documents have figures.
local function as_figure(figure)
	local value = together(figure)

	return value and { id = figure.id, title = figure.title, type = figure.type, value = value.value, number = value.number,
		comparators = {}, periods = {}, has_means = figure.weighted ~= nil and figure.plain ~= nil }
end

local function section_of(r, section, strip)
	local all = b.filter(b.map(section.figures, function (figure) return as_figure(figure) or false end),
		function (figure) return figure end)
	local mix = shape(r).mix and figures.mix_of { figures = all, checks = section.checks or {} } or nil
	local in_mix = {}

	for _, figure in ipairs(mix or {}) do
		in_mix[figure] = true
	end
	return { title = section.title, mix = mix, after = {}, alone = b.filter(all, function (figure)
		return not in_mix[figure] and not strip[figure.id] and not figure.has_means
	end) }
end

-- Those with both means that are not among the figures beside the schools.
local function with_means(r, strip)
	local found, add = b.collect()

	for _, section in ipairs(r.sections) do
		add(table.unpack(b.filter(section.figures, function (figure)
			return not strip[figure.id] and figure.weighted ~= nil and figure.plain ~= nil
		end)))
	end
	return found
end

local function mean_cell(mean)
	return { small { mean.value, b.muted(" " .. say.of_schools(mean.n)) } }
end

local function means_table(list)
	local rows = b.map(list, function (figure)
		return b.row { b.th { small(figure.title) }, mean_cell(figure.weighted), mean_cell(figure.plain) }
	end)

	table.insert(rows, 1, b.head { { head("Figure") }, { head("Mean by pupils") }, { head("Plain mean of schools") } })
	return #list > 0 and b.table {
		summary = say.means_table(), tight = true, rows = rows, columns = { { share = 1.6 }, { share = 1 }, { share = 1 } },
	}
end

-- Which schools a mean by pupils has to leave out, since they give no base.
local function left_out(r)
	local said, add = b.collect()

	for _, section in ipairs(r.sections) do
		for _, figure in ipairs(section.figures) do
			add(figure.weighted and say.left_out(figure.title, figure.weighted.left_out or 0))
		end
	end
	return said
end

local function counted(r)
	local items, item = b.collect()

	for _, section in ipairs(r.sections) do
		for _, figure in ipairs(section.figures) do
			item(figure.where and figure.where.words and small { b.bold(figure.title .. ". "), figure.where.words })
		end
	end
	return items
end

local function is_hidden(r)
	for _, section in ipairs(r.sections) do
		for _, figure in ipairs(section.figures) do
			if #b.filter(figure.values, function (value) return value.hidden end) > 0 then
				return true
			end
		end
	end
	return false
end

return function (r)
	local blocks, add = b.collect()
	local list, strip = shown(r), {}

	for _, figure in ipairs(list) do
		strip[figure.id] = true
	end
	add(b.h1 { r.audit.title, "  ", b.muted(say.schools(#r.schools)) })
	add(r.summary and b.p(r.summary, "close"))
	add(schools_table(r, list))
	local where = counted(r)
	add(table.unpack(where))
	add(means_table(with_means(r, strip)))
	columns.add(b.map(r.sections, function (section) return section_of(r, section, strip) end),
		{ n = r.large_print and 1 or shape(r).n, whose = WHOSE, head = true }, add)
	local notes, note = b.collect()
	note(say.order())
	note(table.unpack(left_out(r)))
	add(b.p(b.sentences(b.some(b.sentences(notes), is_hidden(r) and general.confidential(), r.audit.source)), "matrix"))
	return document.of(r, blocks, { title = r.audit.title, fit = #r.schools <= 30 and { pages = 1, tries = #SHAPES } or nil })
end
