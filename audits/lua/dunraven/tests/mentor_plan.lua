-- Cases of the mentor's plan; see README.md, "Cases".
local function row(id, status, due, note)
	return { theme = "feelings", id = id, text = "Use the card", setting = "one", status = status, mentor = "Learning mentor",
		pupil = "P-1", due = due, period = "2026-27 Autumn 2", note = note }
end

return {
	api = 1,
	date = "2026-11-06",
	cases = {
		{ name = "a step past its day is late, and one for next week is due soon",
			entries = { row("a", "trying", "2026-11-02"), row("b", "agreed", "2026-11-13"), row("c", "done", "2026-11-02") },
			expect = { { entry = "a", late = true }, { entry = "b", due_soon = true, late = false },
				{ entry = "c", done = true },
				{ section = "feelings", n = 3, done = 1, late = 1 }, { group = "one", n = 3 } } },
		{ name = "a step that is dropped says for what",
			entries = { row("a", "changed", "2026-11-02") },
			problems = { "ENT009" } },
	},
}
