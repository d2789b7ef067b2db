-- Pupils' survey: fourteen statements, answered with yes (or most of the time) or no.
--
-- After a primary school's pupil survey of summer 2019, as a public toolkit prints it: the statements are in our own words.
-- Its figures stand in the cases beside this file, with source and year.
return {
	api = 1, kind = "survey", id = "pupil_survey", version = "1.0",
	title = "Pupils' survey",
	subtitle = "What pupils say of safety, behaviour, care and learning",
	notice = "A survey says what those who answered think. It is read beside how many did not.",
	language = "en-GB",
	source = "After the pupil survey of St Mary's, summer 2019; our own words",
	audience = "senior leaders, governors and parents, once a year",

	words = { section = "part", sections = "parts", descriptor = "statement", descriptors = "statements",
		respondent = "pupil", respondents = "pupils" },

	scale = {
		{ id = "yes", name = "Yes, or most of the time", positive = true, aliases = { "y", "yes/most of the time", "mostly" } },
		{ id = "no", name = "No", aliases = { "n" } },
	},
	groups = {
		{ id = "ks1", name = "Key stage 1" },
		{ id = "ks2", name = "Key stage 2" },
	},
	flag = 5,

	sections = {
		{ id = "life", title = "Life at school", items = {
			{ id = "safe", title = "I feel safe", text = "I feel safe at school.",
				ask = "Where, and at what time of day, do pupils not feel safe?" },
			{ id = "behave", title = "Others behave well", text = "Other children behave well.",
				ask = "In which lessons or places do others not behave well?" },
			{ id = "fair", title = "Teachers are fair", text = "Teachers treat everybody fairly.",
				ask = "What do pupils call unfair, and who hears it?" },
			{ id = "listen", title = "Bullying is listened to", text = "If somebody is bullied, adults listen and act.",
				ask = "What happened after the last reports of bullying?" },
			{ id = "know", title = "I know what bullying is", text = "I know what bullying is.",
				ask = "In which year groups do pupils not know it?" },
			{ id = "adult", title = "There is an adult to go to", text = "There is an adult at school to whom I can go.",
				ask = "Which pupils can name nobody, and who has time for them?" },
			{ id = "work", title = "My class works together", text = "My class works well together.",
				ask = "Which classes say so, and what is tried there?" },
			{ id = "care", title = "My class is caring", text = "The children in my class care for each other.",
				ask = "Which classes say so, and what is tried there?" },
			{ id = "praise", title = "I am praised", text = "I am praised when I do well.",
				ask = "Who is praised seldom?" },
			{ id = "coop", title = "I learn to work with others", text = "I learn how to work with other people.",
				ask = "Where is it taught?" },
			{ id = "behavewell", title = "I know how to behave", text = "I know what good behaviour is.",
				ask = "Which rules do pupils not know or not understand?" },
			{ id = "att", title = "I attend well", text = "I come to school every day that I can.",
				ask = "What keeps those who say no from coming?" },
			{ id = "enjoy", title = "I enjoy learning", text = "I enjoy learning.",
				ask = "Which subjects do they not enjoy, and why?" },
			{ id = "prog", title = "I make good progress", text = "I am getting better at my work.",
				ask = "How do pupils know how they are getting on?" },
		} },
	},
}
