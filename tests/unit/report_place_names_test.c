/* report_place_names_test.c - how a document names a cell: the main file's lines need no name, several files have letters. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/diag.h"
#include "report/place_names.h"

static const struct school_file one_each[] = {
	{ .name = "metrics.csv", .table = "metrics" },
	{ .name = "responses.csv", .table = "responses" },
	{ .name = "schools.csv", .table = "schools" },
};
static const struct school_file several[] = {
	{ .name = "metrics-1.csv", .table = "metrics" },
	{ .name = "metrics-2.csv", .table = "metrics" },
	{ .name = "responses-camhs.csv", .table = "responses" },
	{ .name = "responses.csv", .table = "responses" },
	{ .name = "schools.csv", .table = "schools" },
};

static const struct school_file sheets[] = {
	{ .name = "W101.xlsx[metrics]", .table = "metrics" },
	{ .name = "W101.xlsx[responses]", .table = "responses" },
	{ .name = "schools.csv", .table = "schools" },
};
static const struct school_file more_sheets[] = {
	{ .name = "a.xlsx[responses]", .table = "responses" },
	{ .name = "b.xlsx[responses]", .table = "responses" },
};

static void a_cell_has_a_short_name(void **state)
{
	static const struct {
		const struct school_file *files;
		size_t n;
		bool none;
		struct loc at;
		const char *name;
	} cases[] = {
		{ one_each, 3, false, { "responses.csv", 41, 3 }, "line 41" },
		{ one_each, 3, false, { "metrics.csv", 7, 1 }, "metrics.csv line 7" },
		{ one_each, 3, false, { "responses.csv", 0, 0 }, "" },
		{ one_each, 3, false, { "another.csv", 2000000, 1 }, "another.csv line 2000000" },
		{ one_each, 3, false, { NULL, 0, 0 }, NULL },
		{ one_each, 3, true, { "responses.csv", 41, 3 }, NULL },
		{ several, 5, false, { "metrics-2.csv", 7, 1 }, "B line 7" },
		{ several, 5, false, { "responses-camhs.csv", 1, 1 }, "C line 1" },
		{ several, 5, false, { "responses.csv", 41, 1 }, "D line 41" },
		{ several, 5, false, { "schools.csv", 2, 1 }, "schools.csv line 2" },
		{ NULL, 0, false, { "responses.csv", 41, 3 }, "responses.csv line 41" },
		{ sheets, 3, false, { "W101.xlsx[responses]", 41, 3 }, "cell C41" },
		{ sheets, 3, false, { "W101.xlsx[metrics]", 7, 28 }, "W101.xlsx, sheet metrics, cell AB7" },
		{ sheets, 3, false, { "north/W[1].XLSM[a [b]", 7, 702 }, "north/W[1].XLSM, sheet a [b, cell ZZ7" },
		{ sheets, 3, false, { "a.csv[b]", 7, 702 }, "a.csv[b] line 7" },
		{ sheets, 3, false, { "W101.xlsx[metrics]", 0, 0 }, "W101.xlsx, sheet metrics," },
		{ more_sheets, 2, false, { "b.xlsx[responses]", 7, 1 }, "B cell A7" },
	};
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct place_names names;
		const char *name;

		place_names_init(&names, cases[i].files, cases[i].n, "responses", cases[i].none);
		name = place_name(&arena, &names, &cases[i].at);
		if (cases[i].name)
			assert_string_equal(name, cases[i].name);
		else
			assert_null(name);
	}
	arena_clear(&arena);
}

/* More files than letters: the rest are named whole. */
static void letters_end(void **state)
{
	struct school_file files[30];
	struct place_names names;
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (int i = 0; i < 30; i++)
		files[i] = (struct school_file){ .name = arena_printf(&arena, "responses-%02d.csv", i),
						 .table = "responses" };
	place_names_init(&names, files, 30, "responses", false);
	assert_string_equal(place_name(&arena, &names, &(struct loc){ files[25].name, 3, 1 }), "Z line 3");
	assert_string_equal(place_name(&arena, &names, &(struct loc){ files[26].name, 3, 1 }),
			    "responses-26.csv line 3");
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cell_has_a_short_name),
		cmocka_unit_test(letters_end),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
