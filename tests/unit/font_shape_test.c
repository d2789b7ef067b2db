/* Shaping: kerning, ligatures, the fallback chain, what is missing, the cache of words. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "font/font.h"
#include "support_folder.h"
#include "support_font.h"

#define LETTERS "Ŵŷ Łódź Ångström naïve café “quotes” – — • ✓ £ € é ü ñ ş ğ ț"

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

static const struct shaped *shape(const char *text)
{
	return font_shape(fonts, FONT_REGULAR, text, strlen(text));
}

static void pairs_are_kerned(void **state)
{
	(void)state;
	assert_true(shape("AV")->w_em < shape("A")->w_em + shape("V")->w_em - 0.01);
	assert_true(fabs(shape("nn")->w_em - 2 * shape("n")->w_em) < 1e-6);
}

static void f_and_i_become_one_glyph_of_both_letters_bytes(void **state)
{
	const struct shaped *s = shape("office");

	(void)state;
	assert_int_equal(s->n_runs, 1);
	assert_int_equal(s->runs[0].n_glyphs, 4);	/* o ffi c e */
	assert_int_equal(s->runs[0].glyphs[1].cluster, 1);
	assert_int_equal(s->runs[0].glyphs[2].cluster, 4);
}

static void the_letters_of_british_and_european_names_are_there(void **state)
{
	(void)state;
	for (int style = 0; style < FONT_STYLE_COUNT; style++) {
		const struct shaped *s = font_shape(fonts, style, LETTERS, strlen(LETTERS));

		assert_int_equal(s->missing, 0);
		for (size_t i = 0; i < s->n_runs; i++) {
			for (size_t g = 0; g < s->runs[i].n_glyphs; g++)
				assert_int_not_equal(s->runs[i].glyphs[g].id, 0);
		}
	}
}

static void a_run_ends_where_the_face_changes_and_says_its_own_text(void **state)
{
	const struct shaped *s = shape("a ✓ b");
	double w_em = 0;

	(void)state;
	assert_int_equal(s->n_runs, 3);
	assert_int_equal(s->runs[0].face, s->runs[2].face);
	assert_int_not_equal(s->runs[0].face, s->runs[1].face);
	assert_memory_equal(s->runs[1].text, "✓", s->runs[1].text_length);
	for (size_t i = 0; i < s->n_runs; i++) {
		assert_int_equal(s->runs[i].glyphs[0].cluster, 0);
		w_em += s->runs[i].w_em;
	}
	assert_true(fabs(w_em - s->w_em) < 1e-9);
}

static void a_mark_stays_with_its_base_in_one_face(void **state)
{
	const struct shaped *s =
		shape("q\u0307\u0323"); /* no composed form; the first face lacks the marks */

	(void)state;
	assert_int_equal(s->missing, 0);
	assert_int_equal(s->n_runs, 1);
	assert_int_equal(s->runs[0].text_length, strlen("q\u0307\u0323"));
}

static void what_no_face_has_is_reported_and_shown(void **state)
{
	const struct shaped *s = shape("\U0010FFFD");

	(void)state;
	assert_int_equal(s->missing, 0x10FFFD);
	assert_int_equal(s->runs[0].n_glyphs, 1);
	assert_true(s->runs[0].w_em > 0);
	s = shape("ab 漢字 cd");
	assert_int_equal(s->missing, 0x6F22);
	assert_true(s->n_runs >= 3);
}

static void malformed_bytes_are_replaced_one_by_one(void **state)
{
	static const char *const BAD[] = { "\xff",     "a\xc3",        "\xe2\x82",
					   "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80" };

	(void)state;
	for (size_t i = 0; i < sizeof(BAD) / sizeof(BAD[0]); i++)
		assert_true(shape(BAD[i])->w_em > 0);
}

static void soft_hyphens_and_joiners_show_nothing(void **state)
{
	(void)state;
	assert_true(fabs(shape("co\u00ADop")->w_em - shape("coop")->w_em) < 0.02);
	assert_int_equal(shape("a\u200Bb")->missing, 0);
	assert_int_equal(shape("a\u200Bb")->runs[0].n_glyphs, 2);
}

static void empty_text_has_no_runs(void **state)
{
	(void)state;
	assert_int_equal(shape("")->n_runs, 0);
	assert_true(shape("")->w_em == 0);
}

static void the_same_word_is_shaped_once_a_document(void **state)
{
	const struct shaped *first = shape("wellbeing");
	const double w_em = first->w_em;
	char word[16];

	(void)state;
	assert_ptr_equal(first, shape("wellbeing"));
	assert_ptr_not_equal(first, font_shape(fonts, FONT_BOLD, "wellbeing", 9));
	for (int i = 0; i < 5000; i++) {
		snprintf(word, sizeof(word), "w%d", i);
		assert_ptr_equal(shape(word), shape(word));
	}
	assert_ptr_equal(first, shape("wellbeing"));
	font_new_document(fonts);
	assert_true(shape("wellbeing")->w_em == w_em);
}

static void each_script_of_our_schools_has_a_face(void **state)
{
	static const char *const NAMES[] = {
		"বাংলা বিদ্যালয়", "ਪੰਜਾਬੀ ਸਕੂਲ", "ગુજરાતી શાળા", "தமிழ்ப் பள்ளி", "हिन्दी विद्यालय", "አማርኛ ትምህርት ቤት",
		"مدرسة السلام", "אבגד הוז",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(NAMES) / sizeof(*NAMES); i++) {
		for (int style = 0; style < FONT_STYLE_COUNT; style++)
			assert_int_equal(font_shape(fonts, style, NAMES[i], strlen(NAMES[i]))->missing, 0);
	}
}

static void from_the_right_the_first_letter_stands_last(void **state)
{
	const struct shaped *there = font_shape_leftwards(fonts, FONT_REGULAR, "אבג", strlen("אבג"));
	const struct shaped *back = shape("אבג");

	(void)state;
	assert_int_equal(there->n_runs, 1);
	assert_true(there->runs[0].leftwards && !back->runs[0].leftwards);
	assert_int_equal(there->runs[0].glyphs[0].cluster, 4);
	assert_int_equal(there->runs[0].glyphs[2].id, back->runs[0].glyphs[0].id);
	/* brackets turn round, in a face where no other text has them */
	assert_int_not_equal(font_shape_leftwards(fonts, FONT_REGULAR, "(", 1)->runs[0].face, shape("(")->runs[0].face);
}

static void metrics_are_those_of_a_text_face(void **state)
{
	const struct face_metrics *m = font_metrics(fonts, FONT_REGULAR);

	(void)state;
	assert_true(m->ascent > 0.8 && m->ascent < 1.3);
	assert_true(m->descent > 0.15 && m->descent < 0.5);
	assert_true(m->cap_height > 0.65 && m->cap_height < 0.8);
	assert_true(m->x_height > 0.4 && m->x_height < 0.6);
	assert_true(m->underline_y > 0 && m->underline_w > 0);
}

static size_t errors_of_list(const char *list)
{
	const char *folder = support_output(&arena, "fonts-bad");
	struct diags diags;
	struct fonts *bad;
	struct arena a;
	bool opened;

	arena_init(&a);
	diags_init(&diags, &arena);
	assert_true(make_folder(folder));
	assert_true(file_write(file_join(&arena, folder, "text.ttf"), "not a font", 10));
	assert_true(file_write(file_join(&arena, folder, "fonts.list"), list, strlen(list)));
	opened = fonts_open(&a, folder, &bad, &diags);
	assert_int_equal(opened, diags.n_errors == 0);
	for (size_t i = 0; i < diags.n; i++)
		assert_int_equal(diags.items[i].code, DIAG_RUN005);
	arena_clear(&a);
	return diags.n_errors;
}

static void a_bad_list_or_font_is_a_problem_not_a_crash(void **state)
{
	struct diags diags;
	struct fonts *none;

	(void)state;
	assert_int_equal(errors_of_list(""), FONT_STYLE_COUNT);		/* no face for any style */
	assert_int_equal(errors_of_list("regular text.ttf\n"), 1);
	assert_int_equal(errors_of_list("regular gone.ttf\n"), 1);
	assert_int_equal(errors_of_list("thin text.ttf\nregular\n"), 2);
	diags_init(&diags, &arena);
	assert_false(fonts_open(&arena, "/nonexistent", &none, &diags));
	assert_int_equal(diags.items[0].code, DIAG_RUN005);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs_are_kerned),
		cmocka_unit_test(f_and_i_become_one_glyph_of_both_letters_bytes),
		cmocka_unit_test(the_letters_of_british_and_european_names_are_there),
		cmocka_unit_test(a_run_ends_where_the_face_changes_and_says_its_own_text),
		cmocka_unit_test(a_mark_stays_with_its_base_in_one_face),
		cmocka_unit_test(what_no_face_has_is_reported_and_shown),
		cmocka_unit_test(malformed_bytes_are_replaced_one_by_one),
		cmocka_unit_test(soft_hyphens_and_joiners_show_nothing),
		cmocka_unit_test(empty_text_has_no_runs),
		cmocka_unit_test(the_same_word_is_shaped_once_a_document),
		cmocka_unit_test(each_script_of_our_schools_has_a_face),
		cmocka_unit_test(from_the_right_the_first_letter_stands_last),
		cmocka_unit_test(metrics_are_those_of_a_text_face),
		cmocka_unit_test(a_bad_list_or_font_is_a_problem_not_a_crash),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("font_shape", tests, open_fonts, close_fonts);
}
