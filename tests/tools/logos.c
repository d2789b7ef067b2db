/*
 * logos.c - draws the logos of fictional trusts for the tests of brands: logos FOLDER.
 *
 * wide, tall, tiny, dark and clear (transparent around its circle) as PNG; photo, grey, progressive and
 * cmyk as JPEG; huge.png has one pixel too many, deep.png 16 bits.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <png.h>

enum { NAVY = 0x14324F, GOLD = 0xE0A526, GREEN = 0x1F6F4A, WHITE = 0xFFFFFF, BLACK = 0x101014 };

struct canvas {
	unsigned w, h;
	unsigned char *rgba;
};

static struct canvas canvas_new(unsigned w, unsigned h)
{
	struct canvas c = { w, h, calloc((size_t)w * h, 4) };

	if (!c.rgba)
		exit(1);
	return c;
}

static void dot(struct canvas *c, unsigned x, unsigned y, unsigned rgb, unsigned alpha)
{
	unsigned char *p = c->rgba + 4 * ((size_t)y * c->w + x);

	p[0] = (unsigned char)(rgb >> 16);
	p[1] = (unsigned char)(rgb >> 8);
	p[2] = (unsigned char)rgb;
	p[3] = (unsigned char)alpha;
}

static void box(struct canvas *c, unsigned x, unsigned y, unsigned w, unsigned h, unsigned rgb)
{
	for (unsigned i = y; i < y + h; i++)
		for (unsigned k = x; k < x + w; k++)
			dot(c, k, i, rgb, 255);
}

static void disc(struct canvas *c, int cx, int cy, int r, unsigned rgb)
{
	for (int y = -r; y <= r; y++)
		for (int x = -r; x <= r; x++)
			if (x * x + y * y <= r * r)
				dot(c, (unsigned)(cx + x), (unsigned)(cy + y), rgb, 255);
}

/* A disc with a smaller one beside bars, whatever the size. */
static void emblem(struct canvas *c, unsigned ground, unsigned ink)
{
	const unsigned short_side = c->w < c->h ? c->w : c->h, r = short_side * 2 / 5;

	if (ground != WHITE)
		box(c, 0, 0, c->w, c->h, ground);
	disc(c, (int)short_side / 2, (int)short_side / 2, (int)r, ink);
	disc(c, (int)short_side / 2, (int)short_side / 2, (int)r / 2, GOLD);
	for (unsigned i = 0; c->w > 2 * c->h && i < 3; i++)
		box(c, c->h + c->h / 8, c->h / 5 + i * c->h / 4, (c->w - c->h) * (9 - i) / 10, c->h / 8, ink);
	for (unsigned i = 0; c->h > 2 * c->w && i < 3; i++)
		box(c, c->w / 5 + i * c->w / 4, c->w + c->w / 8, c->w / 8, (c->h - c->w) * (9 - i) / 10, ink);
}

static const char *path_of(const char *folder, const char *name)
{
	static char path[4096];

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static void save_png(const char *folder, const char *name, unsigned w, unsigned h, unsigned ground, unsigned ink)
{
	struct canvas c = canvas_new(w, h);
	png_image image = { .version = PNG_IMAGE_VERSION, .width = w, .height = h, .format = PNG_FORMAT_RGBA };

	emblem(&c, ground, ink);
	if (!png_image_write_to_file(&image, path_of(folder, name), 0, c.rgba, 0, NULL))
		exit(1);
	free(c.rgba);
}

/* Sixteen bits a channel, a ramp from black to white. */
static void save_deep(const char *folder, const char *name)
{
	enum { N = 256 };
	static unsigned short ramp[N * 8];
	png_image image = { .version = PNG_IMAGE_VERSION, .width = N, .height = 8, .format = PNG_FORMAT_LINEAR_Y };

	for (unsigned i = 0; i < N * 8; i++)
		ramp[i] = (unsigned short)(i % N * 257);
	if (!png_image_write_to_file(&image, path_of(folder, name), 0, ramp, 0, NULL))
		exit(1);
}

static void save_jpeg(const char *folder, const char *name, J_COLOR_SPACE space, int channels, int progressive)
{
	enum { W = 320, H = 200 };
	struct jpeg_compress_struct info;
	struct jpeg_error_mgr errors;
	FILE *out = fopen(path_of(folder, name), "wb");
	unsigned char row[W * 4], *rows = row;

	if (!out)
		exit(1);
	info.err = jpeg_std_error(&errors);
	jpeg_create_compress(&info);
	jpeg_stdio_dest(&info, out);
	info.image_width = W;
	info.image_height = H;
	info.input_components = channels;
	info.in_color_space = space;
	jpeg_set_defaults(&info);
	jpeg_set_quality(&info, 90, TRUE);
	if (progressive)
		jpeg_simple_progression(&info);
	jpeg_start_compress(&info, TRUE);
	while (info.next_scanline < H) {
		for (unsigned x = 0; x < W; x++)
			for (int c = 0; c < channels; c++)
				row[x * (unsigned)channels + (unsigned)c] =
					(unsigned char)(c ? x * 255 / W : info.next_scanline * 255 / H);
		jpeg_write_scanlines(&info, &rows, 1);
	}
	jpeg_finish_compress(&info);
	jpeg_destroy_compress(&info);
	fclose(out);
}

int main(int argc, char **argv)
{
	const char *folder = argv[argc - 1];

	if (argc != 2)
		return 2;
	save_png(folder, "wide.png", 900, 180, WHITE, NAVY);
	save_png(folder, "tall.png", 160, 640, WHITE, GREEN);
	save_png(folder, "tiny.png", 16, 16, WHITE, NAVY);
	save_png(folder, "dark.png", 400, 400, BLACK, GREEN);
	save_png(folder, "clear.png", 300, 300, WHITE, GREEN);
	save_png(folder, "line.png", 4000, 1, NAVY, NAVY);
	save_png(folder, "huge.png", 2001, 2000, WHITE, NAVY);
	save_deep(folder, "deep.png");
	save_jpeg(folder, "photo.jpg", JCS_RGB, 3, 0);
	save_jpeg(folder, "grey.jpg", JCS_GRAYSCALE, 1, 0);
	save_jpeg(folder, "progressive.jpg", JCS_RGB, 3, 1);
	save_jpeg(folder, "cmyk.jpg", JCS_CMYK, 4, 0);
	return 0;
}
