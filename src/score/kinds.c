/* kinds.c - see kinds.h and findings.h: the only file of this room that asks which kind an audit is of. */
#include "score/kinds.h"

#include "base/die.h"
#include "score/case.h"
#include "score/indicators.h"
#include "score/score.h"
#include "score/shape_cases.h"
#include "score/shape_score.h"
#include "score/shape_survey.h"
#include "score/survey.h"

/* ---- audits whose sections are judged, or noted ---- */

static const void *judge_sections(struct arena *arena, const struct framework *framework,
				  const struct school_evidence *evidence, const struct earlier *earlier,
				  struct date report_date, struct diags *diags)
{
	return score_school(arena, framework, evidence, earlier, report_date, diags);
}

static void publish_sections(struct arena *arena, struct findings *findings)
{
	const struct school_result *result =
		score_school_public(arena, findings->framework, findings->evidence, findings->earlier,
				    findings->report_date);

	findings->evidence = result->evidence;
	findings->own = result;
}

/* ---- audits of cases ---- */

static const void *judge_cases(struct arena *arena, const struct framework *framework,
			       const struct school_evidence *evidence, const struct earlier *earlier,
			       struct date report_date, struct diags *diags)
{
	(void)earlier;	/* no school is compared with an earlier one of its cases */
	return score_cases(arena, framework, evidence, report_date, diags);
}

static struct shape_list list_cases(const struct findings *findings)
{
	const struct school_cases *cases = findings_cases(findings);

	return (struct shape_list){ cases->cases, cases->n_cases };
}

/* ---- audits of figures without ratings ---- */

static const void *judge_figures(struct arena *arena, const struct framework *framework,
				 const struct school_evidence *evidence, const struct earlier *earlier,
				 struct date report_date, struct diags *diags)
{
	(void)earlier;	/* earlier periods are rows of metrics.csv */
	return score_indicators_of(arena, framework, evidence, report_date, diags);
}

static void publish_figures(struct arena *arena, struct findings *findings)
{
	const struct school_indicators *result =
		score_indicators_public(arena, findings->framework, findings->evidence, findings->report_date);

	findings->evidence = result->evidence;
	findings->own = result;
}

/* ---- surveys ---- */

static const void *judge_survey(struct arena *arena, const struct framework *framework,
				const struct school_evidence *evidence, const struct earlier *earlier,
				struct date report_date, struct diags *diags)
{
	(void)earlier;	/* its waves are all in the table */
	(void)report_date;
	return survey_of_school(arena, framework, evidence, diags);
}

static void publish_survey(struct arena *arena, struct findings *findings)
{
	findings->own = survey_of_school_public(arena, findings->framework, findings->evidence);
}

/* ---- the rows ---- */

const struct score_kind score_rubric = {
	.judge = judge_sections, .shape = &shape_school_result, .publish = publish_sections,
	.main_table = "responses", .takes_answers = true,
};
const struct score_kind score_statements = {
	.judge = judge_sections, .shape = &shape_school_result, .publish = publish_sections,
	.main_table = "responses", .takes_answers = true,
};
const struct score_kind score_interview = {
	.judge = judge_sections, .shape = &shape_school_result, .kept = "an interview records what people said",
	.main_table = "responses", .takes_answers = true,
};
const struct score_kind score_case = {
	.judge = judge_cases, .shape = &shape_cases, .kept = "it is about single pupils",
	.items = list_cases, .item_shape = &shape_case, .main_table = "case_items", .none_is_a_result = true,
};
const struct score_kind score_survey = {
	.judge = judge_survey, .shape = &shape_school_survey, .publish = publish_survey, .main_table = "survey",
	.takes_answers = true,
};

const struct score_kind score_indicators = {
	.judge = judge_figures, .shape = &shape_school_indicators, .section_shape = &shape_figures_section,
	.publish = publish_figures, .main_table = "metrics",
	.takes_answers = true, .by_period = true,
};

static const struct score_kind *const kinds[FRAMEWORK_KIND_COUNT] = {
#define KIND(NAME, name) [FRAMEWORK_KIND_##NAME] = &score_##name,
#include "framework/kinds.def"
#undef KIND
};

const struct score_kind *score_kind(enum framework_kind kind)
{
	return kinds[kind];
}

const struct findings *findings_make(struct arena *arena, const struct framework *framework,
				     const struct school_evidence *evidence, const struct earlier *earlier,
				     struct date report_date, struct diags *diags)
{
	struct findings *findings = arena_alloc(arena, sizeof(*findings));

	*findings = (struct findings){ .framework = framework, .evidence = evidence, .earlier = earlier,
				       .report_date = report_date, .kind = score_kind(framework->kind) };
	findings->own = findings->kind->judge(arena, framework, evidence, earlier, report_date, diags);
	if (framework->strip)
		findings->strip = score_indicators_of(arena, framework->strip, evidence, report_date, diags);
	return findings;
}

const struct findings *findings_public(struct arena *arena, const struct findings *findings)
{
	struct findings *published = arena_alloc(arena, sizeof(*published));

	*published = *findings;
	findings->kind->publish(arena, published);
	if (findings->strip)
		published->strip = score_indicators_public(arena, findings->framework->strip, findings->evidence,
							   findings->report_date);
	return published;
}

void findings_die(const struct findings *findings)
{
	die("audits of kind '%s' have other findings", framework_kind_ids[findings->framework->kind]);
}

const struct school_result *findings_judged(const struct findings *findings)
{
	if (findings->kind->judge != judge_sections)
		findings_die(findings);
	return findings->own;
}

const struct school_cases *findings_cases(const struct findings *findings)
{
	if (findings->kind->judge != judge_cases)
		findings_die(findings);
	return findings->own;
}

const struct school_indicators *findings_indicators(const struct findings *findings)
{
	if (findings->kind->judge != judge_figures)
		findings_die(findings);
	return findings->own;
}

const struct school_survey *findings_survey(const struct findings *findings)
{
	if (findings->kind->judge != judge_survey)
		findings_die(findings);
	return findings->own;
}
