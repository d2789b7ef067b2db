/*
 * folder.h - a folder to write files into, held open. Whatever happens to its path meanwhile and
 * whatever links it contains, nothing outside it is written, examined or removed.
 */
#ifndef WAYMARK_BASE_FOLDER_H
#define WAYMARK_BASE_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/file.h"

struct folder {
	int fd;				/* -1: none */
	enum file_access access;	/* for everything made in it */
};

/*
 * Open a folder that the user named; if it does not exist, make it and its parents (the parents with FILE_FOR_ALL). A
 * link is followed here, because the user named it. With FILE_FOR_OWNER the folder is closed to others; false with
 * EPERM if it belongs to somebody else or is shared by all, like /tmp. Returns false with errno set.
 */
bool folder_open(struct folder *folder, enum file_access access, const char *path);

/* Open one that is there, and change nothing. A link is followed here too. Returns false with errno set. */
bool folder_open_as_is(struct folder *folder, const char *path);

/* Open or make a folder inside another. Links are not followed (ENOTDIR). */
bool folder_enter(struct folder *inner, const struct folder *outer, const char *name);

/* Open an existing folder inside another; not a link. Makes nothing and changes no permissions. Returns false with
 * errno set. */
bool folder_find(struct folder *inner, const struct folder *outer, const char *name);

void folder_close(struct folder *folder);

/* Write .NAME.tmp, then rename it: readers see NAME whole or not at all. It survives a power cut only after
 * folder_flush. Returns false with errno set; the temporary file is then removed. */
bool folder_write(const struct folder *folder, const char *name, const void *bytes, size_t length);

/* The steps of folder_write. folder_temporary: the temporary file's name, for a name or a path. The file is newly
 * created, so nobody can have it open already and no link can lead elsewhere; -1 with errno set. */
const char *folder_temporary(struct arena *arena, const char *name);
int folder_open_new(const struct folder *folder, const char *name);

/* Flush everything written in the folder, and the rest of its file system, to disk. */
bool folder_flush(const struct folder *folder);

/* Returns true also if the file did not exist. */
bool folder_remove(const struct folder *folder, const char *name);

/* Read a file in it, not a link, into the arena. Returns false with errno set. */
bool folder_read(struct arena *arena, const struct folder *folder, const char *name, size_t max_bytes, char **bytes,
		 size_t *length);

/* The same in pieces: open it, not a link, and get its length; -1 with errno set. Then read so many bytes from `at` on;
 * false with errno set, 0 if there are not so many. */
int folder_open_file(const struct folder *folder, const char *name, size_t *length);
bool folder_read_at(int fd, size_t at, void *bytes, size_t length);

bool folder_has(const struct folder *folder, const char *name);

/* The names in the folder, sorted by byte, without "." and "..". Returns false with errno set. */
bool folder_list(struct arena *arena, const struct folder *folder, const char ***names, size_t *n);

#endif
