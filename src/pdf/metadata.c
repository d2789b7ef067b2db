/*
 * metadata.c - describes the document: catalogue, XMP packet and information dictionary.
 *
 * Both forms of metadata must agree (ISO 14289-1, 7.1), so both are written here from the same data.
 */
#include "pdf/doc.h"

#include "base/text.h"

#include <string.h>

static const char PRODUCER[] = "Waymark " WAYMARK_VERSION;

static bool given(const char *text)
{
	return text && *text;
}

/* Text for XML 1.0: markup is escaped; control characters and isolates are dropped. */
static void put_xml(struct buf *out, const char *text)
{
	size_t size;

	for (; *text; text++) {
		if ((unsigned char)*text >= 0xE2 && text_is_isolate(text_decode(text, &size)))
			text += size - 1;
		else if (*text == '&')
			buf_puts(out, "&amp;");
		else if (*text == '<')
			buf_puts(out, "&lt;");
		else if (*text == '>')
			buf_puts(out, "&gt;");
		else if ((unsigned char)*text >= ' ')
			buf_putc(out, *text);
	}
}

static void put_alternative(struct buf *out, const char *name, const char *text)
{
	if (!given(text))
		return;
	buf_printf(out, "<dc:%s><rdf:Alt><rdf:li xml:lang=\"x-default\">", name);
	put_xml(out, text);
	buf_printf(out, "</rdf:li></rdf:Alt></dc:%s>\n", name);
}

static void put_keywords(struct buf *out, const char *text)
{
	if (!given(text))
		return;
	buf_puts(out, "<pdf:Keywords>");
	put_xml(out, text);
	buf_puts(out, "</pdf:Keywords>\n");
}

void pdf_add_xmp(struct pdf_doc *doc)
{
	const struct pages *p = doc->source;
	const struct date d = doc->created;
	struct buf *out = doc->scratch;
	char date[32];

	snprintf(date, sizeof(date), "%04d-%02d-%02dT00:00:00Z", d.year, d.month, d.day);
	buf_reset(out);
	buf_puts(out,
		 "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
		 "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
		 "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
		 "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
		 " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
		 " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
		 " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
		 "<pdfuaid:part>1</pdfuaid:part>\n<dc:format>application/pdf</dc:format>\n");
	put_alternative(out, "title", p->title);
	put_alternative(out, "description", p->subject);
	buf_puts(out, "<dc:language><rdf:Bag><rdf:li>");
	put_xml(out, p->language);
	buf_puts(out, "</rdf:li></rdf:Bag></dc:language>\n");
	put_keywords(out, p->keywords);
	buf_printf(out,
		   "<xmp:CreateDate>%s</xmp:CreateDate>\n"
		   "<xmp:ModifyDate>%s</xmp:ModifyDate>\n<xmp:CreatorTool>%s</xmp:CreatorTool>\n"
		   "<pdf:Producer>%s</pdf:Producer>\n</rdf:Description></rdf:RDF>"
		   "</x:xmpmeta>\n<?xpacket end=\"r\"?>",
		   date, date, PRODUCER, PRODUCER);
	/* Not compressed: programs look for the packet in the file's bytes. */
	doc->metadata = pdf_reserve(doc, 1);
	pdf_stream(doc, doc->metadata, "/Type/Metadata/Subtype/XML", out->bytes, out->length);
}

static void write_info(struct pdf_doc *doc, const void *what, struct buf *out)
{
	const struct date d = doc->created;
	char date[32];

	snprintf(date, sizeof(date), "(D:%04d%02d%02d000000Z)", d.year, d.month, d.day);
	buf_puts(out, "/Title");
	pdf_text(doc, out, doc->source->title);
	if (given(doc->source->subject)) {
		buf_puts(out, "/Subject");
		pdf_text(doc, out, doc->source->subject);
	}
	if (given(doc->source->keywords)) {
		buf_puts(out, "/Keywords");
		pdf_text(doc, out, doc->source->keywords);
	}
	buf_printf(out, "/Creator(%s)/Producer(%s)/CreationDate%s/ModDate%s", PRODUCER, PRODUCER,
		   date, date);
}

static void write_catalogue(struct pdf_doc *doc, const void *what, struct buf *out)
{
	buf_puts(out, "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang");
	pdf_text(doc, out, doc->source->language);
	buf_puts(out, "/StructTreeRoot");
	pdf_ref(out, doc->structure);
	buf_puts(out, "/Metadata");
	pdf_ref(out, doc->metadata);
	if (doc->source->n_bookmarks)
		buf_puts(out, "/PageMode/UseOutlines");
}

void pdf_extend_catalogue(struct pdf_doc *doc)
{
	if (!given(doc->source->title) || !given(doc->source->language))
		pdf_fail(doc, "it has no title or no language");
	/* Remove libharu's own name. */
	pdf_must(doc, HPDF_Dict_RemoveElement(doc->hpdf->info, "Producer"));
	pdf_extend(doc, doc->hpdf->info, write_info, NULL);
	pdf_extend(doc, doc->hpdf->catalog, write_catalogue, NULL);
}
