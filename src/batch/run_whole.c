/* run_whole.c - the files that show all that a run has made; see run.h. */
#include "batch/run.h"

#include "batch/comparison_out.h"
#include "batch/whole.h"

/* The schools beside each other, if the audit's kind has a comparison, whether or not this run makes its documents. */
static const struct comparison *comparison_of(struct batch *run)
{
	size_t n;
	const struct product *all = products_all(&n);

	for (size_t i = 0; i < n; i++) {
		if (all[i].subject == &comparison_subject && all[i].templates[run->job.framework.kind])
			return run_products_gather(&run->products, &comparison_subject);
	}
	return NULL;
}

static void make(struct batch *run, const struct whole *whole, const struct job_product *made, struct drafts *drafts)
{
	const struct product *product = made->product;
	const struct product_source source = {
		.job = &run->job, .product = product, .file = called_of_run(run->arena, &run->job, product),
		.profile = job_profile(&run->job, product), .whole = whole,
	};
	const size_t before = drafts->n;
	struct arena scratch;
	struct draft *draft;
	struct diags found;

	arena_init(&scratch);
	diags_init(&found, &scratch);
	draft = draft_add(run->arena, drafts, source.file, source.profile);
	draft->spool = run->products.spool;
	if (product->write(&scratch, &source, draft, &found))
		draft_put_away(draft);
	else
		drafts->n = before;
	diags_append(run->diags, &found);
	arena_clear(&scratch);
}

static bool makes_any(const struct batch *run)
{
	for (size_t i = 0; i < run->job.n_products; i++) {
		if (run->job.products[i].product->scope == PRODUCT_OF_WHOLE)
			return true;
	}
	return false;
}

void run_whole_make(struct batch *run, struct drafts *drafts)
{
	struct told_list problems;
	struct arena arena;
	struct whole whole = {
		.job = &run->job, .records = &run->records, .compared = &run->compared,
		.archives = &run->archives,
		.outputs = run->outputs, .n_outputs = run->n_outputs,
		.drafts = drafts, .n_written = drafts->n, .problems = &problems,
	};

	if (!makes_any(run))
		return;
	arena_init(&arena);
	diags_sort(run->diags);
	whole.comparison = comparison_of(run);
	problems = told_of(&arena, run->diags, false);
	for (size_t i = 0; i < run->job.n_products; i++) {
		if (run->job.products[i].product->scope == PRODUCT_OF_WHOLE)
			make(run, &whole, &run->job.products[i], drafts);
	}
	arena_clear(&arena);
}
