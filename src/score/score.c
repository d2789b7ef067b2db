/* score.c - see score.h: a school from its rows to its results. */
#include "score/score.h"

#include "score/agreement.h"
#include "score/answers.h"
#include "score/figures.h"
#include "score/gap.h"
#include "score/publish.h"
#include "score/section.h"
#include "score/then.h"

/* Count the levels on record; by_level[0] is below the first. */
static int *count_levels(struct arena *arena, const struct school_result *result)
{
	int *by_level = arena_array(arena, result->framework->n_levels + 1, sizeof(*by_level));

	for (size_t i = 0; i < result->framework->n_sections; i++) {
		if (section_has_level(&result->sections[i]))
			by_level[result->sections[i].level]++;
	}
	return by_level;
}

/* The lowest level, or the lower median; -1 if the audit asks for neither or nothing is assessed. */
static int overall_level(struct arena *arena, const struct school_result *result)
{
	const int *by_level = count_levels(arena, result);
	enum overall_rule rule = result->framework->scoring.overall;
	int before = 0, wanted = rule == OVERALL_MEDIAN ? (result->n_assessed - 1) / 2 : 0;

	if (rule == OVERALL_NONE || result->n_assessed == 0)
		return -1;
	for (int level = 0; level <= (int)result->framework->n_levels; level++) {
		before += by_level[level];
		if (before > wanted)
			return level;
	}
	return -1;
}

static struct school_result *score_for(struct arena *arena, const struct framework *framework,
				       const struct school_evidence *evidence, const struct earlier *earlier,
				       struct date report_date, const struct suppress_policy *policy,
				       struct diags *diags)
{
	const struct answer_sheet *sheet =
		answers_bind(arena, framework, evidence, earlier, report_date, diags);
	struct section_result *sections =
		arena_array(arena, framework->n_sections, sizeof(*sections));
	struct figures figures = figures_bind(arena, framework, evidence, policy, diags);
	struct school_result *result = arena_alloc(arena, sizeof(*result));

	result->evidence = evidence;
	result->framework = framework;
	result->report_date = report_date;
	result->sections = sections;
	result->head = sheet->head;
	for (size_t i = 0; i < framework->n_sections; i++) {
		section_score(arena, sheet, &framework->sections[i], &figures, evidence,
			      report_date, &sections[i], diags);
		result->n_assessed += section_has_level(&sections[i]);
		tally_add(&result->tally, &sections[i].tally);
	}
	result->pairs = agreement_pairs(arena, framework, sections, &result->n_pairs);
	result->gaps = gaps_find(arena, framework, sections, &result->n_gaps);
	result->overall_level = overall_level(arena, result);
	if (earlier) {
		result->earlier = then_read(arena, earlier);
		result->n_earlier = earlier->n;
	}
	return result;
}

const struct school_result *score_school(struct arena *arena, const struct framework *framework,
					 const struct school_evidence *evidence,
					 const struct earlier *earlier, struct date report_date,
					 struct diags *diags)
{
	return score_for(arena, framework, evidence, earlier, report_date, NULL, diags);
}

const struct school_result *score_school_public(struct arena *arena, const struct framework *framework,
						const struct school_evidence *evidence,
						const struct earlier *earlier, struct date report_date)
{
	struct suppress_policy policy = publish_policy(framework);
	struct school_evidence *published = publish_evidence(arena, evidence);
	struct school_result *result;
	struct diags told;

	diags_init(&told, arena);
	result = score_for(arena, framework, published, earlier, report_date, &policy, &told);
	published->school = publish_school(arena, &policy, result->evidence->school, publish_hides_figure(result));
	return result;
}
