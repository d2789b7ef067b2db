-- What the write-ups of interviews share, the long one and the short one: findings, who was asked, follow-ups, a note.

local b = include("blocks")
local common = include("common")
local say = include("sentences")

local parts = {}

function parts.notes(d)
	return d.notes or b.filter(d.answers, function (answer) return answer.given end)
end

function parts.of_section(section)
	return b.map(section.strands, function (strand) return strand.descriptors[1] end)
end

-- What was said with a finding, question by question: item makes an item of a list of a question and such answers.
function parts.of_finding(r, finding, item)
	local items, add = b.collect()

	for _, d in ipairs(common.descriptors(r)) do
		local said = b.filter(parts.notes(d), function (answer) return answer.rating == finding.name end)

		add(#said > 0 and item(d, said))
	end
	return items
end

-- A question that leads to its place, and what was said to it.
function parts.item(d, said, anchor)
	return { b.link(d.number .. "  " .. d.text, anchor), table.unpack(b.map(said, function (answer)
		return b.line(say.said_by(answer.respondent.name, answer.note))
	end)) }
end

-- ---- who and when: the pack's head ----

-- The texts of the head's box of that id by respondent.
local function by_respondent(r, id)
	local texts = {}

	for _, box in ipairs(r.head) do
		for _, text in ipairs(box.id == id and box.texts or {}) do
			texts[text.respondent.id] = text.text
		end
	end
	return texts
end

-- One row per respondent with notes or a filled-in head.
function parts.interviews(r)
	local columns = b.map(r.head, function (box) return by_respondent(r, box.id) end)
	local rows, add = b.collect()

	for _, who in ipairs(r.audit.respondents) do
		local known = #b.filter(columns, function (texts) return texts[who.id] ~= nil end) > 0
		local noted = #b.filter(common.descriptors(r), function (d)
			return #b.filter(parts.notes(d), function (answer) return answer.respondent == who end) > 0
		end)

		add((known or noted > 0) and b.row { b.th(who.name), table.unpack(b.map(columns, function (texts)
			return texts[who.id] or { b.muted("Not said") }
		end)) })
	end
	if #rows == 0 then
		return nil
	end
	table.insert(rows, 1, b.head { "Notes of", table.unpack(b.map(r.head, function (box) return box.title end)) })
	return b.table {
		summary = "One row for each whose notes are here: which post was asked, by whom, when, and who else was there",
		columns = b.map(rows[1].cells, function () return { share = 1 } end), rows = rows,
	}
end

-- ---- what follows ----

local function about(action, place)
	local d = action.descriptor

	return b.some(d and b.link(d.number .. "  " .. d.text, place(d))
		or action.section and common.link(action.section), action.ended and b.muted_line(say.ended(action.ended)))
end

function parts.place(d)
	return "item-" .. d.id
end

-- place: where a question stands.
function parts.follow_ups(r, add, place)
	local rows, row = b.collect()

	for _, list in ipairs { r.plan.carried, r.plan.actions, r.plan.finished } do
		for _, action in ipairs(list) do
			row(b.row { b.th { action.text or "", action.note and b.muted_line(action.note) or "" }, about(action, place),
				action.owner or "", common.due(action), common.status(action) })
		end
	end
	add(b.h1("Follow-ups"))
	if #rows == 0 then
		add(b.p("No follow-up has been entered yet. Each needs an owner and a date: add a row to actions.csv."))
		return
	end
	table.insert(rows, 1, b.head { "What", "Question", "Who", "By", "Where it stands" })
	add(b.table {
		summary = "One row for each follow-up: what, after which question, who does it, by when, and where it stands",
		columns = { { share = 1.3 }, { share = 1.6 }, { width = 84 }, { width = 66 }, { width = 72 } },
		rows = rows,
	})
end

-- The last stays with what follows it.
function parts.note_paragraph(answer, kept, style)
	return b.p({
		b.bold(answer.respondent.name .. ". "), answer.rating and { text = answer.rating .. ". ", bold = true } or "",
		answer.note or "", answer.cell and b.muted(" " .. b.whole(answer.cell)) or "",
	}, style, { keep_with_next = kept })
end

return parts
