/*
 * cases_json.c - see cases_json.h.
 *
 * References, states, dates, counts and cells. What people wrote (notes, reasons, effects, posts)
 * stays in the tables and in the case's own file.
 */
#include "batch/cases_json.h"

#include "batch/json_parts.h"
#include "batch/products.h"

static void cells(struct json *json, const struct loc *items, size_t n)
{
	json_open_array(json, "cells");
	for (size_t i = 0; i < n; i++)
		json_put_place(json, NULL, items[i]);
	json_close(json);
}

static void firing(struct json *json, const struct trigger_firing *f)
{
	json_put_text(json, "trigger", f->trigger->id);
	json_put_date(json, "on", f->on);
	json_put_text_or_null(json, "half_term", f->half_term ? f->half_term->label : NULL);
	json_put_text(json, "reason", f->sentence);
	cells(json, f->cells, f->n_cells);
}

static void put_clock(struct json *json, const struct clock_result *c)
{
	json_open_object(json, NULL);
	json_put_text(json, "clock", c->clock->id);
	json_put_text(json, "state", clock_state_ids[c->state]);
	json_put_date(json, "due", c->due);
	json_put_date(json, "before", c->before);
	json_put_bool(json, "if_asked", c->if_asked);
	json_put_bool(json, "limit_passed", c->passed);
	json_put_text(json, "reason", c->sentence);
	cells(json, c->cells, c->n_cells);
	json_close(json);
}

static void clocks(struct json *json, const struct case_rules *rules, const struct case_clocks *c)
{
	json_open_array(json, "clocks");
	for (size_t i = 0; i < rules->n_clocks; i++)
		put_clock(json, &c->results[i]);
	json_close(json);
	json_put_text_or_null(json, "board_clock", c->board ? c->board->clock->id : NULL);
}

/* Half days, since that is what is counted; null where it cannot be computed. */
static void halves(struct json *json, const char *key, const struct halves *h)
{
	if (h->missing)
		json_put_null(json, key);
	else
		json_put_int(json, key, h->n);
}

static void gates(struct json *json, const struct case_rules *rules, const struct case_result *r)
{
	json_open_array(json, "gates");
	for (size_t i = 0; i < rules->n_gates; i++) {
		const struct gate_result *g = &r->gates[i];

		json_open_object(json, NULL);
		json_put_text(json, "gate", g->gate->name);
		json_put_bool(json, "statutory", g->gate->statutory);
		json_put_text(json, "state", gate_state_ids[g->state]);
		json_put_text_or_null(json, "why", g->why);
		cells(json, g->cells, g->n_cells);
		json_close(json);
	}
	json_close(json);
	json_put_int(json, "gates_answered", (long long)r->n_closed);
	json_put_int(json, "gates_applicable", (long long)r->n_applicable);
}

static void cannot_wait(struct json *json, const struct case_result *r)
{
	json_open_array(json, "cannot_wait");
	for (size_t i = 0; i < r->n_urgent; i++) {
		json_open_object(json, NULL);
		json_put_text(json, "kind", r->urgent[i].gate ? "gate" : "days");
		json_put_text(json, "text", r->urgent[i].text);
		json_close(json);
	}
	json_close(json);
}

static void items(struct json *json, const struct case_rules *rules, const struct case_result *r)
{
	json_open_array(json, "fields");
	for (size_t i = 0; i < rules->n_fields; i++) {
		const struct case_item *item = &r->items[i];

		json_open_object(json, NULL);
		json_put_text(json, "field", item->field->id);
		json_put_text(json, "state", case_state_ids[item->state]);
		json_put_bool(json, "open", item->open);
		json_put_text_or_null(json, "not_asked", item->not_asked);
		json_close(json);
	}
	json_close(json);
}

static void put_case(struct json *json, const struct framework *framework, const struct case_result *r)
{
	struct arena arena;

	arena_init(&arena);
	json_open_object(json, NULL);
	json_put_text(json, "case_ref", r->row->case_ref.text);
	json_put_text(json, "file", product_file(&arena, product_of_item(framework->kind), r->number));
	json_put_date(json, "counted_to", r->until);
	json_put_text_or_null(json, "outcome", r->outcome ? r->outcome->word.id : NULL);
	json_put_bool(json, "stop", r->stop);
	json_open_array(json, "triggers");
	for (size_t i = 0; i < r->n_firings; i++) {
		json_open_object(json, NULL);
		firing(json, &r->firings[i]);
		json_close(json);
	}
	json_close(json);
	if (r->meeting_days < 0)
		json_put_null(json, "meeting_days");
	else
		json_put_int(json, "meeting_days", r->meeting_days);
	halves(json, "half_days_in_term", &r->clocks.days.term);
	halves(json, "half_days_in_year", &r->clocks.days.year);
	halves(json, "half_days_elsewhere", &r->clocks.days.elsewhere);
	clocks(json, case_rules_of(framework), &r->clocks);
	json_put_date(json, "review_latest", r->review_latest);
	json_put_bool(json, "review_late", r->review_late);
	cannot_wait(json, r);
	gates(json, case_rules_of(framework), r);
	items(json, case_rules_of(framework), r);
	json_close(json);
	arena_clear(&arena);
}

void json_put_cases(struct json *json, const struct school_cases *cases)
{
	const struct date none = { 0 };

	json_open_array(json, "cases");
	for (size_t i = 0; i < cases->n_cases; i++)
		put_case(json, cases->framework, &cases->cases[i]);
	json_close(json);
	json_open_array(json, "triggers");
	for (size_t i = 0; i < cases->n_triggers; i++) {
		const struct school_trigger *t = &cases->triggers[i];

		json_open_object(json, NULL);
		json_put_text(json, "pupil_ref", t->pupil_ref);
		firing(json, &t->firing);
		json_put_date(json, "meeting_by", t->meeting_by.missing ? none : t->meeting_by.date);
		json_put_text_or_null(json, "case_ref",
				      t->led_to ? t->led_to->row->case_ref.text : NULL);
		json_close(json);
	}
	json_close(json);
}
