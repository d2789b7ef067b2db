/* picture.h - decodes PNG and JPEG files, which come from outside and may be damaged or made to do harm. */
#ifndef WAYMARK_PDF_PICTURE_H
#define WAYMARK_PDF_PICTURE_H

#include "base/arena.h"
#include "pdf/pdf.h"
#include "report/block.h"

enum { PICTURE_PIXELS_MAX = 4000000, PICTURE_FILE_BYTES_MAX = 16 << 20 };

/*
 * Decode a whole file, in the arena. What is transparent becomes white. The same bytes give the same picture. NULL if it
 * is neither format, damaged anywhere or too large: *why then continues a sentence about it ("is damaged: ...").
 */
const struct picture *picture_decode(struct arena *arena, struct pdf_press *press, const void *bytes, size_t length,
				     const char **why);

#endif
