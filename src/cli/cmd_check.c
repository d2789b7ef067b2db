/* cmd_check.c - waymark check: shows every problem of the evidence at once, and writes nothing. */
#include "cli/cli.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "evidence/evidence.h"
#include "evidence/mapping.h"

enum { SCHOOL, DATE, MAPPING, BRAND, PREVIOUS, STRICT, RESTRICTED, QUIET, N_OPTIONS };

static const struct option_row options[N_OPTIONS] = {
	[SCHOOL] = { "school", 0, "ID", "only this school; may be given again" },
	[DATE] = { "date", 0, "YYYY-MM-DD",
		   "the date of the reports (default: SOURCE_DATE_EPOCH, or today)" },
	[MAPPING] = { "mapping", 0, "FILE.lua", "how to read files with another layout as tables" },
	[BRAND] = { "brand", 0, "FILE.csv", "also check these logos and colours, as for a run" },
	[PREVIOUS] = { "previous", 0, "OUT", "also check this output folder of an earlier year, as for a run" },
	[STRICT] = { "strict", 0, NULL, "warnings count as errors" },
	[RESTRICTED] = { "restricted", 0, NULL,
			 "skip columns that identify pupils, instead of refusing them" },
	[QUIET] = { "quiet", 'q', NULL, "no summary; problems are still shown" },
};

static void print_summary(struct arena *arena, const struct batch_options *batch,
			  const struct batch_summary *sum, const struct diags *diags)
{
	printf("%s checked: %s.\n", plural(arena, sum->n_schools, "school", "schools"),
	       count_problems(arena, diags));
	print_left_out(stdout, arena, sum, diags);
	if (sum->n_withheld + sum->n_failed)
		printf("%s would get no report%s.\n",
		       plural(arena, sum->n_withheld + sum->n_failed, "school", "schools"),
		       batch->strict ? " under --strict" : "");
}

/* Print which of the file's columns filled which of ours, and what was not used. */
static void print_use(const struct mapping_use *use)
{
	printf("\n%s, read as %s: %zu %s", use->file, use->table, use->n_rows, use->n_rows == 1 ? "row" : "rows");
	if (use->n_filtered)
		printf(", %zu left out by a filter", use->n_filtered);
	if (use->n_others)
		printf(", %zu of other schools", use->n_others);
	if (use->latest)
		printf(", %zu earlier than their school's latest by '%s'", use->n_earlier, use->latest);
	if (use->n_short)
		printf(", %zu filled up", use->n_short);
	if (use->n_over)
		printf(", %zu with cells passed over", use->n_over);
	if (use->tolerance_milli)
		printf(", figures to within %g", use->tolerance_milli / 1000.0);
	putchar('\n');
	for (size_t i = 0; i < use->n_symbols; i++)
		printf("%s'%s' is %s", i ? ", " : "  symbols: ", use->symbols[i].symbol, use->symbols[i].meaning);
	if (use->n_symbols)
		putchar('\n');
	for (size_t i = 0; i < use->n_fills; i++)
		printf("  %-20s from %s\n", use->fills[i].column, use->fills[i].from);
	for (size_t i = 0; i < use->n_unused; i++)
		printf("%s'%s'", i ? ", " : "  left unused: ", use->unused[i]);
	if (use->n_unused)
		putchar('\n');
}

static int check_batch(struct arena *arena, struct batch_options *batch, bool quiet)
{
	static const int statuses[] = {
		[BATCH_DONE] = EXIT_DONE, [BATCH_DONE_WITH_ERRORS] = EXIT_PROBLEMS,
		[BATCH_NOTHING] = EXIT_NOTHING, [BATCH_INTERRUPTED] = EXIT_INTERRUPTED,
		[BATCH_REFUSED] = EXIT_USAGE
	};
	struct batch_summary summary;
	enum batch_outcome outcome;
	struct diags diags;

	batch->audit_path = getenv("WAYMARK_PATH");
	batch->spool_folder = getenv("TMPDIR");
	batch->limits = school_limits;
	batch->jobs = default_jobs();
	find_data(arena, &batch->data_folder, &batch->fonts_folder);
	diags_init(&diags, arena);
	outcome = batch_check(arena, batch, &summary, &diags);
	print_problems(&diags, "send standard error to a file to see all", typed_paths(arena, batch));
	if (!quiet && outcome != BATCH_NOTHING && outcome != BATCH_REFUSED)
		print_summary(arena, batch, &summary, &diags);
	for (size_t i = 0; !quiet && i < summary.n_uses; i++)
		print_use(&summary.uses[i]);
	return statuses[outcome];
}

static int check_operands(const struct command *command, struct batch_options *batch,
			  const char *date, int argc, char **argv)
{
	return take_evidence(command, batch, argc, argv) && previous_fit(command, batch) &&
		       report_date(command, date, &batch->date) ? EXIT_DONE : EXIT_USAGE;
}

static int run(const struct command *command, int argc, char **argv)
{
	struct batch_options batch = { .audit = NULL };
	const char *value, *date = NULL, **schools, **previous;
	int option, status = EXIT_USAGE;
	struct arena arena;
	bool quiet = false;

	arena_init(&arena);
	schools = arena_array(&arena, (size_t)argc, sizeof(*schools));
	previous = arena_array(&arena, (size_t)argc, sizeof(*previous));
	while ((option = options_next(command, argc, argv, &value, &status)) >= 0) {
		if (option == SCHOOL)
			schools[batch.n_schools++] = value;
		else if (option == DATE)
			date = value;
		else if (option == MAPPING)
			batch.mapping = value;
		else if (option == BRAND)
			batch.brand = value;
		else if (option == PREVIOUS)
			previous[batch.n_previous++] = value;
		else if (option == STRICT)
			batch.strict = true;
		else if (option == RESTRICTED)
			batch.restricted = true;
		else
			quiet = true;
	}
	batch.schools = schools;
	batch.previous = previous;
	if (option == OPTIONS_END)
		status = check_operands(command, &batch, date, argc, argv);
	if (option == OPTIONS_END && status == EXIT_DONE)
		status = check_batch(&arena, &batch, quiet);
	arena_clear(&arena);
	return status;
}

const struct command command_check = {
	.name = "check",
	.synopsis = "AUDIT FOLDER...",
	.summary = "show every problem that a run would find; nothing is written",
	.about =
		"Reads the audit and the tables of each FOLDER as 'waymark run' does, scores\n"
		"them and lays the documents out, and shows every problem that the run would\n"
		"find, with its file, line and column. Nothing is written. Cells about\n"
		"single pupils are never shown, so an audit of cases needs no --restricted here;\n"
		"without it, a column that identifies pupils is refused.\n\n"
		"Exit status: 0 no errors; 1 some school or row has errors; 2 wrong usage; 3\n"
		"nothing could be read.",
	.example = "waymark check my_audit.lua evidence",
	.options = options, .n_options = N_OPTIONS,
	.run = run,
};
