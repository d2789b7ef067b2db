/* run_schools.c - runs all schools, each in a worker; see run.h. */
#include "batch/run.h"

#include <errno.h>
#include <string.h>
#include <sys/wait.h>

#include "base/buf.h"
#include "base/die.h"
#include "batch/merge.h"
#include "batch/pool.h"
#include "batch/school.h"

/* ---- what workers send ---- */

static void work(void *context, size_t index, struct buf *answer)
{
	struct batch *run = context;
	struct record record = run->merge ? merge_school(run, index)
			       : run->checks ? school_foresee(&run->school, &run->job, index)
			       : run->options->of_run ? school_compare(&run->school, &run->job, index)
						      : school_make(&run->school, &run->job, index);

	record_write(&record, answer);
	arena_reset(&run->school);
}

/* The problem of a worker that ended by itself. what: "the reports". */
static struct diag *explain_end(struct diags *problems, const struct cell *id, int status, const char *what)
{
	if (WIFSIGNALED(status))
		return diags_add(problems, DIAG_RUN002, id->at,
				 "the worker was ended by signal %d (%s) before %s of '%s' were done", WTERMSIG(status),
				 strsignal(WTERMSIG(status)), what, id->text);
	return diags_add(problems, DIAG_RUN002, id->at, "the worker ended before %s of '%s' were done", what, id->text);
}

void run_explain(struct batch *run, size_t index, const struct pool_answer *answer, const char *what,
		 struct diags *problems, const char *hint)
{
	const struct cell *id = &run->job.schools[index]->school->id;
	const struct pool_limits *limits = &run->options->limits;
	struct diag *d;

	if (answer->end == POOL_TOO_SLOW)
		d = diags_add(problems, DIAG_RUN003, id->at, "%s of '%s' were not done within %d s of processor time",
			      what, id->text, limits->cpu_s);
	else if (answer->end == POOL_HUNG)
		d = diags_add(problems, DIAG_RUN003, id->at, "the worker was ended since it did not answer within %d s, "
			      "before %s of '%s' were done", limits->wall_s, what, id->text);
	else if (answer->end == POOL_TOO_LARGE)
		d = diags_add(problems, DIAG_RUN012, id->at, "there was not enough memory for %s of '%s' (one school "
			      "may take %zu MB, if there are as many)", what, id->text, limits->memory_mb);
	else if (answer->end == POOL_NO_WORKER)
		d = diags_add(problems, DIAG_RUN002, id->at, "no worker could be started for '%s': %s", id->text,
			      strerror(answer->error));
	else
		d = explain_end(problems, id, answer->wait_status, what);
	d->school_id = id->text;
	d->hint = answer->again ? arena_printf(problems->arena, "it was tried twice; %s", hint) : hint;
}

static void explain(struct batch *run, size_t index, const struct pool_answer *answer, struct diags *problems)
{
	run_explain(run, index, answer, "the reports", problems,
		    "nothing of it is kept; run again with --school to try that school alone");
}

static void keep(struct batch *run, size_t index, const char *bytes, size_t length)
{
	struct diag *d;

	if (run->records_lost || records_put(&run->records, index, bytes, length))
		return;
	run->records_lost = true;
	d = diags_add(run->diags, DIAG_RUN001, (struct loc){ .file = "results.csv" },
		      "its rows cannot be stored in a temporary file: %s", strerror(errno));
	d->hint = "make room, or set TMPDIR to a folder on a disk with enough room";
}

static void keep_record(struct batch *run, size_t index, const struct record *record)
{
	struct buf *bytes = buf_new(&run->school, RECORD_MAX_BYTES);

	record_write(record, bytes);
	keep(run, index, bytes->bytes, bytes->length);
}

static void take(void *context, size_t index, const struct pool_answer *answer)
{
	struct batch *run = context;
	enum school_status status = answer->end == POOL_STOPPED ? SCHOOL_NOT_DONE : SCHOOL_FAILED;
	struct record record;
	struct diags problems;

	if (answer->end == POOL_ANSWERED
	    && record_read(&run->school, answer->bytes, answer->length, &record)) {
		keep(run, index, answer->bytes, answer->length);
		run->retried[index] = answer->again;
	} else {
		diags_init(&problems, &run->school);
		if (!run->checks && !run->options->of_run)
			school_remove_files(&run->school, &run->job, index);
		if (answer->end != POOL_STOPPED)
			explain(run, index, answer, &problems);
		record = run_blank_record(run, index, status, problems);
		keep_record(run, index, &record);
	}
	run->n_taken++;
	if (record.status != SCHOOL_NOT_DONE)
		run_tell_school(run, run->job.schools[index]->school->id.text, &record,
				&(struct batch_step){ .done = run->n_taken, .total = run->job.n_schools,
						      .again = answer->again });
	arena_reset(&run->school);
}

/* ---- the whole ---- */

/* Give a record to every school that the run did not reach. */
static void complete_records(struct batch *run)
{
	for (size_t i = 0; i < run->job.n_schools && !run->records_lost; i++) {
		struct record record;
		struct diags none;

		if (records_has(&run->records, i))
			continue;
		diags_init(&none, &run->school);
		record = run_blank_record(run, i, SCHOOL_NOT_DONE, none);
		keep_record(run, i, &record);
		arena_reset(&run->school);
	}
}

bool run_schools(struct batch *run)
{
	const struct batch_options *options = run->options;
	struct pool pool = {
		.n = run->job.n_schools, .jobs = options->jobs,
		.limits = options->limits, .work = work, .take = take, .context = run
	};
	bool whole;

	run->records = records_new(run->arena, run->job.n_schools, options->spool_folder);
	run->retried = arena_array(run->arena, run->job.n_schools, sizeof(*run->retried));
	run->products = run_products_new(run->arena, &run->job, &run->records);
	run_tell_start(run, run->job.n_schools);
	whole = pool_run(run->arena, &pool);
	complete_records(run);
	return whole;
}
