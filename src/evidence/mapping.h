/*
 * mapping.h - how files of any layout are read as our tables: plain data, written by a person.
 *
 * framework/load_mapping.h reads a mapping from Lua; evidence_read uses it. This header does not
 * know Lua. What a mapping names may not exist; that is checked file by file.
 */
#ifndef WAYMARK_EVIDENCE_MAPPING_H
#define WAYMARK_EVIDENCE_MAPPING_H

#include <stdbool.h>
#include <stddef.h>

/* The tables that a file can be read as, in the order in which they are read. */
enum mapping_target {
	MAPPING_SCHOOLS, MAPPING_CALENDAR, MAPPING_RESPONSES, MAPPING_JUDGEMENTS, MAPPING_METRICS,
	MAPPING_ACTIONS, MAPPING_REVIEWS, MAPPING_SURVEY,
	MAPPING_ENTRIES, MAPPING_VOTES,
	MAPPING_EVENTS, MAPPING_CASES, MAPPING_CASE_ITEMS,	/* about single pupils */
	MAPPING_COUNTS,			/* not a table: counts its rows per school, as a figure of the school */
	MAPPING_TARGET_COUNT
};

enum mapping_how {
	MAPPING_FROM,			/* the cell below a header */
	MAPPING_CONSTANT,		/* the same text in every row */
	MAPPING_JOIN,			/* the filled ones of several cells, with text between them */
	MAPPING_SPLIT			/* one part of a cell that is cut at each separator */
};

/* Which comes first in a date written in figures, such as 04/11/2026. */
enum mapping_dates { MAPPING_DATES_FOUND, MAPPING_DATES_DAY_FIRST, MAPPING_DATES_MONTH_FIRST };

struct mapping_value {
	const char *theirs, *ours;
};

struct mapping_column {
	const char *name;		/* our name: a column or, if the table takes these, a figure or an item */
	enum mapping_how how;
	const char *const *headers;	size_t n_headers;	/* their names; none for a constant */
	const char *text;		/* the constant, or the text that joins or splits */
	int part;			/* which part of a split, from 1 */
	const struct mapping_value *values;	size_t n_values;
	enum mapping_dates dates;
	const char *otherwise;		/* replaces a value that is empty or not in `values`; NULL: not replaced */
	/* Bands of a number: below the first limit, from the first to below the second, and so on. */
	const long long *bands_micro;	size_t n_bands;	/* the limits, rising; n_bands 0: no bands */
	const char *const *band_names;	/* one more than limits; NULL: the bands' numbers, from 1 */
	const char *const *strip;	size_t n_strip;	/* removed from the start or end of the cell */
	const char *before, *after;	/* added around a text that is not empty; or NULL */
	int line;			/* in the mapping file */
};

/* Only rows whose cell below the header is one of the values are read; with is_not, only the others. */
struct mapping_filter {
	bool is_not;
	const char *header;
	const char *const *values;	size_t n_values;
	int line;
};

/* What a symbol written instead of a figure means: "confidential" and so on. */
struct mapping_symbol {
	const char *symbol, *meaning;
};

struct mapping_table {
	enum mapping_target target;
	const char *figure;		/* for MAPPING_COUNTS: the name that the count gets among a school's figures */
	const char *const *files;	size_t n_files;	/* patterns, relative to the evidence folder */
	const int *file_lines;		/* line of each pattern in the mapping file */
	int header_line;		/* 0: search for it */
	int header_rows;		/* number of rows that together name the columns */
	bool no_header;			/* the first row is already data */
	const char *latest;		/* the column of dates, if only each school's latest row is read; or NULL */
	int latest_line;
	enum mapping_dates dates;	/* for columns that do not say it themselves */
	bool short_rows, overflow;	/* fill up rows with too few cells; ignore extra cells */
	int tolerance_milli;		/* how far rounding may have moved a figure from the exact one */
	const struct mapping_symbol *symbols;	size_t n_symbols;
	char delimiter;			/* '\0': find out */
	const char *encoding;		/* iconv's name; NULL: find out */
	const char *const *missing;	size_t n_missing;	/* texts that mean "no value" */
	const struct mapping_column *columns;	size_t n_columns;
	const struct mapping_filter *filters;	size_t n_filters;
	bool skips_other_schools;	/* ignore rows of schools that are not in the schools table */
	int line;
};

struct mapping {
	const char *file;		/* file name without folders, for problems */
	char sha256[65];
	const struct mapping_table *tables;	size_t n_tables;
};

/* "schools" ... "counts" */
const char *mapping_target_name(enum mapping_target target);

/* The column number, from 1, if text such as "#B" or "#2" is given instead of a header; 0: it is a header. */
int mapping_column_number(const char *header);

/* Separates the texts of several header rows: "Question / Option". */
#define MAPPING_HEADER_BETWEEN " / "

struct table_spec;

/* The table's columns; see evidence/table.h. */
const struct table_spec *mapping_target_spec(enum mapping_target target);

#endif
