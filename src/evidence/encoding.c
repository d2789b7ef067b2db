/*
 * encoding.c - see encoding.h.
 *
 * Only UTF-8 with LF or CRLF is read. All else is named as precisely as its bytes allow, since the
 * person who sees the message knows spreadsheets and not encodings.
 */
#include "evidence/encoding.h"

#include <string.h>

#include "base/text.h"

/* First bytes of what gets saved under a wrong name. Source: the Unicode Standard, 2.6 (byte
 * order marks); PKWARE APPNOTE 4.3.7 (ZIP, which xlsx and ods are); MS-CFB 2.2 (xls). */
static const struct {
	const char *start;
	size_t length;
	const char *what;
} signatures[] = {
	{ "\xFF\xFE", 2, "the file is UTF-16 text, which cannot be read" },
	{ "\xFE\xFF", 2, "the file is UTF-16 text, which cannot be read" },
	{ "PK\x03\x04", 4, "the file is a workbook, not CSV, which cannot be read" },
	{ "\xD0\xCF\x11\xE0", 4, "the file is a workbook, not CSV, which cannot be read" },
};

static int line_of(const char *bytes, size_t offset)
{
	int line = 1;

	for (const char *lf = bytes; (lf = memchr(lf, '\n', offset - (size_t)(lf - bytes))); lf++)
		line++;
	return line;
}

static bool refuse(struct reading *r, enum diag_code code, struct loc at, const char *value,
		   const char *what)
{
	reading_problem(r, code, at, NULL, value, "%s", what)->hint =
		"open it in the spreadsheet program and save it as \"CSV UTF-8\"";
	return false;
}

/* What the first bytes say against the file, or NULL. */
static const char *signature(const char *bytes, size_t length)
{
	for (size_t i = 0; i < sizeof(signatures) / sizeof(*signatures); i++) {
		size_t n = signatures[i].length;

		if (length >= n && memcmp(bytes, signatures[i].start, n) == 0)
			return signatures[i].what;
	}
	return NULL;
}

bool encoding_check(struct reading *r, const char *file, const char **bytes, size_t *length)
{
	struct loc at = { file, 1, 1 };
	const char *nul, *value;
	size_t bad;

	if (signature(*bytes, *length))
		return refuse(r, DIAG_CSV031, at, NULL, signature(*bytes, *length));
	if (*length >= 3 && memcmp(*bytes, "\xEF\xBB\xBF", 3) == 0) {
		*bytes += 3;
		*length -= 3;
	}
	if ((nul = memchr(*bytes, '\0', *length))) {
		at.line = line_of(*bytes, (size_t)(nul - *bytes));
		return refuse(r, DIAG_CSV031, at, "U+0000",
			      "the file holds NUL bytes: it is UTF-16, or no text, and cannot be read");
	}
	bad = text_valid_utf8(*bytes, *length);
	if (bad < *length) {
		unsigned char byte = (unsigned char)(*bytes)[bad];

		at.line = line_of(*bytes, bad);
		value = arena_printf(r->scratch, "0x%02X", byte);
		return refuse(r, DIAG_CSV002, at, value,
			      arena_printf(r->scratch, "the byte %s is not UTF-8; the file may be "
					   "Windows-1252", value));
	}
	if (*length && memchr(*bytes, '\r', *length - 1) && !memchr(*bytes, '\n', *length))
		return refuse(r, DIAG_CSV031, at, NULL,
			      "the lines end in CR alone (old Macintosh), which cannot be read");
	return true;
}
