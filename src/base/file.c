/* file.c - see file.h. */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fd.h"
#include "base/folder.h"

enum { PIECE_BYTES = 64 * 1024 };

bool file_read(struct arena *arena, const char *path, size_t max_bytes, char **bytes, size_t *length)
{
	return fd_read(arena, AT_FDCWD, path, 0, max_bytes, bytes, length);
}

struct file_map {
	void *bytes;
	size_t length;
};

static void unmap(void *handle)
{
	struct file_map *mapping = handle;

	munmap(mapping->bytes, mapping->length);
}

bool file_map(struct arena *arena, const char *path, size_t max_bytes, const char **bytes, size_t *length)
{
	int fd = fd_open_regular(AT_FDCWD, path, 0, max_bytes, length), error;
	struct file_map *mapping;

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

bool file_head(struct arena *arena, const char *path, size_t max_bytes, char **bytes)
{
	size_t length;
	int fd = fd_open_regular(AT_FDCWD, path, 0, SIZE_MAX, &length), error;
	bool ok;

	if (fd < 0)
		return false;
	if (length > max_bytes)
		length = max_bytes;
	*bytes = arena_alloc(arena, length + 1);
	ok = fd_get(fd, *bytes, length);
	error = errno;
	(*bytes)[ok ? length : 0] = '\0';
	close(fd);
	errno = error;
	return ok;
}

bool file_copy(const char *path, size_t max_bytes, struct spool *to, char sha256[HASH_HEX_BYTES])
{
	size_t left;
	int fd = fd_open_regular(AT_FDCWD, path, 0, max_bytes, &left), error;
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

		ok = fd_get(fd, piece, length) && spool_add(to, piece, length);
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

bool file_sum(const char *path, struct hash *hash)
{
	size_t left;
	int fd = fd_open_regular(AT_FDCWD, path, 0, SIZE_MAX, &left), error;
	bool ok = fd >= 0;
	char piece[PIECE_BYTES];

	if (!ok)
		return false;
	while (left && ok) {
		const size_t length = left < PIECE_BYTES ? left : PIECE_BYTES;

		ok = fd_get(fd, piece, length);
		hash_add(hash, piece, ok ? length : 0);
		left -= length;
	}
	error = errno;
	close(fd);
	errno = error;
	return ok;
}

bool file_write(const char *path, const void *bytes, size_t length)
{
	return folder_write(&(struct folder){ AT_FDCWD, FILE_FOR_ALL }, path, bytes, length);
}

const char *file_inside(struct arena *arena, const char *folder, const char *name)
{
	char root[PATH_MAX], path[PATH_MAX];
	size_t length;

	if (*name == '/') {
		errno = EPERM;
		return NULL;
	}
	if (!realpath(folder, root) || !realpath(file_join(arena, folder, name), path))
		return NULL;
	length = strlen(root);
	if (strncmp(path, root, length) == 0 && (path[length] == '/' || root[length - 1] == '/'))
		return arena_strdup(arena, path);
	errno = EPERM;
	return NULL;
}

bool file_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

bool file_list(struct arena *arena, const char *path, const char ***names, size_t *n)
{
	return fd_list(arena, open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), names, n);
}

const char *file_join(struct arena *arena, const char *a, const char *b)
{
	if (b[0] == '/' || !a[0])
		return arena_strdup(arena, b);
	return arena_printf(arena, "%s%s%s", a, a[strlen(a) - 1] == '/' ? "" : "/", b);
}
