/* xml_text.c - see xml_text.h. */
#include "workbook/xml_text.h"

#include <stdbool.h>
#include <string.h>

#include "base/buf.h"

enum { LONGEST_BYTES = 1 << 24 };

/* "_x000D_" */
static bool is_escape(const char *text)
{
	return (text[1] == 'x' || text[1] == 'X') && strspn(text + 2, "0123456789abcdefABCDEF") >= 4 && text[6] == '_';
}

/* U+FFFE or U+FFFF in UTF-8 */
static bool is_no_character(const char *text)
{
	return text[0] == '\xef' && text[1] == '\xbf' && (text[2] == '\xbe' || text[2] == '\xbf');
}

static const char *next_odd(const char *text)
{
	for (; (text = strpbrk(text, "_\xef")); text++) {
		if (*text == '_' ? is_escape(text) : is_no_character(text))
			return text;
	}
	return NULL;
}

const char *xml_text(struct arena *arena, const char *text)
{
	const char *odd = next_odd(text);
	struct buf *out;

	if (!odd)
		return text;
	out = buf_new(arena, LONGEST_BYTES);
	for (; odd; odd = next_odd(text)) {
		buf_add(out, text, (size_t)(odd - text));
		if (*odd == '_')
			buf_puts(out, "_x005F_");
		else
			buf_puts(out, odd[2] == '\xbe' ? "_xFFFE_" : "_xFFFF_");
		text = odd + (*odd == '_' ? 1 : 3);
	}
	buf_puts(out, text);
	return out->bytes;
}
