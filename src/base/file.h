/*
 * file.h - read and write whole files. For output in pieces see writer.h.
 */
#ifndef WAYMARK_BASE_FILE_H
#define WAYMARK_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/spool.h"

/* Who may read what is written: everybody the umask allows, or only the user who runs the program (0600, folders
 * 0700, whatever the umask). */
enum file_access { FILE_FOR_ALL, FILE_FOR_OWNER };

/* Read a whole file into the arena, terminated. Returns false with errno set (EFBIG above max_bytes, EISDIR and so
 * on). */
bool file_read(struct arena *arena, const char *path, size_t max_bytes, char **bytes, size_t *length);

/* Map a file for as long as the arena lives; not terminated. Pages are read when touched, so a large file costs only
 * what is used. Only for the program's own files: nobody may shorten them meanwhile. Errors as for file_read. */
bool file_map(struct arena *arena, const char *path, size_t max_bytes, const char **bytes, size_t *length);

/* Read the first bytes of a file, at most max_bytes, terminated. Returns false with errno set. */
bool file_head(struct arena *arena, const char *path, size_t max_bytes, char **bytes);

/* Append a file's bytes to a spool and compute their SHA-256. Returns false with errno set; spool_error(to) tells
 * whether reading the file or writing the spool failed. */
bool file_copy(const char *path, size_t max_bytes, struct spool *to, char sha256[HASH_HEX_BYTES]);

/* Add its bytes to a sum. Returns false with errno set. */
bool file_sum(const char *path, struct hash *hash);

/* Write a file that appears whole or not at all (base/folder.h), with FILE_FOR_ALL. Returns false with errno set. */
bool file_write(const char *path, const void *bytes, size_t length);

/* The real path of a file named from a folder, if it is in it or below it once all links are followed; else NULL with
 * errno set (EPERM: it is elsewhere, or
 * name is an absolute path). */
const char *file_inside(struct arena *arena, const char *folder, const char *name);

bool file_exists(const char *path);

/* The names in a folder, sorted by byte, without "." and "..". Returns false with errno set. */
bool file_list(struct arena *arena, const char *path, const char ***names, size_t *n);

/* "a/b"; or b alone if it is absolute. */
const char *file_join(struct arena *arena, const char *a, const char *b);

#endif
