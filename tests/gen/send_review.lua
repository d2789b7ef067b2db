-- send_review.lua FOLDER [last]: responses.csv and metrics.csv of the example of the SEND review; with `last`, of the
-- review a year before, from send_last_review.lua.
--
-- 75 statements, three respondents and eight schools are too many rows to type. What a school is like stands here as
-- one letter a statement, and what its reviewer wrote as sentences of its own or from a common store; the same
-- program always gives the same bytes. schools.csv, judgements.csv, actions.csv and calendar.csv are written by hand.

package.path = arg[0]:gsub("[^/]*$", "") .. "?.lua;" .. package.path
local lib = require("lib")

local folder, last = arg[1], arg[2] == "last"
if not folder then
	io.stderr:write("usage: lua5.4 send_review.lua FOLDER [last]\n")
	os.exit(2)
end

-- What a reviewer may have seen: where a statement is in place and having effect, and where it is not.
local seen = {
	leadership = {
		{ "senco_slt", "minutes", "Six sets of minutes read; SEND decided on in five, with a name beside each.",
			"SENCO attends when SEND is on the agenda, which was twice since Easter." },
		{ "slt_code", "staff_voice",
			"Each senior leader named a change in their own area; the timetable one was new to us.",
			"Two leaders spoke of the graduated approach with ease, two passed the question to the SENCO." },
		{ "senco_briefs", "minutes",
			"Half-termly briefing, one side of A4; the change to access arrangements for tests "
				.. "reached class teachers in a week.",
			"Briefings are sent by email and not discussed." },
		{ "senco_vision", "staff_voice",
			"Cook, HLTA, two teachers and a lunchtime supervisor all knew the page.",
			"The vision is in the SENCO’s file; staff asked had not seen it." },
		{ "senco_knowledge", "document",
			"Qualification certificate seen; the three live cases were argued from the Code.",
			"On the national course, second module. Unsure about personal budgets." },
		{ "senco_cpd", "training_record", "Course on sensory needs, passed on at two staff meetings.",
			"Last recorded course was eighteen months ago." },
		{ "send_plan", "document", "Milestones dated; the latest has a note signed by the chair.",
			"A plan exists as a separate file without measures." },
		{ "senco_resources", "minutes",
			"Budget meeting of 9 June: SENCO’s paper moved 12 hours of support to Year 4.",
			"SENCO hears of staffing decisions afterwards." },
		{ "sen_governor", "minutes", "Link governor met the SENCO in October, January and May.",
			"Governor named; no briefing on record since the last election." },
		{ "governor_challenge", "minutes", "May’s question on speech therapy hours was followed up in July.",
			"Questions are noted as “assurance received”." },
		{ "roles_clear", "staff_voice",
			"A supply teacher found the right person in two minutes with the chart.",
			"The chart shows posts that were merged in September." },
		{ "premium_link", "minutes", "The two leads share one list and one half-hour a fortnight.",
			"They talk often but nothing is written down." },
		{ "staff_cpd", "training_record",
			"Staff survey in June, three sessions since, registers signed by all teams.",
			"Teachers trained; midday staff were not invited." },
		{ "performance", "document", "Four of five appraisals sampled have an objective on pupils with SEN.",
			"One appraisal of five mentions SEN." },
		{ "senco_time", "document", "Two and a half days protected; a clerk does the paperwork for reviews.",
			"Cover was taken from SENCO time eleven times this half term." },
		{ "senco_research", "staff_voice",
			"Chose the reading scheme after reading two trials; can say what would make it stop.",
			"Knows the summaries; choices still follow what was bought before." },
	},
	identification = {
		{ "teacher_referral", "file_sample", "Ten referrals read; replies within nine days on average.",
			"Referrals come by word of mouth at break." },
		{ "early_partners", "file_sample",
			"Three joiners: previous school rung within the first week each time.",
			"One of three files shows a call before joining." },
		{ "support_staff", "document", "Midday staff’s note on noise in the hall led to a hearing test.",
			"Form introduced this term, four returned so far." },
		{ "specialists", "file_sample", "Educational psychologist’s advice is quoted in the pupils’ plans.",
			"Two complex cases wait for a first visit." },
		{ "teaching_first", "observation", "Lesson visit, adapted teaching and its result noted for each of five new names.",
			"Visits happen, though after the name is on the register." },
		{ "categories", "file_sample", "Every file in the sample agrees with the register.",
			"Eight of ten agree; two speech needs were coded as learning difficulty." },
		{ "register", "data", "Reconciled this half term, each change with its reason.",
			"Register and system differ by a handful of names." },
		{ "when_to_assess", "staff_voice", "Answered the three outlines as the psychologist did.",
			"Two of three as expected; thresholds for health assessments were unclear." },
		{ "assessment_kit", "document", "Kit list with dates of last use; the two gaps are on order.",
			"Kit covers literacy well, language and attention hardly." },
		{ "parents_start", "parent_voice", "Five families asked: all knew first.",
			"Three of five families knew before the name was entered." },
		{ "overview", "document", "One page by need and year; next term’s groups follow it.",
			"The overview was last drawn up in spring." },
		{ "funding_match", "document",
			"Spending by need set out with the business manager; largest gap explained.",
			"Budget is planned by post, not by need." },
	},
	tracking = {
		{ "compared", "data", "The SENCO gave both gaps with their numbers and did not overstate them.",
			"National figures are known for the whole cohort only." },
		{ "by_need", "work", "Work of six pupils compared across three subjects, two decisions noted.",
			"Looked at by need in English and mathematics." },
		{ "every_year", "minutes", "Calendar kept: all year groups since September.",
			"Year 6 and examination years are looked at most." },
		{ "reading_age", "data", "Two reading ages missing of the whole list, both absent pupils.",
			"A third of reading ages are older than a year." },
		{ "reports", "minutes", "Three reports, each ending in decisions.",
			"Autumn report made, spring and summer missed." },
		{ "parents_informed", "parent_voice", "Three long meetings a year; telephone slots filled first.",
			"Two meetings a year, in the hall with everyone else." },
		{ "data_used", "work", "Fractions were taught again after the September test; books show it.",
			"Data meetings held; plans unchanged in the weeks seen." },
		{ "individual_reports", "observation", "Four teachers of four used the profile in the lesson seen.",
			"Profiles are on the system; two teachers of four had opened them." },
		{ "targets", "data", "Few targets were lowered and each has its reason.",
			"Targets for pupils with SEN are set a step below their classmates’." },
		{ "diagnostic_tracking", "data", "Engagement measured at start and end of the nurture group.",
			"Self-image profile used once, no second date." },
		{ "wider_data", "data", "The panel is read with the attendance lead; two plans changed in May.",
			"Figures are split by SEN once a year, for governors." },
		{ "anti_bullying", "pupil_voice", "No repeats in the log; pupils confirm that it stops.",
			"Log has no column for SEN yet." },
	},
	teaching = {
		{ "responsibilities", "staff_voice",
			"Receptionist, caretaker and five teachers could each say their part.",
			"Teachers clear, cover staff less so." },
		{ "questioning", "observation", "Questions in science found out why, not only what.",
			"Pupils with SEN were asked the recall questions." },
		{ "adapted_planning", "work", "Same aim, three routes; pupils chose the one that fitted.",
			"Adapted sheets lower the aim rather than the hurdle." },
		{ "confidence", "staff_voice",
			"Confidence survey known to leaders; coaching in place for attachment needs.",
			"Survey sent; answers not yet read." },
		{ "stretch", "work", "Help fades from page to page in five books of six.",
			"Work gets longer, not harder." },
		{ "access", "observation", "SENCO planned the unit on rivers with the teacher.",
			"Planned for this term, prevented by cover." },
		{ "evaluates_teaching", "observation", "Three visits a half term, each with a second look.",
			"Visits made, feedback not written down." },
		{ "curriculum", "document", "Five timetables compared: same subjects, same hours.",
			"Two of five pupils miss music every week." },
		{ "reading", "observation", "Daily practice seen in four rooms, in the same order of sounds.",
			"Strategy ends at Year 2; older beginners follow three schemes." },
		{ "feedback", "pupil_voice", "Pupils showed where they had acted on advice.",
			"Marking is kind and general." },
		{ "provision_map", "document", "Every support with leader, hours, cost and review.",
			"Map lists supports without costs or review dates." },
		{ "balance", "document", "Most hours are in class; each group has its reason.",
			"Reasons for withdrawal given for about half." },
		{ "not_withdrawn", "observation", "Five timetables clean.",
			"One pupil works in the corridor most mornings." },
		{ "right_support", "data", "Test result stands beside each choice.",
			"Places are filled by teachers’ lists." },
		{ "evidence_based", "document", "Each intervention in a published review, or on trial until December.",
			"Three of seven interventions have no evidence on file." },
		{ "interventions_reviewed", "data", "Precision teaching was stopped in March, for good reasons.",
			"Exit scores missing for the summer groups." },
		{ "adults_know", "staff_voice", "Pupil and adult named the same target in five pairs.",
			"Adults know the pupils well, targets less well." },
		{ "ta_impact", "observation", "Deployment in Year 3 changed after the June visits.",
			"No round of visits this year so far." },
		{ "ta_monitoring", "work", "Four-line notes stuck into the planning book.",
			"Notes are kept but reach the teacher at the end of the week." },
		{ "apdr", "file_sample", "Ten cycles of ten dated this term, pupil’s part in colour.",
			"Reviews held; the “assess” part copied from last year in four files." },
	},
	provision = {
		{ "packages", "document", "One page of packages; each has its way back.",
			"Packages are good, ways back not written down." },
		{ "ap_quality", "observation", "Provider visited on 17 September; attendance arrives every Friday.",
			"Visited once; attendance known, progress not." },
		{ "pupil_leadership", "data", "Roles by SEN counted in June; share close to the roll’s.",
			"Pupils with SEN hold few of the roles on the list." },
		{ "clubs", "data", "Registers compared each term, two clubs moved to lunchtime.",
			"Trips are balanced, after-school clubs are not." },
		{ "transition_support", "parent_voice", "Photo books and two extra visits; families thankful.",
			"Help starts after the May half term." },
		{ "esteem", "pupil_voice", "Named an adult and a strength without a pause.",
			"Rewards by SEN counted for the first time; result awaited." },
		{ "careers", "document", "Benchmarks published in July; guidance notes seen for all in Year 11.",
			"Employer visits for most; guidance for pupils in Year 11 only." },
		{ "parents_heard", "parent_voice", "Evening call hour used by 14 families.",
			"A newsletter goes out; answers are not collected." },
		{ "pupil_voice", "pupil_voice", "Pupils knew what had changed: the sensory room’s hours.",
			"Questionnaire in writing only." },
		{ "coproduction", "file_sample", "Drafts with families’ words in them; one mother opened the meeting.",
			"Drafts are ready before families see them." },
		{ "expertise", "training_record", "A named adult for each of the three largest needs.",
			"Expertise in autism is strong, in language absent." },
		{ "moving_on", "data", "Calls in October and March; all but one still in place.",
			"Receiving schools are rung in September only." },
		{ "agencies", "file_sample", "Requests carry a question; advice checked after six weeks.",
			"Requests are long and end without a question." },
		{ "agency_quality", "document", "Yearly table of cost and result; one contract ended.",
			"Agencies are thanked, not rated." },
		{ "networks", "staff_voice", "Brought back the idea of a reading den, gave one on quiet tables at lunch.",
			"Network dates clash with teaching." },
	},
}
local order = { "leadership", "identification", "tracking", "teaching", "provision" }

-- A note of more than 400 words.
local long_note = table.concat({
	"Four reviews were read from first letter to final plan, and two families spoke with us for half",
	"an hour each. In every file the family’s page comes first. It was sent out three weeks before",
	"the meeting with a stamped envelope, in Welsh and in English, and a line at the top says that",
	"drawings, lists and recordings are as welcome as sentences. One mother had recorded hers in the",
	"car; the school typed it and read it back to her before it went into the draft. One father had",
	"written nothing, and said so at the meeting; the SENCO took his words down on the spot and he",
	"corrected two of them. The drafts that went to the authority carry these words unchanged, in",
	"quotation marks, beside the targets that came from them. In three of the four plans the first",
	"target is the family’s own: to be able to queue for the bus, to have one friend home for tea, to",
	"sleep in his own bed before the school journey. The school’s targets for reading and number",
	"follow, and each says how it helps with the first. Children took part in all four meetings, for",
	"as long as they liked. One chose the room, one showed photographs, one stayed for the biscuits",
	"and left a card that says what he wants to stop; the card is in the file. Two of the meetings",
	"were chaired by a parent, with an agenda that the SENCO had prepared with her the week before.",
	"We asked whether this is too much to ask of families. Both said that the first time was hard and",
	"that they would not go back. We also asked what was not yet right. One family said that the",
	"therapist’s report came on the morning of the meeting and could not be read in time; the school",
	"had already moved its next dates by a fortnight for this reason. The other would like the plan",
	"in words that their child can read. The school has since tried a one-page version with pictures",
	"with two children, and means to write one for every plan by Easter. Staff from two other schools",
	"of the trust have sat in on a meeting, with the family’s agreement, and one has copied the first",
	"page. What we saw is not a form that has been filled in well but a habit, and it would outlast",
	"the people who began it.",
}, " ")

-- The eight schools. One letter a statement in the audit's order: M in place and having effect, P in place, N not yet,
-- Z not applicable, - not answered. pupils: all, with SEN, with no SEN; needs: SEN, K, E and the primary needs.
local schools = not last and {
	{ id = "K201", phase = "secondary",
		reviewer = { leadership = "MMMMMMMMPMMMMMMM", identification = "MMMMMPMMMMPM",
			tracking = "MMPMPMMMMNMM",
			teaching = "MMMMMPMMMMMMMMMMMMMM", provision = "MMMMMMMMMPMPMMM" },
		senco = { leadership = "MMMMMMMMMMMMMMMM", identification = "MMMMMMMMMMPM", tracking = "MMPMMMMMMPMM",
			teaching = "MMMMMPMMMMPMMMMMMMMM", provision = "MMMMMMMMMPMMMMM" },
		governor = { leadership = "MPMMMMMMPMMMMPMM", provision = "MMMMMMMMMMMPMMM" },
		own = {
			["leadership.governor_challenge reviewer"] = { "February’s question on the cost of off-site "
				.. "places led to "
				.. "two pupils being taught on site again by Easter.", "minutes", "2026-10-06" },
			["leadership.sen_governor governor"] = { "", "", "",
				"I missed the summer briefing. The date is now in my diary." },
			["tracking.diagnostic_tracking senco"] = { "", "", "",
				"Measures bought in September, first use planned for Spring 1." },
		},
		strengths = {
			leadership = "The SENCO decides on staffing with the senior team, and governors follow their "
				.. "questions up.",
			identification = "Concerns are answered within nine days. Families know before a name is entered.",
			tracking = "The panel of figures is read every half term, and plans change because of it.",
			teaching = "Adapted work keeps the aim of the lesson. Help fades as pupils manage alone.",
			provision = "Providers are visited, and pupils come back from packages to full timetables.",
		},
		development = {
			leadership = "Keep the briefings of the SEN governor to their dates.",
			identification = "Draw up the overview of need each term, so that funding can follow it.",
			tracking = "Choose measures of engagement and use them twice, not once.",
			teaching = "Give the SENCO back the weekly hour for planning with departments.",
			provision = "Let families see draft plans before the meeting; follow leavers for a full year.",
		},
		lead = { notional_funding = "412600", information_report = "yes", careers_toolkit = "yes",
			senco_cpd_details = "Sensory processing, two days, March; trust network, six meetings.",
			staff_cpd_details = "Attachment and regulation, all staff, January; adapting texts, teachers, "
				.. "May." },
		needs = { 212, 168, 44, 41, 38, 47, 44, 27, 15 },
		spending = "Two therapists’ days a week for speech and language; a quiet base at lunchtime.",
		pupils = { 1198, 212, 986 }, attendance = { "92.4", "88.9", "93.1" },
		persistent = { 251, 71, 180 }, suspended = { 62, 24, 38 }, permanent = { 1, 2 }, part_time = "no",
		outcome = { "attainment_8", nil, 34, "29.8", "31" },
		providers = "Saltmarsh Farm Learning (four places); Kiln Lane Studio School (two places)" },
	{ id = "K202", phase = "primary",
		reviewer = { leadership = "MMPMMPMPMPMMPPPP", identification = "MMMPMMMMPMPP",
			tracking = "MPPPMMPMPNMM",
			teaching = "MMMMMPMMMMPMMMMPMMMM", provision = "MZZMMMZMPMPMMMP" },
		senco = { leadership = "MMPMMPMPMMMMPMMP", identification = "MMMPMMMMPMPP", tracking = "MPPMMMPMPPMM",
			teaching = "MMMMMPMMMMMMMMMPMMMM", provision = "MZZMMMZMPMPMMMM" },
		not_applicable = {
			["provision.ap_quality"] = "No alternative provision is used.",
			["provision.pupil_leadership"] = "There is no school council or other elected role this year.",
			["provision.careers"] = "A primary school; the benchmarks are for secondary schools.",
		},
		own = {
			["tracking.by_need reviewer"] = { "Nine pupils with SEN, so the talk was about each by name, and "
				.. "none of it is "
				.. "written here.", "work", "2026-09-30" },
			["leadership.senco_time reviewer"] = { "The headteacher is also the SENCO, with one protected day.",
				"document",
				"2026-09-30" },
		},
		strengths = {
			leadership = "One person leads and teaches, and knows every family.",
			teaching = "Mixed-age classes have made adapted work the habit of the school.",
		},
		development = {
			leadership = "Find cover for the SENCO’s day, so that it is not the first to go.",
			tracking = "Measure engagement at the start and end of each support, even for one pupil.",
		},
		lead = { notional_funding = "38900", information_report = "yes",
			senco_cpd_details = "None in the past 12 months; the last was early language, one day, in April 2025.",
			staff_cpd_details = "Zones for calming, all staff, September." },
		needs = { 9, 7, 2, 2, 2, 1, 1, 2, 1 }, spending = "A language assistant for two mornings a week.",
		pupils = { 99, 9, 90 }, attendance = { "94.0", "91.2", "94.3" },
		persistent = { 14, 2, 12 }, suspended = { 1, 1, 0 }, permanent = { 0, 0 }, part_time = "no",
		outcome = { "ks2_rwm", 1, 3, nil, "22" } },
	{ id = "K203", phase = "secondary",
		reviewer = { leadership = "NPNPPPNPNNPPPNPP", identification = "PPNPPMPPNMPN",
			tracking = "MMMPMMMMMMNP",
			teaching = "PNPPNPNPNPNPPNPPPPNP", provision = "PPNPPPNPPPPPPNP" },
		senco = { leadership = "MPMPMPMPMNPMPMPP", identification = "PPMPMMPPNMPM", tracking = "MMMMMMMMMMMP",
			teaching = "MMPPMPMPMPMPPMPPPPMP", provision = "PPMPMPPPPMPPPMP" },
		own = {
			["teaching.questioning reviewer"] = { "In seven of nine lessons pupils with SEN were not asked a "
				.. "question "
				.. "beyond recall.", "observation", "2026-10-13" },
			["teaching.questioning senco"] = { "Training on questioning was given to all departments in May.",
				"training_record", "2026-05-19" },
			["leadership.slt_code reviewer"] = { "Two leaders spoke of the graduated approach with ease; two could "
				.. "name no change of their own.", "staff_voice", "2026-10-13" },
			["teaching.provision_map senco"] = { "", "", "",
				"The map is with the new data system, not yet printed." },
		},
		strengths = {
			tracking = "Figures are complete, and the new data lead asks the right questions of them.",
			provision = "The nurture base is calm, and pupils speak well of it.",
		},
		development = {
			leadership = "Account for every pupil who left the roll this year, with the family’s view, by "
				.. "half term.",
			identification = "Ask previous schools about needs before pupils join.",
			tracking = "Date the way back to full time for the two pupils on part-time timetables.",
			teaching = "Bring the SENCO’s and the reviewer’s pictures together by visiting lessons side by "
				.. "side.",
			provision = "Ask every receiving college in October and March, not only when a place breaks down.",
		},
		lead = { notional_funding = "287400", information_report = "yes", careers_toolkit = "no",
			senco_cpd_details = "National qualification, two modules since the appointment in January.",
			staff_cpd_details = "Questioning, teachers, May.", concern = "yes" },
		needs = { 158, 126, 32, 39, 18, 52, 21, 19, 9 },
			spending = "Most is spent on one-to-one support in Year 7.",
		pupils = { 739, 158, 581 }, attendance = { "89.1", "84.0", "90.5" },
		persistent = { 231, 74, 157 }, suspended = { 96, 47, 49 }, permanent = { 2, 3 },
		part_time = "yes", part_time_plan = "no",
		part_time_details = "Two, mornings only, since September; no end is set.",
		outcome = { "attainment_8", nil, 29, "22.4", "31" }, providers = "Harbour Row Centre (five places)",
		before = { pupils = { 752, 149, 603 }, attendance = { "90.2", "86.1", "91.2" },
			persistent = { 210, 61, 149 }, suspended = { 83, 36, 47 } } },
	{ id = "K204", phase = "primary",
		reviewer = { leadership = "MMMMMPMMMMMPMMMM", identification = "MMMMMMMMMMPM",
			tracking = "MMMPMMMPMMMM",
			teaching = "MMMMMMMMMMMMMMMMMMMM", provision = "MZMMMMZMMMMMMMM" },
		senco = { leadership = "MMMMMPMPMMMPMMMM", identification = "MMMMMMMMMPPM", tracking = "MMMPMMMPMMMM",
			teaching = "MMMMMMMMMMMMMMMMMPMM", provision = "MZMMMMZMMPMMMMM" },
		governor = { leadership = "MMMMMMMMMMMPMMMM", identification = "MMMMMMMMMMMM",
			tracking = "MMMMMMMMMMMM",
			teaching = "MMMMMMMMMMMMMMMMMMMM", provision = "MZMMMMZMMMMMMMM" },
		not_applicable = {
			["provision.ap_quality"] = "No alternative provision is used.",
			["provision.careers"] = "A primary school; the benchmarks are for secondary schools.",
		},
		own = {
			["provision.coproduction reviewer"] = { long_note, "file_sample", "2026-10-15" },
			["teaching.reading reviewer"] = { "Daily practice in Welsh and English, ‘tŷ’ and ‘house’ side by "
				.. "side; children "
				.. "who find one hard are not taken from the other.", "observation", "2026-10-15" },
		},
		strengths = {
			leadership = "A vision that the cook can quote: pawb yn perthyn – everybody belongs.",
			identification = "Parents are heard in the language they choose.",
			tracking = "No support runs without a date on which somebody looks at it again.",
			teaching = "Teaching of pupils with SEN is the strongest that this trust has seen this year.",
			provision = "Families chair the reviews. The school now helps two others to do the same.",
		},
		development = {
			leadership = "Share the SENCO’s next course with the pupil premium lead.",
			identification = "Enter a primary need for the pupil who joined in September.",
			tracking = "Keep reading ages current for children who have just moved up.",
			teaching = "Write down what makes it work, for the day the SENCO moves on.",
			provision = "Ask leavers themselves, not only their new schools.",
		},
		lead = { notional_funding = "61250", information_report = "yes",
			senco_cpd_details = "Bilingual assessment, three days, autumn and spring.",
			staff_cpd_details = "Signing, all staff, monthly; reading in two languages, teachers, February." },
		needs = { 24, 20, 4, 5, 3, 4, 3, 7, 1 },
			spending = "Bilingual language therapist, one day a fortnight.",
		pupils = { 130, 24, 106 }, attendance = { "95.1", "93.8", "95.4" },
		persistent = { 15, 4, 11 }, suspended = { 0, 0, 0 }, permanent = { 0, 0 }, part_time = "no",
		outcome = { "ks2_rwm", 2, 5, nil, "22" } },
	{ id = "K205", phase = "primary",
		reviewer = { leadership = "MMMMMMMMMMMMPMMP", identification = "MPPPMPMPPPNN",
			tracking = "PPMPPNPPPPNP",
			teaching = "PNNPNPNPNNPPNNPPNPNP", provision = "MPMMMMZMMPMMPMM" },
		senco = { leadership = "MMMMMMMMMMMMPMMP", identification = "MPPPMPMPPPNP", tracking = "PPMPPPPPPPNP",
			teaching = "PPPPNPPPNPPPPNPPPPNP", provision = "MPMMMMZMMPMMPMM" },
		not_applicable = { ["provision.careers"] = "A primary school; the benchmarks are for secondary "
			.. "schools." },
		own = {
			["teaching.adapted_planning reviewer"] = { "Year 3 and Year 5 were taught by supply teachers "
				.. "until 12 October; "
				.. "both classes now have permanent teachers.", "observation", "2026-10-20" },
		},
		strengths = { leadership = "Senior leaders share the work and know the Code.",
			provision = "Clubs are open to all, and used by all." },
		development = { leadership = "Bring the SEN information report up to date and publish it.",
			teaching = "Settle the teaching in Years 3 and 5 before anything new is started." },
		lead = { notional_funding = "70300", information_report = "no",
			senco_cpd_details = "Law update, half a day, September.",
				staff_cpd_details = "Dyslexia-friendly rooms, teachers, March." },
		needs = { 31, 25, 6, 4, 6, 6, 8, 5, 2 },
			spending = "Licences for a reading programme; nothing yet for autism.",
		pupils = { 203, 31, 172 }, attendance = { "95.8", "94.4", "96.0" },
		persistent = { 19, 5, 14 }, suspended = { 2, 1, 1 }, permanent = { 0, 0 }, part_time = "no",
		outcome = { "ks2_rwm", 3, 6, nil, "22" }, providers = "Greenlane Forest School (one day a week)" },
	{ id = "K206", phase = "primary",
		reviewer = { leadership = "MMMMPMMPPMMMMMPM", identification = "MMMMPMMPMMMM",
			tracking = "MPPMPNPMPPPM",
			teaching = "PPMPPMPPNPPPMPPNPPPP", provision = "MMMPMMZMMMPMMMN" },
		senco = { leadership = "MMMMPMMPMMMPMMPM", identification = "MMMMPMMMMMMM", tracking = "MPPMPPPMPPPM",
			teaching = "PPMPMMPPPPPPMPPPPPPP", provision = "MMMPMMZMMMPMMMP" },
		governor = { leadership = "MPMPPMMPNPMPMMPM" },
		not_applicable = { ["provision.careers"] = "A primary school; the benchmarks are for secondary "
			.. "schools." },
		own = {
			["leadership.sen_governor governor"] = { "", "", "",
				"I was appointed in September and have not been briefed yet." },
			["tracking.targets reviewer"] = { "Targets for eleven pupils were lowered in July without a note.",
				"data",
				"2026-10-13" },
		},
		strengths = { identification = "Midday staff notice needs that lessons hide." },
		development = { identification = "Reconcile the register: one pupil stands under K and E.",
			tracking = "Results fell when the data lead left; name a successor." },
		lead = { notional_funding = "104800", information_report = "yes",
			senco_cpd_details = "Leading support staff, four evenings.",
				staff_cpd_details = "De-escalation, all staff, two sessions." },
		needs = { 58, 47, 12, 13, 7, 14, 6, 15, 3 },
			spending = "A second nurture group; language screening in Reception.",
		pupils = { 275, 58, 217 }, attendance = { "93.1", "91.0", "93.6" },
		persistent = { 62, 21, 41 }, suspended = { 5, 4, 1 }, permanent = { 0, 0 }, part_time = "no",
		outcome = { "ks2_rwm", 3, 12, nil, "22" }, providers = "Two Rivers Nurture Base (two places)" },
	{ id = "K207", phase = "secondary",
		reviewer = { leadership = "MMMMMMMMMPMMMMPM", identification = "MMMMMPMMMMMP",
			tracking = "MMMMPMMMPMMM",
			teaching = "MPMPMMPMPMPPMPMPMMPM", provision = "MMP--M--MM-P-M-" },
		senco = { leadership = "MMMMMMMMMPMMMMPM", identification = "MMMMMPMMMMMP", tracking = "MMMMPMMMPMMM",
			teaching = "MPMPMMPMMMPPMPMMMMPM" },
		own = {
			["tracking.wider_data reviewer"] = { "One pupil is on a part-time timetable; the plan ends on 27 "
				.. "November.",
				"file_sample", "2026-10-20" },
		},
		strengths = { leadership = "Governors, the SENCO and the data lead work from one page." },
		development = { teaching = "Subjects differ: humanities could learn from science, next door.",
			provision = "The second day of the review is on 24 November; seven statements wait for it." },
		lead = { notional_funding = "356100", information_report = "yes", careers_toolkit = "yes",
			senco_cpd_details = "Leading change, a year’s programme.",
				staff_cpd_details = "Language in every subject, teachers, four sessions.",
			concern = "no" },
		needs = { 201, 163, 38, 52, 29, 61, 24, 23, 12 },
			spending = "A counsellor; an autism lead teacher for two days.",
		pupils = { 939, 201, 738 }, attendance = { "90.6", "86.2", "91.8" },
		persistent = { 262, 83, 179 }, suspended = { 118, 52, 66 }, permanent = { 3, 4 },
		part_time = "yes", part_time_plan = "yes",
		part_time_details = "One, from 15 to 25 hours by 27 November; looked at every Friday.",
		outcome = { "attainment_8", nil, 31, "278", "31" },
			providers = "Kiln Lane Studio School (three places)" },
	{ id = "K208", phase = "primary",
		reviewer = { leadership = "NPNPNPNPPNNPNPNP", identification = "NPPNPPNNPNPN",
			provision = "PZNPPNZPPPNPPNP" },
		senco = { leadership = "PPNPNPPPPNNPPPNP", identification = "PPPNPPNNPPPN", tracking = "PPPPMPPPPPPP",
			provision = "PZPPPNZPPPNPPPP" },
		not_applicable = {
			["provision.ap_quality"] = "No alternative provision is used.",
			["provision.careers"] = "A primary school; the benchmarks are for secondary schools.",
		},
		own = {
			["identification.parents_start reviewer"] = { "Two of five families learnt from a letter that "
				.. "their child was on "
				.. "the register.", "parent_voice", "2026-09-30" },
			["leadership.senco_knowledge reviewer"] = { "On the national course since September; could not yet say what "
				.. "policy asks in any of the three live cases.", "document", "2026-10-15" },
			["leadership.senco_slt senco"] = { "", "", "",
				"I was asked to join the senior team from January." },
		},
		strengths = { provision = "Pupils like coming. Midday staff know them well." },
		development = { leadership = "Appoint to the vacant post of assistant SENCO, and give the SENCO a "
			.. "place on the senior team.",
			identification = "Ring every family before a name is entered." },
		concern_open = true, -- nobody has said yet whether there is one
		lead = { notional_funding = "82450", information_report = "yes",
			senco_cpd_details = "National qualification, first term.", staff_cpd_details = "None recorded." },
		needs = { 44, 36, 8, 9, 4, 12, 3, 13, 3 }, spending = "Not available: the budget is not split.",
		pupils = { 203, 44, 159 }, attendance = { "91.6", "89.5", "92.2" },
		persistent = { 51, 17, 34 }, suspended = { 9, 6, 3 }, permanent = { 1, 1 }, part_time = "no",
		outcome = { "ks2_rwm", 2, 11, nil, "22" } },
} or dofile((arg[0]:gsub("[^/]*$", "send_last_review.lua")))

-- ---- responses ----

local ratings = { M = "In place and having effect", P = "Partly in place", N = "Not yet", Z = "n/a" }
local days = last and { "2025-09-23", "2025-10-01", "2025-10-07", "2025-10-14", "2025-10-16", "2025-10-21" }
	or { "2026-09-21", "2026-09-30", "2026-10-06", "2026-10-13", "2026-10-15", "2026-10-20" }

-- A sentence of the store that names a year group fits only one phase.
local function fits(text, phase)
	local year = tonumber(text:match("Year (%d+)"))
	return not year or (year <= 6) == (phase == "primary")
end

local function response(school, n, section, i, who, letter)
	local id, kind, strong, weak = table.unpack(seen[section][i])
	local item = section .. "." .. id
	local own = (school.own or {})[item .. " " .. who]
	local row = { school_id = school.id, item = item, rating = ratings[letter], respondent = who }
	if letter == "Z" then
		row.na_reason = assert(school.not_applicable[item], item)
	elseif own then
		row.evidence, row.evidence_type, row.evidence_date, row.note = own[1], own[2], own[3], own[4]
	elseif who == "reviewer" and (i + n + (last and 2 or 0)) % 4 == 0 then
		local text = letter == "M" and strong or weak
		if fits(text, school.phase) then
			row.evidence, row.evidence_type, row.evidence_date = text, kind, days[(i + n) % #days + 1]
		end
	end
	return row
end

local tables = lib.folder(folder)
local write = tables.open("responses.csv", { "school_id", "item", "rating", "respondent", "evidence",
	"evidence_type", "evidence_date", "na_reason", "note" })
for n, school in ipairs(schools) do
	for _, section in ipairs(order) do
		for _, who in ipairs({ "reviewer", "senco", "governor" }) do
			local letters = (school[who] or {})[section] or ""
			assert(letters == "" or #letters == #seen[section], school.id .. " " .. section .. " " .. who)
			for i = 1, #letters do
				local letter = letters:sub(i, i)
				if letter ~= "-" then
					write(response(school, n, section, i, who, letter))
				end
			end
		end
		for _, box in ipairs({ "strengths", "development" }) do
			local text = (school[box] or {})[section]
			if text then
				write({ school_id = school.id, item = section .. "." .. box, respondent = "reviewer",
				evidence = text })
			end
		end
	end
end
-- ---- metrics ----

write = tables.open("metrics.csv",
	{ "school_id", "metric", "group", "period", "numerator", "denominator", "value" })

local period_of_report = last and "2024-25" or "2025-26"

local function value(school, metric, given, group)
	write({ school_id = school.id, metric = metric, group = group, period = period_of_report, value = given })
end

local needs = { "sen", "k", "e", "mld", "asd", "semh", "spld", "slcn", "other_needs" }
local groups = { "all", "sen", "no_sen" }

-- What is given with and without SEN; of: the school, or what it was a year before.
local function by_group(school, of, period)
	for i, group in ipairs(groups) do
		write({ school_id = school.id, metric = "tracking.attendance_" .. group, period = period,
			denominator = of.pupils[i], value = of.attendance[i] })
	end
	for _, what in ipairs({ "persistent", "suspended" }) do
		for i, group in ipairs(groups) do
			write({ school_id = school.id, metric = "tracking." .. what .. "_" .. group, period = period,
				numerator = of[what][i], denominator = of.pupils[i] })
		end
	end
end

for _, school in ipairs(schools) do
	for _, field in ipairs({ "notional_funding", "information_report", "careers_toolkit", "senco_cpd_details",
		"staff_cpd_details", "concern" }) do
		local given = school.lead[field] or field == "careers_toolkit" and school.phase == "primary" and "n/a"
			or field == "concern" and not school.concern_open and "no"
		if given then
			value(school, "leadership." .. field, given)
		end
	end
	for i, field in ipairs(needs) do
		value(school, "identification." .. field, school.needs[i])
	end
	value(school, "identification.spending_examples", school.spending)
	by_group(school, school, period_of_report)
	if school.permanent then
		write({ school_id = school.id, metric = "tracking.permanent_sen", period = period_of_report,
			numerator = school.permanent[1], denominator = school.permanent[2] })
	end
	value(school, "tracking.part_time", school.part_time)
	if school.part_time_details then
		value(school, "tracking.part_time_details", school.part_time_details)
	end
	if school.part_time_plan then
		value(school, "tracking.part_time_plan", school.part_time_plan)
	end
	write({ school_id = school.id, metric = "tracking." .. school.outcome[1], period = period_of_report,
		numerator = school.outcome[2], denominator = school.outcome[3], value = school.outcome[4] })
	value(school, "tracking." .. school.outcome[1], school.outcome[5], "national")
	if school.providers then
		value(school, "provision.ap_names", school.providers)
	end
	if school.before then
		by_group(school, school.before, "2024-25")
	end
end
tables.close()
