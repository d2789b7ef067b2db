/* Paragraphs kept from one document to the next: the same pages as without, whatever came before. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/hash.h"
#include "pdf/pdf.h"
#include "support_doc.h"
#include "support_font.h"

static struct arena arena;

static int set_up(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

/* Everything that is on the pages, and the sum of their PDF. */
static const char *traced(struct fonts *fonts, const struct document *document)
{
	static const struct date DAY = { 2026, 11, 4 };
	struct diags diags;
	const struct pages *pages;
	struct buf *out = buf_new(&arena, 64 << 20), *pdf = buf_new(&arena, 64 << 20);
	char sha256[HASH_HEX_BYTES];

	diags_init(&diags, &arena);
	font_new_document(fonts);
	pages = layout_document(&arena, fonts, document, &diags);
	assert_non_null(pages);
	trace_write(pages, out);
	assert_true(pdf_write(&arena, fonts, pdf_press_new(&arena), pages, DAY, pdf, &diags));
	hash_sha256(pdf->bytes, pdf->length, sha256);
	buf_puts(out, sha256);
	return out->bytes;
}

static const char *kept(struct fonts *fonts)
{
	return font_keep(fonts)->made;
}

static struct document *paragraphs(const char *const *texts, size_t n)
{
	struct doc *doc = doc_new(&arena);

	for (size_t i = 0; i < n; i++)
		doc_paragraph(doc, texts[i]);
	return doc_document(doc);
}

static void a_document_has_the_same_pages_every_time(void **state)
{
	struct fonts *fonts = support_fonts(&arena);
	const char *first = traced(fonts, doc_everything(&arena));

	(void)state;
	for (int i = 0; i < 4; i++)
		assert_string_equal(traced(fonts, doc_everything(&arena)), first);
}

/* What differs is the document's own: the width, the style's font and size, colours, the element. */
static void the_same_words_elsewhere_are_set_for_their_place(void **state)
{
	struct fonts *fonts = support_fonts(&arena);

	(void)state;
	for (int i = 0; i < 12; i++) {
		const char *words = doc_words(&arena, 60, 7);
		struct document *document = paragraphs(&words, 1);
		struct theme *theme = support_theme(&arena);
		struct text_style *body = (struct text_style *)&theme->styles[STYLE_BODY];

		theme->margin_left_pt += i % 3 * 90;
		body->size_pt += i % 2;
		body->font = i % 4 == 3 ? FONT_BOLD : FONT_REGULAR;
		body->rgb = (uint32_t)i;
		body->align = (enum align)(i % 3);
		document->theme = theme;
		assert_string_equal(traced(fonts, document),
				    traced(support_fonts(&arena), document));
	}
}

static void a_link_of_the_same_words_is_a_link(void **state)
{
	struct fonts *fonts = support_fonts(&arena);
	const struct span plain[] = { { .text = "Read the guidance" } };
	const struct span link[] = { { .text = "Read the guidance", .url = "https://example.org" } };

	(void)state;
	for (int i = 0; i < 6; i++) {
		struct doc *doc = doc_new(&arena);
		struct document *document;

		doc_add(doc, BLOCK_PARAGRAPH)->paragraph.text
			= doc_spans(&arena, i % 2 ? link : plain, 1);
		document = doc_document(doc);
		assert_string_equal(traced(fonts, document),
				    traced(support_fonts(&arena), document));
	}
}

/* The same letters in other parts, and parts that look otherwise, are other paragraphs. */
static void the_same_words_in_parts_are_set_as_the_parts_look(void **state)
{
	static const struct span parts[][3] = {
		{ { .text = "Zoë Whitfield" }, { .text = " 22 October 2025" } },
		{ { .text = "Zoë Whitfield", .flags = SPAN_MUTED }, { .text = " 22 October 2025", .flags = SPAN_MUTED } },
		{ { .text = "Zoë Whitfield" }, { .text = " 22 October 2025", .flags = SPAN_MUTED } },
		{ { .text = "Zoë Whitfield" }, { .text = " 22 October 2025", .flags = SPAN_MUTED | SPAN_BREAK } },
		{ { .text = "Zoë Whitfield", .flags = SPAN_BOLD }, { .text = " 22 October 2025", .flags = SPAN_BREAK } },
		{ { .text = "Zoë Whitfield", .flags = SPAN_ITALIC }, { .text = " 22 October 2025", .flags = SPAN_BREAK } },
		{ { .text = "Zoë Whit" }, { .text = "field 22 October 2025" } },
		{ { .text = "Zoë Whit", .flags = SPAN_BOLD }, { .text = "field 22 October 2025" } },
		{ { .text = "Zoë Whitfield" }, { .text = " 22 October 2025", .to = "here" } },
		{ { .text = "Zoë Whitfield" }, { .text = " 22 October 2025", .lang = "cy" } },
		{ { .text = "Zoë Whitfield" }, { .text = " 22 October 2025", .icon = ICON_MET } },
		{ { .text = "Zoë Whitfield" }, { .text = " 22 October" }, { .text = " 2025", .flags = SPAN_MUTED } },
	};
	struct fonts *fonts = support_fonts(&arena);
	const size_t n = sizeof(parts) / sizeof(parts[0]);

	(void)state;
	for (size_t i = 0; i < 5 * n; i++) {
		const struct span *spans = parts[i * 5 % n];
		struct doc *doc = doc_new(&arena);
		struct block *block = doc_add(doc, BLOCK_PARAGRAPH);
		struct document *document;

		block->anchor = "here";
		block->paragraph.text = doc_spans(&arena, spans, spans[2].text ? 3 : 2);
		document = doc_document(doc);
		assert_string_equal(traced(fonts, document), traced(support_fonts(&arena), document));
	}
}

/* A glyph more and the others have new numbers, so the same words are spelled otherwise. */
static void the_same_words_are_spelled_with_the_glyphs_of_their_document(void **state)
{
	static const char *const others[] = { "plain", "© ±", "Łódź", "¼ of them" };
	struct fonts *fonts = support_fonts(&arena);
	const char *words = "Tŷ Gŵyr (AVA) \\ “Tofu”";

	(void)state;
	for (int i = 0; i < 16; i++) {
		const char *texts[] = { words, others[i * i % 7 % 4] };

		assert_string_equal(traced(fonts, paragraphs(texts, 2)),
				    traced(support_fonts(&arena), paragraphs(texts, 2)));
	}
}

static void each_document_is_told_of_a_character_without_a_glyph(void **state)
{
	struct fonts *fonts = support_fonts(&arena);
	const char *text = "No font has \xF4\x80\x80\x80 here";

	(void)state;
	for (int i = 0; i < 4; i++) {
		struct diags diags;

		diags_init(&diags, &arena);
		font_new_document(fonts);
		assert_non_null(layout_document(&arena, fonts, paragraphs(&text, 1), &diags));
		assert_int_equal(diags.n, 1);
		assert_int_equal(diags.items[0].code, DIAG_RPT004);
	}
}

static void texts_that_come_once_are_not_kept(void **state)
{
	struct fonts *fonts = support_fonts(&arena);
	size_t before;

	(void)state;
	for (int i = 0; i < 3; i++)	/* what all of them say: titles and the like */
		traced(fonts, paragraphs(&(const char *){ "One" }, 1));
	before = font_keep(fonts)->arena.used_bytes;
	for (unsigned i = 0; i < 20; i++) {
		const char *words = doc_words(&arena, 40, 100 + i);

		traced(fonts, paragraphs(&words, 1));
	}
	assert_int_equal(font_keep(fonts)->arena.used_bytes, before);
}

static void what_is_kept_has_a_bound(void **state)
{
	enum { TEXTS = 300 };
	struct fonts *fonts = support_fonts(&arena);
	const char **texts = arena_array(&arena, TEXTS, sizeof(*texts));
	const char *first = NULL;
	bool was_full = false;

	(void)state;
	for (unsigned i = 0; i < TEXTS; i++)
		texts[i] = doc_words(&arena, 220, i);
	for (int i = 0; i < 5; i++) {
		const char *pages = traced(fonts, paragraphs(texts, TEXTS));

		first = first ? first : pages;
		assert_string_equal(pages, first);
		was_full = was_full || font_keep(fonts)->full;
	}
	assert_true(was_full);
	font_keep(fonts)->full = true;
	font_new_document(fonts);
	assert_null(kept(fonts));
	assert_false(font_keep(fonts)->full);
}

/* A kept paragraph points to shaped words: it must not outlive them. */
static void with_the_words_what_was_made_of_them_is_forgotten(void **state)
{
	struct fonts *fonts = support_fonts(&arena);
	const char *text = "Wellbeing is everybody's business", *first;
	char word[16];

	(void)state;
	first = traced(fonts, paragraphs(&text, 1));
	assert_string_equal(traced(fonts, paragraphs(&text, 1)), first);
	assert_non_null(kept(fonts));
	for (int i = 0; i < 20100; i++) {
		snprintf(word, sizeof(word), "w%d", i);
		font_shape(fonts, FONT_REGULAR, word, strlen(word));
	}
	font_new_document(fonts);
	assert_null(kept(fonts));
	assert_string_equal(traced(fonts, paragraphs(&text, 1)), first);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_document_has_the_same_pages_every_time),
		cmocka_unit_test(the_same_words_elsewhere_are_set_for_their_place),
		cmocka_unit_test(a_link_of_the_same_words_is_a_link),
		cmocka_unit_test(the_same_words_in_parts_are_set_as_the_parts_look),
		cmocka_unit_test(the_same_words_are_spelled_with_the_glyphs_of_their_document),
		cmocka_unit_test(each_document_is_told_of_a_character_without_a_glyph),
		cmocka_unit_test(texts_that_come_once_are_not_kept),
		cmocka_unit_test(what_is_kept_has_a_bound),
		cmocka_unit_test(with_the_words_what_was_made_of_them_is_forgotten),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
