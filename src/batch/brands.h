/* brands.h - the brands of a run: whose logo and colours each school's documents have. */
#ifndef WAYMARK_BATCH_BRANDS_H
#define WAYMARK_BATCH_BRANDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/hash.h"
#include "base/map.h"
#include "evidence/evidence.h"
#include "report/block.h"

struct job;

/* A file of a logo that was read, for the manifest. */
struct brand_logo {
	const char *name;		/* as the brand file has it */
	char sha256[HASH_HEX_BYTES];
	const struct picture *picture;	/* NULL: it cannot be used */
};

struct brands {
	const char *file;		/* the brand file's name */
	char sha256[HASH_HEX_BYTES];
	const struct brand *items;	/* one per row */
	struct map by_match;		/* folded matches, to indices in items */
	const struct brand_logo *logos;	size_t n_logos;	/* each file once, in the order of the rows */
};

/* Read the brand file of the options and its logos into job->brands. Returns false, with problems, if it cannot be used
 * at all; a logo or a colour that cannot be used is a warning. */
bool brands_open(struct job *job);

/* The folder in which the logos of a brand file lie, or below it. */
const char *brands_folder(struct arena *arena, const char *path);

/* The brand of the school's trust, else of its local authority; NULL: none. */
const struct brand *brands_of_school(const struct job *job, const struct school *school);

/* The brand that all schools of the run have; NULL: they have none, or several. */
const struct brand *brands_of_run(const struct job *job);

#endif
