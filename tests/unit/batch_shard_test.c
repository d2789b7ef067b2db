/* batch_shard_test.c - what a shard tells comes back as it went, what leads out of a folder does not; files are cloned. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/clone.h"
#include "base/file.h"
#include "batch/parcel.h"
#include "batch/shard.h"
#include "batch/shard_fits.h"
#include "cohort/facts.h"
#include "cohort/facts_fit.h"

static struct shard_own own_of(struct arena *arena, const char *id)
{
	struct shard_school *school = arena_array(arena, 1, sizeof(*school));

	school->place = 3;
	school->school = school_blank((struct loc){ "schools.csv", 5, 1 });
	school->school.id.text = id;
	school->school.name.text = "Tallowmere Primary School";
	return (struct shard_own){ .shard = 2, .inputs = "", .schools = school, .n_schools = 1 };
}

static bool goes_and_comes(struct arena *arena, const struct shard_own *own, struct shard_own *back)
{
	struct buf *bytes = buf_new(arena, 1 << 20);

	shard_own_pack(bytes, own);
	return shard_own_unpack(arena, bytes->bytes, bytes->length, back);
}

static void a_school_comes_back_as_it_went(void **state)
{
	struct arena arena;
	struct shard_own own, back;

	arena_init(&arena);
	own = own_of(&arena, "T0001");
	assert_true(goes_and_comes(&arena, &own, &back));
	assert_int_equal(back.shard, 2);
	assert_int_equal(back.n_schools, 1);
	assert_int_equal(back.schools[0].place, 3);
	assert_string_equal(back.schools[0].school.id.text, "T0001");
	assert_int_equal(back.schools[0].school.id.at.line, 5);
	assert_string_equal(back.schools[0].school.name.text, "Tallowmere Primary School");
	assert_string_equal(back.schools[0].school.region.text, "");	/* it was not packed, and is there */
	arena_clear(&arena);
}

static void an_id_that_leads_elsewhere_is_refused(void **state)
{
	static const char *const ids[] = { "../T0001", "a/b", "/tmp", "..", ".", "", ".waymark.run" };
	struct arena arena;
	struct shard_own own, back;

	arena_init(&arena);
	for (size_t i = 0; i < sizeof(ids) / sizeof(*ids); i++) {
		own = own_of(&arena, ids[i]);
		assert_false(goes_and_comes(&arena, &own, &back));
	}
	arena_clear(&arena);
}

static void a_calendar_that_is_not_there_is_refused(void **state)
{
	struct arena arena;
	struct shard_own own, back;

	arena_init(&arena);
	own = own_of(&arena, "T0001");
	((struct shard_school *)own.schools)->calendar = 1;
	assert_false(goes_and_comes(&arena, &own, &back));
	arena_clear(&arena);
}

/* ---- what no run tells ---- */

static struct shard_run run_of(void)
{
	return (struct shard_run){ .version = "1", .audit = "my.lua", .options = { .n_shards = 2, .date = { 2026, 11, 4 } } };
}

static bool run_comes_back(const struct shard_run *run)
{
	struct arena arena;
	struct shard_run back;
	struct buf *bytes;
	bool ok;

	arena_init(&arena);
	bytes = buf_new(&arena, 1 << 16);
	shard_run_pack(bytes, run);
	ok = shard_run_unpack(&arena, bytes->bytes, bytes->length, &back);
	arena_clear(&arena);
	return ok;
}

#define RUN_WITH(field, value) ({ struct shard_run run_ = run_of(); run_.field = (value); run_comes_back(&run_); })

static void a_run_that_cannot_be_is_refused(void **state)
{
	static const struct input_file nameless = { .name = NULL };
	static const struct loc one_place[] = { { "a", 1, 1 } };
	static const struct earlier_tallies two[2];
	static const struct packed_problem of_school = { .d = { .message = "m", .school_id = "T0001" } },
		silent = { .d = { .message = NULL } }, hidden = { .d = { .message = "a\x1b[2J" } },
		fewer = { .d = { .message = "m", .n_places = 5, .places = one_place }, .n_places = 1 },
		unknown = { .d = { .message = "m", .code = DIAG_COUNT } }, right = { .d = { .message = "m" } };
	const struct packed_problem *const wrong[] = { &of_school, &silent, &hidden, &fewer, &unknown };

	assert_true(RUN_WITH(encrypted, true));
	assert_false(RUN_WITH(version, NULL));
	assert_false(RUN_WITH(version, "\xff"));
	assert_false(RUN_WITH(audit, "../my.lua"));
	assert_false(RUN_WITH(audit, ".."));
	assert_false(RUN_WITH(mapping, "/etc/passwd"));
	assert_false(RUN_WITH(brand, "a\nb"));
	assert_false(RUN_WITH(options.date.year, 0));
	assert_false(RUN_WITH(options.n_shards, 0));
	assert_false(RUN_WITH(options.n_shards, SIZE_MAX));
	assert_false(RUN_WITH(options.profile, SUPPRESS_PROFILE_COUNT));
	assert_false(RUN_WITH(n_schools, SIZE_MAX));
	assert_false(({ struct shard_run r = run_of(); r.inputs = &nameless; r.n_inputs = 1; run_comes_back(&r); }));
	assert_false(({ struct shard_run r = run_of(); r.tallies = two; r.n_tallies = 2; run_comes_back(&r); }));
	assert_true(({ struct shard_run r = run_of(); r.problems = &right; r.n_problems = 1; run_comes_back(&r); }));
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_false(({ struct shard_run r = run_of(); r.problems = wrong[i]; r.n_problems = 1; run_comes_back(&r); }));
}

static void a_school_that_cannot_be_is_refused(void **state)
{
	static const struct school_extra nameless = { .cell.text = "x" };
	static const struct half_term blank = { .label = "Autumn 1" };
	static const struct shard_calendar calendar = { &blank, 1 };
	struct arena arena;
	struct shard_own own, back;
	struct shard_school *school;

	arena_init(&arena);
	own = own_of(&arena, "T0001");
	school = (struct shard_school *)own.schools;
	school->school.name.text = "caf\xe9";
	assert_false(goes_and_comes(&arena, &own, &back));
	school->school.name.text = NULL;
	assert_false(goes_and_comes(&arena, &own, &back));
	school->school.name.text = "";
	assert_true(goes_and_comes(&arena, &own, &back));
	own.calendars = &calendar;
	own.n_calendars = 1;
	assert_false(goes_and_comes(&arena, &own, &back));
	own.n_calendars = 0;
	school->school.extras = &nameless;
	school->school.n_extras = 1;
	assert_false(goes_and_comes(&arena, &own, &back));
	arena_clear(&arena);
}

static void a_record_that_cannot_be_is_refused(void **state)
{
	static const struct output outside = { .name = "../x" }, right = { .name = "report.pdf" };
	struct record record = { .results = "", .actions = "", .entries = "", .outputs = &right, .n_outputs = 1 };

	assert_true(shard_record_fits(&record));
	record.outputs = &outside;
	assert_false(shard_record_fits(&record));
	record.n_outputs = 0;
	record.entries = NULL;
	assert_false(shard_record_fits(&record));
	record.entries = "";
	record.previous = &(struct earlier_file){ .school_year = INT_MAX };
	record.n_previous = 1;
	assert_false(shard_record_fits(&record));
}

/* An audit of one section with one judgement on a scale of four. */
static void facts_of_another_audit_are_refused(void **state)
{
	const struct section section = { .n_strands = 0 };
	const struct framework audit = { .sections = &section, .n_sections = 1, .n_judgements = 1, .n_levels = 4 };
	struct compared own = { .status = SECTION_ASSESSED, .level = 4, .last_level = -1, .carried_level = -1, .met = -1,
				.applicable = -1 };
	struct school_facts facts = { .judgements = &own, .n_judgements = 1 };
	struct urgent_fact urgent = { .section = 1, .descriptor = -1, .figure = -1 };
	const int years = -1;

	assert_true(school_facts_fit(&audit, &facts));
	own.level = 5;
	assert_false(school_facts_fit(&audit, &facts));
	own.level = -2;
	assert_false(school_facts_fit(&audit, &facts));
	own.level = 4;
	own.change = COMPARED_UP;		/* from no level */
	assert_false(school_facts_fit(&audit, &facts));
	own.last_level = 1;
	assert_true(school_facts_fit(&audit, &facts));
	facts.n_judgements = 0;
	assert_false(school_facts_fit(&audit, &facts));
	facts.n_judgements = 1;
	facts.urgent = &urgent;
	facts.n_urgent = 1;
	assert_false(school_facts_fit(&audit, &facts));
	facts.n_urgent = 0;
	facts.plan.carried = &years;
	facts.plan.n_carried = 1;
	assert_false(school_facts_fit(&audit, &facts));
}

/* ---- the parcel ---- */

static const char *place(struct arena *arena)
{
	return mkdtemp(arena_strdup(arena, "/tmp/waymark-shard-test-XXXXXX"));
}

static bool is_empty(struct arena *arena, const char *folder)
{
	const char **names;
	size_t n;

	return file_list(arena, folder, &names, &n) && n == 0;
}

static void a_parcel_is_put_and_taken_away(void **state)
{
	struct arena arena;
	struct parcel parcel = { .arena = &arena };
	const char *folder, *put;
	size_t length;
	char *bytes;

	arena_init(&arena);
	folder = place(&arena);
	parcel_add(&parcel, "audit/my.lua", "return {}", 9);
	parcel_add(&parcel, "brand/logos/a.png", "\x89P\0G", 4);
	put = parcel_put(&arena, &parcel, folder);
	assert_non_null(put);
	assert_true(file_read(&arena, file_join(&arena, put, "brand/logos/a.png"), 100, &bytes, &length));
	assert_int_equal(length, 4);
	assert_memory_equal(bytes, "\x89P\0G", 4);
	parcel_remove(&parcel, put);
	assert_true(is_empty(&arena, folder));
	rmdir(folder);
	arena_clear(&arena);
}

static void a_path_that_leads_elsewhere_is_not_put(void **state)
{
	static const char *const paths[] = { "../x", "/tmp/waymark-x", "a/../../x", "a/..", "", ".." };
	struct arena arena;
	const char *folder;

	arena_init(&arena);
	folder = place(&arena);
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		struct parcel parcel = { .arena = &arena };

		parcel_add(&parcel, "audit/my.lua", "return {}", 9);
		parcel_add(&parcel, paths[i], "x", 1);
		assert_null(parcel_put(&arena, &parcel, folder));
		assert_true(is_empty(&arena, folder));
	}
	rmdir(folder);
	arena_clear(&arena);
}

/* Two folders, and a file in the first. */
struct pair {
	struct arena arena;
	const char *top;
	struct folder from, to;
};

static void pair_init(struct pair *pair)
{
	arena_init(&pair->arena);
	pair->top = place(&pair->arena);
	assert_true(folder_open(&pair->from, FILE_FOR_ALL, file_join(&pair->arena, pair->top, "from")));
	assert_true(folder_open(&pair->to, FILE_FOR_ALL, file_join(&pair->arena, pair->top, "to")));
	assert_true(folder_write(&pair->from, "a.pdf", "pages", 5));
}

static void pair_clear(struct pair *pair)
{
	folder_remove(&pair->from, "a.pdf");
	folder_remove(&pair->to, "a.pdf");
	assert_true(is_empty(&pair->arena, file_join(&pair->arena, pair->top, "to")));
	folder_close(&pair->from);
	folder_close(&pair->to);
	rmdir(file_join(&pair->arena, pair->top, "from"));
	rmdir(file_join(&pair->arena, pair->top, "to"));
	rmdir(pair->top);
	arena_clear(&pair->arena);
}

static void expect_pages(struct pair *pair)
{
	size_t length;
	char *bytes;

	assert_true(folder_read(&pair->arena, &pair->to, "a.pdf", 100, &bytes, &length));
	assert_int_equal(length, 5);
	assert_memory_equal(bytes, "pages", 5);
}

static void a_file_is_cloned_by_each_way(void **state)
{
	struct clone_ways ways[] = { { false, false }, { true, false }, { true, true } };

	for (size_t i = 0; i < 3; i++) {
		struct pair pair;

		pair_init(&pair);
		assert_true(clone_file(&pair.arena, &pair.to, &pair.from, "a.pdf", 5, &ways[i]));
		expect_pages(&pair);
		/* Once more, where it is a further name of the same file already. */
		assert_true(clone_file(&pair.arena, &pair.to, &pair.from, "a.pdf", 5, &ways[i]));
		expect_pages(&pair);
		pair_clear(&pair);
	}
}

static void a_file_of_another_size_is_not(void **state)
{
	struct clone_ways ways = { false, false };
	struct pair pair;

	pair_init(&pair);
	assert_false(clone_file(&pair.arena, &pair.to, &pair.from, "a.pdf", 6, &ways));
	assert_int_equal(errno, ESTALE);
	assert_false(clone_file(&pair.arena, &pair.to, &pair.from, "b.pdf", 5, &ways));
	assert_int_equal(errno, ENOENT);
	pair_clear(&pair);
}

static void a_file_for_its_owner_is_no_link_to_one_for_all(void **state)
{
	struct clone_ways ways = { true, false };
	struct stat st;
	struct pair pair;

	pair_init(&pair);
	assert_int_equal(fchmodat(pair.from.fd, "a.pdf", 0644, 0), 0);
	pair.to.access = FILE_FOR_OWNER;
	assert_true(clone_file(&pair.arena, &pair.to, &pair.from, "a.pdf", 5, &ways));
	assert_int_equal(fstatat(pair.to.fd, "a.pdf", &st, 0), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	expect_pages(&pair);
	pair_clear(&pair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_school_comes_back_as_it_went),
		cmocka_unit_test(an_id_that_leads_elsewhere_is_refused),
		cmocka_unit_test(a_calendar_that_is_not_there_is_refused),
		cmocka_unit_test(a_run_that_cannot_be_is_refused),
		cmocka_unit_test(a_school_that_cannot_be_is_refused),
		cmocka_unit_test(a_record_that_cannot_be_is_refused),
		cmocka_unit_test(facts_of_another_audit_are_refused),
		cmocka_unit_test(a_parcel_is_put_and_taken_away),
		cmocka_unit_test(a_path_that_leads_elsewhere_is_not_put),
		cmocka_unit_test(a_file_is_cloned_by_each_way),
		cmocka_unit_test(a_file_of_another_size_is_not),
		cmocka_unit_test(a_file_for_its_owner_is_no_link_to_one_for_all),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
