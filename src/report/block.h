/*
 * block.h - what a document says, before anybody decides where it goes: a tree of blocks.
 *
 * Blocks carry meaning (this is a heading, this is a level), never drawing. Templates make them, layout
 * places them on pages and html writes them as a web page. Lengths are in points (1/72 inch). Texts are
 * UTF-8 in NFC and never NULL unless a comment says so. This header includes nothing else of this room, and
 * layout and html include only this one.
 */
#ifndef WAYMARK_REPORT_BLOCK_H
#define WAYMARK_REPORT_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- the look: one theme for all documents of a run ---- */

/* A decoded image without transparency. */
struct picture {
	int w_px, h_px;			/* at least 1 */
	int channels;			/* 1: grey; 3: red, green and blue; of 8 bits each */
	const void *deflated;		size_t deflated_bytes;	/* its pixels from top left, in zlib's form; before each row
								 * a byte 0, as in a PNG, whose filter it names */
};

/* How a school's trust or local authority looks. Texts are "" where there is nothing. */
struct brand {
	const char *name;
	const struct picture *logo;	/* or NULL */
	const char *alt;		/* the logo in words; never "" if there is one */
	bool has_colour, has_accent;
	uint32_t colour;		/* of headings and rules; 4.5 to 1 on white */
	uint32_t accent;		/* behind table heads and cover titles, which are then white; the same */
};

enum font_style { FONT_REGULAR, FONT_SEMIBOLD, FONT_BOLD, FONT_ITALIC, FONT_STYLE_COUNT };
enum align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE };

struct text_style {
	const char *name;		/* its name in the theme and in templates: "body", "h1", "table" */
	enum font_style font;
	enum align align;
	double size_pt, leading_pt;	/* leading: from baseline to baseline */
	double before_pt, after_pt;	/* space around a paragraph; between two neighbours the larger one counts */
	uint32_t rgb;
};

/* The styles that layout itself uses. A theme must have all of them and may have more. */
enum theme_style {
	STYLE_BODY, STYLE_H1, STYLE_H2, STYLE_H3, STYLE_TABLE, STYLE_TABLE_HEAD, STYLE_TABLE_GROUP, STYLE_CAPTION,
	STYLE_CONTENTS_1, STYLE_CONTENTS_2, STYLE_RUNNING, STYLE_CHART, STYLE_CHART_HEAD, STYLE_CALLOUT,
	STYLE_COVER_TITLE, STYLE_COVER_SUBTITLE, STYLE_COVER_NAME, STYLE_COVER_LABEL, STYLE_COVER_VALUE, STYLE_COVER_NOTE,
	STYLE_NEEDED_COUNT
};

struct theme {
	double page_w_pt, page_h_pt;	/* portrait; swapped for a landscape document */
	double margin_top_pt, margin_bottom_pt, margin_left_pt, margin_right_pt;
	double header_y_pt, footer_y_pt;	/* baselines, measured from the top and from the bottom edge */
	uint32_t accent, accent_ink;	/* of the cover band and table heads; accent_ink is the text on them */
	uint32_t tint;			/* of group rows and call-outs */
	uint32_t rule;			/* of table and header rules */
	uint32_t grid;			/* of lines inside charts: the rule's, whatever a brand does to it */
	uint32_t stripe;		/* below the cover band: the priority's, unless there is a brand */
	uint32_t outline;		/* around level cells and chart fills */
	uint32_t muted;			/* of muted spans, and of icons for what is missing */
	uint32_t link;			/* of links, which are also underlined */
	uint32_t priority;		/* of the bar beside a priority */
	uint32_t rating_met, rating_partly, rating_not_yet;	/* of ratings in charts; must differ from
								 * every level's colour */
	double rule_pt, outline_pt;	/* widths */
	double cell_x_pt, cell_y_pt;	/* padding inside a table cell */
	double list_indent_pt;
	double column_scale;		/* factor for fixed widths of tables and charts: 1, more in large print */
	double cover_band_pt;		/* height of the band at the top of a cover */
	const struct text_style *styles;	size_t n_styles;	/* the required ones first, in order
									 * of enum theme_style */
};

/* ---- marks: the small drawn things that stand beside a word ---- */

/* A level, shown in three ways: word, pips (some of them filled), fill. The word is text; the rest is drawn. */
struct level_mark {
	const char *word;
	int pips, of;			/* `of` 0: no pips */
	uint32_t fill_rgb, ink_rgb;
	bool hatched;			/* not a level: not assessed, not yet secure */
};

enum icon {
	ICON_NONE, ICON_MET, ICON_PARTLY, ICON_NOT_YET, ICON_NOT_APPLICABLE, ICON_NOT_ANSWERED, ICON_BOX,
	ICON_UP, ICON_DOWN, ICON_SAME,	/* beside words that say what has changed */
	ICON_COUNT
};

/* ---- inline ---- */

enum { SPAN_BOLD = 1, SPAN_ITALIC = 2, SPAN_MUTED = 4, SPAN_BREAK = 8 /* a new line before the text */ };

struct span {
	const char *text;		/* "" for an icon alone */
	unsigned flags;
	enum icon icon;			/* drawn before the text; an artifact, since the text says the same */
	const struct level_mark *level;	/* a badge in the line, drawn around the mark's word; text is then "" */
	const char *lang;		/* language tag (BCP 47) if it differs from the document's, else NULL */
	const char *url;		/* link to an external address, or NULL */
	const char *to;			/* link to the block with that anchor, or NULL */
};

struct text {
	const struct span *spans;
	size_t n;
};

/* ---- blocks ---- */

enum block_kind {
	BLOCK_COVER, BLOCK_CONTENTS, BLOCK_HEADING, BLOCK_PARAGRAPH, BLOCK_LIST, BLOCK_TABLE, BLOCK_CHART,
	BLOCK_CALLOUT, BLOCK_COLUMNS, BLOCK_PAGE_BREAK, BLOCK_LINES, BLOCK_BRAND /* the document's
	 * brand: logo and name; nothing if it has none */, BLOCK_INDEX, BLOCK_KIND_COUNT
};

struct block;

struct blocks {
	const struct block *items;
	size_t n;
};

struct fact { struct text label, value; };

struct cover {				/* a page of its own, without header and footer */
	struct text title, subtitle, name;	/* the title is the first heading, at level 1 */
	const struct fact *facts;	size_t n_facts;
	struct text note;		/* at the foot */
};

struct contents {			/* lists the headings up to level `depth`, with page numbers */
	const char *title;		/* a heading of level 1 that is not listed itself */
	int depth;
};

struct index_entry {
	const char *text;
	const char *to;			/* the anchor that it leads to; NULL: a label for the entries after it */
};

struct index {				/* lines with the page numbers of what they lead to, in columns */
	const struct index_entry *entries;	size_t n_entries;
	int columns;			/* at least 1 */
};

struct heading {
	int level;			/* 1 to 3; no level may be skipped */
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
	const struct blocks *items;	size_t n_items;	/* each consists of paragraphs and lists */
};

enum table_cell_kind { TABLE_CELL_DATA, TABLE_CELL_HEADER /* of its row */, TABLE_CELL_LEVEL /* filled with its mark */ };

struct table_cell {
	enum table_cell_kind kind;
	struct blocks blocks;		/* paragraphs and lists, in STYLE_TABLE unless they name a style */
	const struct level_mark *level;	/* for TABLE_CELL_LEVEL */
	const char *sign;		/* of a level: printed with it, to be explained nearby: "†"; or NULL */
	int colspan;			/* at least 1 */
};

enum row_kind { ROW_HEAD, ROW_GROUP /* a header for the rows below it */, ROW_BODY };

struct table_row {
	enum row_kind kind;		/* heads come first and are repeated on each page */
	const struct table_cell *cells;	size_t n_cells;	/* their colspans add up to the number of columns */
	bool priority;			/* a thick bar at the left */
	const char *to_anchor;		/* the anchor of this row, for links; or NULL */
};

struct table_column {
	double w_pt;			/* 0: by share of the remaining width */
	double share;
	enum align align;		/* of data cells and their head */
	bool divided;			/* a rule at its left, for a column to write in */
};

struct table_block {
	struct text caption;		/* n is 0 if there is none */
	const char *summary;		/* a description for screen readers, or NULL */
	const struct table_column *columns;	size_t n_columns;
	const struct table_row *rows;		size_t n_rows;
	bool ruled;			/* a line under each row (default) */
	bool tight;			/* little space above and below each row */
	const struct text_style *narrow;	/* for many narrow columns: the style of levels, whose pips are then
						 * above the word; little space beside texts; or NULL */
};

enum chart_kind {
	CHART_LADDER,			/* one row per area with one cell per level, filled by the share met;
					 * and the level's word */
	CHART_BARS,			/* one row per label with one bar for its value, and a text */
	CHART_RADAR,			/* one spoke per row; value relative to max */
	CHART_YEARS,			/* one row per area with one point per year, at the height of its level, and the
					 * level in words */
	CHART_STACK,			/* one row per label with one bar: a part for each value, with its text in it */
	CHART_RINGS,			/* one numbered dot per row, in a ring around a centre; lines between dots */
	CHART_SLOPE			/* one line per row on a common scale, from its value in the first year to that in
					 * the last; its label stands at its left end, its text at its right */
};

/* A year of a row of CHART_YEARS or CHART_SLOPE. */
struct chart_point {
	double value;			/* the level or figure, from 0 to max; below 0: none, and the line has a gap */
	const char *word;		/* the level in words, or why there is none */
	bool hollow;			/* not settled: to be moderated, or taken over from an earlier year */
	bool broken;			/* cannot be compared with the years before it */
};

struct chart_row {
	const char *label;
	const double *values;		size_t n_values;	/* each from 0 to max; below 0: nothing to show */
	const char *const *texts;	size_t n_texts;	/* stack: of each value; without, its number */
	const double *against;	size_t n_against;	/* bars: one per name in the chart's; below 0: none */
	const char *text;		/* printed at the end of the row: "9 of 15", "73%" */
	const struct level_mark *level;	/* NULL: none */
	uint32_t fill_rgb;		/* of the bar */
	bool priority;
	const struct chart_point *points;	size_t n_points;	/* years, slopes: instead of values, one per year */
};

/* A line between two dots of CHART_RINGS. */
struct chart_link {
	size_t from, to;		/* places of rows, from 0 */
	int strength;			/* 1 to 3: how thick it is */
};

enum { CHART_AGAINST_MAX = 3 };	/* as many as there are signs */

struct chart {
	enum chart_kind kind;
	const char *title;		/* NULL: none */
	const char *alt;		/* required: what the picture says, in words */
	double w_pt, h_pt;		/* 0: the width of its place; the height it needs */
	double max;			/* largest value; above 0 */
	double min;			/* for a slope: where its scale begins; 0 for others */
	double ticks;			/* for bars: distance between the lines of the scale; 0: no lines */
	const char *unit;		/* printed after a number of the scale: "%"; or NULL */
	double label_w_pt;		/* for ladder and bars; 0: a third of the width */
	const struct chart_row *rows;	size_t n_rows;
	const char *const *series;	/* for a ladder: the levels' names, one per value; for rings: theirs, the inner one
					 * first, 1 in a row's value */
	const uint32_t *series_rgb;	size_t n_series;
	const char *const *years;	size_t n_years;	/* for years and slopes: their names, the earliest first; the last
							 * stands out */
	const char *centre;		/* for rings: what they are around; NULL: nothing is said */
	const struct chart_link *links;	size_t n_links;	/* for rings */
	const char *const *against;	size_t n_against;	/* for bars: what they are compared with: "England"; each
							 * has a sign of its own across the bars */
	const struct level_mark *const *marks;	size_t n_marks;	/* for a stack: how its parts look, one per value */
};

struct callout {			/* a tinted box with a bar at its left */
	struct blocks blocks;		/* paragraphs and lists */
	const char *label;		/* its first words, in bold: "Decide"; or NULL */
};

struct columns {			/* side by side; not split over pages */
	const struct blocks *columns;	size_t n_columns;
	const double *shares;		/* n_columns shares of the width */
	double gap_pt;
};

/* From here on, how pages lie. */
enum page_turn { TURN_NONE /* as before */, TURN_PORTRAIT, TURN_LANDSCAPE };

struct page_break {
	enum page_turn turn;
};

struct lines {			/* ruled lines to write on; screen readers skip them */
	int n;
	double leading_pt;
};

struct block {
	enum block_kind kind;
	const char *anchor;		/* a name that links can go to, or NULL */
	bool keep_with_next;		/* on the same page as the next block; always so for headings */
	union {
		struct cover cover;
		struct contents contents;
		struct index index;
		struct heading heading;
		struct paragraph paragraph;
		struct list list;
		struct table_block table;
		struct chart chart;
		struct callout callout;
		struct columns columns;
		struct page_break page_break;
		struct lines lines;
	};
};

/* A document's limits for its pages. */
struct fit {
	int pages;			/* at most this many; 0: no limit. If there are more ... */
	int tries;			/* ... the template is run again with r.tight 1, 2 and so on up to this */
	double last;			/* the last page, unless it is the only one, is filled to at least this share */
};

struct document {
	const char *title, *subject, *language;	/* of the file; language is a BCP 47 tag */
	const char *running_left, *running_right;	/* the header; NULL or "" for none */
	const char *running_left_lang;		/* language tag (BCP 47) if it differs from the document's, else NULL */
	const char *footer_left;		/* the footer; "page x of y" is at its right */
	const char *classification;	/* whom it is for: at the foot of every page including the cover,
					 * before footer_left; or NULL */
	const char *keywords;		/* the same for the properties of the file; or NULL */
	bool landscape;			/* the first page, and the others up to a page break that turns them */
	struct fit fit;
	bool draft;			/* print "Draft" on every page including the cover */
	const char *stamp;		/* a few words, printed beside that in the same way; or NULL */
	const struct theme *theme;
	const struct brand *brand;	/* on the cover, and where there is a BLOCK_BRAND; or NULL */
	struct blocks blocks;
};

#endif
