/* framework_shape_test.c - shapes (framework/shape.h): each is sound, and JSON is made of them as shape.h says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "batch/kinds.h"
#include "batch/products.h"
#include "batch/shape_json.h"
#include "batch/shape_results.h"
#include "framework/shape_framework.h"
#include "plan/shape_plan.h"
#include "report/shape_view.h"
#include "score/kinds.h"
#include "score/shape_cases.h"

/* ---- every shape that leaves the program ---- */

enum { SHAPES_MAX = 400 };

struct seen {
	const struct shape *shapes[SHAPES_MAX];
	size_t n;
};

static void check_row(const struct shape *shape, const struct shape_row *row)
{
	bool unnamed = row->type == SHAPE_INLINE || row->type == SHAPE_LEVEL_HERE;
	size_t n_sources = !!row->text + !!row->number + !!row->record + !!row->list;

	if (unnamed ? !row->help : !row->help || !*row->help)
		fail_msg("%s.%s: help is missing", shape->name, row->name);
	if (*row->help && row->help[strlen(row->help) - 1] == '.')
		fail_msg("%s.%s: help ends with a full stop", shape->name, row->name);
	if (unnamed != !*row->name)
		fail_msg("%s.%s: a name too many, or too few", shape->name, row->name);
	if (row->type == SHAPE_ENUM && !row->ids)
		fail_msg("%s.%s: an enum without ids", shape->name, row->name);
	if (row->of && row->item_bytes && row->item_bytes != row->of->size_bytes)
		fail_msg("%s.%s: its struct is not that of the shape %s", shape->name, row->name, row->of->name);
	if (row->in && strcmp(row->in, shape->of_struct) != 0)
		fail_msg("%s.%s: a member of struct %s, not of struct %s", shape->name, row->name, row->in, shape->of_struct);
	if (!row->in == !n_sources)
		fail_msg("%s.%s: neither a member nor worked out, or both", shape->name, row->name);
	if (n_sources > 1)
		fail_msg("%s.%s: worked out in two ways", shape->name, row->name);
	for (const struct shape_row *other = shape->rows; other < row; other++) {
		bool apart = (row->only != other->only && row->only && other->only) || (row->when && other->when);

		if (!unnamed && !apart && strcmp(other->name, row->name) == 0)
			fail_msg("%s.%s: the name stands twice", shape->name, row->name);
	}
}

static void check_shape(struct seen *seen, const struct shape *shape)
{
	for (size_t i = 0; i < seen->n; i++)
		if (seen->shapes[i] == shape)
			return;
	assert_true(seen->n < SHAPES_MAX);
	seen->shapes[seen->n++] = shape;
	if (shape->audit) {
		assert_int_equal(shape->audit_bytes, shape->audit->size_bytes);
		check_shape(seen, shape->audit);
	}
	for (size_t i = 0; i < shape->n_rows; i++) {
		check_row(shape, &shape->rows[i]);
		if (shape->rows[i].later && !shape->audit)
			fail_msg("%s.%s: made later, but its table is not kept", shape->name, shape->rows[i].name);
		if (i && shape->rows[i - 1].later && !shape->rows[i].later)
			fail_msg("%s.%s: stands behind a row that is made later", shape->name, shape->rows[i].name);
		if (shape->rows[i].of)
			check_shape(seen, shape->rows[i].of);
	}
}

static void every_shape_is_sound(void **state)
{
	struct seen seen = { .n = 0 };
	size_t n_products;
	const struct product *products = products_all(&n_products);

	for (enum framework_kind kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++) {
		const struct score_kind *score = score_kind(kind);
		const struct batch_kind *batch = batch_kind(&(struct framework){ .kind = kind });

		check_shape(&seen, framework_shape(kind));
		check_shape(&seen, score->shape);
		if (score->item_shape)
			check_shape(&seen, score->item_shape);
		if (batch->fact_shape)
			check_shape(&seen, batch->fact_shape);
	}
	for (size_t i = 0; i < n_products; i++)
		if (products[i].subject && products[i].subject->shape)	/* tables need none */
			check_shape(&seen, products[i].subject->shape);
	check_shape(&seen, &shape_planned);
	check_shape(&seen, &shape_school_view);
	check_shape(&seen, &shape_run_view);
	check_shape(&seen, &shape_results);
	assert_true(seen.n > 60);
}

/* ---- what anybody wrote of a pupil ---- */

/* No cell of the tables of pupils is a field of results.json, but for the reference of a case. */
static void check_private(const struct shape *shape)
{
	for (size_t i = 0; i < shape->n_rows; i++) {
		const struct shape_row *row = &shape->rows[i];

		if (row->only == SHAPE_VIEW)
			continue;
		if (row->type == SHAPE_CELL && strcmp(row->name, "case_ref") != 0)
			fail_msg("%s.%s: a cell of a pupil's goes into results.json", shape->name, row->name);
		if (row->of)
			check_private(row->of);
	}
}

static void no_cell_of_a_case_is_in_json(void **state)
{
	check_private(&shape_cases);
}

/* ---- JSON ---- */

struct part {
	const char *id;
	int n;
};

enum colour { RED, GREEN };
static const char *const colour_ids[] = { [RED] = "red", [GREEN] = "green", NULL };

struct whole {
	const char *text;
	enum colour colour;
	bool right;
	int level;
	struct date date;
	struct loc at;
	struct part own;
	const struct part *other;
	const struct part *parts;	size_t n_parts;
	const char *const *words;	size_t n_words;
};

static const struct shape_row part_rows[] = {
	ROW_TEXT(part, "id", id, "its id"),
	ROW_INT(part, "n", n, "a number"),
};
static const struct shape part_shape = SHAPE_OF("part", part, part_rows, SHAPE_SHARED(part, id), .one_line = true);

static const char *shouted(const struct shape_context *c, const void *of)
{
	return arena_printf(c->arena, "%s!", ((const struct whole *)of)->text);
}

static bool has_text(const struct shape_context *c, const void *of)
{
	return ((const struct whole *)of)->text != NULL;
}

static const struct shape_row whole_rows[] = {
	ROW_TEXT(whole, "text", text, "words"),
	ROW_TEXT_BY("shouted", shouted, "words", .when = has_text),
	ROW_TEXT(whole, "seen", text, "words", .only = SHAPE_VIEW),
	ROW_ENUM(whole, "colour", colour, colour_ids, "which"),
	ROW_BOOL(whole, "right", right, "whether"),
	ROW_DATE(whole, "date", date, "when"),
	ROW_PLACE(whole, "cell", at, "where"),
	ROW_INLINE(whole, own, part_shape, "its own"),
	ROW_POINTER(whole, "other", other, part_shape, "another"),
	ROW_REFERENCE(whole, "named", other, part_shape, "the same"),
	ROW_LIST(whole, "parts", parts, n_parts, part_shape, "all"),
	ROW_TEXTS(whole, "words", words, n_words, "words"),
};
static const struct shape whole_shape = SHAPE_OF("whole", whole, whole_rows);

static void shape_is(const struct shape *shape, const void *of_struct, const char *expected)
{
	struct arena arena;
	const struct shape_context context = { .arena = &arena };
	struct json json;
	struct buf out;

	arena_init(&arena);
	buf_init(&out, 4096);
	json_init(&json, &out);
	shape_json_put(&json, NULL, &context, shape, of_struct);
	json_finish(&json);
	assert_string_equal(out.bytes, expected);
	buf_clear(&out);
	arena_clear(&arena);
}

static void json_is(const struct whole *whole, const char *expected)
{
	shape_is(&whole_shape, whole, expected);
}

static void json_has_what_there_is(void **state)
{
	static const struct part parts[] = { { "a", 1 }, { "b", 2 } };
	static const char *const words[] = { "one", "two" };
	const struct whole whole = {
		.text = "hey", .colour = GREEN, .right = true, .date = { 2026, 11, 4 },
		.at = { "x.csv", 3, 2 }, .own = { "own", 7 }, .other = &parts[1], .parts = parts, .n_parts = 2,
		.words = words, .n_words = 2,
	};

	json_is(&whole,
		"{\n  \"text\": \"hey\",\n  \"shouted\": \"hey!\",\n  \"colour\": \"green\",\n  \"right\": true,\n"
		"  \"date\": \"2026-11-04\",\n"
		"  \"cell\": { \"file\": \"x.csv\", \"line\": 3, \"column\": 2 },\n  \"id\": \"own\",\n  \"n\": 7,\n"
		"  \"other\": { \"id\": \"b\", \"n\": 2 },\n  \"named\": \"b\",\n  \"parts\": [\n"
		"    { \"id\": \"a\", \"n\": 1 },\n    { \"id\": \"b\", \"n\": 2 }\n  ],\n"
		"  \"words\": [\n    \"one\",\n    \"two\"\n  ]\n}\n");
}

static void json_has_every_key(void **state)
{
	const struct whole whole = { .text = NULL };

	json_is(&whole,
		"{\n  \"text\": null,\n  \"shouted\": null,\n  \"colour\": \"red\",\n  \"right\": false,\n"
		"  \"date\": null,\n  \"cell\": null,\n  \"id\": null,\n  \"n\": 0,\n"
		"  \"other\": null,\n  \"named\": null,\n  \"parts\": [],\n  \"words\": []\n}\n");
	json_is(NULL, "null\n");
}

/* ---- what may be missing ---- */

static const struct shape_row inner_rows[] = {
	ROW_INLINE_POINTER(whole, other, part_shape),
	ROW_INLINE_POINTER(whole, other, part_shape, .always = true),
	ROW_RECORD(whole, "own", own, part_shape, "its own"),
	ROW_RECORD(whole, "own", own, part_shape, "its own", .when = has_text),
};

static void what_every_struct_gives_is_known(void **state)
{
	static const char *const always[] = { "colour", "right", "", "parts", "words" };
	size_t n = 0;

	for (size_t i = 0; i < whole_shape.n_rows; i++)
		if (shape_is_always_given(&whole_shape.rows[i]))
			assert_string_equal(whole_shape.rows[i].name, always[n++]);
	assert_int_equal(n, sizeof always / sizeof always[0]);
	assert_false(shape_is_always_given(&inner_rows[0]));
	assert_true(shape_is_always_given(&inner_rows[1]));
	assert_true(shape_is_always_given(&inner_rows[2]));
	assert_false(shape_is_always_given(&inner_rows[3]));
}

/* ---- results that stand on what the audit says ---- */

struct asked {
	const char *id, *name;
};

struct answered {
	const struct asked *asked;
	const struct asked *better;
	int counted;
	const struct part *parts;	size_t n_parts;
};

static const struct shape_row asked_rows[] = {
	ROW_TEXT(asked, "id", id, "its id"),
	ROW_TEXT(asked, "name", name, "its name", .only = SHAPE_VIEW),
};
static const struct shape asked_shape = SHAPE_OF("question", asked, asked_rows);

static int counted(const struct shape_context *c, const void *of)
{
	return ((const struct answered *)of)->counted;
}

static size_t n_fixed(const struct shape_context *c, const void *of)
{
	return 1;
}

static const struct shape_row answered_rows[] = {
	ROW_NAMED(answered, "better", better, asked, "what should be asked instead"),
	ROW_LIST_OF_MANY(answered, "parts", parts, n_fixed, part_shape, "as many as the audit says"),
	ROW_ITEM_BY("counted", counted, "parts", "the one that counts"),
};
static const struct shape answered_shape =
	SHAPE_OF("question", answered, answered_rows, SHAPE_OF_AUDIT(answered, asked, asked_shape));

static void the_audits_fields_come_first(void **state)
{
	static const struct asked asked = { "q1", "First" }, better = { "q2", "Second" };
	static const struct part parts[] = { { "a", 1 }, { "b", 2 } };

	shape_is(&answered_shape, &(struct answered){ &asked, &better, 0, parts, 2 },
		 "{\n  \"id\": \"q1\",\n  \"better\": \"q2\",\n  \"parts\": [\n"
		 "    { \"id\": \"a\", \"n\": 1 }\n  ],\n  \"counted\": 0\n}\n");
	shape_is(&answered_shape, &(struct answered){ &asked, NULL, -1, NULL, 0 },
		 "{\n  \"id\": \"q1\",\n  \"better\": null,\n  \"parts\": [],\n  \"counted\": null\n}\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_shape_is_sound),
		cmocka_unit_test(no_cell_of_a_case_is_in_json),
		cmocka_unit_test(json_has_what_there_is),
		cmocka_unit_test(json_has_every_key),
		cmocka_unit_test(what_every_struct_gives_is_known),
		cmocka_unit_test(the_audits_fields_come_first),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
