/* base_test.c - dates, text, files and buffers do what their headers say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/nearest.h"
#include "base/text.h"
#include "support_folder.h"

static void dates_are_read_in_both_forms(void **state)
{
	struct date d;

	(void)state;
	assert_true(date_parse("2026-11-04", &d) && d.year == 2026 && d.month == 11 && d.day == 4);
	assert_true(date_parse("4/11/2026", &d) && d.month == 11 && d.day == 4);
	assert_true(date_parse("29/02/2028", &d));
	assert_false(date_parse("29/02/2027", &d));
	assert_false(date_parse("2026-11-4", &d));
	assert_false(date_parse("11/04/26", &d));
	assert_false(date_parse("2026-11-04x", &d));
	assert_false(date_parse("", &d));
}

static void days_count_both_ways(void **state)
{
	(void)state;
	assert_int_equal(date_days((struct date){ 1970, 1, 1 }), 0);
	assert_int_equal(date_days((struct date){ 2000, 3, 1 }), 11017);
	for (long day = -40000; day < 90000; day += 37)
		assert_int_equal(date_days(date_from_days(day)), day);
}

static void a_school_year_turns_in_september(void **state)
{
	struct arena a;

	(void)state;
	arena_init(&a);
	assert_int_equal(date_school_year((struct date){ 2026, 8, 31 }), 2025);
	assert_int_equal(date_school_year((struct date){ 2026, 9, 1 }), 2026);
	assert_string_equal(date_school_year_name(&a, 2099), "2099-00");
	assert_string_equal(date_iso(&a, (struct date){ 2026, 9, 1 }), "2026-09-01");
	assert_string_equal(date_long(&a, (struct date){ 2026, 9, 1 }), "1 September 2026");
	arena_clear(&a);
}

static void an_arena_keeps_what_it_gave(void **state)
{
	struct arena a;
	char *first, *text;

	(void)state;
	arena_init(&a);
	first = arena_strdup(&a, "first");
	for (int i = 0; i < 3000; i++) {
		text = arena_printf(&a, "%d", i);
		assert_int_equal(atoi(text), i);
		assert_int_equal((uintptr_t)arena_alloc(&a, 1) % _Alignof(max_align_t), 0);
	}
	assert_string_equal(first, "first");
	assert_in_range(arena_bytes(&a), 3000 * 2 * 16, 3000 * 2 * 16 + 100);
	arena_reset(&a);
	assert_int_equal(arena_bytes(&a), 0);
	assert_int_equal(*(char *)arena_alloc(&a, 300000), 0);
	assert_int_equal(arena_bytes(&a), 300000);
	arena_clear(&a);
}

static void a_grown_array_keeps_its_items_and_is_zero_beyond(void **state)
{
	struct arena a;
	long *items = NULL;
	size_t n = 0, capacity = 0;

	(void)state;
	arena_init(&a);
	memset(arena_array(&a, 4000, sizeof(*items)), 0xFF, 4000 * sizeof(*items));
	arena_reset(&a);	/* what is taken now was written before */
	for (n = 0; n < 1000; n++) {
		if (n == capacity)
			items = arena_grow(&a, items, n, &capacity, sizeof(*items));
		assert_true(n < capacity);
		assert_int_equal(items[n], 0);
		items[n] = (long)n;
	}
	for (size_t i = 0; i < n; i++)
		assert_int_equal(items[i], i);
	for (size_t i = n; i < capacity; i++)
		assert_int_equal(items[i], 0);
	arena_clear(&a);
}

static void text_is_checked_composed_and_trimmed(void **state)
{
	struct arena a;
	size_t size;

	(void)state;
	arena_init(&a);
	assert_int_equal(text_valid_utf8("ab\xC3\xA9", 4), 4);
	assert_int_equal(text_valid_utf8("ab\xE9", 3), 2);
	assert_string_equal(text_nfc(&a, "w\xCC\x82"), "\xC5\xB5");
	assert_string_equal(text_trim(&a, " \xC2\xA0 x y\t"), "x y");
	assert_string_equal(text_trim(&a, "  "), "");
	assert_string_equal(text_trim(&a, "\xEF\xBB\xBF\xE2\x80\x8EW1\xC2\xA7\xE2\x80\x8B \xC2\xAD"),
			    "W1\xC2\xA7");
	assert_string_equal(text_trim(&a, "\xE2\x80\x98x\xE2\x80\x99"), "\xE2\x80\x98x\xE2\x80\x99");
	assert_true(text_blank(" \xE3\x80\x80\xE2\x80\x8B\n"));
	assert_false(text_blank(" \xE2\x80\x94"));
	assert_true(text_same_folded("School ID", "school_id"));
	assert_false(text_same_folded("school", "schools"));
	assert_int_equal(text_decode("\xC5\xB5", &size), 0x175);
	assert_int_equal(size, 2);
	arena_clear(&a);
}

static void the_nearest_word_is_near(void **state)
{
	const char *words[] = { "voice.influence.advanced", "voice.reach.advanced", "Met" };

	(void)state;
	assert_string_equal(text_nearest("voice.influense.advanced", words, 3), words[0]);
	assert_string_equal(text_nearest("Mte", words, 3), "Met");
	assert_null(text_nearest("Mostly", words, 3));
	assert_true(text_one_slip("foods.report", "food.report"));
	assert_true(text_one_slip("Food.Report", "food.report"));
	assert_true(text_one_slip("food.reprot", "food.report"));
	assert_true(text_one_slip("food.repor", "food.report"));
	assert_true(text_one_slip("food.resort", "food.report"));
	assert_false(text_one_slip("foods.reports", "food.report"));
	assert_false(text_one_slip("food.roll", "food.report"));
	assert_true(text_one_slip("", "a"));
}

static void buffers_stop_at_their_maximum(void **state)
{
	struct buf b;
	const char *cells[] = { "a", "b,\"c\"", NULL, "l\nm" };

	(void)state;
	buf_init(&b, 8);
	buf_puts(&b, "12345678");
	assert_false(b.full);
	buf_putc(&b, '9');
	assert_true(b.full);
	assert_string_equal(b.bytes, "12345678");
	buf_reset(&b);
	for (int i = 0; i < 9; i++) {
		assert_false(b.full);
		buf_putc(&b, (char)('a' + i));
	}
	assert_true(b.full);
	assert_string_equal(b.bytes, "abcdefgh");
	buf_clear(&b);
	buf_init(&b, 100);
	buf_number(&b, -0.5);
	buf_putc(&b, ' ');
	buf_number(&b, 12);
	buf_putc(&b, ' ');
	buf_csv_row(&b, cells, 4);
	assert_string_equal(b.bytes, "-0.5 12 a,\"b,\"\"c\"\"\",,\"l\nm\"\n");
	buf_clear(&b);
}

static void files_appear_whole_or_not_at_all(void **state)
{
	char folder[] = "/tmp/waymark-base-XXXXXX";
	struct arena a;
	const char *path, **names;
	char *bytes;
	size_t length, n;

	(void)state;
	arena_init(&a);
	assert_non_null(mkdtemp(folder));
	path = file_join(&a, folder, "deep/er");
	assert_true(make_folder(path));
	assert_true(make_folder(path));	/* it is there */
	path = file_join(&a, path, "x.txt");
	assert_true(file_write(path, "abc", 3));
	assert_false(make_folder(path));
	assert_false(make_folder(file_join(&a, path, "below/a/file")));
	assert_false(make_folder(""));
	assert_true(file_read(&a, path, 10, &bytes, &length));
	assert_int_equal(length, 3);
	assert_string_equal(bytes, "abc");
	assert_false(file_read(&a, path, 2, &bytes, &length));
	assert_false(file_write(file_join(&a, folder, "none/x"), "abc", 3));
	assert_true(file_list(&a, file_join(&a, folder, "deep/er"), &names, &n));
	assert_int_equal(n, 1);
	assert_int_equal(unlink(path), 0);
	assert_int_equal(rmdir(file_join(&a, folder, "deep/er")), 0);
	assert_int_equal(rmdir(file_join(&a, folder, "deep")), 0);
	assert_int_equal(rmdir(folder), 0);
	arena_clear(&a);
}

static void problems_print_in_the_contracts_form(void **state)
{
	struct arena a;
	struct diags diags;
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	(void)state;
	arena_init(&a);
	diags_init(&diags, &a);
	diags_add(&diags, DIAG_CSV012, (struct loc){ "responses.csv", 41, 3 }, "rating '%s' is not on the scale",
		  "Mostly")->hint = "use 'Partly'";
	diags_add(&diags, DIAG_CSV007, (struct loc){ "a.csv", 1, 9 }, "column 'x' is left unused");
	diags_sort(&diags);
	for (size_t i = 0; i < diags.n; i++)
		diag_print(&diags.items[i], out);
	fclose(out);
	assert_string_equal(text, "a.csv:1:9: note: column 'x' is left unused [CSV007]\n"
				  "  hint: delete the column, or correct its header if it is meant to be read\n"
				  "responses.csv:41:3: error: rating 'Mostly' is not on the scale [CSV012]\n"
				  "  hint: use 'Partly'\n");
	assert_int_equal(diags.n_errors, 1);
	free(text);
	arena_clear(&a);
}

static void sha256_is_the_standards(void **state)
{
	char hex[HASH_HEX_BYTES];

	(void)state;
	hash_sha256("abc", 3, hex);	/* FIPS 180-4, example 1 */
	assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

/* ---- names in sentences ---- */

static void a_name_keeps_its_letters_in_a_sentence(void **state)
{
	static const char *const cases[][2] = {
		{ "Trust reviewer", "the trust reviewer" }, { "SENCO", "the SENCO" }, { "Ofsted", "Ofsted" },
		{ "NHS partner", "the NHS partner" }, { "Headteacher", "the headteacher" },
		{ "Pennaeth Cynhwysiant", "the Pennaeth Cynhwysiant" }, { "DfE", "DfE" },
		{ "The borough", "the borough" },
	};
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_string_equal(text_the(&arena, cases[i][0]), cases[i][1]);
	assert_string_equal(text_with_article(&arena, "area"), "an area");
	assert_string_equal(text_with_article(&arena, "domain"), "a domain");
	assert_string_equal(text_with_article(&arena, "NHS question"), "an NHS question");
	assert_string_equal(text_with_article(&arena, "SEF section"), "a SEF section");
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_are_read_in_both_forms),
		cmocka_unit_test(days_count_both_ways),
		cmocka_unit_test(a_school_year_turns_in_september),
		cmocka_unit_test(an_arena_keeps_what_it_gave),
		cmocka_unit_test(a_grown_array_keeps_its_items_and_is_zero_beyond),
		cmocka_unit_test(text_is_checked_composed_and_trimmed),
		cmocka_unit_test(the_nearest_word_is_near),
		cmocka_unit_test(a_name_keeps_its_letters_in_a_sentence),
		cmocka_unit_test(buffers_stop_at_their_maximum),
		cmocka_unit_test(files_appear_whole_or_not_at_all),
		cmocka_unit_test(problems_print_in_the_contracts_form),
		cmocka_unit_test(sha256_is_the_standards),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
