/*
 * diag.h - problems, collected and never printed where they are found.
 *
 * A user's mistake is a struct diag in a struct diags; the rooms go on, so that one pass finds all.
 * The codes, with what each means, are the table in codes.def: stable, listed in the manual.
 */
#ifndef WAYMARK_BASE_DIAG_H
#define WAYMARK_BASE_DIAG_H

#include <stdarg.h>
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

enum { DIAG_PLACES_MAX = 5 };

struct diag {
	enum diag_code code;
	enum diag_severity severity;
	struct loc at;
	const char *school_id;	/* whose report it withholds if an error; NULL: nobody's alone */
	const char *value;	/* the offending text as it stood, or NULL */
	const char *message;	/* lower case, no full stop, one line; names the value and the reason */
	const char *hint;	/* a suggested fix; NULL: diag_hint has that of the code */
	size_t n_places;	/* how often it was found; 0 is once too */
	int last_line;			/* of the last of them, in the column of at */
	const struct loc *places;	/* the first DIAG_PLACES_MAX, at among them; NULL: at alone */
};

struct diag_index;

/* Diags and their texts live in the arena given to diags_init. */
struct diags {
	struct arena *arena;
	struct diag *items;
	size_t n, capacity;
	size_t n_errors, n_warnings;
	struct diag_index *index;	/* of diags_tell, or NULL */
	struct diag repeat;		/* what diags_tell returns of a repeat; nobody reads it */
};

void diags_init(struct diags *diags, struct arena *arena);

/* Append a problem; the severity is the code's. Returned so that value, hint and school_id can be
 * set (texts of at least the arena's life); good until the next append. */
struct diag *diags_add(struct diags *diags, enum diag_code code, struct loc at, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/*
 * The same of what may come once a row, two million times: a problem that is there already, but for its line, is counted
 * there and takes no memory; twice at one place it is once. It is the same if code, file, column, school, value and
 * message are, so a message names no row of its own. school_id and value may be NULL, and are copied. A hint that is
 * made goes through diags_hint, which makes none for a repeat.
 */
struct diag *diags_tell(struct diags *diags, enum diag_code code, struct loc at, const char *school_id, const char *value,
			const char *format, ...) __attribute__((format(printf, 6, 7)));
struct diag *diags_vtell(struct diags *diags, enum diag_code code, struct loc at, const char *school_id,
			 const char *value, const char *format, va_list args)
	__attribute__((format(printf, 6, 0)));
void diags_hint(struct diags *diags, struct diag *diag, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Whether the diag that diags_tell returned is a repeat, so that nothing need be made for it. */
bool diags_is_repeat(const struct diags *diags, const struct diag *diag);

/* Append copies of all of from's, texts included. */
void diags_append(struct diags *diags, const struct diags *from);

/* The problems from the first-th on are none that withhold anything: their errors become warnings. */
void diags_soften(struct diags *diags, size_t first);

/* Causes first (a file or a whole table that cannot be used), then by file, line, column, code; the same problems in the
 * same order whoever found them. */
void diags_sort(struct diags *diags);

/* Of problems that are alike in all, from number first on, one is left. They are sorted by that. */
void diags_drop_repeats(struct diags *diags, size_t first);

const char *diag_code_name(enum diag_code code);	/* "CSV012" */
const char *diag_code_summary(enum diag_code code);
const char *diag_severity_name(enum diag_severity severity);

/* What to do about it: its own hint, or else that of its code; never NULL. As it can stand in one line: a hint may have a
 * cell or a name in it. */
const char *diag_hint(struct arena *arena, const struct diag *diag);

/* "FILE:LINE:COLUMN: error: MESSAGE [CODE]" and "  hint: HINT", on two lines whatever the texts hold. */
void diag_print(const struct diag *diag, FILE *out);

#endif
