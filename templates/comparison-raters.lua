-- How alike those are who rate, over all schools. No school is named, and nothing is said of few pairs of ratings.

local b = include("blocks")
local say = include("comparison-sentences")

local LEAST <const> = 10 -- pairs of ratings

local function row(title, one)
	if not one.told then
		return b.row { b.th(title), b.thousands(one.pairs), "–", "–", "–" }
	end
	return b.row { b.th(title), b.thousands(one.pairs), say.per_cent(one.exact), say.per_cent(one.adjacent),
		b.some(one.alpha or "–", one.alpha_word and b.muted(" " .. one.alpha_word)) }
end

local function is_few(list)
	return #b.filter(list, function (one) return not one.told end) > 0
end

return function (r, add)
	local all = r.raters.all
	local rows = { b.head { "", "Pairs", "The same", "At most one step apart", "Alpha" } }

	add(b.h1("How alike the raters are"))
	if not all.told then
		add(b.p(say.raters_none(LEAST)))
		return
	end
	add(b.p(say.raters_lead(), nil, { keep_with_next = true }))
	rows[2] = row("All", all)
	rows[3] = b.group { { content = b.capital(r.audit.words.sections), colspan = 5 } }
	for _, one in ipairs(r.raters.sections) do
		rows[#rows + 1] = row(one.section.title, one)
	end
	rows[#rows + 1] = b.group { { content = "Who rated", colspan = 5 } }
	for _, one in ipairs(r.raters.pairs) do
		rows[#rows + 1] = row(say.two_raters(one.a.name, one.b.name), one)
	end
	add(b.table { summary = say.raters_table(), columns = { { share = 2.2 }, { width = 48, align = "right" },
			{ width = 62, align = "right" }, { width = 84, align = "right" }, { width = 110 } },
		rows = rows, tight = true })
	add((is_few(r.raters.sections) or is_few(r.raters.pairs)) and b.p(say.raters_few(LEAST), "small"))
end
