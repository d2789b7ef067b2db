/*
 * raw.c - what we write ourselves into dictionaries, including libharu's: numbers, references, strings.
 *
 * The hard idea: before libharu closes a dictionary, it calls write_fn for more entries. So its objects
 * can refer to ours, of which it knows nothing.
 */
#include "pdf/doc.h"

#include <math.h>
#include <string.h>

#include "base/text.h"

/* What we add to one of libharu's dictionaries. */
struct extension {
	struct pdf_doc *doc;
	pdf_body_fn *body;
	const void *what;
};

static HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream stream)
{
	const struct extension *e = dict->attr;

	e->body(e->doc, e->what, stream->attr);	/* save.c sets attr to the buffer to write to */
	return HPDF_OK;
}

void pdf_extend(struct pdf_doc *doc, HPDF_Dict dict, pdf_body_fn *body, const void *what)
{
	struct extension *e = arena_alloc(doc->arena, sizeof(*e));

	*e = (struct extension){ doc, body, what };
	dict->attr = e;
	dict->write_fn = write_entries;
}

unsigned pdf_object_id(const void *object)
{
	const HPDF_Obj_Header *header = object;

	return header->obj_id & 0x00FFFFFF;	/* the upper bits are libharu's flags */
}

char *pdf_spell_ref(char *p, unsigned id)
{
	*p++ = ' ';
	p = buf_digits(p, id);
	memcpy(p, " 0 R", 4);
	return p + 4;
}

void pdf_ref(struct buf *out, unsigned id)
{
	char text[PDF_REF_BYTES];

	buf_add(out, text, (size_t)(pdf_spell_ref(text, id) - text));
}

double pdf_checked(struct pdf_doc *doc, double pt)
{
	if (!(fabs(pt) <= PDF_COORDINATE_MAX_PT))	/* also catches NaN */
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

		if (text_is_isolate(c))
			continue;	/* isolates only matter in lines of laid-out text */
		if (c > 0xFFFF)
			add_utf16(out, 0xD800 + ((c - 0x10000) >> 10));
		add_utf16(out, c > 0xFFFF ? 0xDC00 + (c & 0x3FF) : c ? c : 0xFFFD);
	}
	buf_putc(out, '>');
}
