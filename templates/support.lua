-- support-ID.pdf: every action of all schools that one supporter backs, on landscape pages: what is overdue, then what is open,
-- then what is done or stopped, each by when it is due. A year's work at a glance, and room to note what was agreed.

local b = include("blocks")
local common = include("common")
local document = include("document")
local general = include("sentences")
local say = include("together-sentences")

-- What the actions are listed under.
local function group_of(action)
	if action.overdue then
		return "Overdue"
	elseif action.ended then
		return "Done or stopped"
	end
	return "Open"
end

-- Actions that follow each other under one heading: each { heading, actions }.
local function groups(r)
	local found, add = b.collect()

	for _, action in ipairs(r.actions) do
		local heading = group_of(action)

		if #found == 0 or found[#found].heading ~= heading then
			add { heading = heading, actions = {} }
		end
		table.insert(found[#found].actions, action)
	end
	return found
end

local function what(action)
	return b.some(action.text, action.was_for and b.muted_line(general.ended(action.was_for)),
		action.success and b.muted_line(general.known_by(action.success)),
		action.note and b.muted_line(general.note(action.note)))
end

local function status(action)
	if not action.own then
		return { "Proposed", b.muted_line("not adopted yet") }
	end
	return common.status(action)
end

local function school(action)
	return { text = action.school, lang = action.school_lang }
end

local function area(action)
	return action.section and action.section.title or action.was_for or "Whole school"
end

local function columns(r)
	if r.large_print then
		return {
			{ "School and action", { share = 1.6 }, function (a)
				return b.th { { text = a.school, lang = a.school_lang, bold = true }, b.line(""), table.unpack(what(a)) } end },
			{ "Who, when and status", { share = 1 }, function (a)
				return b.some(area(a), b.line(a.owner or "No owner yet"), b.line(common.span(a)), b.line(""), table.unpack(status(a))) end },
		}
	end
	return {
		{ "School", { width = 104 }, function (a) return b.th { school(a) } end },
		{ "Action, and how we will know", { share = 1 }, what },
		{ b.capital(r.audit.words.section), { width = 86 }, area },
		{ "Owner", { width = 84 }, function (a) return a.owner or "–" end },
		{ "Due", { width = 60 }, function (a) return a.due and b.capital(common.due(a)) or "–" end },
		{ "Status", { width = 68 }, status },
		{ "Agreed with the school", { width = 90, divided = true }, function () return "" end },
	}
end

local function actions(r)
	local made = columns(r)
	local rows, add = b.collect()

	add(b.head(b.map(made, function (column) return column[1] end)))
	for _, group in ipairs(groups(r)) do
		add(b.group { { content = say.with_count(group.heading, #group.actions), colspan = #made } })
		for _, action in ipairs(group.actions) do
			add(b.row(b.map(made, function (column) return column[3](action) end), { priority = action.overdue or action.urgent }))
		end
	end
	return b.table {
		summary = say.support_table(), rows = rows,
		columns = b.map(made, function (column) return column[2] end),
	}
end

return function (r)
	local blocks, add = b.collect()
	local title = say.backed_by(r.supporter, b.year(r.year))

	add(b.brand(), b.h1(title))
	add(b.p { b.bold(r.audit.title), ", ", r.date.long, ". ",
		b.sentences(b.some(say.backs(#r.actions, r.n_with, r.n_overdue, r.n_open, r.n_ended), say.only_proposed(r.n_proposed),
			say.plans_unknown(r.n_without_plan), general.formats(say.giver()))) })
	add(actions(r))
	return document.of(r, blocks, { title = title, subject = r.audit.title, landscape = true })
end
