/* Text in lines: kerning, widths, breaks, alignment, and words wider than their column. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

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

static const double LEFT = 56.7, RIGHT = 595.28 - 56.7;

/* The items of a page that belong to an element, in order. */
static size_t tagged_items(const struct pages *pages, const struct item **items, size_t max)
{
	const struct page *page = &pages->items[0];
	size_t n = 0;

	for (size_t i = 0; i < page->n_items && n < max; i++) {
		if (page->items[i].kind == ITEM_TEXT && page->marks[page->items[i].mark].element)
			items[n++] = &page->items[i];
	}
	return n;
}

static const struct pages *one_paragraph(const char *text)
{
	struct doc *doc = doc_new(&arena);

	doc_paragraph(doc, text);
	return doc_pages(doc, fonts);
}

static const struct pages *spans(const struct span *from, size_t n)
{
	struct doc *doc = doc_new(&arena);

	doc_add(doc, BLOCK_PARAGRAPH)->paragraph.text = doc_spans(&arena, from, n);
	return doc_pages(doc, fonts);
}

/* ---- shaping and widths ---- */

static void kerning_is_used(void **state)
{
	const struct item *item;
	double apart;

	(void)state;
	item = item_find(&arena, one_paragraph("AVATAR"), "AVATAR", NULL);
	apart = 0;
	for (const char *c = "AVATAR"; *c; c++)
		apart += font_shape(fonts, FONT_REGULAR, c, 1)->w_em * 10.5;
	assert_true(item->w < apart - 0.5);
}

static void an_items_width_is_its_glyphs_advances(void **state)
{
	const struct item *items[100];
	size_t n;

	(void)state;
	n = tagged_items(one_paragraph(doc_words(&arena, 300, 1)), items, 100);
	assert_true(n > 10);
	for (size_t i = 0; i < n; i++) {
		double w = 0;
		size_t last = items[i]->run.n_glyphs;

		if (items[i]->run.text[items[i]->run.text_length - 1] == ' ')
			last--;	/* the space at a line's end hangs */
		for (size_t k = 0; k < last; k++)
			w += items[i]->run.glyphs[k].advance_em * items[i]->size_pt;
		assert_true(fabs(w - items[i]->w) < 0.01);
	}
}

static void clusters_point_at_the_letters_of_the_run(void **state)
{
	const struct item *item = item_find(&arena, one_paragraph("one Łódź two"), "one", NULL);
	const char *text = item->run.text;

	(void)state;
	assert_int_equal(item->run.n_glyphs, 12);
	assert_true(text[item->run.glyphs[4].cluster] == '\xC5');
	assert_true(text[item->run.glyphs[9].cluster] == 't');
}

static void white_space_is_single_spaces(void **state)
{
	(void)state;
	assert_string_equal(
		item_text(&arena, item_find(&arena, one_paragraph("  a \t b\r\n c  "), "a", NULL)),
		"a b ");
}

static void a_span_of_spaces_alone_keeps_them(void **state)
{
	const struct span from[] = { { .text = "a" }, { .text = "     " }, { .text = "b" } };

	(void)state;
	assert_string_equal(item_text(&arena, item_find(&arena, spans(from, 3), "a", NULL)),
			    "a     b");
}

static void characters_of_many_languages_are_set(void **state)
{
	static const char *const text = "Mae’r ysgol ŵŷ – Zażółć gęślą jaźń, Łódź";

	(void)state;
	assert_string_equal(element_text(&arena, one_paragraph(text),
					 element_find(one_paragraph(text), ROLE_P, 0)),
			    text);
}

static void a_character_without_a_glyph_is_reported_once(void **state)
{
	struct doc *doc = doc_new(&arena);
	struct diags diags;

	(void)state;
	diags_init(&diags, &arena);
	doc_paragraph(doc, "a \xF0\x93\x80\x80 b \xF0\x93\x80\x81\xF0\x93\x80\x80 c");
	doc_paragraph(doc, "\xF0\x93\x80\x80");
	assert_non_null(layout_document(&arena, fonts, doc_document(doc), &diags));
	assert_int_equal(diags.n, 2);
	assert_int_equal(diags.items[0].code, DIAG_RPT004);
	assert_non_null(strstr(diags.items[0].message, "U+13000"));
	assert_non_null(strstr(diags.items[1].message, "U+13001"));
}

/* ---- lines ---- */

static void lines_stay_inside_the_column(void **state)
{
	(void)state;
	for (unsigned seed = 1; seed < 30; seed++) {
		const struct item *items[200];
		const size_t n
			= tagged_items(one_paragraph(doc_words(&arena, 200, seed)), items, 200);

		for (size_t i = 0; i < n; i++)
			assert_true(items[i]->x >= LEFT - 0.01
				    && items[i]->x + items[i]->w <= RIGHT + 0.02);
	}
}

static void a_wrapped_line_ends_with_a_space_and_the_last_does_not(void **state)
{
	const struct item *items[100];
	const size_t n = tagged_items(one_paragraph(doc_words(&arena, 120, 3)), items, 100);

	(void)state;
	assert_true(n > 3);
	for (size_t i = 0; i < n; i++) {
		const char last = items[i]->run.text[items[i]->run.text_length - 1];

		assert_int_equal(last == ' ', i + 1 < n);
	}
}

/* As many lines as putting word after word would take, never more. */
static size_t greedy_lines(const char *text, double w_pt)
{
	const double space = font_shape(fonts, FONT_REGULAR, " ", 1)->w_em * 10.5;
	size_t n = 1;
	double x = 0;

	for (const char *word = text; *word;) {
		const size_t length = strcspn(word, " ");
		const double w = font_shape(fonts, FONT_REGULAR, word, length)->w_em * 10.5;

		if (x > 0 && x + space + w > w_pt) {
			n++;
			x = 0;
		}
		x += (x > 0 ? space : 0) + w;
		word += length + (word[length] == ' ');
	}
	return n;
}

static void no_line_more_than_needed_and_no_word_alone_at_the_end(void **state)
{
	size_t alone = 0;

	(void)state;
	for (unsigned seed = 1; seed < 60; seed++) {
		const char *text = doc_words(&arena, 35 + seed, seed);
		const struct item *items[200];
		const size_t n = tagged_items(one_paragraph(text), items, 200);

		assert_int_equal(n, greedy_lines(text, RIGHT - LEFT));
		alone += n > 1
			 && !memchr(items[n - 1]->run.text, ' ', items[n - 1]->run.text_length);
	}
	assert_int_equal(alone, 0);
}

static void a_span_break_starts_a_line(void **state)
{
	const struct span from[] = { { .text = "one" }, { .text = "two", .flags = SPAN_BREAK },
				     { .text = "three", .flags = SPAN_BREAK } };
	const struct item *items[10];

	(void)state;
	assert_int_equal(tagged_items(spans(from, 3), items, 10), 3);
	assert_true(items[1]->y == items[0]->y + 15 && items[2]->y == items[1]->y + 15);
	assert_string_equal(item_text(&arena, items[0]), "one ");
}

static void words_join_over_spans(void **state)
{
	const struct span from[] = { { .text = "un" },
				     { .text = "break", .flags = SPAN_BOLD },
				     { .text = "able." } };
	const struct item *items[10];

	(void)state;
	assert_int_equal(tagged_items(spans(from, 3), items, 10), 3);
	assert_true(fabs(items[0]->x + items[0]->w - items[1]->x) < 0.01);
	assert_true(items[0]->y == items[2]->y);
	assert_int_not_equal(items[0]->run.face, items[1]->run.face);
}

static void right_aligned_figures_end_at_the_cells_edge(void **state)
{
	static const char *const texts[][3]
		= { { "a", "1,204", NULL }, { "b", "7 of 15", NULL }, { "c", "100%", NULL } };
	const struct table_column columns[]
		= { { .share = 1 }, { .w_pt = 80, .align = ALIGN_RIGHT } };
	struct table_row *rows = arena_array(&arena, 3, sizeof(*rows));
	struct doc *doc = doc_new(&arena);
	const struct pages *pages;

	(void)state;
	for (size_t i = 0; i < 3; i++)
		rows[i] = *doc_row(&arena, ROW_BODY, texts[i]);
	doc_table(doc, columns, 2, rows, 3);
	pages = doc_pages(doc, fonts);
	for (size_t i = 0; i < 3; i++) {
		const struct item *item = item_find(&arena, pages, texts[i][1], NULL);

		assert_true(fabs(item->x + item->w - (RIGHT - 5)) < 0.001);
	}
}

/* ---- long words ---- */

static double widest(const struct pages *pages, double left)
{
	double most = 0;

	for (size_t p = 0; p < pages->n; p++) {
		for (size_t i = 0; i < pages->items[p].n_items; i++) {
			const struct item *item = &pages->items[p].items[i];

			if (item->kind == ITEM_TEXT && pages->items[p].marks[item->mark].element)
				most = item->x + item->w - left > most ? item->x + item->w - left
								       : most;
		}
	}
	return most;
}

/* A document with one table of one narrow column. */
static const struct pages *in_column(const char *text, double w_pt)
{
	const struct table_column column = { .w_pt = w_pt };
	const char *const texts[] = { text, NULL };
	struct doc *doc = doc_new(&arena);

	doc_table(doc, &column, 1, doc_row(&arena, ROW_BODY, texts), 1);
	return doc_pages(doc, fonts);
}

static void a_url_breaks_behind_its_signs_and_stays_in_its_column(void **state)
{
	static const char *const url
		= "https://www.example.org/documents/wellbeing-policies/2026/review.pdf?v=4&x=y";
	const struct pages *pages = in_column(url, 100);
	const struct item *items[40];
	const size_t n = tagged_items(pages, items, 40);

	(void)state;
	assert_true(n > 2);
	assert_true(widest(pages, LEFT) <= 95.01);
	for (size_t i = 0; i + 1 < n; i++)
		assert_non_null(
			strchr("/.-_?&=", items[i]->run.text[items[i]->run.text_length - 1]));
	assert_string_equal(element_text(&arena, pages, element_find(pages, ROLE_TD, 0)), url);
}

static void a_word_of_200_letters_is_cut_and_stays_in_its_column(void **state)
{
	char word[201];
	const struct pages *pages;

	(void)state;
	memset(word, 'm', 200);
	word[200] = '\0';
	pages = in_column(word, 80);
	assert_true(widest(pages, LEFT) <= 75.01);
	assert_string_equal(element_text(&arena, pages, element_find(pages, ROLE_TD, 0)), word);
	pages = one_paragraph(word);
	assert_true(widest(pages, LEFT) <= RIGHT - LEFT + 0.01);
}

static void letters_and_their_marks_are_not_parted(void **state)
{
	char word[400] = "";
	const struct item *items[100];
	size_t n;

	(void)state;
	for (int i = 0; i < 60; i++)
		strcat(word, "q\xCC\x87");	/* q with a dot above: no single code point */
	n = tagged_items(in_column(word, 60), items, 100);
	assert_true(n > 3);
	for (size_t i = 0; i < n; i++)
		assert_true(items[i]->run.text[0] == 'q');
}

static void words_held_together_part_at_their_space_before_they_are_cut(void **state)
{
	static const char *const text = "Autumn\xC2\xA0term\xC2\xA0then\xC2\xA0spring\xC2\xA0term";
	const struct item *items[20];
	const size_t n = tagged_items(in_column(text, 62), items, 20);

	(void)state;
	assert_true(n > 2);
	for (size_t i = 0; i + 1 < n; i++) {
		const struct glyph_run *run = &items[i]->run;

		assert_memory_equal(run->text + run->text_length - 2, "\xC2\xA0", 2);
	}
}

static void words_without_breaks_over_spans_are_cut_too(void **state)
{
	struct span from[40];
	struct doc *doc = doc_new(&arena);

	(void)state;
	for (size_t i = 0; i < 40; i++)
		from[i] = (struct span){ .text = "abcdefgh", .flags = i % 2 ? SPAN_BOLD : 0 };
	doc_add(doc, BLOCK_PARAGRAPH)->paragraph.text = doc_spans(&arena, from, 40);
	assert_true(widest(doc_pages(doc, fonts), LEFT) <= RIGHT - LEFT + 0.01);
}

/* ---- long words ---- */

enum { LONG_LETTERS = 100000 };
static const double LONG_S = 0.5;	/* of processor time: a tenth of it is needed */

static const char *repeated(const char *what)
{
	const size_t length = strlen(what), n = LONG_LETTERS / length;
	char *text = arena_alloc(&arena, n * length + 1);

	for (size_t i = 0; i < n; i++)
		memcpy(text + i * length, what, length);
	return text;
}

static void a_word_of_100000_letters_takes_no_time(void **state)
{
	static const char *const words[] = { "a", "a.", "ab-", "\u00e9", "\u05e9", "a\u05e9", "fi", "-" };

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		const char *word = repeated(words[i]);
		const struct span link = { .text = word, .url = "https://example.org" };
		const clock_t start = clock();

		assert_true(widest(one_paragraph(word), LEFT) <= RIGHT - LEFT + 0.01);
		in_column(word, 80);
		spans(&link, 1);
		assert_true((double)(clock() - start) / CLOCKS_PER_SEC < 3 * LONG_S);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kerning_is_used),
		cmocka_unit_test(an_items_width_is_its_glyphs_advances),
		cmocka_unit_test(clusters_point_at_the_letters_of_the_run),
		cmocka_unit_test(white_space_is_single_spaces),
		cmocka_unit_test(a_span_of_spaces_alone_keeps_them),
		cmocka_unit_test(characters_of_many_languages_are_set),
		cmocka_unit_test(a_character_without_a_glyph_is_reported_once),
		cmocka_unit_test(lines_stay_inside_the_column),
		cmocka_unit_test(a_wrapped_line_ends_with_a_space_and_the_last_does_not),
		cmocka_unit_test(no_line_more_than_needed_and_no_word_alone_at_the_end),
		cmocka_unit_test(a_span_break_starts_a_line),
		cmocka_unit_test(words_join_over_spans),
		cmocka_unit_test(right_aligned_figures_end_at_the_cells_edge),
		cmocka_unit_test(a_url_breaks_behind_its_signs_and_stays_in_its_column),
		cmocka_unit_test(a_word_of_200_letters_is_cut_and_stays_in_its_column),
		cmocka_unit_test(letters_and_their_marks_are_not_parted),
		cmocka_unit_test(words_held_together_part_at_their_space_before_they_are_cut),
		cmocka_unit_test(words_without_breaks_over_spans_are_cut_too),
		cmocka_unit_test(a_word_of_100000_letters_takes_no_time),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
