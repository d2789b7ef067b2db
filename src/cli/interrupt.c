/*
 * interrupt.c - reports that the user asked the program to end. See cli.h.
 *
 * The signal may come at any moment, so the handler knows nothing of the current work: it prints the
 * message and exits. Code that writes files holds signals back until it is safe to end.
 */
#include "cli/cli.h"

#include <string.h>
#include <unistd.h>

#include "batch/pool.h"

static void say(const char *text)
{
	ssize_t written = write(STDERR_FILENO, text, strlen(text));

	(void)written;
}

static void end(int number)
{
	say("waymark: interrupted by ");
	say(number == SIGINT ? "SIGINT" : number == SIGTERM ? "SIGTERM" : "SIGHUP");
	say("; every file that exists is complete\n");
	_exit(EXIT_INTERRUPTED);
}

void end_on_signals(void)
{
	static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };
	struct sigaction action = { .sa_handler = end };
	sigset_t wanted;

	pool_end_signals(&wanted);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		if (sigismember(&wanted, numbers[i]))
			sigaction(numbers[i], &action, NULL);
	}
	sigprocmask(SIG_UNBLOCK, &wanted, NULL);	/* a parent may have left them blocked */
}
