/* case_values.c - computes the fields of a checklist that nobody fills in. */
#include "score/case_internal.h"

#include <string.h>

#include "base/text.h"
#include "score/loc_list.h"
#include "score/school_days.h"
#include "score/sentences.h"

struct making {
	struct case_binder *binder;
	struct arena *arena;
	struct case_result *result;
	struct case_item *item;
	struct loc_list cells;
};

static void set(struct making *m, const char *value)
{
	m->item->value = value;
}

/* The field stays open; if it has a value, that is printed anyway. */
static void leave_open(struct making *m, const char *why)
{
	m->item->why_open = why;
}

static void cite(struct making *m, struct loc at)
{
	loc_list_add(m->arena, &m->cells, at);
}

static void cite_all(struct making *m, const struct loc *cells, size_t n)
{
	for (size_t i = 0; i < n; i++)
		cite(m, cells[i]);
}

static void case_ref(struct making *m)
{
	cite(m, m->result->row->case_ref.at);
	set(m, m->result->row->case_ref.text);
}

static void trigger(struct making *m)
{
	const struct case_result *r = m->result;
	const char *text = "", *missing = NULL;
	bool any = false;

	for (size_t i = 0; i < r->n_firings; i++) {
		const struct trigger_firing *f = &r->firings[i];

		cite_all(m, f->cells, f->n_cells);
		if (f->missing) {
			missing = missing ? missing : f->missing;
			continue;
		}
		text = score_says_fired(m->arena, text, f->trigger->name, date_long(m->arena, f->on));
		any = true;
	}
	if (any)
		set(m, text);
	else
		leave_open(m, missing ? score_says_uncomputed(m->arena, missing)
				      : "none has fired");
}

static void half_term(struct making *m)
{
	const struct trigger_firing *t = m->result->trigger;
	const char *missing = NULL;

	if (!t) {
		for (size_t i = 0; i < m->result->n_firings && !missing; i++)
			missing = m->result->firings[i].missing;
		leave_open(m, missing ? score_says_uncomputed(m->arena, missing)
				      : "no trigger has fired");
		return;
	}
	cite_all(m, t->cells, t->n_cells);
	if (t->half_term)
		set(m, score_says_half_term(m->arena, date_long(m->arena, t->on), t->half_term->label,
					    date_school_year_words(m->arena, t->half_term->school_year)));
	else
		leave_open(m, score_says_uncomputed(m->arena, school_days_no_half_term(
			m->arena, m->binder->evidence, t->on)));
}

static void days(struct making *m)
{
	const struct clock_days *d = &m->result->clocks.days;
	const char *term = NULL, *term_days = NULL;
	const char *missing = d->term.missing ? d->term.missing : d->year.missing;

	if (missing) {
		cite(m, d->term.missing ? d->term.at : d->year.at);
		leave_open(m, score_says_uncomputed(m->arena, missing));
		return;
	}
	for (size_t i = 0; m->result->pupil && i < m->result->pupil->n_events; i++) {
		const struct pupil_event *event = &m->result->pupil->events[i];

		if (event->counts && event->row->halves)
			cite(m, event->row->days_cell.at);
	}
	if (d->half_term) {
		term_days = halves_text(m->arena, d->term.n);
		term = school_days_term_name(m->arena, d->half_term);
	}
	set(m, score_says_days_so_far(m->arena, term_days, term, halves_text(m->arena, d->year.n),
				      date_school_year_words(m->arena, d->school_year),
				      clock_days_of_them(m->arena, d)));
}

/* Whether a person with that post may chair: the head must not chair their own decision. */
static bool may_chair(const struct case_rules *rules, const char *post)
{
	for (size_t i = 0; i < rules->n_chair_not; i++) {
		if (text_same_folded(rules->chair_not[i], post))
			return false;
	}
	return true;
}

static void meeting(struct making *m)
{
	const struct case_row *row = m->result->row;

	cite(m, row->meeting_cell.at);
	cite(m, row->chair.at);
	if (date_given(row->meeting))
		set(m, score_says_held_meeting(m->arena, date_long(m->arena, row->meeting), row->chair.text,
					       row->attendees.text));
	if (!date_given(row->meeting))
		leave_open(m, score_says_not_met(m->arena, m->binder->rules->meeting));
	else if (!row->chair.text[0])
		leave_open(m, "no chair");
	else if (!may_chair(m->binder->rules, row->chair.text))
		leave_open(m, "the chair may not be the one who decides");
}

static void board_clock(struct making *m)
{
	const struct clock_result *board = m->result->clocks.board;

	if (!board) {
		set(m, "No clock runs for the board.");
		return;
	}
	cite_all(m, board->cells, board->n_cells);
	if (board->state == CLOCK_CANNOT_COMPUTE)
		leave_open(m, score_says_uncomputed(m->arena, board->missing));
	else
		set(m, score_says_clock(m->arena, board->clock->id, board->clock->title, board->sentence));
}

/* The codes in one column over all events that count, each once, in order. */
static const char *codes_of(struct making *m, enum case_code code)
{
	const struct case_rules *rules = m->binder->rules;
	const struct pupil *pupil = m->result->pupil;
	const char *text = "";

	for (size_t w = 0; w < rules->codes[code].n; w++) {
		bool found = false;

		for (size_t i = 0; pupil && i < pupil->n_events; i++) {
			const struct event_row *row = pupil->events[i].row;
			const struct cell *cell = code == CODE_PLACE ? &row->place
				: code == CODE_TIME ? &row->time : &row->type;

			if (!pupil_event_counts_here(&pupil->events[i], m->result->until) ||
			    !cell->text[0] || case_rules_code(rules, code, cell->text)
					      != &rules->codes[code].words[w])
				continue;
			found = true;
			cite(m, cell->at);
		}
		if (found)
			text = score_says_code(m->arena, text, rules->codes[code].words[w].name);
	}
	return text;
}

static void pattern(struct making *m)
{
	const char *text = "";

	for (int c = 0; c < CASE_CODE_COUNT; c++)
		text = score_says_codes(m->arena, text, (enum case_code)c, codes_of(m, (enum case_code)c));
	if (*text)
		set(m, text);
	else
		leave_open(m, "no codes are recorded");
}

static void suspensions(struct making *m)
{
	size_t n = 0;

	for (size_t i = 0; m->result->pupil && i < m->result->pupil->n_events; i++) {
		const struct pupil_event *event = &m->result->pupil->events[i];

		if (event->unread || date_compare(event->row->start, m->result->until) > 0)
			continue;
		n++;
		cite(m, event->row->start_cell.at);
	}
	set(m, score_says_decisions(m->arena, n, date_long(m->arena, m->result->until)));
}

static void sen_status(struct making *m)
{
	cite(m, m->result->row->sen_status.at);
	if (m->result->sen_status)
		set(m, m->result->sen_status->name);
	else
		leave_open(m, "not answered");
}

static void outcome(struct making *m)
{
	cite(m, m->result->row->outcome.at);
	if (m->result->outcome)
		set(m, m->result->outcome->word.name);
	else
		leave_open(m, "no outcome yet");
}

static void review(struct making *m)
{
	const struct case_result *r = m->result;

	cite(m, r->row->review_cell.at);
	if (!date_given(r->row->review))
		leave_open(m, "no review date");
	else if (r->review_late)
		set(m, score_says_review_late(m->arena, date_long(m->arena, r->row->review),
					      date_long(m->arena, r->review_latest)));
	else
		set(m, date_long(m->arena, r->row->review));
}

static void weeks(struct making *m)
{
	const struct case_item *ends[] = { &m->result->items[m->item->field->from_index],
					   &m->result->items[m->item->field->to_index] };

	for (size_t i = 0; i < 2; i++)
		cite_all(m, ends[i]->cells, ends[i]->n_cells);
	case_count_weeks(m->binder, m->result, m->item);
}

static void (*const makers[COMPUTED_COUNT])(struct making *m) = {
	[COMPUTED_CASE_REF] = case_ref, [COMPUTED_TRIGGER] = trigger,
	[COMPUTED_HALF_TERM] = half_term, [COMPUTED_DAYS] = days, [COMPUTED_MEETING] = meeting,
	[COMPUTED_CLOCK] = board_clock, [COMPUTED_PATTERN] = pattern,
	[COMPUTED_SUSPENSIONS] = suspensions, [COMPUTED_SEN_STATUS] = sen_status,
	[COMPUTED_OUTCOME] = outcome, [COMPUTED_REVIEW] = review, [COMPUTED_WEEKS] = weeks,
};

void case_compute_items(struct case_binder *b, struct case_result *result)
{
	for (size_t f = 0; f < b->rules->n_fields; f++) {
		struct making m = { .binder = b, .arena = b->arena, .result = result,
				    .item = (struct case_item *)&result->items[f] };

		if (m.item->field->type != CASE_COMPUTED)
			continue;
		m.item->why_open = NULL;
		makers[m.item->field->computed](&m);
		m.item->open = m.item->why_open;
		m.item->state = m.item->open ? CASE_NOT_ANSWERED : CASE_YES;
		m.item->cells = m.cells.items;
		m.item->n_cells = m.cells.n;
	}
}
