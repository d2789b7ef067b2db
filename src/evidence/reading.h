/*
 * reading.h - what all tables of one evidence_read share: memory, problems, texts, known schools.
 *
 * There are two arenas: one that the caller keeps, and one that is freed when the reading ends. Neither
 * may grow with the number of rows, except those of schools and calendar. Problems copy their texts
 * into the arena of the struct diags, which may outlive both.
 */
#ifndef WAYMARK_EVIDENCE_READING_H
#define WAYMARK_EVIDENCE_READING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/map.h"
#include "base/spool.h"
#include "evidence/evidence.h"
#include "evidence/rows.h"

/*
 * An id of the schools table. An unusable one stays known, so that its rows in other tables are not reported again.
 */
struct known_school {
	const char *id;
	struct loc at;
	const struct school *row;	/* NULL: its row cannot be used */
	bool usable;			/* false: the school is left out */
	size_t index;			/* in evidence->schools, if usable */
};

struct reading {
	struct arena *arena;		/* the caller's arena */
	struct arena *scratch;		/* lives until evidence_read returns */
	struct arena words;		/* for building messages; reset at each row */
	struct diags *diags;
	const struct mapping *mapping;	/* or NULL */
	bool restricted;		/* skip columns that identify a pupil ... */
	bool refused;			/* ... otherwise set: such a column was found, everything stops */
	bool pupils;			/* also read the tables about single pupils */
	const struct entry_names *entries;	/* as in struct evidence_options */
	bool no_dates, figures_by_period;	/* as in struct evidence_options */
	bool (*serves)(void *context, int phase);
	struct date report_date;	/* as in struct evidence_options */
	struct column_item (*find_item)(void *context, const char *header, bool seek_slip);	/* as in evidence_options */
	bool (*has_metric)(void *context, const char *metric);
	void *item_context;
	const char *audit, *audit_version;	/* as in struct evidence_options */
	bool incomplete;		/* as in struct evidence */
	bool calendar_broken;		/* because of the calendar */
	const char *spool_folder;	/* or NULL */
	struct spool *spool;		/* holds the rows; the caller's arena owns it */
	struct stored_rows *stored;	/* in the caller's arena */
	bool disk_refused;		/* the spool cannot take any more; this has been reported */

	struct map texts;		/* one copy of each text */
	char *text_block;		/* space for further texts */
	size_t text_block_left;

	struct known_school *known;	size_t n_known, known_capacity;
	struct map ids;			/* keys of ids (text_id_key) to indices in `known` */
	struct arena *look_up;		/* reset at each lookup */
	struct map las;			/* folded names of local authorities */
	struct map refused_cells;	/* cells of malformed rows of the schools table: any may be an id */
	struct map strangers;		/* unknown ids, to indices in `nearest` */
	const char **candidates;	/* the usable ids; made on first need */
	size_t n_candidates;
	const char **nearest;		/* for each unknown id, the nearest known one or NULL */
	struct map *names;		/* folded names of schools, to indices in by_school; made on first need */
	size_t *namesakes;		/* for each school, 1 + the index of another with its name; 0: none */
	size_t n_names_sought;
	struct metric_periods *metric_periods;	/* metric_periods.c; NULL: no row names one */
	struct foreign *foreign;	/* calendar.c: scopes without a school */

	struct school_entry *by_school;	/* evidence->schools under construction */
	size_t n_schools;

	struct rows schools, half_terms;
	struct school **school_rows;	/* parallel to by_school */
	struct count *counts;		/* tables_counts.c */
	size_t n_counts, counts_capacity;
	struct map scopes;		/* keys of calendar scopes, to owners in half_terms */
};

void reading_init(struct reading *reading, struct arena *arena, struct arena *scratch,
		  const char *spool_folder, struct diags *diags);

/*
 * The one copy of text in the caller's arena. Use it only for texts whose number is bounded by the number of schools.
 */
const char *reading_text(struct reading *reading, const char *text);

/* Report, once, that the file's rows cannot be set aside; error is an errno. */
void reading_refuse_disk(struct reading *reading, const char *file, int error);

/* text for a message: shortened, with escapes where needed (base/shown.h). Good until the next row. */
const char *reading_shown(struct reading *reading, const char *text);

/* The same of a file's name, which is never shortened: names of what people send differ at their ends. */
const char *reading_shown_file(struct reading *reading, const char *name);

/* Add a problem with copies of its texts; school_id and value may be NULL. If the hint is a string literal, set it in
 * the returned struct diag; otherwise use reading_hint. */
struct diag *reading_problem(struct reading *reading, enum diag_code code, struct loc at,
			     const char *school_id, const char *value, const char *format, ...)
	__attribute__((format(printf, 6, 7)));
void reading_hint(struct reading *reading, struct diag *diag, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Hint "did you mean 'NEAREST'?"; if nearest is NULL, hint the string literal `otherwise`. */
void reading_hint_nearest(struct reading *reading, struct diag *diag, const char *text, const char *nearest,
			  const char *otherwise);

/* The school with that id, usable or not; or NULL. Its id is spelled as in the schools table. */
const struct known_school *reading_school(const struct reading *reading, const char *id);

/* Add an id, as not usable yet. The pointer is good until the next call. */
struct known_school *reading_know(struct reading *reading, const char *id, struct loc at);

/* The known id that an unknown one may stand for (text_nearest_id), or NULL. Only the first hundred unknown ids are
 * looked up. */
const char *reading_nearest_school(struct reading *reading, const char *id);

#endif
