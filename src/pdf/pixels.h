/* pixels.h - the decoded pixels of a file, on their way to a struct picture. Private to picture*.c. */
#ifndef WAYMARK_PDF_PIXELS_H
#define WAYMARK_PDF_PIXELS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct pixels {
	unsigned w, h;
	unsigned char *rgb;		/* three bytes each, from top left, row by row; in the arena */
};

/* Whether so many pixels may be decoded; if not, *why says so. */
bool pixels_few(struct arena *arena, unsigned w, unsigned h, const char **why);

/* picture_png.c, picture_jpeg.c. Return false with *why, as for picture_decode. */
bool pixels_of_png(struct arena *arena, const void *bytes, size_t length, struct pixels *pixels, const char **why);
bool pixels_of_jpeg(struct arena *arena, const void *bytes, size_t length, struct pixels *pixels, const char **why);

#endif
