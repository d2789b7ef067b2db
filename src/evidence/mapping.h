/*
 * mapping.h - how files of any shape are read as our tables: plain data, written by a person.
 *
 * A mapping is read from Lua by framework/load_mapping.h and handed to evidence_read_mapped. This
 * header knows no Lua, and what a mapping names need not exist: that is found out file by file.
 */
#ifndef WAYMARK_EVIDENCE_MAPPING_H
#define WAYMARK_EVIDENCE_MAPPING_H

#include <stdbool.h>
#include <stddef.h>

/* The tables that a file can be read as, in the order in which they are read. */
enum mapping_target {
	MAPPING_SCHOOLS, MAPPING_CALENDAR, MAPPING_RESPONSES, MAPPING_JUDGEMENTS, MAPPING_METRICS,
	MAPPING_ACTIONS,
	MAPPING_EVENTS, MAPPING_CASES, MAPPING_CASE_ITEMS,	/* of single pupils */
	MAPPING_COUNTS,			/* no table: its rows become a figure of their schools */
	MAPPING_TARGET_COUNT
};

enum mapping_how {
	MAPPING_FROM,			/* the cell below a header */
	MAPPING_CONSTANT,		/* the same text in each row */
	MAPPING_JOIN,			/* several cells, the filled ones, with text between */
	MAPPING_SPLIT			/* a part of a cell, cut at each text */
};

/* What comes first where day and month are figures: 04/11/2026. */
enum mapping_dates { MAPPING_DATES_FOUND, MAPPING_DATES_DAY_FIRST, MAPPING_DATES_MONTH_FIRST };

struct mapping_value {
	const char *theirs, *ours;
};

struct mapping_column {
	const char *name;		/* ours; a figure or an item where the table takes them */
	enum mapping_how how;
	const char *const *headers;	size_t n_headers;	/* theirs; none of a constant */
	const char *text;		/* the constant, or what joins or splits */
	int part;			/* of a split, from 1 */
	const struct mapping_value *values;	size_t n_values;
	enum mapping_dates dates;
	const char *otherwise;		/* for a value that is none of values, or empty; or NULL */
	/* A number's band: those below the first number, those from it to below the second, and so on. */
	const long long *bands_micro;	size_t n_bands;	/* rising; none: no bands */
	const char *const *band_names;	/* one more than bands; NULL: their numbers, from 1 */
	const char *const *strip;	size_t n_strip;	/* taken off where the cell begins or ends with it */
	const char *before, *after;	/* put around what is not empty; or NULL */
	int line;			/* in the mapping's file */
};

/* A row is read if the cell below the header is one of values; or if it is none. */
struct mapping_filter {
	bool is_not;
	const char *header;
	const char *const *values;	size_t n_values;
	int line;
};

/* What a symbol in the place of a figure means; "confidential" and the like. */
struct mapping_symbol {
	const char *symbol, *meaning;
};

struct mapping_table {
	enum mapping_target target;
	const char *figure;		/* of counts: what it is called among a school's figures */
	const char *const *files;	size_t n_files;	/* patterns, from the evidence folder on */
	const int *file_lines;		/* of each, in the mapping's file */
	int header_line;		/* 0: sought */
	int header_rows;		/* that together name the columns */
	bool no_header;			/* the first row is data */
	const char *latest;		/* the header of dates by which a school's last row is read; or NULL */
	int latest_line;
	enum mapping_dates dates;	/* of columns that do not say it themselves */
	bool short_rows, overflow;	/* rows with fewer cells are filled up; more are passed over */
	int tolerance_milli;		/* how far a figure may lie from the exact one, being rounded */
	const struct mapping_symbol *symbols;	size_t n_symbols;
	char delimiter;			/* '\0': found */
	const char *encoding;		/* iconv's name; NULL: found */
	const char *const *missing;	size_t n_missing;	/* texts that stand for "" */
	const struct mapping_column *columns;	size_t n_columns;
	const struct mapping_filter *filters;	size_t n_filters;
	bool skips_other_schools;	/* rows of schools that are not in the schools table */
	int line;
};

struct mapping {
	const char *file;		/* base name, for problems */
	char sha256[65];
	const struct mapping_table *tables;	size_t n_tables;
};

/* "schools" ... "counts" */
const char *mapping_target_name(enum mapping_target target);

/* The column that a text such as "#B" or "#2" names in the place of a header, from 1; 0: it is none. */
int mapping_column_number(const char *header);

/* What joins the texts of several header rows: "Question / Option". */
#define MAPPING_HEADER_BETWEEN " / "

struct table_spec;

/* The table's columns, as evidence/table.h describes them. */
const struct table_spec *mapping_target_spec(enum mapping_target target);

#endif
