/*
 * school_files.h - which rows of which files belong to one school, with a checksum of them.
 *
 * A school's report names these. Checksums of whole files change with every other school's rows, so
 * they are in the manifest only.
 */
#ifndef WAYMARK_EVIDENCE_SCHOOL_FILES_H
#define WAYMARK_EVIDENCE_SCHOOL_FILES_H

#include <stddef.h>

#include "base/arena.h"
#include "base/hash.h"
#include "evidence/evidence.h"

struct school_file {
	const char *name;		/* as in struct input_file */
	const char *table;		/* "responses" */
	size_t n_rows;			/* the school's rows; for the calendar, those that apply to it */
	char sha256[HASH_HEX_BYTES];	/* checksum of the cells' text, independent of where in the file the rows are */
};

/* The files with at least one row of the school, sorted by name, in the arena. */
const struct school_file *school_files(struct arena *arena, const struct school_evidence *school,
				       size_t *n);

#endif
