/* base_malloc_test.c - memory that cannot be had ends the process, also for libraries; what is too large to be meant is refused. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <setjmp.h>
#include <cmocka.h>

#include "base/die.h"

static volatile size_t vast = (size_t)1 << 46;	/* so that no compiler knows better */

static void what_is_too_large_is_refused(void **state)
{
	assert_null(malloc(vast));
	assert_null(calloc(vast, 1));
	assert_null(calloc(vast, vast));
	assert_null(realloc(NULL, vast));
}

static void nothing_is_no_refusal(void **state)
{
	void *block = realloc(NULL, 10);

	assert_non_null(block);
	block = realloc(block, 0);
	free(block);
	free(malloc(0));
	free(calloc(0, 8));
}

/* In a child without room: ask until there is no more, by one of the three calls. */
static int status_of(int call)
{
	int status = -1;
	pid_t child = fork();

	if (child == 0) {
		const struct rlimit room = { 64 << 20, 64 << 20 };
		char *block = NULL;

		close(STDERR_FILENO);
		setrlimit(RLIMIT_AS, &room);
		for (size_t n = 1; n < 1000; n++) {
			block = call == 0 ? malloc(1 << 20) : call == 1 ? calloc(1 << 10, 1 << 10) : realloc(NULL, 1 << 20);
			if (!block)
				_exit(77);
			memset(block, 1, 100);
		}
		_exit(78);
	}
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static void what_cannot_be_had_ends_the_process(void **state)
{
	for (int call = 0; call < 3; call++)
		assert_int_equal(status_of(call), DIE_MEMORY_STATUS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#ifndef __SANITIZE_ADDRESS__	/* which has functions of its own there */
		cmocka_unit_test(what_is_too_large_is_refused),
		cmocka_unit_test(what_cannot_be_had_ends_the_process),
#endif
		cmocka_unit_test(nothing_is_no_refusal),
	};

	(void)what_is_too_large_is_refused;
	(void)what_cannot_be_had_ends_the_process;
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
