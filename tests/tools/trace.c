/*
 * trace.c - a report's pages as text, for golden tests: trace DATA FONTS AUDIT FOLDER SCHOOL
 * EDITION DATE [draft]
 *
 * DATA holds audits/lua and templates, FONTS fonts.list. SCHOOL may be "-": the first in the table.
 * A template beside the audit goes before those of DATA, so a case can bring its own. Problems go
 * to standard error; the exit status is 1 if there are no pages. With draft, errors do not withhold
 * them.
 */
#include <stdio.h>
#include <string.h>

#include "batch/school.h"
#include "pdf/pdf.h"

enum { DATA = 1, FONTS, AUDIT, FOLDER, SCHOOL, EDITION, DATE, N_ARGS, DRAFT = N_ARGS };

enum { TRACE_MAX_BYTES = 1 << 28 };

static void print_problems(const struct diags *problems)
{
	for (size_t i = 0; i < problems->n; i++)
		diag_print(&problems->items[i], stderr);
}

/* What a PDF of these pages embeds of each face; the tag in the name comes from the subset's bytes. */
static bool add_subsets(struct arena *arena, struct fonts *fonts, const struct pages *pages,
			struct buf *text)
{
	struct font_use *use = font_use_new(arena, fonts);
	const struct font_subset *subsets;
	size_t n;

	for (size_t p = 0; p < pages->n; p++) {
		for (size_t i = 0; i < pages->items[p].n_items; i++) {
			if (pages->items[p].items[i].kind == ITEM_TEXT)
				font_use_add(use, &pages->items[p].items[i].run);
		}
	}
	if (!font_use_embed(arena, use, &subsets, &n))
		return false;
	buf_puts(text, "subsets\n");
	for (size_t i = 0; i < n; i++)
		buf_printf(text, "  face %d %s glyphs %zu bytes %zu\n", subsets[i].face, subsets[i].name,
			   subsets[i].n_glyphs, subsets[i].length);
	return true;
}

static bool trace(struct arena *arena, const struct batch_options *options)
{
	struct buf *text = buf_new(arena, TRACE_MAX_BYTES);
	const struct pages *pages;
	struct school_work work;
	struct job job;
	bool open;

	job_open_audit(arena, options, &job);
	open = job_open_evidence(&job) && job_open_fonts(&job) && job_open_products(&job);
	print_problems(&job.problems);
	if (!open)
		return false;
	work = school_score(arena, &job, 0);
	pages = school_withheld(&work) ? NULL : school_pages(
		arena, &work, job.products, job.products->product->scope == PRODUCT_OF_ITEM, NULL);
	print_problems(&work.problems);
	if (!pages)
		return false;
	trace_write(pages, text);
	if (!add_subsets(arena, job.fonts, pages, text))
		return false;
	fwrite(text->bytes, 1, text->length, stdout);
	return fflush(stdout) == 0 && !text->full;
}

int main(int argc, char **argv)
{
	struct batch_options options = { .n_folders = 1 };
	struct arena arena;
	bool ok;

	options.draft = argc == N_ARGS + 1 && strcmp(argv[DRAFT], "draft") == 0;
	if (argc != N_ARGS + options.draft || !date_parse(argv[DATE], &options.date)) {
		fprintf(stderr, "usage: trace DATA FONTS AUDIT FOLDER SCHOOL EDITION DATE [draft]\n");
		return 2;
	}
	options.data_folder = argv[DATA];
	options.fonts_folder = argv[FONTS];
	options.audit = argv[AUDIT];
	options.folders = (const char *const *)&argv[FOLDER];
	options.schools = (const char *const *)&argv[SCHOOL];
	options.n_schools = strcmp(argv[SCHOOL], "-") != 0;
	options.editions = (const char *const *)&argv[EDITION];
	options.n_editions = 1;
	arena_init(&arena);
	ok = trace(&arena, &options);
	arena_clear(&arena);
	return ok ? 0 : 1;
}
