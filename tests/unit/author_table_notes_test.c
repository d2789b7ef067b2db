/*
 * author_table_notes_test.c - each column of each table has its sentence and no sentence is without its column; the data
 * package has the structure that Data Package 1 and Table Schema 1 ask for, and holds what the audit allows.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "author/author.h"
#include "author/table_notes.h"

struct fixture {
	struct arena arena;
	struct framework small;
};

static int open_fixture(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));
	struct diags diags;

	arena_init(&f->arena);
	diags_init(&diags, &f->arena);
	assert_true(framework_load(&f->arena, "tests/audits/small.lua", &f->small, &diags));
	*state = f;
	return 0;
}

static int close_fixture(void **state)
{
	struct fixture *f = *state;

	arena_clear(&f->arena);
	free(f);
	return 0;
}

static bool has_column(const struct table_spec *spec, const char *name)
{
	for (size_t i = 0; i < spec->n_columns; i++) {
		if (strcmp(spec->columns[i].name, name) == 0)
			return true;
	}
	return false;
}

static void every_column_has_its_sentence_and_no_other(void **state)
{
	for (const struct table_note *table = author_tables; table->spec; table++) {
		for (size_t i = 0; i < table->spec->n_columns; i++) {
			const char *name = table->spec->columns[i].name;
			const struct column_note *note = column_note_of(table, &table->spec->columns[i]);

			if (!note || strlen(note->help) < 10 || note->help[strlen(note->help) - 1] != '.')
				fail_msg("%s.%s has no sentence", table->spec->name, name);
		}
		for (const struct column_note *note = table->columns; note->name; note++) {
			if (!has_column(table->spec, note->name))
				fail_msg("%s has no column %s", table->spec->name, note->name);
		}
	}
}

/* The blank tables have what is asked in a column "text": it must never be read as an answer. */
static void no_table_reads_the_column_of_a_form(void **state)
{
	for (const struct table_note *table = author_tables; table->spec; table++) {
		for (size_t i = 0; table->spec != &entries_spec && i < table->spec->n_columns; i++) {
			const struct column *column = &table->spec->columns[i];

			assert_string_not_equal(column->name, "text");
			for (size_t k = 0; k < COLUMN_ALIASES_MAX && column->aliases[k]; k++)
				assert_string_not_equal(column->aliases[k], "text");
		}
	}
}

static const char *text(const json_t *object, const char *key)
{
	const char *value = json_string_value(json_object_get(object, key));

	if (!value)
		fail_msg("no text '%s'", key);
	return value;
}

/* Of a field: a type of Table Schema, and constraints that it knows. */
static void check_field(const json_t *field)
{
	static const char *const types[] = { "string", "date", "integer", "boolean" };
	static const char *const known[] = { "required", "unique", "enum", "minimum", "maxLength" };
	const char *key;
	json_t *value;
	bool found = false;

	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		found |= strcmp(text(field, "type"), types[i]) == 0;
	assert_true(found);
	assert_true(*text(field, "name") && *text(field, "title") && *text(field, "description"));
	json_object_foreach(json_object_get(field, "constraints"), key, value) {
		found = false;
		for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
			found |= strcmp(key, known[i]) == 0;
		assert_true(found);
		if (strcmp(key, "enum") == 0)
			assert_true(json_array_size(value) > 0);
	}
}

static void check_schema(const json_t *schema)
{
	const json_t *fields = json_object_get(schema, "fields");

	assert_true(json_array_size(fields) > 2);
	for (size_t i = 0; i < json_array_size(fields); i++) {
		check_field(json_array_get(fields, i));
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(text(json_array_get(fields, i), "name"),
						text(json_array_get(fields, k), "name"));
	}
	assert_int_equal(json_array_size(json_object_get(schema, "missingValues")), 1);
}

static json_t *package_of(struct fixture *f)
{
	struct buf *out = buf_new(&f->arena, 1 << 24);
	json_error_t error;
	json_t *package;

	schema_package(&f->arena, &f->small, out);
	package = json_loads(out->bytes, 0, &error);
	if (!package)
		fail_msg("not JSON: %s at %d", error.text, error.line);
	return package;
}

static void the_package_is_one_of_frictionless(void **state)
{
	json_t *package = package_of(*state), *resources = json_object_get(package, "resources");

	assert_string_equal(text(package, "profile"), "tabular-data-package");
	assert_string_equal(text(package, "name"), "small");
	assert_int_equal(json_array_size(resources), 6);
	for (size_t i = 0; i < json_array_size(resources); i++) {
		const json_t *resource = json_array_get(resources, i);

		assert_string_equal(text(resource, "profile"), "tabular-data-resource");
		assert_non_null(strstr(text(resource, "path"), ".csv"));
		check_schema(json_object_get(resource, "schema"));
	}
	json_decref(package);
}

/* The enum of a column of responses; NULL if it has none. */
static const json_t *allowed(const json_t *package, const char *table, const char *column)
{
	const json_t *resources = json_object_get(package, "resources");

	for (size_t i = 0; i < json_array_size(resources); i++) {
		const json_t *resource = json_array_get(resources, i);
		const json_t *fields = json_object_get(json_object_get(resource, "schema"), "fields");

		for (size_t k = 0; strcmp(text(resource, "name"), table) == 0 && k < json_array_size(fields);
		     k++) {
			const json_t *field = json_array_get(fields, k);

			if (strcmp(text(field, "name"), column) == 0)
				return json_object_get(json_object_get(field, "constraints"), "enum");
		}
	}
	return NULL;
}

static bool allows(const json_t *package, const char *table, const char *column, const char *value)
{
	const json_t *list = allowed(package, table, column);

	for (size_t i = 0; i < json_array_size(list); i++) {
		if (strcmp(json_string_value(json_array_get(list, i)), value) == 0)
			return true;
	}
	return false;
}

static void columns_allow_what_the_audit_has(void **state)
{
	json_t *package = package_of(*state);

	assert_true(allows(package, "responses", "item", "voice.influence.advanced"));
	assert_true(allows(package, "responses", "item", "voice.influence"));
	assert_false(allows(package, "responses", "item", "voice"));
	assert_true(allows(package, "responses", "rating", "partially"));
	assert_true(allows(package, "responses", "rating", "Advanced"));
	assert_false(allows(package, "responses", "rating", "Mostly"));
	assert_true(allows(package, "responses", "respondent", "headteacher"));
	assert_true(allows(package, "responses", "evidence_type", "pupil_voice"));
	assert_true(allows(package, "judgements", "section", "voice"));
	assert_true(allows(package, "judgements", "judgement", "established"));
	assert_true(allows(package, "schools", "phase", "all-through"));
	assert_true(allows(package, "actions", "status", "on track"));
	assert_null(allowed(package, "responses", "evidence"));
	json_decref(package);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_column_has_its_sentence_and_no_other),
		cmocka_unit_test(no_table_reads_the_column_of_a_form),
		cmocka_unit_test_setup_teardown(the_package_is_one_of_frictionless, open_fixture,
						close_fixture),
		cmocka_unit_test_setup_teardown(columns_allow_what_the_audit_has, open_fixture,
						close_fixture),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
