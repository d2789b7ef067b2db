-- Is a referral to a service ready to be sent? Ten checks in five minutes, by somebody who knows what the service needs.
--
-- That the worker of the mental health service helps schools to write better referrals follows the programme’s description;
-- the ten checks and all wording are this project’s own.
--
-- It asks for no meeting, no outcome and no status: it says what a referral lacks, on half a page.

local function check(id, title, help)
	return { id = id, title = title, type = "yes_no", gate = true, help = help, learning = title }
end

return {
	api = 1,
	kind = "case",
	id = "referral_quality",
	version = "1.0",
	title = "Referral check",
	subtitle = "Ten checks before a referral is sent",
	source = "The Wellbeing and Mental Health in Schools programme of Hackney, as described in 2021: that its workers help schools "
		.. "to write better referrals; the checks and words are this project’s own",
	audience = "mental health workers in schools, and whoever writes referrals",
	language = "en-GB",
	restricted = true,
	classification = "Restricted – about referrals of single pupils",
	learning_classification = "For schools and services – counts only",
	retention = "until the referral is answered, then as the school’s schedule says",

	words = { section = "part", sections = "parts", field = "check", fields = "checks", trigger = "check" },

	answers = {
		{ id = "yes", name = "Yes", state = "yes", aliases = { "y" } },
		{ id = "no", name = "No", state = "no", aliases = { "n" } },
		{ id = "not_known", name = "Not known", state = "not_known" },
	},

	learning_questions = {
		{ text = "Which check fails most often, and what would a colleague need in order to pass it?" },
		{ group = "other", line = "c7", text = "Where the child’s own words are missing, who could ask for them?" },
	},

	sections = {
		{ id = "checks", title = "The referral says",
			fields = {
				check("c1", "Who asks, and how to reach them", "By post, and this week."),
				check("c2", "Consent, or legal basis to share", "Who consented and when, or which basis."),
				check("c3", "What worries, and since when", "What is seen and heard, and how often."),
				check("c4", "How it shows, and where", "In school, at home and elsewhere."),
				check("c5", "What it keeps the child from", "Lessons, friends, sleep, food, coming to school."),
				check("c6", "What was tried, and its effect", "For how long, and by whom."),
				check("c7", "The child’s own words", "Or how the child was asked, and did not want to say."),
				check("c8", "What parents see and want", "Or when and how they were asked."),
				check("c9", "Risk now, and safeguarding", "Whether the designated lead was asked."),
				check("c10", "What is asked of the service", "A question to answer, more than a name for it; and what goes well."),
			} },
	},
}
