/*
 * spool.h - bytes set aside: appended at the end, read back by their place.
 *
 * The first of them stay in memory. Once there are more than SPOOL_MEMORY_BYTES all move to a
 * temporary file that has no name, so that nobody else can open or shorten it and the end of the
 * process is its end, however that comes. Forked copies of the process may read what is there, and
 * must not add to it.
 */
#ifndef WAYMARK_BASE_SPOOL_H
#define WAYMARK_BASE_SPOOL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum { SPOOL_MEMORY_BYTES = 1024 * 1024 };

struct spool;

/* The arena closes it. folder is where the file is made if there is one; NULL: /tmp. It must live
 * as long as the spool. */
struct spool *spool_new(struct arena *arena, const char *folder);

/* Give back memory and file before the arena does. The spool is empty then, and as new. */
void spool_empty(struct spool *spool);

/* Append. False with errno set if the file cannot be made or written: the disk is full. Then nothing
 * more is taken, and what is there is of no use. */
bool spool_add(struct spool *spool, const void *bytes, size_t length);

size_t spool_length(const struct spool *spool);

/* What went wrong: an errno; 0: nothing. */
int spool_error(const struct spool *spool);

/* length bytes from offset on, all of which must have been added. A disk that does not give back
 * what it took ends the process. */
void spool_read(const struct spool *spool, size_t offset, void *bytes, size_t length);

/* All bytes in one piece, good until the spool is emptied; nothing may be added any more. NULL with
 * errno set as for spool_add. */
const char *spool_view(struct spool *spool);

/* Whoever reads the view from its start to its end says how far: pages before offset are given back
 * to the system, and come again if they are read after all. */
void spool_view_passed(struct spool *spool, size_t offset);

#endif
