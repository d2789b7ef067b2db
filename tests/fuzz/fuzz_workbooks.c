/*
 * fuzz_workbooks.c - a workbook of one school's responses.
 *
 * An input that begins like a zip archive is the workbook's bytes. Any other is the text of its parts, which are put into an
 * archive here: a changed byte of a compressed part would only be refused by its checksum. Parts that an input does not
 * have are as small as they can be.
 *
 * What must hold: it is read or refused with an error, twice in the same way.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "evidence/evidence.h"
#include "fuzz.h"

enum { PARTS_MAX = 12, INPUT_MAX = 1 << 20 };

#define RELATION "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
static const char types[] = "<Types/>";
static const char root[] = "<Relationships><Relationship Id=\"r1\" Type=\"" RELATION "/officeDocument\" "
			   "Target=\"xl/workbook.xml\"/></Relationships>";
static const char book[] = "<workbook><sheets><sheet name=\"Sheet1\" r:id=\"r1\" xmlns:r=\"r\"/></sheets></workbook>";
static const char parts_of_book[] =
	"<Relationships><Relationship Id=\"r1\" Type=\"" RELATION "/worksheet\" Target=\"sheet.xml\"/>"
	"<Relationship Id=\"r2\" Type=\"" RELATION "/styles\" Target=\"styles.xml\"/>"
	"<Relationship Id=\"r3\" Type=\"" RELATION "/sharedStrings\" Target=\"strings.xml\"/></Relationships>";

static const struct evidence_text defaults[] = {
	{ "[Content_Types].xml", types, sizeof(types) - 1 },
	{ "_rels/.rels", root, sizeof(root) - 1 },
	{ "xl/workbook.xml", book, sizeof(book) - 1 },
	{ "xl/_rels/workbook.xml.rels", parts_of_book, sizeof(parts_of_book) - 1 },
};
enum { N_DEFAULTS = sizeof(defaults) / sizeof(*defaults) };

static void put(struct buf *out, unsigned long number, int bytes)
{
	for (; bytes > 0; bytes--, number >>= 8)
		buf_putc(out, (char)(number & 0xFF));
}

static unsigned long crc_of(const char *bytes, size_t length)
{
	unsigned long crc = 0xFFFFFFFF;

	for (size_t i = 0; i < length; i++) {
		crc ^= (unsigned char)bytes[i];
		for (int bit = 0; bit < 8; bit++)
			crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
	}
	return crc ^ 0xFFFFFFFF;
}

/* What a part's local header and its entry in the directory have in common. */
static void put_entry(struct buf *out, const struct evidence_text *part, unsigned long crc)
{
	put(out, 20, 2);
	put(out, 0, 8);			/* flags, stored, time, date */
	put(out, crc, 4);
	put(out, part->length, 4);
	put(out, part->length, 4);
	put(out, strlen(part->name), 2);
	put(out, 0, 2);
}

/* A zip archive of parts that are not compressed (PKWARE APPNOTE 4.3). */
static void put_archive(struct buf *out, const struct evidence_text *parts, size_t n)
{
	struct buf directory;
	size_t start;

	buf_init(&directory, INPUT_MAX);
	for (size_t i = 0; i < n; i++) {
		unsigned long crc = crc_of(parts[i].bytes, parts[i].length), offset = out->length;

		put(out, 0x04034B50, 4);
		put_entry(out, &parts[i], crc);
		buf_puts(out, parts[i].name);
		buf_add(out, parts[i].bytes, parts[i].length);
		put(&directory, 0x02014B50, 4);
		put(&directory, 20, 2);
		put_entry(&directory, &parts[i], crc);
		put(&directory, 0, 10);
		put(&directory, offset, 4);
		buf_puts(&directory, parts[i].name);
	}
	start = out->length;
	buf_add(out, directory.bytes, directory.length);
	put(out, 0x06054B50, 4);
	put(out, 0, 4);
	put(out, n, 2);
	put(out, n, 2);
	put(out, directory.length, 4);
	put(out, start, 4);
	put(out, 0, 2);
	buf_clear(&directory);
}

static void make_archive(struct arena *arena, struct buf *out, const uint8_t *data, size_t size)
{
	struct evidence_text parts[PARTS_MAX + N_DEFAULTS];
	size_t n = fuzz_files(arena, data, size, "xl/sheet.xml", parts, PARTS_MAX);

	for (size_t i = 0; i < N_DEFAULTS; i++) {
		if (!fuzz_file(parts, n, defaults[i].name))
			parts[n++] = defaults[i];
	}
	put_archive(out, parts, n);
}

static char *read_folder(const char *folder)
{
	struct evidence evidence;
	struct arena arena;
	struct diags diags;
	char *told, *rows, *all;

	arena_init(&arena);
	diags_init(&diags, &arena);
	if (!evidence_read(&arena, &folder, 1, &(struct evidence_options){ 0 }, &evidence, &diags))
		fuzz_fail("the school cannot be read");
	if (!evidence.n_uses && evidence.n_files < 2 && !diags.n)
		fuzz_fail("a workbook is passed over without a word");
	fuzz_check_diags(&diags);
	told = fuzz_print_diags(&diags);
	rows = fuzz_print_rows(&arena, &evidence);
	if (asprintf(&all, "%s%s", told, rows) < 0)
		abort();
	free(told);
	free(rows);
	arena_clear(&arena);
	return all;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char roster[] = "school_id,name,phase\nS1,Elm,primary\n";
	const struct evidence_text schools = { "schools.csv", roster, sizeof(roster) - 1 };
	struct evidence_text workbook = { "responses.xlsx", (const char *)data, size };
	struct arena arena;
	struct buf archive;
	char *one, *other;

	arena_init(&arena);
	buf_init(&archive, INPUT_MAX);
	fuzz_empty_folder();
	if (size < 2 || memcmp(data, "PK", 2) != 0) {
		make_archive(&arena, &archive, data, size);
		workbook.bytes = archive.bytes;
		workbook.length = archive.length;
	}
	fuzz_write(&arena, &schools);
	fuzz_write(&arena, &workbook);
	one = read_folder(fuzz_folder());
	other = read_folder(fuzz_folder());
	fuzz_same("a workbook, read twice", one, other);
	free(one);
	free(other);
	buf_clear(&archive);
	arena_clear(&arena);
	return 0;
}
