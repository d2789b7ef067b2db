/* base_formula_test.c - nothing that is written is run by a spreadsheet, and every text comes back as it was. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/formula.h"

static void formulas_are_told_from_numbers_and_words(void **state)
{
	static const char *const formulas[] = {
		"=1+1", "=HYPERLINK(\"http://x/\",\"ok\")", "@SUM(1)", "+A1", "-A1", "-1-1", "+44 20 7946 0000", "-", "+",
		"--1", "-1.2.3", "-1%%", "-.", "\tx", "\rx", "'=1", "''@x", "'''-A1", "'\tx", "'-5", "''+5", "-5 ", "=",
	};
	static const char *const others[] = {
		"", "'", "''", "a=1", " =1", "'a", "''a'", "5", "-5", "+5", "-0.5", "-.5", "+5.", "-12.5%", "\nx", "'\n=",
		"\xC2\xA3=1", "'0401",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(formulas) / sizeof(formulas[0]); i++)
		if (!formula_is_guarded(formulas[i]))
			fail_msg("'%s' is not guarded", formulas[i]);
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (formula_is_guarded(others[i]))
			fail_msg("'%s' is guarded", others[i]);
}

/* The one cell of a row that has no other, its quotes undone. */
static void read_cell(const struct buf *row, char *cell)
{
	const char *p = row->bytes, *end = row->bytes + row->length - 1;
	bool quoted = *p == '"';

	assert_int_equal(*end, '\n');
	p += quoted;
	end -= quoted;
	while (p < end) {
		if (quoted && *p == '"')
			p++;
		*cell++ = *p++;
	}
	*cell = '\0';
}

/* The same numbers each time: a test that fails today fails tomorrow. */
static unsigned next_number(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16;
}

static void every_text_comes_back(void **state)
{
	static const char signs[] = "''''==++--@@\t\r\n\"\",;.%0159aB \xC3\xA9";
	unsigned seed = 20261104, n_guarded = 0;
	struct buf row;

	(void)state;
	buf_init(&row, 1000);
	for (int i = 0; i < 200000; i++) {
		char text[12] = "", cell[32];
		size_t length = next_number(&seed) % sizeof(text);
		const char *written = cell;

		for (size_t k = 0; k < length; k++)
			text[k] = signs[next_number(&seed) % (sizeof(signs) - 1)];
		buf_reset(&row);
		buf_csv_row(&row, (const char *const[]){ text }, 1);
		read_cell(&row, cell);
		n_guarded += strcmp(cell, text) != 0;
		if (*cell && strchr("=+-@\t\r", *cell))
			assert_false(formula_is_guarded(cell));
		assert_string_equal(formula_unguarded(written), text);
	}
	assert_true(n_guarded > 10000);
	buf_clear(&row);
}

static void a_table_begins_with_a_mark(void **state)
{
	static const char *const names[] = { "school_id", "=name" };
	struct buf table;

	(void)state;
	buf_init(&table, 1000);
	buf_csv_head(&table, names, 2);
	buf_csv_row(&table, names, 2);
	assert_string_equal(table.bytes, "\xEF\xBB\xBFschool_id,'=name\nschool_id,'=name\n");
	buf_clear(&table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(formulas_are_told_from_numbers_and_words),
		cmocka_unit_test(every_text_comes_back),
		cmocka_unit_test(a_table_begins_with_a_mark),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("base_formula", tests, NULL, NULL);
}
