/*
 * encoding.c - see encoding.h.
 *
 * The hard idea is to guess only where the bytes leave one answer, since a wrong encoding is not
 * noticed before the text is printed. NUL bytes in every second place can only mean UTF-16. Bytes that
 * are not UTF-8 are Windows-1252 if nothing in the file looks like UTF-8. If a file has both, these
 * bytes are marked: what they are depends on whether the UTF-8 is in columns that are read, which is
 * known only after the header (stray.c). Anything else is refused, with its line.
 */
#include "evidence/encoding.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/die.h"
#include "base/text.h"
#include "evidence/table.h"

/*
 * The first bytes of files that are often saved under a wrong name. Source: the Unicode Standard, 2.6 and 23.8 (byte
 * order marks); PKWARE APPNOTE 4.3.7 (ZIP, which xlsx and ods are); MS-CFB 2.2 (xls); ISO 32000-2 7.5.2 (PDF). The
 * .xls files that old web programs write are HTML or XML.
 */
static const struct {
	const char *start;
	size_t length;
	const char *what;
} signatures[] = {
	{ "\xFF\xFE\0\0", 4, "the file is UTF-32 text, which cannot be read" },
	{ "\0\0\xFE\xFF", 4, "the file is UTF-32 text, which cannot be read" },
	{ "PK\x03\x04", 4, "the file is a workbook and cannot be read: it is not CSV" },
	{ "\xD0\xCF\x11\xE0", 4, "the file is a workbook and cannot be read: it is not CSV" },
	{ "%PDF-", 5, "the file is a PDF and cannot be read: it is not CSV" },
	{ "{\\rtf", 5, "the file is a word processor's document and cannot be read: it is not CSV" },
	{ "<", 1, "the file is HTML or XML and cannot be read: it is not CSV" },
};

/* A file's bytes on their way to becoming UTF-8. */
struct encoded {
	struct reading *reading;
	struct arena *scratch;
	const char *file;
	const char *declared;		/* or NULL */
	struct source source;
	struct strays *strays;
};

/* What one pass over all bytes finds. */
struct survey {
	size_t n_nuls[2];		/* at even and at odd offsets */
	size_t first_nul;		/* offset, or the length if there is none */
	size_t first_bad;		/* the first byte that is not UTF-8; or the length */
	size_t inner_mark;		/* a byte order mark at the start of a later line; or the length */
	bool quoted, lf_ends_rows, cr_ends_rows;
};

static const char save_as_utf8[] =
	"open it in the spreadsheet program and save it as \"CSV UTF-8\"";

static int line_of(const struct source *source, size_t offset)
{
	const char *bytes = source->bytes;
	size_t at = 0, n;
	int line = 1;

	while (at < offset && (n = source_piece(source, at))) {
		const char *end = bytes + (at + n < offset ? at + n : offset);

		for (const char *lf = bytes + at; (lf = memchr(lf, '\n', (size_t)(end - lf))); lf++)
			line++;
		at += n;
	}
	return line;
}

/* If the disk could not take the file, this has been reported and nothing more is. */
static bool refuse(struct encoded *t, enum diag_code code, int line, const char *value,
		   const char *message)
{
	struct loc at = { t->file, line, 1 };

	if (!t->reading->disk_refused)
		reading_problem(t->reading, code, at, NULL, value, "%s", message)->hint =
			save_as_utf8;
	return false;
}

static void note_guess(struct encoded *t, int line, const char *value, const char *message,
		       const char *hint)
{
	struct loc at = { t->file, line, 1 };

	reading_problem(t->reading, DIAG_CSV042, at, NULL, value, "%s", message)->hint = hint;
}

/* ---- looking ---- */

static void count_nuls(struct survey *survey, const char *bytes, size_t at, size_t n)
{
	const char *nul = memchr(bytes + at, '\0', n);

	if (!nul)
		return;
	if (!survey->n_nuls[0] && !survey->n_nuls[1])
		survey->first_nul = (size_t)(nul - bytes);
	for (size_t i = at; i < at + n; i++)
		survey->n_nuls[i % 2] += bytes[i] == '\0';
}

/* Old Macintosh programs end rows with CR, and use CR or LF for line breaks inside quoted cells; others write CR, CR,
 * LF. Single CRs count as line ends if the first row ends with one; otherwise one is a slip inside a cell. */
static void look_at_line_ends(struct survey *survey, const struct source *source, size_t at,
			      size_t n)
{
	const char *bytes = source->bytes;

	for (size_t i = at; i < at + n && !survey->lf_ends_rows && !survey->cr_ends_rows; i++) {
		if (bytes[i] == '"')
			survey->quoted = !survey->quoted;
		else if (bytes[i] == '\n' && !survey->quoted)
			survey->lf_ends_rows = true;
		else if (bytes[i] == '\r' && !survey->quoted)
			survey->cr_ends_rows = i + 1 == source->length || bytes[i + 1] != '\n';
	}
}

static const char utf8_mark[] = "\xEF\xBB\xBF";
enum { UTF8_MARK_BYTES = 3 };

/* The first byte order mark between at and end that begins a line, or end. */
static size_t mark_from(const struct source *source, size_t at, size_t end)
{
	const char *bytes = source->bytes, *found = bytes + at;

	while ((found = memchr(found, (unsigned char)utf8_mark[0], (size_t)(bytes + end - found)))) {
		size_t place = (size_t)(found - bytes);

		if (place + UTF8_MARK_BYTES <= end && memcmp(found, utf8_mark, UTF8_MARK_BYTES) == 0 &&
		    (!place || bytes[place - 1] == '\n'))
			return place;
		found++;
	}
	return end;
}

static struct survey survey_of(const struct source *source)
{
	struct survey survey = { .first_nul = source->length, .first_bad = source->length,
				 .inner_mark = source->length };
	const char *bytes = source->bytes;
	size_t n;

	for (size_t at = 0; (n = source_piece(source, at)); at += n) {
		size_t good;

		count_nuls(&survey, bytes, at, n);
		look_at_line_ends(&survey, source, at, n);
		if (survey.inner_mark == source->length) {
			size_t mark = mark_from(source, at, at + n);

			survey.inner_mark = mark < at + n ? mark : source->length;
		}
		if (survey.first_bad < source->length)
			continue;
		good = text_valid_utf8(bytes + at, n);
		if (good < n)
			survey.first_bad = at + good;
	}
	return survey;
}

/* Whether a text that is not valid UTF-8 as a whole contains at least one valid character beyond ASCII. */
static bool speaks_utf8(const struct source *source)
{
	const char *bytes = source->bytes;
	size_t piece;

	for (size_t at = 0; (piece = source_piece(source, at)); at += piece) {
		size_t from = at, end = at + piece, good;

		while (from < end) {
			good = text_valid_utf8(bytes + from, end - from);
			for (size_t i = from; i < from + good; i++) {
				if ((unsigned char)bytes[i] >= 0x80)
					return true;
			}
			from += good + 1;
		}
	}
	return false;
}

/* ---- making other bytes of them ---- */

static struct spool *new_spool(struct encoded *t)
{
	return spool_new(t->scratch, t->reading->spool_folder);
}

/* Replace the bytes by their converted form. */
static bool replace(struct encoded *t, struct spool *by)
{
	struct spool *old = t->source.spool;

	if (!source_open(&t->source, by)) {
		reading_refuse_disk(t->reading, t->file, errno);
		return false;
	}
	spool_empty(old);
	return true;
}

static bool end_rows_with_lf(struct encoded *t)
{
	const struct source *source = &t->source;
	const char *bytes = source->bytes;
	struct spool *out = new_spool(t);
	struct arena scratch;
	size_t n;

	arena_init(&scratch);
	for (size_t at = 0; (n = source_piece(source, at)); at += n) {
		char *piece = arena_strndup(&scratch, bytes + at, n);

		for (size_t i = 0; i < n; i++) {
			bool last = at + i + 1 == source->length;

			if (piece[i] == '\r' && (last || bytes[at + i + 1] != '\n'))
				piece[i] = '\n';
		}
		if (!spool_add(out, piece, n))
			break;
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
	return replace(t, out);
}

/* If single CRs are line ends, turn them into LF. */
static bool settle_line_ends(struct encoded *t, const struct survey *survey)
{
	return !survey->cr_ends_rows || end_rows_with_lf(t);
}

/* Convert n bytes, except a character that is cut off at the end. Returns false if some bytes are invalid in the
 * encoding, or the spool is full. *n gets the number of bytes converted. */
static bool convert_piece(iconv_t converter, struct spool *out, const char *bytes, size_t *n)
{
	enum { CHUNK_BYTES = 16 * 1024 };
	char *from = (char *)bytes, chunk[CHUNK_BYTES];
	size_t left = *n;
	int error = 0;

	while (left && !error) {
		char *to = chunk;
		size_t room = sizeof(chunk);

		if (iconv(converter, &from, &left, &to, &room) == (size_t)-1 && errno != E2BIG)
			error = errno;
		if (!spool_add(out, chunk, sizeof(chunk) - room))
			return false;
	}
	*n -= left;
	return !error || error == EINVAL;
}

/* Append the bytes as UTF-8 to out. Returns false if some are invalid in the encoding: out then has what precedes
 * them, and *bad is the offset of the first. Also returns false, with a problem, if the disk is full. */
static bool convert(struct encoded *t, const char *encoding, struct spool *out, size_t *bad)
{
	const struct source *source = &t->source;
	iconv_t converter = iconv_open("UTF-8", encoding);
	size_t n;
	bool ok = true;

	if (converter == (iconv_t)-1) /* NOLINT(performance-no-int-to-ptr): POSIX has it so */
		die("the C library cannot convert from %s", encoding);
	for (*bad = 0; ok && (n = source_piece(source, *bad)); *bad += n)
		ok = convert_piece(converter, out, source->bytes + *bad, &n) && n;
	iconv_close(converter);
	if (spool_error(out))
		reading_refuse_disk(t->reading, t->file, spool_error(out));
	return ok;
}

static const char *byte_at(struct encoded *t, size_t offset)
{
	return arena_printf(t->scratch, "0x%02X", (unsigned char)t->source.bytes[offset]);
}

/* The line of the first byte that was not converted. */
static int line_behind(struct encoded *t)
{
	struct survey survey = survey_of(&t->source);

	return settle_line_ends(t, &survey) ? line_of(&t->source, t->source.length) : 1;
}

static bool decode_utf16(struct encoded *t, const char *encoding)
{
	struct spool *out = new_spool(t);
	size_t bad;
	bool ok = convert(t, encoding, out, &bad);

	if (!replace(t, out))
		return false;
	return ok || refuse(t, DIAG_CSV002, line_behind(t), NULL,
			    "the file is UTF-16 text, and a character is broken here");
}

/* The first of the marks; byte b has mark MARKS_FROM + b. */
enum { MARKS_FROM = 0x10FE00 };

int stray_at(const char *text)
{
	const unsigned char *t = (const unsigned char *)text;

	if (t[0] != 0xF4 || t[1] != 0x8F || (t[2] != 0xBA && t[2] != 0xBB))
		return STRAY_NONE;
	return (t[2] == 0xBA ? 0x80 : 0xC0) | (t[3] & 0x3F);
}

/* Source: the index of the WHATWG Encoding Standard, without the five bytes that Microsoft leaves undefined. */
uint32_t stray_windows(unsigned char byte)
{
	static const uint16_t from_0x80[] = {
		0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
		0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
		0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
		0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
	};

	return byte >= 0x80 && byte < 0xA0 ? from_0x80[byte - 0x80] : byte;
}

/* Append a byte as Windows-1252; or as its mark, if it is undefined there or is_windows is false. */
static bool add_byte(struct encoded *t, struct spool *out, unsigned char byte, bool is_windows)
{
	uint32_t c = is_windows ? stray_windows(byte) : 0;
	char bytes[4];

	t->strays->any |= !c;
	return spool_add(out, bytes, text_encode(c ? c : MARKS_FROM + (uint32_t)byte, bytes));
}

/* How many bytes can be kept unchanged; in Windows-1252 only ASCII. */
static size_t kept_bytes(const char *bytes, size_t length, bool is_windows)
{
	size_t n = 0;

	if (!is_windows)
		return text_valid_utf8(bytes, length);
	while (n < length && (unsigned char)bytes[n] < 0x80)
		n++;
	return n;
}

static bool convert_bytes(struct encoded *t, bool is_windows)
{
	const struct source *source = &t->source;
	struct spool *out = new_spool(t);
	bool ok = true;
	size_t piece;

	t->strays->windows = is_windows;
	for (size_t at = 0; ok && (piece = source_piece(source, at)); at += piece) {
		const char *from = source->bytes + at, *end = from + piece;

		while (ok && from < end) {
			size_t kept = kept_bytes(from, (size_t)(end - from), is_windows);

			ok = spool_add(out, from, kept);
			from += kept;
			if (ok && from < end)
				ok = add_byte(t, out, (unsigned char)*from++, is_windows);
		}
	}
	return replace(t, out);
}

/* In the encoding that the user declared. */
static bool decode_declared(struct encoded *t)
{
	struct spool *out;
	const char *value;
	size_t bad;

	if (strcasecmp(t->declared, "utf-8") == 0)
		return true;	/* left as it is; bytes that are not UTF-8 become marks */
	if (strcasecmp(t->declared, "windows-1252") == 0)
		return convert_bytes(t, true);
	out = new_spool(t);
	if (convert(t, t->declared, out, &bad))
		return replace(t, out);
	value = byte_at(t, bad);
	return replace(t, out) &&
	       refuse(t, DIAG_CSV002, line_behind(t), value,
		      arena_printf(t->scratch, "the byte %s is not %s, the encoding that the "
				   "mapping names", value, t->declared));
}

void encoding_note_windows(struct reading *r, const char *file, const struct strays *strays)
{
	struct encoded text = { .reading = r, .file = file };
	const char *value = arena_printf(r->scratch, "0x%02X", strays->byte);

	note_guess(&text, strays->line, value,
		   arena_printf(r->scratch, "the file is read as Windows-1252, since the byte %s "
				"is not UTF-8", value),
		   strays->macintosh
		   ? "check quotes and accents: it may come from a Macintosh; save it as \"CSV UTF-8\""
		   : "check the letters with accents; a file saved as \"CSV UTF-8\" leaves no "
		     "doubt");
}

/* The file contains bytes that are not UTF-8. known: it is declared to be UTF-8. */
static bool decode_strays(struct encoded *t, const struct survey *survey, bool known)
{
	struct strays *strays = t->strays;

	strays->byte = (unsigned char)t->source.bytes[survey->first_bad];
	strays->line = line_of(&t->source, survey->first_bad);
	strays->macintosh = survey->cr_ends_rows;
	if (known || speaks_utf8(&t->source)) {
		strays->undecided = !known;
		return convert_bytes(t, false);
	}
	encoding_note_windows(t->reading, t->file, strays);
	return convert_bytes(t, true);
}

/* Concatenated files contain each file's byte order mark; all but the first begin a line. */
static bool drop_inner_marks(struct encoded *t, size_t first)
{
	const struct source *source = &t->source;
	struct loc at = { t->file, line_of(source, first), 1 };
	struct spool *out = new_spool(t);
	bool ok = true;
	size_t n;

	reading_problem(t->reading, DIAG_CSV085, at, NULL, NULL,
			"there is a byte order mark inside the file; it is ignored")
		->hint = "two files may have been joined: check that both belong here";
	for (size_t from = 0; ok && (n = source_piece(source, from)); from += n) {
		size_t mark = mark_from(source, from, from + n);

		ok = spool_add(out, source->bytes + from, mark - from);
		if (mark < from + n)
			n = mark + UTF8_MARK_BYTES - from;
	}
	return replace(t, out);
}

/* ---- the whole ---- */

/* If NUL bytes are the upper halves of UTF-16 characters, the byte order; else NULL. They must all be at even or all
 * at odd offsets, and fill at least half of these. */
static const char *order_by_nuls(const struct survey *survey, size_t length)
{
	const size_t *n = survey->n_nuls;

	if (n[1] && !n[0] && 2 * n[1] >= length / 2)
		return "UTF-16LE";
	return n[0] && !n[1] && 2 * n[0] >= length / 2 ? "UTF-16BE" : NULL;
}

/* Try UTF-16 for text that nothing declares. */
static bool guess_utf16(struct encoded *t, struct survey *survey)
{
	const char *encoding = order_by_nuls(survey, t->source.length);

	if (!encoding)
		return true;
	note_guess(t, 1, NULL, "the file is read as UTF-16, since every other byte is NUL", NULL);
	if (!decode_utf16(t, encoding))
		return false;
	*survey = survey_of(&t->source);
	return true;
}

/* Settle line ends, and bytes that are not UTF-8. known: it should be UTF-8. */
static bool settle(struct encoded *t, struct survey *survey, bool known)
{
	if (!settle_line_ends(t, survey))
		return false;
	if (survey->first_nul < t->source.length)
		return refuse(t, DIAG_CSV031, line_of(&t->source, survey->first_nul), "U+0000",
			      "the file contains NUL bytes: it is not a text file and cannot be read");
	if (survey->inner_mark < t->source.length) {
		bool cr_ends_rows = survey->cr_ends_rows;

		if (!drop_inner_marks(t, survey->inner_mark))
			return false;
		*survey = survey_of(&t->source);
		survey->cr_ends_rows = cr_ends_rows;
	}
	return survey->first_bad == t->source.length || decode_strays(t, survey, known);
}

static const char *other_than_text(const struct source *source)
{
	for (size_t i = 0; i < sizeof(signatures) / sizeof(*signatures); i++) {
		if (source_starts_with(source, signatures[i].start, signatures[i].length))
			return signatures[i].what;
	}
	return NULL;
}

static bool decode(struct encoded *t)
{
	struct source *source = &t->source;
	bool marked = source_starts_with(source, utf8_mark, UTF8_MARK_BYTES), known = true;
	struct survey survey;
	const char *other;

	while (source_starts_with(source, utf8_mark, UTF8_MARK_BYTES))
		source_skip(source, UTF8_MARK_BYTES);
	other = other_than_text(source);
	if (other)
		return refuse(t, DIAG_CSV031, 1, NULL, other);
	if (marked) {
		survey = survey_of(source);
		return settle(t, &survey, true);
	}
	if (source_starts_with(source, "\xFF\xFE", 2) || source_starts_with(source, "\xFE\xFF", 2)) {
		const char *encoding = source->bytes[0] == '\xFF' ? "UTF-16LE" : "UTF-16BE";

		source_skip(source, 2);
		if (!decode_utf16(t, encoding))
			return false;
	} else if (t->declared) {
		if (!decode_declared(t))
			return false;
	} else {
		known = false;
	}
	survey = survey_of(source);
	return (known || guess_utf16(t, &survey)) && settle(t, &survey, known);
}

/* DOS programs ended a text with SUB; some programs still do. */
static void leave_out_end_mark(struct source *source)
{
	while (source->length && source->bytes[source->length - 1] == '\x1A')
		source->length--;
}

bool encoding_decode(struct reading *r, struct arena *scratch, const char *file,
		     const char *declared, struct source *source, struct strays *strays)
{
	struct encoded text = { r, scratch, file, declared, *source, strays };
	bool ok;

	*strays = (struct strays){ 0 };
	ok = decode(&text);

	if (ok)
		leave_out_end_mark(&text.source);
	*source = text.source;
	return ok;
}
