-- One section of a review: its question, its judgements and why, its figures, its statements as each respondent rated
-- them, what effective practice looks like, strengths and areas for development, next steps.

local b = include("blocks")
local common = include("common")
local review = include("review")

-- ---- judgements ----

local function reason(one)
	return b.p(b.some(one.text, #one.cells > 0 and b.muted_line(b.cells(one.cells))), "callout")
end

local function views(judgement)
	return b.map(judgement.views, function (view)
		return b.p({ b.bold(view.respondent.name .. ": "), view.judgement,
			view.reason and ". " .. view.reason or ".", b.muted_line(view.cell or "") }, "callout")
	end)
end

-- The judgement by the statements carries the reasons of its section.
local function own(section, judgement)
	local content, add = b.collect()

	if review.beside(judgement) then
		add(b.p({ "On record: ", b.badge(judgement.mark), "  Indicated: ", b.badge(judgement.indicated.mark) },
			"callout"))
	end
	add(table.unpack(b.map(section.reasons, reason)))
	add(judgement.previous and b.p("At the last review it was " .. judgement.previous.level_name .. ".", "callout"))
	add(table.unpack(views(judgement)))
	return content
end

local function other(judgement)
	local content, add = b.collect()

	add(b.p({ judgement.why or "", b.muted_line(judgement.cell or "") }, "callout"))
	add(judgement.previous and b.p("At the last review it was " .. judgement.previous.level_name .. ".", "callout"))
	add(table.unpack(views(judgement)))
	return content
end

local function judgement_boxes(section, add)
	for _, judgement in ipairs(section.judgements) do
		local content = judgement.from_figures and other(judgement) or own(section, judgement)

		add(#content > 0 and b.callout(content, (#section.judgements > 1 and judgement.title .. ": " or "")
			.. judgement.mark.word .. "."))
	end
end

-- ---- figures ----

local function value_text(value)
	if not value then
		return { b.muted("–") }
	end
	local source = b.dotted(value.base, value.period)
	return b.some(value.text or b.muted("Not given"), source ~= "" and b.muted_line(source))
end

local function compared(figure)
	local spans, add = b.collect()

	for i, value in ipairs(figure.groups) do
		add({ text = value.group .. ": ", ["break"] = i > 1 }, value.text or "–",
			value.period and b.muted(" " .. value.period))
	end
	return #spans > 0 and spans or { b.muted("–") }
end

local function any(figures, test)
	return #b.filter(figures, test) > 0
end

-- Columns that no figure has anything for are left out.
local function figure_table(section)
	local figures = b.filter(section.figures, function (f) return f.lead end)
	local head, columns, makers = {}, {}, {}
	local function column(name, width, make)
		head[#head + 1], columns[#columns + 1], makers[#makers + 1] = name, width, make
	end

	for _, figure in ipairs(section.figures) do
		figures[#figures + 1] = not figure.lead and figure or nil
	end
	column("Figure", { share = 1 }, function (f)
		return b.th(b.some(f.title, f.own.cell and b.muted_line(f.own.cell)))
	end)
	column("This school", { share = 0.6 }, function (f) return value_text(f.own) end)
	if any(figures, function (f) return f.before end) then
		column("Before", { width = 84 }, function (f) return value_text(f.before) end)
	end
	if any(figures, function (f) return #f.groups > 0 end) then
		column("Compared with", { width = 104 }, compared)
	end
	local rows = b.map(figures, function (f)
		return b.row(b.map(makers, function (make) return make(f) end))
	end)
	table.insert(rows, 1, b.head(head))
	return b.table {
		summary = "The figures of " .. section.title .. ": each with its value, the part and whole behind it, and, where "
			.. "there are any, the value before and what it is compared with",
		columns = columns,
		rows = rows,
	}
end

local CHECKS <const> = { failed = "Does not reconcile. ", not_made = "" }

local function is_gap(check)
	return check.kind == "gap"
end

-- Gaps, and what does not reconcile or could not be checked; what holds is only counted.
local function checks(section, add)
	local items, item = b.collect()
	local held = #b.filter(section.checks, function (c) return not is_gap(c) and c.state == "held" end)

	for _, check in ipairs(section.checks) do
		local first = is_gap(check) and check.state == "failed" and "Stands out. " or CHECKS[check.state] or ""
		item((is_gap(check) or check.state ~= "held")
			and { b.bold(first), check.text, b.muted_line(check.cell or "") })
	end
	item(held > 0 and b.capital(b.count(held, "sum or part reconciles.", "sums and parts reconcile.")))
	add(#items > 0 and b.p("Checked against each other:", nil, { keep_with_next = true }),
		#items > 0 and b.bullets(items))
end

local function data_panel(section, add)
	if #section.figures > 0 then
		add(b.h2("Figures"), figure_table(section))
		checks(section, add)
	end
end

-- ---- statements ----

local function rating_cell(answer)
	if answer.state == "not_answered" then
		return { b.muted("–") }
	end
	local spans, add = b.collect()

	add(b.icon(answer.icon, answer.rating or answer.state_name))
	add(answer.na_reason and b.muted_line(answer.na_reason))
	return spans
end

local function evidence_lines(d, add)
	local answer = d.counted

	if not answer then
		return
	end
	add(answer.evidence and b.muted_line("Evidence: " .. answer.evidence))
	add(answer.note and b.muted_line("Note: " .. answer.note))
	add(b.muted_line(b.dotted(answer.evidence_type, answer.evidence_date and b.whole(answer.evidence_date.short),
		answer.cell and b.whole(answer.cell))))
end

local MANY_FIGURES <const> = 3

local function statement_cell(d, action)
	local spans, add = b.collect()

	add(d.text)
	add(d.gate and { text = "Must be met. ", bold = true, ["break"] = true }, d.gate and b.muted(d.gate))
	add(#d.figures > 0 and b.muted_line(#d.figures <= MANY_FIGURES and "Leans on: " .. table.concat(d.figures, "; ")
		or "Leans on " .. b.number(#d.figures) .. " of the figures below"))
	evidence_lines(d, add)
	add(action and action.id and { text = "In the action plan", to = "action-" .. action.id, ["break"] = true })
	add(d.to_be_moderated and { text = "To be moderated", italic = true, ["break"] = true })
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
			rated = rated or strand.descriptors[1].answers[i].cell ~= nil
		end
		add(rated and i)
	end
	return places
end

local function statements(r, section, actions)
	local words = r.audit.words
	local places = raters(r, section)
	local head, columns = { "No.", b.capital(words.descriptor) }, { { width = 28 }, { share = 1 } }
	local rows, add = b.collect()

	for _, i in ipairs(places) do
		head[#head + 1] = r.audit.respondents[i].short
		columns[#columns + 1] = { width = #places > 3 and 60 or 76 }
	end
	add(b.head(head))
	for _, strand in ipairs(section.strands) do
		local d = strand.descriptors[1]
		local cells = { d.number, b.th(statement_cell(d, actions[d])) }

		for _, i in ipairs(places) do
			cells[#cells + 1] = rating_cell(d.answers[i])
		end
		add(b.row(cells, { priority = actions[d] ~= nil, anchor = "item-" .. d.id }))
	end
	return b.table {
		summary = "The " .. words.descriptors .. " of " .. section.title .. ", each with its evidence and the rating of "
			.. "each respondent",
		columns = columns,
		rows = rows,
	}
end

-- ---- strengths, development, next steps ----

local function box(one)
	local content = b.map(one.texts, function (text)
		return b.p({ text.text, b.muted_line(b.dotted(text.respondent.short, text.cell and b.whole(text.cell))) },
			"callout")
	end)

	if #content == 0 then
		content[1] = b.p(b.muted("Nothing was written."), "callout")
	end
	return { b.callout(content, one.title .. ".") }
end

local function boxes(section, add)
	local any = b.filter(section.boxes, function (one) return #one.texts > 0 end)

	if #any > 0 then
		add(b.columns(b.map(section.boxes, box), { 1, 1 }, 14))
	end
end

local function next_steps(r, section, add)
	local actions = b.filter(common.actions(r, section), common.is_open)
	local support = section.support

	add(b.h2("Next steps"))
	if #actions == 0 then
		add(b.p("There is no action for this " .. r.audit.words.section .. "."))
	else
		add(b.bullets(b.map(actions, function (action)
			return { action.id and b.link(action.text, "action-" .. action.id) or action.text,
				b.muted_line(b.dotted(action.owner, action.support and "with " .. action.support,
					common.span(action))) }
		end)))
	end
	if section.lift then
		add(b.p { "To be indicated as ", b.bold(section.lift.level_name), ", it would need ",
			b.join(b.map(section.lift.descriptors, function (d) return d.number end)), " met." })
	end
	if support then
		add(b.p { "Support at ", b.bold(section.level_name), ": ",
			table.concat(b.some(support.support, support.rhythm), ", "), "." })
	end
end

-- ---- the section ----

local function heading(section)
	return b.h1(section.title, {
		number = section.number, anchor = common.anchor(section), mark = section.mark,
		mark_note = section.in_focus and section.tally.met .. " of " .. section.tally.applicable .. " met" or nil,
	})
end

return function (r, add)
	local actions = planned(r)

	for _, section in ipairs(r.sections) do
		add(section.in_focus and b.page_break(), heading(section))
		add(section.question and section.in_focus and b.p(section.question, "lead", { keep_with_next = true }))
		if section.in_focus then
			judgement_boxes(section, add)
			add(statements(r, section, actions))
			data_panel(section, add)
			add(#section.practice > 0 and b.h2("What effective practice looks like"),
				#section.practice > 0 and b.bullets(section.practice))
			boxes(section, add)
			next_steps(r, section, add)
		else
			add(b.p("This " .. r.audit.words.section .. " is not in the school’s focus this year, so it was not "
				.. "reviewed."))
		end
	end
end
