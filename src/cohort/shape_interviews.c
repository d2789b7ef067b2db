/* shape_interviews.c - all interviews of a run, and the facts of one, field by field. */
#include "cohort/interviews.h"
#include "framework/shape_audit.h"

/* ---- one school: from a worker to its parent; no view has it ---- */

static const struct shape_row note_rows[] = {
	ROW_INT(interview_note, "question", question, "by its place in the audit"),
	ROW_INT(interview_note, "respondent", respondent, "by their place in the audit"),
	ROW_INT(interview_note, "finding", finding, "by its place in the audit"),
	ROW_TEXT(interview_note, "text", text, "what was said"),
};
static const struct shape shape_note = SHAPE_OF("interview_note", interview_note, note_rows);

static const struct shape_row action_rows[] = {
	ROW_INT(interview_action, "section", section, "by its place in the audit"),
	ROW_INT(interview_action, "question", question, "by its place in the audit"),
	ROW_TEXT(interview_action, "text", text, "what is to be done"),
	ROW_TEXT(interview_action, "owner", owner, "who does it"),
	ROW_TEXT(interview_action, "due", due, "by when, as it is printed"),
	ROW_ENUM(interview_action, "status", status, action_status_ids, "how far it has got"),
	ROW_BOOL(interview_action, "overdue", overdue, "it should have been done by now"),
	ROW_INT(interview_action, "carried", carried, "in how many years it was carried over"),
};
static const struct shape shape_action = SHAPE_OF("interview_action", interview_action, action_rows);

static const struct shape_row facts_rows[] = {
	ROW_INTS(interview_facts, "questions", questions, n_questions, "whether they were asked and answered"),
	ROW_LIST(interview_facts, "notes", notes, n_notes, shape_note, "what was said"),
	ROW_LIST(interview_facts, "actions", actions, n_actions, shape_action, "what follows from it"),
};
const struct shape shape_interview_facts = SHAPE_OF("interview_facts", interview_facts, facts_rows);

/* ---- all schools ---- */

static const struct school *school_of(const void *of)
{
	return ((const struct interviewed_school *)of)->school;
}

static const char *school_id(const struct shape_context *c, const void *of)
{
	return school_of(of)->id.text;
}

static const char *school_name(const struct shape_context *c, const void *of)
{
	return ((const struct interviewed_school *)of)->name;
}

static const char *school_name_lang(const struct shape_context *c, const void *of)
{
	return school_of(of)->name_lang.text;
}

static int school_phase(const struct shape_context *c, const void *of)
{
	return (int)school_of(of)->phase;
}

static bool has_phase(const struct shape_context *c, const void *of)
{
	return school_of(of)->phase_known;
}

static const struct shape_row school_rows[] = {
	ROW_TEXT_BY("id", school_id, "its id in schools.csv", .always = true),
	ROW_TEXT_BY("name", school_name, "its name, with its id if another school has the same", .always = true),
	ROW_TEXT_BY("name_lang", school_name_lang, "the language of the name, if schools.csv says one: \"cy\""),
	ROW_ENUM_BY("phase", school_phase, phase_ids, "its phase, if it can be read", .when = has_phase),
	ROW_TEXT(interviewed_school, "why", why, "why it is not counted: \"withheld: CSV012\""),
	ROW_BOOL(interviewed_school, "generated", generated, "some of its evidence was made up"),
};
static const struct shape shape_school = SHAPE_OF("interviewed_school", interviewed_school, school_rows);

static const struct shape_row finding_rows[] = {
	ROW_NAMED(finding_count, "name", finding, rating, "the finding"),
	ROW_INT(finding_count, "n_schools", n_schools, "in how many schools it was noted"),
	ROW_INT(finding_count, "n_notes", n_notes, "in how many notes"),
};
static const struct shape shape_finding = SHAPE_OF("finding", finding_count, finding_rows, .one_line = true);

static const struct shape_row said_rows[] = {
	ROW_POINTER(interview_said, "school", school, shape_school, "whose school"),
	ROW_REFERENCE(interview_said, "respondent", who, shape_respondent, "who said it"),
	ROW_NAMED(interview_said, "finding", finding, rating, "the finding, if one was noted"),
	ROW_TEXT(interview_said, "text", text, "what was said"),
};
static const struct shape shape_said = SHAPE_OF("said", interview_said, said_rows);

static const char *question_number(const struct shape_context *c, const void *of)
{
	return ((const struct asked_question *)of)->strand->number;
}

static const char *question_text(const struct shape_context *c, const void *of)
{
	return ((const struct asked_question *)of)->descriptor->text;
}

static const char *question_id(const struct shape_context *c, const void *of)
{
	return ((const struct asked_question *)of)->descriptor->id;
}

static const struct shape_row question_rows[] = {
	ROW_TEXT_BY("id", question_id, "its id in the audit", .always = true),
	ROW_TEXT_BY("number", question_number, "\"1.2\"", .always = true),
	ROW_TEXT_BY("text", question_text, "what it asks", .always = true),
	ROW_INT(asked_question, "n_asked", n_asked, "how many schools were asked it"),
	ROW_INT(asked_question, "n_noted", n_noted, "in how many of them something was noted"),
	ROW_LIST(asked_question, "findings", findings, n_findings, shape_finding, "one for each finding of the audit"),
	ROW_LIST(asked_question, "said", said, n_said, shape_said,
		 "what was noted, by school and respondent; empty if r.counts_only"),
};
static const struct shape shape_question = SHAPE_OF("asked_question", asked_question, question_rows);

static const struct shape_row asked_rows[] = {
	ROW_TEXT_BY("number", question_number, "\"1.2\"", .always = true),
	ROW_TEXT_BY("text", question_text, "what it asks", .always = true),
	ROW_TEXT_BY("id", question_id, "its id in the audit", .always = true),
};
static const struct shape shape_asked = SHAPE_OF("follow_up_question", asked_question, asked_rows);

static const char *status_name(const struct shape_context *c, const void *of)
{
	return action_status_name(((const struct follow_up *)of)->status);
}

static const struct shape_row follow_up_rows[] = {
	ROW_POINTER(follow_up, "school", school, shape_school, "whose it is"),
	ROW_POINTER(follow_up, "question", question, shape_asked, "the question that it follows from, if it says one"),
	ROW_TEXT(follow_up, "text", text, "what is to be done"),
	ROW_TEXT(follow_up, "owner", owner, "who does it"),
	ROW_TEXT(follow_up, "due", due, "by when, as it is printed"),
	ROW_ENUM(follow_up, "status", status, action_status_ids, "how far it has got"),
	ROW_TEXT_BY("status_name", status_name, "the same in words", .always = true),
	ROW_BOOL(follow_up, "overdue", overdue, "it should have been done by now"),
	ROW_INT(follow_up, "carried", carried, "in how many years it was carried over, this one included"),
};
static const struct shape shape_follow_up = SHAPE_OF("follow_up", follow_up, follow_up_rows);

static const struct shape_row follow_ups_rows[] = {
	ROW_INT(follow_ups, "open", open, "neither done nor stopped"),
	ROW_INT(follow_ups, "overdue", overdue, "of these: due before today"),
	ROW_INT(follow_ups, "done", done, "done"),
	ROW_INT(follow_ups, "stopped", stopped, "stopped"),
	ROW_LIST(follow_ups, "items", items, n, shape_follow_up, "by school; empty if r.counts_only"),
};
static const struct shape shape_follow_ups = SHAPE_OF("follow_ups", follow_ups, follow_ups_rows);

static const struct shape_row heading_rows[] = {
	ROW_REFERENCE(asked_heading, "section", section, shape_audit_section, "the heading"),
	ROW_INT(asked_heading, "n_asked", n_asked, "how many schools were asked any of its questions"),
	ROW_INT(asked_heading, "n_noted", n_noted, "in how many of them something was noted"),
	ROW_LIST(asked_heading, "findings", findings, n_findings, shape_finding, "one for each finding of the audit"),
	ROW_LIST(asked_heading, "questions", questions, n_questions, shape_question, "its questions"),
	ROW_RECORD(asked_heading, "follow_ups", follow_ups, shape_follow_ups, "what follows from it"),
};
static const struct shape shape_heading = SHAPE_OF("asked_heading", asked_heading, heading_rows);

static const struct shape_row interviews_rows[] = {
	ROW_COUNT(interviews, "n_counted", n_counted, "how many schools are counted"),
	ROW_LIST(interviews, "schools", schools, n_schools, shape_school, "all schools, by phase and name"),
	ROW_BOOL(interviews, "counts_only", counts_only,
		 "there are too many schools, or too many words, to print what was said"),
	ROW_LIST(interviews, "headings", headings, n_headings, shape_heading, "the headings of the audit"),
	ROW_RECORD(interviews, "follow_ups", follow_ups, shape_follow_ups,
		   "all that follows; the items are those of no heading"),
};
const struct shape shape_interviews = SHAPE_OF("interviews", interviews, interviews_rows);
