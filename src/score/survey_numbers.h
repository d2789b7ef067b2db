/*
 * survey_numbers.h - shares of a survey as they are printed, sums of them, and what a public document has instead; private
 * to the score room.
 */
#ifndef WAYMARK_SCORE_SURVEY_NUMBERS_H
#define WAYMARK_SCORE_SURVEY_NUMBERS_H

#include "score/survey_tally.h"

/* A number that is not given. */
struct survey_number survey_none(void);

/* So many of base, which may be 0: then there is no share. */
struct survey_number survey_counted(struct arena *arena, long long count, long long base);

/* A share of which only the per cent is known. */
struct survey_number survey_shared(struct arena *arena, long long micro);

/* now minus before, in thousandths of a point; both must have a share. */
long long survey_gap(const struct survey_number *now, const struct survey_number *before);

/* Of an item: the sum over answers from option first on, n of them. */
struct survey_number survey_sum(struct arena *arena, const struct survey_count *count, size_t first, size_t n);

/* ---- public ---- */

/* Who a share of this item may be told from. */
struct survey_cover {
	int below, base;		/* as the audit's suppression */
	int base_min;
	int roll;			/* the most people there can be; SURVEY_UNKNOWN */
};

/*
 * Where answers, in the order of the scale, may be cut so that what lies between two cuts is neither 1 to below - 1 people
 * nor would tell of so few: cut[i] is between answer i and i + 1. first: the cut between the positive answers and the rest,
 * which is tried before the others (a number of answers).
 */
void survey_cuts(const int *n, size_t n_answers, size_t first, int below, bool *cut);

/* "over 95%" and "fewer than 5 of 120", for what is not few and what is. counted: base is of people; else only of the
 * per cents. */
const char *survey_over(struct arena *arena, int base, int below);
const char *survey_under(struct arena *arena, int base, int below, bool counted);

/* survey_public.c: cover what a public document does not show of an item that has been made from count. */
void survey_cover_item(struct arena *arena, const struct survey_rules *rules, const struct survey_cover *cover,
		       const struct survey_count *count, struct survey_item_result *item);

#endif
