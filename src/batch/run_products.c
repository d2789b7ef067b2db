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

/* ---- what is gathered ---- */

struct run_products run_products_new(struct arena *arena, const struct job *job, const struct records *records)
{
	struct gathered *room = arena_array(arena, job->n_products, sizeof(*room));

	return (struct run_products){ arena, job, records, room, 0 };
}

/* What the subject gathers. */
static const void *gather(struct run_products *products, const struct product_subject *subject)
{
	struct gathered *g = products->gathered, *end = g + products->n_gathered;

	while (g < end && g->subject != subject)
		g++;
	if (g == end) {
		*g = (struct gathered){ subject, subject->gather(products->arena, products->job, products->records) };
		products->n_gathered++;
	}
	return g->what;
}

/* ---- one document or table ---- */

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

static bool make_file(struct making *m, const struct job_product *made, const void *gathered, const char *name)
{
	const struct product *product = made->product;
	struct product_source source = {
		.job = m->job, .gathered = gathered, .pages = made->template ? lay_out(m, made, gathered) : NULL
	};

	if (made->template && !source.pages)
		return false;
	return product->write(m->arena, &source,
			      draft_add(m->arena, m->drafts, name, job_profile(m->job, product)), m->diags);
}

static bool make_parts(struct making *m, const struct job_product *made, const void *gathered)
{
	const struct product_subject *subject = made->product->subject;
	const struct shape_list parts = subject->parts(gathered);

	for (size_t i = 0; i < parts.n; i++) {
		const void *part = (const char *)parts.items + i * subject->shape->size_bytes;

		if (!make_file(m, made, part, product_file_of_part(m->arena, made->product, subject->part_id(part))))
			return false;
	}
	return true;
}

static bool make(struct making *m, const struct job_product *made, const void *gathered)
{
	if (made->product->scope == PRODUCT_OF_PART)
		return make_parts(m, made, gathered);
	return make_file(m, made, gathered, product_file(m->arena, made->product, 0));
}

/* ---- all of them ---- */

static bool same_edition(const struct job_product *a, const struct job_product *b)
{
	return strcmp(a->product->edition, b->product->edition) == 0;
}

void run_products_make(struct run_products *products, struct drafts *drafts, struct diags *diags)
{
	const struct job *job = products->job;
	struct making m = { products->arena, job, drafts, diags };
	const struct job_product *made = job->products, *end = made + job->n_products, *first;

	while (made < end) {
		const size_t before = drafts->n;
		bool ok = true;

		for (first = made; made < end && same_edition(first, made); made++) {
			if (ok && product_is_of_run(made->product))
				ok = make(&m, made, gather(products, made->product->subject));
		}
		if (!ok)
			drafts->n = before;
	}
}

void run_products_remove(struct arena *arena, const struct job *job)
{
	const char **names;
	size_t n;

	if (!folder_list(arena, &job->out, &names, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		const struct product *product = product_of_run_named(names[i]);

		if (product && !product_stays(product, job->options))
			folder_remove(&job->out, names[i]);
	}
}
