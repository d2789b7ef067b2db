/* progress.c - see progress.h. */
#include "cli/progress.h"

#include <stdio.h>
#include <string.h>

#include "cli/sentences.h"

enum { BAR_LEAST = 8, BAR_MOST = 40, BAR_AROUND = 3 };

/* ---- the pace ---- */

void pace_add(struct pace *pace, long long now_ms, struct progress *progress)
{
	size_t last = (pace->next + PACE_MARKS - 1) % PACE_MARKS;
	const struct pace_mark *oldest;

	if (pace->n == 0 || now_ms - pace->marks[last].at_ms >= PACE_STEP_MS) {
		/* Schools finished before the first mark do not count towards the pace. */
		pace->marks[pace->next] = (struct pace_mark){ now_ms, progress->done };
		pace->next = (pace->next + 1) % PACE_MARKS;
		pace->n += pace->n < PACE_MARKS;
	}
	oldest = &pace->marks[pace->n < PACE_MARKS ? 0 : pace->next];
	progress->recent = progress->done - oldest->done;
	progress->recent_ms = now_ms - oldest->at_ms;
}

void progress_line(char text[PROGRESS_TEXT_BYTES], const struct progress *p)
{
	cli_says_progress(text, p, PROGRESS_LINE);
}

/* ---- the bar ---- */

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

	for (int w = PROGRESS_LINE; w < PROGRESS_WORDS; w++) {
		int bar;

		cli_says_progress(words, p, w);
		bar = room - BAR_AROUND - (int)strlen(words);
		if (bar >= BAR_LEAST) {
			put_bar(text, p, bar < BAR_MOST ? bar : BAR_MOST, words);
			return;
		}
		if (w >= PROGRESS_SHORT && (int)strlen(words) <= room)
			break;	/* how many failed is more important than a bar */
	}
	snprintf(text, PROGRESS_TEXT_BYTES, "%.*s", room, words);
}
