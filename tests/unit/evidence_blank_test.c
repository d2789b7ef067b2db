/* evidence_blank_test.c - a blank row has every cell of its table, each at its column's place, and says nothing else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "evidence/tables.h"

/* row is a copy that may be changed. */
static void check(const struct table_spec *spec, void *row, size_t row_bytes)
{
	static const unsigned char nothing[4096];
	size_t n = 0;

	assert_true(row_bytes <= sizeof(nothing));
	for (size_t i = 0; i < spec->n_columns; i++) {
		struct cell *cell = (struct cell *)((char *)row + spec->columns[i].offset);

		if (spec->columns[i].offset + sizeof(*cell) > row_bytes)
			continue;
		assert_string_equal(cell->text, "");
		assert_string_equal(cell->at.file, "form");
		assert_int_equal(cell->at.line, 7);
		assert_int_equal(cell->at.column, i + 1);
		n++;
	}
	assert_true(n > 2);
	for (size_t i = 0; i < spec->n_columns; i++) {
		if (spec->columns[i].offset + sizeof(struct cell) <= row_bytes)
			memset((char *)row + spec->columns[i].offset, 0, sizeof(struct cell));
	}
	assert_memory_equal(row, nothing, row_bytes);
}

#define CHECK(type, made, spec) \
	do { \
		struct type row = made; \
\
		check(&spec, &row, sizeof(row)); \
	} while (0)

static void a_blank_row_has_each_cell_and_nothing_else(void **state)
{
	const struct loc at = { .file = "form", .line = 7 };

	CHECK(school, school_blank(at), schools_spec);
	CHECK(response, response_blank(at), responses_spec);
	CHECK(judgement_row, judgement_blank(at), judgements_spec);
	CHECK(metric_row, metric_blank(at), metrics_spec);
	CHECK(case_row, case_blank(at), cases_spec);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_blank_row_has_each_cell_and_nothing_else),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
