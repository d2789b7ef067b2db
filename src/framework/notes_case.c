/* notes_case.c - what each field of an audit of single cases is for. See notes.h. */
#include "framework/notes.h"

#define WORD(path, samples_id, samples_name) \
	{ path ".id", "How tables write it.", samples_id }, \
	{ path ".name", "How people read it.", samples_name }, \
	{ path ".aliases", "Other ways in which tables may write it.", NULL }
#define WHEN(path) \
	{ path, "A condition: it holds where another field has one of these answers.", NULL }, \
	{ path ".field", "The other field, by its id.", NULL }, \
	{ path ".is", "The answers, one of which it has.", NULL }, \
	{ path ".looked_after", "It also holds if cases.csv says that the pupil is looked after.", NULL }, \
	{ path ".social_worker", "It also holds if cases.csv says that the pupil has a social worker.", NULL }, \
	{ path ".topic", "What is not asked if it does not hold, in a few words, lower case.", NULL }, \
	{ path ".otherwise", "Why it is not asked then: printed after the topic.", NULL }

const struct field_note notes_case[] = {
	{ "restricted", "It is about single pupils: it runs with --restricted only, and so does every audit of this "
	  "kind.", "!true" },
	{ "classification", "Printed at the foot of every page; an audit of this kind needs it.",
	  "!Restricted \u2013 contains children's personal data" },
	{ "learning_classification", "Printed there on the learning sheet, which names no pupil; left out: the "
			"audit's own.",
	  NULL },
	{ "retention", "How long the files are kept; printed, never acted on.", "per school schedule" },

	{ "words.field", "One thing that is asked.", NULL },
	{ "words.fields", "The plural of that.", NULL },
	{ "words.trigger", "What the days to the meeting are counted from, inside a sentence: \"referral\". Left out: "
	  "\"trigger\", or \"opening\" in an audit without triggers.", NULL },
	{ "words.meeting", "Where a case is decided, inside a sentence: \"clinic\".", NULL },

	{ "answers", "What the column answer of case_items.csv may contain.", "5" },
	WORD("answers", "yes|partly|no|not_known|na", "Yes|Partly|No|Not known|Not applicable"),
	{ "answers.state", "What the answer means.", "yes|partly|no|not_known|not_applicable" },

	{ "triggers", "What opens a case. Left out: a case is counted from the day on which it was opened.", "!2" },
	{ "triggers.id", "Its short name on the page.", "T1|T2" },
	{ "triggers.name", "How people read it.", "Two suspensions in a half term|Risk declared" },
	{ "triggers.rule", "What is counted.", "suspensions_in_half_term|declared" },
	{ "triggers.at_least", "This many suspensions or days, or more; a rule that counts has either this or "
			"more_than.", "!2|" },
	{ "triggers.more_than", "More suspensions or days than this, instead of at_least.", "5" },
	{ "triggers.is_local", "It is the trust's own, in addition to the usual ones.", NULL },

	{ "clocks", "Limits in law or policy, each computed from the calendar and the events.", "1" },
	{ "clocks.id", "Its short name on the page.", "C1" },
	{ "clocks.title", "How people read it.", NULL },
	{ "clocks.rule", "What it looks at; one clock for each rule.", "year_limit" },
	{ "clocks.words", "The rule in the words of its source, printed beside each finding.", NULL },
	{ "clocks.limit", "For year_limit, cancelled: the most days in a school year; optional for "
			"cancelled.", "45" },
	{ "clocks.over", "For meeting_if_asked, meeting, notify: more days in the term than this.", "5" },
	{ "clocks.up_to", "For no_meeting, meeting_if_asked: at most this many days in the term.", "5" },
	{ "clocks.within", "For meeting_if_asked, meeting, review_panel, exam: school days to the "
	  "due date; optional for exam, where without it only the eve of the exam is named. For "
	  "off_site_notice: the least number of school days from the notice to the first day.", "15" },
	{ "clocks.day", "For education: the school day on which it begins. For review_panel, optional: "
	  "the school day by which the panel sits once parents have applied.", "6" },
	{ "clocks.from", "For off_site_notice: the clock applies to decisions from this day on.", NULL },
	{ "clocks.notice", "For off_site_notice: the field, by id, with the day on which notice was given.", NULL },
	{ "clocks.start", "For off_site_notice: the field, by id, with the first day off site.", NULL },

	{ "editions", "The guidance or law that clocks and questions follow, the earliest first; a case's file "
			"names the "
	  "one in force on the day of the decision.", NULL },
	{ "editions.name", "Its name inside a sentence, with its article.", NULL },
	{ "editions.from", "The first day of the decisions it covers, as 2026-07-26. The first edition may leave "
			"this out: it then covers all earlier days.", NULL },

	{ "outcomes", "What a meeting may decide. Left out: no outcome is asked for.", "!2" },
	WORD("outcomes", "O1|O2", "Plan strengthened, stays|Permanent exclusion proposed"),
	{ "outcomes.permanent", "A permanent exclusion, proposed or issued.", "|!true" },
	{ "outcomes.not_pursued", "One that was not pursued, or cancelled after review.", NULL },
	{ "outcomes.issued", "The exclusion was issued, so events.csv has it.", NULL },
	{ "outcomes.off_site", "The pupil is directed off site, so that notice of it is due.", NULL },
	{ "outcomes.second_reader", "Somebody of the trust reads the file too.", "|!true" },

	{ "sen_statuses", "What the column sen_status of cases.csv may contain.", "2" },
	WORD("sen_statuses", "K|E", "SEN support|EHC plan"),
	{ "codes", "What three columns of events.csv may contain.", NULL },
	{ "codes.place", "Where it happened.", "1" },
	WORD("codes.place", "classroom", "Classroom"),
	{ "codes.time", "When in the day it happened.", "1" },
	WORD("codes.time", "lesson", "Lesson"),
	{ "codes.type", "What sort of thing it was.", "1" },
	WORD("codes.type", "disruption", "Persistent disruption"),
	{ "chair_not", "Posts that may not chair a meeting, since their decision is discussed.", NULL },
	{ "sign_offs", "Lines to sign at the end of a case's file.", NULL },
	{ "meeting_target", "School days from the trigger to the meeting. Left out: no target is printed.", "!5" },
	{ "review_weeks", "School weeks from the meeting to the review, at most. Left out: none are printed.", "!6" },
	{ "suppression", "What the learning sheet does not show, so that nobody can be identified.", NULL },
	{ "suppression.profile", "Who the sheet is for: the public hides small numbers; internal hides none, "
				 "and says that it must not be passed on.", NULL },
	{ "suppression.below", "Counts below this, except 0, are not shown.", NULL },
	{ "suppression.base", "With fewer cases than this, only their number is shown.", NULL },
	{ "suppression.status_mix", "The SEN statuses are not shown unless each has this many.", NULL },
	{ "rota", "A meeting that is held every week of the school year: its days go to rota.ics, a calendar.", NULL },
	{ "rota.title", "What it is called there.", NULL },
	{ "rota.where", "The place where it is held.", NULL },
	{ "rota.weekday", "The day of the week.", NULL },
	{ "rota.start", "When it begins, as 13:30.", "13:30" },
	{ "rota.minutes", "How long it lasts.", NULL },
	{ "rota.turns", "Whose turn it is: one after the other, from the first meeting of the school year.", NULL },
	{ "learning_by", "By which parts of the school year the learning sheet counts cases. By quarter, it also counts "
	  "them by the days to the meeting.", NULL },
	{ "learning_questions", "The questions at the end of the learning sheet.", NULL },
	{ "learning_questions.text", "The question.", NULL },
	{ "learning_questions.group", "Asked only if the sheet shows this group of lines; left out: whenever it shows "
	  "the number of cases.", NULL },
	{ "learning_questions.line", "Of the group, by its id: asked only if the line does not count all cases. Of "
	  "quality: voice, complete or in_time.", NULL },
	{ "published", "Rates of official statistics that the learning sheet prints beside the trust's own.", NULL },
	{ "published.figure", "What is counted: suspensions, pupils suspended at least once, or permanent "
			"exclusions.", "suspensions" },
	{ "published.value", "The rate as it is published, with its decimals; the trust's own gets as many.", "1.23" },
	{ "published.unit", "For how many pupils on roll.", NULL },
	{ "published.of", "Which schools it is about, in words that can follow \"of\".", NULL },
	{ "published.year", "The whole school year that it is about, as 2023-24.", "2023-24" },
	{ "published.source", "Who published it, and where.", NULL },

	{ "sections.voice", "The pupil's own voice, set apart on the page.", NULL },
	{ "sections.fields", "What is asked, in this order.", "1" },
	{ "sections.fields.id", "The field's name in case_items.csv; it never changes.", NULL },
	{ "sections.fields.title", "What is asked.", NULL },
	{ "sections.fields.help", "A line under the title.", NULL },
	{ "sections.fields.type", "What sort of answer there is.", "yes_no" },
	{ "sections.fields.computed", "For a computed field: what is shown.", NULL },
	{ "sections.fields.choices", "For a choice: the possible answers.", "2" },
	WORD("sections.fields.choices", "a|b", "One|Another"),
	{ "sections.fields.gate", "It must be answered before the file is complete.", NULL },
	{ "sections.fields.statutory", "A regulation requires it: while open, it comes first in the file once a "
			"decision is recorded.", NULL },
	{ "sections.fields.several", "Of a text: it may be noted again and again, in a row each, such as in a log.", NULL },
	{ "sections.fields.na", "Not applicable is allowed here, with a reason.", NULL },
	{ "sections.fields.not_before", "For a date: the field, by id, whose date must come first; a date before "
			"it gives a warning.", NULL },
	{ "sections.fields.due_by", "For a date: the field, by id, whose date is the last day for it. A later date says "
	  "so; if that day has passed without one, it is open.", NULL },
	{ "sections.fields.from", "For a field computed as weeks: the field, by id, with the first day.", NULL },
	{ "sections.fields.to", "For a field computed as weeks: the field, by id, with the last day; without a date there, "
	  "the weeks are counted up to the report.", NULL },
	{ "sections.fields.at_most", "For a field computed as weeks: the most school weeks that are meant.", NULL },
	{ "sections.fields.learning", "The number of cases that answer yes is a line of the learning sheet, with "
			"this text.", NULL },
	WHEN("sections.fields.when"),

	{ "gates", "What must be answered in several fields together.", "1" },
	{ "gates.name", "How people read it.", NULL },
	{ "gates.needs", "All are answered, one of them is with a reason, or each support has a review.", NULL },
	{ "gates.fields", "The fields, by id.", "{ \"todo_1\" }" },
	{ "gates.statutory", "A regulation requires it: while open, it comes first in the file once a decision "
			"is recorded.", NULL },
	WHEN("gates.when"),
	{ NULL, NULL, NULL },
};
