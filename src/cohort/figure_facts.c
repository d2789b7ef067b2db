/* figure_facts.c - see figures_together.h: what is needed of one school. */
#include "cohort/figures_together.h"

#include "score/indicators.h"

enum { MILLION = 1000000, WHOLE_MOST = 2000000000 };

static struct fact_number number(long long micro)
{
	long long whole = micro / MILLION;

	whole = whole > WHOLE_MOST ? WHOLE_MOST : whole < -WHOLE_MOST ? -WHOLE_MOST : whole;
	return (struct fact_number){ (int)whole, (int)(micro % MILLION) };
}

/* The value beside which schools are counted: the audit's, or a group's. */
static void find_beside(const struct indicator *figure, struct figure_fact *fact)
{
	const struct figure_count_where *where = figure->rule->count_where;

	if (!where)
		return;
	if (!where->group) {
		fact->has_beside = true;
		fact->beside = number(where->micro);
	}
	for (size_t i = 0; where->group && i < figure->n_comparators; i++) {
		if (figure->comparators[i].group != where->group || !figure->comparators[i].value.number)
			continue;
		fact->has_beside = true;
		fact->beside = number(figure->comparators[i].value.micro);
	}
}

static struct figure_fact fact_of(const struct indicator *figure, const struct indicator *published)
{
	const struct indicator_value *own = figure->own;
	struct figure_fact fact = {
		.given = own->given, .hidden = published->own->hidden, .is_number = own->number != NULL,
		.has_part = own->has_part, .period = own->period, .text = own->text, .base = own->base,
		.value = number(own->micro), .part = number(own->part_micro), .whole = number(own->base_micro),
	};

	find_beside(figure, &fact);
	return fact;
}

const struct figure_facts *figure_facts(struct arena *arena, const struct findings *findings)
{
	const struct school_indicators *found = findings_indicators(findings);
	const struct school_indicators *published = findings_indicators(findings_public(arena, findings));
	struct figure_fact *figures = arena_array(arena, (size_t)found->n_figures, sizeof(*figures));
	struct figure_facts *facts = arena_alloc(arena, sizeof(*facts));

	*facts = (struct figure_facts){ figures, 0 };
	for (size_t i = 0; i < found->framework->n_sections; i++) {
		for (size_t k = 0; k < found->framework->sections[i].n_figures; k++)
			figures[facts->n++] = fact_of(&found->sections[i].figures[k], &published->sections[i].figures[k]);
	}
	return facts;
}
