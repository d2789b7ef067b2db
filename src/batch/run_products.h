/*
 * run_products.h - makes the products about all schools of a run, from their records.
 */
#ifndef WAYMARK_BATCH_RUN_PRODUCTS_H
#define WAYMARK_BATCH_RUN_PRODUCTS_H

#include "batch/draft.h"
#include "batch/job.h"
#include "batch/records.h"

/* What was gathered from the records, each subject once. */
struct gathered {
	const struct product_subject *subject;
	const void *what;
};

struct run_products {
	struct arena *arena;		/* for all that is made and gathered */
	const struct job *job;
	const struct records *records;	/* of all schools */
	struct gathered *gathered;	size_t n_gathered;
	struct spool *spool;		/* for what is made, until it is written */
};

struct run_products run_products_new(struct arena *arena, const struct job *job, const struct records *records);

/* What the subject gathers. */
const void *run_products_gather(struct run_products *products, const struct product_subject *subject);

/* What a document of the product is made from; without its brand, and as if no rows were made up. */
struct run_input run_products_input(const struct job *job, const struct product *product, const void *gathered);

/* The template's first document that fits its limit of pages, else the last, with a problem; in large print the first: what
 * it says and its pages, in the source. Returns false with a problem. file: its name, for problems. */
bool run_products_pages(struct arena *arena, const struct job_product *made, struct run_input *input,
			const char *file, struct product_source *source, struct diags *diags);

/* Make the products that the job asks for. If one of an edition cannot be made, the whole edition is left out of
 * drafts and diags has a problem. Names and bytes are in the arena. */
void run_products_make(struct run_products *products, struct drafts *drafts, struct diags *diags);

/* Whether OUT has a file that a product of a run can have and that is not among these: an earlier run's. */
bool run_products_strays(struct arena *arena, const struct job *job, const struct recorded *recorded,
			 const struct output *outputs, size_t n);

/* Remove from OUT every file that a product of a run can have, except those that stay with the run's options. recorded:
 * what an earlier manifest says, for names that only it knows. */
void run_products_remove(struct arena *arena, const struct job *job, const struct recorded *recorded);

#endif
