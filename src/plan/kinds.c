/* kinds.c - which kinds of audit have a plan, and how it is made. No other file of this room asks for the kind. */
#include "plan/planner.h"

/* NULL: the kind has no plan. */
static void (*const planners[FRAMEWORK_KIND_COUNT])(struct planner *planner, struct plan *plan) = {
	[FRAMEWORK_KIND_RUBRIC] = planner_improve,
	[FRAMEWORK_KIND_STATEMENTS] = planner_improve,
	[FRAMEWORK_KIND_INTERVIEW] = planner_follow_ups,
};

bool plan_has_kind(enum framework_kind kind)
{
	return planners[kind] != NULL;
}

const struct plan *plan_build(struct arena *arena, const struct findings *findings, struct diags *diags)
{
	const struct framework *framework = findings->framework;
	struct planner planner;
	struct plan *plan;

	if (!plan_has_kind(framework->kind))
		return NULL;
	planner = (struct planner){
		.arena = arena, .framework = framework, .evidence = findings->evidence, .diags = diags,
		.before = findings->earlier && findings->earlier->n ? &findings->earlier->years[0] : NULL,
		.earlier = findings->earlier,
		.result = findings_judged(findings), .school_year = date_school_year(findings->report_date),
		.rhythm = framework_rhythm(framework, findings->evidence->school->phase),
	};
	plan = arena_alloc(arena, sizeof(*plan));
	plan->school_year = planner.school_year;
	plan->rhythm = planner.rhythm;
	planners[framework->kind](&planner, plan);
	return plan;
}
