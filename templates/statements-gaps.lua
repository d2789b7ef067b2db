-- How far the reviewer and the others are apart: per section, then the statements two steps apart.

local b = include("blocks")
local review = include("review")
local say = include("sentences")

local ROWS_WHOLE <const> = 20 -- so many rows are surely less than a page

local function share(part, whole)
	return whole > 0 and part .. " (" .. b.percent(part, whole) .. ")" or "–"
end

local function count_row(title, count)
	return b.row { b.th(title), tostring(count.both), share(count.exact, count.both), share(count.one_step, count.both),
		share(count.two_steps, count.both) }
end

local function counts(r, gap)
	local rows, add = b.collect()

	add(b.head { b.capital(r.audit.words.section), "Rated by both", "The same", "One step apart", "Two steps apart" })
	for _, section in ipairs(gap.sections) do
		add(section.both > 0 and count_row(section.section.number .. "  " .. section.section.title, section))
	end
	add(count_row("All " .. r.audit.words.sections, gap))
	return b.table {
		caption = say.of_two(gap.respondent.name),
		summary = say.gaps_table(r.audit.words),
		columns = { { share = 1 }, { width = 66, align = "right" }, { width = 72, align = "right" },
			{ width = 72, align = "right" }, { width = 76, align = "right" } },
		rows = rows,
		tight = true,
	}
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
		add(gap.visit and b.callout({ b.p(say.gap_visit(r.audit.words, #gap.far, gap.both, rules.gap_steps, rules.gap_share),
			"callout") }, say.moderation_visit()))
		if #told(r, gap) > 0 then
			add(b.p(b.capital(apart) .. ":", nil, { keep_with_next = true }), far(r, gap))
		end
	end
end
