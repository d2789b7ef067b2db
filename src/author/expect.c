/*
 * expect.c - see expect.h. This file knows the types of values, never a struct of results.
 *
 * Fields are looked for by the names that results.json has for them, and only then by those that
 * templates have: ids before words for people.
 */
#include "author/expect.h"

#include <string.h>

static const char *const no_which[] = { NULL }, *const of_item[] = { "id", "name", NULL };
static const struct expect_word no_words[] = { { .word = NULL } };

/* ---- which field is meant ---- */

static bool is_row(const struct shape_row *row, const char *name)
{
	return strcmp(row->type == SHAPE_LEVEL_HERE ? "level" : row->name, name) == 0;
}

/* Can the field be expected to have a value? Not a place or a colour, nor a field that no section and no case has. */
static bool has_value(const struct shape_row *row)
{
	return row->type != SHAPE_PLACE && row->type != SHAPE_PLACES && row->type != SHAPE_INTS &&
	       row->type != SHAPE_COLOUR && row->type != SHAPE_ITEM;
}

/*
 * A field of the struct, or of a struct within it; *of_struct becomes the struct that has the field, or stays NULL.
 */
static const struct shape_row *row_of(const struct shape_context *c, const struct shape *shape, const char *name,
				      bool of_view, const void **of_struct)
{
	const void *outer = *of_struct;

	if (shape->audit) {
		const void *inner = outer ? shape_audit_of(shape, outer) : NULL;
		const struct shape_row *row = row_of(c, shape->audit, name, of_view, &inner);

		*of_struct = row ? inner : outer;
		if (row)
			return row;
	}
	for (size_t i = 0; i < shape->n_rows; i++) {
		const struct shape_row *row = &shape->rows[i], *inside;
		const void *inner;

		if (row->only == SHAPE_VIEW && !of_view)
			continue;
		if (row->type != SHAPE_INLINE && has_value(row) && is_row(row, name))
			return row;
		if (row->type != SHAPE_INLINE)
			continue;
		inner = outer ? shape_value(c, row, outer).record : NULL;
		inside = row_of(c, row->of, name, of_view, &inner);
		if (inside) {
			*of_struct = inner;
			return inside;
		}
	}
	return NULL;
}

static const struct shape_row *row_named(const struct shape_context *c, const struct shape *shape, const char *name,
					 const void **of_struct)
{
	const struct shape_row *row = row_of(c, shape, name, false, of_struct);

	return row ? row : row_of(c, shape, name, true, of_struct);
}

/* Follow a path to its end, or to a list; what is left of the path is then for the list's items. NULL if there is no
 * such field. */
static const struct shape_row *row_at(const struct shape_context *c, const struct shape *shape, const char **path,
				      const void **of_struct)
{
	for (;;) {
		size_t length = strcspn(*path, ".");
		const struct shape_row *row = row_named(c, shape, arena_strndup(c->arena, *path, length), of_struct);

		*path += length + ((*path)[length] == '.');
		if (!row || !**path || shape_is_list(row->type))
			return row;
		if (!row->of)
			return NULL;
		*of_struct = shape_value(c, row, *of_struct).record;
		shape = row->of;
	}
}

static const struct expect_word *word_named(const struct expect_word *words, const char *name)
{
	for (; words->word; words++) {
		if (strcmp(words->word, name) == 0)
			return words;
	}
	return NULL;
}

static bool is_which(const struct expect_table *table, const char *name)
{
	for (const char *const *which = table->which; *which; which++) {
		if (strcmp(*which, name) == 0)
			return true;
	}
	return false;
}

/* A table within the table, or within a list of it. */
static struct expect_table table_in(const struct expect_table *table, const struct shape_row *row, const char *field)
{
	struct expect_table inner = { .shape = row->of, .words = no_words, .which = no_which };

	if (shape_is_list(row->type))
		inner.which = of_item;
	for (const struct expect_list *list = table->lists; list && list->field; list++) {
		if (strcmp(list->field, field) == 0)
			inner.words = list->words;
	}
	return inner;
}

/* ---- what the file says ---- */

struct names {
	const char **items;
	size_t n, capacity;
};

/* Add a name unless it is there already. */
static void add_name(struct arena *arena, struct names *names, const char *name)
{
	for (size_t i = 0; i < names->n; i++) {
		if (strcmp(names->items[i], name) == 0)
			return;
	}
	if (names->n == names->capacity)
		names->items = arena_grow(arena, names->items, names->n, &names->capacity, sizeof(*names->items));
	names->items[names->n++] = name;
}

static void add_names(struct arena *arena, struct names *names, const struct shape *shape)
{
	if (shape->audit)
		add_names(arena, names, shape->audit);
	for (size_t i = 0; i < shape->n_rows; i++) {
		const struct shape_row *row = &shape->rows[i];

		if (row->type == SHAPE_INLINE)
			add_names(arena, names, row->of);
		else if (has_value(row))
			add_name(arena, names, row->type == SHAPE_LEVEL_HERE ? "level" : row->name);
	}
}

static void refuse(struct reader *reader, const struct expect_table *table, const struct data *field)
{
	struct arena *arena = reader->diags->arena;
	struct names names = { .n = 0 };

	for (const char *const *which = table->which; *which; which++)
		add_name(arena, &names, *which);
	for (const struct expect_word *word = table->words; word->word; word++)
		add_name(arena, &names, word->word);
	add_names(arena, &names, table->shape);
	reader_problem(reader, DIAG_AUD007, field, "%s is not a field of what is found", reader_path(reader, field))->hint =
		reader_known(reader, field->key, names.items, names.n);
}

static bool is_none(const struct data *at)
{
	return at->type == DATA_TEXT && strcmp(at->text, "none") == 0;
}

/* The type in which a value must be given. */
static enum field_type type_of(const struct shape_row *row)
{
	switch (row->type) {
	case SHAPE_INT:
	case SHAPE_COUNT:
		return FIELD_INTEGER;
	case SHAPE_BOOL:
		return FIELD_BOOLEAN;
	case SHAPE_RECORD:
	case SHAPE_POINTER:
		return FIELD_TABLE;
	default:
		return shape_is_list(row->type) ? FIELD_TABLE : FIELD_TEXT;
	}
}

static void check_value(struct reader *reader, const struct framework *f, const struct shape_row *row,
			const struct data *at)
{
	if (is_none(at) || !reader_expect(reader, at, type_of(row)))
		return;
	if (row->type == SHAPE_ENUM)
		trial_check_word(reader, at, row->ids);
	else if (row->type == SHAPE_LEVEL || row->type == SHAPE_LEVEL_HERE)
		trial_check_level(reader, f, at, true);
	else if (row->type == SHAPE_DATE)
		trial_check_date(reader, at);
}

static void check_items(struct reader *reader, const struct framework *f, const struct expect_table *table,
			const struct shape_row *row, const struct data *list)
{
	const struct expect_table inner = table_in(table, row, list->key);
	bool structs = row->type == SHAPE_LIST || row->type == SHAPE_POINTERS;

	for (size_t i = 0; i < list->n_items; i++) {
		if (structs)
			expect_check(reader, f, &inner, &list->items[i]);
		else
			reader_expect(reader, &list->items[i], FIELD_TEXT);
	}
}

static void check_field(struct reader *reader, const struct framework *f, const struct expect_table *table,
			const struct data *field)
{
	static const char *const yes_or_no[] = { "yes", "no", NULL };
	const struct shape_context context = { .arena = reader->arena, .framework = f };
	const struct expect_word *word = word_named(table->words, field->key);
	const char *path = word ? word->path : field->key;
	const void *nothing = NULL;
	const struct shape_row *row = row_at(&context, table->shape, &path, &nothing);

	if (is_which(table, field->key))
		return;
	if (!row) {
		refuse(reader, table, field);
	} else if (word && (word->how == EXPECT_PART || word->how == EXPECT_GIVEN)) {
		if (reader_expect(reader, field, FIELD_TEXT) && word->how == EXPECT_GIVEN)
			trial_check_word(reader, field, yes_or_no);
	} else {
		struct expect_table inner = table_in(table, row, field->key);

		check_value(reader, f, row, field);
		if (field->type == DATA_TABLE && shape_is_list(row->type))
			check_items(reader, f, table, row, field);
		else if (field->type == DATA_TABLE && row->of)
			expect_check(reader, f, &inner, field);
	}
}

void expect_check(struct reader *reader, const struct framework *framework, const struct expect_table *table,
		  const struct data *expected)
{
	if (!reader_expect(reader, expected, FIELD_TABLE))
		return;
	for (size_t i = 0; i < expected->n_items; i++)
		reader_problem(reader, DIAG_AUD007, &expected->items[i], "%s has no field name",
			       reader_path(reader, &expected->items[i]))->hint = "write its name and '=' before it";
	for (size_t i = 0; i < expected->n_fields; i++)
		check_field(reader, framework, table, &expected->fields[i]);
}

/* ---- what was found ---- */

struct comparing {
	struct trial_findings *found;
	const struct shape_context *context;
	const char *whose;
	const char *called;		/* the list item that the words are about; "" */
	const char *path;		/* before the names of fields: "tally."; "" */
	const void *part;
	int line;
};

static void find(const struct comparing *e, const char *text)
{
	trial_find(e->context->arena, e->found, e->line, arena_printf(e->context->arena, "%s: %s", e->whose, text));
}

static const char *text_of(const struct shape_context *c, const struct shape_row *row, const struct shape_value *value)
{
	if (!value->given || (shape_is_list(row->type) && !value->list.n))
		return "none";
	switch (row->type) {
	case SHAPE_INT:
	case SHAPE_COUNT:
		return arena_printf(c->arena, "%lld", value->number);
	case SHAPE_BOOL:
		return value->number ? "true" : "false";
	case SHAPE_LEVEL:
	case SHAPE_LEVEL_HERE:
		return framework_level_id(c->framework, (int)value->number);
	case SHAPE_DATE:
		return date_iso(c->arena, *(const struct date *)value->record);
	case SHAPE_NAMED:
		return *(const char *const *)value->record;	/* its id */
	case SHAPE_REFERENCE:
		return shape_id(row->of, value->record);
	case SHAPE_TEXT:
	case SHAPE_CHARS:
	case SHAPE_CELL:
	case SHAPE_ENUM:
		return value->text;
	default:
		return "given";		/* a table or a list can only be compared with "none" */
	}
}

/* The expected value, written as text_of writes one. */
static const char *expected_text(struct arena *arena, const struct data *data)
{
	if (data->type == DATA_BOOLEAN)
		return data->boolean ? "true" : "false";
	return data->type == DATA_INTEGER ? arena_printf(arena, "%lld", data->integer) : data->text;
}

/* What findings call the field. */
static const char *subject(const struct comparing *e, const struct expect_word *word, const char *name)
{
	if (word && word->before)
		return arena_printf(e->context->arena, "%s%s%s", word->before, e->called, word->after ? word->after : "");
	return arena_printf(e->context->arena, "%s%s", e->path, name);
}

static void compare_text(const struct comparing *e, const struct expect_word *word, const char *name, const char *actual,
			 const char *expected)
{
	struct arena *arena = e->context->arena;

	if (strcmp(actual, expected) == 0)
		return;
	find(e, word && word->how == EXPECT_NUMBER
		? arena_printf(arena, "%s %s, not %s", actual, name, expected)
		: arena_printf(arena, "%s is %s, not %s", subject(e, word, name), actual, expected));
}

/* The text must occur in the field, or in that field of some item. */
static void compare_part(const struct comparing *e, const struct expect_word *word, const struct shape_row *row,
			 const void *of_struct, const char *rest, const char *part)
{
	const struct shape_context *c = e->context;
	struct shape_value value = shape_value(c, row, of_struct);
	bool is_list = shape_is_list(row->type);
	const char *all = "";

	for (size_t i = 0; i < (is_list ? value.list.n : 1); i++) {
		const void *item = is_list ? shape_item(row, value.list, i) : of_struct;
		const struct shape_row *inside = is_list ? row_named(c, row->of, rest, &item) : row;
		struct shape_value one = shape_value(c, inside, item);
		const char *text = one.given ? one.text : "";

		if (strstr(text, part))
			return;
		all = arena_printf(c->arena, "%s %s", all, text);
	}
	find(e, is_list ? arena_printf(c->arena, "no %s says '%s':%s", word->word, part, all)
			: arena_printf(c->arena, "%s does not say '%s':%s", e->called, part, all));
}

/* The item that the expectation names by id or name; otherwise the one at the same place. NULL if there is none. */
static const void *item_meant(const struct comparing *e, const struct shape_row *row, struct shape_list list,
			      const struct data *expected, const char **called)
{
	const struct shape_context *c = e->context;

	for (const char *const *by = of_item; *by; by++) {
		const struct data *field = data_field(expected, *by);

		for (size_t i = 0; field && field->type == DATA_TEXT && i < list.n; i++) {
			const void *item = shape_item(row, list, i), *of = item;
			const struct shape_row *id = row_named(c, row->of, *by, &of);
			struct shape_value value = id ? shape_value(c, id, of) : (struct shape_value){ .given = false };

			*called = field->text;
			if (value.given && strcmp(value.text, field->text) == 0)
				return item;
		}
		if (field)
			return NULL;
	}
	*called = arena_printf(c->arena, "%zu", expected->index);
	return expected->index <= list.n ? shape_item(row, list, expected->index - 1) : NULL;
}

static void compare_table(const struct comparing *e, const struct expect_table *table, const void *of_struct,
			  const struct data *expected);

static void compare_items(const struct comparing *e, const struct expect_table *table, const struct shape_row *row,
			  struct shape_list list, const struct data *expected)
{
	const struct expect_table inner = table_in(table, row, expected->key);
	struct arena *arena = e->context->arena;

	for (size_t i = 0; i < expected->n_items; i++) {
		struct comparing item = *e;
		const void *meant = item_meant(e, row, list, &expected->items[i], &item.called);

		item.line = expected->items[i].line;
		item.path = arena_printf(arena, "%s%s[%s].", e->path, expected->key, item.called);
		if (meant)
			compare_table(&item, &inner, meant, &expected->items[i]);
		else
			find(&item, arena_printf(arena, "%s%s has no '%s'", e->path, expected->key, item.called));
	}
}

/* Texts, or references by their ids: all of them, in order. */
static void compare_texts(const struct comparing *e, const struct shape_row *row, struct shape_list list,
			  const struct data *expected)
{
	struct arena *arena = e->context->arena;
	const char *actual = "", *wanted = "";

	for (size_t i = 0; i < list.n; i++)
		actual = arena_printf(arena, "%s%s%s", actual, i ? ", " : "", row->type == SHAPE_TEXTS
				      ? ((const char *const *)list.items)[i]
				      : shape_id(row->of, shape_item(row, list, i)));
	for (size_t i = 0; i < expected->n_items; i++)
		wanted = arena_printf(arena, "%s%s%s", wanted, i ? ", " : "", expected->items[i].text);
	compare_text(e, NULL, expected->key, *actual ? actual : "none", *wanted ? wanted : "none");
}

static void compare_field(const struct comparing *e, const struct expect_table *table, const void *of_struct,
			  const struct data *field)
{
	const struct shape_context *c = e->context;
	const struct expect_word *word = word_named(table->words, field->key);
	const char *path = word ? word->path : field->key, *instead = word ? word->instead : NULL;
	bool of_part = word && word->of_part && e->part;
	const struct shape *shape = of_part ? table->part : table->shape;
	const void *of = of_part ? e->part : of_struct, *other = of;
	const struct shape_row *row = row_at(c, shape, &path, &of);
	struct shape_value value = shape_value(c, row, of);

	if (word && word->how == EXPECT_PART) {
		compare_part(e, word, row, of, path, field->text);
	} else if (word && word->how == EXPECT_GIVEN) {
		compare_text(e, word, field->key, value.given ? "yes" : "no", field->text);
	} else if (field->type == DATA_TABLE && (row->type == SHAPE_LIST || row->type == SHAPE_POINTERS)) {
		compare_items(e, table, row, value.list, field);
	} else if (field->type == DATA_TABLE && shape_is_list(row->type)) {
		compare_texts(e, row, value.list, field);
	} else if (field->type == DATA_TABLE) {
		const struct expect_table inner = table_in(table, row, field->key);
		struct comparing inside = *e;

		inside.path = arena_printf(c->arena, "%s%s.", e->path, field->key);
		compare_table(&inside, &inner, value.record, field);
	} else {
		if (!value.given && instead) {
			row = row_at(c, shape, &instead, &other);
			value = shape_value(c, row, other);
		}
		compare_text(e, word, field->key, text_of(c, row, &value), expected_text(c->arena, field));
	}
}

static void compare_table(const struct comparing *e, const struct expect_table *table, const void *of_struct,
			  const struct data *expected)
{
	for (size_t i = 0; i < expected->n_fields; i++) {
		if (!is_which(table, expected->fields[i].key))
			compare_field(e, table, of_struct, &expected->fields[i]);
	}
}

void expect_compare(struct trial_findings *found, const struct shape_context *context, const struct expect_table *table,
		    const void *of_struct, const void *part, const struct data *expected, const char *whose)
{
	const struct comparing e = {
		.found = found, .context = context, .whose = whose, .called = "", .path = "", .line = expected->line,
		.part = part,
	};

	compare_table(&e, table, of_struct, expected);
}
