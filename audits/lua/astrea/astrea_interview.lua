-- The interview that goes with the SEND review: nine headings, 52 questions, in the order in which they are asked.
--
-- The questions and prompts are this project’s own wording; the headings, their order, the number of questions under
-- each, and that questions 30 to 35 complete one stem, follow the trust’s interview with a principal.
-- Nothing is scored. A note records what was said; a finding is optional. `see` names the statements of the SEND
-- review (astrea_send) that the answer throws light on, by number and title. Notes name posts and groups, never a pupil.

return {
	api = 1,
	kind = "interview",
	id = "astrea_interview",
	version = "1.0",
	title = "Inclusion interview",
	subtitle = "A conversation with the principal about pupils with SEND, disadvantaged pupils and pupils "
		.. "with EAL",
	notice = "The notes are a record of a conversation: nothing in them is scored, and they name posts and "
		.. "groups, "
		.. "never a pupil.",
	formats = "the school office",
	source = "The inclusion review interview that goes with the SEND review tool of Astrea Academy Trust: what its 52 questions "
		.. "ask; the words are ours",
	audience = "reviewers and principals",
	language = "en-GB",
	related = { { audit = "astrea_send", why = "The statements that the questions name are rated there." } },

	words = {
		section = "heading", sections = "headings", descriptor = "question", descriptors = "questions",
	},

	respondents = {
		{ id = "principal", name = "Principal", short = "Principal", aliases = { "headteacher", "head" } },
		{ id = "senco", name = "SENCO", short = "SENCO", aliases = { "SENDCO" } },
		{ id = "premium_lead", name = "Pupil premium lead", short = "PP lead", aliases = { "pp lead" } },
		{ id = "eal_lead", name = "EAL lead", short = "EAL lead", aliases = { "eal champion" } },
	},

	findings = {
		{ id = "strength", name = "Strength" },
		{ id = "in_hand", name = "In hand" },
		{ id = "gap", name = "Gap" },
		{ id = "follow_up", name = "Follow up" },
	},

	sections = {
		-- 1. Progress, tracking and intervention
		{ id = "progress", title = "Progress, tracking and intervention",
			questions = {
				{ id = "finding_send", lines = 3,
					text = "How does the school find out that a pupil has special educational needs?",
					prompt = "Ask for the last pupil added to the register: who noticed, what was tried "
						.. "first, when the family heard.",
					see = {
						"SEND review 2.1 Teachers’ part in identification",
						"SEND review 2.5 Teaching looked at first",
						"SEND review 2.10 Parents from the start",
					} },
				{ id = "knowing_disadvantaged", lines = 3,
					text = "How do staff know which pupils are disadvantaged, beyond the list?",
					prompt = "A new or supply teacher’s first morning is a good test.",
					see = { "SEND review 1.12 SEN and pupil premium together" } },
				{ id = "knowing_eal", lines = 3,
					text = "How do staff know which pupils are learning English as an additional language, "
						.. "and how far along they are?",
					prompt = "Stage of English, languages at home, time in the country.",
					see = { "SEND review 2.2 Families, schools and agencies" } },
				{ id = "systems", lines = 6,
					text = "Walk me through the way targets are set and progress is followed. What has "
						.. "changed lately, and how will you know whether the change helped?",
					prompt = "Ask to see one pupil from target to latest result.",
					see = {
						"SEND review 3.9 Targets that stretch",
						"SEND review 3.3 Every year group and subject",
					} },
				{ id = "targets", lines = 3,
					text = "How are targets set for pupils with SEND, disadvantaged pupils and pupils with "
						.. "EAL, and what tells you that they ask enough?",
					prompt = "Starting points, similar pupils elsewhere, targets that were lowered.",
					see = {
						"SEND review 3.9 Targets that stretch",
						"SEND review 3.1 Progress beside national figures and peers",
					} },
				{ id = "accuracy", lines = 3,
					text = "How far can teachers’ assessments be trusted, and how did last year’s "
						.. "predictions compare with the results?",
					prompt = "Moderation between classes and schools; the largest gap found.",
					see = { "SEND review 3.10 Standardised and diagnostic measures" } },
				{ id = "year_10_11", lines = 3,
					text = "What do the newest results say about the pupils now in Years 10 and 11?",
					prompt = "In a primary school ask about Years 5 and 6. Small groups: names in the "
						.. "conversation, never in the notes.",
					see = {
						"SEND review 3.1 Progress beside national figures and peers",
						"SEND review 3.2 Progress by need and subject",
					} },
				{ id = "weakest_groups", lines = 3,
					text = "Which groups are furthest behind at the moment, and what have you done about it?",
					prompt = "What was done first, and what was given up.",
					see = {
						"SEND review 3.2 Progress by need and subject",
						"SEND review 3.7 Data that changes plans",
					} },
				{ id = "data_to_teachers", lines = 3,
					text = "What are teachers told about the needs of each pupil they teach, and where does "
						.. "it show in a lesson plan?",
					prompt = "Compare what is sent with what a teacher can show.",
					see = {
						"SEND review 3.8 A profile for each pupil",
						"SEND review 4.3 Adapted plans and materials",
					} },
			},
		},

		-- 2. Teaching, learning and assessment
		{ id = "teaching", title = "Teaching, learning and assessment",
			questions = {
				{ id = "lesson_visits", lines = 5,
					text = "What did your last round of lesson visits show about pupils with SEND, "
						.. "disadvantaged pupils and pupils with EAL?",
					prompt = "Numbers of visits, who made them, what followed.",
					see = { "SEND review 4.7 Evaluating the teaching of SEN", "SEND review 4.2 Questioning" } },
				{ id = "strengths_gaps", lines = 3,
					text = "Where is teaching for these pupils strongest, and where does it need most work?",
					prompt = "Ask for one room to visit for each.",
					see = {
						"SEND review 4.4 Teachers’ confidence",
						"SEND review 4.5 Stretch and independence",
					} },
				{ id = "literacy_numeracy", lines = 3,
					text = "How well do all subjects build reading, writing and number, and what is your "
						.. "evidence?",
					prompt = "Two subjects outside English and mathematics.",
					see = {
						"SEND review 4.9 Reading strategy",
						"SEND review 4.14 Support chosen by assessment",
					} },
				{ id = "ta_deployment", lines = 5,
					text = "Where do teaching assistants work, how were they trained, and what part do they "
						.. "have in planning? Whose practice should I see?",
					prompt = "The timetable, the last training, one example of joint planning.",
					see = {
						"SEND review 4.18 The effect of teaching assistants",
						"SEND review 4.19 Teaching assistants’ notes",
						"SEND review 4.17 Adults who know the pupil",
					} },
				{ id = "adapting", lines = 3,
					text = "What help do teachers get to adapt what they do for these pupils?",
					prompt = "From the SENCO, from specialists, from one another.",
					see = {
						"SEND review 4.6 Access to the curriculum",
						"SEND review 4.4 Teachers’ confidence",
						"SEND review 1.13 Staff training on SEN",
					} },
			},
		},

		-- 3. Literacy development
		{ id = "literacy", title = "Literacy development",
			questions = {
				{ id = "vulnerable_readers", lines = 3,
					text = "What makes sure that pupils at risk of falling behind become readers?",
					prompt = "From the first sounds to reading for pleasure.",
					see = { "SEND review 4.9 Reading strategy", "SEND review 3.4 Reading ages" } },
				{ id = "all_subjects", lines = 3,
					text = "What do teachers of every subject do for reading and writing?",
					prompt = "Vocabulary, long texts, writing with purpose.",
					see = { "SEND review 4.9 Reading strategy" } },
				{ id = "years_7_8", lines = 3,
					text = "In Years 7 and 8, how much have weak readers and pupils new to English gained, "
						.. "and how do you know what made the difference?",
					prompt = "In a primary school ask about Years 3 and 4. Entry and exit measures.",
					see = { "SEND review 3.4 Reading ages", "SEND review 4.16 Interventions evaluated" } },
			},
		},

		-- 4. Attendance and behaviour
		{ id = "attendance", title = "Attendance and behaviour",
			questions = {
				{ id = "absence", lines = 6,
					text = "How do attendance and persistent absence look this year for pupils on SEN "
						.. "support, with EHC plans, with pupil premium and with EAL, beside the rest and "
						.. "beside last year?",
					prompt = "Read from the panel of figures; ask for the pupils behind a gap.",
					see = { "SEND review 3.11 Attendance, behaviour and attitudes" } },
				{ id = "spotting_changes", lines = 3,
					text = "How soon does somebody notice that a pupil has started to miss school, and who "
						.. "acts?",
					prompt = "One recent case, day by day.",
					see = { "SEND review 3.11 Attendance, behaviour and attitudes" } },
				{ id = "sanctions_rewards", lines = 3,
					text = "What use does the school make of praise, sanctions, detention and removal from "
						.. "lessons, and what has come of it over time?",
					prompt = "Which groups meet them most; what was changed.",
					see = {
						"SEND review 5.6 Rewards and self-esteem",
						"SEND review 3.11 Attendance, behaviour and attitudes",
					} },
				{ id = "behaviour_patterns", lines = 3,
					text = "What do your own records say about behaviour and attitudes in lessons and around "
						.. "the site, group by group?",
					prompt = "Places, times of day, subjects.",
					see = { "SEND review 3.11 Attendance, behaviour and attitudes" } },
				{ id = "challenging", lines = 3,
					text = "What does the school do for the pupils with SEND whose behaviour is hardest to "
						.. "manage?",
					prompt = "Plans, key adults, timetable, review dates.",
					see = {
						"SEND review 5.1 Personal packages",
						"SEND review 3.11 Attendance, behaviour and attitudes",
					} },
				{ id = "exclusions", lines = 5,
					text = "How many suspensions and exclusions fall on pupils with SEND, with pupil premium "
						.. "or with EAL, and what is being done to bring them down?",
					prompt = "Also time out of class and part-time timetables.",
					see = {
						"SEND review 3.11 Attendance, behaviour and attitudes",
						"SEND review 5.1 Personal packages",
					} },
				{ id = "bullying", lines = 3,
					text = "What do pupils’ answers and the log say about the bullying of pupils in these "
						.. "groups?",
					prompt = "Numbers, and what the pupils themselves say.",
					see = { "SEND review 3.12 Bullying and SEND" } },
				{ id = "bullying_roles", lines = 3,
					text = "Are pupils of one group more often harmed, or more often the ones who harm, and "
						.. "is that changing?",
					prompt = "Roles only; no names in the notes.",
					see = { "SEND review 3.12 Bullying and SEND" } },
			},
		},

		-- 5. Leadership and management
		{ id = "leadership", title = "Leadership and management",
			questions = {
				{ id = "senior_support", lines = 3,
					text = "What have senior leaders done to help those who lead on SEND, pupil premium and "
						.. "EAL to check and improve provision?",
					prompt = "Time, authority, money, a place at the table.",
					see = {
						"SEND review 1.1 The SENCO’s place on the senior team",
						"SEND review 1.15 Time and resources for the role",
						"SEND review 1.8 SEN in decisions on staff and money",
					} },
				{ id = "difference", lines = 5,
					text = "Which of your actions has improved teaching or assessment for these pupils, and "
						.. "how can you tell?",
					prompt = "One action, from first idea to what pupils noticed.",
					see = {
						"SEND review 1.7 SEND in the improvement plan",
						"SEND review 4.7 Evaluating the teaching of SEN",
					} },
				{ id = "evaluation", lines = 3,
					text = "In what other ways do you find out whether your work has an effect?",
					prompt = "Visits, books, talks with pupils, figures, outside views.",
					see = { "SEND review 1.16 Use of research", "SEND review 5.9 Pupil voice" } },
				{ id = "plan_priorities", lines = 3,
					text = "How does the improvement plan carry what you think matters most for these pupils?",
					prompt = "Lay the plan beside the last review.",
					see = {
						"SEND review 1.7 SEND in the improvement plan",
						"SEND review 1.13 Staff training on SEN",
					} },
			},
		},

		-- 6. Curriculum and personal development
		{ id = "curriculum", title = "Curriculum and personal development",
			questions = {
				{ id = "core_skills", lines = 3,
					text = "How is the curriculum … helping each group to get better at English and "
						.. "mathematics?",
					prompt = "Time given, order of teaching, what is taught again.",
					see = {
						"SEND review 4.8 An equal curriculum",
						"SEND review 4.14 Support chosen by assessment",
					} },
				{ id = "experiences", lines = 3,
					text = "How is the curriculum … giving every group experiences that they will remember?",
					prompt = "Trips, arts, sport; who did not go, and why.",
					see = { "SEND review 5.4 Clubs, trips and performances" } },
				{ id = "tailored", lines = 3,
					text = "How is the curriculum … shaped so that each pupil makes good progress at least?",
					prompt = "Choices, packages, qualifications.",
					see = { "SEND review 4.8 An equal curriculum", "SEND review 5.1 Personal packages" } },
				{ id = "partnerships", lines = 3,
					text = "How is the curriculum … made richer by partners and by what the school is known "
						.. "for?",
					prompt = "What pupils gained, not who visited.",
					see = { "SEND review 5.13 Working with agencies", "SEND review 5.15 Networks" } },
				{ id = "attendance_behaviour", lines = 3,
					text = "How is the curriculum … giving pupils reasons to attend and to behave well?",
					prompt = "Lessons pupils do not want to miss.",
					see = { "SEND review 3.11 Attendance, behaviour and attitudes" } },
				{ id = "safety", lines = 3,
					text = "How is the curriculum … teaching pupils to keep themselves safe?",
					prompt = "Online, on the way home, in relationships; adapted for SEND.",
					see = { "SEND review 3.12 Bullying and SEND" } },
				{ id = "smsc", lines = 4,
					text = "What do pupils in these groups gain, spiritually, morally, socially and "
						.. "culturally, and what shows it?",
					prompt = "Examples from pupils.",
					see = { "SEND review 5.9 Pupil voice" } },
				{ id = "transition", lines = 3,
					text = "How are pupils with SEND helped through each move, from one key stage, school or "
						.. "college to the next?",
					prompt = "The last move and the next one.",
					see = { "SEND review 5.5 Help with transition", "SEND review 5.12 Moving on" } },
				{ id = "confidence", lines = 3,
					text = "Where do pupils in these groups learn to lead, to work as a team and to rely on "
						.. "themselves, and with what result?",
					prompt = "Roles, clubs, residential visits.",
					see = {
						"SEND review 5.3 Pupil leadership",
						"SEND review 5.4 Clubs, trips and performances",
						"SEND review 5.6 Rewards and self-esteem",
					} },
				{ id = "decisions", lines = 3,
					text = "What part do these pupils have in decisions about the school?",
					prompt = "A decision, and who was in the room.",
					see = { "SEND review 5.3 Pupil leadership", "SEND review 5.9 Pupil voice" } },
			},
		},

		-- 7. Impact for pupils with SEND
		{ id = "send", title = "Impact for pupils with SEND",
			questions = {
				{ id = "funding", lines = 5,
					text = "What do the notional SEN budget and top-up funding pay for, and what have pupils "
						.. "gained?",
					prompt = "Two items, from money to outcome.",
					see = {
						"SEND review 2.12 Spending that follows need",
						"SEND review 1.8 SEN in decisions on staff and money",
					} },
				{ id = "removing_barriers", lines = 3,
					text = "What stands between pupils with SEND and the curriculum here, and how does the "
						.. "school take it away?",
					prompt = "Adjustments, equipment, teaching, attitudes.",
					see = {
						"SEND review 4.6 Access to the curriculum",
						"SEND review 4.3 Adapted plans and materials",
					} },
				{ id = "send_governor", lines = 3,
					text = "Which governor is linked with SEND, and when did that governor last change "
						.. "something?",
					prompt = "Read the minutes first.",
					see = {
						"SEND review 1.9 A lead governor for SEN",
						"SEND review 1.10 Challenge from the board",
					} },
				{ id = "send_parents", lines = 3,
					text = "How do you bring in parents and carers of pupils with SEND to help them learn "
						.. "and grow?",
					prompt = "Families who seldom come in.",
					see = {
						"SEND review 5.8 Families informed and heard",
						"SEND review 5.10 Co-production",
						"SEND review 3.6 Families informed of progress",
					} },
			},
		},

		-- 8. Impact for disadvantaged pupils
		{ id = "premium", title = "Impact for disadvantaged pupils",
			questions = {
				{ id = "premium_for_send", lines = 5,
					text = "How is pupil premium spent on pupils who also have SEND, how does that differ "
						.. "from SEN money, and what has come of it?",
					prompt = "Supports paid twice, or not at all.",
					see = {
						"SEND review 1.12 SEN and pupil premium together",
						"SEND review 1.8 SEN in decisions on staff and money",
					} },
				{ id = "premium_barriers", lines = 3,
					text = "What holds disadvantaged pupils back here, and what does the school do about "
						.. "each cause?",
					prompt = "Causes found, not assumed.",
					see = { "SEND review 1.12 SEN and pupil premium together" } },
				{ id = "premium_governor", lines = 3,
					text = "Which governor is linked with pupil premium, and how hard are the questions?",
					prompt = "Read the minutes first.",
					see = { "SEND review 1.10 Challenge from the board" } },
				{ id = "premium_evaluation", lines = 3,
					text = "How is the pupil premium followed up, and what was changed in the light of it?",
					prompt = "One item that was stopped.",
					see = { "SEND review 4.16 Interventions evaluated" } },
				{ id = "premium_parents", lines = 3,
					text = "How do you bring in parents and carers of disadvantaged pupils?",
					prompt = "Families who seldom come in.",
					see = { "SEND review 5.8 Families informed and heard" } },
			},
		},

		-- 9. Impact for pupils with English as an additional language
		{ id = "eal", title = "Impact for pupils with English as an additional language",
			questions = {
				{ id = "eal_support", lines = 3,
					text = "Which supports are running for pupils’ English, and for whom?",
					prompt = "By stage of English; entry and exit.",
					see = { "SEND review 4.11 Provision map", "SEND review 4.16 Interventions evaluated" } },
				{ id = "eal_barriers", lines = 3,
					text = "What makes it harder for pupils with EAL to join in, and how does the school "
						.. "help them settle?",
					prompt = "The last newcomer’s first fortnight.",
					see = { "SEND review 2.2 Families, schools and agencies" } },
				{ id = "eal_champion", lines = 3,
					text = "Who speaks up for pupils with EAL across the school, and how often do governors "
						.. "hear from that person?",
					prompt = "A named post; the last report.",
					see = { "SEND review 1.11 Roles and provision understood" } },
				{ id = "eal_parents", lines = 3,
					text = "How do you bring in parents and carers whose first language is not English?",
					prompt = "Interpreters, translated messages, relatives and friends.",
					see = { "SEND review 5.8 Families informed and heard" } },
			},
		},
	},
}
