-- learning.pdf: what the trust can learn from its cases of a year, in counts. No case, no pupil, no school.

local b = include("blocks")
local crosstab = include("crosstab")
local say = include("case-sentences")
local parts = include("case-parts")
local document = include("document")

-- What a line of each group is.
local NOUNS <const> = {
	half_terms = "Half term", quality = "Measure", outcomes = "Outcome", other = "Also counted",
	sen_status = "Status", place = "Place", time = "Time", type = "Kind",
}

local function group(g)
	return crosstab.table(g, {
		head = NOUNS[g.id], summary = say.group_table(g.title),
		columns = { { of = 1, show = "count", width = 46 }, { of = 1, show = "share", head = "Share", width = 46 } },
	})
end

-- More lines than this would not be sure of a place beside another table on one page.
local LINES_BESIDE <const> = 14

-- Two short tables are printed side by side; a long one has the width of the page.
local function groups(r, add)
	local left
	local function place(g)
		local content = { b.h2(g.title), group(g) }

		if #g.rows > LINES_BESIDE then
			add(table.unpack(content))
		elseif left then
			add(b.columns({ left, content }, { 1, 1 }, 18))
			left = nil
		else
			left = content
		end
	end

	for _, g in ipairs(b.filter(r.groups, function (one) return #one.rows > 0 end)) do
		place(g)
	end
	if left then
		add(table.unpack(left))
	end
end

local function overview(r)
	return b.p(b.sentences(b.some(
		say.cases_opened(r.cases.count or 0, r.n_counted, r.cases.hidden and r.audit.suppression.below, r.cases.share),
		say.not_counted(r.n_schools - r.n_counted), r.median_days and say.median(r.median_days, r.audit.meeting_target),
		r.median_hidden and not r.cases.hidden and "There are too few cases to show the days from trigger to meeting.")))
end

local function key(r)
	local few = r.audit.suppression

	if few.internal then
		return b.p { b.bold("Internal: not to be passed on. "), "Small numbers are not hidden, and may tell who somebody is. ",
			b.bold("0"), ": none. ", b.bold("–"), ": no share is given. A case can have several places, times and kinds." }
	end
	return b.p { b.bold("Key. "), b.bold("c"), say.hidden_why(few.below, few.base) .. " ", b.bold("0"),
		": none. ", b.bold("–"), ": no share is given. A case can have several places, times and kinds." }
end

-- Page after page of c would say no more than this.
local function too_few(r)
	return b.p(say.too_few(r.audit.suppression.base))
end

-- The question to ask about a group if the sheet shows it; or about one of its lines, if that is not all cases.
local QUESTIONS <const> = {
	{ group = "half_terms", "Which half terms bring most cases, and what changes then for pupils?" },
	{ group = "place", "Where do most incidents happen, and which adults are there?" },
	{ group = "time", "At what times of the day do most incidents happen, and what changes then?" },
	{ group = "quality", line = 1, "Where a pupil’s own voice is missing, what stood in its way?" },
	{ group = "quality", line = 2, "Where something was left unanswered, what was it, and why?" },
}

local function may_be_asked(r, question)
	for _, g in ipairs(r.groups) do
		for i, row in ipairs(g.id == question.group and g.rows or {}) do
			local n = row.cells[1].count
			if n and (not question.line and n > 0 or question.line == i and n < r.cases.count) then
				return true
			end
		end
	end
	return false
end

local function questions(r)
	return b.map(b.filter(QUESTIONS, function (question) return may_be_asked(r, question) end), function (question)
		return question[1]
	end)
end

return function (r)
	local blocks, add = b.collect()

	add(b.h1(say.titled("What we can learn", b.year(r.year))))
	add(parts.handling(r, "Counts of all schools together. It shows no case, no pupil and no school."))
	add(overview(r))
	if not r.cases.hidden and r.cases.count > 0 then
		if #b.filter(r.groups, crosstab.is_any_shown) > 0 then
			local asked = questions(r)

			add(key(r))
			groups(r, add)
			if #asked > 0 then
				add(b.h2("Questions to ask"), b.bullets(asked))
			end
		else
			add(too_few(r))
		end
	end
	add(parts.editions(r))
	return document.of(r, blocks, { title = say.titled("What we can learn", b.year(r.year)), subject = r.audit.title })
end
