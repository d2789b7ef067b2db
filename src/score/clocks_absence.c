/*
 * clocks_absence.c - how long a pupil is away: education from a certain day on, and decisions that
 * directly follow another.
 *
 * Suspensions that directly follow each other are separate decisions but one absence: its days are
 * counted across them. A permanent exclusion is counted from its own first day.
 */
#include "score/clock_look.h"

#include "score/school_days.h"
#include "score/sentences.h"

/* Whether b starts on the school day after a's last day, or earlier. */
static bool follows_at_once(struct clock_look *look, const struct pupil_event *a,
			    const struct pupil_event *b)
{
	struct date last = a->n_days ? a->days[a->n_days - 1].date : a->row->start;
	struct school_day next = school_days_after(look->arena, look->school, last, 1);

	return !next.missing && date_compare(b->row->start, next.date) <= 0;
}

/* The last suspension before a decision, or NULL. */
static const struct pupil_event *suspension_before(struct clock_look *look,
						   const struct pupil_event *decision)
{
	for (const struct pupil_event *e = decision; e > look->pupil->events;) {
		e--;
		if (pupil_event_counts_here(e, look->until) && e->row->kind == EVENT_SUSPENSION)
			return e;
	}
	return NULL;
}

/* The first of the suspensions that directly follow each other and end with this one. */
static const struct pupil_event *first_of_run(struct clock_look *look,
					      const struct pupil_event *decision)
{
	const struct pupil_event *before;

	while ((before = suspension_before(look, decision)) && !before->missing &&
	       follows_at_once(look, before, decision))
		decision = before;
	return decision;
}

/* School days from the start of the first suspension to the end of the last. */
static int days_away(struct clock_look *look, const struct pupil_event *first,
		     const struct pupil_event *last)
{
	return 1 + school_days_between(look->arena, look->school, first->days[0].date,
				       last->days[last->n_days - 1].date).n;
}

/* School day number `day` of the absence; for suspensions only if they last that long. */
void clock_education(struct clock_look *look)
{
	const struct pupil_event *decision = look->days->absence, *run;
	const char *next = look->row && look->row->looked_after == YES_NO_YES
		? "For a looked-after pupil check the guidance: it may be from the next day." : "";
	struct school_day first, due;

	if (!clock_has_decision(look))
		return;
	if (!decision) {
		clock_does_not(look, "No whole day of suspension is recorded.");
		return;
	}
	loc_list_add(look->arena, &look->cells, decision->row->start_cell.at);
	if (decision->missing) {
		clock_cannot(look, decision->row->start_cell.at, decision->missing);
		return;
	}
	run = clock_permanent(look) ? decision : first_of_run(look, decision);
	if (run != decision)
		loc_list_add(look->arena, &look->cells, run->row->start_cell.at);
	if (!clock_permanent(look) && days_away(look, run, decision) < look->clock->day) {
		clock_does_not(look, score_says_education_not(look->arena, look->clock->day, run != decision, next));
		return;
	}
	first = school_days_from(look->arena, look->school, run->row->start);
	due = first.missing ? first : school_days_after(look->arena, look->school, first.date,
							look->clock->day - 1);
	if (due.missing) {
		clock_cannot(look, decision->row->start_cell.at, due.missing);
		return;
	}
	look->result->due = due.date;
	clock_applies(look, score_says_education(look->arena, look->clock->day, run == decision ? NULL
						 : date_long(look->arena, first.date), date_long(look->arena, due.date),
						 clock_permanent(look), next));
}

void clock_no_extension(struct clock_look *look)
{
	const struct pupil_event *decision = look->days->absence, *before;

	if (!clock_has_decision(look))
		return;
	before = decision ? suspension_before(look, decision) : NULL;
	if (before && before->missing) {
		clock_cannot(look, before->row->start_cell.at, before->missing);
		return;
	}
	if (!before || !follows_at_once(look, before, decision)) {
		clock_does_not(look, "No decision follows another at once.");
		return;
	}
	loc_list_add(look->arena, &look->cells, before->row->start_cell.at);
	loc_list_add(look->arena, &look->cells, decision->row->start_cell.at);
	clock_applies(look, score_says_no_extension(look->arena, event_kind_name(decision->row->kind),
						    date_long(look->arena, decision->row->start),
						    date_long(look->arena, before->row->start)));
}
