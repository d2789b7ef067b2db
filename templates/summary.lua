-- summary.pdf: two sides for governors: conclusions, the profile, the priorities, five questions to ask, how sure we
-- are. Each part says whether it is to note, to discuss or to decide.
--
-- It serves every kind of audit that has judgements. Questions come from what was found, never from a list alone; the
-- rating of a single post is not among them. An action is printed whatever it is about: it judges nobody.

local b = include("blocks")
local common = include("common")
local document = include("document")
local review = include("review")
local say = include("sentences")
local problems = include("problems")
local strip = include("strip")
local urgent = include("urgent")
local years = include("years")

local NAMED <const> = 3 -- as many are named in a question
local ALIKE <const> = 2 -- of one kind, of those that can wait
local PROBLEMS <const> = 5 -- of a draft
local SLIPPED <const> = 2 -- descriptors no longer met at the same level, from which on it is asked why

-- How much is said, by r.tight: the first that fits two sides is printed. questions, priorities, urgent: at most so many;
-- measure: whether priorities have a column for it; action, clause: characters of each; brief: what cannot wait, without who
-- does what about it; priorities_first: they fill the first side where the levels need the second.
local SHAPES <const> = {
	[0] = { questions = 5, priorities = 3, measure = true },
	{ questions = 5, priorities = 3, measure = true, action = 180 },
	{ questions = 4, priorities = 3, action = 180, clause = 160 },
	{ questions = 4, priorities = 3, action = 140, clause = 160, priorities_first = true },
	{ questions = 4, priorities = 2, action = 140, clause = 120 },
	{ questions = 4, priorities = 2, action = 140, clause = 120, priorities_first = true },
	{ questions = 3, priorities = 2, action = 120, clause = 90, urgent = 6, brief = true },
	{ questions = 3, priorities = 1, action = 90, clause = 60, urgent = 3, brief = true },
	{ questions = 3, priorities = 1, action = 90, clause = 60, urgent = 3, brief = true, priorities_first = true },
}
local LEAST <const> = 40 -- characters that a sentence keeps

local function clipped(text, n)
	return n and text and b.clip(text, n) or text
end

-- A text of several sentences, of which the longest is cut so that n characters hold all: the last is as true as the first.
local function shortened(text, n)
	local from, first, last = 1, 1, 0

	if not n or utf8.len(text) <= n then
		return text
	end
	while from <= #text do
		local to = text:find("[.?!] ", from) or #text
		if to - from > last - first then
			first, last = from, to
		end
		from = to + 2
	end
	local sentence = text:sub(first, last)
	return text:sub(1, first - 1) .. b.clip(sentence, math.max(LEAST, n - utf8.len(text) + utf8.len(sentence))) .. text:sub(last + 1)
end

local function part(title, what)
	return b.h2({ title, b.muted("  To " .. what) })
end

local function judgements(r)
	return review.judgements(r)
end

-- What is judged: sections, or judgements where a section may end in several.
local function nouns(r)
	if r.audit.kind == "statements" then
		return "judgement", "judgements"
	end
	return r.audit.words.section, r.audit.words.sections
end

local function assessed(r)
	return review.judgements(r, function (j) return j.assessed end)
end

local function titles(items)
	return b.map(items, function (j) return j.title end)
end

-- ---- conclusions ----

local function where(r)
	local judged = assessed(r)

	return say.levels({ nouns(r) }, common.by_level(r, judged), #judgements(r) - #judged)
end

local function moved(r)
	if years.last(r) or years.given(r) and r.audit.kind ~= "statements" then
		return b.sentences(years.changes(r, function (j) return j.title end, true))
	end
	local since = review.since_last(r)
	local compared = #since.up + #since.down + #since.same

	if compared + #since.open == 0 then
		return common.last_plan(r)
	end
	return b.sentences(b.some(compared > 0 and say.moved({ nouns(r) }, titles(since.up), titles(since.down)),
		say.not_compared(titles(since.open))))
end

-- The priorities of which something is still to do.
local function with_actions(r)
	return b.filter(common.priorities(r), function (p) return common.first_action(r, p.section) ~= nil end)
end

local function next_(r)
	local found = with_actions(r)
	local unjudged = r.audit.kind == "statements" and review.unjudged(r) or {}
	local first = #r.urgent > 0 and say.urgent_first() or nil
	local free = b.filter(found, function (p) return not common.is_urgent(r, p.section) end)
	local names = b.map(free, function (p) return p.section.title end)

	if #found == 0 then
		return b.sentences(b.some(first, #unjudged > 0 and say.rate_first(titles(unjudged))
			or not first and common.nothing_open(r)))
	end
	return b.sentences(b.some(first, r.plan.chosen and say.works_first(names) or say.board_decides(names)))
end

local function conclusions(r)
	return b.callout {
		b.p({ b.bold("Where we are. "), where(r) }, "callout"),
		b.p({ b.bold("What has changed. "), moved(r) }, "callout"),
		b.p({ b.bold("What next. "), next_(r) }, "callout"),
	}
end

-- ---- the profile ----

-- A table that does not split; in large print one of fewer columns, which may.
local function on_one_page(r, made, ...)
	return r.large_print and common.fit(r, made, ...) or b.whole_block(made)
end

local function profile(r, shape)
	local reviewed, beside, rates = r.audit.kind == "statements", years.last(r) ~= nil, common.rates(r)
	local seen = {}
	local rows = b.map(judgements(r), function (j)
		local missing = not j.from_figures and say.figures_missing(#(j.section.missing or {}))
		local cells = { j.section.number, b.th(b.some(j.title, j.clause and b.muted_line(shortened(j.clause, shape.clause)),
			missing and b.muted_line(missing))),
			b.level_cell(j.mark) }
		if beside and j.change and (j.change.last or not j.previous) then
			cells[#cells + 1] = years.cell(r, j)
		elseif reviewed or beside then
			cells[#cells + 1] = j.previous and j.previous.level_name or "–"
		end
		cells[#cells + 1] = rates and (j.from_figures and "–" or common.met_cell(j.section)) or nil
		local anchor = not seen[j.section] and common.anchor(j.section) or nil
		seen[j.section] = true
		return b.row(cells, { anchor = anchor })
	end)
	local head, columns = { "No.", b.capital((nouns(r))), "Level" }, { { width = 28 }, { share = 1 }, { width = 84 } }

	if reviewed or beside then
		head[#head + 1] = beside and years.head(r) or "Last review"
		columns[#columns + 1] = { width = beside and 104 or 72 }
	end
	head[#head + 1] = rates and common.rating(r, "met") or nil
	columns[#columns + 1] = rates and { width = #common.rating(r, "met") > 12 and 84 or 60, align = "right" } or nil
	table.insert(rows, 1, b.head(head))
	return on_one_page(r, b.table {
		summary = rates and say.levels_table(r.audit.words, (nouns(r)), common.rating(r, "met"))
			or say.judged_alone_table(),
		columns = columns, rows = rows, tight = true,
	}, { 2, 3 }, { { share = 1.5 }, { share = 1 } })
end

-- ---- priorities ----

local function measure(action, shape)
	return b.some(clipped(action.success, shape.action) or "–",
		action.measured and b.muted_line(say.measured(action.measured)))
end

-- Nothing where nothing is to be chosen: the conclusions say why.
local function priorities(r, shape)
	local rows, row = b.collect()
	local found, more = with_actions(r), {}

	for i, p in ipairs(found) do
		local action = i <= shape.priorities and common.first_action(r, p.section)

		more[#more + 1] = i > shape.priorities and p.section.title or nil
		row(action and b.row(b.some(
			b.th(p.section.title), clipped(action.text, shape.action), action.owner or "–",
			action.due and common.due(action) or "–", shape.measure and measure(action, shape), common.status(action)
		), { priority = true }))
	end
	if #rows == 0 then
		return nil
	end
	table.insert(rows, 1, b.head(b.some("Priority", "First action", "Owner", "Due", shape.measure and "How we will know",
		"Status")))
	return part("Priorities", "decide"), on_one_page(r, b.table {
		summary = shape.measure
			and "The first priorities, each with its first action, who owns it, when it is due, its measure and status"
			or "The first priorities, each with its first action, who owns it, when it is due and its status",
		columns = b.some({ share = 0.8 }, { share = 1.4 }, { width = shape.measure and 64 or 92 }, { width = 52 },
			shape.measure and { share = 1.1 },
			{ width = 56 }),
		rows = rows, tight = true,
	}, { 1, 2 }, { { share = 1 }, { share = 1.6 } }, 2), #more > 0 and b.p(say.and_more(more)) or nil
end

-- ---- questions ----

-- What is overdue, of this year's and what is carried forward: a section's actions together, in the order in which
-- sections have one.
local function overdue(r)
	local found, at = {}, {}

	for _, actions in ipairs { r.plan.carried, r.plan.actions } do
		for _, action in ipairs(actions) do
			local key = action.section or action.ended or r

			if action.overdue and not at[key] then
				found[#found + 1] = { title = action.section and action.section.title or action.ended, n = 0, first = action.text }
				at[key] = found[#found]
			end
			if action.overdue then
				at[key].n = at[key].n + 1
			end
		end
	end
	return found
end

-- What was found and cannot wait, each with the question that it asks; the gravest kinds first.
local PRESSING <const> = {
	function (r, ask)
		for _, d in ipairs(common.descriptors(r)) do
			local open = d.state == "not_yet" or d.state == "partly" or d.state == "not_answered"
			ask(d.gate and open and not d.post and say.ask_gate(d.strand_title, d.number, d.statutory))
		end
	end,
	function (r, ask)
		for _, section in ipairs(r.sections) do
			for _, hold in ipairs(section.in_focus and section.holds or {}) do
				ask(not hold.by_check and say.ask_hold(hold.what))
			end
		end
	end,
	function (r, ask)
		for _, j in ipairs(assessed(r)) do
			local change = j.change
			local before = change and change.kind == "down" and change.last or j.moved == "down" and not years.last(r) and j.previous
			ask(before and (change and change.reason_name
				and say.ask_fallen_for(j.title, before.level_name, j.level_name, change.reason_name)
				or say.ask_fallen(j.title, before.level_name, j.level_name)))
		end
	end,
	function (r, ask)
		for _, late in ipairs(overdue(r)) do
			ask(say.ask_overdue(late.title, late.n, late.first))
		end
	end,
	function (r, ask)
		for _, found in ipairs(review.checks(r, function (c) return c.kind == "gap" and c.state == "failed" end)) do
			ask(say.ask_gap(found.check.text))
		end
	end,
	function (r, ask)
		for _, found in ipairs(review.checks(r, function (c) return c.kind ~= "gap" and c.state == "failed" end)) do
			ask(say.ask_sum(found.check.text))
		end
	end,
	function (r, ask)
		for _, j in ipairs(assessed(r)) do
			local is_same = not years.last(r) and j.moved == "same" or j.change and j.change.kind == "same"
			ask(is_same and j.level == 1
				and say.ask_lowest_again(j.title, j.level_name))
		end
	end,
	function (r, ask)
		for _, gap in ipairs(r.gaps) do
			local named, name = b.collect()
			for _, d in ipairs(gap.far) do
				name(not d.post and #named < NAMED and d.strand_title)
			end
			ask(gap.visit and say.ask_far(r.audit.words, gap.respondent.the, #gap.far, review.rated_by_both(gap), named))
		end
	end,
	function (r, ask)
		for _, j in ipairs(assessed(r)) do
			local differs = j.reviewer and j.held and j.steps ~= 0
			ask(differs and (j.level == j.indicated.level and say.ask_above(j.title, j.level_name, j.held.level_name)
				or say.ask_reviewer(j.title, j.level_name, j.indicated.level_name)))
		end
	end,
}

-- What may be asked besides.
local OTHERS <const> = {
	function (r, ask)
		for _, j in ipairs(assessed(r)) do
			local change = j.change
			local lost = change and change.kind == "same" and not j.from_figures and #(change.no_longer_met or {}) or 0
			ask(lost >= SLIPPED and say.ask_slipped(r.audit.words, j.title, lost))
		end
	end,
	function (r, ask)
		for _, j in ipairs(years.of_kind(r, "lapsed", false)) do
			ask(j.change.last and j.change.last.year and say.ask_lapsed(j.title, b.year(j.change.last.year)))
		end
	end,
	function (r, ask)
		for _, j in ipairs(years.of_kind(r, "up", true)) do
			ask(say.ask_risen(j.title, j.change.last.level_name, j.level_name))
		end
	end,
	function (r, ask)
		local low = #r.audit.levels
		for _, j in ipairs(assessed(r)) do
			low = math.min(low, j.level)
		end
		for _, j in ipairs(assessed(r)) do
			ask(j.level == low and low < #r.audit.levels and say.ask_raise(j.title, j.level_name))
		end
	end,
	function (r, ask)
		for _, j in ipairs(judgements(r)) do
			ask(not j.assessed and say.ask_not_assessed(j.title))
		end
	end,
	function (r, ask)
		for _, p in ipairs(with_actions(r)) do
			local action = common.first_action(r, p.section)
			ask(action and action.success and say.ask_measure(p.section.title, action.success))
		end
	end,
	function (r, ask)
		for _, j in ipairs(assessed(r)) do
			ask(j.level == #r.audit.levels and say.ask_keep(j.title, j.level_name))
		end
	end,
	function (r, ask)
		local open = #b.filter(common.descriptors(r), function (d) return d.provisional or d.to_be_moderated end)
		ask(say.ask_unsettled(open))
		local blank = b.filter(common.descriptors(r), function (d) return d.state == "not_answered" end)
		local posts = b.filter(blank, function (d) return d.post end)
		ask(#blank <= NAMED and #posts == 0 and say.ask_blank(b.map(blank, function (d) return d.strand_title end)))
	end,
	function (r, ask)
		for _, section in ipairs(r.sections) do
			local support = section.support and b.join(b.some(section.support.support, section.support.rhythm), ", ")
			ask(support and support ~= "" and say.ask_support(section.title, support))
		end
	end,
	function (r, ask)
		ask(say.ask_surer())
	end,
}

-- At most so many of each kind are added to items.
local function add_questions(r, items, kinds, most, all)
	for _, find in ipairs(kinds) do
		local n, asked = 0, {}
		find(r, function (question)
			if question and not asked[question] and n < most and #items < all then
				asked[question] = true
				n = n + 1
				items[#items + 1] = question
			end
		end)
	end
end

local function questions(r, shape)
	local items = {}

	add_questions(r, items, PRESSING, shape.questions, shape.questions)
	add_questions(r, items, OTHERS, ALIKE, shape.questions)
	return b.whole_block(b.steps(items))
end

-- ---- how sure ----

local function confidence(r)
	local gaps = review.checks(r, function (c)
		return c.kind == "gap" and c.state ~= "not_made" and c.state ~= "hidden"
	end)
	local missing = review.checks(r, function (c) return c.state == "not_made" end)
	local open = #b.filter(common.descriptors(r), function (d) return d.provisional or d.to_be_moderated end)

	return b.p(table.concat(b.some(
		common.rates(r) and common.answered(r) or say.judged_alone(), say.unsettled(open), say.checks_missing(#missing),
		#gaps > 0 and "Gaps are worked out before figures are rounded.",
		r.audit.scoring.uncalibrated), " "))
end

return function (r)
	local blocks, add = b.collect()
	local shape = SHAPES[r.tight]

	add(b.brand(), b.h1(say.summary_of(r.audit.title, b.year(r.year))))
	add(b.p { { text = r.school.name, bold = true, lang = r.school.name_lang }, ", ", r.date.long, ". ",
		b.join(b.some(r.audit.notice, common.formats(r)), " ") })
	problems(r, add, PROBLEMS)
	strip(r, add)
	urgent(r, add, function (entry) return common.anchor(entry.section) end, shape.urgent, shape.brief)
	add(conclusions(r))
	if shape.priorities_first then
		add(priorities(r, shape))
	end
	add(part(say.where_each_stands((nouns(r))), "note"), profile(r, shape), years.out_of_focus_briefly(r))
	if not shape.priorities_first then
		add(priorities(r, shape))
	end
	add(part("Questions for governors to ask", "discuss"), questions(r, shape))
	add(part("How sure we are", "note"), confidence(r))
	return document.of(r, blocks, {
		title = say.titled("Summary for governors", b.year(r.year), r.school.name),
		subject = r.audit.title,
		fit = { pages = 2, last = 0.25, tries = #SHAPES },
	})
end
