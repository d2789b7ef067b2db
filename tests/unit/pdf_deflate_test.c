/* Streams are compressed to the same bytes wherever the compressor lies in memory, and whatever it compressed before. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include <cmocka.h>
#include <libdeflate.h>

/* For struct pdf_press, which the test puts at addresses of its own. */
#include "pdf/deflate.c"

#include "base/file.h"
#include "support_font.h"

enum { STREAM_BYTES = 20000, STREAMS = 9, TEXT_BYTES = STREAMS * STREAM_BYTES };

static struct arena arena;
static char *text;		/* the start of a font: what is kept is a font's */
static uint32_t seed = 7;

static uint32_t next(void)
{
	seed = seed * 1664525 + 1013904223;
	return seed >> 8;
}

static int set_up(void **state)
{
	size_t length;

	(void)state;
	arena_init(&arena);
	if (!file_read(&arena, support_output(&arena, "../fonts/OpenSans-Regular.ttf"), 1 << 20, &text, &length))
		return -1;
	return length >= TEXT_BYTES ? 0 : -1;
}

static int tear_down(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

/* Enough zeroed memory for a compressor, at a page that no allocator would choose twice. */
static void *somewhere(size_t bytes)
{
	void *found = MAP_FAILED;

	while (found == MAP_FAILED) {
		uintptr_t at = (uintptr_t)0x100000000000 + ((uintptr_t)next() << 24) + ((uintptr_t)next() << 12 & 0xFFFFFF);

		found = mmap((void *)at, bytes, PROT_READ | PROT_WRITE,
			     MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
	}
	return found;
}

typedef const void *deflate_fn(struct pdf_doc *doc, const void *bytes, size_t length, size_t *deflated);

/* How many streams get other bytes than in the first place. */
static size_t differences(deflate_fn *deflate, size_t n_places)
{
	const size_t room = (sizeof(struct pdf_press) + 4095) & ~(size_t)4095;
	const struct pdf_press *model = pdf_press_new(&arena);
	struct pdf_doc doc = { .arena = &arena };
	static char first[STREAMS][STREAM_BYTES];
	size_t length[STREAMS], n, found = 0;

	for (size_t place = 0; place < n_places; place++) {
		doc.press = somewhere(room);
		*doc.press = *model;
		for (size_t i = 0; i < STREAMS; i++) {
			const void *bytes = deflate(&doc, text + i * STREAM_BYTES, STREAM_BYTES, &n);

			assert_true(n < STREAM_BYTES);
			if (!place)
				memcpy(first[i], bytes, length[i] = n);
			else if (n != length[i] || memcmp(bytes, first[i], n) != 0)
				found++;
		}
		munmap(doc.press, room);
	}
	return found;
}

static void same_bytes_anywhere(void **state)
{
	(void)state;
	assert_int_equal(differences(pdf_deflate, 1500), 0);
}

static void same_bytes_anywhere_if_kept(void **state)
{
	(void)state;
	assert_int_equal(differences(pdf_deflate_kept, 6000), 0);
}

static void same_bytes_after_others(void **state)
{
	struct pdf_doc doc = { .arena = &arena, .press = pdf_press_new(&arena) };
	char first[STREAM_BYTES];
	size_t length, n;

	(void)state;
	const void *bytes = pdf_deflate_kept(&doc, text, STREAM_BYTES, &length);

	memcpy(first, bytes, length);
	memset(&doc.press->stream, 0xA5, sizeof(doc.press->stream));
	memset(&doc.press->own_codes, 0xA5, sizeof(doc.press->own_codes));
	memset(&doc.press->counts, 0xA5, sizeof(doc.press->counts));
	assert_memory_equal(pdf_deflate_kept(&doc, text, STREAM_BYTES, &n), first, length);
	assert_int_equal(n, length);
}

/* zlib's format, as another library reads it; also of nothing, of one byte, and of what cannot be made smaller. */
static void comes_back(deflate_fn *deflate, const char *bytes, size_t length)
{
	struct pdf_doc doc = { .arena = &arena, .press = pdf_press_new(&arena) };
	struct libdeflate_decompressor *reader = libdeflate_alloc_decompressor();
	static char back[TEXT_BYTES];
	size_t n, got;
	const void *packed = deflate(&doc, bytes, length, &n);

	assert_int_equal(libdeflate_zlib_decompress(reader, packed, n, back, sizeof(back), &got), LIBDEFLATE_SUCCESS);
	assert_int_equal(got, length);
	assert_memory_equal(back, bytes, length);
	libdeflate_free_decompressor(reader);
}

static void what_is_compressed_comes_back(void **state)
{
	deflate_fn *const ways[] = { pdf_deflate, pdf_deflate_kept };
	char noise[STREAM_BYTES];

	(void)state;
	for (size_t i = 0; i < sizeof(noise); i++)
		noise[i] = (char)next();
	for (size_t way = 0; way < 2; way++) {
		comes_back(ways[way], text, TEXT_BYTES);
		comes_back(ways[way], "", 0);
		comes_back(ways[way], "x", 1);
		comes_back(ways[way], noise, sizeof(noise));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(same_bytes_anywhere), cmocka_unit_test(same_bytes_anywhere_if_kept),
		cmocka_unit_test(same_bytes_after_others), cmocka_unit_test(what_is_compressed_comes_back),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
