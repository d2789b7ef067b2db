-- Resilience and wellbeing survey: thirty-nine statements in five domains, answered by pupils about themselves.
--
-- After a secondary school's adapted survey, as a public toolkit lists it: labels and sentences are in our own words, and two
-- statements of Coping are placed as we read them. The scale is ours, since the source prints none. Only domains are published,
-- and there is never a figure about one pupil.
return {
	api = 1, kind = "survey", id = "resilience_survey", version = "1.0",
	title = "Resilience and wellbeing survey",
	subtitle = "What pupils say of themselves, in five domains",
	notice = "Pupils answer about themselves. It shows where to look and is no test of anybody.",
	language = "en-GB",
	source = "After the adapted resilience and wellbeing survey of Kingsford, in a toolkit of 2021; our own words",
	audience = "year leaders and pastoral leads, several times in the year",
	classification = "Internal",
	retention = "answers are deleted once they are counted",

	words = { section = "domain", sections = "domains", descriptor = "statement", descriptors = "statements",
		respondent = "pupil", respondents = "pupils" },

	scale = {
		{ id = "always", name = "Most of the time", positive = true, aliases = { "always" } },
		{ id = "sometimes", name = "Sometimes", neutral = true },
		{ id = "rarely", name = "Rarely or never", aliases = { "never", "rarely" } },
		{ id = "skip", name = "I would rather not say", left_out = true, aliases = { "rather not say" } },
	},
	groups = {
		{ id = "y7", name = "Year 7" }, { id = "y8", name = "Year 8" }, { id = "y9", name = "Year 9" },
		{ id = "y10", name = "Year 10" }, { id = "y11", name = "Year 11" },
	},
	flag = 40,
	public = "domains",

	sections = {
		{ id = "basics", title = "Basics", question = "Do I have what I need each day?", items = {
			{ id = "home", title = "A good home", text = "Where I live is warm, dry and safe." },
			{ id = "money", title = "Enough money", text = "My family has enough money for what we need." },
			{ id = "safe", title = "Feeling safe", text = "I feel safe." },
			{ id = "travel", title = "Safe travel", text = "I can get to where I need to be without danger." },
			{ id = "food", title = "Healthy food", text = "I eat food that is good for me." },
			{ id = "active", title = "Active, outside", text = "I move about, and get out into the fresh air." },
			{ id = "sleep", title = "Enough sleep", text = "I sleep about eight hours, with screens off." },
			{ id = "rest", title = "Fun and rest", text = "I have time for fun and for rest." },
			{ id = "picked_on", title = "Not picked on", text = "Nobody picks on me." },
		} },
		{ id = "belonging", title = "Belonging", question = "Who is there for me, and where do I belong?", items = {
			{ id = "places", title = "Places of mine", text = "There are places where I belong." },
			{ id = "world", title = "Understanding my world", text = "I understand where I come from and the world around me." },
			{ id = "models", title = "Role models", text = "There are people whom I look up to." },
			{ id = "stable", title = "Stable relationships", text = "Those who matter to me stay in my life." },
			{ id = "look_out", title = "People look out for me", text = "Somebody looks out for me." },
			{ id = "lift", title = "Friends lift me", text = "My friends do me good." },
			{ id = "good_times", title = "Good times", text = "I think of good times, and expect more of them." },
			{ id = "background", title = "At ease with my background", text = "I am at ease with my background." },
			{ id = "new", title = "Liking what is new", text = "I like to meet new people and to try new things." },
			{ id = "friends", title = "Making friends", text = "I can make friends." },
		} },
		{ id = "learning", title = "Learning", question = "How do I manage school, and what do I want from it?", items = {
			{ id = "cope", title = "Coping with school", text = "I cope with school." },
			{ id = "help", title = "Knowing how to get help", text = "I know how to get help when I need it." },
			{ id = "future", title = "Ideas for the future", text = "I have ideas of what I want to do later." },
			{ id = "organised", title = "Organised", text = "I am organised." },
			{ id = "achieved", title = "Knowing what I achieved", text = "I know what I have achieved." },
			{ id = "skills", title = "Skills for life", text = "I learn things that I need in life." },
		} },
		{ id = "coping", title = "Coping", question = "What do I do when things are hard?", items = {
			{ id = "rules", title = "Rules and boundaries", text = "I know the rules, and keep to them." },
			{ id = "brave", title = "Brave", text = "I can be brave." },
			{ id = "problems", title = "Solving problems", text = "I try out ways to solve problems." },
			{ id = "bright", title = "The bright side", text = "I can see the bright side." },
			{ id = "hobby", title = "A hobby", text = "There is something that I love to do." },
			{ id = "calm", title = "Calming myself", text = "I can calm myself down." },
			{ id = "turn_to", title = "People to turn to", text = "I have people to whom I can turn." },
			{ id = "laugh", title = "People to laugh with", text = "I have people with whom I can laugh." },
		} },
		{ id = "self", title = "My self", question = "What do I know of myself?", items = {
			{ id = "hope", title = "Hope", text = "I have hope." },
			{ id = "feelings", title = "Others' feelings", text = "I notice how others feel." },
			{ id = "strengths", title = "Knowing strengths and needs", text = "I know what I am good at, and what I need." },
			{ id = "responsible", title = "Responsibility", text = "I take responsibility." },
			{ id = "talents", title = "Improving talents", text = "I work on what I am good at." },
			{ id = "advice", title = "Taking advice", text = "I take advice, and try other ways." },
		} },
	},
}
