/*
 * lift.c - see lift.h. Each model's function turns its conditions into pools of cells, with the number
 * that a choice takes from each. lift_points.c deals with the models whose cells differ in worth.
 */
#include "score/lift.h"

#include "score/lift_search.h"
#include "score/model_rows.h"

/* ---- cells ---- */

static bool *no_cells(const struct lift_search *s)
{
	return arena_array(s->arena, s->grid->n_cells, sizeof(bool));
}

bool lift_is_free(const struct lift_search *s, size_t cell)
{
	return grid_unmet(s->grid, cell) && !s->must[cell];
}

static bool in_levels(const struct lift_search *s, size_t cell, int from, int to)
{
	int level = grid_descriptor(s->grid, cell)->level;

	return level >= from && level <= to;
}

static int count_free(const struct lift_search *s, int from, int to, cell_test *passes)
{
	int n = 0;

	for (size_t i = 0; i < s->grid->n_cells; i++)
		n += in_levels(s, i, from, to) && lift_is_free(s, i) && passes(s->grid, i);
	return n;
}

/* How many of those that must be met in any case are unmet, rather than only lacking a source. */
static int unmet_in_must(const struct lift_search *s, int from, int to)
{
	int n = 0;

	for (size_t i = 0; i < s->grid->n_cells; i++)
		n += s->must[i] && in_levels(s, i, from, to) && grid_unmet(s->grid, i);
	return n;
}

/* ---- pools ---- */

struct lift_pool *lift_new_pool(struct lift_search *s, int least, bool exact)
{
	struct lift_pool *pool = &s->pools[s->n_pools++];

	*pool = (struct lift_pool){ .in = no_cells(s), .least = least, .exact = exact };
	return pool;
}

/* The free cells of these levels that pass the test: exactly n of them are taken; if that is all of them, they belong
 * to every choice. */
static void want_exactly(struct lift_search *s, int from, int to, cell_test *passes, int n)
{
	int size = count_free(s, from, to, passes);
	struct lift_pool *pool;

	if (n <= 0)
		return;
	s->impossible |= n > size;
	pool = n < size ? lift_new_pool(s, n, true) : NULL;
	s->n_more += pool ? n : 0;
	for (size_t i = 0; i < s->grid->n_cells; i++) {
		if (!in_levels(s, i, from, to) || !lift_is_free(s, i) || !passes(s->grid, i))
			continue;
		if (pool)
			pool->in[i] = true;
		else
			s->must[i] = true;
	}
}

void lift_want_all(struct lift_search *s)
{
	int top = (int)s->grid->n_levels;

	want_exactly(s, 1, top, grid_unmet, count_free(s, 1, top, grid_unmet));
}

/* ---- ladder and strand ---- */

static bool may_stay_partly(const struct grid *grid, size_t cell)
{
	return grid->states[cell] == ANSWER_PARTLY && !grid_descriptor(grid, cell)->gate;
}

static bool may_not_stay(const struct grid *grid, size_t cell)
{
	return !may_stay_partly(grid, cell);
}

/* Everything unmet up to the target, except the partly met that may stay. */
static void want_up_to(struct lift_search *s, int max_partial)
{
	int top = s->target;

	want_exactly(s, 1, top, may_not_stay, count_free(s, 1, top, may_not_stay));
	want_exactly(s, 1, top, may_stay_partly,
		     count_free(s, 1, top, may_stay_partly) - max_partial);
}

void lift_want_ladder(struct lift_search *s)
{
	want_up_to(s, s->grid->framework->scoring.max_partial);
}

void lift_want_strand(struct lift_search *s)
{
	want_up_to(s, 0);
}

/* ---- best fit ---- */

/* The smallest number out of `applicable` that is more than, or at least, a percentage of it. */
static int least_of(int applicable, int percent, bool more)
{
	int product = applicable * percent;

	return more ? product / 100 + 1 : (product + 99) / 100;
}

void lift_want_best_fit(struct lift_search *s)
{
	const struct scoring *scoring = &s->grid->framework->scoring;
	const struct level_counts *levels = grid_level_counts(s->arena, s->grid);

	for (int level = 1; level <= s->target; level++) {
		const struct level_counts *c = &levels[level - 1];
		bool top = level == s->target;
		int percent = top ? scoring->share_percent : scoring->floor_percent;

		want_exactly(s, level, level, grid_unmet, least_of(c->applicable, percent, top)
			     - c->met - unmet_in_must(s, level, level));
	}
}

/* ---- bands ---- */

static bool is_not_met(const struct grid *grid, size_t cell)
{
	return grid_unmet(grid, cell) && grid->states[cell] != ANSWER_PARTLY;
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* How many of those not met at all may stay unmet. */
static int may_stay_unmet(const struct band *band, int applicable)
{
	int by_unmet = band->unmet_max_percent * applicable / 100;
	int by_met = applicable - least_of(applicable, band->met_or_partly_min_percent, false);

	return by_unmet < by_met ? by_unmet : by_met;
}

/* A number must be met, and at least so many of those not met at all now must change; the others may do either. */
void lift_want_bands(struct lift_search *s)
{
	const struct level_counts *c = grid_level_counts(s->arena, s->grid);
	const struct band *band = &s->grid->framework->scoring.bands[s->target - 1];
	int top = (int)s->grid->n_levels;
	int not_met = count_free(s, 1, top, is_not_met);
	int partly = count_free(s, 1, top, grid_unmet) - not_met;
	int stays = may_stay_unmet(band, c->applicable), from_not_met = larger(not_met - stays, 0);
	int in_full = least_of(c->applicable, band->met_min_percent, false) - c->met - unmet_in_must(s, 1, top);
	int all = larger(in_full, from_not_met);
	struct lift_pool *pool;

	s->partly_will_do = in_full <= 0 && unmet_in_must(s, 1, top) == 0;
	s->stays_unmet = from_not_met ? stays : -1;
	from_not_met = larger(from_not_met, all - partly);
	if (from_not_met == 0 || from_not_met == all || from_not_met == not_met) {
		want_exactly(s, 1, top, is_not_met, from_not_met);
		want_exactly(s, 1, top, grid_unmet, all - from_not_met);
		return;
	}
	pool = lift_new_pool(s, from_not_met, false);
	for (size_t i = 0; i < s->grid->n_cells; i++)
		pool->in[i] = lift_is_free(s, i) && is_not_met(s->grid, i);
	s->n_more = all;
}

/* ---- what holds ---- */

/* Failed gates limit every level above their cap; claimed descriptors limit every level from their own on. */
static void want_caps(struct lift_search *s)
{
	const struct grid *grid = s->grid;
	bool gates = s->target > grid->framework->scoring.gate_cap;

	for (size_t i = 0; i < grid->n_cells; i++) {
		if ((gates && grid_failed_gate(grid, i))
		    || (grid->claimed[i] && grid_descriptor(grid, i)->level <= s->target))
			s->must[i] = true;
	}
}

/* ---- the next level ---- */

/* The lowest level above the present one; 0 if there is none. A level that the counts indicate but that is held down
 * has been reached already. */
static int next_level(struct arena *arena, const struct grid *grid, int level, int indicated)
{
	const struct level_counts *levels = grid_level_counts(arena, grid);

	if (indicated > level)
		return level + 1;
	for (int next = level + 1; next <= (int)grid->n_levels; next++) {
		if (score_model(grid->framework)->can_reach(grid, levels, next))
			return next;
	}
	return 0;
}

/* ---- from what is wanted to the result ---- */

/* Take each pool's minimum in the audit's order, then any other free cells: first those not met at all. */
static void take_example(struct lift_search *s)
{
	int more = s->n_more;

	for (size_t p = 0; p < s->n_pools; p++) {
		int least = s->pools[p].least;

		for (size_t i = 0; i < s->grid->n_cells && least > 0; i++) {
			if (!s->pools[p].in[i])
				continue;
			s->example[i] = true;
			least--;
			more--;
		}
	}
	for (int round = 0; round < 2; round++) {
		for (size_t i = 0; i < s->grid->n_cells && more > 0; i++) {
			if (!lift_is_free(s, i) || s->example[i] || is_not_met(s->grid, i) != !round)
				continue;
			s->example[i] = true;
			more--;
		}
	}
}

static struct descriptor_list list_of(const struct lift_search *s, const bool *in, const bool *too)
{
	const struct descriptor **items = arena_array(s->arena, s->grid->n_cells, sizeof(*items));
	size_t n = 0;

	for (size_t i = 0; i < s->grid->n_cells; i++) {
		if (in[i] || (too && too[i]))
			items[n++] = grid_descriptor(s->grid, i);
	}
	return (struct descriptor_list){ items, n };
}

/* Whether some choice leaves a gate unmet that another choice meets. */
static bool may_leave_gate(const struct lift_search *s)
{
	for (size_t p = 0; p < s->n_pools; p++) {
		for (size_t i = 0; i < s->grid->n_cells; i++) {
			if (s->pools[p].in[i] && grid_failed_gate(s->grid, i))
				return true;
		}
	}
	return false;
}

/* The level that every choice leads to: the target, or higher if the conditions above it are met already. With points
 * and bands, one choice may lead further than another, and so may one that meets a gate. */
static int level_after(const struct lift_search *s)
{
	const struct scoring *scoring = &s->grid->framework->scoring;
	struct grid after = grid_copy(s->arena, s->grid);
	int level;

	if (s->n_pools && score_model(s->grid->framework)->choices_differ)
		return s->target;
	for (size_t i = 0; i < s->grid->n_cells; i++) {
		if (!s->must[i] && !s->example[i])
			continue;
		after.states[i] = ANSWER_MET;
		after.claimed[i] = false;
	}
	if (after.figure_limit < s->target)
		after.figure_limit = 0;
	after.sources_missing &= scoring->evidence.types_from > s->target;
	level = grid_standing(s->arena, &after).level;
	return may_leave_gate(s) && level > scoring->gate_cap ? scoring->gate_cap : level;
}

static void keep(const struct lift_search *s, struct lift *lift)
{
	const struct evidence_rule *rule = &s->grid->framework->scoring.evidence;
	struct lift_group *groups = arena_array(s->arena, s->n_pools, sizeof(*groups));

	for (size_t p = 0; p < s->n_pools; p++)
		groups[p] = (struct lift_group){ list_of(s, s->pools[p].in, NULL), s->pools[p].least,
						 s->pools[p].exact };
	lift->level = level_after(s);
	lift->every = list_of(s, s->must, NULL);
	lift->groups = groups;
	lift->n_groups = s->n_pools;
	lift->example = list_of(s, s->must, s->example);
	lift->stays_unmet = s->stays_unmet;
	lift->partly_will_do = s->partly_will_do && lift->example.n;
	lift->half_points = s->half_points;
	lift->sources = rule->on && s->grid->sources_missing && rule->types_from <= s->target;
	lift->figures = s->grid->figure_limit && s->grid->figure_limit < s->target;
}

void lift_find(struct arena *arena, const struct grid *grid, struct section_result *result)
{
	const struct score_model *model = score_model(grid->framework);
	struct lift_search s = {
		.arena = arena, .grid = grid, .stays_unmet = -1,
		.target = next_level(arena, grid, result->held, result->indicated),
	};

	if (!s.target)
		return;
	s.must = no_cells(&s);
	s.example = no_cells(&s);
	s.pools = arena_array(arena, grid->n_levels + grid->n_cells, sizeof(*s.pools));
	want_caps(&s);
	if (result->indicated <= result->held)
		model->want(&s);
	if (s.impossible)
		return;
	if (!model->takes_example)
		take_example(&s);
	keep(&s, &result->lift);
}
