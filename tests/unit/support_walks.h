/*
 * support_walks.h - the walks of sentences_test.c: one a function of src/ROOM/sentences.h, and what they share.
 */
#ifndef WAYMARK_TESTS_SUPPORT_WALKS_H
#define WAYMARK_TESTS_SUPPORT_WALKS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "framework/framework.h"

/* A walk at work: a line a call; the same line once. */
struct walk_of {
	struct arena *arena;
	struct buf *text;
	size_t start;		/* of this function's lines */
};

void walk_line(struct walk_of *w, const char *text);

struct walk {
	const char *name;
	bool phrase;		/* no whole sentence: a part of one, or a message, with neither capital nor full stop */
	void (*say)(struct walk_of *w);
};

/* The walks of cli, plan and reviews; of levels, lifts and figures; of cases; of runs, forms and documents; of explain; of
 * change since last year; of the form's workbook, and of its sheets of surveys and entries; of surveys; of figures without ratings; of
 * entries. */
extern const struct walk walks[], walks_levels[], walks_cases[], walks_program[], walks_explain[], walks_change[],
	walks_form[], walks_survey[], walks_figures[], walks_entries[], walks_tables[];
extern const size_t n_walks, n_walks_levels, n_walks_cases, n_walks_program, n_walks_explain, n_walks_change,
	n_walks_form, n_walks_survey, n_walks_figures, n_walks_entries, n_walks_tables;

/* The numbers and words of every walk. */
enum { WALK_COUNTS = 4, WALK_WORDS = 2, WALK_TITLES = 4 };
extern const int walk_counts[WALK_COUNTS];			/* 0, 1, 2, 12 */
extern const struct words walk_words[WALK_WORDS];		/* areas; then words with acronyms */
extern const char *const walk_titles[WALK_TITLES];		/* short, with an "and", long and Welsh, with acronyms */
extern const struct rating_names walk_ratings;
extern const char *const walk_numbers[WALK_COUNTS];		/* of as many descriptors as walk_counts: "2.3 and 2.4" */

#define EACH_COUNT(n) for (size_t n##_i = 0, n = 0; n##_i < WALK_COUNTS && (n = (size_t)walk_counts[n##_i], true); n##_i++)
#define EACH_WORDS(w) for (const struct words *w = walk_words; w < walk_words + WALK_WORDS; w++)
#define EACH_TITLE(t) for (const char *const *t##_at = walk_titles, *t; t##_at < walk_titles + WALK_TITLES && \
			   (t = *t##_at, true); t##_at++)

#endif
