/*
 * pool_serve.c - see pool_serve.h.
 *
 * The limit of processor time is a timer whose default action ends the process wherever it is, so no code has to look
 * at a clock, and a busy machine costs no school its reports. The limit of memory makes allocations fail, which ends
 * the process too (base/die.h); it is of private memory alone, since a worker shares most of its own with the parent.
 */
#include "batch/pool_serve.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum {
	MEGABYTE = 1 << 20,
	EASILY_KILLED = 500		/* of 1000: where the system runs out of memory, a worker goes, not the run */
};

bool pool_put(int fd, const void *bytes, size_t length)
{
	const char *p = bytes;

	while (length) {
		ssize_t put = send(fd, p, length, MSG_NOSIGNAL);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		p += put;
		length -= (size_t)put;
	}
	return true;
}

static bool get_all(int fd, void *bytes, size_t length)
{
	char *p = bytes;

	while (length) {
		ssize_t got = read(fd, p, length);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		p += got;
		length -= (size_t)got;
	}
	return true;
}

static void settle_signals(const sigset_t *blocked)
{
	sigset_t mask = *blocked;

	sigdelset(&mask, SIGPROF);
	signal(SIGPROF, SIG_DFL);
	sigprocmask(SIG_SETMASK, &mask, NULL);
}

/* 0 removes the limit. */
static void limit_time(int seconds)
{
	const struct itimerval timer = { .it_value = { .tv_sec = seconds } };

	setitimer(ITIMER_PROF, &timer, NULL);
}

/* The private memory that the process has mapped, in pages; 0: not known. */
static size_t data_pages(void)
{
	unsigned long pages = 0;
	FILE *file = fopen("/proc/self/statm", "re");

	if (!file)
		return 0;
	if (fscanf(file, "%*u %*u %*u %*u %*u %lu", &pages) != 1)
		pages = 0;
	fclose(file);
	return pages;
}

/* Allocations beyond the limit fail. A lower limit of the user's stays. */
static void limit_memory(size_t megabytes)
{
	const size_t shared = data_pages() * (size_t)sysconf(_SC_PAGESIZE);
	struct rlimit limit;

	if (!megabytes || !shared || getrlimit(RLIMIT_DATA, &limit) != 0)
		return;
	if (limit.rlim_cur > shared + megabytes * MEGABYTE) {
		limit.rlim_cur = shared + megabytes * MEGABYTE;
		setrlimit(RLIMIT_DATA, &limit);
	}
}

static void be_easily_killed(void)
{
	int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);

	if (fd < 0)
		return;
	dprintf(fd, "%d\n", EASILY_KILLED);
	close(fd);
}

_Noreturn void pool_serve(const struct pool *pool, int fd, pid_t parent, const sigset_t *blocked)
{
	struct buf answer;	/* as it is sent, in one piece: its length, then its bytes */
	size_t index, length = 0;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1);	/* the parent died before we could ask to be killed with it */
	settle_signals(blocked);
	be_easily_killed();
	limit_memory(pool->limits.memory_mb);
	buf_init(&answer, POOL_ANSWER_MAX_BYTES);
	while (get_all(fd, &index, sizeof(index))) {
		buf_reset(&answer);
		buf_add(&answer, &length, sizeof(length));
		limit_time(pool->limits.cpu_s);
		pool->work(pool->context, index, &answer);
		limit_time(0);
		if (answer.full)
			_exit(1);
		length = answer.length - sizeof(length);
		memcpy(answer.bytes, &length, sizeof(length));
		if (!pool_put(fd, answer.bytes, answer.length))
			_exit(1);
	}
	_exit(0);
}
