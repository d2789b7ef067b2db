/*
 * watch.h - shows a run's progress on standard error: a bar on a terminal, otherwise a line now and
 * then, for a log.
 *
 * Only this module reads the monotonic clock, and the time goes nowhere else.
 */
#ifndef WAYMARK_CLI_WATCH_H
#define WAYMARK_CLI_WATCH_H

#include <stdbool.h>

#include "cli/cli.h"
#include "cli/progress.h"

enum watch_form { WATCH_NOTHING, WATCH_BAR, WATCH_LINES };

struct watch {
	enum watch_form form;
	int interval_s;			/* between two lines */
	struct progress progress;
	struct pace pace;
	long long started_ms, shown_ms;	/* in the monotonic clock */
	bool shown;			/* anything has been shown */
};

/* Set up according to standard error and the environment. Returns false if WAYMARK_PROGRESS is not a number of
 * seconds, after reporting it. */
bool watch_init(const struct command *command, struct watch *watch, bool quiet);

/* Show a step of the run, now or with a later one. */
void watch_step(struct watch *watch, const struct batch_step *step);

/* Call after the run, before anything else is printed: removes the bar from the terminal. */
void watch_end(struct watch *watch);

#endif
