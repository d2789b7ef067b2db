/* write.c - files below a folder that the user named. See cli.h. */
#include "cli/cli.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "author/author.h"
#include "base/file.h"

/* The first of the files that is there already, or NULL. */
static const char *first_there(struct arena *arena, const char *out, const struct author_files *files)
{
	for (size_t i = 0; i < files->n; i++) {
		const char *path = file_join(arena, out, files->items[i].name);

		if (file_exists(path))
			return path;
	}
	return NULL;
}

/* A table that is there may be filled in, and one that is not may have been taken away. */
bool write_files(const struct command *command, struct arena *arena, const char *out,
		 const struct author_files *files, bool again)
{
	const char *path = out, *there = first_there(arena, out, files);
	bool ok;

	if (there && !again) {
		fprintf(stderr, "waymark %s: '%s' is there already; nothing is written\n", command->name, there);
		return false;
	}
	ok = file_make_folder(out);
	for (size_t i = 0; ok && i < files->n; i++) {
		const struct author_file *file = &files->items[i];

		if (there && !file->made)
			continue;
		path = file_join(arena, out, file->name);
		errno = EFBIG;
		ok = !file->bytes->full && file_write(path, file->bytes->bytes, file->bytes->length);
	}
	if (!ok)
		fprintf(stderr, "waymark %s: '%s' could not be written: %s\n", command->name, path,
			strerror(errno));
	return ok;
}
