/*
 * diag.h - problems, collected and never printed where they are found.
 *
 * A user's mistake is a struct diag in a struct diags; the rooms go on, so that one pass finds all.
 * The codes, with what each means, are the table in codes.def: stable, listed in the manual.
 */
#ifndef WAYMARK_BASE_DIAG_H
#define WAYMARK_BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"

enum diag_severity { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR };

/* Where a thing is, as an editor shows it. line and column count from 1; 0 is "the whole file". */
struct loc {
	const char *file;	/* as the user would name it inside the folder: "responses.csv" */
	int line;
	int column;		/* a table's cell number in its row; 1 for a whole row */
};

enum diag_code {
#define DIAG(code, severity, summary) DIAG_##code,
#include "base/codes.def"
#undef DIAG
	DIAG_COUNT
};

struct diag {
	enum diag_code code;
	enum diag_severity severity;
	struct loc at;
	const char *school_id;	/* whose report it withholds if an error; NULL: nobody's alone */
	const char *value;	/* the offending text as it stood, or NULL */
	const char *message;	/* lower case, no full stop; names the value and the reason */
	const char *hint;	/* a suggested fix, or NULL */
};

/* Diags and their texts live in the arena given to diags_init. */
struct diags {
	struct arena *arena;
	struct diag *items;
	size_t n, capacity;
	size_t n_errors, n_warnings;
};

void diags_init(struct diags *diags, struct arena *arena);

/* Append a problem; the severity is the code's. Returned so that value, hint and school_id can be
 * set (texts of at least the arena's life); good until the next append. */
struct diag *diags_add(struct diags *diags, enum diag_code code, struct loc at, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* Append copies of all of from's, texts included. */
void diags_append(struct diags *diags, const struct diags *from);

/* The problems from the first-th on are none that withhold anything: their errors become warnings. */
void diags_soften(struct diags *diags, size_t first);

/* Order by file, line, column, code; the same problems in the same order whoever found them. */
void diags_sort(struct diags *diags);

/* Of problems that are alike in all, from number first on, one is left. They are sorted by that. */
void diags_drop_repeats(struct diags *diags, size_t first);

const char *diag_code_name(enum diag_code code);	/* "CSV012" */
const char *diag_code_summary(enum diag_code code);
const char *diag_severity_name(enum diag_severity severity);

/* "FILE:LINE:COLUMN: error: MESSAGE [CODE]" and, where there is a hint, "  hint: HINT". */
void diag_print(const struct diag *diag, FILE *out);

#endif
