/* run_products.c - see run_products.h. */
#include "batch/run_products.h"

#include <string.h>

#include "layout/layout.h"

struct making {
	struct arena *arena;
	const struct job *job;
	struct drafts *drafts;
	struct spool *spool;
	struct diags *diags;
};

/* ---- what is gathered ---- */

struct run_products run_products_new(struct arena *arena, const struct job *job, const struct records *records)
{
	/* A subject may be made from another that has no product of its own. */
	struct gathered *room = arena_array(arena, 2 * job->n_products, sizeof(*room));

	return (struct run_products){ arena, job, records, room, 0, spool_new(arena, job->options->spool_folder) };
}

const void *run_products_gather(struct run_products *products, const struct product_subject *subject)
{
	struct gathered *g = products->gathered, *end = g + products->n_gathered;
	const void *what;

	while (g < end && g->subject != subject)
		g++;
	if (g < end)
		return g->what;
	what = subject->from ? subject->derive(products->arena, run_products_gather(products, subject->from))
			     : subject->gather(products->arena, products->job, products->records);
	products->gathered[products->n_gathered++] = (struct gathered){ subject, what };
	return what;
}

/* ---- one document or table ---- */

struct run_input run_products_input(const struct job *job, const struct product *product, const void *gathered)
{
	const struct product_subject *subject = product->subject;
	const char *own = subject->classification ? subject->classification(&job->framework) : NULL;

	return (struct run_input){
		.framework = &job->framework, .shape = subject->shape, .gathered = gathered,
		.classification = own ? own : job->framework.classification,
		.profile = job_profile(job, product), .evidence = &job->evidence,
		.report_date = job->options->date, .program_version = WAYMARK_VERSION,
		.mapping = job_mapping(job), .n_schools = job->n_schools,
	};
}

static const struct pages *lay_out(struct arena *arena, const struct job *job, const struct job_product *made,
				   const struct run_input *input, const struct document **document, struct diags *diags)
{
	*document = report_build_run(arena, made->template, input, diags);
	if (!*document)
		return NULL;
	font_new_document(job->fonts);
	return layout_document(arena, job->fonts, *document, diags);
}

bool run_products_pages(struct arena *arena, const struct job_product *made, struct run_input *input,
			const char *file, struct product_source *source, struct diags *diags)
{
	const struct job *job = source->job;
	const struct diags before = *diags;

	for (input->tight = 0;; input->tight++) {
		const struct document *document;

		source->pages = lay_out(arena, job, made, input, &document, diags);
		source->document = document;
		if (!source->pages)
			return false;
		if (document->fit.pages == 0 || source->pages->n <= (size_t)document->fit.pages
		    || job->options->large_print)
			return true;
		if (input->tight == document->fit.tries)
			break;
		diags->n = before.n;	/* only warnings: keep those of the document that is used */
		diags->n_warnings = before.n_warnings;
	}
	diags_add(diags, DIAG_RPT007, (struct loc){ .file = file }, "it has %zu pages and is meant to have %d at most",
		  source->pages->n, source->document->fit.pages);
	return true;
}

static bool make_pages(struct arena *arena, const struct making *m, const struct job_product *made,
		       struct product_source *source, struct diags *diags)
{
	struct run_input input = run_products_input(m->job, made->product, source->gathered);

	input.brand = brands_of_run(m->job);
	for (size_t i = 0; i < m->job->n_schools; i++)
		input.generated |= m->job->schools[i]->generated;
	return run_products_pages(arena, made, &input, source->file, source, diags);
}

/* Its blocks and pages are forgotten once its bytes are made. */
static bool make_file(struct making *m, const struct job_product *made, const void *gathered, const char *name)
{
	struct product_source source = { .job = m->job, .product = made->product, .gathered = gathered, .file = name,
					 .profile = job_profile(m->job, made->product) };
	const size_t from = m->drafts->n;
	struct arena scratch;
	struct diags found;
	bool ok;

	arena_init(&scratch);
	diags_init(&found, &scratch);
	ok = (!made->template || make_pages(&scratch, m, made, &source, &found))
	     && product_write(&scratch, &source, m->arena, m->drafts, &found);
	for (size_t i = from; i < m->drafts->n; i++) {
		m->drafts->items[i].spool = m->spool;
		draft_put_away(&m->drafts->items[i]);
	}
	diags_append(m->diags, &found);
	arena_clear(&scratch);
	return ok;
}

static bool make_parts(struct making *m, const struct job_product *made, const void *gathered)
{
	const struct product_subject *subject = made->product->subject;
	const struct shape_list parts = subject->parts(gathered);

	for (size_t i = 0; i < parts.n; i++) {
		const void *part = (const char *)parts.items + i * subject->shape->size_bytes;

		if (!make_file(m, made, part, called_of_part(m->arena, m->job, made->product, &parts, i)))
			return false;
	}
	return true;
}

static bool make(struct making *m, const struct job_product *made, const void *gathered)
{
	if (made->product->scope == PRODUCT_OF_PART)
		return make_parts(m, made, gathered);
	return make_file(m, made, gathered, called_of_run(m->arena, m->job, made->product));
}

/* ---- characters that no font has ---- */

static bool tells(const struct diags *diags, const char *character)
{
	for (size_t i = 0; i < diags->n; i++) {
		const struct diag *diag = &diags->items[i];

		if (diag->code == DIAG_RPT004 && diag->value && strstr(diag->value, character))
			return true;
	}
	return false;
}

/* Drop the warnings, from number `from` on, of characters of which these problems tell at their place. Returns whether any
 * is left. */
static bool forget(struct diags *diags, size_t from, const struct diags *told)
{
	size_t to = from;
	bool left = false;

	for (size_t i = from; i < diags->n; i++) {
		const bool of_glyph = diags->items[i].code == DIAG_RPT004;

		if (of_glyph && tells(told, diags->items[i].value)) {
			diags->n_warnings--;
		} else {
			left |= of_glyph;
			diags->items[to++] = diags->items[i];
		}
	}
	diags->n = to;
	return left;
}

/* Drop those of which the audit's problems or a school's tell. Each school is looked at once, however many there are. */
static void forget_told(const struct run_products *products, struct diags *diags, size_t from)
{
	bool left = forget(diags, from, &products->job->problems);
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < products->records->n && left; i++) {
		const struct record record = records_get(&scratch, products->records, i);

		left = forget(diags, from, &record.problems);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
}

/* ---- all of them ---- */

static bool same_edition(const struct job_product *a, const struct job_product *b)
{
	return strcmp(a->product->edition, b->product->edition) == 0;
}

void run_products_make(struct run_products *products, struct drafts *drafts, struct diags *diags)
{
	const struct job *job = products->job;
	struct making m = { products->arena, job, drafts, products->spool, diags };
	const struct job_product *made = job->products, *end = made + job->n_products, *first;
	const size_t from = diags->n;

	while (made < end) {
		const size_t before = drafts->n;
		bool ok = true;

		for (first = made; made < end && same_edition(first, made); made++) {
			if (ok && product_is_of_run(made->product) && made->product->scope != PRODUCT_OF_WHOLE)
				ok = make(&m, made, run_products_gather(products, made->product->subject));
		}
		if (!ok)
			drafts->n = before;
	}
	forget_told(products, diags, from);
}

static bool is_among(const struct output *outputs, size_t n, const char *name)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(outputs[i].name, name) == 0)
			return true;
	}
	return false;
}

bool run_products_strays(struct arena *arena, const struct job *job, const struct recorded *recorded,
			 const struct output *outputs, size_t n)
{
	const struct called_known known = called_known_of_run(arena, job, recorded);
	const char **names;
	size_t n_names;

	if (!folder_list(arena, &job->out, &names, &n_names))
		return true;
	for (size_t i = 0; i < n_names; i++) {
		struct called_file of;

		if (called_find(arena, &known, names[i], &of) && of.product && !is_among(outputs, n, names[i]))
			return true;
	}
	return false;
}

void run_products_remove(struct arena *arena, const struct job *job, const struct recorded *recorded)
{
	const struct called_known known = called_known_of_run(arena, job, recorded);
	const char **names;
	size_t n;

	if (!folder_list(arena, &job->out, &names, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		struct called_file of;

		if (called_find(arena, &known, names[i], &of) && !product_stays(of.product, job->options))
			folder_remove(&job->out, names[i]);
	}
}
