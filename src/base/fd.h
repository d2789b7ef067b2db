/* fd.h - operations on an open file or folder, by its descriptor. */
#ifndef WAYMARK_BASE_FD_H
#define WAYMARK_BASE_FD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/* Write all bytes to an open file. Returns false with errno set. */
bool fd_put(int fd, const void *bytes, size_t length);

/* Open a regular file for reading, in the open folder `at` (or AT_FDCWD), with further flags for openat, and get its size.
 * Returns -1 with errno set. */
int fd_open_regular(int at, const char *path, int flags, size_t max_bytes, size_t *length);

/* Read so many bytes from an open file. Returns false with errno set. */
bool fd_get(int fd, char *bytes, size_t length);

/* Both, into the arena, with a 0 behind the bytes. */
bool fd_read(struct arena *arena, int at, const char *path, int flags, size_t max_bytes, char **bytes, size_t *length);

/*
 * The names in an open folder, sorted by byte, without "." and "..". Returns false with errno set. fd is closed in any
 * case; if it is -1, errno must be set.
 */
bool fd_list(struct arena *arena, int fd, const char ***names, size_t *n);

#endif
