/*
 * clocks_board.c - when governors must meet: because of the days in the term, and because an exam is
 * missed.
 *
 * If an exam is missed they meet whatever the number of days (SI 2012/1033, reg. 24), so no clock then
 * says that they need not. The days in the term are those at this school. "Within n school days" is
 * counted from the day on which the board was told; that day is not guessed from the start of the
 * suspension.
 */
#include "score/clock_look.h"

#include "score/school_days.h"
#include "score/sentences.h"

void clock_no_meeting(struct clock_look *look)
{
	const struct clock *clock = look->clock;

	if (!clock_has_decision(look))
		return;
	if (clock_permanent(look)) {
		clock_does_not(look, "The decision is a permanent exclusion.");
		return;
	}
	if (!clock_has_term(look))
		return;
	if (look->days->term.n > 2 * clock->up_to)
		clock_does_not(look, score_says_more(look->arena, clock_term_text(look), clock->up_to));
	else if (look->exam_missed)
		clock_does_not(look, score_says_but_exam(look->arena, clock_term_text(look), false));
	else if (look->exam && look->exam->state == CLOCK_CANNOT_COMPUTE)
		clock_cannot(look, look->days->decision->row->exam_cell.at, look->exam->missing);
	else
		clock_applies(look, score_says_no_meeting(look->arena, clock_term_text(look), clock->up_to));
}

/* The decision that the board had to be told of: a permanent exclusion, or the suspension that took the term's days
 * over the limit. Later decisions have later dates; the first is the one that counts. */
static const struct event_row *decisive(const struct clock_look *look)
{
	const struct pupil *pupil = look->pupil;

	for (size_t i = 0; i < pupil->n_events && !clock_permanent(look); i++) {
		const struct pupil_event *event = &pupil->events[i];

		if (pupil_event_counts_here(event, look->until) &&
		    pupil_halves_in_term(pupil, look->days->half_term, event->row->start).n >
		    2 * look->clock->over)
			return event->row;
	}
	return look->days->decision->row;
}

/* Set the due day `within` school days after the board was told of a decision. False, with a sentence that says why
 * and ends with `rest`, if the day cannot be counted. */
static bool set_due_from(struct clock_look *look, const struct event_row *decision, const char *rest)
{
	struct school_day due;

	loc_list_add(look->arena, &look->cells, decision->notified_cell.at);
	if (!date_given(decision->notified)) {
		clock_cannot(look, decision->notified_cell.at,
			     score_says_not_told(look->arena, decision->notified_cell.at.file,
						 decision->notified_cell.at.line, rest));
		return false;
	}
	due = school_days_after(look->arena, look->school, decision->notified,
				look->clock->within);
	if (due.missing) {
		clock_cannot(look, decision->notified_cell.at,
			     arena_printf(look->arena, "%s%s", due.missing, rest));
		return false;
	}
	look->result->due = due.date;
	return true;
}

/* "The board met on 20 October 2026.", if it has met after a decision that it had to be told of. */
static const char *met_words(struct clock_look *look, const struct event_row *decision)
{
	struct date met = look->row ? look->row->board_met : (struct date){ 0 };

	if (!date_given(met) || date_compare(met, decision->start) < 0 || date_compare(met, look->until) > 0)
		return "";
	loc_list_add(look->arena, &look->cells, look->row->board_met_cell.at);
	return score_says_met(look->arena, date_long(look->arena, met), date_compare(met, look->result->due) > 0);
}

static bool set_due(struct clock_look *look)
{
	return set_due_from(look, decisive(look), "");
}

void clock_meeting_if_asked(struct clock_look *look)
{
	const struct clock *clock = look->clock;
	enum yes_no asked = look->row ? look->row->representations : YES_NO_EMPTY;
	const char *days;

	if (!clock_has_decision(look))
		return;
	if (clock_permanent(look)) {
		clock_does_not(look, "The decision is a permanent exclusion.");
		return;
	}
	if (!clock_has_term(look))
		return;
	days = clock_term_text(look);
	if (look->days->term.n <= 2 * clock->over) {
		clock_does_not(look, score_says_not_more(look->arena, days, clock->over));
		return;
	}
	if (look->days->term.n > 2 * clock->up_to) {
		clock_does_not(look, score_says_more(look->arena, days, clock->up_to));
		return;
	}
	if (look->row)
		loc_list_add(look->arena, &look->cells, look->row->representations_cell.at);
	if (asked == YES_NO_NO && look->exam_missed) {
		clock_does_not(look, score_says_but_exam(look->arena, days, true));
		return;
	}
	if (asked == YES_NO_NO && look->exam && look->exam->state == CLOCK_CANNOT_COMPUTE) {
		clock_cannot(look, look->days->decision->row->exam_cell.at, look->exam->missing);
		return;
	}
	if (asked == YES_NO_NO) {
		clock_applies(look, score_says_not_asked(look->arena, days, clock->over, clock->up_to));
		return;
	}
	if (!set_due(look))
		return;
	look->result->if_asked = asked == YES_NO_EMPTY;
	clock_applies(look, score_says_if_asked(look->arena, days, clock->over, clock->up_to, asked == YES_NO_YES,
						date_long(look->arena, look->result->due), clock->within,
						date_long(look->arena, decisive(look)->start),
						met_words(look, decisive(look))));
}

void clock_meeting(struct clock_look *look)
{
	const struct clock *clock = look->clock;
	const char *days = NULL;

	if (!clock_has_decision(look))
		return;
	if (clock_permanent(look)) {
		loc_list_add(look->arena, &look->cells, look->days->decision->row->event_cell.at);
	} else {
		if (!clock_has_term(look))
			return;
		days = clock_term_text(look);
		if (look->days->term.n <= 2 * clock->over) {
			clock_does_not(look, score_says_not_more(look->arena, days, clock->over));
			return;
		}
	}
	if (!set_due(look))
		return;
	clock_applies(look, score_says_meeting(look->arena, days, clock->over, date_long(look->arena, look->result->due),
					       clock->within, date_long(look->arena, decisive(look)->start),
					       met_words(look, decisive(look))));
}

/* Would an exam on that day be missed? False as well, with a sentence that says so, if the end cannot be counted. */
static bool is_missed(struct clock_look *look, const struct pupil_event *decision)
{
	struct date last;

	if (decision->row->kind == EVENT_PERMANENT)
		return true;
	if (decision->missing) {
		clock_cannot(look, decision->row->start_cell.at, decision->missing);
		return false;
	}
	last = decision->days[decision->n_days - 1].date;
	if (date_compare(decision->row->exam_on, last) <= 0)
		return true;
	clock_does_not(look, score_says_exam_after(look->arena, date_long(look->arena, decision->row->exam_on),
						   date_long(look->arena, last)));
	return false;
}

/* The last decision that names an exam which is not before the present decisions; otherwise the last. */
static const struct pupil_event *with_exam(const struct clock_look *look)
{
	const struct pupil_event *found = look->days->decision;

	for (size_t i = 0; i < look->pupil->n_events; i++) {
		const struct pupil_event *event = &look->pupil->events[i];

		bool of_now = event == look->days->absence ||
			      date_compare(event->row->exam_on, look->days->decision->row->start) >= 0;

		if (pupil_event_counts_here(event, look->until) && event->row->exam_cell.text[0] &&
		    of_now)
			found = event;
	}
	return found;
}

/* What follows the due day: the earlier day to try for, or that there is no need. */
static const char *eve_words(struct clock_look *look, struct date exam, struct date eve)
{
	struct arena *arena = look->arena;
	bool past = date_compare(exam, look->until) < 0;

	if (date_compare(look->result->due, eve) <= 0)
		return score_says_eve(arena, NULL, past, NULL);
	look->result->before = eve;
	return score_says_eve(arena, date_long(arena, eve), past,
			      past && date_compare(look->until, look->result->due) <= 0
			      ? date_long(arena, look->result->due) : NULL);
}

/* An audit without `within` names only the day before the exam. */
static void run_exam(struct clock_look *look, const struct event_row *row)
{
	struct school_day eve = school_days_before(look->arena, look->school, row->exam_on);
	const char *exam = date_long(look->arena, row->exam_on), *day, *words;

	look->exam_missed = true;
	if (eve.missing) {
		clock_cannot(look, row->exam_cell.at, eve.missing);
		return;
	}
	day = date_long(look->arena, eve.date);
	if (look->clock->within < 0) {
		look->result->due = eve.date;
		clock_applies(look, score_says_exam_alone(look->arena, exam, day));
		return;
	}
	if (!set_due_from(look, row, score_says_exam_unknown(look->arena, exam, day))) {
		look->result->before = eve.date;
		return;
	}
	words = eve_words(look, row->exam_on, eve.date);
	clock_applies(look, score_says_exam(look->arena, exam, date_long(look->arena, look->result->due),
					    look->clock->within,
					    date_long(look->arena, row->notified), words, met_words(look, row)));
}

void clock_exam(struct clock_look *look)
{
	const struct pupil_event *decision;
	const struct event_row *row;

	if (!clock_has_decision(look))
		return;
	decision = with_exam(look);
	row = decision->row;
	loc_list_add(look->arena, &look->cells, row->exam_cell.at);
	if (row->exam_cell.text[0] && !date_given(row->exam_on)) {
		clock_cannot(look, row->exam_cell.at, "the day of the exam cannot be read");
		return;
	}
	if (!date_given(row->exam_on)) {
		clock_does_not(look, "No public exam or national curriculum test is recorded as "
			       "missed.");
		return;
	}
	if (is_missed(look, decision))
		run_exam(look, row);
}

void clock_remote(struct clock_look *look)
{
	if (!clock_has_decision(look))
		return;
	if (clock_has_due(look->exam) || clock_has_due(look->meeting))
		clock_applies(look, "A meeting is or may be called. It is held in person unless "
			      "parents ask for remote access.");
	else if ((look->exam && look->exam->state == CLOCK_CANNOT_COMPUTE) ||
		 (look->meeting && look->meeting->state == CLOCK_CANNOT_COMPUTE))
		clock_cannot(look, look->days->decision->row->start_cell.at,
			     "whether a meeting is called cannot be computed");
	else
		clock_does_not(look, "No meeting of the board is called.");
}
