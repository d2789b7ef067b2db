/*
 * table.h - one CSV file as rows of a table whose columns are described by data.
 *
 * Finds the delimiter and the header, matches columns by name, and fills the struct cells of a row
 * struct. What a cell means is the table's own file (tables.h). A row that does not fit its header
 * is reported and left out, never shifted.
 */
#ifndef WAYMARK_EVIDENCE_TABLE_H
#define WAYMARK_EVIDENCE_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/cases.h"
#include "evidence/clean.h"
#include "evidence/csv.h"
#include "evidence/encoding.h"
#include "evidence/evidence.h"
#include "evidence/mapping.h"
#include "evidence/reading.h"
#include "evidence/source.h"

struct date_column;
struct store;

enum {
	TABLE_BYTES_MAX = 1024 * 1024 * 1024,	/* of a file: three times what a country's schools take */
	TABLE_ROWS_MAX = 5000000,
	TABLE_SCHOOL_ROWS_MAX = 200000,		/* of a school in a table, since they are in memory together */
	TABLE_PROBLEMS_MAX = 100000,		/* then the rest of the file is not read */
	COLUMN_ALIASES_MAX = 6
};

enum column_need {
	NEED_NONE,
	NEED_COLUMN,			/* the table must have it */
	NEED_CELL,			/* and each row must fill it */
	NEED_ITEM,			/* the same; but a wide table has it in its headers ... */
	NEED_ANSWER			/* ... and this column in the cells below them */
};

struct column {
	const char *name;		/* the contract's */
	enum column_need need;
	size_t offset;			/* of the struct cell in the row */
	const char *aliases[COLUMN_ALIASES_MAX];
	enum cell_kind kind;
};

static inline bool column_long_only(const struct column *column)
{
	return column->need == NEED_ITEM || column->need == NEED_ANSWER;
}

/* Whether a cell without a value would be taken for another row's, or leave none to tell of. */
static inline bool column_must_hold(const struct column *column)
{
	return column->kind == CELL_ID || column->kind == CELL_KEYS || column->need == NEED_CELL ||
	       column->need == NEED_ITEM;
}

/* What a table's file makes of cells, beside which it is kept. */
enum typed_kind {
	TYPED_BOOL,
	TYPED_INT,			/* or an enum */
	TYPED_DATE,			/* struct date */
	TYPED_TEXT,			/* const char *, or NULL */
	TYPED_PLACE			/* struct loc, in the file of the row; or with file NULL */
};

struct typed_field {
	enum typed_kind kind;
	size_t offset;			/* in the row */
};

struct table_spec {
	const char *name;		/* "responses" */
	size_t row_bytes;
	/* Of a row that is set aside (store.h): its first bytes, with the columns and these fields. */
	size_t kept_bytes;
	const struct typed_field *typed;	size_t n_typed;
	const struct column *columns;	/* first the school's id (or the calendar's scope) */
	size_t n_columns;
	bool keeps_extras;		/* unknown columns are context, not left-overs */
	bool defines_schools;		/* a row's school is the row itself */
	bool shared;			/* a row is not one school's alone */
	bool pupils;			/* of single pupils: no cell may be quoted */
	/* A column that a blank form adds for people: what its row asks. It is nobody's answer, so it is neither
	 * read nor noted. NULL: none. */
	const char *form_column;
	const char *const *free_texts;	/* names of columns that people read; ended by NULL; or NULL */
	/* What to put into a column's cell that is empty and must not be; NULL: nothing in particular. */
	const char *hinted_column, *empty_hint;
};

static inline bool table_column_kept(const struct table_spec *spec, size_t column)
{
	return spec->columns[column].offset < spec->kept_bytes;
}

/* What a row has a cell for: a header, or a column of the mapping. */
struct table_field {
	const char *name;		/* as it stood, or as the mapping calls it */
	bool known;			/* a column of the spec uses it, or nothing does */
	const struct column *column;	/* of the spec; NULL: none */
	bool lost;			/* its cell in the row at hand was no value, and that is told */
	const struct mapping_column *rule;	/* NULL: the cell below the header of its number */
	int *cells;			/* of the row; what the rule makes a text of */
	size_t n_cells;
};

struct table {
	struct reading *reading;
	const struct table_spec *spec;
	const struct mapping_table *map;	/* or NULL */
	const char *file;
	struct source source;		/* the text, in UTF-8 */
	struct strays strays;		/* what of it is not */
	struct arena *scratch;		/* until the file has been read */
	struct arena *row_scratch;	/* until the next row is */
	struct csv_reader *csv;
	char delimiter;
	const char **headers;		/* as they stood, trimmed */
	int *header_lines;
	size_t n_headers;		/* without blank ones at the end */
	size_t n_header_cells;		/* with them */
	size_t unnamed_told;		/* of these so many, from the last name on */
	bool *header_used;		/* per header: by a field of the mapping */
	int *header_strays;		/* per header: a byte in it that is not UTF-8; or STRAY_NONE */
	bool *header_private;		/* per header: it says who a pupil is, so it is not read */
	bool *free_text;		/* per column of the spec */
	struct date_column *dates;	/* per header, and one for what has none: dates.c */
	struct table_field *fields;
	size_t n_fields;
	bool any_lost;			/* one of them is, in the row at hand */
	int *field_of;			/* per column of the spec: an index in fields, or -1 */
	int *filter_cells;		/* per filter of the mapping: an index in headers */
	size_t latest_cell;		/* an index in headers: of the dates by which ... */
	struct latest *latest;		/* ... the last row of each school is sought; NULL: all are read */
	bool wide;			/* unknown columns are items */
	int first_line;			/* 2 below a line that names the delimiter */
	int header_line;
	size_t rows_start;		/* in the source: behind the header */
	struct csv_row row;		/* the row at hand */
	const char *school_id;		/* whose it is, for its problems; NULL if uncertain */
	size_t block_cells;		/* in each row of a block of Excel's that is not as wide as the
					 * header; 0: it is */
	bool first_block_narrow, first_block_wide;	/* a row beside the header is */
	enum { SHORT_ROWS_UNKNOWN, SHORT_ROWS_FILLED, SHORT_ROWS_REFUSED } short_rows;
	/* The last run of rows that may be no data: how many, up to which offset, and whether they are
	 * at the end. */
	size_t loose_rows, loose_until;
	bool loose_at_end;
	size_t n_rows;			/* data rows so far, blank ones not counted */
	size_t n_filtered, n_others, n_earlier;	/* of them left out by the mapping: by a filter; since
					 * their school is another; since another row is later */
	size_t n_short, n_over;		/* filled up, or cut, as the mapping says */
	size_t n_problems_before;	/* in diags when the file was opened */
};

/* map may be NULL. source is the file as it is, in a spool that outlives the table. False if its
 * rows cannot be read; that has then been reported. */
bool table_open(struct table *table, struct reading *reading, struct arena *scratch,
		const struct table_spec *spec, const struct mapping_table *map, const char *file,
		const struct source *source);

/* The next row that fits, its cells set and all else zero. Their texts are good until the call
 * after. False at the end. */
bool table_next(struct table *table, void *row);

/* Make the row's texts last as long as the evidence. */
void table_keep_texts(struct table *table, void *row);

/* Set the row aside for its owner. */
void table_set_aside(struct table *table, struct store *store, size_t owner, const void *row);

/* Of the row at hand, whole as the header has it: field i's text alone, nothing reported; and the school's id, or what
 * stands in its place, NULL if nothing does. */
const char *table_field_text(struct table *table, size_t i);
const char *table_row_id(struct table *table);

/* Report the NEED_CELL cells that are empty. False if one is, or if an id of the row was no value (told already). */
bool table_check_filled(struct table *table, const void *row);

/* Whether the cell of the column at offset was no value in the row at hand: it is empty, and that is told. */
bool table_cell_lost(const struct table *table, size_t offset);

/* The row's cell for field i: trimmed, in NFC, without what spreadsheets add (clean.h). Control characters are
 * reported and gone; what is no value is reported and empty. Good until the next row, as all texts of a row are. */
struct cell table_cell(struct table *table, size_t i);

/* The same of cell i of the row at hand that is of no field, such as a header. kind: of what its reader tells itself
 * (clean.h). */
struct cell table_bare_cell(struct table *table, size_t i, enum cell_kind kind);

/* What the cells of a field hold. */
enum cell_kind table_field_kind(const struct table *table, const struct table_field *field);

/* The text of cell i of a column of this kind, nothing reported. */
const char *table_raw_text(struct table *table, size_t i, enum cell_kind kind);

/* "HEADER 'VALUE' is ...": a problem of one cell, the header as it stood in the file. */
struct diag *table_bad_cell(struct table *table, enum diag_code code, const struct cell *cell,
			    const char *reason, ...) __attribute__((format(printf, 4, 5)));

/* The same, about anything in the row. */
struct diag *table_problem(struct table *table, enum diag_code code, struct loc at,
			   const char *value, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* dates.c: what the columns' dates are like so far; and, at the end of the file, whether their days or their months
 * come first, which is told of each school it matters to. */
void table_dates_open(struct table *table);
void table_dates_close(struct table *table);

/* The date that text, a part of the cell, is. False if it is none. Year 0 if it can only be month first: of that the
 * end of the file tells. */
bool table_read_date(struct table *table, const struct cell *cell, const char *text, struct date *date);

/* An optional date; year 0 if the cell is empty or, once reported, wrong. */
struct date table_date(struct table *table, const struct cell *cell);
/* The same, of what may be so many school years old before it looks like a slip. */
struct date table_date_within(struct table *table, const struct cell *cell, int years_before);

/* Report a date that is years away from the report's school year: a slip of the pen, though it is kept. */
void table_check_year(struct table *table, const struct cell *cell, struct date date);

/* Whether the cell says yes; empty is no. What is neither is reported and counts as yes, since a mark
 * too many does less harm than one too few. */
bool table_yes(struct table *table, const struct cell *cell);
/* Yes, no or neither; empty if the cell is or, once reported, wrong. tables_cases.c. */
enum yes_no table_yes_no(struct table *table, const struct cell *cell);

/* Where the header of field i stands; the first one of several. */
struct loc table_header_at(const struct table *table, size_t i);

/* header.c: finds the delimiter and the header row. Part of table_open. */
bool table_read_header(struct table *table);

/* columns.c: makes fields of the headers, and finds the columns among them. */
bool table_match_columns(struct table *table);

/* Told: the header of field i, which no column uses, and what it may be meant as. False if it is kept, and no slip. */
bool table_tell_unused(struct table *t, size_t i);

/* wide.c: which columns of a wide table are items of the audit; the others are told and not read. False if one may be
 * two items, or two are one. */
bool table_find_items(struct table *table);

/* stray.c: decides what bytes that are not UTF-8 are, once it is known which columns are read; and a text without their
 * marks. What is an error is reported at its place if there is one. */
void table_settle_strays(struct table *table);
int table_first_stray(const struct table *table, const char *text);
const char *table_stray_text(struct table *table, const char *text, const struct loc *at);

/* guard.c: marks and reports the columns that are not read since they say who a pupil is. False if the table is
 * refused for it. */
bool table_guard_columns(struct table *table);
/* False, and refused, if a mapping binds such a column. */
bool table_guard_bound(struct table *table, size_t header);
/* latest.c: seeks the last row of each school, once headers are bound; and whether the row at hand, whose school has
 * that id, is one. What keeps that from being known is reported. */
void latest_find(struct table *table);
bool latest_has(struct table *table, const char *id);

/* A cell's text without unique pupil numbers; each cell that has one is reported. */
const char *table_guard_text(struct table *table, const char *text, struct loc at);

/* Warn of what may say of a single person when or where they were born, live or are called. */
void table_check_free_text(struct table *table, const struct cell *cell);

/* blocks.c: whether the row at hand is as wide as the header, or can be read as if: it gets the empty cells then that
 * were left out at its end. */
bool table_settle_width(struct table *table);

/* Report what is wrong with the row at hand after any outcome but ROW and END. */
void table_report_fault(struct table *table, enum csv_outcome outcome);

bool table_row_blank(const struct csv_row *row);

/* The delimiter's name for a message: "comma". */
const char *table_delimiter_name(char delimiter);

#endif
