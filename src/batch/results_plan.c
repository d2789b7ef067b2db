/* results_plan.c - the plan in results.json: priorities in order, actions by origin, reviews. */
#include "batch/json_parts.h"

/* As the audit or the row says it. */
static void put_lapse(struct json *json, struct lapse in)
{
	if (in.unit == LAPSE_NONE) {
		json_put_null(json, "in");
		return;
	}
	json_open_row(json, "in");
	json_put_text(json, "unit", lapse_unit_ids[in.unit]);
	json_put_int(json, "number", in.n);
	json_close(json);
}

static void moment(struct json *json, const char *key, const struct moment *m)
{
	if (!m->label && !date_given(m->date) && !m->in.unit) {
		json_put_null(json, key);
		return;
	}
	json_open_object(json, key);
	json_put_text_or_null(json, "half_term", m->label);
	json_put_date(json, "date", m->date);
	put_lapse(json, m->in);
	json_close(json);
}

static void action(struct json *json, const struct plan_action *a)
{
	json_open_object(json, NULL);
	json_put_text(json, "id", a->id);
	json_put_text(json, "origin", action_origin_ids[a->origin]);
	json_put_text_or_null(json, "section", a->section ? a->section->id : NULL);
	json_put_text_or_null(json, "descriptor", a->descriptor ? a->descriptor->id : NULL);
	json_put_text(json, "action", a->text);
	json_put_text(json, "owner", a->owner);
	json_put_text(json, "support", a->support);
	json_put_text(json, "success_measure", a->success);
	moment(json, "start", &a->start);
	moment(json, "due", &a->due);
	moment(json, "measured", &a->measured);
	json_put_text(json, "cost", a->cost);
	json_put_bool(json, "urgent", a->urgent);
	json_put_text(json, "status", action_status_ids[a->status]);
	json_put_bool(json, "overdue", a->overdue);
	json_put_int(json, "carried", a->carried);
	json_put_date(json, "reviewed_on", a->reviewed_on);
	json_put_text(json, "note", a->note);
	if (a->row)
		json_put_place(json, "at", a->row->school_id.at);
	else
		json_put_null(json, "at");
	json_close(json);
}

static void actions(struct json *json, const char *key, const struct plan_action *items, size_t n)
{
	json_open_array(json, key);
	for (size_t i = 0; i < n; i++)
		action(json, &items[i]);
	json_close(json);
}

/* The id of the plan's action, where it has one; else who does what, as the audit has it. */
static void put_urgent(struct json *json, const struct plan *plan)
{
	json_open_array(json, "cannot_wait");
	for (size_t i = 0; i < plan->n_urgent; i++) {
		const struct urgent *u = &plan->urgent[i];
		const struct figure_cap *rule = u->hold ? u->hold->rule : NULL;

		json_open_object(json, NULL);
		json_put_text(json, "kind", !rule ? "gate" : rule->concern ? "concern" : "figure");
		json_put_text(json, "section", u->section->section->id);
		json_put_text_or_null(json, "descriptor", u->gate ? u->gate->descriptor->id : NULL);
		json_put_text_or_null(json, "metric", rule ? rule->field->id : NULL);
		json_put_text_or_null(json, "action_id", u->planned ? u->action->id : NULL);
		json_put_text_or_null(json, "action", u->action ? u->action->text : NULL);
		json_put_text_or_null(json, "owner", u->action ? u->action->owner : NULL);
		json_close(json);
	}
	json_close(json);
}

static void priorities(struct json *json, const struct plan *plan)
{
	json_open_array(json, "priorities");
	for (size_t i = 0; i < plan->n_priorities; i++) {
		const struct priority *p = &plan->priorities[i];

		json_open_object(json, NULL);
		json_put_int(json, "rank", p->rank);
		json_put_text(json, "section", p->section->section->id);
		json_put_bool(json, "proposed", p->proposed);
		json_put_bool(json, "adopted", p->adopted);
		json_put_text(json, "reason", p->reason);
		json_close(json);
	}
	json_close(json);
}

static void reviews(struct json *json, const struct plan *plan)
{
	json_open_array(json, "reviews");
	for (size_t i = 0; i < plan->n_reviews; i++) {
		json_open_object(json, NULL);
		json_put_text(json, "label", plan->reviews[i].label);
		json_put_date(json, "by", plan->reviews[i].by);
		json_close(json);
	}
	json_close(json);
}

void json_put_plan(struct json *json, const char *key, const struct plan *plan)
{
	json_open_object(json, key);
	json_put_text(json, "rhythm", review_rhythm_ids[plan->rhythm]);
	json_put_bool(json, "first_year", plan->first_year);
	json_put_bool(json, "chosen", plan->chosen);
	put_urgent(json, plan);
	priorities(json, plan);
	actions(json, "actions", plan->actions, plan->n_actions);
	actions(json, "carried", plan->carried, plan->n_carried);
	actions(json, "finished", plan->finished, plan->n_finished);
	reviews(json, plan);
	json_close(json);
}
