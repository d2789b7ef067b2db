/* cmd_lint.c - waymark lint: every problem of an audit file. */
#include "cli/cli.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "batch/find.h"
#include "batch/glyphs.h"
#include "cli/kinds.h"
#include "framework/framework.h"

enum { QUIET, N_OPTIONS };

static const struct option_row options[N_OPTIONS] = {
	[QUIET] = { "quiet", 'q', NULL, "no summary; problems are still shown" },
};

static bool unreadable(const struct diags *diags)
{
	for (size_t i = 0; i < diags->n; i++)
		if (diags->items[i].code == DIAG_AUD001)
			return true;
	return false;
}

static int lint_file(struct arena *arena, const char *file, bool quiet)
{
	const char *data_folder, *fonts_folder, *path;
	const char *const *folders;
	struct framework framework;
	struct fonts *fonts;
	struct diags diags;
	size_t n_folders;
	bool sound;

	find_data(arena, &data_folder, &fonts_folder);
	folders = find_audit_folders(arena, data_folder, getenv("WAYMARK_PATH"), &n_folders);
	diags_init(&diags, arena);
	path = find_audit(arena, file, folders, n_folders, &diags);
	sound = path && framework_lint(arena, path, &framework, &diags);
	if (sound && fonts_open(arena, fonts_folder, &fonts, &diags))
		glyphs_of_audit(fonts, &framework, &diags);
	sound = sound && !diags.n_errors;
	diags_sort(&diags);
	print_problems(&diags, "send standard error to a file to see all", (const char *const[]){ file, NULL });
	if (sound && !diags.n && !quiet)
		printf("%s is sound: %s %s, %s.\n", framework.file, framework.title, framework.version,
		       cli_kind(&framework)->size(arena, &framework, true));
	if (unreadable(&diags))
		return EXIT_NOTHING;
	return sound && !diags.n_warnings ? EXIT_DONE : EXIT_PROBLEMS;
}

static int run(const struct command *command, int argc, char **argv)
{
	int option, status = EXIT_USAGE;
	struct arena arena;
	const char *value;
	bool quiet = false;

	while ((option = options_next(command, argc, argv, &value, &status)) >= 0)
		quiet = true;
	if (option == OPTIONS_LEAVE)
		return status;
	if (argc - optind != 1)
		return usage_error(command, "needs one audit file");
	arena_init(&arena);
	status = lint_file(&arena, argv[optind], quiet);
	arena_clear(&arena);
	return status;
}

const struct command command_lint = {
	.name = "lint",
	.synopsis = "FILE.lua",
	.summary = "check an audit file; every problem with its line",
	.about =
		"Loads the audit in a sandbox, with limits of time and memory, and checks every\n"
		"field against the format that audits/lua/README.md describes. Warnings are for\n"
		"what is allowed but probably a mistake: placeholders, texts that appear twice, levels\n"
		"that no answers can reach, colours that cannot be read.\n\n"
		"Exit status: 0 sound; 1 it has problems; 2 wrong usage; 3 it cannot be read.",
	.example = "waymark lint my-audits/reading.lua",
	.options = options, .n_options = N_OPTIONS,
	.run = run,
};
