/* options.c - option tables: getopt_long, --help and error messages from one source. See cli.h. */
#include "cli/cli.h"

#include <errno.h>
#include <getopt.h>
#include <sched.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/nearest.h"
#include "base/shown.h"
#include "base/text.h"

enum {
	LONG = 256,		/* LONG + i: option i, given by its long name */
	HELP_AT = 26		/* the column of help's explanations, where the option is not longer */
};

static const struct option_row common[] = {
	{ "help", 'h', NULL, "show this help and exit" },
	{ "version", 0, NULL, "show the version and exit" },
};
enum { COMMON_HELP, COMMON_VERSION, N_COMMON };

int usage_error(const struct command *command, const char *format, ...)
{
	const char *space = command ? " " : "", *name = command ? command->name : "", *text;
	struct arena arena;
	va_list args;

	arena_init(&arena);
	va_start(args, format);
	text = text_shown(&arena, arena_vprintf(&arena, format, args), 0);
	va_end(args);
	fprintf(stderr, "waymark%s%s: %s\nTry 'waymark%s%s --help'.\n", space, name, text, space, name);
	arena_clear(&arena);
	return EXIT_USAGE;
}

int usage_nearest(const struct command *command, const char *what, const char *word, const char *nearest)
{
	struct arena arena;

	arena_init(&arena);
	usage_error(command, "%s '%s'; %s", what, word, text_did_you_mean(&arena, word, nearest));
	arena_clear(&arena);
	return EXIT_USAGE;
}

const struct option_row *option_row(const struct command *command, size_t i)
{
	if (i < command->n_options)
		return &command->options[i];
	return i < command->n_options + N_COMMON ? &common[i - command->n_options] : NULL;
}

static void help_line(const struct option_row *row)
{
	int width;

	if (row->letter)
		width = printf("  -%c, --%s", row->letter, row->name);
	else
		width = printf("      --%s", row->name);
	if (row->argument)
		width += printf(" %s", row->argument);
	printf("%*s  %s\n", width < HELP_AT ? HELP_AT - width : 0, "", row->help);
}

static void help_example(const char *lines)
{
	while (*lines) {
		size_t length = strcspn(lines, "\n");

		printf("  %.*s\n", (int)length, lines);
		lines += length + (lines[length] == '\n');
	}
}

static void command_help(const struct command *command)
{
	printf("Usage: waymark %s%s%s\n\n%s\n\nOptions:\n", command->name,
	       *command->synopsis ? " " : "", command->synopsis, command->about);
	for (size_t i = 0; i < command->n_options + N_COMMON; i++)
		help_line(option_row(command, i));
	if (command->help_list)
		command->help_list();
	printf("\nExample:\n");
	help_example(command->example);
}

/* "unknown option '--shool'; did you mean '--school'?" */
static int unknown_option(const struct command *command, const char *text)
{
	const char *bare = text + strspn(text, "-"), **names, *nearest;
	size_t n = command->n_options + N_COMMON;
	struct arena arena;
	int status;

	arena_init(&arena);
	names = arena_array(&arena, n, sizeof(*names));
	for (size_t i = 0; i < n; i++)
		names[i] = option_row(command, i)->name;
	nearest = text_nearest(arena_strndup(&arena, bare, strcspn(bare, "=")), names, n);
	status = nearest ? usage_nearest(command, "unknown option", text, arena_printf(&arena, "--%s", nearest))
			 : usage_error(command, "unknown option '%s'", text);
	arena_clear(&arena);
	return status;
}

static int option_mistake(const struct command *command, int argc, char **argv, int found)
{
	char letter[3] = { '-', (char)optopt, '\0' };
	const char *word = argv[optind - 1];
	int length = (int)strcspn(word, "=");	/* as typed: '--sch' for --school */

	(void)argc;
	if (found == ':' && optopt >= LONG)
		return usage_error(command, "option '%.*s' needs a value", length, word);
	if (found == ':')
		return usage_error(command, "option '%s' needs a value", letter);
	if (optopt >= LONG)
		return usage_error(command, "option '%.*s' takes no value", length, word);
	return unknown_option(command, optopt ? letter : argv[optind - 1]);
}

/* Convert the table to getopt's two forms. */
static void lay_out(const struct command *command, struct option *longs, char *shorts)
{
	size_t n = command->n_options + N_COMMON;

	*shorts++ = ':';
	for (size_t i = 0; i < n; i++) {
		const struct option_row *row = option_row(command, i);

		longs[i] = (struct option){ row->name,
					    row->argument ? required_argument : no_argument, NULL,
					    LONG + (int)i };
		if (!row->letter)
			continue;
		*shorts++ = row->letter;
		if (row->argument)
			*shorts++ = ':';
	}
	longs[n] = (struct option){ NULL, 0, NULL, 0 };
	*shorts = '\0';
}

static size_t option_found(const struct command *command, int found)
{
	size_t i = 0;

	if (found >= LONG)
		return (size_t)(found - LONG);
	while (option_row(command, i)->letter != found)
		i++;
	return i;
}

int options_next(const struct command *command, int argc, char **argv, const char **value,
		 int *status)
{
	const size_t n = command->n_options + N_COMMON;
	struct arena arena;
	struct option *longs;
	char *shorts;
	size_t i;
	int found;

	arena_init(&arena);
	longs = arena_array(&arena, n + 1, sizeof(*longs));
	shorts = arena_alloc(&arena, 2 * n + 2);	/* ':', a letter and perhaps a ':' each */
	lay_out(command, longs, shorts);
	opterr = 0;
	found = getopt_long(argc, argv, shorts, longs, NULL);
	arena_clear(&arena);
	if (found == -1)
		return OPTIONS_END;
	if (found == '?' || found == ':') {
		*status = option_mistake(command, argc, argv, found);
		return OPTIONS_LEAVE;
	}
	*value = optarg;
	i = option_found(command, found);
	if (i < command->n_options)
		return (int)i;
	if (i - command->n_options == COMMON_HELP)
		command_help(command);
	else
		printf("waymark %s\n", WAYMARK_VERSION);
	*status = EXIT_DONE;
	return OPTIONS_LEAVE;
}

bool parse_count(const char *text, int max, int *count)
{
	char *end;
	long number;

	if (text[0] < '0' || text[0] > '9')
		return false;
	errno = 0;
	number = strtol(text, &end, 10);
	if (*end || errno || number < 1 || number > max)
		return false;
	*count = (int)number;
	return true;
}

const struct pool_limits school_limits = { .cpu_s = 60, .wall_s = 20 * 60, .memory_mb = 2048 };

int default_jobs(void)
{
	cpu_set_t set;
	int n = sched_getaffinity(0, sizeof(set), &set) == 0 ? CPU_COUNT(&set) : 1;

	return n < 1 ? 1 : n > MAX_JOBS ? MAX_JOBS : n;
}

static bool date_of_epoch(const char *text, struct date *date)
{
	static const long long last = 7258118399; /* the end of 2199, the limit of date_parse */
	char *end;
	long long seconds;

	if (text[0] < '0' || text[0] > '9')
		return false;
	errno = 0;
	seconds = strtoll(text, &end, 10);
	if (*end || errno || seconds > last)
		return false;
	*date = date_from_days((long)(seconds / 86400));
	return true;
}

/* The only place that reads the clock for a date. */
static struct date today(void)
{
	time_t now = time(NULL);
	struct tm tm;

	localtime_r(&now, &tm);
	return (struct date){ tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday };
}

int needs_restricted(const struct command *command, const struct batch_options *batch)
{
	return usage_error(command, "the audit '%s' is about single pupils, so it needs --restricted",
			   batch->audit);
}

bool report_date(const struct command *command, const char *value, struct date *date)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");

	if (value) {
		if (date_parse(value, date))
			return true;
		usage_error(command, "'%s' is not a date; write it as 2026-11-04", value);
		return false;
	}
	if (epoch && *epoch) {
		if (date_of_epoch(epoch, date))
			return true;
		usage_error(command, "SOURCE_DATE_EPOCH is '%s', not seconds up to the year 2199",
			    epoch);
		return false;
	}
	*date = today();
	return true;
}
