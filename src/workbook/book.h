/*
 * book.h - makes a workbook (.xlsx): sheets of cells, with what helps people fill them in and print them.
 *
 * Rows and columns count from 0. Texts are UTF-8 and are copied; a text is never run as a formula, whatever it begins
 * with. The same calls give the same bytes. Excel's limits are this room's to keep: a text longer than BOOK_TEXT_MAX
 * characters is cut, which book_n_cut counts; whatever else cannot be written makes book_write return false.
 */
#ifndef WAYMARK_WORKBOOK_BOOK_H
#define WAYMARK_WORKBOOK_BOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"

/* ECMA-376 does not limit these; Excel does ("Excel specifications and limits"). */
enum { BOOK_ROWS_MAX = 1048576, BOOK_TEXT_MAX = 32767, BOOK_SHEET_NAME_MAX = 31, BOOK_LINKS_MAX = 65530 };

struct book;
struct sheet;

struct book_info {
	const char *title, *subject;	/* of the document's properties; NULL: none */
	struct date created;		/* shown as the day on which it was made */
	const char *spool_folder;	/* for temporary files without a name; NULL: /tmp */
	bool by_row;			/* every sheet's cells come row by row, none goes back: memory then does not
					 * grow with the rows */
};

/* How a cell looks; zeros: as Excel has it. Colours are 0xRRGGBB. */
struct cell_look {
	bool bold, italic, wrap, centred, top, border;
	bool unlocked;			/* can be filled in although the sheet is protected */
	bool text;			/* whatever is typed stays a text: "3-4" does not become a date */
	bool whole;			/* a number without decimal places */
	unsigned size_pt, indent;
	uint32_t colour, fill;		/* of the text, of the cell; 0: black, none */
};

/* Both ends are included. */
struct cell_range {
	uint32_t first_row, last_row;
	uint16_t first_column, last_column;
};

struct sheet_look {
	bool hidden, portrait, protect;
	uint32_t frozen_rows;		/* also repeated on every printed page */
	uint16_t frozen_columns;
	const double *widths;		/* of the first columns, in characters */
	size_t n_widths;
	bool fit_rows;			/* rows are as high as their wrapped texts, estimated by the widths; a row's cells
					 * are written one after the other. Else Excel finds the height when it opens the
					 * file, and LibreOffice shows one line. */
	const char *footer;		/* printed at the left of each page's foot; NULL: none. The page number is at
					 * the right. */
	uint32_t tab;			/* colour of the tab; 0: none */
};

/* A workbook in the arena, which gives back what the library holds. */
struct book *book_new(struct arena *arena, const struct book_info *info);

/* A further sheet, A4, printed as wide as a page. The name is made one that Excel accepts: at most BOOK_SHEET_NAME_MAX
 * characters, none of []:*?/\; two sheets must differ in more than capitals. */
struct sheet *book_sheet(struct book *book, const char *name, const struct sheet_look *look);

/* look may be NULL. An empty text is a blank cell. */
void sheet_text(struct sheet *sheet, uint32_t row, uint16_t column, const char *text, const struct cell_look *look);
void sheet_blank(struct sheet *sheet, uint32_t row, uint16_t column, const struct cell_look *look);
void sheet_number(struct sheet *sheet, uint32_t row, uint16_t column, double number, const struct cell_look *look);
/* Shown as 04/11/2026. A date that is not given (year 0) is a blank cell that shows dates so. */
void sheet_date(struct sheet *sheet, uint32_t row, uint16_t column, struct date date, const struct cell_look *look);
/* formula: in English, with its "=". stored: what it gives now, for programs that do not calculate. */
void sheet_formula(struct sheet *sheet, uint32_t row, uint16_t column, const char *formula, const char *stored,
		   const struct cell_look *look);
/* A link to a file by its path from the workbook's folder, "W101/report.pdf"; or, if `path` is NULL, to a cell
 * of this workbook, "'Start here'!A1". */
void sheet_link(struct sheet *sheet, uint32_t row, uint16_t column, const char *path, const char *cell,
		const char *text);
/* One cell out of a row's cells from first to last. */
void sheet_merged(struct sheet *sheet, uint32_t row, uint16_t first, uint16_t last, const char *text,
		  const struct cell_look *look);
/* For cells whose height Excel cannot find out itself (merged ones). */
void sheet_height(struct sheet *sheet, uint32_t row, double height_pt);

void sheet_filter(struct sheet *sheet, struct cell_range range);

/* What may be typed: one of the words, with a drop-down; a date. title (at most 32 characters) and message (at most
 * 255) are shown beside the cell; NULL: none. Other entries are refused with `refusal` (at most 255). */
struct sheet_rule {
	struct cell_range range;
	const char *title, *message, *refusal;
};
void sheet_choices(struct sheet *sheet, const struct sheet_rule *rule, const char *const *words, size_t n);
void sheet_dates_only(struct sheet *sheet, const struct sheet_rule *rule);

/* Give the cells of the range another look (bold, italic, colours) where the formula holds; it is written for the first
 * cell: "=AND($D2<>\"\",$F2=\"\")". */
void sheet_highlight(struct sheet *sheet, struct cell_range range, const char *formula, const struct cell_look *look);

/* How many texts were cut so far. */
size_t book_n_cut(const struct book *book);

/* The name of the sheet with the words of drop-downs that are too long to stand in the cells themselves; it exists
 * only if there are such. */
#define BOOK_LISTS_SHEET "lists"

/* Append the workbook's bytes to out; it can then not be used any more. Returns false with errno set. */
bool book_write(struct book *book, struct buf *out);

/* "C12": a cell as spreadsheets name it; "$C$12". In the arena. */
const char *book_cell(struct arena *arena, uint32_t row, uint16_t column);
const char *book_cell_fixed(struct arena *arena, uint32_t row, uint16_t column);
/* "C": a column. */
const char *book_column(struct arena *arena, uint16_t column);

#endif
