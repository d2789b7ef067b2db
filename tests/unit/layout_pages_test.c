/* How full pages are: what a page before a break, and a last one, borrow from the page before. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support_doc.h"
#include "support_font.h"

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

static const double TOP = 74, BOTTOM = 841.89 - 68;

static size_t page_of(const struct pages *pages, const char *words)
{
	size_t page = 0;

	item_find(&arena, pages, words, &page);
	return page;
}

/* n short paragraphs, then a page break and an end, or neither. */
static const struct pages *paragraphs(size_t n, bool ended, double last)
{
	struct doc *doc = doc_new(&arena);
	struct document *document;
	const struct pages *pages;
	struct diags diags;

	for (size_t i = 0; i < n; i++)
		doc_paragraph(doc, arena_printf(&arena, "Paragraph%zu.", i + 1));
	if (ended) {
		doc_add(doc, BLOCK_PAGE_BREAK);
		doc_paragraph(doc, "End.");
	}
	document = doc_document(doc);
	document->fit.last = last;
	diags_init(&diags, &arena);
	pages = layout_document(&arena, fonts, document, &diags);
	assert_non_null(pages);
	return pages;
}

/* How far down the words stand on a page, as a share. */
static double share_at(const struct pages *pages, const char *words)
{
	size_t page = 0;

	return (item_find(&arena, pages, words, &page)->y - TOP) / (BOTTOM - TOP);
}

static size_t fit_on_one(void)
{
	size_t n = 1;

	while (paragraphs(n + 1, false, 0)->n == 1)
		n++;
	return n;
}

static void a_page_before_a_break_borrows_from_the_one_before(void **state)
{
	const size_t n = fit_on_one();
	const struct pages *pages = paragraphs(n + 1, true, 0);
	const char *over = arena_printf(&arena, "Paragraph%zu.", n + 1);

	(void)state;
	assert_int_equal(pages->n, 3);
	assert_int_equal(page_of(pages, over), 1);
	assert_true(share_at(pages, over) > 0.11 && share_at(pages, over) < 0.25);
	assert_int_equal(page_of(pages, "Paragraph2."), 0);
	assert_int_equal(page_of(pages, "End."), 2);
}

static void a_break_that_leaves_a_full_page_moves_nothing(void **state)
{
	const size_t n = fit_on_one();
	const struct pages *pages = paragraphs(n + n / 2, true, 0);

	(void)state;
	assert_int_equal(page_of(pages, arena_printf(&arena, "Paragraph%zu.", n)), 0);
	assert_int_equal(page_of(pages, arena_printf(&arena, "Paragraph%zu.", n + 1)), 1);
}

static void the_last_page_borrows_only_if_asked(void **state)
{
	const size_t n = fit_on_one();
	const char *over = arena_printf(&arena, "Paragraph%zu.", n + 1);
	const struct pages *plain = paragraphs(n + 1, false, 0), *asked = paragraphs(n + 1, false, 0.25);

	(void)state;
	assert_int_equal(plain->n, 2);
	assert_true(share_at(plain, over) < 0.05);
	assert_int_equal(asked->n, 2);
	assert_true(share_at(asked, over) > 0.23 && share_at(asked, over) < 0.4);
	assert_int_equal(paragraphs(n, false, 0.25)->n, 1);
}

/* What cannot be divided cannot be lent: the pages are as they would be. */
static void a_page_that_has_nothing_to_lend_stays(void **state)
{
	struct doc *doc = doc_new(&arena);
	struct document *document;
	const struct pages *pages;
	struct diags diags;

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct block *block = doc_add(doc, BLOCK_LINES);

		block->lines.n = i == 0 ? 3 : 1;
		block->lines.leading_pt = i == 0 ? 230 : 30;
	}
	doc_add(doc, BLOCK_PAGE_BREAK);
	doc_paragraph(doc, "End.");
	document = doc_document(doc);
	diags_init(&diags, &arena);
	pages = layout_document(&arena, fonts, document, &diags);
	assert_non_null(pages);
	assert_int_equal(pages->n, 3);
	assert_int_equal(page_of(pages, "End."), 2);
}

/* Rows kept together for more than a page break somewhere, but no heading ends the page. */
static void no_heading_ends_a_page_even_where_all_is_kept(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	for (size_t i = 0; i < fit_on_one() - 2; i++)
		doc_paragraph(doc, arena_printf(&arena, "Paragraph%zu.", i + 1))->keep_with_next = true;
	doc_heading(doc, 2, NULL, "Heading");
	doc_paragraph(doc, doc_words(&arena, 60, 1));
	pages = doc_pages(doc, fonts);
	assert_int_equal(page_of(pages, "Paragraph1."), 0);
	assert_int_equal(page_of(pages, "Heading"), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_before_a_break_borrows_from_the_one_before),
		cmocka_unit_test(a_break_that_leaves_a_full_page_moves_nothing),
		cmocka_unit_test(the_last_page_borrows_only_if_asked),
		cmocka_unit_test(a_page_that_has_nothing_to_lend_stays),
		cmocka_unit_test(no_heading_ends_a_page_even_where_all_is_kept),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
