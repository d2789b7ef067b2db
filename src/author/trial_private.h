/*
 * trial_private.h - what the files that read and run cases share; private to this room.
 *
 * Cases of an audit that is scored expect levels (trial_file.c, trial_run.c); those of an audit of
 * single cases expect triggers, clocks and gates (trial_case.c, trial_case_run.c).
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

/* "PATH 'TEXT' is no WHAT of the audit", with the nearest of words (none: NULL, 0). */
void trial_refuse(struct reader *reader, const struct data *at, const char *what,
		  const char *const *words, size_t n);

/* A text that is one of the words, ended by NULL; a date. Else a problem. */
void trial_check_word(struct reader *reader, const struct data *at, const char *const *words);
void trial_check_date(struct reader *reader, const struct data *at);

/* trial_case.c: the schema of a file of cases, made in the arena, since its columns are those of
 * the tables of evidence; what its cases name; and what the data alone says. */
const struct schema *trial_case_schema(struct arena *arena);
void trial_case_check(struct reader *reader, const struct framework *framework,
		      const struct data *one);
void trial_case_take(struct reader *reader, struct raw_cases *raw, const struct data *root);

/* A difference, as a line of findings. */
void trial_find(struct arena *arena, struct trial_findings *found, int line, const char *text);

/* Problems that the case does not name, and those it names that did not come. */
void trial_compare_problems(struct arena *arena, struct trial_findings *found,
			    const struct trial *trial, const struct diags *diags);

/* trial_case_run.c */
struct trial_findings trial_case_run(struct arena *arena, const struct framework *framework,
				     const struct trial_file *file, const struct trial *trial);

#endif
