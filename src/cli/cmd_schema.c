/* cmd_schema.c - waymark schema: describes the tables of an audit, or results.json, to other programs. */
#include "cli/cli.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "author/author.h"
#include "batch/results_schema.h"

enum { OUT, RESULTS, N_OPTIONS };

enum { PACKAGE_MAX_BYTES = 64 << 20 };

static const struct option_row options[N_OPTIONS] = {
	[OUT] = { "out", 'o', "OUT", "the folder for one file per table (default: standard output)" },
	[RESULTS] = { "results", 0, NULL, "describe results.json instead: the same for all audits" },
};

static int print_package(struct arena *arena, const struct framework *framework)
{
	struct buf *package = buf_new(arena, PACKAGE_MAX_BYTES);

	schema_package(arena, framework, package);
	fwrite(package->bytes, 1, package->length, stdout);
	return EXIT_DONE;
}

static int print_results(struct arena *arena)
{
	struct buf *schema = buf_new(arena, PACKAGE_MAX_BYTES);

	results_schema(schema);
	fwrite(schema->bytes, 1, schema->length, stdout);
	return EXIT_DONE;
}

static int make(const struct command *command, struct arena *arena, const char *audit,
		const char *out)
{
	struct author_files files = { .n = 0 };
	struct framework framework;
	struct diags diags;
	bool sound;

	diags_init(&diags, arena);
	sound = open_audit(arena, audit, &framework, &diags);
	print_problems(&diags, "'waymark lint' shows all of them", (const char *const[]){ audit, NULL });
	if (!sound)
		return EXIT_NOTHING;
	if (!out)
		return print_package(arena, &framework);
	schema_files(arena, &framework, &files);
	return write_files(command, arena, out, NULL, &files, false) ? EXIT_DONE : EXIT_NOTHING;
}

static int run(const struct command *command, int argc, char **argv)
{
	const char *value, *out = NULL;
	int option, status = EXIT_USAGE;
	bool results = false;
	struct arena arena;

	while ((option = options_next(command, argc, argv, &value, &status)) >= 0) {
		if (option == RESULTS)
			results = true;
		else
			out = value;
	}
	if (option == OPTIONS_LEAVE)
		return status;
	if (results && (argc > optind || out))
		return usage_error(command, "--results takes no audit and no -o");
	if (!results && argc - optind != 1)
		return usage_error(command, "needs one audit");
	arena_init(&arena);
	status = results ? print_results(&arena) : make(command, &arena, argv[optind], out);
	arena_clear(&arena);
	return status;
}

const struct command command_schema = {
	.name = "schema",
	.synopsis = "AUDIT | --results",
	.summary = "describe the tables of an audit, or results.json, to other programs",
	.about =
		"Writes a Frictionless data package: for each table that the audit reads, a Table\n"
		"Schema with its columns, their types, which are required, and what they may\n"
		"contain. Without -o it is one JSON document on standard output; with -o it is\n"
		"datapackage.json and one file per table.\n\n"
		"With --results it is the JSON Schema of the results.json that run writes for each\n"
		"school, on standard output.\n\n"
		"Exit status: 0 done; 2 wrong usage; 3 the audit cannot be used, or a file not\n"
		"written.",
	.example = "waymark schema my_audit.lua -o schemas",
	.options = options, .n_options = N_OPTIONS,
	.run = run,
};
