/*
 * clean.h - what spreadsheets and exports do to a cell, and how to undo it.
 *
 * Pure functions: text in, text out, nothing reported. Which of them apply depends on what the column
 * holds. cell.c applies them in the order given here and reports the problems.
 */
#ifndef WAYMARK_EVIDENCE_CLEAN_H
#define WAYMARK_EVIDENCE_CLEAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* What a column holds. */
enum cell_kind {
	CELL_TEXT,			/* free text: evidence, a note */
	CELL_LINE,			/* a line or two of text: who, how often */
	CELL_NAME,			/* the name of a school, a trust, a half term */
	CELL_ID,			/* an id by which rows refer to each other */
	CELL_KEYS,			/* several ids */
	CELL_WORD,			/* one word of a list: a rating, a status */
	CELL_WORDS,			/* several words of a list */
	CELL_DATE,
	CELL_DATES,
	CELL_NUMBER,
	CELL_YES_NO,
	CELL_COUNT,			/* a number, or a sign that there is none */
	CELL_FIGURE,			/* as CELL_COUNT, or a text if the audit asks for one */
	CELL_EXTRA,			/* a schools table column that the contract does not name */
	CELL_ANSWER,			/* of a wide table: a rating or a text */
	CELL_HEADER,
	CELL_KIND_COUNT
};

/* The longest text, in characters, that a person could mean. */
size_t clean_length_max(enum cell_kind kind);

/* Whether text is longer than that. */
bool clean_too_long(enum cell_kind kind, const char *text, size_t length_bytes);

/* Whether the code that reads such a cell reports faults itself, because only words of its own are allowed there. */
bool clean_told_by_reader(enum cell_kind kind);

/* Whether text may start with a guard, or be what a spreadsheet shows instead of a value: "Err:502", "Loading...". */
static inline bool clean_begins_oddly(const char *text)
{
	switch (*text) {
	case '=':
	case '\'':
	case '#':
		return true;
	case 'E':
	case 'e':
		return text[1] == 'R' || text[1] == 'r';
	case 'L':
	case 'l':
		return text[1] == 'O' || text[1] == 'o';
	default:
		return false;
	}
}

/* True for nearly every text: none of the functions below would change or reject it. */
bool clean_is_plain(const char *text);

/* text (trimmed) without what protects it in a spreadsheet: the apostrophe that keeps it from being run
 * (base/formula.h), ="0101" for 0101, or a single apostrophe before an id, a word, a date or a number. */
const char *clean_guards(struct arena *arena, const char *text, enum cell_kind kind);

/* text with a space for each tab, vertical tab and U+0085. */
const char *clean_spaces(struct arena *arena, const char *text);

enum cell_failure {
	CELL_SOUND,
	CELL_FAILED,			/* #N/A, Err:502: a formula without a result */
	CELL_NARROW,			/* ########: a column too narrow for its value */
	CELL_NOT_STORED			/* CLEAN_NOT_STORED */
};

/* What stands for a formula of a workbook whose value was never calculated. */
#define CLEAN_NOT_STORED "#NO-STORED-VALUE!"

/* What such a text is, for a message: "a formula that failed in the spreadsheet". */
const char *clean_failure_is(enum cell_failure failure);

/* Whether the whole text (trimmed) is what a spreadsheet writes instead of a value. */
enum cell_failure clean_failure(const char *text);

/* What a person can do about it. */
const char *clean_failure_hint(enum cell_failure failure);

/*
 * Finds "â€™" and the like: UTF-8 that was read as Windows-1252, Latin-1 or Mac Roman and saved as UTF-8 again.
 * Returns the first such letters in text, or NULL if none are certain. meant, of CLEAN_MEANT_BYTES, gets the
 * characters they stand for.
 */
enum { CLEAN_MEANT_BYTES = 8 };
const char *clean_encoded_twice(struct arena *arena, const char *text, char *meant);

#endif
