/*
 * job.h - what a run has in hand before it looks at its first school: audit, evidence, fonts,
 * templates.
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
#include "batch/products.h"
#include "evidence/evidence.h"
#include "evidence/mapping.h"
#include "font/font.h"
#include "framework/framework.h"
#include "report/report.h"

/* A template file that a report may be made with: of those beside the audit, the ones that stand
 * before ours. */
struct template_file {
	const char *name;	/* "report.lua" */
	char sha256[65];
};

/* A product that the run makes. */
struct job_product {
	const struct product *product;
	struct report_template *template;	/* NULL: it needs none */
};

struct job {
	struct arena *arena;			/* the run's */
	const struct batch_options *options;
	struct folder out;			/* OUT, once it is open */
	struct framework framework;
	struct mapping mapping;			/* file NULL: none */
	bool audit_loaded;
	struct evidence evidence;
	const struct school_entry **schools;	/* of the evidence */
	size_t n_schools;      /* those asked for, in input order */
	struct diags problems; /* of the audit and the folders, only of schools asked for */
	struct fonts *fonts;			/* NULL: nothing is to be printed or checked for it */
	/* Only for documents: */
	struct pdf_press *press;
	struct encryption *encryption;		/* pdf/encrypt.h; NULL: none */
	const struct job_product *products;	size_t n_products;	/* in the order of the table of products */
	const struct template_file *template_files;	size_t n_template_files;
};

/* The audit alone, whose problems may be there already; and all else. False if nothing can be done: job->problems, good
 * in any case, say why. */
void job_open_audit(struct arena *arena, const struct batch_options *options, struct job *job);
bool job_open_evidence(struct job *job);

/* Whether its audit is loaded and about single pupils. */
bool job_about_pupils(const struct job *job);

/* Whether it is, and the run is not restricted, so that nothing may be shown. */
bool job_needs_restricted(const struct job *job);

/* Fonts, and what the audit's texts lack in them. False likewise. */
bool job_open_fonts(struct job *job);

/* What is to be made for the options, with its templates, and what it takes to print. False likewise. */
bool job_open_products(struct job *job);

/* A school of the job with its rows, read back into the arena. */
const struct school_evidence *job_school(struct arena *arena, const struct job *job, size_t index);

/* In the arena: the school's own problems so far. Where the evidence is incomplete, so that rows of
 * any school may be lost, also every error that is nobody's alone. */
struct diags job_problems_of(struct arena *arena, const struct job *job, const char *school_id);

/* By which files were read, or NULL. */
static inline const struct mapping *job_mapping(const struct job *job)
{
	return job->mapping.file ? &job->mapping : NULL;
}

/* Whom the files of a run are for. */
static inline enum file_access access_of(const struct batch_options *options)
{
	return options->restricted ? FILE_FOR_OWNER : FILE_FOR_ALL;
}

/* Whom a document is for; and the tables, results.json among them. */
enum suppress_profile job_profile(const struct job *job, const struct product *product);
enum suppress_profile job_profile_of_tables(const struct job *job);

/* Whether a problem withholds a report: an error; a warning too under --strict. */
bool job_counts(const struct job *job, const struct diag *problem);
bool job_withholds(const struct job *job, const struct diags *problems);

#endif
