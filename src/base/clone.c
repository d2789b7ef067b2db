/* clone.c - see clone.h. */
#include "base/clone.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fd.h"

enum { PIECE_BYTES = 1 << 16 };

static bool copy_bytes(int to, int from, size_t left)
{
	char piece[PIECE_BYTES];

	while (left) {
		const size_t n = left < sizeof(piece) ? left : sizeof(piece);

		if (!fd_get(from, piece, n) || !fd_put(to, piece, n))
			return false;
		left -= n;
	}
	return true;
}

/* Fill a new file, by the first way that works. */
static bool fill(const struct folder *to, const char *name, int from, size_t size_bytes, struct clone_ways *ways,
		 bool reflink)
{
	const int fd = folder_open_new(to, name);
	bool ok;
	int error;

	if (fd < 0)
		return false;
	ok = reflink ? ioctl(fd, FICLONE, from) == 0 : copy_bytes(fd, from, size_bytes);
	error = errno;
	if (close(fd) != 0 && ok) {
		ok = false;
		error = errno;
	}
	errno = error;
	ways->no_reflinks |= reflink && !ok;
	return ok;
}

/* Another name of the same file, if it is the user's own and for the same readers as what is made here. */
static bool link_file(const struct folder *to, const char *temporary, const struct folder *from, const char *name,
		      const struct stat *st, struct clone_ways *ways)
{
	const bool open = st->st_mode & 077;

	if (ways->no_links || st->st_uid != geteuid() || (to->access == FILE_FOR_OWNER && open))
		return false;
	if (linkat(from->fd, name, to->fd, temporary, 0) == 0)
		return true;
	ways->no_links |= errno == EXDEV || errno == EPERM || errno == EOPNOTSUPP;
	return false;
}

static bool make(const struct folder *to, const char *temporary, const struct folder *from, const char *name,
		 size_t size_bytes, struct clone_ways *ways)
{
	size_t length;
	struct stat st;
	const int fd = folder_open_file(from, name, &length);
	bool ok = false;
	int error;

	if (fd < 0)
		return false;
	if (length != size_bytes)
		errno = ESTALE;
	else if (fstat(fd, &st) == 0 && folder_remove(to, temporary))
		ok = (!ways->no_reflinks && fill(to, temporary, fd, size_bytes, ways, true))
		     || (folder_remove(to, temporary) && link_file(to, temporary, from, name, &st, ways))
		     || fill(to, temporary, fd, size_bytes, ways, false);
	error = errno;
	close(fd);
	errno = error;
	return ok;
}

bool clone_file(struct arena *arena, const struct folder *to, const struct folder *from, const char *name,
		size_t size_bytes, struct clone_ways *ways)
{
	const char *temporary = folder_temporary(arena, name);
	const bool ok = make(to, temporary, from, name, size_bytes, ways)
			&& renameat(to->fd, temporary, to->fd, name) == 0;
	const int error = errno;

	/* Where both names were of one file, renaming has left them both. */
	folder_remove(to, temporary);
	errno = error;
	return ok;
}
