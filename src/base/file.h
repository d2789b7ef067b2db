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

/* Who may look: whoever the umask lets; or who runs the program alone, whatever it is: 0600, and 0700 of a folder. */
enum file_access { FILE_FOR_ALL, FILE_FOR_OWNER };

/* Bytes in the arena, terminated. False with errno set (EFBIG above max_bytes, EISDIR ...). */
bool file_read(struct arena *arena, const char *path, size_t max_bytes, char **bytes, size_t *length);

/* The bytes where they lie, for as long as the arena: read when they are looked at, so of a large file only what is
 * used. For files that nobody shortens meanwhile, the program's own. Not terminated. False likewise. */
bool file_map(struct arena *arena, const char *path, size_t max_bytes, const char **bytes, size_t *length);

/* The same bytes as file_read's, appended to a spool, and their sum. False with errno set; to's own error
 * (spool_error) tells whether it was the reading or the setting aside that failed. */
bool file_copy(const char *path, size_t max_bytes, struct spool *to, char sha256[HASH_HEX_BYTES]);

/* Write a file that appears whole or not at all (base/folder.h), for all. False with errno set. */
bool file_write(const char *path, const void *bytes, size_t length);

/* All bytes into an open file. False with errno set. */
bool file_put(int fd, const void *bytes, size_t length);

/* Make a folder and its parents, for all. True also if it is there; false with errno set. */
bool file_make_folder(const char *path);

bool file_exists(const char *path);

/* Names in a folder, sorted by byte, without "." and ".."; false with errno set. */
bool file_list(struct arena *arena, const char *path, const char ***names, size_t *n);

/* The same of a folder that is open, which is closed in any case; -1: errno is set. */
bool file_list_open(struct arena *arena, int fd, const char ***names, size_t *n);

/* "a/b"; if b is absolute, b. */
const char *file_join(struct arena *arena, const char *a, const char *b);

#endif
