-- The action plan inside the report: this year's actions by priority, what was carried forward, what is finished.

local b = include("blocks")
local common = include("common")
local say = include("sentences")

local function action_cell(action)
	local spans, add = b.collect()

	add(action.text)
	add(action.success and b.muted_line(say.so_that(action.success)))
	add(action.measured and b.muted_line(say.measured(action.measured)))
	add(action.cost and b.muted_line(say.cost(action.cost)))
	add(action.note and b.muted_line(say.note(action.note)))
	return spans
end

local function action_row(r, action, number)
	return b.row({
		number, action_cell(action), b.some(action.owner, action.support and b.muted_line("with " .. action.support)),
		common.span(action), common.status(action),
	}, { anchor = common.has_anchor(r, action) and "action-" .. action.id or nil })
end

local function area_row(r, title, section, is_urgent)
	local rank = section and common.rank(r, section)
	local place = section and b.link(title, common.anchor(section)) or title

	return b.group {
		{ content = b.some(is_urgent and say.urgent_area(place) or place,
			rank and b.muted(" · Priority " .. rank)), colspan = 5 },
	}
end

-- Rows for a list of actions, grouped by section as they come, numbered after number.
local function add_rows(r, add, actions, number)
	local last, was_urgent

	for i, action in ipairs(actions) do
		local section = action.section
		if i == 1 or section ~= last or action.urgent ~= was_urgent then
			add(area_row(r, section and section.title or "Whole school", section, action.urgent))
		end
		last, was_urgent = section, action.urgent
		add(action_row(r, action, tostring(number + i)))
	end
end

local function plan_table(r, summary, actions, number)
	local rows, add = b.collect()

	add(b.head { "No.", "Action", "Owner and support", "Start to due", "Status" })
	add_rows(r, add, actions, number)
	return b.table {
		summary = summary,
		columns = { { width = 30 }, { share = 1 }, { width = 96 }, { width = 76 }, { width = 66 } },
		rows = rows,
		tight = true,
	}
end

local function review_text(r)
	local dated = b.filter(r.plan.reviews, function (review) return review.by end)

	return say.reviewed_on(r.plan.rhythm, b.map(dated, function (review) return { review.label, review.by.short } end))
end

return function (r, add)
	local planned = #r.plan.actions + #r.plan.carried

	add(r.audit.kind ~= "statements" and b.page_break(), b.h1("Action plan", { anchor = "plan" }))
	add(b.p(say.plan_is(r.plan.chosen, planned, b.year(r.plan.year), #r.urgent > 0), nil, { keep_with_next = planned > 0 }))
	add(b.p(review_text(r), nil, { keep_with_next = planned > 0 }))
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
