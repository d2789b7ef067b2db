/*
 * book_table.h - a CSV table about all schools as a sheet of the workbook of results.
 */
#ifndef WAYMARK_BATCH_BOOK_TABLE_H
#define WAYMARK_BATCH_BOOK_TABLE_H

#include "batch/draft.h"
#include "batch/out_table.h"

/* Whether the file is such a table. */
bool book_table_is(const struct draft *draft);

/* How many rows it has, its header among them. */
size_t book_table_rows(const struct draft *draft);

/* Add its sheet, named as the file is. A column of numbers, and signs for those that
 * are hidden, is one of numbers. */
void book_table_add(struct arena *arena, struct book *book, const char *footer, const struct out_names *names,
		    const struct draft *draft);

/* The name of its sheet, in the arena. */
const char *book_table_sheet(struct arena *arena, const struct draft *draft);

#endif
