-- Cases of the theory of change; see README.md, "Cases".
local function row(column, id, leads_to, more)
	local cells = { column = column, id = id, text = "An entry", leads_to = leads_to }
	for name, text in pairs(more or {}) do
		cells[name] = text
	end
	return cells
end
local measured = { metric = "Reading scores", due = "2028-07-31" }

return {
	api = 1,
	cases = {
		{ name = "what leads to what",
			entries = { row("activity", "a1", "m1"), row("mechanism", "m1", "o1"), row("outcome", "o1", "g1", measured),
				row("aim", "g1"),
				row("moderator", "c1") },
			expect = { { counts = { n = 5 } }, { entry = "m1", linked = true }, { section = "outcome", n = 1 } } },
		{ name = "an outcome without a measure is named",
			entries = { row("activity", "a1", "m1"), row("mechanism", "m1", "o1"),
				row("outcome", "o1", "g1", { due = "2028-07-31" }), row("aim", "g1") },
			problems = { "ENT024" } },
		{ name = "a mechanism that leads nowhere is named",
			entries = { row("activity", "a1", "m1"), row("activity", "a2", "m2"), row("mechanism", "m1", "o1"),
				row("mechanism", "m2"),
				row("outcome", "o1", "g1", measured), row("aim", "g1") },
			problems = { "ENT014" } },
		{ name = "a circle is refused",
			entries = { row("activity", "a1", "m1"), row("mechanism", "m1", "o1"),
				row("outcome", "o1", "g1;a1", measured), row("aim", "g1") },
			problems = { "ENT013" } },
	},
}
