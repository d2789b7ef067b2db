/*
 * doc.c - one document from start to end, inside the room's only error boundary.
 *
 * libharu's errors stick: after the first, later calls do nothing and say nothing. So its handler
 * and pdf_fail() jump to one place, which drops the document and leaves a diagnostic. The file's ID
 * is the hash of its bytes, written over a place-holder of the same length when all else is there.
 */
#include "pdf/pdf.h"

#include <stdarg.h>
#include <string.h>

#include "base/die.h"
#include "base/hash.h"
#include "pdf/doc.h"

enum { DEFLATE_LEVEL = 6, ID_DIGITS = 32 };

static const char ID_START[] = "/ID[<";

_Noreturn void pdf_fail(struct pdf_doc *doc, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	doc->problem = arena_vprintf(doc->arena, format, args);
	va_end(args);
	longjmp(doc->boundary, 1);
}

static void on_libharu_error(HPDF_STATUS error, HPDF_STATUS detail, void *handle)
{
	pdf_fail(handle, "libharu refused it with error 0x%04lX", (unsigned long)error);
}

void pdf_must(struct pdf_doc *doc, HPDF_STATUS status)
{
	if (status != HPDF_OK)
		on_libharu_error(status, 0, doc);
}

/* ---- saving ---- */

static void write_trailer(struct pdf_doc *doc, const void *what, struct buf *out)
{
	buf_printf(out, "%s%0*d><%0*d>]", ID_START, ID_DIGITS, 0, ID_DIGITS, 0);
}

/* The last place-holder of the file becomes the first half of its hash. */
static void write_id(struct pdf_doc *doc, struct buf *out)
{
	const size_t span = sizeof(ID_START) - 1 + 2 * ID_DIGITS + 4;
	char hex[HASH_HEX_BYTES], *at = out->bytes + out->length - span;

	hash_sha256(out->bytes, out->length, hex);
	while (at > out->bytes && memcmp(at, ID_START, sizeof(ID_START) - 1) != 0)
		at--;
	if (at == out->bytes)
		pdf_fail(doc, "libharu wrote no trailer");
	at += sizeof(ID_START) - 1;
	memcpy(at, hex, ID_DIGITS);
	memcpy(at + ID_DIGITS + 2, hex, ID_DIGITS);
}

static void save(struct pdf_doc *doc, struct buf *out)
{
	HPDF_Stream stream;
	HPDF_UINT n;

	pdf_raw_extend(doc, doc->hpdf->trailer, write_trailer, NULL);
	doc->hpdf->pdf_version = HPDF_VER_17;	/* last: other calls set it back */
	pdf_must(doc, HPDF_SaveToStream(doc->hpdf));
	stream = doc->hpdf->stream;
	n = HPDF_MemStream_GetBufCount(stream);
	for (HPDF_UINT i = 0; i < n; i++) {
		HPDF_UINT length = 0;
		HPDF_BYTE *bytes = HPDF_MemStream_GetBufPtr(stream, i, &length);

		buf_add(out, bytes, length);
	}
	if (out->full)
		pdf_fail(doc, "it is larger than %zu bytes", out->max_bytes);
	write_id(doc, out);
}

/* ---- making ---- */

static void make(struct pdf_doc *doc, struct buf *out)
{
	doc->hpdf = HPDF_New(on_libharu_error, doc);
	doc->deflate = libdeflate_alloc_compressor(DEFLATE_LEVEL);
	if (!doc->hpdf || !doc->deflate)
		die("out of memory");
	pdf_add_fonts(doc);
	pdf_add_pages(doc);
	pdf_number_nodes(doc);
	pdf_add_links(doc);
	pdf_add_structure(doc);
	pdf_add_outline(doc);
	pdf_add_metadata(doc);
	save(doc, out);
}

static void drop(struct pdf_doc *doc)
{
	if (doc->hpdf)
		HPDF_Free(doc->hpdf);
	libdeflate_free_compressor(doc->deflate);
	arena_clear(doc->arena);
}

bool pdf_write(struct arena *arena, const struct fonts *fonts, const struct pages *pages,
	       struct date created, struct buf *out, struct diags *diags)
{
	struct pdf_doc *doc = arena_alloc(arena, sizeof(*doc));

	doc->arena = arena_alloc(arena, sizeof(*doc->arena));
	arena_init(doc->arena);
	doc->fonts = fonts;
	doc->source = pages;
	doc->created = created;
	doc->scratch = buf_new(doc->arena, PDF_BYTES_MAX);
	if (setjmp(doc->boundary) == 0)
		make(doc, out);
	else
		diags_add(diags, DIAG_RPT005, (struct loc){ 0 }, "cannot make '%s': %s",
			  pages->title ? pages->title : "", doc->problem);
	drop(doc);
	return doc->problem == NULL;
}
