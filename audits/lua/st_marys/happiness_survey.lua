-- Happiness survey: a frame to copy and to fill.
--
-- A public toolkit names a primary school's happiness survey of autumn 2020 and prints nothing of it. So these three
-- statements are ours, and few on purpose: copy the file, and write your own with the children who will answer them.
return {
	api = 1, kind = "survey", id = "happiness_survey", version = "1.0",
	title = "Happiness survey",
	subtitle = "A short survey to copy and to make your own",
	notice = "These statements are an example: write your own with the children who will answer them.",
	language = "en-GB",
	source = "Only the name of St Mary's survey of autumn 2020 is public; the statements are ours",
	audience = "class teachers, to copy and change",

	words = { section = "part", sections = "parts", descriptor = "statement", descriptors = "statements",
		respondent = "pupil", respondents = "pupils" },

	scale = {
		{ id = "often", name = "Often", positive = true },
		{ id = "sometimes", name = "Sometimes", neutral = true },
		{ id = "seldom", name = "Seldom" },
	},
	flag = 25,

	sections = {
		{ id = "happy", title = "How I am", items = {
			{ id = "glad", title = "Glad to come", text = "I am glad to come to school.",
				ask = "What would make mornings easier?" },
			{ id = "worried", title = "Worried", text = "I worry about school.", reversed = true,
				ask = "What do they worry about, and whom do they tell?" },
			{ id = "friends", title = "Somebody to play with", text = "I have somebody to play with.",
				ask = "Who is alone at break, and who sees it?" },
		} },
	},
}
