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

static const struct command *const commands[] = {
	&command_run, &command_check, &command_compare, &command_explain, &command_list, &command_lint,
	&command_show, &command_new, &command_test, &command_schema, &command_form,
};

enum { N_COMMANDS = sizeof(commands) / sizeof(*commands) };

static void help(FILE *out)
{
	fprintf(out,
		"Usage: waymark COMMAND ...\n\n"
		"Waymark turns what schools answered to a self-evaluation audit into reports:\n"
		"PDFs for each school with the judgement of each area, the reasons for it, and\n"
		"a plan for the year.\n\n"
		"Commands:\n");
	for (size_t i = 0; i < N_COMMANDS; i++)
		fprintf(out, "  %-8s %s\n", commands[i]->name, commands[i]->summary);
	fprintf(out,
		"\n'waymark COMMAND --help' describes each command; 'waymark --version' shows\n"
		"the version.\n\n"
		"Example:\n"
		"  waymark run my_audit.lua evidence -o reports\n");
}

static int unknown_command(const char *word)
{
	const char *names[N_COMMANDS], *nearest;

	for (size_t i = 0; i < N_COMMANDS; i++)
		names[i] = commands[i]->name;
	nearest = text_nearest(word, names, N_COMMANDS);
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
	for (size_t i = 0; i < N_COMMANDS; i++)
		if (strcmp(argv[1], commands[i]->name) == 0)
			return commands[i]->run(commands[i], argc - 1, argv + 1);
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
