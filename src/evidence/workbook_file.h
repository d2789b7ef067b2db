/*
 * workbook_file.h - workbooks among the evidence: lists and unpacks their sheets, and reports what is wrong with them.
 */
#ifndef WAYMARK_EVIDENCE_WORKBOOK_FILE_H
#define WAYMARK_EVIDENCE_WORKBOOK_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/hash.h"
#include "evidence/filled_form.h"
#include "evidence/package.h"
#include "evidence/reading.h"
#include "evidence/source.h"
#include "evidence/workbook.h"

/* A workbook's sheets; their texts live as long as the reading's scratch. */
struct sheet_names {
	const struct workbook_sheet *items;
	size_t n;
	struct filled_form *form;		/* what the workbook says of itself, if it is a form; else NULL */
	char sha256[HASH_HEX_BYTES];
	/* If it cannot be read: a fault of its package or, with PACKAGE_SOUND, an errno. */
	enum package_fault fault;
	int error;
};

/* List the sheets of the workbook at a path. Returns false, and reports nothing, if it cannot be read. */
bool workbook_file_sheets(struct reading *reading, const char *path, struct sheet_names *sheets);

/* Replace a workbook's bytes by the rows of one of its sheets. place: the sheet's name for problems. school_id: whose
 * they are; NULL: not known. Returns false, with a problem, if it cannot be read. */
bool workbook_file_unpack(struct reading *reading, struct arena *scratch, const char *place, const char *sheet,
			  const char *school_id, struct source *source);

/* Report a file or folder that cannot be read: it costs its school or, if nobody knows whose it is, all schools, since
 * no school's rows are then sure to be complete. Returns false. */
bool workbook_file_refuse(struct reading *reading, const char *name, const char *school_id, enum package_fault fault,
			  int error);

/* The format of a spreadsheet that is not read, by its name; as a fault. */
enum package_fault workbook_file_format(const char *name);

#endif
