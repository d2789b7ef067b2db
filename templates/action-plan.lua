-- action-plan.pdf: the plan on landscape pages, for the wall and for review meetings: one row an action, one empty
-- column a review to write in, and a box for signatures.

local b = include("blocks")
local common = include("common")
local problems = include("problems")
local urgent = include("urgent")
local say = include("sentences")

local function who_and_when(action)
	return b.some(action.owner or "No owner yet", action.support and b.muted_line("with " .. action.support),
		b.line(common.span(action)))
end

-- An action judges nobody, so it is told whatever it is about.
local function what(action)
	return b.some(action.text, action.cost and b.muted_line(say.cost(action.cost)),
			action.note and b.muted_line(say.note(action.note))),
		b.some(action.success or "", action.measured and b.muted_line(say.measured(action.measured)))
end

local function action_row(r, action, number)
	local text, success = what(action)
	local cells = { tostring(number), b.th(text), who_and_when(action), success, common.status(action) }

	for _ = 1, #r.plan.reviews do
		cells[#cells + 1] = ""
	end
	return b.row(cells, { anchor = common.has_anchor(r, action) and "action-" .. action.id or nil })
end

-- "23 Oct": the plan's heading has the year.
local function day(date)
	return (date.short:gsub(" %d+$", ""))
end

local function head(r)
	local cells = { "No.", "Action", "Who and when", "How we will know", "Status" }

	for _, review in ipairs(r.plan.reviews) do
		cells[#cells + 1] = {
			content = b.some(b.whole(review.label), review.by and b.line("by " .. b.whole(day(review.by)))),
		}
	end
	return b.head(cells)
end

local function columns(r)
	local few = #r.plan.reviews <= 3
	local made = {
		{ width = 30 }, { share = 1.1 }, { width = few and 110 or 92 }, { share = 1 }, { width = few and 68 or 60 },
	}

	for _ = 1, #r.plan.reviews do
		made[#made + 1] = { width = few and 68 or 54, divided = true }
	end
	return made
end

local function group(r, section, carried, is_urgent)
	local rank = section and common.rank(r, section)
	local title = section and section.title or "Whole school"
	local text = { is_urgent and say.urgent_area(title) or title }

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
	return b.group { { content = text, colspan = 5 + #r.plan.reviews } }
end

local function add_rows(r, add, actions, number, carried)
	local last, was_urgent

	for i, action in ipairs(actions) do
		if i == 1 or action.section ~= last or action.urgent ~= was_urgent then
			add(group(r, action.section, carried, action.urgent))
		end
		last, was_urgent = action.section, action.urgent
		number = number + 1
		add(action_row(r, action, number))
	end
	return number
end

local function plan(r)
	local rows, add = b.collect()
	local number

	add(head(r))
	number = add_rows(r, add, r.plan.actions, 0, false)
	add_rows(r, add, r.plan.carried, number, true)
	return b.table {
		summary = "One row for each action: what, who, when, how we will know, its status, and an empty column for "
			.. "each review",
		columns = columns(r),
		rows = rows,
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
	return b.p(spans, "table")
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

return function (r)
	local blocks, add = b.collect()

	problems(r, add)
	add(b.h1(say.titled("Action plan", b.year(r.plan.year))), context(r))
	urgent(r, add, function (entry)
		return entry.planned and common.has_anchor(r, entry.action) and "action-" .. entry.action.id or nil
	end)
	if #r.plan.actions + #r.plan.carried > 0 then
		add(plan(r), statuses())
	else
		add(b.p(say.plan_is(r.plan.chosen, 0, b.year(r.plan.year))))
	end
	add(b.h2("Signatures"), b.whole_block(signatures(r)))
	return {
		title = say.titled("Action plan", b.year(r.plan.year), r.school.name),
		subject = r.audit.title,
		language = r.audit.language,
		running_left = r.school.name,
		running_left_lang = r.school.name_lang,
		running_right = r.audit.title .. " " .. b.year(r.plan.year),
		footer_left = r.date.long,
		landscape = true,
		blocks = blocks,
	}
end
