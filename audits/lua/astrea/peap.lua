-- The pre-exclusion assessment: one structured conversation about one pupil, before a decision to exclude.
--
-- A trust holds it when a pupil has been suspended twice in a half term, or when permanent exclusion is a risk.
-- The two triggers, the parts of the conversation and the headteacher’s questions follow that trust’s practice;
-- the eleven sections, their 74 fields, the 19 gates and all wording are this project’s own.
--
-- There is no score, no level and no recommendation: the program counts days, runs clocks and names what is
-- still open. A complete file does not make a decision right. Every line is written so that the pupil’s family
-- can read it, since they may ask to; other pupils appear as “pupil B”, adults as posts.
--
-- The clocks follow the statutory guidance on suspension and permanent exclusion for England, in force since 26 July
-- 2026, as public summaries have it, and the regulations of 2012 that give its limits. Check them against the guidance
-- itself before use: they are data, so that a change needs no new program.

-- When the fields of an off-site direction and of a safeguarding separation are asked.
local off_site = { field = "j1", is = { "O4" }, topic = "an off-site direction", otherwise = "the outcome is another" }
local separated = { field = "k5", is = { "yes", "partly" }, topic = "a safeguarding separation", otherwise = "there is none" }

return {
	api = 1,
	kind = "case",
	id = "peap",
	version = "1.0",
	title = "Pre-exclusion assessment",
	subtitle = "What we know, what has been tried, what the pupil says, and what happens next",
	notice = "This file records a conversation and the checks around it. It holds no score and recommends no "
		.. "decision.",
	formats = "the school office",
	source = "The pre-exclusion assessment process of Astrea Academy Trust: its triggers, questions and rule; the fields and the "
		.. "words are ours",
	audience = "head teachers, SENCOs and the trust",
	language = "en-GB",
	restricted = true,
	classification = "Restricted – contains children’s personal data",
	learning_classification = "For the trust and its boards – counts only, no pupil is named",
	retention = "as the school’s retention schedule says",

	words = {
		section = "section", sections = "sections", field = "question", fields = "questions",
	},

	answers = {
		{ id = "yes", name = "Yes", state = "yes", aliases = { "y", "done" } },
		{ id = "partly", name = "Partly", state = "partly", aliases = { "partial", "in part" } },
		{ id = "no", name = "No", state = "no", aliases = { "n", "not done" } },
		{ id = "not_known", name = "Not known", state = "not_known", aliases = { "unknown", "nk" } },
		{ id = "not_applicable", name = "Not applicable", state = "not_applicable", aliases = { "n/a", "na" } },
	},

	triggers = {
		{ id = "T1", name = "Two or more suspensions began in one half term",
			rule = "suspensions_in_half_term", at_least = 2 },
		{ id = "T2", name = "The headteacher sees a risk of permanent exclusion", rule = "declared" },
		-- the two below are a local choice: a school may take them out
		{ id = "T3", name = "More than five days of suspension in one term",
			rule = "days_in_term", more_than = 5, is_local = true },
		{ id = "T4", name = "Thirty or more of the year’s 45 days of suspension are used",
			rule = "days_in_year", at_least = 30, is_local = true },
	},

	-- The law’s numbers for England; `words` stand beside each finding.
	clocks = {
		{ id = "C1", title = "Limit for the school year", rule = "year_limit", limit = 45,
			words = "A pupil may be suspended for at most 45 school days in one school year. Days at earlier "
				.. "schools in that year count, and days missed before a decision was cancelled." },
		{ id = "C2", title = "Lunchtimes", rule = "lunchtimes",
			words = "Each lunchtime suspension counts as half a school day, also towards the limits of the "
				.. "governing board." },
		{ id = "C3", title = "Up to five days in the term", rule = "no_meeting", up_to = 5,
			words = "Up to five days in a term, and where no examination is missed, the board considers what "
				.. "parents say; it need not meet and cannot direct that the pupil returns." },
		{ id = "C4", title = "More than five and up to 15 days in the term", rule = "meeting_if_asked",
			over = 5, up_to = 15, within = 50,
			words = "Over five and up to 15 days in a term, the board meets within 50 school days if parents "
				.. "make representations." },
		{ id = "C5", title = "More than 15 days in the term, or permanent", rule = "meeting",
			over = 15, within = 15,
			words = "Over 15 days in a term, or when an exclusion is permanent, the board meets within 15 "
				.. "school days of being told." },
		{ id = "C6", title = "Examinations and tests", rule = "exam", within = 15,
			words = "Where a public examination or national curriculum test would be missed, the board "
				.. "considers the pupil’s return within 15 school days of being told, whatever the days, and "
				.. "where it can before the examination. In a maintained school the chair alone may act if too "
				.. "few governors can meet in time." },
		{ id = "C7", title = "Who is told, and when", rule = "notify", over = 5,
			words = "Parents, the local authority, a social worker and the virtual school head are told without "
				.. "delay of every decision; the board of a permanent exclusion, of more than five days in a "
				.. "term and of a missed examination; of a permanent exclusion also the authority where the "
				.. "pupil lives, if it is another." },
		{ id = "C8", title = "Education during the exclusion", rule = "education", day = 6,
			words = "Full-time education starts by the sixth school day: from the school in a suspension, "
				.. "from the local authority in a permanent exclusion. Suspensions in a row are counted "
				.. "through. For a looked-after pupil check the guidance: it may be from the next day." },
		{ id = "C9", title = "No extension", rule = "no_extension",
			words = "A suspension cannot be made longer or turned into a permanent exclusion. Exceptionally, "
				.. "usually where new evidence has come to light, a further one may start straight after it." },
		{ id = "C10", title = "Cancelled decisions", rule = "cancelled", limit = 45,
			words = "The headteacher may cancel a decision until the board has begun to meet about it, and not "
				.. "once the pupil has been out of school for more than 45 days in the year. All who were told "
				.. "are told why, in writing; the pupil returns without delay. Check the guidance." },
		{ id = "C11", title = "Independent review", rule = "review_panel", within = 15, day = 15,
			words = "If the board upholds a permanent exclusion, parents have 15 school days from the day notice "
				.. "of it is given to ask for an independent review, and may ask for a SEN expert. The panel sits "
				.. "by the 15th school day after they apply. It may uphold, recommend another look, or quash; it "
				.. "cannot reinstate. Check the guidance." },
		{ id = "C12", title = "What a decision must be", rule = "principles",
			words = "Lawful, rational, reasonable, fair and proportionate, on disciplinary grounds only; never "
				.. "because needs are hard to meet. The pupil’s views are heard first." },
		{ id = "C13", title = "Meeting by video", rule = "remote",
			words = "The board meets by video or telephone only if parents ask for it, or where something "
				.. "extraordinary prevents a meeting in person." },
		{ id = "C14", title = "Notice of an off-site direction", rule = "off_site_notice", within = 2,
			from = "2026-07-26", notice = "k1", start = "k2",
			words = "Parents have notice in writing at least two school days before the first day off site: the "
				.. "address, whom to report to, how many days, why and with what aim, the times of sessions. It is "
				.. "to improve behaviour, never a sanction, and is reviewed; parents may ask for a review in writing." },
	},

	editions = {
		{ name = "the statutory guidance of August 2024",
			from = "2024-09-01" }, -- the first school year that began with it; of earlier days none is named
		{ name = "the statutory guidance of July 2026",
			from = "2026-07-26" },
	},

	outcomes = {
		{ id = "O1", name = "Stays, with a stronger plan" },
		{ id = "O2", name = "Referred to another service" },
		{ id = "O3", name = "EHC needs assessment asked for, or early review of the plan" },
		{ id = "O4", name = "Directed off site for a time", off_site = true },
		{ id = "O5", name = "Managed move to another school, for good" },
		{ id = "O6", name = "Alternative provision" },
		{ id = "O7", name = "Suspension with a plan for return" },
		{ id = "O8", name = "Permanent exclusion proposed to the trust",
			permanent = true, second_reader = true },
		{ id = "O9", name = "Permanent exclusion issued",
			permanent = true, issued = true, second_reader = true },
		{ id = "O10", name = "Permanent exclusion not pursued, or cancelled after review",
			not_pursued = true, second_reader = true },
	},

	sen_statuses = {
		{ id = "N", name = "No SEN", aliases = { "none", "no special educational needs" } },
		{ id = "K", name = "SEN support", aliases = { "sen support", "school action", "school action plus" } },
		{ id = "E", name = "EHC plan", aliases = { "ehcp", "ehc", "statement" } },
	},

	codes = {
		place = {
			{ id = "classroom", name = "Classroom", aliases = { "lesson" } },
			{ id = "corridor", name = "Corridor or stairs", aliases = { "stairs" } },
			{ id = "playground", name = "Playground or field", aliases = { "yard", "field" } },
			{ id = "dining", name = "Dining hall", aliases = { "canteen" } },
			{ id = "toilets", name = "Toilets or changing rooms", aliases = { "changing rooms" } },
			{ id = "support_base", name = "Support or removal room", aliases = { "base" } },
			{ id = "journey", name = "On the way to or from school", aliases = { "bus" } },
			{ id = "online", name = "Online" },
		},
		time = {
			{ id = "before", name = "Before lessons", aliases = { "before school" } },
			{ id = "morning", name = "Morning lessons", aliases = { "am" } },
			{ id = "break", name = "Break" },
			{ id = "lunch", name = "Lunchtime", aliases = { "lunchtime" } },
			{ id = "afternoon", name = "Afternoon lessons", aliases = { "pm" } },
			{ id = "change", name = "Between lessons", aliases = { "changeover" } },
			{ id = "after", name = "After school" },
		},
		type = {
			{ id = "disruption", name = "Lessons disrupted", aliases = { "persistent disruption" } },
			{ id = "verbal_adult", name = "Words or threats to an adult" },
			{ id = "verbal_pupil", name = "Words or threats to a pupil" },
			{ id = "physical_adult", name = "Physical harm to an adult" },
			{ id = "physical_pupil", name = "Physical harm to a pupil" },
			{ id = "bullying", name = "Bullying" },
			{ id = "prejudice", name = "Abuse aimed at who somebody is" },
			{ id = "sexual_misconduct", name = "Sexual misconduct" },
			{ id = "online_misuse", name = "Misuse of phones, social media or other technology",
				aliases = { "online misuse", "social media" } },
			{ id = "damage", name = "Damage" },
			{ id = "theft", name = "Theft" },
			{ id = "substances", name = "Drugs, alcohol or vapes" },
			{ id = "item", name = "Something brought that is not allowed" },
			{ id = "other", name = "Something else" },
		},
	},

	-- project convention: theirs is the decision
	chair_not = {
		"Headteacher", "Head teacher", "Head", "Head of school", "Principal", "Acting headteacher", "Acting head teacher",
		"Acting principal", "Executive headteacher", "Executive head teacher", "Executive principal",
	},
	sign_offs = { "Headteacher", "SENCO", "Parent or carer", "Pupil, or why not" },
	meeting_target = 5, -- project convention: school days from trigger to meeting
	review_weeks = 6, -- project convention: the plan is looked at again within half a term
	suppression = { -- project convention, after official statistics: counts of one to four are not printed
		below = 5, base = 11, status_mix = 5,
	},

	learning_questions = {
		{ group = "half_terms", text = "Which half terms bring most cases, and what changes then for pupils?" },
		{ group = "place", text = "Where do most incidents happen, and which adults are there?" },
		{ group = "time", text = "At what times of the day do most incidents happen, and what changes then?" },
		{ group = "quality", line = "voice", text = "Where a pupil’s own voice is missing, what stood in its way?" },
		{ group = "quality", line = "complete", text = "Where something was left unanswered, what was it, and why?" },
	},

	-- Data: replace them when a later year is published. The rate of permanent exclusions is published as 13 for every
	-- 10,000 pupils too.
	published = {
		{ figure = "suspensions", value = "11.31", unit = "per_100_pupils",
			of = "state-funded primary, secondary and special schools in England", year = "2023-24",
			source = "Department for Education, Suspensions and permanent exclusions in England, academic year 2023/24" },
		{ figure = "permanent_exclusions", value = "0.13", unit = "per_100_pupils",
			of = "state-funded primary, secondary and special schools in England", year = "2023-24",
			source = "Department for Education, Suspensions and permanent exclusions in England, academic year 2023/24" },
	},

	sections = {
		{ id = "a", title = "Why this meeting, and by when",
			question = "What brought this meeting about, and which dates follow from it?",
			fields = {
				{ id = "a1", title = "Case", type = "computed", computed = "case_ref" },
				{ id = "a2", title = "What brought the meeting about",
					type = "computed", computed = "trigger", gate = true },
				{ id = "a3", title = "Date and half term", type = "computed", computed = "half_term" },
				{ id = "a4", title = "Days of suspension: this term, this year, at earlier schools",
					type = "computed", computed = "days" },
				{ id = "a5", title = "Meeting: date, chair and who came",
					type = "computed", computed = "meeting",
					help = "Posts, not names. The chair is not the headteacher." },
				{ id = "a6", title = "What the governing board must do, and by when",
					type = "computed", computed = "clock" },
			} },
		{ id = "b", title = "What happened, and when it tends to happen",
			question = "What happened this time, what came before it, and does it fit a pattern?",
			fields = {
				{ id = "b1", title = "What happened", type = "text",
					help = "What was seen and heard, in the order it happened, without judging words." },
				{ id = "b2", title = "Where, when and what kind, over the year",
					type = "computed", computed = "pattern" },
				{ id = "b3", title = "What came before it", type = "text",
					help = "The hour and the day before: lessons, people, sleep, food, news from home." },
				{ id = "b4", title = "Effect on other people", type = "text",
					help = "Who was hurt, frightened or lost learning: by role, such as pupil B or a "
						.. "teaching assistant." },
				{ id = "b5", title = "Earlier suspensions, their reasons and what followed",
					type = "computed", computed = "suspensions" },
				{ id = "b6", title = "In line with what others in a like case met",
					type = "yes_no",
					help = "Compare two like cases from the past year, other pupils’ names removed." },
			} },
		{ id = "c", title = "The pupil’s needs and life",
			question = "What do we know that could help explain this, and what have we not asked yet?",
			fields = {
				{ id = "c1", title = "SEN status", type = "computed", computed = "sen_status" },
				{ id = "c2", title = "The SENCO’s view: need, screening and assessment",
					type = "text", gate = true,
					help = "With dates. A need may be there without having been recorded." },
				{ id = "c3", title = "Understanding, speech and language", type = "text", na = true,
					help = "Does the pupil follow what adults say when upset? Languages at home." },
				{ id = "c4", title = "Mental health, and hard things lived through", type = "text", na = true,
					help = "Only what the meeting needs, and what the family agrees should stand here." },
				{ id = "c5", title = "Attendance, progress and reading age", type = "text",
					help = "This year and last; what the pupil does well." },
				{ id = "c6", title = "Changes at home: loss, caring, moving, money", type = "text", na = true,
					help = "Recent changes, as the family puts them." },
				{ id = "c7", title = "Safeguarding looked at by the designated lead",
					type = "choice", gate = true,
					help = "Someone else’s pressure or exploitation was considered. Details stay in the "
						.. "safeguarding file.",
					choices = {
						{ id = "no_worker", name = "Looked at; no social worker" },
						{ id = "social_worker", name = "Looked at; has a social worker" },
						{ id = "looked_after", name = "Looked at; is looked after" },
					} },
				{ id = "c8", title = "A disability or another protected characteristic that matters here",
					type = "yes_no",
					help = "A disability need not have been diagnosed. Say which adjustments are in place." },
			} },
		{ id = "d", title = "What the school has tried",
			question = "What was tried, how often and for how long, and what came of it?",
			fields = {
				{ id = "d1", title = "A key adult",
					type = "support", help = "Who by post, how often they meet, what the pupil thinks of it." },
				{ id = "d2", title = "Changes in the classroom",
					type = "support", help = "Seating, breaks, instructions, sensory needs; in which lessons." },
				{ id = "d3", title = "Pastoral or therapeutic help",
					type = "support", help = "Counselling, mentoring, a group; sessions offered and taken." },
				{ id = "d4", title = "Changes to curriculum or timetable", type = "support",
					help = "A part-time timetable needs a dated way back to full time." },
				{ id = "d5", title = "Putting things right with others",
					type = "support", help = "Restorative meetings, and whether the agreement held." },
				{ id = "d6", title = "Behaviour plan and return from suspension", type = "support",
					help = "Who was at the return meeting, and what changed after it; also after a separation." },
			} },
		{ id = "e", title = "Help from outside",
			question = "Who else is involved, since when, and with what result?",
			fields = {
				{ id = "e1", title = "Early help, social care and the virtual school: told and involved",
					type = "support", na = true,
					help = "For a pupil with a social worker or in care: when they were told, and what they "
						.. "said." },
				{ id = "e2", title = "Educational psychologist",
					type = "support", na = true, help = "Date, question asked, advice used." },
				{ id = "e3", title = "Mental health services",
					type = "support", na = true, help = "CAMHS or the mental health support team." },
				{ id = "e4", title = "The local authority’s inclusion or outreach team",
					type = "support", na = true,
					help = "Date, advice given, what the school did with it." },
				{ id = "e5", title = "Youth justice, police or violence reduction", type = "support", na = true,
					help = "Only where the pupil and family know of it." },
				{ id = "e6", title = "Voluntary or community groups",
					type = "support", na = true, help = "Also clubs and faith groups that know the pupil." },
				{ id = "e7", title = "Interim review of the personal education plan considered",
					type = "yes_no", gate = true,
					when = { field = "c7", is = { "looked_after" }, looked_after = true,
						topic = "an interim review of the personal education plan", otherwise = "not looked after" },
					help = "For a looked-after pupil, with the virtual school head: the designated teacher speaks "
						.. "to them as soon as a suspension or exclusion is likely." },
			} },
		{ id = "f", title = "What the pupil says", voice = true,
			question = "In the pupil’s own words, or pictures, or signs.",
			fields = {
				{ id = "f1", title = "How the pupil was heard", type = "choice",
					help = "Note by whom and when. If the pupil chose not to, note how it was offered and "
						.. "what the pupil said.",
					choices = {
						{ id = "talk", name = "In conversation" },
						{ id = "drawing", name = "With drawing, symbols or signs" },
						{ id = "trusted_adult", name = "Through an adult the pupil chose" },
						{ id = "written", name = "In writing" },
						{ id = "declined", name = "Offered; the pupil chose not to" },
					} },
				{ id = "f2", title = "What is good about school",
					type = "text", help = "Lessons, people, places, times of the day." },
				{ id = "f3", title = "How school feels, and a time when it felt bad",
					type = "text", help = "What happened that day." },
				{ id = "f4", title = "What helps when I am angry, and what adults could do better",
					type = "text",
					help = "What helped once, even a little." },
				{ id = "f5", title = "What happened, as I see it",
					type = "text", help = "Read back to the pupil before it stands here." },
				{ id = "f6", title = "What I would like to happen next",
					type = "text", help = "Also what the pupil is ready to do." },
			} },
		{ id = "g", title = "What parents and carers say",
			question = "How does the family see it, and what do they know that we do not?",
			fields = {
				{ id = "g1", title = "How the family sees the need and the incident",
					type = "text", gate = true,
					help = "If they could not come: when and how they were asked, and what else was offered." },
				{ id = "g2", title = "What has helped at home, or before",
					type = "text", na = true, help = "At an earlier school, in a club, with relatives." },
				{ id = "g3", title = "The family agrees with the plan",
					type = "yes_no", help = "Where they do not, their reasons in their own words." },
			} },
		{ id = "h", title = "Other ways forward",
			question = "What else could be done, and why is it right or not right for this pupil now?",
			fields = {
				{ id = "h1", title = "Putting things right between those involved",
					type = "yes_no", help = "Yes: it will be tried. No: say why not." },
				{ id = "h2", title = "A place within the school",
					type = "yes_no", help = "How long, who teaches there, the way back." },
				{ id = "h3", title = "Off-site direction for a time",
					type = "yes_no", help = "Only to improve behaviour, never as a sanction; with a date of return. What "
						.. "follows from it stands in section K." },
				{ id = "h4", title = "A managed move, for good",
					type = "yes_no", help = "The pupil changes school: a move is never on trial. Family and both schools "
						.. "agree, and with an EHC plan the plan is changed first. A time away to improve "
						.. "behaviour is an off-site direction." },
				{ id = "h5", title = "Alternative provision",
					type = "yes_no", help = "Which, for how long, and who checks its quality." },
				{ id = "h6", title = "EHC needs assessment, or early review of the plan",
					type = "yes_no", gate = true,
					when = { field = "c1", is = { "E" }, topic = "early review of an EHC plan", otherwise = "no EHC plan" },
					help = "With an EHC plan, ask the local authority for an early review before any "
						.. "permanent exclusion." },
			} },
		{ id = "i", title = "The headteacher’s checks",
			question = "Can the decision be explained to the pupil, the family and a panel?",
			fields = {
				{ id = "i1", title = "Causes in section C weighed, and how", type = "yes_no",
					help = "Needs, loss, family events, bullying, another person’s part in it." },
				{ id = "i2", title = "More likely than not that it happened this way",
					type = "yes_no", gate = true,
					help = "The balance of probabilities; name the evidence, and what speaks against it." },
				{ id = "i3", type = "yes_no", na = true,
					title = "Permanent only: a serious breach or persistent breaches, and serious harm to the education "
						.. "or welfare of the pupil or of others if the pupil stays",
					help = "Both parts must hold. Say what the harm would be, to whose education or welfare, by role." },
				{ id = "i4", title = "In proportion, and the last response left",
					type = "yes_no", gate = true,
					help = "What has not been tried yet, and why it would not do." },
				{ id = "i5", title = "In line with the behaviour policy",
					type = "yes_no", gate = true, help = "Name the paragraph." },
				{ id = "i6", title = "All reasons written down, with the effect on others",
					type = "yes_no", gate = true,
					help = "In words the family will understand." },
				{ id = "i7", title = "Equality duties met and reasonable adjustments considered",
					type = "yes_no", gate = true,
					when = { field = "c8", is = { "yes", "partly" }, topic = "adjustments for this pupil",
						otherwise = "no disability recorded" },
					help = "Would an adjustment have prevented this? Is this group excluded more often than "
						.. "others?" },
				{ id = "i8", title = "Everybody told, and return or teaching from day six arranged",
					type = "yes_no", gate = true, statutory = true,
					help = "Date of the return meeting, also after a safeguarding separation, or where the pupil is "
						.. "taught from which day." },
			} },
		{ id = "j", title = "Outcome and plan",
			question = "What happens now, who does it, and how will the pupil know that it works?",
			fields = {
				{ id = "j1", title = "Outcome", type = "computed", computed = "outcome" },
				{ id = "j2", title = "Why this outcome",
					type = "text", help = "In words to be read out to the pupil." },
				{ id = "j3", title = "Actions: who, by when, and how success will be seen", type = "actions",
					help = "One for each support that is missing. Success is fewer incidents and what the "
						.. "pupil notices." },
				{ id = "j4", title = "How I will know that it is getting better",
					type = "text", help = "The pupil’s own measure, in the pupil’s words." },
				{ id = "j5", title = "Date of review", type = "computed", computed = "review" },
				{ id = "j6", title = "Read by a second person of the trust", type = "yes_no", na = true,
					help = "Needed for the outcomes that concern permanent exclusion. By post, with the date." },
				{ id = "j7", title = "Signed by headteacher, SENCO, parent or carer, and pupil",
					type = "text", gate = true,
					help = "Dates. Where a signature is missing, the reason." },
			} },
		-- Neither is a suspension, so neither is in events.csv.
		{ id = "k", title = "Off site, or kept apart, for a time",
			question = "Where is the pupil taught meanwhile, who was told, and when is it looked at again?",
			fields = {
				{ id = "k1", title = "Off-site direction: written notice to parents given on",
					type = "date", gate = true, when = off_site,
					help = "At least two school days before the first day. Parents need not agree." },
				{ id = "k2", title = "First day off site", type = "date", when = off_site, not_before = "k1" },
				{ id = "k3", title = "Off-site direction: what parents were told, and what the pupil thinks",
					type = "text", gate = true, when = off_site,
					help = "The address and whom to report to; how many days, why and with what aim; the times of "
						.. "sessions." },
				{ id = "k4", title = "Review of the direction", type = "date", when = off_site, not_before = "k2",
					help = "With parents, the headteacher and somebody of the board or trust; with an EHC plan, the "
						.. "local authority is invited. Parents may ask for one in writing." },
				{ id = "k5", title = "Kept apart from others for safeguarding",
					type = "yes_no", learning = "A pupil was kept apart for safeguarding",
					help = "Rare: an allegation of harm makes it necessary. It is no suspension, counts no days and "
						.. "never stands in events.csv." },
				{ id = "k6", title = "Apart since", type = "date", when = separated },
				{ id = "k7", title = "Why it is necessary", type = "text", when = separated,
					help = "Others as “pupil B”; details stay in the safeguarding file." },
				{ id = "k8", title = "Led by the designated safeguarding lead", type = "yes_no", when = separated,
					help = "When, and what else was weighed." },
				{ id = "k9", title = "Local authority told", type = "date", when = separated,
					help = "Its duty to arrange education begins; the school may help." },
				{ id = "k10", title = "Education meanwhile", type = "text", when = separated,
					help = "Where, by whom, and from which day." },
				{ id = "k11", title = "Meeting on the return", type = "date", when = separated, not_before = "k6" },
			} },
	},

	gates = {
		{ name = "The pupil’s voice, or a recorded refusal", needs = "any",
			fields = { "f2", "f3", "f4", "f5", "f6" },
			when = { field = "f1", is = { "talk", "drawing", "trusted_adult", "written" },
				topic = "words of the pupil’s own", otherwise = "offered; the pupil chose not to" } },
		{ name = "Social worker or virtual school head told", needs = "all", fields = { "e1" }, statutory = true,
			when = { field = "c7", is = { "social_worker", "looked_after" }, looked_after = true, social_worker = true,
				topic = "whether social worker and virtual school head were told",
				otherwise = "no social worker, and not looked after" } },
		{ name = "Every support that was tried has a review", needs = "reviewed",
			fields = { "d1", "d2", "d3", "d4", "d5", "d6", "e1", "e2", "e3", "e4", "e5", "e6" } },
		{ name = "At least one other way forward considered, with its reason", needs = "any",
			fields = { "h1", "h2", "h3", "h4", "h5", "h6" } },
	},
}
