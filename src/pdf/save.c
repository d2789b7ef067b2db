/*
 * save.c - the file: objects packed into object streams, and the cross-reference stream that ends it
 * (ISO 32000-1, 7.5.7 and 7.5.8).
 *
 * It knows nothing of what objects contain. A report has a thousand small dictionaries, nearly all of
 * them structure elements. Packed and compressed they take a quarter of the room, and written straight
 * into the stream's text they need no memory of their own. Numbers are assigned before objects are
 * written, so any object can refer to any other.
 */
#include "pdf/doc.h"

#include <stdio.h>
#include <string.h>

/* An index in an object stream fits in a byte. Longer streams gain nothing, and a reader unpacks a whole stream for
 * each object it wants. */
enum { PACKED_MAX = 200 };

enum { ENTRIES_BYTES = 256 };

/* A comment with bytes above 127 marks the file as binary (7.5.2). */
static const char HEADER[] = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";

static const char FILTER[] = "/Filter/FlateDecode";

/* ---- objects ---- */

void pdf_file_begin(struct pdf_doc *doc, struct buf *out)
{
	struct pdf_file *file = &doc->file;

	file->out = out;
	file->start = out->length;
	file->texts = buf_new(doc->arena, PDF_BYTES_MAX);
	file->offsets = buf_new(doc->arena, PDF_BYTES_MAX);
	pdf_reserve(doc, doc->hpdf->xref->entries->count);
	buf_puts(out, HEADER);
}

unsigned pdf_reserve(struct pdf_doc *doc, size_t n)
{
	struct pdf_file *file = &doc->file;
	size_t first = file->n;

	if (n > PDF_OBJECTS_MAX - first)
		pdf_fail(doc, "it has more than %d objects", PDF_OBJECTS_MAX);
	while (file->capacity < first + n)
		file->places = arena_grow(doc->arena, file->places, first, &file->capacity,
					  sizeof(*file->places));
	file->n += n;
	return (unsigned)first;
}

/* Record that the object with this number is written at this place. */
static void place(struct pdf_doc *doc, unsigned id, struct pdf_place where)
{
	if (doc->file.places[id].kind != PLACE_NONE)
		pdf_fail(doc, "object %u would be written twice", id);
	doc->file.places[id] = where;
}

static char *must_have(struct pdf_doc *doc, char *room)
{
	if (!room)
		pdf_fail(doc, "an object of the document is too large");
	return room;
}

static void end_packed(struct pdf_doc *doc)
{
	struct pdf_file *file = &doc->file;
	size_t first = file->offsets->length;
	char entries[ENTRIES_BYTES];

	if (file->n_texts == 0)
		return;
	snprintf(entries, sizeof(entries), "/Type/ObjStm/N %zu/First %zu", file->n_texts, first);
	buf_add(file->offsets, file->texts->bytes, file->texts->length);
	if (file->texts->full || file->offsets->full)
		pdf_fail(doc, "an object of the document is too large");
	pdf_stream_deflate(doc, file->stream, entries, file->offsets->bytes, file->offsets->length);
	buf_reset(file->texts);
	buf_reset(file->offsets);
	file->n_texts = 0;
}

/* Make room for one more object; its text must be added to the returned buffer. */
static struct buf *pack(struct pdf_doc *doc, unsigned id)
{
	struct pdf_file *file = &doc->file;
	char *text, *p;

	if (file->n_texts == PACKED_MAX)
		end_packed(doc);
	if (file->n_texts == 0)
		file->stream = pdf_reserve(doc, 1);
	place(doc, id, (struct pdf_place){ .at = file->stream, .index = (uint8_t)file->n_texts++,
					   .kind = PLACE_PACKED });
	p = text = must_have(doc, buf_room(file->offsets, 2 * (BUF_DIGITS_MAX + 1)));
	p = buf_digits(p, id);
	*p++ = ' ';
	p = buf_digits(p, file->texts->length);
	*p++ = ' ';
	buf_used(file->offsets, (size_t)(p - text));
	return file->texts;
}

struct buf *pdf_begin(struct pdf_doc *doc, unsigned id)
{
	struct buf *out = pack(doc, id);

	buf_add(out, "<<", 2);
	return out;
}

char *pdf_room(struct pdf_doc *doc, size_t n)
{
	return must_have(doc, buf_room(doc->file.texts, n));
}

void pdf_end(struct pdf_doc *doc)
{
	buf_add(doc->file.texts, ">>\n", 3);
}

/* ---- streams ---- */

static void place_here(struct pdf_doc *doc, unsigned id)
{
	size_t at = doc->file.out->length - doc->file.start;

	place(doc, id, (struct pdf_place){ .at = (uint32_t)at, .kind = PLACE_FILE });
}

static void write_stream(struct pdf_doc *doc, unsigned id, const char *entries, const char *filter,
			 const void *bytes, size_t length)
{
	struct buf *out = doc->file.out;

	buf_printf(out, "%u 0 obj\n<<%s%s/Length %zu>>stream\n", id, entries, filter, length);
	buf_add(out, bytes, length);
	buf_puts(out, "\nendstream\nendobj\n");
}

static void write_deflated(struct pdf_doc *doc, unsigned id, const char *entries, const void *bytes,
			   size_t length)
{
	size_t deflated;
	const void *packed = pdf_deflate(doc, bytes, length, &deflated);

	write_stream(doc, id, entries, FILTER, packed, deflated);
}

void pdf_stream(struct pdf_doc *doc, unsigned id, const char *entries, const void *bytes,
		size_t length)
{
	place_here(doc, id);
	write_stream(doc, id, entries, "", bytes, length);
}

void pdf_stream_deflated(struct pdf_doc *doc, unsigned id, const char *entries, const void *packed,
			 size_t deflated)
{
	place_here(doc, id);
	write_stream(doc, id, entries, FILTER, packed, deflated);
}

void pdf_stream_deflate(struct pdf_doc *doc, unsigned id, const char *entries, const void *bytes,
			size_t length)
{
	place_here(doc, id);
	write_deflated(doc, id, entries, bytes, length);
}

/* ---- libharu's objects ---- */

static HPDF_STATUS add_bytes(HPDF_Stream stream, const HPDF_BYTE *bytes, HPDF_UINT length)
{
	buf_add(stream->attr, bytes, length);
	return HPDF_OK;
}

static void add_libharus(struct pdf_doc *doc)
{
	HPDF_Xref xref = doc->hpdf->xref;
	HPDF_Stream stream =
		HPDF_CallbackWriter_New(doc->hpdf->mmgr, add_bytes, doc->file.texts);

	if (!stream)
		pdf_fail(doc, "libharu has no memory for a stream");
	doc->hpdf->stream = stream;	/* freed with the document */
	for (HPDF_UINT i = 1; i < xref->entries->count; i++) {	/* entry 0 is the head of the free list */
		void *object = HPDF_Xref_GetEntry(xref, i)->obj;

		pack(doc, pdf_object_id(object));
		pdf_must(doc, HPDF_Obj_WriteValue(object, stream, NULL));
		buf_putc(doc->file.texts, '\n');
	}
}

/* ---- the end ---- */

static int bytes_for(size_t value)
{
	int n = 1;

	while (value >>= 8)
		n++;
	return n;
}

/* One entry per number: kind, place, index. Each is written as the difference from the one above (PNG's "up" filter);
 * nearly all differences are equal. */
static void add_places(struct pdf_doc *doc, int at_bytes, struct buf *out)
{
	unsigned char above[8] = { 0 }, line[9] = { 2 };	/* 2: "up" */
	int n = at_bytes + 2;

	for (size_t id = 0; id < doc->file.n; id++) {
		const struct pdf_place *p = &doc->file.places[id];
		unsigned char row[8] = { (unsigned char)p->kind };

		if (p->kind == PLACE_NONE && id > 0)
			pdf_fail(doc, "object %zu was not written", id);
		for (int i = 0; i < at_bytes; i++)
			row[1 + i] = (unsigned char)(p->at >> 8 * (at_bytes - 1 - i));
		row[1 + at_bytes] = p->index;
		for (int i = 0; i < n; i++)
			line[1 + i] = (unsigned char)(row[i] - above[i]);
		memcpy(above, row, sizeof(above));
		buf_add(out, line, (size_t)n + 1);
	}
}

static void add_cross_references(struct pdf_doc *doc)
{
	struct pdf_file *file = &doc->file;
	unsigned id = pdf_reserve(doc, 1);
	size_t at = file->out->length - file->start;
	int at_bytes = bytes_for(at > file->n ? at : file->n);
	char entries[ENTRIES_BYTES], hex[PDF_ID_DIGITS + 1];

	/* The bytes written so far include all content. */
	pdf_fingerprint(file->out, file->start, hex);
	place_here(doc, id);
	buf_reset(doc->scratch);
	add_places(doc, at_bytes, doc->scratch);
	snprintf(entries, sizeof(entries),
		 "/Type/XRef/Size %zu/W[1 %d 1]/Root %u 0 R/Info %u 0 R/ID[<%s><%s>]"
		 "/DecodeParms<</Predictor 12/Columns %d>>",
		 file->n, at_bytes, pdf_object_id(doc->hpdf->catalog),
		 pdf_object_id(doc->hpdf->info), hex, hex, at_bytes + 2);
	write_deflated(doc, id, entries, doc->scratch->bytes, doc->scratch->length);
	buf_printf(file->out, "startxref\n%zu\n%%%%EOF\n", at);
}

void pdf_file_end(struct pdf_doc *doc)
{
	const struct buf *out = doc->file.out;

	add_libharus(doc);
	end_packed(doc);
	if (!out->full)		/* otherwise the buffer was cut off somewhere */
		add_cross_references(doc);
	if (out->full)
		pdf_fail(doc, "it is larger than %zu bytes", out->max_bytes);
}
