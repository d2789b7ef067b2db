/* logo.h - pictures within a page. */
#ifndef WAYMARK_HTML_LOGO_H
#define WAYMARK_HTML_LOGO_H

#include "base/buf.h"
#include "report/block.h"

/* The picture as an address that holds all of it: "data:image/png;base64,...". */
void logo_address(struct buf *out, const struct picture *picture);

#endif
