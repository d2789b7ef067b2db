/*
 * lock.h - a folder that one process at a time writes into.
 *
 * The lock is the kernel's, on a file in the folder: it ends with the process that took it and with the processes that
 * it forked, however they end. The file may then stay behind; it locks nothing.
 */
#ifndef WAYMARK_BASE_LOCK_H
#define WAYMARK_BASE_LOCK_H

#include "base/folder.h"

#define LOCK_NAME ".waymark.lock"

enum lock_outcome {
	LOCK_TAKEN,
	LOCK_HELD,		/* by another process */
	LOCK_MISSING,		/* the file system has no locks; errno is set */
	LOCK_FAILED		/* no file can be written in the folder; errno is set */
};

struct lock {
	const struct folder *folder;	/* outlives it */
	int fd;				/* -1: not taken */
	long holder;			/* of one that is held: the process, as far as it is known; else 0 */
};

/* Waits, a few seconds at most, for the children of a process that was killed; never for one that lives. */
enum lock_outcome lock_take(struct lock *lock, const struct folder *folder);

/* The file goes with it. */
void lock_give_back(struct lock *lock);

#endif
