/*
 * raw.c - objects we write ourselves inside libharu's file; strings and references.
 *
 * The hard idea: libharu asks a dictionary's write_fn for its entries and calls after_write_fn
 * behind the closing >>, so a stream of ours, already deflated, goes out between the two without
 * being copied into libharu's own streams.
 */
#include "pdf/doc.h"

#include <math.h>
#include <string.h>

#include "base/text.h"

static HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream out)
{
	struct pdf_raw *raw = dict->attr;
	struct buf *scratch = raw->doc->scratch;

	buf_reset(scratch);
	if (raw->body)
		raw->body(raw->doc, raw->what, scratch);
	if (raw->bytes)
		buf_printf(scratch, "/Length %zu", raw->length);
	if (scratch->full)
		pdf_fail(raw->doc, "an object of the document is too large");
	raw->out = out;
	return HPDF_Stream_Write(out, (const HPDF_BYTE *)scratch->bytes,
				 (HPDF_UINT)scratch->length);
}

static HPDF_STATUS write_stream(HPDF_Dict dict)
{
	static const char OPEN[] = "\nstream\n", CLOSE[] = "\nendstream";
	struct pdf_raw *raw = dict->attr;
	HPDF_STATUS status;

	if (!raw->bytes)
		return HPDF_OK;
	status = HPDF_Stream_Write(raw->out, (const HPDF_BYTE *)OPEN, sizeof(OPEN) - 1);
	if (status == HPDF_OK)
		status = HPDF_Stream_Write(raw->out, raw->bytes, (HPDF_UINT)raw->length);
	if (status == HPDF_OK)
		status = HPDF_Stream_Write(raw->out, (const HPDF_BYTE *)CLOSE, sizeof(CLOSE) - 1);
	return status;
}

static struct pdf_raw *attach(struct pdf_doc *doc, HPDF_Dict dict, pdf_body_fn *body,
			      const void *what)
{
	struct pdf_raw *raw = arena_alloc(doc->arena, sizeof(*raw));

	raw->doc = doc;
	raw->body = body;
	raw->what = what;
	raw->dict = dict;
	dict->attr = raw;
	dict->write_fn = write_entries;
	dict->after_write_fn = write_stream;
	return raw;
}

struct pdf_raw *pdf_raw_new(struct pdf_doc *doc, pdf_body_fn *body, const void *what)
{
	HPDF_Dict dict = HPDF_Dict_New(doc->hpdf->mmgr);
	struct pdf_raw *raw;

	if (!dict)
		pdf_fail(doc, "libharu has no memory for an object");
	pdf_must(doc, HPDF_Xref_Add(doc->hpdf->xref, dict));
	raw = attach(doc, dict, body, what);
	raw->id = pdf_object_id(dict);
	return raw;
}

static void write_filter(struct pdf_doc *doc, const void *what, struct buf *out)
{
	const struct pdf_raw *inner = what;

	if (inner->body)
		inner->body(doc, inner->what, out);
	buf_puts(out, "/Filter/FlateDecode");
}

struct pdf_raw *pdf_raw_stream(struct pdf_doc *doc, pdf_body_fn *body, const void *what,
			       const void *bytes, size_t length, bool deflate)
{
	struct pdf_raw *raw = pdf_raw_new(doc, body, what), *inner;

	raw->bytes = bytes;
	raw->length = length;
	if (!deflate)
		return raw;
	inner = arena_alloc(doc->arena, sizeof(*inner));
	*inner = *raw;
	raw->body = write_filter;
	raw->what = inner;
	raw->bytes = pdf_deflate(doc, bytes, length, &raw->length);
	raw->bytes = arena_strndup(doc->arena, raw->bytes, raw->length);
	return raw;
}

void pdf_raw_extend(struct pdf_doc *doc, HPDF_Dict dict, pdf_body_fn *body, const void *what)
{
	attach(doc, dict, body, what);
}

const void *pdf_deflate(struct pdf_doc *doc, const void *bytes, size_t length, size_t *deflated)
{
	size_t bound = libdeflate_zlib_compress_bound(doc->deflate, length);

	if (bound > doc->packed_bytes) {
		doc->packed_bytes = 2 * bound;
		doc->packed = arena_alloc(doc->arena, doc->packed_bytes);
	}
	*deflated = libdeflate_zlib_compress(doc->deflate, bytes, length, doc->packed, bound);
	if (!*deflated)
		pdf_fail(doc, "a stream could not be compressed");
	return doc->packed;
}

unsigned pdf_object_id(const void *object)
{
	const HPDF_Obj_Header *header = object;

	return header->obj_id & 0x00FFFFFF;	/* the rest are libharu's flags */
}

void pdf_ref(struct buf *out, unsigned id)
{
	char text[16], *p = text + sizeof(text);

	memcpy(p -= 4, " 0 R", 4);
	do
		*--p = (char)('0' + id % 10);
	while (id /= 10);
	*--p = ' ';
	buf_add(out, p, (size_t)(text + sizeof(text) - p));
}

double pdf_checked(struct pdf_doc *doc, double pt)
{
	if (!(fabs(pt) <= PDF_COORDINATE_MAX_PT))	/* NaN too */
		pdf_fail(doc, "a position or size of %g points is out of range", pt);
	return pt;
}

/* ---- text strings (ISO 32000-1, 7.9.2.2) ---- */

static bool plain(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (text[i] < ' ' || text[i] > '~')
			return false;
	}
	return true;
}

static void add_utf16(struct buf *out, uint32_t c)
{
	static const char DIGITS[] = "0123456789ABCDEF";
	char hex[4];

	for (int i = 0; i < 4; i++)
		hex[i] = DIGITS[c >> (12 - 4 * i) & 15];
	buf_add(out, hex, 4);
}

void pdf_text(struct pdf_doc *doc, struct buf *out, const char *text)
{
	size_t length = strlen(text), size;

	if (length > PDF_STRING_MAX_BYTES / 2)
		pdf_fail(doc, "a text of %zu bytes is too long for one string", length);
	if (plain(text, length)) {
		buf_putc(out, '(');
		for (; *text; text++) {
			if (strchr("()\\", *text))
				buf_putc(out, '\\');
			buf_putc(out, *text);
		}
		buf_putc(out, ')');
		return;
	}
	buf_puts(out, "<FEFF");
	for (; *text; text += size) {
		uint32_t c = text_decode(text, &size);

		if (c > 0xFFFF)
			add_utf16(out, 0xD800 + ((c - 0x10000) >> 10));
		add_utf16(out, c > 0xFFFF ? 0xDC00 + (c & 0x3FF) : c ? c : 0xFFFD);
	}
	buf_putc(out, '>');
}
