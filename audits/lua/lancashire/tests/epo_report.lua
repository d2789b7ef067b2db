-- Cases of the partnership officer's report; see README.md, "Cases".
local function row(field, id, leads_to, note, text, consent)
	return { field = field, id = id, text = text or "A line", leads_to = leads_to, officer = "Partnership officer",
		period = "2023-24 Spring 2", note = note, consent = consent }
end

-- A whole report, and what is added to it.
local function report(...)
	return { row("priority", "p1"), row("outcome", "o1"), row("done", "d1", "o1"), row("next", "n1"), row("impact", "i1"),
		row("exit", "x1"), ... }
end

return {
	api = 1,
	cases = {
		{ name = "a priority, four outcomes, five activities, three plans, two effects and an end",
			entries = {
				row("priority", "p1"),
				row("outcome", "o1"), row("outcome", "o2"), row("outcome", "o3", nil, "Not yet: no meeting."),
					row("outcome", "o4"),
				row("done", "d1", "o1;o4"), row("done", "d2", "o2"), row("done", "d3", "o2"), row("done", "d4", "o2"),
					row("done", "d5", "o2"),
				row("next", "n1"), row("next", "n2"), row("next", "n3"), row("impact", "i1"), row("impact", "i2"),
					row("exit", "x1"),
			},
			expect = { { section = "priority", n = 1 }, { section = "outcome", n = 4 }, { section = "done", n = 5 },
				{ section = "next", n = 3 }, { section = "impact", n = 2 }, { section = "exit", n = 1 } } },
		{ name = "an outcome without an activity is named",
			entries = report(row("outcome", "o2")),
			problems = { "ENT014" } },
		{ name = "... unless a note says why",
			entries = report(row("outcome", "o2", nil, "The group meets in May.")),
			expect = { { counts = { n = 7 } } } },
		{ name = "words that somebody said need consent",
			entries = report(row("impact", "i2", nil, nil, "“The difference is real.”")),
			problems = { "ENT015" } },
		{ name = "... and are printed with it",
			entries = report(row("impact", "i2", nil, nil, "“The difference is real.”", "yes")),
			expect = { { section = "impact", n = 2 } } },
		{ name = "two priorities are one too many",
			entries = report(row("priority", "p2")),
			problems = { "ENT016" } },
	},
}
