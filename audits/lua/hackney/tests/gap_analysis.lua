-- Cases of the four questions; see README.md, "Cases".
return {
	api = 1,
	cases = {
		{ name = "cards by question",
			entries = { { question = "now", id = "n1", text = "A clinic", role = "Health" },
				{ question = "now", id = "n2", text = "A tracker", role = "School" },
				{ question = "missing", id = "x1", text = "A summer week", role = "School" } },
			expect = { { counts = { n = 3 } }, { section = "now", n = 2 }, { section = "more", n = 0 },
				{ section = "missing", n = 1 } } },
		{ name = "a card without words is refused",
			entries = { { question = "now", id = "n1", role = "Health" } },
			problems = { "ENT009" } },
	},
}
