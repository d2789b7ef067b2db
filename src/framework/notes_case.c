/* notes_case.c - what each field of an audit of single cases is for. See notes.h. */
#include "framework/notes.h"

#define WORD(path, samples_id, samples_name) \
	{ path ".id", "What tables hold.", samples_id }, \
	{ path ".name", "What people read.", samples_name }, \
	{ path ".aliases", "Other words that tables may hold for it.", NULL }
#define WHEN(path) \
	{ path, "A condition: it holds where another field has one of these answers.", NULL }, \
	{ path ".field", "The other field, by its id.", NULL }, \
	{ path ".is", "The answers, one of which it has.", NULL }, \
	{ path ".looked_after", "It holds too where cases.csv says that the pupil is looked after.", NULL }, \
	{ path ".social_worker", "It holds too where cases.csv says that the pupil has a social worker.", NULL }, \
	{ path ".topic", "What is not asked where it does not hold, in a few words, lower case.", NULL }, \
	{ path ".otherwise", "Why it is not asked then: what is printed behind the topic.", NULL }

const struct field_note notes_case[] = {
	{ "restricted", "It is about single pupils: it runs with --restricted only, and so does every audit of this "
	  "kind.", "!true" },
	{ "classification", "Stands at the foot of every page.",
	  "Restricted \u2013 contains children's personal data" },
	{ "learning_classification", "Stands there on the learning sheet, which names no pupil; left out, the audit's own.",
	  NULL },
	{ "retention", "How long the files are kept; printed, never acted on.", "per school schedule" },

	{ "words.field", "One thing that is asked.", NULL },
	{ "words.fields", "The plural of that.", NULL },

	{ "answers", "What may stand in the column answer of case_items.csv.", "5" },
	WORD("answers", "yes|partly|no|not_known|na", "Yes|Partly|No|Not known|Not applicable"),
	{ "answers.state", "What the answer means.", "yes|partly|no|not_known|not_applicable" },

	{ "triggers", "What opens a case.", "2" },
	{ "triggers.id", "Its short name on the page.", "T1|T2" },
	{ "triggers.name", "What people read.", "Two suspensions in a half term|Risk declared" },
	{ "triggers.rule", "What is counted.", "suspensions_in_half_term|declared" },
	{ "triggers.at_least", "So many suspensions or days, or more; a rule that counts has this or more_than.", "!2|" },
	{ "triggers.more_than", "More suspensions or days than this, in the place of at_least.", "5" },
	{ "triggers.is_local", "It is the trust's own, beside the usual ones.", NULL },

	{ "clocks", "Limits in law or policy, each computed from the calendar and the events.", "1" },
	{ "clocks.id", "Its short name on the page.", "C1" },
	{ "clocks.title", "What people read.", NULL },
	{ "clocks.rule", "What it looks at; one clock for each rule.", "year_limit" },
	{ "clocks.words", "The rule as its source has it, printed beside each finding.", NULL },
	{ "clocks.limit", "Of year_limit, cancelled: the most days in a school year; of cancelled optional.", "45" },
	{ "clocks.over", "Of meeting_if_asked, meeting, notify: more days in the term than this.", "5" },
	{ "clocks.up_to", "Of no_meeting, meeting_if_asked: at most so many days in the term.", "5" },
	{ "clocks.within", "Of meeting_if_asked, meeting, review_panel, exam: school days to the "
	  "date on which it is due; of exam optional, without it the eve of the exam alone is named; of "
	  "off_site_notice: from the notice to the first day, at least.", "15" },
	{ "clocks.day", "Of education: the school day on which it begins; of review_panel, optional: "
	  "that by which the panel sits once parents have applied.", "6" },
	{ "clocks.from", "Of off_site_notice: the first day of decisions that have this clock.", NULL },
	{ "clocks.notice", "Of off_site_notice: the field, by id, with the day on which notice was given.", NULL },
	{ "clocks.start", "Of off_site_notice: the field, by id, with the first day off site.", NULL },

	{ "editions", "The guidance or law that clocks and questions follow, the earliest first; a case's file names the "
	  "one in force on the day of the decision.", NULL },
	{ "editions.name", "As it stands in a sentence, with its article.", NULL },
	{ "editions.from", "The first day of its decisions, as 2026-07-26; of an earlier day none is named. The "
	  "first may leave it out: it holds for whatever is earlier.", NULL },

	{ "outcomes", "What a meeting may decide.", "2" },
	WORD("outcomes", "O1|O2", "Plan strengthened, stays|Permanent exclusion proposed"),
	{ "outcomes.permanent", "A permanent exclusion, proposed or issued.", "|!true" },
	{ "outcomes.not_pursued", "One that was not pursued, or cancelled after review.", NULL },
	{ "outcomes.issued", "The exclusion was issued, so events.csv has it.", NULL },
	{ "outcomes.off_site", "The pupil is directed off site, so that notice of it is due.", NULL },
	{ "outcomes.second_reader", "Somebody of the trust reads the file too.", "|!true" },

	{ "sen_statuses", "What may stand in the column sen_status of cases.csv.", "2" },
	WORD("sen_statuses", "K|E", "SEN support|EHC plan"),
	{ "codes", "What may stand in three columns of events.csv.", NULL },
	{ "codes.place", "Where it happened.", "1" },
	WORD("codes.place", "classroom", "Classroom"),
	{ "codes.time", "When in the day it happened.", "1" },
	WORD("codes.time", "lesson", "Lesson"),
	{ "codes.type", "What sort of thing it was.", "1" },
	WORD("codes.type", "disruption", "Persistent disruption"),
	{ "chair_not", "Posts that may not chair a meeting, since their decision is discussed.", NULL },
	{ "sign_offs", "Lines to sign at the end of a case's file.", NULL },
	{ "meeting_target", "School days from the trigger to the meeting.", NULL },
	{ "review_weeks", "School weeks from the meeting to the review, at most.", NULL },
	{ "suppression", "What the learning sheet does not show, so that nobody is known by it.", NULL },
	{ "suppression.profile", "Who the sheet is for: the public hides small numbers; internal hides none, "
				 "and says that it must not be passed on.", NULL },
	{ "suppression.below", "Counts under this, but for 0, are not shown.", NULL },
	{ "suppression.base", "Nor is anything but the number of cases, where there are fewer than this.", NULL },
	{ "suppression.status_mix", "Nor the SEN statuses, unless each has so many.", NULL },

	{ "sections.voice", "The pupil's own voice, set apart on the page.", NULL },
	{ "sections.fields", "What is asked, in this order.", "1" },
	{ "sections.fields.id", "The field's name in case_items.csv; it never changes.", NULL },
	{ "sections.fields.title", "What is asked.", NULL },
	{ "sections.fields.help", "A line under the title.", NULL },
	{ "sections.fields.type", "What sort of answer there is.", "yes_no" },
	{ "sections.fields.computed", "Of a computed field: what is shown.", NULL },
	{ "sections.fields.choices", "Of a choice: the answers there are.", "2" },
	WORD("sections.fields.choices", "a|b", "One|Another"),
	{ "sections.fields.gate", "It must be answered before the file is complete.", NULL },
	{ "sections.fields.statutory", "A regulation asks for it: open, it stands first in the file once a decision "
	  "is recorded.", NULL },
	{ "sections.fields.na", "Not applicable is allowed here, with a reason.", NULL },
	{ "sections.fields.not_before", "Of a date: the field, by id, whose date comes first; one before it "
	  "is told.", NULL },
	{ "sections.fields.learning", "How many cases answer yes is a line of the learning sheet, with this text.", NULL },
	WHEN("sections.fields.when"),

	{ "gates", "What must be answered in several fields together.", "1" },
	{ "gates.name", "What people read.", NULL },
	{ "gates.needs", "All are answered, one of them is with a reason, or each support has a review.", NULL },
	{ "gates.fields", "The fields, by id.", "{ \"todo_1\" }" },
	{ "gates.statutory", "A regulation asks for it: open, it stands first in the file once a decision is "
	  "recorded.", NULL },
	WHEN("gates.when"),
	{ NULL, NULL, NULL },
};
