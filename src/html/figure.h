/* figure.h - charts of a document as drawings of a page, each with its figures as a table. */
#ifndef WAYMARK_HTML_FIGURE_H
#define WAYMARK_HTML_FIGURE_H

#include "html/writing.h"

void figure_chart(struct writing *w, const struct block *block);

#endif
