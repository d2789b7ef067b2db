-- Cases of the note of a workshop; see README.md, "Cases".
local function row(part, id, text, leads_to, note, consent)
	return { part = part, id = id, text = text, leads_to = leads_to, note = note, role = "School", consent = consent }
end
local function note(...)
	return { row("well", "w1", "A clinic"), row("reflection", "r1", "It does not join up"),
		row("opportunity", "o1", "How might we read a risk in the same way?", "r1"), ... }
end

return {
	api = 1,
	cases = {
		{ name = "six reflections and three openings, as in the source",
			entries = note(row("reflection", "r2", "Hard to find"), row("reflection", "r3", "Families"),
				row("reflection", "r4", "Not more"),
				row("reflection", "r5", "Consistency"), row("reflection", "r6", "Money"),
				row("opportunity", "o2", "How might we bring families in?", "r3"),
					row("opportunity", "o3", "What if schools paired?", "r5")),
			expect = { { section = "reflection", n = 6 }, { section = "opportunity", n = 3 } } },
		{ name = "an opening that answers nothing is named",
			entries = note(row("opportunity", "o2", "What if nothing new began?")),
			problems = { "ENT014" } },
		{ name = "people's words need consent",
			entries = note(row("said", "q1", "“Together.”")),
			problems = { "ENT015" } },
	},
}
