/*
 * probe.c - tries a file in a process that can be killed.
 *
 * The hard idea: the child reports how it ended by writing one byte to a pipe. If the pipe closes
 * without one, the child died, and its wait status says why. The limit is processor time, measured by
 * the child's own timer, so a busy machine does not change the result. If the child does nothing at
 * all, waiting ends much later; that wait counts slices of poll and reads no clock.
 */
#include "luahost/luahost.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include "luahost/private.h"

enum {
	SLICE_MS = 20,
	WAIT_TIMES = 60			/* wall time limit, as a multiple of the processor time limit */
};

#if defined(__SANITIZE_ADDRESS__)
#define ADDRESS_SPACE_BYTES RLIM_INFINITY	/* the sanitizer's shadow memory alone takes terabytes */
#else
#define ADDRESS_SPACE_BYTES ((rlim_t)4 << 30)
#endif

static void limit(int resource, rlim_t most)
{
	struct rlimit now;

	if (most == RLIM_INFINITY || getrlimit(resource, &now) != 0)
		return;
	if (now.rlim_max != RLIM_INFINITY && now.rlim_max < most)
		most = now.rlim_max;
	now.rlim_cur = now.rlim_max = most;
	setrlimit(resource, &now);
}

/* If the parent dies or poll fails, the child must still end by itself. */
static void limit_self(int cpu_ms)
{
	const struct itimerval timer = {
		.it_value = { cpu_ms / 1000, cpu_ms % 1000 * 1000 },
	};

	signal(SIGPROF, SIG_DFL);
	setitimer(ITIMER_PROF, &timer, NULL);
	limit(RLIMIT_CPU, (rlim_t)(cpu_ms / 1000 + 2));
	limit(RLIMIT_AS, ADDRESS_SPACE_BYTES);
	limit(RLIMIT_CORE, 0);
	signal(SIGINT, SIG_DFL);
	signal(SIGTERM, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
	signal(SIGPIPE, SIG_DFL);
	prctl(PR_SET_PDEATHSIG, SIGKILL);	/* the parent may be killed while it waits */
}

static enum luahost_probe_end try_out(const char *name, const char *bytes, size_t length,
				      const struct luahost_options *options)
{
	struct arena arena;
	struct diags diags;
	struct luahost *host;
	enum luahost_probe_end end = LUAHOST_PROBE_ENDED;

	arena_init(&arena);
	diags_init(&diags, &arena);
	host = luahost_new(&arena, options);
	if (luahost_load(host, name, bytes, length, &diags))
		luahost_call(host, 0, 0, &diags);
	if (host->end == HOST_MEMORY)
		end = LUAHOST_PROBE_MEMORY;
	arena_clear(&arena);
	return end;
}

static bool tell(int fd, unsigned char said)
{
	ssize_t put;

	do
		put = write(fd, &said, 1);
	while (put < 0 && errno == EINTR);
	return put == 1;
}

/* Read the byte that the child writes; a closed pipe without one means that it crashed. */
static enum luahost_probe_end wait_for(int fd, int cpu_ms)
{
	struct pollfd wait = { .fd = fd, .events = POLLIN };

	for (long left = (long)cpu_ms * WAIT_TIMES; left > 0; left -= SLICE_MS) {
		int ready = poll(&wait, 1, SLICE_MS);
		unsigned char said;
		ssize_t got;

		if (ready == 0 || (ready < 0 && errno == EINTR))
			continue;
		if (ready < 0)
			return LUAHOST_PROBE_CRASHED;
		do
			got = read(fd, &said, 1);
		while (got < 0 && errno == EINTR);
		return got == 1 ? (enum luahost_probe_end)said : LUAHOST_PROBE_CRASHED;
	}
	return LUAHOST_PROBE_TIMED_OUT;
}

/* Kill and reap the child. Returns whether its own timer had ended it. */
static bool end_child(pid_t child)
{
	int status = 0;

	kill(child, SIGKILL);
	while (waitpid(child, &status, 0) < 0 && errno == EINTR)
		;
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGPROF;
}

static enum luahost_probe_end run_child(const char *name, const char *bytes, size_t length,
					const struct luahost_options *options, int cpu_ms)
{
	enum luahost_probe_end end;
	int fds[2], error;
	pid_t child;

	if (pipe(fds) != 0)
		return LUAHOST_PROBE_NOT_STARTED;
	child = fork();
	if (child == 0) {
		unsigned char said;

		close(fds[0]);
		limit_self(cpu_ms);
		said = (unsigned char)try_out(name, bytes, length, options);
		_exit(tell(fds[1], said) ? 0 : 1);
	}
	error = errno;
	close(fds[1]);
	end = child < 0 ? LUAHOST_PROBE_NOT_STARTED : wait_for(fds[0], cpu_ms);
	close(fds[0]);
	if (child > 0 && end_child(child))
		end = LUAHOST_PROBE_TIMED_OUT;
	errno = error;
	return end;
}

enum luahost_probe_end luahost_probe(const char *name, const char *bytes, size_t length,
				     const struct luahost_options *options, struct diags *diags)
{
	struct luahost_limits limits = host_limits(options->limits);
	enum luahost_probe_end end = run_child(name, bytes, length, options, limits.cpu_ms);
	struct loc at = { arena_strdup(diags->arena, name), 0, 0 };

	/* What ended the child may have had nothing to do with the file. */
	if (end == LUAHOST_PROBE_CRASHED)
		end = run_child(name, bytes, length, options, limits.cpu_ms);
	if (end == LUAHOST_PROBE_TIMED_OUT)
		diags_add(diags, options->limit_code, at, "the file did not end within %d.%d s of processor time",
			  limits.cpu_ms / 1000, limits.cpu_ms % 1000 / 100)
			->hint = "look for a loop that never ends, or a pattern with many '*' in "
				 "find, match or gsub";
	else if (end == LUAHOST_PROBE_MEMORY)
		host_report_memory(options, at, diags);
	else if (end == LUAHOST_PROBE_CRASHED)
		diags_add(diags, options->limit_code, at,
			  "the process that tried the file died");
	else if (end == LUAHOST_PROBE_NOT_STARTED)
		diags_add(diags, options->limit_code, at,
			  "could not start a process to try the file: %s", strerror(errno));
	return end;
}
