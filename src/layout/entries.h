/* entries.h - a line that ends with the number of a page. */
#ifndef WAYMARK_LAYOUT_ENTRIES_H
#define WAYMARK_LAYOUT_ENTRIES_H

#include "layout/flow.h"

struct contents_entry {
	const char *title;		/* what screen readers say of the link */
	const char *to;			/* the anchor it leads to; NULL: to a heading ... */
	size_t heading;			/* ... with this index in the layout's headings */
	double gap_pt;			/* more space below it than its style has */
	double left_pt; /* from the text's left edge to where the line starts, including a number before it */

	/* Set by entry_add: */
	double right_pt;		/* from the text's left edge to where page numbers end */
	struct element *link;
};

/* The width that an entry's text must leave at its right, for the number. */
double entry_page_w(const struct text_style *style);

/* Add an entry at the end of a place's flow, and of the toc's kids. para has room for the number beside it. */
void entry_add(struct layout *l, struct place *at, struct para *para, struct contents_entry from, struct element *toc);

#endif
