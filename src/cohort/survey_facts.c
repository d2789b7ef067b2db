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
	return facts;
}
