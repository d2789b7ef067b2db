/*
 * main.c - the command line: selects the subcommand, and does what applies to all of them.
 *
 * cli.h has everything a command needs to know about options; what a command does is in its cmd_*.c.
 */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/heap.h"
#include "base/nearest.h"
#include "base/text.h"
#include "cli/cli.h"

static void help(FILE *out)
{
	fprintf(out,
		"Usage: waymark COMMAND ...\n\n"
		"Waymark turns what schools answered to a self-evaluation audit into reports:\n"
		"PDFs for each school with the judgement of each area, the reasons for it, and\n"
		"a plan for the year.\n\n"
		"Commands:\n");
	for (size_t i = 0; all_commands[i]; i++)
		fprintf(out, "  %-8s %s\n", all_commands[i]->name, all_commands[i]->summary);
	fprintf(out,
		"\n'waymark COMMAND --help' describes each command; 'waymark --version' shows\n"
		"the version.\n\n"
		"Example:\n"
		"  waymark run my_audit.lua evidence -o reports\n");
}

static int unknown_command(const char *word)
{
	const char **names, *nearest;
	struct arena arena;
	size_t n = 0;

	while (all_commands[n])
		n++;
	arena_init(&arena);
	names = arena_array(&arena, n, sizeof(*names));
	for (size_t i = 0; i < n; i++)
		names[i] = all_commands[i]->name;
	nearest = text_nearest(word, names, n);
	arena_clear(&arena);
	if (nearest)
		return usage_nearest(NULL, "there is no command", word, nearest);
	return usage_error(NULL, "there is no command '%s'", word);
}

static int dispatch(int argc, char **argv)
{
	if (argc < 2) {
		help(stderr);
		return EXIT_USAGE;
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
		help(stdout);
		return EXIT_DONE;
	}
	if (strcmp(argv[1], "--version") == 0) {
		printf("waymark %s\n", WAYMARK_VERSION);
		return EXIT_DONE;
	}
	if (argv[1][0] == '-')
		return usage_error(NULL, "unknown option '%s'", argv[1]);
	for (size_t i = 0; all_commands[i]; i++)
		if (strcmp(argv[1], all_commands[i]->name) == 0)
			return all_commands[i]->run(all_commands[i], argc - 1, argv + 1);
	return unknown_command(argv[1]);
}

int main(int argc, char **argv)
{
	int status;

	heap_keep_freed();
	end_on_signals();
	signal(SIGXFSZ, SIG_IGN);	/* exceeding a file size limit is reported like a full disk */
	status = dispatch(argc, argv);

	if (fflush(stdout) != 0 || ferror(stdout)) {
		fprintf(stderr, "waymark: standard output could not be written\n");
		return status == EXIT_DONE ? EXIT_NOTHING : status;
	}
	return status;
}
