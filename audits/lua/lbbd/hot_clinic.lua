-- The hot clinic of a borough: every Thursday in term time, partners of many services look at referrals of pupils for whom
-- something is blocked. One referral is one case.
--
-- The purpose, the three areas, the rota, the members and the way of a referral follow the borough's protocol; the four
-- sections, their 29 fields, the eleven gates and all wording are this project's own.
--
-- It has no trigger, no legal time limit and no event: days are counted from the referral to the clinic.

return {
	api = 1,
	kind = "case",
	id = "hot_clinic",
	version = "1.0",
	title = "Hot clinic referral",
	subtitle = "What is blocked, what is known, what the child says, and who does what by when",
	notice = "This sheet helps partners to act together. It rates nobody, and nothing in it decides for the services that it "
		.. "names.",
	source = "Vulnerable Pupil Hot Clinic, operating protocol of the London Borough of Barking and Dagenham, April 2021: its "
		.. "purpose, rota, members and flow; fields and words are this project’s own",
	audience = "education inclusion partners, schools and the services of the clinic",
	formats = "the education inclusion partner",
	language = "en-GB",
	restricted = true,
	classification = "Restricted – contains children’s personal data",
	learning_classification = "For the partnership – counts only, no pupil and no school is named",
	retention = "as the authority’s retention schedule says",

	words = { section = "part", sections = "parts", field = "question", fields = "questions",
		trigger = "referral", meeting = "clinic" },

	answers = {
		{ id = "yes", name = "Yes", state = "yes", aliases = { "y" } },
		{ id = "partly", name = "Partly", state = "partly", aliases = { "in part" } },
		{ id = "no", name = "No", state = "no", aliases = { "n" } },
		{ id = "not_known", name = "Not known", state = "not_known", aliases = { "unknown" } },
		{ id = "not_applicable", name = "Not applicable", state = "not_applicable", aliases = { "n/a", "na" } },
	},

	outcomes = {
		{ id = "H1", name = "Early help", aliases = { "early help" } },
		{ id = "H2", name = "Child and adolescent mental health service", aliases = { "CAMHS" } },
		{ id = "H3", name = "Social care, through the safeguarding hub", aliases = { "MASH", "social care" } },
		{ id = "H4", name = "Youth-at-risk worker", aliases = { "YARM" } },
		{ id = "H5", name = "Team around the school" },
		{ id = "H6", name = "More information first" },
		{ id = "H7", name = "No further action, with advice", not_pursued = true },
	},

	meeting_target = 5, -- project convention: a clinic is held every week
	review_weeks = 3, -- project convention: once round the three areas
	suppression = { below = 5, base = 11, status_mix = 5 },

	-- Every Thursday of term time for two hours; the three partners take turns in the chair. The hour is this project’s own.
	rota = { title = "Hot clinic", weekday = "thursday", start = "13:30", minutes = 120,
		turns = { "North in the chair", "East in the chair", "West in the chair" } },

	learning_by = "quarter",
	learning_questions = {
		{ group = "quarters", text = "In which part of the year do most referrals come, and which services are short then?" },
		{ group = "days", text = "What kept referrals from the next clinic?" },
		{ group = "outcomes", text = "Which service is named most often, and can schools reach it without the clinic?" },
		{ group = "quality", line = "voice", text = "Where the child was not heard, what would have made it possible?" },
		{ group = "other", line = "b4", text = "Where the safeguarding lead was not asked, did the clinic ask?" },
	},

	sections = {
		{ id = "referral", title = "The referral",
			question = "Who asks, for whom, and what is blocked?",
			fields = {
				{ id = "a1", title = "Referral", type = "computed", computed = "case_ref" },
				{ id = "a2", title = "Area", type = "choice", gate = true,
					choices = { { id = "north", name = "North" }, { id = "east", name = "East" }, { id = "west", name = "West" } } },
				{ id = "a3", title = "Referred by", type = "choice",
					choices = {
						{ id = "school", name = "School" }, { id = "early_help", name = "Early help" },
						{ id = "health", name = "Health", aliases = { "CAMHS", "school nurse" } },
						{ id = "social_care", name = "Social care" }, { id = "police", name = "Police" },
						{ id = "other", name = "Somebody else who works with the child" },
					} },
				{ id = "a4", title = "Stage of schooling", type = "choice",
					choices = {
						{ id = "early", name = "Early years and key stage 1", aliases = { "EYFS", "KS1" } },
						{ id = "ks2", name = "Key stage 2", aliases = { "KS2" } }, { id = "ks3", name = "Key stage 3", aliases = { "KS3" } },
						{ id = "ks4", name = "Key stage 4 and after", aliases = { "KS4", "KS5" } },
					} },
				{ id = "a5", title = "What is blocked", type = "text", gate = true,
					help = "Such as: not coming to school; not taking part in what is offered; no answer after a referral. Since when?" },
				{ id = "a6", title = "Attendance and time out of lessons this term", type = "text",
					help = "Figures of the register, as numbers." },
				{ id = "a7", title = "Legal basis for sharing recorded, or consent given", type = "yes_no", gate = true,
					help = "Which of the two, who said so and when. Where asking would add to a risk, say so." },
				{ id = "a8", title = "Education inclusion partner agrees to bring it to the clinic", type = "yes_no", gate = true,
					help = "Post and day. No: what was advised instead." },
				{ id = "a9", title = "Supporting papers sent round before the clinic", type = "yes_no", gate = true,
					help = "Which papers; each names the child by reference." },
			} },
		{ id = "known", title = "What is known",
			question = "What do we know together that no service knows alone?",
			fields = {
				{ id = "b1", title = "SEN support or EHC plan", type = "yes_no", na = true, help = "Which need, and since when." },
				{ id = "b2", title = "Adverse experiences in childhood considered", type = "yes_no", gate = true,
					help = "Loss, violence, neglect, separation: what may explain what is seen. Only what the clinic needs." },
				{ id = "b3", title = "Early help assessment done", type = "yes_no", gate = true,
					help = "Day and what came of it. No: whether the family was offered one." },
				{ id = "b4", title = "Designated safeguarding lead consulted", type = "yes_no", gate = true,
					learning = "The safeguarding lead was consulted", help = "Before the referral was sent." },
				{ id = "b5", title = "Risk outside the family considered", type = "yes_no",
					help = "Exploitation, weapons, being missing, harm online." },
				{ id = "b6", title = "Services that know the child", type = "text", help = "Posts, and the last contact of each." },
				{ id = "b7", title = "Support by the school", type = "support" },
				{ id = "b8", title = "Support by another service", type = "support", na = true },
			} },
		{ id = "voice", title = "Child and family", voice = true,
			question = "What do they say, and what do they want to happen?",
			fields = {
				{ id = "c1", title = "What the child says", type = "text", gate = true,
					help = "In the child’s words or signs; or how it was offered, and that the child chose not to." },
				{ id = "c2", title = "What would help, in the child’s view", type = "text" },
				{ id = "c3", title = "What parents or carers say", type = "text", gate = true },
				{ id = "c4", title = "How they will hear what is decided", type = "text", help = "From whom, and by when." },
			} },
		{ id = "clinic", title = "The clinic",
			question = "What is decided, who does it, and when is it looked at again?",
			fields = {
				{ id = "d1", title = "Clinic: day, chair and who was there", type = "computed", computed = "meeting", gate = true },
				{ id = "d2", title = "What was said, in brief", type = "text", help = "What is new to any service; no names." },
				{ id = "d3", title = "Decision", type = "computed", computed = "outcome" },
				{ id = "d4", title = "Why this decision", type = "text" },
				{ id = "d5", title = "Actions", type = "actions", help = "One line each: what, which post, by when." },
				{ id = "d6", title = "Minutes sent on", type = "date" },
				{ id = "d7", title = "Child and family told on", type = "date" },
				{ id = "d8", title = "Back to the clinic on", type = "computed", computed = "review" },
			} },
	},
}
