-- Cases of the provision map; see README.md, "Cases".
local function row(year, id, wave, status, due, more)
	local cells = { year_group = year, id = id, text = "A group", wave = wave, need = "Reading", status = status,
		lead = "Teaching assistant", start = "2026-09-21", due = due, n = "6", term = "2026-27 Autumn" }
	for name, text in pairs(more or {}) do
		cells[name] = text
	end
	return cells
end

return {
	api = 1,
	date = "2026-11-06",
	cases = {
		{ name = "support that runs past its date is late",
			entries = { row("y1", "a", "2", "on", "2026-10-23"), row("y1", "b", "1", "on", "2026-12-11") },
			expect = { { entry = "a", late = true }, { entry = "b", late = false }, { section = "y1", n = 2, late = 1 },
				{ group = "2", n = 1 }, { group = "1", n = 1 } } },
		{ name = "no effect needs a word why",
			entries = { row("y2", "a", "2", "none", "2026-10-23") },
			problems = { "ENT009" } },
		{ name = "what changed from entry to exit is worked out",
			entries = { row("y3", "a", "2", "strong", "2026-10-23", { entry = "11", exit = "17" }) },
			expect = { { entry = "a", done = true, numbers = { { id = "exit", change = "+6" } } } } },
		{ name = "a date that comes before the start is refused",
			entries = { row("y3", "a", "2", "on", "2026-09-01") },
			problems = { "CSV025" } },
	},
}
