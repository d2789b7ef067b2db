/* book_parts.h - whether all parts of a finished workbook are whole. */
#ifndef WAYMARK_WORKBOOK_BOOK_PARTS_H
#define WAYMARK_WORKBOOK_BOOK_PARTS_H

#include <stdbool.h>
#include <stddef.h>

/* Whether each part of the archive is XML from its first tag to its last: libxlsxwriter does not look whether its
 * temporary files take what it writes, so a disk that is full for a moment leaves parts with holes. */
bool book_parts_whole(const char *bytes, size_t length);

#endif
