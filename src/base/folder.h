/*
 * folder.h - a folder that files are written into, held open: whatever becomes of its path meanwhile, and whatever
 * links stand in it, nothing is written, looked at or removed elsewhere.
 */
#ifndef WAYMARK_BASE_FOLDER_H
#define WAYMARK_BASE_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/file.h"

struct folder {
	int fd;				/* -1: none */
	enum file_access access;	/* of what is made in it */
};

/* Make a folder that a user named, and its parents, which are for all, if it is not there. A link that stands there is
 * followed: the user put it there. For its owner it is closed to others; false with EPERM if it is somebody else's or
 * shared by all, as /tmp is. False with errno set. */
bool folder_open(struct folder *folder, enum file_access access, const char *path);

/* The same inside a folder, but a link is never followed (ENOTDIR). */
bool folder_enter(struct folder *inner, const struct folder *outer, const char *name);

/* One that is there, and no link: nothing is made, nobody kept out. False with errno set. */
bool folder_find(struct folder *inner, const struct folder *outer, const char *name);

void folder_close(struct folder *folder);

/* Write .NAME.tmp, then rename: to whoever looks, NAME appears whole or not at all. Only folder_flush makes it outlast a
 * power cut. False with errno set; the temporary is gone again. */
bool folder_write(const struct folder *folder, const char *name, const void *bytes, size_t length);

/* What that is made of: the temporary's name, of a name or a path; and a file that is new, so that nobody can have opened
 * it before and no link leads it elsewhere, or -1 with errno set. */
const char *folder_temporary(struct arena *arena, const char *name);
int folder_open_new(const struct folder *folder, const char *name);

/* Flush all that was written in it, and whatever else its file system holds, to disk. */
bool folder_flush(const struct folder *folder);

/* True also if it was not there. */
bool folder_remove(const struct folder *folder, const char *name);

bool folder_has(const struct folder *folder, const char *name);

/* Names in it, sorted by byte, without "." and ".."; false with errno set. */
bool folder_list(struct arena *arena, const struct folder *folder, const char ***names, size_t *n);

#endif
