/*
 * picture_jpeg.c - the pixels of a JPEG, through libjpeg-turbo.
 *
 * The library warns of what it could mend, and goes on with grey where data is missing. Here a warning is
 * an error: a logo is whole or left out. A progressive file may repeat its scans without end, so they
 * are counted.
 */
#include "pdf/pixels.h"

#include <setjmp.h>
#include <stdio.h>

#include <jpeglib.h>

enum { SCANS_MAX = 100 };

struct jpeg {
	struct jpeg_decompress_struct info;
	struct jpeg_error_mgr errors;
	struct jpeg_progress_mgr progress;
	jmp_buf boundary;		/* where the library's errors end */
	struct arena *arena;
	struct pixels *pixels;
	const char *why;
};

_Noreturn static void give_up(j_common_ptr info)
{
	struct jpeg *jpeg = info->client_data;
	char message[JMSG_LENGTH_MAX];

	if (!jpeg->why) {
		info->err->format_message(info, message);
		jpeg->why = arena_printf(jpeg->arena, "is damaged: %s", message);
	}
	longjmp(jpeg->boundary, 1);
}

/* Level -1 is a warning, others are traces. */
static void on_message(j_common_ptr info, int level)
{
	if (level < 0)
		give_up(info);
}

static void on_progress(j_common_ptr info)
{
	struct jpeg *jpeg = info->client_data;

	if (jpeg->info.input_scan_number <= SCANS_MAX)
		return;
	jpeg->why = "is damaged: it repeats itself too often";
	give_up(info);
}

static void refuse(struct jpeg *jpeg, const char *why)
{
	jpeg->why = why;
	give_up((j_common_ptr)&jpeg->info);
}

static void choose_colours(struct jpeg *jpeg)
{
	if (jpeg->info.jpeg_color_space == JCS_CMYK || jpeg->info.jpeg_color_space == JCS_YCCK)
		refuse(jpeg, "has the four colours of print (CMYK), not those of a screen (RGB)");
	jpeg->info.out_color_space = JCS_RGB;	/* the library makes it of greys too */
	jpeg->info.dct_method = JDCT_ISLOW;
}

static void read_all(struct jpeg *jpeg, const void *bytes, size_t length)
{
	struct jpeg_decompress_struct *info = &jpeg->info;
	struct pixels *pixels = jpeg->pixels;

	jpeg_create_decompress(info);
	info->client_data = jpeg;
	info->progress = &jpeg->progress;
	jpeg->progress.progress_monitor = on_progress;
	jpeg_mem_src(info, bytes, length);
	jpeg_read_header(info, TRUE);
	if (!pixels_few(jpeg->arena, info->image_width, info->image_height, &jpeg->why))
		give_up((j_common_ptr)info);
	choose_colours(jpeg);
	jpeg_start_decompress(info);
	*pixels = (struct pixels){ .w = info->output_width, .h = info->output_height };
	pixels->rgb = arena_array(jpeg->arena, (size_t)pixels->w * pixels->h, 3);
	while (info->output_scanline < info->output_height) {
		JSAMPROW row = pixels->rgb + (size_t)info->output_scanline * pixels->w * 3;

		jpeg_read_scanlines(info, &row, 1);
	}
	jpeg_finish_decompress(info);
}

bool pixels_of_jpeg(struct arena *arena, const void *bytes, size_t length, struct pixels *pixels, const char **why)
{
	struct jpeg *jpeg = arena_alloc(arena, sizeof(*jpeg));

	jpeg->arena = arena;
	jpeg->pixels = pixels;
	jpeg->info.client_data = jpeg;	/* the library keeps it when it sets up the rest */
	jpeg->info.err = jpeg_std_error(&jpeg->errors);
	jpeg->errors.error_exit = give_up;
	jpeg->errors.emit_message = on_message;
	if (setjmp(jpeg->boundary) == 0)
		read_all(jpeg, bytes, length);
	jpeg_destroy_decompress(&jpeg->info);
	*why = jpeg->why;
	return jpeg->why == NULL;
}
