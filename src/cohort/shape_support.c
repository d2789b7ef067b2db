/* shape_support.c - what a supporter backs, field by field, for the template of support-ID.pdf. */
#include "cohort/support.h"

#include "framework/shape_audit.h"

static const struct school *school_of(const void *of)
{
	return ((const struct supported_action *)of)->school;
}

static const char *school_id_of(const struct shape_context *c, const void *of)
{
	return school_of(of)->id.text;
}

static const char *school_name(const struct shape_context *c, const void *of)
{
	return ((const struct supported_action *)of)->school_name;
}

static const char *school_name_lang(const struct shape_context *c, const void *of)
{
	return school_of(of)->name_lang.text;
}

static const void *action_of(const struct shape_context *c, const void *of)
{
	return ((const struct supported_action *)of)->action;
}

static const char *status_name(const struct shape_context *c, const void *of)
{
	return action_status_name(((const struct backed_action *)of)->status);
}

static const struct shape_row backed_rows[] = {
	ROW_TEXT(backed_action, "id", id, "its id in the school's plan"),
	ROW_TEXT(backed_action, "text", text, "what is to be done"),
	ROW_TEXT(backed_action, "owner", owner, "who does it"),
	ROW_TEXT(backed_action, "success", success, "how it shows that it worked"),
	ROW_TEXT(backed_action, "note", note, "the school's note"),
	ROW_TEXT(backed_action, "was_for", was_for, "what it is for, if the audit no longer has that: the title it had"),
	ROW_TEXT(backed_action, "start", start, "when it starts, as it is printed"),
	ROW_TEXT(backed_action, "due", due, "by when it is to be done, as it is printed; \"now\" if it cannot wait"),
	ROW_DATE(backed_action, "due_on", due_on, "the same as a day, if it is known"),
	ROW_ENUM(backed_action, "status", status, action_status_ids, "how far it has got"),
	ROW_TEXT_BY("status_name", status_name, "the same in words", .always = true),
	ROW_BOOL(backed_action, "overdue", overdue, "it should have been done by now, and is neither done nor stopped"),
	ROW_BOOL(backed_action, "urgent", urgent, "it is about something that cannot wait"),
	ROW_BOOL(backed_action, "own", own, "the school has adopted it; else it is only proposed"),
	ROW_INT(backed_action, "carried", carried, "in how many years it was carried over, this one included"),
};
static const struct shape shape_backed = SHAPE_OF("backed_action", backed_action, backed_rows);

static const struct shape_row supported_rows[] = {
	ROW_TEXT_BY("school_id", school_id_of, "whose action it is", .always = true),
	ROW_TEXT_BY("school", school_name, "the school's name, with its id if another school has the same", .always = true),
	ROW_TEXT_BY("school_lang", school_name_lang, "the language of the name, if schools.csv says one: \"cy\""),
	ROW_REFERENCE(supported_action, "section", section, shape_audit_section,
		      "what it is for, if it is for one section"),
	ROW_BOOL(supported_action, "ended", ended, "it is done or stopped"),
	ROW_INLINE_BY(action_of, shape_backed, "", .always = true),
};
static const struct shape shape_supported = SHAPE_OF("supported_action", supported_action, supported_rows);

static const char *supporter_id(const struct shape_context *c, const void *of)
{
	return ((const struct support *)of)->supporter->id;
}

static const char *supporter_name(const struct shape_context *c, const void *of)
{
	return ((const struct support *)of)->supporter->name;
}

static const struct shape_row support_rows[] = {
	ROW_TEXT_BY("supporter_id", supporter_id, "an id of the audit's `plan.support`", .always = true),
	ROW_TEXT_BY("supporter", supporter_name, "its name", .always = true),
	ROW_LIST(support, "actions", actions, n_actions, shape_supported,
		 "all that it backs: overdue ones, then open ones, then those that are done or stopped; each by due date, "
		 "then by school"),
	ROW_COUNT(support, "n_overdue", n_overdue, "how many are overdue"),
	ROW_COUNT(support, "n_open", n_open, "how many others are neither done nor stopped"),
	ROW_COUNT(support, "n_ended", n_ended, "how many are done or stopped"),
	ROW_COUNT(support, "n_with", n_schools, "how many schools have one of them"),
	ROW_COUNT(support, "n_proposed", n_proposed, "how many no school has adopted yet"),
	ROW_COUNT(support, "n_without_plan", n_without_facts, "schools whose plan is not known"),
};
const struct shape shape_support = SHAPE_OF("support", support, support_rows);
