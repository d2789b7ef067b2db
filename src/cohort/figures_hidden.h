/* figures_hidden.h - which figures of which schools a public document about all of them must not print; private to the
 * room. */
#ifndef WAYMARK_COHORT_FIGURES_HIDDEN_H
#define WAYMARK_COHORT_FIGURES_HIDDEN_H

#include "cohort/figures_together.h"

/* Whose figures: by figure of the audit, then by school. hidden is as each school's own documents have it, and gets more
 * marks; totals are marked by figure. */
struct hidden_figures {
	const struct framework *framework;
	const struct figure_rules *rules;
	const struct figure_fact *const *const *facts;
	size_t n_figures, n_schools;
	bool **hidden;
	bool *total_hidden, *mean_hidden;
};

void figures_hide_together(struct hidden_figures *h);

/* The place of a figure among all of the audit. */
size_t figures_place_of(const struct framework *framework, const struct figure_field *field);

#endif
