/* write.c - writes files into a folder that the user named. See cli.h. */
#include "cli/cli.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "author/author.h"
#include "base/folder.h"
#include "batch/pool.h"

/* The first of the files that already exists, or NULL. */
static const char *first_there(const struct folder *folder, const struct author_files *files)
{
	for (size_t i = 0; i < files->n; i++) {
		if (folder_has(folder, files->items[i].name))
			return files->items[i].name;
	}
	return NULL;
}

/* Open out or, if inner is not NULL, the folder of that name inside it. */
static bool open_folder(struct folder *folder, const char *out, const char *inner)
{
	struct folder outer;
	bool ok;
	int error;

	if (!inner)
		return folder_open(folder, FILE_FOR_ALL, out);
	if (!folder_open(&outer, FILE_FOR_ALL, out))
		return false;
	ok = folder_enter(folder, &outer, inner);
	error = errno;
	folder_close(&outer);
	errno = error;
	return ok;
}

/* An existing table may have been filled in, and a missing one may have been removed on purpose; so if one exists, no
 * table that people fill in is written. Returns the name of the file that could not be written, or NULL. */
static const char *write_all(const struct folder *folder, const struct author_files *files, bool only_made)
{
	for (size_t i = 0; i < files->n; i++) {
		const struct author_file *file = &files->items[i];

		if (only_made && !file->made)
			continue;
		errno = EFBIG;
		if (file->bytes->full || !folder_write(folder, file->name, file->bytes->bytes, file->bytes->length))
			return file->name;
	}
	return NULL;
}

static bool refuse(const struct command *command, const char *path)
{
	fprintf(stderr, "waymark %s: '%s' could not be written: %s\n", command->name, path, strerror(errno));
	return false;
}

/* Signals are held back until a file is complete or gone. */
static const char *write_held(const struct folder *folder, const struct author_files *files, bool only_made)
{
	const char *refused;
	sigset_t end, before;
	int error;

	pool_end_signals(&end);
	sigprocmask(SIG_BLOCK, &end, &before);
	refused = write_all(folder, files, only_made);
	error = errno;
	sigprocmask(SIG_SETMASK, &before, NULL);
	errno = error;
	return refused;
}

bool write_files(const struct command *command, struct arena *arena, const char *out, const char *inner,
		 const struct author_files *files, bool again)
{
	const char *path = inner ? file_join(arena, out, inner) : out, *there, *refused = NULL;
	struct folder folder;

	if (!open_folder(&folder, out, inner))
		return refuse(command, path);
	there = first_there(&folder, files);
	if (there && !again)
		fprintf(stderr, "waymark %s: '%s' exists already; nothing is written\n", command->name,
			file_join(arena, path, there));
	else
		refused = write_held(&folder, files, there != NULL);
	if (refused)
		refuse(command, file_join(arena, path, refused));
	folder_close(&folder);
	return !refused && (!there || again);
}
