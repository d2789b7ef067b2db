-- action-plan.pdf: the plan on landscape pages, for the wall and for meetings: one row an action, with room for the school's
-- own action, the board's decision and each review to come; what each party said at the reviews that were held; and a box for
-- signatures.

local b = include("blocks")
local common = include("common")
local document = include("document")
local parts = include("plan-parts")
local problems = include("problems")
local urgent = include("urgent")
local say = include("sentences")
local years = include("years")

-- An action judges nobody, so it is printed whatever it is about.
local function what(action)
	return b.some(action.text, action.ended and b.muted_line(say.ended(action.ended)),
		action.cost and b.muted_line(say.cost(action.cost)),
		action.success and b.muted_line(say.known_by(action.success)),
		action.measured and b.muted_line(say.measured(action.measured)), action.note and b.muted_line(say.note(action.note)))
end

-- "23 Oct": the plan's heading has the year.
local function day(date)
	return (date.short:gsub(" %d+$", ""))
end

local function review_head(review)
	return b.some(b.whole(review.label), review.by and b.line("by " .. b.whole(day(review.by))))
end

-- What the parties said of an action at a review; nil if they said nothing.
local function said_at(action, review)
	return b.filter(action.reviews, function (said) return said.label == review.label end)[1]
end

-- What counts, then a line for each party.
local function review_cell(action, review)
	local said = said_at(action, review)

	if not said then
		return review.held and { b.muted("Not reviewed") } or ""
	end
	return b.some(b.bold(b.capital(said.status_name)), parts.what_counts(said) and b.muted_line(parts.what_counts(said)),
		table.unpack(b.map(parts.words(said), b.line)))
end

-- Where there is no room for a column each: what was said at each review, or a line to write behind.
local function review_lines(action, reviews)
	local lines, add = b.collect()

	for i, review in ipairs(reviews) do
		local said = said_at(action, review)

		add { text = b.whole(review.label) .. ":", muted = true, ["break"] = i > 1 }
		if said then
			add(" ", b.bold(b.capital(said.status_name)))
			add(parts.what_counts(said) and b.muted(" " .. parts.what_counts(said)))
			add(table.unpack(b.map(parts.words(said), b.line)))
		elseif review.held then
			add(b.muted(" not reviewed"))
		end
	end
	return lines
end

local MOST_REVIEWS <const> = 3 -- that have a column each
local WORDS_WIDTH <const> = 92 -- of the column of a review that was held: "School: on track" fits on a line

-- The columns of the plan, each { head, how wide, the cell of an action }; those to write in have a rule at their left.
local function layout(r)
	local reviews = parts.reviews(r)
	local made, add = b.collect()

	if r.large_print then -- three columns, or words would be cut
		add({ "Action", { share = 2 }, function (a, n)
				return b.th { b.bold(n .. "  "), what(a), b.line(""), b.line(""), parts.who_when_status(a) } end },
			{ "The school’s own action, and the board’s decision", { share = 1, divided = true }, function (a)
				return { "\u{A0}", b.line("\u{A0}"), b.line(""), parts.decision(a) } end },
			#reviews > 0 and { "Reviews", { share = 0.8, divided = true }, function (a) return review_lines(a, reviews) end })
		return made
	end
	add({ "No.", { width = 28 }, function (_, n) return n end },
		{ "Action, and how we will know", { share = 1 }, function (a) return b.th(what(a)) end },
		{ "Who, when and status", { width = 112 }, parts.who_when_status },
		{ "The school’s own action", { width = 112, divided = true }, function () return "" end },
		{ "Board’s decision", { width = 70, divided = true }, parts.decision })
	if #reviews > MOST_REVIEWS then
		add { "Reviews", { width = 112, divided = true }, function (a) return review_lines(a, reviews) end }
		return made
	end
	for _, review in ipairs(reviews) do
		add { review_head(review), { width = review.held and WORDS_WIDTH or 60, divided = true },
			function (a) return review_cell(a, review) end }
	end
	return made
end

local function action_row(r, columns, action, number)
	return b.row(b.map(columns, function (column) return column[3](action, tostring(number)) end),
		{ anchor = common.has_anchor(r, action) and "action-" .. action.id or nil })
end

local function group(r, columns, action, carried)
	local section, title = action.section, parts.place(action)
	local rank = section and common.rank(r, section)
	local text = { action.urgent and say.urgent_area(title) or title }

	if rank then
		text[#text + 1] = b.muted(" · Priority " .. rank)
	end
	if carried then
		text[#text + 1] = b.muted(" · carried forward from last year")
	end
	if section and section.mark then
		text[#text + 1] = "\u{2003}"
		text[#text + 1] = b.badge(section.mark)
	end
	return b.group { { content = text, colspan = #columns } }
end

local function add_rows(r, add, columns, actions, number, carried)
	local last, was_urgent

	for i, action in ipairs(parts.in_order(r, actions)) do
		if i == 1 or parts.key(action) ~= last or action.urgent ~= was_urgent then
			add(group(r, columns, action, carried))
		end
		last, was_urgent = parts.key(action), action.urgent
		number = number + 1
		add(action_row(r, columns, action, number))
	end
	return number
end

local function plan(r)
	local rows, add = b.collect()
	local columns = layout(r)
	local number

	add(b.head(b.map(columns, function (column) return { content = column[1] } end)))
	number = add_rows(r, add, columns, r.plan.actions, 0, false)
	add_rows(r, add, columns, r.plan.carried, number, true)
	return b.table {
		summary = say.plan_table(r.plan.reviews_held > 0),
		columns = b.map(columns, function (column) return column[2] end),
		rows = rows,
		keep_with_next = true, -- who signs sees at least the end of what is signed
	}
end

local STATUSES <const> = {
	{ "Not started", "work has not begun." },
	{ "On track", "it will be done by its due date." },
	{ "Behind", "it needs help to be done by its due date." },
	{ "Done", "it has happened, and the school can show it." },
	{ "Stopped", "the school decided not to go on, and noted why." },
	{ "Overdue", "its due date has passed, and it is neither done nor stopped." },
}

local function statuses()
	local spans = { b.bold("What the words mean. ") }

	for _, status in ipairs(STATUSES) do
		spans[#spans + 1] = b.bold(status[1] .. ": ")
		spans[#spans + 1] = status[2] .. " "
	end
	return b.p(spans, "table", { keep_with_next = true })
end

local function signatures(r)
	local rows = b.map(common.raters(r), function (rater)
		return b.row { b.th { rater.name, b.line("\u{00A0}") }, "", "", "" }
	end)

	table.insert(rows, 1, b.head { "Agreed by", "Name", "Signature", "Date" })
	return b.table {
		summary = "Room for each party to sign the plan",
		columns = { { share = 1.2 }, { share = 1.2 }, { share = 1.6 }, { width = 110 } },
		rows = rows,
	}
end

local function context(r)
	return b.p { { text = r.school.name, bold = true, lang = r.school.name_lang }, ", ", r.audit.title, ", ",
		b.year(r.plan.year), ". ", say.plan_status(r.plan.chosen, r.plan.rhythm, #r.urgent > 0),
		r.audit.formats and " " .. common.formats(r) or "" }
end

-- What became of last year's actions, and how many are new.
local function since_last(r)
	if not years.given(r) or r.plan.first_year then
		return nil
	end
	return b.p({ years.last(r) and b.bold(say.since(years.last(r)) .. " ") or "", common.last_plan(r), " ",
		say.new_actions(#r.plan.actions) })
end

return function (r)
	local blocks, add = b.collect()

	problems(r, add)
	add(b.h1(say.titled("Action plan", b.year(r.plan.year))), context(r))
	add(since_last(r))
	add((r.large_print or #parts.reviews(r) > MOST_REVIEWS) and b.p(parts.review_days(r)))
	urgent(r, add, function (entry)
		return entry.planned and common.has_anchor(r, entry.action) and "action-" .. entry.action.id or nil
	end)
	if #r.plan.actions + #r.plan.carried > 0 then
		add(parts.reviews_held(r))
		add(plan(r), statuses())
	else
		add(b.p(say.plan_is(r.plan.chosen, 0, b.year(r.plan.year)), nil, { keep_with_next = true }))
	end
	add(b.h2("Signatures"), b.whole_block(signatures(r)))
	return document.of(r, blocks, {
		title = say.titled("Action plan", b.year(r.plan.year), r.school.name),
		subject = r.audit.title, year = r.plan.year, landscape = true,
	})
end
