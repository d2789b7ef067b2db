/*
 * lock.c - see lock.h.
 *
 * The one hard idea: the holder removes the file before giving up the lock. So another process may have
 * opened the old file and lock it when it is no longer in the folder. A lock therefore counts only if
 * its file is still the one in the folder.
 */
#include "base/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/fd.h"

enum { PAUSE_MS = 20, PAUSES_MAX = 250 };

/* Another user's file may open for reading only, which is enough for locking it. */
static int open_file(const struct folder *folder)
{
	const int flags = O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
	int fd = openat(folder->fd, LOCK_NAME, O_RDWR | O_CREAT | flags,
			folder->access == FILE_FOR_OWNER ? 0600 : 0666);

	return fd < 0 && errno == EACCES ? openat(folder->fd, LOCK_NAME, O_RDONLY | flags) : fd;
}

/* The process id in the file; 0 if there is none. */
static long holder_of(int fd)
{
	char text[24];
	ssize_t n = pread(fd, text, sizeof(text) - 1, 0);

	if (n <= 0)
		return 0;
	text[n] = '\0';
	return strtol(text, NULL, 10);
}

static bool is_alive(long process)
{
	return process <= 0 || kill((pid_t)process, 0) == 0 || errno != ESRCH;
}

static bool still_stands(int fd, const struct folder *folder)
{
	struct stat own, there;

	return fstat(fd, &own) == 0 && fstatat(folder->fd, LOCK_NAME, &there, AT_SYMLINK_NOFOLLOW) == 0
	       && own.st_ino == there.st_ino && own.st_dev == there.st_dev;
}

/* Write our process id, so that others can be told who is using the folder. It also proves that files can be written
 * here. */
static bool sign(int fd)
{
	char text[24];
	int length = snprintf(text, sizeof(text), "%ld\n", (long)getpid());

	return ftruncate(fd, 0) == 0 && fd_put(fd, text, (size_t)length);
}

static enum lock_outcome end(int fd, enum lock_outcome outcome, int error)
{
	close(fd);
	errno = error;
	return outcome;
}

/* The lock file is useless: nobody holds it, or locks are not supported. */
static void remove_file(const struct folder *folder)
{
	folder_remove(folder, LOCK_NAME);
}

/* One attempt. *again: whether another attempt may end differently. */
static enum lock_outcome try_once(struct lock *lock, bool *again)
{
	int fd = open_file(lock->folder), error;

	*again = false;
	if (fd < 0)
		return LOCK_FAILED;
	if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
		error = errno;
		lock->holder = holder_of(fd);
		*again = error == EWOULDBLOCK && !is_alive(lock->holder);
		if (error != EWOULDBLOCK)
			remove_file(lock->folder);
		return end(fd, error == EWOULDBLOCK ? LOCK_HELD : LOCK_MISSING, error);
	}
	if (!still_stands(fd, lock->folder)) {
		*again = true;
		return end(fd, LOCK_HELD, 0);
	}
	if (!sign(fd)) {
		error = errno;
		remove_file(lock->folder);
		*again = error == EBADF || error == EINVAL;	/* another user's file, open for reading only */
		return end(fd, LOCK_FAILED, error);
	}
	lock->fd = fd;
	return LOCK_TAKEN;
}

enum lock_outcome lock_take(struct lock *lock, const struct folder *folder)
{
	static const struct timespec pause = { .tv_nsec = PAUSE_MS * 1000000L };
	enum lock_outcome outcome;
	bool again;

	*lock = (struct lock){ .folder = folder, .fd = -1 };
	outcome = try_once(lock, &again);
	for (int n = 0; again && n < PAUSES_MAX; n++) {
		nanosleep(&pause, NULL);
		outcome = try_once(lock, &again);
	}
	return outcome;
}

void lock_give_back(struct lock *lock)
{
	if (lock->fd < 0)
		return;
	folder_remove(lock->folder, LOCK_NAME);
	close(lock->fd);
	lock->fd = -1;
}
