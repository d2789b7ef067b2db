/*
 * run_shard.c - the end of a run that makes one shard of the schools; see run.h.
 *
 * It makes nothing about all schools. So that OUT shows this run only, what an earlier run made of all is removed.
 */
#include "batch/run.h"

#include <errno.h>
#include <string.h>

#include "base/folder.h"
#include "batch/shard_file.h"

void run_shard_begin(struct batch *run)
{
	job_keep_shard(&run->job);
	run->parcel = parcel_of(run->arena, &run->job);
}

/* Only if every school has been run, and all of it is on the disk. */
static void write_file(struct batch *run)
{
	const struct shard_run all = shard_run_of(run->arena, &run->job);
	struct shard_own own = shard_own_of(run->arena, &run->job);

	if (run->out_refused || run->disk_full || run->n_not_done)
		return;
	if (run_inputs_stayed(run))
		memcpy(own.inputs, run->inputs.contents, sizeof(own.inputs));
	if (!folder_flush(&run->job.out)) {
		run_out_refuse(run, run->options->out, "what was written could not be flushed to disk");
		return;
	}
	if (!shard_file_write(run->arena, &run->job.out, &all, &run->parcel, &own, &run->records))
		run_out_refuse(run, SHARD_FILE_NAME, "could not be written");
}

void run_shard_end(struct batch *run)
{
	if (!run_out_change(run))
		return;
	run_files_remove(run);
	run_compared_remove(run);
	run_archives_remove(run);
	run_files_write_problems(run);
	write_file(run);
}
