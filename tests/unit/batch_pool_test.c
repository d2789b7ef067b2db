/* batch_pool_test.c - every number is taken once, whatever becomes of the workers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"
#include "batch/pool.h"

enum { N = 50, LONG_ANSWER = 3 << 20 };

static const struct pool_limits none;

struct seen {
	int times[N];
	enum pool_end ends[N];
	size_t lengths[N];
	int wait_status[N];
	bool again[N];
	size_t n_taken, right;
	size_t victim;		/* what work() makes an exception of */
	pid_t parent;
	size_t *tries;		/* of the victim, in memory that workers share */
};

static void take(void *context, size_t index, const struct pool_answer *answer)
{
	struct seen *seen = context;
	char expected[32];

	seen->times[index]++;
	seen->ends[index] = answer->end;
	seen->lengths[index] = answer->length;
	seen->wait_status[index] = answer->wait_status;
	seen->again[index] = answer->again;
	seen->n_taken++;
	snprintf(expected, sizeof(expected), "answer %zu", index);
	seen->right += answer->end == POOL_ANSWERED && answer->length == strlen(expected)
		&& memcmp(answer->bytes, expected, answer->length) == 0;
}

static void say(size_t index, struct buf *answer)
{
	buf_printf(answer, "answer %zu", index);
}

static void work_well(void *context, size_t index, struct buf *answer)
{
	say(index, answer);
}

static void work_and_crash(void *context, size_t index, struct buf *answer)
{
	struct seen *seen = context;

	if (index == seen->victim)
		raise(SIGKILL);
	say(index, answer);
}

static void work_and_leave(void *context, size_t index, struct buf *answer)
{
	struct seen *seen = context;

	if (index == seen->victim)
		_exit(7);
	say(index, answer);
}

static void work_for_ever(void *context, size_t index, struct buf *answer)
{
	struct seen *seen = context;
	volatile unsigned spin = 0;

	while (index == seen->victim)
		spin++;
	say(index, answer);
}

static void work_at_length(void *context, size_t index, struct buf *answer)
{
	for (size_t i = 0; i < LONG_ANSWER; i++)
		buf_putc(answer, (char)('a' + index));
}

static void work_without_words(void *context, size_t index, struct buf *answer)
{
}

static void work_until_stopped(void *context, size_t index, struct buf *answer)
{
	struct seen *seen = context;

	if (index == seen->victim)
		kill(seen->parent, SIGTERM);
	if (index >= seen->victim)
		pause();
	say(index, answer);
}

static void work_at_the_second_try(void *context, size_t index, struct buf *answer)
{
	struct seen *seen = context;

	if (index == seen->victim && ++*seen->tries == 1)
		raise(SIGKILL);
	say(index, answer);
}

static void work_until_continued(void *context, size_t index, struct buf *answer)
{
	struct seen *seen = context;

	if (index == seen->victim && ++*seen->tries)
		raise(SIGSTOP);
	say(index, answer);
}

#ifndef __SANITIZE_ADDRESS__	/* which cannot live within such a limit itself */
/* As the program's own allocations do. */
static void work_without_bound(void *context, size_t index, struct buf *answer)
{
	struct seen *seen = context;
	struct arena arena;

	arena_init(&arena);
	while (index == seen->victim)
		arena_alloc(&arena, 1 << 20);
	say(index, answer);
}
#endif

static bool run_pool(struct seen *seen, size_t n, int jobs, struct pool_limits limits,
		     void (*work)(void *, size_t, struct buf *))
{
	struct pool pool = { .n = n,
			     .jobs = jobs,
			     .limits = limits,
			     .work = work,
			     .take = take,
			     .context = seen };
	struct arena arena;
	bool whole;

	arena_init(&arena);
	seen->parent = getpid();
	whole = pool_run(&arena, &pool);
	arena_clear(&arena);
	return whole;
}

static void nobody_is_left(void)
{
	errno = 0;
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
	assert_int_equal(errno, ECHILD);
}

static void each_number_is_answered_once(void **state)
{
	static const int jobs[] = { 1, 2, 7, N, 2 * N };

	for (size_t i = 0; i < sizeof(jobs) / sizeof(*jobs); i++) {
		struct seen seen = { .n_taken = 0 };

		assert_true(run_pool(&seen, N, jobs[i], none, work_well));
		assert_int_equal(seen.n_taken, N);
		assert_int_equal(seen.right, N);
		nobody_is_left();
	}
}

static void no_numbers_are_no_work(void **state)
{
	struct seen seen = { .n_taken = 0 };

	assert_true(run_pool(&seen, 0, 4, none, work_well));
	assert_int_equal(seen.n_taken, 0);
}

static void a_crash_costs_one_number(void **state)
{
	for (size_t victim = 0; victim < N; victim += N - 1) {
		struct seen seen = { .victim = victim };

		assert_true(run_pool(&seen, N, 2, none, work_and_crash));
		assert_int_equal(seen.n_taken, N);
		assert_int_equal(seen.right, N - 1);
		assert_int_equal(seen.ends[victim], POOL_DIED);
		assert_int_equal(seen.times[victim], 1);
		assert_true(seen.again[victim]);
		assert_true(WIFSIGNALED(seen.wait_status[victim]));
		assert_int_equal(WTERMSIG(seen.wait_status[victim]), SIGKILL);
		nobody_is_left();
	}
}

/* Memory that outlives a worker: what it says of the tries before. */
static size_t *shared_tries(void)
{
	size_t *tries = mmap(NULL, sizeof(*tries), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	assert_ptr_not_equal(tries, MAP_FAILED);
	return tries;
}

static void a_crash_that_does_not_happen_again_costs_nothing(void **state)
{
	for (int jobs = 1; jobs <= 3; jobs += 2) {
		struct seen seen = { .victim = 4, .tries = shared_tries() };

		assert_true(run_pool(&seen, N, jobs, none, work_at_the_second_try));
		assert_int_equal(seen.n_taken, N);
		assert_int_equal(seen.right, N);
		for (size_t i = 0; i < N; i++)
			assert_int_equal(seen.again[i], i == 4);
		nobody_is_left();
		munmap(seen.tries, sizeof(*seen.tries));
	}
}

static void a_worker_that_does_not_answer_is_ended(void **state)
{
	struct seen seen = { .victim = 2, .tries = shared_tries() };

	assert_true(run_pool(&seen, 5, 2, (struct pool_limits){ .wall_s = 1 }, work_until_continued));
	assert_int_equal(seen.right, 4);
	assert_int_equal(seen.ends[2], POOL_HUNG);
	assert_int_equal(*seen.tries, 2);
	nobody_is_left();
	munmap(seen.tries, sizeof(*seen.tries));
}

#ifndef __SANITIZE_ADDRESS__
static void one_that_takes_all_memory_is_cut_off(void **state)
{
	struct seen seen = { .victim = 3 };

	assert_true(run_pool(&seen, 5, 2, (struct pool_limits){ .memory_mb = 64 }, work_without_bound));
	assert_int_equal(seen.right, 4);
	assert_int_equal(seen.ends[3], POOL_TOO_LARGE);
	assert_true(seen.again[3]);
	nobody_is_left();
}
#endif

static void a_crash_of_the_only_worker_does_not_end_the_run(void **state)
{
	struct seen seen = { .victim = 3 };

	assert_true(run_pool(&seen, N, 1, none, work_and_crash));
	assert_int_equal(seen.right, N - 1);
}

static void an_exit_is_a_death_too(void **state)
{
	struct seen seen = { .victim = 7 };

	assert_true(run_pool(&seen, N, 2, none, work_and_leave));
	assert_int_equal(seen.right, N - 1);
	assert_int_equal(seen.ends[7], POOL_DIED);
	assert_true(WIFEXITED(seen.wait_status[7]));
}

static void an_endless_school_is_cut_off(void **state)
{
	struct seen seen = { .victim = 1 };

	assert_true(run_pool(&seen, 5, 2, (struct pool_limits){ .cpu_s = 1 }, work_for_ever));
	assert_int_equal(seen.right, 4);
	assert_int_equal(seen.ends[1], POOL_TOO_SLOW);
	nobody_is_left();
}

static void long_answers_come_whole(void **state)
{
	struct seen seen = { .n_taken = 0 };

	assert_true(run_pool(&seen, 4, 2, none, work_at_length));
	for (int i = 0; i < 4; i++) {
		assert_int_equal(seen.ends[i], POOL_ANSWERED);
		assert_int_equal(seen.lengths[i], LONG_ANSWER);
	}
}

static void an_empty_answer_is_an_answer(void **state)
{
	struct seen seen = { .n_taken = 0 };

	assert_true(run_pool(&seen, 3, 1, none, work_without_words));
	assert_int_equal(seen.n_taken, 3);
	assert_int_equal(seen.ends[2], POOL_ANSWERED);
	assert_int_equal(seen.lengths[2], 0);
}

static void a_signal_ends_the_run_and_every_worker(void **state)
{
	struct seen seen = { .victim = 5 };

	assert_false(run_pool(&seen, N, 1, none, work_until_stopped));
	nobody_is_left();
	for (int i = 0; i < 5; i++)
		assert_int_equal(seen.ends[i], POOL_ANSWERED);
	assert_int_equal(seen.ends[5], POOL_STOPPED);
	assert_int_equal(seen.n_taken, 6);
	seen = (struct seen){ .victim = 5 };
	assert_false(run_pool(&seen, N, 4, none, work_until_stopped));
	nobody_is_left();
	assert_int_equal(seen.times[N - 1], 0);
}

/* Root is not held to RLIMIT_NPROC, so the room for files is what runs out: a worker needs a socket
 * pair. */
static void without_workers_every_number_is_given_back(void **state)
{
	struct rlimit before, few;
	struct seen seen = { .n_taken = 0 };
	bool whole;

	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	few = before;
	few.rlim_cur = 5;		/* the standard three, the signals' and the timer's */
	assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
	whole = run_pool(&seen, 3, 2, none, work_well);
	setrlimit(RLIMIT_NOFILE, &before);
	assert_true(whole);
	assert_int_equal(seen.n_taken, 3);
	for (int i = 0; i < 3; i++)
		assert_int_equal(seen.ends[i], POOL_NO_WORKER);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_number_is_answered_once),
		cmocka_unit_test(no_numbers_are_no_work),
		cmocka_unit_test(a_crash_costs_one_number),
		cmocka_unit_test(a_crash_that_does_not_happen_again_costs_nothing),
		cmocka_unit_test(a_worker_that_does_not_answer_is_ended),
#ifndef __SANITIZE_ADDRESS__
		cmocka_unit_test(one_that_takes_all_memory_is_cut_off),
#endif
		cmocka_unit_test(a_crash_of_the_only_worker_does_not_end_the_run),
		cmocka_unit_test(an_exit_is_a_death_too),
		cmocka_unit_test(an_endless_school_is_cut_off),
		cmocka_unit_test(long_answers_come_whole),
		cmocka_unit_test(an_empty_answer_is_an_answer),
		cmocka_unit_test(a_signal_ends_the_run_and_every_worker),
		cmocka_unit_test(without_workers_every_number_is_given_back),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
