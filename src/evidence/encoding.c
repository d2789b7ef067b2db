/*
 * encoding.c - see encoding.h.
 *
 * The hard idea is to guess only where the bytes leave one answer, since text in a wrong encoding
 * is not seen before it is printed. NUL bytes at every other place can only be UTF-16. Bytes that
 * are not UTF-8 are taken for Windows-1252 only if nothing in the file looks like UTF-8: a file
 * joined from both would lose the letters of the other half. All else is refused at its line.
 */
#include "evidence/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/buf.h"
#include "base/die.h"
#include "base/text.h"
#include "evidence/table.h"

/* First bytes of what gets saved under a wrong name. Source: the Unicode Standard, 2.6 and 23.8
 * (byte order marks); PKWARE APPNOTE 4.3.7 (ZIP, which xlsx and ods are); MS-CFB 2.2 (xls). */
static const struct {
	const char *start;
	size_t length;
	const char *what;
} signatures[] = {
	{ "\xFF\xFE\0\0", 4, "the file is UTF-32 text, which cannot be read" },
	{ "\0\0\xFE\xFF", 4, "the file is UTF-32 text, which cannot be read" },
	{ "PK\x03\x04", 4, "the file is a workbook, not CSV, which cannot be read" },
	{ "\xD0\xCF\x11\xE0", 4, "the file is a workbook, not CSV, which cannot be read" },
};

/* Bytes on their way to UTF-8. */
struct text {
	struct reading *reading;
	struct arena *scratch;
	const char *file;
	const char *declared;		/* or NULL */
	const char *bytes;
	size_t length;
};

static const char save_as_utf8[] =
	"open it in the spreadsheet program and save it as \"CSV UTF-8\"";

static bool starts_with(const struct text *t, const char *start, size_t length)
{
	return t->length >= length && memcmp(t->bytes, start, length) == 0;
}

static void step_over(struct text *t, size_t n_bytes)
{
	t->bytes += n_bytes;
	t->length -= n_bytes;
}

static int line_of(const char *bytes, size_t offset)
{
	int line = 1;

	for (const char *lf = bytes; (lf = memchr(lf, '\n', offset - (size_t)(lf - bytes))); lf++)
		line++;
	return line;
}

static bool refuse(struct text *t, enum diag_code code, int line, const char *value,
		   const char *message)
{
	struct loc at = { t->file, line, 1 };

	reading_problem(t->reading, code, at, NULL, value, "%s", message)->hint = save_as_utf8;
	return false;
}

static void note_guess(struct text *t, int line, const char *value, const char *message,
		       const char *hint)
{
	struct loc at = { t->file, line, 1 };

	reading_problem(t->reading, DIAG_CSV042, at, NULL, value, "%s", message)->hint = hint;
}

/*
 * Old Macintosh programs end rows with CR, and break lines inside quoted cells with CR or LF. A
 * lone CR is a line end if some stand outside quotes and no LF does.
 */
static bool rows_end_in_cr(const char *bytes, size_t length)
{
	bool quoted = false, found = false;

	if (!memchr(bytes, '\r', length))
		return false;
	for (size_t i = 0; i < length; i++) {
		if (bytes[i] == '"')
			quoted = !quoted;
		else if (bytes[i] == '\n' && !quoted)
			return false;
		else if (bytes[i] == '\r' && !quoted)
			found = true;
	}
	return found;
}

static void end_rows_with_lf(struct text *t)
{
	char *copy;

	if (!rows_end_in_cr(t->bytes, t->length))
		return;
	copy = arena_strndup(t->scratch, t->bytes, t->length);
	for (size_t i = 0; i < t->length; i++) {
		if (copy[i] == '\r' && (i + 1 == t->length || copy[i + 1] != '\n'))
			copy[i] = '\n';
	}
	t->bytes = copy;
}

/*
 * Replace the bytes by their UTF-8. False if some are not of the encoding: bytes is then what came
 * before them, and *bad the first of them.
 */
static bool convert(struct text *t, const char *encoding, const unsigned char **bad)
{
	enum { CHUNK_BYTES = 16 * 1024 };
	struct buf *out = buf_new(t->scratch, 3 * (size_t)TABLE_BYTES_MAX);
	iconv_t converter = iconv_open("UTF-8", encoding);
	char *from = (char *)t->bytes, chunk[CHUNK_BYTES];
	size_t left = t->length;
	bool ok = true;

	if (converter == (iconv_t)-1) /* NOLINT(performance-no-int-to-ptr): POSIX has it so */
		die("the C library cannot convert from %s", encoding);
	while (left && ok) {
		char *to = chunk;
		size_t room = sizeof(chunk);

		ok = iconv(converter, &from, &left, &to, &room) != (size_t)-1 || errno == E2BIG;
		buf_add(out, chunk, sizeof(chunk) - room);
	}
	iconv_close(converter);
	*bad = (const unsigned char *)from;
	t->bytes = out->bytes ? out->bytes : "";
	t->length = out->length;
	return ok;
}

/* "LE" or "BE" if the NUL bytes are the upper halves of characters, or NULL: they all stand at even
 * or all at odd places, and at half of these or more. */
static const char *order_by_nuls(const struct text *t)
{
	size_t n[2] = { 0, 0 };

	if (!memchr(t->bytes, '\0', t->length))
		return NULL;
	for (size_t i = 0; i < t->length; i++)
		n[i % 2] += t->bytes[i] == '\0';
	if (n[1] && !n[0] && 2 * n[1] >= t->length / 2)
		return "UTF-16LE";
	return n[0] && !n[1] && 2 * n[0] >= t->length / 2 ? "UTF-16BE" : NULL;
}

static bool decode_utf16(struct text *t)
{
	const char *encoding = starts_with(t, "\xFF\xFE", 2) ? "UTF-16LE"
			     : starts_with(t, "\xFE\xFF", 2) ? "UTF-16BE" : NULL;
	const unsigned char *bad;

	if (encoding) {
		step_over(t, 2);
	} else if ((encoding = order_by_nuls(t))) {
		note_guess(t, 1, NULL, "the file is read as UTF-16, since every other byte is NUL",
			   NULL);
	} else {
		return true;
	}
	if (convert(t, encoding, &bad))
		return true;
	end_rows_with_lf(t);
	return refuse(t, DIAG_CSV002, line_of(t->bytes, t->length), NULL,
		      "the file is UTF-16 text, of which a character is broken here");
}

/* Is any character beyond ASCII, in front of offset or behind it, well-formed UTF-8? */
static bool speaks_utf8(const struct text *t, size_t offset)
{
	const char *rest = t->bytes;
	size_t left = t->length, good = offset;

	while (left) {
		for (size_t i = 0; i < good; i++) {
			if ((unsigned char)rest[i] >= 0x80)
				return true;
		}
		if (good == left)
			return false;
		rest += good + 1;
		left -= good + 1;
		good = text_valid_utf8(rest, left);
	}
	return false;
}

static bool decode_windows(struct text *t, bool marked)
{
	size_t offset = text_valid_utf8(t->bytes, t->length);
	const char *value, *before = t->bytes;
	const unsigned char *bad = (const unsigned char *)before + offset;
	int line;

	if (offset == t->length)
		return true;
	line = line_of(before, offset);
	value = arena_printf(t->scratch, "0x%02X", *bad);
	if (marked || speaks_utf8(t, offset))
		return refuse(t, DIAG_CSV002, line, value,
			      arena_printf(t->scratch, "the byte %s is not UTF-8, as the rest of "
					   "the file is", value));
	if (convert(t, "WINDOWS-1252", &bad)) {
		note_guess(t, line, value,
			   arena_printf(t->scratch, "the file is read as Windows-1252, since the "
					"byte %s is not UTF-8", value),
			   "check the letters with accents; a file saved as \"CSV UTF-8\" "
			   "leaves no doubt");
		return true;
	}
	value = arena_printf(t->scratch, "0x%02X", *bad);
	return refuse(t, DIAG_CSV002, line_of(before, (size_t)((const char *)bad - before)), value,
		      arena_printf(t->scratch, "the byte %s is neither UTF-8 nor Windows-1252",
				   value));
}

/* As somebody said who knows the file. */
static bool decode_declared(struct text *t)
{
	const unsigned char *bad;
	const char *value;
	int line;

	if (convert(t, t->declared, &bad)) {
		end_rows_with_lf(t);
		return true;
	}
	end_rows_with_lf(t);
	line = line_of(t->bytes, t->length);
	value = arena_printf(t->scratch, "0x%02X", *bad);
	return refuse(t, DIAG_CSV002, line, value,
		      arena_printf(t->scratch, "the byte %s is not %s, the encoding that the "
				   "mapping names", value, t->declared));
}

static bool marked_utf16(const struct text *t)
{
	return starts_with(t, "\xFF\xFE", 2) || starts_with(t, "\xFE\xFF", 2);
}

static bool decode(struct text *t)
{
	const char *nul;
	bool marked;

	for (size_t i = 0; i < sizeof(signatures) / sizeof(*signatures); i++) {
		if (starts_with(t, signatures[i].start, signatures[i].length))
			return refuse(t, DIAG_CSV031, 1, NULL, signatures[i].what);
	}
	marked = starts_with(t, "\xEF\xBB\xBF", 3);
	if (t->declared && !marked && !marked_utf16(t)) {
		if (!decode_declared(t))
			return false;
		marked = true;
	} else if (marked) {
		step_over(t, 3);
	} else if (!decode_utf16(t)) {
		return false;
	}
	end_rows_with_lf(t);
	if ((nul = memchr(t->bytes, '\0', t->length)))
		return refuse(t, DIAG_CSV031, line_of(t->bytes, (size_t)(nul - t->bytes)), "U+0000",
			      "the file holds NUL bytes, so it is no text, and cannot be read");
	return decode_windows(t, marked);
}

bool encoding_decode(struct reading *r, struct arena *scratch, const char *file,
		     const char *declared, const char **bytes, size_t *length)
{
	struct text text = { r, scratch, file, declared, *bytes, *length };
	bool ok = decode(&text);

	*bytes = text.bytes;
	*length = text.length;
	return ok;
}
