/* cmd_list.c - waymark list: shows the audits on the audit path. */
#include "cli/cli.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "batch/find.h"
#include "cli/kinds.h"
#include "framework/framework.h"

/* Whether an earlier folder has an audit of this name, which is the one that commands use. */
static bool in_earlier_folder(struct arena *arena, const char *const *folders, size_t n,
			      const char *name)
{
	for (size_t i = 0; i < n; i++)
		if (file_exists(file_join(arena, folders[i], arena_printf(arena, "%s.lua", name))))
			return true;
	return false;
}

static void list_audit(struct arena *arena, const char *folder, const char *name,
		       struct diags *diags)
{
	const char *path = file_join(arena, folder, arena_printf(arena, "%s.lua", name));
	struct framework f;

	if (!framework_load(arena, path, &f, diags))
		return;
	printf("%-24s %-8s %s: %s\n", name, f.version, f.title, cli_kind(&f)->size(arena, &f, false));
}

static int list_all(struct arena *arena)
{
	const char *data_folder, *fonts_folder;
	size_t n_folders;
	const char *const *folders;
	struct diags diags;

	find_data(arena, &data_folder, &fonts_folder);
	folders = find_audit_folders(arena, data_folder, getenv("WAYMARK_PATH"), &n_folders);
	diags_init(&diags, arena);
	for (size_t i = 0; i < n_folders; i++) {
		size_t n;
		const char *const *names = find_audit_names(arena, folders[i], &n);

		if (!names)
			diags_add(&diags, DIAG_AUD001, (struct loc){ .file = folders[i] },
				  "the folder of audits cannot be read");
		for (size_t k = 0; names && k < n; k++)
			if (!in_earlier_folder(arena, folders, i, names[k]))
				list_audit(arena, folders[i], names[k], &diags);
	}
	print_problems(&diags, "'waymark lint' shows those of one audit", NULL);
	return diags.n_errors ? EXIT_PROBLEMS : EXIT_DONE;
}

static int run(const struct command *command, int argc, char **argv)
{
	int status = EXIT_USAGE;
	struct arena arena;
	const char *value;

	if (options_next(command, argc, argv, &value, &status) != OPTIONS_END)
		return status;
	if (optind < argc)
		return usage_error(command, "takes no operand, but '%s' was given", argv[optind]);
	arena_init(&arena);
	status = list_all(&arena);
	arena_clear(&arena);
	return status;
}

const struct command command_list = {
	.name = "list",
	.synopsis = "",
	.summary = "show the audits there are",
	.about =
		"Shows the name, the version and the size of each audit on the audit path:\n"
		"those that came with Waymark, then those in the folders of WAYMARK_PATH\n"
		"(separated by ':').",
	.example = "WAYMARK_PATH=my-audits waymark list",
	.run = run,
};
