/*
 * pool.c - see pool.h.
 *
 * The parent talks to each worker over a socket pair: a size_t down, a size_t and that many bytes up. A
 * closed socket means that the worker is dead. The time limit is the worker's own timer, whose default
 * action ends the process wherever it is, so no code has to check a clock. It counts processor time, so
 * that a busy machine costs no school its reports; a worker that waits for something that never comes
 * is ended much later, by wall time. Signals that ask the run to end are read from a signalfd beside
 * the sockets, so there is no handler and no global flag.
 */
#include "batch/pool.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/die.h"

enum {
	ANSWER_MAX_BYTES = 1 << 28,
	WALL_TIMES = 20			/* wall time limit, as a multiple of the processor time limit */
};

struct worker {
	pid_t pid;		/* 0: no process */
	int fd;
	size_t index;		/* the number it is working on */
	struct buf *answer;	/* the bytes of its answer so far; they begin with the length */
};

struct crew {
	const struct pool *pool;
	struct worker *workers;
	struct pollfd *polls;	/* one per worker, then the signals */
	int n_workers;
	int signals_fd;
	sigset_t before;	/* the signal mask of the caller */
	size_t next;		/* the next number to give out */
	int fork_error;
};

static bool put_all(int fd, const void *bytes, size_t length)
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

/* ---- in the worker ---- */

/* Reset signals as at a program's start; but the parent deals with those that ask the run to end. */
static void settle_signals(const struct crew *crew)
{
	sigset_t mask = crew->before, end;

	pool_end_signals(&end);
	sigorset(&mask, &mask, &end);
	sigdelset(&mask, SIGALRM);
	sigdelset(&mask, SIGPROF);
	signal(SIGALRM, SIG_DFL);
	signal(SIGPROF, SIG_DFL);
	sigprocmask(SIG_SETMASK, &mask, NULL);
}

/* 0 removes the limit. */
static void limit_time(int seconds)
{
	const struct itimerval timer = { .it_value = { .tv_sec = seconds } };

	setitimer(ITIMER_PROF, &timer, NULL);
	alarm((unsigned)seconds * WALL_TIMES);
}

_Noreturn static void serve(const struct crew *crew, int fd, pid_t parent)
{
	const struct pool *pool = crew->pool;
	struct buf answer;	/* as it is sent, in one piece: its length, then its bytes */
	size_t index, length = 0;

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1);	/* the parent died before we could ask to be killed with it */
	close(crew->signals_fd);
	for (int i = 0; i < crew->n_workers; i++)
		if (crew->workers[i].pid)
			close(crew->workers[i].fd);
	settle_signals(crew);
	buf_init(&answer, ANSWER_MAX_BYTES);
	while (get_all(fd, &index, sizeof(index))) {
		buf_reset(&answer);
		buf_add(&answer, &length, sizeof(length));
		limit_time(pool->time_limit_s);
		pool->work(pool->context, index, &answer);
		limit_time(0);
		if (answer.full)
			_exit(1);
		length = answer.length - sizeof(length);
		memcpy(answer.bytes, &length, sizeof(length));
		if (!put_all(fd, answer.bytes, answer.length))
			_exit(1);
	}
	_exit(0);
}

/* ---- in the parent ---- */

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
		serve(crew, ends[1], parent);
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

/* Reap a worker whose socket is closed, or close its socket first. Returns how it ended. */
static int dismiss(struct worker *worker)
{
	int status = 0;

	close(worker->fd);
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

static void lose(struct crew *crew, struct worker *worker)
{
	size_t index = worker->index;
	int status = dismiss(worker);
	bool slow = WIFSIGNALED(status) && (WTERMSIG(status) == SIGALRM || WTERMSIG(status) == SIGPROF);

	take(crew, index, (struct pool_answer){
		.end = slow ? POOL_TOO_SLOW : POOL_DIED, .wait_status = status });
}

/* Give this worker a number; if there are none left, let it go. */
static void hand_out(struct crew *crew, struct worker *worker)
{
	while (crew->next < crew->pool->n) {
		if (!worker->pid && !hire(crew, worker))
			return;
		worker->index = crew->next++;
		if (put_all(worker->fd, &worker->index, sizeof(worker->index)))
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
		take(crew, worker->index, (struct pool_answer){ .end = POOL_ANSWERED,
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

/* Kill all workers at once: a half-made report is useless, and the user wants us to stop. */
static void stop(struct crew *crew)
{
	for (int i = 0; i < crew->n_workers; i++) {
		struct worker *worker = &crew->workers[i];

		if (!worker->pid)
			continue;
		kill(worker->pid, SIGKILL);
		dismiss(worker);
		take(crew, worker->index, (struct pool_answer){ .end = POOL_STOPPED });
	}
}

/* Returns true when all numbers are done, or false when a signal asks the run to end. */
static bool attend(struct crew *crew)
{
	struct pollfd *signals = &crew->polls[crew->n_workers];

	while (count_workers(crew)) {
		for (int i = 0; i < crew->n_workers; i++)
			crew->polls[i] = (struct pollfd){ .events = POLLIN,
				.fd = crew->workers[i].pid ? crew->workers[i].fd : -1 };
		*signals = (struct pollfd){ .fd = crew->signals_fd, .events = POLLIN };
		if (poll(crew->polls, (nfds_t)crew->n_workers + 1, -1) < 0) {
			if (errno == EINTR)
				continue;
			die("workers cannot be waited for: %s", strerror(errno));
		}
		if (signals->revents) {
			stop(crew);
			return false;
		}
		for (int i = 0; i < crew->n_workers; i++)
			if (crew->polls[i].revents)
				hear(crew, &crew->workers[i]);
	}
	while (crew->next < crew->pool->n)
		take(crew, crew->next++,
		     (struct pool_answer){ .end = POOL_NO_WORKER, .error = crew->fork_error });
	return true;
}

static void listen_for_signals(struct crew *crew)
{
	sigset_t set;

	pool_end_signals(&set);
	if (sigprocmask(SIG_BLOCK, &set, &crew->before) != 0)
		die("signals cannot be blocked: %s", strerror(errno));
	crew->signals_fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	if (crew->signals_fd < 0)
		die("signals cannot be read: %s", strerror(errno));
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
	struct crew crew = { .pool = pool };
	bool whole;

	if (pool->n == 0)
		return true;
	crew.n_workers = (size_t)pool->jobs < pool->n ? pool->jobs : (int)pool->n;
	crew.workers = arena_array(arena, (size_t)crew.n_workers, sizeof(*crew.workers));
	crew.polls = arena_array(arena, (size_t)crew.n_workers + 1, sizeof(*crew.polls));
	listen_for_signals(&crew);
	for (int i = 0; i < crew.n_workers; i++) {
		crew.workers[i].answer = buf_new(arena, ANSWER_MAX_BYTES);
		hand_out(&crew, &crew.workers[i]);
	}
	whole = attend(&crew);
	drain_signals(crew.signals_fd);
	close(crew.signals_fd);
	sigprocmask(SIG_SETMASK, &crew.before, NULL);
	return whole;
}
