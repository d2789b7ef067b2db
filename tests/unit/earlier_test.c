/*
 * earlier_test.c - what earlier years come to in terms of the audit of today; files that somebody has damaged.
 *
 * Each case writes results.json of a school by hand, with the ids of tests/audits/small.lua.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "earlier/earlier.h"
#include "earlier/skim.h"
#include "support_folder.h"
#include "support_lua.h"

enum { YEARS = 3 };

struct fixture {
	struct arena arena;
	struct diags diags;
	struct framework framework;
	char root[40];
	const char *folders[YEARS];	/* of 2025-26, 2024-25, 2023-24 */
	struct earlier_folders open;
};

static int open_fixture(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	arena_init(&f->arena);
	diags_init(&f->diags, &f->arena);
	assert_true(framework_load(&f->arena, "tests/audits/small.lua", &f->framework, &f->diags));
	strcpy(f->root, "/tmp/waymark-earlier-XXXXXX");
	assert_non_null(mkdtemp(f->root));
	for (int i = 0; i < YEARS; i++)
		f->folders[i] = arena_printf(&f->arena, "%s/y%d", f->root, 2025 - i);
	*state = f;
	return 0;
}

static int close_fixture(void **state)
{
	struct fixture *f = *state;

	for (int i = 0; i < YEARS; i++) {
		unlink(arena_printf(&f->arena, "%s/S1/results.json", f->folders[i]));
		rmdir(arena_printf(&f->arena, "%s/S1", f->folders[i]));
		rmdir(f->folders[i]);
	}
	rmdir(f->root);
	arena_clear(&f->arena);
	free(f);
	return 0;
}

/* ---- files ---- */

#define LEVEL(n, id, name) "\"level\": " n ", \"level_id\": " id ", \"level_name\": " name
#define ADVANCED LEVEL("3", "\"advanced\"", "\"Advanced\"")
#define NO_LEVEL LEVEL("null", "null", "null")
#define SURE "\"in_focus\": true, \"provisional\": false, \"to_be_moderated\": false, \"reviewer\": null, \"judgements\": []"
#define DESCRIPTOR(id, state) "{\"id\": \"" id "\", \"state\": \"" state "\", \"provisional\": false, \"to_be_moderated\": true}"
#define STRAND(id, title, ...) "{\"id\": \"" id "\", \"title\": \"" title "\", \"descriptors\": [" __VA_ARGS__ "]}"
#define SECTION(id, title, level, strands) \
	"{\"id\": \"" id "\", \"title\": \"" title "\", " level ", " SURE ", \"strands\": [" strands "]}"

static void write_text(struct fixture *f, int year, const char *text)
{
	const char *folder = arena_printf(&f->arena, "%s/S1", f->folders[year]);

	assert_true(make_folder(folder));
	assert_true(file_write(file_join(&f->arena, folder, "results.json"), text, strlen(text)));
}

static void write_year(struct fixture *f, int year, const char *version, const char *status, const char *sections)
{
	write_text(f, year, arena_printf(&f->arena,
		"{\"format\": 2, \"audit\": {\"id\": \"small\", \"kind\": \"rubric\", \"version\": \"%s\"}, \"school\": {\"id\": \"S1\"}, "
		"\"date\": \"%d-11-05\", \"generated\": false, \"status\": \"%s\", \"sections\": [%s]}", version,
		2025 - year, status, sections));
}

static const struct earlier *read_years(struct fixture *f, size_t n)
{
	static const char *const schools[] = { "S0", "S1" };

	if (!earlier_open(&f->arena, &f->framework, f->folders, n, (struct date){ 2026, 11, 6 }, schools, 2, &f->open,
			  &f->diags))
		return NULL;
	return earlier_of_school(&f->arena, &f->open, "S1", false, &f->diags);
}

/* ---- levels ---- */

static const struct earlier_judgement *judgement(const struct fixture *f, const struct earlier *earlier, size_t year,
						 const char *id)
{
	return &earlier->years[year].judgements[framework_judgement(&f->framework, id)->index];
}

static void a_year_is_told_in_terms_of_today(void **state)
{
	struct fixture *f = *state;
	const struct earlier_judgement *lead, *voice;
	const struct earlier_descriptor *named;
	const struct earlier *earlier;

	write_year(f, 0, "1.0", "made", SECTION("lead", "Leadership", ADVANCED, STRAND("lead.named", "Lead",
		DESCRIPTOR("lead.named.emerging", "met") "," DESCRIPTOR("lead.named.advanced", "partly"))));
	earlier = read_years(f, 1);
	assert_string_equal(printed(&f->arena, &f->diags), "");
	assert_int_equal(earlier->n, 1);
	assert_int_equal(earlier->years[0].school_year, 2025);
	assert_true(earlier->years[0].same_major);
	lead = judgement(f, earlier, 0, "lead");
	assert_true(lead->there && lead->comparable && lead->in_focus && !lead->by_reviewer && !lead->carried_year);
	assert_int_equal(lead->level, 3);
	assert_string_equal(lead->level_name, "Advanced");
	voice = judgement(f, earlier, 0, "voice");
	assert_false(voice->there);
	named = earlier_descriptor_of(earlier, &earlier->years[0], framework_descriptor(&f->framework, "lead.named.advanced"));
	assert_true(named->there && named->to_be_moderated && !named->provisional);
	assert_int_equal(named->state, ANSWER_PARTLY);
	named = earlier_descriptor_of(earlier, &earlier->years[0],
				      framework_descriptor(&f->framework, "lead.named.established"));
	assert_false(named->there);
	assert_int_equal(earlier->n_files, 1);
	assert_int_equal(strlen(earlier->files[0].sha256), 64);
}

/* The level then had another number, since the scale has got one more level below it. */
static void levels_are_known_by_their_ids(void **state)
{
	struct fixture *f = *state;
	const struct earlier *earlier;

	write_year(f, 0, "1.0", "made",
		   SECTION("lead", "Leadership", LEVEL("2", "\"advanced\"", "\"Top\""), "") ","
		   SECTION("voice", "Voice", LEVEL("1", "\"golden\"", "\"Golden\""), ""));
	earlier = read_years(f, 1);
	assert_int_equal(judgement(f, earlier, 0, "lead")->level, 3);
	assert_string_equal(judgement(f, earlier, 0, "lead")->level_name, "Advanced");
	assert_false(judgement(f, earlier, 0, "voice")->comparable);
	assert_string_equal(judgement(f, earlier, 0, "voice")->level_name, "Golden");
	assert_non_null(strstr(printed(&f->arena, &f->diags), "the audit has no level 'golden' any more"));
}

static void below_the_first_level_is_a_level(void **state)
{
	struct fixture *f = *state;
	const struct earlier *earlier;

	write_year(f, 0, "1.0", "made", SECTION("lead", "L", LEVEL("0", "\"below\"", "\"Not yet\""), "") ","
		   SECTION("voice", "V", NO_LEVEL, ""));
	earlier = read_years(f, 1);
	assert_int_equal(judgement(f, earlier, 0, "lead")->level, 0);
	assert_string_equal(judgement(f, earlier, 0, "lead")->level_name, framework_level_name(&f->framework, 0));
	assert_int_equal(judgement(f, earlier, 0, "voice")->level, EARLIER_NO_LEVEL);
	assert_true(judgement(f, earlier, 0, "voice")->there);
	assert_null(judgement(f, earlier, 0, "voice")->level_name);
}

#define CARRIED "\"change\": {\"kind\": \"carried\", \"carried\": {" ADVANCED ", \"year\": \"2023-24\", " \
	"\"date\": \"2024-02-01\", \"by_reviewer\": false, \"provisional\": true, \"to_be_moderated\": false}}, "

static void a_level_carried_over_is_known_by_its_year(void **state)
{
	struct fixture *f = *state;
	const struct earlier_judgement *lead;

	write_year(f, 0, "1.0", "made", SECTION("lead", "L", CARRIED NO_LEVEL, ""));
	lead = judgement(f, read_years(f, 1), 0, "lead");
	assert_string_equal(printed(&f->arena, &f->diags), "");
	assert_int_equal(lead->level, 3);
	assert_int_equal(lead->carried_year, 2023);
	assert_int_equal(lead->carried_date.month, 2);
	assert_true(lead->provisional);
}

/* ---- what became of items ---- */

static void what_was_renamed_is_under_its_new_id(void **state)
{
	static const struct text_pair renamed[] = { { "head", "lead" }, { "voice.pupils", "voice.influence" } };
	struct fixture *f = *state;
	const struct earlier *earlier;

	f->framework.renamed = renamed;
	f->framework.n_renamed = 2;
	write_year(f, 0, "1.0", "made",
		   SECTION("head", "The head", ADVANCED, STRAND("head.named", "Lead", DESCRIPTOR("head.named.emerging", "met")))
		   "," SECTION("voice", "Voice", ADVANCED, STRAND("voice.pupils", "P",
								DESCRIPTOR("voice.pupils.advanced", "not_yet"))));
	earlier = read_years(f, 1);
	assert_string_equal(printed(&f->arena, &f->diags), "");
	assert_int_equal(judgement(f, earlier, 0, "lead")->level, 3);
	assert_int_equal(earlier_descriptor_of(earlier, &earlier->years[0],
			 framework_descriptor(&f->framework, "voice.influence.advanced"))->state, ANSWER_NOT_YET);
	assert_true(earlier_descriptor_of(earlier, &earlier->years[0],
		    framework_descriptor(&f->framework, "lead.named.emerging"))->there);
}

static void what_has_ended_keeps_its_title(void **state)
{
	static const char *const ended[] = { "outdoors", "voice.box", "lead.gone.advanced" };
	struct fixture *f = *state;
	const struct earlier_year *year;

	f->framework.ended = ended;
	f->framework.n_ended = 3;
	write_year(f, 0, "1.0", "made",
		   SECTION("outdoors", "Outdoor spaces", ADVANCED, STRAND("outdoors.path", "P",
									DESCRIPTOR("outdoors.path.advanced", "met"))) ","
		   SECTION("voice", "Voice", ADVANCED, STRAND("voice.box", "The box", DESCRIPTOR("voice.box.advanced", "met")))
		   "," SECTION("lead", "L", ADVANCED, STRAND("lead.gone", "Gone", DESCRIPTOR("lead.gone.advanced", "met"))));
	year = &read_years(f, 1)->years[0];
	assert_int_equal(year->n_ended, 3);
	assert_string_equal(year->ended[0].title, "Outdoor spaces");
	assert_int_equal(year->ended[0].level, 3);
	assert_string_equal(year->ended[1].id, "voice.box");
	assert_string_equal(year->ended[1].title, "The box");
	assert_int_equal(year->ended[1].level, EARLIER_NO_LEVEL);
	assert_int_equal(f->diags.n, 1);
	assert_non_null(strstr(printed(&f->arena, &f->diags), "the audit has no 'lead.gone' any more"));
}

static void a_strand_outlives_its_section(void **state)
{
	static const struct text_pair renamed[] = { { "outdoors.path", "voice.reach" } };
	static const char *const ended[] = { "outdoors" };
	struct fixture *f = *state;
	const struct earlier *earlier;

	f->framework.renamed = renamed;
	f->framework.n_renamed = f->framework.n_ended = 1;
	f->framework.ended = ended;
	write_year(f, 0, "1.0", "made", SECTION("outdoors", "Out", ADVANCED,
		STRAND("outdoors.path", "P", DESCRIPTOR("outdoors.path.advanced", "met"))));
	earlier = read_years(f, 1);
	assert_string_equal(printed(&f->arena, &f->diags), "");
	assert_true(earlier_descriptor_of(earlier, &earlier->years[0],
		    framework_descriptor(&f->framework, "voice.reach.advanced"))->there);
	assert_int_equal(earlier->years[0].n_ended, 1);
}

static void two_that_became_one_are_not_compared(void **state)
{
	static const struct text_pair renamed[] = { { "head", "lead" } };
	struct fixture *f = *state;

	f->framework.renamed = renamed;
	f->framework.n_renamed = 1;
	write_year(f, 0, "1.0", "made", SECTION("lead", "L", ADVANCED, "") "," SECTION("head", "H", ADVANCED, ""));
	assert_false(judgement(f, read_years(f, 1), 0, "lead")->there);
	assert_non_null(strstr(printed(&f->arena, &f->diags),
			       "'lead' and 'head' of that year have one id today, so neither is compared [PRV008]"));
}

/* Of another major version, only what is renamed is compared; "lead" = "lead" says that it means the same. */
static void major_versions_are_bridged_by_the_map_alone(void **state)
{
	static const struct text_pair renamed[] = { { "lead", "lead" } };
	struct fixture *f = *state;
	const struct earlier *earlier;

	f->framework.renamed = renamed;
	f->framework.n_renamed = 1;
	write_year(f, 0, "11.0", "made",
		   SECTION("lead", "L", ADVANCED, STRAND("lead.named", "N", DESCRIPTOR("lead.named.advanced", "met"))) ","
		   SECTION("voice", "V", ADVANCED, STRAND("voice.reach", "R", DESCRIPTOR("voice.reach.advanced", "met"))) ","
		   SECTION("old", "O", ADVANCED, ""));
	earlier = read_years(f, 1);
	assert_false(earlier->years[0].same_major);
	assert_true(judgement(f, earlier, 0, "lead")->comparable);
	assert_true(judgement(f, earlier, 0, "voice")->there);
	assert_false(judgement(f, earlier, 0, "voice")->comparable);
	assert_int_equal(judgement(f, earlier, 0, "voice")->level, 3);
	assert_true(earlier_descriptor_of(earlier, &earlier->years[0],
		    framework_descriptor(&f->framework, "lead.named.advanced"))->there);
	assert_false(earlier_descriptor_of(earlier, &earlier->years[0],
		     framework_descriptor(&f->framework, "voice.reach.advanced"))->there);
	assert_int_equal(f->diags.n, 1);
	assert_non_null(strstr(printed(&f->arena, &f->diags), "[PRV009]"));
}

/* ---- years ---- */

static void years_come_latest_first_and_some_are_missed(void **state)
{
	struct fixture *f = *state;
	const struct earlier *earlier;

	write_year(f, 2, "1.0", "made", SECTION("lead", "L", ADVANCED, ""));
	write_year(f, 1, "1.0", "no_answers", "");
	write_year(f, 0, "1.1", "made", SECTION("lead", "L", NO_LEVEL, ""));
	earlier = read_years(f, 3);
	assert_int_equal(earlier->n, 2);
	assert_int_equal(earlier->years[0].school_year, 2025);
	assert_string_equal(earlier->years[0].version, "1.1");
	assert_int_equal(earlier->years[1].school_year, 2023);
	assert_int_equal(earlier->n_missed, 1);
	assert_int_equal(earlier->missed[0].school_year, 2024);
	assert_int_equal(earlier->missed[0].why, EARLIER_NO_ANSWERS);
	assert_int_equal(earlier->n_files, 3);
}

/* A run that left the school out leaves its file of the year before: it is of its own year. */
static void a_file_left_over_is_of_its_own_year(void **state)
{
	struct fixture *f = *state;
	const struct earlier *earlier;

	write_year(f, 0, "1.0", "made", SECTION("lead", "L", ADVANCED, ""));
	write_year(f, 1, "1.0", "made", SECTION("lead", "L", NO_LEVEL, ""));
	assert_non_null(read_years(f, 2));
	f->open.items = (const struct earlier_folder[]){ f->open.items[1], f->open.items[0] };
	earlier = earlier_of_school(&f->arena, &f->open, "S1", false, &f->diags);
	assert_int_equal(earlier->n, 2);
	assert_int_equal(earlier->years[0].school_year, 2025);
	assert_int_equal(earlier->files[0].school_year, 2024);
	f->open.items = (const struct earlier_folder[]){ f->open.items[0], f->open.items[0] };
	earlier = earlier_of_school(&f->arena, &f->open, "S1", false, &f->diags);
	assert_int_equal(earlier->n, 1);
	assert_non_null(strstr(printed(&f->arena, &f->diags), "as another folder's is, so nothing is compared with it [PRV007]"));
}

static void without_folders_there_is_nothing(void **state)
{
	struct fixture *f = *state;

	assert_null(earlier_of_school(&f->arena, NULL, "S1", false, &f->diags));
}

static void what_has_ended_is_there_once(void **state)
{
	static const char *const ended[] = { "outdoors" };
	struct fixture *f = *state;

	f->framework.ended = ended;
	f->framework.n_ended = 1;
	write_year(f, 0, "1.0", "made", SECTION("outdoors", "O", ADVANCED, "") "," SECTION("outdoors", "O", ADVANCED, ""));
	assert_int_equal(read_years(f, 1)->n, 0);
	assert_non_null(strstr(printed(&f->arena, &f->diags), "'outdoors' is there twice [PRV002]"));
}

/* Notes about what is gone are few, however much that is. */
static void much_that_is_gone_is_counted(void **state)
{
	struct fixture *f = *state;
	const char *sections = SECTION("lead", "L", ADVANCED, "");

	for (int i = 0; i < 12; i++)
		sections = arena_printf(&f->arena, "%s, " SECTION("gone%d", "G", ADVANCED, ""), sections, i);
	write_year(f, 0, "1.0", "made", sections);
	assert_non_null(read_years(f, 1));
	assert_int_equal(f->diags.n, 11);
	assert_non_null(strstr(printed(&f->arena, &f->diags), "2 more of that year are not compared either [PRV008]"));
}

/* ---- damage ---- */

/* Every beginning of a file is refused, whatever it is cut off in. */
static void a_file_that_is_cut_off_is_refused_wherever_that_is(void **state)
{
	struct fixture *f = *state;
	const char *text;

	write_year(f, 0, "1.0", "made", SECTION("lead", "Leadership \\\"\\u00e9\\\\", ADVANCED, STRAND("lead.named", "Lead",
		DESCRIPTOR("lead.named.emerging", "met"))));
	text = text_of(&f->arena, arena_printf(&f->arena, "%s/S1/results.json", f->folders[0]));
	for (size_t n = 0; n < strlen(text); n++) {
		write_text(f, 0, arena_strndup(&f->arena, text, n));
		diags_init(&f->diags, &f->arena);
		assert_null(read_years(f, 1));
		assert_int_equal(f->diags.n, 1);
		assert_int_equal(f->diags.items[0].code, DIAG_PRV002);
	}
	write_text(f, 0, text);
	diags_init(&f->diags, &f->arena);
	assert_non_null(read_years(f, 1));
}

/* ---- skimming ---- */

static void what_nobody_asks_for_is_passed_over(void **state)
{
	static const struct {
		const char *text, *skimmed;
	} cases[] = {
		{ "", "" },
		{ "{ \"a\" : [1, 2] }", "{ \"a\" :[1, 2] }" },
		{ "{\"cells\": [1, [2], {}], \"b\": 1}", "{\"b\": 1}" },
		{ "{\"b\": 1, \"cells\": [1, [2], {}]}", "{\"b\": 1,\"cells\":null}" },
		{ "{\"plan\": true, \"cap\":-1.5e3,\"lift\": \"a,\", \"b\": 1}", "{\"b\": 1}" },
		{ "{\"plan\"\n:\n1\n,\n\"b\": 1}", "{\n\n\n\n\"b\": 1}" },
		{ "{\"plan\":,\"b\":1}", "{\"b\":1}" },
		{ "{\"plan\":1 2}", "{\"plan\":null 2}" },
		{ "{\"plan\": {\"a\": \"]}\\\"}\"},\n\"b\": 1}", "{\n\"b\":1}" },
		{ "{\"plan\": 3, \"planning\": {\"x\": []}}", "{\"planning\":{\"x\":[]}}" },
		{ "[\"plan\", {\"plan\": [\n\n]}]", "[\"plan\", {\"plan\":null\n\n}]" },
		{ "{\"cap\":{}}", "{\"cap\":null}" },
		{ "{\"plan\": [1", "{\"plan\":null[" },
		{ "{\"plan\": [\"1", "{\"plan\":null[" },
		{ "{\"plan\":", "{\"plan\":null[" },
		{ "{\"plan\":3", "{\"plan\":null" },
		{ "\"plan", "\"plan" },
		{ "\"\\\\\": \"\\\"", "\"\\\\\":\"\\\"" },
		{ "1 2", "1 2" },
		{ "tr\nue", "tr\nue" },
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct skimmed skimmed = skim(&f->arena, cases[i].text, strlen(cases[i].text), SKIM_TO_COMPARE);
		const char *made = arena_strndup(&f->arena, skimmed.bytes, skimmed.length), *expected = cases[i].skimmed;

		/* A space more or less after a colon or a comma makes no difference. */
		while (*made && *expected) {
			if (*made == *expected) {
				made++;
				expected++;
			} else if (*made == ' ') {
				made++;
			} else if (*expected == ' ') {
				expected++;
			} else {
				break;
			}
		}
		assert_string_equal(made, expected);
		assert_true(skimmed.within_limits);
	}
}

/* The most that a text can grow by. The block is made for it alone, so that an address sanitizer sees what does not fit. */
static void a_text_that_grows_has_room(void **state)
{
	static const char unit[] = "\"cap\":}", made[] = "\"cap\":null}";
	enum { UNITS = 4000, FROM = sizeof(unit) - 1, TO = sizeof(made) - 1 };
	struct fixture *f = *state;
	char *text = arena_alloc(&f->arena, UNITS * FROM + 1);
	struct skimmed skimmed;
	struct arena own;

	for (size_t i = 0; i < UNITS; i++)
		memcpy(text + i * FROM, unit, sizeof(unit));
	arena_init(&own);
	skimmed = skim(&own, text, UNITS * FROM, SKIM_TO_COMPARE);
	assert_int_equal(skimmed.length, UNITS * TO);
	for (size_t i = 0; i < UNITS; i++)
		assert_memory_equal(skimmed.bytes + i * TO, made, TO);
	arena_clear(&own);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_fixture, close_fixture)
	const struct CMUnitTest tests[] = {
		TEST(a_year_is_told_in_terms_of_today),
		TEST(levels_are_known_by_their_ids),
		TEST(below_the_first_level_is_a_level),
		TEST(a_level_carried_over_is_known_by_its_year),
		TEST(what_was_renamed_is_under_its_new_id),
		TEST(what_has_ended_keeps_its_title),
		TEST(a_strand_outlives_its_section),
		TEST(two_that_became_one_are_not_compared),
		TEST(major_versions_are_bridged_by_the_map_alone),
		TEST(years_come_latest_first_and_some_are_missed),
		TEST(a_file_left_over_is_of_its_own_year),
		TEST(without_folders_there_is_nothing),
		TEST(what_has_ended_is_there_once),
		TEST(much_that_is_gone_is_counted),
		TEST(a_file_that_is_cut_off_is_refused_wherever_that_is),
		TEST(what_nobody_asks_for_is_passed_over),
		TEST(a_text_that_grows_has_room),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("earlier", tests, NULL, NULL);
}
