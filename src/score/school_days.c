/*
 * school_days.c - see school_days.h. Counts day by day, since a due date is at most some hundred days
 * away.
 *
 * Between two half terms there is a holiday, unless the calendar is incomplete. No holiday is longer
 * than 30 days, or 75 in summer (domain convention): a longer gap means that a half term is missing.
 */
#include "score/school_days.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "score/sentences.h"

enum { HOLIDAY_DAYS = 30, SUMMER_DAYS = 75 };

static bool is_closed(const struct half_term *h, struct date day)
{
	for (size_t i = 0; i < h->n_closed; i++) {
		if (date_compare(h->closed[i].first, day) <= 0 &&
		    date_compare(day, h->closed[i].last) <= 0)
			return true;
	}
	return false;
}

/* 1970-01-01 was a Thursday. */
static bool is_weekend(struct date day)
{
	long weekday = ((date_days(day) % 7) + 7 + 3) % 7;	/* 0 is Monday */

	return weekday >= 5;
}

/* Why nothing is known about a day outside all half terms; NULL: it is in a holiday. */
static const char *outside(struct arena *arena, const struct school_evidence *school,
			   struct date day)
{
	const struct half_term *next = school_next_half_term(school, day), *before;
	long gap;

	if (!school->n_half_terms)
		return "the school has no calendar";
	if (next == school->half_terms)
		return score_says_calendar_begins(arena,
				    date_long(arena, next->first_day));
	before = next ? next - 1 : &school->half_terms[school->n_half_terms - 1];
	if (!next)
		return score_says_calendar_ends(arena,
				    date_long(arena, before->last_day));
	gap = date_days(next->first_day) - date_days(before->last_day) - 1;
	if (gap <= (next->school_year > before->school_year ? SUMMER_DAYS : HOLIDAY_DAYS))
		return NULL;
	return score_says_calendar_gap(arena,
			    date_long(arena, before->last_day), date_long(arena, next->first_day));
}

bool school_days_is_one(struct arena *arena, const struct school_evidence *school,
			struct date day, const char **missing)
{
	const struct half_term *h = school_half_term(school, day);

	*missing = NULL;
	if (!h) {
		*missing = outside(arena, school, day);
		return false;
	}
	if (h->closed_unread) {
		*missing = score_says_closed_unread(arena,
					h->label, h->label_cell.at.file, h->label_cell.at.line);
		return false;
	}
	return !is_weekend(day) && !is_closed(h, day);
}

static struct date step(struct date day, int by)
{
	return date_from_days(date_days(day) + by);
}

/* The nearest school day from `day` on, in steps of 1 or -1. */
static struct school_day seek(struct arena *arena, const struct school_evidence *school,
			      struct date day, int by)
{
	struct school_day found = { .date = day };

	while (!school_days_is_one(arena, school, found.date, &found.missing)) {
		if (found.missing)
			return found;
		found.date = step(found.date, by);
	}
	return found;
}

struct school_day school_days_from(struct arena *arena, const struct school_evidence *school,
				   struct date day)
{
	return seek(arena, school, day, 1);
}

struct school_day school_days_after(struct arena *arena, const struct school_evidence *school,
				    struct date day, int n)
{
	struct school_day found = { .date = day };

	for (int i = 0; i < n && !found.missing; i++)
		found = seek(arena, school, step(found.date, 1), 1);
	return found;
}

struct school_day school_days_before(struct arena *arena, const struct school_evidence *school,
				     struct date day)
{
	return seek(arena, school, step(day, -1), -1);
}

struct school_day_count school_days_between(struct arena *arena,
					    const struct school_evidence *school,
					    struct date first, struct date last)
{
	struct school_day_count count = { 0 };

	for (struct date day = step(first, 1); date_compare(day, last) <= 0; day = step(day, 1)) {
		count.n += school_days_is_one(arena, school, day, &count.missing);
		if (count.missing)
			return count;
	}
	return count;
}

const char *school_days_no_half_term(struct arena *arena, const struct school_evidence *school,
				     struct date day)
{
	if (!school->n_half_terms)
		return "the school has no calendar";
	return score_says_in_no_half_term(arena, date_long(arena, day));
}

int school_days_year(const struct school_evidence *school, struct date day)
{
	const struct half_term *h = school_half_term(school, day);

	return h ? h->school_year : date_school_year(day);
}

/* ---- terms ---- */

/* The offset of the number at the end of a label; the label's length if there is none. */
static size_t stem(const char *label)
{
	size_t end = strlen(label);

	while (end > 0 && label[end - 1] >= '0' && label[end - 1] <= '9')
		end--;
	return end;
}

/* Two half terms form a term: 1 and 2, 3 and 4 and so on. 0: the label has no number. */
static int pair(const char *label)
{
	int number = atoi(label + stem(label));

	return (number + 1) / 2;
}

bool school_days_same_term(const struct half_term *a, const struct half_term *b)
{
	char left[64], right[64];

	if (a == b)
		return true;
	if (a->school_year != b->school_year || pair(a->label) != pair(b->label) ||
	    stem(a->label) >= sizeof(left) || stem(b->label) >= sizeof(right))
		return false;
	memcpy(left, a->label, stem(a->label));
	left[stem(a->label)] = '\0';
	memcpy(right, b->label, stem(b->label));
	right[stem(b->label)] = '\0';
	return text_same_folded(left, right);
}

const char *school_days_term_name(struct arena *arena, const struct half_term *h)
{
	const char *year = date_school_year_words(arena, h->school_year);
	const char *word = text_trim(arena, arena_strndup(arena, h->label, stem(h->label)));
	int first = 2 * pair(h->label) - 1;

	if (!pair(h->label))
		return arena_printf(arena, "%s %s", h->label, year);
	if (first == 1 && !text_same_folded(word, "Term"))
		return arena_printf(arena, "%s %s", word, year);
	return arena_printf(arena, "%s %d and %d %s", word, first, first + 1, year);
}
