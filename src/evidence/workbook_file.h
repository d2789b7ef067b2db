/*
 * workbook_file.h - workbooks among the evidence: lists and unpacks their sheets, and reports what is wrong with them.
 */
#ifndef WAYMARK_EVIDENCE_WORKBOOK_FILE_H
#define WAYMARK_EVIDENCE_WORKBOOK_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/reading.h"
#include "evidence/source.h"
#include "evidence/workbook.h"

/* A workbook's sheets; their texts live as long as the reading's scratch. */
struct sheet_names {
	const struct workbook_sheet *items;
	size_t n;
};

/* List the sheets of the workbook at a path; name: for problems. Returns false, with a problem, if it cannot be read:
 * no school's rows are then sure to be complete. */
bool workbook_file_sheets(struct reading *reading, const char *path, const char *name, struct sheet_names *sheets);

/* Replace a workbook's bytes by the rows of one of its sheets. place: the sheet's name for problems. Returns false, with
 * a problem, if it cannot be read. */
bool workbook_file_unpack(struct reading *reading, struct arena *scratch, const char *place, const char *sheet,
			  struct source *source);

/* Report a file in a format of spreadsheets that is not read. */
void workbook_file_refuse(struct reading *reading, const char *name);

#endif
