/*
 * batch.h - all schools of a run: workers, outputs, tables of results, manifest.
 *
 * Fonts, audit and templates are prepared once, then workers are forked; each takes one school at a
 * time. What befalls a school (an error, a crash, a time-out) costs that school's report and
 * nothing else. Outputs are in input order whatever the number of workers.
 */
#ifndef WAYMARK_BATCH_BATCH_H
#define WAYMARK_BATCH_BATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "score/suppress.h"

struct batch_options {
	const char *audit;		/* a name on the audit path or a path ending in .lua */
	const char *const *folders;	/* of evidence */
	size_t n_folders;
	const char *mapping;		/* a path to a mapping of their files, or NULL */
	const char *out;		/* OUT; made if it is not there */
	const char *data_folder;	/* holds audits/lua and templates */
	const char *fonts_folder;	/* holds fonts.list and the faces that it names */
	const char *audit_path;		/* $WAYMARK_PATH, or NULL */
	const char *spool_folder;	/* for temporary files: $TMPDIR, or NULL: /tmp */
	const char *const *schools;	/* ids; none: all */
	size_t n_schools;
	const char *const *editions;	/* those asked for (batch/products.h); none: all that are made by default */
	size_t n_editions;
	bool has_profile;		/* every document has the profile below; else each product its own */
	enum suppress_profile profile;	/* public or internal */
	struct date date;		/* of the report */
	int jobs;			/* at least 1 */
	int time_limit_s;		/* of processor time, for one school; 0: none */
	bool strict;			/* warnings withhold like errors */
	bool large_print;		/* no text below 16 pt */
	bool no_places;			/* documents name no cell */
	bool draft;			/* what would be withheld is made, and marked Draft */
	bool restricted;		/* it may be about single pupils: all files are for their owner */
	const char *passphrase;		/* of every document; NULL: none is encrypted */
	/* Called before the first school, with no id and none done, then after each, in the order
	 * they are done; failed: withheld, or could not be made. NULL: nobody watches. */
	void (*progress)(void *context, const char *school_id, size_t done, size_t total,
			 bool failed);
	void *context;
};

struct mapping_use;

struct batch_summary {
	size_t n_schools, n_done;
	size_t n_drafts;	/* made in spite of problems in their rows */
	size_t n_generated;	/* of those made, drafts too: stamped, since rows were generated */
	size_t n_withheld;	/* for such problems */
	size_t n_failed;	/* for what we could not do */
	size_t n_others;	/* schools with files of an earlier run in OUT, left as they were */
	size_t n_files;
	const char *const *unanswered;	size_t n_unanswered;	/* ids of schools with no row to judge from */
	const char *const *refused;	size_t n_refused;	/* of those whose row in the schools table cannot be used */
	const struct mapping_use *uses;	/* evidence/evidence.h; set by batch_check */
	size_t n_uses;
};

/* refused: it is about single pupils and not restricted. Where an audit is, no problem says so. */
enum batch_outcome {
	BATCH_DONE, BATCH_DONE_WITH_ERRORS, BATCH_NOTHING, BATCH_INTERRUPTED, BATCH_REFUSED
};

/* Read, score and write everything. Problems go to diags, those of workers too, sorted by place. */
enum batch_outcome batch_run(struct arena *arena, const struct batch_options *options,
			     struct batch_summary *summary, struct diags *diags);

/* Find what a run would, its documents laid out and nothing written; the summary's uses say what the mapping did, if there
 * is one. */
enum batch_outcome batch_check(struct arena *arena, const struct batch_options *options,
			       struct batch_summary *summary, struct diags *diags);

#endif
