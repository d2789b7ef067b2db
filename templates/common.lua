-- What the parts of a report share: look-ups in the view, and phrases that occur in several places.

local b = include("blocks")
local say = include("sentences")

local common = {}

common.ICONS = { met = "met", partly = "partly", not_yet = "not_yet", not_applicable = "not_applicable" }

-- All descriptors of the sections in focus, in order.
common.descriptors = b.once(function (r)
	local all, add = b.collect()
	for _, section in ipairs(r.sections) do
		if section.in_focus then
			for _, strand in ipairs(section.strands) do
				add(table.unpack(strand.descriptors))
			end
		end
	end
	return all
end)

-- Those who rate on their own; not the value agreed at the meeting.
common.raters = b.once(function (r)
	return b.filter(r.audit.respondents, function (who) return who.reviewer or not who.agreed end)
end)

-- Sections out of focus share one list, so a link to one leads there.
function common.anchor(section)
	return section.in_focus and "area-" .. section.id or "out-of-focus"
end

function common.link(section)
	return b.link(section.title, common.anchor(section))
end

-- The priorities that this year's plan is about: the school's own choice, else what is proposed.
common.priorities = b.once(function (r)
	return b.filter(r.plan.priorities, function (p)
		if r.plan.chosen then
			return p.adopted
		end
		return p.proposed
	end)
end)

local ranks = b.once(function (r)
	local of = {}
	for i, priority in ipairs(common.priorities(r)) do
		of[priority.section] = of[priority.section] or i
	end
	return of
end)

-- The rank of a section among this year's priorities, or nil.
function common.rank(r, section)
	return ranks(r)[section]
end

local function is_out_of_focus(section)
	return not section.in_focus
end

-- The sections that the school does not work on this year, as one list; nil where there is none. test: of which sections;
-- is_rest: links lead to another block.
function common.out_of_focus(r, test, is_rest)
	local titles = b.map(b.filter(r.sections, test or is_out_of_focus), function (section)
		return section.number .. "\u{A0}" .. section.title
	end)
	local text = say.out_of_focus(r.audit.words, titles)

	return text and b.p(text, "small", { anchor = not is_rest and "out-of-focus" or nil })
end

-- This year's actions and those carried forward, for one section.
function common.actions(r, section)
	local found, add = b.collect()
	for _, list in ipairs { r.plan.actions, r.plan.carried } do
		for _, action in ipairs(list) do
			add(action.section == section and action)
		end
	end
	return found
end

-- Whether links to an action's id lead to this one. In a draft an id may occur twice, or be missing.
function common.has_anchor(r, action)
	for _, list in ipairs { r.plan.actions, r.plan.carried, r.plan.finished } do
		for _, other in ipairs(list) do
			if action.id and other.id == action.id then
				return other == action
			end
		end
	end
	return false
end

-- What the document leaves out, or that it leaves nothing out.
function common.profile(r)
	local few = r.audit.suppression

	return r.profile == "public" and say.published(few.below, few.base) or say.internal()
end

-- Whom to ask for the document in another format; nil where the audit does not say.
function common.formats(r)
	return say.formats(r.audit.formats)
end

-- The text at the foot of a cover.
function common.cover_note(r)
	return b.some(r.audit.notice, r.audit.formats and b.line(common.formats(r)))
end

function common.is_open(action)
	return action.status ~= "done" and action.status ~= "stopped"
end

-- The open action of a section to name, of those that can wait: the first overdue one, else the first. Nil if there is none.
function common.first_action(r, section)
	local open = b.filter(common.actions(r, section), function (action) return common.is_open(action) and not action.urgent end)

	return b.filter(open, function (action) return action.overdue end)[1] or open[1]
end

-- "Spring 1" and "14 Sep 2026" stay on one line; the year behind a half term may go to the next.
local function moment(text)
	return (b.year(text):gsub("(%a+) (%d+)", "%1\u{A0}%2"):gsub("(%d) (%a)", "%1\u{A0}%2"))
end

-- "Spring 1 to Summer 1", or whichever of the two there is.
function common.span(action)
	if action.start and action.due and action.due:find("^within ") then
		return say.within(action.due, action.start ~= "now" and moment(action.start) or nil)
	end
	if action.start and action.due and action.start ~= action.due then
		return moment(action.start) .. " to " .. moment(action.due)
	end
	return moment(action.due or action.start or "")
end

-- By when, as it is printed; "" where that is not said.
function common.due(action)
	return action and action.due and moment(action.due) or ""
end

-- In a table that has no column for the status: what is late says so.
function common.due_cell(action)
	return b.some(common.due(action), action and action.overdue and { text = "Overdue", bold = true, ["break"] = true })
end

function common.status(action)
	local text = { action.overdue and b.bold("Overdue") or b.capital(action.status_name) }
	if action.carried > 0 then
		text[#text + 1] = b.muted_line(say.carried(action.carried))
	end
	return text
end

-- What the audit calls the ratings with this state: "Met"; all of them if there are several.
function common.rating(r, state)
	local named = b.filter(r.audit.ratings, function (rating) return rating.state == state end)

	return b.join(b.map(named, function (rating) return rating.name end), " or ")
end

-- Other audits that belong with this one, if it names any.
function common.related(r, add)
	if #r.audit.related > 0 then
		add(b.h2("What this belongs with"))
		add(b.bullets(b.map(r.audit.related, function (other) return { b.bold(other.title or other.audit), ": " .. other.why } end)))
	end
end

-- Whether anything is rated in this audit; otherwise a reviewer judges each section alone.
function common.rates(r)
	return #b.filter(r.sections, function (s) return #s.strands > 0 end) > 0
end

-- Where nothing is answered, nought of it says nothing.
function common.is_answered(section)
	return section.tally.unanswered < section.tally.applicable
end

-- How many have the best rating, for a table.
function common.met_cell(section)
	return common.is_answered(section) and section.tally.met .. " of " .. section.tally.applicable or "–"
end

-- How many have the best rating, beside a heading: "15 of 16 met".
function common.met_note(r, section)
	return section.in_focus and common.is_answered(section)
		and say.met_of(section.tally.met, section.tally.applicable, common.rating(r, "met")) or nil
end

-- How many of a list are at each level, highest first: { { its name, how many } }.
function common.by_level(r, items)
	local counts, add = b.collect()

	for level = #r.audit.levels, 0, -1 do
		local n = #b.filter(items, function (item) return item.level == level end)
		add(n > 0 and { level > 0 and r.audit.levels[level].name or r.audit.below_mark.word, n })
	end
	return counts
end

-- Whether all is met and at the highest level, and nothing has fallen: only then is there nothing left to raise.
function common.is_all_well(r)
	local well = #r.urgent == 0 and r.tally.met == r.tally.applicable

	for _, section in ipairs(r.sections) do
		for _, j in ipairs(section.in_focus and section.judgements or {}) do
			well = well and j.assessed and j.level == #r.audit.levels
		end
		if section.in_focus and not section.judgements then
			well = well and section.assessed and section.level == #r.audit.levels
		end
	end
	return well
end

-- What is next where no action is open: what would have to be planned, unless there is nothing left to raise.
function common.nothing_open(r)
	return common.is_all_well(r) and say.nothing_left() or say.plan_first(r.audit.words, r.tally.applicable - r.tally.met)
end

-- Where a report has what cannot wait: in a row of its own if the section has one, else in the section.
function common.place(entry)
	local section = entry.section
	local rows = section.in_focus and section.tally.applicable > section.tally.unanswered

	return entry.descriptor and rows and "item-" .. entry.descriptor.id or common.anchor(section)
end

-- Whether something cannot wait in a section: what is done there is then not only the board's to choose.
function common.is_urgent(r, section)
	return #b.filter(r.urgent, function (entry) return entry.section == section end) > 0
end

-- Whether anything is known of an earlier year: actions, or a judgement.
function common.has_before(r)
	for _, section in ipairs(r.sections) do
		for _, j in ipairs(section.judgements or {}) do
			if j.previous then
				return true
			end
		end
	end
	return not r.plan.first_year
end

-- What became of last year's plan; a baseline where nothing earlier is known.
function common.last_plan(r)
	local done = #b.filter(r.plan.finished, function (a) return a.status == "done" end)

	if r.plan.first_year then
		return common.has_before(r) and say.nothing_to_compare() or say.baseline()
	end
	return say.last_plan(done, #r.plan.finished - done, #r.plan.carried)
end

-- What an audit does with a descriptor: a review rates it, else it is answered.
function common.done(r)
	return r.audit.kind == "statements" and "rated" or "answered"
end

function common.answered(r)
	return say.answered(r.audit.words, r.tally.applicable - r.tally.unanswered, r.tally.applicable, common.done(r))
end

-- Who decided that an answer is waived and until when it holds; nil of any other answer.
function common.waiver(answer)
	local to = answer.waived_until

	return answer.state == "waived" and say.waiver(answer.waived_by, to and b.whole(to.long)) or nil
end

local function is_described(answer)
	return answer.evidence or answer.na_reason or answer.note or answer.evidence_type or answer.evidence_date
end

-- What respondents noted in further rows, where the audit takes several.
function common.further(d)
	local own = {}

	for _, answer in ipairs(d.answers) do
		own[answer.cell or ""] = true
	end
	return b.filter(d.notes or {}, function (answer) return not own[answer.cell or ""] end)
end

-- Evidence of all who gave some, that of the answer that counts first: lists of answers that say the same.
common.evidence = b.once(function (d)
	local groups, said = {}, {}

	local function put(answer)
		local text = table.concat({ answer.na_reason or "", common.waiver(answer) or "", answer.evidence or "",
			answer.note or "" }, "\n")
		local group = said[text] or {}

		groups[#groups + 1] = #group == 0 and group or nil
		group[#group + 1] = answer
		said[text] = #text > 3 and group or nil
	end
	for _, answer in ipairs(b.some(d.counted, table.unpack(d.answers))) do
		local again = answer == d.counted and #groups > 0

		if not again and (answer == d.counted or is_described(answer)) then
			put(answer)
		end
	end
	for _, answer in ipairs(common.further(d)) do
		put(answer)
	end
	return groups
end)

-- The kind of evidence, its day, who gave it and its cell; once for several respondents who say the same.
function common.source(answers)
	return table.concat(b.map(answers, function (answer)
		return b.dotted(answer.evidence_type, answer.evidence_date and b.whole(answer.evidence_date.short),
			answer.respondent.short, answer.cell and b.whole(answer.cell))
	end), "; ")
end

-- The reasons of a section, each { text, cells }: without the cells that its table cites beside what they are about.
function common.reasons(section)
	local beside = {}

	for _, strand in ipairs(section.strands) do
		for _, d in ipairs(strand.descriptors) do
			for _, group in ipairs(common.evidence(d)) do
				for _, answer in ipairs(group) do
					beside[answer.cell or ""] = true
				end
			end
		end
	end
	return b.map(section.reasons, function (one)
		return { text = one.text, cells = b.filter(one.cells, function (cell) return not beside[cell.text] end) }
	end)
end

-- ---- large print ----

-- A cell's content as a text; a level as its badge. nil: nothing to say.
local function said(cell)
	local content = cell

	if type(cell) == "table" and cell.level then
		return b.badge(cell.level)
	elseif type(cell) == "table" and cell.content ~= nil then
		content = cell.content
	end
	local only = type(content) == "table" and #content == 1 and content[1] or content

	return only ~= "" and (type(only) == "table" and only.text or only) ~= "–" and content or nil
end

-- A row with only the cells of the columns in keep; the others become lines in the cell at into, each after its heading.
local function narrowed(row, head, keep, into)
	local cells, kept = {}, {}

	for i, column in ipairs(keep) do
		local cell = row.cells[column]
		local content = said(cell)

		kept[column] = true
		cells[i] = i == into and { content = b.some(content), header = type(cell) == "table" and cell.header or nil } or cell
	end
	for column, cell in ipairs(row.cells) do
		local text, name = not kept[column] and said(cell) or nil, said(head.cells[column])

		cells[into].header = cells[into].header or not kept[column] and type(cell) == "table" and cell.header or nil
		if text and name == "No." then
			table.insert(cells[1].content, 1, b.bold(text .. "  "))
		elseif text then
			table.insert(cells[into].content, { text = type(name) == "string" and name .. ": " or "", muted = true, ["break"] = true })
			table.insert(cells[into].content, text)
		end
	end
	return { cells = cells, kind = row.kind, priority = row.priority, anchor = row.anchor }
end

-- A table, in large print with those of its columns alone that there is room for: words would be cut in narrow ones.
-- widths: of these columns. into: which of them takes the others, else the first.
function common.fit(r, made, keep, widths, into)
	local head = made.rows[1]

	if not r.large_print then
		return made
	end
	made.rows = b.map(made.rows, function (row)
		if row.kind == "head" then
			return b.head(b.map(keep, function (column) return row.cells[column] end))
		elseif #row.cells < #head.cells then -- one cell over all columns, after an empty one or none
			local whole = row.cells[#row.cells]
			whole.colspan = #keep
			row.cells = { whole }
			return row
		end
		return narrowed(row, head, keep, into or 1)
	end)
	made.columns = widths
	return made
end

-- Why a section that is in focus has no level, as a sentence.
function common.why_no_level(r, section)
	local tally = section.tally

	return say.why_no_level(r.audit.words, section.status, tally.unanswered, tally.applicable, common.done(r))
end

-- The files of which there are several of one table, each { letter, name }.
function common.letters(r)
	local found, add = b.collect()

	for _, input in ipairs(r.inputs) do
		add(input.letter and { input.letter, input.name })
	end
	return found
end

-- What the small grey places mean; nil if no place is printed.
function common.key_to_places(r)
	local letters = common.letters(r)

	if r.no_places then
		return nil
	end
	return say.key_to_places(b.muted(say.place_example(r.main_file, letters)),
		r.main_file, letters)
end

-- Whether anything in the audit must be met.
function common.has_gate(r)
	for _, section in ipairs(r.sections) do
		for _, strand in ipairs(section.strands) do
			if strand.descriptors[1].gate then
				return true
			end
		end
	end
	return false
end

return common
