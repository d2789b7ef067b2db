-- Who is missing and why; how the comparison was made, and from what.

local b = include("blocks")
local helpers = include("comparison-helpers")
local say = include("comparison-sentences")

local FILES <const> = 24 -- more are counted
local PHASE_FROM <const> = 5

local function missing_table(r)
	local rows = b.map(r.missing, function (school)
		return b.row { b.th { text = school.name, lang = school.name_lang }, helpers.phase(school.phase),
			b.capital(school.why or school.state_name) }
	end)

	table.insert(rows, 1, b.head { "School", "Phase", "Why" })
	return b.table { summary = say.missing_table(), columns = { { share = 1.6 }, { share = 0.7 }, { share = 1.2 } }, rows = rows,
		tight = true }
end

local function missing(r, add)
	add(b.h1("Who is missing, and why"))
	if r.n_answered == r.n_schools then
		add(b.p(say.missing_none(r.n_schools)))
	elseif #r.missing > 0 then
		local coded = b.filter(r.missing, function (school) return school.why and school.why:find("%u%d") end)
		add(b.p(b.sentences(b.some(say.missing_count(#r.missing), say.missing_codes(#coded))), nil, { keep_with_next = true }),
			missing_table(r))
	else
		add(b.p(say.missing_count(r.n_schools - r.n_answered)))
	end
end

local function files(r)
	local rows = { b.head { "File", "Rows" }, b.row { b.th(r.audit.file), "–" } }

	for i, input in ipairs(r.inputs) do
		rows[#rows + 1] = i <= FILES and b.row { b.th(input.name), b.thousands(input.rows) } or nil
	end
	return b.table { summary = say.files_table(), columns = { { share = 1 }, { width = 70, align = "right" } }, rows = rows,
		tight = true }
end

return function (r, add)
	missing(r, add)
	add(b.h2("Method"))
	add(b.bullets(b.some(say.about_levels(r.audit.words, r.audit.kind == "statements"), say.about_phases(PHASE_FROM),
		say.about_needs(r.audit.words), say.about_change(), say.about_pairs(r.by_authority), say.about_few())))
	add(b.h2("What was read"))
	add(b.p(say.made_from(r.program_version, r.audit.title, r.audit.version, r.mapping and r.mapping.file), nil,
		{ keep_with_next = true }))
	add(files(r))
	add(#r.inputs > FILES and b.p(say.files_more(#r.inputs - FILES)))
end
