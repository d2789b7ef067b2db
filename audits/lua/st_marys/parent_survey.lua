-- Parents' survey: seven statements, on a scale whose middle answer may be given together with the first.
--
-- After a primary school's parental survey of summer 2019, as a public toolkit prints it: the statements are in our own
-- words; "Don't know" and the key stages are ours. Its figures stand in the cases beside this file, with source and year.
return {
	api = 1, kind = "survey", id = "parent_survey", version = "1.0",
	title = "Parents' survey",
	subtitle = "What parents and carers say of their child's school",
	notice = "A survey says what those who answered think. It is read beside how many did not.",
	language = "en-GB",
	source = "After the parental survey of St Mary's, summer 2019; our own words",
	audience = "senior leaders, governors and parents, once a year",

	words = { section = "part", sections = "parts", descriptor = "statement", descriptors = "statements",
		respondent = "parent", respondents = "parents" },

	scale = {
		{ id = "strongly", name = "Strongly agree", positive = true, aliases = { "sa" } },
		{ id = "agree", name = "Agree", positive = true },
		{ id = "not", name = "Do not agree", aliases = { "disagree", "no" } },
		{ id = "dk", name = "Don't know", left_out = true, aliases = { "not sure" } },
	},
	totals = {
		{ id = "agree_all", name = "Agree, with strongly", of = { "strongly", "agree" },
			aliases = { "agree (including strongly agree)" } },
	},
	groups = {
		{ id = "early", name = "Nursery and Reception", aliases = { "eyfs" } },
		{ id = "ks1", name = "Key stage 1" },
		{ id = "ks2", name = "Key stage 2" },
	},

	sections = {
		{ id = "school", title = "Our school", items = {
			{ id = "enjoys", title = "Enjoys school", text = "My child enjoys coming to school.",
				ask = "Which year groups say so, and what do their children say?" },
			{ id = "progress", title = "Makes progress", text = "My child makes good progress because teaching is good.",
				ask = "What do parents hear of their child's progress, and when?" },
			{ id = "safe", title = "Safe and cared for", text = "My child is kept safe and well cared for.",
				ask = "Where, and at what time of day, do parents think their child is not safe?" },
			{ id = "behaviour", title = "Pupils behave well", text = "Pupils at this school behave well.",
				ask = "Do pupils and staff say the same, and what does the behaviour record show?" },
			{ id = "led", title = "Well led", text = "The school is well led and managed.",
				ask = "Which decision of this year did parents not understand?" },
			{ id = "rights", title = "Knows children's rights", text = "My child has learnt about the rights of children.",
				ask = "Where in the curriculum do children meet their rights, and do parents see it?" },
			{ id = "support", title = "Supports parents", text = "The school supports parents who need it.",
				ask = "Who asked for support this year, and what did they get?" },
		} },
	},
}
