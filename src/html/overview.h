/*
 * overview.h - index.html: one page from which everything of a run is found.
 *
 * It is written from its first line to its last, a school at a time, so that nothing of the schools needs to be kept.
 * Complete without script; a few lines of script search, filter and sort the table of schools.
 */
#ifndef WAYMARK_HTML_OVERVIEW_H
#define WAYMARK_HTML_OVERVIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"

struct overview_level {
	const char *name;
	uint32_t fill, ink;		/* 0xRRGGBB */
};

struct overview_link {
	const char *path;		/* from the page's folder, as the file is called: "W101/report.pdf" */
	const char *words;
};

struct overview_count {
	const char *words;		/* "made" */
	size_t n;
};

struct overview {
	const char *title, *year, *date, *profile;
	const char *stamp;		/* NULL: none */
	const struct overview_level *levels;	size_t n_levels;
	const char *const *columns;	/* what is judged: a column of levels each; none: no matrix */
	size_t n_columns;
	const char *group;		/* what the column of groups is called, "Trust"; NULL: there is none */
	const struct overview_link *files;	size_t n_files;	/* about all schools */
	const struct overview_count *counts;	size_t n_counts;	/* of schools by status */
	size_t n_schools;
	bool problems;			/* it says how many problems each school has, and which */
};

struct overview_cell {
	int level;			/* index in levels; -1: none */
	const char *word;		/* if there is no level: why; "" or NULL: nothing is said */
	const char *sign;		/* beside the level: "†"; NULL: none */
};

struct overview_school {
	const char *id, *name, *name_lang, *phase, *group, *status;	/* name_lang: NULL: English */
	const struct overview_cell *cells;	/* one per column; NULL: it has none */
	const struct overview_link *files;	size_t n_files;
	size_t n_problems;
};

struct overview_problem {
	const char *severity, *school, *place, *message, *hint, *again;	/* "" where there is nothing to say */
};

/* The parts of the page, in this order: the top, each school, what lies between schools and problems (if the page has
 * problems), each of n problems, and the end. left_out: how many more are in problems.csv alone. */
void overview_begin(struct arena *arena, const struct overview *page, struct buf *out);
void overview_school(const struct overview *page, const struct overview_school *school, struct buf *out);
void overview_problems(const struct overview *page, size_t n, struct buf *out);
void overview_problem(const struct overview_problem *problem, struct buf *out);
void overview_end(const struct overview *page, size_t n, size_t left_out, struct buf *out);

#endif
