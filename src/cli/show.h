/* show.h - prints an audit for people, on standard output. */
#ifndef WAYMARK_CLI_SHOW_H
#define WAYMARK_CLI_SHOW_H

#include "framework/framework.h"

/* Title, levels, rules in plain English, and every section with what is rated in it. */
void show_audit(struct arena *arena, const struct framework *framework, int width);

/* For a section of a review: figures and their rules, judgements, prompts and boxes. */
void show_figures(struct arena *arena, const struct framework *framework, const struct section *section,
		  int width);

/* Used by the rows of kinds.c: rules, plan and sections of what is rated or noted; for single cases, triggers,
 * clocks, outcomes, checklists and gates. */
void show_rated(struct arena *arena, const struct framework *framework, int width);
void show_entries(struct arena *arena, const struct framework *framework, int width);
void show_case(struct arena *arena, const struct framework *framework, int width);
void show_indicators(struct arena *arena, const struct framework *framework, int width);

/* What must add up in a section. */
void show_figure_checks(struct arena *arena, const struct framework *framework, const struct section *section, int width);
void show_survey(struct arena *arena, const struct framework *framework, int width);

#endif
