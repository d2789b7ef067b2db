/*
 * sheet_read.h - turns a workbook's sheet into rows of texts (sheet_rows.h), as a person sees them.
 */
#ifndef WAYMARK_EVIDENCE_SHEET_READ_H
#define WAYMARK_EVIDENCE_SHEET_READ_H

#include <stdbool.h>
#include <stddef.h>

#include "base/spool.h"
#include "evidence/workbook.h"

enum {
	SHEET_ROWS_MAX = 1048576,
	SHEET_COLUMNS_MAX = 16384
};

/* What is read although a person may not see it, or sees it elsewhere. */
struct sheet_odd {
	size_t hidden_rows, merged;	/* rows with cells; ranges of merged cells */
};

/* Append the rows to `out`. Returns false if the package has a fault. */
bool sheet_read(struct workbook *workbook, const char *part, struct spool *out, struct sheet_odd *odd);

#endif
