/* earlier_tallies_test.c - what an earlier run counted of cases, read back; files that somebody has damaged. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/hash.h"
#include "earlier/tallies.h"
#include "support_folder.h"
#include "support_lua.h"

struct fixture {
	struct arena arena;
	struct diags diags;
	struct framework framework;
	char root[40];
	struct earlier_folders open;
};

static int open_fixture(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	arena_init(&f->arena);
	diags_init(&f->diags, &f->arena);
	assert_true(framework_load(&f->arena, "tests/audits/small_case.lua", &f->framework, &f->diags));
	strcpy(f->root, "/tmp/waymark-tallies-XXXXXX");
	assert_non_null(mkdtemp(f->root));
	*state = f;
	return 0;
}

static int close_fixture(void **state)
{
	static const char *const files[] = { "manifest.json", "S1/results.json", "S2/results.json" };
	struct fixture *f = *state;

	for (size_t i = 0; i < 3; i++)
		unlink(file_join(&f->arena, f->root, files[i]));
	rmdir(file_join(&f->arena, f->root, "S1"));
	rmdir(file_join(&f->arena, f->root, "S2"));
	rmdir(f->root);
	arena_clear(&f->arena);
	free(f);
	return 0;
}

/* ---- files ---- */

static const char LEARNING[] =
	"{\"n_cases\": 7, \"lines\": [{\"group\": \"outcomes\", \"id\": \"O1\", \"name\": \"Stays\", \"count\": 4, \"of\": 7, "
	"\"first_day\": null}, {\"group\": \"half_terms\", \"id\": \"Autumn 1\", \"name\": \"Autumn 1\", \"count\": 7, "
	"\"of\": 7, \"first_day\": \"2025-09-01\"}], \"meeting_days\": [2, 5], \"suspensions\": 12, \"suspended_pupils\": 9, "
	"\"permanent_exclusions\": 1, \"roll\": 640, \"suppression\": {\"profile\": \"public\", \"below\": 5, \"base\": 11, "
	"\"status_mix\": 5}}";

static void write_text(struct fixture *f, const char *name, const char *text)
{
	assert_true(file_write(file_join(&f->arena, f->root, name), text, strlen(text)));
}

/* Returns what the manifest has of it. */
static const char *write_school(struct fixture *f, const char *id, const char *text)
{
	char sum[HASH_HEX_BYTES];

	assert_true(make_folder(file_join(&f->arena, f->root, id)));
	write_text(f, arena_printf(&f->arena, "%s/results.json", id), text);
	hash_sha256(text, strlen(text), sum);
	return arena_printf(&f->arena, "{\"school_id\": \"%s\", \"status\": \"made\", \"outputs\": [{\"name\": \"results.json\", "
			    "\"sha256\": \"%s\"}]}", id, sum);
}

static const char *results_of(struct fixture *f, const char *id, const char *version, const char *generated,
			      const char *learning)
{
	return arena_printf(&f->arena, "{\"format\": 2, \"audit\": {\"id\": \"%s\", \"kind\": \"case\", \"version\": \"%s\"}, "
			    "\"date\": \"2025-12-20\", \"school\": {\"id\": \"%s\"}, \"generated\": %s, "
			    "\"status\": \"made\", \"learning\": %s}", f->framework.id, version, id, generated, learning);
}

static const char *results(struct fixture *f, const char *version, const char *generated, const char *learning)
{
	return results_of(f, "S1", version, generated, learning);
}

static void write_manifest(struct fixture *f, const char *schools)
{
	write_text(f, "manifest.json", arena_printf(&f->arena,
		"{\"outputs\": [{\"name\": \"learning.csv\"}], \"schools\": [%s]}", schools));
}

static const struct earlier_tallies *read_back(struct fixture *f, bool made_up)
{
	static const char *const schools[] = { "S1" };
	const char *const folders[] = { f->root };
	const struct earlier_tallies *tallies = NULL;

	diags_init(&f->diags, &f->arena);
	if (!earlier_open(&f->arena, &f->framework, folders, 1, (struct date){ 2026, 12, 20 }, schools, 1, &f->open, &f->diags))
		return NULL;
	return earlier_tallies_read(&f->arena, &f->open, made_up, &tallies, &f->diags) ? tallies : NULL;
}

/* ---- the tests ---- */

static void all_schools_of_that_run_are_read(void **state)
{
	struct fixture *f = *state;
	const char *one = write_school(f, "S1", results(f, "1.0", "false", LEARNING));
	const char *two = write_school(f, "S2", results_of(f, "S2", "1.0", "false", LEARNING));
	const struct earlier_tallies *t;

	/* A school that was withheld then was not counted. */
	write_manifest(f, arena_printf(&f->arena, "%s, %s, {\"school_id\": \"S3\", \"status\": \"withheld\", \"outputs\": []}",
				       one, two));
	t = read_back(f, false);
	assert_string_equal(printed(&f->arena, &f->diags), "");
	assert_int_equal(t->n, 2);
	assert_int_equal(t->n_files, 2);
	assert_int_equal(t->school_year, 2025);
	assert_true(t->same_major && t->same_rule);
	assert_string_equal(t->items[1].school_id, "S2");
	assert_int_equal(t->items[0].n_cases, 7);
	assert_int_equal(t->items[0].n_lines, 2);
	assert_int_equal(t->items[0].lines[0].count, 4);
	assert_int_equal(t->items[0].lines[0].first_day.year, 0);
	assert_int_equal(t->items[0].lines[1].first_day.month, 9);
	assert_int_equal(t->items[0].meeting_days[1], 5);
	assert_int_equal(t->items[0].suspended_pupils, 9);
	assert_int_equal(t->items[0].roll, 640);
}

static void another_version_and_made_up_rows_are_told(void **state)
{
	struct fixture *f = *state;

	write_manifest(f, write_school(f, "S1", results(f, "7.2", "true", LEARNING)));
	assert_false(read_back(f, true)->same_major);
	assert_int_equal(read_back(f, true)->n, 1);
	assert_int_equal(read_back(f, false)->n, 0);
	assert_true(read_back(f, false)->generated);
}

/* If one school's sheet hid by another rule, all did. */
static void another_rule_is_told(void **state)
{
	static const char *const rules[][2] = {
		{ "\"public\"", "\"internal\"" }, { "\"below\": 5", "\"below\": 4" }, { "\"base\": 11", "\"base\": 12" },
		{ "\"status_mix\": 5", "\"status_mix\": 6" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < 4; i++) {
		const char *at = strstr(LEARNING, rules[i][0]);
		const char *other = arena_printf(&f->arena, "%.*s%s%s", (int)(at - LEARNING), LEARNING, rules[i][1],
						 at + strlen(rules[i][0]));
		const char *one = write_school(f, "S1", results(f, "1.0", "false", LEARNING));

		write_manifest(f, arena_printf(&f->arena, "%s, %s", one,
					       write_school(f, "S2", results_of(f, "S2", "1.0", "false", other))));
		assert_false(read_back(f, false)->same_rule);
	}
}

/* Each is replaced in LEARNING. */
static void what_is_not_as_it_was_written_is_refused(void **state)
{
	static const struct {
		const char *old, *new;
	} mistakes[] = {
		{ "\"n_cases\": 7", "\"n_cases\": -7" }, { "\"n_cases\": 7", "\"n_cases\": 700000" },
		{ "\"n_cases\": 7", "\"n_cases\": \"7\"" }, { "\"n_cases\": 7, ", "" }, { "\"count\": 4", "\"count\": 4.5" },
		{ "\"of\": 7, \"first_day\": null", "\"of\": null, \"first_day\": null" }, { "[2, 5]", "[2, -5]" },
		{ "[2, 5]", "[2, \"five\"]" }, { "[2, 5]", "null" }, { "\"2025-09-01\"", "\"2025-19-01\"" },
		{ "\"id\": \"O1\"", "\"id\": 1" }, { "\"roll\": 640", "\"roll\": null" },
		{ "\"below\": 5", "\"below\": \"5\"" }, { "\"suppression\"", "\"suppressed\"" },
		{ "\"suspensions\": 12", "\"suspensions\": 99999999999" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(mistakes) / sizeof(*mistakes); i++) {
		const char *at = strstr(LEARNING, mistakes[i].old);
		const char *damaged = arena_printf(&f->arena, "%.*s%s%s", (int)(at - LEARNING), LEARNING, mistakes[i].new,
						   at + strlen(mistakes[i].old));

		write_manifest(f, write_school(f, "S1", results(f, "1.0", "false", damaged)));
		assert_null(read_back(f, false));
		assert_int_equal(f->diags.n, 1);
		assert_int_equal(f->diags.items[0].code, DIAG_PRV002);
	}
	write_manifest(f, write_school(f, "S1", results(f, "1.0", "false", "null")));
	assert_null(read_back(f, false));
	assert_int_equal(f->diags.items[0].code, DIAG_PRV010);
}

static void a_manifest_that_cannot_be_trusted_is_refused(void **state)
{
	struct fixture *f = *state;
	const char *school = write_school(f, "S1", results(f, "1.0", "false", LEARNING));
	static const char *const names[] = { "", "..", "../S1", "S1/../S1", ".hidden" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		write_manifest(f, arena_printf(&f->arena, "{\"school_id\": \"%s\", \"status\": \"made\", \"outputs\": []}",
					       names[i]));
		assert_null(read_back(f, false));
		assert_int_equal(f->diags.items[0].code, DIAG_PRV010);
	}
	/* Its checksum is of other bytes. */
	write_manifest(f, school);
	write_text(f, "S1/results.json", results(f, "1.0", "false", "{}"));
	assert_null(read_back(f, false));
	assert_int_equal(f->diags.items[0].code, DIAG_PRV010);
}

static void a_manifest_that_is_cut_off_is_refused_wherever_that_is(void **state)
{
	struct fixture *f = *state;
	const char *text = arena_printf(&f->arena, "{\"outputs\": [{\"name\": \"learning.csv\"}], \"schools\": [%s]}",
					write_school(f, "S1", results(f, "1.0", "false", LEARNING)));

	for (size_t n = 0; n < strlen(text); n++) {
		write_text(f, "manifest.json", arena_strndup(&f->arena, text, n));
		assert_null(read_back(f, false));
		assert_int_equal(f->diags.n, 1);
	}
	write_text(f, "manifest.json", text);
	assert_non_null(read_back(f, false));
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_fixture, close_fixture)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(all_schools_of_that_run_are_read),
		TEST(another_version_and_made_up_rows_are_told),
		TEST(another_rule_is_told),
		TEST(what_is_not_as_it_was_written_is_refused),
		TEST(a_manifest_that_cannot_be_trusted_is_refused),
		TEST(a_manifest_that_is_cut_off_is_refused_wherever_that_is),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("tallies", tests, NULL, NULL);
}
