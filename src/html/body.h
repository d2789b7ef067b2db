/* body.h - the blocks of a document as the main part of a page. */
#ifndef WAYMARK_HTML_BODY_H
#define WAYMARK_HTML_BODY_H

#include "html/writing.h"

/* Decides which heading stands above all others, then writes everything. */
void body_write(struct writing *w);

#endif
