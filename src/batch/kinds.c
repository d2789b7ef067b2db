/* kinds.c - see kinds.h. No other file of this room asks which kind an audit is. */
#include "batch/kinds.h"

#include "batch/entries_back.h"
#include "batch/learning_out.h"
#include "batch/tables_out.h"
#include "cohort/entries_together.h"
#include "cohort/facts.h"
#include "cohort/facts_fit.h"
#include "cohort/figures_together.h"
#include "cohort/interviews.h"
#include "cohort/survey_schools.h"
#include "score/learning.h"
#include "score/shape_cases.h"

static const void *facts_of_sections(struct arena *arena, const struct findings *findings, const struct plan *plan,
				     size_t *n)
{
	*n = 1;
	return cohort_facts(arena, findings, plan);
}

static const void *facts_of_interview(struct arena *arena, const struct findings *findings, const struct plan *plan,
				      size_t *n)
{
	*n = 1;
	return interview_facts(arena, findings, plan);
}

static const void *facts_of_cases(struct arena *arena, const struct findings *findings, const struct plan *plan,
				  size_t *n)
{
	(void)plan;
	*n = 1;
	return learning_tally(arena, findings_cases(findings));
}

static const void *facts_of_figures(struct arena *arena, const struct findings *findings, const struct plan *plan,
				    size_t *n)
{
	(void)plan;
	*n = 1;
	return figure_facts(arena, findings);
}

static const void *facts_of_survey(struct arena *arena, const struct findings *findings, const struct plan *plan, size_t *n)
{
	(void)plan;
	*n = 1;
	return survey_facts(arena, findings);
}

static const void *facts_of_entries(struct arena *arena, const struct findings *findings, const struct plan *plan,
				    size_t *n)
{
	(void)plan;
	*n = 1;
	return entry_facts(arena, findings_entries(findings));
}

static const struct batch_kind kinds[FRAMEWORK_KIND_COUNT] = {
	[FRAMEWORK_KIND_RUBRIC] = {
		.put_rows = results_rows, .facts = facts_of_sections, .fact_shape = &shape_school_facts,
		.facts_fit = school_facts_fit },
	[FRAMEWORK_KIND_STATEMENTS] = {
		.put_rows = results_rows, .facts = facts_of_sections, .fact_shape = &shape_school_facts,
		.facts_fit = school_facts_fit },
	[FRAMEWORK_KIND_INTERVIEW] = {
		.put_rows = results_rows, .facts = facts_of_interview, .fact_shape = &shape_interview_facts,
		.facts_fit = interview_facts_fit },
	[FRAMEWORK_KIND_INDICATORS] = { .facts = facts_of_figures, .fact_shape = &shape_figure_facts,
					.facts_fit = figure_facts_fit },
	[FRAMEWORK_KIND_SURVEY] = { .facts = facts_of_survey, .fact_shape = &shape_survey_facts,
				    .facts_fit = survey_facts_fit },
	[FRAMEWORK_KIND_PLAN] = {
		.put_entries = entries_back_rows, .facts = facts_of_entries, .fact_shape = &shape_entry_facts,
		.facts_fit = entry_facts_fit },
	[FRAMEWORK_KIND_WORKSHOP] = {
		.put_entries = entries_back_rows, .facts = facts_of_entries, .fact_shape = &shape_entry_facts,
		.facts_fit = entry_facts_fit },
	[FRAMEWORK_KIND_MATRIX] = {
		.put_entries = entries_back_rows, .facts = facts_of_entries, .fact_shape = &shape_entry_facts,
		.facts_fit = entry_facts_fit },
	/* Tables of the trust have no rows about cases. */
	[FRAMEWORK_KIND_CASE] = { .facts = facts_of_cases, .fact_shape = &shape_learning_tally,
				  .facts_fit = case_facts_fit, .open_earlier = learning_open_earlier },
};

const struct batch_kind *batch_kind(const struct framework *framework)
{
	return &kinds[framework->kind];
}
