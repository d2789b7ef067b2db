/*
 * pages.c - measures the pages of all documents of a run: pages DATA FONTS AUDIT FOLDER DATE [draft] [restricted]
 *
 * A line for each fault, "SCHOOL/FILE page N of M: what": a page less than an eighth full that is neither the last nor the
 * one before a page of another shape; a heading, a table's head or a group's at a page's foot; a word of a level cut in two;
 * of a summary more than two sides, a second less than a quarter full, a table or a list of questions on both. Then how many
 * documents and pages were measured. The exit status is 1 where there is a fault, or a document that could not be made.
 */
#include <stdio.h>
#include <string.h>

#include "base/die.h"
#include "batch/run_products.h"
#include "batch/school.h"

enum { DATA = 1, FONTS, AUDIT, FOLDER, DATE, N_ARGS };

/* The theme's margins, and what a page must be filled to. */
static const double TOP_PT = 26 * 72 / 25.4, BOTTOM_PT = 24 * 72 / 25.4;
static const double LEAST_FULL = 1.0 / 8, LEAST_SECOND = 1.0 / 4;
enum { SIDES_MOST = 2, EM_PARTS = 4 };

struct measure {
	struct arena *arena;
	const struct framework *framework;
	const struct pages *pages;
	const char *school, *file;
	size_t n_documents, n_pages, n_faults;
};

static void fault(struct measure *m, size_t page, const char *what)
{
	printf("%s/%s page %zu of %zu: %s\n", m->school, m->file, page + 1, m->pages->n, what);
	m->n_faults++;
}

/* ---- what stands where ---- */

static const struct mark *mark_of(const struct page *page, const struct item *item)
{
	return &page->marks[item->mark];
}

static double item_bottom(const struct item *item)
{
	double bottom = item->y;

	if (item->kind == ITEM_TEXT)
		return item->y + item->size_pt / EM_PARTS;
	if (item->kind != ITEM_PATH)
		return item->h > 0 ? item->y + item->h : item->y;
	for (size_t i = 0; i < item->n_steps; i++) {
		if (item->steps[i].op == PATH_MOVE || item->steps[i].op == PATH_LINE)
			bottom = item->steps[i].y[0] > bottom ? item->steps[i].y[0] : bottom;
	}
	return bottom;
}

static double how_full(const struct page *page)
{
	double low = TOP_PT;

	for (size_t i = 0; i < page->n_items; i++) {
		const double bottom = item_bottom(&page->items[i]);

		if (!mark_of(page, &page->items[i])->pagination && bottom > low)
			low = bottom;
	}
	return (low - TOP_PT) / (page->h_pt - TOP_PT - BOTTOM_PT);
}

/* The element or the nearest above it that has the role. */
static const struct element *within(const struct element *e, enum role role)
{
	while (e && e->role != role)
		e = e->parent;
	return e;
}

/* ---- a page's faults ---- */

static void check_full(struct measure *m, size_t p)
{
	const struct page *page = &m->pages->items[p];
	const double full = how_full(page);

	if (p + 1 == m->pages->n || m->pages->items[p + 1].w_pt > page->w_pt)
		return;
	if (full < LEAST_FULL)
		fault(m, p, arena_printf(m->arena, "less than an eighth full (%.0f in a hundred)", full * 100));
}

/* A row of nothing but heads: of the table, or of a group. */
static bool is_head_row(const struct element *tr)
{
	if (within(tr, ROLE_THEAD))
		return true;
	for (size_t i = 0; i < tr->n_kids; i++) {
		const struct element *cell = tr->kids[i].element;

		if (!cell || cell->role != ROLE_TH || cell->scope != SCOPE_COLUMN)
			return false;
	}
	return tr->n_kids > 0;
}

static const char *what_heads(const struct element *e)
{
	const struct element *tr = within(e, ROLE_TR);

	if (within(e, ROLE_H1) || within(e, ROLE_H2) || within(e, ROLE_H3))
		return "a heading";
	if (within(e, ROLE_CAPTION))
		return "a caption";
	return tr && is_head_row(tr) ? "a table's head" : NULL;
}

static void check_foot(struct measure *m, size_t p)
{
	const struct page *page = &m->pages->items[p];
	const struct item *last = NULL;
	const char *what;

	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *item = &page->items[i];

		if (item->kind == ITEM_TEXT && mark_of(page, item)->element && (!last || item->y > last->y + 0.5))
			last = item;
	}
	what = last ? what_heads(mark_of(page, last)->element) : NULL;
	if (what && p + 1 < m->pages->n)
		fault(m, p, arena_printf(m->arena, "%s at the foot: %.40s", what, last->run.text));
}

/* Whether the text that ends here and goes on there is a word of a level. */
static bool cuts_level(const struct measure *m, const struct item *from, const struct item *to)
{
	const char *head = from->run.text + from->run.text_length;
	char word[256];
	size_t n = 0;

	while (n < from->run.text_length && head[-1] != ' ' && ++n)
		head--;
	if (!n || *to->run.text == ' ' || n + to->run.text_length >= sizeof(word))
		return false;
	memcpy(word, head, n);
	memcpy(word + n, to->run.text, to->run.text_length);
	n += strcspn(to->run.text, " ") < to->run.text_length ? strcspn(to->run.text, " ") : to->run.text_length;
	word[n] = '\0';
	for (size_t i = 0; i < m->framework->n_levels; i++) {
		if (strstr(m->framework->levels[i].name, word))
			return true;
	}
	return m->framework->below && strstr(m->framework->below, word);
}

static void check_words(struct measure *m, size_t p)
{
	const struct page *page = &m->pages->items[p];

	for (size_t i = 0; i + 1 < page->n_items; i++) {
		const struct item *a = &page->items[i], *b = a + 1;

		if (a->kind == ITEM_TEXT && b->kind == ITEM_TEXT && a->mark == b->mark && b->y > a->y + 1
		    && mark_of(page, a)->element && cuts_level(m, a, b))
			fault(m, p, arena_printf(m->arena, "a word of a level is cut: %.*s",
						 (int)a->run.text_length, a->run.text));
	}
}

/* ---- a summary ---- */

/* The first and the last page of what stands in an element. */
static void span_of(const struct element *e, int *first, int *last)
{
	for (size_t i = 0; i < e->n_kids; i++) {
		if (e->kids[i].element) {
			span_of(e->kids[i].element, first, last);
			continue;
		}
		*first = e->kids[i].page < *first ? e->kids[i].page : *first;
		*last = e->kids[i].page > *last ? e->kids[i].page : *last;
	}
}

static void check_whole(struct measure *m, const struct element *e)
{
	int first = (int)m->pages->n, last = -1;

	if (e->role == ROLE_TABLE || (e->role == ROLE_L && e->numbered)) {
		span_of(e, &first, &last);
		if (last > first)
			fault(m, (size_t)first, e->role == ROLE_TABLE ? "a table goes on over the page"
								      : "the questions go on over the page");
	}
	for (size_t i = 0; i < e->n_kids; i++) {
		if (e->kids[i].element)
			check_whole(m, e->kids[i].element);
	}
}

static void check_summary(struct measure *m)
{
	const size_t n = m->pages->n;
	const double full = how_full(&m->pages->items[n - 1]);

	if (n > SIDES_MOST)
		fault(m, n - 1, "a summary has two sides at most");
	else if (n == SIDES_MOST && full < LEAST_SECOND)
		fault(m, n - 1, arena_printf(m->arena, "the second side is less than a quarter full (%.0f in a hundred)",
					     full * 100));
	check_whole(m, m->pages->root);
}

/* ---- all documents ---- */

static void check_pages(struct measure *m, const struct product *product, const struct pages *pages)
{
	m->pages = pages;
	if (!m->pages) {
		printf("%s/%s: it is not made\n", m->school, m->file);
		m->n_faults++;
		return;
	}
	m->n_documents++;
	m->n_pages += m->pages->n;
	for (size_t p = 0; p < m->pages->n; p++) {
		check_full(m, p);
		check_foot(m, p);
		check_words(m, p);
	}
	if (strcmp(product->edition, "summary") == 0)
		check_summary(m);
}

static void check_school(struct measure *m, const struct job *job, size_t index)
{
	struct school_work work = school_score(m->arena, job, index);
	const int n_items = (int)school_items(&work);

	m->school = work.findings->evidence->school->id.text;
	if (school_withheld(&work)) {
		printf("%s: it is withheld\n", m->school);
		m->n_faults++;
		return;
	}
	for (size_t i = 0; i < job->n_products; i++) {
		const struct job_product *made = &job->products[i];
		const bool of_item = made->product->scope == PRODUCT_OF_ITEM;

		if (product_needs_all(made->product))
			continue;
		for (int n = 1; n <= (of_item ? n_items : 1); n++) {
			const int number = of_item ? n : 0;

			m->file = product_file(m->arena, made->product, number);
			check_pages(m, made->product, school_pages(m->arena, &work, made, number, NULL));
		}
	}
}

/* ---- documents that need all schools ---- */

static struct run_products score_all(struct arena *arena, const struct job *job, struct records *records)
{
	struct arena scratch;

	arena_init(&scratch);
	*records = records_new(arena, job->n_schools, NULL);
	for (size_t i = 0; i < job->n_schools; i++) {
		const struct record record = school_compare(&scratch, job, i);
		struct buf *bytes = buf_new(&scratch, RECORD_MAX_BYTES);

		record_write(&record, bytes);
		if (!records_put(records, i, bytes->bytes, bytes->length))
			die("a record cannot be set aside");
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
	return run_products_new(arena, job, records);
}

/* A document made from `of`, a struct of the shape of the product's subject. */
static void check_of_all(struct measure *m, const struct job *job, const struct job_product *made, const void *of)
{
	struct run_input input = run_products_input(job, made->product, of);
	struct product_source source = { .job = job, .product = made->product };
	struct diags found;

	diags_init(&found, m->arena);
	run_products_pages(m->arena, made, &input, m->file, &source, &found);
	check_pages(m, made->product, source.pages);
	for (size_t i = 0; i < found.n; i++) {
		if (found.items[i].code != DIAG_RPT007)
			continue;
		printf("%s/%s: %s\n", m->school, m->file, found.items[i].message);
		m->n_faults++;
	}
	arena_reset(m->arena);
}

static void check_product_of_all(struct measure *m, const struct job *job, const struct job_product *made,
				 const void *gathered)
{
	const struct product_subject *subject = made->product->subject;

	m->school = "all schools";
	m->file = made->product->edition;
	if (made->product->scope == PRODUCT_OF_RUN) {
		check_of_all(m, job, made, gathered);
	} else if (made->product->scope == PRODUCT_OF_PART) {
		const struct shape_list parts = subject->parts(gathered);

		for (size_t i = 0; i < parts.n; i++) {
			const void *part = (const char *)parts.items + i * subject->shape->size_bytes;

			m->school = subject->part_id(part);
			check_of_all(m, job, made, part);
		}
	} else {
		for (size_t i = 0; i < job->n_schools; i++) {
			const void *of;

			m->school = job->schools[i]->school->id.text;
			of = subject->of_school(m->arena, gathered, m->school);
			if (of)
				check_of_all(m, job, made, of);
		}
	}
}

static void check_all_schools(struct measure *m, const struct job *job)
{
	struct run_products products;
	struct records records;
	struct arena arena;

	arena_init(&arena);
	products = score_all(&arena, job, &records);
	for (size_t i = 0; i < job->n_products; i++) {
		const struct job_product *made = &job->products[i];

		if (product_needs_all(made->product) && made->template)
			check_product_of_all(m, job, made, run_products_gather(&products, made->product->subject));
	}
	arena_clear(&arena);
}

static bool check_run(struct arena *arena, const struct batch_options *options)
{
	struct measure m = { .arena = arena };
	struct arena of_job;
	struct job job;
	bool open;

	arena_init(&of_job);
	job_open_audit(&of_job, options, &job);
	open = job_open_evidence(&job) && job_open_fonts(&job) && job_open_products(&job);
	for (size_t i = 0; !open && i < job.problems.n; i++)
		diag_print(&job.problems.items[i], stderr);
	m.framework = &job.framework;
	for (size_t i = 0; open && i < job.n_schools; i++) {
		check_school(&m, &job, i);
		arena_reset(arena);
	}
	if (open)
		check_all_schools(&m, &job);
	printf("%zu documents, %zu pages, %zu faults\n", m.n_documents, m.n_pages, m.n_faults);
	arena_clear(&of_job);
	return open && m.n_faults == 0;
}

int main(int argc, char **argv)
{
	struct batch_options options = { .n_folders = 1 };
	struct arena arena;
	bool ok;

	if (argc < N_ARGS || !date_parse(argv[DATE], &options.date)) {
		fprintf(stderr, "usage: pages DATA FONTS AUDIT FOLDER DATE [draft] [restricted]\n");
		return 2;
	}
	for (int i = N_ARGS; i < argc; i++) {
		options.draft |= strcmp(argv[i], "draft") == 0;
		options.restricted |= strcmp(argv[i], "restricted") == 0;
	}
	options.data_folder = argv[DATA];
	options.fonts_folder = argv[FONTS];
	options.audit = argv[AUDIT];
	options.folders = (const char *const *)&argv[FOLDER];
	arena_init(&arena);
	ok = check_run(&arena, &options);
	arena_clear(&arena);
	return ok ? 0 : 1;
}
