/*
 * clocks_after.c - what comes after a decision: who is told of it, its cancelling, the independent
 * review.
 *
 * A cancelled decision was still made: those who were told of it must be told that it is cancelled.
 */
#include "score/clock_look.h"

#include "score/school_days.h"
#include "score/sentences.h"
#include "score/wording.h"

/* Whether this school made it in the school year, up to the day of counting; it may have been cancelled since. */
static bool was_made_here(const struct clock_look *look, const struct pupil_event *event)
{
	return !event->unread && event->row->elsewhere != YES_NO_YES &&
	       date_compare(event->row->start, look->until) <= 0 &&
	       school_days_year(look->school, event->row->start) == look->days->school_year;
}

/* ---- who is told ---- */

/* The last cancelled decision of the year, preferably a permanent exclusion; or NULL. */
static const struct pupil_event *last_cancelled(const struct clock_look *look)
{
	const struct pupil_event *found = NULL;

	for (size_t i = 0; look->pupil && i < look->pupil->n_events; i++) {
		const struct pupil_event *event = &look->pupil->events[i];

		if (was_made_here(look, event) && !event->counts &&
		    (!found || found->row->kind != EVENT_PERMANENT || event->row->kind == EVENT_PERMANENT))
			found = event;
	}
	return found;
}

/* Whether the board must be told at once of what stands, or of what was cancelled. Also false, with a sentence saying
 * so, if the term's days cannot be counted. */
static bool board_is_told(struct clock_look *look, const struct pupil_event *cancelled)
{
	int limit = 2 * look->clock->over;

	if (cancelled && (cancelled->row->kind == EVENT_PERMANENT || cancelled->row->halves > limit ||
			  date_given(cancelled->row->exam_on)))
		return true;
	if (!look->days->decision)
		return false;
	if (clock_permanent(look) || look->exam_missed)
		return true;
	if (look->days->term.missing)
		clock_cannot(look, look->days->term.at, look->days->term.missing);
	return !look->days->term.missing && look->days->term.n > limit;
}

/* "Notice is recorded on 9 June 2026; of the decision of 12 June 2026 none is." Each day is named once. */
static const char *notices(struct clock_look *look)
{
	size_t n = 0, n_without = 0, n_events = look->pupil->n_events;
	const char **days = arena_array(look->arena, n_events, sizeof(*days));
	const char **without = arena_array(look->arena, n_events, sizeof(*without));
	struct date last = { 0 };

	for (size_t i = 0; i < n_events; i++) {
		const struct event_row *row = look->pupil->events[i].row;

		if (!was_made_here(look, &look->pupil->events[i]))
			continue;
		loc_list_add(look->arena, &look->cells, row->notified_cell.at);
		if (!date_given(row->notified))
			without[n_without++] = date_long(look->arena, row->start);
		else if (!n || date_compare(row->notified, last) != 0)
			days[n++] = date_long(look->arena, last = row->notified);
	}
	return score_says_notices(look->arena, days, n, without, n_without);
}

static const char *of_cancelled(struct clock_look *look, const struct pupil_event *cancelled)
{
	if (!cancelled || cancelled->row->kind != EVENT_PERMANENT)
		return "";
	return score_says_told_of_cancelled(look->arena, date_long(look->arena, cancelled->row->start));
}

void clock_notify(struct clock_look *look)
{
	const char *told[6] = { "parents", "the local authority" };
	const struct pupil_event *cancelled = last_cancelled(look);
	bool board;
	size_t n = 2;

	if (!cancelled && !clock_has_decision(look))
		return;
	board = board_is_told(look, cancelled);
	if (look->result->state == CLOCK_CANNOT_COMPUTE)
		return;
	if (board)
		told[n++] = "the board";
	if (look->row && look->row->social_worker != YES_NO_NO)
		told[n++] = look->row->social_worker ? "the social worker" : "a social worker who is involved";
	if (look->row && look->row->looked_after != YES_NO_NO)
		told[n++] = look->row->looked_after ? "the virtual school head"
			: "the virtual school head of a looked-after pupil";
	if ((look->days->decision && clock_permanent(look)) ||
	    (cancelled && cancelled->row->kind == EVENT_PERMANENT))
		told[n++] = "the authority where the pupil lives, if it is another";
	clock_applies(look, score_says_told(look->arena, told, n, of_cancelled(look, cancelled), notices(look)));
}

/* ---- cancelling ---- */

/* How long, in whole and half days of the year, the pupil had been out when a decision was cancelled; not counting
 * that day. */
static struct halves out_before(const struct clock_look *look, struct date cancelled)
{
	return pupil_halves_in_year(look->pupil, look->days->school_year,
				    date_from_days(date_days(cancelled) - 1), YEAR_ALL_MISSED);
}

/* The day on which the board is known to have begun or ended its part in that decision; year 0: none. */
static struct date board_began(const struct clock_look *look, const struct event_row *decision)
{
	struct date begun = look->row ? look->row->board_met : (struct date){ 0 };

	if (look->row && !date_given(begun))
		begun = look->row->upheld;
	return date_given(begun) && date_compare(begun, decision->start) >= 0 ? begun : (struct date){ 0 };
}

/* Why it was too late to cancel a decision; "" if it was not; NULL if that is unknown, which has then been said. */
static const char *too_late(struct clock_look *look, const struct event_row *row)
{
	struct date begun = board_began(look, row);
	struct halves out = out_before(look, row->cancelled);
	const char *had_been_out = NULL, *board = NULL;
	bool met = false;

	if (look->clock->limit >= 0 && out.missing) {
		clock_cannot(look, out.at, out.missing);
		return NULL;
	}
	if (look->clock->limit >= 0 && out.n > 2 * look->clock->limit) {
		clock_cite_year(look);
		had_been_out = halves_text(look->arena, out.n);
	}
	if (date_given(begun) && date_compare(begun, row->cancelled) < 0) {
		met = date_given(look->row->board_met);
		loc_list_add(look->arena, &look->cells, met ? look->row->board_met_cell.at : look->row->upheld_cell.at);
		board = date_long(look->arena, begun);
	}
	return score_says_too_late(look->arena, had_been_out, look->clock->limit, board, met);
}

/* "The decision of 2 November 2026 was cancelled on 27 November 2026." NULL as for too_late. */
static const char *cancelled_words(struct clock_look *look, const struct event_row *row)
{
	const char *late = too_late(look, row);

	if (!late)
		return NULL;
	look->result->passed |= *late != '\0';
	loc_list_add(look->arena, &look->cells, row->cancelled_cell.at);
	if (!*late && date_compare(board_began(look, row), row->cancelled) == 0)
		late = "The board met that day: check that this was before the meeting began.";
	return score_says_cancelled(look->arena, date_long(look->arena, row->start),
				    date_long(look->arena, row->cancelled), late);
}

void clock_cancelled(struct clock_look *look)
{
	const char *text = "";

	for (size_t i = 0; look->pupil && i < look->pupil->n_events; i++) {
		const struct event_row *row = look->pupil->events[i].row;
		const char *words;

		if (look->pupil->events[i].unread || !date_given(row->cancelled) ||
		    date_compare(row->start, look->until) > 0 ||
		    school_days_year(look->school, row->start) != look->days->school_year)
			continue;
		words = cancelled_words(look, row);
		if (!words)
			return;
		text = *text ? arena_printf(look->arena, "%s %s", text, words) : words;
	}
	if (look->result->passed)
		clock_applies(look, score_says_then(look->arena, text, true));
	else if (*text)
		clock_applies(look, score_says_then(look->arena, text, false));
	else
		clock_does_not(look, "No decision was cancelled.");
}

/* ---- the independent review ---- */

/* "They applied on 6 July 2026: the panel sits by 17 September 2026, ..." Returns false, after saying why, if the day
 * is unknown. */
static bool panel_words(struct clock_look *look, const char **words)
{
	const struct case_row *row = look->row;
	struct school_day sits;
	const char *applied;
	bool late;

	*words = "";
	if (!date_given(row->panel_applied))
		return true;
	loc_list_add(look->arena, &look->cells, row->panel_cell.at);
	late = date_given(look->result->due) && date_compare(row->panel_applied, look->result->due) > 0;
	applied = date_long(look->arena, row->panel_applied);
	*words = score_says_panel(look->arena, applied, late, NULL, 0);
	if (look->clock->day < 0)
		return true;
	sits = school_days_after(look->arena, look->school, row->panel_applied, look->clock->day);
	if (sits.missing) {
		clock_cannot(look, row->panel_cell.at, sits.missing);
		return false;
	}
	look->result->due = sits.date;
	*words = score_says_panel(look->arena, applied, late, date_long(look->arena, sits.date), look->clock->day);
	return true;
}

/* Within how many school days of notice parents may apply. Returns false, after saying why, if the day is unknown. */
static bool apply_words(struct clock_look *look, const char **words)
{
	struct school_day due = school_days_after(look->arena, look->school, look->row->upheld,
						  look->clock->within);

	if (due.missing) {
		clock_cannot(look, look->row->upheld_cell.at, due.missing);
		return false;
	}
	look->result->due = due.date;
	*words = score_says_may_apply(look->arena, date_long(look->arena, due.date), look->clock->within,
				      date_long(look->arena, look->row->upheld));
	return true;
}

void clock_review_panel(struct clock_look *look)
{
	const char *apply = "The day on which parents were given notice of the board\u2019s decision is not recorded.";
	const char *panel;

	if (!clock_has_decision(look))
		return;
	if (!clock_permanent(look)) {
		clock_does_not(look, "The decision is not a permanent exclusion.");
		return;
	}
	if (look->row)
		loc_list_add(look->arena, &look->cells, look->row->upheld_cell.at);
	if (!look->row || (!date_given(look->row->upheld) && !date_given(look->row->panel_applied))) {
		clock_does_not(look, "It starts on the day on which parents are given notice that the board upholds a "
			       "permanent exclusion; none is recorded.");
		return;
	}
	if ((date_given(look->row->upheld) && !apply_words(look, &apply)) || !panel_words(look, &panel))
		return;
	clock_applies(look, arena_printf(look->arena, "%s%s%s", apply, *panel ? " " : "", panel));
}
