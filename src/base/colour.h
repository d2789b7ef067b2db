/* colour.h - how well two colours can be told apart. */
#ifndef WAYMARK_BASE_COLOUR_H
#define WAYMARK_BASE_COLOUR_H

#include <stdint.h>

/* What text needs against its background (WCAG 2.2, 1.4.3). */
#define COLOUR_CONTRAST_LEAST 4.5

/* The contrast of two colours (0xRRGGBB) by WCAG 2.2: 1 (the same) to 21 (black and white), in either order. */
double colour_contrast(uint32_t a, uint32_t b);

#endif
