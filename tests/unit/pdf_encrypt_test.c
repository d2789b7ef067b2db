/* pdf_encrypt_test.c - a document under a passphrase; tests/cli/encrypt.t has qpdf judge what this leaves behind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "pdf/encrypt.h"
#include "pdf/pdf.h"
#include "support_folder.h"
#include "support_font.h"
#include "support_pdf.h"

static const char PASSPHRASE[] = "three random words";
static const struct date DAY = { 2026, 11, 4 };

static struct arena arena;
static struct fonts *fonts;
static struct diags diags;
static struct encryption *encryption;
static struct buf *plain;

static void save(const char *name, const struct buf *out)
{
	assert_true(make_folder(support_output(&arena, "encrypt")));
	assert_true(file_write(support_output(&arena, arena_printf(&arena, "encrypt/%s", name)),
			       out->bytes, out->length));
}

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	diags_init(&diags, &arena);
	fonts = support_fonts(&arena);
	encryption = encryption_open(&arena, &diags);
	assert_non_null(encryption);
	plain = buf_new(&arena, 1 << 24);
	assert_true(pdf_write(&arena, fonts, pdf_press_new(&arena), &book_sample(&arena, fonts)->pages, DAY, plain, &diags));
	save("plain.pdf", plain);
	diags_init(&diags, &arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

static struct buf *encrypted(const char *passphrase)
{
	struct buf *out = buf_new(&arena, 1 << 24);

	assert_true(encryption_apply(encryption, passphrase, plain, out, &diags));
	assert_int_equal(diags.n, 0);
	return out;
}

static bool holds(const struct buf *out, const char *text)
{
	return memmem(out->bytes, out->length, text, strlen(text));
}

static void nothing_of_the_document_is_left_to_read(void **state)
{
	struct buf *out = encrypted(PASSPHRASE);

	(void)state;
	save("locked", out);
	assert_memory_equal(out->bytes, "%PDF-1.7", 8);
	assert_true(holds(out, "/AESV3"));
	assert_true(holds(plain, "pdfuaid"));
	assert_false(holds(out, "pdfuaid"));
	assert_false(holds(out, PASSPHRASE));
}

static void the_same_document_is_never_the_same_bytes(void **state)
{
	struct buf *a = encrypted(PASSPHRASE), *b = encrypted(PASSPHRASE);

	(void)state;
	assert_false(a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0);
}

static void the_longest_passphrase_is_taken(void **state)
{
	char longest[PASSPHRASE_BYTES_MAX + 1];
	struct buf *out;

	(void)state;
	memset(longest, 'x', PASSPHRASE_BYTES_MAX);
	longest[PASSPHRASE_BYTES_MAX] = '\0';
	out = encrypted(longest);
	save("longest", out);
}

static void what_is_no_pdf_is_refused(void **state)
{
	struct buf *bad = buf_new(&arena, 100), *out = buf_new(&arena, 1 << 20),
		   *small = buf_new(&arena, 100);

	(void)state;
	assert_false(encryption_apply(encryption, PASSPHRASE, bad, out, &diags));
	buf_puts(bad, "%PDF-1.7\nA name that nobody may read");
	assert_false(encryption_apply(encryption, PASSPHRASE, bad, out, &diags));
	assert_false(encryption_apply(encryption, PASSPHRASE, plain, small, &diags));
	assert_int_equal(diags.n, 3);
	for (size_t i = 0; i < diags.n; i++) {
		assert_int_equal(diags.items[i].code, DIAG_RPT006);
		assert_string_equal(diags.items[i].message, "the document could not be encrypted");
	}
	diags_init(&diags, &arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_of_the_document_is_left_to_read),
		cmocka_unit_test(the_same_document_is_never_the_same_bytes),
		cmocka_unit_test(the_longest_passphrase_is_taken),
		cmocka_unit_test(what_is_no_pdf_is_refused),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
