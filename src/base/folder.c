/* folder.c - see folder.h. */
#include "base/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fd.h"

/* With FILE_FOR_ALL the umask narrows the mode; with FILE_FOR_OWNER the mode holds whatever the umask is. */
static mode_t folder_mode(enum file_access access)
{
	return access == FILE_FOR_OWNER ? 0700 : 0777;
}

static bool fail(int fd, int error)
{
	if (fd >= 0)
		close(fd);
	errno = error;
	return false;
}

/* Close an existing folder to others, whoever made it, if it belongs to the user who runs this program. */
static bool close_to_others(int fd)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return false;
	if (st.st_uid != geteuid() || (st.st_mode & S_ISVTX)) {
		errno = EPERM;
		return false;
	}
	return fchmod(fd, 0700) == 0;
}

/* flags: O_NOFOLLOW or 0. */
static bool open_made(struct folder *folder, enum file_access access, int at, const char *path, int flags)
{
	bool made = mkdirat(at, path, folder_mode(access)) == 0;
	int fd;

	folder->fd = -1;
	folder->access = access;
	if (!made && errno != EEXIST)
		return false;
	/* A umask may have removed even the owner's rights; the folder could then not be opened. */
	if (made && access == FILE_FOR_OWNER && fchmodat(at, path, 0700, 0) != 0)
		return false;
	fd = openat(at, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags);
	if (fd < 0)
		return false;
	if (access == FILE_FOR_OWNER && !close_to_others(fd))
		return fail(fd, errno);
	folder->fd = fd;
	return true;
}

static bool make_parents(const char *path)
{
	struct arena scratch;
	char *copy;
	bool ok = true;
	int error;

	arena_init(&scratch);
	copy = arena_strdup(&scratch, path);
	for (char *slash = strchr(copy + 1, '/'); ok && slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		ok = mkdir(copy, folder_mode(FILE_FOR_ALL)) == 0 || errno == EEXIST;
		*slash = '/';
	}
	error = errno;
	arena_clear(&scratch);
	errno = error;
	return ok;
}

bool folder_open(struct folder *folder, enum file_access access, const char *path)
{
	if (open_made(folder, access, AT_FDCWD, path, 0))
		return true;
	return errno == ENOENT && path[0] && make_parents(path) && open_made(folder, access, AT_FDCWD, path, 0);
}

bool folder_open_as_is(struct folder *folder, const char *path)
{
	folder->access = FILE_FOR_ALL;
	folder->fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	return folder->fd >= 0;
}

bool folder_enter(struct folder *inner, const struct folder *outer, const char *name)
{
	return open_made(inner, outer->access, outer->fd, name, O_NOFOLLOW);
}

bool folder_find(struct folder *inner, const struct folder *outer, const char *name)
{
	inner->access = outer->access;
	inner->fd = openat(outer->fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	return inner->fd >= 0;
}

void folder_close(struct folder *folder)
{
	if (folder->fd >= 0)
		close(folder->fd);
	folder->fd = -1;
}

const char *folder_temporary(struct arena *arena, const char *name)
{
	const char *slash = strrchr(name, '/');
	size_t folders = slash ? (size_t)(slash + 1 - name) : 0;

	return arena_printf(arena, "%.*s.%s.tmp", (int)folders, name, name + folders);
}

int folder_open_new(const struct folder *folder, const char *name)
{
	bool own = folder->access == FILE_FOR_OWNER;
	int fd;

	if (!folder_remove(folder, name))
		return -1;
	fd = openat(folder->fd, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, own ? 0600 : 0666);
	if (fd < 0 || !own || fchmod(fd, 0600) == 0)
		return fd;
	fail(fd, errno);
	return -1;
}

static bool fill(const struct folder *folder, const char *name, const void *bytes, size_t length)
{
	int fd = folder_open_new(folder, name), error;
	bool ok;

	if (fd < 0)
		return false;
	ok = fd_put(fd, bytes, length);
	error = errno;
	if (close(fd) != 0 && ok) {
		ok = false;
		error = errno;
	}
	errno = error;
	return ok;
}

bool folder_write(const struct folder *folder, const char *name, const void *bytes, size_t length)
{
	struct arena scratch;
	const char *temporary;
	bool ok;
	int error;

	arena_init(&scratch);
	temporary = folder_temporary(&scratch, name);
	ok = fill(folder, temporary, bytes, length) && renameat(folder->fd, temporary, folder->fd, name) == 0;
	error = errno;
	if (!ok)
		folder_remove(folder, temporary);
	arena_clear(&scratch);
	errno = error;
	return ok;
}

bool folder_flush(const struct folder *folder)
{
	return syncfs(folder->fd) == 0;
}

bool folder_remove(const struct folder *folder, const char *name)
{
	return unlinkat(folder->fd, name, 0) == 0 || errno == ENOENT;
}

bool folder_read(struct arena *arena, const struct folder *folder, const char *name, size_t max_bytes, char **bytes,
		 size_t *length)
{
	return fd_read(arena, folder->fd, name, O_NOFOLLOW, max_bytes, bytes, length);
}

int folder_open_file(const struct folder *folder, const char *name, size_t *length)
{
	return fd_open_regular(folder->fd, name, O_NOFOLLOW, SIZE_MAX, length);
}

bool folder_read_at(int fd, size_t at, void *bytes, size_t length)
{
	for (char *to = bytes; length;) {
		const ssize_t n = pread(fd, to, length, (off_t)at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n == 0)
			errno = 0;
		if (n <= 0)
			return false;
		to += n;
		at += (size_t)n;
		length -= (size_t)n;
	}
	return true;
}

bool folder_has(const struct folder *folder, const char *name)
{
	struct stat st;

	return fstatat(folder->fd, name, &st, AT_SYMLINK_NOFOLLOW) == 0;
}

bool folder_list(struct arena *arena, const struct folder *folder, const char ***names, size_t *n)
{
	/* A new descriptor, because reading would move the position of folder->fd. */
	int fd = openat(folder->fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	return fd_list(arena, fd, names, n);
}
