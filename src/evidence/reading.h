/*
 * reading.h - what all tables of one evidence_read share: memory, problems, texts, known schools.
 *
 * Two arenas: what the caller keeps, and what is given back when the reading ends. Neither may grow
 * by the row, but for those of schools and the calendar. Problems copy their texts into the arena of
 * the struct diags, which may outlive both.
 */
#ifndef WAYMARK_EVIDENCE_READING_H
#define WAYMARK_EVIDENCE_READING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/spool.h"
#include "evidence/evidence.h"
#include "evidence/map.h"
#include "evidence/rows.h"

/* An id of the schools table. One that cannot be used stays known, so that its rows in the other
 * tables are not reported once more. */
struct known_school {
	const char *id;
	struct loc at;
	bool usable;			/* false: its school is left out */
	size_t index;			/* in evidence->schools if usable */
};

struct reading {
	struct arena *arena;		/* the caller's */
	struct arena *scratch;		/* until evidence_read returns */
	struct arena words;		/* what messages are made of; until the next row */
	struct diags *diags;
	const struct mapping *mapping;	/* or NULL */
	bool restricted;		/* columns that say who a pupil is are read past ... */
	bool refused;			/* ... or else stop everything */
	bool pupils;			/* the tables of single pupils are read too */
	bool no_dates;			/* as in struct evidence_options */
	bool (*serves)(void *context, int phase);
	struct date report_date;	/* as in struct evidence_options */
	struct column_item (*find_item)(void *context, const char *header, bool seek_slip);	/* as in evidence_options */
	bool (*has_metric)(void *context, const char *metric);
	void *item_context;
	bool incomplete;		/* as in struct evidence */
	bool calendar_broken;		/* it is the calendar that made it so */
	const char *spool_folder;	/* or NULL */
	struct spool *spool;		/* holds the rows; the caller's arena owns it */
	struct stored_rows *stored;	/* in the caller's arena */
	bool disk_refused;		/* nothing can be set aside any more, and that is reported */

	struct map texts;		/* every text once */
	char *text_block;		/* room for more of them */
	size_t text_block_left;

	struct known_school *known;	size_t n_known, known_capacity;
	struct map ids;			/* keys of ids (text_id_key), to an index in known */
	struct arena *look_up;		/* reset at each look-up */
	struct map las;			/* folded names of local authorities */
	struct map refused_cells;	/* of rows of the schools table that do not fit: any may be an id */
	struct map strangers;		/* ids that are not known, to an index in nearest */
	const char **candidates;	/* the usable ids; made when first needed */
	size_t n_candidates;
	const char **nearest;		/* the known id nearest to a stranger, or NULL */

	struct school_entry *by_school;	/* evidence->schools in the making */
	size_t n_schools;

	struct rows schools, half_terms;
	struct school *school_rows;	/* behind by_school */
	struct count *counts;		/* tables_counts.c */
	size_t n_counts, counts_capacity;
	struct map scopes;		/* keys of calendar scopes, to the owner in half_terms */
};

void reading_init(struct reading *reading, struct arena *arena, struct arena *scratch,
		  const char *spool_folder, struct diags *diags);

/* The one copy of text in the caller's arena; for texts that the number of schools bounds. */
const char *reading_text(struct reading *reading, const char *text);

/* Report that the file's rows cannot be set aside, once; error is an errno. */
void reading_refuse_disk(struct reading *reading, const char *file, int error);

/* text for a message: shortened, with escapes for what is not to be sent (base/shown.h). Good until the next row. */
const char *reading_shown(struct reading *reading, const char *text);

/* A problem with copies of its texts; school_id and value may be NULL. A hint that is a literal
 * is put in the struct diag; any other goes through reading_hint. */
struct diag *reading_problem(struct reading *reading, enum diag_code code, struct loc at,
			     const char *school_id, const char *value, const char *format, ...)
	__attribute__((format(printf, 6, 7)));
void reading_hint(struct reading *reading, struct diag *diag, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* "did you mean 'NEAREST'?" of what is written, or the literal otherwise where nothing is near (nearest is NULL). */
void reading_hint_nearest(struct reading *reading, struct diag *diag, const char *text, const char *nearest,
			  const char *otherwise);

/* The school of that id, usable or not, or NULL; its own id is spelled as the schools table has it. */
const struct known_school *reading_school(const struct reading *reading, const char *id);

/* Enter an id, not usable yet. Good until the next call. */
struct known_school *reading_know(struct reading *reading, const char *id, struct loc at);

/* The known id that a stranger's may be meant as (text_nearest_id), or NULL. Only the first hundred strangers are
 * looked up. */
const char *reading_nearest_school(struct reading *reading, const char *id);

#endif
