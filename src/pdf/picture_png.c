/* picture_png.c - the pixels of a PNG, through libpng, whose errors end in its struct png_image. */
#include "pdf/pixels.h"

#include <png.h>
#include <string.h>

/* One channel of a pixel before white: alpha 0 to 255. Rounded half up. */
static unsigned char on_white(unsigned channel, unsigned alpha)
{
	return (unsigned char)((channel * alpha + 255 * (255 - alpha) + 127) / 255);
}

static void flatten(const unsigned char *rgba, struct pixels *pixels)
{
	const size_t n = (size_t)pixels->w * pixels->h;

	for (size_t i = 0; i < n; i++) {
		for (size_t c = 0; c < 3; c++)
			pixels->rgb[3 * i + c] = on_white(rgba[4 * i + c], rgba[4 * i + 3]);
	}
}

/* Read the pixels of an image whose head has been read. */
static bool finish(struct arena *arena, png_image *image, struct pixels *pixels, const char **why)
{
	unsigned char *rgba;

	if (!pixels_few(arena, image->width, image->height, why))
		return false;
	*pixels = (struct pixels){ .w = image->width, .h = image->height };
	image->format = PNG_FORMAT_RGBA;
	image->flags |= PNG_IMAGE_FLAG_16BIT_sRGB;	/* as every other program reads 16 bits without a gamma */
	rgba = arena_array(arena, (size_t)pixels->w * pixels->h, 4);
	pixels->rgb = arena_array(arena, (size_t)pixels->w * pixels->h, 3);
	if (!png_image_finish_read(image, NULL, rgba, 0, NULL))
		return false;
	flatten(rgba, pixels);
	return true;
}

bool pixels_of_png(struct arena *arena, const void *bytes, size_t length, struct pixels *pixels, const char **why)
{
	png_image image = { .version = PNG_IMAGE_VERSION };
	bool ok;

	*why = NULL;
	ok = png_image_begin_read_from_memory(&image, bytes, length) && finish(arena, &image, pixels, why);
	if (!ok && !*why)
		*why = arena_printf(arena, "is damaged: %s", image.message);
	png_image_free(&image);
	return ok;
}
