/*
 * cli.h - shared by the subcommands: option tables, usage errors, problems on standard error.
 *
 * A subcommand is a struct command with its own table of options. getopt_long and --help use the same
 * table, so neither can know an option that the other does not.
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
	char letter;			/* 'j'; 0 if there is none */
	const char *argument;		/* "N"; NULL: takes no argument */
	const char *help;		/* one line */
};

struct command {
	const char *name;		/* "run" */
	const char *synopsis;		/* "AUDIT FOLDER... -o OUT" */
	const char *summary;		/* one line, for the list of commands */
	const char *about;		/* paragraphs for its own --help */
	const char *example;		/* lines without indentation */
	const struct option_row *options;	size_t n_options;
	void (*help_list)(void);	/* prints, after the options, what an option can name; or NULL */
	/* The words of which an option's value is one, NULL-terminated, in the arena; NULL: it can be anything. The
	 * function is NULL if that is so of all its options. */
	const char *const *(*values)(struct arena *arena, const char *option);
	int (*run)(const struct command *command, int argc, char **argv); /* argv[0] is its name */
};

extern const struct command command_run, command_check, command_explain, command_list, command_lint,
	command_new, command_show, command_schema, command_form, command_test, command_compare, command_merge;

/* ---- commands.c ---- */

extern const struct command *const all_commands[];	/* in the order of --help, NULL-terminated */

struct author_files;

/* ---- options.c ---- */

enum { OPTIONS_END = -1, OPTIONS_LEAVE = -2 };	/* OPTIONS_LEAVE: exit with *status */

/* The next option: its index in the command's table, and its *value; or OPTIONS_END, when argv[optind] is the first
 * operand. Handles --help and --version, and reports mistakes. */
int options_next(const struct command *command, int argc, char **argv, const char **value,
		 int *status);

/* Its options and then those of every command; NULL after the last one. */
const struct option_row *option_row(const struct command *command, size_t i);

/* Print "waymark run: MESSAGE" and where to read more on standard error; returns EXIT_USAGE. */
int usage_error(const struct command *command, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Print "WHAT 'WORD'; did you mean 'NEAREST'?"; returns EXIT_USAGE. */
int usage_nearest(const struct command *command, const char *what, const char *word, const char *nearest);

enum { MAX_JOBS = 1024 };			/* most workers */
extern const struct pool_limits school_limits;	/* what one school may cost a run or a check */
int default_jobs(void);				/* the number of processors that may be used */

bool parse_count(const char *text, int max, int *count);	/* 1 to max, digits only */

/* Report that the audit is about single pupils and needs --restricted; returns EXIT_USAGE. */
int needs_restricted(const struct command *command, const struct batch_options *batch);

/* The report date: value if not NULL, else SOURCE_DATE_EPOCH, else today. Returns false after reporting a mistake. */
bool report_date(const struct command *command, const char *value, struct date *date);

/* ---- operands.c ---- */

/* Take the audit and the folders of evidence. Returns false after reporting what is wrong with them. */
bool take_evidence(const struct command *command, struct batch_options *batch, int argc,
		   char **argv);

/* Check that the output folder is not a folder of evidence. Returns false after reporting that it is. */
bool spares_evidence(const struct command *command, struct arena *arena,
		     const struct batch_options *batch);

/* Take the output folders of shards, for `merge`; and check that OUT is none of them, and in none. Return false after
 * reporting what is wrong. */
bool take_shards(const struct command *command, struct batch_options *batch, int argc, char **argv);
bool spares_shards(const struct command *command, struct arena *arena, const struct batch_options *batch);

/* Check the number of earlier output folders, and that none is the output folder. Returns false after reporting. */
bool previous_fit(const struct command *command, const struct batch_options *batch);

/* Report that the audit has no section with that id, and which it has; returns EXIT_USAGE. */
int unknown_section(const struct command *command, struct arena *arena,
		    const struct framework *framework, const char *id);

/* ---- installed.c ---- */

/* Find audits, templates and fonts: beside an installed program, in the tree it was built in, or where `make install`
 * put them. */
void find_data(struct arena *arena, const char **data_folder, const char **fonts_folder);

/* Open the audit with that name or path, in the same way for every command. WAYMARK_PATH is read here. */
bool open_audit(struct arena *arena, const char *audit, struct framework *framework,
		struct diags *diags);

/* ---- write.c ---- */

/*
 * Write all files into out, or into the folder `inner` inside it; the folders are made, and links inside out are not
 * followed. If one of the files exists already, none is written; with again, those that only the program makes are
 * then written anew, and no others. Returns false after reporting a problem.
 */
bool write_files(const struct command *command, struct arena *arena, const char *out, const char *inner,
		 const struct author_files *files, bool again);

/* ---- interrupt.c ---- */

/* From now on, SIGINT, SIGTERM and SIGHUP (unless ignored) end the process with a message and EXIT_INTERRUPTED. */
void end_on_signals(void);

/* ---- problems.c ---- */

/*
 * Print all problems on standard error in the given order, equal faults once (base/told.h), in two or three lines
 * each. On a terminal they are wrapped and coloured, and only the 100 gravest are shown, followed by how many more
 * there are and where. typed: paths of the command line, NULL-terminated; or NULL.
 */
void print_problems(const struct diags *diags, const char *where_all, const char *const *typed);

/* The audit, the mapping, the brand file and the folders of evidence as typed, NULL-terminated, for print_problems: a
 * problem about one of them contains only the last part of its path. */
const char *const *typed_paths(struct arena *arena, const struct batch_options *batch);

/* Print which evidence is in no document: schools without answers, and rows with ids that no school has. */
void print_left_out(FILE *out, struct arena *arena, const struct batch_summary *sum, const struct diags *diags);

/* "3 errors, 1 warning": counts the messages that print_problems shows, without notes. */
const char *count_problems(struct arena *arena, const struct diags *diags);
const char *plural(struct arena *arena, size_t n, const char *one, const char *many);

/* ---- wrap.c ---- */

/* The width of standard output in characters: 40 to 120 on a terminal, otherwise 80. */
int output_width(void);
int terminal_width(int descriptor);	/* 0: not a terminal */

/* A paragraph being printed: `at` is the current column, `hang` is where further lines begin. A style is an escape
 * sequence, or NULL. */
struct wrap {
	FILE *out;
	int width, hang, at;
	bool begun;			/* a word has been printed, so the next one needs a space */
};
void wrap_words(struct wrap *wrap, const char *style, const char *text);

/* Print a paragraph: `indent` spaces, lead, then the words of text; further lines align with the first word. */
void print_wrapped(int width, int indent, const char *lead, const char *text);

#endif
