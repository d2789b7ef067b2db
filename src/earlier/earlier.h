/*
 * earlier.h - what earlier runs found about a school: levels, states of descriptors, items that have ended.
 *
 * It is read from OUT/SCHOOL_ID/results.json of earlier output folders (--previous) and told in terms of the audit of
 * today: what was renamed since stands under its new id. The README of the room says what is compared with what.
 */
#ifndef WAYMARK_EARLIER_EARLIER_H
#define WAYMARK_EARLIER_EARLIER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/hash.h"
#include "earlier/slots.h"
#include "framework/framework.h"

enum { EARLIER_YEARS_MAX = 5, EARLIER_NO_LEVEL = -1 };

/* A judgement (in a rubric: a section) as one year had it. */
struct earlier_judgement {
	bool there;		/* that year's audit had it, and its level then can be shown; else nothing else is set */
	bool comparable;	/* its level then can be compared with one of today */
	bool in_focus;		/* its section was in that year's focus */
	bool provisional, to_be_moderated;
	bool by_reviewer;	/* the level is a reviewer's judgement */
	const char *title;	/* what it was called; NULL: as today */
	int level;		/* EARLIER_NO_LEVEL: none. If comparable: of today's levels; else as that year counted */
	const char *level_name;	/* the level in words: today's if comparable, else as then; NULL: no level */
	/* A level that was itself carried over from an earlier year, its section being out of focus. 0: it was not. */
	int carried_year;
	struct date carried_date;	/* when it was judged */
};

/* A descriptor (in other kinds: a statement, a question) as one year had it. */
struct earlier_descriptor {
	bool there;		/* that year's audit had it, and it can be compared; else nothing else is set */
	bool provisional, to_be_moderated;
	enum answer_state state;
};

/* A section, strand or descriptor that one year had and that has ended (the audit's `ended`). */
struct earlier_ended {
	const char *id;		/* as the audit of today has it in `ended` */
	const char *title;	/* as it was printed then; of a descriptor, its strand's */
	int level;		/* of a judgement; EARLIER_NO_LEVEL: none, or it is not a judgement */
	const char *level_name;	/* NULL: no level */
};

struct earlier_year {
	int school_year;	/* 2025: the school year 2025-26 */
	struct date date;	/* of that report */
	const char *version;	/* of the audit then */
	bool same_major;	/* it is of the same major version as the audit of today */
	bool generated;		/* rows were made up; only if this year's are too, else the year is not used */
	const struct earlier_judgement *judgements;	/* one per judgement of the audit of today, by its index */
	const struct earlier_descriptor *descriptors;	/* see earlier_descriptor_of */
	const struct earlier_ended *ended;	size_t n_ended;
};

enum earlier_gap { EARLIER_WITHHELD, EARLIER_DRAFT, EARLIER_NO_ANSWERS, EARLIER_GENERATED, EARLIER_GAP_COUNT };

/* A year with a file about the school that has nothing to compare. */
struct earlier_missed {
	int school_year;
	enum earlier_gap why;
};

/* A file that was read, for the manifest. */
struct earlier_file {
	int school_year;	/* that the folder is of */
	char sha256[HASH_HEX_BYTES];
	size_t size_bytes;
};

struct earlier {
	const struct earlier_year *years;	size_t n;	/* latest first; none: the school's first year */
	const struct earlier_missed *missed;	size_t n_missed;	/* latest first */
	struct slots slots;			/* used by earlier_descriptor_of */
	const struct earlier_file *files;	size_t n_files;	/* what was read, latest first */
};

/* A descriptor of the audit of today, as it was in that year. */
const struct earlier_descriptor *earlier_descriptor_of(const struct earlier *earlier, const struct earlier_year *year,
						       const struct descriptor *descriptor);

/* ---- reading ---- */

/* An earlier output folder. */
struct earlier_folder {
	const char *path;
	const char *name;	/* the last part of the path, for messages */
	int school_year;
	struct date date;
};

/* Those of a run, checked for what all schools share. */
struct earlier_folders {
	const struct framework *framework;
	struct date report_date;	/* or the form's */
	const struct earlier_folder *items;	size_t n;	/* latest first */
};

/*
 * Examine the folders, at most EARLIER_YEARS_MAX, by the first results.json of these schools that can be read in each.
 * Returns false, with problems, if one cannot be used for any school.
 */
bool earlier_open(struct arena *arena, const struct framework *framework, const char *const *paths, size_t n,
		  struct date report_date, const char *const *school_ids, size_t n_schools,
		  struct earlier_folders *folders, struct diags *diags);

/*
 * Read one school's files. What is wrong with one of them is a problem of that school. Returns NULL if folders is NULL;
 * everything else in the arena. generated: the school's rows of this year are made up.
 */
const struct earlier *earlier_of_school(struct arena *arena, const struct earlier_folders *folders,
					const char *school_id, bool generated, struct diags *diags);

#endif
