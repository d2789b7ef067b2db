-- A senior team looks at its own school by the six letters of HEARTS: what is strong, what is growing, what comes first.
--
-- The letters and the way (strengths first, nothing ticked, no target from above) are those of the project of Hope School and
-- the virtual school of Liverpool; the questions are this project's own words. It is an interview: the account is the result.
-- Nothing is levelled. A finding may stand beside a note: strengths and what can be shared make the first page, priorities and
-- what is growing the second. The priorities of schools make those of the network, which stand beside who can be asked.

local function letter(id, title, question, questions)
	local asked = {}

	for i, one in ipairs(questions) do
		asked[i] = { id = one[1], text = one[2], prompt = one[3], lines = 4, several = true }
	end
	return { id = id, title = title, question = question, questions = asked }
end

return {
	api = 1,
	kind = "interview",
	id = "hearts",
	version = "1.0",
	title = "HEARTS review",
	subtitle = "What a school does for attachment, trauma and belonging: strengths first",
	notice = "An account in the school’s own words: nothing is levelled or ticked, and it names posts and groups, never a pupil.",
	formats = "the school office",
	source = "The six letters of the HEARTS project of Hope School and Liverpool Virtual School, 2021 to 2024; the questions "
		.. "are ours",
	audience = "senior teams and the lead of a network of schools",
	language = "en-GB",
	related = {
		{ audit = "hackney_wellbeing", why = "It levels nine areas of wellbeing, where a school wants levels as well." },
		{ audit = "restorative", why = "Its scripts are for the conversations that Relational and Trust ask about." },
	},

	words = { section = "letter", sections = "letters", descriptor = "question", descriptors = "questions" },

	respondents = {
		{ id = "slt", name = "Senior team", short = "SLT", aliases = { "senior leaders" } },
		{ id = "lead", name = "Project lead", short = "Lead", aliases = { "hearts lead" } },
		{ id = "staff", name = "Staff", short = "Staff" },
		{ id = "pupils", name = "Pupils", short = "Pupils" },
	},

	findings = {
		{ id = "strength", name = "Strength", page = "Strengths", aliases = { "strong" } },
		{ id = "share", name = "Can be shared", aliases = { "share" } },
		{ id = "priority", name = "Priority", page = "Priorities", aliases = { "first" } },
		{ id = "growing", name = "Growing" },
	},

	sections = {
		letter("holistic", "Holistic thinking", "Does the school see the whole child?", {
			{ "whole", "Where do adults bring together what they know of a child, in and out of lessons?",
				"The last child they talked about: what did they learn that a report did not say?" },
			{ "behind", "What do adults look for behind behaviour that worries them?" },
			{ "body", "What helps a pupil who is overwhelmed to settle, before anything is asked of them?" },
			{ "adults", "How is the wellbeing of the adults looked after?" },
		}),
		letter("empowering", "Empowering the school community", "Who can act, and knows how?", {
			{ "training", "Who has been trained in attachment and trauma, and what do they do differently?" },
			{ "families", "How do families take part before something goes wrong?" },
			{ "voice", "What has changed because pupils said so?", "When, and who told them?" },
			{ "everyone", "What do office, lunchtime and site staff know and do?" },
		}),
		letter("aspirations", "Aspirations for every pupil", "Is more hoped for than expected?", {
			{ "hopes", "How do pupils who have had a hard start say what they hope for?" },
			{ "learning", "What makes sure that care does not lower what is taught?" },
			{ "first_time", "What do pupils do here for the first time, and who is left out of it?" },
			{ "next", "How are moves prepared: the next class, the next school, work?" },
		}),
		letter("relational", "Relational focus", "Does every pupil have somebody?", {
			{ "key_adult", "Which pupils have a key adult, and what happens when that adult is away?" },
			{ "repair", "How is a relationship put right after it broke?" },
			{ "routines", "Which greetings and routines does every pupil meet, every day?" },
			{ "policy", "Where does the behaviour policy begin with relationships?" },
		}),
		letter("trust", "Trust and safety", "Do pupils feel safe, and how is it known?", {
			{ "feel_safe", "Where in the building and the day do pupils feel least safe?", "What did they say when asked last?" },
			{ "predictable", "What is done to make a change predictable?" },
			{ "telling", "Whom would a pupil tell, and what would happen next?" },
			{ "spaces", "Which places are calm, and can a pupil go there without a reason?" },
		}),
		letter("shared", "Shared purpose", "Does everybody pull the same way?", {
			{ "language", "Which words for this work does everybody use?" },
			{ "plan", "Where does this work stand in the school’s plan?" },
			{ "partners", "Who outside the school shares it: services, other schools, the virtual school?" },
			{ "give", "What could this school show others, and what would it like to see?" },
		}),
	},
}
