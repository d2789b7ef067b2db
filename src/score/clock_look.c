/* clock_look.c - see clock_look.h. */
#include "score/clock_look.h"

#include "score/school_days.h"
#include "score/sentences.h"

void clock_applies(struct clock_look *look, const char *sentence)
{
	look->result->state = CLOCK_APPLIES;
	look->result->sentence = sentence;
}

void clock_does_not(struct clock_look *look, const char *sentence)
{
	look->result->state = CLOCK_DOES_NOT_APPLY;
	look->result->sentence = sentence;
}

void clock_cannot(struct clock_look *look, struct loc at, const char *missing)
{
	loc_list_add(look->arena, &look->cells, at);
	look->result->state = CLOCK_CANNOT_COMPUTE;
	look->result->missing = missing;
	look->result->sentence = score_says_cannot(look->arena, missing);
}

const struct pupil_event *clock_first_unread(const struct clock_look *look)
{
	for (size_t i = 0; look->pupil && i < look->pupil->n_events; i++) {
		if (look->pupil->events[i].unread)
			return &look->pupil->events[i];
	}
	return NULL;
}

/* Of this school, up to the day of counting: has one been made, and then been cancelled? */
static bool has_cancelled(const struct clock_look *look)
{
	for (size_t i = 0; look->pupil && i < look->pupil->n_events; i++) {
		const struct event_row *row = look->pupil->events[i].row;

		if (date_given(row->cancelled) && row->elsewhere != YES_NO_YES &&
		    date_compare(row->start, look->until) <= 0)
			return true;
	}
	return false;
}

bool clock_has_decision(struct clock_look *look)
{
	const struct pupil_event *unread = clock_first_unread(look);

	if (look->days->decision)
		return true;
	if (unread) {
		clock_cannot(look, unread->row->event_cell.at, unread->missing);
		return false;
	}
	clock_does_not(look, score_says_no_decision(look->arena, date_long(look->arena, look->until), has_cancelled(look)));
	return false;
}

/* The cells of what was counted in the term. */
static void clock_cite_term(struct clock_look *look)
{
	for (size_t i = 0; i < look->pupil->n_events; i++) {
		const struct pupil_event *event = &look->pupil->events[i];
		bool in_it = false;

		for (size_t d = 0; d < event->n_days && !in_it; d++)
			in_it = school_days_same_term(event->days[d].half_term,
						      look->days->half_term);
		if (in_it && pupil_event_counts_here(event, look->until))
			loc_list_add(look->arena, &look->cells, event->row->days_cell.at);
	}
}

bool clock_has_term(struct clock_look *look)
{
	const struct halves *term = &look->days->term;

	if (term->missing)
		clock_cannot(look, term->at, term->missing);
	else
		clock_cite_term(look);
	return !term->missing;
}

bool clock_permanent(const struct clock_look *look)
{
	return look->days->decision->row->kind == EVENT_PERMANENT;
}

const char *clock_term_text(struct clock_look *look)
{
	return score_says_in_term(look->arena, halves_text(look->arena, look->days->term.n),
			    school_days_term_name(look->arena, look->days->half_term));
}

void clock_cite_year(struct clock_look *look)
{
	for (size_t i = 0; look->pupil && i < look->pupil->n_events; i++) {
		const struct pupil_event *event = &look->pupil->events[i];

		if ((event->counts ? event->row->halves > 0 : event->n_days > 0) &&
		    date_compare(event->row->start, look->until) <= 0 &&
		    school_days_year(look->school, event->row->start) == look->days->school_year)
			loc_list_add(look->arena, &look->cells, event->row->days_cell.at);
	}
}

bool clock_has_due(const struct clock_result *result)
{
	return result && result->state == CLOCK_APPLIES && date_given(result->due);
}
