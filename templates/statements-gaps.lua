-- How far the reviewer and the others are apart: per section, then the statements two steps apart.

local b = include("blocks")
local crosstab = include("crosstab")
local review = include("review")
local say = include("sentences")

local ROWS_WHOLE <const> = 20 -- so many rows are surely less than a page

local function counts(r, gap)
	return crosstab.table(gap.apart, {
		head = b.capital(r.audit.words.section), all = "All " .. r.audit.words.sections,
		caption = say.of_two(gap.respondent.name), summary = say.gaps_table(r.audit.words),
		columns = { { show = "count", head = "Rated by both", width = 66 }, { of = 1, show = "both", width = 72 },
			{ of = 2, show = "both", width = 72 }, { of = 3, show = "both", width = 76 } },
		name = function (row, i)
			return row.total.count > 0 and r.sections[i].number .. "  " .. r.sections[i].title or nil
		end,
	})
end

local function rating_of(d, who)
	for _, answer in ipairs(d.answers) do
		if answer.respondent.id == who.id then
			return answer.rating or answer.state_name
		end
	end
end

-- Those whose ratings the document shows.
local function told(r, gap)
	local hidden = {}

	for _, section in ipairs(r.sections) do
		for _, strand in ipairs(section.posts_hidden and section.strands or {}) do
			hidden[strand.descriptors[1]] = true
		end
	end
	return b.filter(gap.far, function (d) return not hidden[d] end)
end

local function far(r, gap)
	local reviewer = review.reviewer(r)

	return b.bullets(b.map(told(r, gap), function (d)
		return { b.link(d.number, "item-" .. d.id), " " .. d.text,
			b.muted(" " .. reviewer.short .. ": " .. rating_of(d, reviewer) .. "; " .. gap.respondent.short .. ": "
				.. rating_of(d, gap.respondent)) }
	end))
end

return function (r, add)
	local rules = r.audit.scoring
	local apart = say.steps_apart(rules.gap_steps)

	if #r.gaps == 0 then
		return
	end
	add(b.h1("How far views are apart", { anchor = "gaps" }))
	add(b.p("The reviewer’s ratings count. Where others see the same things differently, there is something to talk "
		.. "about.", nil, { keep_with_next = true }))
	for _, gap in ipairs(r.gaps) do
		local table_ = counts(r, gap)
		add(#table_.rows <= ROWS_WHOLE and b.whole_block(table_) or table_)
		add(gap.visit and b.callout({ b.p(say.gap_visit(r.audit.words, #gap.far, review.rated_by_both(gap), rules.gap_steps,
			rules.gap_share), "callout") }, say.moderation_visit()))
		if #told(r, gap) > 0 then
			add(b.p(b.capital(apart) .. ":", nil, { keep_with_next = true }), far(r, gap))
		end
	end
end
