/* escape.h - texts of other people as parts of a page. Nothing of a text can end the place where it stands. */
#ifndef WAYMARK_HTML_ESCAPE_H
#define WAYMARK_HTML_ESCAPE_H

#include "base/buf.h"

/* As text between tags, or as the value of an attribute in double quotes. A character that HTML forbids becomes U+FFFD. */
void escape_text(struct buf *out, const char *text);

/* As text between tags that is read: a word too long for a telephone's screen, such as a checksum, may be broken. */
void escape_prose(struct buf *out, const char *text);

/* An anchor's name as an id, or as what follows "#" in a link: the same for the same name, and different names differ.
 * It begins with "a-", so that it is none of the page's own. */
void escape_anchor(struct buf *out, const char *name);

/* As a string of a style sheet, in its quotes. */
void escape_css_string(struct buf *out, const char *text);

#endif
