/*
 * page.h - a laid-out document: pages of positioned, tagged drawing items, and the structure they
 * belong to.
 *
 * Coordinates are points from the page's top left corner, y downwards; text stands on its baseline.
 * This is what pdf writes and what trace prints; neither decides anything about the look any more.
 */
#ifndef WAYMARK_LAYOUT_PAGE_H
#define WAYMARK_LAYOUT_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "font/font.h"

/* ---- structure (ISO 32000-1, 14.8.4) ---- */

enum role {
	ROLE_DOCUMENT,
	ROLE_SECT,
	ROLE_DIV,
	ROLE_H1,
	ROLE_H2,
	ROLE_H3,
	ROLE_P,
	ROLE_L,
	ROLE_LI,
	ROLE_LBL,
	ROLE_LBODY,
	ROLE_TABLE,
	ROLE_THEAD,
	ROLE_TBODY,
	ROLE_TR,
	ROLE_TH,
	ROLE_TD,
	ROLE_CAPTION,
	ROLE_FIGURE,
	ROLE_LINK,
	ROLE_TOC,
	ROLE_TOCI,
	ROLE_REFERENCE,
	ROLE_NOTE,
	ROLE_SPAN,
	ROLE_COUNT
};
const char *role_name(enum role role);	/* "H1" */

enum scope { SCOPE_NONE, SCOPE_COLUMN, SCOPE_ROW };

struct element;

/* A child of an element: an element, or a run of content on a page. */
struct kid {
	struct element *element;	/* NULL: content */
	int page, mcid;			/* of content: page from 0, number on that page from 0 */
};

struct element {
	enum role role;
	struct element *parent;		/* NULL: the root, a Document */
	struct kid *kids;		size_t n_kids, capacity;
	const char *alt;		/* Figure: required; Link: what it leads to; else NULL */
	const char *lang;		/* BCP 47 if it differs from the parent's, else NULL */
	const char *summary;		/* Table; or NULL */
	const char *id;			/* Note: required and unique; else NULL */
	enum scope scope;		/* TH */
	int colspan;			/* TH and TD; 1 is the default */
	bool numbered;			/* L: decimal labels, else none or bullets */
	int bbox_page;			/* Figure: page from 0 and box x y w h, y downwards */
	double bbox[4];
};

/* ---- drawing ---- */

enum item_kind { ITEM_TEXT, ITEM_RECT, ITEM_LINE, ITEM_PATH };

enum path_op { PATH_MOVE, PATH_LINE, PATH_CURVE /* three points */, PATH_CLOSE };

struct path_step {
	enum path_op op;
	double x[3], y[3];
};

/* Which marked content an item belongs to. Items of one mark stand together in the page's list. */
struct mark {
	struct element *element;	/* NULL: an artifact */
	int mcid;			/* if not an artifact */
	bool pagination;		/* artifact: header or footer; else part of the layout */
	bool header; /* of pagination artifacts: at the top; else at the bottom */
};

struct item {
	enum item_kind kind;
	int mark;			/* index in the page's marks */
	bool filled, stroked;		/* rect and path */
	uint32_t fill_rgb, stroke_rgb;	/* fill is also the text's colour */
	double line_w_pt;
	/* text: pen at its baseline and its width, without the space that hangs out at a line's
	 * end; rect; line: from x y by w h */
	double x, y, w, h;
	double size_pt;			/* text */
	struct glyph_run run; /* text: one face, spaces included; glyph clusters are in run.text */
	const struct path_step *steps;	size_t n_steps;
	bool clip_next;			/* path: clip what follows in this mark to it (hatching) */
};

struct link {
	double x, y, w, h;		/* of the area */
	const char *url;		/* to the outside; NULL: inside */
	int to_page;			/* from 0 */
	double to_y;
	const char *contents;		/* what a reader says of it; never NULL */
	struct element *element;	/* the Link */
};

struct page {
	double w_pt, h_pt;
	struct item *items;	size_t n_items, items_capacity;
	struct mark *marks;	size_t n_marks, marks_capacity;
	struct link *links;	size_t n_links, links_capacity;
	int n_mcids;
};

struct bookmark {
	const char *title;
	int level;			/* 1 to 3; a deeper one belongs to the last shallower one */
	int page;			/* from 0 */
	double y;
};

struct pages {
	const char *title, *subject, *keywords, *language;
	struct page *items;		size_t n, capacity;
	struct element *root;		/* a Document */
	const struct bookmark *bookmarks;	size_t n_bookmarks;
};

#endif
