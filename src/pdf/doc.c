/*
 * doc.c - one document from start to end, inside the room's only error boundary.
 *
 * Failures (fail.c) jump to pdf_write(), which drops the document and leaves a diagnostic.
 */
#include "pdf/pdf.h"

#include "base/die.h"
#include "pdf/doc.h"

/* ---- making ---- */

static void make(struct pdf_doc *doc, struct buf *out)
{
	doc->hpdf = HPDF_New(pdf_on_error, doc);
	if (!doc->hpdf)
		die_of_memory();
	pdf_add_pages(doc);
	pdf_add_outline(doc);
	pdf_extend_catalogue(doc);
	pdf_file_begin(doc, out);
	pdf_add_pictures(doc);
	pdf_add_fonts(doc);
	pdf_add_contents(doc);
	pdf_number_nodes(doc);
	pdf_add_links(doc);
	pdf_add_structure(doc);
	pdf_add_xmp(doc);
	pdf_file_end(doc);
}

static void drop(struct pdf_doc *doc)
{
	if (doc->hpdf)
		HPDF_Free(doc->hpdf);
	arena_clear(doc->arena);
}

bool pdf_write(struct arena *arena, struct fonts *fonts, struct pdf_press *press,
	       const struct pages *pages, struct date created, struct buf *out, struct diags *diags)
{
	struct pdf_doc *doc = arena_alloc(arena, sizeof(*doc));

	doc->arena = arena_alloc(arena, sizeof(*doc->arena));
	arena_init(doc->arena);
	doc->fonts = fonts;
	doc->press = press;
	doc->source = pages;
	doc->created = created;
	doc->scratch = buf_new(doc->arena, PDF_BYTES_MAX);
	if (setjmp(doc->boundary) == 0)
		make(doc, out);
	else
		diags_add(diags, DIAG_RPT005, (struct loc){ 0 }, "cannot make '%s': %s",
			  pages->title ? pages->title : "", doc->problem);
	drop(doc);
	return doc->problem == NULL;
}
