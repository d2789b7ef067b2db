/* fd.c - see fd.h. */
#include "base/fd.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool fd_put(int fd, const void *from, size_t length)
{
	const char *bytes = from;

	while (length) {
		ssize_t put = write(fd, bytes, length);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		bytes += put;
		length -= (size_t)put;
	}
	return true;
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names up to the end, or up to what cannot be read: then errno is set, else 0. */
static void read_names(struct arena *arena, DIR *dir, const char ***names, size_t *n)
{
	size_t capacity = 0;
	struct dirent *entry;

	while (errno = 0, (entry = readdir(dir))) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		if (*n == capacity)
			*names = arena_grow(arena, *names, *n, &capacity, sizeof(**names));
		(*names)[(*n)++] = arena_strdup(arena, entry->d_name);
	}
}

bool fd_list(struct arena *arena, int fd, const char ***names, size_t *n)
{
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	int error = errno;

	*names = NULL;
	*n = 0;
	if (dir) {
		read_names(arena, dir, names, n);
		error = errno;
		closedir(dir);
	} else if (fd >= 0) {
		close(fd);
	}
	if (!dir || error) {
		*n = 0;
		errno = error;
		return false;
	}
	if (*n)
		qsort(*names, *n, sizeof(**names), compare_names);
	return true;
}

bool fd_get(int fd, char *bytes, size_t length)
{
	size_t done = 0;

	while (done < length) {
		ssize_t got = read(fd, bytes + done, length - done);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		if (got == 0) {
			errno = EIO;	/* the file shrank while it was read */
			return false;
		}
		done += (size_t)got;
	}
	return true;
}

int fd_open_regular(int at, const char *path, int flags, size_t max_bytes, size_t *length)
{
	struct stat st;
	/* Without O_NONBLOCK, opening a pipe would wait. */
	int fd = openat(at, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | flags);
	int error = 0;

	if (fd < 0)
		return -1;
	if (fstat(fd, &st) != 0)
		error = errno;
	else if (!S_ISREG(st.st_mode))
		error = S_ISDIR(st.st_mode) ? EISDIR : EINVAL;
	else if ((size_t)st.st_size > max_bytes)
		error = EFBIG;
	if (!error) {
		*length = (size_t)st.st_size;
		return fd;
	}
	close(fd);
	errno = error;
	return -1;
}

bool fd_read(struct arena *arena, int at, const char *path, int flags, size_t max_bytes, char **bytes, size_t *length)
{
	int fd = fd_open_regular(at, path, flags, max_bytes, length), error;
	bool ok;

	if (fd < 0)
		return false;
	*bytes = arena_alloc(arena, *length + 1);
	ok = fd_get(fd, *bytes, *length);
	error = errno;
	close(fd);
	errno = error;
	return ok;
}
