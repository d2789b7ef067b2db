/* progress.c - see progress.h. */
#include "cli/progress.h"

#include <stdio.h>
#include <string.h>

enum { BAR_LEAST = 8, BAR_MOST = 40, BAR_AROUND = 3, PART_BYTES = 64 };

/* ---- the pace ---- */

void pace_add(struct pace *pace, long long now_ms, struct progress *progress)
{
	size_t last = (pace->next + PACE_MARKS - 1) % PACE_MARKS;
	const struct pace_mark *oldest;

	if (pace->n == 0 || now_ms - pace->marks[last].at_ms >= PACE_STEP_MS) {
		/* What is done when the first mark is set was done before it. */
		pace->marks[pace->next] = (struct pace_mark){ now_ms, progress->done };
		pace->next = (pace->next + 1) % PACE_MARKS;
		pace->n += pace->n < PACE_MARKS;
	}
	oldest = &pace->marks[pace->n < PACE_MARKS ? 0 : pace->next];
	progress->recent = progress->done - oldest->done;
	progress->recent_ms = now_ms - oldest->at_ms;
}

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

static void put_failed(char part[PART_BYTES], const struct progress *p)
{
	part[0] = '\0';
	if (p->failed)
		snprintf(part, PART_BYTES, ", %zu failed", p->failed);
}

void progress_line(char text[PROGRESS_TEXT_BYTES], const struct progress *p)
{
	char rate[PART_BYTES], left[PART_BYTES], failed[PART_BYTES];

	put_rate(rate, p);
	put_left(left, p);
	put_failed(failed, p);
	snprintf(text, PROGRESS_TEXT_BYTES, "%zu of %zu %s%s%s%s", p->done, p->total,
		 p->total == 1 ? "school" : "schools", rate, left, failed);
}

/* ---- the bar ---- */

/* The words beside a bar, from the most to the least. */
enum words { WORDS_ALL, WORDS_NO_RATE, WORDS_SHORT, WORDS_LEAST, WORDS_COUNT };

static void put_words(char text[PROGRESS_TEXT_BYTES], const struct progress *p, enum words words)
{
	char left[PART_BYTES], failed[PART_BYTES];

	put_left(left, p);
	put_failed(failed, p);
	switch (words) {
	case WORDS_ALL:
		progress_line(text, p);
		break;
	case WORDS_NO_RATE:
		snprintf(text, PROGRESS_TEXT_BYTES, "%zu of %zu%s%s", p->done, p->total, left,
			 failed);
		break;
	case WORDS_SHORT:
		snprintf(text, PROGRESS_TEXT_BYTES, "%zu/%zu%s", p->done, p->total, failed);
		break;
	case WORDS_LEAST:
	case WORDS_COUNT:
		snprintf(text, PROGRESS_TEXT_BYTES, "%zu/%zu", p->done, p->total);
		break;
	}
}

static void put_bar(char text[PROGRESS_TEXT_BYTES], const struct progress *p, int width,
		    const char *words)
{
	char bar[BAR_MOST + 1];
	int filled = p->total ? (int)(p->done * (size_t)width / p->total) : 0;

	memset(bar, ' ', (size_t)width);
	memset(bar, '#', (size_t)filled);
	bar[width] = '\0';
	snprintf(text, PROGRESS_TEXT_BYTES, "[%s] %.*s", bar,
		 PROGRESS_TEXT_BYTES - 1 - BAR_MOST - BAR_AROUND, words);
}

void progress_bar(char text[PROGRESS_TEXT_BYTES], const struct progress *p, int columns)
{
	char words[PROGRESS_TEXT_BYTES];
	int room = columns > 1 ? columns - 1 : 0;

	for (int w = WORDS_ALL; w < WORDS_COUNT; w++) {
		int bar;

		put_words(words, p, w);
		bar = room - BAR_AROUND - (int)strlen(words);
		if (bar >= BAR_LEAST) {
			put_bar(text, p, bar < BAR_MOST ? bar : BAR_MOST, words);
			return;
		}
		if (w >= WORDS_SHORT && (int)strlen(words) <= room)
			break;	/* how many failed is worth more than a bar */
	}
	snprintf(text, PROGRESS_TEXT_BYTES, "%.*s", room, words);
}
