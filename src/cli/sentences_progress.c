/*
 * sentences_progress.c - see sentences.h: how far a run is. Without an arena, since it is formatted
 * many times a second.
 */
#include "cli/sentences.h"

#include <stdio.h>

enum { PART_BYTES = 80 };

/* ---- parts of the text; each is empty or starts with a comma ---- */

static void put_rate(char part[PART_BYTES], const struct progress *p)
{
	const long long in_a_second = 1000 * 10, in_a_minute = 60 * in_a_second;
	long long tenths;

	part[0] = '\0';
	if (p->recent == 0 || p->recent_ms <= 0)
		return;
	tenths = (long long)p->recent * in_a_second / p->recent_ms;
	if (tenths >= 10) {
		snprintf(part, PART_BYTES, ", %lld.%lld a second", tenths / 10, tenths % 10);
		return;
	}
	tenths = (long long)p->recent * in_a_minute / p->recent_ms;
	if (tenths)
		snprintf(part, PART_BYTES, ", %lld.%lld a minute", tenths / 10, tenths % 10);
}

static void put_left(char part[PART_BYTES], const struct progress *p)
{
	const long long minute = 60, hour = 60 * minute, most_hours = 99;
	long long s;

	part[0] = '\0';
	if (p->recent == 0 || p->recent_ms <= 0 || p->done >= p->total)
		return;
	s = ((long long)(p->total - p->done) * p->recent_ms / (long long)p->recent + 999) / 1000;
	if (s < minute)
		snprintf(part, PART_BYTES, ", %lld s left", s);
	else if (s < hour)
		snprintf(part, PART_BYTES, ", %lld min %lld s left", s / minute, s % minute);
	else if (s < most_hours * hour)
		snprintf(part, PART_BYTES, ", %lld h %lld min left", s / hour, s % hour / minute);
	else
		snprintf(part, PART_BYTES, ", over %lld h left", most_hours);
}

/* Those who got no documents: for the problems in their rows, and for other reasons. */
static void put_failed(char part[PART_BYTES], const struct progress *p)
{
	char withheld[PART_BYTES / 2] = "", failed[PART_BYTES / 2] = "";

	if (p->withheld)
		snprintf(withheld, sizeof(withheld), ", %zu withheld", p->withheld);
	if (p->failed)
		snprintf(failed, sizeof(failed), ", %zu failed", p->failed);
	snprintf(part, PART_BYTES, "%s%s", withheld, failed);
}

void cli_says_progress(char text[PROGRESS_TEXT_BYTES], const struct progress *p, enum progress_words words)
{
	char rate[PART_BYTES], left[PART_BYTES], failed[PART_BYTES];
	const char *what = p->what ? p->what : "", *mark = p->what ? ": " : "";

	put_rate(rate, p);
	put_left(left, p);
	put_failed(failed, p);
	switch (words) {
	case PROGRESS_LINE:
		snprintf(text, PROGRESS_TEXT_BYTES, "%s%s%zu of %zu %s%s%s%s", what, mark, p->done, p->total,
			 p->total == 1 ? "school" : "schools", rate, left, failed);
		break;
	case PROGRESS_NO_RATE:
		snprintf(text, PROGRESS_TEXT_BYTES, "%s%s%zu of %zu%s%s", what, mark, p->done, p->total, left, failed);
		break;
	case PROGRESS_SHORT:
		snprintf(text, PROGRESS_TEXT_BYTES, "%zu/%zu%s", p->done, p->total, failed);
		break;
	case PROGRESS_LEAST:
	case PROGRESS_WORDS:
		snprintf(text, PROGRESS_TEXT_BYTES, "%zu/%zu", p->done, p->total);
		break;
	}
}
