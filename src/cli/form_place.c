/* form_place.c - puts a form's workbook into the folder that the user named, and never over answers. See form_place.h. */
#include "cli/form_place.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "author/author.h"
#include "base/folder.h"
#include "batch/pool.h"

static enum form_placed refuse(const struct command *command, const char *path)
{
	fprintf(stderr, "waymark %s: '%s' could not be written: %s\n", command->name, path, strerror(errno));
	return FORM_REFUSED;
}

static enum form_placed keep(const struct command *command, const char *path, enum form_there there)
{
	fprintf(stderr, "waymark %s: '%s' %s, so it stays as it is\n", command->name, path,
		there == FORM_FILLED ? "has answers" : "is not a form that was made here, or cannot be read");
	return FORM_KEPT;
}

static bool write_held(const struct folder *folder, const char *name, const struct buf *bytes)
{
	sigset_t end, before;
	bool written;
	int error;

	pool_end_signals(&end);
	sigprocmask(SIG_BLOCK, &end, &before);
	written = folder_write(folder, name, bytes->bytes, bytes->length);
	error = errno;
	sigprocmask(SIG_SETMASK, &before, NULL);
	errno = error;
	return written;
}

enum form_placed form_place(const struct command *command, struct arena *arena, const char *out, const char *name,
			    const struct buf *bytes)
{
	const char *path = file_join(arena, out, name);
	enum form_there there = FORM_BLANK;
	struct folder folder;
	char *old;
	size_t length;
	bool written;

	if (!folder_open(&folder, FILE_FOR_ALL, out))
		return refuse(command, out);
	if (folder_has(&folder, name))
		there = folder_read(arena, &folder, name, FORM_BOOK_MAX_BYTES, &old, &length) ? form_there(old, length)
											      : FORM_STRANGE;
	written = there == FORM_BLANK && write_held(&folder, name, bytes);
	folder_close(&folder);
	if (there != FORM_BLANK)
		return keep(command, path, there);
	return written ? FORM_WRITTEN : refuse(command, path);
}
