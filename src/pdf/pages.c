/*
 * pages.c - the pages as dictionaries in libharu's tree, each with its size, contents and annotations.
 *
 * It knows nothing of what is drawn. Pages are made first, still empty, since bookmarks refer to them.
 * Their contents are written when libharu's objects are.
 */
#include "pdf/doc.h"

#include <math.h>

/* A page's side with five decimals: readers scale the whole page by it. */
static void add_side(struct pdf_doc *doc, double pt, struct buf *out)
{
	enum { UNIT = 100000 };
	long long side = llround(pdf_checked(doc, pt) * UNIT);

	if (side <= 0)
		pdf_fail(doc, "a page's side of %g points is out of range", pt);
	buf_printf(out, " %lld.%05lld", side / UNIT, side % UNIT);
}

static void write_page(struct pdf_doc *doc, const void *what, struct buf *out)
{
	const struct pdf_page *page = what;
	size_t number = (size_t)(page - doc->pages);
	const struct page *source = &doc->source->items[number];

	buf_puts(out, "/Type/Page/MediaBox[0 0");
	add_side(doc, source->w_pt, out);
	add_side(doc, source->h_pt, out);
	buf_puts(out, "]/Resources");
	pdf_ref(out, doc->resources);
	buf_puts(out, "/Contents");
	pdf_ref(out, page->contents);
	buf_printf(out, "/StructParents %zu", number);
	if (source->n_links == 0)
		return;
	buf_puts(out, "/Tabs/S/Annots[");
	for (size_t i = 0; i < source->n_links; i++)
		pdf_ref(out, page->first_annot + (unsigned)i);
	buf_puts(out, "]");
}

/*
 * A page is a plain dictionary in libharu's tree, because HPDF_AddPage() would add contents and a graphics state that
 * are not wanted. The tree counts it by its class, which must be set last, since libharu assumes more about its own
 * pages.
 */
static void add_page(struct pdf_doc *doc, struct pdf_page *page)
{
	page->handle = HPDF_Dict_New(doc->hpdf->mmgr);
	if (!page->handle)
		pdf_fail(doc, "libharu has no memory for a page");
	pdf_must(doc, HPDF_Xref_Add(doc->hpdf->xref, page->handle));
	pdf_must(doc, HPDF_Pages_AddKids(doc->hpdf->root_pages, page->handle));
	page->handle->header.obj_class |= HPDF_OSUBCLASS_PAGE;
	page->id = pdf_object_id(page->handle);
	pdf_extend(doc, page->handle, write_page, page);
}

void pdf_add_pages(struct pdf_doc *doc)
{
	if (doc->source->n == 0)
		pdf_fail(doc, "it has no pages");
	doc->pages = arena_array(doc->arena, doc->source->n, sizeof(*doc->pages));
	for (size_t i = 0; i < doc->source->n; i++)
		add_page(doc, &doc->pages[i]);
}
