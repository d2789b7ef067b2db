/* triggers.c - see triggers.h. One function per rule; the table at the end selects it. */
#include "score/triggers.h"

#include "base/english.h"
#include "score/loc_list.h"
#include "score/school_days.h"
#include "score/sentences.h"
#include "score/wording.h"

struct look {
	struct arena *arena;
	const struct trigger *trigger;
	const struct pupil *pupil;
	int school_year;
	struct date until;
	struct trigger_list *list;
};

static struct trigger_firing *add(struct arena *arena, struct trigger_list *list,
				  const struct trigger *trigger, const struct loc_list *cells)
{
	struct trigger_firing *firing;

	if (list->n == list->capacity)
		list->items = arena_grow(arena, list->items, list->n, &list->capacity,
					 sizeof(*list->items));
	firing = &list->items[list->n++];
	*firing = (struct trigger_firing){ .trigger = trigger, .cells = cells->items,
					   .n_cells = cells->n };
	return firing;
}

static void cannot(const struct look *look, const char *missing, struct loc at)
{
	struct loc_list cells = { 0 };
	struct trigger_firing *firing;

	loc_list_add(look->arena, &cells, at);
	firing = add(look->arena, look->list, look->trigger, &cells);
	firing->missing = missing;
	firing->sentence = score_says_cannot(look->arena, missing);
}

static void fire(const struct look *look, const struct pupil_event *event, const char *sentence,
		 const struct loc_list *cells)
{
	struct trigger_firing *firing = add(look->arena, look->list, look->trigger, cells);

	firing->on = event->row->start;
	firing->half_term = event->half_term;
	firing->sentence = sentence;
}

/* Whether the trigger is reached with this number of halves (or twos). */
static bool reached(const struct trigger *trigger, int halves)
{
	return trigger->at_least ? halves >= 2 * trigger->at_least
				 : halves > 2 * trigger->more_than;
}

static bool is_suspension(const struct pupil_event *event)
{
	return event->row->kind == EVENT_SUSPENSION || event->row->kind == EVENT_LUNCHTIME;
}

static const char *no_half_term(const struct look *look, const struct pupil_event *event)
{
	return school_days_no_half_term(look->arena, look->pupil->school, event->row->start);
}

/* ---- suspensions in a half term ---- */

static const char *suspensions_sentence(const struct look *look, const struct pupil_event *last,
					const char *const *days, size_t n)
{
	const char *half_term = arena_printf(look->arena, "%s %s", last->half_term->label,
					     date_school_year_words(look->arena, last->half_term->school_year));

	return score_says_suspensions(look->arena, n, half_term, english_list(look->arena, days, n));
}

/* The firing in the half term of the event at `first`, which is the first event in it. Half a day or a lunchtime
 * counts as one suspension like any other. */
static void fire_half_term(const struct look *look, size_t first)
{
	const struct pupil *p = look->pupil;
	const struct half_term *h = p->events[first].half_term;
	const char **days = arena_array(look->arena, p->n_events, sizeof(*days));
	const struct pupil_event *at = NULL;
	struct loc_list cells = { 0 };
	size_t n = 0;

	for (size_t i = first; i < p->n_events; i++) {
		const struct pupil_event *event = &p->events[i];

		if (!pupil_event_counts_here(event, look->until) || !is_suspension(event) ||
		    event->half_term != h)
			continue;
		days[n++] = date_long(look->arena, event->row->start);
		loc_list_add(look->arena, &cells, event->row->start_cell.at);
		if (!at && reached(look->trigger, 2 * (int)n))
			at = event;
	}
	if (at)
		fire(look, at, suspensions_sentence(look, at, days, n), &cells);
}

static void by_half_term(const struct look *look)
{
	const struct half_term *last = NULL;

	for (size_t i = 0; i < look->pupil->n_events; i++) {
		const struct pupil_event *event = &look->pupil->events[i];

		if (event->unread) {
			cannot(look, event->missing, event->row->event_cell.at);
			return;
		}
		if (!pupil_event_counts_here(event, look->until) || !is_suspension(event) ||
		    school_days_year(look->pupil->school, event->row->start) != look->school_year)
			continue;
		if (!event->half_term) {
			cannot(look, no_half_term(look, event), event->row->start_cell.at);
			return;
		}
		if (event->half_term != last)
			fire_half_term(look, i);
		last = event->half_term;
	}
}

/* ---- days in a term, in a year ---- */

static const char *days_sentence(const struct look *look, const struct pupil_event *event,
				 int halves, const char *when)
{
	return score_says_days(look->arena, date_long(look->arena, event->row->start), halves_text(look->arena, halves),
			       when);
}

/* Whether it is a suspension of the year that counts and has days. */
static bool has_days(const struct look *look, const struct pupil_event *event)
{
	return event->counts && date_compare(event->row->start, look->until) <= 0 &&
	       event->row->halves &&
	       school_days_year(look->pupil->school, event->row->start) == look->school_year;
}

static bool has_day_in(const struct pupil_event *event, const struct half_term *term)
{
	for (size_t d = 0; d < event->n_days; d++) {
		if (school_days_same_term(event->days[d].half_term, term))
			return true;
	}
	return false;
}

/* Fire if the event makes the term's days reach the number for the first time. Returns false if that cannot be
 * determined. */
static bool fire_term(const struct look *look, const struct pupil_event *last,
		      const struct half_term *term)
{
	struct halves halves = pupil_halves_in_term(look->pupil, term, last->row->start);
	struct loc_list cells = { 0 };

	if (halves.missing) {
		cannot(look, halves.missing, halves.at);
		return false;
	}
	if (!reached(look->trigger, halves.n))
		return true;
	for (const struct pupil_event *e = look->pupil->events; e <= last; e++) {
		if (pupil_event_counts_here(e, look->until) && has_day_in(e, term))
			loc_list_add(look->arena, &cells, e->row->days_cell.at);
	}
	fire(look, last, days_sentence(look, last, halves.n,
				       school_days_term_name(look->arena, term)), &cells);
	return true;
}

/* Once per term, at the suspension that reaches the number; one that runs into the next term has days in both. */
static void by_term(const struct look *look)
{
	const struct half_term *fired = NULL;

	for (size_t i = 0; i < look->pupil->n_events; i++) {
		const struct pupil_event *event = &look->pupil->events[i];
		const struct half_term *terms[2] = { event->half_term, NULL };

		if (!has_days(look, event) || event->row->elsewhere == YES_NO_YES)
			continue;
		if (!terms[0]) {
			cannot(look, no_half_term(look, event), event->row->start_cell.at);
			return;
		}
		if (event->n_days)
			terms[1] = event->days[event->n_days - 1].half_term;
		for (size_t t = 0; t < 2; t++) {
			size_t before = look->list->n;

			if (!terms[t] || (t > 0 && school_days_same_term(terms[0], terms[1])) ||
			    (fired && school_days_same_term(fired, terms[t])))
				continue;
			if (!fire_term(look, event, terms[t]))
				return;
			if (look->list->n > before)
				fired = terms[t];
		}
	}
}

/* Once per year. */
static void by_year(const struct look *look)
{
	for (size_t i = 0; i < look->pupil->n_events; i++) {
		const struct pupil_event *event = &look->pupil->events[i];
		struct halves halves;
		struct loc_list cells = { 0 };

		if (!has_days(look, event))
			continue;
		halves = pupil_halves_in_year(look->pupil, look->school_year, event->row->start,
					      YEAR_ALL);
		if (halves.missing) {
			cannot(look, halves.missing, halves.at);
			return;
		}
		if (!reached(look->trigger, halves.n))
			continue;
		for (const struct pupil_event *e = look->pupil->events; e <= event; e++) {
			if ((e->counts || e->n_days) &&
			    school_days_year(look->pupil->school, e->row->start) ==
			    look->school_year)
				loc_list_add(look->arena, &cells, e->row->days_cell.at);
		}
		fire(look, event, days_sentence(look, event, halves.n, date_school_year_words(
			look->arena, look->school_year)), &cells);
		return;
	}
}

static void (*const lookers[TRIGGER_RULE_COUNT])(const struct look *look) = {
	[TRIGGER_SUSPENSIONS_IN_HALF_TERM] = by_half_term,
	[TRIGGER_DECLARED] = NULL,	/* declared in a case */
	[TRIGGER_DAYS_IN_TERM] = by_term,
	[TRIGGER_DAYS_IN_YEAR] = by_year,
};

void triggers_of_events(struct arena *arena, const struct case_rules *rules,
			const struct pupil *pupil, int school_year, struct date until,
			struct trigger_list *list)
{
	for (size_t i = 0; i < rules->n_triggers; i++) {
		struct look look = { arena, &rules->triggers[i], pupil, school_year, until, list };

		if (lookers[look.trigger->rule])
			lookers[look.trigger->rule](&look);
	}
}

void triggers_declared(struct arena *arena, const struct case_rules *rules,
		       const struct school_evidence *school, const struct case_row *row,
		       struct trigger_list *list)
{
	for (size_t i = 0; i < rules->n_triggers && row->declared == YES_NO_YES; i++) {
		struct loc_list cells = { 0 };
		struct trigger_firing *firing;

		if (rules->triggers[i].rule != TRIGGER_DECLARED || !date_given(row->opened))
			continue;
		loc_list_add(arena, &cells, row->declared_cell.at);
		loc_list_add(arena, &cells, row->opened_cell.at);
		firing = add(arena, list, &rules->triggers[i], &cells);
		firing->on = row->opened;
		firing->half_term = school_half_term(school, row->opened);
		firing->sentence = score_says_declared(arena, date_long(arena, row->opened));
	}
}
