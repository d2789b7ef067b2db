/*
 * batch.h - runs all schools: workers, outputs, tables of results, manifest.
 *
 * Fonts, audit and templates are prepared once, then workers are forked; each takes one school at a
 * time. Whatever happens to a school (an error, a crash, a time-out) costs that school's report and
 * nothing else. Outputs are in input order, whatever the number of workers.
 */
#ifndef WAYMARK_BATCH_BATCH_H
#define WAYMARK_BATCH_BATCH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/diag.h"
#include "batch/limits.h"
#include "score/suppress.h"

enum { SHARDS_MAX = 9999 };

/* A step of a run: it begins, or a school is done. */
struct batch_step {
	size_t done, total;		/* schools */
	const char *compared;		/* "feedback.pdf": what schools get beside all others is being made, last of theirs;
					 * of what follows, only unchanged is set. NULL: it is not */
	const char *school_id;		/* NULL: the run begins, and nothing below is set */
	const char *status;		/* what became of the school: "made", "draft", "withheld", "no answers", "failed" */
	bool withheld, failed;		/* the same, for those who count */
	bool unchanged;			/* its files are those of an earlier run */
	bool again;			/* the first worker that had it ended, so a second one has done it, or failed too */
	const char *const *codes;	size_t n_codes;	/* of the problems that withhold it: "CSV012" */
	const char *reason;		/* why it failed, as the message of a problem; else NULL */
};

struct batch_options {
	const char *audit;		/* a name on the audit path, or a path ending in .lua */
	const char *const *folders;	/* folders of evidence */
	size_t n_folders;
	const char *mapping;		/* path of a mapping for their files, or NULL */
	const char *brand;		/* path of a table of brands, or NULL */
	const char *const *previous;	/* earlier output folders */
	size_t n_previous;		/* at most EARLIER_YEARS_MAX (earlier/earlier.h) */
	const char *out;		/* the output folder; made if it does not exist */
	const char *data_folder;	/* contains audits/lua and templates */
	const char *fonts_folder;	/* contains fonts.list and the faces it names */
	const char *audit_path;		/* $WAYMARK_PATH, or NULL */
	const char *spool_folder;	/* for temporary files: $TMPDIR, or NULL: /tmp */
	const char *const *schools;	/* ids; none means all schools */
	size_t n_schools;
	const char *const *editions;	/* editions asked for (batch/products.h); none means all that are made by default */
	size_t n_editions;
	size_t shard, n_shards;		/* only this part of the schools, from 1 on, and nothing about all (batch/job.h);
					 * n_shards 0: all of them */
	bool of_run;			/* make only what is about all schools: no file of a school is made or removed */
	bool has_profile;		/* every document has the profile below; otherwise each product has its own */
	enum suppress_profile profile;	/* public or internal */
	struct date date;		/* of the report */
	int jobs;			/* at least 1 */
	struct pool_limits limits;	/* of one school */
	bool strict;			/* warnings withhold reports, as errors do */
	bool large_print;		/* no text below 16 pt */
	bool no_places;			/* documents name no cells */
	bool draft;			/* also make what would be withheld, marked Draft */
	bool force;			/* make everything again, also what an earlier run has made of the same */
	bool archives;			/* of each school one of its documents (batch/archive.h) */
	bool full_names;		/* documents have their full names (batch/called.h) */
	bool restricted;		/* audits of single pupils are allowed; all files are readable by
					 * their owner only */
	const char *passphrase;		/* for every document; NULL: no encryption */
	/* Called before the first school and after each, in the order they are done. NULL: not called. */
	void (*progress)(void *context, const struct batch_step *step);
	void *context;
};

struct mapping_use;

/* A document of an earlier run that needs all schools and stays in the output folder while only some are run. */
struct stayed {
	const char *name;	/* "comparison.pdf" */
	const char *example;	/* the same, or what several are called together: "support-ID.pdf" */
	bool of_school;		/* it is one of a school of this run */
	struct date date;	/* the report date of that run; year 0: no manifest says from what it was made, or it has
				 * been changed since */
};

/* A document or table about all schools that was made. */
struct together {
	const char *name;	/* "comparison.csv"; of several files, "support-ID.pdf" */
	size_t n;		/* how many files */
	bool several;
};

/* One that is not made by default of so many schools. */
struct left_out {
	const char *name, *edition;	/* "support-ID.pdf", "support" */
	size_t from;			/* this number of schools */
};

/* Whether the files were made, and why, though an earlier run had made some. */
enum made_why {
	MADE_FIRST,			/* there were none, or nothing told of them */
	MADE_NOT,			/* they are those of an earlier run */
	MADE_CHANGED,			/* something that they say is another */
	MADE_MOVED,			/* only the places of the school's rows in their files are others */
	MADE_DATED,			/* only the report date is another */
	MADE_MISSING,			/* one was gone, or of another size */
	MADE_WHY_COUNT
};

struct batch_summary {
	size_t n_schools, n_done;
	size_t n_drafts;	/* made in spite of problems in their rows */
	size_t n_generated;	/* stamped because rows were generated; included in made and drafts */
	size_t n_withheld;	/* because of problems in their rows */
	const char *const *failed;	size_t n_failed;	/* ids of those that could not be made for other reasons */
	size_t n_not_done;	/* the run was interrupted before */
	const char *const *retried;	size_t n_retried;	/* ids of schools done by the second worker that had them */
	size_t n_again[MADE_WHY_COUNT];	/* schools by why their files were made */
	bool unchanged;		/* nothing in the output folder had to be changed */
	const char *compared;	/* what is made of a school beside all others: "feedback.pdf"; NULL: it is not made */
	size_t n_compared;	/* for so many schools */
	const char *archive;	/* of a school's documents, for mailing: "documents.zip"; NULL: none was asked for */
	size_t n_archives;
	const struct together *together;	size_t n_together;
	const struct left_out *left_out;	size_t n_left_out;
	size_t n_others;	/* schools with files of an earlier run in the output folder, which were left alone */
	size_t n_files;
	const struct stayed *stayed;	size_t n_stayed;
	const char *const *unanswered;	size_t n_unanswered;	/* ids of schools without any row to judge from */
	const char *const *refused;	size_t n_refused;	/* ids of those whose row in the schools table
								 * is unusable */
	const struct mapping_use *uses;	/* evidence/evidence.h; set only by batch_check */
	size_t n_uses;
};

/* REFUSED: the audit is about single pupils and the run is not restricted; no problem says so. */
enum batch_outcome {
	BATCH_DONE, BATCH_DONE_WITH_ERRORS, BATCH_NOTHING, BATCH_INTERRUPTED, BATCH_REFUSED
};

/* Read, score and write everything. Problems, including those of workers, go to diags, sorted by place. */
enum batch_outcome batch_run(struct arena *arena, const struct batch_options *options,
			     struct batch_summary *summary, struct diags *diags);

/* Make of the output folders of all shards of a run, which are the options' folders, what the run would have made without
 * shards. What is made and how it looks is as the shards have it; of the options only these count: folders, out, jobs,
 * force, passphrase, time limit, progress and where the program's own files are. */
enum batch_outcome batch_merge(struct arena *arena, const struct batch_options *options,
			       struct batch_summary *summary, struct diags *diags);

/* Find the problems that a run would find: documents are laid out, but nothing is written. If there is a mapping, the
 * summary's uses say what it did. */
enum batch_outcome batch_check(struct arena *arena, const struct batch_options *options,
			       struct batch_summary *summary, struct diags *diags);

#endif
