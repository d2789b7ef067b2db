/*
 * context.h - passed to every file of layout: the document, its measures, and the pages so far.
 *
 * A context lives for one call of layout_document and never leaves the room.
 */
#ifndef WAYMARK_LAYOUT_CONTEXT_H
#define WAYMARK_LAYOUT_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "font/font.h"
#include "layout/page.h"
#include "report/block.h"

struct flow;

/* The target of a name: `strip` is set while blocks are measured; links can use it once strips have pages. */
struct anchor {
	const char *name;
	size_t strip;			/* index in the document's flow */
};

/* A heading, in document order, for the contents and the bookmarks. */
struct heading_ref {
	const struct heading *heading;	/* NULL: the title of the contents themselves */
	const char *title;		/* number and text */
	int level;
	size_t strip;
};

/* The place of a strip after pagination. */
struct spot {
	int page;
	double y;
};

struct layout {
	struct arena *arena;
	struct fonts *fonts;
	const struct document *document;
	const struct theme *theme;
	struct diags *diags;
	size_t n_errors_before;

	/* the page */
	bool landscape;
	double page_w, page_h;
	double left, top, right, bottom; /* the text area, measured from the page's top left corner */

	const struct shaped *spaces[FONT_STYLE_COUNT];
	uint32_t *missing;		/* the characters reported so far */
	size_t n_missing, missing_capacity;
	size_t n_lacking;		/* number of distinct words with such a character */

	/* filled by measuring */
	struct flow *flow;		/* the document's own */
	struct element *section;	/* the element that the document's next block belongs to */
	struct anchor *anchors;	size_t n_anchors, anchors_capacity;
	struct anchor **anchor_slots;	/* by hash of the name; complete after measuring */
	size_t n_anchor_slots;
	struct heading_ref *headings;	size_t n_headings, headings_capacity;
	size_t next_heading;		/* index of the next one to be measured */

	/* set by paginating */
	struct spot *spots;		/* by index of strip in the document's flow */
	size_t n_spots;

	/* drawing */
	struct pages *pages;
	int n_pages;			/* total number of pages */
	int page;			/* the one being drawn */
	int clip_mark;			/* the page's last mark with a clip; -1: none */
	size_t n_items_most;		/* largest number of items on a page so far */
	size_t start_bytes;		/* bytes in the arena at the start */
};

/* Refuse the document: RPT005, with the document's title. */
void layout_refuse(struct layout *l, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool layout_refused(const struct layout *l);

/* Set the measures of a page that lies this way. Measuring and drawing each go through the document's turns. */
void layout_turn(struct layout *l, bool landscape);

/* Refuse the document if it has used more memory than one document may. */
void layout_check_memory(struct layout *l);

const struct text_style *layout_style(const struct layout *l, enum theme_style style);

/* Warn about the characters in text that no face has, once per character and document. */
void layout_report_missing(struct layout *l, enum font_style font, const char *text, size_t length);

/* The text of consecutive spans, with spaces unchanged. */
const char *layout_plain_text(struct layout *l, struct text text);

/* Make NAME lead to the next strip of the document's flow. NULL: do nothing. */
void anchor_add(struct layout *l, const char *name);

/* All anchors are known: links can look for them (draw.h). */
void anchors_index(struct layout *l);

#endif
