/* shape_score.c - a school's judgements, field by field: the top, and how far respondents agree. */
#include "score/shape_score.h"

#include "framework/shape_audit.h"
#include "score/change.h"
#include "score/score.h"
#include "score/shape_crosstab.h"

/* ---- how far any two respondents agree ---- */

static const struct shape_row pair_rows[] = {
	ROW_REFERENCE(agreement_pair, "a", a, shape_respondent, "the first of two respondents", .always = true),
	ROW_REFERENCE(agreement_pair, "b", b, shape_respondent, "the second", .always = true),
	ROW_INT(agreement_pair, "both", both, "descriptors that both rated"),
	ROW_INT(agreement_pair, "exact", exact, "of these, rated alike"),
	ROW_INT(agreement_pair, "adjacent", adjacent, "rated alike or one step apart"),
};
static const struct shape shape_pair = SHAPE_OF("pair", agreement_pair, pair_rows, .one_line = true);

/* ---- how far the reviewer and others are apart ---- */

static const struct shape_row gap_rows[] = {
	ROW_REFERENCE(gap, "respondent", who, shape_respondent, "who is compared with the reviewer", .always = true),
	ROW_RECORD(gap, "apart", apart, shape_crosstab, "what both rated: sections by steps apart, with totals"),
	ROW_REFERENCES(gap, "far", far, n_far, shape_audit_descriptor,
		       "descriptors that the two rated at least as many steps apart as the audit's gap_steps"),
	ROW_BOOL(gap, "visit", visit, "a moderation visit is suggested"),
};
static const struct shape shape_gap = SHAPE_OF("gap", gap, gap_rows);

/* ---- the top ---- */

static struct shape_list head(const struct shape_context *c, const void *of)
{
	const struct school_result *result = of;

	return shape_fill_boxes(c, c->framework->head, c->framework->n_head, result->head);
}

static size_t n_sections(const struct shape_context *c, const void *of)
{
	return c->framework->n_sections;
}

static const struct shape_row result_rows[] = {
	ROW_LEVEL(school_result, "overall", overall_level,
		  "the level of all sections together, if the audit asks for one"),
	ROW_LIST_BY("head", head, shape_box, "of an interview: who was asked, by whom and when, and who else was "
			"there"),
	ROW_INT(school_result, "n_assessed", n_assessed, "how many sections have a level"),
	ROW_RECORD(school_result, "tally", tally, shape_tally, "of all sections in focus"),
	ROW_LIST_OF_MANY(school_result, "sections", sections, n_sections, shape_section, "in the audit's order"),
	ROW_LIST(school_result, "gaps", gaps, n_gaps, shape_gap,
		 "of a review: how far the reviewer and others are apart"),
	ROW_LIST(school_result, "pairs", pairs, n_pairs, shape_pair, "how far any two respondents agree"),
	ROW_LIST(school_result, "earlier", earlier, n_earlier, shape_change_read,
		 "the earlier years that it is compared with, the latest first"),
};
const struct shape shape_school_result = SHAPE_OF("result", school_result, result_rows);
