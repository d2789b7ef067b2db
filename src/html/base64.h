/* base64.h - bytes as letters (RFC 4648): three become four. */
#ifndef WAYMARK_HTML_BASE64_H
#define WAYMARK_HTML_BASE64_H

#include "base/buf.h"

/* Bytes may come in pieces; those that do not fill a group of three wait for the next. Set out alone. */
struct base64 {
	struct buf *out;
	unsigned bits;
	int n;
};

void base64_add(struct base64 *b, const unsigned char *bytes, size_t n);
void base64_end(struct base64 *b);

#endif
