-- The action plan inside the report: this year's actions by priority, what was carried forward, what is finished.

local b = include("blocks")
local common = include("common")
local parts = include("plan-parts")
local say = include("sentences")

local function action_cell(action)
	local spans, add = b.collect()

	add(action.text)
	add(action.ended and b.muted_line(say.ended(action.ended)))
	add(action.success and b.muted_line(say.so_that(action.success)))
	add(action.measured and b.muted_line(say.measured(action.measured)))
	add(action.cost and b.muted_line(say.cost(action.cost)))
	add(action.note and b.muted_line(say.note(action.note)))
	return spans
end

-- The columns of a plan, each { head, how wide, the cell of an action }. What is finished needs no room to write.
local function layout(r, is_open)
	local number = { "No.", { width = 28 }, function (_, n) return n end }

	if not is_open then
		return { number, { "Action", { share = 1 }, function (a) return b.th(action_cell(a)) end },
			{ "Who, when and status", { width = 130 }, parts.who_when_status } }
	end
	if r.large_print then
		return { { "Action", { share = 1.6 }, function (a, n)
				return b.th { b.bold(n .. "  "), action_cell(a), b.line(""), b.line(""), parts.who_when_status(a) } end },
			{ "The school’s own action, and the board’s decision", { share = 1, divided = true }, function (a)
				return { "\u{A0}", b.line("\u{A0}"), b.line(""), parts.decision(a) } end } }
	end
	return { number, { "Action", { share = 1 }, function (a) return b.th(action_cell(a)) end },
		{ "Who, when and status", { width = 104 }, parts.who_when_status },
		{ "The school’s own action", { width = 88, divided = true }, function () return "" end },
		{ "Board’s decision", { width = 68, divided = true }, parts.decision } }
end

local function action_row(r, columns, action, number)
	return b.row(b.map(columns, function (column) return column[3](action, number) end),
		{ anchor = common.has_anchor(r, action) and "action-" .. action.id or nil })
end

local function area_row(r, columns, action)
	local section, title, is_urgent = action.section, parts.place(action), action.urgent
	local rank = section and common.rank(r, section)
	local place = section and b.link(title, common.anchor(section)) or title

	return b.group {
		{ content = b.some(is_urgent and say.urgent_area(place) or place,
			rank and b.muted(" · Priority " .. rank)), colspan = #columns },
	}
end

-- Rows for a list of actions, grouped by section, numbered after number.
local function add_rows(r, add, columns, actions, number)
	local last, was_urgent

	for i, action in ipairs(parts.in_order(r, actions)) do
		if i == 1 or parts.key(action) ~= last or action.urgent ~= was_urgent then
			add(area_row(r, columns, action))
		end
		last, was_urgent = parts.key(action), action.urgent
		add(action_row(r, columns, action, tostring(number + i)))
	end
end

local function plan_table(r, summary, actions, number)
	local rows, add = b.collect()
	local columns = layout(r, actions ~= r.plan.finished)

	add(b.head(b.map(columns, function (column) return { content = column[1] } end)))
	add_rows(r, add, columns, actions, number)
	return b.table {
		summary = summary,
		columns = b.map(columns, function (column) return column[2] end),
		rows = rows,
		tight = true,
	}
end

return function (r, add)
	local planned = #r.plan.actions + #r.plan.carried

	add(r.audit.kind ~= "statements" and b.page_break(), b.h1("Action plan", { anchor = "plan" }))
	add(b.p(say.plan_is(r.plan.chosen, planned, b.year(r.plan.year), #r.urgent > 0), nil, { keep_with_next = planned > 0 }))
	add(b.p(parts.review_days(r), nil, { keep_with_next = planned > 0 }))
	if #r.plan.actions > 0 then
		add(plan_table(r, "This year’s actions", r.plan.actions, 0))
	end
	if #r.plan.carried > 0 then
		add(b.h2("Carried forward from last year"))
		add(plan_table(r, "Actions of last year that are not finished", r.plan.carried, #r.plan.actions))
	end
	if #r.plan.finished > 0 then
		add(b.h2("Done or stopped last year"))
		add(plan_table(r, "Actions of last year that are done or stopped", r.plan.finished, planned))
	end
end
