/* base_diag_test.c - a problem is one line, has a hint, and is told once however often it comes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include <cmocka.h>

#include "base/diag.h"
#include "base/shown.h"
#include "base/told.h"

static const struct loc somewhere = { "responses.csv", 3, 2 };

static void every_code_has_a_hint(void **state)
{
	struct arena a;

	(void)state;
	arena_init(&a);
	for (int code = 0; code < DIAG_COUNT; code++) {
		const struct diag d = { .code = (enum diag_code)code };

		if (strcmp(diag_hint(&a, &d), "waymark(1) says what the code means") == 0)
			fail_msg("%s has no hint in base/hints.def", diag_code_name(d.code));
	}
	arena_clear(&a);
}

static char *printed(const struct diag *d)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	diag_print(d, out);
	fclose(out);
	return text;
}

static void a_problem_is_two_lines_whatever_the_cell_holds(void **state)
{
	static const char *const cells[] = {
		"two\nlines", "\r\n", "next\xC2\x85line", "\xE2\x80\xA8\xE2\x80\xA9", "\x1B[31mred",
		"\xE2\x80\xAE" "desrever",
		"\xE2\x81\xA6isolated\xE2\x81\xA9", "\xD8\x9C", "tab\there", "\x7F\x01",
	};
	struct arena a;
	struct diags diags;

	(void)state;
	arena_init(&a);
	diags_init(&diags, &a);
	for (size_t i = 0; i < sizeof(cells) / sizeof(*cells); i++) {
		struct diag *d = diags_tell(&diags, DIAG_CSV012, (struct loc){ cells[i], 3, 2 }, NULL, cells[i],
					    "rating '%s' is not on the scale", cells[i]);
		size_t n = 0;
		char *text;

		d->hint = arena_printf(&a, "did you mean '%s'?", cells[i]);
		assert_null(strpbrk(diag_hint(&a, d), "\n\x1B\xE2"));	/* so too where it stands in a table or a document */
		text = printed(d);
		for (const char *c = text; *c; c++) {
			n += *c == '\n';
			assert_true(*c == '\n' || ((unsigned char)*c >= 0x20 && (unsigned char)*c < 0x7F));
		}
		assert_int_equal(n, 2);
		free(text);
	}
	assert_non_null(strstr(diags.items[0].message, "two\\nlines"));
	assert_non_null(strstr(diags.items[5].message, "U+202Edesrever"));
	arena_clear(&a);
}

static void long_values_are_cut(void **state)
{
	char *word = malloc(100001);
	struct arena a;
	struct diags diags;
	struct diag *d;

	(void)state;
	memset(word, 'x', 100000);
	word[100000] = '\0';
	arena_init(&a);
	diags_init(&diags, &a);
	d = diags_tell(&diags, DIAG_CSV012, somewhere, "S1", word, "rating '%s' is not on the scale", word);
	assert_int_equal(strlen(d->message), strlen("rating '...' is not on the scale") + SHOWN_VALUE_BYTES);
	assert_true(strlen(d->value) < 1100);
	d = diags_add(&diags, DIAG_CSV012, somewhere, "rating '%s' is not on the scale", word);
	assert_true(strlen(d->message) < 800);
	assert_non_null(strstr(d->message, "is not on the scale"));
	free(word);
	arena_clear(&a);
}

static long memory_kb(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return usage.ru_maxrss;
}

static void two_million_repeats_take_the_memory_of_one(void **state)
{
	enum { REPEATS = 2000000, MORE_KB = 2000 };
	struct arena a;
	struct diags diags;
	long before;

	(void)state;
	arena_init(&a);
	diags_init(&diags, &a);
	before = memory_kb();
	for (int i = 0; i < REPEATS; i++) {
		struct diag *d = diags_tell(&diags, DIAG_CSV009, (struct loc){ "responses.csv", i + 2, 1 }, NULL,
					    "W\xC3\xB8", "school_id '%s' is not in the schools table", "W\xC3\xB8");

		if (!diags_is_repeat(&diags, d))
			d->hint = arena_strdup(&a, "did you mean 'W0'?");
	}
	assert_true(memory_kb() - before < MORE_KB);
	assert_int_equal(diags.n, 1);
	assert_int_equal(diags.n_errors, 1);
	assert_int_equal(diags.items[0].n_places, REPEATS);
	assert_int_equal(diags.items[0].places[4].line, 6);
	assert_string_equal(diags.items[0].hint, "did you mean 'W0'?");
	arena_clear(&a);
}

static void what_differs_stays_apart(void **state)
{
	struct arena a;
	struct diags diags;

	(void)state;
	arena_init(&a);
	diags_init(&diags, &a);
	diags_tell(&diags, DIAG_CSV012, somewhere, "S1", "x", "rating 'x' is not on the scale");
	diags_tell(&diags, DIAG_CSV012, somewhere, "S2", "x", "rating 'x' is not on the scale");
	diags_tell(&diags, DIAG_CSV012, somewhere, "S1", "y", "rating 'y' is not on the scale");
	diags_tell(&diags, DIAG_CSV012, (struct loc){ "responses.csv", 3, 4 }, "S1", "x", "rating 'x' is not on the scale");
	diags_tell(&diags, DIAG_CSV012, (struct loc){ "other.csv", 3, 2 }, "S1", "x", "rating 'x' is not on the scale");
	assert_int_equal(diags.n, 5);
	diags_sort(&diags);
	diags_tell(&diags, DIAG_CSV012, (struct loc){ "responses.csv", 9, 2 }, "S2", "x", "rating 'x' is not on the scale");
	assert_true(diags.n <= 6);	/* sorted, the list may have forgotten; it never takes one for another */
	for (size_t i = 0; i < diags.n; i++)
		assert_true(!diags.items[i].places || strcmp(diags.items[i].school_id, "S2") == 0);
	arena_clear(&a);
}

static void schools_and_folders_come_together(void **state)
{
	struct told_list list;
	struct arena a;
	struct diags diags;

	(void)state;
	arena_init(&a);
	diags_init(&diags, &a);
	for (int i = 0; i < 70; i++)
		diags_tell(&diags, DIAG_CSV039, (struct loc){ "calendar.csv", 2, 2 }, arena_printf(&a, "S%d", i), NULL,
			   "half terms are missing");
	for (int i = 0; i < 3; i++)
		diags_tell(&diags, DIAG_CSV042, (struct loc){ arena_printf(&a, "S%d/schools.csv", i), 1, 1 }, NULL, NULL,
			   "the file is read as Windows-1252");
	list = told_of(&a, &diags, false);
	assert_int_equal(list.n, 2);
	assert_int_equal(list.n_warnings, 1);
	assert_string_equal(told_again(&a, &list.items[0]), "the same for 70 schools");
	assert_string_equal(told_again(&a, &list.items[1]),
			    "in 3 places: S0/schools.csv:1, S1/schools.csv:1 and S2/schools.csv:1");
	arena_clear(&a);
}

/* Ten values of a column are a list; more of them are one fault of the column, unless each has a hint of its own
 * that is more than a proposal. */
static void many_values_of_a_column_are_one_message(void **state)
{
	struct arena a;
	struct diags diags;
	struct told_list list;

	(void)state;
	arena_init(&a);
	diags_init(&diags, &a);
	for (int i = 0; i < TOLD_VALUES_MAX; i++) {
		const char *value = arena_printf(&a, "%d.%d", i, i);

		diags_tell(&diags, DIAG_CSV017, (struct loc){ "actions.csv", 2 + i, 6 }, "S1", value,
			   "due '%s' is not a date", value);
	}
	assert_int_equal(told_of(&a, &diags, true).n, TOLD_VALUES_MAX);
	diags_tell(&diags, DIAG_CSV017, (struct loc){ "actions.csv", 50, 6 }, "S1", "soon", "due 'soon' is not a date");
	list = told_of(&a, &diags, true);
	assert_int_equal(list.n, 1);
	assert_string_equal(told_again(&a, &list.items[0]),
			    "in 11 places: lines 2 ('0.0'), 3 ('1.1'), 4 ('2.2'), 5 ('3.3'), 6 ('4.4') and 6 more");
	assert_int_equal(told_of(&a, &diags, false).n, TOLD_VALUES_MAX + 1);
	for (size_t i = 0; i < diags.n; i++)
		diags.items[i].hint = arena_printf(&a, "write the %zu", i);
	assert_int_equal(told_of(&a, &diags, true).n, TOLD_VALUES_MAX + 1);
	for (size_t i = 0; i < diags.n; i++)
		diags.items[i].hint = arena_printf(&a, "did you mean '%zu'?", i);
	assert_int_equal(told_of(&a, &diags, true).n, 1);
	assert_int_equal(told_of(&a, &diags, false).n, TOLD_VALUES_MAX + 1);
	arena_clear(&a);
}

/* A table that is there twice: each row names the line of the same row in the other. */
static void rows_that_are_there_twice_are_one_message(void **state)
{
	struct arena a;
	struct diags diags;
	struct told_list list;

	(void)state;
	arena_init(&a);
	diags_init(&diags, &a);
	for (int i = 0; i < 300; i++) {
		diags_tell(&diags, DIAG_CSV010, (struct loc){ "schools-2.csv", 2 + i, 1 }, NULL, arena_printf(&a, "S%d", i),
			   "school_id 'S%d' is listed twice, first at schools.csv:%d", i, 2 + i);
		diags_tell(&diags, DIAG_CSV014, (struct loc){ "responses-2.csv", 2 + i, 2 }, arena_printf(&a, "S%d", i), "a",
			   "item 'a' is already answered at responses.csv:%d, with the same rating", 2 + i);
	}
	list = told_of(&a, &diags, true);
	assert_int_equal(list.n, 2);
	assert_int_equal(list.n_errors, 2);
	assert_string_equal(told_again(&a, &list.items[0]),
			    "in 300 places: lines 2 ('S0'), 3 ('S1'), 4 ('S2'), 5 ('S3'), 6 ('S4') and 295 more");
	assert_int_equal(list.items[1].n_schools, 300);
	arena_clear(&a);
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_has_a_hint),
		cmocka_unit_test(a_problem_is_two_lines_whatever_the_cell_holds),
		cmocka_unit_test(long_values_are_cut),
		cmocka_unit_test(two_million_repeats_take_the_memory_of_one),
		cmocka_unit_test(what_differs_stays_apart),
		cmocka_unit_test(schools_and_folders_come_together),
		cmocka_unit_test(many_values_of_a_column_are_one_message),
		cmocka_unit_test(rows_that_are_there_twice_are_one_message),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("base_diag", tests, NULL, NULL);
}
