/*
 * form_rows.h - sheets whose rows are filled in cell by cell: what stands in a cell, and what a column takes. Private to
 * the room.
 */
#ifndef WAYMARK_AUTHOR_FORM_ROWS_H
#define WAYMARK_AUTHOR_FORM_ROWS_H

#include "author/form_book.h"

enum form_cell {
	FORM_LOCKED,
	FORM_ID,			/* locked, in small grey letters */
	FORM_NUMBER,			/* locked: a whole number */
	FORM_BEFORE,			/* locked, in grey: what was said before */
	FORM_TEXT,			/* open: whatever is typed stays a text */
	FORM_WORD,			/* open, for a word of a list */
	FORM_DATE,			/* open */
};

/* A cell with a text. One that is a date in ISO becomes a date, but where words are written. */
void form_put_cell(struct form_sheet *sheet, uint32_t row, size_t column, const char *text, enum form_cell cell);

/* What a column's cells take, from row to row: one of the words; a date. message: shown beside the cell; NULL: none. */
void form_take_words(struct form_book *form, struct form_sheet *sheet, size_t column, uint32_t first, uint32_t last,
		     const char *const *words, size_t n, const char *message);
void form_take_dates(struct form_book *form, struct form_sheet *sheet, size_t column, uint32_t first, uint32_t last);

/* The row is as high as the longest of these texts needs, one for each column, and has at least so many lines. */
void form_fit_row(struct form_sheet *sheet, uint32_t row, const char *const *texts, size_t lines_min);

/* A text in a formula: in quotes, with those in it doubled. */
void form_put_quoted(struct buf *out, const char *text);

/* The words of actions' statuses, ACTION_STATUS_COUNT of them; and that of an id: "on track" of "on_track". */
const char *const *form_status_words(struct form_book *form);
const char *form_status_word(const char *id);

#endif
