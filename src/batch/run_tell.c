/* run_tell.c - tells whoever wants to know what becomes of schools, as it is known; see run.h. */
#include "batch/run.h"

#include "batch/why.h"

/* Why a school failed. */
static const char *reason_of(const struct diags *problems)
{
	for (size_t i = 0; i < problems->n; i++)
		if (problems->items[i].severity == DIAG_ERROR)
			return problems->items[i].message;
	return NULL;
}

void run_tell_start(struct batch *run, size_t schools)
{
	if (run->options->progress)
		run->options->progress(run->options->context, &(struct batch_step){ .total = schools });
}

void run_tell_compared(struct batch *run, const char *files, const struct record *record, size_t done, size_t total)
{
	if (run->options->progress)
		run->options->progress(run->options->context,
				       &(struct batch_step){ .compared = files, .done = done, .total = total,
							     .unchanged = record && record->why == MADE_NOT });
}

void run_tell_school(struct batch *run, const char *id, const struct record *record, const struct batch_step *at)
{
	struct batch_step step = *at;

	if (!run->options->progress)
		return;
	step.school_id = id;
	step.status = school_status_name(record->status);
	step.withheld = record->status == SCHOOL_WITHHELD;
	step.failed = record->status == SCHOOL_FAILED;
	step.unchanged = record->why == MADE_NOT;
	if (step.withheld || step.failed || record->status == SCHOOL_DRAFT)
		step.codes = why_codes(&run->school, &run->job, id, &record->problems, &step.n_codes);
	if (step.failed)
		step.reason = reason_of(&record->problems);
	run->options->progress(run->options->context, &step);
}
