/* evidence_folder_sum_test.c - the sum of all that could be read changes with whatever reading could tell apart. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "evidence/folder_sum.h"
#include "support_evidence.h"

struct sums {
	char contents[HASH_HEX_BYTES], stamps[HASH_HEX_BYTES];
	bool told;
};

static struct sums sum(struct tables *t, const char *out, bool mapped)
{
	const char *const folders[] = { t->folder };
	const struct folder_sum_of of = { .folders = folders, .n = 1, .out = out, .mapped = mapped };
	struct hash *contents = hash_new(&t->arena), *stamps = hash_new(&t->arena);
	struct sums sums = { .told = folder_sum(&of, contents, stamps) };

	hash_end(contents, sums.contents);
	hash_end(stamps, sums.stamps);
	return sums;
}

static const char *path_of(struct tables *t, const char *name)
{
	return file_join(&t->arena, t->folder, name);
}

static void make_folder(struct tables *t, const char *name)
{
	assert_int_equal(mkdir(path_of(t, name), 0700), 0);
}

/* What must change the sum of the contents, one after another. */
static void change_row(struct tables *t)
{
	tables_write(t, "schools.csv", "school_id,name,phase\nA1,Elder,primary\n");
}

static void add_name(struct tables *t)
{
	tables_write(t, "notes.txt", "of no table");
}

static void add_table(struct tables *t)
{
	tables_write(t, "Answers.XLSX", "no workbook");
}

static void add_folder(struct tables *t)
{
	make_folder(t, "W101");
}

static void add_below(struct tables *t)
{
	tables_write(t, "W101/responses.csv", "item,rating\n");
}

static void change_below(struct tables *t)
{
	tables_write(t, "W101/responses.csv", "item,grade\n");
}

static void remove_below(struct tables *t)
{
	assert_int_equal(unlink(path_of(t, "W101/responses.csv")), 0);
}

static void file_for_folder(struct tables *t)
{
	assert_int_equal(rmdir(path_of(t, "W101")), 0);
	tables_write(t, "W101", "");
}

static void link_for_file(struct tables *t)
{
	assert_int_equal(unlink(path_of(t, "W101")), 0);
	assert_int_equal(symlink("notes.txt", path_of(t, "W101")), 0);
}

static void lose_target(struct tables *t)
{
	assert_int_equal(unlink(path_of(t, "notes.txt")), 0);
}

static void whatever_reading_can_tell_apart(void **state)
{
	static void (*const changes[])(struct tables *t) = {
		change_row, add_name, add_table, add_folder, add_below, change_below, remove_below, file_for_folder,
		link_for_file, lose_target,
	};
	struct tables *t = *state;
	struct sums before, after;

	tables_write(t, "schools.csv", "school_id,name,phase\nA1,Alder,primary\n");
	before = sum(t, NULL, false);
	assert_true(before.told);
	for (size_t i = 0; i < sizeof(changes) / sizeof(*changes); i++) {
		changes[i](t);
		after = sum(t, NULL, false);
		assert_true(after.told);
		assert_string_not_equal(before.contents, after.contents);
		assert_string_not_equal(before.stamps, after.stamps);
		before = after;
	}
}

static void nothing_else(void **state)
{
	struct tables *t = *state;
	struct sums before, after;

	tables_write(t, "schools.csv", "school_id,name,phase\n");
	tables_write(t, "film.mp4", "a film");
	before = sum(t, NULL, false);
	tables_write(t, "film.mp4", "another film, of which only the name is ever read");
	tables_write(t, ".~lock.schools.csv#", "an editor's");
	after = sum(t, NULL, false);
	assert_string_equal(before.contents, after.contents);
	assert_string_equal(before.stamps, after.stamps);
	/* With a mapping it may be a table. */
	assert_string_not_equal(before.contents, sum(t, NULL, true).contents);
}

static void a_file_that_is_written_again_has_the_same_contents(void **state)
{
	struct tables *t = *state;
	struct sums before, after;

	tables_write(t, "schools.csv", "school_id,name,phase\n");
	before = sum(t, NULL, false);
	assert_int_equal(unlink(path_of(t, "schools.csv")), 0);
	tables_write(t, "other.csv", "");
	tables_write(t, "schools.csv", "school_id,name,phase\n");
	assert_int_equal(unlink(path_of(t, "other.csv")), 0);
	after = sum(t, NULL, false);
	assert_string_equal(before.contents, after.contents);
	assert_string_not_equal(before.stamps, after.stamps);
}

static void the_folder_that_is_written_into_does_not_count(void **state)
{
	struct tables *t = *state;
	struct sums before, after;

	tables_write(t, "schools.csv", "school_id,name,phase\n");
	before = sum(t, NULL, false);
	make_folder(t, "out");
	tables_write(t, "out/results.csv", "school_id\n");
	after = sum(t, path_of(t, "out"), false);
	assert_true(after.told);
	assert_string_equal(before.contents, after.contents);
	/* A mapping could reach into it. */
	assert_false(sum(t, path_of(t, "out"), true).told);
}

static void of_what_a_run_made_only_the_name_counts(void **state)
{
	struct tables *t = *state;
	struct sums before;

	tables_write(t, "schools.csv", "school_id,name,phase\n");
	make_folder(t, "last");
	tables_write(t, "last/manifest.json", "{ \"program\": \"waymark\" }");
	before = sum(t, NULL, false);
	tables_write(t, "last/results.csv", "school_id\n");
	assert_string_equal(before.contents, sum(t, NULL, false).contents);
	assert_false(sum(t, NULL, true).told);
	assert_int_equal(unlink(path_of(t, "last/manifest.json")), 0);
	assert_string_not_equal(before.contents, sum(t, NULL, false).contents);
}

static void links_that_lead_back_end(void **state)
{
	struct tables *t = *state;
	struct sums sums;

	tables_write(t, "schools.csv", "school_id,name,phase\n");
	assert_int_equal(symlink(".", path_of(t, "again")), 0);
	make_folder(t, "W101");
	assert_int_equal(symlink("..", path_of(t, "W101/up")), 0);
	sums = sum(t, NULL, false);
	assert_true(sums.told);
	assert_string_equal(sums.contents, sum(t, NULL, false).contents);
}

static void folders_that_are_too_deep_are_not_told(void **state)
{
	struct tables *t = *state;
	char path[64] = "d";

	for (int i = 0; i < 8; i++) {
		make_folder(t, path);
		assert_true(sum(t, NULL, false).told);
		strcat(path, "/d");
	}
	make_folder(t, path);
	assert_false(sum(t, NULL, false).told);
}

static void what_cannot_be_read_is_not_told(void **state)
{
	struct tables *t = *state;
	const char *const folders[] = { path_of(t, "nowhere") }, *const twice[] = { t->folder, t->folder };
	const struct folder_sum_of none = { .folders = folders, .n = 1 }, same = { .folders = twice, .n = 2 };

	assert_false(folder_sum(&none, NULL, hash_new(&t->arena)));
	assert_false(folder_sum(&same, NULL, hash_new(&t->arena)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(whatever_reading_can_tell_apart, tables_setup, tables_teardown),
		cmocka_unit_test_setup_teardown(nothing_else, tables_setup, tables_teardown),
		cmocka_unit_test_setup_teardown(a_file_that_is_written_again_has_the_same_contents, tables_setup,
						tables_teardown),
		cmocka_unit_test_setup_teardown(the_folder_that_is_written_into_does_not_count, tables_setup, tables_teardown),
		cmocka_unit_test_setup_teardown(of_what_a_run_made_only_the_name_counts, tables_setup, tables_teardown),
		cmocka_unit_test_setup_teardown(links_that_lead_back_end, tables_setup, tables_teardown),
		cmocka_unit_test_setup_teardown(folders_that_are_too_deep_are_not_told, tables_setup, tables_teardown),
		cmocka_unit_test_setup_teardown(what_cannot_be_read_is_not_told, tables_setup, tables_teardown),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
