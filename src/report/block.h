/*
 * block.h - what a document says, before anyone decides where it stands: a tree of blocks.
 *
 * Blocks carry meaning (this is a heading, this is a level), never drawing. Templates make them, layout places
 * them. Lengths are points (1/72 inch). Texts are UTF-8 in NFC, never NULL unless said. This header stands
 * alone: layout includes it and nothing else of this room.
 */
#ifndef WAYMARK_REPORT_BLOCK_H
#define WAYMARK_REPORT_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- the look: one theme for all documents of a run ---- */

enum font_style { FONT_REGULAR, FONT_SEMIBOLD, FONT_BOLD, FONT_ITALIC, FONT_STYLE_COUNT };
enum align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE };

struct text_style {
	const char *name;		/* as the theme and the templates call it: "body", "h1", "table" */
	enum font_style font;
	enum align align;
	double size_pt, leading_pt;	/* leading: baseline to baseline */
	double before_pt, after_pt;	/* space around a paragraph; the larger of two neighbours' counts */
	uint32_t rgb;
};

/* Styles that layout itself needs by name; a theme must have them all and may have more. */
enum theme_style {
	STYLE_BODY, STYLE_H1, STYLE_H2, STYLE_H3, STYLE_TABLE, STYLE_TABLE_HEAD, STYLE_TABLE_GROUP, STYLE_CAPTION,
	STYLE_CONTENTS_1, STYLE_CONTENTS_2, STYLE_RUNNING, STYLE_CHART, STYLE_CHART_HEAD, STYLE_CALLOUT,
	STYLE_COVER_TITLE, STYLE_COVER_SUBTITLE, STYLE_COVER_NAME, STYLE_COVER_LABEL, STYLE_COVER_VALUE, STYLE_COVER_NOTE,
	STYLE_NEEDED_COUNT
};

struct theme {
	double page_w_pt, page_h_pt;	/* portrait; a landscape document turns them */
	double margin_top_pt, margin_bottom_pt, margin_left_pt, margin_right_pt;
	double header_y_pt, footer_y_pt;	/* baselines, from the top and from the bottom edge */
	uint32_t accent, accent_ink;	/* cover band, table heads; text on them */
	uint32_t tint;			/* group rows, call-outs */
	uint32_t rule;			/* table and header rules */
	uint32_t outline;		/* round level cells and chart fills */
	uint32_t muted;			/* spans marked muted, icons of what is missing */
	uint32_t link;			/* links; also underlined */
	uint32_t priority;		/* the bar beside a priority */
	uint32_t rating_met, rating_partly, rating_not_yet;	/* ratings in charts: no colour that a level may have */
	double rule_pt, outline_pt;	/* widths */
	double cell_x_pt, cell_y_pt;	/* padding inside a table cell */
	double list_indent_pt;
	double column_scale;		/* fixed widths of tables and charts are times this: 1, more in large print */
	double cover_band_pt;		/* height of the band at the top of a cover */
	const struct text_style *styles;	size_t n_styles;	/* the needed ones first, in order */
};

/* ---- marks: the small drawn things that stand beside a word ---- */

/* A level, shown three ways: word, pips filled of all, fill. The word is text; the rest is drawn. */
struct level_mark {
	const char *word;
	int pips, of;			/* of 0: no pips */
	uint32_t fill_rgb, ink_rgb;
	bool hatched;			/* not a level: not assessed, not yet secure */
};

enum icon {
	ICON_NONE, ICON_MET, ICON_PARTLY, ICON_NOT_YET, ICON_NOT_APPLICABLE, ICON_NOT_ANSWERED, ICON_BOX,
	ICON_COUNT
};

/* ---- inline ---- */

enum { SPAN_BOLD = 1, SPAN_ITALIC = 2, SPAN_MUTED = 4, SPAN_BREAK = 8 /* a new line before the text */ };

struct span {
	const char *text;		/* "" for an icon alone */
	unsigned flags;
	enum icon icon;			/* drawn before the text; the text says the same, so it is an artifact */
	const struct level_mark *level;	/* a badge in the line: drawn round the mark's word; text is then "" */
	const char *lang;		/* BCP 47 if not the document's, else NULL */
	const char *url;		/* link to the outside, or NULL */
	const char *to;			/* link to the block of that anchor, or NULL */
};

struct text {
	const struct span *spans;
	size_t n;
};

/* ---- blocks ---- */

enum block_kind {
	BLOCK_COVER, BLOCK_CONTENTS, BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_LIST, BLOCK_TABLE, BLOCK_CHART,
	BLOCK_CALLOUT, BLOCK_COLUMNS, BLOCK_PAGE_BREAK, BLOCK_LINES, BLOCK_KIND_COUNT
};

struct block;

struct blocks {
	const struct block *items;
	size_t n;
};

struct fact { struct text label, value; };

struct cover {				/* a page of its own, without header and footer */
	struct text title, subtitle, name;	/* the title is the first heading, of level 1 */
	const struct fact *facts;	size_t n_facts;
	struct text note;		/* at the foot */
};

struct contents {			/* the headings of levels up to depth, with page numbers */
	const char *title;		/* a heading of level 1 that is not listed */
	int depth;
};

struct heading {
	int level;			/* 1 to 3; none skipped */
	struct text text;
	const char *number;		/* "4" printed before the text, or NULL */
	const struct level_mark *mark;	/* at the right end of the heading's line, or NULL */
	const char *mark_note;		/* small, before the mark: "5 of 15 met"; or NULL */
};

struct paragraph {
	const struct text_style *style;
	struct text text;
};

struct list {
	bool numbered;			/* else bullets */
	const struct blocks *items;	size_t n_items;	/* paragraphs and lists */
};

enum table_cell_kind { TABLE_CELL_DATA, TABLE_CELL_HEADER /* of its row */, TABLE_CELL_LEVEL /* filled with its mark */ };

struct table_cell {
	enum table_cell_kind kind;
	struct blocks blocks;		/* paragraphs and lists; style STYLE_TABLE unless they say otherwise */
	const struct level_mark *level;	/* TABLE_CELL_LEVEL */
	int colspan;			/* at least 1 */
};

enum row_kind { ROW_HEAD, ROW_GROUP /* a header for the rows below it */, ROW_BODY };

struct table_row {
	enum row_kind kind;		/* heads come first and are repeated on each page */
	const struct table_cell *cells;	size_t n_cells;	/* colspans add up to the columns */
	bool priority;			/* a thick bar at the left */
	const char *to_anchor;		/* the anchor of this row, for links; or NULL */
};

struct table_column {
	double w_pt;			/* 0: by share of what is left */
	double share;
	enum align align;		/* of data and of its head */
	bool divided;			/* a rule at its left: a column to write in */
};

struct table_block {
	struct text caption;		/* n 0: none */
	const char *summary;		/* what a screen reader says of it, or NULL */
	const struct table_column *columns;	size_t n_columns;
	const struct table_row *rows;		size_t n_rows;
	bool ruled;			/* a line under each row (default) */
	bool tight;			/* little space above and below each row */
};

enum chart_kind {
	CHART_LADDER,			/* a row an area: one cell a level, filled by share met; level word */
	CHART_BARS,			/* a row a label: one bar of value, with text */
	CHART_RADAR			/* one spoke a row, value of max */
};

struct chart_row {
	const char *label;
	const double *values;		size_t n_values;	/* each 0 to max; <0: nothing to show */
	const char *text;		/* printed at the end of the row: "9 of 15", "73%" */
	const struct level_mark *level;	/* NULL: none */
	uint32_t fill_rgb;		/* of the bar */
	bool priority;
};

struct chart {
	enum chart_kind kind;
	const char *title;		/* NULL: none */
	const char *alt;		/* required: what the picture says */
	double w_pt, h_pt;		/* 0: the width of its place, the height it needs */
	double max;			/* of values; above 0 */
	double ticks;			/* bars: a scale line at every such step; 0: none */
	const char *unit;		/* after a scale number: "%"; or NULL */
	double label_w_pt;		/* ladder and bars; 0: a third */
	const struct chart_row *rows;	size_t n_rows;
	const char *const *series;	/* ladder: the levels' names, one per value */
	const uint32_t *series_rgb;	size_t n_series;
};

struct callout {			/* a tinted box with a bar at the left */
	struct blocks blocks;		/* paragraphs and lists */
	const char *label;		/* first words, bold: "Decide"; or NULL */
};

struct columns {			/* side by side, not split over pages */
	const struct blocks *columns;	size_t n_columns;
	const double *shares;		/* of the width; n_columns */
	double gap_pt;
};

struct lines {			/* ruled lines to write on: drawn, they say nothing */
	int n;
	double leading_pt;
};

struct block {
	enum block_kind kind;
	const char *anchor;		/* a name that links can go to, or NULL */
	bool keep_with_next;		/* headings are kept anyway */
	union {
		struct cover cover;
		struct contents contents;
		struct heading heading;
		struct paragraph paragraph;
		struct list list;
		struct table_block table;
		struct chart chart;
		struct callout callout;
		struct columns columns;
		struct lines lines;
	};
};

/* What a document wants of its pages. */
struct fit {
	int pages;			/* at most so many; 0: any number. Where there are more ... */
	int tries;			/* ... the template is asked anew, r.tight being 1, 2 up to this */
	double last;			/* of how many the last is filled to this share, unless there is but one */
};

struct document {
	const char *title, *subject, *language;	/* of the file; language is BCP 47 */
	const char *running_left, *running_right;	/* header; NULL or "" for none */
	const char *running_left_lang;		/* BCP 47 if not the document's, else NULL */
	const char *footer_left;		/* footer; the page x of y stands at its right */
	const char *classification;	/* whom it is for: at the foot of every page, the cover too,
					 * before footer_left; or NULL */
	const char *keywords;		/* the same, among the properties of the file; or NULL */
	bool landscape;
	struct fit fit;
	bool draft;			/* "Draft" stands on every page, the cover too, ... */
	const char *stamp;		/* ... and so does this, beside it; a few words, or NULL */
	const struct theme *theme;
	struct blocks blocks;
};

#endif
