-- Cases of the log of what pupils said; see README.md, "Cases".
local function row(id, status, we_did, by_when, more)
	local cells = { theme = "safety", id = id, you_said = "The path is dark", we_did = we_did, status = status,
		forum = "Youth panel", by_when = by_when, period = "2026-27 Autumn" }
	for name, text in pairs(more or {}) do
		cells[name] = text
	end
	return cells
end

return {
	api = 1,
	date = "2026-11-06",
	cases = {
		{ name = "promised, and past its day",
			entries = { row("a", "promised", "A lamp", "2026-10-16"), row("b", "done", "A lamp", "2026-10-16") },
			expect = { { entry = "a", late = true }, { entry = "b", done = true, late = false },
				{ counts = { n = 2, due = 2, done_of_due = 1 } } } },
		{ name = "a promise needs a day",
			entries = { row("a", "promised", "A lamp") },
			problems = { "ENT009" } },
		{ name = "what is not possible needs a reason",
			entries = { row("a", "wont") },
			problems = { "ENT009" } },
		{ name = "a pupil's own words need consent",
			entries = { row("a", "heard", nil, nil, { you_said = "“I run home.”" }) },
			problems = { "ENT015" } },
	},
}
