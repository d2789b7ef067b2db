-- learning.pdf: what the trust can learn from its cases of a year, in counts. No case, no pupil, no school.

local b = include("blocks")
local say = include("case-sentences")
local parts = include("case-parts")

local function count(line)
	return line.hidden and "c" or b.thousands(line.count)
end

local function percent(line)
	return line.percent_hidden and "c" or line.percent and line.percent .. "%" or "–"
end

-- What a line of each group is.
local NOUNS <const> = {
	half_terms = "Half term", quality = "Measure", outcomes = "Outcome", other = "Also counted",
	sen_status = "Status", place = "Place", time = "Time", type = "Kind",
}

local function group(g)
	local rows = { b.head { NOUNS[g.id], "Cases", "Share" } }

	for _, line in ipairs(g.lines) do
		rows[#rows + 1] = b.row { b.th(line.label), count(line), percent(line) }
	end
	return b.table {
		summary = say.group_table(g.title),
		columns = { { share = 1 }, { width = 46, align = "right" }, { width = 46, align = "right" } },
		rows = rows, tight = true,
	}
end

-- More lines than this would not be sure of a place beside another table on one page.
local LINES_BESIDE <const> = 14

-- Two short tables stand side by side; a long one has the width of the page.
local function groups(r, add)
	local left
	local function place(g)
		local content = { b.h2(g.title), group(g) }

		if #g.lines > LINES_BESIDE then
			add(table.unpack(content))
		elseif left then
			add(b.columns({ left, content }, { 1, 1 }, 18))
			left = nil
		else
			left = content
		end
	end

	for _, g in ipairs(b.filter(r.groups, function (one) return #one.lines > 0 end)) do
		place(g)
	end
	if left then
		add(table.unpack(left))
	end
end

local function overview(r)
	return b.p(b.sentences(b.some(
		say.cases_opened(r.count or 0, r.n_counted, r.hidden and r.audit.suppression.below, r.per_hundred),
		say.not_counted(r.n_schools - r.n_counted), r.median_days and say.median(r.median_days, r.audit.meeting_target),
		r.median_hidden and not r.hidden and "There are too few cases to show the days from trigger to meeting.")))
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

local function is_any_shown(r)
	for _, g in ipairs(r.groups) do
		if #b.filter(g.lines, function (line) return not line.hidden end) > 0 then
			return true
		end
	end
	return false
end

-- Page after page of c would say no more than this.
local function too_few(r)
	return b.p(say.too_few(r.audit.suppression.base))
end

-- Of each group, what may be asked where the sheet shows it; of a single line of it, where that is not all cases.
local QUESTIONS <const> = {
	{ group = "half_terms", "Which half terms bring most cases, and what changes then for pupils?" },
	{ group = "place", "Where do most incidents happen, and which adults are there?" },
	{ group = "time", "At what times of the day do most incidents happen, and what changes then?" },
	{ group = "quality", line = 1, "Where a pupil’s own voice is missing, what stood in its way?" },
	{ group = "quality", line = 2, "Where something was left unanswered, what was it, and why?" },
}

local function may_be_asked(r, question)
	for _, g in ipairs(r.groups) do
		for i, line in ipairs(g.id == question.group and g.lines or {}) do
			if not line.hidden and (not question.line and line.count > 0 or question.line == i and line.count < r.count) then
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
	if not r.hidden and r.count > 0 then
		if is_any_shown(r) then
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
	return parts.document(r, say.titled("What we can learn", b.year(r.year)), r.audit.title, blocks)
end
