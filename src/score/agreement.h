/*
 * agreement.h - how far raters agree: pairs within a school, coefficients over a cohort.
 *
 * Exact and adjacent counts are always given. Coefficients are for a cohort, where there are enough
 * ratings for them to mean something. They are computed in floating point and returned in thousandths.
 */
#ifndef WAYMARK_SCORE_AGREEMENT_H
#define WAYMARK_SCORE_AGREEMENT_H

#include <stddef.h>

#include "base/arena.h"
#include "score/score.h"

/* All pairs of the audit's respondents except the agreed one, over the descriptors of the sections in focus. */
const struct agreement_pair *agreement_pairs(struct arena *arena, const struct framework *framework,
					     const struct section_result *sections,
					     size_t *n_pairs);

enum agreement_metric { METRIC_NOMINAL, METRIC_ORDINAL, METRIC_INTERVAL };

enum coefficient_kind {
	COEFFICIENT_OK,
	COEFFICIENT_ALL_IDENTICAL, /* all ratings are the same, so the formula has no value */
	COEFFICIENT_NO_PAIRS	   /* no unit was rated twice */
};

struct coefficient {
	enum coefficient_kind kind;
	int milli; /* if OK: 1000 is perfect agreement, 0 is what chance gives; may be negative */
};

enum { RATING_MISSING = -1 };

/* Krippendorff's alpha (Krippendorff, Content Analysis, ch. 11), for any number of raters; ratings may be missing.
 * values: n_units values for each rater, from 0 to n_values - 1 in the order of the scale, or RATING_MISSING. */
struct coefficient krippendorff_alpha(struct arena *arena, const int *values, size_t n_raters,
				      size_t n_units, size_t n_values,
				      enum agreement_metric metric);

/* "good" from 0.800, "tentative" from 0.667, "low" below; "all identical", "too few ratings". */
const char *coefficient_word(struct coefficient coefficient);

#endif
