-- Cases of the ten features; see README.md, "Cases".
return {
	api = 1,
	cases = {
		{ name = "a strength, a no, and what nobody said",
			entries = { { feature = "f1", shown = "strength" }, { feature = "f2", shown = "no" },
				{ feature = "Relational", shown = "Present" } },
			expect = { { counts = { n = 3, marked = 3 } },
				{ section = "f1", n = 1, states = { { id = "strength", n = 1 } } },
				{ section = "f3", n = 1, states = { { id = "present", n = 1 } } }, { section = "f10", n = 0 } } },
		{ name = "a feature stands once",
			entries = { { feature = "f1", shown = "strength" }, { feature = "f1", shown = "no" } },
			problems = { "ENT021" } },
	},
}
