/* writing.h - a page while its body is written; what the files of this room share. */
#ifndef WAYMARK_HTML_WRITING_H
#define WAYMARK_HTML_WRITING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/buf.h"
#include "html/sheet.h"
#include "report/block.h"

struct writing {
	struct arena *arena;
	const struct document *document;
	struct buf *out;		/* the body */
	struct style_sheet *sheet;
	unsigned icons;			/* a bit for each icon that is used */
	bool hatches;			/* a drawing has hatched parts */
	int shift;			/* what is added to a heading's level: 1 if another heading stands above all ... */
	const struct block *above;	/* ... which may be one of the document's; NULL: it is not */
	bool below_above;		/* no other heading of its level has come since */
	size_t n_headings, n_charts;	/* written so far */
	const char *heading;		/* the text of the last one; "" before */
	double room_pt;			/* the width that layout has for tables */
	bool turned;			/* a part with its own direction of pages is open */
};

#endif
