-- Cases of the 42 articles; see README.md, "Cases".
return {
	api = 1,
	cases = {
		{ name = "42 articles in two places are 84 cells",
			entries = { { article = "a12", place = "lessons", met = "yes" },
				{ article = "a12", place = "charter", met = "yes" },
				{ article = "a42", place = "lessons", met = "no" } },
			expect = { { counts = { marked = 3, cells = 84 } }, { section = "a12", n = 2 }, { section = "a1", n = 0 } } },
		{ name = "there is no article 43 for a school to tick",
			entries = { { article = "a43", place = "lessons", met = "yes" } },
			problems = { "ENT004" } },
	},
}
