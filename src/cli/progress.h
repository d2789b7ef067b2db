/*
 * progress.h - formats how far a run is: a bar for a terminal, a line for a log.
 *
 * Pure: takes times, returns texts; watch.h displays them. Times are milliseconds since the first
 * school was given to a worker.
 */
#ifndef WAYMARK_CLI_PROGRESS_H
#define WAYMARK_CLI_PROGRESS_H

#include <stddef.h>

/* The pace of the last seconds instead of the whole run, since schools differ, and so does the load of the machine. A
 * zeroed struct is a pace that has just started. */
enum { PACE_MARKS = 32, PACE_STEP_MS = 500 };

struct pace_mark {
	long long at_ms;
	size_t done;
};

struct pace {
	struct pace_mark marks[PACE_MARKS];	/* a ring; marks are at least one step apart */
	size_t n, next;
};

struct progress {
	const char *what;		/* "feedback.pdf": what is being made; NULL: all that a school gets by itself */
	size_t done, total, withheld, failed;	/* schools; done includes the others */
	size_t recent;			/* done within ... */
	long long recent_ms;		/* ... this many last milliseconds; 0: not known yet */
};

/* Call for each school done; sets recent and recent_ms. */
void pace_add(struct pace *pace, long long now_ms, struct progress *progress);

enum { PROGRESS_TEXT_BYTES = 256 };

/* Format a bar for a line of `columns` characters; the last column is left free, because some terminals would start a
 * new line there. What has no room is left out, the numbers of schools last. No line end. */
void progress_bar(char text[PROGRESS_TEXT_BYTES], const struct progress *progress, int columns);

/* "120 of 302 schools, 14.2 a second, 13 s left, 1 withheld, 2 failed". */
void progress_line(char text[PROGRESS_TEXT_BYTES], const struct progress *progress);

#endif
