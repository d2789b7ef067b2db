/* planner.c - see planner.h: a problem of the school, and what is asked of a result by more than one file. */
#include "plan/planner.h"

#include <stdarg.h>

struct diag *planner_problem(const struct planner *p, enum diag_code code, struct loc at,
			     const char *value, const char *format, ...)
{
	struct diag *diag;
	va_list args;

	va_start(args, format);
	diag = diags_vtell(p->diags, code, at, p->evidence->school->id.text, value, format, args);
	va_end(args);
	return diag;
}

bool planner_unmet(const struct descriptor_result *result)
{
	return result->state == ANSWER_PARTLY || result->state == ANSWER_NOT_YET
	       || result->state == ANSWER_NOT_ANSWERED;
}

bool planner_is_this_year(const struct planner *p, const struct placed_row *row)
{
	return row->school_year >= p->school_year;
}

bool planner_finishes(enum action_status status)
{
	return status == ACTION_DONE || status == ACTION_STOPPED;
}

bool planner_failed_gate(const struct descriptor_result *result)
{
	return result->descriptor->gate && planner_unmet(result);
}

int planner_next_step(const struct planner *p, const struct section_result *section)
{
	if (!framework_has_steps(p->framework))
		return section->by_level[0].applicable > 0;
	for (int level = section->level + 1; level <= (int)p->framework->n_levels; level++) {
		if (section->by_level[level - 1].applicable > 0)
			return level;
	}
	return 0;
}

bool planner_is_urgent_gate(const struct descriptor_result *result)
{
	return result->descriptor->statutory && planner_failed_gate(result);
}

bool planner_is_urgent_hold(const struct hold *hold)
{
	return hold->rule && (hold->rule->statutory || hold->rule->concern);
}
