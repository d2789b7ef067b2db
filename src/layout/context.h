/*
 * context.h - what every file of layout is handed: the document, its measures, and the pages so
 * far.
 *
 * One context lives for one call of layout_document. Nothing of it leaves the room.
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

/* Where a name leads: filled while blocks are measured (strip), good for links once strips have
 * pages. */
struct anchor {
	const char *name;
	size_t strip;			/* in the document's flow */
};

/* A heading in the document's order: for the contents and the bookmarks. */
struct heading_ref {
	const struct heading *heading;	/* NULL: the contents' own title */
	const char *title;		/* number and text */
	int level;
	size_t strip;
};

/* Where a strip ended up. */
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
	double page_w, page_h;
	double left, top, right, bottom; /* of the text area, from the page's top left corner */

	const struct shaped *spaces[FONT_STYLE_COUNT];
	uint32_t *missing;		/* characters reported so far */
	size_t n_missing, missing_capacity;
	size_t n_lacking;		/* words so far that have such a character */

	/* filled by measuring */
	struct flow *flow;		/* the document's own */
	struct element *section;	/* what the next block of the document belongs to */
	struct anchor *anchors;	size_t n_anchors, anchors_capacity;
	struct anchor **anchor_slots;	/* by hash of the name, once all are known */
	size_t n_anchor_slots;
	struct heading_ref *headings;	size_t n_headings, headings_capacity;
	size_t next_heading;		/* the next one to be measured */

	/* filled by paginating */
	struct spot *spots;		/* by strip of the document's flow */
	size_t n_spots;

	/* drawing */
	struct pages *pages;
	int n_pages;			/* how many there will be */
	int page;			/* the one being drawn */
	int clip_mark;			/* its last mark that clips; -1: none */
	size_t n_items_most;		/* on one page so far */
	size_t start_bytes;		/* of the arena, before anything was made */
};

/* The document cannot be laid out: RPT005, with the document's title. */
void layout_refuse(struct layout *l, const char *format, ...) __attribute__((format(printf, 2, 3)));
bool layout_refused(const struct layout *l);

/* Refuse it if what has been made of it is more than a document may take. */
void layout_check_memory(struct layout *l);

const struct text_style *layout_style(const struct layout *l, enum theme_style style);

/* Warn of the characters in text that no face has, of each once in a document. */
void layout_report_missing(struct layout *l, enum font_style font, const char *text, size_t length);

/* The text of spans in a row, spaces as they are. */
const char *layout_plain_text(struct layout *l, struct text text);

/* Remember that the next strip of the document's flow is where NAME leads; NULL is nobody. */
void anchor_add(struct layout *l, const char *name);

#endif
