/*
 * watch.h - a run's progress on standard error: a bar where that is a terminal, else a line now and
 * then, as a log wants it.
 *
 * The monotonic clock is looked at here alone, and what it says goes nowhere else.
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
	long long started_ms, shown_ms;	/* of the monotonic clock */
	bool shown;			/* anything yet */
};

/* What standard error and the environment ask for. False: WAYMARK_PROGRESS is no number of seconds,
 * which has been reported. */
bool watch_init(const struct command *command, struct watch *watch, bool quiet);

/* batch_options.progress; the context is the struct watch. */
void watch_school(void *watch, const char *school_id, size_t done, size_t total, bool failed);

/* After the run, before anything else is printed: no bar is left on the terminal. */
void watch_end(struct watch *watch);

#endif
