/*
 * sentences.h - the sentences of reasons, and of what the reviewer judges; private to the room.
 *
 * Plain data in, a text out; how it reads with none, one, two and many is decided here.
 * tests/unit/sentences_test.c walks each function named score_says_*; what they say is in tests/sentences/score.txt.
 */
#ifndef WAYMARK_SCORE_SENTENCES_H
#define WAYMARK_SCORE_SENTENCES_H

#include <stdbool.h>
#include <stddef.h>

#include "score/score.h"

/* ---- why a level: parts of a sentence ---- */

/* "All 5 Emerging descriptors are met"; out: some do not apply. partly: as many as the audit tolerates, or 0. */
const char *score_says_secured(struct arena *arena, const struct words *w, const struct tally *t, const char *levels);

/* "Only 3 of the 5 Established descriptors are met"; goes_on: ", but only 3 of the 5 Established ones". */
const char *score_says_lacking(struct arena *arena, const struct words *w, int met, int applicable, const char *level,
			       bool goes_on);

/* "12 of 16 statements are “Met” (75%), 3 “Partly” and 1 “Not yet” (6.3%)"; the shares are texts. */
const char *score_says_shares(struct arena *arena, const struct words *w, const struct tally *t,
			      const struct rating_names *names, const char *met_share, const char *unmet_share);

/* "at least 70% “Met” and at most 10% “Not yet”"; before: a level, or NULL. */
const char *score_says_band(struct arena *arena, const struct band *band, const char *before,
			    const struct rating_names *names);

/* ---- what is open ---- */

/* Why there is no level for want of answers; then: "the area is not assessed"; range: where it could lie. */
const char *score_says_not_assessed(struct arena *arena, const struct words *w, const struct tally *t, const char *share,
				    int limit, const char *then, const char *range);

/* ... since too few apply. */
const char *score_says_too_few(struct arena *arena, const struct words *w, const struct tally *t, const char *share,
			       int limit,
			       const char *then);

/* which: " (3.2 Established)" where they are few, or ""; highest: the level if all were met; NULL: as it is. */
const char *score_says_blanks(struct arena *arena, const struct words *w, int n, int applicable, const char *which,
			      const char *highest);

/* How ratings came about that are provisional or to be moderated. */
const char *score_says_moderated(struct arena *arena, const struct words *w, int n, const char *which,
				 enum agreement agreement);

/* What holds a level: gates by name, and the audit's reasons; overruled: the reviewer judges above. */
const char *score_says_gates(struct arena *arena, const struct words *w, const char *const *gates, size_t n,
			     const char *level,
			     bool overruled, const char *why);

/* ---- what the reviewer judges ---- */

/* reviewer: the respondent's name; relation: how it stands to what is indicated; NULL: nothing is. */
const char *score_says_record(struct arena *arena, const char *reviewer, const char *level, const char *relation,
			      const char *reason);

/* instead: what stands in the place of a judgement that is not there yet. */
const char *score_says_no_record(struct arena *arena, const char *reviewer, const char *instead);

/* "two levels above what is indicated" */
const char *score_says_apart(struct arena *arena, int steps, const char *what);

/* ---- cases ---- */

/* How many of the questions that must be answered are; of one, none of its number. */
const char *score_says_complete(struct arena *arena, size_t answered, size_t all);

/* Why a trigger fired: suspensions of a half term, by their days; the days that one brought a pupil to. */
const char *score_says_suspensions(struct arena *arena, size_t n, const char *half_term, const char *days);
const char *score_says_days(struct arena *arena, const char *start, const char *days, const char *when);

#endif
