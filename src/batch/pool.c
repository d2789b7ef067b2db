/*
 * pool.c - see pool.h.
 *
 * The parent talks to each worker over a socket pair: a size_t down, a size_t and that many bytes up. A
 * closed socket means that the worker is dead. It limits itself (pool_serve.h); but one that waits for something
 * that never comes, or is stopped, is ended by the parent, which counts the ticks of a timer and so never counts the
 * time for which it was itself stopped. Signals that ask the run to end are read from a signalfd beside the sockets, so
 * there is no handler and no global flag.
 */
#include "batch/pool.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/die.h"
#include "batch/pool_serve.h"

enum { HIRE_TICKS = 2 };		/* seconds after which a pool without any worker gives up */

/* What polls watch beside the workers. */
enum { SIGNALS, TICKS, N_OTHERS };

struct worker {
	pid_t pid;		/* 0: no process */
	int fd;
	size_t index;		/* the number it is working on ... */
	bool again;		/* ... for the second time */
	int ticks;		/* ... for so many seconds */
	struct buf *answer;	/* the bytes of its answer so far; they begin with the length */
};

struct crew {
	const struct pool *pool;
	struct arena *arena;
	struct worker *workers;
	struct pollfd *polls;	/* one per worker, then the others */
	int n_workers;
	int fds[N_OTHERS];
	sigset_t before;	/* the signal mask of the caller ... */
	sigset_t blocked;	/* ... and that of the pool */
	size_t next;		/* the next number to give out */
	size_t *again;		/* then those whose worker ended without an answer, the last first */
	size_t n_again, again_capacity;
	int idle_ticks;		/* seconds without any worker */
	int fork_error;
};

void pool_end_signals(sigset_t *set)
{
	struct sigaction hang_up;

	sigemptyset(set);
	sigaddset(set, SIGINT);
	sigaddset(set, SIGTERM);
	/* A blocked signal stays pending even if it is ignored. */
	if (sigaction(SIGHUP, NULL, &hang_up) == 0 && hang_up.sa_handler != SIG_IGN)
		sigaddset(set, SIGHUP);
}

/* A worker has no business with these, and one that ends must be the only one that had its socket. */
static void leave_others(const struct crew *crew)
{
	for (int i = 0; i < N_OTHERS; i++)
		close(crew->fds[i]);
	for (int i = 0; i < crew->n_workers; i++)
		if (crew->workers[i].pid)
			close(crew->workers[i].fd);
}

static bool hire(struct crew *crew, struct worker *worker)
{
	pid_t parent = getpid();
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
		crew->fork_error = errno;
		return false;
	}
	fflush(NULL);		/* otherwise the child would print it again */
	worker->pid = fork();
	if (worker->pid == 0) {
		worker->pid = 0;
		close(ends[0]);
		leave_others(crew);
		pool_serve(crew->pool, ends[1], parent, &crew->blocked);
	}
	close(ends[1]);
	if (worker->pid < 0) {
		crew->fork_error = errno;
		worker->pid = 0;
		close(ends[0]);
		return false;
	}
	worker->fd = ends[0];
	buf_reset(worker->answer);
	return true;
}

/* Reap a worker whose socket is closed, or close its socket first: it then ends by itself, unless somebody has stopped it.
 * Returns how it ended. */
static int dismiss(struct worker *worker)
{
	int status = 0;

	close(worker->fd);
	kill(worker->pid, SIGCONT);
	while (waitpid(worker->pid, &status, 0) < 0)
		if (errno != EINTR)
			die("a worker cannot be waited for: %s", strerror(errno));
	worker->pid = 0;
	return status;
}

static void take(const struct crew *crew, size_t index, struct pool_answer answer)
{
	crew->pool->take(crew->pool->context, index, &answer);
}

/* A number whose worker has ended: the first time it is put back. */
static void give_back(struct crew *crew, const struct worker *worker, struct pool_answer answer)
{
	answer.again = worker->again;
	if (worker->again) {
		take(crew, worker->index, answer);
		return;
	}
	if (crew->n_again == crew->again_capacity)
		crew->again = arena_grow(crew->arena, crew->again, crew->n_again, &crew->again_capacity,
					 sizeof(*crew->again));
	crew->again[crew->n_again++] = worker->index;
}

static enum pool_end why_ended(int status)
{
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF)
		return POOL_TOO_SLOW;
	return WIFEXITED(status) && WEXITSTATUS(status) == DIE_MEMORY_STATUS ? POOL_TOO_LARGE : POOL_DIED;
}

static void lose(struct crew *crew, struct worker *worker)
{
	const int status = dismiss(worker);

	give_back(crew, worker, (struct pool_answer){ .end = why_ended(status), .wait_status = status });
}

static bool has_numbers(const struct crew *crew)
{
	return crew->next < crew->pool->n || crew->n_again;
}

static void next_number(struct crew *crew, struct worker *worker)
{
	worker->again = crew->next == crew->pool->n;
	worker->index = worker->again ? crew->again[--crew->n_again] : crew->next++;
	worker->ticks = 0;
}

/* Give this worker a number; if there are none left, let it go. */
static void hand_out(struct crew *crew, struct worker *worker)
{
	while (has_numbers(crew)) {
		if (!worker->pid && !hire(crew, worker))
			return;
		next_number(crew, worker);
		if (pool_put(worker->fd, &worker->index, sizeof(worker->index)))
			return;
		lose(crew, worker);
	}
	if (worker->pid)
		dismiss(worker);
}

/* Whether the answer is complete; its first bytes give its length. */
static bool complete(const struct worker *worker, size_t *length)
{
	if (worker->answer->length < sizeof(*length))
		return false;
	memcpy(length, worker->answer->bytes, sizeof(*length));
	return worker->answer->length >= sizeof(*length) + *length;
}

static void hear(struct crew *crew, struct worker *worker)
{
	char bytes[65536];
	ssize_t got = read(worker->fd, bytes, sizeof(bytes));
	size_t length;

	if (got < 0 && errno == EINTR)
		return;
	if (got <= 0) {
		lose(crew, worker);
		hand_out(crew, worker);
		return;
	}
	buf_add(worker->answer, bytes, (size_t)got);
	if (worker->answer->full) {
		kill(worker->pid, SIGKILL);
		lose(crew, worker);
		hand_out(crew, worker);
	} else if (complete(worker, &length)) {
		take(crew, worker->index, (struct pool_answer){ .end = POOL_ANSWERED, .again = worker->again,
			.bytes = worker->answer->bytes + sizeof(length), .length = length });
		buf_reset(worker->answer);
		hand_out(crew, worker);
	}
}

static int count_workers(const struct crew *crew)
{
	int n = 0;

	for (int i = 0; i < crew->n_workers; i++)
		n += crew->workers[i].pid != 0;
	return n;
}

/* Take back all numbers that are not done. */
static void take_back(struct crew *crew, enum pool_end end)
{
	while (crew->n_again)
		take(crew, crew->again[--crew->n_again],
		     (struct pool_answer){ .end = end, .again = true, .error = crew->fork_error });
	while (end == POOL_NO_WORKER && crew->next < crew->pool->n)
		take(crew, crew->next++, (struct pool_answer){ .end = end, .error = crew->fork_error });
}

/* Kill all workers at once: a half-made report is useless, and the user wants us to stop. */
static void stop(struct crew *crew)
{
	for (int i = 0; i < crew->n_workers; i++) {
		struct worker *worker = &crew->workers[i];

		if (!worker->pid)
			continue;
		kill(worker->pid, SIGKILL);
		dismiss(worker);
		take(crew, worker->index, (struct pool_answer){ .end = POOL_STOPPED, .again = worker->again });
	}
	take_back(crew, POOL_STOPPED);
}

/* Another second: end workers that do not answer, and try to replace those that could not be. However many seconds have
 * passed since the last call, the parent was not there to hear of them. */
static void tick(struct crew *crew)
{
	const int limit_s = crew->pool->limits.wall_s;
	unsigned long long passed;

	if (read(crew->fds[TICKS], &passed, sizeof(passed)) < 0)
		return;
	crew->idle_ticks = count_workers(crew) ? 0 : crew->idle_ticks + 1;
	for (int i = 0; i < crew->n_workers; i++) {
		struct worker *worker = &crew->workers[i];

		if (worker->pid && limit_s && ++worker->ticks > limit_s) {
			kill(worker->pid, SIGKILL);
			dismiss(worker);
			give_back(crew, worker, (struct pool_answer){ .end = POOL_HUNG });
		}
		if (!worker->pid)
			hand_out(crew, worker);
	}
}

static void wait_for_any(struct crew *crew)
{
	for (int i = 0; i < crew->n_workers; i++)
		crew->polls[i] = (struct pollfd){ .events = POLLIN,
			.fd = crew->workers[i].pid ? crew->workers[i].fd : -1 };
	for (int i = 0; i < N_OTHERS; i++)
		crew->polls[crew->n_workers + i] = (struct pollfd){ .fd = crew->fds[i], .events = POLLIN };
	while (poll(crew->polls, (nfds_t)crew->n_workers + N_OTHERS, -1) < 0)
		if (errno != EINTR)
			die("workers cannot be waited for: %s", strerror(errno));
}

/* Returns true when all numbers are done, or false when a signal asks the run to end. */
static bool attend(struct crew *crew)
{
	const struct pollfd *others = &crew->polls[crew->n_workers];

	while (count_workers(crew) || (has_numbers(crew) && crew->idle_ticks < HIRE_TICKS)) {
		wait_for_any(crew);
		if (others[SIGNALS].revents) {
			stop(crew);
			return false;
		}
		for (int i = 0; i < crew->n_workers; i++)
			if (crew->polls[i].revents)
				hear(crew, &crew->workers[i]);
		if (others[TICKS].revents)
			tick(crew);
	}
	take_back(crew, POOL_NO_WORKER);
	return true;
}

static void listen_for_signals(struct crew *crew)
{
	sigset_t set;

	pool_end_signals(&set);
	if (sigprocmask(SIG_BLOCK, &set, &crew->before) != 0)
		die("signals cannot be blocked: %s", strerror(errno));
	sigorset(&crew->blocked, &crew->before, &set);
	crew->fds[SIGNALS] = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	if (crew->fds[SIGNALS] < 0)
		die("signals cannot be read: %s", strerror(errno));
}

static void start_ticks(struct crew *crew)
{
	const struct itimerspec every_second = { .it_interval.tv_sec = 1, .it_value.tv_sec = 1 };

	crew->fds[TICKS] = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
	if (crew->fds[TICKS] < 0 || timerfd_settime(crew->fds[TICKS], 0, &every_second, NULL) != 0)
		die("workers cannot be timed: %s", strerror(errno));
}

/* Signals read from the descriptor are gone; when the mask is restored, the same signal must not end the process. */
static void drain_signals(int fd)
{
	struct signalfd_siginfo info;

	while (read(fd, &info, sizeof(info)) > 0)
		;
}

bool pool_run(struct arena *arena, const struct pool *pool)
{
	struct crew crew = { .pool = pool, .arena = arena };
	bool whole;

	if (pool->n == 0)
		return true;
	crew.n_workers = (size_t)pool->jobs < pool->n ? pool->jobs : (int)pool->n;
	crew.workers = arena_array(arena, (size_t)crew.n_workers, sizeof(*crew.workers));
	crew.polls = arena_array(arena, (size_t)crew.n_workers + N_OTHERS, sizeof(*crew.polls));
	listen_for_signals(&crew);
	start_ticks(&crew);
	for (int i = 0; i < crew.n_workers; i++) {
		crew.workers[i].answer = buf_new(arena, POOL_ANSWER_MAX_BYTES);
		hand_out(&crew, &crew.workers[i]);
	}
	whole = attend(&crew);
	drain_signals(crew.fds[SIGNALS]);
	for (int i = 0; i < N_OTHERS; i++)
		close(crew.fds[i]);
	sigprocmask(SIG_SETMASK, &crew.before, NULL);
	return whole;
}
