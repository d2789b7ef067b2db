/*
 * file.h - whole files in, whole files out.
 */
#ifndef WAYMARK_BASE_FILE_H
#define WAYMARK_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Bytes in the arena, terminated. False with errno set (EFBIG above max_bytes, EISDIR ...). */
bool file_read(struct arena *arena, const char *path, size_t max_bytes, char **bytes, size_t *length);

/* Write PATH.tmp, then rename: to whoever looks, PATH appears whole or not at all, mode 0644 whatever
 * the umask. Only file_flush_all makes it outlast a power cut. False with errno set; the temporary is
 * gone again. */
bool file_write(const char *path, const void *bytes, size_t length);

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
