/* json_plan.c - the plan in results.json: priorities in order, actions by origin, reviews. */
#include "batch/json_internal.h"

static json_t *moment(const struct moment *m)
{
	if (!m->label && !date_given(m->date))
		return json_null();
	return json_make("{s:s?, s:o}", "half_term", m->label, "date", json_date(m->date));
}

static json_t *action(const struct plan_action *a)
{
	static const char *const origins[] = {
		[ORIGIN_PROPOSED] = "proposed", [ORIGIN_CHOSEN] = "chosen",
		[ORIGIN_CARRIED] = "carried"
	};

	return json_make("{s:s, s:s, s:s?, s:s?, s:s, s:s, s:s, s:s, s:o, s:o, s:s, s:b, s:i, "
			 "s:o, s:s, s:o}",
			 "id", a->id, "origin", origins[a->origin],
			 "section", a->section ? a->section->id : NULL,
			 "descriptor", a->descriptor ? a->descriptor->id : NULL, "action", a->text,
			 "owner", a->owner, "support", a->support, "success_measure", a->success,
			 "start", moment(&a->start), "due", moment(&a->due),
			 "status", action_status_name(a->status), "overdue", a->overdue,
			 "carried", a->carried, "reviewed_on", json_date(a->reviewed_on),
			 "note", a->note,
			 "at", a->row ? json_place(a->row->school_id.at) : json_null());
}

static json_t *actions(const struct plan_action *items, size_t n)
{
	json_t *list = json_sure(json_array());

	for (size_t i = 0; i < n; i++)
		json_array_append_new(list, action(&items[i]));
	return list;
}

static json_t *priorities(const struct plan *plan)
{
	json_t *list = json_sure(json_array());

	for (size_t i = 0; i < plan->n_priorities; i++) {
		const struct priority *p = &plan->priorities[i];

		json_array_append_new(list, json_make(
			"{s:i, s:s, s:b, s:b, s:s}",
			"rank", p->rank, "section", p->section->section->id,
			"proposed", p->proposed, "adopted", p->adopted, "reason", p->reason));
	}
	return list;
}

static json_t *reviews(const struct plan *plan)
{
	json_t *list = json_sure(json_array());

	for (size_t i = 0; i < plan->n_reviews; i++)
		json_array_append_new(list, json_make(
			"{s:s, s:o}",
			"label", plan->reviews[i].label, "by", json_date(plan->reviews[i].by)));
	return list;
}

json_t *json_plan(const struct plan *plan)
{
	static const char *const rhythms[REVIEW_RHYTHM_COUNT] = {
		[REVIEW_TERMLY] = "termly", [REVIEW_HALF_TERMLY] = "half_termly"
	};

	return json_make("{s:s, s:b, s:b, s:o, s:o, s:o, s:o, s:o}",
			 "rhythm", rhythms[plan->rhythm], "first_year", plan->first_year,
			 "chosen", plan->chosen, "priorities", priorities(plan),
			 "actions", actions(plan->actions, plan->n_actions),
			 "carried", actions(plan->carried, plan->n_carried),
			 "finished", actions(plan->finished, plan->n_finished),
			 "reviews", reviews(plan));
}
