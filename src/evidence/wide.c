/*
 * wide.c - the columns of a wide table: each is one item, or means nothing to the audit. Part of
 * table.h.
 *
 * Columns that the audit does not ask for are reported once, at the header, and cost nothing per row: a
 * form's export may have thousands of columns. Two headers with the same name are an error only if they
 * are read.
 */
#include "evidence/table.h"

#include "base/text.h"

/* The columns found so far. Those recognised by the words of their header instead of an id are reported once, with
 * the first of them. */
struct wide_columns {
	struct column_item *found;	/* per field */
	struct map items;		/* folded ids, to fields */
	const char **headers;		/* per field: the header as written */
	size_t n_by_words, first_by_words;
};

static struct column_item item_at(struct table *t, size_t i)
{
	const struct reading *r = t->reading;
	const char *header = t->fields[i].name;

	if (!r->find_item)
		return (struct column_item){ .id = header };
	return r->find_item(r->item_context, header, true);
}

static void drop_column(struct table *t, size_t i)
{
	struct table_field *field = &t->fields[i];

	field->known = true;
	table_problem(t, DIAG_CSV044, table_header_at(t, i), field->name,
		      "the column '%s' is not an item of the audit and is not used",
		      reading_shown(t->reading, field->name))
		->hint = "delete it if it is not meant to be an item";
}

static bool report_unclear(struct table *t, size_t i, const struct column_item *item)
{
	const char *header = t->fields[i].name;
	struct diag *diag = table_problem(t, DIAG_CSV083, table_header_at(t, i), header,
					  "the column '%s' may be the item '%s' or '%s'",
					  reading_shown(t->reading, header), item->id, item->other);

	reading_hint(t->reading, diag, "write the item's id as its header: '%s'", item->id);
	return false;
}

static bool report_twice(struct table *t, const struct wide_columns *c, size_t i, size_t first, const char *id)
{
	const char *a = c->headers[first], *b = c->headers[i];
	struct loc at = table_header_at(t, i);

	if (text_same_folded(a, b))
		table_problem(t, DIAG_CSV006, at, b, "columns %zu and %zu are both named '%s'",
			      first + 1, i + 1, reading_shown(t->reading, b))
			->hint = "delete one of them, or rename it";
	else
		table_problem(t, DIAG_CSV006, at, b, "columns %zu and %zu are both the item '%s'",
			      first + 1, i + 1, id)
			->hint = "delete one of them, or rename it";
	return false;
}

static void note_words(struct table *t, const struct wide_columns *c)
{
	size_t n = c->n_by_words, first = c->first_by_words;
	struct diag *diag;

	if (!n)
		return;
	diag = table_problem(t, DIAG_CSV084, table_header_at(t, first), c->headers[first],
			     "%zu column%s read by the number, title or text of %s", n,
			     n == 1 ? " is" : "s are", n == 1 ? "its item" : "their items");
	reading_hint(t->reading, diag, "check that '%s' is the item '%s'",
		     reading_shown(t->reading, c->headers[first]), t->fields[first].name);
}

/* Whether enough of the columns that could be items are items; otherwise it is another audit's table, or not one of
 * responses. A mapping's columns are exempt, since they were chosen on purpose. */
static bool is_of_audit(struct table *t, const struct wide_columns *c)
{
	struct loc at = { t->file, t->header_line, 1 };
	const char *first = NULL;
	size_t n = 0, n_asked = 0;

	for (size_t i = 0; i < t->n_fields; i++) {
		bool asked = c->found[i].id || c->found[i].slip;

		if (t->fields[i].known || !t->fields[i].name[0])
			continue;
		n++;
		n_asked += asked;
		if (!asked && !first)
			first = t->fields[i].name;
	}
	if (t->map || 2 * n_asked >= n)
		return true;
	table_problem(t, DIAG_CSV063, at, first, "%zu of the %zu column%s that may be items of the audit "
		      "%s; '%s' is not", n_asked, n, n == 1 ? "" : "s", n_asked == 1 ? "is one" : "are",
		      reading_shown(t->reading, first))->hint =
		"name each column by the id of an item, as 'waymark form' does; delete the others, or list the "
		"columns to read in a mapping";
	return false;
}

/* Returns false, with a problem, if the column is an item but cannot be read. */
static bool bind_item(struct table *t, struct wide_columns *c, size_t i)
{
	struct table_field *field = &t->fields[i];
	const struct column_item *item = &c->found[i];
	const char *id = item->id ? item->id : field->name;
	const struct map_slot *slot;

	if (!item->id && !item->slip) {
		drop_column(t, i);
		return true;
	}
	if (item->other)
		return report_unclear(t, i, item);
	slot = map_add(&c->items, text_fold(t->scratch, id), i);
	if (slot->value != i)
		return report_twice(t, c, i, slot->value, id);
	if (!item->by_words)
		return true;
	field->name = reading_text(t->reading, id);
	if (!c->n_by_words++)
		c->first_by_words = i;
	return true;
}

static bool may_be_item(const struct table *t, size_t i)
{
	return !t->fields[i].known && t->fields[i].name[0];
}

bool table_find_items(struct table *t)
{
	struct wide_columns c = { .headers = arena_array(t->scratch, t->n_fields, sizeof(*c.headers)),
			     .found = arena_array(t->scratch, t->n_fields, sizeof(*c.found)) };
	bool ok = true;

	if (!t->wide)
		return true;
	map_init(&c.items, t->scratch);
	for (size_t i = 0; i < t->n_fields; i++) {
		c.headers[i] = t->fields[i].name;
		if (!may_be_item(t, i))
			continue;
		c.found[i] = item_at(t, i);
		/* A header that may be a misspelt column of the contract is reported as that. */
		t->fields[i].known = !t->map && !c.found[i].id && !c.found[i].slip && table_tell_unused(t, i);
	}
	if (!is_of_audit(t, &c))
		return false;
	for (size_t i = 0; i < t->n_fields; i++) {
		if (may_be_item(t, i))
			ok = bind_item(t, &c, i) && ok;
	}
	note_words(t, &c);
	return ok;
}
