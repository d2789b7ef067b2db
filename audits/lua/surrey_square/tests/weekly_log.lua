-- Cases of the weekly log; see README.md, "Cases".
local function row(activity, class, week, state)
	return { activity = activity, class = class, week = week, state = state }
end

return {
	api = 1,
	cases = {
		{ name = "two journals are expected in a week of each of three classes",
			entries = { row("journal", "y5", "2026-10-05", "yes"), row("journal", "y5", "2026-10-05", "yes"),
				row("strategy", "y5", "2026-10-05", "yes"), row("joy", "y5", "2026-10-05", "no") },
			expect = { { section = "journal", n = 2, covered = 2, expected = 6 }, { section = "strategy", covered = 1,
				expected = 3 },
				{ section = "joy", covered = 0, expected = 3 } } },
		{ name = "what nobody filled in is expected all the same",
			entries = { row("journal", "y5", "2026-10-05", "yes") },
			expect = { { section = "journal", covered = 1, expected = 6 }, { section = "joy", covered = 0, expected = 3 } } },
	},
}
