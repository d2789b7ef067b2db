/* luahost_limits_test.c - memory, work and time are limited, and a file that hangs ends with its process. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "luahost/luahost.h"
#include "support_lua.h"

static const struct luahost_options options = {
	.limits = { .memory_bytes = 8 << 20, .instructions = 1000 * 1000, .cpu_ms = 500 },
	.syntax_code = DIAG_AUD002, .raised_code = DIAG_AUD003, .limit_code = DIAG_AUD004,
};

static const char backtracking[] = "return ('a'):rep(30):find(('a*'):rep(25) .. 'b')";

/* Run source here; its problems as printed. */
static const char *run(struct arena *arena, const char *source)
{
	struct diags diags;
	struct luahost *host = luahost_new(arena, &options);

	diags_init(&diags, arena);
	if (luahost_load(host, "t.lua", source, strlen(source), &diags))
		luahost_call(host, 0, 0, &diags);
	return printed(arena, &diags);
}

static void memory_is_capped(void **state)
{
	static const char expected[] = "t.lua:1:1: error: the file exceeded its memory limit of 8 MB [AUD004]\n"
				       "  hint: look for a text, a table or a function calling itself that grows "
				       "without "
				       "end\n";
	struct arena arena;

	(void)state;
	arena_init(&arena);
	assert_string_equal(run(&arena, "return ('x'):rep(2e9)"), expected);
	assert_string_equal(run(&arena, "local t = {}\nwhile true do t[#t + 1] = { t } end"), expected);
	assert_string_equal(run(&arena, "local s = 'x'\nwhile true do s = s .. s end"), expected);
	assert_string_equal(run(&arena, "return ('x'):rep(1e10)"),
			    "t.lua:1:1: error: resulting string too large [AUD003]\n"
			    "  hint: raised at t.lua:1\n");	/* refused by Lua before it asks */
	assert_string_equal(run(&arena, "return ('x'):rep(4e6)"), "");
	arena_clear(&arena);
}

static void work_is_counted(void **state)
{
	static const char expected[] =
		"t.lua:2:1: error: the file exceeded its limit of 1000000 instructions [AUD004]\n"
		"  hint: look for a loop that never ends\n";
	struct arena arena;

	(void)state;
	arena_init(&arena);
	assert_string_equal(run(&arena, "\nwhile true do end"), expected);
	assert_string_equal(run(&arena, "for i = 1, 1e5 do end"), "");
	arena_clear(&arena);
}

static void the_budget_is_each_calls_own(void **state)
{
	static const char source[] = "for i = 1, 6e5 do end";
	struct arena arena;
	struct diags diags;
	struct luahost *host;

	(void)state;
	arena_init(&arena);
	diags_init(&diags, &arena);
	host = luahost_new(&arena, &options);
	for (int i = 0; i < 5; i++) {
		assert_true(luahost_load(host, "t.lua", source, strlen(source), &diags));
		assert_true(luahost_call(host, 0, 0, &diags));
	}
	arena_clear(&arena);
}

/* How a probe of source ends; its problems as printed. */
static enum luahost_probe_end probe(struct arena *arena, const char *source, const char **text)
{
	struct diags diags;
	enum luahost_probe_end end;

	diags_init(&diags, arena);
	end = luahost_probe("t.lua", source, strlen(source), &options, &diags);
	*text = printed(arena, &diags);
	return end;
}

static void a_backtracking_pattern_ends_with_its_process(void **state)
{
	struct arena arena;
	const char *text;

	(void)state;
	arena_init(&arena);
	assert_int_equal(probe(&arena, backtracking, &text), LUAHOST_PROBE_TIMED_OUT);
	assert_string_equal(text, "t.lua:1:1: error: the file did not end within 0.5 s of processor time [AUD004]\n"
				  "  hint: look for a loop that never ends, or a pattern with many '*' in find, "
				  "match or gsub\n");
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);	/* no child is left behind */
	arena_clear(&arena);
}

static void what_ends_by_itself_can_be_loaded(void **state)
{
	struct arena arena;
	const char *text;

	(void)state;
	arena_init(&arena);
	assert_int_equal(probe(&arena, "return {}", &text), LUAHOST_PROBE_ENDED);
	assert_int_equal(probe(&arena, "error('x')", &text), LUAHOST_PROBE_ENDED);
	assert_int_equal(probe(&arena, "return {", &text), LUAHOST_PROBE_ENDED);
	assert_int_equal(probe(&arena, "while true do end", &text), LUAHOST_PROBE_ENDED);
	assert_string_equal(text, "");
	assert_int_equal(probe(&arena, "return ('x'):rep(2e9)", &text), LUAHOST_PROBE_MEMORY);
	assert_string_equal(text, "t.lua:1:1: error: the file exceeded its memory limit of 8 MB [AUD004]\n"
				  "  hint: look for a text, a table or a function calling itself that grows without "
				       "end\n");
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
	arena_clear(&arena);
}

static void end_the_child(int signal)
{
	kill(0, SIGTERM);
}

static void live_on(int signal)
{
	/* The child, which has the default again, ends. */
}

static void a_child_that_dies_is_told(void **state)
{
	/* again and again: on a busy machine the first may come before there is a child */
	const struct itimerval soon = { .it_value = { .tv_usec = 100 * 1000 }, .it_interval = { .tv_usec = 100 * 1000 } };
	const struct itimerval never = { .it_value = { 0 } };
	struct arena arena;
	const char *text;

	(void)state;
	arena_init(&arena);
	setpgid(0, 0);	/* so that the signal below reaches nobody else */
	signal(SIGTERM, live_on);
	signal(SIGALRM, end_the_child);
	assert_int_equal(setitimer(ITIMER_REAL, &soon, NULL), 0);
	assert_int_equal(probe(&arena, backtracking, &text), LUAHOST_PROBE_CRASHED);
	assert_int_equal(setitimer(ITIMER_REAL, &never, NULL), 0);
	assert_string_equal(text, "t.lua:1:1: error: the process that tried the file died [AUD004]\n");
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
	arena_clear(&arena);
}

static void a_child_that_cannot_start_is_told(void **state)
{
	struct rlimit files, none;
	struct arena arena;
	const char *text;

	(void)state;
	arena_init(&arena);
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &files), 0);
	none = files;
	none.rlim_cur = 3;
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
	assert_int_equal(probe(&arena, "return {}", &text), LUAHOST_PROBE_NOT_STARTED);
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &files), 0);
	assert_string_equal(text, "t.lua:1:1: error: could not start a process to try the file: "
				  "Too many open files [AUD004]\n");
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_capped),
		cmocka_unit_test(work_is_counted),
		cmocka_unit_test(the_budget_is_each_calls_own),
		cmocka_unit_test(a_backtracking_pattern_ends_with_its_process),
		cmocka_unit_test(what_ends_by_itself_can_be_loaded),
		cmocka_unit_test(a_child_that_dies_is_told),
		cmocka_unit_test(a_child_that_cannot_start_is_told),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("luahost_limits", tests, NULL, NULL);
}
