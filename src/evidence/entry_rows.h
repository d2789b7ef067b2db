/*
 * entry_rows.h - the tables of entries and of votes on them. An audit gives the columns of entries its own names, and may
 * add columns; what a section, a state or a group is called is for the audit to say (score/entries_found.h).
 */
#ifndef WAYMARK_EVIDENCE_ENTRY_ROWS_H
#define WAYMARK_EVIDENCE_ENTRY_ROWS_H

#include "evidence/evidence.h"

enum { ENTRY_EXTRAS_MAX = 8 };

/* The columns of entries.csv. The extra ones follow ENTRY_COLUMN_COUNT, in the audit's order. */
enum entry_column {
	ENTRY_SCHOOL, ENTRY_SECTION, ENTRY_ID, ENTRY_TEXT, ENTRY_GROUP, ENTRY_STATE, ENTRY_BY, ENTRY_OWNER, ENTRY_START,
	ENTRY_DUE, ENTRY_N, ENTRY_LEADS_TO, ENTRY_PERIOD, ENTRY_NOTE, ENTRY_EVIDENCE, ENTRY_CONSENT, ENTRY_GENERATED,
	ENTRY_COLUMN_COUNT,
	ENTRY_COLUMNS_MAX = ENTRY_COLUMN_COUNT + ENTRY_EXTRAS_MAX
};
extern const char *const entry_column_ids[];	/* "leads_to"; ENTRY_COLUMN_COUNT of them, then NULL */

/* What an audit calls them: NULL or the same word where it keeps the contract's name. */
struct entry_names {
	const char *columns[ENTRY_COLUMN_COUNT];
	const char *extras[ENTRY_EXTRAS_MAX];	size_t n_extras;
};
const char *entry_names_of(const struct entry_names *names, enum entry_column column);

struct entry_row {
	struct cell cells[ENTRY_COLUMNS_MAX];	/* by enum entry_column */
	struct moment start, due;		/* dates, or half terms of the calendar */
	bool consent;
};

struct vote_row {
	struct cell school_id, voter, idea, criterion, n_cell;
	int n;				/* 0 or more; -1: not a whole number, which has been reported */
};

#endif
