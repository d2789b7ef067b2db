/*
 * called.h - how the files of OUT are called, and which files of an earlier run there are the program's own.
 *
 * A document has a short name, "report.pdf", unless the run is asked for full ones: then it says what it is also outside
 * its folder, "Tallowmere Primary School - Wellbeing audit 2026-27 - report.pdf". Only what people mail has a full name
 * (`mailed` in products.c); what programs, later runs or links find by its name keeps it. Folders are ids.
 *
 * A file there is the program's own if it has a short name, or a full one of its school and this audit, of whatever
 * year; or of the school and audit that results.json beside it names, in case one has been renamed since. So no run
 * removes a file that somebody else has put there, unless it is called like one of the program's.
 */
#ifndef WAYMARK_BATCH_CALLED_H
#define WAYMARK_BATCH_CALLED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/folder.h"
#include "batch/products.h"
#include "earlier/recorded.h"

/* What the full names of a run are made of. */
struct called {
	const char *audit, *year;		/* "Wellbeing audit", "2026-27" */
	const char *const *schools;		/* one per school of the evidence: its name, with its id too if another
						 * school's would be the same; NULL: no file or folder is called so */
};

/* From the job's audit, date and evidence, in its arena. */
struct called called_new(const struct job *job);

/* ---- what a file is called ---- */

/* Of the school at this place in the job; number: as for product_file. */
const char *called_of_school(struct arena *arena, const struct job *job, size_t index, const struct product *product,
			    int number);

const char *called_of_run(struct arena *arena, const struct job *job, const struct product *product);

/* Of part i of what was gathered. */
const char *called_of_part(struct arena *arena, const struct job *job, const struct product *product,
			  const struct shape_list *parts, size_t i);

/* A name that a file of the product may have, for people: "support-ID.pdf", "SCHOOL - Wellbeing audit 2026-27 -
 * feedback.pdf". */
const char *called_example(struct arena *arena, const struct job *job, const struct product *product);

/* The folder in an archive of the school's documents: "Tallowmere Primary School - Wellbeing audit 2026-27". */
const char *called_folder(struct arena *arena, const struct job *job, size_t index);

/* The archive itself: "documents.zip", or the folder's name. */
const char *called_archive(struct arena *arena, const struct job *job, size_t index);

/* For people, whatever the school. */
const char *called_archive_example(struct arena *arena, const struct job *job);

/* The same from the name of a file of OUT that is the product's: "Wellbeing audit 2025-26 - support NAME.pdf". */
const char *called_example_of(struct arena *arena, const struct product *product, const char *name);

/* ---- whose a file is ---- */

/* The name in an archive of a file of a school that is the program's: the short one, because the folder there says the
 * rest, and Windows opens no path that is longer than 260 characters. NULL: it is not for people, and not in there. */
const char *called_in_archive(struct arena *arena, const char *name);

/* Whether a file of that name, known to be the program's, is the product's. */
bool called_has(const struct product *product, const char *name);

/* Whether a file that a manifest records needs all schools, and so may stay: for recorded_read. */
bool called_may_stay(const char *name, bool of_school);

enum { CALLED_FRONTS = 4 };

/* How full names of a folder's files may begin. */
struct called_known {
	bool of_run;
	const char *fronts[CALLED_FRONTS];	/* "Tallowmere Primary School - Wellbeing audit " */
	size_t n_now, n;			/* the first n_now are those of today's names */
	const struct recorded *recorded;	/* of OUT itself: names that a manifest records; or NULL */
};

struct called_known called_known_of_school(struct arena *arena, const struct job *job, size_t index,
					 const struct folder *folder);
struct called_known called_known_of_run(struct arena *arena, const struct job *job, const struct recorded *recorded);

struct called_file {
	const struct product *product;	/* NULL: an archive of documents */
	bool now;			/* it is called by the names of today, short or in full */
};

/* Whether a file of that name is the program's, a product's or an archive of these, and which. */
bool called_find(struct arena *arena, const struct called_known *known, const char *name, struct called_file *file);

/* Whether a file of that name may be the program's, of whatever school and audit. */
bool called_may_be(const char *name, bool of_run);

/* Whether OUT has a file that looks like one with a full name and is not of this audit: only the manifest knows. */
bool called_unknown_in(struct arena *arena, const struct job *job, const struct folder *out);

#endif
