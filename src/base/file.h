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

/* Who may look, whatever the umask: everybody, mode 0644 and 0755 of a folder; or who runs the program alone,
 * 0600 and 0700. */
enum file_access { FILE_FOR_ALL, FILE_FOR_OWNER };

/* Bytes in the arena, terminated. False with errno set (EFBIG above max_bytes, EISDIR ...). */
bool file_read(struct arena *arena, const char *path, size_t max_bytes, char **bytes, size_t *length);

/* The bytes where they lie, for as long as the arena: read when they are looked at, so of a large file only what is
 * used. For files that nobody shortens meanwhile, the program's own. Not terminated. False likewise. */
bool file_map(struct arena *arena, const char *path, size_t max_bytes, const char **bytes, size_t *length);

/* The same bytes as file_read's, appended to a spool, and their sum. False with errno set; to's own error
 * (spool_error) tells whether it was the reading or the setting aside that failed. */
bool file_copy(const char *path, size_t max_bytes, struct spool *to, char sha256[HASH_HEX_BYTES]);

/* Write PATH.tmp, then rename: to whoever looks, PATH appears whole or not at all. Only file_flush_all
 * makes it outlast a power cut. False with errno set; the temporary is gone again. */
bool file_write_for(enum file_access access, const char *path, const void *bytes, size_t length);
bool file_write(const char *path, const void *bytes, size_t length);	/* for all */

/* What that is made of: a file that is empty, or -1; and all bytes into it. Both with errno set. One for its
 * owner is new, so that nobody can have opened it before. */
int file_open_new(enum file_access access, const char *path);
bool file_put(int fd, const void *bytes, size_t length);

/* Flush all that was written below folder, and whatever else its file system holds, to disk. */
bool file_flush_all(const char *folder);

/* Make a folder and its parents, which are for all. True also if it is there; for its owner, once it is
 * closed to others, and false with EPERM if it is somebody else's or shared by all, as /tmp is. */
bool file_make_folder_for(enum file_access access, const char *path);
bool file_make_folder(const char *path);	/* for all */

/* The same inside a folder that was made so: for its owner, a link that stands there is not followed out of it. */
bool file_make_folder_within(enum file_access access, const char *path);

bool file_exists(const char *path);
bool file_is_link(const char *path);

/* Names in a folder, sorted by byte, without "." and ".."; false with errno set. */
bool file_list(struct arena *arena, const char *path, const char ***names, size_t *n);

/* "a/b"; if b is absolute, b. */
const char *file_join(struct arena *arena, const char *a, const char *b);

#endif
