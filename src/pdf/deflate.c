/*
 * deflate.c - compresses streams and computes the file's ID, with ISA-L.
 *
 * It knows nothing of what streams contain. All are compressed in one pass with Huffman codes made
 * beforehand. For streams written once, pages and packed objects, the codes are made once per process
 * from how often each symbol occurs in such streams (weights.def): compared with codes for each stream,
 * this takes a third of the time and a tenth more bytes. Streams kept for later documents get codes
 * of their own, from a pass that counts their symbols.
 *
 * Only level 0 is used. ISA-L's level 1 would make such codes itself, but in one of some six thousand streams its bytes
 * depend on where struct isal_zstream lies in memory, so two runs could differ; level 3 depends on the processor. Level 0
 * gives the same bytes everywhere on x86-64 with SSE 4.2.
 */
#include "pdf/doc.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <isa-l/crc64.h>
#include <isa-l/igzip_lib.h>

#include "base/die.h"

/* The largest possible result: bytes stored in blocks, each with a head, inside zlib's header and checksum. */
enum { STORED_BLOCK_BYTES = 65535, STORED_HEAD_BYTES = 5, ZLIB_BYTES = 2 + 4 };

struct pdf_press {
	struct isal_hufftables codes;		/* for streams written once */
	struct isal_hufftables own_codes;	/* for the stream at hand, if it is kept */
	struct isal_huff_histogram counts;	/* of its symbols */
	struct isal_zstream stream;
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

/* Compress into stored_bytes(length) bytes at out. Returns false if ISA-L refuses. */
static bool squeeze(struct pdf_press *press, struct isal_hufftables *codes, const void *bytes, size_t length, void *out,
		    size_t *deflated)
{
	struct isal_zstream *stream = &press->stream;

	isal_deflate_stateless_init(stream);
	stream->hist_bits = 0;			/* the whole window; the line above leaves it as it was */
	stream->hufftables = codes;
	stream->gzip_flag = IGZIP_ZLIB;
	stream->end_of_stream = 1;
	stream->next_in = (uint8_t *)bytes;	/* only read, in spite of the cast */
	stream->avail_in = (uint32_t)length;
	stream->next_out = out;
	stream->avail_out = (uint32_t)stored_bytes(length);
	if (isal_deflate_stateless(stream) != COMP_OK)
		return false;
	*deflated = stream->total_out;
	return true;
}

static const void *run(struct pdf_doc *doc, struct isal_hufftables *codes, const void *bytes, size_t length,
		       size_t *deflated)
{
	make_room(doc, length);
	if (!squeeze(doc->press, codes, bytes, length, doc->packed, deflated))
		pdf_fail(doc, "a stream could not be compressed");
	return doc->packed;
}

static void check_length(struct pdf_doc *doc, size_t length)
{
	if (length > PDF_BYTES_MAX)
		pdf_fail(doc, "a stream is larger than %d bytes", PDF_BYTES_MAX);
}

/* Make codes of a stream's own. Returns false if there are none. */
static bool make_codes(struct pdf_press *press, const void *bytes, size_t length)
{
	memset(&press->counts, 0, sizeof(press->counts));
	isal_update_histogram((uint8_t *)bytes, (int)length, &press->counts);
	return isal_create_hufftables(&press->own_codes, &press->counts) == COMP_OK;
}

const void *pdf_deflate(struct pdf_doc *doc, const void *bytes, size_t length, size_t *deflated)
{
	check_length(doc, length);
	return run(doc, &doc->press->codes, bytes, length, deflated);
}

const void *pdf_deflate_kept(struct pdf_doc *doc, const void *bytes, size_t length, size_t *deflated)
{
	check_length(doc, length);
	if (!make_codes(doc->press, bytes, length))
		pdf_fail(doc, "no codes could be made for a stream");
	return run(doc, &doc->press->own_codes, bytes, length, deflated);
}

const void *pdf_press_kept(struct arena *arena, struct pdf_press *press, const void *bytes, size_t length,
			   size_t *deflated)
{
	void *out = arena_alloc(arena, stored_bytes(length));

	return make_codes(press, bytes, length) && squeeze(press, &press->own_codes, bytes, length, out, deflated)
	     ? out : NULL;
}

/* Checksums with two polynomials: 128 bits, in a tenth of the time of SHA-256. */
void pdf_fingerprint(const struct buf *bytes, size_t start, char hex[PDF_ID_DIGITS + 1])
{
	const unsigned char *from = (const unsigned char *)bytes->bytes + start;
	size_t length = bytes->length - start;

	snprintf(hex, PDF_ID_DIGITS + 1, "%016" PRIx64 "%016" PRIx64, crc64_ecma_refl(0, from, length),
		 crc64_jones_refl(0, from, length));
}
