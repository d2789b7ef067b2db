-- Cases of the list of posts; see README.md, "Cases".
local function row(post, id, filled, wte, note)
	return { post = post, id = id, what_for = "What it is for", filled = filled, wte = wte, period = "2026-27", note = note }
end
local function team(...)
	return { row("centre", "c1", "yes", "1"), row("mentor", "m1", "yes", "1"), row("attendance", "a1", "part", "0.5"),
		row("family", "f1", "yes", "1"), row("counsellor", "k1", "yes", "0.4"), row("base", "b1", "yes", "1"), ... }
end

return {
	api = 1,
	cases = {
		{ name = "eight posts of six kinds",
			entries = team(row("mentor", "m2", "part", "0.6"), row("base", "b2", "yes", "0.8")),
			expect = { { counts = { n = 8, done = 6 } }, { section = "mentor", n = 2, states = { { id = "yes", n = 1 },
				{ id = "part", n = 1 } } } } },
		{ name = "a vacant post says since when, or why",
			entries = team(row("mentor", "m2", "vacant")),
			problems = { "ENT009" } },
		{ name = "two managers of one centre are one too many",
			entries = team(row("centre", "c2", "yes", "1")),
			problems = { "ENT016" } },
	},
}
