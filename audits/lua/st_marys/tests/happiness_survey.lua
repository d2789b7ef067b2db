-- Cases of happiness_survey: an item that is turned, and answers on neither side.
return {
	api = 1,
	cases = {
		{ name = "to worry often is not good", survey = {
			{ item = "happy.worried", answer = "often", n = "10", base = "100" },
			{ item = "happy.worried", answer = "sometimes", n = "30" },
			{ item = "happy.worried", answer = "seldom", n = "60" },
			{ item = "happy.glad", answer = "often", n = "60", base = "100" },
			{ item = "happy.glad", answer = "sometimes", n = "30" },
			{ item = "happy.glad", answer = "seldom", n = "10" },
		}, expect = {
			{ item = "happy.worried", share = "60.0", flagged = true },
			{ item = "happy.glad", share = "60.0" },
			{ section = "happy", count = 120, share = "60.0" },
		} },
	},
}
