/*
 * layout.c - a document from blocks to pages, in three passes: measure, paginate, draw.
 *
 * Measuring turns blocks into strips and makes the elements of the structure. Paginating gives every
 * strip its page. Only then is anything drawn, so contents, links and "page x of y" know where
 * everything is.
 */
#include "layout/layout.h"

#include "layout/draw.h"
#include "layout/element.h"
#include "layout/flow.h"

/* ---- bookmarks ---- */

static const struct bookmark *bookmarks_make(struct layout *l)
{
	struct bookmark *bookmarks = arena_array(l->arena, l->n_headings, sizeof(*bookmarks));

	for (size_t i = 0; i < l->n_headings; i++) {
		const struct heading_ref *ref = &l->headings[i];
		struct link to;

		link_to_strip(l, &to, ref->strip);
		bookmarks[i] = (struct bookmark){ ref->title, ref->level, to.to_page, to.to_y };
	}
	return bookmarks;
}

/* ---- the document ---- */

static void measure(struct layout *l, struct pages *pages)
{
	struct place at = { .style = STYLE_BODY };

	l->flow = arena_alloc(l->arena, sizeof(*l->flow));
	at.flow = l->flow;
	at.w_pt = l->right - l->left;
	l->section = pages->root;
	headings_collect(l, &l->document->blocks);
	measure_blocks(l, &at, &l->document->blocks);
}

const struct pages *layout_document(struct arena *arena, struct fonts *fonts,
				    const struct document *document, struct diags *diags)
{
	struct layout *l = arena_alloc(arena, sizeof(*l));
	struct pages *pages = arena_alloc(arena, sizeof(*pages));

	l->arena = arena;
	l->start_bytes = arena_bytes(arena);
	l->fonts = fonts;
	l->document = document;
	l->theme = document->theme;
	l->diags = diags;
	l->n_errors_before = diags->n_errors;
	l->pages = pages;
	pages->title = document->title;
	pages->subject = document->subject;
	pages->keywords = document->keywords;
	pages->language = document->language;
	pages->root = element_new(arena, NULL, ROLE_DOCUMENT);
	layout_turn(l, document->landscape);
	if (!layout_refused(l))
		measure(l, pages);
	if (!layout_refused(l)) {
		anchors_index(l);
		paginate(l);
	}
	if (layout_refused(l))
		return NULL;
	pages->bookmarks = bookmarks_make(l);
	pages->n_bookmarks = l->n_headings;
	return pages;
}
