/* checksum.h - the checksum by which a page's policy allows its style sheet or script. */
#ifndef WAYMARK_HTML_CHECKSUM_H
#define WAYMARK_HTML_CHECKSUM_H

#include "base/buf.h"

/* The SHA-256 of the bytes in Base64. */
void checksum_put(struct buf *out, const char *bytes, size_t length);

#endif
