/* cmd_test.c - waymark test: runs the cases that an audit's author wrote for it, and prints TAP. */
#include "cli/cli.h"

#include <getopt.h>
#include <stdio.h>

#include "author/trials.h"
#include "base/file.h"

enum { CASES, N_OPTIONS };

static const struct option_row options[N_OPTIONS] = {
	[CASES] = { "cases", 0, "FILE.lua", "the cases (default: tests/NAME.lua beside the audit)" },
};

/* Returns how many of the cases fail. */
static size_t run_cases(struct arena *arena, const struct framework *framework,
			const struct trial_file *file)
{
	size_t failed = 0;

	printf("1..%zu\n", file->n_cases);
	for (size_t i = 0; i < file->n_cases; i++) {
		struct trial_findings findings = trial_run(arena, framework, file, &file->cases[i]);

		printf("%s %zu - %s\n", findings.n ? "not ok" : "ok", i + 1, file->cases[i].name);
		for (size_t k = 0; k < findings.n; k++)
			printf("# %s %s\n", file->file, findings.items[k]);
		failed += findings.n > 0;
	}
	return failed;
}

static int test(const struct command *command, struct arena *arena, const char *audit,
		const char *path)
{
	struct framework framework;
	struct trial_file file;
	struct diags diags;
	bool sound;
	size_t failed;

	diags_init(&diags, arena);
	sound = open_audit(arena, audit, &framework, &diags);
	if (sound && !path)
		path = trials_path(arena, &framework);
	if (sound && trials_unneeded(&framework) && !file_exists(path))
		return usage_error(command, "%s", trials_unneeded(&framework));
	sound = sound && trials_load(arena, path, &framework, &file, &diags);
	print_problems(&diags, "send standard error to a file to see all", (const char *const[]){ audit, path, NULL });
	if (!sound)
		return EXIT_NOTHING;
	failed = run_cases(arena, &framework, &file);
	if (failed)
		printf("# %zu of %zu cases do not hold.\n", failed, file.n_cases);
	return failed ? EXIT_PROBLEMS : EXIT_DONE;
}

static int run(const struct command *command, int argc, char **argv)
{
	const char *value, *path = NULL;
	int option, status = EXIT_USAGE;
	struct arena arena;

	while ((option = options_next(command, argc, argv, &value, &status)) >= 0)
		path = value;
	if (option == OPTIONS_LEAVE)
		return status;
	if (argc - optind != 1)
		return usage_error(command, "needs one audit file");
	arena_init(&arena);
	status = test(command, &arena, argv[optind], path);
	arena_clear(&arena);
	return status;
}

const struct command command_test = {
	.name = "test",
	.synopsis = "FILE.lua",
	.summary = "run the test cases of an audit: answers given, results expected",
	.about =
		"Scores each case of tests/NAME.lua beside the audit, and compares the levels,\n"
		"caps and reasons with what the case expects; for an audit of single pupils' cases\n"
		"the triggers, clocks and gates. An interview rates nothing, so it needs no cases.\n"
		"The output is TAP, so that 'prove' can read it. The format of cases is in\n"
		"audits/lua/README.md.\n\n"
		"Exit status: 0 every case passes; 1 some do not; 2 wrong usage; 3 the audit or\n"
		"its cases cannot be used.",
	.example = "waymark test my_audits/reading.lua",
	.options = options, .n_options = N_OPTIONS,
	.run = run,
};
