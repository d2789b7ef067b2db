/*
 * cli.h - what the subcommands share: option tables, usage errors, problems on standard error.
 *
 * A subcommand is a struct command with its own table of options. The same table feeds getopt_long
 * and --help, so that neither can know an option that the other does not.
 */
#ifndef WAYMARK_CLI_CLI_H
#define WAYMARK_CLI_CLI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "batch/batch.h"
#include "framework/framework.h"

enum exit_status {
	EXIT_DONE = 0, EXIT_PROBLEMS = 1, EXIT_USAGE = 2, EXIT_NOTHING = 3, EXIT_INTERRUPTED = 130
};

struct option_row {
	const char *name;		/* "jobs" */
	char letter;			/* 'j'; 0: none */
	const char *argument;		/* "N"; NULL: takes none */
	const char *help;		/* one line */
};

struct command {
	const char *name;		/* "run" */
	const char *synopsis;		/* "AUDIT FOLDER... -o OUT" */
	const char *summary;		/* one line, for the list of commands */
	const char *about;		/* paragraphs, for its own --help */
	const char *example;		/* lines without indent */
	const struct option_row *options;	size_t n_options;
	void (*help_list)(void);	/* prints what an option can name, behind the options; or NULL */
	int (*run)(const struct command *command, int argc, char **argv); /* argv[0] is its name */
};

extern const struct command command_run, command_check, command_explain, command_list, command_lint,
	command_new, command_show, command_schema, command_form, command_test;

struct author_files;

/* ---- options.c ---- */

enum { OPTIONS_END = -1, OPTIONS_LEAVE = -2 };	/* leave: *status is the exit status */

/* The next option: its place in the command's table, with *value; or OPTIONS_END, when argv[optind]
 * is the first operand. --help and --version are done here, mistakes are reported here. */
int options_next(const struct command *command, int argc, char **argv, const char **value,
		 int *status);

/* "waymark run: MESSAGE" and where to read more, on standard error; returns EXIT_USAGE. */
int usage_error(const struct command *command, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* "WHAT 'WORD'; did you mean 'NEAREST'?"; returns EXIT_USAGE. */
int usage_nearest(const struct command *command, const char *what, const char *word, const char *nearest);

enum { MAX_JOBS = 1024, TIME_LIMIT_S = 60 };	/* of workers, and for one school */
int default_jobs(void);				/* as many as there are processors to use */

bool parse_count(const char *text, int max, int *count);	/* 1 to max, digits only */

/* That the audit is about single pupils and needs --restricted; returns EXIT_USAGE. */
int needs_restricted(const struct command *command, const struct batch_options *batch);

/* The report date: value if not NULL, else SOURCE_DATE_EPOCH, else today. False: it has been
 * reported. */
bool report_date(const struct command *command, const char *value, struct date *date);

/* ---- operands.c ---- */

/* The audit and the folders of evidence. False: what is wrong with them has been reported. */
bool take_evidence(const struct command *command, struct batch_options *batch, int argc,
		   char **argv);

/* Whether OUT is no folder of evidence. False: it has been reported. */
bool spares_evidence(const struct command *command, struct arena *arena,
		     const struct batch_options *batch);

/* That the audit has no section of that id, and which it has; returns EXIT_USAGE. */
int unknown_section(const struct command *command, struct arena *arena,
		    const struct framework *framework, const char *id);

/* ---- installed.c ---- */

/* Where audits, templates and fonts are: beside an installed program, in the tree it was built in,
 * or where `make install` put them. */
void find_data(struct arena *arena, const char **data_folder, const char **fonts_folder);

/* The audit of that name or path, as every command finds it; WAYMARK_PATH is read here. */
bool open_audit(struct arena *arena, const char *audit, struct framework *framework,
		struct diags *diags);

/* ---- write.c ---- */

/* Write them all into out, or into the folder inner of it, which are made; no link in out is followed. None if one is there
 * already; but if again, those that nobody fills in are then written anew, and those alone. False: it has been said. */
bool write_files(const struct command *command, struct arena *arena, const char *out, const char *inner,
		 const struct author_files *files, bool again);

/* ---- interrupt.c ---- */

/* From now on SIGINT, SIGTERM and SIGHUP, unless ignored, end the process with a message and EXIT_INTERRUPTED. */
void end_on_signals(void);

/* ---- problems.c ---- */

/* All problems on standard error, in the order given, each lack once (base/told.h): two lines each, or three. On a terminal
 * wrapped and in colour; at most 100, the gravest, then how many more and where. typed: paths of the command line, NULL
 * last; or NULL. */
void print_problems(const struct diags *diags, const char *where_all, const char *const *typed);

/* The audit, the mapping and the folders of evidence as they were typed: what print_problems takes, since a problem of one
 * of them names it by its last part alone. Ends with NULL. */
const char *const *typed_paths(struct arena *arena, const struct batch_options *batch);

/* What of the evidence is in no document: schools without answers, and rows of ids that no school has. */
void print_left_out(struct arena *arena, const struct batch_summary *sum, const struct diags *diags);

/* "3 errors, 1 warning": the messages that print_problems shows; notes are not counted. */
const char *count_problems(struct arena *arena, const struct diags *diags);
const char *plural(struct arena *arena, size_t n, const char *one, const char *many);

/* ---- wrap.c ---- */

/* How many characters a line of standard output holds: of a terminal from 40 to 120, else 80. */
int output_width(void);
int terminal_width(int descriptor);	/* 0: it is none */

/* A paragraph in the making: at is the column that is reached, hang where further lines begin. A style is an escape
 * sequence, or NULL. */
struct wrap {
	FILE *out;
	int width, hang, at;
	bool begun;			/* a word is there, so the next needs a space */
};
void wrap_words(struct wrap *wrap, const char *style, const char *text);

/* A paragraph: lead after indent spaces, then the words of text, further lines below the first
 * word. */
void print_wrapped(int width, int indent, const char *lead, const char *text);

#endif
