/* write.c - files below a folder that the user named. See cli.h. */
#include "cli/cli.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "author/author.h"
#include "base/file.h"

bool write_files(const struct command *command, struct arena *arena, const char *out,
		 const struct author_files *files)
{
	const char *path = out;
	bool ok = file_make_folder(out);

	for (size_t i = 0; ok && i < files->n; i++) {
		path = file_join(arena, out, files->items[i].name);
		if (file_exists(path)) {
			fprintf(stderr, "waymark %s: '%s' is there already; nothing is written\n",
				command->name, path);
			return false;
		}
	}
	for (size_t i = 0; ok && i < files->n; i++) {
		const struct author_file *file = &files->items[i];

		path = file_join(arena, out, file->name);
		errno = EFBIG;
		ok = !file->bytes->full && file_write(path, file->bytes->bytes, file->bytes->length);
	}
	if (!ok)
		fprintf(stderr, "waymark %s: '%s' could not be written: %s\n", command->name, path,
			strerror(errno));
	return ok;
}
