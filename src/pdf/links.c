/*
 * links.c - link annotations and bookmarks.
 *
 * Annotation and Link element refer to each other; screen readers need both directions to reach a link
 * (ISO 14289-1, 7.18.5). libharu links the entries of the outline; we write their texts.
 */
#include "pdf/doc.h"

#include <stdlib.h>

#include <hpdf_annotation.h>
#include <hpdf_outline.h>

/* ---- annotations ---- */

static void write_url(struct buf *out, const char *url)
{
	for (; *url; url++) {
		unsigned char c = (unsigned char)*url;

		if (c <= ' ' || c > '~')	/* only 7-bit ASCII is allowed (ISO 32000-1, 12.6.4.7) */
			buf_printf(out, "%%%02X", c);
		else if (c == '(' || c == ')' || c == '\\')
			buf_printf(out, "\\%c", c);
		else
			buf_putc(out, *url);
	}
}

static void write_destination(struct pdf_doc *doc, int page, double y, struct buf *out)
{
	if (page < 0 || (size_t)page >= doc->source->n)
		pdf_fail(doc, "a link or bookmark leads to page %d of %zu", page + 1,
			 doc->source->n);
	buf_puts(out, "/Dest[");
	pdf_ref(out, doc->pages[page].id);
	buf_puts(out, "/XYZ null ");
	buf_number(out, pdf_checked(doc, doc->source->items[page].h_pt - y));
	buf_puts(out, " null]");	/* null: keep the reader's zoom */
}

static void write_annot(struct pdf_doc *doc, const struct pdf_annot *annot)
{
	struct buf *out = pdf_begin(doc, annot->id);
	const struct link *link = annot->link;
	double h = doc->source->items[annot->page].h_pt;
	const double rect[] = { link->x, h - link->y - link->h, link->x + link->w, h - link->y };

	buf_puts(out, "/Type/Annot/Subtype/Link/Rect[");
	for (int i = 0; i < 4; i++) {
		buf_puts(out, i ? " " : "");
		buf_number(out, pdf_checked(doc, rect[i]));
	}
	buf_printf(out, "]/Border[0 0 0]/F 4/StructParent %d/Contents", annot->parent_key);
	pdf_text(doc, out, link->contents);
	if (link->url) {
		buf_puts(out, "/A<</S/URI/URI(");
		write_url(out, link->url);
		buf_puts(out, ")>>");
	} else {
		write_destination(doc, link->to_page, link->to_y, out);
	}
	pdf_end(doc);
}

/* Maps a Link element to its node. */
struct link_node {
	const struct element *element;
	size_t node;
};

static int compare_elements(const void *a, const void *b)
{
	const struct link_node *left = a, *right = b;
	uintptr_t l = (uintptr_t)left->element, r = (uintptr_t)right->element;

	return (l > r) - (l < r);	/* only for searching: no output depends on this order */
}

static struct link_node *list_link_nodes(struct pdf_doc *doc, size_t *n)
{
	struct link_node *list = arena_array(doc->arena, doc->n_nodes, sizeof(*list));

	*n = 0;
	for (size_t i = 0; i < doc->n_nodes; i++) {
		doc->nodes[i].annots_end = &doc->nodes[i].annots;
		if (doc->nodes[i].element->role == ROLE_LINK)
			list[(*n)++] = (struct link_node){ doc->nodes[i].element, i };
	}
	qsort(list, *n, sizeof(*list), compare_elements);
	return list;
}

static void add_page_links(struct pdf_doc *doc, size_t p, const struct link_node *nodes,
			   size_t n_nodes)
{
	const struct page *page = &doc->source->items[p];

	doc->pages[p].first_annot = pdf_reserve(doc, page->n_links);
	for (size_t i = 0; i < page->n_links; i++) {
		const struct link *link = &page->links[i];
		struct link_node key = { .element = link->element };
		const struct link_node *found =
			bsearch(&key, nodes, n_nodes, sizeof(key), compare_elements);
		struct pdf_annot *annot = &doc->annots[doc->n_annots];

		if (!found)
			pdf_fail(doc, "a link on page %zu is not in the structure", p + 1);
		if (!link->contents || !*link->contents)
			pdf_fail(doc, "a link on page %zu does not say where it leads", p + 1);
		annot->link = link;
		annot->page = p;
		annot->parent_key = (int)(doc->source->n + doc->n_annots++);
		annot->node = found->node;
		annot->id = doc->pages[p].first_annot + (unsigned)i;
		*doc->nodes[found->node].annots_end = annot;
		doc->nodes[found->node].annots_end = &annot->next;
		write_annot(doc, annot);
	}
}

void pdf_add_links(struct pdf_doc *doc)
{
	size_t n_nodes, n = 0;
	const struct link_node *nodes = list_link_nodes(doc, &n_nodes);

	for (size_t p = 0; p < doc->source->n; p++)
		n += doc->source->items[p].n_links;
	doc->annots = arena_array(doc->arena, n, sizeof(*doc->annots));
	for (size_t p = 0; p < doc->source->n; p++)
		add_page_links(doc, p, nodes, n_nodes);
	for (size_t i = 0; i < n_nodes; i++) {
		if (!doc->nodes[nodes[i].node].annots)
			pdf_fail(doc, "a link of the structure is on no page");
	}
}

/* ---- bookmarks ---- */

static void write_bookmark(struct pdf_doc *doc, const void *what, struct buf *out)
{
	const struct bookmark *bookmark = what;

	buf_puts(out, "/Title");
	pdf_text(doc, out, bookmark->title);
	write_destination(doc, bookmark->page, bookmark->y, out);
}

void pdf_add_outline(struct pdf_doc *doc)
{
	enum { LEVELS = 3 };
	HPDF_Outline open[LEVELS + 1] = { NULL }; /* by level: the last bookmark there; 0 is the root */

	for (size_t i = 0; i < doc->source->n_bookmarks; i++) {
		const struct bookmark *bookmark = &doc->source->bookmarks[i];
		int level = bookmark->level < LEVELS ? bookmark->level : LEVELS, above;
		HPDF_Outline outline;

		level = level > 1 ? level : 1;
		above = level - 1;
		while (above > 0 && !open[above])
			above--;
		outline = HPDF_CreateOutline(doc->hpdf, open[above], "", NULL);
		if (!outline)
			pdf_fail(doc, "libharu refused a bookmark");
		pdf_must(doc, HPDF_Dict_RemoveElement(outline, "Title"));
		pdf_must(doc, HPDF_Outline_SetOpened(outline, above == 0));
		pdf_extend(doc, outline, write_bookmark, bookmark);
		for (int below = level + 1; below <= LEVELS; below++)
			open[below] = NULL;
		open[level] = outline;
	}
}
