/* streams.h - whether streams took, and gave back, all that a library wrote to them; libxlsxwriter does not look. */
#ifndef WAYMARK_WORKBOOK_STREAMS_H
#define WAYMARK_WORKBOOK_STREAMS_H

#include <stdbool.h>

/* Begin to watch. */
void streams_watch(void);

/* Whether every stream that was closed since then was without an error from its first byte. */
bool streams_whole(void);

#endif
