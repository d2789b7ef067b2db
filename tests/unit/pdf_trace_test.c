/* The trace: what it shows, that it does not change by itself, and that it shows what changed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "pdf/pdf.h"
#include "support_font.h"
#include "support_pdf.h"

static struct arena arena;
static struct fonts *fonts;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	fonts = support_fonts(&arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

static const char *trace(const struct pdf_book *book)
{
	struct buf *out = buf_new(&arena, 10 << 20);

	trace_write(&book->pages, out);
	return out->bytes;
}

static void shows(const char *trace_text, const char *line)
{
	if (!strstr(trace_text, line))
		fail_msg("no \"%s\" in\n%s", line, trace_text);
}

static void the_structure_has_roles_attributes_and_text_in_reading_order(void **state)
{
	const char *t = trace(book_sample(&arena, fonts));

	(void)state;
	shows(t, "document title \"Audit of Ysgol Tŷ Gwyn <A & B>\" subject ");
	shows(t, "\nstructure\n  Document\n    H1 p1 \"Audit of AVATAR office \"\n");
	shows(t, "    L numbered\n      LI\n        Lbl p1 \"1. \"\n        LBody p1 \"An officer "
		 "of the school \"\n");
	shows(t, "          TH scope=column colspan=2 p1 \"This year and last \"\n");
	shows(t, "    Figure alt \"Bar chart: 3 of 5 areas are established – “good”\" box p1 56 "
		 "356 200 60 ");
	shows(t, "      - p1 \"In Welsh: \"\n      Span lang \"cy\" p1 \"Mae’r ysgol");
	shows(t, "    P p1 \"This paragraph starts on the first page \" p2 \"and ends on the "
		 "second one. \"\n");
	shows(t, "    Note id \"note-1\" p2 ");
}

static void bookmarks_links_and_artifacts_are_there(void **state)
{
	const char *t = trace(book_sample(&arena, fonts));

	(void)state;
	shows(t, "\nbookmarks\n  p1 40 \"Audit\"\n    p1 100 \"Pobl – people\"\n      p2 60 "
		 "\"Detail\"\n");
	shows(t, "page 1 595.3 841.9\n  artifact header\n    text 56 30 w ");
	shows(t, "  artifact footer\n");
	shows(t, "  artifact layout\n    rect 52 ");
	shows(t, "-> https://example.org/a(b)?q=tŷ gwyn \"Guidance on the web\"\n");
	shows(t, "-> p1 50 \"To the first page\"\n");
	shows(t, " clip\n");
}

static void the_same_pages_give_the_same_trace(void **state)
{
	struct arena other;

	(void)state;
	arena_init(&other);
	assert_string_equal(trace(book_sample(&arena, fonts)),
			    trace(book_sample(&other, support_fonts(&other))));
	arena_clear(&other);
}

/* How many lines of a and b differ, line by line. */
static int lines_changed(const char *a, const char *b)
{
	int n = 0;

	while (*a && *b) {
		size_t left = strcspn(a, "\n"), right = strcspn(b, "\n");

		n += left != right || memcmp(a, b, left) != 0;
		a += left + (a[left] == '\n');
		b += right + (b[right] == '\n');
	}
	return n + (*a || *b);
}

static void one_change_is_one_line(void **state)
{
	struct pdf_book *book = book_sample(&arena, fonts);
	const char *before = trace(book);
	struct item *text = &book->pages.items[0].items[1];
	struct glyph *glyphs = arena_array(&arena, text->run.n_glyphs, sizeof(*glyphs));

	(void)state;
	memcpy(glyphs, text->run.glyphs, text->run.n_glyphs * sizeof(*glyphs));
	text->run.glyphs = glyphs;
	glyphs[3].advance_em += 0.02f;	/* as if a pair were kerned otherwise */
	assert_int_equal(lines_changed(before, trace(book)), 1);
	before = trace(book);
	text->run.face++;
	assert_int_equal(lines_changed(before, trace(book)), 1);
	before = trace(book);
	text->x += 0.004;		/* nobody sees this */
	assert_int_equal(lines_changed(before, trace(book)), 0);
	text->x += 0.2;
	assert_int_equal(lines_changed(before, trace(book)), 1);
}

static void content_with_nothing_drawn_is_shown_as_such(void **state)
{
	struct pdf_book *book = pdf_book_new(&arena, fonts);
	struct element *p = book_element(book, book->pages.root, ROLE_P);
	struct page *page = book_page(book);

	(void)state;
	book_rect(book, p, 1, 2, 3, 4, 0xFF0000);
	shows(trace(book), "    P p1 (drawing)\n");
	page->n_items = 0;
	shows(trace(book), "    P p1 (nothing)\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_structure_has_roles_attributes_and_text_in_reading_order),
		cmocka_unit_test(bookmarks_links_and_artifacts_are_there),
		cmocka_unit_test(the_same_pages_give_the_same_trace),
		cmocka_unit_test(one_change_is_one_line),
		cmocka_unit_test(content_with_nothing_drawn_is_shown_as_such),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("pdf_trace", tests, set_up, tear_down);
}
