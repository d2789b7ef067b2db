/* stored.h - the rows of all schools, table by table. */
#ifndef WAYMARK_EVIDENCE_STORED_H
#define WAYMARK_EVIDENCE_STORED_H

#include "evidence/store.h"

struct stored_rows {
	/* Owners are numbers of evidence->schools. */
	struct store responses, judgements, metrics, actions, events, cases, case_items;
};

void stored_rows_init(struct stored_rows *rows, struct arena *arena, struct spool *spool,
		      size_t n_schools);

/* To be called behind the last row of a file. False with errno set, as store_flush. */
bool stored_rows_flush(struct stored_rows *rows);

#endif
