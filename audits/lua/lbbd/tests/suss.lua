-- Cases of the five strands by four tiers; see README.md, "Cases".
return {
	api = 1,
	cases = {
		{ name = "in place, planned, a gap, and a cell that nobody filled in",
			entries = { { strand = "schools", tier = "universal", state = "present", text = "Assemblies" },
				{ strand = "schools", tier = "targeted", state = "planned", text = "A clinic" },
				{ strand = "voice", tier = "universal", state = "gap" } },
			expect = { { counts = { marked = 3, cells = 20 } },
				{ section = "schools", n = 2, states = { { id = "present", n = 1 }, { id = "planned", n = 1 } } },
				{ section = "voice", n = 1, states = { { id = "gap", n = 1 } } }, { section = "hours", n = 0 } } },
		{ name = "what is in place needs a word what it is",
			entries = { { strand = "schools", tier = "universal", state = "present" } },
			problems = { "ENT009" } },
		{ name = "a cell stands once",
			entries = { { strand = "voice", tier = "universal", state = "gap" },
				{ strand = "voice", tier = "universal", state = "planned", text = "An app" } },
			problems = { "ENT021" } },
	},
}
