/* writer.c - see writer.h. */
#include "base/writer.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/fd.h"
#include "base/file.h"

enum { PIECE_BYTES = 64 * 1024 };

struct writer {
	const struct folder *folder;
	const char *name, *temporary;
	int fd;				/* -1: closed */
	int error;			/* the first errno; 0 if none */
	struct hash *hash;
	size_t size_bytes;
	size_t n;			/* bytes not yet written */
	char bytes[PIECE_BYTES];
};

static void drop(void *handle)
{
	struct writer *writer = handle;

	if (writer->fd < 0)
		return;
	close(writer->fd);
	folder_remove(writer->folder, writer->temporary);
	writer->fd = -1;
}

struct writer *writer_new(struct arena *arena, const struct folder *folder, const char *name)
{
	struct writer *writer = arena_alloc(arena, sizeof(*writer));

	writer->folder = folder;
	writer->name = arena_strdup(arena, name);
	writer->temporary = folder_temporary(arena, name);
	writer->hash = hash_new(arena);
	writer->fd = folder_open_new(folder, writer->temporary);
	writer->error = writer->fd < 0 ? errno : 0;
	arena_defer(arena, drop, writer);
	return writer;
}

static void put(struct writer *writer, const void *bytes, size_t length)
{
	hash_add(writer->hash, bytes, length);
	writer->size_bytes += length;
	if (!writer->error && !fd_put(writer->fd, bytes, length))
		writer->error = errno;
}

void writer_add(struct writer *writer, const void *bytes, size_t length)
{
	if (length > PIECE_BYTES - writer->n) {
		put(writer, writer->bytes, writer->n);
		writer->n = 0;
	}
	if (length > PIECE_BYTES) {
		put(writer, bytes, length);
	} else if (length) {
		memcpy(writer->bytes + writer->n, bytes, length);
		writer->n += length;
	}
}

bool writer_close(struct writer *writer, char sha256[HASH_HEX_BYTES], size_t *size_bytes)
{
	put(writer, writer->bytes, writer->n);
	hash_end(writer->hash, sha256);
	*size_bytes = writer->size_bytes;
	if (!writer->error) {
		int at = writer->folder->fd;

		if (close(writer->fd) != 0 || renameat(at, writer->temporary, at, writer->name) != 0) {
			writer->error = errno;
			folder_remove(writer->folder, writer->temporary);
		}
		writer->fd = -1;
	}
	drop(writer);
	errno = writer->error;
	return !writer->error;
}
