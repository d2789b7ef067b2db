/*
 * parcel.h - the files that documents are made from beside the evidence, as they were read: the audit, what can stand
 * beside it, the templates, the mapping, the brands and their logos. They go with a shard, so that `merge` needs nothing
 * else.
 *
 * For `merge` they are put into a folder for a moment, in which they are found as they were.
 */
#ifndef WAYMARK_BATCH_PARCEL_H
#define WAYMARK_BATCH_PARCEL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"

struct job;

/* Where each kind of file is, below the folder. */
#define PARCEL_AUDIT "audit"
#define PARCEL_TEMPLATES "templates"
#define PARCEL_MAPPING "mapping"
#define PARCEL_BRAND "brand"

struct parcel_file {
	const char *path;		/* "templates/case/form.lua" */
	const char *bytes;	size_t length;
};

struct parcel {
	struct arena *arena;
	struct parcel_file *items;	size_t n, capacity;
};

/* All files of a job whose products are open, in the arena. */
struct parcel parcel_of(struct arena *arena, const struct job *job);

void parcel_add(struct parcel *parcel, const char *path, const char *bytes, size_t length);

/* Whether a path stays in the folder that it is named from, and is one that can be made. */
bool parcel_stays(const char *path);

/* Make a folder in `folder` (NULL: /tmp) and put them there, readable by their owner alone. Returns its path, in the arena;
 * NULL with errno set: nothing is left. */
const char *parcel_put(struct arena *arena, const struct parcel *parcel, const char *folder);

/* Remove them and the folder. */
void parcel_remove(const struct parcel *parcel, const char *folder);

#endif
