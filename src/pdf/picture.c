/* picture.c - see picture.h. Which format a file has, and what is kept of its pixels. */
#include "pdf/picture.h"

#include <string.h>

#include "pdf/doc.h"
#include "pdf/pixels.h"

/* Of pixels that are all grey, keep one byte each. */
static int drop_colour(const struct pixels *pixels)
{
	const size_t n = (size_t)pixels->w * pixels->h;
	unsigned char *rgb = pixels->rgb;

	for (size_t i = 0; i < n; i++) {
		if (rgb[3 * i] != rgb[3 * i + 1] || rgb[3 * i] != rgb[3 * i + 2])
			return 3;
	}
	for (size_t i = 0; i < n; i++)
		rgb[i] = rgb[3 * i];
	return 1;
}

static bool starts_with(const void *bytes, size_t length, const char *start, size_t n)
{
	return length >= n && memcmp(bytes, start, n) == 0;
}

static bool decode(struct arena *arena, const void *bytes, size_t length, struct pixels *pixels, const char **why)
{
	static const char png[] = "\x89PNG\r\n\x1A\n", jpeg[] = "\xFF\xD8\xFF";

	if (starts_with(bytes, length, png, sizeof(png) - 1))
		return pixels_of_png(arena, bytes, length, pixels, why);
	if (starts_with(bytes, length, jpeg, sizeof(jpeg) - 1))
		return pixels_of_jpeg(arena, bytes, length, pixels, why);
	*why = length ? "is neither a PNG nor a JPEG" : "is empty";
	return false;
}

/* Before each row of pixels, the byte that says how it is filtered in a PNG: not at all. PDF knows the same filters. */
static const unsigned char *add_filters(struct arena *arena, const struct pixels *pixels, int channels, size_t *length)
{
	const size_t row = (size_t)pixels->w * (size_t)channels;
	unsigned char *rows = arena_array(arena, pixels->h, row + 1);

	for (size_t y = 0; y < pixels->h; y++)
		memcpy(rows + y * (row + 1) + 1, pixels->rgb + y * row, row);
	*length = pixels->h * (row + 1);
	return rows;
}

static const struct picture *keep(struct arena *arena, struct arena *scratch, struct pdf_press *press,
				  const struct pixels *pixels, const char **why)
{
	const void *deflated;
	const unsigned char *rows;
	size_t length;
	struct picture *picture = arena_alloc(arena, sizeof(*picture));

	picture->w_px = (int)pixels->w;
	picture->h_px = (int)pixels->h;
	picture->channels = drop_colour(pixels);
	rows = add_filters(scratch, pixels, picture->channels, &length);
	deflated = pdf_press_kept(scratch, press, rows, length, &picture->deflated_bytes);
	if (!deflated) {
		*why = "could not be compressed";
		return NULL;
	}
	picture->deflated = arena_strndup(arena, deflated, picture->deflated_bytes);
	return picture;
}

const struct picture *picture_decode(struct arena *arena, struct pdf_press *press, const void *bytes, size_t length,
				     const char **why)
{
	const struct picture *picture = NULL;
	struct pixels pixels = { 0 };
	const char *reason = NULL;
	struct arena scratch;

	arena_init(&scratch);
	if (decode(&scratch, bytes, length, &pixels, &reason))
		picture = keep(arena, &scratch, press, &pixels, why);
	else
		*why = arena_strdup(arena, reason);
	arena_clear(&scratch);
	return picture;
}
