/*
 * deflate.c - compresses streams and computes the file's ID, with ISA-L.
 *
 * It knows nothing of what streams contain. Streams written once, pages and packed objects, are
 * compressed in one pass with fixed Huffman codes, made once per process from how often each symbol
 * occurs in such streams (weights.def). Compared with codes for each stream, this takes a third of the
 * time and a tenth more bytes. Streams kept for later documents get codes of their own. Both levels
 * give the same bytes on every x86-64 processor with SSE 4.2; level 3 would not.
 */
#include "pdf/doc.h"

#include <inttypes.h>
#include <stdio.h>

#include <isa-l/crc64.h>
#include <isa-l/igzip_lib.h>

#include "base/die.h"

enum { LEVEL_ONCE = 0, LEVEL_KEPT = 1 };

/* The largest possible result: bytes stored in blocks, each with a head, inside zlib's header and checksum. */
enum { STORED_BLOCK_BYTES = 65535, STORED_HEAD_BYTES = 5, ZLIB_BYTES = 2 + 4 };

struct pdf_press {
	struct isal_hufftables codes;
	struct isal_zstream stream;
	uint8_t level_buf[ISAL_DEF_LVL1_SMALL];	/* work area of level 1 */
};

#define LITERALS_AND_LENGTHS(...) .lit_len_histogram = { __VA_ARGS__ },
#define DISTANCES(...) .dist_histogram = { __VA_ARGS__ },

struct pdf_press *pdf_press_new(struct arena *arena)
{
	struct pdf_press *press = arena_alloc(arena, sizeof(*press));
	struct isal_huff_histogram weights = {
#include "pdf/weights.def"
	};

	if (isal_create_hufftables(&press->codes, &weights) != COMP_OK)
		die("no codes could be made of weights.def");
	return press;
}

static size_t stored_bytes(size_t length)
{
	return length + (length / STORED_BLOCK_BYTES + 1) * STORED_HEAD_BYTES + ZLIB_BYTES;
}

static void make_room(struct pdf_doc *doc, size_t length)
{
	if (stored_bytes(length) <= doc->packed_bytes)
		return;
	doc->packed_bytes = 2 * stored_bytes(length);
	doc->packed = arena_alloc(doc->arena, doc->packed_bytes);
}

static const void *run(struct pdf_doc *doc, unsigned level, const void *bytes, size_t length,
		       size_t *deflated)
{
	struct isal_zstream *stream = &doc->press->stream;

	if (length > PDF_BYTES_MAX)
		pdf_fail(doc, "a stream is larger than %d bytes", PDF_BYTES_MAX);
	make_room(doc, length);
	isal_deflate_stateless_init(stream);
	stream->level = level;
	stream->level_buf = doc->press->level_buf;
	stream->level_buf_size = sizeof(doc->press->level_buf);
	if (level == LEVEL_ONCE)
		stream->hufftables = &doc->press->codes;
	stream->gzip_flag = IGZIP_ZLIB;
	stream->end_of_stream = 1;
	stream->next_in = (uint8_t *)bytes;	/* only read, in spite of the cast */
	stream->avail_in = (uint32_t)length;
	stream->next_out = doc->packed;
	stream->avail_out = (uint32_t)stored_bytes(length);
	if (isal_deflate_stateless(stream) != COMP_OK)
		pdf_fail(doc, "a stream could not be compressed");
	*deflated = stream->total_out;
	return doc->packed;
}

const void *pdf_deflate(struct pdf_doc *doc, const void *bytes, size_t length, size_t *deflated)
{
	return run(doc, LEVEL_ONCE, bytes, length, deflated);
}

const void *pdf_deflate_kept(struct pdf_doc *doc, const void *bytes, size_t length, size_t *deflated)
{
	return run(doc, LEVEL_KEPT, bytes, length, deflated);
}

/* Checksums with two polynomials: 128 bits, in a tenth of the time of SHA-256. */
void pdf_fingerprint(const struct buf *bytes, size_t start, char hex[PDF_ID_DIGITS + 1])
{
	const unsigned char *from = (const unsigned char *)bytes->bytes + start;
	size_t length = bytes->length - start;

	snprintf(hex, PDF_ID_DIGITS + 1, "%016" PRIx64 "%016" PRIx64, crc64_ecma_refl(0, from, length),
		 crc64_jones_refl(0, from, length));
}
