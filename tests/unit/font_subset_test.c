/* Subsetting: what a document embeds and the text behind each glyph; HarfBuzz reads it back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <hb-ot.h>

#include "font/font.h"
#include "support_font.h"

static struct arena arena;
static struct fonts *fonts;

static int open_fonts(void **state)
{
	(void)state;
	arena_init(&arena);
	fonts = support_fonts(&arena);
	return 0;
}

static int close_fonts(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

static struct font_use *use_text(enum font_style style, const char *text)
{
	const struct shaped *s = font_shape(fonts, style, text, strlen(text));
	struct font_use *use = font_use_new(&arena, fonts);

	for (size_t i = 0; i < s->n_runs; i++)
		font_use_add(use, &s->runs[i]);
	return use;
}

static const struct font_subset *embed(const char *text, size_t *n)
{
	const struct font_subset *subsets;

	assert_true(font_use_embed(&arena, use_text(FONT_REGULAR, text), &subsets, n));
	return subsets;
}

static const char *text_of_glyph(const struct font_subset *subset, const char *text, size_t glyph)
{
	const struct shaped *s = font_shape(fonts, FONT_REGULAR, text, strlen(text));

	return subset->unicode[subset->new_id[s->runs[0].glyphs[glyph].id]];
}

static void ligatures_stand_for_all_their_letters(void **state)
{
	size_t n;
	const struct font_subset *subset = embed("fi ffi", &n);

	(void)state;
	assert_int_equal(n, 1);
	assert_string_equal(text_of_glyph(subset, "fi", 0), "fi");
	assert_string_equal(text_of_glyph(subset, "ffi", 0), "ffi");
	assert_string_equal(text_of_glyph(subset, "fi ffi", 1), " ");
}

static void a_fixed_space_extracts_as_a_space(void **state)
{
	size_t n;
	const struct font_subset *subset = embed("a\u00A0b c", &n);

	(void)state;
	assert_string_equal(text_of_glyph(subset, " ", 0), " ");
}

static void base_and_mark_each_have_their_own_text(void **state)
{
	size_t n, n_texts = 0;
	const struct font_subset *subset = embed("q\u0307", &n);
	char both[16] = "";

	(void)state;
	assert_int_equal(n, 1);
	for (size_t i = 0; i < subset->n_glyphs; i++) {
		if (subset->unicode[i]) {
			n_texts++;
			strcat(both, subset->unicode[i]);
		}
	}
	assert_int_equal(n_texts, 2);
	assert_true(strcmp(both, "q\u0307") == 0 || strcmp(both, "\u0307q") == 0);
}

static void what_stands_in_for_a_missing_glyph_says_so(void **state)
{
	size_t n, n_found = 0;
	const struct font_subset *subset = embed("漢", &n);

	(void)state;
	assert_int_equal(n, 1);
	for (size_t i = 0; i < subset->n_glyphs; i++) {
		if (subset->unicode[i])
			n_found += strcmp(subset->unicode[i], "\uFFFD") == 0;
	}
	assert_int_equal(n_found, 1);
}

/* Whether all runs of a text extract from the subsets made for this text alone. */
static bool extracts(const char *text)
{
	const struct shaped *s = font_shape(fonts, FONT_REGULAR, text, strlen(text));
	const struct font_subset *subsets;
	bool all = true;
	size_t n;

	assert_true(font_use_embed(&arena, use_text(FONT_REGULAR, text), &subsets, &n));
	for (size_t i = 0; i < s->n_runs; i++) {
		for (size_t f = 0; f < n; f++) {
			if (subsets[f].face == s->runs[i].face)
				all &= font_run_extracts(&subsets[f], &s->runs[i]);
		}
	}
	return all;
}

static void only_text_that_its_glyphs_do_not_give_has_to_be_said(void **state)
{
	(void)state;
	assert_true(extracts(""));
	assert_true(extracts("office AV Ŵŷ é ✓ 1 000"));
	assert_true(extracts("fixed\u00A0space co\u00ADoperate zero\u200Bwidth"));
	assert_true(extracts("q\u0323\u0307"));
	assert_false(extracts("漢"));
	assert_false(extracts("e\u0301"));	/* drawn as the one glyph whose text is é */
	assert_false(extracts("हिन्दी"));	/* the sign for i stands in front of what it follows */
}

/* The parts of a text from the right, each in brackets; what its glyphs do not say behind an exclamation mark. */
static const char *parts_of(const char *text)
{
	const struct shaped *s = font_shape_leftwards(fonts, FONT_REGULAR, text, strlen(text));
	struct font_use *use = font_use_new(&arena, fonts);
	const struct font_subset *subsets;
	const char *said = "";
	size_t n;

	for (size_t i = 0; i < s->n_runs; i++)
		font_use_add(use, &s->runs[i]);
	assert_true(font_use_embed(&arena, use, &subsets, &n));
	for (size_t i = 0; i < s->n_runs; i++) {
		struct run_part part = { 0 };
		size_t f = 0;

		while (subsets[f].face != s->runs[i].face)
			f++;
		while (font_next_part(&subsets[f], &s->runs[i], &part))
			said = arena_printf(&arena, "%s%s[%.*s]", said, part.says ? "" : "!",
					    (int)(part.end - part.start), s->runs[i].text + part.start);
	}
	return said;
}

static void text_from_the_right_is_read_from_its_last_glyph_on(void **state)
{
	(void)state;
	assert_string_equal(parts_of(""), "");
	assert_string_equal(parts_of("שלום"), "[שלום]");
	assert_string_equal(parts_of("לוֹם"), "[לוֹם]");
	assert_string_equal(parts_of("שָׁל"), "[ש]![ָׁ][ל]");	/* the dot is drawn before the vowel */
	assert_string_equal(parts_of("السلام"), "[السلام]");	/* lam and alef are one glyph */
	assert_string_equal(parts_of("الأب لإدارة الآن"), "[الأب]" "[ ]" "[لإدارة]" "[ ]" "[الآن]");
	assert_string_equal(parts_of("(ש)"), "[(][ש][)]");	/* mirrored, yet each says itself */
}

static void the_subset_reads_back_with_the_same_advances(void **state)
{
	const char *text = "Hello ŵ Ångström";	/* composite glyphs among them */
	const struct shaped *s = font_shape(fonts, FONT_REGULAR, text, strlen(text));
	size_t n;
	const struct font_subset *subset = embed(text, &n);
	hb_blob_t *blob = hb_blob_create((const char *)subset->bytes, (unsigned)subset->length,
					 HB_MEMORY_MODE_READONLY, NULL, NULL);
	hb_face_t *face = hb_face_create(blob, 0);
	hb_font_t *font = hb_font_create(face);

	(void)state;
	assert_int_equal(n, 1);
	assert_int_equal(hb_face_get_glyph_count(face), subset->n_glyphs);
	assert_true(subset->n_glyphs < 200);
	assert_true(subset->length < 25000);
	for (size_t i = 0; i < s->runs[0].n_glyphs; i++) {
		uint16_t id = subset->new_id[s->runs[0].glyphs[i].id];
		hb_glyph_extents_t extents;

		assert_true(id > 0 && id < subset->n_glyphs);
		assert_int_equal(subset->widths_milli_em[id],
				 (hb_font_get_glyph_h_advance(font, id) * 1000 + 1024) / 2048);
		if (strcmp(subset->unicode[id], " ") != 0) {
			assert_true(hb_font_get_glyph_extents(font, id, &extents));
			assert_true(extents.width > 0);
		}
	}
	assert_int_equal(subset->new_id[2], UINT16_MAX);	/* a glyph of no letter here */
	hb_font_destroy(font);
	hb_face_destroy(face);
	hb_blob_destroy(blob);
}

static void the_name_has_a_tag_from_the_content(void **state)
{
	size_t n;
	const struct font_subset *a = embed("abł", &n), *b = embed("abő", &n),
				 *again = embed("łba", &n);

	(void)state;
	assert_ptr_equal(strstr(a->name, "+OpenSans"), a->name + 6);
	for (int i = 0; i < 6; i++)
		assert_in_range(a->name[i], 'A', 'Z');
	assert_string_not_equal(a->name, b->name);
	assert_string_equal(a->name, again->name);
	assert_int_equal(a->length, again->length);
	assert_memory_equal(a->bytes, again->bytes, a->length);
}

static void common_letters_do_not_make_another_subset(void **state)
{
	size_t n;
	const struct font_subset *a = embed("Leeds", &n), *b = embed("office ‘Tŷ’ – £5", &n);

	(void)state;
	assert_ptr_equal(a->bytes, b->bytes);
	assert_ptr_equal(a->kept, b->kept);
}

/* More kinds of documents than are kept, in two orders and with fonts that have seen nothing yet. */
static void what_was_embedded_before_makes_no_difference(void **state)
{
	static const char *const TEXTS[] = { "ł", "ő", "ş", "ğ", "ț", "ř", "ě", "ů", "ż", "ą", "ļ" };
	enum { N = sizeof(TEXTS) / sizeof(TEXTS[0]) };
	const char *names[N];
	size_t n;

	(void)state;
	for (int i = 0; i < N; i++)
		names[i] = arena_strdup(&arena, embed(TEXTS[i], &n)->name);
	for (int i = N; i-- > 0;)
		assert_string_equal(embed(TEXTS[i], &n)->name, names[i]);
	for (int i = 0; i < N; i++) {
		fonts = support_fonts(&arena);
		assert_string_equal(embed(TEXTS[i], &n)->name, names[i]);
	}
}

/* U+212B and U+00C5 have one glyph; whichever the document has is what its subset says. */
static void the_same_glyphs_with_another_text_are_another_subset(void **state)
{
	static const char *const BOTH[] = { "\u212B", "\u00C5" };
	const struct shaped *a = font_shape(fonts, FONT_REGULAR, BOTH[0], strlen(BOTH[0]));
	const struct shaped *b = font_shape(fonts, FONT_REGULAR, BOTH[1], strlen(BOTH[1]));

	(void)state;
	assert_int_equal(a->runs[0].glyphs[0].id, b->runs[0].glyphs[0].id);
	for (int i = 0; i < 4; i++)
		assert_string_equal(text_of_glyph(embed(BOTH[i % 2], &(size_t){ 0 }), BOTH[i % 2], 0),
				    BOTH[i % 2]);
}

static void each_face_used_is_embedded_in_order(void **state)
{
	size_t n;
	const struct font_subset *subsets = embed("a ✓", &n);

	(void)state;
	assert_int_equal(n, 2);
	assert_true(subsets[0].face < subsets[1].face);
	assert_non_null(strstr(subsets[1].name, "DejaVu"));
}

static void the_descriptor_is_filled_in(void **state)
{
	const struct font_subset *s;
	size_t n;

	(void)state;
	assert_true(font_use_embed(&arena, use_text(FONT_ITALIC, "abc"), &s, &n));
	assert_true(s->italic && s->italic_angle_deg < 0);
	assert_true(s->ascent_milli_em > 500 && s->descent_milli_em < 0
		    && s->cap_height_milli_em > 500);
	assert_true(s->stem_v > 50);
	assert_true(s->bbox_milli_em[0] < s->bbox_milli_em[2]
		    && s->bbox_milli_em[1] < s->bbox_milli_em[3]);
}

static void nothing_used_embeds_nothing(void **state)
{
	const struct font_subset *s;
	size_t n = 9;

	(void)state;
	assert_true(font_use_embed(&arena, font_use_new(&arena, fonts), &s, &n));
	assert_int_equal(n, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ligatures_stand_for_all_their_letters),
		cmocka_unit_test(a_fixed_space_extracts_as_a_space),
		cmocka_unit_test(base_and_mark_each_have_their_own_text),
		cmocka_unit_test(what_stands_in_for_a_missing_glyph_says_so),
		cmocka_unit_test(only_text_that_its_glyphs_do_not_give_has_to_be_said),
		cmocka_unit_test(text_from_the_right_is_read_from_its_last_glyph_on),
		cmocka_unit_test(the_subset_reads_back_with_the_same_advances),
		cmocka_unit_test(the_name_has_a_tag_from_the_content),
		cmocka_unit_test(common_letters_do_not_make_another_subset),
		cmocka_unit_test(what_was_embedded_before_makes_no_difference),
		cmocka_unit_test(the_same_glyphs_with_another_text_are_another_subset),
		cmocka_unit_test(each_face_used_is_embedded_in_order),
		cmocka_unit_test(the_descriptor_is_filled_in),
		cmocka_unit_test(nothing_used_embeds_nothing),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("font_subset", tests, open_fonts, close_fonts);
}
