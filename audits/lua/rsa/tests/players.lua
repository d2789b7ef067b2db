-- Cases of the map of players; see README.md, "Cases".
return {
	api = 1,
	cases = {
		{ name = "who is linked to nobody",
			entries = { { ring = "1", id = "parent", text = "Parents", leads_to = "tutor", strength = "1" },
				{ ring = "1", id = "tutor", text = "Form tutor" },
				{ ring = "2", id = "coach", text = "Football coach" } },
			expect = { { counts = { n = 3, unlinked = 1 } }, { section = "1", n = 2 },
				{ entry = "parent", linked = true }, { entry = "coach", linked = false } } },
		{ name = "a link to nobody who is there is refused",
			entries = { { ring = "1", id = "parent", text = "Parents", leads_to = "tutor", strength = "1" } },
			problems = { "ENT012" } },
		{ name = "there are four rings",
			entries = { { ring = "5", id = "far", text = "Far away" } },
			problems = { "ENT004" } },
		{ name = "and three strengths",
			entries = { { ring = "1", id = "a", text = "One", leads_to = "b", strength = "4" },
				{ ring = "1", id = "b", text = "Another" } },
			problems = { "ENT020" } },
	},
}
