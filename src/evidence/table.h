/*
 * table.h - reads one CSV file, or one sheet of a workbook, as rows of a table whose columns are described by data.
 *
 * Finds the delimiter and the header, matches columns by name, and fills the struct cells of a row
 * struct. What a cell means is decided in the table's own file (tables.h). A row that does not fit its
 * header is reported and left out; its cells are never shifted.
 */
#ifndef WAYMARK_EVIDENCE_TABLE_H
#define WAYMARK_EVIDENCE_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/cases.h"
#include "evidence/clean.h"
#include "evidence/row_reader.h"
#include "evidence/encoding.h"
#include "evidence/evidence.h"
#include "evidence/mapping.h"
#include "evidence/reading.h"
#include "evidence/source.h"
#include "evidence/whose.h"
#include "evidence/table_spec.h"

struct date_column;
struct store;

enum {
	TABLE_BYTES_MAX = 1024 * 1024 * 1024,	/* of a file: three times what all schools of a country need */
	TABLE_ROWS_MAX = 5000000,
	TABLE_SCHOOL_ROWS_MAX = 200000,		/* rows of one school in one table, since they are in memory together */
	TABLE_PROBLEMS_MAX = 100000		/* after that, the rest of the file is not read */
};

/* A value of every row: from a header's column, or from a column of the mapping. */
struct table_field {
	const char *name;		/* the header as written, or the mapping's name */
	const char *spread;		/* in a column for one word of those that are spread: the word; else NULL */
	bool known;			/* used by a column of the spec, or deliberately by nothing */
	bool not_said;			/* a form's header for people, or of what it filled in itself */
	const struct column *column;	/* of the spec; NULL: none */
	bool lost;			/* in the current row, the cell was not a value; this has been reported */
	const struct mapping_column *rule;	/* NULL: take the cell below header number i */
	int *cells;			/* indices of the row's cells that the rule uses */
	size_t n_cells;
};

struct table {
	struct reading *reading;
	const struct table_spec *spec;
	const struct mapping_table *map;	/* or NULL */
	const char *file;
	const struct whose *whose;	/* whose its rows may be if no column says; or NULL */
	struct source source;		/* the text in UTF-8 */
	struct strays strays;		/* bytes that are not UTF-8 */
	struct arena *scratch;		/* lives until the file has been read */
	struct arena *row_scratch;	/* reset at each row */
	struct row_reader *rows;
	char delimiter;
	const char **headers;		/* as written, trimmed */
	int *header_lines;
	size_t n_headers;		/* without trailing blank ones */
	size_t n_header_cells;		/* including trailing blank ones */
	size_t unnamed_told;		/* how many of the trailing ones have been reported, counted from the last name */
	bool *header_used;		/* per header: a field of the mapping uses it */
	int *header_strays;		/* per header: a byte in it that is not UTF-8, or STRAY_NONE */
	bool *header_private;		/* per header: it identifies a pupil, so the column is not read */
	bool *free_text;		/* per column of the spec */
	struct date_column *dates;	/* per header, plus one for cells without a header; see dates.c */
	struct table_field *fields;
	size_t n_fields;
	bool any_lost;			/* in the current row, a field is lost */
	bool stray_name;		/* it says nowhere whose its rows are, and neither does its name */
	int *field_of;			/* per column of the spec: an index in `fields`, or -1 */
	int *filter_cells;		/* per filter of the mapping: an index in `headers` */
	size_t latest_cell;		/* index in `headers` of the column of dates by which ... */
	struct latest *latest;		/* ... each school's latest row is found; NULL: all rows are read */
	bool wide;			/* unknown columns are items */
	size_t n_spread;		/* fields with a word of their own; 0: one column has all */
	int first_line;			/* 2 if line 1 names the delimiter */
	int header_line;
	size_t rows_start;		/* offset in the source, after the header */
	struct raw_row row;		/* the current row */
	const char *school_id;		/* whose row it is, for its problems; NULL: uncertain */
	size_t block_cells;		/* width of the rows in a block by Excel that is narrower or wider
					 * than the header; 0: not in such a block */
	bool first_block_narrow, first_block_wide;	/* some row in the header's own block is */
	enum { SHORT_ROWS_UNKNOWN, SHORT_ROWS_FILLED, SHORT_ROWS_REFUSED } short_rows;
	/*
	 * The last run of rows that may not be data: how many, up to which offset, and whether they are at the end.
	 */
	size_t loose_rows, loose_until;
	bool loose_at_end;
	size_t n_rows;			/* data rows so far, without blank ones */
	size_t n_filtered, n_others, n_earlier;	/* of these, rows dropped by the mapping: by a filter, because
						 * of their school, because a later row exists */
	size_t n_short, n_over;		/* filled up or cut because the mapping allows it */
	size_t n_problems_before;	/* number of diags when the file was opened */
};

/* map and whose may be NULL. source is the raw file, in a spool that outlives the table. Returns false if its rows cannot
 * be read; that has then been reported. */
bool table_open(struct table *table, struct reading *reading, struct arena *scratch,
		const struct table_spec *spec, const struct mapping_table *map, const char *file,
		const struct source *source, const struct whose *whose);

/* The school of the rows that do not say whose they are, because the file stands for it; NULL: there is none. In a form
 * these are rows with an empty cell, too; else the table must lack the column. */
const char *table_owner(const struct table *table);

/* The table cannot be read to its end: that costs the school that it stands for, or else all schools. */
void table_spoilt(struct table *table);

/* The next row that fits the header, with its cells set and all else zero. Its texts are good until the next call but
 * one. Returns false at the end. */
bool table_next(struct table *table, void *row);

/* Make the row's texts live as long as the evidence. */
void table_keep_texts(struct table *table, void *row);

/* Set the row aside for its owner. */
void table_set_aside(struct table *table, struct store *store, size_t owner, const void *row);

/* For a current row as wide as the header: table_field_text returns field i's text without reporting anything;
 * table_row_id returns the school's id or whatever its cell contains, NULL if that is empty. */
const char *table_field_text(struct table *table, size_t i);
const char *table_row_id(struct table *table);

/* Report empty NEED_CELL cells. Returns false if there is one, or if an id in the row was not a value (reported
 * already). */
bool table_check_filled(struct table *table, const void *row);

/* Whether the cell of the column at offset was not a value in the current row: it is then empty and has been
 * reported. */
bool table_cell_lost(const struct table *table, size_t offset);

/*
 * The current row's cell for field i: trimmed, in NFC, without what spreadsheets add (clean.h). Control characters
 * are reported and removed; what is not a value is reported and becomes empty. Like all texts of a row, good until
 * the next row.
 */
struct cell table_cell(struct table *table, size_t i);

/* The same for cell i of the current row if it belongs to no field, such as a header. kind: for faults that the
 * cell's reader reports itself (clean.h). */
struct cell table_bare_cell(struct table *table, size_t i, enum cell_kind kind);

/* The text of cell i, as for a column of this kind; reports nothing. */
const char *table_raw_text(struct table *table, size_t i, enum cell_kind kind);

/* Report "HEADER 'VALUE' is ..." about one cell, with the header as written in the file. */
struct diag *table_bad_cell(struct table *table, enum diag_code code, const struct cell *cell,
			    const char *reason, ...) __attribute__((format(printf, 4, 5)));

/* The same about anything in the row. */
struct diag *table_problem(struct table *table, enum diag_code code, struct loc at,
			   const char *value, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* dates.c: table_dates_open prepares what is collected about each column's dates. table_dates_close, at the end of
 * the file, decides whether days or months come first, and reports it to each school it affects. */
void table_dates_open(struct table *table);
void table_dates_close(struct table *table);

/* Read text, a part of the cell, as a date. Returns false if it is not one. The year is 0 if it can only be month
 * first; that is reported at the end of the file. */
bool table_read_date(struct table *table, const struct cell *cell, const char *text, struct date *date);

/* An optional date. Year 0 if the cell is empty, or wrong (then reported). */
struct date table_date(struct table *table, const struct cell *cell);
/* The same for dates that may be this many school years old before they look like a slip. */
struct date table_date_within(struct table *table, const struct cell *cell, int years_before);

/* Report a date that is years away from the report's school year: probably a slip. The date is kept. */
void table_check_year(struct table *table, const struct cell *cell, struct date date);

/* Whether the cell says yes; an empty cell means no. Anything else is reported and counts as yes, since one mark too
 * many does less harm than one too few. */
bool table_yes(struct table *table, const struct cell *cell);
/* Yes, no or empty; empty also if the cell is wrong (then reported). In tables_cases.c. */
enum yes_no table_yes_no(struct table *table, const struct cell *cell);

/* The place of field i's header; the first one if there are several. */
struct loc table_header_at(const struct table *table, size_t i);

/* header.c: finds the delimiter and the header row. Part of table_open. */
bool table_read_header(struct table *table);

/* columns.c: of which word a header says that its column is, "rating (School)" or "rating: School": the word, in the
 * arena; NULL if it says no such thing. table_is_spread: whether such columns stand for this one. */
const char *table_spread_of(struct arena *arena, const struct table_spec *spec, const char *header);
bool table_is_spread(const struct table_spec *spec, const struct column *column);

/* columns.c: makes fields of the headers, and finds the columns among them. */
bool table_match_columns(struct table *table);

/* Report that no column uses the header of field i, and what it may be a slip of. Returns false if the column is kept
 * and not a slip. */
bool table_tell_unused(struct table *t, size_t i);

/* wide.c: find out which columns of a wide table are items of the audit; the others are reported and not read.
 * Returns false if a column may be two items, or two columns are the same item. */
bool table_find_items(struct table *table);

/*
 * stray.c. table_settle_strays: once it is known which columns are read, decide what bytes that are not UTF-8 mean.
 * table_first_stray: the first such byte in text that is an error, or STRAY_NONE. table_stray_text: text without
 * marks; if at is not NULL, errors are reported there.
 */
void table_settle_strays(struct table *table);
int table_first_stray(const struct table *table, const char *text);
const char *table_stray_text(struct table *table, const char *text, const struct loc *at);

/* guard.c: mark and report the columns that are not read because they identify pupils. Returns false if the table is
 * refused for that. */
bool table_guard_columns(struct table *table);
/* Returns false, and refuses the table, if a mapping uses such a column. */
bool table_guard_bound(struct table *table, size_t header);
/* latest.c. latest_find: once headers are known, find each school's latest row; obstacles are reported. latest_has:
 * whether the current row, of the school with that id, is the latest. */
void latest_find(struct table *table);
bool latest_has(struct table *table, const char *id);

/* A cell's text without unique pupil numbers; every cell that has one is reported. */
const char *table_guard_text(struct table *table, const char *text, struct loc at);

/* Warn if the text may reveal a person's date of birth, address or contact details. */
void table_check_free_text(struct table *table, const struct cell *cell);

/* blocks.c: whether the current row is as wide as the header, or may be adjusted to it: it then gets the empty cells
 * that were left out at its end. */
bool table_settle_width(struct table *table);

/* The header above a cell, for a message. */
const char *table_header_over(struct table *table, int column);

/* Report what is wrong with the current row, after any outcome except ROW and END. */
void table_report_fault(struct table *table, enum row_outcome outcome);

bool table_row_blank(const struct raw_row *row);

/* The delimiter's name, for a message: "comma". */
const char *table_delimiter_name(char delimiter);

#endif
