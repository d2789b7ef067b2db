/*
 * spool.c - see spool.h.
 *
 * The bytes added last are always in memory, as the tail; everything before the tail is in the file. A
 * small spool is one whose bytes are all in the tail, so it needs no code of its own.
 */
#include "base/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/die.h"
#include "base/fd.h"
#include "base/file.h"

enum {
	TAIL_BYTES = 64 * 1024,		/* size of the tail once there is a file */
	PASSED_BYTES = 256 * 1024	/* how far a view is read before pages are given back */
};

struct spool {
	const char *folder;
	int fd;				/* -1: no file, all bytes are in the tail */
	size_t in_file;			/* bytes */
	struct buf tail;
	int error;
	void *map;			/* of the file, from spool_view; or NULL */
	size_t passed;			/* how many of its bytes have been given back */
};

static void release(void *handle)
{
	struct spool *spool = handle;

	if (spool->map)
		munmap(spool->map, spool->in_file);
	if (spool->fd >= 0)
		close(spool->fd);
	buf_clear(&spool->tail);
}

static void reset(struct spool *spool, const char *folder)
{
	*spool = (struct spool){ .folder = folder, .fd = -1 };
	buf_init(&spool->tail, SPOOL_MEMORY_BYTES);
}

struct spool *spool_new(struct arena *arena, const char *folder)
{
	struct spool *spool = arena_alloc(arena, sizeof(*spool));

	reset(spool, folder && *folder ? folder : "/tmp");
	arena_defer(arena, release, spool);
	return spool;
}

void spool_empty(struct spool *spool)
{
	release(spool);
	reset(spool, spool->folder);
}

/* Some file systems cannot make a file without a name; there it has a name for a moment. */
static int open_unnamed(const char *folder)
{
	int fd = open(folder, O_TMPFILE | O_EXCL | O_RDWR | O_CLOEXEC, 0600), error;
	struct arena scratch;
	char *name;

	if (fd >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL))
		return fd;
	arena_init(&scratch);
	name = arena_printf(&scratch, "%s/waymark-XXXXXX", folder);
	fd = mkostemp(name, O_CLOEXEC);
	error = errno;
	if (fd >= 0)
		unlink(name);
	arena_clear(&scratch);
	errno = error;
	return fd;
}

static bool fail(struct spool *spool)
{
	spool->error = errno;
	return false;
}

static bool put(struct spool *spool, const char *bytes, size_t length)
{
	if (spool->fd < 0)
		spool->fd = open_unnamed(spool->folder);
	if (spool->fd < 0)
		return fail(spool);
	if (!fd_put(spool->fd, bytes, length))
		return fail(spool);
	spool->in_file += length;
	return true;
}

static bool put_tail(struct spool *spool)
{
	bool ok = put(spool, spool->tail.bytes ? spool->tail.bytes : "", spool->tail.length);

	if (spool->tail.capacity_bytes > 2 * TAIL_BYTES)
		buf_clear(&spool->tail);
	buf_reset(&spool->tail);
	return ok;
}

bool spool_add(struct spool *spool, const void *bytes, size_t length)
{
	size_t room = spool->fd < 0 ? SPOOL_MEMORY_BYTES : TAIL_BYTES;

	if (spool->error) {
		errno = spool->error;
		return false;
	}
	if (length > room - spool->tail.length && !put_tail(spool))
		return false;
	if (length > TAIL_BYTES && spool->fd >= 0)
		return put(spool, bytes, length);
	buf_add(&spool->tail, bytes, length);
	return true;
}

size_t spool_length(const struct spool *spool)
{
	return spool->in_file + spool->tail.length;
}

int spool_error(const struct spool *spool)
{
	return spool->error;
}

static void get(const struct spool *spool, size_t offset, char *bytes, size_t length)
{
	while (length) {
		ssize_t n = pread(spool->fd, bytes, length, (off_t)offset);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			die("could not read a temporary file: %s", strerror(n ? errno : EIO));
		bytes += n;
		length -= (size_t)n;
		offset += (size_t)n;
	}
}

void spool_read(const struct spool *spool, size_t offset, void *bytes, size_t length)
{
	size_t from_file = 0;

	if (offset > spool_length(spool) || length > spool_length(spool) - offset)
		die("bytes are read that were never set aside");
	if (offset < spool->in_file)
		from_file = length < spool->in_file - offset ? length : spool->in_file - offset;
	get(spool, offset, bytes, from_file);
	if (length > from_file)
		memcpy((char *)bytes + from_file,
		       spool->tail.bytes + (offset + from_file - spool->in_file),
		       length - from_file);
}

const char *spool_view(struct spool *spool)
{
	if (spool->error) {
		errno = spool->error;
		return NULL;
	}
	if (spool->fd < 0)
		return spool->tail.bytes ? spool->tail.bytes : "";
	if (!spool->map) {
		if (!put_tail(spool))
			return NULL;
		buf_clear(&spool->tail);
		spool->map = mmap(NULL, spool->in_file, PROT_READ, MAP_PRIVATE, spool->fd, 0);
		if (spool->map == MAP_FAILED) { /* NOLINT(performance-no-int-to-ptr): POSIX */
			spool->map = NULL;
			fail(spool);
			return NULL;
		}
	}
	return spool->map;
}

void spool_view_passed(struct spool *spool, size_t offset)
{
	if (offset < spool->passed)
		spool->passed = 0;	/* it will be read from the start again */
	if (!spool->map || offset - spool->passed < PASSED_BYTES)
		return;
	offset -= offset % PASSED_BYTES;
	madvise((char *)spool->map + spool->passed, offset - spool->passed, MADV_DONTNEED);
	spool->passed = offset;
}
