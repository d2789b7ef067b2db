-- What is counted over all schools: how many are at each level, what has moved since last year, what most do not meet.

local b = include("blocks")
local common = include("common")
local helpers = include("comparison-helpers")
local say = include("comparison-sentences")

local PHASE_FROM <const> = 5 -- levels of a phase are counted from so many assessed schools on
local NEEDS <const> = 20 -- of the most shared, so many; more if the last of them has equals

-- Why a school has no level; a column each, where any school is concerned.
local WITHOUT <const> = {
	{ field = "n_not_in_focus", title = "Not this year" },
	{ field = "n_not_assessed", title = "Not assessed" },
	{ field = "n_no_answer", title = "Nothing to compare" },
}

local counts = {}

-- ---- distribution ----

local function without(d)
	return d.n_not_in_focus + d.n_not_assessed + d.n_no_answer
end

-- group: all schools, or those of a phase or authority; n: how many they are.
-- As long as its schools with a level are many.
function counts.chart(group, n)
	local marks = b.map(group.distribution[1].levels, function (level) return level.mark end)
	local most, alt = 1, {}

	local rows = b.map(group.distribution, function (d, i)
		local values, texts = {}, {}

		for k, level in ipairs(d.levels) do
			values[k], texts[k] = level.n, say.count_short(level.n, level.to_be_moderated)
		end
		most = math.max(most, d.n_assessed)
		alt[i] = say.distribution_alt(d.judgement.title, b.map(d.levels, function (level)
			return { level.level_name, level.n, level.to_be_moderated }
		end), without(d))
		return { label = d.judgement.title, values = values, texts = texts, text = say.of(d.n_assessed, n) }
	end)
	return b.chart { kind = "stack", max = most, marks = marks, rows = rows, alt = table.concat(alt, " ") }
end

-- The same in figures.
function counts.levels_table(r, group)
	local levels = group.distribution[1].levels
	local heads = { b.capital(helpers.nouns(r)[1]) }
	local columns = { { share = 2 } }

	for _, level in ipairs(levels) do
		heads[#heads + 1], columns[#columns + 1] = level.level_name, { share = 1, align = "right" }
	end
	local others = b.filter(WITHOUT, function (other)
		return #b.filter(group.distribution, function (d) return d[other.field] > 0 end) > 0
	end)
	for _, other in ipairs(others) do
		heads[#heads + 1], columns[#columns + 1] = other.title, { share = 0.8, align = "right" }
	end
	local rows = b.map(group.distribution, function (d)
		local cells = { b.th(d.judgement.title) }

		for _, level in ipairs(d.levels) do
			cells[#cells + 1] = say.count_short(level.n, level.to_be_moderated)
		end
		for _, other in ipairs(others) do
			cells[#cells + 1] = b.thousands(d[other.field])
		end
		return b.row(cells)
	end)
	table.insert(rows, 1, b.head(heads))
	return common.fit(r, b.table {
		summary = say.distribution_table(helpers.nouns(r)), columns = columns, rows = rows, tight = true,
	}, { 1 }, { { share = 1 } })
end

-- Of one phase alone all schools say the same.
local function by_phase(r, add)
	local few = {}

	for _, group in ipairs(#r.phases > 1 and r.phases or {}) do
		if group.distribution then
			add(b.h2(say.phase(helpers.phase(group.phase), group.n_schools)), counts.chart(group, group.n_schools))
		else
			few[#few + 1] = helpers.phase(group.phase)
		end
	end
	add(#few > 0 and b.p(say.few_assessed(few, PHASE_FROM)))
end

local function any_moderated(r)
	return #b.filter(r.distribution, function (d)
		return #b.filter(d.levels, function (level) return level.to_be_moderated > 0 end) > 0
	end) > 0
end

function counts.distribution(r, add)
	add(b.h1("How many schools are at each level"))
	if r.n_assessed == 0 then
		add(b.p(say.no_levels(), nil, { keep_with_next = true }), helpers.whole(r, counts.levels_table(r, r)))
		return
	end
	add(b.p(say.distribution_lead(r.n_schools, helpers.nouns(r), any_moderated(r)), nil, { keep_with_next = true }))
	add(counts.chart(r, r.n_schools), helpers.whole(r, counts.levels_table(r, r)))
	by_phase(r, add)
end

-- ---- change ----

function counts.changes_table(r, group)
	local rows = b.map(group.judgement_changes, function (c)
		return b.row { b.th(c.judgement.title), b.thousands(c.up), b.thousands(c.down), b.thousands(c.same), b.thousands(c.new),
			b.thousands(c.not_compared) }
	end)
	local number <const> = { share = 0.7, align = "right" }

	table.insert(rows, 1, b.head { b.capital(helpers.nouns(r)[1]), { b.icon("up", "Higher") }, { b.icon("down", "Lower") },
		{ b.icon("same", "The same") }, "New", "Not compared" })
	return b.table { summary = say.changes_table(helpers.nouns(r)),
		columns = { { share = 2.4 }, number, number, number, number, number }, rows = rows, tight = true }
end

local function reason(move)
	if not move.reason and not move.reason_name then
		return { b.muted(move.up and "–" or say.no_reason()) }
	end
	return b.sentences(b.some(move.reason_name and b.sentence(b.capital(move.reason_name)), move.reason))
end

-- A school's name stands where its first move is.
local function moves_table(r)
	local last
	local rows = b.map(r.moves, function (move)
		local first = move.school ~= last

		last = move.school
		return b.row { first and b.th(helpers.link(move.school)) or b.th(b.muted(move.school.name)), move.judgement.title,
			{ b.icon(move.up and "up" or "down", move.from.level_name) }, b.level_cell(move.to.mark), reason(move) }
	end)

	table.insert(rows, 1, b.head { "School", b.capital(helpers.nouns(r)[1]), "From", "To", "Reason" })
	return common.fit(r, b.table { summary = say.moves_table(),
		columns = { { share = 1.5 }, { share = 1.2 }, { width = 84 }, { width = 84 }, { share = 1.6 } }, rows = rows, tight = true },
		{ 1, 4 }, { { share = 1.6 }, { share = 1 } })
end

function counts.change(r, add)
	add(b.h1("What has moved since last year"))
	if not r.last_year then
		add(b.p(say.baseline()))
		return
	end
	add(b.p(b.sentences(b.some(say.moved(b.year(r.last_year), r.changes),
		say.not_moved(r.changes.new, r.changes.not_compared)))))
	add(helpers.whole(r, counts.changes_table(r, r)))
	if not r.by_authority then
		add(b.h2("Each move"))
		add(#r.moves > 0 and moves_table(r) or b.p(say.moves_none()))
	end
end

-- ---- needs ----

-- How many of the needs are shown: all that stand as high as number `most` does.
local function shown(needs, most)
	local n = math.min(#needs, most)

	while n > 0 and n < #needs and needs[n + 1].place == needs[n].place do
		n = n + 1
	end
	return n
end

function counts.needs_table(r, needs, most)
	local rows = {}

	rows[1] = b.head { "Schools", b.capital(r.audit.words.descriptor), b.capital(r.audit.words.section) }
	for i = 1, shown(needs, most) do
		local need = needs[i]
		rows[i + 1] = b.row { say.of(need.unmet, need.asked), b.th { b.muted(need.descriptor.number .. "  "), need.descriptor.text },
			need.section.title }
	end
	return b.table { summary = say.needs_table(r.audit.words), columns = { { width = 66 }, { share = 2.4 }, { share = 1 } },
		rows = rows, tight = true }
end

function counts.needs(r, add)
	add(b.h1("Needs that schools share"))
	if #r.needs == 0 then
		add(b.p(r.n_answered == 0 and say.unknown() or say.needs_none(r.audit.words)))
		return
	end
	add(b.p(say.needs_lead(r.audit.words), nil, { keep_with_next = true }))
	add(counts.needs_table(r, r.needs, NEEDS))
	local left = #r.needs - shown(r.needs, NEEDS)
	add(left > 0 and b.p(say.needs_left(left, r.audit.words)))
end

return counts
