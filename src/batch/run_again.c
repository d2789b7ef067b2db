/*
 * run_again.c - whether a run finds everything made already; see run.h.
 *
 * A receipt in OUT (receipt.h) tells from what the files about all schools were made, and holds what that run said: its
 * problems, and how many files it made.
 */
#include <string.h>

#include "batch/called.h"
#include "batch/kinds.h"
#include "batch/manifest.h"
#include "batch/receipt.h"
#include "batch/run.h"

/* How often the run made something for single schools that needs all of them; kept with the receipt. */
struct counts {
	size_t compared, archives, files;
};

/* Whether what it makes can be told by sums, and is about all schools. */
static bool is_whole(const struct batch *run)
{
	return run->job.depends && !run->options->of_run && !run->options->n_schools
	       && !run->options->n_shards;
}

bool run_again_possible(const struct batch *run)
{
	return is_whole(run) && !run->options->force;
}

/* Whether earlier runs are read beyond what the schools' own receipts tell of. */
static bool reads_more(const struct batch *run)
{
	return run->job.earlier.n && batch_kind(&run->job.framework)->open_earlier;
}

/* How many schools still have all files of that receipt. */
static size_t intact(struct batch *run, const char *receipt)
{
	size_t n = 0;

	for (size_t i = 0; i < run->job.n_schools; i++) {
		struct record record;
		struct folder folder;

		if (!folder_find(&folder, &run->job.out, run->job.schools[i]->school->id.text))
			continue;
		n += receipt_intact(&run->school, &folder, receipt, &record);
		folder_close(&folder);
		arena_reset(&run->school);
	}
	return n;
}

/* For the summary: what was made, by the names of the files. */
static void sum_together(struct batch *run, const struct record *made)
{
	struct drafts drafts = { .items = arena_array(run->arena, made->n_outputs, sizeof(*drafts.items)) };

	for (size_t i = 0; i < made->n_outputs; i++)
		drafts.items[drafts.n++] = (struct draft){ .name = made->outputs[i].name };
	run_sum_together(run, &drafts);
}

static void recall(struct batch *run, const struct record *made, const struct counts *counts)
{
	struct batch_summary *sum = run->summary;

	run->diags->n = run->diags->n_errors = run->diags->n_warnings = 0;
	diags_append(run->diags, &made->problems);
	sum_together(run, made);
	sum->n_compared = counts->compared;
	sum->n_archives = counts->archives;
	sum->n_files = counts->files;
	if (run->options->archives)
		sum->archive = called_archive_example(run->arena, &run->job);
	sum->unchanged = true;
}

bool run_again_same(struct batch *run)
{
	struct depends_sums sums;
	struct counts counts;
	struct record made;

	if (!run_again_possible(run) || reads_more(run))
		return false;
	sums = depends_of_run(&run->job);
	if (run->summary->n_again[MADE_NOT] != run->job.n_schools
	    || receipt_find(run->arena, &run->job.out, RECEIPT_OF_RUN, &sums, run->options->date, &made) != MADE_NOT
	    || made.facts_bytes != sizeof(counts))
		return false;
	memcpy(&counts, made.facts, sizeof(counts));
	if (run_products_strays(run->arena, &run->job, &run->kept.before, made.outputs, made.n_outputs))
		return false;
	if ((counts.compared && intact(run, RECEIPT_COMPARED) != counts.compared)
	    || (counts.archives && intact(run, RECEIPT_ARCHIVE) != counts.archives))
		return false;
	recall(run, &made, &counts);
	return true;
}

void run_again_note(struct batch *run, size_t manifest_bytes)
{
	const struct counts counts = { run->summary->n_compared, run->summary->n_archives, run->summary->n_files };
	struct output *outputs = arena_array(run->arena, run->n_outputs + 1, sizeof(*outputs));
	const struct record made = {
		.status = SCHOOL_MADE, .results = "", .actions = "", .entries = "",
		.outputs = outputs, .n_outputs = run->n_outputs + 1,
		.facts = (const char *)&counts, .facts_bytes = sizeof(counts), .problems = *run->diags,
	};
	struct depends_sums sums;

	if (!is_whole(run) || run->n_not_done)
		return;
	sums = depends_of_run(&run->job);
	memcpy(outputs, run->outputs, run->n_outputs * sizeof(*outputs));
	outputs[run->n_outputs] = (struct output){ .name = MANIFEST_NAME, .size_bytes = manifest_bytes };
	receipt_write(run->arena, &run->job.out, RECEIPT_OF_RUN, &sums, run->options->date, &made);
}
