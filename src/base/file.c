/* file.c - see file.h. */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE_BYTES = 64 * 1024 };

static bool read_all(int fd, char *bytes, size_t length)
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

/* A regular file for reading, and its size. -1 with errno set. */
static int open_regular(const char *path, size_t max_bytes, size_t *length)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);	/* a pipe would keep us waiting */
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

bool file_read(struct arena *arena, const char *path, size_t max_bytes, char **bytes, size_t *length)
{
	int fd = open_regular(path, max_bytes, length), error;
	bool ok;

	if (fd < 0)
		return false;
	*bytes = arena_alloc(arena, *length + 1);
	ok = read_all(fd, *bytes, *length);
	error = errno;
	close(fd);
	errno = error;
	return ok;
}

struct mapping {
	void *bytes;
	size_t length;
};

static void unmap(void *handle)
{
	struct mapping *mapping = handle;

	munmap(mapping->bytes, mapping->length);
}

bool file_map(struct arena *arena, const char *path, size_t max_bytes, const char **bytes, size_t *length)
{
	int fd = open_regular(path, max_bytes, length), error;
	struct mapping *mapping;

	if (fd < 0)
		return false;
	*bytes = "";
	if (*length == 0) {
		close(fd);
		return true;
	}
	mapping = arena_alloc(arena, sizeof(*mapping));
	mapping->length = *length;
	mapping->bytes = mmap(NULL, *length, PROT_READ, MAP_PRIVATE, fd, 0);
	error = errno;
	close(fd);
	errno = error;
	if (mapping->bytes == MAP_FAILED)
		return false;
	*bytes = mapping->bytes;
	arena_defer(arena, unmap, mapping);
	return true;
}

bool file_copy(const char *path, size_t max_bytes, struct spool *to, char sha256[HASH_HEX_BYTES])
{
	size_t left;
	int fd = open_regular(path, max_bytes, &left), error;
	struct arena scratch;
	struct hash *hash;
	bool ok = fd >= 0;
	char *piece;

	if (!ok)
		return false;
	arena_init(&scratch);
	hash = hash_new(&scratch);
	piece = arena_alloc(&scratch, PIECE_BYTES);
	while (left && ok) {
		size_t length = left < PIECE_BYTES ? left : PIECE_BYTES;

		ok = read_all(fd, piece, length) && spool_add(to, piece, length);
		hash_add(hash, piece, length);
		left -= length;
	}
	error = errno;
	hash_end(hash, sha256);
	arena_clear(&scratch);
	close(fd);
	errno = error;
	return ok;
}

bool file_put(int fd, const void *from, size_t length)
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

int file_open_new(enum file_access access, const char *path)
{
	bool own = access == FILE_FOR_OWNER;
	mode_t mode = own ? 0600 : 0644;
	int fd, error;

	if (own && unlink(path) != 0 && errno != ENOENT)
		return -1;
	fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (own ? O_EXCL | O_NOFOLLOW : O_TRUNC), mode);
	if (fd < 0 || fchmod(fd, mode) == 0)
		return fd;
	error = errno;
	close(fd);
	errno = error;
	return -1;
}

static bool fill_file(enum file_access access, const char *path, const void *bytes, size_t length)
{
	int fd = file_open_new(access, path), error;
	bool ok;

	if (fd < 0)
		return false;
	ok = file_put(fd, bytes, length);
	error = errno;
	if (close(fd) != 0 && ok) {
		ok = false;
		error = errno;
	}
	errno = error;
	return ok;
}

bool file_write_for(enum file_access access, const char *path, const void *bytes, size_t length)
{
	struct arena scratch;
	const char *temporary;
	bool ok;
	int error;

	arena_init(&scratch);
	temporary = arena_printf(&scratch, "%s.tmp", path);
	ok = fill_file(access, temporary, bytes, length) && rename(temporary, path) == 0;
	error = errno;
	if (!ok)
		unlink(temporary);
	arena_clear(&scratch);
	errno = error;
	return ok;
}

bool file_write(const char *path, const void *bytes, size_t length)
{
	return file_write_for(FILE_FOR_ALL, path, bytes, length);
}

bool file_flush_all(const char *folder)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC), error;
	bool ok;

	if (fd < 0)
		return false;
	ok = syncfs(fd) == 0;
	error = errno;
	close(fd);
	errno = error;
	return ok;
}

/* A folder that is there, whoever made it, becomes its owner's alone, if the owner is who runs this. */
static bool close_to_others(const char *path, int flags)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags), error;
	struct stat st;
	bool ok;

	if (fd < 0)
		return false;
	ok = fstat(fd, &st) == 0;
	if (ok && (st.st_uid != geteuid() || (st.st_mode & S_ISVTX))) {
		errno = EPERM;
		ok = false;
	}
	ok = ok && fchmod(fd, 0700) == 0;
	error = errno;
	close(fd);
	errno = error;
	return ok;
}

/* flags: O_NOFOLLOW or 0, for a folder that is there. */
static bool make_one(enum file_access access, const char *path, int flags)
{
	bool own = access == FILE_FOR_OWNER;
	struct stat st;

	if (mkdir(path, own ? 0700 : 0755) == 0)
		return chmod(path, own ? 0700 : 0755) == 0;
	if (errno != EEXIST)
		return false;
	if (own)
		return close_to_others(path, flags);
	if (stat(path, &st) != 0)
		return false;
	errno = ENOTDIR;
	return S_ISDIR(st.st_mode);
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
		ok = make_one(FILE_FOR_ALL, copy, 0);
		*slash = '/';
	}
	error = errno;
	arena_clear(&scratch);
	errno = error;
	return ok;
}

bool file_make_folder_for(enum file_access access, const char *path)
{
	if (make_one(access, path, 0))
		return true;
	return errno == ENOENT && path[0] && make_parents(path) && make_one(access, path, 0);
}

bool file_make_folder_within(enum file_access access, const char *path)
{
	return make_one(access, path, O_NOFOLLOW);
}

bool file_make_folder(const char *path)
{
	return file_make_folder_for(FILE_FOR_ALL, path);
}

bool file_is_link(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0 && S_ISLNK(st.st_mode);
}

bool file_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool file_list(struct arena *arena, const char *path, const char ***names, size_t *n)
{
	DIR *dir = opendir(path);
	size_t capacity = 0;
	struct dirent *entry;

	*names = NULL;
	*n = 0;
	if (!dir)
		return false;
	while ((entry = readdir(dir))) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		if (*n == capacity)
			*names = arena_grow(arena, *names, *n, &capacity, sizeof(**names));
		(*names)[(*n)++] = arena_strdup(arena, entry->d_name);
	}
	closedir(dir);
	if (*n)
		qsort(*names, *n, sizeof(**names), compare_names);
	return true;
}

const char *file_join(struct arena *arena, const char *a, const char *b)
{
	if (b[0] == '/' || !a[0])
		return arena_strdup(arena, b);
	return arena_printf(arena, "%s%s%s", a, a[strlen(a) - 1] == '/' ? "" : "/", b);
}
