/*
 * binder.h - what the files that bind rows to an audit share; private to the score room.
 */
#ifndef WAYMARK_SCORE_BINDER_H
#define WAYMARK_SCORE_BINDER_H

#include "score/answers.h"
#include "score/items.h"

/* Rows outside the school's focus, told once a section. */
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
	bool wide;				/* the row at hand is one of several of a wide row */
};

/* The problem of that code at that place, if this school has it already, or NULL. */
struct diag *binder_told(const struct binder *binder, enum diag_code code, struct loc at);

/* Append a problem of this school. Of a wide row it is the one that was told before if there is one
 * of that code at that place: the answers of a row, and of a column, share cells. */
struct diag *binder_problem(struct binder *binder, enum diag_code code, struct loc at,
			    const char *value, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* What the candidates of a hint are, which decides what is near (base/nearest.h). */
enum binder_names { NAMES_WORDS, NAMES_SCALE, NAMES_IDS };

/* "did you mean 'X'?" where a candidate is near, else "use one of A, B, C". */
const char *binder_hint(struct binder *binder, enum binder_names names, const char *text,
			const char *const *candidates, size_t n);

/* False, and counted, if the section is outside the school's focus. */
bool binder_in_focus(struct binder *binder, const struct section *section, struct loc at);

/* The respondent of a cell; an empty cell is the reviewer, or where the audit has none the first who
 * is not the agreed one. NULL with a problem if unknown. */
const struct respondent *binder_respondent(struct binder *binder, const struct cell *cell);

/* The levels' names, lowest first, for hints. */
const char *const *binder_level_names(struct binder *binder);

/* focus.c: which sections are in focus; judgements.csv. */
void binder_focus(struct binder *binder);
void binder_judgements(struct binder *binder);

/* responses.c: responses.csv. */
void binder_responses(struct binder *binder);

#endif
