-- Cases of the screening tools; see README.md, "Cases".
return {
	api = 1,
	cases = {
		{ name = "held, staff trained, used",
			phase = "primary",
			entries = { { tool = "dest", step = "held", status = "yes" }, { tool = "dest", step = "trained", status = "yes" },
				{ tool = "dest", step = "used", status = "no" }, { tool = "WIAT-II", step = "held", status = "shared" } },
			expect = { { counts = { marked = 4, cells = 45 } }, { section = "dest", n = 3 }, { section = "wiat", n = 1 },
				{ group = "held", n = 2 } } },
	},
}
