/* run_blank.c - the record of a school of which nothing is made; see run.h. */
#include "batch/run.h"

#include "batch/kinds.h"
#include "batch/tables_out.h"
#include "batch/why.h"

struct record run_blank_record(struct batch *run, size_t index, enum school_status status, struct diags problems)
{
	struct buf *rows = buf_new(&run->school, RECORD_MAX_BYTES);

	if (batch_kind(&run->job.framework)->put_rows)
		results_rows_without(rows, &run->job.framework, run->options->date, run->job.schools[index]->school,
				     why_school(&run->school, &run->job, index, status, &problems));
	return (struct record){ .status = status, .results = rows->bytes ? rows->bytes : "",
				.actions = "", .entries = "",
				.problems = problems };
}
