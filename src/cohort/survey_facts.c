/* survey_facts.c - see survey_schools.h: what is needed of one school. */
#include "cohort/survey_schools.h"

#include "score/survey.h"

static size_t stride(const struct survey_rules *rules)
{
	return SURVEY_FACT_ANSWERS + 2 * rules->n_options;
}

const int *survey_facts_item(const struct survey_facts *facts, const struct survey_rules *rules, size_t item)
{
	return facts->numbers + item * stride(rules);
}

static void note_item(const struct survey_rules *rules, const struct survey_item_result *item, int *to)
{
	int *counts = to + SURVEY_FACT_ANSWERS, *shares = counts + rules->n_options;

	to[SURVEY_FACT_GIVEN] = item->given;
	to[SURVEY_FACT_COUNTED] = item->given && item->counted;
	to[SURVEY_FACT_BASE] = item->base;
	to[SURVEY_FACT_POSITIVE] = item->all_positive;
	for (size_t o = 0; o < rules->n_options; o++)
		counts[o] = shares[o] = -1;
	for (size_t i = 0; i < item->n_bars; i++) {
		counts[item->bars[i].first] = item->bars[i].number.count;
		shares[item->bars[i].first] = (int)(item->bars[i].number.micro / 1000);
	}
	if (rules->n_counted + 1 == rules->n_options && item->left_out != SURVEY_UNKNOWN)
		counts[rules->n_counted] = item->left_out;
}

/* ---- groups ---- */

const int *survey_facts_group(const struct survey_facts *facts, const struct survey_rules *rules, size_t group,
			      size_t item)
{
	return facts->n_groups ? facts->groups + (group * rules->n_items + item) * stride(rules) : NULL;
}

static const struct survey_group_item *group_item(const struct school_survey *r, size_t group, size_t item)
{
	return &r->group_items[group * r->n_items + item];
}

/* The group with the fewest answers of those that are told; the number of groups if there is none. */
static size_t smallest(const struct school_survey *r, const bool told[], size_t item)
{
	const size_t n = r->framework->n_groups;
	size_t at = n;

	for (size_t g = 0; g < n; g++) {
		if (told[g] && (at == n || group_item(r, g, item)->base < group_item(r, at, item)->base))
			at = g;
	}
	return at;
}

/* Which groups are told: none of fewer people than the audit's base_min. Who knows the answers of everybody and of the
 * groups that are told knows those of all others together, so these must be as many too, or nobody. */
static void choose_told(const struct school_survey *r, size_t item, bool told[])
{
	const int least = r->rules->base_min, everybody = r->items[item].base;
	int others = everybody;

	for (size_t g = 0; g < r->framework->n_groups; g++) {
		const struct survey_group_item *own = group_item(r, g, item);

		told[g] = own->given && own->base >= least;
		others -= told[g] ? own->base : 0;
	}
	while (everybody != SURVEY_UNKNOWN && others > 0 && others < least) {
		const size_t g = smallest(r, told, item);

		if (g == r->framework->n_groups)
			return;
		told[g] = false;
		others += group_item(r, g, item)->base;
	}
}

static void note_group(const struct survey_rules *rules, const struct survey_group_item *own, bool told, int *to)
{
	int *counts = to + SURVEY_FACT_ANSWERS, *shares = counts + rules->n_options;

	to[SURVEY_FACT_GIVEN] = told;
	to[SURVEY_FACT_COUNTED] = told && own->counted;
	to[SURVEY_FACT_BASE] = told ? own->base : SURVEY_UNKNOWN;
	to[SURVEY_FACT_POSITIVE] = SURVEY_UNKNOWN;
	for (size_t o = 0; o < rules->n_options; o++) {
		const bool in_base = o < rules->n_counted;

		counts[o] = told ? own->counts[o] : SURVEY_UNKNOWN;
		shares[o] = !told || !in_base ? -1 : !own->counted ? (int)(own->micro[o] / 1000)
			: (int)(own->counts[o] * 100000LL / own->base);
	}
}

static void note_groups(struct arena *arena, const struct school_survey *r, struct survey_facts *facts)
{
	const size_t n = r->group_items ? r->framework->n_groups : 0;
	bool *told = arena_array(arena, n, sizeof(*told));
	int *numbers = arena_array(arena, n * r->n_items * stride(r->rules), sizeof(*numbers));

	for (size_t i = 0; n && i < r->n_items; i++) {
		choose_told(r, i, told);
		for (size_t g = 0; g < n; g++)
			note_group(r->rules, group_item(r, g, i), told[g],
				   numbers + (g * r->n_items + i) * stride(r->rules));
	}
	facts->groups = numbers;
	facts->n_groups = n * r->n_items * stride(r->rules);
}

const struct survey_facts *survey_facts(struct arena *arena, const struct findings *findings)
{
	const struct school_survey *r = findings_survey(findings);
	struct survey_facts *facts = arena_alloc(arena, sizeof(*facts));
	int *numbers = arena_array(arena, r->n_items * stride(r->rules), sizeof(*numbers));

	for (size_t i = 0; i < r->n_items; i++)
		note_item(r->rules, &r->items[i], numbers + i * stride(r->rules));
	*facts = (struct survey_facts){ .wave = r->wave ? r->wave->text : "", .wave_name = r->wave ? r->wave->name : "",
					.answered = r->answered, .asked = r->asked, .numbers = numbers,
					.n_numbers = r->n_items * stride(r->rules) };
	note_groups(arena, r, facts);
	return facts;
}
