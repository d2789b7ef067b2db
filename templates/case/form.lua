-- form.pdf of an audit of cases: its checklists to fill in by hand. It is given a case of which nothing is known.
--
-- What the engine computes (triggers, days, clocks) is left out: nobody should have to count. What it takes from
-- cases.csv (SEN status, outcome, review) is asked in its place.

local b = include("blocks")
local say = include("case-sentences")
local parts = include("case-parts")

local function head()
	local function line(label)
		return b.row { b.th(label), "\u{00A0}\n\u{00A0}" }
	end

	return b.table {
		summary = "Room for the school, the references of case and pupil, the dates, the chair and who was there",
		columns = { { width = 150 }, { share = 1, divided = true } },
		rows = {
			line("School"), line("Reference of the case"), line("Reference of the pupil; no name"), line("Opened on"),
			line("Date of the meeting"), line("Chaired by (post)"), line("Present (posts)"),
		},
	}
end

local SIZES <const> = { text = 5, support = 4, actions = 8, date = 1, choice = 1 }

-- Of what is computed, what somebody has to give for it: the words to choose from, or a line.
local GIVEN <const> = {
	sen_status = function (r) return r.audit.sen_statuses end,
	outcome = function (r) return b.map(r.audit.outcomes, function (outcome) return outcome.name end) end,
	review = function () return {} end,
}

local function is_asked(field)
	return field.type ~= "computed" or GIVEN[field.computed] ~= nil
end

-- Boxes to tick: short words in a row, long ones below each other.
local IN_A_ROW <const> = 90

local function boxes(names, add)
	local spans, span = b.collect()
	local in_a_row = #table.concat(names, "    ") <= IN_A_ROW

	for i, name in ipairs(names) do
		local box = b.icon("box", in_a_row and b.whole(name) or name)

		box["break"] = i > 1 and not in_a_row
		span(i > 1 and in_a_row and "\u{2003}", box)
	end
	add(#spans > 0 and b.p(spans, nil, { keep_with_next = true }))
end

-- The audit's answers by name; "not applicable" only where the field allows it, and alone where of is its state.
local function answers(r, field, of)
	return b.map(b.filter(r.audit.answers, function (answer)
		return (not of or answer.state == of) and (field.na or answer.state ~= "not_applicable")
	end), function (answer) return answer.name end)
end

local function choices(r, field)
	local names, name = b.collect()

	name(table.unpack(field.choices))
	name(table.unpack(answers(r, field, "not_applicable")))
	return names
end

local HINTS <const> = {
	yes_no = "Why, above all where it is no:", support = "When it started, how often, what came of it, when it is reviewed:",
	actions = "What, by whom (post), how success will be seen, when it is reviewed:", choice = "Notes:", date = "Date:",
}

local function ask(r, field, add)
	local given = GIVEN[field.computed]
	local asked = say.asked(field.gate, field.where)

	add(b.p({ b.bold(field.number .. "  " .. field.title), asked and b.muted_line(asked) }, nil, { keep_with_next = true }))
	add(field.help and b.p(field.help, "small", { keep_with_next = true }))
	if field.type == "yes_no" or field.type == "support" then
		boxes(answers(r, field), add)
	end
	boxes(field.choices and choices(r, field) or given and given(r) or {}, add)
	local hint = field.computed == "review" and HINTS.date or HINTS[field.type]
	add(hint and b.p(hint, "small", { keep_with_next = true }))
	add(b.lines(field.computed and 1 or SIZES[field.type] or 2))
end

return function (r)
	local blocks, add = b.collect()

	add(b.h1(r.audit.title))
	add(r.audit.subtitle and b.p(r.audit.subtitle, "lead"), r.audit.notice and b.p(r.audit.notice))
	add(parts.handling(r, "To fill in by hand. References only, never a name."), head())
	for _, section in ipairs(r.case.sections) do
		local asked = b.filter(section.fields, is_asked)

		if #asked > 0 then
			add(b.h2(section.letter .. "  " .. section.title),
				section.question and b.p(section.question, "lead", { keep_with_next = true }))
			for _, field in ipairs(asked) do
				ask(r, field, add)
			end
		end
	end
	return {
		title = say.form_title(r.audit.title),
		subject = r.audit.subtitle,
		language = r.audit.language,
		running_left = r.audit.title,
		running_right = "Version " .. r.audit.version,
		footer_left = "Form to fill in by hand",
		blocks = blocks,
	}
end
