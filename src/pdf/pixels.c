/* pixels.c - see pixels.h. */
#include "pdf/pixels.h"

#include "pdf/picture.h"

bool pixels_few(struct arena *arena, unsigned w, unsigned h, const char **why)
{
	if (w && h && (unsigned long long)w * h <= PICTURE_PIXELS_MAX)
		return true;
	*why = arena_printf(arena, "has %u by %u pixels, and %d million are the most", w, h, PICTURE_PIXELS_MAX / 1000000);
	return false;
}
