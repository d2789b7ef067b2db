/*
 * lock.h - lets one process at a time write into a folder.
 *
 * The kernel holds the lock, on a file in the folder. The lock ends when the process that took it and
 * all its forked children have ended, however they end. The file may stay behind; it does not lock
 * anything then.
 */
#ifndef WAYMARK_BASE_LOCK_H
#define WAYMARK_BASE_LOCK_H

#include "base/folder.h"

#define LOCK_NAME ".waymark.lock"

enum lock_outcome {
	LOCK_TAKEN,
	LOCK_HELD,		/* by another process */
	LOCK_MISSING,		/* the file system does not support locks; errno is set */
	LOCK_FAILED		/* the folder does not accept a lock file; errno is set */
};

struct lock {
	const struct folder *folder;	/* must outlive the lock */
	int fd;				/* -1: not taken */
	long holder;			/* LOCK_HELD: the process that holds it, if known; else 0 */
};

/* Waits a few seconds at most for the children of a killed process to end; never for a process that is alive. */
enum lock_outcome lock_take(struct lock *lock, const struct folder *folder);

/* Also removes the lock file. */
void lock_give_back(struct lock *lock);

#endif
