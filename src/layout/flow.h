/*
 * flow.h - the vertical flow: everything becomes strips, one below the other.
 *
 * A strip is never divided by a page break: a line of a paragraph, a table row, a chart. The only
 * exception is a row too high for its page, which is cut (struct cut). Measuring fills a flow;
 * paginating gives each strip of the document's flow a page and a height; drawing goes through them
 * again.
 */
#ifndef WAYMARK_LAYOUT_FLOW_H
#define WAYMARK_LAYOUT_FLOW_H

#include "layout/context.h"
#include "layout/para.h"

enum strip_kind {
	STRIP_LINE,
	STRIP_ROW,
	STRIP_CHART,
	STRIP_COLUMNS,
	STRIP_COVER,
	STRIP_PAGE_BREAK,
	STRIP_RULE,			/* a line to write on */
	STRIP_BRAND
};

struct row_box;
struct table_box;
struct chart_box;
struct columns_box;
struct cover_box;
struct brand_box;
struct contents_entry;
struct heading_end;

/* Consecutive strips of the flow that share a box: a call-out, a table. */
struct frame {
	double x_pt, w_pt;
	double top_pt, bottom_pt;	/* padding inside, above and below its strips on each page */
	double after_pt;		/* space below the box; the space above it is that of its first strip */
	struct table_box *table;	/* NULL: a call-out */
};

struct strip {
	enum strip_kind kind;
	bool keep;			/* keep on the same page as the next strip */
	double x_pt, h_pt;		/* x from the flow's left edge */
	double before_pt, after_pt; /* between two strips the larger one counts; at a page's top neither does */
	const struct frame *frame;
	union {
		struct {
			struct para *para;
			size_t line;
			/* on the last line of a heading or of an entry of the contents; else NULL */
			struct heading_end *heading_end;
			struct contents_entry *entry;
		};
		struct row_box *row;
		struct chart_box *chart;
		struct columns_box *columns;
		struct cover_box *cover;
		struct brand_box *brand;
		double rule_w_pt;
		bool landscape;		/* of a page break: how the pages after it lie */
	};
};

struct flow {
	struct strip *strips;
	size_t n, capacity;
};

/* Where blocks are measured into: a flow, and the element and width they get. */
struct place {
	struct flow *flow;
	double x_pt, w_pt;
	struct element *parent;		/* NULL: the document's current section */
	struct element *own; /* for a single paragraph, the element whose direct content it is; else NULL */
	enum theme_style style;		/* of paragraphs without a style of their own */
	struct para_options options;
	const struct frame *frame;
	int depth;			/* nesting depth of lists */
};

struct columns_box {
	struct flow *flows;
	double *x_pt;
	size_t n;
};

struct strip *flow_add(struct layout *l, struct place *at, enum strip_kind kind);

/* Whether a break after this line of n is forbidden: a short paragraph is not divided, and a longer one keeps at least two
 * lines on each side. */
bool lines_stay(size_t line, size_t n);

/* Add the lines of a paragraph so that none is alone at the foot or top of a page. */
void flow_add_para(struct layout *l, struct place *at, struct para *para, double before_pt,
		   double after_pt, bool keep_with_next);

/* Height of strips from to end - 1, without the space before the first and after the last. */
double flow_height(const struct flow *flow, size_t from, size_t end);

/* The space between two neighbours; before is NULL at the top of a page. */
double strip_gap(const struct strip *before, const struct strip *strip);

/* The element for blocks measured into this place. */
struct element *place_parent(const struct layout *l, const struct place *at);

/* The box of the call-out that contains these placed strips. */
struct placed;
void callout_draw(struct layout *l, const struct placed *placed, size_t n, double x);

/* Whether blocks consist of paragraphs and lists only, at all depths, as items, cells and call-outs must. */
bool blocks_are_text(const struct blocks *blocks);

/* ---- measuring: one a block kind ---- */

void measure_blocks(struct layout *l, struct place *at, const struct blocks *blocks);
void measure_heading(struct layout *l, struct place *at, const struct block *block);
void measure_cover(struct layout *l, struct place *at, const struct block *block);
void measure_contents(struct layout *l, struct place *at, const struct block *block);
void measure_table(struct layout *l, struct place *at, const struct block *block);
void measure_chart(struct layout *l, struct place *at, const struct block *block);
void measure_index(struct layout *l, struct place *at, const struct block *block);
void measure_brand(struct layout *l, struct place *at, const struct block *block);

/*
 * Collect the document's headings in order before anything is measured, because contents come before what they list.
 */
void headings_collect(struct layout *l, const struct blocks *blocks);

/* ---- drawing ---- */

/* A strip, or a part of a cut row, with its place on the page. */
struct placed {
	const struct strip *strip;
	const struct cut *cut;		/* NULL: the whole strip */
	double y, h;
};

void heading_end_draw(struct layout *l, const struct heading_end *end, const struct para *para,
		      double x, double y);
void entry_draw(struct layout *l, const struct contents_entry *entry, struct para *para, double x, double y);
void cover_draw(struct layout *l, const struct cover_box *cover);
/* The title for the bookmarks; NULL if the cover has none. */
const char *cover_title(struct layout *l, const struct cover *cover);
void chart_draw(struct layout *l, struct chart_box *chart, double x, double y);
void furniture_draw(struct layout *l, bool cover);

/* Break the document's flow into pages and draw them. */
void paginate(struct layout *l);

#endif
