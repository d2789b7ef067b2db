/*
 * completions.c - `completions bash|zsh` prints what completes commands, options and their values in that shell.
 *
 * Run while building (Makefile). All comes from the tables of src/cli, as --help does: an option's argument says what it
 * names (FILE.lua, OUT, ...), its command's `values` which words it can be, and a command's synopsis what its operands are.
 * What is the same for every program's completion stands in completion.bash and completion.zsh beside this.
 */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "cli/cli.h"

/* What can stand in one place of the command line. */
enum takes { TAKES_NOTHING, TAKES_ANY, TAKES_FILE, TAKES_FOLDER, TAKES_AUDIT, TAKES_WORD };

struct place {
	enum takes takes;
	const char *ending;		/* of a file: "lua"; NULL: any */
	const char *const *words;	/* of a word */
	bool again;			/* an operand that may stand there again */
};

struct operands {
	const char *name;		/* "FOLDER..." */
	struct place place;
};

enum { MAX_OPERANDS = 8 };

/* What an argument of that name is, such as FILE.lua. */
static struct place place_named(struct arena *arena, const char *name)
{
	const char *dot = strchr(name, '.');

	if (strncmp(name, "AUDIT", 5) == 0)
		return (struct place){ .takes = TAKES_AUDIT };
	if (strncmp(name, "FILE", 4) == 0)
		return (struct place){ .takes = TAKES_FILE, .ending = dot && dot[1] != '.' ? arena_strdup(arena, dot + 1) : NULL };
	if (strncmp(name, "OUT", 3) == 0 || strncmp(name, "FOLDER", 6) == 0)
		return (struct place){ .takes = TAKES_FOLDER, .again = strstr(name, "...") != NULL };
	return (struct place){ .takes = TAKES_ANY };
}

static struct place option_place(struct arena *arena, const struct command *command, const struct option_row *row)
{
	const char *const *words = command->values ? command->values(arena, row->name) : NULL;

	if (!row->argument)
		return (struct place){ .takes = TAKES_NOTHING };
	if (words)
		return (struct place){ .takes = TAKES_WORD, .words = words };
	return place_named(arena, row->argument);
}

/* The operands that a synopsis begins with: of "AUDIT FOLDER... -o OUT" two. */
static size_t take_operands(struct arena *arena, const struct command *command, struct operands *operands)
{
	const char *at = command->synopsis;
	size_t n = 0;

	while (*at >= 'A' && *at <= 'Z' && n < MAX_OPERANDS) {
		size_t length = strcspn(at, " ");

		operands[n].name = arena_strndup(arena, at, length);
		operands[n].place = place_named(arena, operands[n].name);
		n++;
		at += length;
		at += *at == ' ';
	}
	return n;
}

/* ---- bash: tables as functions, which completion.bash asks ---- */

static void bash_takes(const struct place *place)
{
	static const char *const names[] = { [TAKES_NOTHING] = "", [TAKES_ANY] = "any", [TAKES_FILE] = "file",
					     [TAKES_FOLDER] = "folder", [TAKES_AUDIT] = "audit", [TAKES_WORD] = "word" };

	printf("takes='%s", names[place->takes]);
	if (place->ending)
		printf(" %s", place->ending);
	for (size_t i = 0; place->words && place->words[i]; i++)
		printf(" %s", place->words[i]);
	printf("' ;;\n");
}

static void bash_options(struct arena *arena)
{
	const struct option_row *row;

	printf("_waymark_commands='");
	for (size_t c = 0; all_commands[c]; c++)
		printf("%s%s", c ? " " : "", all_commands[c]->name);
	printf("'\n\n# COMMAND: its options\n_waymark_options() {\n\tcase $1 in\n");
	for (size_t c = 0; all_commands[c]; c++) {
		printf("\t%s) options='", all_commands[c]->name);
		for (size_t i = 0; (row = option_row(all_commands[c], i)); i++) {
			printf("%s--%s", i ? " " : "", row->name);
			if (row->letter)
				printf(" -%c", row->letter);
		}
		printf("' ;;\n");
	}
	printf("\t*) options='--help -h --version' ;;\n\tesac\n}\n\n");
	printf("# COMMAND:OPTION: what it takes\n_waymark_value() {\n\tcase $1 in\n");
	for (size_t c = 0; all_commands[c]; c++) {
		for (size_t i = 0; (row = option_row(all_commands[c], i)); i++) {
			const struct place place = option_place(arena, all_commands[c], row);

			if (place.takes == TAKES_NOTHING)
				continue;
			printf("\t%s:--%s", all_commands[c]->name, row->name);
			if (row->letter)
				printf(" | %s:-%c", all_commands[c]->name, row->letter);
			printf(") ");
			bash_takes(&place);
		}
	}
	printf("\t*) takes= ;;\n\tesac\n}\n\n");
}

static void bash_operands(struct arena *arena)
{
	struct operands operands[MAX_OPERANDS];

	printf("# COMMAND:NUMBER: what its operand is, counted from 0\n_waymark_operand() {\n\tcase $1 in\n");
	for (size_t c = 0; all_commands[c]; c++) {
		size_t n = take_operands(arena, all_commands[c], operands);

		for (size_t i = 0; i < n; i++) {
			if (operands[i].place.again)
				printf("\t%s:*) ", all_commands[c]->name);
			else
				printf("\t%s:%zu) ", all_commands[c]->name, i);
			bash_takes(&operands[i].place);
		}
	}
	printf("\t*) takes= ;;\n\tesac\n}\n\n");
}

/* ---- zsh: a call of _arguments for each command, which completion.zsh asks for ---- */

/* Inside single quotes and inside [...] of _arguments. */
static void zsh_text(const char *text)
{
	for (; *text; text++) {
		if (*text == '\'')
			printf("'\\''");
		else if (strchr("[]:\\", *text))
			printf("\\%c", *text);
		else
			putchar(*text);
	}
}

static void zsh_action(const struct place *place)
{
	switch (place->takes) {
	case TAKES_NOTHING:
	case TAKES_ANY:
		printf(" ");
		return;
	case TAKES_FILE:
		printf(place->ending ? "_files -g \"*.%s\"" : "_files", place->ending);
		return;
	case TAKES_FOLDER:
		printf("_files -/");
		return;
	case TAKES_AUDIT:
		printf("_waymark_audits");
		return;
	case TAKES_WORD:
		printf("(");
		for (size_t i = 0; place->words[i]; i++)
			printf("%s%s", i ? " " : "", place->words[i]);
		printf(")");
	}
}

static void zsh_option(const struct place *place, const struct option_row *row)
{
	const bool takes = place->takes != TAKES_NOTHING;

	printf(" \\\n\t\t\t'*'");
	if (row->letter)
		printf("{-%c%s,--%s%s}", row->letter, takes ? "+" : "", row->name, takes ? "=" : "");
	else
		printf("--%s%s", row->name, takes ? "=" : "");
	printf("'[");
	zsh_text(row->help);
	printf("]");
	if (takes) {
		printf(":");
		zsh_text(row->argument);
		printf(":");
		zsh_action(place);
	}
	printf("'");
}

static void zsh_command(struct arena *arena, const struct command *command)
{
	struct operands operands[MAX_OPERANDS];
	const struct option_row *row;
	size_t n = take_operands(arena, command, operands);

	printf("\t%s)\n\t\t_arguments -s -S", command->name);
	for (size_t i = 0; (row = option_row(command, i)); i++) {
		const struct place place = option_place(arena, command, row);

		zsh_option(&place, row);
	}
	for (size_t i = 0; i < n; i++) {
		if (operands[i].place.again)
			printf(" \\\n\t\t\t'*:%s:", operands[i].name);
		else
			printf(" \\\n\t\t\t'%zu:%s:", i + 1, operands[i].name);
		zsh_action(&operands[i].place);
		printf("'");
	}
	printf("\n\t\t;;\n");
}

static void zsh_tables(struct arena *arena)
{
	printf("_waymark_commands=(\n");
	for (size_t c = 0; all_commands[c]; c++) {
		printf("\t'%s:", all_commands[c]->name);
		zsh_text(all_commands[c]->summary);
		printf("'\n");
	}
	printf(")\n\n_waymark_command() {\n\tcase $1 in\n");
	for (size_t c = 0; all_commands[c]; c++)
		zsh_command(arena, all_commands[c]);
	printf("\tesac\n}\n\n");
}

int main(int argc, char **argv)
{
	struct arena arena;

	if (argc != 2 || (strcmp(argv[1], "bash") != 0 && strcmp(argv[1], "zsh") != 0)) {
		fprintf(stderr, "usage: completions bash|zsh\n");
		return EXIT_USAGE;
	}
	arena_init(&arena);
	if (strcmp(argv[1], "bash") == 0) {
		bash_options(&arena);
		bash_operands(&arena);
	} else {
		zsh_tables(&arena);
	}
	arena_clear(&arena);
	return fflush(stdout) != 0 || ferror(stdout) ? EXIT_NOTHING : EXIT_DONE;
}
