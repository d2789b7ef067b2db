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
	return b.some(value.text or b.muted("Not given"), value.base and b.muted_line(value.base),
		value.period and b.muted_line(value.period))
end

local function compared(figure)
	local spans, add = b.collect()

	for i, value in ipairs(figure.groups) do
		add({ text = value.group .. ": ", ["break"] = i > 1 }, value.text or "–",
			value.period and b.muted(" " .. value.period))
	end
	return #spans > 0 and spans or { b.muted("–") }
end

local function figure_row(figure)
	return b.row { b.th(figure.title), value_text(figure.own), value_text(figure.before), compared(figure),
		figure.own.cell or "" }
end

local function figure_table(summary, figures)
	local rows = b.map(figures, figure_row)

	table.insert(rows, 1, b.head { "Figure", "This school", "Before", "Compared with", "Where it stands" })
	return b.table {
		summary = summary,
		columns = { { share = 1 }, { width = 84 }, { width = 66 }, { width = 96 }, { width = 96 } },
		rows = rows,
	}
end

local CHECKS <const> = { held = "", failed = "Does not reconcile. ", not_made = "" }

local function checks(section)
	return b.map(section.checks, function (check)
		local first = check.kind == "gap" and (check.state == "failed" and "Stands out. " or "") or CHECKS[check.state]
		return { b.bold(first), check.text, b.muted_line(check.cell or "") }
	end)
end

local function data_panel(section, add)
	local lead = b.filter(section.figures, function (f) return f.lead end)
	local rest = b.filter(section.figures, function (f) return not f.lead end)

	if #section.figures == 0 then
		return
	end
	add(b.h2("Figures"))
	for _, list in ipairs { lead, rest } do
		for _, figure in ipairs(list) do
			list.any = list.any or figure.own.given
		end
	end
	local all = {}
	for _, list in ipairs { lead, rest } do
		for _, figure in ipairs(list) do
			all[#all + 1] = figure
		end
	end
	add(figure_table("The figures of " .. section.title .. ": each with its value, the part and whole behind it, the "
		.. "value before, and what it is compared with", all))
	add(#section.checks > 0 and b.p("Checked against each other:", nil, { keep_with_next = true }),
		#section.checks > 0 and b.bullets(checks(section)))
end

-- ---- statements ----

local function rating_cell(d, answer)
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

local function statement_cell(d, action)
	local spans, add = b.collect()

	add(d.text)
	add(d.gate and { text = "Must be met. ", bold = true, ["break"] = true }, d.gate and b.muted(d.gate))
	add(#d.figures > 0 and b.muted_line("Leans on: " .. table.concat(d.figures, "; ")))
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

local function statements(r, section, actions)
	local words = r.audit.words
	local head, columns = { "No.", b.capital(words.descriptor) }, { { width = 28 }, { share = 1 } }
	local rows, add = b.collect()

	for i, who in ipairs(r.audit.respondents) do
		head[#head + 1] = who.short
		columns[#columns + 1] = { width = i == 1 and 88 or #r.audit.respondents > 3 and 58 or 74 }
	end
	add(b.head(head))
	for _, strand in ipairs(section.strands) do
		for _, d in ipairs(strand.descriptors) do
			local cells = { d.number, b.th(statement_cell(d, actions[d])) }

			for _, answer in ipairs(d.answers) do
				cells[#cells + 1] = rating_cell(d, answer)
			end
			add(b.row(cells, { priority = actions[d] ~= nil, anchor = "item-" .. d.id }))
		end
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
		add(heading(section))
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
