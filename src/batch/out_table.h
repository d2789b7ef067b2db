/*
 * out_table.h - the tables that a run writes, as data: their columns for CSV files and for sheets of a workbook.
 */
#ifndef WAYMARK_BATCH_OUT_TABLE_H
#define WAYMARK_BATCH_OUT_TABLE_H

#include "base/buf.h"
#include "workbook/book.h"

enum out_kind {
	OUT_TEXT,
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
enum { OUT_COLUMNS_MAX = 20 };

/* Write the CSV file's header. */
void out_table_head(struct buf *out, const struct out_table *table);

/* A sheet with the header row, "School id". */
struct sheet *out_table_sheet(struct arena *arena, struct book *book, const struct out_table *table, const char *footer,
			      bool fillable);

/* Write the rows of a CSV text without header into the sheet from row `row` on. Returns the row after the last. */
uint32_t out_table_rows(struct sheet *sheet, const struct out_table *table, uint32_t row, const char *csv, bool fillable);

/* Once all rows are there: filters, and drop-downs in rows that may be filled in, up to last_row. */
void out_table_finish(struct sheet *sheet, const struct out_table *table, uint32_t last_row, bool fillable);

#endif
