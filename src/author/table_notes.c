/* table_notes.c - the notes on the tables of evidence. See table_notes.h. */
#include "author/table_notes.h"

#include <string.h>

#include "evidence/table_spec.h"
#include "framework/case_rules.h"

static const struct column_note schools[] = {
	{ "school_id", VALUE_TEXT, "What the school is called in every table and in the folder of its "
	  "reports: its URN, or a short name." },
	{ "name", VALUE_TEXT, "The school's name as the reports print it." },
	{ "phase", VALUE_PHASE, "Its phase, which decides how often its plan is reviewed." },
	{ "focus", VALUE_TEXT, "This year's sections, by id or title, separated by semicolons or commas; empty for all." },
	{ "trust", VALUE_TEXT, "Its trust, if it has one." },
	{ "la", VALUE_TEXT, "Its local authority; a calendar may be one authority's." },
	{ "region", VALUE_TEXT, "Its region." },
	{ "roll", VALUE_TEXT, "How many pupils are on roll." },
	{ "name_lang", VALUE_TEXT, "The language of the name, such as cy, where it is not the audit's." },
	{ NULL, VALUE_TEXT, NULL },
};

static const struct column_note calendar[] = {
	{ "scope", VALUE_TEXT, "Which schools the half term is for: a school_id, a local authority, or * for all." },
	{ "half_term", VALUE_TEXT, "Its name, such as Autumn 1." },
	{ "first_day", VALUE_DATE, "The first day of the half term." },
	{ "last_day", VALUE_DATE, "The last day of the half term." },
	{ "closed_days", VALUE_TEXT, "Days in it when the school is closed, separated by semicolons." },
	{ NULL, VALUE_TEXT, NULL },
};

static const struct column_note responses[] = {
	{ "school_id", VALUE_TEXT, "The school, as in schools.csv." },
	{ "item", VALUE_ITEM, "What is answered, by its id." },
	{ "rating", VALUE_RATING, "The answer; leave it empty until there is one." },
	{ "respondent", VALUE_RESPONDENT, "Who answers; empty for the first respondent of the audit." },
	{ "evidence", VALUE_TEXT, "What shows it, and where it is kept." },
	{ "evidence_type", VALUE_EVIDENCE_TYPE, "What sort of source that is; of several, with semicolons or commas "
	  "between." },
	{ "evidence_date", VALUE_DATE, "The date of the source." },
	{ "na_reason", VALUE_TEXT, "Why it does not apply or is waived, where the rating says so." },
	{ "waived_by", VALUE_TEXT, "Who decided a waiver, by post or body." },
	{ "waived_until", VALUE_DATE, "The last day on which the waiver holds." },
	{ "note", VALUE_TEXT, "Anything that readers of the report should know." },
	{ "generated", VALUE_YES_NO, "yes where the answer is made up, such as for training." },
	{ NULL, VALUE_TEXT, NULL },
};

static const struct column_note judgements[] = {
	{ "school_id", VALUE_TEXT, "The school, as in schools.csv." },
	{ "section", VALUE_SECTION, "What is judged, by its id." },
	{ "judgement", VALUE_LEVEL, "The level that the reviewer gives. Of a rubric it may be empty: the row then says "
	  "only why a level is lower than last year." },
	{ "respondent", VALUE_RESPONDENT, "Who judges." },
	{ "reason", VALUE_TEXT, "Why, above all where it differs from what the answers say or is lower than last year." },
	{ "reason_code", VALUE_FALL_REASON, "Why a level is lower than last year, in a word." },
	{ "previous", VALUE_LAST_LEVEL, "The last review's judgement, where no earlier output folder is given." },
	{ "generated", VALUE_YES_NO, "yes where the judgement is made up, such as for training." },
	{ NULL, VALUE_TEXT, NULL },
};

static const struct column_note metrics[] = {
	{ "school_id", VALUE_TEXT, "The school, as in schools.csv." },
	{ "metric", VALUE_METRIC, "The figure, by its id." },
	{ "group", VALUE_GROUP, "The group it is compared with; empty for the school's own figure." },
	{ "period", VALUE_TEXT, "The period it is for, such as 2025-26." },
	{ "numerator", VALUE_TEXT, "For a percentage: how many." },
	{ "denominator", VALUE_TEXT, "Out of how many (0 of 0 if there are none); beside any value, the number of pupils "
	  "behind it." },
	{ "value", VALUE_TEXT, "The figure itself, yes or no, or a text; n/a where it does not apply, or "
	  "the publisher's symbol where there is none." },
	{ "generated", VALUE_YES_NO, "yes where the figure is made up." },
	{ NULL, VALUE_TEXT, NULL },
};

static const struct column_note actions[] = {
	{ "school_id", VALUE_TEXT, "The school, as in schools.csv." },
	{ "action_id", VALUE_TEXT, "The action's own name, the same from year to year." },
	{ "item", VALUE_TEXT, "The item or the section that it is about, by its id." },
	{ "action", VALUE_TEXT, "What will be done." },
	{ "owner", VALUE_TEXT, "Who does it." },
	{ "support", VALUE_TEXT, "Who beyond the school helps." },
	{ "start", VALUE_HALF_TERM, "When it starts: a date, or a half term of the calendar." },
	{ "due", VALUE_HALF_TERM, "When it is due: a date, a half term of the calendar, now, or how long it has, such "
	  "as 10 school days." },
	{ "measured", VALUE_HALF_TERM, "When it can be seen whether it worked, where that is later: as due, or 2 "
	  "years." },
	{ "cost", VALUE_TEXT, "What it takes: money, or time." },
	{ "success_measure", VALUE_TEXT, "How people will know that it worked." },
	{ "status", VALUE_STATUS, "Where it stands." },
	{ "carried", VALUE_NUMBER, "How many years it has been carried forward." },
	{ "reviewed_on", VALUE_DATE, "When it was last reviewed." },
	{ "note", VALUE_TEXT, "Anything worth knowing." },
	{ "generated", VALUE_YES_NO, "yes where the action comes from answers that are made up." },
	{ NULL, VALUE_TEXT, NULL },
};

static const struct column_note reviews[] = {
	{ "school_id", VALUE_TEXT, "The school, as in schools.csv." },
	{ "action_id", VALUE_TEXT, "The action, as in actions.csv." },
	{ "review", VALUE_HALF_TERM, "At which review: a half term or a term of the calendar, with its school year where "
	  "that is not this one." },
	{ "respondent", VALUE_RESPONDENT, "Which party says it; or the agreed one, whose word counts." },
	{ "status", VALUE_STATUS, "Where the action stands; leave it empty until that is said." },
	{ "note", VALUE_TEXT, "Why, or what is needed." },
	{ "date", VALUE_DATE, "The day on which it was said." },
	{ NULL, VALUE_TEXT, NULL },
};

static const struct column_note survey[] = {
	{ "school_id", VALUE_TEXT, "The school, as in schools.csv." },
	{ "item", VALUE_ITEM, "Which item was answered, by its id." },
	{ "answer", VALUE_RATING, "One of the answers of the scale; or no answer." },
	{ "wave", VALUE_TEXT, "When it was asked: 2025-26 Summer, or 2026-05." },
	{ "group", VALUE_GROUP, "Whose answers these are; empty for everybody." },
	{ "n", VALUE_NUMBER, "How many gave this answer." },
	{ "base", VALUE_NUMBER, "How many answered the item." },
	{ "percent", VALUE_TEXT, "The same in per cent of those who answered, if n is not known." },
	{ "generated", VALUE_YES_NO, "yes where the answers are made up." },
	{ NULL, VALUE_TEXT, NULL },
};

static const struct column_note events[] = {
	{ "school_id", VALUE_TEXT, "The school, as in schools.csv." },
	{ "pupil_ref", VALUE_TEXT, "The pupil, by a reference that means nothing outside the school." },
	{ "event", VALUE_EVENT, "What happened. A safeguarding separation is not an event: never enter it here." },
	{ "start", VALUE_DATE, "Its first day." },
	{ "days", VALUE_TEXT, "School days in halves, such as 2.5." },
	{ "sessions", VALUE_NUMBER, "The same in sessions: two are a day." },
	{ "notified", VALUE_DATE, "The day on which the board was told." },
	{ "cancelled", VALUE_DATE, "The day on which the decision was cancelled, if it was." },
	{ "previous_school", VALUE_YES_NO, "yes where it was at another school." },
	{ "exam_on", VALUE_DATE, "The day of a public exam or national test that would be missed." },
	{ "place", VALUE_PLACE, "Where it happened." },
	{ "time", VALUE_TIME, "The time of day." },
	{ "type", VALUE_TYPE, "What kind of incident it was." },
	{ "reason", VALUE_TEXT, "The reason as it was given." },
	{ "followed", VALUE_TEXT, "What followed: a return meeting, a plan, what changed." },
	{ "generated", VALUE_YES_NO, "yes where the event is made up." },
	{ NULL, VALUE_TEXT, NULL },
};

/* What an audit of cases asks of them: nobody is asked for more. */
#define ASKS(what) \
	static bool asks_##what(const struct framework *f) { return case_rules_of(f)->asks.what; }
ASKS(declared)
ASKS(looked_after)
ASKS(social_worker)
ASKS(meeting)
ASKS(outcome)
ASKS(sen_status)
ASKS(board)
ASKS(permanent)
ASKS(review)

static const struct column_note cases[] = {
	{ "school_id", VALUE_TEXT, "The school, as in schools.csv." },
	{ "case_ref", VALUE_TEXT, "The case, by a reference that means nothing outside the school." },
	{ "pupil_ref", VALUE_TEXT, "The pupil, as in events.csv." },
	{ "opened", VALUE_DATE, "The day on which the case was opened." },
	{ "declared", VALUE_YES_NO, "yes where the risk of permanent exclusion was declared." },
	{ "representations", VALUE_YES_NO, "yes where parents made them; empty where it is not known." },
	{ "looked_after", VALUE_YES_NO, "yes where the pupil is looked after." },
	{ "social_worker", VALUE_YES_NO, "yes where the pupil has a social worker." },
	{ "meeting", VALUE_DATE, "The day of the meeting." },
	{ "chair", VALUE_TEXT, "Who chaired it, by post." },
	{ "attendees", VALUE_TEXT, "Who was there, by post." },
	{ "outcome", VALUE_OUTCOME, "What was decided." },
	{ "sen_status", VALUE_SEN_STATUS, "The pupil's SEN status." },
	{ "board_met", VALUE_DATE, "The day on which the board began to consider the decision." },
	{ "upheld", VALUE_DATE, "The day of notice to parents that the board upholds a permanent exclusion." },
	{ "panel_applied", VALUE_DATE, "The day on which parents applied for an independent review." },
	{ "review", VALUE_DATE, "The day of the review." },
	{ "generated", VALUE_YES_NO, "yes where the case is made up." },
	{ NULL, VALUE_TEXT, NULL },
};

static const struct { const char *column; bool (*read_by)(const struct framework *framework); } cases_read[] = {
	{ "declared", asks_declared },
	{ "representations", asks_board },
	{ "looked_after", asks_looked_after },
	{ "social_worker", asks_social_worker },
	{ "meeting", asks_meeting },
	{ "chair", asks_meeting },
	{ "attendees", asks_meeting },
	{ "outcome", asks_outcome },
	{ "sen_status", asks_sen_status },
	{ "board_met", asks_board },
	{ "upheld", asks_permanent },
	{ "panel_applied", asks_permanent },
	{ "review", asks_review },
};

static const struct column_note case_items[] = {
	{ "school_id", VALUE_TEXT, "The school, as in schools.csv." },
	{ "case_ref", VALUE_TEXT, "The case, as in cases.csv." },
	{ "item", VALUE_FIELD, "What is answered, by its id." },
	{ "answer", VALUE_TEXT, "One of the answers, or of the field's own choices." },
	{ "note", VALUE_TEXT, "The text, the reason, or what an action is." },
	{ "date", VALUE_DATE, "For a date: the date." },
	{ "start", VALUE_DATE, "For a support: when it started." },
	{ "how_often", VALUE_TEXT, "For a support: how often it happens." },
	{ "review", VALUE_DATE, "For a support or an action: when it is reviewed." },
	{ "effect", VALUE_TEXT, "What came of it; for an action, how success will be seen." },
	{ "owner", VALUE_TEXT, "For an action: who does it, by post." },
	{ "generated", VALUE_YES_NO, "yes where the answer is made up." },
	{ NULL, VALUE_TEXT, NULL },
};

#define OWN(i) { "extra_" #i, VALUE_TEXT, "A column of the audit's own." }
static const struct column_note entries[] = {
	{ "school_id", VALUE_TEXT, "The school, trust, authority or session, as in schools.csv; * is the only one that is "
	  "no school." },
	{ "section", VALUE_SECTION, "Where the entry stands, by id or title." },
	{ "id", VALUE_TEXT, "Its name, unique in the school and period: other rows lead to it, and next time it is known "
	  "by it." },
	{ "text", VALUE_TEXT, "What it says." },
	{ "group", VALUE_GROUP, "Its group." },
	{ "state", VALUE_STATE, "How far it is, or whether it is there." },
	{ "by", VALUE_TEXT, "Who says so: a post or a role, never a name." },
	{ "owner", VALUE_TEXT, "Who does it: a post, never a name." },
	{ "start", VALUE_HALF_TERM, "Since when: a date, or a half term." },
	{ "due", VALUE_HALF_TERM, "By when: a date, or a half term." },
	{ "n", VALUE_TEXT, "How many, or how strong a link is." },
	{ "leads_to", VALUE_TEXT, "The ids of the entries that it leads to, with ; between." },
	{ "period", VALUE_TEXT, "Of when the row is: 2026-05, 2026-05-14, 2025-26, Autumn 2025-26 or Autumn 2 2025-26." },
	{ "note", VALUE_TEXT, "What else is to be said." },
	{ "evidence", VALUE_TEXT, "What it rests on." },
	{ "consent", VALUE_YES_NO, "yes where whoever is quoted agreed." },
	{ "generated", VALUE_YES_NO, "yes where the row is made up." },
	OWN(1), OWN(2), OWN(3), OWN(4), OWN(5), OWN(6), OWN(7), OWN(8),
	{ NULL, VALUE_TEXT, NULL },
};

static const struct column_note votes[] = {
	{ "session", VALUE_TEXT, "The session, as in schools.csv." },
	{ "voter", VALUE_TEXT, "A number or letter for the voter, never a name." },
	{ "idea", VALUE_TEXT, "The idea, by its id in entries.csv." },
	{ "criterion", VALUE_CRITERION, "What the votes are for." },
	{ "n", VALUE_NUMBER, "How many votes." },
	{ NULL, VALUE_TEXT, NULL },
};

const struct table_note author_tables[] = {
	{ &schools_spec, "One row per school.", true, schools },
	{ &responses_spec, "One row per answer: one school, one item, one respondent.", true, responses },
	{ &judgements_spec, "One row per judgement that a reviewer gives beside the answers; or per reason why a level "
	  "is lower than last year.", false, judgements },
	{ &metrics_spec, "One row per figure.", false, metrics },
	{ &actions_spec, "One row per action of last year's plan, or of this year's own; of an interview, a follow-up.",
	  false, actions },
	{ &reviews_spec, "One row per word: what one party says of one action at one review.", false, reviews },
	{ &survey_spec, "One row per item and answer: how many gave it. Or a row per person and a column per item.", true,
	  survey },
	{ &entries_spec, "One row per entry, and one more each time it is looked at again.", true, entries },
	{ &votes_spec, "One row per voter, idea and criterion.", false, votes },
	{ &events_spec, "One row per suspension or exclusion.", true, events },
	{ &cases_spec, "One row per case.", true, cases },
	{ &case_items_spec, "One row per answer in a case.", false, case_items },
	{ &calendar_spec, "One row per half term; without it no date that depends on one is given.", false, calendar },
	{ NULL, NULL, false, NULL },
};

static const struct column_note *note_named(const struct table_note *table, const char *column)
{
	for (const struct column_note *note = table->columns; note->name; note++) {
		if (strcmp(note->name, column) == 0)
			return note;
	}
	return NULL;
}

const struct column_note *column_note_of(const struct table_note *table, const struct column *column)
{
	const struct column_note *note = note_named(table, column->name);

	return note || !column->aliases[0] ? note : note_named(table, column->aliases[0]);
}

bool column_is_read(const struct framework *framework, const struct column_note *note)
{
	const size_t n_cases = sizeof(cases) / sizeof(*cases), n_read = sizeof(cases_read) / sizeof(*cases_read);

	if (!note)
		return true;
	for (size_t i = 0; note >= cases && note < cases + n_cases && i < n_read; i++) {
		if (strcmp(note->name, cases_read[i].column) == 0)
			return cases_read[i].read_by(framework);
	}
	return note->value != VALUE_LAST_LEVEL || framework_has_reviewer(framework);
}
