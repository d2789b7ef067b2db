/* batch.c - see batch.h. */
#include "batch/batch.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/die.h"
#include "base/folder.h"
#include "base/lock.h"
#include "base/text.h"
#include "base/told.h"
#include "base/writer.h"
#include "batch/job.h"
#include "batch/kinds.h"
#include "batch/manifest.h"
#include "batch/pool.h"
#include "batch/records.h"
#include "batch/run_products.h"
#include "batch/school.h"
#include "batch/tables_out.h"
#include "evidence/map.h"

#define MANIFEST "manifest.json"

enum { TABLE_MAX_BYTES = 1 << 30 };

struct run {
	struct arena *arena;
	const struct batch_options *options;
	struct batch_summary *summary;
	struct diags *diags;
	struct job job;
	struct records records;			/* one a school, in input order */
	struct output *outputs;			/* at the top of OUT, once written */
	size_t n_outputs, outputs_capacity;
	size_t n_taken;
	struct lock lock;			/* of OUT */
	bool disk_full;				/* told of some school; the run has failed */
	bool out_refused;			/* a file at the top of OUT is not there, and that is reported */
	bool checks;				/* nothing is written */
	bool records_lost;			/* some could not be set aside, and that is reported */
	struct arena school;			/* reset for each school; each worker has its own */
};

/* ---- what workers send ---- */

static void work(void *context, size_t index, struct buf *answer)
{
	struct run *run = context;
	struct record record = run->checks ? school_foresee(&run->school, &run->job, index)
					   : school_make(&run->school, &run->job, index);

	record_write(&record, answer);
	arena_reset(&run->school);
}

/* What ended a worker, as a problem of the school it held. */
static void explain(struct run *run, size_t index, const struct pool_answer *answer,
		    struct diags *problems)
{
	const struct cell *id = &run->job.schools[index]->school->id;
	int status = answer->wait_status;
	struct diag *d;

	if (answer->end == POOL_TOO_SLOW)
		d = diags_add(problems, DIAG_RUN003, id->at,
			      "the reports of '%s' were not done within %d s of processor time", id->text,
			      run->options->time_limit_s);
	else if (answer->end == POOL_NO_WORKER)
		d = diags_add(problems, DIAG_RUN002, id->at,
			      "no worker could be started for '%s': %s", id->text,
			      strerror(answer->error));
	else if (WIFSIGNALED(status))
		d = diags_add(problems, DIAG_RUN002, id->at,
			      "the worker was ended by signal %d (%s) before the reports of '%s' "
			      "were done",
			      WTERMSIG(status), strsignal(WTERMSIG(status)), id->text);
	else if (WEXITSTATUS(status) == DIE_MEMORY_STATUS)
		d = diags_add(problems, DIAG_RUN002, id->at,
			      "there was not enough memory for the reports of '%s'", id->text);
	else
		d = diags_add(problems, DIAG_RUN002, id->at,
			      "the worker ended before the reports of '%s' were done", id->text);
	d->school_id = id->text;
	d->hint = "nothing of it is kept; run again with --school to try that school alone";
}

/* The record of a school that has none of its worker's. */
static struct record blank_record(struct run *run, size_t index, enum school_status status,
				  struct diags problems)
{
	struct buf *rows = buf_new(&run->school, TABLE_MAX_BYTES);
	const struct school *school = run->job.schools[index]->school;
	struct diags before = job_problems_of(&run->school, &run->job, school->id.text);

	if (batch_kind(&run->job.framework)->put_rows)
		results_rows_without(rows, &run->job.framework, run->options->date, school,
				     school_why(&run->school, &run->job, status, &before,
						&problems));
	return (struct record){ .status = status, .results = rows->bytes ? rows->bytes : "",
				.actions = "",
				.problems = problems };
}

static void tell(const struct run *run, const char *school_id, bool failed)
{
	if (run->options->progress)
		run->options->progress(run->options->context, school_id, run->n_taken,
				       run->job.n_schools, failed);
}

static void keep(struct run *run, size_t index, const char *bytes, size_t length)
{
	struct diag *d;

	if (run->records_lost || records_put(&run->records, index, bytes, length))
		return;
	run->records_lost = true;
	d = diags_add(run->diags, DIAG_RUN001, (struct loc){ .file = "results.csv" },
		      "its rows cannot be set aside in a temporary file: %s", strerror(errno));
	d->hint = "make room, or set TMPDIR to a folder on a disk that has some";
}

static void keep_record(struct run *run, size_t index, const struct record *record)
{
	struct buf *bytes = buf_new(&run->school, TABLE_MAX_BYTES);

	record_write(record, bytes);
	keep(run, index, bytes->bytes, bytes->length);
}

static void take(void *context, size_t index, const struct pool_answer *answer)
{
	struct run *run = context;
	enum school_status status = answer->end == POOL_STOPPED ? SCHOOL_NOT_DONE : SCHOOL_FAILED;
	struct record record;
	struct diags problems;

	if (answer->end == POOL_ANSWERED
	    && record_read(&run->school, answer->bytes, answer->length, &record)) {
		keep(run, index, answer->bytes, answer->length);
	} else {
		diags_init(&problems, &run->school);
		if (!run->checks)
			school_remove_files(&run->school, &run->job, index);
		if (answer->end != POOL_STOPPED)
			explain(run, index, answer, &problems);
		record = blank_record(run, index, status, problems);
		keep_record(run, index, &record);
	}
	run->n_taken++;
	if (record.status != SCHOOL_NOT_DONE)
		tell(run, run->job.schools[index]->school->id.text,
		     record.status == SCHOOL_WITHHELD || record.status == SCHOOL_FAILED);
	arena_reset(&run->school);
}

/* ---- the output folder ---- */

static void refuse(struct run *run, const char *file, const char *what)
{
	int error = errno;

	diags_add(run->diags, DIAG_RUN001, (struct loc){ .file = text_plain_name(run->arena, file) },
		  "%s: %s", what, strerror(error));
	run->out_refused = true;
}

static void tell_holder(struct run *run)
{
	struct loc at = { .file = text_plain_name(run->arena, run->options->out) };
	const char *who = run->lock.holder
			? arena_printf(run->arena, " (process %ld)", run->lock.holder) : "";

	diags_add(run->diags, DIAG_RUN007, at, "another run%s is writing into this folder", who)->hint =
		"wait until it has ended, or give another folder with -o";
}

/* Taken, or there is none to take, which costs no report and is told once, when it counts. */
static bool lock_out(struct run *run, bool counts)
{
	struct loc at = { .file = text_plain_name(run->arena, run->options->out) };

	switch (lock_take(&run->lock, &run->job.out)) {
	case LOCK_TAKEN:
		return true;
	case LOCK_MISSING:
		if (counts)
			diags_add(run->diags, DIAG_RUN008, at, "this folder cannot be locked, so nothing keeps another run "
				  "out of it: %s", strerror(errno))->hint =
				"start no other run into it before this one has ended";
		return true;
	case LOCK_HELD:
		tell_holder(run);
		break;
	case LOCK_FAILED:
		refuse(run, run->options->out, "no file can be written in the output folder");
		break;
	}
	return false;
}

/* Made, proven to take a file, and in nobody's use: who cannot write there is told before hours of reading. Nothing in it
 * is changed, and nobody is kept out of it yet. */
static bool open_out(struct run *run)
{
	const char *out = run->options->out;

	if (!folder_open(&run->job.out, access_of(run->options), out)) {
		refuse(run, out, "the output folder cannot be made");
		return false;
	}
	if (!lock_out(run, false))
		return false;
	lock_give_back(&run->lock);
	return true;
}

/* From here on OUT is this run's alone, and what an earlier one made of it is not vouched for any more. */
static bool begin(struct run *run)
{
	if (!lock_out(run, true))
		return false;
	if (folder_remove(&run->job.out, MANIFEST) || errno == EISDIR)
		return true;
	refuse(run, MANIFEST, "the one of an earlier run cannot be removed");
	lock_give_back(&run->lock);
	return false;
}

static bool write_file(struct run *run, const char *name, const struct buf *bytes)
{
	errno = EFBIG;
	if (bytes->full || !folder_write(&run->job.out, name, bytes->bytes, bytes->length)) {
		refuse(run, name, "could not be written");
		return false;
	}
	run->summary->n_files++;
	return true;
}

static struct output *add_output(struct run *run)
{
	if (run->n_outputs == run->outputs_capacity)
		run->outputs = arena_grow(run->arena, run->outputs, run->n_outputs, &run->outputs_capacity,
					  sizeof(*run->outputs));
	return &run->outputs[run->n_outputs++];
}

/* A table at the top of OUT that comes piece by piece. */
static struct writer *open_table(struct run *run, const char *name, void (*head)(struct buf *out))
{
	struct writer *writer = writer_new(run->arena, &run->job.out, name);
	struct buf *row = buf_new(run->arena, TABLE_MAX_BYTES);

	head(row);
	writer_add(writer, row->bytes, row->length);
	return writer;
}

static void close_table(struct run *run, const char *name, struct writer *writer)
{
	struct output table = { .name = name, .profile = job_profile_of_tables(&run->job) };

	if (!writer_close(writer, table.sha256, &table.size_bytes)) {
		refuse(run, name, "could not be written");
		return;
	}
	*add_output(run) = table;
	run->summary->n_files++;
}

/* A file at the top of OUT that is there at once. */
static void write_whole(struct run *run, const struct draft *draft)
{
	if (write_file(run, draft->name, draft->bytes))
		*add_output(run) = draft_output(draft);
}

static void write_rows(struct run *run)
{
	struct writer *results = open_table(run, "results.csv", results_head);
	struct writer *actions = open_table(run, "actions.csv", actions_head);

	for (size_t i = 0; i < run->job.n_schools; i++) {
		struct record record = records_get(&run->school, &run->records, i);

		writer_add(results, record.results, strlen(record.results));
		writer_add(actions, record.actions, strlen(record.actions));
		arena_reset(&run->school);
	}
	close_table(run, "results.csv", results);
	close_table(run, "actions.csv", actions);
}

static void write_products(struct run *run)
{
	struct drafts drafts = { .n = 0 };

	run_products_remove(run->arena, &run->job);
	run_products_make(run->arena, &run->job, &run->records, &drafts, run->diags);
	for (size_t i = 0; i < drafts.n; i++) {
		write_whole(run, &drafts.items[i]);
		buf_clear(drafts.items[i].bytes);
	}
}

static void write_problems(struct run *run)
{
	struct writer *writer = open_table(run, "problems.csv", problems_head);
	struct told_list list;
	struct arena arena;
	struct buf row;

	buf_init(&row, TABLE_MAX_BYTES);
	arena_init(&arena);
	diags_sort(run->diags);
	list = told_of(&arena, run->diags, false);
	for (size_t i = 0; i < list.n; i++) {
		problems_row(&row, &list.items[i]);
		writer_add(writer, row.bytes, row.length);
		buf_reset(&row);
	}
	arena_clear(&arena);
	buf_clear(&row);
	close_table(run, "problems.csv", writer);
}

static void write_tables(struct run *run)
{
	struct buf manifest;

	write_rows(run);
	write_products(run);
	write_problems(run);
	if (run->out_refused || run->disk_full)
		return;
	/* One flush for all files, before the manifest vouches for them. */
	if (!folder_flush(&run->job.out)) {
		refuse(run, run->options->out, "what was written could not be flushed to disk");
		return;
	}
	buf_init(&manifest, TABLE_MAX_BYTES);
	manifest_write(&manifest, &run->job, &run->records, run->outputs, run->n_outputs);
	write_file(run, MANIFEST, &manifest);
	buf_clear(&manifest);
}

/* ---- the whole ---- */

/* From the first worker to the last table a signal waits to be looked for. */
static void hold_signals(sigset_t *before)
{
	sigset_t set;

	pool_end_signals(&set);
	sigprocmask(SIG_BLOCK, &set, before);
}

/* Whether one came after the last worker, while tables were written; it is taken, so that the
 * caller can still say what was done. */
static bool end_asked(void)
{
	static const struct timespec at_once = { .tv_sec = 0 };
	sigset_t set;

	pool_end_signals(&set);
	return sigtimedwait(&set, NULL, &at_once) > 0;
}

/* One that the run did not come to has a record too. */
static void complete_records(struct run *run)
{
	for (size_t i = 0; i < run->job.n_schools && !run->records_lost; i++) {
		struct record record;
		struct diags none;

		if (records_has(&run->records, i))
			continue;
		diags_init(&none, &run->school);
		record = blank_record(run, i, SCHOOL_NOT_DONE, none);
		keep_record(run, i, &record);
		arena_reset(&run->school);
	}
}

/* They are no schools of the run, so that nothing else speaks of them. */
static void name_refused(struct run *run)
{
	const struct evidence *evidence = &run->job.evidence;
	const char **ids = arena_array(run->arena, evidence->n_refused_schools, sizeof(*ids));

	for (size_t i = 0; i < evidence->n_refused_schools; i++)
		ids[i] = evidence->refused_schools[i].id;
	run->summary->refused = ids;
	run->summary->n_refused = evidence->n_refused_schools;
}

static void gather(struct run *run)
{
	struct batch_summary *sum = run->summary;
	const char **unanswered = arena_array(run->arena, run->job.n_schools, sizeof(*unanswered));

	sum->unanswered = unanswered;

	for (size_t i = 0; i < run->job.n_schools; i++) {
		struct record r = records_get(&run->school, &run->records, i);

		sum->n_done += r.status == SCHOOL_MADE;
		sum->n_drafts += r.status == SCHOOL_DRAFT;
		sum->n_generated += (r.status == SCHOOL_MADE || r.status == SCHOOL_DRAFT)
				    && run->job.schools[i]->generated;
		sum->n_withheld += r.status == SCHOOL_WITHHELD;
		sum->n_failed += r.status == SCHOOL_FAILED;
		if (r.status == SCHOOL_NO_ANSWERS)
			unanswered[sum->n_unanswered++] = run->job.schools[i]->school->id.text;
		sum->n_files += r.n_outputs;
		run->disk_full |= r.disk_full;
		diags_append(run->diags, &r.problems);
		arena_reset(&run->school);
	}
	sum->n_schools = run->job.n_schools;
	name_refused(run);
}

/* Folders in OUT that an earlier run made for schools that this one is not about. */
static void count_others(struct run *run)
{
	const char **names;
	struct map own;
	size_t n;

	map_init(&own, run->arena);
	for (size_t i = 0; i < run->job.n_schools; i++)
		map_add(&own, run->job.schools[i]->school->id.text, i);
	if (!folder_list(run->arena, &run->job.out, &names, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		struct folder other;

		if (map_get(&own, names[i]) || !folder_find(&other, &run->job.out, names[i]))
			continue;
		run->summary->n_others += folder_has(&other, "results.json");
		folder_close(&other);
	}
}

static enum batch_outcome outcome(const struct run *run)
{
	if (run->out_refused || run->disk_full || run->records_lost)
		return BATCH_NOTHING;
	return job_withholds(&run->job, run->diags) ? BATCH_DONE_WITH_ERRORS : BATCH_DONE;
}

static bool prepare(struct run *run)
{
	bool fonts = job_open_evidence(&run->job) && job_open_fonts(&run->job);
	bool ok = fonts && job_open_products(&run->job);

	diags_append(run->diags, &run->job.problems);
	return ok;
}

/* All schools, each in a worker; what they found is in the records then. Whether nobody asked for the end. */
static bool work_through(struct run *run)
{
	const struct batch_options *options = run->options;
	struct pool pool = {
		.n = run->job.n_schools, .jobs = options->jobs,
		.time_limit_s = options->time_limit_s, .work = work, .take = take, .context = run
	};
	bool whole;

	run->records = records_new(run->arena, run->job.n_schools, options->spool_folder);
	tell(run, NULL, false);
	whole = pool_run(run->arena, &pool);
	complete_records(run);
	return whole;
}

/* All schools, then the tables. Likewise. */
static bool make_all(struct run *run)
{
	bool whole;

	arena_init(&run->school);
	whole = work_through(run);
	if (run->records_lost) {
		write_problems(run);
	} else {
		gather(run);
		write_tables(run);
		count_others(run);
	}
	arena_clear(&run->school);
	return whole;
}

/* What becomes of OUT once it is this run's. */
static enum batch_outcome fill_out(struct run *run, bool ready)
{
	bool whole;

	if (!ready) {
		write_problems(run);
		return run->job.evidence.refused ? BATCH_REFUSED : BATCH_NOTHING;
	}
	whole = make_all(run);
	whole = !end_asked() && whole;
	if (whole || run->records_lost)
		return outcome(run);
	return BATCH_INTERRUPTED;
}

/* From reading to the last table. Until the run begins a signal ends the process where it is; then it waits to be looked
 * for, and one that has come before changes nothing in OUT. */
static enum batch_outcome run_into_out(struct run *run)
{
	enum batch_outcome end = BATCH_NOTHING;
	bool ready = prepare(run);
	sigset_t before;

	hold_signals(&before);
	if (end_asked()) {
		end = BATCH_INTERRUPTED;
	} else if (begin(run)) {
		end = fill_out(run, ready);
		lock_give_back(&run->lock);
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
	return end;
}

enum batch_outcome batch_run(struct arena *arena, const struct batch_options *options,
			     struct batch_summary *summary, struct diags *diags)
{
	struct run run = { .arena = arena, .options = options, .summary = summary, .diags = diags };
	enum batch_outcome end = BATCH_NOTHING;

	*summary = (struct batch_summary){ .n_schools = 0 };
	job_open_audit(arena, options, &run.job);
	if (job_needs_restricted(&run.job))
		return BATCH_REFUSED;
	if (open_out(&run))
		end = run_into_out(&run);
	folder_close(&run.job.out);
	diags_sort(diags);
	return end;
}

/* Whether nobody asked for the end. */
static bool check_all(struct run *run)
{
	struct drafts drafts = { .n = 0 };
	sigset_t before;
	bool whole;

	hold_signals(&before);
	arena_init(&run->school);
	whole = work_through(run);
	if (!run->records_lost) {
		gather(run);
		run_products_make(run->arena, &run->job, &run->records, &drafts, run->diags);
	}
	arena_clear(&run->school);
	whole = !end_asked() && whole;
	sigprocmask(SIG_SETMASK, &before, NULL);
	return whole;
}

enum batch_outcome batch_check(struct arena *arena, const struct batch_options *options,
			       struct batch_summary *summary, struct diags *diags)
{
	struct run run = { .arena = arena, .options = options, .summary = summary, .diags = diags, .checks = true };
	enum batch_outcome end;

	*summary = (struct batch_summary){ .n_schools = 0 };
	job_open_audit(arena, options, &run.job);
	if (!prepare(&run))
		end = run.job.evidence.refused ? BATCH_REFUSED : BATCH_NOTHING;
	else
		end = check_all(&run) ? outcome(&run) : BATCH_INTERRUPTED;
	summary->uses = run.job.evidence.uses;
	summary->n_uses = run.job.evidence.n_uses;
	diags_sort(diags);
	return end;
}
