/*
 * binder.h - shared by the files that bind rows to an audit; private to the score room.
 */
#ifndef WAYMARK_SCORE_BINDER_H
#define WAYMARK_SCORE_BINDER_H

#include "score/answers.h"
#include "score/items.h"

/* Rows outside the school's focus, reported once per section. */
struct unused_rows {
	int n;
	struct loc first;
};

struct binder {
	struct arena *arena;
	const struct framework *framework;
	const struct school_evidence *evidence;
	struct date report_date;
	struct diags *diags;
	struct answer_sheet *sheet;
	struct unused_rows *unused;		/* per section */
	struct items items;
	size_t n_diags_before;
	bool previous_unread;			/* it has been told that the last review's level is not read */
	bool wide;				/* the current row is one of several made from a wide row */
	bool several;				/* the same, or from a row with ratings of several respondents: its other
						 * cells are told of once */
};

/* The problem with that code at that place if it has been reported for this school, or NULL. */
struct diag *binder_told(const struct binder *binder, enum diag_code code, struct loc at);

/* Append a problem of this school. For a wide row, returns an earlier problem with that code at that place if there
 * is one, since the answers of a row, and of a column, share cells. */
struct diag *binder_problem(struct binder *binder, enum diag_code code, struct loc at,
			    const char *value, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* The kind of candidates for a hint, which decides what counts as near (base/nearest.h). */
enum binder_names { NAMES_WORDS, NAMES_SCALE, NAMES_IDS };

/* "did you mean 'X'?" if a candidate is near, else "use one of A, B, C". */
const char *binder_hint(struct binder *binder, enum binder_names names, const char *text,
			const char *const *candidates, size_t n);

/* Whether the section is in the school's focus; if not, the row is counted. */
bool binder_in_focus(struct binder *binder, const struct section *section, struct loc at);

/* The respondent that a cell names. An empty cell means the reviewer or, if the audit has none, the first respondent
 * who is not the agreed one. NULL, with a problem, if unknown. */
const struct respondent *binder_respondent(struct binder *binder, const struct cell *cell);

/* The levels' names, lowest first, for hints. */
const char *const *binder_level_names(struct binder *binder);

/* Whether the section can have the level that a cell gives; if not, reports a problem. */
bool binder_level_fits(struct binder *binder, const struct section *section, int level, const struct cell *cell);

/* focus.c: which sections are in focus. */
void binder_focus(struct binder *binder);

/* judgement_rows.c: reads judgements.csv. */
void binder_judgements(struct binder *binder);

/* responses.c: reads responses.csv. */
void binder_responses(struct binder *binder);

#endif
