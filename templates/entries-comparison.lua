-- comparison.pdf of an audit of entries: all schools beside each other. A matrix shows which school has what, and who could
-- show it to whom; a plan where each section and each school stands. No school is ranked.

local b = include("blocks")
local document = include("document")
local grid = include("entries-matrix")
local parts = include("entries-parts")
local ranks = include("entries-ranks")
local say = include("entries-sentences")

local BY_PHASE <const> = 30	-- from so many schools on, each phase has a table of its own
local ACROSS <const> = 12	-- from so many, a page lies across, and schools are its rows
local PAIRS <const> = 24	-- more are counted

-- ---- names ----

local function phase(school)
	return school.phase and b.capital(school.phase) or "Phase not known"
end

local function counted(r)
	return b.filter(r.schools, function (school) return not school.why end)
end

local function names(schools)
	return b.map(schools, function (school) return { text = school.name, lang = school.name_lang } end)
end

-- Of whom there are entries, and how many of them there are: trusts, authorities or sessions, if nobody else has any; else
-- schools.
local BODIES <const> = { trust = { "trust", "trusts" }, authority = { "authority", "authorities" },
	session = { "session", "sessions" } }

local function bodies(r)
	local schools = #counted(r) > 0 and counted(r) or r.schools
	local first = schools[1] and schools[1].phase

	if not BODIES[first] or #b.filter(schools, function (school) return school.phase ~= first end) > 0 then
		return { "school", "schools" }, #r.schools
	end
	return BODIES[first], #b.filter(r.schools, function (school) return school.phase == first end)
end

local function titles(list)
	return b.map(list, function (one) return one.name end)
end

-- ---- the matrix ----

local function indexes(n)
	local list = {}

	for i = 1, n do
		list[i] = i
	end
	return list
end

-- What is looked for as rows, schools as columns.
local function features_by_schools(r, schools)
	return grid.table(r, r.matrix, {
		label = b.capital(r.audit.words.section), columns = indexes(#schools),
		groups = function (_, i) local group = r.sections[i].section.group return group and group.name end,
		total = { head = "Shown by", of = function (_, i) return say.shown_by(r.sections[i].shown, #schools) end },
		below = { name = "Shows", of = function (at) return tostring(schools[at].shown) end },
		summary = say.matrix_table(r.audit.words.section, "school"),
	})
end

-- The same turned: schools as rows, what is looked for as columns, as many tables as the page needs.
local function turned(r, schools)
	local rows = b.map(schools, function (school, i)
		return { name = { text = school.name, lang = school.name_lang }, school = school, cells = b.map(r.matrix.rows, function (row)
			return row.cells[i]
		end) }
	end)

	return { rows = rows, columns = b.map(r.matrix.rows, function (row) return { name = row.name } end) }
end

local function schools_by_features(r, t, rows, add)
	for _, of in ipairs(grid.split(r, titles(t.columns), titles(r.schools), true, true)) do
		local last = of[#of] == #t.columns

		add(grid.table(r, t, {
			label = "School", rows = rows, columns = of,
			total = last and { head = "Shows", of = function (row) return tostring(row.school.shown) end } or nil,
			below = #rows == #t.rows and { name = "Shown by", of = function (at) return tostring(r.sections[at].shown) end } or nil,
			summary = say.matrix_table("school", r.audit.words.section),
		}))
	end
end

-- The phases that occur, in the order of the schools.
local function phases(schools)
	local found, seen = {}, {}

	for _, school in ipairs(schools) do
		if not seen[phase(school)] then
			seen[phase(school)] = true
			found[#found + 1] = phase(school)
		end
	end
	return found
end

-- Whether the pages lie across; and whether what is looked for makes the rows.
local function lie(r, schools)
	for _, across in ipairs(#schools < ACROSS and { false, true } or {}) do
		if #grid.split(r, titles(schools), titles(r.matrix.rows), true, across) == 1 then
			return across, true
		end
	end
	return true, false
end

local function matrix(r, schools, upright, add, look)
	add(not look.style and grid.key(r))
	if upright then
		add(features_by_schools(r, schools))
		return
	end
	local t = turned(r, schools)
	if #schools < BY_PHASE then
		schools_by_features(r, t, t.rows, add)
		return
	end
	for _, name in ipairs(phases(schools)) do
		add(b.h2(name))
		schools_by_features(r, t, b.filter(t.rows, function (row) return phase(row.school) == name end), add)
	end
end

local function most_shown(r, schools)
	local most, none = 0, b.filter(r.sections, function (one) return one.shown == 0 end)

	for _, one in ipairs(r.sections) do
		most = math.max(most, one.shown)
	end
	local first = b.filter(r.sections, function (one) return one.shown == most end)
	local title = function (one) return one.section.title end

	return b.some(#first <= 3 and say.most_shown(b.map(first, title), most, #schools),
		#none <= 5 and say.shown_by_none(b.map(none, title)))
end

-- ---- who could show it to whom ----

local function pair_rows(r)
	local rows, add = b.collect()

	add(b.head { b.capital(r.audit.words.section), "Could show it", "Could learn from them" })
	for i, pair in ipairs(r.pairs) do
		add(i <= PAIRS and b.row { b.th(pair.section.title), names { pair.giver }, names { pair.taker } })
	end
	return rows
end

local function pairs_of(r, add, style)
	if not r.audit.pair then
		return
	end
	add(b.h2("Who could show it to whom"))
	if #r.pairs == 0 then
		add(b.p(say.no_pairs()))
		return
	end
	add(b.p(say.pairs_rule(), "small", { keep_with_next = true }))
	add(parts.restyled(b.table { summary = say.pairs_table(), columns = { { share = 1 }, { share = 1 }, { share = 1 } },
		rows = pair_rows(r), tight = true }, style))
	add(#r.pairs > PAIRS and b.p(say.more_pairs(#r.pairs - PAIRS), "small"))
end

-- ---- a plan ----

local function states(r, add)
	local view = { counts = r.states, by = "section", over = "state" }

	add(b.h2(say.where_each(parts.nouns(r)[1])))
	add(parts.is_chart(view) and parts.chart(r, view) or parts.counts(r, view))
	add(r.hides and b.p({ b.bold("c"), say.hidden(r.below, r.base) }, "small"))
end

local function who(r, add)
	if not r.who or #r.who.rows == 0 then
		return
	end
	add(b.h2(parts.head(r, "by", "By whom")))
	add(parts.counts(r, { counts = r.who, by = "by", over = "state" }))
end

-- What a plan of a school has come to: a row a school, in the order of the cohort.
local function school_rows(r, schools)
	local done = r.audit.kind == "plan" and #r.audit.states > 0
	local late = #b.filter(schools, function (s) return s.late > 0 end) > 0
	local unowned = #b.filter(schools, function (s) return s.no_owner > 0 end) > 0
	local head = b.some(b.capital(bodies(r)[1]), "Entries", done and "Done", late and "Late", unowned and "No owner", "Period")
	local rows = b.map(schools, function (s)
		return b.row(b.some(b.th { { text = s.name, lang = s.name_lang }, s.generated and b.muted_line("Generated") or "" },
			b.thousands(s.n), done and b.thousands(s.done), late and b.thousands(s.late),
			unowned and b.thousands(s.no_owner), s.period and b.year(s.period) or "–"))
	end)

	table.insert(rows, 1, b.head(head))
	return rows
end

local function by_school(r, schools, add)
	if r.restricted or r.counts_only then -- how many entries a school has may tell who they are about
		return
	end
	local rows = school_rows(r, schools)

	local nouns = bodies(r)

	add(b.h2(say.one_by_one(nouns)))
	add(b.table {
		summary = say.bodies_table(nouns), rows = rows, tight = true,
		columns = b.map(rows[1].cells, function (_, i)
			return i == 1 and { share = 1 } or { width = i == #rows[1].cells and 92 or 64, align = i < #rows[1].cells and "right" or nil }
		end),
	})
end

-- ---- a workshop's ideas ----

local function words_of(idea)
	return idea.text
end

local function front_of(of, add)
	add(b.h2(say.ideas_of(of.host)))
	add(b.p(say.votes_in_sessions(of.n_sessions, of.voters, of.cast, of.possible), nil, { keep_with_next = of.cast > 0 }))
	return of.cast > 0
end

local function of_all(r, of, add)
	local several = of.n_sessions > 1

	if front_of(of, add) then
		add(b.p(b.sentences(b.some(say.ranks_key(), several and say.same_idea(), several and say.counted_twice())), "small",
			{ keep_with_next = true }))
		ranks.side_by_side(r, of.rankings, add, { words = words_of, sessions = several and of.n_sessions or nil })
	end
end

local function of_host(of, add)
	if front_of(of, add) then
		local made, left = ranks.together(of.rankings, words_of, true)

		add(made, left > 0 and b.p(say.more_ideas(left), "small"))
	end
end

-- Of all sessions, then of each host of several.
local function ideas(r, add)
	for i, of in ipairs(r.counts_only and { r.ideas[1] } or r.ideas) do
		if i == 1 then
			of_all(r, of, add)
		else
			of_host(of, add)
		end
	end
end

-- ---- the end ----

local function missing(r, add)
	local out = b.filter(r.schools, function (s) return s.why end)

	if #out == 0 then
		return
	end
	add(b.h2("Who is missing, and why"))
	add(b.table { summary = "One row for each school that is not counted, and why", columns = { { share = 1 }, { share = 1 } },
		tight = true, rows = { b.head { "School", "Why" }, table.unpack(b.map(out, function (s)
			return b.row { b.th { text = s.name, lang = s.name_lang }, b.capital(s.why) }
		end)) } })
end

-- Few schools have a page, or two; more have as many as they need.
local LOOKS <const> = { { pages = 1 }, { pages = 1, style = "matrix" }, { pages = 2 }, { pages = 2, style = "matrix" }, {} }

return function (r)
	local blocks, add = b.collect()
	local look, fit = parts.look(r, #r.schools < ACROSS and LOOKS or { {} })
	local schools = counted(r)
	local is_matrix = r.matrix ~= nil and #schools > 0
	local across, upright = false, true
	local nouns, of = bodies(r)
	local title = say.all_schools(r.audit.title, nouns)

	if is_matrix then
		across, upright = lie(r, schools)
	end
	add(b.brand(), b.h1(title))
	add(b.p(b.sentences(b.some(say.schools(#schools, of, nouns), table.unpack(is_matrix and b.some(
		table.unpack(most_shown(r, schools))) or {}))), "lead"))
	if is_matrix then
		add(b.p(b.sentences(b.some(r.audit.notice and b.sentence(r.audit.notice),
			r.audit.blank and say.blank(r.audit.blank))), "small"))
		matrix(r, schools, upright, add, look)
		pairs_of(r, add, look.style)
	elseif #schools > 0 then
		add(r.audit.notice and b.p(r.audit.notice, "small"))
		if #r.audit.states > 0 then
			states(r, add)
			who(r, add)
		end
		ideas(r, add)
		by_school(r, schools, add)
	end
	missing(r, add)
	parts.made(r, add)
	return document.of(r, blocks, { title = title, landscape = across, fit = look.pages and fit or nil })
end
