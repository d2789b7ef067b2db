/* encoding.h - whether the bytes of a file are UTF-8 text in lines; what to do if they are not. */
#ifndef WAYMARK_EVIDENCE_ENCODING_H
#define WAYMARK_EVIDENCE_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/reading.h"

/* Steps over a byte order mark. False, and reported at the line, if the text cannot be read. */
bool encoding_check(struct reading *reading, const char *file, const char **bytes, size_t *length);

#endif
