/* show.h - an audit as people read it, on standard output. */
#ifndef WAYMARK_CLI_SHOW_H
#define WAYMARK_CLI_SHOW_H

#include "framework/framework.h"

/* Title, levels, rules in plain English, and every section with what is rated in it. */
void show_audit(struct arena *arena, const struct framework *framework, int width);

/* Of a section of a review: figures and their rules, judgements, prompts and boxes. */
void show_figures(struct arena *arena, const struct framework *framework, const struct section *section,
		  int width);

struct case_rules;

/* Of an audit of single cases: triggers, clocks, outcomes, checklists and gates. */
void show_cases(struct arena *arena, const struct case_rules *rules, int width);

#endif
