/*
 * indicator_hide.c - which figures of a school a public document must not print, where some are worked out from others.
 * See indicators_internal.h.
 *
 * Beside the rules of figures_hide.c: what is made of a hidden figure is hidden; and what a hidden share is a share of
 * would give it away. A sum that is worked out is a sum like one that is checked.
 */
#include "score/indicators_internal.h"

struct linking {
	struct figure_link *links;	size_t n;
};

static void link_rule(struct linking *l, const struct figure_rule *rule)
{
	for (size_t i = 0; i < rule->n_parts; i++)
		l->links[l->n++] = (struct figure_link){ rule->parts[i], rule->field };
	for (size_t i = 0; i < rule->n_less; i++)
		l->links[l->n++] = (struct figure_link){ rule->less[i], rule->field };
	if (rule->derive == DERIVE_SHARE || rule->derive == DERIVE_RATIO)
		l->links[l->n++] = (struct figure_link){ rule->field, rule->parts[0] };
}

static const struct figure_link *links_of(const struct indicator_sheets *sheets, size_t *n)
{
	const struct framework *framework = sheets->binder->framework;
	struct linking l = { NULL, 0 };
	size_t most = 0;

	for (size_t i = 0; i < framework->n_sections; i++) {
		for (size_t k = 0; k < framework->sections[i].n_figures; k++) {
			const struct figure_rule *rule = &sheets->rules->sections[i].rules[k];

			most += rule->n_parts + rule->n_less + 1;
		}
	}
	l.links = arena_array(sheets->binder->arena, most, sizeof(*l.links));
	for (size_t i = 0; i < framework->n_sections; i++) {
		for (size_t k = 0; k < framework->sections[i].n_figures; k++)
			link_rule(&l, &sheets->rules->sections[i].rules[k]);
	}
	*n = l.n;
	return l.links;
}

/* The audit with one more check for each sum that is worked out. */
static struct framework with_sums(const struct indicator_sheets *sheets)
{
	struct arena *arena = sheets->binder->arena;
	struct framework framework = *sheets->binder->framework;
	struct section *sections = arena_array(arena, framework.n_sections, sizeof(*sections));

	for (size_t i = 0; i < framework.n_sections; i++) {
		const struct section *from = &framework.sections[i];
		struct figure_check *checks = arena_array(arena, from->n_checks + from->n_figures, sizeof(*checks));

		sections[i] = *from;
		for (size_t k = 0; k < from->n_checks; k++)
			checks[k] = from->checks[k];
		for (size_t k = 0; k < from->n_figures; k++) {
			const struct figure_rule *rule = &sheets->rules->sections[i].rules[k];

			if (rule->derive == DERIVE_SUM && !rule->n_less)
				checks[sections[i].n_checks++] = (struct figure_check){ .kind = CHECK_SUM,
					.parts = rule->parts, .n_parts = rule->n_parts, .whole = rule->field };
		}
		sections[i].checks = checks;
	}
	framework.sections = sections;
	return framework;
}

void sheets_hide(struct indicator_sheets *sheets, const struct suppress_policy *policy)
{
	struct framework framework;
	const struct figure_link *links;
	size_t n;

	if (!policy)
		return;
	framework = with_sums(sheets);
	links = links_of(sheets, &n);
	for (size_t s = 0; s < sheets->n; s++)
		figures_hide_linked(&framework, policy, sheets->items[s].sections, links, n);
}
