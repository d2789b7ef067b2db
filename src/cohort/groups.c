/* groups.c - see groups.h. */
#include "cohort/groups.h"

#include <stdlib.h>

/* ---- while facts are read ---- */

static size_t n_descriptors_of(const struct framework *framework)
{
	size_t n = 0;

	for (size_t i = 0; i < framework->n_sections; i++)
		n += framework->sections[i].n_strands * framework->n_steps;
	return n;
}

struct group_sums *group_sums_new(struct arena *arena, const struct framework *framework)
{
	struct group_sums *sums = arena_alloc(arena, sizeof(*sums));
	const size_t n = n_descriptors_of(framework);

	*sums = (struct group_sums){
		.asked = arena_array(arena, n, sizeof(*sums->asked)), .unmet = arena_array(arena, n, sizeof(*sums->unmet)),
		.sections = arena_array(arena, framework->n_sections + 1, sizeof(*sums->sections)),
	};
	for (size_t i = 0; i < framework->n_sections; i++)
		sums->sections[i].section = &framework->sections[i];
	return sums;
}

static void add_counts(struct action_counts *sum, const struct action_counts *counts)
{
	sum->open += counts->open;
	sum->overdue += counts->overdue;
	sum->due_soon += counts->due_soon;
	sum->done += counts->done;
	sum->stopped += counts->stopped;
}

static void add_carried(struct arena *arena, struct group_sums *sums, size_t years)
{
	while (sums->n_carried <= years) {
		if (sums->n_carried == sums->carried_capacity)
			sums->carried = arena_grow(arena, sums->carried, sums->n_carried, &sums->carried_capacity,
						   sizeof(*sums->carried));
		sums->carried[sums->n_carried++] = 0;
	}
	sums->carried[years]++;
}

/* A table can give any number of years. */
enum { CARRIED_YEARS_MOST = 99 };

static void add_plan(struct arena *arena, const struct framework *framework, struct group_sums *sums,
		     const struct plan_facts *plan)
{
	sums->n_plans++;
	sums->n_chosen += plan->chosen;
	sums->reviews_due += (size_t)plan->reviews_due;
	sums->reviews_held += (size_t)plan->reviews_held;
	add_counts(&sums->actions, &plan->actions);
	for (size_t i = 0; i < plan->n_sections; i++) {
		const struct section_actions *s = &plan->sections[i];
		const size_t section = s->section < 0 ? framework->n_sections : (size_t)s->section;

		add_counts(&sums->sections[section].actions, &s->counts);
	}
	for (size_t i = 0; i < plan->n_carried; i++) {
		const int years = plan->carried[i];

		add_carried(arena, sums, years < CARRIED_YEARS_MOST ? (size_t)years : CARRIED_YEARS_MOST);
	}
}

void group_sums_add(struct arena *arena, const struct framework *framework, struct group_sums *sums,
		    const struct school_facts *facts)
{
	for (size_t i = 0; i < facts->n_descriptors; i++) {
		sums->asked[i] += facts->descriptors[i] != DESCRIPTOR_NOT_ASKED;
		sums->unmet[i] += facts->descriptors[i] == DESCRIPTOR_NOT_MET;
	}
	add_plan(arena, framework, sums, &facts->plan);
}

/* ---- states ---- */

static void count_states(struct arena *arena, const struct group_source *source, struct cohort_group *group)
{
	struct state_count *states = arena_array(arena, COMPARED_STATE_COUNT, sizeof(*states));

	for (enum compared_state state = 0; state < COMPARED_STATE_COUNT; state++) {
		struct state_count *s = &states[group->n_states];

		*s = (struct state_count){ .state = state };
		for (size_t i = 0; i < source->n_schools; i++)
			s->n += source->schools[i]->state == state;
		group->n_states += s->n > 0;
	}
	group->states = states;
}

static void count_schools(const struct group_source *source, struct cohort_group *group)
{
	for (size_t i = 0; i < source->n_schools; i++) {
		const struct compared_school *s = source->schools[i];

		group->n_answered += s->judgements != NULL;
		group->n_assessed += s->judgements && s->state != STATE_NOT_ASSESSED;
		group->n_generated += s->generated;
		group->n_urgent += s->n_urgent;
		group->n_urgent_schools += s->n_urgent > 0;
	}
}

/* ---- levels ---- */

static struct level_spread count_levels(struct arena *arena, const struct group_source *source, size_t judgement)
{
	const int lowest = source->lowest, n_levels = (int)source->framework->n_levels + 1 - lowest;
	struct level_count *levels = arena_array(arena, (size_t)n_levels, sizeof(*levels));
	struct level_spread counts = { .judgement = &source->judgements[judgement], .levels = levels,
				       .n_levels = (size_t)n_levels };

	for (int i = 0; i < n_levels; i++)
		levels[i].level = lowest + i;
	for (size_t i = 0; i < source->n_schools; i++) {
		const struct compared_school *s = source->schools[i];
		const struct compared *own = s->judgements ? &s->judgements[judgement] : NULL;

		counts.n_no_answer += !own;
		counts.n_assessed += own && own->level >= 0;
		counts.n_not_in_focus += own && own->status == SECTION_NOT_IN_FOCUS;
		counts.n_not_assessed += own && own->level < 0 && own->status != SECTION_NOT_IN_FOCUS;
		if (own && own->level >= lowest) {
			levels[own->level - lowest].n++;
			levels[own->level - lowest].to_be_moderated += own->to_be_moderated;
		}
	}
	return counts;
}

/* ---- changes ---- */

static void count_change(struct change_counts *counts, enum compared_change change)
{
	counts->up += change == COMPARED_UP;
	counts->down += change == COMPARED_DOWN;
	counts->same += change == COMPARED_SAME;
	counts->added += change == COMPARED_NEW;
	counts->not_compared += change == COMPARED_NOT_COMPARED;
}

static void count_judgements(struct arena *arena, const struct group_source *source, struct cohort_group *group)
{
	const size_t n = source->framework->n_judgements;
	struct level_spread *levels = arena_array(arena, n, sizeof(*levels));
	struct judgement_changes *changes = arena_array(arena, n, sizeof(*changes));

	for (size_t k = 0; k < n; k++) {
		levels[k] = count_levels(arena, source, k);
		changes[k].judgement = &source->judgements[k];
		for (size_t i = 0; i < source->n_schools; i++) {
			if (!source->schools[i]->judgements)
				continue;
			count_change(&changes[k].counts, source->schools[i]->judgements[k].change);
			count_change(&group->changes, source->schools[i]->judgements[k].change);
		}
	}
	group->levels = levels;
	group->judgement_changes = changes;
	group->n_levels = group->n_judgement_changes = n;
}

/* ---- needs ---- */

/* Above 0 if b has the larger share. */
static int by_share(const struct shared_need *a, const struct shared_need *b)
{
	const size_t left = a->unmet * b->asked, right = b->unmet * a->asked;

	return (right > left) - (right < left);
}

/* The larger share first; of equal ones the lower level, then the audit's order. */
static int by_need(const void *left, const void *right)
{
	const struct shared_need *a = left, *b = right;
	const int share = by_share(a, b), level = a->descriptor->level - b->descriptor->level;

	if (share || level)
		return share ? share : level;
	if (a->section != b->section)
		return a->section < b->section ? -1 : 1;
	if (a->descriptor->strand != b->descriptor->strand)
		return a->descriptor->strand - b->descriptor->strand;
	return (a->descriptor > b->descriptor) - (a->descriptor < b->descriptor);
}

static bool is_shared(size_t unmet, size_t asked)
{
	return unmet >= 2 && 2 * unmet > asked;
}

static void count_needs(struct arena *arena, const struct group_source *source, struct cohort_group *group)
{
	const size_t n = n_descriptors_of(source->framework);
	struct shared_need *needs = arena_array(arena, n, sizeof(*needs));

	for (size_t i = 0; i < n; i++) {
		const size_t unmet = source->sums->unmet[i], asked = source->sums->asked[i];
		const struct descriptor *d = facts_descriptor_at(source->framework, (int)i);

		if (is_shared(unmet, asked))
			needs[group->n_needs++] = (struct shared_need){ d, &source->framework->sections[d->section], unmet,
									asked, 0 };
	}
	qsort(needs, group->n_needs, sizeof(*needs), by_need);
	for (size_t i = 0; i < group->n_needs; i++)
		needs[i].place = i && by_share(&needs[i - 1], &needs[i]) == 0 ? needs[i - 1].place : i + 1;
	group->needs = needs;
}

/* ---- plans ---- */

static void count_priorities(const struct group_source *source, struct plan_count *sections)
{
	for (size_t i = 0; i < source->n_schools; i++) {
		const struct compared_school *s = source->schools[i];

		for (size_t k = 0; s->judgements && k < source->framework->n_judgements; k++) {
			const struct compared *own = &s->judgements[k];
			struct plan_count *count = &sections[source->judgements[k].judgement->section];

			count->adopted += own->rank && own->adopted;
			count->proposed += own->rank && !own->adopted;
		}
	}
}

static void count_plans(struct arena *arena, const struct group_source *source, struct cohort_group *group)
{
	const struct group_sums *sums = source->sums;
	const struct action_counts *other = &sums->sections[source->framework->n_sections].actions;
	struct carried_count *carried = arena_array(arena, sums->n_carried, sizeof(*carried));
	struct plan_sums *plans = &group->plans;

	*plans = (struct plan_sums){
		.n_plans = sums->n_plans, .n_chosen = sums->n_chosen, .actions = sums->actions,
		.sections = sums->sections, .n_sections = source->framework->n_sections, .carried = carried,
		.reviews_due = sums->reviews_due, .reviews_held = sums->reviews_held,
	};
	if (other->open || other->done || other->stopped)
		plans->n_sections++;
	for (size_t years = 0; years < sums->n_carried; years++)
		if (sums->carried[years])
			carried[plans->n_carried++] = (struct carried_count){ (int)years, sums->carried[years] };
	count_priorities(source, sums->sections);
}

struct cohort_group group_count(struct arena *arena, const struct group_source *source)
{
	struct cohort_group group = { .phase = -1, .schools = source->schools, .n_schools = source->n_schools };

	count_states(arena, source, &group);
	count_schools(source, &group);
	count_judgements(arena, source, &group);
	count_needs(arena, source, &group);
	count_plans(arena, source, &group);
	return group;
}
