/*
 * case.c - see case.h: turns a school's rows into cases, and lists its triggers.
 *
 * A pupil may have several cases in a year. Each counts what happened up to the eve of the next.
 */
#include "score/case.h"

#include <stdlib.h>
#include <string.h>

#include "score/case_internal.h"
#include "score/school_days.h"
#include "score/sentences.h"

/* ---- a case ---- */

static struct date until_of(const struct case_binder *b, const struct case_result *result)
{
	struct date until = b->report_date;

	for (size_t i = 0; i < b->n_cases; i++) {
		const struct case_row *other = b->cases[i].row;

		if (strcmp(other->pupil_ref.text, result->row->pupil_ref.text) == 0 &&
		    date_given(other->opened) &&
		    date_compare(other->opened, result->row->opened) > 0 &&
		    date_compare(other->opened, until) <= 0)
			until = date_from_days(date_days(other->opened) - 1);
	}
	return until;
}

/* The case was opened for the last trigger that fired before. */
static const struct trigger_firing *pick_trigger(const struct case_result *result)
{
	const struct trigger_firing *before = NULL, *first = NULL;

	for (size_t i = 0; i < result->n_firings; i++) {
		const struct trigger_firing *f = &result->firings[i];

		if (f->missing)
			continue;
		if (date_compare(f->on, result->row->opened) <= 0 &&
		    (!before || date_compare(f->on, before->on) > 0))
			before = f;
		if (!first || date_compare(f->on, first->on) < 0)
			first = f;
	}
	return before ? before : first;
}

static void find_triggers(struct case_binder *b, struct case_result *result)
{
	struct trigger_list list = { .n = 0 };

	if (result->pupil)
		triggers_of_events(b->arena, b->rules, result->pupil, result->school_year,
				   result->until, &list);
	triggers_declared(b->arena, b->rules, b->evidence, result->row, &list);
	result->firings = list.items;
	result->n_firings = list.n;
	result->trigger = pick_trigger(result);
}

/* Why there is no trigger: none has fired, or it cannot be known. */
static const char *why_no_trigger(const struct case_result *result)
{
	for (size_t i = 0; i < result->n_firings; i++) {
		if (result->firings[i].missing)
			return result->firings[i].missing;
	}
	return "no trigger has fired";
}

static void count_meeting(struct case_binder *b, struct case_result *result)
{
	const struct date from = result->trigger ? result->trigger->on : result->row->opened;
	struct school_day_count count;

	result->meeting_days = -1;
	if (!date_given(result->row->meeting)) {
		result->meeting_why = score_says_not_met(b->arena, b->rules->meeting);
	} else if (b->rules->asks.triggers && !result->trigger) {
		result->meeting_why = why_no_trigger(result);
	} else if (date_compare(result->row->meeting, from) < 0) {
		result->meeting_why = score_says_meeting_before(b->arena, b->rules->meeting, b->rules->trigger);
	} else {
		count = school_days_between(b->arena, b->evidence, from, result->row->meeting);
		result->meeting_why = count.missing;
		if (!count.missing)
			result->meeting_days = count.n;
	}
}

/* A school week is five school days, counted from the meeting or, before there is one, from the opening. */
static void find_review(struct case_binder *b, struct case_result *result)
{
	struct date from = date_given(result->row->meeting) ? result->row->meeting
							   : result->row->opened;
	struct school_day latest;

	if (!b->rules->review_weeks)
		return;
	if (!date_given(from)) {
		result->review_why = "the day on which the case was opened has an error";
		return;
	}
	latest = school_days_after(b->arena, b->evidence, from, 5 * b->rules->review_weeks);
	result->review_why = latest.missing;
	if (latest.missing)
		return;
	result->review_latest = latest.date;
	result->review_late = date_given(result->row->review) &&
			      date_compare(result->row->review, latest.date) > 0;
}

static bool has_unread(const struct pupil *pupil)
{
	for (size_t i = 0; pupil && i < pupil->n_events; i++) {
		if (pupil->events[i].unread)
			return true;
	}
	return false;
}

/* A permanent exclusion that stands starts the board's clock. So its row must exist, and must not exist if the
 * exclusion was not issued or was cancelled. An exclusion after the meeting is not what the meeting was about. */
static void check_outcome(struct case_binder *b, const struct case_result *result)
{
	const struct pupil_event *decision = result->clocks.days.decision;
	const struct case_outcome *outcome = result->outcome;
	struct date by = date_given(result->row->meeting) ? result->row->meeting : result->row->opened;
	bool stands = decision && decision->row->kind == EVENT_PERMANENT;

	if (!outcome || has_unread(result->pupil))
		return;
	if (outcome->issued && !stands)
		case_problem(b, DIAG_CAS017, result->row->outcome.at,
			     "outcome of this row says that an exclusion was issued, but events.csv has no "
			     "permanent exclusion of the pupil, or only a cancelled one")->hint =
			"add it to events.csv, so that the board's clock runs, or correct the outcome";
	if (!outcome->permanent && stands && date_compare(decision->row->start, by) <= 0)
		case_problem(b, DIAG_CAS017, result->row->outcome.at,
			     "outcome of this row is not a permanent exclusion, but %s:%d records one that was "
			     "not cancelled",
			     decision->row->start_cell.at.file, decision->row->start_cell.at.line)
			->hint = "write there when it was cancelled, or correct the outcome";
}

/* A meeting is about what opened the case, so it cannot lie before that: the opening (also the day of what is
 * declared) or the trigger. */
static void check_meeting(struct case_binder *b, const struct case_result *result)
{
	struct date first = result->row->opened;

	if (result->trigger && date_compare(result->trigger->on, first) < 0)
		first = result->trigger->on;
	if (date_given(result->row->meeting) && date_given(first) &&
	    date_compare(result->row->meeting, first) < 0)
		case_problem(b, DIAG_CAS018, result->row->meeting_cell.at,
			     "meeting of this row lies before the case was opened, and before its trigger")->hint =
			"correct the day of the meeting, or the one on which the case was opened";
}

/* When and what the case decided: a permanent exclusion, or else the result of the meeting. Year 0: nothing yet. */
static struct date decided_on(const struct case_result *result, const char **what)
{
	struct date day = { 0 };

	*what = "the permanent exclusion";
	for (size_t i = 0; result->pupil && i < result->pupil->n_events; i++) {
		const struct pupil_event *event = &result->pupil->events[i];
		const struct event_row *row = event->row;

		if (event->unread || row->kind != EVENT_PERMANENT || row->elsewhere == YES_NO_YES ||
		    date_compare(row->start, result->until) > 0)
			continue;
		/* A decision cancelled before the case was opened is not what this case is about. */
		if (event->counts || date_compare(row->cancelled, result->row->opened) >= 0)
			day = pupil_event_decided(event);
	}
	if (date_given(day) || !result->outcome)
		return day;
	*what = "the meeting that gave the outcome";
	return result->row->meeting;
}

/* Check that the pupil was heard before the decision. */
static void check_voice(struct case_binder *b, const struct case_result *result)
{
	const char *what;
	struct date decided = decided_on(result, &what);

	for (size_t s = 0; s < b->rules->n_sections && date_given(decided); s++) {
		const struct case_section *section = &b->rules->sections[s];

		for (size_t f = 0; section->voice && f < section->n_fields; f++) {
			const struct case_item *item = &result->items[section->first + f];

			for (size_t i = 0; i < item->n_rows; i++) {
				if (date_compare(item->rows[i]->date, decided) > 0)
					case_problem(b, DIAG_CAS019, item->rows[i]->date_cell.at,
						     "date of this row, %s, lies after %s", item->field->number,
						     what)->hint =
						"the pupil is heard before the decision: correct one of the days, "
						"or say in the file why not";
			}
		}
	}
}

/* Whether the pupil's own section contains words other than why there are none. */
static bool has_voice(const struct case_rules *rules, const struct case_result *result)
{
	for (size_t s = 0; s < rules->n_sections; s++) {
		const struct case_section *section = &rules->sections[s];

		for (size_t f = 0; section->voice && f < section->n_fields; f++) {
			const struct case_item *item = &result->items[section->first + f];

			if (item->field->type == CASE_TEXT && !item->open && item->state < CASE_NO)
				return true;
		}
	}
	return false;
}

/* Whether this school has made a decision that stands since the case was opened. */
static bool is_decided(const struct case_result *result)
{
	bool decided = result->outcome != NULL;

	for (size_t i = 0; result->pupil && i < result->pupil->n_events; i++) {
		const struct pupil_event *event = &result->pupil->events[i];

		decided |= pupil_event_counts_here(event, result->until)
			   && date_compare(event->row->start, result->row->opened) >= 0;
	}
	return decided;
}

/* The sentence of a year's limit that has been passed; NULL: none. */
static const char *over_the_limit(const struct case_rules *rules, const struct case_clocks *clocks)
{
	for (size_t i = 0; i < rules->n_clocks; i++) {
		if (clocks->results[i].clock->rule == CLOCK_YEAR_LIMIT && clocks->results[i].passed)
			return clocks->results[i].sentence;
	}
	return NULL;
}

static void find_urgent(const struct case_binder *b, struct case_result *result)
{
	struct case_urgent *items = arena_array(b->arena, b->rules->n_gates + 1, sizeof(*items));
	const char *over = over_the_limit(b->rules, &result->clocks);

	if (over)
		items[result->n_urgent++] = (struct case_urgent){ .text = over };
	for (size_t i = 0; result->decided && i < b->rules->n_gates; i++) {
		const struct gate_result *gate = &result->gates[i];

		if (gate->gate->statutory && gate->state == GATE_OPEN)
			items[result->n_urgent++] = (struct case_urgent){ gate, gate->gate->name };
	}
	result->urgent = items;
}

static void make_case(struct case_binder *b, struct case_result *result)
{
	result->until = until_of(b, result);
	result->school_year = school_days_year(b->evidence, date_given(result->row->opened)
					       ? result->row->opened : b->report_date);
	find_triggers(b, result);
	clocks_run(b->arena, b->rules, b->evidence, result->pupil, result->row, result->school_year,
		   result->until, &result->clocks);
	clocks_off_site(b->arena, b->rules, b->evidence, result);
	result->edition_day = date_given(result->clocks.decided) ? result->clocks.decided : result->row->opened;
	result->edition = case_rules_edition(b->rules, result->edition_day);
	check_outcome(b, result);
	check_meeting(b, result);
	check_voice(b, result);
	count_meeting(b, result);
	find_review(b, result);
	result->has_voice = has_voice(b->rules, result);
	case_compute_items(b, result);
	case_close_gates(b, result);
	result->decided = is_decided(result);
	find_urgent(b, result);
}

/* ---- the school's triggers ---- */

struct trigger_rows {
	struct school_trigger *items;
	size_t n, capacity;
};

/* The pupil's first case opened on that day or later; a firing without a date matches the pupil's first case. */
static const struct case_result *case_after(const struct case_binder *b, const char *pupil_ref,
					    const struct trigger_firing *firing)
{
	const struct case_result *found = NULL;

	for (size_t i = 0; i < b->n_cases; i++) {
		const struct case_result *c = &b->cases[i];

		if (strcmp(c->row->pupil_ref.text, pupil_ref) != 0 || firing->missing ||
		    date_compare(c->row->opened, firing->on) < 0)
			continue;
		if (!found || date_compare(c->row->opened, found->row->opened) < 0)
			found = c;
	}
	return found;
}

/* Whether the meeting was held in time. */
static void judge_meeting(const struct case_binder *b, struct school_trigger *t)
{
	struct date held = t->led_to ? t->led_to->row->meeting : (struct date){ 0 };

	if (t->meeting_by.missing)
		return;
	if (date_given(held))
		t->meeting_late = date_compare(held, t->meeting_by.date) > 0;
	else
		t->overdue = date_compare(b->report_date, t->meeting_by.date) > 0;
}

static void add_triggers(struct case_binder *b, struct trigger_rows *rows, const char *pupil_ref,
			 const struct trigger_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		struct school_trigger *row;
		/* No target, no day: missing, and nobody asks why. */
		struct school_day due = { .missing = b->rules->meeting_target ? list->items[i].missing : "" };

		if (rows->n == rows->capacity)
			rows->items = arena_grow(b->arena, rows->items, rows->n, &rows->capacity,
						 sizeof(*rows->items));
		row = &rows->items[rows->n++];
		if (!due.missing)
			due = school_days_after(b->arena, b->evidence, list->items[i].on,
						b->rules->meeting_target);
		*row = (struct school_trigger){
			.pupil_ref = pupil_ref, .firing = list->items[i],
			.led_to = case_after(b, pupil_ref, &list->items[i]),
			.meeting_by = { due.date, due.missing },
		};
		judge_meeting(b, row);
	}
}

static int compare_triggers(const void *left, const void *right)
{
	const struct school_trigger *a = left, *b = right;
	int by = date_compare(a->firing.on, b->firing.on);

	if (!by)
		by = strcmp(a->pupil_ref, b->pupil_ref);
	return by ? by : strcmp(a->firing.trigger->id, b->firing.trigger->id);
}

/* Collect those of the report's school year: from events, by pupil, and those that cases declare. */
static void list_triggers(struct case_binder *b, struct school_cases *out)
{
	int year = school_days_year(b->evidence, b->report_date);
	struct trigger_rows rows = { .n = 0 };

	for (size_t i = 0; i < b->n_pupils; i++) {
		struct trigger_list list = { .n = 0 };

		triggers_of_events(b->arena, b->rules, &b->pupils[i], year, b->report_date, &list);
		add_triggers(b, &rows, b->pupils[i].ref, &list);
	}
	for (size_t i = 0; i < b->n_cases; i++) {
		struct trigger_list list = { .n = 0 };
		const struct case_row *row = b->cases[i].row;

		if (!date_given(row->opened) || date_compare(row->opened, b->report_date) > 0 ||
		    b->cases[i].school_year != year)
			continue;
		triggers_declared(b->arena, b->rules, b->evidence, row, &list);
		add_triggers(b, &rows, row->pupil_ref.text, &list);
	}
	if (rows.n)
		qsort(rows.items, rows.n, sizeof(*rows.items), compare_triggers);
	out->triggers = rows.items;
	out->n_triggers = rows.n;
}

static void list_over(struct case_binder *b, struct school_cases *out)
{
	int year = school_days_year(b->evidence, b->report_date);
	struct pupil_over *over = arena_array(b->arena, b->n_pupils, sizeof(*over));

	for (size_t i = 0; i < b->n_pupils; i++) {
		struct case_clocks clocks = { .results = NULL };
		const char *text;

		clocks_run(b->arena, b->rules, b->evidence, &b->pupils[i], NULL, year, b->report_date,
			   &clocks);
		text = over_the_limit(b->rules, &clocks);
		if (text)
			over[out->n_over++] = (struct pupil_over){ b->pupils[i].ref, text };
	}
	out->over = over;
}

const struct school_cases *score_cases(struct arena *arena, const struct framework *framework,
				       const struct school_evidence *evidence,
				       struct date report_date, struct diags *diags)
{
	struct case_binder binder = { .arena = arena, .framework = framework,
				      .rules = case_rules_of(framework), .evidence = evidence,
				      .report_date = report_date, .diags = diags };
	struct school_cases *out = arena_alloc(arena, sizeof(*out));

	case_bind(&binder);
	for (size_t i = 0; i < binder.n_cases; i++)
		make_case(&binder, &binder.cases[i]);
	*out = (struct school_cases){ .framework = framework, .evidence = evidence,
				      .report_date = report_date, .cases = binder.cases,
				      .n_cases = binder.n_cases };
	list_triggers(&binder, out);
	list_over(&binder, out);
	return out;
}
