/*
 * progress.h - how far a run is, in words: a bar for a terminal, a line for a log.
 *
 * Pure: the time comes in, text goes out; watch.h shows it. Times are milliseconds since the first
 * school was handed out.
 */
#ifndef WAYMARK_CLI_PROGRESS_H
#define WAYMARK_CLI_PROGRESS_H

#include <stddef.h>

/* The pace of the last seconds, not of the whole run: schools differ, and so does what else the
 * machine has to do. Zero is a pace that has just started. */
enum { PACE_MARKS = 32, PACE_STEP_MS = 500 };

struct pace_mark {
	long long at_ms;
	size_t done;
};

struct pace {
	struct pace_mark marks[PACE_MARKS];	/* a ring, at least a step apart */
	size_t n, next;
};

struct progress {
	size_t done, total, failed;	/* schools; the failed are among the done */
	size_t recent;			/* done within ... */
	long long recent_ms;		/* ... the last so many milliseconds; 0: nothing known yet */
};

/* To be told of each school done; fills recent and recent_ms. */
void pace_add(struct pace *pace, long long now_ms, struct progress *progress);

enum { PROGRESS_TEXT_BYTES = 256 };

/* For a line of so many columns, the last of which is left free, since some terminals go to the
 * next line there: what has no room is left out, numbers of schools last. Without a line end. */
void progress_bar(char text[PROGRESS_TEXT_BYTES], const struct progress *progress, int columns);

/* "120 of 302 schools, 14.2 a second, 13 s left, 2 failed". */
void progress_line(char text[PROGRESS_TEXT_BYTES], const struct progress *progress);

#endif
