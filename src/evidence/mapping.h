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
	int line;			/* in the mapping's file */
};

/* A row is read if the cell below the header is one of values. */
struct mapping_filter {
	const char *header;
	const char *const *values;	size_t n_values;
	int line;
};

struct mapping_table {
	enum mapping_target target;
	const char *figure;		/* of counts: what it is called among a school's figures */
	const char *const *files;	size_t n_files;	/* patterns, from the evidence folder on */
	const int *file_lines;		/* of each, in the mapping's file */
	int header_line;		/* 0: sought */
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

struct table_spec;

/* The table's columns, as evidence/table.h describes them. */
const struct table_spec *mapping_target_spec(enum mapping_target target);

#endif
