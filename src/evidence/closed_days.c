/*
 * closed_days.c - the column closed_days of calendar.csv: "2026-10-23; 2027-01-04..2027-01-05".
 *
 * Only the counting of school days needs these. A cell that cannot be read is therefore a warning: the
 * half term is marked, and code that counts through it reports that it cannot.
 */
#include "evidence/tables.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { CLOSED_MAX = 200 };	/* ranges per half term: far more than it has days */

/* "A..B" or a single day. Returns false if it is neither, or ends before it starts. The year may be 0, as for
 * table_read_date. */
static bool read_range(struct table *t, const struct cell *cell, const char *text, struct day_range *range)
{
	struct arena *scratch = t->row_scratch;
	const char *dots = strstr(text, "..");
	const char *first = text;

	if (dots) {
		first = text_trim(scratch, arena_strndup(scratch, text, (size_t)(dots - text)));
		dots = text_trim(scratch, dots + 2);
	}
	if (!table_read_date(t, cell, first, &range->first))
		return false;
	range->last = range->first;
	if (dots && !table_read_date(t, cell, dots, &range->last))
		return false;
	if (!date_given(range->first) || !date_given(range->last))
		return true;
	return date_compare(range->first, range->last) <= 0;
}

static void refuse(struct table *t, const struct cell *cell, struct half_term *h, const char *part,
		   const char *reason)
{
	h->closed_unread = true;
	table_problem(t, DIAG_CAS003, cell->at, cell->text,
		      "closed_days: '%s' %s, so school days of this half term cannot be counted",
		      reading_shown(t->reading, part), reason)->hint =
		"write dates and ranges with ';' between: 2026-10-23; 2027-01-04..2027-01-05";
}

static bool within(const struct half_term *h, const struct day_range *range)
{
	return date_compare(h->first_day, range->first) <= 0 &&
	       date_compare(range->last, h->last_day) <= 0;
}

static size_t count_parts(const char *text)
{
	size_t n = 1;

	for (; *text && n < CLOSED_MAX; text++)
		n += *text == ';';
	return n;
}

static int by_first_day(const void *left, const void *right)
{
	return date_compare(((const struct day_range *)left)->first, ((const struct day_range *)right)->first);
}

/* Sort the ranges and join those that overlap or adjoin, so that two cells that close the same days become equal. */
static size_t join_ranges(struct day_range *ranges, size_t n)
{
	size_t kept = 0;

	if (!n)
		return 0;
	qsort(ranges, n, sizeof(*ranges), by_first_day);
	for (size_t i = 1; i < n; i++) {
		struct day_range *last = &ranges[kept];

		if (date_days(ranges[i].first) > date_days(last->last) + 1)
			ranges[++kept] = ranges[i];
		else if (date_compare(ranges[i].last, last->last) > 0)
			last->last = ranges[i].last;
	}
	return kept + 1;
}

void closed_days_read(struct table *t, const struct cell *cell, struct half_term *h)
{
	struct reading *r = t->reading;
	struct day_range *ranges;
	const char *rest = cell->text;

	if (!*rest || !date_given(h->first_day) || !date_given(h->last_day))
		return;
	ranges = arena_array(r->arena, count_parts(rest), sizeof(*ranges));
	while (rest) {
		const char *end = strchr(rest, ';');
		size_t length = end ? (size_t)(end - rest) : strlen(rest);
		const char *part = text_trim(t->row_scratch, arena_strndup(t->row_scratch, rest, length));
		struct day_range range;

		rest = end ? end + 1 : NULL;
		if (!*part)
			continue;
		if (!read_range(t, cell, part, &range))
			refuse(t, cell, h, part, "is neither a day nor a range");
		else if (!date_given(range.first) || !date_given(range.last))
			h->closed_unread = true;	/* the end of the file reports why */
		else if (!within(h, &range))
			refuse(t, cell, h, part, "lies outside its half term");
		else if (h->n_closed == CLOSED_MAX)
			refuse(t, cell, h, part, "is one too many");
		else
			ranges[h->n_closed++] = range;
	}
	h->n_closed = join_ranges(ranges, h->n_closed);
	h->closed = ranges;
}
