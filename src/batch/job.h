/*
 * job.h - what a run has ready before its first school: audit, evidence, fonts, templates.
 */
#ifndef WAYMARK_BATCH_JOB_H
#define WAYMARK_BATCH_JOB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/folder.h"
#include "batch/batch.h"
#include "batch/brands.h"
#include "batch/called.h"
#include "batch/products.h"
#include "earlier/earlier.h"
#include "evidence/evidence.h"
#include "evidence/mapping.h"
#include "font/font.h"
#include "framework/framework.h"
#include "report/report.h"

/* A template file that may be used: the program's own, or one beside the audit that overrides it. */
struct template_file {
	const char *name;	/* "report.lua" */
	char sha256[65];
};

/* A product that the run makes. */
struct job_product {
	const struct product *product;
	struct report_template *template;	/* NULL: it needs none */
};

/* All shards of a run together, for one that makes one of them. */
struct job_whole {
	const struct school_entry *const *all;	size_t n_schools;
	size_t n_problems;
	const size_t *schools;		/* for each school of this shard, its place among all ... */
	const size_t *problems;		/* ... and the same for each problem */
};

struct earlier_tallies;
struct school_problem;

struct job {
	struct arena *arena;			/* the run's arena */
	const struct batch_options *options;
	struct folder out;			/* the output folder, once it is open */
	const char *program;			/* its sum (batch/depends.h); NULL: it is not known */
	struct framework framework;
	struct mapping mapping;			/* its file is NULL if there is none */
	bool audit_loaded;
	struct evidence evidence;
	const struct school_entry **schools;	/* of the evidence */
	size_t n_schools;      /* those asked for, in input order */
	struct job_whole whole;
	struct diags problems; /* of the audit and the folders; only those of schools asked for */
	const struct school_problem *by_school;	size_t n_by_school;	/* of the first n_sorted, those of schools */
	size_t n_sorted;
	struct called called;			/* what full names of files are made of */
	struct earlier_folders earlier;		/* n is 0 if none was given */
	const struct earlier_tallies *tallies;	/* what the cases of the latest of them were counted as; or NULL */
	struct fonts *fonts;			/* NULL: nothing is printed, or checked for printing */
	/* For documents only: */
	struct pdf_press *press;
	const struct brands *brands;		/* NULL: none */
	struct encryption *encryption;		/* pdf/encrypt.h; NULL: none */
	const struct job_product *products;	size_t n_products;	/* in the order of the table of products */
	const char *depends;			/* the sum of what the files of all schools depend on
						 * (batch/depends.h); NULL: they are made each time */
	const struct template_file *template_files;	size_t n_template_files;
};

/* job_open_audit: load only the audit; there may be problems already. job_open_evidence: everything else. Returns
 * false if nothing can be done: job->problems, which is always valid, says why. */
void job_open_audit(struct arena *arena, const struct batch_options *options, struct job *job);
bool job_open_evidence(struct job *job);

/* The school of the job with that id; NULL with a problem (RUN004) if there is none. */
const struct school *job_find_school(struct job *job, const char *id);

/* Whether its audit is loaded and about single pupils. */
bool job_about_pupils(const struct job *job);

/* Whether it is and the run is not restricted, so that nothing may be shown. */
bool job_needs_restricted(const struct job *job);

/* Examine the earlier output folders of the options. Returns false like the above. */
bool job_open_earlier(struct job *job);

/* What earlier runs found about a school of the job; NULL: no earlier output was given. Problems go to diags. */
const struct earlier *job_earlier(struct arena *arena, const struct job *job, size_t index, struct diags *diags);

/* Open the fonts, and report characters of the audit's texts that they lack. Returns false like the above. */
bool job_open_fonts(struct job *job);

/* Prepare the products that the options ask for, with their templates and what printing needs. Returns false like the
 * above. */
bool job_open_products(struct job *job);

/* Once all is open: keep only the schools of the options' shard, and the problems that are theirs or no single school's. */
void job_keep_shard(struct job *job);

/* A school of the job with its rows, copied into the arena. */
const struct school_evidence *job_school(struct arena *arena, const struct job *job, size_t index);

/* The school's own problems so far, in the arena. If the evidence is incomplete, so that rows of any school may be
 * missing, also every error that is not about a single school. */
struct diags job_problems_of(struct arena *arena, const struct job *job, const char *school_id);

/* So that this is quick for each of many schools, as long as no problem is added. */
void job_sort_problems(struct job *job);

/* The mapping by which files were read, or NULL. */
static inline const struct mapping *job_mapping(const struct job *job)
{
	return job->mapping.file ? &job->mapping : NULL;
}

/* File permissions for this run. */
static inline enum file_access access_of(const struct batch_options *options)
{
	return options->restricted ? FILE_FOR_OWNER : FILE_FOR_ALL;
}

/* The profile of a document; and that of the tables and results.json. */
enum suppress_profile job_profile(const struct job *job, const struct product *product);
enum suppress_profile job_profile_of_tables(const struct job *job);

/* Whether a problem withholds a report: errors do, with --strict warnings too. */
bool job_counts(const struct job *job, const struct diag *problem);
bool job_withholds(const struct job *job, const struct diags *problems);

#endif
