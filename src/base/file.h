/*
 * file.h - whole files in, whole files out. Those that come piece by piece are writer.h's.
 */
#ifndef WAYMARK_BASE_FILE_H
#define WAYMARK_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/spool.h"

/* Bytes in the arena, terminated. False with errno set (EFBIG above max_bytes, EISDIR ...). */
bool file_read(struct arena *arena, const char *path, size_t max_bytes, char **bytes, size_t *length);

/* The same bytes appended to a spool, and their sum. False with errno set; to's own error
 * (spool_error) tells whether it was the reading or the setting aside that failed. */
bool file_copy(const char *path, size_t max_bytes, struct spool *to, char sha256[HASH_HEX_BYTES]);

/* Write PATH.tmp, then rename: to whoever looks, PATH appears whole or not at all, mode 0644 whatever
 * the umask. Only file_flush_all makes it outlast a power cut. False with errno set; the temporary is
 * gone again. */
bool file_write(const char *path, const void *bytes, size_t length);

/* What that is made of: a file that is empty and of mode 0644, or -1; and all bytes into it. Both
 * with errno set. */
int file_open_new(const char *path);
bool file_put(int fd, const void *bytes, size_t length);

/* Flush all that was written below folder, and whatever else its file system holds, to disk. */
bool file_flush_all(const char *folder);

/* Make a folder and its parents, mode 0755. True also if it is there. */
bool file_make_folder(const char *path);

bool file_exists(const char *path);

/* Names in a folder, sorted by byte, without "." and ".."; false with errno set. */
bool file_list(struct arena *arena, const char *path, const char ***names, size_t *n);

/* "a/b"; if b is absolute, b. */
const char *file_join(struct arena *arena, const char *a, const char *b);

#endif
