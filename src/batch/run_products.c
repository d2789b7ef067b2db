/* run_products.c - see run_products.h. */
#include "batch/run_products.h"

#include <string.h>

#include "layout/layout.h"

struct making {
	struct arena *arena;
	const struct job *job;
	struct drafts *drafts;
	struct diags *diags;
};

static const struct document *build(struct making *m, const struct job_product *made, const void *gathered)
{
	const struct product_subject *subject = made->product->subject;
	const struct job *job = m->job;
	const char *own = subject->classification ? subject->classification(&job->framework) : NULL;
	struct run_input input = {
		.framework = &job->framework, .shape = subject->shape, .gathered = gathered,
		.classification = own ? own : job->framework.classification,
		.profile = job_profile(job, made->product), .evidence = &job->evidence,
		.report_date = job->options->date, .program_version = WAYMARK_VERSION,
		.mapping = job_mapping(job), .brand = brands_of_run(job), .n_schools = job->n_schools,
	};

	for (size_t i = 0; i < job->n_schools; i++)
		input.generated |= job->schools[i]->generated;
	return report_build_run(m->arena, made->template, &input, m->diags);
}

static const struct pages *lay_out(struct making *m, const struct job_product *made, const void *gathered)
{
	const struct document *document = build(m, made, gathered);

	if (!document)
		return NULL;
	font_new_document(m->job->fonts);
	return layout_document(m->arena, m->job->fonts, document, m->diags);
}

static bool make(struct making *m, const struct job_product *made, const void *gathered)
{
	const struct product *product = made->product;
	struct product_source source = {
		.job = m->job, .gathered = gathered, .pages = made->template ? lay_out(m, made, gathered) : NULL
	};

	if (made->template && !source.pages)
		return false;
	return product->write(m->arena, &source,
			      draft_add(m->arena, m->drafts, product_file(m->arena, product, 0),
					job_profile(m->job, product)),
			      m->diags);
}

static bool same_edition(const struct job_product *a, const struct job_product *b)
{
	return strcmp(a->product->edition, b->product->edition) == 0;
}

void run_products_make(struct arena *arena, const struct job *job, const struct records *records, struct drafts *drafts,
		       struct diags *diags)
{
	struct making m = { arena, job, drafts, diags };
	const struct job_product *made = job->products, *end = made + job->n_products, *first;

	while (made < end) {
		const size_t before = drafts->n;
		const void *gathered;
		bool ok = true;

		first = made;
		gathered = first->product->scope == PRODUCT_OF_RUN
			 ? first->product->subject->gather(arena, job, records) : NULL;
		for (; made < end && same_edition(first, made); made++)
			ok = !gathered || (ok && make(&m, made, gathered));
		if (!ok)
			drafts->n = before;
	}
}

void run_products_remove(struct arena *arena, const struct job *job)
{
	size_t n;
	const struct product *all = products_all(&n);

	for (size_t i = 0; i < n; i++) {
		if (all[i].scope == PRODUCT_OF_RUN)
			folder_remove(&job->out, product_file(arena, &all[i], 0));
	}
}
