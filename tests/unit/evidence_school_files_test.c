/* evidence_school_files_test.c - what of each file is one school's: how many rows, and what they say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "evidence/school_files.h"
#include "support_evidence.h"

static const char schools[] = "school_id,name,phase,Pupils\nA1,Alder,primary,210\nB2,Birch,primary,90\n";
static const char calendar[] = "scope,half_term,first_day,last_day,closed_days\n"
	"*,Autumn 1,2026-09-02,2026-10-23,2026-09-02\n"
	"B2,Autumn 1,2026-09-03,2026-10-23,\n";
static const char responses[] = "school_id,item,rating,evidence\nA1,x.y,M,Minutes\nB2,x.y,N,\nA1,x.z,P,\n";

struct wanted {
	const char *name;
	size_t n_rows;
};

/* Fill the folder, and give the files of the school A1. */
static const struct school_file *files_of(struct tables *t, const char *school_rows,
					  const char *calendar_rows, const char *response_rows,
					  size_t *n)
{
	size_t a1;

	tables_open(t);
	tables_write(t, "schools.csv", school_rows);
	tables_write(t, "calendar.csv", calendar_rows);
	tables_write(t, "responses.csv", response_rows);
	tables_read(t);
	assert_true(t->ok);
	a1 = strcmp(t->schools[0].school->id.text, "A1") == 0 ? 0 : 1;
	return school_files(&t->arena, &t->schools[a1], n);
}

static void rows_are_counted_by_file(void **state)
{
	static const struct wanted wanted[] = { { "calendar.csv", 1 }, { "responses.csv", 2 },
						{ "schools.csv", 1 } };
	struct tables t;
	size_t n;
	const struct school_file *files = files_of(&t, schools, calendar, responses, &n);

	assert_int_equal(n, 3);
	for (size_t i = 0; i < n; i++) {
		assert_string_equal(files[i].name, wanted[i].name);
		assert_int_equal(files[i].n_rows, wanted[i].n_rows);
		assert_int_equal(strlen(files[i].sha256), 64);
	}
	tables_close(&t);
}

static void a_row_of_answers_side_by_side_is_one_row(void **state)
{
	struct tables t;
	size_t n;
	const struct school_file *files = files_of(&t, schools, calendar,
						   "school_id,x.y,x.z\nA1,M,P\nB2,N,M\n", &n);

	assert_int_equal(n, 3);
	assert_string_equal(files[1].name, "responses.csv");
	assert_int_equal(files[1].n_rows, 1);
	tables_close(&t);
}

/* Which files of the first school differ between the two: "responses.csv schools.csv". */
static void differ(const char *const now[3], const char *expected)
{
	struct tables before, after;
	size_t n, m;
	const struct school_file *a = files_of(&before, schools, calendar, responses, &n);
	const struct school_file *b = files_of(&after, now[0], now[1], now[2], &m);
	char names[200] = "";

	assert_int_equal(n, m);
	for (size_t i = 0; i < n; i++) {
		assert_string_equal(a[i].name, b[i].name);
		if (strcmp(a[i].sha256, b[i].sha256) != 0)
			strcat(strcat(names, *names ? " " : ""), a[i].name);
	}
	assert_string_equal(names, expected);
	tables_close(&before);
	tables_close(&after);
}

static void only_what_is_the_schools_own_changes_it(void **state)
{
	static const struct {
		const char *tables[3];
		const char *expected;
	} cases[] = {
		{ { schools, calendar, responses }, "" },
		/* another school's cells, and rows above its own */
		{ { "school_id,name,phase,Pupils\nB2,Beech,secondary,900\nA1,Alder,primary,210\n", calendar,
		    "school_id,item,rating,evidence\nB2,x.y,M,New\nB2,x.z,M,\nA1,x.y,M,Minutes\nA1,x.z,P,\n" }, "" },
		/* columns in another order, an empty one */
		{ { schools, calendar,
		    "item,school_id,note,rating,evidence\nx.y,A1,,M,Minutes\nx.z,A1,,P,\n" }, "" },
		{ { schools, calendar, "school_id,item,rating,evidence\nA1,x.y,N,Minutes\nA1,x.z,P,\n" },
		  "responses.csv" },
		{ { schools, calendar, "school_id,item,rating,evidence\nA1,x.z,P,\nA1,x.y,M,Minutes\n" },
		  "responses.csv" },
		{ { "school_id,name,phase,Pupils\nA1,Alder,primary,211\nB2,Birch,primary,90\n", calendar,
		    responses }, "schools.csv" },
		{ { schools, "scope,half_term,first_day,last_day,closed_days\n"
		    "*,Autumn 1,2026-09-02,2026-10-23,\n", responses }, "calendar.csv" },
		{ { schools, "scope,half_term,first_day,last_day,closed_days\n"
		    "*,Autumn 1,2026-09-02,2026-10-23,2026-09-02\n"
		    "B2,Autumn 1,2026-09-04,2026-10-23,\n", responses }, "" },
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		differ(cases[i].tables, cases[i].expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_counted_by_file),
		cmocka_unit_test(a_row_of_answers_side_by_side_is_one_row),
		cmocka_unit_test(only_what_is_the_schools_own_changes_it),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
