/* pupil_events.c - see pupil_events.h. */
#include "score/pupil_events.h"

#include <stdlib.h>
#include <string.h>

#include "score/school_days.h"

/* A suspension runs over whole days and perhaps half a day more; lunchtimes over one day each. */
static size_t day_count(const struct event_row *row)
{
	if (row->kind == EVENT_LUNCHTIME)
		return (size_t)row->halves;
	return (size_t)(row->halves + 1) / 2;
}

static void spread_days(struct arena *arena, const struct school_evidence *school,
			struct pupil_event *event)
{
	const struct event_row *row = event->row;
	size_t n = day_count(row);
	struct event_day *days = arena_array(arena, n, sizeof(*days));
	struct school_day day = school_days_from(arena, school, row->start);
	int left = row->halves;

	for (size_t i = 0; i < n && !day.missing; i++) {
		int halves = row->kind == EVENT_LUNCHTIME || left == 1 ? 1 : 2;

		days[i] = (struct event_day){ day.date, school_half_term(school, day.date), halves };
		left -= halves;
		if (i + 1 < n)
			day = school_days_after(arena, school, day.date, 1);
	}
	event->missing = day.missing;
	event->days = days;
	event->n_days = day.missing ? 0 : n;
}

static struct date eve(struct date day)
{
	return date_from_days(date_days(day) - 1);
}

/* The pupil is back on the day on which the decision is cancelled. */
static void end_when_cancelled(struct pupil_event *event)
{
	size_t n = 0;

	while (n < event->n_days &&
	       date_compare(event->days[n].date, event->row->cancelled) < 0)
		n++;
	event->n_days = n;
}

/* A permanent exclusion lasts until it is cancelled; a suspension no longer than that. */
static void spread_cancelled(struct arena *arena, const struct school_evidence *school,
			     struct pupil_event *event)
{
	const struct event_row *row = event->row;
	struct event_row until = *row;
	struct school_day_count count;

	if (row->kind == EVENT_PERMANENT) {
		count = school_days_between(arena, school, eve(row->start),
					    eve(row->cancelled));
		event->missing = count.missing;
		if (count.missing || !count.n)
			return;
		until.halves = 2 * count.n;
		event->row = &until;
	}
	spread_days(arena, school, event);
	event->row = row;
	end_when_cancelled(event);
}

/* In a draft a cell may have an error. A sum without its row would be a guess. */
static bool is_unread(const struct event_row *row)
{
	return row->kind == EVENT_UNKNOWN || !date_given(row->start) ||
	       (row->kind != EVENT_PERMANENT && !row->halves) ||
	       (row->cancelled_cell.text[0] && !date_given(row->cancelled)) ||
	       (row->elsewhere_cell.text[0] && row->elsewhere == YES_NO_EMPTY);
}

static struct pupil_event make_event(struct arena *arena, const struct school_evidence *school,
				     const struct event_row *row)
{
	struct pupil_event event = { .row = row, .unread = is_unread(row) };

	if (event.unread) {
		event.missing = arena_printf(arena, "%s line %d has an error",
					     row->event_cell.at.file, row->event_cell.at.line);
		return event;
	}
	event.counts = !row->cancelled_cell.text[0];
	if (row->elsewhere == YES_NO_YES)
		return event;
	event.half_term = school_half_term(school, row->start);
	if (!event.counts)
		spread_cancelled(arena, school, &event);
	else if (row->halves)
		spread_days(arena, school, &event);
	return event;
}

static int compare_events(const void *left, const void *right)
{
	const struct event_row *a = *(const struct event_row *const *)left,
			       *b = *(const struct event_row *const *)right;
	int by = strcmp(a->pupil_ref.text, b->pupil_ref.text);

	if (!by)
		by = date_compare(a->start, b->start);
	if (!by)
		by = strcmp(a->event_cell.at.file, b->event_cell.at.file);
	return by ? by : a->event_cell.at.line - b->event_cell.at.line;
}

const struct pupil *pupil_events_read(struct arena *arena, const struct school_evidence *school,
				      size_t *n_pupils)
{
	size_t n = school->n_events;
	const struct event_row **rows = arena_array(arena, n, sizeof(*rows));
	struct pupil_event *events = arena_array(arena, n, sizeof(*events));
	struct pupil *pupils = arena_array(arena, n, sizeof(*pupils));

	*n_pupils = 0;
	for (size_t i = 0; i < n; i++)
		rows[i] = &school->events[i];
	if (n)
		qsort(rows, n, sizeof(*rows), compare_events);
	for (size_t i = 0; i < n; i++) {
		const char *ref = rows[i]->pupil_ref.text;

		events[i] = make_event(arena, school, rows[i]);
		if (!i || strcmp(ref, rows[i - 1]->pupil_ref.text) != 0)
			pupils[(*n_pupils)++] = (struct pupil){ .ref = ref, .school = school,
								.events = &events[i] };
		pupils[*n_pupils - 1].n_events++;
	}
	return pupils;
}

const struct pupil *pupil_events_find(const struct pupil *pupils, size_t n, const char *ref)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(pupils[i].ref, ref) == 0)
			return &pupils[i];
	}
	return NULL;
}

bool pupil_event_counts_here(const struct pupil_event *event, struct date until)
{
	return event->counts && event->row->elsewhere != YES_NO_YES &&
	       date_compare(event->row->start, until) <= 0;
}

struct date pupil_event_decided(const struct pupil_event *event)
{
	const struct event_row *row = event->row;

	return date_given(row->notified) && date_compare(row->notified, row->start) < 0 ? row->notified : row->start;
}

/* No suspension lasts so long that it reaches the school year after next: what is that old needs no calendar. */
static bool is_past(const struct pupil *pupil, const struct pupil_event *event, int school_year)
{
	return !event->unread &&
	       school_days_year(pupil->school, event->row->start) < school_year - 1;
}

static bool lacks(struct halves *sum, const struct pupil_event *event)
{
	if (!event->missing)
		return false;
	sum->missing = event->missing;
	sum->at = event->row->start_cell.at;
	return true;
}

struct halves pupil_halves_in_term(const struct pupil *pupil, const struct half_term *half_term,
				   struct date until)
{
	struct halves sum = { 0 };

	for (size_t i = 0; i < pupil->n_events; i++) {
		const struct pupil_event *event = &pupil->events[i];

		if ((!event->unread && !pupil_event_counts_here(event, until)) ||
		    is_past(pupil, event, half_term->school_year))
			continue;
		if (lacks(&sum, event))
			return sum;
		for (size_t d = 0; d < event->n_days; d++) {
			if (school_days_same_term(event->days[d].half_term, half_term))
				sum.n += event->days[d].halves;
		}
	}
	return sum;
}

/* The event's halves in a school year, of those that count at all; none after last, if that is given. */
static int halves_in_year(const struct pupil *pupil, const struct pupil_event *event, int school_year,
			  struct date last)
{
	int n = 0;

	if (event->row->elsewhere == YES_NO_YES)
		return event->counts &&
		       school_days_year(pupil->school, event->row->start) == school_year
			? event->row->halves : 0;
	for (size_t d = 0; d < event->n_days; d++) {
		if (event->days[d].half_term->school_year == school_year &&
		    (!date_given(last) || date_compare(event->days[d].date, last) <= 0))
			n += event->days[d].halves;
	}
	return n;
}

struct halves pupil_halves_in_year(const struct pupil *pupil, int school_year, struct date until,
				   enum year_halves which)
{
	struct halves sum = { 0 };
	struct date last = which == YEAR_ALL_MISSED ? until : (struct date){ 0 };

	for (size_t i = 0; i < pupil->n_events; i++) {
		const struct pupil_event *event = &pupil->events[i];
		bool elsewhere = event->row->elsewhere == YES_NO_YES;

		if (event->unread && lacks(&sum, event))
			return sum;
		if (date_compare(event->row->start, until) > 0 || is_past(pupil, event, school_year) ||
		    (which == YEAR_ELSEWHERE && !elsewhere) ||
		    (which == YEAR_CANCELLED && event->counts))
			continue;
		if (lacks(&sum, event))
			return sum;
		sum.n += halves_in_year(pupil, event, school_year, last);
	}
	return sum;
}
