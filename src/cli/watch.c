/* watch.c - see watch.h. */
#include "cli/watch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum { LINES_S = 5, LINES_MOST_S = 3600, COLUMNS = 80, BAR_MS = 50 };

static long long now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool terminal_can_rewrite(void)
{
	const char *terminal = getenv("TERM");

	return terminal && *terminal && strcmp(terminal, "dumb") != 0;
}

static bool read_interval(const struct command *command, int *interval_s)
{
	const char *value = getenv("WAYMARK_PROGRESS");

	*interval_s = LINES_S;
	if (!value || !*value)
		return true;
	if (strcmp(value, "0") == 0) {
		*interval_s = 0;
		return true;
	}
	if (parse_count(value, LINES_MOST_S, interval_s))
		return true;
	usage_error(command, "WAYMARK_PROGRESS is '%s', not a number of seconds up to %d", value,
		    LINES_MOST_S);
	return false;
}

bool watch_init(const struct command *command, struct watch *watch, bool quiet)
{
	*watch = (struct watch){ .form = WATCH_NOTHING };
	if (quiet)
		return true;
	if (!isatty(STDERR_FILENO))
		watch->form = WATCH_LINES;
	else if (terminal_can_rewrite())
		watch->form = WATCH_BAR;
	return read_interval(command, &watch->interval_s);
}

/* Determined each time, since a window may have been resized. */
static int columns(void)
{
	struct winsize size;

	return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : COLUMNS;
}

static void show_bar(const struct watch *watch)
{
	char text[PROGRESS_TEXT_BYTES];

	progress_bar(text, &watch->progress, columns());
	fprintf(stderr, "\r%s\033[K", text);
	fflush(stderr);
}

static void show_line(const struct watch *watch)
{
	char text[PROGRESS_TEXT_BYTES];

	progress_line(text, &watch->progress);
	fprintf(stderr, "waymark: %s\n", text);
}

/* A bar is drawn for each school, since the next one may take long, unless nothing had to be made. The log of a short run
 * has no line; that of a long one also has the last. */
static bool is_due(const struct watch *watch, const struct batch_step *step, long long now)
{
	const bool last = watch->progress.done == watch->progress.total;

	if (watch->form == WATCH_BAR)
		return last || !step->unchanged || now - watch->shown_ms >= BAR_MS;
	if (watch->progress.done == 0)
		return false;
	return (last && watch->shown) || now - watch->shown_ms >= watch->interval_s * 1000LL;
}

void watch_step(struct watch *watch, const struct batch_step *step)
{
	struct progress *progress = &watch->progress;
	long long now;

	if (watch->form == WATCH_NOTHING)
		return;
	now = now_ms();
	if (step->done == 0) {
		watch->started_ms = watch->shown_ms = now;
		watch->pace = (struct pace){ .n = 0 };
		progress->what = step->compared;
	}
	progress->done = step->done;
	progress->total = step->total;
	progress->withheld += step->withheld;
	progress->failed += step->failed;
	pace_add(&watch->pace, now - watch->started_ms, progress);
	if (!is_due(watch, step, now))
		return;
	if (watch->form == WATCH_BAR)
		show_bar(watch);
	else
		show_line(watch);
	watch->shown = true;
	watch->shown_ms = now;
}

void watch_end(struct watch *watch)
{
	if (watch->form != WATCH_BAR || !watch->shown)
		return;
	fprintf(stderr, "\r\033[K");
	fflush(stderr);
}
