/*
 * diag.h - problems: collected, never printed where they are found.
 *
 * A user's mistake is a struct diag in a struct diags. The rooms go on after it, so that one pass finds
 * all mistakes. The codes and their meanings are the table in codes.def; they are stable and listed in
 * the manual.
 */
#ifndef WAYMARK_BASE_DIAG_H
#define WAYMARK_BASE_DIAG_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"

enum diag_severity { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR, DIAG_SEVERITY_COUNT };
extern const char *const diag_severity_ids[];	/* "note" */

/* Where something is, in an editor's terms. line and column count from 1; line 0 means the whole file. */
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
	const char *school_id;	/* an error withholds this school's report; NULL: not about a single school */
	const char *value;	/* the offending text, unchanged; or NULL */
	const char *message;	/* lower case, no full stop, one line; names the value and the reason */
	const char *hint;	/* a suggested fix; NULL: diag_hint has that of the code */
	size_t n_places;	/* how often it was found; 0 also means once */
	int last_line;			/* line of the last occurrence, in the column of `at` */
	const struct loc *places;	/* the first DIAG_PLACES_MAX occurrences, including `at`; NULL: `at`
					 * is the only one */
};

struct diag_index;

/* The items and their texts live in the arena given to diags_init. */
struct diags {
	struct arena *arena;
	struct diag *items;
	size_t n, capacity;
	size_t n_errors, n_warnings;
	struct diag_index *index;	/* for diags_tell; NULL until its first call */
	struct diag repeat;		/* a dummy that diags_tell returns for repeats; never read */
};

void diags_init(struct diags *diags, struct arena *arena);

/* Append a problem; its severity follows from its code. Returns it so that the caller can set value, hint and
 * school_id (texts that live as long as the arena); the pointer is good until the next append. */
struct diag *diags_add(struct diags *diags, enum diag_code code, struct loc at, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/*
 * Like diags_add, for problems that can occur once per row, in two million rows. A problem that differs only in its
 * line from an earlier one is counted there and takes no memory; twice at the same place counts once. Two problems
 * are the same if code, file, column, school, value and message are equal, so a message must not name its row.
 * school_id and value may be NULL; they are copied. If the hint has to be formatted, ask diags_is_repeat first.
 */
struct diag *diags_tell(struct diags *diags, enum diag_code code, struct loc at, const char *school_id, const char *value,
			const char *format, ...) __attribute__((format(printf, 6, 7)));
struct diag *diags_vtell(struct diags *diags, enum diag_code code, struct loc at, const char *school_id,
			 const char *value, const char *format, va_list args)
	__attribute__((format(printf, 6, 0)));

/* Whether diags_tell returned `diag` for a repeat; if so, skip the work of preparing a hint. */
bool diags_is_repeat(const struct diags *diags, const struct diag *diag);

/* Append copies of all problems of `from`, texts included. */
void diags_append(struct diags *diags, const struct diags *from);

/* Turn errors from index `first` on into warnings, so that they withhold nothing. */
void diags_soften(struct diags *diags, size_t first);

/* Sort: causes first (a file or table that cannot be used at all), then by file, line, column and code. The order
 * does not depend on who found a problem first. */
void diags_sort(struct diags *diags);

/* From index `first` on, keep one of each set of equal problems, and sort them. */
void diags_drop_repeats(struct diags *diags, size_t first);

const char *diag_code_name(enum diag_code code);	/* "CSV012" */
const char *diag_code_summary(enum diag_code code);

/* What to do about it, never NULL: the problem's own hint or else its code's. Safe to print on one line, even if the
 * hint quotes a cell or a name. */
const char *diag_hint(struct arena *arena, const struct diag *diag);

/* Print "FILE:LINE:COLUMN: error: MESSAGE [CODE]" and "  hint: HINT": always exactly two lines. */
void diag_print(const struct diag *diag, FILE *out);

#endif
