/*
 * folder_sum.h - the sum of all that could be read as evidence, without reading it: whether it is what it was.
 *
 * It is of more than what is read: every name in the folders and below them, since a name alone can give a problem, and
 * the bytes of each file that could be a table. So where two sums are the same, reading gives the same.
 */
#ifndef WAYMARK_EVIDENCE_FOLDER_SUM_H
#define WAYMARK_EVIDENCE_FOLDER_SUM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/hash.h"

struct folder_sum_of {
	const char *const *folders;	size_t n;	/* those that are given */
	const char *out;		/* the folder that the run writes into, which does not count wherever it lies */
	bool mapped;			/* a mapping says what is read, so that any file may be */
};

/* Add the folders to contents, unless that is NULL, and to stamps, which are of when and where each file was written
 * instead of its bytes: while they are the same, so are the bytes. Returns false if it cannot be told: something cannot
 * be read, or a mapping may reach into a folder that a run made. */
bool folder_sum(const struct folder_sum_of *of, struct hash *contents, struct hash *stamps);

#endif
