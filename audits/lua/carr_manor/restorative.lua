-- Scripts for putting things right: five questions for a guided conversation, three for the moment, and fair process.
--
-- One folder of evidence is one conversation, or a term's: each school_id's notes are about pupils, so the audit is restricted.
-- The number of questions in each script, and their order, follow the schools named in `source`; the words are ours.

local SAID <const> = 4 -- ruled lines in the pack

return {
	api = 1,
	kind = "interview",
	id = "restorative",
	version = "1.0",
	title = "Restorative conversation",
	subtitle = "Five questions, three questions, and fair process",
	notice = "It records what was said and agreed. It is not a statement for an investigation, and decides nothing.",
	formats = "the school office",
	source = "The guided conversation of St Mary’s (five questions) and the three questions and fair process of Carr "
		.. "Manor, as the RSA "
		.. "described them in 2022; the words are ours",
	audience = "staff and trained peer mentors",
	language = "en-GB",
	restricted = true,
	classification = "Restricted: only for those who took part and the pastoral team",
	retention = "until the agreement has been looked at, then as the school’s schedule says",
	related = {
		{ audit = "peap", why = "It is for what must be tried before an exclusion; a conversation like this is part of that." },
	},

	words = { section = "script", sections = "scripts", descriptor = "question", descriptors = "questions" },

	respondents = {
		{ id = "pupil", name = "Pupil", short = "Pupil" },
		{ id = "other", name = "Who was affected", short = "Affected", aliases = { "affected" } },
		{ id = "adult", name = "Adult", short = "Adult" },
	},

	findings = {
		{ id = "agreed", name = "Agreed" },
		{ id = "open", name = "Still open" },
	},

	sections = {
		{ id = "five", title = "Five questions", question = "A guided conversation, once everybody is calm.",
			questions = {
				{ id = "happened", lines = SAID, several = true, text = "Tell it from the start: what happened?" },
				{ id = "thinking", lines = SAID, several = true, text = "What was going on inside you, and what went through your head?" },
				{ id = "feeling", lines = SAID, several = true, text = "And now: how do you feel about it?" },
				{ id = "affected", lines = SAID, several = true, text = "What has it done to you, and to the others?" },
				{ id = "forward", lines = SAID, several = true, text = "What would help to move on from here?" },
			} },
		{ id = "three", title = "Three questions", question = "At the moment itself, by an adult or a trained pupil.",
			questions = {
				{ id = "what", lines = 2, several = true, text = "What was that just now?" },
				{ id = "feel", lines = 2, several = true, text = "How is that for you?" },
				{ id = "next", lines = 2, several = true, text = "How do we go on?" },
			} },
		{ id = "fair", title = "Fair process", question = "Before an adult decides.",
			questions = {
				{ id = "engage", lines = 2, text = "Engage: who was heard before it was decided?" },
				{ id = "explain", lines = 2, text = "Explain: who told them why, and how?" },
				{ id = "expect", lines = 2, text = "Expect: do they know what is expected of them now?" },
			} },
	},
}
