/* shape_plan.c - a plan, field by field: priorities, actions, reviews, and what cannot wait. */
#include "plan/shape_plan.h"

#include "framework/shape_audit.h"
#include "plan/plan.h"
#include "score/publish.h"

/* ---- reviews ---- */

static const struct shape_row review_rows[] = {
	ROW_TEXT(review, "label", label, "\"Autumn 2\", \"Spring\"", .always = true),
	ROW_DATE(review, "by", by, "the last day for it, if there is a calendar"),
	ROW_BOOL(review, "due", due, "its last day has passed since the plan began, or it was held before that"),
	ROW_BOOL(review, "held", held, "at least one party said how an action stands"),
};
static const struct shape shape_review = SHAPE_OF("review", review, review_rows, .one_line = true);

static const char *review_label(const struct shape_context *c, const void *of)
{
	return ((const struct action_review *)of)->review->label;
}

static const char *review_status_name(const struct shape_context *c, const void *of)
{
	return action_status_name(((const struct action_review *)of)->status);
}

static const char *word_status_name(const struct shape_context *c, const void *of)
{
	return action_status_name(((const struct review_word *)of)->status);
}

static const void *word_cell(const struct shape_context *c, const void *of)
{
	return &((const struct review_word *)of)->row->status_cell.at;
}

static const struct shape_row word_rows[] = {
	ROW_REFERENCE(review_word, "respondent", respondent, shape_respondent, "who says it", .always = true),
	ROW_ENUM(review_word, "status", status, action_status_ids, "how far the action has got"),
	ROW_TEXT_BY("status_name", word_status_name, "the same in words", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(review_word, "note", note, "the row's note"),
	ROW_DATE(review_word, "date", on, "when it was said"),
	ROW_PLACE_BY("cell", word_cell, "the cell of reviews.csv that says so"),
};
static const struct shape shape_word = SHAPE_OF("word", review_word, word_rows);

static const struct shape_row action_review_rows[] = {
	ROW_TEXT_BY("label", review_label, "which review, as in the plan's `reviews`; of another school year with that "
		    "year: \"Spring 2 2025-26\"", .always = true),
	ROW_ENUM(action_review, "status", status, action_status_ids, "what counts"),
	ROW_TEXT_BY("status_name", review_status_name, "the same in words", .only = SHAPE_VIEW, .always = true),
	ROW_BOOL(action_review, "agreed", agreed, "it is the agreed word"),
	ROW_BOOL(action_review, "worst", worst, "it is the worst of words that differ"),
	ROW_DATE(action_review, "date", on, "of the agreed word, or else the latest one that was given"),
	ROW_LIST(action_review, "words", words, n_words, shape_word, "what each party says"),
	ROW_REFERENCES(action_review, "missing", missing, n_missing, shape_respondent,
		       "the parties that say nothing; none where there is an agreed word"),
};
static const struct shape shape_action_review = SHAPE_OF("action_review", action_review, action_review_rows);

/* ---- actions ---- */

static bool lapse_given(const struct shape_context *c, const void *of)
{
	return ((const struct moment *)of)->in.unit != LAPSE_NONE;
}

static const struct shape_row lapse_rows[] = {
	ROW_ENUM(lapse, "unit", unit, lapse_unit_ids, "what is counted"),
	ROW_INT(lapse, "number", n, "how many; 0: now"),
};
static const struct shape shape_lapse = SHAPE_OF("lapse", lapse, lapse_rows, .one_line = true);

static const struct shape_row moment_rows[] = {
	ROW_TEXT(moment, "half_term", label, "\"Spring 1 2026-27\""),
	ROW_DATE(moment, "date", date, "a day"),
	ROW_RECORD(moment, "in", in, shape_lapse, "how long it may take, instead of a date", .when = lapse_given),
};
static const struct shape shape_moment = SHAPE_OF("moment", moment, moment_rows, .one_line = true);

static bool moment_given(const struct moment *m)
{
	return m->label || date_given(m->date) || m->in.unit;
}

static bool starts(const struct shape_context *c, const void *of)
{
	return moment_given(&((const struct plan_action *)of)->start);
}

static bool is_due(const struct shape_context *c, const void *of)
{
	return moment_given(&((const struct plan_action *)of)->due);
}

static bool is_measured(const struct shape_context *c, const void *of)
{
	return moment_given(&((const struct plan_action *)of)->measured);
}

static const char *status_name(const struct shape_context *c, const void *of)
{
	return action_status_name(((const struct plan_action *)of)->status);
}

static const char *item_of(const struct shape_context *c, const void *of)
{
	return plan_action_item(of);
}

static const void *action_cell(const struct shape_context *c, const void *of)
{
	const struct action_row *row = ((const struct plan_action *)of)->row;

	return row ? &row->action.at : NULL;
}

static const struct shape_row action_rows[] = {
	ROW_TEXT(plan_action, "id", id, "\"2026-27.voice.1\", or the row's own"),
	ROW_ENUM(plan_action, "origin", origin, action_origin_ids, "where it comes from: proposed by the audit's "
		 "rules, chosen by the school, or carried over from an earlier year"),
	ROW_REFERENCE(plan_action, "section", section, shape_audit_section,
		      "what it is for, if it is for one section"),
	ROW_REFERENCE(plan_action, "descriptor", descriptor, shape_audit_descriptor,
		      "what it is for, if it is for one descriptor"),
	ROW_TEXT_BY("item", item_of, "the same as in actions.csv: a section, strand or descriptor, also one that has ended",
		    .only = SHAPE_JSON),
	ROW_TEXT(plan_action, "ended", ended, "what it is for, if the audit no longer has that: the title it had"),
	ROW_TEXT(plan_action, "text", text, "what is to be done"),
	ROW_TEXT(plan_action, "owner", owner, "who does it"),
	ROW_TEXT(plan_action, "support", support, "who helps"),
	ROW_TEXT(plan_action, "success", success, "how it shows that it worked"),
	ROW_TEXT(plan_action, "note", note, "the row's note"),
	ROW_TEXT(plan_action, "start", start_text, "when it starts, as it is printed: \"Spring 1\", \"4 Mar 2027\""),
	ROW_RECORD(plan_action, "start_at", start, shape_moment, "the same as data", .only = SHAPE_JSON,
		   .when = starts),
	ROW_TEXT(plan_action, "due", due_text,
		 "by when it is to be done, as it is printed; \"now\" if it cannot wait and nobody says otherwise"),
	ROW_RECORD(plan_action, "due_at", due, shape_moment, "the same as data", .only = SHAPE_JSON, .when = is_due),
	ROW_TEXT(plan_action, "measured", measured_text, "when its success can be seen, if that is later"),
	ROW_RECORD(plan_action, "measured_at", measured, shape_moment, "the same as data", .only = SHAPE_JSON,
		   .when = is_measured),
	ROW_TEXT(plan_action, "cost", cost, "what it takes"),
	ROW_BOOL(plan_action, "urgent", urgent, "it is about something that cannot wait"),
	ROW_ENUM(plan_action, "status", status, action_status_ids,
		 "how far it has got: by actions.csv, or by a later review"),
	ROW_TEXT_BY("status_name", status_name, "the same in words", .only = SHAPE_VIEW, .always = true),
	ROW_BOOL(plan_action, "overdue", overdue, "it should have been done by now, and is neither done nor stopped"),
	ROW_INT(plan_action, "carried", carried, "in how many years it was carried over, this one included"),
	ROW_DATE(plan_action, "reviewed_on", reviewed_on, "when its status was last looked at"),
	ROW_LIST(plan_action, "reviews", reviews, n_reviews, shape_action_review,
		 "what the parties said of it in reviews.csv, in order of time"),
	ROW_PLACE_BY("cell", action_cell, "the cell of actions.csv that has its text; missing if it is proposed"),
};
static const struct shape shape_action = SHAPE_OF("action", plan_action, action_rows, SHAPE_SHARED(plan_action, id));

/* ---- what cannot wait ---- */

enum urgent_kind { URGENT_GATE, URGENT_FIGURE, URGENT_CONCERN };
static const char *const urgent_kind_ids[] = {
	[URGENT_GATE] = "gate", [URGENT_FIGURE] = "figure", [URGENT_CONCERN] = "concern", NULL,
};

static int urgent_kind(const struct shape_context *c, const void *of)
{
	const struct urgent *u = of;

	return u->gate ? URGENT_GATE : u->hold->rule->concern ? URGENT_CONCERN : URGENT_FIGURE;
}

static const void *urgent_section(const struct shape_context *c, const void *of)
{
	return ((const struct urgent *)of)->section->section;
}

/* A public document does not name the single post that the matter is about. */
static bool hides(const struct shape_context *c, const struct urgent *u)
{
	return u->gate && c->is_public && u->gate->descriptor->post;
}

static const void *urgent_descriptor(const struct shape_context *c, const void *of)
{
	const struct urgent *u = of;

	return u->gate && !hides(c, u) ? u->gate->descriptor : NULL;
}

static const char *urgent_text(const struct shape_context *c, const void *of)
{
	const struct urgent *u = of;

	return u->hold ? u->hold->rule->field->title : hides(c, u) ? c->framework->words.posts : NULL;
}

static bool is_hold(const struct shape_context *c, const void *of)
{
	return ((const struct urgent *)of)->hold != NULL;
}

static const char *urgent_metric(const struct shape_context *c, const void *of)
{
	return ((const struct urgent *)of)->hold->rule->field->id;
}

static const char *urgent_why(const struct shape_context *c, const void *of)
{
	return ((const struct urgent *)of)->hold->rule->reason;
}

static int urgent_answer(const struct shape_context *c, const void *of)
{
	return ((const struct urgent *)of)->hold->rule->is;
}

static const struct shape_row urgent_rows[] = {
	ROW_ENUM_BY("kind", urgent_kind, urgent_kind_ids, "a legal duty that is not met (gate), one that is not "
			"met according to a figure (figure), or a concern about pupils"),
	ROW_REFERENCE_BY("section", urgent_section, shape_audit_section, "where it belongs", .always = true),
	ROW_REFERENCE_BY("descriptor", urgent_descriptor, shape_audit_descriptor,
			 "of a gate, unless a public document may not name it"),
	ROW_TEXT_BY("metric", urgent_metric, "of the others: the figure's id", .when = is_hold),
	ROW_TEXT_BY("text", urgent_text,
		    "of the others: the figure's title; the audit's words for posts where `descriptor` is not named"),
	ROW_TEXT_BY("why", urgent_why, "of the others: the audit's reason", .when = is_hold),
	ROW_ENUM_BY("answer", urgent_answer, shape_yes_no_ids, "of the others: the figure's value", .when = is_hold),
	ROW_BOOL(urgent, "planned", planned, "the action is one of the plan's"),
	ROW_POINTER(urgent, "action", action, shape_action,
		    "what is done about it; missing if nobody named anything"),
};
static const struct shape shape_urgent = SHAPE_OF("urgent", urgent, urgent_rows);

/* ---- the plan ---- */

static const void *priority_section(const struct shape_context *c, const void *of)
{
	return ((const struct priority *)of)->section->section;
}

static const char *priority_reason(const struct shape_context *c, const void *of)
{
	const struct priority *p = of;

	return c->is_public ? publish_sentence(p->section->section, p->reason) : p->reason;
}

static const struct shape_row priority_rows[] = {
	ROW_REFERENCE_BY("section", priority_section, shape_audit_section, "which it is", .always = true),
	ROW_INT(priority, "rank", rank, "from 1"),
	ROW_BOOL(priority, "proposed", proposed, "by the audit's rules"),
	ROW_BOOL(priority, "adopted", adopted, "by the school, in actions.csv"),
	ROW_TEXT_BY("reason", priority_reason, "why it has this rank, in a sentence", .always = true),
};
static const struct shape shape_priority = SHAPE_OF("priority", priority, priority_rows);

static const char *plan_year(const struct shape_context *c, const void *of)
{
	return date_school_year_name(c->arena, ((const struct plan *)of)->school_year);
}

static const struct shape_row plan_rows[] = {
	ROW_TEXT_BY("year", plan_year, "the school year: \"2026-27\"", .always = true),
	ROW_ENUM(plan, "rhythm", rhythm, review_rhythm_ids, "how often it is reviewed"),
	ROW_BOOL(plan, "first_year", first_year, "neither rows nor a report of an earlier year are given"),
	ROW_BOOL(plan, "chosen", chosen, "the school's own choice replaces the proposal"),
	ROW_LIST(plan, "priorities", priorities, n_priorities, shape_priority,
		 "the sections that could be worked on, by rank"),
	ROW_LIST(plan, "actions", actions, n_actions, shape_action, "this year's"),
	ROW_LIST(plan, "carried", carried, n_carried, shape_action, "those of an earlier year that are not finished"),
	ROW_LIST(plan, "finished", finished, n_finished, shape_action,
		 "those of an earlier year that are done or stopped"),
	ROW_LIST(plan, "reviews", reviews, n_reviews, shape_review, "when the plan is reviewed"),
	ROW_INT(plan, "reviews_due", reviews_due, "how many of these reviews are due"),
	ROW_INT(plan, "reviews_held", reviews_held, "how many of those were held"),
};
static const struct shape shape_plan = SHAPE_OF("plan", plan, plan_rows);

/* Actions come first, because the urgent matters refer to them. */
static const struct shape_row planned_rows[] = {
	ROW_POINTER_BY("plan", shape_itself, shape_plan, "this year's plan", .always = true),
	ROW_LIST(plan, "urgent", urgent, n_urgent, shape_urgent,
		 "what cannot wait, and is not the school's to choose: concerns first"),
};
const struct shape shape_planned = SHAPE_OF("planned", plan, planned_rows);
