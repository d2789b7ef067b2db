/* cmd_run.c - waymark run: makes the reports. */
#include "cli/cli.h"
#include "base/english.h"
#include "cli/sentences.h"

#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/nearest.h"
#include "base/text.h"
#include "batch/products.h"
#include "cli/passphrase.h"
#include "cli/watch.h"

enum {
	OUT, JOBS, SCHOOL, EDITION, PROFILE, DATE, LARGE_PRINT, NO_PLACES,
	MAPPING, BRAND, STRICT, DRAFT, RESTRICTED, PASSPHRASE_FILE,
	PASSPHRASE_FD, QUIET, N_OPTIONS
};


static const struct option_row options[N_OPTIONS] = {
	[OUT] = { "out", 'o', "OUT",
		  "the folder for reports and tables; it is made if it does not exist" },
	[JOBS] = { "jobs", 'j', "N",
		   "how many schools to work on at a time (default: one per core)" },
	[SCHOOL] = { "school", 0, "ID", "only this school; may be given again" },
	[EDITION] = { "edition", 0, "NAME",
		      "only this document, one of those listed below; may be given again" },
	[PROFILE] = { "profile", 0, "NAME",
		      "public (small numbers of people are hidden) or internal, for every document "
		      "(default: summary and action plan public, the rest internal)" },
	[DATE] = { "date", 0, "YYYY-MM-DD",
		   "the date of the reports (default: SOURCE_DATE_EPOCH, or today)" },
	[LARGE_PRINT] = { "large-print", 0, NULL, "no text below 16 pt, on more pages" },
	[NO_PLACES] = { "no-places", 0, NULL, "documents do not say in which line of a table an answer is" },
	[MAPPING] = { "mapping", 0, "FILE.lua", "how to read files with another layout as tables" },
	[BRAND] = { "brand", 0, "FILE.csv",
		    "logos and colours of trusts and local authorities, for their schools' documents" },
	[STRICT] = { "strict", 0, NULL, "warnings withhold a report as errors do" },
	[DRAFT] = { "draft", 0, NULL,
		    "also make withheld reports, each page marked Draft" },
	[RESTRICTED] = { "restricted", 0, NULL,
			 "required for audits of single pupils: all files are readable by you alone" },
	[PASSPHRASE_FILE] = { "passphrase-file", 0, "FILE",
			      "encrypt the PDFs; the passphrase is the first line of FILE, 12 characters or more" },
	[PASSPHRASE_FD] = { "passphrase-fd", 0, "N", "the same, from the open file descriptor N" },
	[QUIET] = { "quiet", 'q', NULL, "no progress and no summary; problems are still shown" },
};

/* ---- options ---- */

static bool is_edition(const struct command *command, struct arena *arena, const char *name)
{
	size_t n;
	const char *const *names = product_editions(arena, &n);
	const char *nearest = text_nearest(name, names, n);

	for (size_t i = 0; i < n; i++) {
		if (strcmp(name, names[i]) == 0)
			return true;
	}
	if (nearest)
		usage_nearest(command, "there is no edition", name, nearest);
	else
		usage_error(command, "there is no edition '%s'; there are %s", name, english_list(arena, names, n));
	return false;
}

static bool set_profile(const struct command *command, struct batch_options *batch, const char *name)
{
	const char *names[] = { suppress_profile_name(SUPPRESS_PUBLIC),
				suppress_profile_name(SUPPRESS_INTERNAL) };

	batch->has_profile = true;
	for (int p = SUPPRESS_PUBLIC; p <= SUPPRESS_INTERNAL; p++) {
		batch->profile = (enum suppress_profile)p;
		if (strcmp(name, names[p]) == 0)
			return true;
	}
	if (text_nearest(name, names, 2))
		usage_nearest(command, "there is no profile", name, text_nearest(name, names, 2));
	else
		usage_error(command, "there is no profile '%s'; there are public and internal%s", name,
			    strcmp(name, suppress_profile_name(SUPPRESS_RESTRICTED)) == 0
			    ? "; --restricted is an option of its own" : "");
	return false;
}

struct request {
	struct batch_options batch;
	struct arena *arena;
	const char **schools, **editions;	/* room for one per argument */
	const char *date;
	bool quiet;
	struct watch watch;
	struct passphrase passphrase;	/* wiped at the end */
};

static bool set_passphrase(const struct command *command, struct request *request, int option,
			   const char *value)
{
	if (request->batch.passphrase) {
		usage_error(command, "takes one passphrase");
		return false;
	}
	request->batch.passphrase = request->passphrase.text;
	return option == PASSPHRASE_FILE
		? passphrase_read_file(command, value, &request->passphrase)
		: passphrase_read_fd(command, value, &request->passphrase);
}

/* The switch of an option without a value; NULL for the others. */
static bool *switch_of(struct request *request, int option)
{
	switch (option) {
	case STRICT:
		return &request->batch.strict;
	case DRAFT:
		return &request->batch.draft;
	case NO_PLACES:
		return &request->batch.no_places;
	case LARGE_PRINT:
		return &request->batch.large_print;
	case RESTRICTED:
		return &request->batch.restricted;
	case QUIET:
		return &request->quiet;
	default:
		return NULL;
	}
}

static bool set_option(const struct command *command, struct request *request, int option,
		       const char *value)
{
	struct batch_options *batch = &request->batch;
	bool *on = switch_of(request, option);

	if (on) {
		*on = true;
		return true;
	}
	switch (option) {
	case OUT:
		batch->out = value;
		break;
	case JOBS:
		if (parse_count(value, MAX_JOBS, &batch->jobs))
			break;
		usage_error(command, "--jobs needs a whole number from 1 to %d, not '%s'", MAX_JOBS,
			    value);
		return false;
	case SCHOOL:
		request->schools[batch->n_schools++] = value;
		break;
	case EDITION:
		request->editions[batch->n_editions++] = value;
		return is_edition(command, request->arena, value);
	case PROFILE:
		return set_profile(command, batch, value);
	case DATE:
		request->date = value;
		break;
	case MAPPING:
		batch->mapping = value;
		break;
	case BRAND:
		batch->brand = value;
		break;
	case PASSPHRASE_FILE:
	case PASSPHRASE_FD:
		return set_passphrase(command, request, option, value);
	}
	return true;
}

static bool complete(const struct command *command, struct arena *arena, struct request *request,
		     int argc, char **argv)
{
	struct batch_options *batch = &request->batch;

	if (!take_evidence(command, batch, argc, argv))
		return false;
	if (batch->passphrase && !batch->restricted) {
		usage_error(command, "needs --restricted with a passphrase: an encrypted report beside "
			    "tables that all can read would protect nothing");
		return false;
	}
	if (!batch->out || !*batch->out) {
		usage_error(command, "needs -o OUT, the folder for the reports");
		return false;
	}
	batch->schools = request->schools;
	batch->editions = request->editions;
	return spares_evidence(command, arena, batch)
		&& watch_init(command, &request->watch, request->quiet)
		&& report_date(command, request->date, &batch->date);
}

/* ---- the run ---- */

/* Printed after the count of errors and warnings. */
static const char *where_told(const struct diags *diags)
{
	if (diags->n_errors || diags->n_warnings)
		return "; all are in problems.csv there.";
	return diags->n ? "; what is noted is in problems.csv there." : ".";
}

static void print_summary(struct arena *arena, const struct batch_options *batch,
			  enum batch_outcome outcome, const struct batch_summary *sum,
			  const struct diags *diags)
{
	const size_t counts[RUN_COUNTS] = {
		[RUN_STAMPED] = sum->n_generated, [RUN_DRAFTS] = sum->n_drafts, [RUN_WITHHELD] = sum->n_withheld,
		[RUN_FAILED] = sum->n_failed, [RUN_OTHERS] = sum->n_others,
	};

	if (outcome == BATCH_NOTHING || outcome == BATCH_REFUSED)
		return;
	printf("%s\n", cli_says_made(arena, sum->n_done, sum->n_schools, batch->out));
	for (int which = 0; which < RUN_COUNTS; which++) {
		if (counts[which])
			printf("%s\n", cli_says_schools(arena, which, counts[which]));
	}
	print_left_out(arena, sum, diags);
	printf("%s%s\n", count_problems(arena, diags), where_told(diags));
}

static int exit_status(enum batch_outcome outcome)
{
	static const int statuses[] = {
		[BATCH_DONE] = EXIT_DONE, [BATCH_DONE_WITH_ERRORS] = EXIT_PROBLEMS,
		[BATCH_NOTHING] = EXIT_NOTHING, [BATCH_INTERRUPTED] = EXIT_INTERRUPTED,
		[BATCH_REFUSED] = EXIT_USAGE
	};

	return statuses[outcome];
}

/* A worker that crashes must not leave a copy of its memory on a disk. */
static void forbid_core_files(void)
{
	static const struct rlimit none = { 0, 0 };

	setrlimit(RLIMIT_CORE, &none);
}

static int run_batch(const struct command *command, struct arena *arena, struct request *request)
{
	struct batch_options *batch = &request->batch;
	struct batch_summary summary;
	enum batch_outcome outcome;
	struct diags diags;

	batch->audit_path = getenv("WAYMARK_PATH");
	batch->spool_folder = getenv("TMPDIR");
	batch->time_limit_s = TIME_LIMIT_S;
	if (!batch->jobs)
		batch->jobs = default_jobs();
	if (request->watch.form != WATCH_NOTHING) {
		batch->progress = watch_school;
		batch->context = &request->watch;
	}
	find_data(arena, &batch->data_folder, &batch->fonts_folder);
	diags_init(&diags, arena);
	signal(SIGPIPE, SIG_IGN);	/* if the reader of the log stops, the reports continue */
	if (batch->restricted)
		forbid_core_files();
	outcome = batch_run(arena, batch, &summary, &diags);
	watch_end(&request->watch);
	if (outcome == BATCH_REFUSED && !diags.n)
		return needs_restricted(command, batch);
	print_problems(&diags, arena_printf(arena, "all are in "
			"%s/problems.csv", batch->out), typed_paths(arena, batch));
	if (outcome == BATCH_INTERRUPTED)
		fprintf(stderr, "waymark run: interrupted%s\n",
			summary.n_schools ? "; every file that exists is complete" : " before anything was written");
	if (!request->quiet && (outcome != BATCH_INTERRUPTED || summary.n_schools))
		print_summary(arena, batch, outcome, &summary, &diags);
	return exit_status(outcome);
}

static int run(const struct command *command, int argc, char **argv)
{
	struct request request = { .arena = NULL };
	int option, status = EXIT_USAGE;
	struct arena arena;
	const char *value;

	arena_init(&arena);
	request.arena = &arena;
	request.editions = arena_array(&arena, (size_t)argc, sizeof(*request.editions));
	request.schools = arena_array(&arena, (size_t)argc, sizeof(*request.schools));
	while ((option = options_next(command, argc, argv, &value, &status)) >= 0) {
		if (!set_option(command, &request, option, value)) {
			status = EXIT_USAGE;
			break;
		}
	}
	if (option == OPTIONS_END)
		status = complete(command, &arena, &request, argc, argv)
			? run_batch(command, &arena, &request) : EXIT_USAGE;
	passphrase_wipe(&request.passphrase);
	arena_clear(&arena);
	return status;
}

static const char *kinds_of(struct arena *arena, const struct product *product)
{
	const char *list = "", *mark = "";

	for (int kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++) {
		if (!product->templates[kind])
			continue;
		list = arena_printf(arena, "%s%s%s", list, mark, framework_kind_ids[kind]);
		mark = ", ";
	}
	return list;
}

/* List what --edition can name, from the table of products. */
static void list_editions(void)
{
	size_t n;
	const struct product *all = products_all(&n);
	const char *before = "";
	struct arena arena;

	arena_init(&arena);
	printf("\nEditions, each with its files and the kinds of audit that have it:\n");
	for (size_t i = 0; i < n; i++) {
		const char *edition = strcmp(all[i].edition, before) == 0 ? "" : all[i].edition;

		printf("  %-12s  %s: %s (%s)\n", edition, product_file(&arena, &all[i], 1), all[i].help,
		       kinds_of(&arena, &all[i]));
		before = all[i].edition;
	}
	arena_clear(&arena);
}

const struct command command_run = {
	.name = "run",
	.synopsis = "AUDIT FOLDER... -o OUT",
	.summary = "score the evidence and write every report",
	.about =
		"AUDIT is the name of an audit ('waymark list' shows them) or a path to a .lua\n"
		"file. Each FOLDER holds tables of evidence: schools.csv, responses.csv and\n"
		"others. For each school, OUT/SCHOOL_ID gets its documents as PDF (listed below)\n"
		"and all results as JSON; OUT gets tables of all results, actions and\n"
		"problems. A school with an error in its rows gets no PDF until the error is\n"
		"corrected, and one without any answers gets none; the others do.\n\n"
		"With --draft, errors do not withhold PDFs: a cell with an error counts as not\n"
		"answered, every page is marked Draft, the problems are listed near the front,\n"
		"and results.csv says 'draft' with their codes. The actions of such a school\n"
		"are not in actions.csv. The exit status is still 1.\n\n"
		"Rows that say yes in the column 'generated' are for training and demonstration:\n"
		"every page of that school's PDFs says that it is not a judgement of the school,\n"
		"and so do the tables.\n\n"
		"An audit of single pupils needs --restricted: OUT, its folders and all files\n"
		"in them are then readable by you alone. With a passphrase the PDFs are also\n"
		"encrypted (AES-256); results.json and the tables are not.\n\n"
		"Documents of an earlier run in OUT are removed unless this run makes them again;\n"
		"folders of other schools are left alone. The tables and the manifest are about\n"
		"the schools of this run only.\n\n"
		"Exit status: 0 all done; 1 done, but with errors; 2 wrong usage; 3 nothing\n"
		"could be done; 130 interrupted.",
	.example =
		"waymark run my_audit.lua evidence -o reports\n"
		"waymark run my_audit.lua evidence -o reports --school E8-014 --date 2026-11-04",
	.options = options, .n_options = N_OPTIONS,
	.help_list = list_editions,
	.run = run,
};
