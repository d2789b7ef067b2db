/*
 * page.h - a laid-out document: pages of positioned, tagged drawing items, and the structure they
 * belong to.
 *
 * Coordinates are in points from the page's top left corner, y downwards; text is positioned by its
 * baseline. The pdf room writes this and the trace prints it; neither makes any further decision about
 * the look.
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

/* A child of an element: another element, or a run of content on a page. */
struct kid {
	struct element *element;	/* NULL: this kid is content */
	int page, mcid;			/* of content: the page and the number on that page, both from 0 */
};

struct element {
	enum role role;
	struct element *parent;		/* NULL: the root, a Document */
	struct kid *kids;		size_t n_kids, capacity;
	const char *alt;		/* Figure: required; Link: where it leads; else NULL */
	const char *lang;		/* language tag (BCP 47) if it differs from the parent's, else NULL */
	const char *summary;		/* Table; or NULL */
	const char *id;			/* Note: required and unique; else NULL */
	enum scope scope;		/* TH */
	int colspan;			/* TH and TD; 1 is the default */
	bool numbered;			/* L: has decimal labels; otherwise none or bullets */
	int bbox_page;			/* Figure: the page from 0, and the box x y w h with y downwards */
	double bbox[4];
};

/* ---- drawing ---- */

enum item_kind { ITEM_TEXT, ITEM_RECT, ITEM_LINE, ITEM_PATH, ITEM_PICTURE };

enum path_op { PATH_MOVE, PATH_LINE, PATH_CURVE /* three points */, PATH_CLOSE };

struct path_step {
	enum path_op op;
	double x[3], y[3];
};

/* The marked content that an item belongs to. Items of one mark are consecutive in the page's list. */
struct mark {
	struct element *element;	/* NULL: an artifact */
	int mcid;			/* unless it is an artifact */
	bool pagination;		/* of an artifact: header or footer; otherwise part of the layout */
	bool header; /* of a header or footer: it is the header */
};

struct picture;

struct item {
	enum item_kind kind;
	int mark;			/* index in the page's marks */
	bool filled, stroked;		/* rect and path */
	uint32_t fill_rgb, stroke_rgb;	/* fill is also the colour of text */
	double line_w_pt;
	/* Text: the pen's start on the baseline, and the width without the space at a line's end. Rect, picture: the box.
	 * Line: from x y, extending by w h. */
	double x, y, w, h;
	double size_pt;			/* text */
	struct glyph_run run; /* text in one face, with spaces; the clusters of its glyphs are offsets in run.text */
	const struct path_step *steps;	size_t n_steps;
	const struct picture *picture;	/* report/block.h */
	bool clip_next;			/* path: clips what follows in this mark (for hatching) */
};

struct link {
	double x, y, w, h;		/* the active area */
	const char *url;		/* an external target; NULL: inside the document */
	int to_page;			/* from 0 */
	double to_y;
	const char *contents;		/* the description for screen readers; never NULL */
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
	int level;			/* 1 to 3; a bookmark belongs to the last one before it with a lower level */
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
