-- The SEND review of a trust: five sections of rated statements, typed figures and six judgements.
--
-- The statements, actions, success measures and prompts are this project’s own wording, not the trust’s text.
-- What the trust’s review fixed, and this file keeps: five sections with 16, 12, 12, 20 and 15 rated statements
-- in its order; four lead lines that are not rated; 23 figures and details that single statements lean on; 36
-- prompts on effective practice; the scale Stabilise, Repair, Improve, Sustain; and six judgements, two in
-- Tracking. The heads of the three rating columns did not survive in the source: those here are this project’s,
-- and so are all thresholds. Six more lines, marked below, hold a lead line’s details and what two caps
-- and one judgement need.
--
-- The reviewer’s judgement is the judgement of record. Statements about the work of one identifiable post, or about
-- what that post is given, have post = true and are printed in internal editions only; no other names such a post.

return {
	api = 1,
	kind = "statements",
	id = "astrea_send",
	version = "1.0",
	title = "SEND review",
	subtitle = "How the school leads, finds, tracks, teaches and widens provision for pupils with SEND",
	notice = "This is a review by the trust with the school, made to plan support; it is not an inspection "
		.. "grade.",
	formats = "the school office",
	source = "The SEND review tool of Astrea Academy Trust, September 2019: what each line asks; "
		.. "the words are ours",
	audience = "the trust, principals, SENCOs and SEND governors",
	language = "en-GB",
	related = {
		{ audit = "astrea_interview", why = "What the principal says of the same things; its questions name the statements." },
		{ audit = "vulnerability_dashboard", why = "The school’s needs, overlaps and funding in figures." },
		{ audit = "screening", why = "Which screening tools the school holds, is trained in and has used: with this review and the "
			.. "dashboard, the trust’s set for early identification." },
	},
	set = "Early identification",

	words = {
		section = "section", sections = "sections", descriptor = "statement", descriptors = "statements",
		posts = "leadership of SEND",
	},

	-- The fills stay apart in greyscale and for colour-blind readers; each ink has a contrast of at least 5 to 1.
	levels = {
		{ id = "stabilise", name = "Stabilise", fill = "#FBE3D6", ink = "#000000",
			meaning = "Safety, leadership or the basics of provision are not yet secure, and the trust works "
				.. "alongside the school every week." },
		{ id = "repair", name = "Repair", fill = "#F4A070", ink = "#000000",
			meaning = "The problems are known and being put right; systems and staffing hold in part, and "
				.. "results are not yet reliable." },
		{ id = "improve", name = "Improve", fill = "#2E86A8", ink = "#000000",
			meaning = "Systems and staffing are in place; what pupils with SEND gain from them is not yet "
				.. "high enough for every group." },
		{ id = "sustain", name = "Sustain", fill = "#12436D", ink = "#FFFFFF",
			meaning = "The work has been secure over more than one review, and the school helps others without "
				.. "losing ground itself." },
	},

	ratings = {
		{ id = "M", name = "In place and having effect", state = "met", aliases = { "met", "effect", "having "
			.. "effect", "embedded" } },
		{ id = "P", name = "Partly in place", state = "partly", aliases = { "partly", "partial", "in place",
			"in place only" } },
		{ id = "N", name = "Not yet", state = "not_yet", aliases = { "no", "not met", "not in place" } },
		{ id = "Z", name = "Not applicable", state = "not_applicable", aliases = { "n/a", "na", "does not "
			.. "apply" } },
	},

	respondents = {
		{ id = "reviewer", name = "Trust reviewer", short = "Reviewer", agreed = true,
			aliases = { "trust", "review", "director of inclusion" } },
		{ id = "senco", name = "SENCO", short = "SENCO", aliases = { "SENDCO", "self", "school" } },
		{ id = "governor", name = "SEND governor", short = "Governor", aliases = { "sen governor", "send "
			.. "link governor" } },
	},

	groups = {
		{ id = "national", name = "National", aliases = { "england" } },
	},

	evidence_types = {
		{ id = "document", name = "Document", aliases = { "policy", "plan", "website" } },
		{ id = "minutes", name = "Minutes or meeting notes", aliases = { "meeting notes", "governor minutes" } },
		{ id = "training_record", name = "Training record", aliases = { "training", "cpd record" } },
		{ id = "file_sample", name = "Sample of files", aliases = { "files", "case files", "pupil files" } },
		{ id = "observation", name = "Observation", aliases = { "learning walk", "lesson visit" } },
		{ id = "work", name = "Pupils’ work", aliases = { "books", "book look", "pupils' work" } },
		{ id = "data", name = "Outcome data", voice = true, aliases = { "figures", "numbers" } },
		{ id = "pupil_voice", name = "Pupil voice", voice = true, aliases = { "student voice" } },
		{ id = "parent_voice", name = "Parent and carer voice", voice = true, aliases = { "carer voice" } },
		{ id = "staff_voice", name = "Staff voice", voice = true, aliases = { "interview", "conversation" } },
	},

	scoring = {
		model = "bands",
		bands = { -- project convention, not calibrated: per cent of the applicable statements
			{ level = "repair", met_or_partly = 60, not_yet = 40 },
			{ level = "improve", met = 70, not_yet = 10 },
			{ level = "sustain", met = 90, not_yet = 0, previous = "improve" }, -- secure over time, not once
		},
		uncalibrated = "These thresholds are a starting point and have not been tested against judgements "
			.. "made in real reviews; "
			.. "the reviewer’s judgement is the one that counts.",
		blanks_limit = 20, -- project convention
		na_limit = 33, -- project convention: about a third
		gate_cap = 3, -- project convention: while the one duty among the statements is not met, never Sustain
		reason_steps = 2, -- project convention: so far from the indicated judgement, the reviewer says why
		gap_steps = 2, gap_share = 20, -- project convention: so far apart, and so often, suggests a moderation visit
	},

	plan = {
		actions = 3, actions_in_all = 9, -- project convention
		lasts = 2, -- project convention, in half terms
		support = {
			{ id = "school", name = "School’s own staff" },
			{ id = "trust_lead", name = "Trust inclusion lead" },
			{ id = "trust_data", name = "Trust data lead" },
			{ id = "governance", name = "Trust governance officer" },
			{ id = "ed_psych", name = "Educational psychologist" },
			{ id = "specialist", name = "Specialist teacher or therapist" },
			{ id = "partner", name = "Partner school" },
			{ id = "la", name = "Local authority SEN team" },
		},
		by_level = { -- domain convention: support goes by the phase of the journey
			stabilise = { support = "trust_lead", rhythm = "weekly visits by a named trust lead" },
			repair = { support = "trust_lead", rhythm = "a visit every fortnight, monthly once systems hold" },
			improve = { support = "partner", rhythm = "a visit every half term" },
			sustain = { support = "partner", rhythm = "a visit once a year; the school gives support to "
				.. "another" },
		},
	},
	context = { -- project convention
		"roll", "Pupils eligible for free school meals (%)", "Pupils with an EHC plan (%)", "Pupils on SEN support (%)",
	},
	review = { -- project convention
		primary = "half_termly", secondary = "half_termly", special = "half_termly",
		["all-through"] = "half_termly",
	},

	sections = {
		-- 1. Leadership
		{ id = "leadership", title = "Leadership",
			question = "Do leaders and governors give SEND a clear direction, the authority to act, and the "
				.. "time and money to match?",
			statements = {
				{ id = "senco_slt", title = "The SENCO’s place on the senior team",
					owner = "Principal", support = "trust_lead", post = true,
					text = "The SENCO sits on the senior leadership team, and its minutes show a decision on "
						.. "SEND at least every half term.",
					action = "Bring the SENCO into every senior team meeting and give SEND an item with a "
						.. "decision each half term.",
					success = "Support that a pupil needs starts within two weeks of being asked for; "
						.. "source: senior team minutes beside the provision map.",
				},
				{ id = "slt_code", title = "Senior leaders and the Code of Practice",
					owner = "Principal", support = "trust_lead",
					text = "Asked one by one, senior leaders can each say what the Code of Practice (chapter 6) "
						.. "expects of their own area and what they changed because of it.",
					action = "Work through chapter 6 in one senior team meeting; each leader writes down one "
						.. "change to make in their own area.",
					success = "Pupils with SEN can name a rule or routine that was adjusted for them this "
						.. "term; source: five pupils asked.",
				},
				{ id = "senco_briefs", title = "Keeping the senior team up to date",
					owner = "SENCO", support = "trust_lead", post = true,
					text = "Notes from each half term show the SENCO telling the senior team what has "
						.. "changed in SEND law, guidance and local practice, and what the school will do "
						.. "about it.",
					action = "Set aside ten minutes a half term for a SEND briefing that ends with one "
						.. "agreed change.",
					success = "Pupils meet the agreed change in lessons within a half term; source: three "
						.. "changes followed from the notes to a classroom.",
				},
				{ id = "senco_vision", title = "A vision for SEN",
					owner = "SENCO", support = "trust_lead", post = true,
					text = "One page by the SENCO says what pupils with SEN should experience and achieve "
						.. "here in three years’ time, and staff in five different jobs recognise it.",
					action = "Draft the page with a group of pupils, parents and carers, then discuss it "
						.. "with all staff and governors.",
					success = "Pupils with SEN say staff expect as much of them as of their friends; source: "
						.. "a question in the pupil survey.",
				},
				{ id = "senco_knowledge", title = "Knowledge of SEN policy and practice",
					owner = "Principal", support = "trust_lead", post = true,
					-- the qualification is the law’s demand of mainstream schools alone, and not of SENCOs in post before
					-- 1 September 2009
					text = "The SENCO can apply current policy to three live cases, and holds the national SENCO "
						.. "qualification, is on course for it within three years of appointment, or needs none "
						.. "(a special school, or in post since before 1 September 2009).",
					action = "Check whether the SENCO needs the national qualification and by when, book what is "
						.. "missing, and pair the SENCO with an experienced one.",
					success = "Families get a clear answer about support at the first meeting; source: three "
						.. "families asked after their meetings.",
				},
				{ id = "senco_cpd", title = "The SENCO’s own training",
					owner = "Principal", support = "trust_lead", post = true,
					fields = { "senco_cpd_details" },
					text = "The SENCO’s training record for the past 12 months answers a need that has grown "
						.. "in this school, and shows what was passed on to staff.",
					action = "Compare this year’s needs with the SENCO’s training record and book the course "
						.. "that answers the largest gap.",
					success = "Pupils with the need that has grown get help that was not on offer a year "
						.. "ago; source: the provision map, this year and last.",
				},
				{ id = "send_plan", title = "SEND in the improvement plan",
					owner = "SENCO", support = "trust_lead",
					text = "The improvement plan holds a SEND plan with aims, success measures and dated "
						.. "milestones, and the latest milestone has a progress note.",
					action = "Write the SEND plan on two pages inside the improvement plan, with a milestone "
						.. "for each half term.",
					success = "Pupils with SEN notice the changes the plan promised, milestone by milestone; "
						.. "source: pupil talks at each review.",
				},
				{ id = "senco_resources", title = "SEN in decisions on staff and money",
					owner = "Principal", support = "trust_lead", post = true,
					text = "Records of staffing and budget meetings show the SENCO shaping how adults and "
						.. "money are used, also for pupils with SEN who attract the pupil premium.",
					action = "Invite the SENCO to the staffing and budget meetings, with one page on needs "
						.. "and on pupils whom both budgets support.",
					success = "Adults’ time moves to the pupils who need it most; source: support timetables "
						.. "before and after the meeting.",
				},
				{ id = "sen_governor", title = "A lead governor for SEN",
					owner = "Chair of governors", support = "governance", post = true,
					text = "A named governor leads on SEN, and dated notes show a briefing by the SENCO "
						.. "every term.",
					action = "Record the lead governor for SEN in the minutes and put three briefing dates "
						.. "in both diaries.",
					success = "Pupils with SEN have met the governor and can say what the governor asked; "
						.. "source: notes of one visit a term.",
				},
				{ id = "governor_challenge", title = "Challenge from the board",
					owner = "Chair of governors", support = "governance", post = true,
					text = "Minutes from two meetings this year record a question by the SEN governor on "
						.. "pupils’ learning or on the use of money, the answer, and a check of what came of "
						.. "it.",
					action = "Give the SEN governor this review’s questions, and minute one question, answer "
						.. "and follow-up each term.",
					success = "What pupils with SEN told the governor reaches a board decision; source: "
						.. "board minutes a term after each visit.",
				},
				{ id = "roles_clear", title = "Roles and provision understood",
					owner = "SENCO", support = "school",
					text = "A chart of SEN provision says who does what, and a new member of staff and a "
						.. "lunchtime supervisor can both find their way by it.",
					action = "Put provision and roles on one page, test it with two new members of staff and "
						.. "correct what confused them.",
					success = "Pupils say that any adult they ask knows where to send them; source: ten "
						.. "pupils of different ages asked.",
				},
				{ id = "premium_link", title = "SEN and pupil premium together",
					owner = "Pupil premium lead", support = "school", post = true,
					text = "Notes from each half term show the SENCO and the pupil premium lead going "
						.. "through pupils who belong to both groups by name and agreeing who acts.",
					action = "Make one shared list of pupils in both groups and meet on it each half term.",
					success = "Pupils in both groups have one plan and one key adult, not two; source: a "
						.. "sample of five plans.",
				},
				{ id = "staff_cpd", title = "Staff training on SEN",
					owner = "SENCO", support = "specialist",
					fields = { "staff_cpd_details" },
					text = "Staff said what SEN training they needed, and the record of the past 12 months "
						.. "shows that teachers, teaching assistants and other staff received it.",
					action = "Ask all staff three questions about their confidence with this year’s needs, "
						.. "and plan training on the weakest answer.",
					success = "Pupils say that more of their lessons have the help that works for them; "
						.. "source: pupil talks before the training and a term later.",
				},
				{ id = "performance", title = "SEN in appraisal",
					owner = "Principal", support = "trust_lead",
					text = "A sample of appraisal records, names removed, shows an objective on what pupils "
						.. "with SEN achieve, and the help given to reach it.",
					action = "Build one objective on pupils with SEN into this year’s appraisals, with the "
						.. "coaching that goes with it.",
					success = "Pupils with SEN do better work in the classes concerned; source: books from "
						.. "the start and end of the appraisal year.",
				},
				{ id = "senco_time", title = "Time and resources for the role",
					owner = "Principal", support = "trust_lead", post = true,
					text = "The timetable protects hours for the SENCO’s work that match the register, with "
						.. "an assistant or clerk, a private room and a budget line.",
					action = "Log the SENCO’s hours for two weeks, then move cover duties and paperwork to "
						.. "other posts.",
					success = "Families and staff reach the SENCO within two school days; source: dates in "
						.. "the log of enquiries.",
				},
				{ id = "senco_research", title = "Use of research",
					owner = "SENCO", support = "partner", post = true,
					text = "For two current choices of support the SENCO can name the research relied on, "
						.. "why it fits these pupils, and what would make the school stop.",
					action = "Add a line to the provision map for the evidence behind each support and the "
						.. "sign that it is not working.",
					success = "Pupils spend less time on support that does not help them; source: supports "
						.. "stopped or changed since the last review.",
				},
			},
			fields = {
				{ id = "notional_funding", title = "Notional SEN budget received for this school year",
					type = "money", lead = true, min = 0, max = 5000000 },
				{ id = "information_report", title = "A lawful SEN information report is on the website",
					type = "yes_no", lead = true },
				{ id = "careers_toolkit", title = "Secondary: careers work, published on the website, was "
					.. "shaped with SEND guidance", type = "yes_no", lead = true },
				{ id = "senco_cpd_details", title = "The SENCO’s training in the past 12 months",
					type = "text" },
				{ id = "staff_cpd_details", title = "Staff training on SEN in the past 12 months",
					type = "text" },
				-- not in the trust’s review: what its cap needs
				{ id = "concern", title = "A concern of the reviewer about safeguarding or about pupils "
					.. "leaving the roll", type = "yes_no" },
			},
			caps = {
				{ field = "information_report", is = "no",
					level = "repair", reason = "Its publication is a legal duty.", statutory = true,
					owner = "SENCO", support = "governance",
					-- the list is Schedule 1 of the SEND Regulations 2014; the four items after it are those of section
					-- 69(3)(b) of the Children and Families Act 2014
					action = "Go through the information report with the list in the regulations and with two "
						.. "families, add what is missing, and publish it. It also says how disabled pupils are "
						.. "admitted, how they are kept from being treated less favourably, which facilities give "
						.. "them access, and where the accessibility plan is.",
					success = "Families find out from the website who helps and how; source: three families "
						.. "asked what they looked for.",
				},
				{ field = "concern", is = "yes",
					level = "stabilise", reason = "Until such a concern is settled, it outweighs the rest.", concern = true,
					owner = "Principal", support = "trust_lead",
					action = "Agree with the trust this week who looks into the reviewer’s concern, by when, and "
						.. "who tells the board what was found.",
					success = "Every pupil is safe and on the right roll; source: a check name by name, reported "
						.. "to the board as numbers.",
				},
			},
			practice = {
				"Leaders aim high for every pupil, and can say what that means for those with SEND.",
				"Pupils are welcome and stay: nobody is moved off the roll, or kept off it, for the sake of "
					.. "results.",
				"Governors and trustees know what their role in SEND is and can show what they did with it.",
				"Strategy, the notional SEN budget and the quality of education are looked at together, and "
					.. "leaders answer for all three.",
				"The board checks that legal duties are met, those of the Equality Act 2010 among them.",
				"Safeguarding plans take account of the added risks that some pupils with SEND face.",
				"In secondary schools, careers work measured against the Gatsby benchmarks readies pupils "
					.. "with SEND for study, training or work.",
			},
			strengths = "Strengths", development = "Areas for development",
		},

		-- 2. Identification
		{ id = "identification", title = "Identification",
			question = "Does the school find pupils’ needs early and accurately, together with families, and "
				.. "shape its provision and spending by them?",
			statements = {
				{ id = "teacher_referral", title = "Teachers’ part in identification",
					owner = "SENCO", support = "school",
					text = "Class teachers’ referrals say what was observed and already tried, and a dated "
						.. "reply follows within two weeks.",
					action = "Agree a one-page referral with space for what was seen and tried, and a "
						.. "two-week limit for the reply.",
					success = "Pupils wait no longer than two weeks between a teacher’s concern and a first "
						.. "step; source: dates on the last ten referrals.",
				},
				{ id = "early_partners", title = "Families, schools and agencies",
					owner = "SENCO", support = "la",
					text = "For three recent joiners, notes show that parents, the previous school or "
						.. "nursery and outside services were asked about needs before or within a fortnight "
						.. "of joining.",
					action = "Add needs to the admission meeting, and telephone each previous school or "
						.. "nursery within a fortnight.",
					success = "New pupils have the right help in their first month; source: joining dates "
						.. "beside the start of support.",
				},
				{ id = "support_staff", title = "Support staff’s part in identification",
					owner = "SENCO", support = "school",
					text = "Teaching assistants and lunchtime staff record what they notice on a shared "
						.. "form, and two examples led to an assessment or a change.",
					action = "Show support staff three signs to look for each half term, and give them a "
						.. "form that takes two minutes.",
					success = "Needs that show outside lessons are picked up; source: referrals that began "
						.. "with support staff.",
				},
				{ id = "specialists", title = "Specialists for complex cases",
					owner = "SENCO", support = "ed_psych",
					text = "Files of the most complex cases hold a dated specialist assessment, such as an "
						.. "educational psychologist’s, and the advice is in the pupil’s plan.",
					action = "List the complex cases without specialist advice, order them by need, and book "
						.. "visits for the first three.",
					success = "Pupils with complex needs are taught as the specialist advised; source: one "
						.. "lesson visit a case.",
				},
				{ id = "teaching_first", title = "Teaching looked at first",
					owner = "Assistant principal (teaching)", support = "school",
					text = "Before a pupil is added to the register, the file shows a lesson visit, what was "
						.. "adapted in class, and what came of it.",
					action = "Add a lesson visit and adapted teaching, with a note of the result, to the steps "
						.. "before registration, without making a pupil in need wait.",
					success = "Pupils who needed better teaching rather than a label get it; source: "
						.. "concerns settled in class each term.",
				},
				{ id = "categories", title = "Codes and categories",
					owner = "SENCO", support = "la",
					fields = { "sen", "k", "e" },
					text = "Codes K and E, and each primary need, follow the Code of Practice and the "
						.. "current school census guide; ten files checked at random agree with the "
						.. "register.",
					action = "Check ten files against the census guide with a colleague from another school, "
						.. "and correct the codes.",
					success = "Pupils’ support matches the need recorded for them; source: the ten files "
						.. "read beside the provision map.",
				},
				{ id = "register", title = "An accurate register",
					owner = "SENCO", support = "trust_data",
					text = "The register was checked against the management information system this half "
						.. "term, with dated reasons for each pupil added or taken off.",
					action = "Reconcile register, system and provision map in one sitting, and set a check "
						.. "for each half term.",
					success = "No pupil is missed or kept on support no longer needed; source: dated reasons "
						.. "for joining and leaving the register.",
				},
				{ id = "when_to_assess", title = "Knowing when to assess",
					owner = "SENCO", support = "ed_psych", post = true,
					text = "Given three unfamiliar case outlines, the SENCO can say which call for "
						.. "assessment, by whom and how soon, in line with local thresholds.",
					action = "Talk through three anonymous cases each term with the educational "
						.. "psychologist, and note where views differed.",
					success = "Fewer requests for assessment come back for lack of information; source: the "
						.. "answers to this year’s requests.",
				},
				{ id = "assessment_kit", title = "A range of assessments",
					owner = "SENCO", support = "specialist",
					text = "A list shows screening and diagnostic assessments for each area of need and age, "
						.. "who is trained to use each, and when it was last used.",
					action = "List what the school holds, cross out what is out of date, and buy or borrow "
						.. "for the need least covered.",
					success = "Pupils are assessed within a month of the decision; source: dates of decision "
						.. "and assessment.",
				},
				{ id = "parents_start", title = "Parents from the start",
					owner = "SENCO", support = "school",
					gate = "Statutory: parents must be told when special educational provision is made for "
						.. "their child.",
					statutory = true,
					text = "Parents and carers take part before a pupil is added to the register, and the "
						.. "record holds their view in their own words.",
					action = "Ring every family before a need is recorded, and write down what they say in "
						.. "their own words.",
					success = "Families say they knew first and were listened to; source: five families of "
						.. "pupils added this year.",
				},
				{ id = "overview", title = "Overview of need",
					owner = "SENCO", support = "trust_data",
					fields = { "mld", "asd", "semh", "spld", "slcn", "other_needs" },
					text = "One page counts pupils by primary need and year, adds up to the register, and "
						.. "the provision for next term can be traced to it.",
					action = "Draw up the page from the reconciled register, and mark where a need has no "
						.. "matching support.",
					success = "The commonest needs have trained adults and support; source: the overview "
						.. "laid beside the provision map.",
				},
				{ id = "funding_match", title = "Spending that follows need",
					owner = "School business manager", support = "trust_lead",
					fields = { "spending_examples" },
					text = "Spending from the notional SEN budget is set out by area of need, and its shares "
						.. "follow the overview or the difference is explained.",
					action = "Set out the notional budget by area of need with the business manager, and "
						.. "correct the largest mismatch.",
					success = "Pupils with the commonest need see money reach them; source: two items of "
						.. "spending followed to the pupils who use them.",
				},
			},
			fields = {
				{ id = "sen", title = "Pupils with SEN", type = "count", min = 0, max = 1000 },
				{ id = "k", title = "SEN support (K)", type = "count", of = "sen", min = 0, max = 1000 },
				{ id = "e", title = "EHC plan (E)", type = "count", of = "sen", min = 0, max = 1000 },
				{ id = "mld", title = "Moderate learning difficulty (MLD)",
					type = "count", of = "sen", min = 0, max = 1000 },
				{ id = "asd", title = "Autism (ASD)", type = "count", of = "sen", min = 0, max = 1000 },
				{ id = "semh", title = "Social, emotional and mental health (SEMH)",
					type = "count", of = "sen", min = 0, max = 1000 },
				{ id = "spld", title = "Specific learning difficulty (SpLD)",
					type = "count", of = "sen", min = 0, max = 1000 },
				{ id = "slcn", title = "Speech, language and communication (SLCN)",
					type = "count", of = "sen", min = 0, max = 1000 },
				{ id = "other_needs", title = "Other primary needs",
					type = "count", of = "sen", min = 0, max = 1000 },
				{ id = "spending_examples", title = "Examples of spending linked to need", type = "text" },
			},
			checks = {
				{ sum = { "k", "e" }, equals = "sen",
					cap = "repair", reason = "Pupils with SEN are those on SEN support and those with an EHC "
						.. "plan.",
					owner = "SENCO", support = "trust_data",
					action = "Lay the register and the management information system side by side, count K and E "
						.. "again, and correct whichever is wrong.",
					success = "Pupils’ codes and support agree; source: the new count, and ten files read against "
						.. "it.",
				},
				{ sum = { "mld", "asd", "semh", "spld", "slcn", "other_needs" }, equals = "sen",
					cap = "repair", reason = "Each pupil with SEN has one primary need.",
					owner = "SENCO", support = "trust_data",
					action = "Enter one primary need for each pupil on the register, and count until the needs "
						.. "make up the register.",
					success = "Pupils’ support is for the need that is recorded; source: the new count beside the "
						.. "provision map.",
				},
			},
			practice = {
				"Needs are noticed, assessed and met without long waits.",
				"Staff can say how a pupil’s outcomes changed because of the provision that was added or "
					.. "altered.",
			},
			strengths = "Strengths", development = "Areas for development",
		},

		-- 3. Tracking and monitoring
		{ id = "tracking", title = "Tracking and monitoring",
			question = "Does the school know how pupils with SEN are doing, in learning, attendance, "
				.. "behaviour and safety, and act on what it finds?",
			statements = {
				{ id = "compared", title = "Progress beside national figures and peers",
					owner = "SENCO", support = "trust_data",
					text = "Senior leaders, and those who lead SEND, can each say how pupils with SEN achieve "
						.. "beside the national figures and beside others in the school, with the "
						.. "numbers behind it.",
					action = "Prepare one page a term with attainment and progress, the number of pupils, "
						.. "and the national figure.",
					success = "Pupils who are behind get help in the same half term; source: dates of data "
						.. "meetings and of new support.",
				},
				{ id = "by_need", title = "Progress by need and subject",
					owner = "SENCO", support = "trust_data",
					text = "Progress is looked at by area of need and by subject, in words where a group has "
						.. "fewer than 11 pupils, and two decisions followed.",
					action = "Read the work of the pupils in each area of need across three subjects, and "
						.. "note one decision for each.",
					success = "Pupils get help in the subject where they struggle; source: supports on the "
						.. "map by subject.",
				},
				{ id = "every_year", title = "Every year group and subject",
					owner = "Assistant principal (data)", support = "trust_data",
					text = "Minutes show that every year group and subject was covered this year, not only "
						.. "those with tests or examinations.",
					action = "Draw up a calendar that brings each year group and subject to a SEN progress "
						.. "meeting once a year.",
					success = "Slow progress in younger years is met before examination years; source: "
						.. "supports started, by year group.",
				},
				{ id = "reading_age", title = "Reading ages",
					owner = "Reading lead", support = "specialist",
					text = "A reading age no older than six months is on file for each pupil with SEN who "
						.. "reads or is learning to, and support was chosen by it.",
					action = "Test the pupils whose reading age is missing or old, and place each in the "
						.. "support that fits.",
					success = "Pupils can read the texts their lessons use; source: reading ages at the "
						.. "start and end of support.",
				},
				{ id = "reports", title = "Regular reports",
					owner = "SENCO", support = "trust_lead",
					text = "Leaders and governors read each term how pupils with SEN are getting on, in a report "
						.. "whose last page lists what was decided.",
					action = "Fix the form and three dates for a two-page termly report that ends with "
						.. "decisions.",
					success = "Pupils can name a decision that changed something for them; source: one "
						.. "decision a term checked with pupils.",
				},
				{ id = "parents_informed", title = "Families informed of progress",
					owner = "SENCO", support = "school",
					text = "Families of pupils with SEN meet a teacher who knows their child well three "
						.. "times a year, and notes give the next steps and both sides’ views.",
					action = "Offer three longer meetings a year, at different times of day and by "
						.. "telephone, with a shared page of next steps.",
					success = "Families can say what their child is working on; source: five families asked "
						.. "a month after the meeting.",
				},
				{ id = "data_used", title = "Data that changes plans",
					owner = "Assistant principal (data)", support = "trust_data",
					text = "Two changes to teaching plans or supports this term began with school or "
						.. "national performance data, and the planning shows where.",
					action = "End each data meeting with one change to a plan, and look a half term later at "
						.. "whether it was taught.",
					success = "Pupils are taught again what the data showed they had missed; source: pupils’ "
						.. "work before and after.",
				},
				{ id = "individual_reports", title = "A profile for each pupil",
					owner = "SENCO", support = "school",
					text = "Staff who teach a pupil hold a one-page profile with progress and what works, "
						.. "and four teachers can show where a lesson used it.",
					action = "Replace long files by a one-page profile for each pupil, renewed with the "
						.. "pupil each term.",
					success = "Pupils say their teachers know how they learn best; source: pupils asked "
						.. "beside their own profile.",
				},
				{ id = "targets", title = "Targets that stretch",
					owner = "Assistant principal (data)", support = "trust_lead",
					text = "Targets for pupils with SEN start from what the pupil can do and from what "
						.. "similar pupils reach nationally, and few were lowered in the year.",
					action = "Set each target together with the subject teacher, and record why any target "
						.. "is changed.",
					success = "Pupils with SEN say their work makes them think hard; source: the pupil "
						.. "survey and a look at books.",
				},
				{ id = "diagnostic_tracking", title = "Standardised and diagnostic measures",
					owner = "SENCO", support = "specialist",
					text = "Standardised or diagnostic measures, such as those of engagement or self-image, "
						.. "are repeated on set dates for pupils with SEN, and show change for named "
						.. "supports.",
					action = "Choose one measure for each support and put the dates of the first and second "
						.. "use on the map.",
					success = "Support changes when a measure does not move; source: the two results beside "
						.. "the decision.",
				},
				{ id = "wider_data", title = "Attendance, behaviour and attitudes",
					owner = "Deputy principal (pastoral)", support = "trust_data",
					fields = {
						"attendance_all", "attendance_sen", "attendance_no_sen", "persistent_all",
						"persistent_sen", "persistent_no_sen", "suspended_all", "suspended_sen",
						"suspended_no_sen", "permanent_sen",
					},
					text = "Attendance, suspensions, behaviour and pupils’ attitudes are read for pupils "
						.. "with and without SEN each half term, and two pupils’ support was changed by it.",
					action = "Read the panel of figures every half term with the attendance and pastoral "
						.. "leads, pupil by pupil where a gap opens.",
					success = "Pupils with SEN miss fewer days through absence and suspension; source: the "
						.. "panel each half term.",
				},
				{ id = "anti_bullying", title = "Bullying and SEND",
					owner = "Deputy principal (pastoral)", support = "school",
					text = "The bullying log marks SEN, and its figures and pupils’ answers show no repeated "
						.. "pattern of pupils with SEN being harmed or harming others.",
					action = "Mark SEN in the log, read a year’s entries for repeats, and agree a plan with "
						.. "each pupil concerned.",
					success = "Pupils with SEN say that bullying stops once they report it; source: the "
						.. "pupil survey and calls home four weeks later.",
				},
			},
			fields = {
				{ id = "attendance_all", title = "Attendance of all pupils",
					type = "percent", min = 50, max = 100,
					row = "Attendance", column = "All pupils" },
				{ id = "attendance_sen", title = "Attendance of pupils with SEN",
					type = "percent", min = 50, max = 100,
					row = "Attendance", column = "With SEN" },
				{ id = "attendance_no_sen", title = "Attendance of pupils with no SEN",
					type = "percent", min = 50, max = 100,
					row = "Attendance", column = "With no SEN" },
				{ id = "persistent_all", title = "Persistent absence among all pupils",
					type = "percent", min = 0, max = 100,
					row = "Persistent absence", column = "All pupils" },
				{ id = "persistent_sen", title = "Persistent absence among pupils with SEN",
					type = "percent", min = 0, max = 100,
					row = "Persistent absence", column = "With SEN" },
				{ id = "persistent_no_sen", title = "Persistent absence among pupils with no SEN",
					type = "percent", min = 0, max = 100,
					row = "Persistent absence", column = "With no SEN" },
				{ id = "suspended_all", title = "One or more suspensions among all pupils",
					type = "percent", min = 0, max = 100,
					row = "One or more suspensions", column = "All pupils" },
				{ id = "suspended_sen", title = "One or more suspensions among pupils with SEN",
					type = "percent", min = 0, max = 100,
					row = "One or more suspensions", column = "With SEN" },
				{ id = "suspended_no_sen", title = "One or more suspensions among pupils with no SEN",
					type = "percent", min = 0, max = 100,
					row = "One or more suspensions", column = "With no SEN" },
				{ id = "permanent_sen", title = "Permanent exclusions this year that were of pupils with SEN",
					type = "percent", min = 0, max = 100 },
				{ id = "part_time", title = "Any pupil with SEN is on a part-time timetable",
					type = "yes_no", lead = true },
				-- the details that its lead line asks for, in words
				{ id = "part_time_details", title = "Part-time timetables: how many, since when and until when",
					type = "text" },
				-- not in the trust’s review: what its cap and its judgement on achievement need
				{ id = "part_time_plan", title = "Each part-time timetable has a dated plan for the return "
					.. "to full time", type = "yes_no" },
				-- no Progress 8 is published for the results of 2025 and 2026, so Attainment 8 stands beside it
				{ id = "attainment_8", title = "Attainment 8, pupils with SEN",
					type = "number", min = 0, max = 90,
					row = "Attainment 8", column = "With SEN" },
				{ id = "progress_8", title = "Progress 8, pupils with SEN",
					type = "number", min = -2, max = 2,
					row = "Progress 8", column = "With SEN" },
				{ id = "ks2_rwm", title = "Key stage 2 reading, writing and mathematics, pupils with SEN",
					type = "percent", min = 0, max = 100,
					row = "Key stage 2 reading, writing and mathematics", column = "With SEN" },
			},
			checks = {
				{ sum = { "attendance_sen", "attendance_no_sen" }, equals = "attendance_all" },
				{ sum = { "persistent_sen", "persistent_no_sen" }, equals = "persistent_all" },
				{ sum = { "suspended_sen", "suspended_no_sen" }, equals = "suspended_all" },
				{ gap = { "attendance_no_sen", "attendance_sen" }, flag = 5 },
				{ gap = { "persistent_sen", "persistent_no_sen" }, flag = 5 },
				{ gap = { "suspended_sen", "suspended_no_sen" }, flag = 5 },
			},
			caps = {
				{ field = "part_time", is = "yes", without = "part_time_plan",
					level = "repair", reason = "A part-time timetable should be short, with a dated plan for the "
						.. "return to full time.",
					owner = "Deputy principal (pastoral)", support = "trust_lead",
					action = "Meet each family this fortnight, and give every part-time timetable its end date, the "
						.. "steps back and a review on the way.",
					success = "Pupils know the day on which they are back full time, and are; source: their "
						.. "timetables and attendance.",
				},
			},
			judgements = {
				{ id = "tracking", title = "Tracking and monitoring" },
				{ id = "achievement", title = "Achievement beside national figures for SEN",
					from = "fields", base_min = 11, fields = { "attainment_8", "progress_8", "ks2_rwm" } },
			},
			practice = {
				"Assessment shows how learning and development have moved on because of what was added for "
					.. "the pupil.",
				"Pupils with SEND build detailed knowledge across subjects, and tests, examinations or other "
					.. "qualifications bear it out.",
				"Some groups of pupils with SEND do very well, and the school knows why.",
				"Teachers use assessment to find out what has stuck and to decide what to teach next, not "
					.. "only to record.",
				"Reading is checked in every year, and a gap leads to help within weeks.",
				"Pupils with SEND are in school, on time, and in the room when lessons start.",
				"Unkind language, discrimination and bullying are rare, and are stopped early and for good.",
				"Suspensions and time out of class are sound decisions, pupils are helped to return, and "
					.. "permanent exclusion is a last resort.",
				"Pupils with SEND are no more likely to be suspended or excluded than their classmates.",
				"Where a pupil’s needs affect behaviour or attendance, both have visibly improved.",
			},
			strengths = "Strengths", development = "Areas for development",
		},

		-- 4. Teaching and intervention
		{ id = "teaching", title = "Teaching and intervention",
			question = "Are pupils with SEN taught well in every class, with extra help that is well chosen, "
				.. "well led and worth the lessons it costs?",
			statements = {
				{ id = "responsibilities", title = "Responsibilities known",
					owner = "Principal", support = "school",
					text = "Staff in every role can say what they must do for pupils with SEN and other "
						.. "vulnerable pupils in their own work, without looking it up.",
					action = "Write three lines for each role on its part in SEND, and talk them over at "
						.. "induction and once a year.",
					success = "Pupils get the same help from every adult they meet in a day; source: one "
						.. "pupil shadowed for a day.",
				},
				{ id = "questioning", title = "Questioning",
					owner = "Assistant principal (teaching)", support = "partner",
					text = "In lesson visits teachers use their subject knowledge to ask pupils with SEN "
						.. "questions that show how they think, and put misunderstandings right on the spot.",
					action = "Plan three probing questions for the next topic in each department, and watch "
						.. "one another use them.",
					success = "Pupils with SEN can explain an idea they had wrong last month; source: talks "
						.. "with pupils, books open.",
				},
				{ id = "adapted_planning", title = "Adapted plans and materials",
					owner = "Assistant principal (teaching)", support = "school",
					text = "Plans and materials for a week show changes for named needs that leave the aim "
						.. "of the lesson the same, and pupils use them.",
					action = "Choose one unit in each year group, and adapt it in a planning meeting.",
					success = "Pupils with SEN finish the same task as the class with less prompting; "
						.. "source: lesson visits in the adapted unit.",
				},
				{ id = "confidence", title = "Teachers’ confidence",
					owner = "Assistant principal (teaching)", support = "specialist",
					text = "Teachers say which needs they feel sure about in class, the answers are known to "
						.. "leaders, and those less sure have had coaching.",
					action = "Ask teachers to rate their confidence with each need, and match coaching to "
						.. "the lowest answers.",
					success = "Pupils with the need that worried teachers most say lessons have become "
						.. "easier to follow; source: pupil talks.",
				},
				{ id = "stretch", title = "Stretch and independence",
					owner = "Assistant principal (teaching)", support = "school",
					text = "Books of pupils with SEN show content that builds step by step and gets harder, "
						.. "while help is withdrawn as they manage alone.",
					action = "Look at six pupils’ books across half a year, and mark where help could have "
						.. "been withdrawn earlier.",
					success = "Pupils with SEN start work alone more often; source: a five-minute count in "
						.. "lesson visits, autumn and summer.",
				},
				{ id = "access", title = "Access to the curriculum",
					owner = "SENCO", support = "school", post = true,
					text = "The SENCO has planned or taught beside teachers in at least two subjects or "
						.. "phases this term to open up the content for pupils with SEN.",
					action = "Timetable one hour a week for the SENCO to plan with a teacher, a different "
						.. "subject each half term.",
					success = "Pupils with SEN can tell what the topic was about, not only what they did; "
						.. "source: talks after a topic ends.",
				},
				{ id = "evaluates_teaching", title = "Evaluating the teaching of SEN",
					owner = "SENCO", support = "trust_lead", post = true,
					text = "Dated records show the SENCO judging the teaching of pupils with SEN by visits, "
						.. "books and pupils’ views each half term, with what happened next.",
					action = "Plan three visits each half term, with feedback the same week and a second "
						.. "look a month later.",
					success = "Pupils notice the change that the feedback asked for; source: the second "
						.. "visit and two pupils’ words.",
				},
				{ id = "curriculum", title = "An equal curriculum",
					owner = "Deputy principal (curriculum)", support = "trust_lead",
					text = "A sample of pupils with SEN has the same subjects and hours as the rest, and "
						.. "gaps in key ideas are taught again until pupils are fluent.",
					action = "Compare five pupils’ timetables with their classmates’, and give back the "
						.. "hours that have no good reason to be missing.",
					success = "Pupils with SEN take part in every subject their friends do; source: "
						.. "timetables, and one key idea checked with pupils.",
				},
				{ id = "reading", title = "Reading strategy",
					owner = "Reading lead", support = "specialist",
					text = "A reading strategy sets out the order of teaching from first sounds to fluency "
						.. "and pleasure, and pupils with SEN can be placed on it.",
					action = "Place each pupil with SEN on the reading sequence, and give daily practice to "
						.. "those below their next step.",
					success = "Pupils with SEN read more, aloud and for pleasure; source: reading records "
						.. "and the library’s loans.",
				},
				{ id = "feedback", title = "Feedback",
					owner = "Assistant principal (teaching)", support = "school",
					text = "Pupils with SEN can say what their last feedback told them to do and show where "
						.. "they did it, in the way the policy sets out.",
					action = "Give feedback face to face to pupils with SEN for a half term, and leave time "
						.. "in class to act on it.",
					success = "Pupils with SEN improve a piece of work after feedback; source: before and "
						.. "after in six books.",
				},
				{ id = "provision_map", title = "Provision map",
					owner = "SENCO", support = "trust_lead",
					text = "A provision map, renewed each term, shows every support with its pupils, leader, "
						.. "hours, cost and review date.",
					action = "Put every support now running on one map, and strike out any without a leader "
						.. "or a review date.",
					success = "No pupil misses a session through muddled timetables; source: attendance at "
						.. "the supports on the map.",
				},
				{ id = "balance", title = "Balance of support",
					owner = "SENCO", support = "school",
					text = "The map shows help in class as the rule, and a stated reason where pupils are "
						.. "taught in a group or alone.",
					action = "Go through the map asking of each session outside class whether it could be "
						.. "given inside.",
					success = "Pupils with SEN spend more of the week learning beside their class; source: "
						.. "hours outside class before and after.",
				},
				{ id = "not_withdrawn", title = "Learning beside others",
					owner = "SENCO", support = "school",
					text = "No pupil with SEN is taken out of the same subject week after week or works "
						.. "mostly with an adult alone; five timetables show it.",
					action = "List the pupils who are out of class most, and bring two of them back into one "
						.. "subject each.",
					success = "Pupils say they have friends to work with and know what the class is doing; "
						.. "source: talks with those two pupils.",
				},
				{ id = "right_support", title = "Support chosen by assessment",
					owner = "SENCO", support = "specialist",
					text = "Assessment led to the choice of each English and mathematics support, and notes "
						.. "show that no other subject suffers for it.",
					action = "Write the assessment result that led to it beside each support, and what the "
						.. "pupil misses meanwhile.",
					success = "Pupils gain in English or mathematics and keep up elsewhere; source: both "
						.. "sets of marks at the review.",
				},
				{ id = "evidence_based", title = "Evidence behind interventions",
					owner = "SENCO", support = "partner",
					text = "Each intervention on the map is named in a trusted review of evidence, or its "
						.. "trial here has a start, an end and a measure.",
					action = "Check each intervention against published evidence, and either drop or "
						.. "properly try out the ones that have none.",
					success = "Pupils’ gains are larger than before the change; source: entry and exit "
						.. "measures by intervention.",
				},
				{ id = "interventions_reviewed", title = "Interventions evaluated",
					owner = "SENCO", support = "trust_data",
					text = "Every intervention has results at entry and exit, and this year at least one was "
						.. "changed or stopped because of them.",
					action = "Add entry and exit results to the map, and hold a half-hour meeting each half "
						.. "term to decide: keep, change or stop.",
					success = "Pupils no longer repeat an intervention that did not help; source: the "
						.. "decisions beside the results.",
				},
				{ id = "adults_know", title = "Adults who know the pupil",
					owner = "SENCO", support = "school",
					text = "Adults who lead support can say each pupil’s targets and what works for that "
						.. "pupil, and had a hand in choosing them.",
					action = "Begin each support with a ten-minute talk of teacher, adult and pupil about "
						.. "the targets.",
					success = "Pupils and adults name the same target when asked apart; source: five pairs "
						.. "asked.",
				},
				{ id = "ta_impact", title = "The effect of teaching assistants",
					owner = "SENCO", support = "partner",
					text = "Visits each half term look at what teaching assistants’ help leads to, and the "
						.. "last set changed how some were deployed.",
					action = "Watch support in six lessons with teaching assistants themselves, and agree "
						.. "one thing to do less and one more.",
					success = "Pupils try first and ask after; source: a count of unprompted starts in two "
						.. "rounds of visits.",
				},
				{ id = "ta_monitoring", title = "Teaching assistants’ notes",
					owner = "SENCO", support = "school",
					text = "Teaching assistants note during support what pupils did alone and where they "
						.. "stuck, and teachers use the notes in the next lesson.",
					action = "Try a four-line note for one fortnight in two classes, then settle the form "
						.. "with those who used it.",
					success = "The next lesson begins where the pupil stuck; source: notes laid beside the "
						.. "following lesson’s plan.",
				},
				{ id = "apdr", title = "Assess, plan, do, review",
					owner = "SENCO", support = "school",
					text = "For every pupil with SEN a dated cycle of assess, plan, do and review from this "
						.. "term is on file, with the pupil’s and family’s part in it.",
					action = "Bring missing cycles up to date, starting with pupils whose last review is "
						.. "oldest, and fix the term’s dates.",
					success = "Pupils can say what was agreed for them and whether it helps; source: ten "
						.. "pupils asked, in the way each communicates.",
				},
			},
			practice = {
				"The curriculum is put in an order that makes sense for every pupil’s starting point and "
					.. "hopes.",
				"It asks as much of pupils with SEND as of others, and gives them the knowledge they need "
					.. "for adult life.",
				"Leaders build teachers’ knowledge of their subject, of how to teach it, and of how to "
					.. "assess it.",
				"Pupils with SEND finish the courses they start, and staff get the help to make that happen.",
				"Early career teachers and experienced staff alike get better from year to year.",
				"Adaptations leave the ambition whole, so that pupils grow more fluent and more independent.",
				"Teachers know their subjects and courses well.",
				"Lessons come back to earlier content, so that pupils with SEND remember it and join it to "
					.. "what is new.",
				"Books and materials match the plan of the curriculum and lead towards later study and work.",
				"Reading comes first, since every other subject depends on it.",
			},
			strengths = "Strengths", development = "Areas for development",
		},

		-- 5. Developing provision and wider access
		{ id = "provision", title = "Developing provision and wider access",
			question = "Do pupils with SEN share in the whole life of the school, and do partners, families "
				.. "and next steps work for them?",
			statements = {
				{ id = "packages", title = "Personal packages",
					owner = "SENCO", support = "trust_lead",
					text = "Personal packages, such as a nurture group, mental health support or a mentor, are on "
						.. "offer, each with an aim, hours and a way back.",
					action = "Set out the packages on offer on one page, and add an aim, hours and a way "
						.. "back to each.",
					success = "Pupils on a package are back in more lessons by its end; source: timetables "
						.. "at start and end.",
				},
				{ id = "ap_quality", title = "Quality of alternative provision",
					owner = "Deputy principal (pastoral)", support = "trust_lead", na = true,
					fields = { "ap_names" },
					text = "Each alternative provider is visited each term for safety and teaching, and each "
						.. "pupil’s attendance and progress there is known every week.",
					action = "Visit each provider this half term with a short checklist, and agree weekly "
						.. "figures for each pupil.",
					success = "Pupils attend and learn there as they would here; source: weekly attendance "
						.. "and a piece of work each half term.",
				},
				{ id = "pupil_leadership", title = "Pupil leadership",
					owner = "Pupil leadership lead", support = "school", na = true,
					text = "Among pupils with a leadership role, such as on a school council, the share with "
						.. "SEN is near their share of the roll.",
					action = "Count roles by SEN, ask pupils with SEN what puts them off, and change how "
						.. "roles are filled.",
					success = "Pupils with SEN hold roles they chose; source: the list of roles each term.",
				},
				{ id = "clubs", title = "Clubs, trips and performances",
					owner = "Enrichment lead", support = "school",
					text = "Registers of clubs, trips and performances show pupils with SEN taking part as "
						.. "often as others, with adjustments made for some.",
					action = "Compare registers with the SEN register, and ask each pupil who joins nothing "
						.. "what would help.",
					success = "Pupils with SEN who joined nothing now go to something they like; source: "
						.. "registers term by term.",
				},
				{ id = "transition_support", title = "Help with transition",
					owner = "Transition lead", support = "partner",
					text = "Pupils with SEN who move class, phase or school get added help, such as extra "
						.. "visits or a photo book, planned by the spring term.",
					action = "List pupils who will find the next move hard, and plan two extra steps with "
						.. "each family by spring.",
					success = "Pupils who were worried settle within two weeks; source: a short talk with "
						.. "each in the third week.",
				},
				{ id = "esteem", title = "Rewards and self-esteem",
					owner = "Deputy principal (pastoral)", support = "school",
					text = "Rewards by SEN are counted, pupils with SEN earn as many as others, and they "
						.. "name an adult who makes them feel good at something.",
					action = "Count a half term’s rewards with and without SEN, and agree with staff what "
						.. "they will look out for.",
					success = "Pupils with SEN say they are noticed for what they do well; source: the pupil "
						.. "survey by SEN, where the group is large enough.",
				},
				{ id = "careers", title = "Careers",
					owner = "Careers leader", support = "partner", na = true,
					text = "Each pupil with SEN has met employers or training providers and had personal "
						.. "guidance, and the website shows the school’s own check against the Gatsby "
						.. "benchmarks.",
					action = "Plan one encounter and one guidance talk a year for each pupil with SEN, and "
						.. "publish the benchmark check.",
					success = "Pupils with SEN can name a next step that suits them and how to get there; "
						.. "source: guidance notes.",
				},
				{ id = "parents_heard", title = "Families informed and heard",
					owner = "SENCO", support = "school",
					text = "Families of pupils with SEN hear from the school in a way they chose, and at "
						.. "three points a year can say what they think and get an answer.",
					action = "Ask each family how they want to be reached, and hold a SEN coffee morning and "
						.. "an evening call hour each term.",
					success = "Families say that they are told early and that their view counts; source: a "
						.. "three-question survey each term.",
				},
				{ id = "pupil_voice", title = "Pupil voice",
					owner = "SENCO", support = "school",
					text = "Pupils with SEN are asked about their support each term in the way they "
						.. "communicate, and two changes came from their answers.",
					action = "Ask a cross-section of pupils with SEN this half term, and tell them in "
						.. "assembly what will change.",
					success = "Pupils with SEN can name something that changed because of them; source: six "
						.. "pupils asked a term later.",
				},
				{ id = "coproduction", title = "Co-production",
					owner = "SENCO", support = "la",
					text = "Drafts of EHC plan reviews and support plans show words and targets that "
						.. "parents, carers and pupils put there, and families chair part of the meeting.",
					action = "Send the draft to the family two weeks ahead, with space for their own words, "
						.. "and open the meeting with them.",
					success = "Families recognise their child in the plan; source: a question at the end of "
						.. "each review.",
				},
				{ id = "expertise", title = "Expertise on site",
					owner = "SENCO", support = "specialist",
					text = "For each of the most common needs on roll a named member of staff holds training "
						.. "beyond the basics and helps colleagues with it.",
					action = "Set the overview of needs beside the training record, and train one person for "
						.. "the need least covered.",
					success = "Pupils with that need get help from someone who understands it; source: the "
						.. "provision map and two pupils’ views.",
				},
				{ id = "moving_on", title = "Moving on",
					owner = "Transition lead", support = "partner",
					text = "Pupils with SEN, autistic pupils among them, are followed for a year after "
						.. "moving on, and nearly all are still in the place they moved to.",
					action = "Ring every receiving school, college or employer in October and March, and "
						.. "note what the school should have passed on.",
					success = "Former pupils are still there and settled after a year; source: the record of "
						.. "calls.",
				},
				{ id = "agencies", title = "Working with agencies",
					owner = "SENCO", support = "la",
					text = "Requests to outside agencies state a question, name what was tried and are sent "
						.. "within two weeks of the decision; advice is acted on.",
					action = "Write the question to be answered at the top of each request, and check after "
						.. "six weeks what was done with the advice.",
					success = "Pupils feel the advice in their day; source: two pieces of advice followed "
						.. "into lessons.",
				},
				{ id = "agency_quality", title = "Quality of agencies’ work",
					owner = "SENCO", support = "trust_lead",
					text = "The school rates each agency’s work once a year by what changed for pupils, and "
						.. "has raised or ended what was not good enough.",
					action = "List agencies with cost, pupils and result, and meet the one with least to "
						.. "show for it.",
					success = "Pupils’ measures improve during agency work; source: entry and exit measures, "
						.. "and pupils’ own words.",
				},
				{ id = "networks", title = "Networks",
					owner = "SENCO", support = "partner", post = true,
					text = "Notes from this year show the SENCO taking something from another school or SEN "
						.. "organisation, and giving something back.",
					action = "Join the trust’s SENCO network meeting each half term, and arrange one "
						.. "exchange visit.",
					success = "Pupils gain an approach that was new to the school; source: one change traced "
						.. "to a visit.",
				},
			},
			fields = {
				{ id = "ap_names", title = "Alternative or off-site provision now in use", type = "text" },
			},
			practice = {
				"Leaders work with pupils, families, employers and local services, and each can say what "
					.. "came of it.",
				"Pupils with SEND belong to every part of school life.",
				"They take up what is on offer as readily as others, and gain from it.",
				"They leave ready for what comes next: study, work, independent living, friendships and "
					.. "health.",
				"Difference is understood and respected, and what people share is celebrated.",
				"Pupils talk about views unlike their own with care, and discrimination of any kind is "
					.. "challenged.",
				"Lessons and wider school life together make pupils with SEND more confident, resilient and "
					.. "independent.",
			},
			strengths = "Strengths", development = "Areas for development",
		},
	},
}
