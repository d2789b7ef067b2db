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

struct overview_sign {
	const char *sign, *words;	/* "†", "to be moderated: the ratings ..." */
};

/* Another audit that belongs with this one. */
struct overview_related {
	const char *audit, *why;	/* its id */
};

struct overview {
	const char *title, *year, *date, *profile;
	const char *stamp;		/* NULL: none */
	const struct overview_level *levels;	size_t n_levels;
	const char *const *columns;	size_t n_columns;	/* what is judged, a column each; none: no levels */
	const struct overview_sign *signs;	size_t n_signs;	/* those that stand beside levels */
	const char *const *groups;	size_t n_groups;	/* further columns of texts: "Trust", "Authority" */
	const struct overview_link *files;	size_t n_files;	/* about all schools */
	const struct overview_related *related;	size_t n_related;
	const struct overview_count *counts;	size_t n_counts;	/* of schools by status */
	size_t n_schools;
	bool status;			/* it says what became of each school */
	bool numbers;			/* it says how many actions and problems each school has, and which */
};

struct overview_cell {
	int level;			/* index in levels; -1: none */
	const char *word;		/* if there is no level: why; "": nothing is said */
	const char *signs;		/* beside either: "†"; NULL: none */
};

enum { OVERVIEW_GROUPS_MAX = 2 };

struct overview_school {
	const char *id, *name, *name_lang, *phase, *status;	/* name_lang: NULL: English */
	const char *groups[OVERVIEW_GROUPS_MAX];	/* one for each of the page's */
	const struct overview_cell *cells;	/* one per column; NULL: it has none, ... */
	const char *why;		/* ... for this reason */
	const struct overview_link *files;	size_t n_files;
	size_t n_more;			/* files in its folder that are not listed ... */
	bool may_open_folder;		/* ... which it links to */
	bool generated;
	size_t n_actions, n_problems;
	bool lists_problems;		/* some stand below, under its id */
};

/* Problems of one school, of several, or of none. */
struct overview_group {
	const char *id;			/* of the one school; NULL: another */
	const char *words, *lang;	/* its name */
};

struct overview_problem {
	const char *severity, *place, *message, *hint, *again;	/* "" where there is nothing to say */
};

/* The parts of the page, in this order: the top, each school, what lies between schools and problems (if the page has
 * numbers), then groups, each followed by its problems, n in all, and the end. left_out: how many more problems are in
 * problems.csv alone. */
void overview_begin(struct arena *arena, const struct overview *page, struct buf *out);
void overview_school(const struct overview *page, const struct overview_school *school, struct buf *out);
void overview_problems(size_t n, struct buf *out);
void overview_group(const struct overview_group *group, struct buf *out);
void overview_problem(const struct overview_problem *problem, struct buf *out);
void overview_end(const struct overview *page, size_t n, size_t left_out, struct buf *out);

/* How many bytes a link takes. */
size_t overview_link_bytes(const struct overview_link *link);

#endif
