/*
 * evidence_files_test.c - the forms in which spreadsheets export a table: encodings, line ends, a
 * line that names the delimiter, rows above the header, blank rows and columns, very wide tables.
 *
 * Each form of one small table must read as the plain one does; what cannot be read is refused at
 * its line.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "support_evidence.h"

static const char schools[] = "school_id,name,phase\nS1,Ash,primary\nS2,Birch,special\n";

static void read_bytes(struct tables *t, const char *bytes, size_t length)
{
	tables_write(t, "schools.csv", schools);
	tables_write_bytes(t, "responses.csv", bytes, length);
	tables_read(t);
}

static void read_text(struct tables *t, const char *text)
{
	read_bytes(t, text, strlen(text));
}

/* ASCII and U+00A0 to U+00FF, which are one unit each, as UTF-16. */
static char *utf16(struct arena *arena, const char *latin1, bool big, bool mark, size_t *length)
{
	size_t n = strlen(latin1) + mark;
	char *bytes = arena_alloc(arena, 2 * n + 1);

	if (mark) {
		bytes[big ? 0 : 1] = (char)0xFE;
		bytes[big ? 1 : 0] = (char)0xFF;
	}
	for (size_t i = mark; i < n; i++)
		bytes[2 * i + big] = latin1[i - mark];
	*length = 2 * n;
	return bytes;
}

/* The table in every test below: an answer in line 2, one in lines 3 to 4, and one in line 5. */
#define PLAIN(cafe) \
	"school_id,item,rating,note\n" \
	"S1,a,met," cafe "\n" \
	"S1,b,met,\"two\nlines\"\n" \
	"S2,c,partly,end\n"

static void assert_plain(struct tables *t, const char *cafe, int first_line)
{
	const struct school_evidence *one = &t->schools[0],
				     *two = &t->schools[1];

	tables_expect(t, 0);
	assert_true(t->ok);
	assert_false(t->evidence.incomplete);
	assert_int_equal(one->n_responses, 2);
	assert_int_equal(two->n_responses, 1);
	assert_string_equal(one->responses[0].note.text, cafe);
	assert_string_equal(one->responses[1].note.text, "two\nlines");
	assert_int_equal(one->responses[0].item.at.line, first_line + 1);
	assert_int_equal(one->responses[1].note.at.line, first_line + 2);
	assert_int_equal(two->responses[0].note.at.line, first_line + 4);
	assert_int_equal(two->responses[0].note.at.column, 4);
}

static void utf16_is_read_with_a_mark(void **state)
{
	struct tables *t = *state;
	size_t length;
	char *bytes = utf16(&t->arena, PLAIN("caf\xE9"), false, true, &length);

	read_bytes(t, bytes, length);
	assert_plain(t, "caf\xC3\xA9", 1);
	assert_int_equal(t->diags.n, 0);
	bytes = utf16(&t->arena, PLAIN("caf\xE9"), true, true, &length);
	read_bytes(t, bytes, length);
	assert_plain(t, "caf\xC3\xA9", 1);
	assert_int_equal(t->diags.n, 0);
}

static void utf16_is_known_by_its_nuls(void **state)
{
	struct tables *t = *state;
	size_t length;

	for (int big = 0; big < 2; big++) {
		char *bytes = utf16(&t->arena, PLAIN("caf\xE9"), big, false, &length);

		diags_init(&t->diags, &t->arena);
		read_bytes(t, bytes, length);
		assert_plain(t, "caf\xC3\xA9", 1);
		assert_int_equal(t->diags.n, 1);
		assert_string_equal(tables_problem(t, DIAG_CSV042, "responses.csv", 1, 1)->message,
				    "the file is read as UTF-16, since every other byte is NUL");
	}
}

/* Beyond the Basic Multilingual Plane a character is two units. */
static void utf16_pairs_are_one_character(void **state)
{
	static const char pair[] = "\x3D\xD8\x00\xDE";	/* U+1F600 */
	struct tables *t = *state;
	size_t length;
	char *bytes = utf16(&t->arena, "school_id,item,rating,note\r\nS1,a,met,::\r\n", false, true,
			    &length);

	memcpy(bytes + length - 8, pair, 4);
	read_bytes(t, bytes, length);
	tables_expect(t, 0);
	assert_string_equal(t->schools[0].responses[0].note.text, "\xF0\x9F\x98\x80");
}

static void broken_utf16_is_refused_at_its_line(void **state)
{
	struct tables *t = *state;
	size_t length;
	char *bytes = utf16(&t->arena, PLAIN("caf\xE9"), false, true, &length);

	bytes[length - 3] = (char)0xD8;		/* half of a pair, in line 5 */
	read_bytes(t, bytes, length);
	tables_expect(t, 1);
	assert_true(t->evidence.incomplete);
	assert_string_equal(tables_problem(t, DIAG_CSV002, "responses.csv", 5, 1)->message,
			    "the file is UTF-16 text, and a character is broken here");

	diags_init(&t->diags, &t->arena);
	bytes = utf16(&t->arena, "school_id,item,rating\rS1,a,met\rS1,b,met", true, true, &length);
	read_bytes(t, bytes, length - 1);	/* cut off inside a character */
	tables_expect(t, 1);
	tables_problem(t, DIAG_CSV002, "responses.csv", 3, 1);
}

static void nul_bytes_here_and_there_are_no_text(void **state)
{
	static const char one[] = "school_id,item,rating\nS1,a,\0met\n",
		both[] = "s\0c\0\0o\0l\n\0";
	struct tables *t = *state;
	const struct diag *diag;

	read_bytes(t, one, sizeof(one) - 1);
	tables_expect(t, 1);
	diag = tables_problem(t, DIAG_CSV031, "responses.csv", 2, 1);
	assert_string_equal(diag->message,
			    "the file contains NUL bytes: it is not a text file and cannot be read");
	assert_string_equal(diag->hint,
			    "open it in the spreadsheet program and save it as \"CSV UTF-8\"");
	read_bytes(t, both, sizeof(both) - 1);
	tables_problem(t, DIAG_CSV031, "responses.csv", 1, 1);
}

static void workbooks_and_others_are_named(void **state)
{
	static const char utf32[] = "\xFF\xFE\0\0s\0\0\0";
	struct tables *t = *state;

	tables_write(t, "schools.csv", schools);
	tables_write(t, "responses.csv", "PK\x03\x04 and so on");
	tables_write(t, "calendar.csv", "\xD0\xCF\x11\xE0\xA1\xB1");
	tables_write_bytes(t, "actions.csv", utf32, sizeof(utf32) - 1);
	tables_write(t, "responses-2.csv", "<table><tr><td>school_id</td></tr></table>");
	tables_write(t, "responses-3.csv", "\xEF\xBB\xBF<?xml version=\"1.0\"?>");
	tables_write(t, "responses-4.csv", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
	tables_write(t, "responses-5.csv", "{\\rtf1\\ansi}");
	tables_read(t);
	tables_expect(t, 7);
	for (int i = 2; i <= 5; i++)
		tables_problem(t, DIAG_CSV031, arena_printf(&t->arena, "responses-%d.csv", i), 1, 1);
	assert_true(t->evidence.incomplete);
	assert_string_equal(tables_problem(t, DIAG_CSV031, "responses.csv", 1, 1)->message,
			    "the file is a workbook and cannot be read: it is not CSV");
	tables_problem(t, DIAG_CSV031, "calendar.csv", 1, 1);
	assert_string_equal(tables_problem(t, DIAG_CSV031, "actions.csv", 1, 1)->message,
			    "the file is UTF-32 text, which cannot be read");
}

static void windows_1252_is_read_with_a_note(void **state)
{
	struct tables *t = *state;
	const struct diag *note;

	read_text(t, PLAIN("caf\xE9 \x93ok\x94 \x80"));
	assert_plain(t, "caf\xC3\xA9 \xE2\x80\x9Cok\xE2\x80\x9D \xE2\x82\xAC", 1);
	assert_int_equal(t->diags.n, 1);
	note = tables_problem(t, DIAG_CSV042, "responses.csv", 2, 1);
	assert_string_equal(note->value, "0xE9");
	assert_string_equal(note->message,
			    "the file is read as Windows-1252, since the byte 0xE9 is not UTF-8");
	assert_string_equal(note->hint, "check the letters with accents; a file saved as "
					"\"CSV UTF-8\" leaves no doubt");
}

/* Windows-1252 leaves five bytes undefined: each costs its school a cell, and no other. */
static void bytes_of_no_encoding_are_told_at_their_cell(void **state)
{
	static const char *const undefined[] = { "\x81", "\x8D", "\x8F", "\x90", "\x9D" };
	struct tables *t = *state;

	for (size_t i = 0; i < sizeof(undefined) / sizeof(*undefined); i++) {
		const struct diag *diag;

		diags_init(&t->diags, &t->arena);
		read_text(t, arena_printf(&t->arena, PLAIN("caf\xE9") "S1,d,met,%s!\n",
					  undefined[i]));
		tables_expect(t, 1);
		assert_false(t->evidence.incomplete);
		diag = tables_problem(t, DIAG_CSV002, "responses.csv", 6, 4);
		assert_string_equal(diag->message,
				    arena_printf(&t->arena, "note contains the byte 0x%02X, which is neither "
						"UTF-8 nor Windows-1252", (unsigned char)undefined[i][0]));
		assert_string_equal(diag->school_id, "S1");
		assert_string_equal(t->schools[0].responses[0].note.text, "caf\xC3\xA9");
		assert_string_equal(t->schools[0].responses[2].note.text, "!");
		tables_problem(t, DIAG_CSV042, "responses.csv", 2, 1);
	}
}

/* Read as Windows-1252 the first line would lose its letters, and nobody would be told. */
static void a_stray_byte_among_utf8_is_an_error_of_its_cell(void **state)
{
	static const char *const texts[] = {
		PLAIN("caf\xC3\xA9") "S1,d,met,caf\xE9\n",
		"\xEF\xBB\xBF" PLAIN("cafe") "S1,d,met,caf\xE9\n",
		PLAIN("cafe") "S1,d,met,caf\xE9\nS1,d,met,caf\xC3\xA9\n",
	};
	struct tables *t = *state;

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
		const struct diag *diag;

		diags_init(&t->diags, &t->arena);
		read_text(t, texts[i]);
		tables_expect(t, 1);
		assert_int_equal(t->diags.n, 1);
		diag = tables_problem(t, DIAG_CSV002, "responses.csv", 6, 4);
		assert_string_equal(diag->message,
				    "note contains the byte 0xE9, which is not UTF-8 like the rest of the file");
		assert_string_equal(diag->value, "0xE9");
		assert_string_equal(diag->school_id, "S1");
		assert_string_equal(diag->hint, "type the letter again, and save the file as \"CSV UTF-8\"");
		assert_false(t->evidence.incomplete);
		assert_string_equal(t->schools[0].responses[2].note.text, "caf\xC3\xA9");
		assert_int_equal(t->schools[1].n_responses, 1);
	}
}

static void every_stray_byte_is_told_in_one_pass(void **state)
{
	struct tables *t = *state;

	read_text(t, "school_id,item,rating,note\nS1,a\x92,met,\xC3\xA9\nS2,b,m\xE9t,\x96\n\x81,c,met,\nS1,d,met,\n");
	assert_string_equal(tables_problem(t, DIAG_CSV002, "responses.csv", 2, 2)->school_id, "S1");
	assert_string_equal(tables_problem(t, DIAG_CSV002, "responses.csv", 3, 3)->school_id, "S2");
	tables_problem(t, DIAG_CSV002, "responses.csv", 3, 4);
	tables_problem(t, DIAG_CSV002, "responses.csv", 4, 1);
	tables_expect(t, 4);	/* and not that the id is empty or unknown */
	assert_int_equal(t->schools[0].n_responses, 2);
}

/* As a spreadsheet saves a form whose questions are UTF-8 and whose answers were typed. */
static void utf8_that_nobody_reads_decides_nothing(void **state)
{
	static const char *const columns[] = { "text", "Text", "our own column", "" };
	struct tables *t = *state;

	for (size_t i = 0; i < sizeof(columns) / sizeof(*columns); i++) {
		diags_init(&t->diags, &t->arena);
		read_text(t, arena_printf(&t->arena, "school_id,item,rating,note,%s,evidence\n"
					  "S1,a,met,\x96 yes,Year\xE2\x80\x99s,\n"
					  "S1,b,met,\xA3\x35,\xC5\x81\x81,\n", columns[i]));
		tables_expect(t, 0);
		assert_string_equal(tables_problem(t, DIAG_CSV042, "responses.csv", 2, 1)->value, "0x96");
		assert_string_equal(t->schools[0].responses[0].note.text, "\xE2\x80\x93 yes");
		assert_string_equal(t->schools[0].responses[1].note.text, "\xC2\xA3" "5");
	}
	/* A wide table reads its items. */
	diags_init(&t->diags, &t->arena);
	read_text(t, "school_id,a.b,note\nS1,Year\xE2\x80\x99s,\x96\n");
	tables_expect(t, 1);
	tables_problem(t, DIAG_CSV002, "responses.csv", 2, 3);
}

static void a_stray_byte_of_a_header_is_told_if_its_column_is_read(void **state)
{
	struct tables *t = *state;

	tables_write(t, "schools.csv", "school_id,name,phase,R\xF4le\nS1,\xC3\x85sh,primary,1\n");
	tables_read(t);
	tables_expect(t, 1);
	assert_string_equal(tables_problem(t, DIAG_CSV002, "schools.csv", 1, 4)->message,
			    "the header contains the byte 0xF4, which is not UTF-8 like the rest of the file");
	assert_string_equal(tables_extra(t->schools[0].school, "R\xC3\xB4le"), "1");
	diags_init(&t->diags, &t->arena);
	read_text(t, "school_id,item,rating,note,R\xF4le\nS1,a,met,\xC3\x85,1\n");
	tables_expect(t, 0);
}

/* Whatever joined two files left the mark of the second in the middle. */
static void byte_order_marks_inside_are_passed_over_and_told(void **state)
{
	static const char mark[] = "\xEF\xBB\xBF";
	struct tables *t = *state;
	const char *text = arena_printf(&t->arena, "%s%ssep=,\n%s\"school_id\",item,rating\nS1,a,met\n%s\"school_id\",item,rating\n"
					"S2,b,met\n%s\"S2\",c,met\n", mark, mark, mark, mark, mark);

	read_text(t, text);
	tables_expect(t, 0);
	assert_int_equal(t->diags.n, 2);
	tables_problem(t, DIAG_CSV085, "responses.csv", 2, 1);
	tables_problem(t, DIAG_CSV080, "responses.csv", 4, 1);
	assert_int_equal(t->schools[0].n_responses, 1);
	assert_int_equal(t->schools[1].n_responses, 2);
}

static void utf32_without_a_mark_is_refused(void **state)
{
	static const char text[] = "s\0\0\0c\0\0\0h\0\0\0\n\0\0\0";
	struct tables *t = *state;

	read_bytes(t, text, sizeof(text) - 1);
	tables_expect(t, 1);
	tables_problem(t, DIAG_CSV031, "responses.csv", 1, 1);
}

static void cr_alone_ends_a_line(void **state)
{
	struct tables *t = *state;
	char *text = arena_strdup(&t->arena, PLAIN("caf\xE9"));

	for (char *c = text; *c; c++)
		*c = *c == '\n' ? '\r' : *c;
	read_text(t, text);
	assert_plain(t, "caf\xC3\xA9", 1);
	assert_string_equal(tables_problem(t, DIAG_CSV042, "responses.csv", 2, 1)->hint,
			    "check quotes and accents: it may come from a Macintosh; save it as "
			    "\"CSV UTF-8\"");

	/* Rows end in CR, and lines inside a cell in LF. */
	diags_init(&t->diags, &t->arena);
	*strrchr(strstr(text, "\"two"), '\r') = '\r';
	*strchr(strstr(text, "\"two"), '\r') = '\n';
	read_text(t, text);
	assert_plain(t, "caf\xC3\xA9", 1);
}

static void a_cr_among_line_feeds_ends_no_line(void **state)
{
	struct tables *t = *state;

	read_text(t, "school_id,item,rating,note\nS1,a,met,on\re\nS1,b,met,x\n");
	tables_expect(t, 1);
	tables_problem(t, DIAG_CSV030, "responses.csv", 2, 4);
	assert_int_equal(t->schools[0].responses[1].item.at.line, 3);
}

/* As programs write it that add a CR to the CR LF of others, or half a file of each kind. */
static void a_file_whose_first_row_ends_in_cr_has_more(void **state)
{
	struct tables *t = *state;

	read_text(t, "school_id,item,rating,note\r\r\nS1,a,met,\"x\ry\"\r\r\nS1,b,met,\r\r\n");
	tables_expect(t, 0);
	assert_int_equal(t->schools[0].n_responses, 2);
	assert_string_equal(t->schools[0].responses[0].note.text, "x\ny");
	assert_int_equal(t->schools[0].responses[1].item.at.line, 6);
	read_text(t, "school_id,item,rating,note\rS1,a,met,x\rS1,b,met,y\nS1,c,met,z\n");
	tables_expect(t, 0);
	assert_int_equal(t->schools[0].n_responses, 3);
	assert_int_equal(t->schools[0].responses[2].item.at.line, 4);
}

static void rows_that_a_cr_joins_are_refused_with_the_reason(void **state)
{
	struct tables *t = *state;
	const struct diag *diag;

	read_text(t, "school_id,item,rating,note\nS1,a,met,x\rS1,b,met,y\n");
	tables_expect(t, 1);
	diag = tables_problem(t, DIAG_CSV004, "responses.csv", 2, 1);
	assert_string_equal(diag->hint, "a line ends in a carriage return only, which joins it to the next: save the file with "
		"one kind of line ending");
}

/* n rows of S1 from the one given on, each of the cells behind the item. */
static void add_rows(struct buf *text, int from, int n, const char *cells)
{
	for (int i = from; i < from + n; i++) {
		buf_puts(text, "S1,i");
		buf_putc(text, (char)('a' + i / 26));
		buf_putc(text, (char)('a' + i % 26));
		buf_puts(text, cells);
	}
}

/* Excel leaves the empty last columns of 16 rows out, from the first row on. */
static void the_last_cells_that_excel_leaves_out_are_empty(void **state)
{
	struct tables *t = *state;
	struct buf *text = buf_new(&t->arena, 1 << 16);

	buf_puts(text, "school_id,item,rating,respondent,na_reason,note\r\n");
	add_rows(text, 0, 15, ",met,staff,,\r\n");
	add_rows(text, 15, 8, ",met\r\n");
	buf_puts(text, "S1,multi,\"m\ne\nt\"\r\n,,\r\n");
	add_rows(text, 23, 6, ",met\r\n");
	add_rows(text, 29, 16, ",met,,,here\r\n");
	add_rows(text, 45, 1, ",,staff\r\n");
	read_bytes(t, text->bytes, text->length);
	tables_expect(t, 0);
	assert_int_equal(t->schools[0].n_responses, 47);
	assert_int_equal(t->schools[0].responses[24].item.at.line, 29);
	assert_string_equal(t->schools[0].responses[24].respondent.text, "");
	assert_string_equal(t->schools[0].responses[45].note.text, "here");
	assert_string_equal(t->schools[0].responses[46].respondent.text, "staff");
}

/* Rows that lack cells for another reason are never filled up: what they have may be shifted. */
static void a_row_shorter_than_its_block_is_refused(void **state)
{
	struct tables *t = *state;
	struct buf *text = buf_new(&t->arena, 1 << 16);

	buf_puts(text, "school_id,item,rating,note\n");
	add_rows(text, 0, 15, ",met,\n");
	add_rows(text, 15, 15, ",met\n");
	buf_puts(text, "S1,other met\n");
	add_rows(text, 30, 16, ",met\n");
	read_bytes(t, text->bytes, text->length);
	tables_expect(t, 16);
	tables_problem(t, DIAG_CSV004, "responses.csv", 17, 1);
	tables_problem(t, DIAG_CSV004, "responses.csv", 32, 1);

	/* Not Excel's, and some rows end in an empty cell: the others lost one. */
	buf_reset(text);
	buf_puts(text, "school_id,item,rating,note\n");
	add_rows(text, 0, 40, ",met\n");
	add_rows(text, 40, 1, ",met,\n");
	diags_init(&t->diags, &t->arena);
	read_bytes(t, text->bytes, text->length);
	tables_expect(t, 40);
}

/* Where a program leaves out what is empty at the end, it does so throughout the file. */
static void rows_of_a_file_that_ends_them_early_are_filled_up(void **state)
{
	static const struct {
		const char *header, *rows;
		size_t n_problems, n_first;	/* first: of S1 */
	} cases[] = {
		{ "school_id,item,rating,respondent,note", "S1,a,met\nS1,b,met\nS2,c,met\n", 0, 2 },
		{ "school_id,item,rating,respondent,note", "S1,a,met,staff\nS1,b,\n\nS2,c,met,,x\nS1,d,met\n",
		  3, 0 },
		{ "school_id,item,rating,respondent,note", "S1,a,met,staff\nS1,b\nS2,c,met,,x\nS1,d,met\nTotal,3\n",
		  0, 3 },
		{ "school_id,item,rating,note", "S1,a,met\n", 0, 1 },
		{ "school_id,item,rating,note", "S1,a,met,x\nS1,b,met\n", 1, 1 },	/* one only: who knows */
		{ "school_id,note,rating,item", "S1,a,met\nS1,b,met\nS2,x,met,c\n", 2, 0 },	/* lacks what it needs */
		{ "school_id,a.b,a.c,a.d", "S1,met\nS1,met,met\nS2,met,met,met\n", 0, 3 },
	};
	struct tables *t = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		diags_init(&t->diags, &t->arena);
		read_text(t, arena_printf(&t->arena, "%s\n%s", cases[i].header, cases[i].rows));
		tables_expect(t, cases[i].n_problems);
		assert_int_equal(t->schools[0].n_responses, cases[i].n_first);
		assert_int_equal(tables_count(t, DIAG_CSV082), cases[i].n_problems == 0);
	}
}

/* Excel writes a block as wide as what stands in it, and the header's block is not as wide. */
static void what_stands_beside_the_table_is_told(void **state)
{
	struct tables *t = *state;
	struct buf *text = buf_new(&t->arena, 1 << 16);

	read_text(t, "school_id,item,rating,\nS1,a,met,asked Jo\nS1,b,met,\nS2,c,met,again\n");
	tables_expect(t, 0);
	assert_int_equal(t->diags.n, 1);
	assert_string_equal(tables_problem(t, DIAG_CSV007, "responses.csv", 1, 4)->message,
			    "the column has no name and is not used");
	assert_int_equal(t->schools[0].n_responses, 2);

	diags_init(&t->diags, &t->arena);
	buf_puts(text, "school_id,item,rating,note\n");
	add_rows(text, 0, 15, ",met,\n");
	add_rows(text, 15, 9, ",met,,\n");
	add_rows(text, 24, 1, ",met,,beside\n");
	add_rows(text, 25, 6, ",met,,\n");
	add_rows(text, 31, 3, ",met,\n");
	read_bytes(t, text->bytes, text->length);
	tables_expect(t, 0);
	tables_problem(t, DIAG_CSV007, "responses.csv", 1, 5);
	assert_int_equal(t->schools[0].n_responses, 34);

	/* A comma too many is none of that. */
	diags_init(&t->diags, &t->arena);
	add_rows(text, 34, 1, ",met,one, two\n");
	read_bytes(t, text->bytes, text->length);
	tables_expect(t, 1);
	tables_problem(t, DIAG_CSV004, "responses.csv", 36, 1);
}

static void the_delimiter_is_found(void **state)
{
	static const char delimiters[] = ",;\t|";
	struct tables *t = *state;

	for (const char *d = delimiters; *d; d++) {
		char *text = arena_strdup(&t->arena, PLAIN("x"));

		for (char *c = text; *c; c++)
			*c = *c == ',' ? *d : *c;
		read_text(t, text);
		assert_plain(t, "x", 1);
	}
}

/* As programs of old end a file. */
static void a_mark_of_the_end_is_no_row(void **state)
{
	struct tables *t = *state;

	read_text(t, PLAIN("x") "\x1A");
	assert_plain(t, "x", 1);
	read_text(t, "\xEF\xBB\xBF" PLAIN("x") "\x1A\x1A");
	assert_plain(t, "x", 1);
	read_text(t, "\x1A");
	tables_problem(t, DIAG_CSV033, "responses.csv", 1, 1);
}

static void a_first_line_may_name_the_delimiter(void **state)
{
	static const struct {
		const char *line;
		char delimiter;
	} cases[] = {
		{ "sep=;\n", ';' }, { "SEP=|\r\n", '|' }, { "\"sep=\t\"\n", '\t' }, { "sep=,\n", ',' },
	};
	struct tables *t = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		char *text = arena_printf(&t->arena, "%s%s", cases[i].line, PLAIN("x"));

		for (char *c = strchr(text, '\n'); *c; c++)
			*c = *c == ',' ? cases[i].delimiter : *c;
		diags_init(&t->diags, &t->arena);
		read_text(t, text);
		assert_plain(t, "x", 2);
		assert_int_equal(t->diags.n, 0);
	}
	diags_init(&t->diags, &t->arena);
	read_text(t, "sep=;\n");
	tables_expect(t, 1);
	tables_problem(t, DIAG_CSV033, "responses.csv", 1, 1);
}

static void rows_above_the_header_are_passed_over(void **state)
{
	struct tables *t = *state;
	const struct diag *note;

	read_text(t, "\n,,,\nWellbeing review; \"autumn\",,,\nNote,the item column is the id,,\n,,,\n"
		     PLAIN("x") "\n,,,\n");
	assert_plain(t, "x", 6);
	assert_int_equal(t->diags.n, 1);
	note = tables_problem(t, DIAG_CSV043, "responses.csv", 3, 1);
	assert_string_equal(note->message, "2 rows above the header in line 6 are not used");
	assert_int_equal(t->evidence.files[0].n_rows, 3);

	/* With semicolons, a title of one cell, and a quote that is never closed. */
	diags_init(&t->diags, &t->arena);
	read_text(t, "Review of \"Ash\", Birch\nschool_id;item;rating;note\nS1;a;met;x\n"
		     "S1;b;met;\"two\nlines\"\nS2;c;met;z\n");
	assert_plain(t, "x", 2);
	assert_string_equal(tables_problem(t, DIAG_CSV043, "responses.csv", 1, 1)->message,
			    "1 row above the header in line 2 is not used");
}

static void a_header_is_sought_in_the_first_rows_only(void **state)
{
	struct tables *t = *state;
	char *title = arena_strdup(&t->arena, "");

	for (int i = 0; i < 20; i++)
		title = arena_printf(&t->arena, "%sTitle,%d\n", title, i);
	read_text(t, arena_printf(&t->arena, "%s%s", title, PLAIN("x")));
	assert_plain(t, "x", 21);

	diags_init(&t->diags, &t->arena);
	read_text(t, arena_printf(&t->arena, "Title\n%s%s", title, PLAIN("x")));
	assert_true(t->evidence.incomplete);
	assert_int_equal(tables_count(t, DIAG_CSV005), 3);
	tables_problem(t, DIAG_CSV005, "responses.csv", 1, 1);
}

/* Below a title, a header that lacks a column is still the header: what is missing is told there.
 */
static void a_header_that_lacks_a_column_is_found_all_the_same(void **state)
{
	struct tables *t = *state;
	const struct diag *diag;

	read_text(t, "Wellbeing review,,\nschool_id,itm,rating\nS1,a,met\n");
	tables_expect(t, 1);
	diag = tables_problem(t, DIAG_CSV005, "responses.csv", 2, 1);
	assert_string_equal(diag->hint, "rename the column 'itm' to 'item'");
	tables_problem(t, DIAG_CSV043, "responses.csv", 1, 1);
}

static void blank_columns_and_rows_at_the_end_count_for_nothing(void **state)
{
	struct tables *t = *state;

	read_text(t, "school_id,item,rating,note,,,\n"
		     "S1,a,met,x,,,\n"
		     "S1,b,met,\"two\nlines\",, ,\n"
		     "S2,c,met,z\n"
		     ",,,,,,\n\n;\n");
	tables_expect(t, 0);
	tables_problem(t, DIAG_CSV080, "responses.csv", 8, 1);
	assert_int_equal(t->schools[0].n_responses, 2);
	assert_int_equal(t->schools[1].n_responses, 1);
}

static void thousands_of_columns_are_read(void **state)
{
	enum { COLUMNS = 9000 };
	struct tables *t = *state;
	struct buf *text = buf_new(&t->arena, 1 << 20);
	const struct school *school;

	buf_puts(text, "school_id,name,phase");
	for (int i = 0; i < COLUMNS; i++)
		buf_printf(text, ",figure %d", i);
	buf_puts(text, "\nS1,Ash,primary");
	for (int i = 0; i < COLUMNS; i++)
		buf_printf(text, ",%d", i);
	tables_write(t, "schools.csv", text->bytes);
	tables_read(t);
	tables_expect(t, 0);
	school = t->schools[0].school;
	assert_int_equal(school->n_extras, COLUMNS);
	assert_string_equal(school->extras[COLUMNS - 1].name, "figure 8999");
	assert_string_equal(school->extras[COLUMNS - 1].cell.text, "8999");
	assert_int_equal(school->extras[COLUMNS - 1].cell.at.column, COLUMNS + 3);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, tables_setup, tables_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(utf16_is_read_with_a_mark),
		TEST(utf16_is_known_by_its_nuls),
		TEST(utf16_pairs_are_one_character),
		TEST(broken_utf16_is_refused_at_its_line),
		TEST(nul_bytes_here_and_there_are_no_text),
		TEST(workbooks_and_others_are_named),
		TEST(windows_1252_is_read_with_a_note),
		TEST(bytes_of_no_encoding_are_told_at_their_cell),
		TEST(a_stray_byte_among_utf8_is_an_error_of_its_cell),
		TEST(every_stray_byte_is_told_in_one_pass),
		TEST(utf8_that_nobody_reads_decides_nothing),
		TEST(a_stray_byte_of_a_header_is_told_if_its_column_is_read),
		TEST(byte_order_marks_inside_are_passed_over_and_told),
		TEST(utf32_without_a_mark_is_refused),
		TEST(cr_alone_ends_a_line),
		TEST(a_cr_among_line_feeds_ends_no_line),
		TEST(a_file_whose_first_row_ends_in_cr_has_more),
		TEST(rows_that_a_cr_joins_are_refused_with_the_reason),
		TEST(the_last_cells_that_excel_leaves_out_are_empty),
		TEST(a_row_shorter_than_its_block_is_refused),
		TEST(rows_of_a_file_that_ends_them_early_are_filled_up),
		TEST(what_stands_beside_the_table_is_told),
		TEST(the_delimiter_is_found),
		TEST(a_mark_of_the_end_is_no_row),
		TEST(a_first_line_may_name_the_delimiter),
		TEST(rows_above_the_header_are_passed_over),
		TEST(a_header_is_sought_in_the_first_rows_only),
		TEST(a_header_that_lacks_a_column_is_found_all_the_same),
		TEST(blank_columns_and_rows_at_the_end_count_for_nothing),
		TEST(thousands_of_columns_are_read),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
