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
		rows[i] = (struct chart_row){ .label = arena_printf(&arena, "Row %zu", i + 1),
					      .values = &value,
					      .n_values = 1,
					      .text = "40%",
					      .fill_rgb = 0x336699 };
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

/* A line over the years: n of them, at levels 0, 1, 2, 3, 0 and so on of 3; n_rows times. */
static struct chart *add_years(struct doc *doc, size_t n, size_t n_rows)
{
	static const char *const names[] = { "2021-22", "2022-23", "2023-24", "2024-25", "2025-26", "2026-27" };
	struct chart *chart = &doc_add(doc, BLOCK_CHART)->chart;
	struct chart_row *rows = arena_array(&arena, n_rows, sizeof(*rows));
	struct chart_point *points = arena_array(&arena, n, sizeof(*points));

	for (size_t k = 0; k < n; k++)
		points[k] = (struct chart_point){ .value = (double)(k % 4), .word = "Established" };
	for (size_t i = 0; i < n_rows; i++)
		rows[i] = (struct chart_row){ .label = "", .points = points, .n_points = n };
	*chart = (struct chart){ .kind = CHART_YEARS, .alt = "Years", .max = 3, .rows = rows, .n_rows = n_rows,
				 .years = names, .n_years = n };
	return chart;
}

static struct chart_point *point_of(struct chart *chart, size_t year)
{
	return (struct chart_point *)&chart->rows[0].points[year];
}

/* How many steps of an operation the paths of this colour have: lines, if stroked alone, and circles. */
static size_t steps_of(const struct page *page, bool filled, uint32_t fill_rgb, enum path_op op)
{
	size_t n = 0;

	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *item = &page->items[i];
		const bool fits = item->kind == ITEM_PATH && item->filled == filled
				  && (!filled || item->fill_rgb == fill_rgb);

		for (size_t k = 0; fits && k < item->n_steps; k++)
			n += item->steps[k].op == op;
	}
	return n;
}

static void a_year_without_a_level_is_a_gap(void **state)
{
	struct doc *doc = doc_new(&arena), *gap = doc_new(&arena);
	struct chart *chart;
	const struct page *page;

	(void)state;
	add_years(doc, 4, 1);
	page = &doc_pages(doc, fonts)->items[0];
	assert_int_equal(steps_of(page, false, 0, PATH_LINE), 3);
	assert_int_equal(steps_of(page, true, 0x3D3D3D, PATH_CURVE), 4 * 4);
	chart = add_years(gap, 4, 1);
	point_of(chart, 1)->value = -1;
	page = &doc_pages(gap, fonts)->items[0];
	assert_int_equal(steps_of(page, false, 0, PATH_LINE), 1);
	assert_int_equal(steps_of(page, true, 0x3D3D3D, PATH_CURVE), 3 * 4);
}

static void a_hollow_point_is_white_and_a_broken_line_has_two_strokes(void **state)
{
	struct doc *doc = doc_new(&arena);
	struct chart *chart = add_years(doc, 2, 1);
	const struct page *page;

	(void)state;
	point_of(chart, 1)->hollow = point_of(chart, 1)->broken = true;
	page = &doc_pages(doc, fonts)->items[0];
	assert_int_equal(steps_of(page, true, 0xFFFFFF, PATH_CURVE), 4);
	assert_int_equal(steps_of(page, true, 0x3D3D3D, PATH_CURVE), 4);
	assert_int_equal(steps_of(page, false, 0, PATH_LINE), 2 + 2);
}

static void years_that_a_place_has_no_room_for_go_on_below(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;
	size_t page = 0;
	double first, last;

	(void)state;
	add_years(doc, 6, 1)->w_pt = 200;
	pages = doc_pages(doc, fonts);
	first = item_find(&arena, pages, "2021-22", &page)->y;
	last = item_find(&arena, pages, "2026-27", &page)->y;
	assert_true(last > first + 40);
	assert_int_equal(element_count(pages, ROLE_FIGURE), 1);
}

static void years_of_more_rows_than_a_page_are_several_figures(void **state)
{
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	add_years(doc, 5, 40);
	pages = doc_pages(doc, fonts);
	assert_true(pages->n > 1 && element_count(pages, ROLE_FIGURE) > 1);
}

/* ---- stacked bars ---- */

static const struct level_mark low = { "Low", 1, 2, 0xAABBCC, 0x000000, false },
			       high = { "High", 2, 2, 0x112233, 0xFFFFFF, false },
			       none = { "Not assessed", 0, 0, 0xFFFFFF, 0x000000, true };
static const struct level_mark *const marks[] = { &low, &high, &none };

static const struct pages *stacked(const struct chart_row *rows, size_t n, double max)
{
	struct doc *doc = doc_new(&arena);
	struct chart *chart = &doc_add(doc, BLOCK_CHART)->chart;

	*chart = (struct chart){ .kind = CHART_STACK, .alt = "Stacks", .max = max, .rows = rows, .n_rows = n,
				 .marks = marks, .n_marks = 3 };
	return doc_pages(doc, fonts);
}

/* The first box of this colour that is wide enough to be a part of a bar, not of the key. */
static const struct item *part(const struct page *page, uint32_t rgb, size_t nth)
{
	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *item = &page->items[i];

		if (item->kind == ITEM_RECT && item->filled && item->fill_rgb == rgb && item->h > 15 && !nth--)
			return item;
	}
	fail_msg("no part of colour %06x", (unsigned)rgb);
	return NULL;
}

static void a_stack_has_a_part_for_each_value_and_its_number_in_it(void **state)
{
	static const double values[] = { 10, 20, 5 };
	static const char *const texts[] = { "10", "20, of these 3", "5" };
	const struct chart_row row = { .label = "Row", .values = values, .n_values = 3, .texts = texts, .n_texts = 3,
				       .text = "of 35" };
	const struct pages *pages = stacked(&row, 1, 35);
	const struct page *page = &pages->items[0];
	const struct item *a = part(page, 0xAABBCC, 0), *b = part(page, 0x112233, 0), *c = part(page, 0xFFFFFF, 0);
	size_t on = 0;

	(void)state;
	assert_float_equal(b->w, 2 * a->w, 0.01);
	assert_float_equal(c->w, a->w / 2, 0.01);
	assert_float_equal(a->x + a->w, b->x, 0.01);
	assert_float_equal(b->x + b->w, c->x, 0.01);
	for (size_t i = 0; i < 3; i++) {
		const struct item *bar = (const struct item *[]){ a, b, c }[i];
		const struct item *text = item_find(&arena, pages, texts[i], &on);

		assert_true(text->x > bar->x && text->x + text->w < bar->x + bar->w);
		assert_true(text->y > bar->y && text->y < bar->y + bar->h);
		assert_int_equal(text->fill_rgb, marks[i]->ink_rgb);
	}
	item_find(&arena, pages, "of 35", &on);
	assert_int_equal(element_count(pages, ROLE_FIGURE), 1);
}

static void numbers_without_room_stand_below_beside_each_other(void **state)
{
	static const double thin[] = { 1, 1, 998 }, end[] = { 998, 1, 1 };
	const struct chart_row rows[] = { { .label = "First", .values = thin, .n_values = 3,
					    .texts = (const char *const[]){ "aaaa", "bbbb", "998" }, .n_texts = 3 },
					  { .label = "Last", .values = end, .n_values = 3,
					    .texts = (const char *const[]){ "998", "cccc", "dddd" }, .n_texts = 3 } };
	const struct pages *pages = stacked(rows, 2, 1000);
	const struct page *page = &pages->items[0];
	const struct item *bar = part(page, 0xAABBCC, 0), *below = part(page, 0xAABBCC, 1);
	size_t on = 0;
	const struct item *a = item_find(&arena, pages, "aaaa", &on), *b = item_find(&arena, pages, "bbbb", &on),
			  *c = item_find(&arena, pages, "cccc", &on), *d = item_find(&arena, pages, "dddd", &on);

	(void)state;
	assert_true(a->y > bar->y + bar->h && a->y < below->y);
	assert_float_equal(a->y, b->y, 0.01);
	assert_true(a->x >= bar->x && b->x >= a->x + a->w);
	assert_true(c->y > below->y + below->h);
	assert_true(d->x >= c->x + c->w && d->x + d->w <= part(page, 0xFFFFFF, 1)->x + part(page, 0xFFFFFF, 1)->w + 0.01);
}

/* Nothing of a kind has no part and no number. */
static void what_there_is_nothing_of_is_left_out(void **state)
{
	static const double values[] = { 0, 4, -1 };
	const struct chart_row row = { .label = "Row", .values = values, .n_values = 3 };
	const struct pages *pages = stacked(&row, 1, 9);
	const struct page *page = &pages->items[0];

	(void)state;
	part(page, 0x112233, 0);
	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *item = &page->items[i];

		assert_false(item->kind == ITEM_RECT && item->filled && item->fill_rgb == 0xAABBCC && item->h > 15);
		assert_false(item->kind == ITEM_TEXT && strncmp(item_text(&arena, item), "0", 1) == 0);
	}
}

/* ---- rings ---- */

enum { N_DOTS = 5 };
static const double near_value = 1, far_value = 2;
static const char *const ring_names[] = { "Every day", "Now and then" };
static const uint32_t ring_fills[] = { 0xD0D8E0, 0xEEF3F8 };

static double distance(double x, double y)
{
	return sqrt(x * x + y * y);
}

/* The dots of a row, in the order of the rows, are the filled circles with the row's colour. */
static const struct item *dot(const struct page *page, size_t nth)
{
	for (size_t i = 0; i < page->n_items; i++) {
		const struct item *item = &page->items[i];

		if (item->kind == ITEM_PATH && item->filled && item->fill_rgb == 0x336699 && !nth--)
			return item;
	}
	fail_msg("too few dots");
	return NULL;
}

static void dots_stand_in_their_rings_and_never_on_a_name(void **state)
{
	struct doc *doc = doc_new(&arena);
	struct chart *chart = add_bars(doc, N_DOTS, CHART_RINGS);
	struct chart_row *rows = arena_array(&arena, N_DOTS, sizeof(*rows));
	static const struct chart_link links[] = { { 0, 3, 1 }, { 1, 2, 3 } };
	const struct pages *pages;
	size_t on = 0;

	(void)state;
	for (size_t i = 0; i < N_DOTS; i++)
		rows[i] = (struct chart_row){ .label = "Somebody", .values = i < 3 ? &near_value : &far_value, .n_values = 1,
					      .text = "", .fill_rgb = 0x336699 };
	*chart = (struct chart){ .kind = CHART_RINGS, .alt = "Rings", .max = 1, .rows = rows, .n_rows = N_DOTS,
				 .series = ring_names, .series_rgb = ring_fills, .n_series = 2, .centre = "Pupil",
				 .links = links, .n_links = 2, .h_pt = 300 };
	pages = doc_pages(doc, fonts);
	const struct item *name = item_find(&arena, pages, "Every day", &on);
	const struct item *far = item_find(&arena, pages, "Now and then", &on);
	const struct item *centre = item_find(&arena, pages, "Pupil", &on);

	assert_true(far->y < name->y && name->y < centre->y);
	for (size_t i = 0; i < N_DOTS; i++) {
		const struct path_step *at = dot(&pages->items[0], i)->steps;
		const double x = (at[0].x[0] + at[2].x[2]) / 2 - (centre->x + centre->w / 2), y = at[0].y[0] - (centre->y - 3);

		assert_true(i < 3 ? distance(x, y) < 100 : distance(x, y) > 85);
		assert_false(fabs(x) < name->w / 2 && y < 0);
	}
	assert_int_equal(element_count(pages, ROLE_FIGURE), 1);
}

/* ---- bars with what they are compared with ---- */

static const char *const england[] = { "England", "Local authority" };

static const struct pages *compared(double value, const double *against)
{
	struct doc *doc = doc_new(&arena);
	struct chart *chart = &doc_add(doc, BLOCK_CHART)->chart;
	struct chart_row *row = arena_alloc(&arena, sizeof(*row));
	double *values = arena_alloc(&arena, sizeof(*values));

	*values = value;
	*row = (struct chart_row){ .label = "Absence", .values = values, .n_values = 1, .against = against, .n_against = 2,
				   .text = "end of row", .fill_rgb = 0x336699 };
	*chart = (struct chart){ .kind = CHART_BARS, .alt = "Bars", .max = 40, .rows = row, .n_rows = 1,
				 .against = england, .n_against = 2 };
	return doc_pages(doc, fonts);
}

static void what_a_bar_is_compared_with_is_a_sign_across_it(void **state)
{
	static const double both[] = { 10, 30 }, one[] = { -1, 10 };
	const struct pages *pages = compared(20, both);
	const struct item *bar = NULL;
	size_t on = 0, lines = 0;

	(void)state;
	for (size_t i = 0; i < pages->items[0].n_items; i++) {
		const struct item *item = &pages->items[0].items[i];

		if (item->kind == ITEM_RECT && item->fill_rgb == 0x336699 && item->filled)
			bar = item;
		lines += bar && item->kind == ITEM_LINE && item->h > bar->h
			 && (fabs(item->x - bar->x - bar->w / 2) < 0.01 || fabs(item->x - bar->x - bar->w * 1.5) < 0.01);
	}
	assert_int_equal(lines, 2);
	assert_true(item_find(&arena, pages, "end of row", &on)->x > bar->x + bar->w * 1.5);
	assert_true(item_find(&arena, pages, "England", &on)->y < bar->y);
	assert_true(item_find(&arena, pages, "Local authority", &on)->y < bar->y);
	assert_int_equal(steps_of(&pages->items[0], true, 0x3D3D3D, PATH_CLOSE), 2);
	assert_int_equal(steps_of(&compared(20, one)->items[0], true, 0x3D3D3D, PATH_CLOSE), 1);
}

/* ---- slopes ---- */

static const struct pages *slope(const struct chart_row *rows, size_t n)
{
	static const char *const names[] = { "2021-22", "2022-23" };
	struct doc *doc = doc_new(&arena);
	struct chart *chart = &doc_add(doc, BLOCK_CHART)->chart;

	*chart = (struct chart){ .kind = CHART_SLOPE, .alt = "Slopes", .min = 10, .max = 30, .rows = rows, .n_rows = n,
				 .years = names, .n_years = 2 };
	return doc_pages(doc, fonts);
}

static void lines_that_end_together_have_texts_below_each_other(void **state)
{
	static const struct chart_point down[] = { { .value = 24, .word = "aaaa" }, { .value = 18, .word = "bbbb" } },
					up[] = { { .value = 24, .word = "cccc" }, { .value = 29, .word = "dddd" } },
					gap[] = { { .value = -1, .word = "none" }, { .value = 18, .word = "eeee" } };
	const struct chart_row rows[] = { { .label = "First", .points = down, .n_points = 2, .text = "six fewer" },
					  { .label = "Second", .points = up, .n_points = 2 },
					  { .label = "Third", .points = gap, .n_points = 2 } };
	const struct pages *pages = slope(rows, 3);
	size_t on = 0;
	const struct item *a = item_find(&arena, pages, "aaaa", &on), *b = item_find(&arena, pages, "bbbb", &on),
			  *c = item_find(&arena, pages, "cccc", &on), *d = item_find(&arena, pages, "dddd", &on),
			  *e = item_find(&arena, pages, "eeee", &on), *six = item_find(&arena, pages, "six fewer", &on);

	(void)state;
	assert_true(c->y >= a->y + 8);
	assert_true(d->y + 8 <= b->y && e->y >= b->y + 8);
	assert_true(b->x > a->x && fabs(six->y - b->y) < 0.01);
	assert_int_equal(element_count(pages, ROLE_FIGURE), 1);
}

static void slopes_of_more_rows_than_a_page_are_several_figures(void **state)
{
	static const struct chart_point points[] = { { .value = 24, .word = "a" }, { .value = 18, .word = "b" } };
	struct chart_row rows[90];

	(void)state;
	for (size_t i = 0; i < 90; i++)
		rows[i] = (struct chart_row){ .label = "Row", .points = points, .n_points = 2 };
	assert_true(element_count(slope(rows, 90), ROLE_FIGURE) > 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bars_are_as_long_as_their_values),
		cmocka_unit_test(a_chart_of_more_rows_than_a_page_is_several_figures),
		cmocka_unit_test(a_web_of_two_rows_is_bars),
		cmocka_unit_test(a_year_without_a_level_is_a_gap),
		cmocka_unit_test(a_hollow_point_is_white_and_a_broken_line_has_two_strokes),
		cmocka_unit_test(years_that_a_place_has_no_room_for_go_on_below),
		cmocka_unit_test(years_of_more_rows_than_a_page_are_several_figures),
		cmocka_unit_test(a_stack_has_a_part_for_each_value_and_its_number_in_it),
		cmocka_unit_test(numbers_without_room_stand_below_beside_each_other),
		cmocka_unit_test(what_there_is_nothing_of_is_left_out),
		cmocka_unit_test(dots_stand_in_their_rings_and_never_on_a_name),
		cmocka_unit_test(what_a_bar_is_compared_with_is_a_sign_across_it),
		cmocka_unit_test(lines_that_end_together_have_texts_below_each_other),
		cmocka_unit_test(slopes_of_more_rows_than_a_page_are_several_figures),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
