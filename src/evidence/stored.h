/* stored.h - the stored rows of all schools, one store per table. */
#ifndef WAYMARK_EVIDENCE_STORED_H
#define WAYMARK_EVIDENCE_STORED_H

#include "evidence/store.h"

/* The owner of rows that are of all schools: the one after the last of n. */
#define STORED_OF_ALL(n_schools) (n_schools)

struct stored_rows {
	/* Owners are indices in evidence->schools, or STORED_OF_ALL of these. */
#define TABLE(name) struct store name;
#include "evidence/school_tables.def"
#undef TABLE
};

void stored_rows_init(struct stored_rows *rows, struct arena *arena, struct spool *spool,
		      size_t n_schools);

/* Call after the last row of a file. Returns false with errno set, like store_flush. */
bool stored_rows_flush(struct stored_rows *rows);

#endif
