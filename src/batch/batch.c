/* batch.c - see batch.h. The parts of a run are listed in run.h. */
#include "batch/batch.h"

#include <signal.h>

#include "base/folder.h"
#include "batch/called.h"
#include "batch/depends.h"
#include "batch/merge.h"
#include "batch/pool.h"
#include "batch/run.h"

/* ---- signals ---- */

/* From the first worker to the last table, signals are held back until the run looks for them. */
static void hold_signals(sigset_t *before)
{
	sigset_t set;

	pool_end_signals(&set);
	sigprocmask(SIG_BLOCK, &set, before);
}

/* Whether a signal came after the last worker, while tables were written. It is consumed, so that the caller can
 * still report what was done. */
static bool end_asked(void)
{
	static const struct timespec at_once = { .tv_sec = 0 };
	sigset_t set;

	pool_end_signals(&set);
	return sigtimedwait(&set, NULL, &at_once) > 0;
}

/* ---- the whole ---- */

static enum batch_outcome outcome(const struct batch *run)
{
	if (run->out_refused || run->disk_full || run->records_lost)
		return BATCH_NOTHING;
	return job_withholds(&run->job, run->diags) ? BATCH_DONE_WITH_ERRORS : BATCH_DONE;
}

static bool prepare(struct batch *run)
{
	bool fonts = job_open_evidence(&run->job) && job_open_earlier(&run->job) && job_open_fonts(&run->job);
	bool ok = fonts && job_open_products(&run->job);

	run->job.called = called_new(&run->job);
	if (ok && !run->checks)
		run->job.depends = depends_shared(&run->job);
	if (ok && run->options->n_shards)
		run_shard_begin(run);
	job_sort_problems(&run->job);
	diags_append(run->diags, &run->job.problems);
	return ok;
}

/* Run all schools, then write the files at the top. Returns false if the run was asked to end. */
static bool make_all(struct batch *run)
{
	bool whole;

	arena_init(&run->school);
	whole = run_schools(run);
	if (run->records_lost) {
		run_files_write_problems(run);
	} else {
		run_sum(run);
		if (run->options->n_shards) {
			run_shard_end(run);
		} else if (!whole || !run_again_same(run)) {
			whole = whole && run_compared(run) && run_archives(run);
			run_files_write(run);
		}
		run_count_others(run, run_ids(run), run->options->of_run ? 0 : run->job.n_schools);
	}
	arena_clear(&run->school);
	return whole;
}

/* Fill the output folder once it is locked for this run. */
static enum batch_outcome fill_out(struct batch *run, bool ready)
{
	bool whole;

	if (!ready) {
		run_files_write_of_none(run);
		return run->job.evidence.refused ? BATCH_REFUSED : BATCH_NOTHING;
	}
	whole = make_all(run);
	whole = !end_asked() && whole;
	if (whole || run->records_lost)
		return outcome(run);
	return BATCH_INTERRUPTED;
}

/* From reading to the last table. Until writing begins, a signal ends the process at once; after that it is held back
 * until the run looks for it. A signal that comes before leaves the output folder unchanged. */
static enum batch_outcome run_into_out(struct batch *run)
{
	enum batch_outcome end = BATCH_NOTHING;
	sigset_t before;
	bool ready;

	if (!run->merge && run_again_unread(run))
		return outcome(run);
	ready = run->merge || prepare(run);

	hold_signals(&before);
	if (end_asked()) {
		end = BATCH_INTERRUPTED;
	} else if (run_out_begin(run)) {
		end = fill_out(run, ready);
		lock_give_back(&run->lock);
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
	return end;
}

enum batch_outcome batch_run(struct arena *arena, const struct batch_options *options,
			     struct batch_summary *summary, struct diags *diags)
{
	struct batch run = { .arena = arena, .options = options, .summary = summary, .diags = diags };
	enum batch_outcome end = BATCH_NOTHING;

	*summary = (struct batch_summary){ .n_schools = 0 };
	job_open_audit(arena, options, &run.job);
	run.job.program = depends_program(arena);
	if (job_needs_restricted(&run.job))
		return BATCH_REFUSED;
	if (run_out_open(&run))
		end = run_into_out(&run);
	folder_close(&run.job.out);
	diags_sort(diags);
	return end;
}

enum batch_outcome batch_merge(struct arena *arena, const struct batch_options *options,
			       struct batch_summary *summary, struct diags *diags)
{
	struct merge merge = { .given = options };
	struct batch run = { .arena = arena, .options = &merge.options, .summary = summary, .diags = diags,
			     .merge = &merge };
	enum batch_outcome end = BATCH_NOTHING;

	*summary = (struct batch_summary){ .n_schools = 0 };
	if (merge_read(arena, &merge, diags) && merge_open_job(&run) && run_out_open(&run))
		end = run_into_out(&run);
	folder_close(&run.job.out);
	diags_sort(diags);
	return end;
}

/* Returns false if the run was asked to end. */
static bool check_all(struct batch *run)
{
	struct drafts drafts = { .n = 0 };
	sigset_t before;
	bool whole;

	hold_signals(&before);
	arena_init(&run->school);
	whole = run_schools(run);
	if (!run->records_lost) {
		run_sum(run);
		whole = whole && run_compared(run);
		if (!run->n_not_done)
			run_products_make(&run->products, &drafts, run->diags);
	}
	arena_clear(&run->school);
	whole = !end_asked() && whole;
	sigprocmask(SIG_SETMASK, &before, NULL);
	return whole;
}

enum batch_outcome batch_check(struct arena *arena, const struct batch_options *options,
			       struct batch_summary *summary, struct diags *diags)
{
	struct batch run = { .arena = arena, .options = options, .summary = summary, .diags = diags, .checks = true };
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
