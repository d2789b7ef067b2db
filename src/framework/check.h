/*
 * check.h - rules between fields that several kinds of audit have in common: names and references.
 *
 * Each adds a problem for every break, and looks only where the fields it needs are right.
 */
#ifndef WAYMARK_FRAMEWORK_CHECK_H
#define WAYMARK_FRAMEWORK_CHECK_H

#include "framework/read.h"

/* No two items of a list may share a word in the fields named (ended by NULL). list may be NULL. */
void check_names(struct reader *reader, const struct data *list, const char *const *fields);

/* The same for the lists that kinds share: levels, ratings, respondents ... and sections' ids. */
void check_shared_names(struct reader *reader, const struct data *root);

/* review says something of some phase. */
void check_review(struct reader *reader, const struct data *root);

/* The field support of table names one of plan.support, or is "school": nobody beyond the school. */
void check_support(struct reader *reader, const struct framework *framework,
		   const struct data *table);

/* statutory is said of a gate, and of nothing else. table: a strand, statement or field. */
void check_statutory(struct reader *reader, const struct data *table);

/* due and measured of an action say how long it has, the second longer than the first. */
void check_timing(struct reader *reader, const struct data *table);

#endif
