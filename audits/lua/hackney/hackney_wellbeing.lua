-- The wellbeing audit: nine areas, five strands in each, one descriptor at each of three levels.
--
-- The descriptors, actions and success measures are this project’s own wording, not the borough’s text.
-- What the borough’s framework fixed, and this file keeps: nine areas; the levels Emerging, Established and
-- Advanced; two or three focus areas a year; three parties (the school, the CAMHS worker and the framework
-- partner of the local authority) who complete the audit together each year; and a review every half term
-- in secondary and special schools, every term in primary schools.
--
-- The areas follow the eight national principles for a whole-school approach to mental health, with inclusion
-- and diversity as the ninth. Under the ladder rule the descriptors of a strand add up: all the lower ones
-- must still hold. So each names something different that a governor could see, count or ask for.
--
-- Where a descriptor speaks of asking pupils, ask each in the way that pupil communicates.

return {
	api = 1,
	kind = "rubric",
	id = "hackney_wellbeing",
	version = "1.1",
	title = "Wellbeing audit",
	subtitle = "A yearly self-evaluation of mental health and wellbeing in school",
	notice = "This is a self-evaluation, made by the school with its partners to plan what to do next; "
		.. "it is not an inspection grade.",
	formats = "the school office",
	source = "The Hackney wellbeing framework and its WAMHS programme, 2019: its shape, four of its nine areas and its rhythm; "
		.. "the words are ours",
	audience = "school leaders, governors and the partners of the local authority",
	language = "en-GB",

	words = {
		section = "area", sections = "areas", strand = "strand", strands = "strands",
		descriptor = "descriptor", descriptors = "descriptors",
	},

	-- The fills stay apart in greyscale and for colour-blind readers; each ink has a contrast of at least 6.4 to 1.
	levels = {
		{ id = "emerging", name = "Emerging", fill = "#BFDDF5", ink = "#000000",
			meaning = "The basics are in place and can be shown, though some of them rest on a few people." },
		{ id = "established", name = "Established", fill = "#5694CA", ink = "#000000",
			meaning = "The work is consistent across the school, known to the people it is for, and reviewed." },
		{ id = "advanced", name = "Advanced", fill = "#12436D", ink = "#FFFFFF",
			meaning = "Pupils, families and staff shape the work, it reaches those most often missed, "
				.. "and its results are shown and shared." },
	},
	below = "not yet secure",

	ratings = {
		{ id = "M", name = "Met", state = "met", aliases = { "met", "yes", "y", "fully", "fully met" } },
		{ id = "P", name = "Partly", state = "partly", aliases = { "partly", "partial", "partially", "partly met" } },
		{ id = "N", name = "Not yet", state = "not_yet", aliases = { "not yet", "no", "not met" } },
		{ id = "Z", name = "Not applicable", state = "not_applicable",
			aliases = { "not applicable", "n/a", "na", "does not apply" } },
		{ id = "W", name = "Waived", state = "waived", aliases = { "waived", "waiver" } },
	},

	respondents = {
		{ id = "school", name = "School wellbeing lead", short = "School",
			aliases = { "senior mental health lead", "mental health lead", "wellbeing lead", "smhl" } },
		{ id = "camhs", name = "CAMHS worker", short = "CAMHS",
			aliases = { "camhs worker", "camhs link worker", "camhs practitioner" } },
		{ id = "la", name = "Wellbeing framework partner", short = "Partner",
			aliases = { "wellbeing framework partner", "framework partner", "partner", "local authority", "wfp" } },
		{ id = "agreed", name = "Agreed at the meeting", short = "Agreed", agreed = true,
			aliases = { "joint", "moderated", "consensus" } },
	},

	evidence_types = {
		{ id = "document", name = "Document", aliases = { "policy", "plan", "website", "file sample" } },
		{ id = "minutes", name = "Minutes or meeting notes", aliases = { "meeting notes", "governor minutes" } },
		{ id = "training_record", name = "Training record", aliases = { "training", "cpd record" } },
		{ id = "observation", name = "Observation",
			aliases = { "learning walk", "lesson visit", "site walk", "display" } },
		{ id = "data", name = "Outcome data", voice = true, aliases = { "outcome data", "figures", "numbers" } },
		{ id = "pupil_voice", name = "Pupil voice", voice = true, aliases = { "student voice", "pupil survey" } },
		{ id = "parent_voice", name = "Parent and carer voice", voice = true,
			aliases = { "parent and carer voice", "parent survey", "carer voice" } },
		{ id = "staff_voice", name = "Staff voice", voice = true, aliases = { "staff survey" } },
	},

	scoring = {
		model = "ladder", -- project convention: a level counts only when all the levels below it hold
		max_partial = 0, -- project convention: a partly feeds the plan, never the level
		share = 50, floor = 80, -- project convention, used only if model is set to best_fit
		blanks_limit = 20, -- project convention
		na_limit = 33, -- project convention: about a third
		gate_cap = 1, -- domain convention: local tools hold a school at the first level until its duties are met
		overall = "none", -- domain convention: a profile of areas, no single grade
		evidence = { -- project convention: claims above the first level need something dated and someone’s voice
			dated_from = 2,
			types_from = 3,
			min_types = 2,
			needs_voice = true,
		},
	},

	plan = {
		areas_min = 2, areas = 3, -- toolkit: two or three areas a year
		actions = 3, -- project convention
		lasts = 2, -- project convention, in half terms
		support = {
			{ id = "school", name = "School’s own staff" },
			{ id = "camhs", name = "CAMHS worker" },
			{ id = "la", name = "Wellbeing framework partner" },
			{ id = "ehp", name = "Early help" },
			{ id = "ed_psych", name = "Educational psychologist" },
			{ id = "voluntary", name = "Voluntary or community partner" },
		},
	},
	review = { -- toolkit; all-through schools follow the secondary rhythm by project convention
		primary = "termly", secondary = "half_termly", special = "half_termly", ["all-through"] = "half_termly",
	},
	recheck_months = 24, -- project convention
	-- since 1.0: an approach to behaviour says in its name that it is about relations, and how staff act all year counts in
	-- the place of one week
	renamed = { ["ethos.behaviour"] = "ethos.relational_behaviour" },
	ended = { "teaching.wellbeing_week" },
	context = { "roll", "Pupils eligible for free school meals (%)", "Pupils with an EHC plan (%)" }, -- project convention

	sections = {
		-- 1. Leadership and management
		{ id = "leadership", title = "Leadership and management",
			question = "Do leaders and governors give wellbeing a clear direction, a named lead, and the "
				.. "time and money to match?",
			strands = {
				{ id = "vision", title = "Vision",
					owner = "Headteacher", support = "la",
					descriptors = {
						emerging = {
							text = "A short statement on the school website says what the school wants for "
								.. "the wellbeing of its pupils and staff.",
							action = "Write half a page on wellbeing with staff and two governors, then "
								.. "publish it on the school website.",
							success = "New families say they knew what the school stands for before their "
								.. "child started; source: a question at admission meetings.",
						},
						established = {
							text = "Five staff in different jobs, asked separately, can each name this year’s "
								.. "wellbeing priorities without looking them up.",
							action = "Open the first staff briefing of each half term with the wellbeing "
								.. "priorities and one example of each in practice.",
							success = "Staff say they know what the school is working on and why; source: two "
								.. "questions in the staff survey.",
							support = "school",
						},
						advanced = {
							text = "A marked-up copy of the vision, no more than three years old, shows which "
								.. "words pupils, staff, parents and carers changed.",
							action = "Hold one evening where pupils, families and staff rewrite the vision "
								.. "together, and keep the marked copy.",
							success = "Pupils and families can point to a line in the vision that came from "
								.. "them; source: notes of small-group interviews.",
						},
					},
				},
				{ id = "senior_lead", title = "Named senior lead",
					gate = "A basic of this programme, not a legal duty: without a named senior lead, nobody "
						.. "answers for the rest of the audit.",
					owner = "Headteacher", support = "la",
					descriptors = {
						emerging = {
							text = "A member of the senior team is named on the staff list as mental health lead.",
							action = "Choose the senior leader who will take on mental health, put the role into their job "
								.. "description and tell all staff.",
							success = "Staff in every role know whom to ask about a pupil’s wellbeing; "
								.. "source: a quick check at a staff meeting.",
						},
						established = {
							text = "The lead’s timetable shows protected hours for the role every week.",
							action = "Block out weekly hours for the lead in next half term’s timetable and book a course "
								.. "for senior mental health leads.",
							success = "Staff get an answer to a wellbeing question within two school days; "
								.. "source: dates in the lead’s log of queries.",
						},
						advanced = {
							na = true, -- a small school may have nobody else senior to train
							text = "A trained deputy covers the role when the lead is away.",
							action = "Choose a second member of staff to train beside the lead, and arrange "
								.. "an exchange visit with a partner school.",
							success = "Pupils’ check-ins and meetings go ahead as planned when the lead is "
								.. "away; source: diaries from a week’s absence.",
						},
					},
				},
				{ id = "governor_link", title = "Governor link",
					owner = "Chair of governors", support = "la",
					descriptors = {
						emerging = {
							text = "Minutes of the governing board name one governor who links with the "
								.. "school on wellbeing and mental health.",
							action = "Put the wellbeing link role on the next board agenda and record in the "
								.. "minutes who takes it on.",
							success = "Staff who work on wellbeing have met the link governor and can say "
								.. "what the role is; source: three short conversations.",
						},
						established = {
							text = "Visit notes from each term record what followed from a question that the link "
								.. "governor asked.",
							action = "Agree three visit dates for the year, each built round one "
								.. "question taken from this audit.",
							success = "Staff and pupils whom the governor met hear what came of their "
								.. "comments; source: the follow-up line in each visit note.",
						},
						advanced = {
							text = "Board minutes from the past year record a decision that pupils altered by speaking to "
								.. "the board.",
							action = "Invite a group of pupils to one board meeting a year and give them the "
								.. "first item on the agenda.",
							success = "Pupils can describe a board decision that followed from their visit; "
								.. "source: an interview with them one term later.",
						},
					},
				},
				{ id = "policy_plan", title = "Policy and plan",
					owner = "Senior mental health lead", support = "la",
					descriptors = {
						emerging = {
							text = "A written wellbeing plan for this year carries the date on which governors approved "
								.. "it.",
							action = "Draft a one-page plan, adapt a model mental health policy to go with it and take both "
								.. "to governors.",
							success = "Parents and carers can find the policy within a minute; source: "
								.. "three of them asked to look.",
						},
						established = {
							text = "Every action in the wellbeing plan has a progress note from the latest review "
								.. "meeting.",
							action = "Give each action an owner and a date, and book the year’s review "
								.. "meetings with the CAMHS worker and framework partner.",
							success = "Staff with an action say they know when it is due and who can help; "
								.. "source: minutes of the review meetings.",
						},
						advanced = {
							text = "The behaviour, attendance and staffing policies each have a paragraph on their effect "
								.. "on wellbeing.",
							action = "Bring together pupils, parents and carers to read one policy a term and "
								.. "write down how it could help or harm wellbeing.",
							success = "Pupils and families meet fewer rules that clash with support they were "
								.. "promised; source: panel notes and the complaints log.",
						},
					},
				},
				{ id = "resourcing", title = "Resourcing",
					owner = "School business manager", support = "school",
					descriptors = {
						emerging = {
							text = "This year’s budget has a line that shows what is spent on wellbeing.",
							action = "Add up what the school already spends on wellbeing and show it "
								.. "as one line in the budget.",
							success = "Staff know what money there is and how to ask for it; source: requests "
								.. "received, with dates and answers.",
						},
						established = {
							text = "A table shown to governors each year sets the cost of every wellbeing "
								.. "service beside the number of pupils it reached.",
							action = "Gather cost and take-up for each counsellor, club and programme, and "
								.. "take one table to the finance committee.",
							success = "Pupils wait less for the service most in demand because money has "
								.. "moved to it; source: waiting times before and after.",
						},
						advanced = {
							text = "Records trace spending on wellbeing to its results over three years.",
							action = "Set three years of spending beside what each service achieved, and ask "
								.. "governors to reconsider one that shows little result.",
							success = "More pupils get the help that works because money has moved to it; source: "
								.. "take-up of each service, year on year.",
							support = "la",
						},
					},
				},
			},
		},

		-- 2. Ethos and environment
		{ id = "ethos", title = "Ethos and environment",
			question = "Does every pupil feel safe, known and part of the school, both in "
				.. "lessons and between them?",
			strands = {
				{ id = "belonging", title = "Belonging",
					owner = "Deputy head (pastoral)", support = "school",
					descriptors = {
						emerging = {
							text = "A current list puts the name of at least one adult who knows them well "
								.. "beside every pupil on the roll.",
							action = "Ask class teachers to write one trusted adult beside each pupil’s name, "
								.. "and follow up every blank.",
							success = "Pupils can say which adult they would go to with a worry; source: ten "
								.. "pupils from different years, asked at random.",
						},
						established = {
							text = "Each term somebody finds, from the registers of clubs, trips and performances, the "
								.. "pupils who take part in nothing.",
							action = "Compare this term’s club and trip registers with the roll, and speak to "
								.. "each pupil who appears on none.",
							success = "Pupils who took part in nothing last term join something they chose; "
								.. "source: club and trip registers term by term.",
						},
						advanced = {
							text = "Pupils who joined mid-year have redesigned the welcome for newcomers.",
							action = "Ask six pupils who arrived mid-year to rewrite the welcome, and try "
								.. "their version with the next arrivals.",
							success = "New pupils say as often as others that they have someone to sit with; source: the "
								.. "same question put to both in the third week.",
						},
					},
				},
				{ id = "relational_behaviour", title = "Relational behaviour approach",
					owner = "Behaviour lead", support = "ed_psych",
					descriptors = {
						emerging = {
							text = "The behaviour policy sets out how adults calm pupils, listen to them and help them to "
								.. "put things right.",
							action = "Add a page to the behaviour policy on calming, listening and putting "
								.. "things right, with an example of each.",
							success = "Pupils say an adult heard their side before deciding what happened "
								.. "next; source: interviews with five pupils recently sanctioned.",
						},
						established = {
							text = "Behaviour log entries from one week, names removed, show adults trying "
								.. "the agreed calming steps before they use a sanction.",
							action = "Rehearse the agreed steps for an upset pupil at a staff meeting, using "
								.. "two real situations with names removed.",
							success = "Pupils say adults respond alike whichever room they are in; source: a "
								.. "pupil survey question, autumn and summer.",
						},
						advanced = {
							text = "Notes of repair meetings after a conflict show pupils helping to lead them.",
							action = "Train four pupils and four staff together to lead repair meetings, and "
								.. "put a six-week check in the diary for each.",
							success = "Quarrels seldom flare up again between the same pupils; source: the "
								.. "behaviour log six weeks after each meeting.",
						},
					},
				},
				{ id = "safe_spaces", title = "Safe spaces",
					owner = "Senior mental health lead", support = "school",
					descriptors = {
						emerging = {
							text = "A calm room or corner is open at stated times with an adult present.",
							action = "Choose a quiet place, staff it at break and lunch from next week, and "
								.. "put the times on the door.",
							success = "Pupils take themselves to the calm space before things boil over; "
								.. "source: the duty adult’s count for one week.",
						},
						established = {
							text = "The log of who uses the calm space, when and for how long is discussed at "
								.. "a pastoral meeting every half term.",
							action = "Start a sign-in sheet for the calm space and bring a summary to the "
								.. "last pastoral meeting of the half term.",
							success = "Pupils go back to class sooner and more settled; source: times in the "
								.. "log and comments from their teachers.",
						},
						advanced = {
							text = "The hours, rules or layout of the calm space have changed because of what pupils who "
								.. "avoid it said.",
							action = "Talk to eight pupils who avoid the space, including some who find noise "
								.. "or crowds hard, and change one thing.",
							success = "Pupils missing from the log begin to use the space; source: the "
								.. "sign-in sheet for the following half term.",
						},
					},
				},
				{ id = "anti_bullying", title = "Anti-bullying",
					owner = "Behaviour lead", support = "school",
					descriptors = {
						emerging = {
							text = "A bullying log gives the date, type and response for each report, "
								.. "including bullying online and bullying rooted in prejudice.",
							action = "Set up one log for every report of bullying and show all staff what "
								.. "to enter on the same day.",
							success = "Pupils who report bullying hear the same day what will happen; source: "
								.. "log entries and follow-up chats.",
						},
						established = {
							text = "Closed bullying cases show a check with the pupil and family four weeks on.",
							action = "Put a four-week check with pupil and family in the diary for every open case, "
								.. "and reopen those where it has not stopped.",
							success = "Pupils who were bullied say that it has stopped; source: what they and "
								.. "their families said at the four-week checks.",
						},
						advanced = {
							text = "Pupil ambassadors publish a yearly account of bullying in the school, "
								.. "what was tried and whether pupils think it worked.",
							action = "Recruit ambassadors from every year, give them figures without names "
								.. "and set a date for their published account.",
							success = "More pupils say that telling someone made things better; source: the "
								.. "same survey question every summer.",
							support = "voluntary",
						},
					},
				},
				{ id = "physical_setting", title = "Physical setting",
					owner = "Site manager", support = "school",
					descriptors = {
						emerging = {
							text = "A dated walk-round by an adult and two pupils lists the places that feel "
								.. "noisy, crowded, unwelcoming or unsafe.",
							action = "Walk the site with two pupils at arrival, break and lunch, and write "
								.. "down how each place feels.",
							success = "Pupils see a place they named put right within the half term; source: "
								.. "photographs before and after.",
						},
						established = {
							text = "Each problem with a shared area that pupils report has a date when it was put right.",
							action = "Put a named adult in charge of each shared area and a simple card for "
								.. "reporting problems in every classroom.",
							success = "Pupils say they use the toilets and dining hall without worry; source: "
								.. "a three-question slip in class time.",
						},
						advanced = {
							text = "The latest change to the building or grounds began with ideas from "
								.. "pupils, among them pupils with sensory or mobility needs.",
							action = "Ask pupils with sensory or mobility needs to lead the next site walk "
								.. "and sketch one improvement to be costed.",
							success = "Pupils with sensory or mobility needs use more of the site by choice; "
								.. "source: break-time observation before and after.",
						},
					},
				},
			},
		},

		-- 3. Teaching and learning
		{ id = "teaching", title = "Teaching and learning",
			question = "What do pupils learn about looking after their minds, and does everyday teaching help "
				.. "them feel able to learn?",
			strands = {
				{ id = "taught_curriculum", title = "Taught curriculum",
					owner = "PSHE lead", support = "la",
					descriptors = {
						emerging = {
							text = "A one-page curriculum map shows lessons on mental health and asking for "
								.. "help in every year group.",
							action = "Set out the PSHE lessons for each year on one page and fill any year "
								.. "that lacks mental health content.",
							success = "Pupils of every age can recall a lesson on worries, moods or asking "
								.. "for help; source: two asked in each year.",
						},
						established = {
							na = true, -- a small school may have fewer than three classes
							text = "Short quizzes in three classes show what pupils remember of their lessons on mental "
								.. "health.",
							action = "Give three classes a short quiz some weeks after their lessons on mental health, "
								.. "and choose one topic to teach again.",
							success = "Pupils can explain two ways to help themselves and one place to turn; "
								.. "source: a quiz before and after the unit.",
						},
						advanced = {
							text = "Lesson plans show changes made after talking to pupils whose lives a topic touches.",
							action = "Let pupils vote on a topic for next term, and invite those close to it "
								.. "to read the plans first.",
							success = "Pupils say lessons talk about lives like theirs without singling "
								.. "anyone out; source: exit slips after the chosen topic.",
						},
					},
				},
				{ id = "classroom_climate", title = "Classroom climate",
					owner = "Teaching and learning lead", support = "school",
					descriptors = {
						emerging = {
							text = "Routines for arriving, asking for help and settling after an upset are on "
								.. "display in each classroom.",
							action = "Agree three routines with each year team and display them, with "
								.. "pictures where pupils need them.",
							success = "Pupils ask for help without feeling that everyone is looking; source: "
								.. "five asked in each of two classes.",
						},
						established = {
							text = "Lesson visit forms include a line on how safe pupils seem to make mistakes.",
							action = "Add a line about mistakes and questions to the lesson visit form, and give teachers a "
								.. "summary of what visitors saw this term.",
							success = "More pupils offer an answer when they are unsure; source: tallies from "
								.. "lesson visits a term apart.",
						},
						advanced = {
							text = "Each teacher visited by pupils trained to observe lessons can name one change made "
								.. "since.",
							action = "Train eight pupils, some quiet and some often corrected, to watch a "
								.. "lesson and give kind, specific feedback.",
							success = "Pupils say their class has become an easier place to speak up; source: "
								.. "a class vote before and after.",
						},
					},
				},
				{ id = "staff_modelling", title = "Staff modelling",
					owner = "Senior mental health lead", support = "camhs",
					descriptors = {
						emerging = {
							text = "A short guide gives staff examples of words to use with pupils about "
								.. "feelings, mistakes and stress.",
							action = "Draft a guide to everyday talk about feelings with the CAMHS worker, "
								.. "and try it out in two classes.",
							success = "Pupils say adults here talk about feelings as an ordinary thing; "
								.. "source: discussion notes from the two classes.",
						},
						established = {
							na = true, -- a small school may have fewer than three classes
							text = "Pupils in three classes, when asked, describe times they saw an adult say "
								.. "sorry, stay calm or put something right.",
							action = "Set aside two minutes of each weekly briefing for a member of staff to "
								.. "describe how they put something right.",
							success = "Pupils own up to mistakes more readily because adults do; source: "
								.. "class teachers’ notes each half term.",
							support = "school",
						},
						advanced = {
							text = "Short scenes on handling stress, written by pupils and staff together, are used with "
								.. "new staff.",
							action = "Bring pupils and staff together to script three short scenes on handling stress, and "
								.. "lend them to another school.",
							success = "Pupils say the scenes match how adults really behave; source: a pupil "
								.. "group’s review after watching them.",
						},
					},
				},
				{ id = "adaptation", title = "Adaptation",
					owner = "SENCO", support = "ed_psych",
					descriptors = {
						emerging = {
							text = "Teachers hold a current one-page profile for each pupil on SEN support or "
								.. "with an EHC plan, saying what helps and hinders.",
							action = "Write one-page profiles with the pupils who need them most, and give "
								.. "them to every teacher they meet.",
							success = "Pupils with SEND say new and cover teachers know what helps them; "
								.. "source: the SENCO’s talk with five pupils.",
						},
						established = {
							text = "Notes from following five pupils through a school day show the help in "
								.. "their profiles being given in each lesson.",
							action = "Follow five pupils through a day, mark which agreed help appears, and "
								.. "tell their teachers about the gaps.",
							success = "Pupils walk out of fewer lessons in distress; source: notes from the "
								.. "day and records of leaving class.",
							support = "school",
						},
						advanced = {
							text = "One-page profiles on file have been rewritten each term by the pupils themselves.",
							action = "Give pupils time to edit their profiles, and gather the approaches they "
								.. "rate highest into one list.",
							success = "Pupils can explain what helps them learn and ask for it themselves; "
								.. "source: termly profile conversations.",
						},
					},
				},
				{ id = "transitions", title = "Transitions",
					owner = "Transition lead", support = "school",
					descriptors = {
						emerging = {
							text = "A dated plan covers moves into, within and out of the school, with extra "
								.. "visits for pupils who find change hard.",
							action = "Write a calendar of visits and handover talks for every move, and mark "
								.. "the pupils who need more than one.",
							success = "Pupils know a face and a place before the first day; source: slips "
								.. "filled in at the end of the final visit.",
						},
						established = {
							text = "Signed receipts show that handover notes on wellbeing reach the next teacher or "
								.. "school before the move.",
							action = "Agree a short handover form with schools that send and receive pupils, "
								.. "and fix one date for returning it.",
							success = "Pupils need not retell their story to new adults; source: talks with "
								.. "five pupils in their first half term.",
						},
						advanced = {
							text = "The latest plan for moves shows changes that families of pupils who struggled asked "
								.. "for.",
							action = "Set out first-half-term attendance for the last three intakes, and meet "
								.. "the families of pupils who struggled.",
							success = "Fewer pupils miss school in the weeks after a move; source: attendance "
								.. "of this intake beside earlier ones.",
						},
					},
				},
			},
		},

		-- 4. Student voice
		{ id = "voice", title = "Student voice",
			question = "How do pupils shape what the school does about wellbeing, and whose "
				.. "views are still missing?",
			strands = {
				{ id = "channels", title = "Channels",
					owner = "Student voice lead", support = "school",
					descriptors = {
						emerging = {
							text = "Posters show pupils at least two ways to raise a worry or an idea, such "
								.. "as a council and a worry box.",
							action = "Put up posters showing two ways to raise a worry or an idea, naming the "
								.. "adult who reads what comes in.",
							success = "Pupils use both routes and get a reply; source: dates on "
								.. "slips received and answered.",
						},
						established = {
							text = "A record of what pupils raise by each route shows how quickly someone answered.",
							action = "Log everything raised this half term with the date of reply, and mend or close any "
								.. "route that nobody uses.",
							success = "Pupils say it is worth raising things because someone answers within a "
								.. "week; source: class discussions across the school.",
						},
						advanced = {
							text = "Pupils bring a report of their own to the senior team every term.",
							action = "Give pupils, with one adult as coach, ten minutes at a senior team meeting each "
								.. "term for a report in their own words.",
							success = "Pupils can name something that changed after a report of theirs; source: "
								.. "talks with six pupils a term later.",
						},
					},
				},
				{ id = "reach", title = "Reach",
					owner = "Student voice lead", support = "school",
					descriptors = {
						emerging = {
							text = "A count of who joined councils, surveys and discussion groups last year "
								.. "shows which parts of the school were missing.",
							action = "Count last year’s council members and survey replies by year and "
								.. "group, and circle the gaps.",
							success = "Pupils notice new faces being asked what they think; source: this "
								.. "year’s membership beside last year’s count.",
						},
						established = {
							text = "Examples on file show pupils who do not use speech, or find forms hard, "
								.. "giving views through pictures, signing or play.",
							action = "Make picture, signed and one-to-one versions of this term’s questions, "
								.. "and try them with six pupils.",
							success = "Pupils with communication needs have views on record beside everyone "
								.. "else’s; source: the survey file and talk notes.",
							owner = "SENCO",
						},
						advanced = {
							na = true, -- a small school may have no pupil who is often absent or taught elsewhere
							text = "Notes made twice a year give the views of pupils who are often absent or "
								.. "taught elsewhere, gathered wherever they were.",
							action = "Send a trusted adult to visit or phone pupils who are absent long term "
								.. "or taught elsewhere, with three questions.",
							success = "Pupils away from the site say the school still wants to know what they "
								.. "think; source: notes of visits and calls.",
							support = "ehp",
						},
					},
				},
				{ id = "influence", title = "Influence",
					owner = "Senior mental health lead", support = "la",
					descriptors = {
						emerging = {
							text = "Notes attached to this year’s plan show that pupils were asked about "
								.. "wellbeing before the priorities were settled.",
							action = "Hold a discussion with pupils before this year’s plan is written, and "
								.. "attach the notes to the plan.",
							success = "Pupils recognise something they said in the plan; source: six pupils "
								.. "shown the plan and asked.",
						},
						established = {
							text = "At least one decision a term, on rules, spending or the timetable, can be "
								.. "traced from a pupil’s suggestion to a dated change.",
							action = "Open a register of pupils’ suggestions that shows who considered each "
								.. "one and the date anything changed.",
							success = "Pupils can name a rule, purchase or timetable change that began with "
								.. "them; source: discussions in three year groups.",
						},
						advanced = {
							text = "Pupils hold voting places on the group that sets wellbeing priorities.",
							action = "Reserve three votes for pupils on the planning group, one of them for a "
								.. "group the school seldom hears.",
							success = "Pupils say their vote altered what the school works on; source: the "
								.. "pupil members’ own report in July.",
						},
					},
				},
				{ id = "peer_support", title = "Peer support",
					na = true, -- not every nursery or special school has a fair way to run a scheme
					owner = "Senior mental health lead", support = "camhs",
					descriptors = {
						emerging = {
							text = "At least one peer scheme, such as buddies or playground friends, has a list of "
								.. "trained pupils.",
							action = "Recruit a small group of buddies, train them in listening and in when to fetch an "
								.. "adult, and name the adult in charge.",
							success = "Pupils on their own at break are noticed and joined; source: lunchtime "
								.. "observation in two separate weeks.",
						},
						established = {
							text = "Diary dates show peer supporters meeting an adult every fortnight to talk "
								.. "over what they have heard.",
							action = "Timetable a fortnightly meeting for peer supporters, and brief the "
								.. "adult on what pupils should not carry alone.",
							success = "Peer supporters say they are never left alone with another pupil’s "
								.. "problem; source: a talk with each at the end of term.",
						},
						advanced = {
							text = "Pupils who once used the peer scheme help to choose the next supporters.",
							action = "Ask pupils who used the scheme to interview this year’s applicants and "
								.. "suggest two changes to the training.",
							success = "Pupils who would not approach an adult say they would approach a peer; "
								.. "source: an anonymous slip in every class.",
						},
					},
				},
				{ id = "feedback_loop", title = "Feedback loop",
					owner = "Student voice lead", support = "school",
					descriptors = {
						emerging = {
							text = "A display, assembly or newsletter from the past term tells pupils what will happen "
								.. "because of what they said.",
							action = "Write a one-page reply to the latest pupil survey, and share it in "
								.. "assembly and on a display.",
							success = "Pupils have heard back about the last survey they filled in; source: a "
								.. "governor’s talks along the corridor.",
						},
						established = {
							text = "Each request turned down in the past year has a reason on record, given "
								.. "to pupils in words for their age.",
							action = "Go through last term’s suggestions, write a plain reason beside each "
								.. "refusal and take it to the school council.",
							success = "Pupils can explain why something they wanted was refused; source: "
								.. "council members in conversation with the link governor.",
						},
						advanced = {
							text = "Pupils mark each promise made to them as done, started or forgotten.",
							action = "Give the school council last year’s list of promises to mark, and ask senior leaders "
								.. "to explain in writing any they forgot.",
							success = "Pupils say the school does what it says it will; source: one survey "
								.. "question followed over three years.",
						},
					},
				},
			},
		},

		-- 5. Parent and carer engagement
		{ id = "parents", title = "Parent and carer engagement",
			question = "Do all parents and carers feel welcome, informed and able to work with the school on "
				.. "their child’s wellbeing?",
			strands = {
				{ id = "welcome", title = "Welcome",
					owner = "School business manager", support = "school",
					descriptors = {
						emerging = {
							text = "The school’s website shows whom to talk to about a child’s wellbeing.",
							action = "Put the wellbeing contact’s photograph and number in the entrance, on "
								.. "the website and in the starter pack.",
							success = "Parents and carers know whom to contact about a worry; source: ten "
								.. "asked at the gate across one week.",
						},
						established = {
							text = "Test calls and visits by a governor are answered within two school days.",
							action = "Agree a greeting and a reply time with office staff, and ask a governor "
								.. "to test both next month.",
							success = "Parents and carers say calls and messages are answered kindly and on "
								.. "time; source: the reply log and a gate survey.",
						},
						advanced = {
							text = "Old and new versions of letters or signs show what changed after parents and carers "
								.. "judged them.",
							action = "Recruit six parents and carers from different communities to mark up "
								.. "three letters and the entrance signs for tone.",
							success = "Families who used to stay away come in without being sent for; source: "
								.. "event sign-in sheets, year on year.",
						},
					},
				},
				{ id = "information", title = "Information",
					owner = "Senior mental health lead", support = "camhs",
					descriptors = {
						emerging = {
							text = "A page or leaflet for families, checked this year, lists local help with children’s "
								.. "mental health.",
							action = "Check every number and link on the local help list, date it, and "
								.. "send it to all families.",
							success = "Families find help for themselves before a worry grows; source: "
								.. "replies to a one-question text message.",
							support = "school",
						},
						established = {
							text = "A calendar shows at least three sessions a year for families on topics they asked "
								.. "for, such as sleep or screens.",
							action = "Ask families which three topics matter most, then fix dates, speakers "
								.. "and a short written version of each.",
							success = "Parents and carers try something new at home and say it helped; "
								.. "source: feedback cards a month after each session.",
						},
						advanced = {
							na = true, -- every family may read English
							text = "Advice for families comes in the main home languages of the school.",
							action = "Record two short messages in the most used home languages with parent "
								.. "volunteers, and count the plays.",
							success = "Families who do not read English get the same advice as others; "
								.. "source: play counts and calls by language.",
							support = "voluntary",
						},
					},
				},
				{ id = "partnership", title = "Partnership",
					owner = "Deputy head (pastoral)", support = "school",
					descriptors = {
						emerging = {
							text = "Each pupil’s wellbeing plan carries a dated note of what was agreed with parents or "
								.. "carers.",
							action = "Phone or meet the family of every pupil with a plan this half term, "
								.. "and add their words to it.",
							success = "Parents and carers say they were asked before decisions were made; "
								.. "source: a short phone survey of those families.",
						},
						established = {
							text = "A contact record shows that every family has had at least one good-news "
								.. "call or note about their child each term.",
							action = "Share out the roll so that each class teacher makes one good-news call "
								.. "or note per family this term.",
							success = "Parents and carers say the school contacts them about good things too; "
								.. "source: a parent survey question.",
						},
						advanced = {
							text = "Parents and carers help to train staff for difficult meetings.",
							action = "Plan a staff session on difficult meetings with three parents or "
								.. "carers, and design a two-question slip for families.",
							success = "Families leave hard meetings feeling heard even when they disagree; "
								.. "source: rating slips added up each term.",
						},
					},
				},
				{ id = "support", title = "Support for families",
					owner = "Family liaison lead", support = "ehp",
					descriptors = {
						emerging = {
							text = "A staff guide explains how to put a parent or carer who is struggling in "
								.. "touch with early help, a parenting group or a charity.",
							action = "Meet the early help team, note what they offer, and turn it into a "
								.. "guide staff can use the same day.",
							success = "Parents and carers under strain hear about early help from the first "
								.. "adult they tell; source: family contact notes.",
						},
						established = {
							text = "A record of families introduced to outside support shows whether anyone contacted "
								.. "them within two weeks.",
							action = "Ring each family introduced to a service this term to find out whether "
								.. "anyone has been in touch.",
							success = "Families get help and not just a phone number; source: what came of each "
								.. "introduction, in the contact record.",
						},
						advanced = {
							na = true, -- too few families of a small school may want a group
							text = "Parents and carers who have been through hard times host a support group.",
							action = "Offer a room, refreshments and training to parents and carers willing "
								.. "to host a monthly group with a local charity.",
							success = "Parents and carers, fathers and kinship carers among them, say they feel less alone; "
								.. "source: the group’s register and comments.",
							support = "voluntary",
						},
					},
				},
				{ id = "hard_to_reach", title = "Families seldom reached",
					owner = "Family liaison lead", support = "ehp",
					descriptors = {
						emerging = {
							text = "Sign-in sheets from parents’ evenings, checked against the roll, produce "
								.. "a list of families not met this year.",
							action = "Check last term’s sign-in sheets against the roll, and list the "
								.. "families nobody has met since September.",
							success = "Families on the list get a personal invitation and a real "
								.. "conversation; source: dates on the contact list.",
						},
						established = {
							text = "The diary shows phone, evening or community-venue meetings with families who missed "
								.. "an event.",
							action = "Offer each family who missed the last event a phone, evening or "
								.. "community-venue meeting, and note the answer.",
							success = "More parents and carers who missed events meet staff another way; "
								.. "source: the diary compared with last term.",
						},
						advanced = {
							text = "A log shows the meetings with families that people trusted in local communities have "
								.. "brought about.",
							action = "Approach a faith group, community organisation or parent leader about "
								.. "becoming a link, and agree time, pay and training.",
							success = "Families once absent say they trust the school; source: link workers’ notes and the "
								.. "parent survey.",
							support = "voluntary",
						},
					},
				},
			},
		},

		-- 6. Staff development and wellbeing
		{ id = "staff", title = "Staff development and wellbeing",
			question = "Are all staff trained, supported and cared for well enough to look after pupils’ "
				.. "wellbeing and their own?",
			strands = {
				{ id = "training", title = "Training",
					owner = "Senior mental health lead", support = "camhs",
					descriptors = {
						emerging = {
							text = "A training record lists every member of staff, lunchtime and office teams "
								.. "included, with the date of their mental health session.",
							action = "Draw up one list of all staff with the mental health training each has "
								.. "had, and book places for those with none.",
							success = "Pupils say any adult, not only a teacher, listens when they are upset; "
								.. "source: pupil interviews at lunchtime.",
						},
						established = {
							text = "The training plan is built on what staff say they find hardest.",
							action = "Ask staff which situations they find hardest, and plan next year’s "
								.. "sessions round the top three.",
							success = "Nine in ten staff attend or catch up, and say the training matched what they face; "
								.. "source: the record and slips a term later.",
						},
						advanced = {
							text = "Lesson visits a term after training record what staff now do differently.",
							action = "Agree what should look different after the next training, and look for it on "
								.. "lesson visits a term later.",
							success = "Pupils describe adults doing what the training covered; source: lesson "
								.. "visits and pupil comments a term later.",
						},
					},
				},
				{ id = "supervision", title = "Supervision",
					owner = "Senior mental health lead", support = "camhs",
					descriptors = {
						emerging = {
							text = "A rota gives staff with the heaviest pastoral duties a set time to talk "
								.. "through hard cases with a trained person.",
							action = "List the staff who carry the hardest cases, and book each a monthly "
								.. "talk with a trained listener.",
							success = "Pastoral staff say they no longer take the worst of the day home; "
								.. "source: a confidential slip after three sessions.",
						},
						established = {
							text = "The supervision record shows cancelled sessions rebooked within two weeks.",
							action = "Protect supervision times in the cover timetable, and send everyone who "
								.. "attends two questions in December and June.",
							success = "Staff feel able to speak openly about cases that trouble them; source: "
								.. "the twice-yearly ratings.",
						},
						advanced = {
							text = "The supervision record shows sessions booked by staff in every kind of job.",
							action = "Open bookings to cleaning, catering, office and classroom staff, and "
								.. "ask each team what form would suit them.",
							success = "Support staff use supervision as readily as teachers do; source: "
								.. "take-up by job, compared term by term.",
							support = "ed_psych",
						},
					},
				},
				{ id = "workload", title = "Workload culture",
					owner = "Headteacher", support = "school",
					descriptors = {
						emerging = {
							text = "Governors have seen the results of an anonymous staff survey on workload "
								.. "and wellbeing within the past twelve months.",
							action = "Run a short anonymous staff survey on workload this half term, and take "
								.. "the results to governors.",
							success = "Staff say they were asked about workload and told the findings; "
								.. "source: minutes of the staff meeting that shared them.",
						},
						established = {
							text = "Diaries from two sample weeks show that staff keep to written limits on email, "
								.. "marking and meetings.",
							action = "Agree limits on email, marking and meetings with staff representatives, "
								.. "and check them against a fortnight’s diaries.",
							success = "Staff get their evenings and weekends back; source: email times and a "
								.. "survey question on rest.",
						},
						advanced = {
							text = "A group of staff from every team can show a new idea that it stopped or reshaped "
								.. "because of workload.",
							action = "Set up a staff group from every team, and send it each new proposal "
								.. "before a start date is fixed.",
							success = "Staff say something is taken away whenever something is added; source: "
								.. "the group’s yearly note to colleagues.",
						},
					},
				},
				{ id = "confidence", title = "Confidence",
					owner = "Senior mental health lead", support = "camhs",
					descriptors = {
						emerging = {
							text = "Anonymous ratings by staff of their own confidence in noticing and "
								.. "responding to distress are on file for each team.",
							action = "Ask all staff to rate their confidence in five everyday situations, "
								.. "anonymously, and sort the answers by team.",
							success = "Staff say they can admit what they find hard; source: discussion of "
								.. "the ratings in team meetings.",
						},
						established = {
							na = true, -- a small school may have fewer than three teams
							text = "Staff from three teams, given the same made-up case, describe first steps that match "
								.. "the school’s written guidance.",
							action = "Practise one made-up case for fifteen minutes in each team meeting this "
								.. "half term, and agree the first steps.",
							success = "Pupils in distress get the same calm first response from any adult; "
								.. "source: pastoral log and pupils’ comments.",
						},
						advanced = {
							text = "Two years of confidence ratings show gaps closing on particular needs, such as autism "
								.. "or grief.",
							action = "Pair staff who feel sure about autism, grief or self-harm with "
								.. "colleagues who do not, for half a term.",
							success = "Pupils with less common needs say adults understand them better; "
								.. "source: pupil interviews, repeated after a year.",
						},
					},
				},
				{ id = "induction", title = "Induction",
					owner = "Deputy head (pastoral)", support = "school",
					descriptors = {
						emerging = {
							text = "The induction checklist tells new staff how to report a concern about a pupil’s "
								.. "wellbeing.",
							action = "Add how to report a concern, who leads on wellbeing and where to get help to the "
								.. "checklist, and go through it with the next new starter.",
							success = "New staff can say how to report a concern in their first week; source: "
								.. "signed checklists and a five-minute chat.",
						},
						established = {
							text = "Sign-in records show that supply staff, trainees and volunteers are "
								.. "handed a short wellbeing guide when they arrive.",
							action = "Print a short guide for visiting staff, and ask the office to hand "
								.. "it over at every sign-in.",
							success = "Pupils get a steady response from supply staff too; source: feedback "
								.. "slips from classes that had cover.",
						},
						advanced = {
							text = "Pupils lead part of each new adult’s first day.",
							action = "Ask pupils to plan a tour and a list of what a new adult should know, and ask the "
								.. "newcomer a year later what helped.",
							success = "Pupils say new adults learn their names and ways sooner; source: a "
								.. "class discussion in the newcomer’s sixth week.",
						},
					},
				},
			},
		},

		-- 7. Identifying need and monitoring impact
		{ id = "identifying", title = "Identifying need and monitoring impact",
			question = "How does the school notice which pupils need help, and how does it know "
				.. "whether that help has worked?",
			strands = {
				{ id = "screening", title = "Screening",
					owner = "Senior mental health lead", support = "ed_psych",
					descriptors = {
						emerging = {
							text = "At least one year group completes a published wellbeing questionnaire.",
							action = "Ask the educational psychologist which questionnaire suits pupils’ "
								.. "ages, choose one, and write to families about it.",
							success = "Quiet pupils who are struggling are noticed and offered a talk; "
								.. "source: the list made from the questionnaire.",
						},
						established = {
							text = "Each pupil whose screening answers raise concern has a dated follow-up.",
							action = "Set screening dates for all year groups, and name who follows up: the "
								.. "same day for safety, otherwise within a week.",
							success = "Pupils who said they were unhappy were spoken to within a week; "
								.. "source: follow-up dates on the coded list.",
						},
						advanced = {
							na = true, -- no pupil may have reached crisis in the year
							text = "A yearly check on pupils who reached crisis finds those whom screening missed.",
							action = "List last year’s crises, mark those the questionnaire missed, and ask a "
								.. "pupil group what would have caught them.",
							success = "Fewer pupils reach crisis without an earlier flag; source: crisis "
								.. "referrals set against screening lists each year.",
							support = "camhs",
						},
					},
				},
				{ id = "data", title = "Data",
					owner = "Data manager", support = "school",
					descriptors = {
						emerging = {
							text = "Attendance, behaviour, suspension and medical-room records for any one "
								.. "pupil can be brought up together on a single page.",
							action = "Build a one-page summary of a pupil from existing records, and test it "
								.. "with three pastoral staff.",
							success = "Pupils repeat themselves less because adults know the main facts; "
								.. "source: comments from pupils after pastoral meetings.",
						},
						established = {
							text = "Minutes of a half-termly meeting show the combined records read for every year group.",
							action = "Fix six dates a year for reading the records together, with a standing "
								.. "agenda and one person taking minutes.",
							success = "Families hear from school as a pattern starts, not once it has set; "
								.. "source: first-contact dates in the minutes.",
						},
						advanced = {
							text = "Governors receive pupils’ own explanations beside the school’s wellbeing figures.",
							action = "Show a pupil group the year’s figures, without names and small numbers, and print "
								.. "what they say beside the charts for governors.",
							success = "Pupils see the school act on the reasons they gave; source: the "
								.. "governors’ report and the action that followed.",
						},
					},
				},
				{ id = "thresholds", title = "Thresholds",
					owner = "Designated safeguarding lead", support = "camhs",
					descriptors = {
						emerging = {
							text = "A chart for staff says which signs call for a chat, in-school help, an "
								.. "outside service or an immediate safeguarding report.",
							action = "Draft a chart of signs and responses with the CAMHS worker, and test "
								.. "it on four made-up cases.",
							success = "Staff say they know when a worry is theirs to handle and when to pass "
								.. "it on; source: team-meeting notes.",
						},
						established = {
							text = "A termly sample of up to ten concerns, names removed, shows staff following the "
								.. "response chart or writing down why they did not.",
							action = "Pull up to ten recent concerns at random, mark where the response matched the "
								.. "chart, and discuss those that did not.",
							success = "Pupils are helped at the first sign and not the fourth; source: days "
								.. "from first concern to first response.",
						},
						advanced = {
							text = "Notes show the school, partner schools and local services judging the same disputed "
								.. "cases together.",
							action = "Bring three disputed cases, names removed, to a yearly meeting with CAMHS and two "
								.. "partner schools, and amend the chart afterwards.",
							success = "Pupils who change school locally need not start again with a known "
								.. "worry; source: families’ comments after a move.",
							support = "la",
						},
					},
				},
				{ id = "tracking", title = "Tracking",
					owner = "SENCO", support = "camhs",
					descriptors = {
						emerging = {
							text = "A single list shows which wellbeing support each pupil is getting.",
							action = "Make one list of all pupils receiving support, with provider and start "
								.. "date, and give it one keeper.",
							success = "Pupils are not forgotten, or asked the same thing by three adults; "
								.. "source: the list read against teachers’ knowledge.",
							support = "school",
						},
						established = {
							text = "Supported pupils have a starting score and a later one on the same scale, "
								.. "such as attendance or a wellbeing questionnaire.",
							action = "Take a starting measure for every pupil who begins support this term, "
								.. "and put the second one in the diary.",
							success = "Pupils can say what has got better since support began; source: paired "
								.. "scores with each pupil’s comment.",
						},
						advanced = {
							text = "Pupils rate their progress towards goals that they worded themselves.",
							action = "Replace one adult-set target with a goal that each pupil words and rates, and look at "
								.. "whose ratings rise least.",
							success = "Pupils say the goals are theirs and that they are getting nearer; "
								.. "source: self-ratings at start and end.",
						},
					},
				},
				{ id = "review", title = "Review",
					owner = "Senior mental health lead", support = "la",
					descriptors = {
						emerging = {
							text = "Minutes from the past year record a meeting on whether wellbeing work made a "
								.. "difference.",
							action = "Book a review meeting, gather four pieces of evidence beforehand and "
								.. "leave with three decisions.",
							success = "Staff can say what was kept, changed or dropped this year; source: a "
								.. "quick poll in a staff meeting.",
						},
						established = {
							text = "Review papers name at least one thing that did not work.",
							action = "Ask each project leader to bring one disappointing result to the next "
								.. "review and propose a change.",
							success = "Pupils are no longer offered help that does little good; source: the "
								.. "list of support before and after review.",
						},
						advanced = {
							text = "Another school or outside partner has tested the school’s judgements.",
							action = "Swap audits with another school for a day, challenge three judgements "
								.. "each, and write a page for families.",
							success = "Parents and carers trust what the school says because others checked "
								.. "it; source: comments on the summary page.",
						},
					},
				},
			},
		},

		-- 8. Targeted support and referral
		{ id = "targeted", title = "Targeted support and referral",
			question = "When a pupil needs more, how quickly does the right help come, and "
				.. "does it make a difference?",
			strands = {
				{ id = "pathways", title = "Pathways",
					gate = "A basic of this programme, not a legal duty in itself: without a known route, a "
						.. "worry may stop with the adult who hears it.",
					owner = "Senior mental health lead", support = "camhs",
					descriptors = {
						emerging = {
							text = "A written route shows all staff whom to tell about a pupil’s mental health.",
							action = "Draw the route from first worry to outside service on one sheet, with who decides "
								.. "next, and put it up in every staff area.",
							success = "Pupils who confide in an adult are talking to the right person within "
								.. "a day; source: times on concern forms.",
						},
						established = {
							na = true, -- no pupil may be waiting
							text = "A log shows that every pupil waiting for an outside service has a weekly check-in.",
							action = "Name an adult for each pupil on a waiting list, and start weekly "
								.. "check-ins from this week.",
							success = "Pupils on waiting lists say someone at school is with them meanwhile; "
								.. "source: the check-in log and pupils’ words.",
						},
						advanced = {
							text = "Pupils can ask for help themselves by a private route that they designed.",
							action = "Work with a group of pupils to design a private way of asking for "
								.. "help, and try it in one year.",
							success = "Pupils who had never told an adult ask for help; source: the private route’s own "
								.. "count each term.",
						},
					},
				},
				{ id = "referral_quality", title = "Quality of referral",
					owner = "SENCO", support = "camhs",
					descriptors = {
						emerging = {
							na = true, -- a small school may have referred no pupil
							text = "Copies of recent referrals, names removed, give the pupil’s own words.",
							action = "Write the next referral beside the CAMHS worker, using a checklist for "
								.. "the pupil’s words, consent and earlier help.",
							success = "Families know what was said about their child before it was sent; "
								.. "source: signed consent and a follow-up call.",
						},
						established = {
							na = true, -- a small school may have referred no pupil
							text = "A termly tally of referrals gives the reasons for each that was sent back or refused.",
							action = "Phone the service about each referral sent back this year, and set out "
								.. "the reasons in one table.",
							success = "Pupils are accepted at the first request more often; source: the tally "
								.. "compared across three terms.",
						},
						advanced = {
							na = true, -- a small school may have referred no pupil
							text = "The school and a partner school have marked each other’s referrals.",
							action = "Swap three referrals, names removed, with a partner school, and ask which pupils are "
								.. "seldom referred.",
							success = "Specialist help reaches pupils who were seldom referred; source: three years of "
								.. "referrals beside the roll, small numbers hidden.",
						},
					},
				},
				{ id = "interventions", title = "Interventions",
					owner = "SENCO", support = "ed_psych",
					descriptors = {
						emerging = {
							text = "A menu of support programmes in school says whom each is for.",
							action = "Write one line on each programme, with its length and its trained adult, for a shared "
								.. "menu, and pause any that has none.",
							success = "Pupils and families are told what a programme is for before it starts; "
								.. "source: invitation letters and pupils’ accounts.",
						},
						established = {
							text = "Registers show pupils attending at least four in five sessions of their programme.",
							action = "Check each register at the halfway point, ask pupils who stopped coming "
								.. "why, and book the closing meetings.",
							success = "Pupils finish programmes and know what happens next; source: "
								.. "completion figures and closing notes.",
							support = "school",
						},
						advanced = {
							text = "Ratings by pupils who finished a programme help to decide which are renewed.",
							action = "Ask pupils finishing this term to rate their programme, and bring the ratings to "
								.. "the meeting that decides what is renewed.",
							success = "Pupils say that the programme was worth their time; source: ratings at the "
								.. "last session, year on year.",
						},
					},
				},
				{ id = "multi_agency", title = "Multi-agency working",
					owner = "Designated safeguarding lead", support = "la",
					descriptors = {
						emerging = {
							text = "A contact list names a person at each outside service that works with pupils.",
							action = "Ring every service on the books, confirm the person to "
								.. "contact and set a date to meet.",
							success = "Families are given a real person to call at each service; source: a "
								.. "question to three families in touch with one.",
						},
						established = {
							text = "Notes of regular meetings between services about pupils of most concern "
								.. "open by ticking off the actions agreed last time.",
							action = "Start a half-termly meeting with the CAMHS worker, early help and "
								.. "school nurse, opening with last time’s actions.",
							success = "Families no longer carry messages between services; source: what "
								.. "families say after each meeting.",
						},
						advanced = {
							text = "Families put items on the agenda when services meet about their child.",
							action = "Ask families what they want raised before each meeting, and agree a "
								.. "shared form with two services.",
							success = "Families tell their story once and see each service act on it; "
								.. "source: family feedback slips.",
							support = "ehp",
						},
					},
				},
				{ id = "re_entry", title = "Re-entry",
					na = true, -- a school may have had no suspension, long absence or hospital stay in the period
					owner = "Deputy head (pastoral)", support = "la",
					descriptors = {
						emerging = {
							text = "Each pupil back from suspension, long absence or hospital has a written plan for the "
								.. "first fortnight.",
							action = "Write a one-page return plan, and go through it at a return meeting with the next "
								.. "pupil and family to come back.",
							success = "Pupils know who will meet them and what the first days hold; source: "
								.. "plans signed by pupil and family.",
							support = "school",
						},
						established = {
							text = "Returning pupils have checks on file at two and six weeks.",
							action = "Put two-week and six-week checks in the diary for each pupil who "
								.. "returns, and count second suspensions.",
							success = "Fewer pupils are suspended twice or drift back into absence; source: "
								.. "half-termly counts of pupils who returned.",
							owner = "Attendance lead",
						},
						advanced = {
							text = "Files show the return being planned while the pupil is still away.",
							action = "Interview five pupils who came back this year, and move the first "
								.. "planning call to the start of an absence.",
							success = "Pupils say they were missed, not dreaded, on coming back; source: "
								.. "interviews six weeks after return.",
							support = "ehp",
						},
					},
				},
			},
		},

		-- 9. Inclusion and diversity
		{ id = "inclusion", title = "Inclusion and diversity",
			question = "Are pupils of every background treated fairly, seen and understood, and "
				.. "how does the school know?",
			strands = {
				{ id = "equality_duty", title = "Equality duty",
					gate = "Statutory: the public sector equality duty in the Equality Act 2010, with its "
						.. "regulations, requires state-funded schools to publish equality information every "
						.. "year and objectives at least every four years.",
					statutory = true,
					owner = "Chair of governors", support = "la",
					descriptors = {
						emerging = {
							text = "Each part of the website’s equality page is in date: information within a year, "
								.. "objectives within four.",
							action = "Check the dates on the equality page, and take updated information and "
								.. "objectives to the next governors’ meeting.",
							success = "Families can say, in their own words, what the school is doing about "
								.. "fairness; source: notes from a coffee morning.",
						},
						established = {
							text = "Minutes of the last three policy decisions record which groups might lose out.",
							action = "Add a short equality question to the cover sheet of every "
								.. "policy that goes to governors.",
							success = "Families who could lose out are asked about a new rule before it "
								.. "starts; source: dated notes of those talks.",
						},
						advanced = {
							text = "Pupils, families and staff from the groups concerned helped to choose the equality "
								.. "objectives.",
							action = "Invite pupils, families and staff from affected groups to propose and rank the next "
								.. "equality objectives, and publish progress each year.",
							success = "People from those groups say the objectives are the right ones; "
								.. "source: meeting notes and a short poll.",
						},
					},
				},
				{ id = "disproportionality", title = "Disproportionality",
					owner = "Deputy head (pastoral)", support = "la",
					descriptors = {
						emerging = {
							na = true, -- a small school may have no two groups of eleven pupils
							text = "A yearly table compares sanctions between groups of at least eleven pupils.",
							action = "Make one table of suspensions, sanctions and rewards by SEND, free school meals and "
								.. "sex, leave out groups of fewer than eleven, and discuss it.",
							success = "Staff can say which groups are sanctioned most; source: notes of the "
								.. "staff meeting that discussed the table.",
						},
						established = {
							na = true, -- a small school may have no two groups of eleven pupils
							text = "Each gap in sanctions between groups of at least eleven pupils has a written "
								.. "explanation.",
							action = "Take the widest gap, look at up to ten cases behind it and write down what "
								.. "adults could do differently.",
							success = "Pupils in the affected group describe sanctions as fair more often; "
								.. "source: the pupil survey, small numbers hidden.",
						},
						advanced = {
							na = true, -- a small school may have no two groups of eleven pupils
							text = "Two years of figures show whether each action on a gap between groups worked.",
							action = "Invite families from one affected group to study the figures with an "
								.. "independent chair and suggest causes.",
							success = "Fewer pupils from the affected group lose learning through suspension; source: rates "
								.. "over two years, small numbers hidden.",
							measured = "2 years",
							support = "voluntary",
						},
					},
				},
				{ id = "representation", title = "Representation",
					owner = "Curriculum lead", support = "school",
					descriptors = {
						emerging = {
							text = "Displays, library books and assembly topics from the past year show "
								.. "people of different ethnicities, abilities, families and faiths.",
							action = "Walk the corridors and library with two pupils and a checklist, and "
								.. "replace what is missing or out of date.",
							success = "Pupils can point to someone like themselves on a wall or in a book; "
								.. "source: a walk led by pupils.",
						},
						established = {
							text = "Plans in three or more subjects mark where varied lives and authors are "
								.. "taught outside special weeks or months.",
							action = "Ask three subject leaders to mark where varied lives and authors "
								.. "appear, and to add two where none do.",
							success = "Pupils can name people of many backgrounds from ordinary lessons; "
								.. "source: talks with pupils, books open.",
						},
						advanced = {
							text = "A panel of pupils, parents and carers reviews one subject a term.",
							action = "Set up a pupil and parent panel to review one subject a term, and put "
								.. "staff and board make-up on an agenda.",
							success = "Pupils see people like them taught about and in charge; source: the "
								.. "panel’s yearly note and a pupil poll.",
							owner = "Headteacher",
						},
					},
				},
				{ id = "anti_racism", title = "Anti-racist practice",
					owner = "Headteacher", support = "la",
					descriptors = {
						emerging = {
							text = "A record kept for racist incidents alone shows how each was answered.",
							action = "Show all staff how to record a racist incident, and put how incidents are answered on "
								.. "the governors’ agenda.",
							success = "Pupils who report racism are taken seriously and told the outcome; "
								.. "source: incident records and follow-up talks.",
						},
						established = {
							text = "Five pupils of different backgrounds, asked separately, say that they would report "
								.. "racism.",
							action = "Explain the response to racism in assemblies and class time, then ask "
								.. "pupils what would stop them reporting it.",
							success = "More pupils say they would tell an adult about racism; source: the same pupil survey "
								.. "question two years running.",
							measured = "1 year",
						},
						advanced = {
							text = "A published review, led by people with experience of racism who were paid "
								.. "or given time, judges the school’s progress.",
							action = "Commission a review from a local organisation, with pupils and families "
								.. "who have met racism setting its questions.",
							success = "Pupils who have met racism say the school has changed; source: the "
								.. "review’s interviews, repeated a year later.",
							measured = "1 year",
							support = "voluntary",
						},
					},
				},
				{ id = "adjustments", title = "Reasonable adjustments",
					gate = "Statutory: the Equality Act 2010 requires schools to make reasonable adjustments "
						.. "so that disabled pupils are not put at a substantial disadvantage; the list is how "
						.. "a school can show that it does.",
					statutory = true,
					owner = "SENCO", support = "ed_psych",
					descriptors = {
						emerging = {
							text = "A written list shows the adjustments made for disabled pupils in lessons, "
								.. "behaviour rules, trips, meals and examinations.",
							action = "Go through the list of disabled pupils with their teachers, and write "
								.. "down each adjustment in place or missing.",
							success = "Disabled pupils take part in trips, clubs and lessons beside their "
								.. "friends; source: registers and pupils’ accounts.",
						},
						established = {
							na = true, -- a school may have suspended nobody
							text = "The form filled in before each suspension asks whether adjustments for a disabled "
								.. "pupil were tried.",
							action = "Add a check of adjustments to the form used before a suspension, and "
								.. "look again at the last five decisions.",
							success = "Disabled pupils are suspended less often over behaviour linked to "
								.. "their disability; source: suspension records with reasons.",
							owner = "Deputy head (pastoral)", support = "la",
						},
						advanced = {
							text = "The accessibility plan lists adjustments made before anyone had to ask.",
							action = "Meet disabled pupils and their families each summer to go through coming trips, "
								.. "events and purchases, and quote them in the plan.",
							success = "Disabled pupils and their families seldom need to ask because plans "
								.. "already include them; source: yearly family talks.",
						},
					},
				},
			},
		},
	},
}
