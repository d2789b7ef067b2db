/* Logo and name where a template has a brand block, and on a cover: how large, what they are to a screen reader. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "pdf/pdf.h"
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

/* A block of the brand, then a paragraph. */
static const struct pages *branded(const struct brand *brand)
{
	struct doc *doc = doc_new(&arena);
	struct document *document;
	const struct pages *pages;
	struct diags diags;

	doc_add(doc, BLOCK_BRAND);
	doc_paragraph(doc, "After.");
	document = doc_document(doc);
	document->brand = brand;
	diags_init(&diags, &arena);
	pages = layout_document(&arena, fonts, document, &diags);
	assert_non_null(pages);
	assert_int_equal(diags.n, 0);
	return pages;
}

static const struct item *picture_item(const struct pages *pages)
{
	const struct page *page = &pages->items[0];

	for (size_t i = 0; i < page->n_items; i++) {
		if (page->items[i].kind == ITEM_PICTURE)
			return &page->items[i];
	}
	return NULL;
}

static void a_logo_keeps_its_proportions_within_its_place(void **state)
{
	/* 42 pt high at most; 72 pixels to the inch at least; a line is a point thick all the same. */
	static const struct { int w_px, h_px; double w_pt, h_pt; } known[] = {
		{ 160, 640, 10.5, 42 }, { 400, 400, 42, 42 }, { 16, 16, 16, 16 }, { 84, 42, 84, 42 }, { 100, 1, 100, 1 },
		{ 1, 4000, 1, 42 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
		const struct picture logo = { known[i].w_px, known[i].h_px, 3, "", 0 };
		const struct brand brand = { .name = "Trust", .logo = &logo, .alt = "A logo" };
		const struct item *item = picture_item(branded(&brand));

		assert_non_null(item);
		assert_float_equal(item->w, known[i].w_pt, 0.01);
		assert_float_equal(item->h, known[i].h_pt, 0.01);
	}
}

static void a_wide_logo_leaves_room_for_the_name(void **state)
{
	const struct picture logo = { 4000, 400, 3, "", 0 };
	const struct brand brand = { .name = doc_words(&arena, 12, 1), .logo = &logo, .alt = "A logo" };
	const struct pages *pages = branded(&brand);
	const struct theme *theme = support_theme(&arena);
	const double width = theme->page_w_pt - theme->margin_left_pt - theme->margin_right_pt;
	const struct page *page = &pages->items[0];
	const struct item *logo_item = picture_item(pages);
	size_t n = 0;

	(void)state;
	assert_true(logo_item->w <= width * 0.45 + 0.01);
	assert_float_equal(logo_item->h, logo_item->w / 10, 0.01);
	for (const struct item *item = page->items; item < page->items + page->n_items; item++) {
		const struct element *element = page->marks[item->mark].element;

		if (!element || item->kind != ITEM_TEXT || element != element_find(pages, ROLE_P, 0))
			continue;
		assert_true(item->x >= logo_item->x + logo_item->w);
		n++;
	}
	assert_true(n > 1);
}

static void a_logo_is_a_figure_and_the_name_a_paragraph(void **state)
{
	const struct picture logo = { 100, 50, 1, "", 0 };
	const struct brand brand = { .name = "Northmoor Trust", .logo = &logo, .alt = "Logo of Northmoor" };
	const struct pages *pages = branded(&brand);
	const struct element *figure = element_find(pages, ROLE_FIGURE, 0);
	struct buf *trace = buf_new(&arena, 1 << 20);

	(void)state;
	assert_string_equal(figure->alt, "Logo of Northmoor");
	assert_float_equal(figure->bbox[2], 84, 0.01);
	assert_float_equal(figure->bbox[3], 42, 0.01);
	assert_string_equal(element_text(&arena, pages, element_find(pages, ROLE_P, 0)), "Northmoor Trust");
	trace_write(pages, trace);
	assert_non_null(strstr(trace->bytes, "of 100 x 50 px, grey"));
}

static void without_a_brand_there_is_nothing(void **state)
{
	const struct brand empty = { .name = "", .alt = "" };

	(void)state;
	assert_null(picture_item(branded(NULL)));
	assert_int_equal(element_count(branded(NULL), ROLE_P), 1);
	assert_int_equal(element_count(branded(&empty), ROLE_P), 1);
	assert_int_equal(element_count(branded(&empty), ROLE_FIGURE), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_logo_keeps_its_proportions_within_its_place),
		cmocka_unit_test(a_wide_logo_leaves_room_for_the_name),
		cmocka_unit_test(a_logo_is_a_figure_and_the_name_a_paragraph),
		cmocka_unit_test(without_a_brand_there_is_nothing),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
