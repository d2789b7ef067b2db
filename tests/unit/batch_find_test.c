/* batch_find_test.c - audits are found by name on the audit path. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "batch/find.h"
#include "support_folder.h"
#include "support_lua.h"

/* DATA/audits/lua with two audits and a folder with one more beside one of cases, and another folder with one of the first
 * two again and a third. */
static const char *const first[] = { "wellbeing.lua", "send.lua", ".lua", "README.md", NULL };
static const char *const of_source[] = { "survey.lua", NULL };
static const char *const cases[] = { "send.lua", "cases.lua", NULL };
static const char *const second[] = { "send.lua", "peap.lua", NULL };

static void write_audits(struct arena *arena, const char *folder, const char *const *names)
{
	assert_true(make_folder(folder));
	for (; *names; names++)
		assert_true(file_write(file_join(arena, folder, *names), "return 1", 8));
}

static void remove_audits(struct arena *arena, const char *folder, const char *const *names)
{
	for (; *names; names++)
		assert_int_equal(unlink(file_join(arena, folder, *names)), 0);
	assert_int_equal(rmdir(folder), 0);
}

static void check_finding(struct arena *arena, const char *data, const char *more)
{
	const char *const *folders, *const *names;
	struct diags diags;
	size_t n, n_names;

	diags_init(&diags, arena);
	folders = find_audit_folders(arena, data, arena_printf(arena, ":/nowhere:%s", more), &n);
	assert_int_equal(n, 4);
	assert_string_equal(folders[1], file_join(arena, data, "audits/lua/source"));
	names = find_audit_names(arena, folders[0], &n_names);
	assert_int_equal(n_names, 2);
	assert_string_equal(names[0], "send");
	assert_string_equal(names[1], "wellbeing");
	find_audit_names(arena, folders[2], &n_names);
	assert_int_equal(n_names, 0);
	assert_string_equal(find_audit(arena, "send", folders, n, &diags),
			    file_join(arena, data, "audits/lua/send.lua"));
	assert_string_equal(find_audit(arena, "survey", folders, n, &diags),
			    file_join(arena, data, "audits/lua/source/survey.lua"));
	assert_string_equal(find_audit(arena, "peap", folders, n, &diags), file_join(arena, more, "peap.lua"));
	assert_string_equal(find_audit(arena, "./x/y.lua", folders, n, &diags), "./x/y.lua");
	assert_int_equal(diags.n, 0);
	assert_null(find_audit(arena, "cases", folders, n, &diags));
	diags_init(&diags, arena);
	assert_null(find_audit(arena, "welbeing", folders, n, &diags));
	assert_null(find_audit(arena, "../lua/send", folders, n, &diags));
	assert_null(find_audit(arena, "nothing", folders, 0, &diags));
	assert_string_equal(printed(arena, &diags),
			    "welbeing:1:1: error: no audit is called 'welbeing' [AUD001]\n"
			    "  hint: did you mean 'wellbeing'?\n"
			    "../lua/send:1:1: error: no audit is called '../lua/send' [AUD001]\n"
			    "  hint: 'waymark list' shows the audits there are; a path to one ends in .lua\n"
			    "nothing:1:1: error: no audit is called 'nothing' [AUD001]\n"
			    "  hint: 'waymark list' shows the audits there are; a path to one ends in .lua\n");
}

static void audits_are_found_by_name(void **state)
{
	char data[] = "/tmp/waymark-data-XXXXXX", more[] = "/tmp/waymark-more-XXXXXX";
	struct arena arena;
	const char *audits;

	(void)state;
	arena_init(&arena);
	assert_non_null(mkdtemp(data));
	assert_non_null(mkdtemp(more));
	audits = file_join(&arena, data, "audits/lua");
	write_audits(&arena, audits, first);
	write_audits(&arena, file_join(&arena, audits, "source"), of_source);
	write_audits(&arena, file_join(&arena, audits, "tests"), cases);
	write_audits(&arena, more, second);
	check_finding(&arena, data, more);
	remove_audits(&arena, file_join(&arena, audits, "source"), of_source);
	remove_audits(&arena, file_join(&arena, audits, "tests"), cases);
	remove_audits(&arena, audits, first);
	remove_audits(&arena, more, second);
	assert_int_equal(rmdir(file_join(&arena, data, "audits")), 0);
	assert_int_equal(rmdir(data), 0);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(audits_are_found_by_name) };

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("batch_find", tests, NULL, NULL);
}
