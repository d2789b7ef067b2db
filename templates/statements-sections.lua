-- One section of a review: its question, its judgements and why, its statements as each respondent rated them, its figures,
-- what effective practice looks like, strengths and areas for development, next steps.

local b = include("blocks")
local common = include("common")
local figures = include("statements-figures")
local parts = include("plan-parts")
local review = include("review")
local say = include("sentences")
local years = include("years")

-- ---- judgements ----

local function reason(one)
	return b.p(b.some(one.text, #one.cells > 0 and b.muted(" " .. b.cells(one.cells))), "callout")
end

local function views(judgement)
	return b.map(judgement.views, function (view)
		return b.p({ b.bold(view.respondent.name .. ": "), view.judgement,
			view.reason and ". " .. view.reason or ".", view.cell and b.muted(" " .. b.whole(view.cell)) or "" }, "callout")
	end)
end

local function last_time(judgement)
	local is_told = judgement.change and judgement.change.last -- in a call-out of its own

	return not is_told and judgement.previous and say.last_time(judgement.previous.level_name) or nil
end

-- The judgement by the statements carries the reasons of its section; the last review comes after the last of them.
local function own(section, judgement, add)
	local reasons = b.map(common.reasons(section), reason)
	local before = last_time(judgement)

	if review.differs(judgement) then
		local supported = judgement.held.level ~= judgement.indicated.level
		add(b.p(b.some("On record: ", b.badge(judgement.mark), "  By the ratings alone: ",
			b.badge(judgement.indicated.mark), supported and "  Supported: ",
			supported and b.badge(judgement.held.mark)), "callout"))
	end
	if before and #reasons > 0 then
		table.insert(reasons[#reasons].text, 2, " " .. before)
		before = nil
	end
	add(table.unpack(reasons))
	add(before and b.p(before, "callout"))
	add(table.unpack(views(judgement)))
end

local function other(judgement, add)
	local before = last_time(judgement)

	add(b.p(b.some(judgement.why, before and " " .. before, judgement.cell and b.muted(" " .. b.whole(judgement.cell))),
		"callout"))
	add(table.unpack(views(judgement)))
end

-- One box: the first judgement's name is its label, each further one starts a paragraph.
local function judgement_boxes(section, add)
	local content, item = b.collect()
	local label

	for i, judgement in ipairs(section.judgements) do
		local name = (#section.judgements > 1 and judgement.title .. ": " or "") .. judgement.mark.word .. "."
		local first = #content + 1

		if judgement.from_figures then
			other(judgement, item)
		else
			own(section, judgement, item)
		end
		if i == 1 then
			label = name
		elseif content[first] then
			table.insert(content[first].text, 1, b.bold(name .. " "))
		else
			item(b.p(b.bold(name), "callout"))
		end
	end
	add(#content > 0 and b.callout(content, label))
end

-- ---- statements ----

-- A sign and the rating as the audit calls it.
local function rating_cell(answer)
	if answer.state == "not_answered" then
		return { b.muted("–") }
	end
	return { b.icon(answer.icon, answer.rating or answer.state_name) }
end

-- Room for the words of the longest rating; of many words, on several lines.
local function rating_width(r)
	local longest = 0

	for _, rating in ipairs(r.audit.ratings) do
		for word in rating.name:gmatch("%S+") do
			longest = math.max(longest, utf8.len(word))
		end
	end
	return math.min(math.max(56, 24 + 5 * longest), 84)
end

-- Each reason once, with who gave it; of what is waived, who decided it and until when it holds.
local function na_reasons(d, add)
	local seen = {}

	for _, answer in ipairs(d.answers) do
		local why, waiver = answer.na_reason, common.waiver(answer)
		local said = (why or "") .. (waiver or "")

		if why and not seen[said] then
			seen[said] = true
			add(b.line((waiver and "Waived (" or "Not applicable (") .. answer.respondent.short .. "): "
				.. (waiver and b.sentence(why) .. " " .. waiver or why)))
		end
	end
end

-- The kind of evidence, its day and its cell, in grey.
local function source(answer, file)
	return b.muted(" " .. b.dotted(answer.evidence_type, answer.evidence_date and b.whole(answer.evidence_date.short),
		answer.cell and review.place(answer.cell, file)))
end

local function is_described(answer)
	return answer.evidence or answer.note
end

-- What each saw, and its source on the same line; who gave it where it is not the one whose rating counts.
local function evidence_lines(d, file, add)
	for _, answers in ipairs(common.evidence(d)) do
		local answer, others = answers[1], b.filter(answers, function (a) return a ~= d.counted end)
		local who = #others > 0 and b.join(b.map(answers, function (a) return a.respondent.short end)) or nil

		if is_described(answer) or answer ~= d.counted and not answer.na_reason then
			local seen = answer.evidence or not answer.note

			add(seen and b.muted_line(who and say.evidence_of(who) or say.evidence()), answer.evidence and b.muted(" " .. answer.evidence),
				answer.note and b.muted_line(seen and say.note(answer.note) or say.note(answer.note, who)))
			for _, a in ipairs(answers) do
				add(source(a, file))
			end
		end
	end
end

-- alone: without its rating, and what would tell it.
local function statement_cell(d, action, number, file, alone)
	local spans, add = b.collect()
	local planned_ = action and action.id

	add(d.text)
	if alone then
		return b.some(d.text, d.gate and { text = "Must be met. ", bold = true, ["break"] = true }, d.gate and b.muted(d.gate))
	end
	add(d.counted and not is_described(d.counted) and source(d.counted, file))
	add(planned_ and " ", planned_ and b.link(b.whole(say.in_plan(number)), "action-" .. action.id))
	add(d.to_be_moderated and { text = planned_ and ". To be moderated." or " To be moderated.", italic = true })
	add(d.gate and { text = "Must be met. ", bold = true, ["break"] = true }, d.gate and b.muted(d.gate))
	add(#d.figures > 0 and b.muted_line(say.rests_on(d.figures)))
	na_reasons(d, add)
	evidence_lines(d, file, add)
	return spans
end

local function planned(r)
	local found = {}

	for _, list in ipairs { r.plan.carried, r.plan.actions } do
		for i = #list, 1, -1 do
			if list[i].descriptor then
				found[list[i].descriptor] = list[i]
			end
		end
	end
	return found
end

-- The reviewer, and whoever else rated anything in the section: their places among the respondents.
local function raters(r, section)
	local places, add = b.collect()

	for i, who in ipairs(r.audit.respondents) do
		local rated = who.reviewer
		for _, strand in ipairs(section.strands) do
			rated = rated or strand.descriptors[1].answers[i].given
		end
		add(rated and i)
	end
	return places
end

local function answered_cells(section)
	local cells, add = b.collect()

	for _, strand in ipairs(section.strands) do
		local answer = strand.descriptors[1].counted
		add(answer and answer.cell)
	end
	return cells
end

local function statements(r, section, actions)
	local numbers = parts.numbers(r)
	local words = r.audit.words
	local alone = section.posts_hidden
	local places = alone and {} or raters(r, section)
	local file = not alone and review.file_of(answered_cells(section)) or nil
	local head = { "No.", say.statement_head(words, file) }
	local columns = { { width = 32 }, { share = 1 } }
	local rows, add = b.collect()

	for _, i in ipairs(places) do
		head[#head + 1] = r.audit.respondents[i].short
		columns[#columns + 1] = { width = rating_width(r) }
	end
	add(b.head(head))
	for _, strand in ipairs(section.strands) do
		local d = strand.descriptors[1]
		local cells = { d.number, b.th(statement_cell(d, actions[d], numbers[actions[d] or 0], file, alone)) }

		for _, i in ipairs(places) do
			cells[#cells + 1] = rating_cell(d.answers[i])
		end
		add(b.row(cells, { priority = not alone and actions[d] ~= nil, anchor = "item-" .. d.id }))
	end
	return common.fit(r, b.table {
		summary = alone and say.unrated_table(words, section.title) or say.statements_table(words, section.title),
		columns = columns,
		rows = rows,
		tight = true,
	}, { 2 }, { { share = 1 } })
end

-- ---- strengths, development, next steps ----

local function box(one)
	local content = b.map(one.texts, function (text)
		return b.p({ text.text, b.muted(" " .. b.dotted(text.respondent.short, text.cell and b.whole(text.cell))) },
			"callout")
	end)

	if #content == 0 then
		content[1] = b.p(b.muted("Nothing was written."), "callout")
	end
	return { b.callout(content, one.title .. ".") }
end

local function boxes(section, add)
	local filled = b.filter(section.boxes, function (one) return #one.texts > 0 end)

	if #filled > 0 then
		add(b.columns(b.map(section.boxes, box), { 1, 1 }, 14))
	end
end

-- What keeps a section from being judged.
local function rate_first(r, section)
	local blank, add = b.collect()

	if section.tally.unanswered == section.tally.applicable then
		return say.rate_all_first(r.audit.words)
	end
	for _, strand in ipairs(section.strands) do
		local d = strand.descriptors[1]
		add(d.state == "not_answered" and d.number)
	end
	return say.rate_first(blank)
end

local function next_steps(r, section, add)
	local numbers = parts.numbers(r)
	local actions = b.filter(common.actions(r, section), common.is_open)
	local support = section.support

	add(b.h2("Next steps"))
	if section.tally.unanswered > 0 and not section.assessed then
		add(b.p(rate_first(r, section)))
	elseif #section.strands == 0 and #actions == 0 then
		add(b.p(say.no_action_alone(r.audit.words)))
	elseif #actions == 0 then
		add(b.p(say.no_action(r.audit.words)))
	end
	if #actions > 0 then
		add(b.bullets(b.map(actions, function (action)
			local number = say.action(numbers[action])

			return { action.id and b.link(number, "action-" .. action.id) or number, ": ", action.text,
				b.muted(" " .. b.dotted(action.owner, action.support and "with " .. action.support,
					common.span(action))) }
		end)))
	end
	local lift = section.lift and section.lift.text or section.no_lift -- nil where it would tell a single post's rating
	add(section.assessed and lift and b.p(lift))
	local helps = support and say.support_at(b.bold(section.level_name), b.some(support.support, support.rhythm))
	add(helps and b.p(helps))
end

-- ---- the section ----

local function heading(r, section)
	return b.h1(section.title, {
		number = section.number, anchor = common.anchor(section), mark = section.mark,
		mark_note = common.met_note(r, section),
	})
end

local function practice(section, add)
	if #section.practice > 0 then
		add(b.h2("What effective practice looks like"))
		add(b.bullets(b.map(section.practice, function (text, i)
			return b.p(text, i < #section.practice and "close" or "close_end")
		end)))
	end
end

return function (r, add)
	local actions = planned(r)

	for _, section in ipairs(b.filter(r.sections, function (s) return s.in_focus end)) do
		add(heading(r, section))
		add(section.question and b.p(section.question, "lead", { keep_with_next = true }))
		add(#section.own_levels > 0 and b.p(say.own_levels(r.audit.words, section.own_levels), "small", { keep_with_next = true }))
		judgement_boxes(section, add)
		years.section(r, section, true, add)
		add(section.posts_hidden and b.p(say.ratings_not_published(r.audit.words), nil, { keep_with_next = true }))
		add(#section.strands > 0 and statements(r, section, actions))
		figures(r, section, add)
		practice(section, add)
		boxes(section, add)
		next_steps(r, section, add)
	end
end
