/*
 * logo.c - see logo.h. A PNG is a frame around pixels in zlib's form, and pictures are kept in that form.
 *
 * The standard's frame (ISO/IEC 15948): a signature, then chunks, each with its length, name, bytes and
 * checksum.
 */
#include "html/logo.h"

#include "html/base64.h"

enum { NAME_BYTES = 4, HEAD_BYTES = 13, GREY = 0, RGB = 2 };

static uint32_t checksum(uint32_t sum, const unsigned char *bytes, size_t n)
{
	/* Of four bits each, of the polynomial 0xEDB88320. */
	static const uint32_t table[16] = {
		0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
		0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
	};

	for (size_t i = 0; i < n; i++) {
		sum ^= bytes[i];
		sum = sum >> 4 ^ table[sum & 15];
		sum = sum >> 4 ^ table[sum & 15];
	}
	return sum;
}

static void set_number(unsigned char bytes[4], size_t number)
{
	for (int i = 0; i < 4; i++)
		bytes[i] = (unsigned char)(number >> (24 - 8 * i));
}

static void put_chunk(struct base64 *b, const char *name, const void *bytes, size_t n)
{
	const unsigned char *name_bytes = (const unsigned char *)name;
	unsigned char number[4];
	uint32_t sum = checksum(0xFFFFFFFF, name_bytes, NAME_BYTES);

	set_number(number, n);
	base64_add(b, number, sizeof(number));
	base64_add(b, name_bytes, NAME_BYTES);
	base64_add(b, bytes, n);
	set_number(number, checksum(sum, bytes, n) ^ 0xFFFFFFFF);
	base64_add(b, number, sizeof(number));
}

void logo_address(struct buf *out, const struct picture *picture)
{
	static const unsigned char signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
	/* 8 bits a channel; the standard's only compression and filters; not interlaced. */
	unsigned char head[HEAD_BYTES] = { [8] = 8, [9] = picture->channels == 1 ? GREY : RGB };
	struct base64 b = { .out = out };

	set_number(head, (size_t)picture->w_px);
	set_number(head + 4, (size_t)picture->h_px);
	buf_puts(out, "data:image/png;base64,");
	base64_add(&b, signature, sizeof(signature));
	put_chunk(&b, "IHDR", head, sizeof(head));
	put_chunk(&b, "IDAT", picture->deflated, picture->deflated_bytes);
	put_chunk(&b, "IEND", "", 0);
	base64_end(&b);
}
