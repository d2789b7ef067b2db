/* Decoding logos: every form of PNG and JPEG to its pixels, on white; and whatever is damaged, too large or made to do
 * harm is refused with a reason, not with a crash. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <jpeglib.h>
#include <libdeflate.h>
#include <png.h>

#include "pdf/picture.h"

static struct arena arena;
static struct pdf_press *press;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	press = pdf_press_new(&arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

struct file {
	unsigned char *bytes;
	size_t length;
};

static struct file png_file(unsigned format, unsigned w, unsigned h, const void *pixels)
{
	png_image image = { .version = PNG_IMAGE_VERSION, .width = w, .height = h, .format = format };
	png_alloc_size_t length = 0;
	struct file file;

	assert_true(png_image_write_get_memory_size(image, length, 0, pixels, 0, NULL));
	file.length = length;
	file.bytes = arena_alloc(&arena, length);
	assert_true(png_image_write_to_memory(&image, file.bytes, &length, 0, pixels, 0, NULL));
	return file;
}

enum scans { AT_ONCE, PROGRESSIVE, BY_CHANNEL };

static struct file jpeg_file(J_COLOR_SPACE space, int channels, unsigned w, unsigned h, enum scans scans)
{
	static const jpeg_scan_info by_channel[] = {
		{ 1, { 0 }, 0, 63, 0, 0 }, { 1, { 1 }, 0, 63, 0, 0 }, { 1, { 2 }, 0, 63, 0, 0 }
	};
	struct jpeg_compress_struct info;
	struct jpeg_error_mgr errors;
	unsigned char *row = arena_array(&arena, w, (size_t)channels), *out = NULL;
	unsigned long length = 0;
	struct file file;

	info.err = jpeg_std_error(&errors);
	jpeg_create_compress(&info);
	jpeg_mem_dest(&info, &out, &length);
	info.image_width = w;
	info.image_height = h;
	info.input_components = channels;
	info.in_color_space = space;
	jpeg_set_defaults(&info);
	jpeg_set_quality(&info, 100, TRUE);
	if (scans == PROGRESSIVE)
		jpeg_simple_progression(&info);
	if (scans == BY_CHANNEL) {
		info.scan_info = by_channel;
		info.num_scans = 3;
	}
	jpeg_start_compress(&info, TRUE);
	while (info.next_scanline < h) {
		for (unsigned x = 0; x < w * (unsigned)channels; x++)
			row[x] = x % (unsigned)channels ? 40 : 200;
		jpeg_write_scanlines(&info, &row, 1);
	}
	jpeg_finish_compress(&info);
	jpeg_destroy_compress(&info);
	file.bytes = (unsigned char *)arena_strndup(&arena, (const char *)out, length);
	file.length = length;
	free(out);
	return file;
}

static const struct picture *decoded(struct file file)
{
	const char *why = NULL;
	const struct picture *picture = picture_decode(&arena, press, file.bytes, file.length, &why);

	if (!picture)
		fail_msg("it %s", why);
	return picture;
}

static const char *refused(struct file file)
{
	const char *why = NULL;

	assert_null(picture_decode(&arena, press, file.bytes, file.length, &why));
	assert_non_null(why);
	return why;
}

/* Without the byte before each row, which says that the row is not filtered. */
static const unsigned char *pixels_of(const struct picture *picture)
{
	const size_t row = (size_t)picture->w_px * (size_t)picture->channels, h = (size_t)picture->h_px;
	struct libdeflate_decompressor *d = libdeflate_alloc_decompressor();
	unsigned char *rows = arena_alloc(&arena, h * (row + 1)), *pixels = arena_alloc(&arena, h * row);

	assert_int_equal(libdeflate_zlib_decompress(d, picture->deflated, picture->deflated_bytes, rows, h * (row + 1), NULL),
			 LIBDEFLATE_SUCCESS);
	libdeflate_free_decompressor(d);
	for (size_t y = 0; y < h; y++) {
		assert_int_equal(rows[y * (row + 1)], 0);
		memcpy(pixels + y * row, rows + y * (row + 1) + 1, row);
	}
	return pixels;
}

/* ---- what is kept ---- */

/* By hand: 128 of 255 over white: (200 * 128 + 255 * 127 + 127) / 255 = 227.4 -> 227; 0 -> 127; a clear one is white. */
static void transparent_pixels_are_on_white(void **state)
{
	static const unsigned char rgba[] = { 200, 0, 255, 128, 10, 20, 30, 0, 10, 20, 30, 255 };
	static const unsigned char flat[] = { 227, 127, 255, 255, 255, 255, 10, 20, 30 };
	const struct picture *picture = decoded(png_file(PNG_FORMAT_RGBA, 3, 1, rgba));

	(void)state;
	assert_int_equal(picture->w_px, 3);
	assert_int_equal(picture->h_px, 1);
	assert_int_equal(picture->channels, 3);
	assert_memory_equal(pixels_of(picture), flat, sizeof(flat));
}

static void greys_have_one_channel(void **state)
{
	static const unsigned char grey[] = { 0, 60, 255, 128 };
	static const unsigned char as_rgb[] = { 7, 7, 7, 9, 9, 9 };
	const struct picture *picture = decoded(png_file(PNG_FORMAT_GRAY, 2, 2, grey));

	(void)state;
	assert_int_equal(picture->channels, 1);
	assert_memory_equal(pixels_of(picture), grey, sizeof(grey));
	picture = decoded(png_file(PNG_FORMAT_RGB, 2, 1, as_rgb));
	assert_int_equal(picture->channels, 1);
	assert_memory_equal(pixels_of(picture), ((unsigned char[]){ 7, 9 }), 2);
}

static void every_form_of_jpeg_is_read(void **state)
{
	const struct picture *plain = decoded(jpeg_file(JCS_RGB, 3, 40, 24, AT_ONCE));
	const struct picture *progressive = decoded(jpeg_file(JCS_RGB, 3, 40, 24, PROGRESSIVE));
	const struct picture *grey = decoded(jpeg_file(JCS_GRAYSCALE, 1, 40, 24, AT_ONCE));

	(void)state;
	assert_int_equal(plain->channels, 3);
	assert_int_equal(grey->channels, 1);
	assert_int_equal(pixels_of(grey)[5], 200);
	assert_in_range(pixels_of(plain)[0], 196, 204);
	assert_in_range(pixels_of(plain)[1], 36, 44);
	assert_memory_equal(pixels_of(plain), pixels_of(progressive), (size_t)40 * 24 * 3);
}

static void the_same_file_gives_the_same_bytes(void **state)
{
	const struct file file = jpeg_file(JCS_RGB, 3, 64, 64, AT_ONCE);
	const struct picture *a = decoded(file), *b = decoded(file);

	(void)state;
	assert_int_equal(a->deflated_bytes, b->deflated_bytes);
	assert_memory_equal(a->deflated, b->deflated, a->deflated_bytes);
}

/* ---- what is refused ---- */

static void four_million_pixels_are_the_most(void **state)
{
	const unsigned char *blank = arena_array(&arena, 2001, 2000);

	(void)state;
	decoded(png_file(PNG_FORMAT_GRAY, 2000, 2000, blank));
	assert_string_equal(refused(png_file(PNG_FORMAT_GRAY, 2001, 2000, blank)),
			    "has 2001 by 2000 pixels, and 4 million are the most");
	assert_string_equal(refused(jpeg_file(JCS_GRAYSCALE, 1, 4001, 1000, AT_ONCE)),
			    "has 4001 by 1000 pixels, and 4 million are the most");
}

static void other_files_are_refused(void **state)
{
	(void)state;
	assert_string_equal(refused((struct file){ (unsigned char *)"", 0 }), "is empty");
	assert_string_equal(refused((struct file){ (unsigned char *)"<svg/>", 6 }), "is neither a PNG nor a JPEG");
	assert_string_equal(refused(jpeg_file(JCS_CMYK, 4, 8, 8, AT_ONCE)),
			    "has the four colours of print (CMYK), not those of a screen (RGB)");
}

/* Its scans, appended again and again: each is legal, and takes as long as the first. */
static void a_jpeg_that_repeats_itself_is_refused(void **state)
{
	const struct file file = jpeg_file(JCS_RGB, 3, 64, 64, BY_CHANNEL);
	size_t scan = 0, body, length;
	struct file again;

	(void)state;
	decoded(file);
	for (size_t i = 0; i + 1 < file.length; i++) {
		if (file.bytes[i] == 0xFF && file.bytes[i + 1] == 0xDA)
			scan = i;		/* the last: it may be sent again */
	}
	body = file.length - 2 - scan;
	length = file.length + 200 * body;
	again = (struct file){ arena_alloc(&arena, length), length };
	memcpy(again.bytes, file.bytes, file.length - 2);
	for (size_t i = 0; i < 200; i++)
		memcpy(again.bytes + file.length - 2 + i * body, file.bytes + scan, body);
	memcpy(again.bytes + length - 2, file.bytes + file.length - 2, 2);
	assert_string_equal(refused(again), "is damaged: it repeats itself too often");
}

/* ---- damage ---- */

static uint32_t next_random(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

/* Cut, overwritten, moved or filled with noise, in one to eight places. */
static struct file damaged(struct file file, uint32_t seed)
{
	struct file other = { (unsigned char *)arena_strndup(&arena, (const char *)file.bytes, file.length), file.length };
	const unsigned places = 1 + next_random(&seed) % 8;

	for (unsigned i = 0; i < places; i++) {
		const size_t at = next_random(&seed) % other.length, n = 1 + next_random(&seed) % 16;

		switch (next_random(&seed) % 5) {
		case 0:
			other.bytes[at] = (unsigned char)next_random(&seed);
			break;
		case 1:
			other.bytes[at] ^= (unsigned char)(1 << next_random(&seed) % 8);
			break;
		case 2:
			memset(other.bytes + at, (int)next_random(&seed) % 256, at + n < other.length ? n : other.length - at);
			break;
		case 3:
			memmove(other.bytes + at, other.bytes + at / 2, other.length - at);
			break;
		default:
			other.length = at + 1;
		}
	}
	return other;
}

/* PNG has checksums of all, so that damage is found; a few changes make a file that is as whole as before. */
static void damage_is_refused_or_read(void **state)
{
	enum { EACH = 180 };
	unsigned char *noise = arena_alloc(&arena, (size_t)32 * 24 * 4);
	size_t n_refused = 0;
	struct file files[4];
	uint32_t seed = 7;

	(void)state;
	for (size_t i = 0; i < (size_t)32 * 24 * 4; i++)
		noise[i] = (unsigned char)next_random(&seed);
	files[0] = png_file(PNG_FORMAT_RGBA, 32, 24, noise);
	files[1] = png_file(PNG_FORMAT_GRAY, 32, 24, noise);
	files[2] = jpeg_file(JCS_RGB, 3, 48, 32, AT_ONCE);
	files[3] = jpeg_file(JCS_RGB, 3, 48, 32, PROGRESSIVE);
	for (size_t f = 0; f < 4; f++) {
		for (uint32_t i = 0; i < EACH; i++) {
			struct file file = damaged(files[f], i * 4 + (uint32_t)f);
			const struct picture *picture;
			const char *why = NULL;

			picture = picture_decode(&arena, press, file.bytes, file.length, &why);
			assert_true((picture == NULL) == (why != NULL));
			n_refused += !picture;
		}
	}
	assert_in_range(n_refused, 4 * EACH * 2 / 3, 4 * EACH);
}

/* Every length but the whole is refused, since no part of a logo may be missing. */
static void a_part_of_a_file_is_refused(void **state)
{
	static const unsigned char rgb[16 * 16 * 3] = { 1, 2, 3 };
	const struct file files[] = { png_file(PNG_FORMAT_RGB, 16, 16, rgb), jpeg_file(JCS_RGB, 3, 16, 16, AT_ONCE) };
	const size_t ends[] = { 12, 2 };	/* PNG: its empty last chunk is not needed; JPEG: its mark of the end is */

	(void)state;
	for (size_t f = 0; f < 2; f++) {
		for (size_t n = 0; n < files[f].length - ends[f]; n++)
			refused((struct file){ files[f].bytes, n });
	}
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(transparent_pixels_are_on_white), TEST(greys_have_one_channel), TEST(every_form_of_jpeg_is_read),
		TEST(the_same_file_gives_the_same_bytes), TEST(four_million_pixels_are_the_most),
		TEST(other_files_are_refused), TEST(a_jpeg_that_repeats_itself_is_refused),
		TEST(damage_is_refused_or_read), TEST(a_part_of_a_file_is_refused),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
