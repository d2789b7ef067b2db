/*
 * clone.h - a file of one folder in another too, whole or not at all: with the same blocks of the disk where the file
 * system can share them (a reflink), else as another name of the same file (a hard link), else as a copy.
 *
 * Files are never changed in place here, but replaced, so a hard link is as good as a copy for this program.
 */
#ifndef WAYMARK_BASE_CLONE_H
#define WAYMARK_BASE_CLONE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/folder.h"

/* What has been found not to be possible, so that it is not tried again for each file. */
struct clone_ways {
	bool no_reflinks, no_links;
};

/* Returns false with errno set; errno is ESTALE if the file has another size. What was there under the name is replaced. */
bool clone_file(struct arena *arena, const struct folder *to, const struct folder *from, const char *name,
		size_t size_bytes, struct clone_ways *ways);

#endif
