/*
 * triggers.h - which triggers of an audit have fired for a pupil, when, and because of which cells.
 *
 * A trigger calls for a conversation; it says nothing about the outcome.
 */
#ifndef WAYMARK_SCORE_TRIGGERS_H
#define WAYMARK_SCORE_TRIGGERS_H

#include "framework/case_rules.h"
#include "score/pupil_events.h"

struct trigger_firing {
	const struct trigger *trigger;
	const struct half_term *half_term;	/* of that day; NULL: the calendar does not say */
	struct date on;
	const char *missing;		/* not NULL: it cannot be computed, and `on` is not set */
	const char *sentence;
	const struct loc *cells;	size_t n_cells;
};

struct trigger_list {
	struct trigger_firing *items;
	size_t n, capacity;
};

/* Append the firings in a school year, from events up to `until`: in the audit's order of triggers, then by day. A
 * trigger that cannot be computed is listed once, with what is missing. */
void triggers_of_events(struct arena *arena, const struct case_rules *rules,
			const struct pupil *pupil, int school_year, struct date until,
			struct trigger_list *list);

/* Append the triggers that a case declares. */
void triggers_declared(struct arena *arena, const struct case_rules *rules,
		       const struct school_evidence *school, const struct case_row *row,
		       struct trigger_list *list);

#endif
