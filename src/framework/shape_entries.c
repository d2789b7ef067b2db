/* shape_entries.c - what an audit of entries defines, field by field: sections, states, groups, views. */
#include "framework/shape_entries.h"

#include "framework/entry_rules.h"
#include "framework/shape_framework.h"

static bool has_mark(const struct shape_context *c, const void *of)
{
	return ((const struct entry_state *)of)->mark >= 0;
}

static const struct shape_row state_rows[] = {
	ROW_TEXT(entry_state, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(entry_state, "name", name, "the audit's word for it", .only = SHAPE_VIEW, .always = true),
	ROW_ENUM(entry_state, "meaning", meaning, entry_meaning_ids, "what it means, whatever it is called"),
	ROW_INT(entry_state, "mark", mark, "of a matrix: 2 strong, 1 there, 0 not there", .when = has_mark),
};
const struct shape shape_entry_state = SHAPE_OF("entry_state", entry_state, state_rows, .one_line = true);

static bool has_due(const struct shape_context *c, const void *of)
{
	return date_given(((const struct entry_group *)of)->due_date);
}

static const struct shape_row group_rows[] = {
	ROW_TEXT(entry_group, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(entry_group, "name", name, "the audit's word for it", .only = SHAPE_VIEW, .always = true),
	ROW_DATE(entry_group, "due", due_date, "the day by which its entries are due", .when = has_due),
};
const struct shape shape_entry_group = SHAPE_OF("entry_group", entry_group, group_rows, .one_line = true);

static const struct shape_row criterion_rows[] = {
	ROW_TEXT(entry_criterion, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(entry_criterion, "name", name, "the audit's word for it", .only = SHAPE_VIEW, .always = true),
};
static const struct shape shape_entry_criterion = SHAPE_OF("criterion", entry_criterion, criterion_rows, .one_line = true);

static const struct shape_row number_rows[] = {
	ROW_TEXT(entry_number, "id", id, "its id in the audit, the column's name", .always = true),
	ROW_TEXT(entry_number, "title", title, "what it is called", .only = SHAPE_VIEW, .always = true),
	ROW_ENUM(entry_number, "type", type, entry_number_type_ids, "what sort of number it is"),
};
const struct shape shape_entry_number = SHAPE_OF("entry_number", entry_number, number_rows, .one_line = true);

static bool has_most(const struct shape_context *c, const void *of)
{
	return ((const struct entry_section *)of)->most > 0;
}

static bool has_ages(const struct shape_context *c, const void *of)
{
	return ((const struct entry_section *)of)->age_max_months > 0;
}

static bool is_expected(const struct shape_context *c, const void *of)
{
	return ((const struct entry_section *)of)->expects > 0;
}

static const struct shape_row section_rows[] = {
	ROW_TEXT(entry_section, "id", id, "its id in the audit", .always = true),
	ROW_TEXT(entry_section, "title", title, "its title", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(entry_section, "number", number, "its number, from its position", .only = SHAPE_VIEW, .always = true),
	ROW_TEXT(entry_section, "question", question, "what is asked in it", .only = SHAPE_VIEW),
	ROW_POINTER(entry_section, "group", of_group, shape_entry_group, "the group that all of it belongs to",
		    .only = SHAPE_VIEW),
	ROW_TEXTS(entry_section, "starts", starts, n_starts, "how each text begins: one of these", .only = SHAPE_VIEW),
	ROW_BOOL(entry_section, "ideas", ideas, "its entries are voted on", .only = SHAPE_VIEW),
	ROW_INT(entry_section, "least", least, "how many entries it needs at least", .only = SHAPE_VIEW),
	ROW_INT(entry_section, "most", most, "how many it may have at most", .only = SHAPE_VIEW, .when = has_most),
	ROW_INT(entry_section, "expects", expects, "how many rows are expected in a period and group",
		.only = SHAPE_VIEW, .when = is_expected),
	ROW_INT(entry_section, "age_min", age_min_months, "for children from this age, in months", .only = SHAPE_VIEW,
		.when = has_ages),
	ROW_INT(entry_section, "age_max", age_max_months, "up to this age, in months", .only = SHAPE_VIEW,
		.when = has_ages),
};
const struct shape shape_entry_section =
	SHAPE_OF("entry_section", entry_section, section_rows, SHAPE_SHARED(entry_section, id));

static const struct shape_row view_rows[] = {
	ROW_ENUM(entry_view, "kind", kind, entry_view_ids, "what it shows"),
	ROW_TEXT(entry_view, "title", title, "the audit's title for it", .only = SHAPE_VIEW),
	ROW_ENUM(entry_view, "list_of", list, entry_list_ids, "of a list: of which entries", .only = SHAPE_VIEW),
	ROW_ENUM(entry_view, "by", by, entry_by_ids, "of counts: what the rows are", .only = SHAPE_VIEW),
	ROW_ENUM(entry_view, "over", over, entry_by_ids, "of counts: what the columns are", .only = SHAPE_VIEW),
};
const struct shape shape_entry_view = SHAPE_OF("entry_view", entry_view, view_rows);

/* ---- the audit ---- */

static struct shape_list states(const struct shape_context *c, const void *of)
{
	const struct entry_rules *rules = entry_rules_of(of);

	return (struct shape_list){ rules->states, rules->n_states };
}

static struct shape_list groups(const struct shape_context *c, const void *of)
{
	const struct entry_rules *rules = entry_rules_of(of);

	return (struct shape_list){ rules->groups, rules->n_groups };
}

static struct shape_list criteria(const struct shape_context *c, const void *of)
{
	const struct entry_rules *rules = entry_rules_of(of);

	return (struct shape_list){ rules->votes.criteria, rules->votes.n_criteria };
}

static struct shape_list numbers(const struct shape_context *c, const void *of)
{
	const struct entry_rules *rules = entry_rules_of(of);

	return (struct shape_list){ rules->numbers, rules->n_numbers };
}

static struct shape_list sections(const struct shape_context *c, const void *of)
{
	const struct entry_rules *rules = entry_rules_of(of);

	return (struct shape_list){ rules->sections, rules->n_sections };
}

static const char *blank(const struct shape_context *c, const void *of)
{
	return entry_rules_of(of)->blank;
}

static const char *centre(const struct shape_context *c, const void *of)
{
	return entry_rules_of(of)->centre;
}

static int over(const struct shape_context *c, const void *of)
{
	return entry_rules_of(of)->over;
}

static int review(const struct shape_context *c, const void *of)
{
	return entry_rules_of(of)->review;
}

static int restricted(const struct shape_context *c, const void *of)
{
	return ((const struct framework *)of)->restricted;
}

static int landscape(const struct shape_context *c, const void *of)
{
	return entry_rules_of(of)->landscape;
}

static int links_shown(const struct shape_context *c, const void *of)
{
	return entry_rules_of(of)->links_shown;
}

static int due_soon(const struct shape_context *c, const void *of)
{
	return entry_rules_of(of)->due_soon;
}

static int pair(const struct shape_context *c, const void *of)
{
	return entry_rules_of(of)->pair;
}

/* What a column of entries.csv is called. */
struct named_column {
	const char *id, *name;
	bool asked;
};

static struct shape_list columns(const struct shape_context *c, const void *of)
{
	const struct entry_rules *rules = entry_rules_of(of);
	struct named_column *items = arena_array(c->arena, ENTRY_COLUMN_COUNT, sizeof(*items));

	for (int i = 0; i < ENTRY_COLUMN_COUNT; i++)
		items[i] = (struct named_column){ entry_column_ids[i], entry_names_of(&rules->names, (enum entry_column)i),
						  entry_rules_asks(rules, (enum entry_column)i) };
	return (struct shape_list){ items, ENTRY_COLUMN_COUNT };
}

static const struct shape_row column_rows[] = {
	ROW_TEXT(named_column, "id", id, "the contract's name: \"owner\"", .always = true),
	ROW_TEXT(named_column, "name", name, "what the audit calls it: \"executive\"", .always = true),
	ROW_BOOL(named_column, "asked", asked, "people are asked to fill it in"),
};
static const struct shape shape_column = SHAPE_OF("entry_column", named_column, column_rows, .one_line = true);

static const struct shape_row rule_rows[] = {
	ROW_LIST_BY("columns", columns, shape_column, "what the columns of entries.csv are called"),
	ROW_BOOL_BY("pair", pair, "who could show a section to whom is named"),
	ROW_LIST_BY("states", states, shape_entry_state, "what a state may be, in the audit's order"),
	ROW_LIST_BY("groups", groups, shape_entry_group, "what a group may be"),
	ROW_LIST_BY("numbers", numbers, shape_entry_number, "the columns of numbers"),
	ROW_LIST_BY("criteria", criteria, shape_entry_criterion, "what votes are given for"),
	ROW_LIST_BY("sections", sections, shape_entry_section, "its sections"),
	ROW_ENUM_BY("matrix_over", over, entry_over_ids, "what the columns of a matrix are"),
	ROW_ENUM_BY("review", review, entry_rhythm_ids, "how often it is renewed"),
	ROW_TEXT_BY("blank", blank, "what an empty cell of a matrix is called"),
	ROW_TEXT_BY("centre", centre, "who is in the middle of the rings"),
	ROW_BOOL_BY("restricted", restricted, "its entries are about single pupils"),
	ROW_BOOL_BY("landscape", landscape, "its page is wider than high"),
	ROW_BOOL_BY("links_shown", links_shown, "its links are drawn"),
	ROW_INT_BY("due_soon", due_soon, "within how many days something is due soon"),
};
static const struct shape shape_rules = SHAPE_OF("entry_rules", framework, rule_rows);

static const void *itself(const struct shape_context *c, const void *of)
{
	return of;
}

static const struct shape_row audit_rows[] = {
	ROW_INLINE_BY(itself, shape_framework, ""),
	ROW_INLINE_BY(itself, shape_rules, "", .only = SHAPE_VIEW),
};
const struct shape shape_entries_audit = SHAPE_OF("entries_audit", framework, audit_rows);
