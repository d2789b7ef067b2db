/*
 * batch.h - all schools of a run: workers, outputs, tables of results, manifest.
 *
 * Fonts, audit and templates are prepared once, then workers are forked; each takes one school at a time. What
 * befalls a school (an error, a crash, a time-out) costs that school's report and nothing else. Outputs are
 * in input order whatever the number of workers.
 */
#ifndef WAYMARK_BATCH_BATCH_H
#define WAYMARK_BATCH_BATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"

enum edition { EDITION_REPORT, EDITION_ACTION_PLAN, EDITION_COUNT };
const char *edition_name(enum edition edition);		/* "action-plan": option, template and file name */

struct batch_options {
	const char *audit;			/* a name on the audit path or a path ending in .lua */
	const char *const *folders;	size_t n_folders;
	const char *out;			/* OUT; made if it is not there */
	const char *data_folder;		/* holds audits/lua, templates, fonts */
	const char *audit_path;			/* $WAYMARK_PATH, or NULL */
	const char *const *schools;	size_t n_schools;	/* ids; 0: all */
	bool editions[EDITION_COUNT];
	struct date date;			/* of the report */
	int jobs;				/* at least 1 */
	int time_limit_s;			/* for one school */
	bool strict;				/* warnings withhold like errors */
	/* Called in input order after each school; NULL: nobody watches. */
	void (*progress)(void *context, const char *school_id, size_t done, size_t total, bool failed);
	void *context;
};

struct batch_summary {
	size_t n_schools, n_done, n_withheld, n_failed;	/* withheld: problems in its rows; failed: ours */
	size_t n_files;
};

enum batch_outcome { BATCH_DONE, BATCH_DONE_WITH_ERRORS, BATCH_NOTHING, BATCH_INTERRUPTED };

/* Read, score and write everything. Problems go to diags (sorted by place), also those of workers. */
enum batch_outcome batch_run(struct arena *arena, const struct batch_options *options,
			     struct batch_summary *summary, struct diags *diags);

/* Read and validate only. */
enum batch_outcome batch_check(struct arena *arena, const struct batch_options *options,
			       struct batch_summary *summary, struct diags *diags);

#endif
