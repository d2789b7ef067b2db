/* installed.c - finds the program's own files. See cli.h. */
#include "cli/cli.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "batch/find.h"

/* The folder of the running program, with symbolic links resolved; NULL if /proc does not say. */
static const char *program_folder(struct arena *arena)
{
	char path[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", path, sizeof(path) - 1);
	char *slash;

	if (length <= 0)
		return NULL;
	path[length] = '\0';
	slash = strrchr(path, '/');
	if (!slash)
		return NULL;
	*slash = '\0';
	return arena_strdup(arena, path);
}

static bool holds(struct arena *arena, const char *folder, const char *name)
{
	return file_exists(file_join(arena, folder, name));
}

void find_data(struct arena *arena, const char **data_folder, const char **fonts_folder)
{
	const char *program = program_folder(arena);
	const char *installed = program ? file_join(arena, program, "../share/waymark") : NULL;
	const char *tree = program ? file_join(arena, program, "..") : NULL;

	if (installed && holds(arena, installed, "audits/lua")) {
		*data_folder = installed;
		*fonts_folder = file_join(arena, installed, "fonts");
	} else if (tree && holds(arena, tree, "audits/lua")
		   && holds(arena, program, "fonts/fonts.list")) {
		*data_folder = tree;
		*fonts_folder = file_join(arena, program, "fonts");
	} else {
		*data_folder = WAYMARK_DATA;
		*fonts_folder = file_join(arena, WAYMARK_DATA, "fonts");
	}
}

bool open_audit(struct arena *arena, const char *audit, struct framework *framework,
		struct diags *diags)
{
	const char *data_folder, *fonts_folder, *path;
	const char *const *folders;
	size_t n;

	find_data(arena, &data_folder, &fonts_folder);
	folders = find_audit_folders(arena, data_folder, getenv("WAYMARK_PATH"), &n);
	path = find_audit(arena, audit, folders, n, diags);
	return path && framework_load(arena, path, framework, diags);
}
