/*
 * rules_entries.c - an audit of entries must not contradict itself: names, columns, what views and links name.
 *
 * Checks use what was read, with the data beside it for lines. A text with a mistake is NULL here and has been
 * reported.
 */
#include "framework/kind_entries.h"

#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "framework/check.h"
#include "framework/rules.h"

enum { MONTHS_IN_YEAR = 12, YEARS_MAX = 99 };

static const struct data *place(const struct data *table, const char *name)
{
	const struct data *field = data_field(table, name);

	return field ? field : table;
}

int entry_months_of(const struct data *years)
{
	if (years->type != DATA_INTEGER && years->type != DATA_NUMBER)
		return -1;
	if (years->number < 0 || years->number > YEARS_MAX)
		return -1;
	return (int)(years->number * MONTHS_IN_YEAR + 0.5);
}

/* ---- names ---- */

static void check_all_names(struct reader *reader, const struct data *root)
{
	static const char *const words[] = { "id", "name", "aliases", NULL }, *const ids[] = { "id", NULL };
	static const char *const titled[] = { "id", "title", "aliases", NULL };

	check_shared_names(reader, root);
	check_names(reader, data_field(root, "states"), words);
	check_names(reader, data_field(root, "groups"), words);
	check_names(reader, data_field(root, "numbers"), ids);
	check_names(reader, data_field(root, "sections"), titled);
	check_names(reader, data_field(data_field(root, "votes"), "criteria"), ids);
}

/* Two columns of entries.csv must not have one header. */
static void check_columns(struct reader *reader, const struct entry_names *names, const struct data *root)
{
	const struct data *columns = data_field(root, "columns");

	for (int i = 0; columns && i < ENTRY_COLUMN_COUNT; i++) {
		const char *name = entry_names_of(names, (enum entry_column)i);
		const struct data *at = data_field(columns, entry_column_ids[i]);

		for (int k = 0; at && k < ENTRY_COLUMN_COUNT; k++) {
			if (k == i || !text_same_folded(name, entry_names_of(names, (enum entry_column)k)))
				continue;
			reader_problem(reader, DIAG_AUD014, at, "%s is '%s', as is the column '%s'",
				       reader_path(reader, at), name, entry_column_ids[k])->hint =
				"give each column its own name";
			break;
		}
	}
}

/* A reference to an item of a list, by id. */
static void check_named(struct reader *reader, const struct data *at, const struct data *list, const char *what)
{
	const char **ids;
	size_t n = 0;

	if (!at || at->type != DATA_TEXT)
		return;
	ids = arena_array(reader->diags->arena, list ? list->n_items : 0, sizeof(*ids));
	for (size_t i = 0; list && i < list->n_items; i++) {
		const struct data *id = data_field(&list->items[i], "id");

		if (!id || id->type != DATA_TEXT)
			continue;
		if (strcmp(id->text, at->text) == 0)
			return;
		ids[n++] = id->text;
	}
	reader_problem(reader, DIAG_AUD013, at, "%s '%s' is no %s of the audit", reader_path(reader, at), at->text, what)
		->hint = n ? reader_known(reader, at->text, ids, n) : "the audit has none";
}

static void check_all_named(struct reader *reader, const struct data *texts, const struct data *list, const char *what)
{
	for (size_t i = 0; texts && i < texts->n_items; i++)
		check_named(reader, &texts->items[i], list, what);
}

/* ---- columns that words name ---- */

/* A word that is nearly a column's name is a slip; any other is a column of the audit's own. */
static void check_needs(struct reader *reader, const struct entry_names *names, const struct data *needs)
{
	for (size_t i = 0; needs && i < needs->n_items; i++) {
		const struct data *at = &needs->items[i];
		const char *hint;

		if (at->type != DATA_TEXT || entry_column_named(names, at->text) >= 0)
			continue;
		hint = reader_nearest(reader, at->text, entry_column_ids, ENTRY_COLUMN_COUNT);
		if (hint)
			reader_problem(reader, DIAG_AUD013, at, "%s '%s' is no column", reader_path(reader, at),
				       at->text)->hint = hint;
	}
}

static void check_needs_of(struct reader *reader, const struct entry_names *names, const struct data *list)
{
	for (size_t i = 0; list && i < list->n_items; i++)
		check_needs(reader, names, data_field(&list->items[i], "needs"));
}

static size_t count_extras(const struct data *list, const struct entry_names *names)
{
	size_t n = 0;

	for (size_t i = 0; list && i < list->n_items; i++) {
		const struct data *at = list->items[i].type == DATA_TABLE ? data_field(&list->items[i], "id")
									  : &list->items[i];

		n += at && at->type == DATA_TEXT && entry_column_named(names, at->text) < 0;
	}
	return n;
}

static void check_extras(struct reader *reader, const struct entry_names *names, const struct data *root)
{
	const struct data *numbers = data_field(root, "numbers"), *context = data_field(root, "context");
	size_t n = count_extras(numbers, names) + count_extras(context, names);

	if (n > ENTRY_EXTRAS_MAX)
		reader_problem(reader, DIAG_AUD010, numbers ? numbers : context,
			       "numbers and context name %zu columns besides the usual ones; at most %d can be read", n,
			       ENTRY_EXTRAS_MAX);
}

/* ---- numbers that are pairs ---- */

static void check_pair(struct reader *reader, const struct data *pair, const int *values)
{
	if (!pair || pair->type != DATA_TABLE)
		return;
	if (pair->n_items != 2)
		reader_problem(reader, DIAG_AUD010, pair, "%s has %s; it must have two: at least, at most",
			       reader_path(reader, pair), reader_count(reader, pair->n_items, "number", "numbers"));
	else if (values && values[0] > values[1])
		reader_problem(reader, DIAG_AUD014, pair, "%s: at least %d is more than at most %d",
			       reader_path(reader, pair), values[0], values[1]);
}

static void check_ages(struct reader *reader, const struct data *ages)
{
	if (!ages || ages->type != DATA_TABLE)
		return;
	if (ages->n_items != 2 || entry_months_of(&ages->items[0]) < 0 || entry_months_of(&ages->items[1]) < 0 ||
	    entry_months_of(&ages->items[0]) > entry_months_of(&ages->items[1]))
		reader_problem(reader, DIAG_AUD010, ages, "%s must be two ages in years, the lower one first",
			       reader_path(reader, ages))->hint = "write ages = { 4.5, 6.5 }";
}

static void check_sections(struct reader *reader, const struct raw_entries *raw, const struct data *root)
{
	const struct data *sections = data_field(root, "sections"), *groups = data_field(root, "groups");

	for (size_t i = 0; i < raw->n_sections; i++) {
		const struct data *at = &sections->items[i];

		check_pair(reader, data_field(at, "entries"), raw->sections[i].entries);
		check_ages(reader, data_field(at, "ages"));
		check_named(reader, data_field(at, "group"), groups, "group");
		check_needs(reader, &raw->rules.names, data_field(at, "needs"));
	}
}

/* ---- what names sections ---- */

static void check_end(struct reader *reader, const struct data *at, const struct data *sections)
{
	if (at && at->type == DATA_TEXT && strcmp(at->text, "*") != 0)
		check_named(reader, at, sections, "section");
}

static void check_links(struct reader *reader, const struct raw_entries *raw, const struct data *root)
{
	const struct data *links = data_field(root, "links"), *sections = data_field(root, "sections");

	for (size_t i = 0; i < raw->n_links; i++) {
		const struct data *at = &links->items[i];

		check_end(reader, data_field(at, "from"), sections);
		check_end(reader, data_field(at, "to"), sections);
		check_pair(reader, data_field(at, "n"), raw->links[i].n);
	}
}

static void check_expects(struct reader *reader, const struct data *root)
{
	const struct data *expects = data_field(root, "expects"), *sections = data_field(root, "sections");

	for (size_t i = 0; expects && i < expects->n_fields; i++) {
		struct data named = expects->fields[i];

		named.type = DATA_TEXT;
		named.text = named.key;
		named.length_bytes = strlen(named.key);
		check_named(reader, &named, sections, "section");
	}
}

/* ---- views ---- */

static int parts_of(const struct entry_view *v)
{
	return (v->by || v->over || v->sum) + (v->list != ENTRY_LIST_NONE) + (v->layers != NULL) + (v->ranks != NULL) +
	       v->rings;
}

static void check_counts(struct reader *reader, const struct raw_entries *raw, const struct entry_view *v,
			 const struct data *at)
{
	if (!v->by || !v->over || v->by == v->over)
		reader_problem(reader, DIAG_AUD014, at, "%s must count by one thing over another", reader_path(reader, at))
			->hint = "write by = \"section\", over = \"state\"";
	if ((v->by == BY_STATE || v->over == BY_STATE) && !raw->rules.n_states)
		reader_problem(reader, DIAG_AUD014, at, "%s counts states, and the audit has none", reader_path(reader, at))
			->hint = "add 'states', or count something else";
	if ((v->by == BY_GROUP || v->over == BY_GROUP) && !raw->rules.n_groups)
		reader_problem(reader, DIAG_AUD014, at, "%s counts groups, and the audit has none", reader_path(reader, at))
			->hint = "add 'groups', or count something else";
}

static void check_ranks(struct reader *reader, const struct raw_entries *raw, const struct data *at)
{
	const struct data *ranks = data_field(at, "ranks");

	if (ranks && !raw->rules.votes.n_criteria)
		reader_problem(reader, DIAG_AUD014, ranks, "%s ranks by votes, and the audit has none",
			       reader_path(reader, ranks))->hint = "add 'votes' with its criteria";
}

static void check_views(struct reader *reader, const struct raw_entries *raw, const struct data *root)
{
	const struct data *views = data_field(root, "views"), *sections = data_field(root, "sections");

	for (size_t i = 0; i < raw->rules.n_views; i++) {
		const struct entry_view *v = &raw->rules.views[i];
		const struct data *at = &views->items[i];

		if (parts_of(v) != 1)
			reader_problem(reader, DIAG_AUD014, at, "%s must be one thing", reader_path(reader, at))->hint =
				"give it either by and over, or list, layers, ranks or rings";
		else if (v->by || v->over)
			check_counts(reader, raw, v, at);
		check_named(reader, data_field(at, "sum"), data_field(root, "numbers"), "number");
		check_named(reader, data_field(at, "ranks"), sections, "section");
		check_all_named(reader, data_field(at, "layers"), sections, "section");
		check_ranks(reader, raw, at);
	}
}

/* ---- states, groups, votes ---- */

static void check_groups(struct reader *reader, const struct raw_entries *raw, const struct data *root)
{
	const struct data *groups = data_field(root, "groups");
	struct date date;

	for (size_t i = 0; i < raw->rules.n_groups; i++) {
		const struct data *due = data_field(&groups->items[i], "due");

		if (raw->rules.groups[i].due && !date_parse(raw->rules.groups[i].due, &date))
			reader_problem(reader, DIAG_AUD009, due, "%s '%s' is not a date", reader_path(reader, due),
				       raw->rules.groups[i].due)->hint = "write it as 2026-11-04";
	}
}

static bool has_mark(const struct entry_rules *rules, int mark)
{
	for (size_t i = 0; i < rules->n_states; i++) {
		if (rules->states[i].mark == mark)
			return true;
	}
	return false;
}

static void check_matrix(struct reader *reader, const struct raw_entries *raw, const struct data *root)
{
	const struct entry_rules *rules = &raw->rules;

	if (rules->over == OVER_GROUP && !rules->n_groups)
		reader_problem(reader, DIAG_AUD014, place(root, "over"), "the columns are groups, and the audit has none")
			->hint = "add 'groups'";
	if (rules->over && !(has_mark(rules, 0) || has_mark(rules, 1) || has_mark(rules, 2)))
		reader_problem(reader, DIAG_AUD014, place(root, "over"), "no state has a mark, so no cell can be drawn")
			->hint = "give the states marks: 2 strong, 1 there, 0 not there";
	if (rules->pair && !(has_mark(rules, 2) && has_mark(rules, 0)))
		reader_problem(reader, DIAG_AUD014, place(root, "pair"),
			       "pairs need a state with mark 2, who could show it, and one with mark 0, to whom");
}

static void check_votes(struct reader *reader, const struct raw_entries *raw, const struct data *root)
{
	const struct entry_votes *votes = &raw->rules.votes;

	for (size_t i = 0; i < raw->n_sections; i++) {
		if (raw->sections[i].section.ideas)
			return;
	}
	if (votes->n_criteria)
		reader_problem(reader, DIAG_AUD014, data_field(root, "votes"), "no section has ideas to vote on")->hint =
			"write ideas = true in a section";
}

static void check_numbers(struct reader *reader, const struct raw_entries *raw, const struct data *root)
{
	const struct data *numbers = data_field(root, "numbers");

	for (size_t i = 0; i < raw->rules.n_numbers; i++)
		check_named(reader, data_field(&numbers->items[i], "change_from"), numbers, "number");
}

void rules_entries(struct reader *reader, const struct raw_entries *raw, const struct data *root)
{
	const struct entry_names *names = &raw->rules.names;

	check_all_names(reader, root);
	check_columns(reader, names, root);
	check_extras(reader, names, root);
	check_needs(reader, names, data_field(root, "needs"));
	check_needs_of(reader, names, data_field(root, "states"));
	check_sections(reader, raw, root);
	check_links(reader, raw, root);
	check_expects(reader, root);
	check_views(reader, raw, root);
	check_groups(reader, raw, root);
	check_matrix(reader, raw, root);
	check_votes(reader, raw, root);
	check_numbers(reader, raw, root);
	rules_suppression(reader, &raw->audit.framework, root);
}
