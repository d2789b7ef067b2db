/*
 * out_table.h - the tables that a run writes, as data: their columns for CSV files and for sheets of a workbook.
 */
#ifndef WAYMARK_BATCH_OUT_TABLE_H
#define WAYMARK_BATCH_OUT_TABLE_H

#include "base/buf.h"
#include "workbook/book.h"

enum out_kind {
	OUT_TEXT,
	OUT_SCHOOL_ID,			/* on a sheet about several schools, the school's name follows */
	OUT_LONG,			/* a text of several lines */
	OUT_NUMBER, OUT_DATE,
	OUT_STATUS			/* of an action: with a drop-down */
};

struct out_column {
	const char *name;		/* "school_id": the header in the CSV file */
	enum out_kind kind;
	double width;			/* on a sheet, in characters */
};

struct out_table {
	const char *sheet;		/* the sheet's name */
	const struct out_column *columns;	size_t n;
};

/* As many as any table has. */
enum { OUT_COLUMNS_MAX = 25 };

/* Write the CSV file's header. */
void out_table_head(struct buf *out, const struct out_table *table);

/* Whose name stands beside an id. */
struct out_names {
	const char *(*name_of)(const void *context, const char *school_id);	/* "" if there is no such school */
	const void *context;
};

/* A sheet being filled from above. */
struct out_sheet {
	struct sheet *sheet;
	const struct out_table *table;
	const struct out_names *names;	/* NULL: a sheet of one school */
	bool fillable;			/* people may fill it in: all but the header, in a protected sheet */
	uint32_t row;			/* the next */
};

/* A sheet with the header row, "School id". */
struct out_sheet out_sheet_new(struct arena *arena, struct book *book, const struct out_table *table, const char *footer,
			       const struct out_names *names, bool fillable);

/* Write the rows of a CSV text without header. */
void out_sheet_rows(struct out_sheet *sheet, const char *csv);

/* Write n empty rows that can be filled in. */
void out_sheet_blank_rows(struct out_sheet *sheet, uint32_t n);

/* Once all rows are there: filters, and what may be chosen. */
void out_sheet_finish(struct out_sheet *sheet);

#endif
