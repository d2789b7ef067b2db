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

/* Those who rate by themselves: all respondents but the agreed one, unless that is a person, the reviewer. */
const struct respondent *const *agreement_raters(struct arena *arena, const struct framework *framework, size_t *n);

/* A rater's rating of a descriptor: 0 to RATING_VALUES - 1 from the lowest, or RATING_MISSING. */
enum { RATING_VALUES = 3, RATING_MISSING = -1 };
int agreement_value(const struct framework *framework, const struct descriptor_result *descriptor,
		    const struct respondent *rater);

/*
 * How often two ratings of one thing stand side by side. These are whole numbers, so that those of any number of schools
 * can be added up, in any order, and no rating has to be kept.
 */
struct rating_pairs {
	size_t n_raters, n_values;		/* n_raters: ratings that a thing can have */
	/* rating_pairs_size of them: by a thing's number of ratings, then by both values. */
	long long *counts;
};
size_t rating_pairs_size(size_t n_raters, size_t n_values);

/* Count a thing with these n_raters ratings. */
void rating_pairs_count(const struct rating_pairs *pairs, const int *values);

struct rating_tally {
	long long both, exact, adjacent;	/* pairs; alike; at most one step apart */
};
struct rating_tally rating_pairs_tally(const struct rating_pairs *pairs);

enum agreement_metric { METRIC_NOMINAL, METRIC_ORDINAL, METRIC_INTERVAL };

enum coefficient_kind {
	COEFFICIENT_OK,
	COEFFICIENT_ALL_IDENTICAL, /* all ratings are the same, so the formula has no value */
	COEFFICIENT_NO_PAIRS	   /* no thing was rated twice */
};

struct coefficient {
	enum coefficient_kind kind;
	int milli; /* if OK: 1000 is perfect agreement, 0 is what chance gives; may be negative */
};

/* Krippendorff's alpha (Krippendorff, Content Analysis, ch. 11), for any number of raters; ratings may be missing. */
struct coefficient krippendorff_alpha(struct arena *arena, const struct rating_pairs *pairs, enum agreement_metric metric);

/* "good" from 0.800, "tentative" from 0.667, "low" below; "all identical", "too few ratings". */
const char *coefficient_word(struct coefficient coefficient);

#endif
