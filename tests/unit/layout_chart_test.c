/* Charts: lengths, charts of many rows, and charts of few. */
#include <math.h>
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

static struct chart *add_bars(struct doc *doc, size_t n, enum chart_kind kind)
{
	struct chart *chart = &doc_add(doc, BLOCK_CHART)->chart;
	struct chart_row *rows = arena_array(&arena, n, sizeof(*rows));
	static const double value = 40;

	for (size_t i = 0; i < n; i++)
		rows[i] = (struct chart_row){ arena_printf(&arena, "Row %zu", i + 1),
					      &value,
					      1,
					      "40%",
					      NULL,
					      0x336699,
					      false };
	*chart = (struct chart){
		.kind = kind, .alt = "Bars", .max = 100, .rows = rows, .n_rows = n
	};
	return chart;
}

static void bars_are_as_long_as_their_values(void **state)
{
	struct doc *doc = doc_new(&arena);
	struct chart *chart = add_bars(doc, 3, CHART_BARS);
	static const double values[] = { 25, 50, 100 };
	const struct page *page;
	double w[3];
	size_t n = 0;

	(void)state;
	for (size_t i = 0; i < 3; i++)
		((struct chart_row *)chart->rows)[i].values = &values[i];
	page = &doc_pages(doc, fonts)->items[0];
	for (size_t i = 0; i < page->n_items && n < 3; i++) {
		if (page->items[i].kind == ITEM_RECT && page->items[i].filled
		    && page->items[i].fill_rgb == 0x336699)
			w[n++] = page->items[i].w;
	}
	assert_int_equal(n, 3);
	assert_true(fabs(w[1] - 2 * w[0]) < 0.001 && fabs(w[2] - 4 * w[0]) < 0.001);
}

static void a_chart_of_more_rows_than_a_page_is_several_figures(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;
	size_t page = 0;

	(void)state;
	add_bars(doc, 150, CHART_BARS);
	pages = doc_pages(doc, fonts);
	assert_true(element_count(pages, ROLE_FIGURE) > 2);
	assert_non_null(strstr(element_find(pages, ROLE_FIGURE, 1)->alt, "of 150"));
	assert_true(item_find(&arena, pages, "Row 150", &page)->y < 841 - 68);
	assert_int_equal(page, pages->n - 1);
}

static void a_web_of_two_rows_is_bars(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct page *page;
	size_t bars = 0;

	(void)state;
	add_bars(doc, 2, CHART_RADAR);
	page = &doc_pages(doc, fonts)->items[0];
	for (size_t i = 0; i < page->n_items; i++)
		bars += page->items[i].kind == ITEM_RECT && page->items[i].fill_rgb == 0x336699;
	assert_int_equal(bars, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bars_are_as_long_as_their_values),
		cmocka_unit_test(a_chart_of_more_rows_than_a_page_is_several_figures),
		cmocka_unit_test(a_web_of_two_rows_is_bars),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
