/* cmd_show.c - waymark show: prints an audit for people. */
#include "cli/cli.h"

#include <getopt.h>
#include <stdlib.h>

#include "cli/show.h"

static int show(struct arena *arena, const char *audit)
{
	struct framework framework;
	struct diags diags;
	bool sound;

	diags_init(&diags, arena);
	sound = open_audit(arena, audit, &framework, &diags);
	print_problems(&diags, "'waymark lint' shows all of them", (const char *const[]){ audit, NULL });
	if (!sound)
		return EXIT_NOTHING;
	show_audit(arena, &framework, output_width());
	return EXIT_DONE;
}

static int run(const struct command *command, int argc, char **argv)
{
	int status = EXIT_USAGE;
	struct arena arena;
	const char *value;

	if (options_next(command, argc, argv, &value, &status) != OPTIONS_END)
		return status;
	if (argc - optind != 1)
		return usage_error(command, "needs one audit");
	arena_init(&arena);
	status = show(&arena, argv[optind]);
	arena_clear(&arena);
	return status;
}

const struct command command_show = {
	.name = "show",
	.synopsis = "AUDIT",
	.summary = "print an audit for people: levels, rules, every item",
	.about =
		"Prints the title, the levels, who answers and how, the rules in plain English,\n"
		"and each section with what is rated in it; ids are in brackets. Lines are as\n"
		"wide as the terminal, or 80 characters.\n\n"
		"Exit status: 0 done; 2 wrong usage; 3 the audit cannot be used.",
	.example = "waymark show my_audit.lua | less",
	.run = run,
};
