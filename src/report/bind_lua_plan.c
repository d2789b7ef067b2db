/*
 * bind_lua_plan.c - the plan and the agreement between respondents as Lua tables.
 */
#include <lua.h>

#include "report/bind_lua_view.h"

static void put_section(struct view *v, const struct section *section)
{
	if (section)
		put_shared(v, "section", v->sections,
			   (size_t)(section - v->framework->sections) + 1);
}

/* ---- actions ---- */

/* The descriptor's table out of the shared sections. */
static void put_descriptor(struct view *v, const struct descriptor *d)
{
	if (!d)
		return;
	lua_rawgeti(v->L, v->sections, d->section + 1);
	lua_getfield(v->L, -1, "strands");
	lua_rawgeti(v->L, -1, d->strand + 1);
	lua_getfield(v->L, -1, "descriptors");
	lua_rawgeti(v->L, -1, d->level);
	lua_setfield(v->L, -6, "descriptor");
	lua_pop(v->L, 4);
}

static void push_action(struct view *v, const struct plan_action *action)
{
	lua_createtable(v->L, 0, 22);
	put_text(v, "id", action->id);
	put_text(v, "origin", action_origin_ids[action->origin]);
	put_section(v, action->section);
	put_descriptor(v, action->descriptor);
	put_text(v, "text", action->text);
	put_text(v, "owner", action->owner);
	put_text(v, "support", action->support);
	put_text(v, "success", action->success);
	put_text(v, "note", action->note);
	put_text(v, "start", action->start_text);
	put_text(v, "due", action->due_text);
	put_text(v, "measured", action->measured_text);
	put_text(v, "cost", action->cost);
	put_bool(v, "urgent", action->urgent);
	put_text(v, "status", action_status_ids[action->status]);
	put_text(v, "status_name", action_status_name(action->status));
	put_bool(v, "overdue", action->overdue);
	put_integer(v, "carried", action->carried);
	put_date(v, "reviewed_on", action->reviewed_on);
	if (action->row)
		put_place(v, "cell", action->row->action.at);
}

static void put_actions(struct view *v, const char *name, const struct plan_action *actions,
			size_t n)
{
	lua_createtable(v->L, (int)n, 0);
	for (size_t i = 0; i < n; i++) {
		push_action(v, &actions[i]);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, name);
}

/* ---- the plan ---- */

/* ---- what cannot wait ---- */

/* Its action's table out of the plan's lists, so that a template can compare them; else one of its own. */
static void put_urgent_action(struct view *v, const struct plan *plan, const struct urgent *u)
{
	const struct plan_action *action = u->action;
	bool of_year = action >= plan->actions && action < plan->actions + plan->n_actions;

	if (!action)
		return;
	if (!u->planned) {
		push_action(v, action);
	} else {
		lua_getfield(v->L, -3, of_year ? "actions" : "carried");
		lua_rawgeti(v->L, -1,
			    (lua_Integer)(action - (of_year ? plan->actions : plan->carried)) + 1);
		lua_remove(v->L, -2);
	}
	lua_setfield(v->L, -2, "action");
}

static void put_urgent(struct view *v, const struct plan *plan)
{
	lua_getfield(v->L, -1, "plan");
	lua_createtable(v->L, (int)plan->n_urgent, 0);
	for (size_t i = 0; i < plan->n_urgent; i++) {
		const struct urgent *u = &plan->urgent[i];

		lua_createtable(v->L, 0, 7);
		put_text(v, "kind", u->gate ? "gate" : u->hold->rule->concern ? "concern" : "figure");
		put_section(v, u->section->section);
		if (u->hold)
			put_text(v, "text", u->hold->rule->field->title);
		else if (view_hides(v, u->gate->descriptor))
			put_text(v, "text", v->framework->words.posts);
		else
			put_descriptor(v, u->gate->descriptor);
		if (u->hold)
			put_text(v, "why", u->hold->rule->reason);
		if (u->hold)
			put_text(v, "answer", u->hold->rule->is ? "yes" : "no");
		put_bool(v, "planned", u->planned);
		put_urgent_action(v, plan, u);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -3, "urgent");
	lua_pop(v->L, 1);
}

static void put_priorities(struct view *v, const struct plan *plan)
{
	lua_createtable(v->L, (int)plan->n_priorities, 0);
	for (size_t i = 0; i < plan->n_priorities; i++) {
		const struct priority *priority = &plan->priorities[i];

		lua_createtable(v->L, 0, 5);
		put_section(v, priority->section->section);
		put_integer(v, "rank", priority->rank);
		put_bool(v, "proposed", priority->proposed);
		put_bool(v, "adopted", priority->adopted);
		put_text(v, "reason", view_sentence(v, priority->section->section, priority->reason));
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "priorities");
}

static void put_reviews(struct view *v, const struct plan *plan)
{
	lua_createtable(v->L, (int)plan->n_reviews, 0);
	for (size_t i = 0; i < plan->n_reviews; i++) {
		lua_createtable(v->L, 0, 2);
		put_text(v, "label", plan->reviews[i].label);
		put_date(v, "by", plan->reviews[i].by);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "reviews");
}

static void put_pairs(struct view *v)
{
	const struct school_result *result = findings_judged(v->input->findings);

	lua_createtable(v->L, (int)result->n_pairs, 0);
	for (size_t i = 0; i < result->n_pairs; i++) {
		const struct agreement_pair *pair = &result->pairs[i];

		lua_createtable(v->L, 0, 5);
		put_shared(v, "a", v->respondents,
			   (size_t)(pair->a - v->framework->respondents) + 1);
		put_shared(v, "b", v->respondents,
			   (size_t)(pair->b - v->framework->respondents) + 1);
		put_integer(v, "both", pair->both);
		put_integer(v, "exact", pair->exact);
		put_integer(v, "adjacent", pair->adjacent);
		put_item(v, i + 1);
	}
	lua_setfield(v->L, -2, "pairs");
}

void view_put_plan(struct view *v)
{
	const struct plan *plan = v->input->plan;

	lua_createtable(v->L, 0, 9);
	put_text(v, "year", date_school_year_name(v->arena, plan->school_year));
	put_text(v, "rhythm", plan->rhythm == REVIEW_TERMLY ? "termly" : "half_termly");
	put_bool(v, "first_year", plan->first_year);
	put_bool(v, "chosen", plan->chosen);
	put_priorities(v, plan);
	put_actions(v, "actions", plan->actions, plan->n_actions);
	put_actions(v, "carried", plan->carried, plan->n_carried);
	put_actions(v, "finished", plan->finished, plan->n_finished);
	put_reviews(v, plan);
	lua_setfield(v->L, -2, "plan");
	put_urgent(v, plan);
	put_pairs(v);
}
