/*
 * fonts.c - writes the faces of a document as Type0 fonts addressed by glyph number.
 *
 * It knows nothing of shaping. Each face is four objects and a font file (ISO 32000-1, 9.7): the font,
 * its CIDFont, the descriptor, the map to Unicode. All pages share one resources dictionary, which
 * names the fonts F0, F1 and so on. Nearly every subset has at most 256 glyphs: a glyph's code is then
 * one byte, through an embedded CMap, which halves the pages. Larger subsets use Identity-H.
 */
#include "pdf/doc.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

enum { FLAG_SYMBOLIC = 4, FLAG_NONSYMBOLIC = 32, FLAG_ITALIC = 64 };	/* ISO 32000-1, table 123 */
enum { BFCHAR_BLOCK = 100 };	/* limit of entries per block (ISO 32000-1, 9.10.3) */

/* The object numbers of a face. */
struct font_objects {
	const struct font_subset *subset;
	unsigned font, cid, descriptor, file, unicode;
};

static void add_resources(struct pdf_doc *doc, const struct font_objects *fonts)
{
	struct buf *out;

	doc->resources = pdf_reserve(doc, 1);
	out = pdf_begin(doc, doc->resources);
	buf_puts(out, doc->n_pictures ? "/ProcSet[/PDF/Text/ImageB/ImageC]/XObject<<" : "/ProcSet[/PDF/Text]/Font<<");
	for (size_t i = 0; i < doc->n_pictures; i++) {
		buf_printf(out, "/I%zu", i);
		pdf_ref(out, doc->first_picture + (unsigned)i);
	}
	if (doc->n_pictures)
		buf_puts(out, ">>/Font<<");
	for (size_t i = 0; i < doc->n_subsets; i++) {
		buf_printf(out, "/F%zu", i);
		pdf_ref(out, fonts[i].font);
	}
	buf_puts(out, ">>");
	pdf_end(doc);
}

static void add_font(struct pdf_doc *doc, const struct font_objects *f)
{
	struct buf *out = pdf_begin(doc, f->font);

	buf_printf(out,
		   "/Type/Font/Subtype/Type0/BaseFont/%s"
		   "/DescendantFonts[%u 0 R]/ToUnicode %u 0 R/Encoding/Identity-H",
		   f->subset->name, f->cid, f->unicode);
	pdf_end(doc);
}

static void add_cid_font(struct pdf_doc *doc, const struct font_objects *f)
{
	const struct font_subset *s = f->subset;
	struct buf *out = pdf_begin(doc, f->cid);

	buf_printf(out,
		   "/Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo"
		   "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
		   "/FontDescriptor %u 0 R/CIDToGIDMap/Identity/W[0[",
		   s->name, f->descriptor);
	for (size_t i = 0; i < s->n_glyphs; i++) {
		buf_puts(out, i ? " " : "");
		buf_int(out, s->widths_milli_em[i]);
	}
	buf_puts(out, "]]");
	pdf_end(doc);
}

static void add_descriptor(struct pdf_doc *doc, const struct font_objects *f)
{
	const struct font_subset *s = f->subset;
	int flags =
		(s->symbolic ? FLAG_SYMBOLIC : FLAG_NONSYMBOLIC) | (s->italic ? FLAG_ITALIC : 0);

	buf_printf(pdf_begin(doc, f->descriptor),
		   "/Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%ld %ld %ld %ld]"
		   "/Ascent %ld/Descent %ld/CapHeight %ld/ItalicAngle %ld/StemV %ld"
		   "/FontFile2 %u 0 R",
		   s->name, flags, lround(s->bbox_milli_em[0]), lround(s->bbox_milli_em[1]),
		   lround(s->bbox_milli_em[2]), lround(s->bbox_milli_em[3]),
		   lround(s->ascent_milli_em), lround(s->descent_milli_em),
		   lround(s->cap_height_milli_em), lround(s->italic_angle_deg), lround(s->stem_v),
		   f->file);
	pdf_end(doc);
}

/* ---- glyphs to text ---- */

static void add_mapping(struct buf *out, const struct font_subset *s, size_t id)
{
	const char *text = s->unicode[id] ? s->unicode[id] : "\u200B";
	size_t size;

	buf_printf(out, "<%04zX><", id);
	for (; *text; text += size) {
		uint32_t c = text_decode(text, &size);

		if (c > 0xFFFF)
			buf_printf(out, "%04X%04X", 0xD800 + ((c - 0x10000) >> 10),
				   0xDC00 + (c & 0x3FF));
		else
			buf_printf(out, "%04X", c);
	}
	buf_puts(out, ">\n");
}

/* Every glyph except 0 has a text. A glyph that is only part of a cluster maps to a zero-width space; the page states
 * the cluster's text beside it. */
static void add_mappings(struct buf *out, const struct font_subset *s)
{
	for (size_t id = 1; id < s->n_glyphs; id++) {
		size_t left = s->n_glyphs - id;

		if ((id - 1) % BFCHAR_BLOCK == 0) {
			buf_puts(out, id > 1 ? "endbfchar\n" : "");
			buf_printf(out, "%zu beginbfchar\n",
				   left < BFCHAR_BLOCK ? left : BFCHAR_BLOCK);
		}
		add_mapping(out, s, id);
	}
	if (s->n_glyphs > 1)
		buf_puts(out, "endbfchar\n");
}

static void write_to_unicode(const struct font_subset *subset, struct buf *out)
{
	buf_puts(out, "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
		 "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
		 "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n");
	buf_puts(out, "1 begincodespacerange<0000><FFFF>endcodespacerange\n");
	add_mappings(out, subset);
	buf_puts(out, "endcmap CMapName currentdict/CMap defineresource pop end end\n");
}

/* ---- streams, kept with the subset ---- */

struct packed {
	const void *bytes;
	size_t length;
};

struct packed_font {
	struct packed file, unicode;
};

static struct packed pack(struct pdf_doc *doc, struct arena *arena, const void *bytes,
			  size_t length)
{
	struct packed packed;
	const void *deflated = pdf_deflate_kept(doc, bytes, length, &packed.length);

	packed.bytes = arena_strndup(arena, deflated, packed.length);
	return packed;
}

static const struct packed_font *pack_font(struct pdf_doc *doc, const struct font_subset *subset)
{
	struct font_kept *kept = subset->kept;
	struct packed_font *font;

	if (kept->made)
		return kept->made;
	font = arena_alloc(&kept->arena, sizeof(*font));
	font->file = pack(doc, &kept->arena, subset->bytes, subset->length);
	buf_reset(doc->scratch);
	write_to_unicode(subset, doc->scratch);
	font->unicode = pack(doc, &kept->arena, doc->scratch->bytes, doc->scratch->length);
	kept->made = font;
	return font;
}

static void add_streams(struct pdf_doc *doc, const struct font_objects *f)
{
	const struct packed_font *font = pack_font(doc, f->subset);
	char entries[32];

	snprintf(entries, sizeof(entries), "/Length1 %zu", f->subset->length);
	pdf_stream_deflated(doc, f->file, entries, font->file.bytes, font->file.length);
	pdf_stream_deflated(doc, f->unicode, "", font->unicode.bytes, font->unicode.length);
}

/* ---- a document's fonts ---- */

static void use_glyphs(struct pdf_doc *doc)
{
	struct font_use *use = font_use_new(doc->arena, doc->fonts);

	for (size_t p = 0; p < doc->source->n; p++) {
		const struct page *page = &doc->source->items[p];

		for (size_t i = 0; i < page->n_items; i++) {
			if (page->items[i].kind == ITEM_TEXT && page->items[i].run.n_glyphs)
				font_use_add(use, &page->items[i].run);
		}
	}
	if (!font_use_embed(doc->arena, use, &doc->subsets, &doc->n_subsets))
		pdf_fail(doc, "a font could not be cut down to the glyphs used");
}

void pdf_add_fonts(struct pdf_doc *doc)
{
	struct font_objects *fonts;

	use_glyphs(doc);
	fonts = arena_array(doc->arena, doc->n_subsets, sizeof(*fonts));
	for (size_t i = 0; i < doc->n_subsets; i++) {
		if (doc->subsets[i].face >= doc->n_faces)
			doc->n_faces = doc->subsets[i].face + 1;
	}
	doc->subset_of_face =
		arena_array(doc->arena, (size_t)doc->n_faces, sizeof(*doc->subset_of_face));
	for (size_t i = 0; i < doc->n_subsets; i++) {
		struct font_objects *f = &fonts[i];

		f->subset = &doc->subsets[i];
		doc->subset_of_face[f->subset->face] = f->subset;
		f->font = pdf_reserve(doc, 5);
		f->cid = f->font + 1;
		f->descriptor = f->font + 2;
		f->file = f->font + 3;
		f->unicode = f->font + 4;
		add_font(doc, f);
		add_cid_font(doc, f);
		add_descriptor(doc, f);
		add_streams(doc, f);
	}
	add_resources(doc, fonts);
}
