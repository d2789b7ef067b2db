/* shape_facts.c - the facts of a school, field by field: they go from a worker to its parent, and no view has them. */
#include "cohort/facts.h"

static const struct shape_row compared_rows[] = {
	ROW_ENUM(compared, "status", status, section_status_ids, "of the judgement"),
	ROW_INT(compared, "level", level, "on record"),
	ROW_BOOL(compared, "by_reviewer_alone", by_reviewer_alone, "it is judged without ratings"),
	ROW_BOOL(compared, "provisional", provisional, "a rating that counts is provisional"),
	ROW_BOOL(compared, "to_be_moderated", to_be_moderated, "a rating that counts is to be moderated"),
	ROW_INT(compared, "met", met, "descriptors that are met"),
	ROW_INT(compared, "applicable", applicable, "descriptors that apply"),
	ROW_INT(compared, "rank", rank, "of its section among this year's priorities"),
	ROW_BOOL(compared, "adopted", adopted, "the school chose it"),
	ROW_ENUM(compared, "change", change, compared_change_ids, "beside an earlier year"),
	ROW_INT(compared, "last_level", last_level, "of that year"),
	ROW_INT(compared, "last_year", last_year, "which year that was"),
	ROW_BOOL(compared, "unexplained", unexplained, "it fell, and no reason is given"),
	ROW_INT(compared, "carried_level", carried_level, "of a section that is not in focus"),
};
static const struct shape shape_compared = SHAPE_OF("compared", compared, compared_rows);

static const struct shape_row urgent_rows[] = {
	ROW_INT(urgent_fact, "section", section, "by its place in the audit"),
	ROW_INT(urgent_fact, "descriptor", descriptor, "of a gate: by its place in the audit"),
	ROW_INT(urgent_fact, "figure", figure, "of a figure's rule: by its place in the section"),
	ROW_BOOL(urgent_fact, "concern", concern, "it is about a concern"),
	ROW_BOOL(urgent_fact, "planned", planned, "the plan has an action for it"),
};
static const struct shape shape_urgent_fact = SHAPE_OF("urgent_fact", urgent_fact, urgent_rows);

static const struct shape_row move_rows[] = {
	ROW_INT(move_fact, "judgement", judgement, "by its place in the audit"),
	ROW_TEXT(move_fact, "reason_code", reason_code, "why its level moved"),
	ROW_TEXT(move_fact, "reason", reason, "why, as the school says"),
};
static const struct shape shape_move_fact = SHAPE_OF("move_fact", move_fact, move_rows);

static const struct shape_row backed_rows[] = {
	ROW_INT(backed_action, "supporter", supporter, "by its place in the audit"),
	ROW_INT(backed_action, "section", section, "by its place in the audit"),
	ROW_TEXT(backed_action, "id", id, "the action's"),
	ROW_TEXT(backed_action, "text", text, "what is to be done"),
	ROW_TEXT(backed_action, "owner", owner, "who does it"),
	ROW_TEXT(backed_action, "success", success, "how it shows that it worked"),
	ROW_TEXT(backed_action, "note", note, "the row's note"),
	ROW_TEXT(backed_action, "was_for", was_for, "the title of its item, if the audit no longer has that"),
	ROW_TEXT(backed_action, "start", start, "when it starts, as it is printed"),
	ROW_TEXT(backed_action, "due", due, "by when, as it is printed"),
	ROW_DATE(backed_action, "due_on", due_on, "by when"),
	ROW_ENUM(backed_action, "status", status, action_status_ids, "how far it has got"),
	ROW_BOOL(backed_action, "overdue", overdue, "it should have been done by now"),
	ROW_BOOL(backed_action, "urgent", urgent, "it is about something that cannot wait"),
	ROW_BOOL(backed_action, "own", own, "the school's own; else it is proposed"),
	ROW_INT(backed_action, "carried", carried, "in how many years it was carried over"),
};
static const struct shape shape_backed = SHAPE_OF("backed_action", backed_action, backed_rows);

static const struct shape_row count_rows[] = {
	ROW_INT(action_counts, "open", open, "neither done nor stopped"),
	ROW_INT(action_counts, "overdue", overdue, "due before today"),
	ROW_INT(action_counts, "due_soon", due_soon, "due by the end of the next review period"),
	ROW_INT(action_counts, "done", done, "done"),
	ROW_INT(action_counts, "stopped", stopped, "stopped"),
};
static const struct shape shape_counts = SHAPE_OF("action_counts", action_counts, count_rows);

static const struct shape_row section_rows[] = {
	ROW_INT(section_actions, "section", section, "by its place in the audit"),
	ROW_RECORD(section_actions, "counts", counts, shape_counts, "its actions"),
};
static const struct shape shape_section_actions = SHAPE_OF("section_actions", section_actions, section_rows);

static const struct shape_row plan_rows[] = {
	ROW_BOOL(plan_facts, "chosen", chosen, "the school's own choice"),
	ROW_RECORD(plan_facts, "actions", actions, shape_counts, "all actions"),
	ROW_LIST(plan_facts, "sections", sections, n_sections, shape_section_actions, "the same by section"),
	ROW_INTS(plan_facts, "carried", carried, n_carried, "years for which unfinished actions were carried"),
	ROW_INT(plan_facts, "reviews_due", reviews_due, "how many"),
	ROW_INT(plan_facts, "reviews_held", reviews_held, "how many of those"),
};
static const struct shape shape_plan_facts = SHAPE_OF("plan_facts", plan_facts, plan_rows);

static const struct shape_row facts_rows[] = {
	ROW_LIST(school_facts, "judgements", judgements, n_judgements, shape_compared, "all of the audit"),
	ROW_LIST(school_facts, "urgent", urgent, n_urgent, shape_urgent_fact, "what cannot wait"),
	ROW_INTS(school_facts, "descriptors", descriptors, n_descriptors, "whether they are met"),
	ROW_RECORD(school_facts, "plan", plan, shape_plan_facts, "the school's plan"),
	ROW_BOOL(school_facts, "hides_roll", hides_roll, "a public document may not show it"),
	ROW_BOOL(school_facts, "hides_context", hides_context, "nor the other columns of schools.csv that are numbers"),
	ROW_INTS(school_facts, "ratings", ratings, n_ratings, "how raters agree"),
	ROW_LIST(school_facts, "moves", moves, n_moves, shape_move_fact, "why levels moved"),
	ROW_LIST(school_facts, "backed", backed, n_backed, shape_backed, "actions that someone supports"),
};
const struct shape shape_school_facts = SHAPE_OF("school_facts", school_facts, facts_rows);
