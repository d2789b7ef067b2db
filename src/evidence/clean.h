/*
 * clean.h - what spreadsheets and exports make of a cell, and what is left when that is undone.
 *
 * Pure: a text in, a text out, nothing reported. Which of it happens to a cell depends on what its column
 * holds; cell.c does it, in the order that it names, and tells.
 */
#ifndef WAYMARK_EVIDENCE_CLEAN_H
#define WAYMARK_EVIDENCE_CLEAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* What a column holds. */
enum cell_kind {
	CELL_TEXT,			/* what a person writes: evidence, a note */
	CELL_LINE,			/* the same, a line or two: who, how often */
	CELL_NAME,			/* of a school, a trust, a half term */
	CELL_ID,			/* by which rows find one another */
	CELL_KEYS,			/* several of them */
	CELL_WORD,			/* one of a list: a rating, a status */
	CELL_WORDS,			/* several of them */
	CELL_DATE,
	CELL_DATES,
	CELL_NUMBER,
	CELL_YES_NO,
	CELL_COUNT,			/* a number, or a sign that there is none */
	CELL_FIGURE,			/* the same, or a text where the audit asks for one */
	CELL_EXTRA,			/* a column of the schools table that the contract does not name */
	CELL_ANSWER,			/* of a wide table: a rating, or a text */
	CELL_HEADER,
	CELL_KIND_COUNT
};

/* So many characters a person could mean. */
size_t clean_length_max(enum cell_kind kind);

/* Whether text has more. */
bool clean_too_long(enum cell_kind kind, const char *text, size_t length_bytes);

/* Whether what reads such a cell says itself what is wrong with it, since nothing but its own words stands there. */
bool clean_told_by_reader(enum cell_kind kind);

/* Nothing below finds anything in such a text: nearly always. */
bool clean_is_plain(const char *text);

/* text (trimmed) without what keeps a spreadsheet from running it (base/formula.h), or from making a number of it:
 * ="0101" is 0101; a lone apostrophe before an id, a word, a date or a number. */
const char *clean_guards(struct arena *arena, const char *text, enum cell_kind kind);

/* text with a space in the place of each tab, vertical tab and U+0085. */
const char *clean_spaces(struct arena *arena, const char *text);

enum cell_failure {
	CELL_SOUND,
	CELL_FAILED,			/* #N/A, Err:502: a formula without a result */
	CELL_NARROW			/* ########: a column too narrow for what stands in it */
};

/* Whether the whole of text (trimmed) is what a spreadsheet writes in the place of a value. */
enum cell_failure clean_failure(const char *text);

/* What to do about one, for a person. */
const char *clean_failure_hint(enum cell_failure failure);

/* The first letters of text that came of UTF-8 which was read as Windows-1252, Latin-1 or Mac Roman and saved as UTF-8
 * again: "â€™"; NULL if none are so beyond doubt. meant, of CLEAN_MEANT_BYTES, gets what they stand for. */
enum { CLEAN_MEANT_BYTES = 8 };
const char *clean_encoded_twice(struct arena *arena, const char *text, char *meant);

#endif
