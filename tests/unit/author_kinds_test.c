/* author_kinds_test.c - every kind of audit has a whole row: tables that have their notes, a guide, a form and trials. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "author/form_private.h"
#include "author/kinds.h"
#include "author/table_notes.h"

static bool has_note(const struct table_spec *spec)
{
	for (const struct table_note *table = author_tables; table->spec; table++) {
		if (table->spec == spec)
			return true;
	}
	return false;
}

static void each_kind_has_a_whole_row(void **state)
{
	for (int kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++) {
		const struct framework framework = { .kind = (enum framework_kind)kind };
		const struct author_kind *row = author_kind(&framework);

		assert_non_null(row);
		assert_non_null(row->tables[0].spec);
		for (const struct kind_table *table = row->tables; table->spec; table++)
			assert_true(has_note(table->spec));
		assert_true(row->values && row->says_asked && row->says_rows && row->put_items);
		assert_int_equal(row->calendar[strlen(row->calendar) - 1], '.');
		assert_true(row->trials_schema && row->trials_check && row->trials_take && row->trials_run);
	}
}

/* A table that no kind reads would have notes for nobody. */
static void each_table_is_read_by_a_kind(void **state)
{
	for (const struct table_note *table = author_tables; table->spec; table++) {
		size_t n = 0;

		for (int kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++) {
			const struct framework framework = { .kind = (enum framework_kind)kind };

			for (const struct kind_table *read = author_kind(&framework)->tables; read->spec; read++)
				n += read->spec == table->spec;
		}
		assert_true(n > 0);
		assert_true(table->spec->n_columns < FORM_CELLS_MAX);	/* the form's own column comes behind */
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_has_a_whole_row),
		cmocka_unit_test(each_table_is_read_by_a_kind),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
