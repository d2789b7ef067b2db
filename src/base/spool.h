/*
 * spool.h - bytes set aside: appended at the end, read back by offset.
 *
 * The first bytes stay in memory. Beyond SPOOL_MEMORY_BYTES, all move to a temporary file without a
 * name: nobody else can open or shorten it, and it vanishes with the process, however that ends. Forked
 * children may read a spool but must not append to it.
 */
#ifndef WAYMARK_BASE_SPOOL_H
#define WAYMARK_BASE_SPOOL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum { SPOOL_MEMORY_BYTES = 1024 * 1024 };

struct spool;

/* The arena closes the spool. The file, if one is needed, is made in `folder` (NULL: /tmp), which must live as long
 * as the spool. */
struct spool *spool_new(struct arena *arena, const char *folder);

/* Give memory and file back before the arena does. The spool is then empty, as if new. */
void spool_empty(struct spool *spool);

/* Append. Returns false with errno set if the file cannot be made or written, for example because the disk is full.
 * After that the spool refuses further bytes, and its content is useless. */
bool spool_add(struct spool *spool, const void *bytes, size_t length);

size_t spool_length(const struct spool *spool);

/* The errno of the first failure, or 0. */
int spool_error(const struct spool *spool);

/* Read length bytes from offset on; all of them must have been added. If the disk does not return what it accepted,
 * the process ends. */
void spool_read(const struct spool *spool, size_t offset, void *bytes, size_t length);

/* All bytes in one piece, valid until the spool is emptied. Nothing may be added after this. NULL with errno set, as
 * for spool_add. */
const char *spool_view(struct spool *spool);

/* Tell the spool how far the view has been read from its start: pages before offset are given back to the system.
 * Reading them again still works; they are loaded again. */
void spool_view_passed(struct spool *spool, size_t offset);

#endif
