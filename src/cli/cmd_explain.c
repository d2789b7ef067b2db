/* cmd_explain.c - waymark explain: why each judgement of a school is what it is. */
#include "cli/cli.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/fold.h"
#include "batch/compare_here.h"
#include "batch/school.h"
#include "cli/explain_pair.h"
#include "cli/kinds.h"

enum { SCHOOL, SECTION, WITH, DATE, MAPPING, PREVIOUS, RESTRICTED, N_OPTIONS };

static const struct option_row options[N_OPTIONS] = {
	[SCHOOL] = { "school", 0, "ID", "the school; required" },
	[SECTION] = { "section", 0, "ID", "only this section of the audit; may be given again" },
	[WITH] = { "with", 0, "ID", "another school: why one is to help the other, or not" },
	[DATE] = { "date", 0, "YYYY-MM-DD",
		   "the date of the reports (default: SOURCE_DATE_EPOCH, or today)" },
	[MAPPING] = { "mapping", 0, "FILE.lua", "how to read files with another layout as tables" },
	[PREVIOUS] = { "previous", 0, "OUT", "the output folder of an earlier year, to compare with; up to five" },
	[RESTRICTED] = { "restricted", 0, NULL, "required for audits of single pupils" },
};

struct request {
	struct batch_options batch;
	const char *school, *with, *date;
	const char **sections, **previous;	/* room for one per argument */
	size_t n_sections;
};

/* By section; NULL: all sections. */
static const bool *asked_for(struct arena *arena, const struct request *request, const struct framework *f)
{
	bool *asked = request->n_sections ? arena_array(arena, f->n_sections, sizeof(*asked)) : NULL;

	for (size_t i = 0; i < request->n_sections; i++)
		asked[framework_section(f, request->sections[i]) - f->sections] = true;
	return asked;
}

static void explain_all(struct arena *arena, const struct request *request,
			const struct school_work *work, const struct diags *diags)
{
	const struct explanation e = {
		.arena = arena, .findings = work->findings, .width = output_width()
	};
	const struct framework *f = work->findings->framework;
	const struct cli_kind *kind = cli_kind(f);

	explain_school(&e);
	if (kind->explain_school)
		kind->explain_school(&e);
	if (diags->n_errors)
		print_wrapped(e.width, 0, "",
			      arena_printf(arena, "It has %s in its rows: such a cell counts as "
					   "not answered here, and 'waymark run' makes no report until "
					   "it is mended.",
					   plural(arena, diags->n_errors, "error", "errors")));
	if (kind->explain)
		kind->explain(&e, asked_for(arena, request, f));
}

/* Returns the exit status. */
static int explain_with(const struct command *command, struct arena *arena, struct request *request, struct job *job,
			struct diags *diags)
{
	const struct school *school = NULL, *with = NULL;
	const struct comparison *c = NULL;

	if (!compare_here_can(&job->framework))
		return usage_error(command, "has no --with for %s: its schools are not compared", job->framework.id);
	school = job_find_school(job, request->school);
	with = job_find_school(job, request->with);
	job_sort_problems(job);
	if (school && with)
		c = compare_here(arena, job, diags);
	diags_append(diags, &job->problems);
	diags_sort(diags);
	print_problems(diags, "send standard error to a file to see all", typed_paths(arena, &request->batch));
	if (!c)
		return EXIT_NOTHING;
	explain_pair(arena, c, school, with, asked_for(arena, request, &job->framework), output_width());
	return diags->n_errors ? EXIT_PROBLEMS : EXIT_DONE;
}

static int explain(const struct command *command, struct arena *arena, struct request *request)
{
	struct school_work work;
	struct diags diags;
	struct job job;
	bool open;

	request->batch.audit_path = getenv("WAYMARK_PATH");
	request->batch.spool_folder = getenv("TMPDIR");
	find_data(arena, &request->batch.data_folder, &request->batch.fonts_folder);
	diags_init(&diags, arena);
	job_open_audit(arena, &request->batch, &job);
	if (job_needs_restricted(&job))
		return needs_restricted(command, &request->batch);
	open = job_open_evidence(&job) && job_open_earlier(&job);
	for (size_t i = 0; open && i < request->n_sections; i++)
		if (!framework_section(&job.framework, request->sections[i]))
			return unknown_section(command, arena, &job.framework,
					       request->sections[i]);
	if (open && request->with)
		return explain_with(command, arena, request, &job, &diags);
	diags_append(&diags, &job.problems);
	if (open) {
		work = school_score(arena, &job, 0);
		diags_append(&diags, &work.problems);
	}
	diags_sort(&diags);
	print_problems(&diags, "send standard error to a file to see all", typed_paths(arena, &request->batch));
	if (!open)
		return EXIT_NOTHING;
	explain_all(arena, request, &work, &diags);
	return diags.n_errors ? EXIT_PROBLEMS : EXIT_DONE;
}

static bool set_option(const struct command *command, struct request *request, int option,
		       const char *value)
{
	if (option == SCHOOL && request->school) {
		usage_error(command, "explains one school at a time");
		return false;
	}
	if (option == WITH && request->with) {
		usage_error(command, "explains two schools at a time, no more");
		return false;
	}
	if (option == SCHOOL)
		request->school = value;
	else if (option == WITH)
		request->with = value;
	else if (option == SECTION)
		request->sections[request->n_sections++] = value;
	else if (option == MAPPING)
		request->batch.mapping = value;
	else if (option == PREVIOUS)
		request->previous[request->batch.n_previous++] = value;
	else if (option == RESTRICTED)
		request->batch.restricted = true;
	else
		request->date = value;
	return true;
}

static bool complete(const struct command *command, struct request *request, int argc, char **argv)
{
	struct batch_options *batch = &request->batch;

	batch->previous = request->previous;
	if (!take_evidence(command, batch, argc, argv) || !previous_fit(command, batch))
		return false;
	if (!request->school) {
		usage_error(command, "needs --school ID, the school to explain");
		return false;
	}
	if (request->with && text_same_id(request->with, request->school)) {
		usage_error(command, "needs two different schools for --school and --with");
		return false;
	}
	batch->schools = &request->school;
	batch->n_schools = request->with ? 0 : 1;
	return report_date(command, request->date, &batch->date);
}

static int run(const struct command *command, int argc, char **argv)
{
	struct request request = { .school = NULL };
	int option, status = EXIT_USAGE;
	struct arena arena;
	const char *value;

	arena_init(&arena);
	request.sections = arena_array(&arena, (size_t)argc, sizeof(*request.sections));
	request.previous = arena_array(&arena, (size_t)argc, sizeof(*request.previous));
	while ((option = options_next(command, argc, argv, &value, &status)) >= 0) {
		if (!set_option(command, &request, option, value)) {
			status = EXIT_USAGE;
			break;
		}
	}
	if (option == OPTIONS_END)
		status = complete(command, &request, argc, argv)
			? explain(command, &arena, &request) : EXIT_USAGE;
	arena_clear(&arena);
	return status;
}

const struct command command_explain = {
	.name = "explain",
	.synopsis = "AUDIT FOLDER... --school ID [--with ID] [--section ID]",
	.summary = "why each judgement of a school is what it is",
	.about =
		"Shows, in plain English, each section's level and the reasons for it, what holds it\n"
		"down, what changed since last year, how sure it is and what would lift it; then\n"
		"each rating of each respondent and how the one that counts was agreed. Every\n"
		"statement names its cells as FILE:LINE:COLUMN. For an audit of cases: why each\n"
		"trigger fired, which clocks run and which gates are open; with --section its\n"
		"fields; but never what was written about a pupil. With --with: why one of two\n"
		"schools is to help the other, or not: who could help with each priority of\n"
		"theirs, and what decided. Nothing is written.\n\n"
		"Exit status: 0 explained; 1 explained, but the school has errors in its rows;\n"
		"2 wrong usage; 3 there is no such school, or nothing could be read.",
	.example = "waymark explain my_audit.lua evidence --school E8-014 --section voice",
	.options = options, .n_options = N_OPTIONS,
	.run = run,
};
