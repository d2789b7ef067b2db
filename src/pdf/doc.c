/*
 * doc.c - one document from start to end, inside the room's only error boundary.
 *
 * libharu's errors are sticky: after the first one, later calls silently do nothing. So libharu's error
 * handler and pdf_fail() both jump to one place, which drops the document and leaves a diagnostic.
 */
#include "pdf/pdf.h"

#include <stdarg.h>

#include "base/die.h"
#include "pdf/doc.h"


_Noreturn void pdf_fail(struct pdf_doc *doc, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	doc->problem = arena_vprintf(doc->arena, format, args);
	va_end(args);
	longjmp(doc->boundary, 1);
}

static void on_libharu_error(HPDF_STATUS error, HPDF_STATUS detail, void *handle)
{
	pdf_fail(handle, "libharu refused it with error 0x%04lX", (unsigned long)error);
}

void pdf_must(struct pdf_doc *doc, HPDF_STATUS status)
{
	if (status != HPDF_OK)
		on_libharu_error(status, 0, doc);
}

/* ---- making ---- */

static void make(struct pdf_doc *doc, struct buf *out)
{
	doc->hpdf = HPDF_New(on_libharu_error, doc);
	if (!doc->hpdf)
		die_of_memory();
	pdf_add_pages(doc);
	pdf_add_outline(doc);
	pdf_extend_catalogue(doc);
	pdf_file_begin(doc, out);
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
