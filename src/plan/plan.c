/* plan.c - see plan.h: priorities, then this year's actions, then last year's, then review dates. */
#include "plan/plan.h"

#include "plan/planner.h"
#include "plan/sentences.h"

const char *const action_origin_ids[] = {
	[ORIGIN_PROPOSED] = "proposed", [ORIGIN_CHOSEN] = "chosen", [ORIGIN_CARRIED] = "carried", NULL,
};

/* Add this year's rows of one section (NULL: of none), in file order. */
static void add_chosen(const struct planner *p, const struct section *section,
		       struct plan_action *actions, size_t *n)
{
	for (size_t i = 0; i < p->n_rows; i++) {
		if (p->rows[i].section == section && planner_is_this_year(p, &p->rows[i]))
			actions[(*n)++] = planner_action_of(p, &p->rows[i], ORIGIN_CHOSEN);
	}
}

static const struct plan_action *choose(const struct planner *p, const struct plan *plan, size_t *n)
{
	struct plan_action *actions = arena_array(p->arena, p->n_rows, sizeof(*actions));

	*n = 0;
	for (size_t i = 0; i < plan->n_priorities; i++) {
		if (plan->priorities[i].adopted)
			add_chosen(p, plan->priorities[i].section->section, actions, n);
	}
	add_chosen(p, NULL, actions, n);
	return actions;
}

/* Rows of earlier years: those still open, or the others. */
static const struct plan_action *earlier(const struct planner *p, bool open, size_t *n)
{
	struct plan_action *actions = arena_array(p->arena, p->n_rows, sizeof(*actions));

	*n = 0;
	for (size_t i = 0; i < p->n_rows; i++) {
		if (!planner_is_this_year(p, &p->rows[i]) && p->rows[i].open == open)
			actions[(*n)++] = planner_action_of(p, &p->rows[i],
							    open ? ORIGIN_CARRIED : ORIGIN_CHOSEN);
	}
	return actions;
}

static bool any_row(const struct planner *p, bool this_year)
{
	for (size_t i = 0; i < p->n_rows; i++) {
		if (planner_is_this_year(p, &p->rows[i]) == this_year)
			return true;
	}
	return false;
}

/* Whether rows[i] is the first of this year for its section. */
static bool adopts(const struct planner *p, size_t i)
{
	if (!p->rows[i].section || !planner_is_this_year(p, &p->rows[i]))
		return false;
	for (size_t k = 0; k < i; k++) {
		if (p->rows[k].section == p->rows[i].section
		    && planner_is_this_year(p, &p->rows[k]))
			return false;
	}
	return true;
}

static const char *rules_text(const struct planner *p)
{
	const struct plan_rules *rules = &p->framework->plan;

	return plan_says_in_mind(p->diags->arena, rules->areas_min, rules->areas);
}

/* How many sections the rule proposes: fewer than the audit has in mind, if no more are assessed and below the top. */
static int count_proposed(const struct plan *plan)
{
	int n = 0;

	for (size_t i = 0; i < plan->n_priorities; i++)
		n += plan->priorities[i].proposed;
	return n;
}

/* Report this at the row of the first surplus section or, if there are too few, at the first row. As many as the rule
 * proposes are enough. */
static void check_adopted(const struct planner *p, int n_proposed)
{
	const struct plan_rules *rules = &p->framework->plan;
	const struct words *words = &p->framework->words;
	const struct cell *first = NULL, *surplus = NULL;
	struct diag *diag;
	int n = 0;

	for (size_t i = 0; i < p->n_rows; i++) {
		if (!first && planner_is_this_year(p, &p->rows[i]))
			first = &p->rows[i].row->item;
		if (adopts(p, i) && ++n == rules->areas + 1)
			surplus = &p->rows[i].row->item;
	}
	if (surplus)
		first = surplus;
	else if (n >= rules->areas_min || (n_proposed && n >= n_proposed))
		return;
	diag = planner_problem(p, DIAG_CSV036, first->at, first->text,
			       "this year's actions are for %d %s", n,
			       n == 1 ? words->section : words->sections);
	diag->hint = rules_text(p);
}

void planner_follow_ups(struct planner *p, struct plan *plan)
{
	struct plan_action *actions = arena_array(p->arena, p->evidence->n_actions, sizeof(*actions));

	planner_place_rows(p);
	for (size_t i = 0; i < p->n_rows; i++) {
		if (planner_is_this_year(p, &p->rows[i]))
			actions[plan->n_actions++] = planner_action_of(p, &p->rows[i], ORIGIN_CHOSEN);
	}
	plan->actions = actions;
	plan->first_year = !p->before && !any_row(p, false);
	plan->chosen = any_row(p, true);
	plan->carried = earlier(p, true, &plan->n_carried);
	plan->finished = earlier(p, false, &plan->n_finished);
}

void planner_improve(struct planner *p, struct plan *plan)
{
	struct urgent *urgent;

	planner_place_rows(p);
	plan->first_year = !p->before && !any_row(p, false);
	plan->chosen = any_row(p, true);
	urgent = planner_urgent(p, &plan->n_urgent);
	plan->urgent = urgent;
	plan->priorities = planner_priorities(p, &plan->n_priorities);
	if (plan->chosen) {
		plan->actions = choose(p, plan, &plan->n_actions);
		check_adopted(p, count_proposed(plan));
	} else {
		plan->actions = planner_propose(p, plan->priorities, plan->n_priorities, &plan->n_actions);
	}
	plan->carried = earlier(p, true, &plan->n_carried);
	for (size_t i = 0; i < plan->n_urgent; i++)
		planner_find_actions(p, plan, &urgent[i]);
	plan->finished = earlier(p, false, &plan->n_finished);
	planner_count_reviews(p, plan);
	planner_check_calendar(p, plan);
}
