/* run_out.c - opens and locks the folder that a run writes into; see run.h. */
#include "batch/run.h"

#include <errno.h>
#include <string.h>

#include "base/folder.h"
#include "base/text.h"
#include "batch/manifest.h"
#include "batch/receipt.h"

void run_out_refuse(struct batch *run, const char *file, const char *what)
{
	int error = errno;

	diags_add(run->diags, DIAG_RUN001, (struct loc){ .file = text_plain_name(run->arena, file) },
		  "%s: %s", what, strerror(error));
	run->out_refused = true;
}

static void tell_holder(struct batch *run)
{
	struct loc at = { .file = text_plain_name(run->arena, run->options->out) };
	const char *who = run->lock.holder
			? arena_printf(run->arena, " (process %ld)", run->lock.holder) : "";

	diags_add(run->diags, DIAG_RUN007, at, "another run%s is writing into this folder", who)->hint =
		"wait until it has ended, or give another folder with -o";
}

/* Lock the output folder. A file system without locks costs no report; `counts` says whether to report it. */
static bool lock_out(struct batch *run, bool counts)
{
	struct loc at = { .file = text_plain_name(run->arena, run->options->out) };

	switch (lock_take(&run->lock, &run->job.out)) {
	case LOCK_TAKEN:
		return true;
	case LOCK_MISSING:
		if (counts)
			diags_add(run->diags, DIAG_RUN008, at, "this folder cannot be locked, so other runs "
					"cannot be kept out of it: %s", strerror(errno))->hint =
				"start no other run into it before this one has ended";
		return true;
	case LOCK_HELD:
		tell_holder(run);
		break;
	case LOCK_FAILED:
		run_out_refuse(run, run->options->out, "no file can be written in the output folder");
		break;
	}
	return false;
}

bool run_out_open(struct batch *run)
{
	const char *out = run->options->out;

	if (!folder_open(&run->job.out, access_of(run->options), out)) {
		run_out_refuse(run, out, "the output folder cannot be made");
		return false;
	}
	if (!lock_out(run, false))
		return false;
	lock_give_back(&run->lock);
	return true;
}

bool run_out_change(struct batch *run)
{
	if (receipt_void_run(&run->job.out))
		return true;
	run_out_refuse(run, MANIFEST_NAME, "the one of an earlier run cannot be removed");
	return false;
}

bool run_out_begin(struct batch *run)
{
	if (!lock_out(run, true))
		return false;
	run->kept = kept_recall(run->arena, &run->job);
	if (run_again_possible(run) || run_out_change(run))
		return true;
	lock_give_back(&run->lock);
	return false;
}
