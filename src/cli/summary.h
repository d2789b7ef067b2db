/* summary.h - what is said once a run has ended. */
#ifndef WAYMARK_CLI_SUMMARY_H
#define WAYMARK_CLI_SUMMARY_H

#include <stdio.h>

#include "base/arena.h"
#include "batch/batch.h"

/* Prints nothing of a run that did nothing. */
void print_summary(FILE *out, struct arena *arena, const struct batch_options *batch, enum batch_outcome outcome,
		   const struct batch_summary *sum, const struct diags *diags);

#endif
