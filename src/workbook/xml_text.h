/* xml_text.h - a text as a workbook's XML can hold it. */
#ifndef WAYMARK_WORKBOOK_XML_TEXT_H
#define WAYMARK_WORKBOOK_XML_TEXT_H

#include "base/arena.h"

/*
 * "_x000D_" stands for a character in a workbook (ECMA-376, ST_Xstring): a text that has such letters of its own is
 * written so that they stay letters, and U+FFFE and U+FFFF, which XML cannot hold, are written that way. The library does
 * it for control characters. The text itself if there is nothing to do, else in the arena.
 */
const char *xml_text(struct arena *arena, const char *text);

#endif
