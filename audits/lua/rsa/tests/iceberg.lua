-- Cases of the iceberg; see README.md, "Cases".
return {
	api = 1,
	cases = {
		{ name = "notes by layer",
			entries = { { layer = "events", id = "e1", text = "More suspensions", role = "School" },
				{ layer = "models", id = "m1", text = "Behaviour is a choice", role = "Health" },
				{ layer = "models", id = "m2", text = "Help is a weakness", role = "Pupil" } },
			expect = { { section = "events", n = 1 }, { section = "patterns", n = 0 }, { section = "models", n = 2 } } },
		{ name = "a layer that the audit does not have is refused",
			entries = { { layer = "water", id = "w1", text = "Wet" } },
			problems = { "ENT004" } },
	},
}
