-- form.pdf of an audit of cases: its checklists to fill in by hand. It is given a case of which nothing is known.
--
-- What the engine computes (triggers, days, clocks) is left out: nobody should have to count.

local b = include("blocks")
local parts = include("case-parts")

local function head()
	local function line(label)
		return b.row { b.th(label), "\u{00A0}\n\u{00A0}" }
	end

	return b.table {
		summary = "Room for the school, the references of case and pupil, the meeting, its chair and who was there",
		columns = { { width = 150 }, { share = 1, divided = true } },
		rows = {
			line("School"), line("Reference of the case"), line("Reference of the pupil; no name"),
			line("Date of the meeting"), line("Chaired by (post)"), line("Present (posts)"),
		},
	}
end

local SIZES <const> = { text = 5, support = 4, actions = 8, date = 1 }

local function answers(field)
	if field.type == "yes_no" then
		return b.p({ b.icon("box", "Yes"), "\u{2003}", b.icon("box", "Partly"), "\u{2003}", b.icon("box", "No"),
			"\u{2003}", b.icon("box", "Not known") }, nil, { keep_with_next = true })
	end
end

local HINTS <const> = {
	yes_no = "Why, where it is no:", support = "When it started, how often, what came of it, when it is reviewed:",
	actions = "What, by whom (post), how success will be seen, when it is reviewed:", choice = "Which:", date = "Date:",
}

local function ask(field, add)
	if field.type == "computed" then
		return
	end
	add(b.p({ b.bold(field.number .. "  " .. field.title), field.gate and b.muted_line("Must be answered") }, nil,
		{ keep_with_next = true }))
	add(field.help and b.p(field.help, "small", { keep_with_next = true }), answers(field))
	add(HINTS[field.type] and b.p(HINTS[field.type], "small", { keep_with_next = true }))
	add(b.lines(SIZES[field.type] or 2))
end

return function (r)
	local blocks, add = b.collect()

	add(b.h1(r.audit.title))
	add(r.audit.subtitle and b.p(r.audit.subtitle, "lead"), r.audit.notice and b.p(r.audit.notice))
	add(parts.handling(r, "To fill in by hand. References only, never a name."), head())
	for _, section in ipairs(r.case.sections) do
		local asked = b.filter(section.fields, function (field) return field.type ~= "computed" end)

		if #asked > 0 then
			add(b.h2(section.letter .. "  " .. section.title), section.question and b.p(section.question, "lead"))
			for _, field in ipairs(asked) do
				ask(field, add)
			end
		end
	end
	return {
		title = r.audit.title .. ": form to fill in",
		subject = r.audit.subtitle,
		language = r.audit.language,
		running_left = r.audit.title,
		running_right = "Version " .. r.audit.version,
		footer_left = "Form to fill in by hand",
		blocks = blocks,
	}
end
