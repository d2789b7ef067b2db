/*
 * whole.h - a run as it stands once all else is made: what the files are made from that show everything, results.xlsx
 * and index.html.
 */
#ifndef WAYMARK_BATCH_WHOLE_H
#define WAYMARK_BATCH_WHOLE_H

#include "base/told.h"
#include "batch/records.h"

struct comparison;
struct drafts;
struct job;
struct output;

struct whole {
	const struct job *job;
	const struct records *records;		/* one per school of the job */
	const struct records *compared;		/* of some schools one more, with further files ... */
	const struct records *archives;		/* ... and of some one with an archive */
	const struct output *outputs;	size_t n_outputs;	/* at the top of OUT so far */
	const struct drafts *drafts;		/* of files at the top of OUT ... */
	size_t n_written;			/* ... of which these are among `outputs`, the others not written yet */
	const struct told_list *problems;
	const struct comparison *comparison;	/* NULL: the audit's kind has none */
};

#endif
