/* batch_run_test.c - what a run says of schools that fail for reasons that no command line can
 * bring about. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/file.h"
#include "batch/batch.h"
#include "support_folder.h"
#include "support_font.h"

static const char audit_file[] = "tests/audits/small.lua";

/* A pattern that backtracks for ever: no hook of Lua's fires inside it. */
static const char spins[] =
	"return function (r)\n"
	"  if r.school.id == 'S2' then (('a'):rep(60)):find(('a?'):rep(60) .. ('a'):rep(60)) end\n"
	"  return { title = 'T', language = 'en', blocks = {\n"
	"    { type = 'heading', level = 1, text = r.school.name } } }\n"
	"end\n";

static void write_text(struct arena *arena, const char *folder, const char *name, const char *text)
{
	assert_true(file_write(file_join(arena, folder, name), text, strlen(text)));
}

/* A folder with three schools, an audit, and a template beside it. */
static const char *prepare(struct arena *arena, const char *name, const char *template)
{
	const char *folder = support_output(arena, name);
	const char *in = file_join(arena, folder, "in");
	char *audit;
	size_t length;

	assert_true(make_folder(in));
	assert_true(file_read(arena, audit_file, 1 << 20, &audit, &length));
	write_text(arena, folder, "audit.lua", audit);
	write_text(arena, folder, "report.lua", template);
	write_text(arena, in, "schools.csv",
		   "school_id,name,phase\nS1,Ash,primary\nS2,Birch,special\nS3,Cedar,special\n");
	write_text(arena, in, "responses.csv", "school_id,item,rating\nS1,lead.named.emerging,M\n"
		   "S2,lead.named.emerging,M\nS3,lead.named.emerging,M\n");
	write_text(arena, in, "calendar.csv",
		   "scope,half_term,first_day,last_day\n*,Autumn 1,2026-09-02,2026-10-23\n");
	return folder;
}

static struct batch_options options_for(struct arena *arena, const char *folder, const char **in)
{
	static const char *const editions[] = { "report" };

	*in = file_join(arena, folder, "in");
	return (struct batch_options){
		.audit = file_join(arena, folder, "audit.lua"),
		.folders = in,
		.n_folders = 1,
		.out = file_join(arena, folder, "out"),
		.data_folder = ".",
		.fonts_folder = support_output(arena, "../fonts"),
		.editions = editions,
		.n_editions = 1,
		.date = { 2026, 11, 4 },
		.jobs = 2,
		.limits.cpu_s = 1,
	};
}

static void a_school_that_takes_too_long_is_given_up(void **state)
{
	struct batch_summary summary;
	struct batch_options options;
	struct arena arena;
	struct diags diags;
	const char *folder, *in;

	arena_init(&arena);
	diags_init(&diags, &arena);
	folder = prepare(&arena, "out/batch-slow", spins);
	options = options_for(&arena, folder, &in);
	assert_int_equal(batch_run(&arena, &options, &summary, &diags), BATCH_DONE_WITH_ERRORS);
	assert_int_equal(summary.n_done, 2);
	assert_int_equal(summary.n_failed, 1);
	assert_int_equal(diags.n_errors, 1);
	for (size_t i = 0; i < diags.n; i++) {
		if (diags.items[i].severity != DIAG_ERROR)
			continue;
		assert_int_equal(diags.items[i].code, DIAG_RUN003);
		assert_string_equal(diags.items[i].school_id, "S2");
		assert_string_equal(diags.items[i].message,
				    "the reports of 'S2' were not done within 1 s of processor time");
	}
	assert_true(file_exists(file_join(&arena, options.out, "S1/report.pdf")));
	assert_true(file_exists(file_join(&arena, options.out, "S3/report.pdf")));
	assert_false(file_exists(file_join(&arena, options.out, "S2")));
	arena_clear(&arena);
}

struct seen {
	size_t n, last_done, total;
	bool started, failed[3];
};

static void watch(void *context, const struct batch_step *step)
{
	struct seen *seen = context;

	seen->total = step->total;
	if (!step->school_id) {
		assert_int_equal(step->done, 0);
		assert_int_equal(seen->n, 0);
		seen->started = true;
		return;
	}
	assert_true(seen->started);
	assert_int_equal(step->done, seen->last_done + 1);
	assert_string_equal(step->status, step->failed ? "failed" : "made");
	assert_int_equal(step->n_codes, step->failed);
	assert_int_equal(step->reason != NULL, step->failed);
	assert_false(step->again || step->unchanged || step->withheld);
	seen->last_done = step->done;
	seen->failed[step->school_id[1] - '1'] = step->failed;
	seen->n++;
}

static void progress_is_told_of_every_school(void **state)
{
	struct seen seen = { .n = 0 };
	struct batch_summary summary;
	struct batch_options options;
	struct arena arena;
	struct diags diags;
	const char *folder, *in;

	arena_init(&arena);
	diags_init(&diags, &arena);
	folder = prepare(&arena, "out/batch-watched",
			 "return function (r)\n"
			 "  if r.school.id == 'S3' then error('no') end\n"
			 "  return { title = 'T', language = 'en', blocks = {\n"
			 "    { type = 'heading', level = 1, text = r.school.name } } }\n"
			 "end\n");
	options = options_for(&arena, folder, &in);
	options.progress = watch;
	options.context = &seen;
	assert_int_equal(batch_run(&arena, &options, &summary, &diags), BATCH_DONE_WITH_ERRORS);
	assert_int_equal(seen.n, 3);
	assert_int_equal(seen.total, 3);
	assert_false(seen.failed[0]);
	assert_false(seen.failed[1]);
	assert_true(seen.failed[2]);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_school_that_takes_too_long_is_given_up),
		cmocka_unit_test(progress_is_told_of_every_school),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
