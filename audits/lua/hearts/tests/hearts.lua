-- Cases of hearts: nothing is levelled, so what can be tried is what counts as noted, how often, and what is refused.
return {
	api = 1,
	cases = {
		{ name = "what was said counts by letter, whoever said it",
			answers = {
				{ item = "holistic.whole", by = "slt", rating = "strength", note = "Each Monday." },
				{ item = "trust.feel_safe", by = "pupils", rating = "priority", note = "The back stairs." },
			},
			expect = {
				{ section = "holistic", status = "noted", noted = 1 },
				{ section = "trust", status = "noted", noted = 1 },
				{ section = "shared", status = "no_notes" },
			} },
		{ name = "a finding may be written as people say it",
			answers = {
				{ item = "relational.repair", by = "lead", rating = "can be shared", note = "The script." },
				{ item = "relational.policy", by = "hearts lead", rating = "first", note = "The first page." },
			},
			expect = { { section = "relational", status = "noted", noted = 2 } } },
		{ name = "a level is not a finding",
			answers = { { item = "empowering.voice", by = "pupils", rating = "advanced", note = "The corner." } },
			problems = { "CSV012" } },
		{ name = "a letter out of focus is not asked",
			focus = { "holistic" },
			answers = { { item = "holistic.adults", by = "staff", rating = "priority", note = "Nobody asks." } },
			expect = { { section = "holistic", status = "noted" }, { section = "trust", status = "not_in_focus" } } },
	},
}
