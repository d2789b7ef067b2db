/*
 * trial_private.h - shared by the files that read and run an audit's trials; private to this room. What
 * a kind does with them is in its row (kinds.h).
 */
#ifndef WAYMARK_AUTHOR_TRIAL_PRIVATE_H
#define WAYMARK_AUTHOR_TRIAL_PRIVATE_H

#include "author/trials.h"
#include "framework/fields.h"
#include "framework/read.h"

#define OPTIONAL(s, m, n, most) TEXT_OR(s, m, n, 1, most, NULL)
#define TEXTS(s, m, count, n) \
	{ .name = n, .type = FIELD_TEXTS, .min = 1, .max = ID_BYTES, .offset = offsetof(s, m), \
	  .count_offset = offsetof(s, count) }

struct raw_cases {
	int api;
	const char *date;
	struct trial *cases;		size_t n_cases;
	const char **calendar;		size_t n_calendar;	/* as in struct trial_rows */
};

/* Report "PATH 'TEXT' is not a WHAT of the audit", with the nearest of the words (none: NULL, 0). */
void trial_refuse(struct reader *reader, const struct data *at, const char *what,
		  const char *const *words, size_t n);

/* The text must be one of the words, ended by NULL; a date; a level's id, or "below". Otherwise they add a problem,
 * except where `at` is missing or not a text. */
void trial_check_word(struct reader *reader, const struct data *at, const char *const *words);
void trial_check_date(struct reader *reader, const struct data *at);
void trial_check_level(struct reader *reader, const struct framework *framework, const struct data *at, bool or_below);

/* kind_rated_run.c, kind_rated_trials.c: the school of a case, and its rows of metrics.csv, with their schema. */
extern const struct schema trial_figure_schema;
const struct school *trial_school(struct arena *arena, struct loc at);
const struct metric_row *trial_metrics(struct arena *arena, const struct trial_file *file, const struct trial *trial);

/* Add a difference as a line of the findings. */
void trial_find(struct arena *arena, struct trial_findings *found, int line, const char *text);

/* Add problems that the case does not name, and problems it names that did not occur. */
void trial_compare_problems(struct arena *arena, struct trial_findings *found,
			    const struct trial *trial, const struct diags *diags);

#endif
