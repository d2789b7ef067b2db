-- Cases of resilience_survey: the domains, and that no item is published.
return {
	api = 1,
	cases = {
		{ name = "a domain is the positive answers of all answers", survey = {
			{ item = "self.hope", answer = "always", n = "50", base = "90" },
			{ item = "self.hope", answer = "sometimes", n = "20" },
			{ item = "self.hope", answer = "rarely", n = "20" },
			{ item = "self.hope", answer = "skip", n = "10" },
			{ item = "self.advice", answer = "always", n = "25", base = "30" },
			{ item = "self.advice", answer = "sometimes", n = "5" },
			{ item = "self.advice", answer = "rarely", n = "0" },
		}, expect = {
			{ item = "self.hope", share = "55.6", left_out = 10, flagged = true },
			{ section = "self", count = 75, share = "62.5", base_least = 30, base_most = 90, says = "30 to 90 pupils answered" },
		} },
		{ name = "in public only the domains", public = true, survey = {
			{ item = "self.hope", answer = "always", n = "50", base = "90" },
			{ item = "self.hope", answer = "sometimes", n = "20" },
			{ item = "self.hope", answer = "rarely", n = "20" },
		}, expect = {
			{ item = "self.hope", shown = false, share = "none" },
			{ section = "self", count = 50, share = "55.6" },
		} },
	},
}
