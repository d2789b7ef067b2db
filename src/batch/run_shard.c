/*
 * run_shard.c - the end of a run that makes one shard of the schools; see run.h.
 *
 * It makes nothing about all schools. So that OUT shows this run only, what an earlier run made of all is removed.
 */
#include "batch/run.h"

#include "base/folder.h"

static void remove_tables(struct batch *run)
{
	static const char *const tables[] = { "results.csv", "actions.csv" };

	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++)
		folder_remove(&run->job.out, tables[i]);
	run_products_remove(run->arena, &run->job, &run->kept.before);
}

void run_shard_end(struct batch *run)
{
	if (!run_out_change(run))
		return;
	remove_tables(run);
	run_compared_remove(run);
	run_archives_remove(run);
	run_files_write_problems(run);
}
