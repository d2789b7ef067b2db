/*
 * check.h - rules between fields that several kinds of audit share: names and references.
 *
 * Each function adds a problem for every rule that is broken. It skips a rule if the fields it needs
 * are faulty themselves.
 */
#ifndef WAYMARK_FRAMEWORK_CHECK_H
#define WAYMARK_FRAMEWORK_CHECK_H

#include "base/map.h"
#include "framework/read.h"

/* Names that must differ from each other, whichever list they are in. */
struct distinct {
	struct map by_key;
	const struct data **items;
	size_t n, capacity;
};
void distinct_init(struct distinct *distinct, struct reader *reader);

/* Add `at` under key, which must live as long as the struct; adds a problem if another has that key. */
void check_distinct(struct reader *reader, struct distinct *distinct, const struct data *at, const char *key);

/* The ids of the levels, those that have one; in the arena of the diagnostics. */
const char *const *check_level_ids(struct reader *reader, const struct framework *framework, size_t *n);

/* No two items of a list may share a word in the given fields (NULL-terminated). list may be NULL. */
void check_names(struct reader *reader, const struct data *list, const char *const *fields);

/* The same for the lists that all kinds have: levels, ratings, respondents and so on, and the sections' ids. */
void check_shared_names(struct reader *reader, const struct data *root);

/* The levels that a list of ids names, as in struct section; 0 if list is NULL. Each must be a level of the audit and,
 * unless `among` is 0, one of these, in the order of the audit. */
unsigned check_own_levels(struct reader *reader, const struct framework *framework, const struct data *list,
			  unsigned among);

/* review must name at least one phase or a default. */
void check_review(struct reader *reader, const struct data *root);

/* The field support of table must name an entry of plan.support, or be "school" (nobody beyond the school). */
void check_support(struct reader *reader, const struct framework *framework,
		   const struct data *table);

/* statutory may only be set on a gate. table: a strand, statement or field. */
void check_statutory(struct reader *reader, const struct data *table);

/* due and measured of an action must be times, and measured must be later than due. */
void check_timing(struct reader *reader, const struct data *table);

#endif
