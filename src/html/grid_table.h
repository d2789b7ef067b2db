/* grid_table.h - tables of a document as tables of a page. */
#ifndef WAYMARK_HTML_GRID_TABLE_H
#define WAYMARK_HTML_GRID_TABLE_H

#include "html/writing.h"

void grid_table(struct writing *w, const struct block *block);

#endif
