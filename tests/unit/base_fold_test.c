/* base_fold_test.c - texts that people see as one name are one, and no others. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/fold.h"
#include "base/text.h"

struct pair {
	const char *a, *b;
};

static void assert_one_word(const char *a, const char *b)
{
	struct arena arena;

	arena_init(&arena);
	if (!text_same_folded(a, b) || !text_same_folded(b, a) || text_fold_hash(a) != text_fold_hash(b) ||
	    strcmp(text_fold(&arena, a), text_fold(&arena, b)) != 0)
		fail_msg("'%s' and '%s' are one word: '%s', '%s'", a, b, text_fold(&arena, a), text_fold(&arena, b));
	arena_clear(&arena);
}

static void assert_one_id(const char *a, const char *b)
{
	struct arena arena;

	arena_init(&arena);
	if (!text_same_id(a, b) || !text_same_id(b, a) ||
	    strcmp(text_id_key(&arena, a), text_id_key(&arena, b)) != 0)
		fail_msg("'%s' and '%s' are one id: '%s', '%s'", a, b, text_id_key(&arena, a), text_id_key(&arena, b));
	arena_clear(&arena);
}

static void assert_two(const char *a, const char *b)
{
	struct arena arena;

	arena_init(&arena);
	if (text_same_folded(a, b) || strcmp(text_fold(&arena, a), text_fold(&arena, b)) == 0)
		fail_msg("'%s' and '%s' are two words", a, b);
	if (text_same_id(a, b) || strcmp(text_id_key(&arena, a), text_id_key(&arena, b)) == 0)
		fail_msg("'%s' and '%s' are two ids", a, b);
	arena_clear(&arena);
}

static const struct pair words[] = {
	{ "School ID", "school_id" },
	{ "evidence date", "evidence_date" },
	{ "evidence\u00A0date", "evidence_date" },	/* no-break, thin, ideographic and other spaces */
	{ "evidence\u2009date", "evidence_date" },
	{ "evidence\u3000date", "evidence_date" },
	{ "evidence\u202Fdate", "evidencedate" },
	{ "evidence\u1680date", "evidencedate" },
	{ "evidence\v\f\xC2\x85""date", "evidencedate" },
	{ "all\u2010through", "all-through" },
	{ "all\u2011through", "all-through" },
	{ "all\u2012through", "all-through" },
	{ "all\u2013through", "all through" },
	{ "all\u2014through", "all_through" },
	{ "all\u2015through", "allthrough" },
	{ "all\u2212through", "all-through" },
	{ "all\uFF0Dthrough", "all\uFF3Fthrough" },
	{ "\u2013", "" },
	{ "", " \u200B" },
	{ "Not\u2013yet met", "not-yet-met" },
};

static const struct pair ids[] = {
	{ "W101", "w101" },
	{ "\uFF37\uFF11\uFF10\uFF11", "W101" },		/* full-width */
	{ "W-101", "W\u2010101" },
	{ "W-101", "W\u2011101" },
	{ "W-101", "W\u2013101" },
	{ "W-101", "W\u2015101" },
	{ "W-101", "W\u2212101" },
	{ "W-101", "\uFF37\uFF0D\uFF11\uFF10\uFF11" },
	{ "W_101", "w\uFF3F101" },
	{ "W 101", "w\u00A0101" },
	{ "W 101", " W \u2003\u3000101\t" },
	{ "W101", "\uFEFFW101" },			/* byte order mark */
	{ "W101", "W\u00AD101" },			/* soft hyphen */
	{ "W101", "W\u200B1\u200C0\u200D1" },		/* zero width */
	{ "W101", "\u202AW101\u202C" },			/* marks of direction */
	{ "W101", "\u2066W101\u2069\u200E\u200F\u061C" },
	{ "W101", "W101\x01\x7F" },
	{ "W101\uFE0F", "W101" },
	{ "King's Lynn", "KING\u2019S LYNN" },
	{ "\"W\"", "\u201CW\u201D" },
	{ "Stra\u00DFe", "STRASSE" },
	{ "Stra\u1E9Ee", "strasse" },
	{ "\u00C9cole", "\u00E9cole" },
	{ "E\u0301cole", "\u00E9cole" },		/* composed or not */
	{ "E\u200B\u0301cole", "\u00E9cole" },
	{ "\u0174\u0176", "\u0175\u0177" },		/* Welsh */
	{ "\u0130TEM", "item" },			/* the i of Turkish */
	{ "\u0130TEM", "i\u0307tem" },
	{ "ID", "\u0131d" },
	{ "\u039F\u0394\u039F\u03A3", "\u03BF\u03B4\u03BF\u03C2" },	/* final sigma */
	{ "\uFB01eld", "field" },
	{ "\u216B", "xii" },
	{ "W\u00B2", "w2" },
	{ "\U0001D400", "a" },				/* a capital only after NFKC */
};

static const struct pair apart[] = {
	{ "school", "schools" },
	{ "W101", "W102" },
	{ "W101", "W0101" },
	{ "r1.a", "r1a" },
	{ "Ecole", "\u00C9cole" },
	{ "A", "\u0410" },				/* Cyrillic: it looks the same and is not */
	{ "", "a" },
	{ "", "\u00E9" },
	{ "a", "a\u00E9" },
	{ "met", "unmet" },
	{ "\xFF", "\xFE" },				/* no UTF-8 */
};

static void words_are_compared_as_people_see_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		assert_one_word(words[i].a, words[i].b);
	for (size_t i = 0; i < sizeof(ids) / sizeof(*ids); i++)
		assert_one_word(ids[i].a, ids[i].b);
}

static void ids_keep_their_signs(void **state)
{
	static const char *const three[] = { "W-101", "W 101", "W_101", "W101", "-W101" };

	(void)state;
	for (size_t i = 0; i < sizeof(ids) / sizeof(*ids); i++)
		assert_one_id(ids[i].a, ids[i].b);
	for (size_t i = 0; i < sizeof(three) / sizeof(*three); i++) {
		for (size_t k = 0; k < sizeof(three) / sizeof(*three); k++)
			assert_int_equal(text_same_id(three[i], three[k]), i == k);
	}
	assert_false(text_same_id("a", "a b"));
	assert_false(text_same_id("a b", "a"));
	assert_true(text_same_id("a", "a "));
	assert_true(text_same_id("", "\u200B "));
}

static void what_people_tell_apart_is_two(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(apart) / sizeof(*apart); i++)
		assert_two(apart[i].a, apart[i].b);
}

static void a_key_is_its_own_key(void **state)
{
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof(ids) / sizeof(*ids); i++) {
		const char *key = text_id_key(&arena, ids[i].a), *word = text_fold(&arena, ids[i].a);

		assert_string_equal(text_id_key(&arena, key), key);
		assert_string_equal(text_fold(&arena, word), word);
	}
	assert_ptr_equal(text_id_key(&arena, words[1].b), words[1].b);
	arena_clear(&arena);
}

static void a_reference_keeps_each_letter_and_sign(void **state)
{
	struct arena a;

	(void)state;
	arena_init(&a);
	assert_string_equal(text_ref_key(&a, "P-01"), "P-01");
	assert_string_equal(text_ref_key(&a, "\uFEFFP\u00A0\u20090\u200B1\u00AD "), "P 01");
	assert_string_equal(text_ref_key(&a, "\u202DP01\u202C"), "P01");
	assert_string_equal(text_ref_key(&a, "p\u201301\uFF11"), "p\u201301\uFF11");
	assert_string_equal(text_ref_key(&a, "\u0130\u0131\u00DFi\u0307"), "\u0130\u0131\u00DFi\u0307");
	assert_string_equal(text_ref_key(&a, ""), "");
	arena_clear(&a);
}

static void only_what_cannot_be_seen_is_invisible(void **state)
{
	static const uint32_t invisible[] = { 0, 0x1F, 0x7F, 0x80, 0xAD, 0x34F, 0x61C, 0x180E, 0x200B, 0x200F, 0x202E,
					      0x2060, 0x2069, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xE0020 };
	static const uint32_t spaces[] = { 9, 10, 11, 12, 13, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029,
					   0x202F, 0x205F, 0x2800, 0x3000 };
	static const uint32_t seen[] = { '!', '-', '_', '~', 0xA1, 0xB7, 0x2010, 0x2015, 0x2212, 0xFFFD, 0x1F600 };

	(void)state;
	for (size_t i = 0; i < sizeof(invisible) / sizeof(*invisible); i++)
		assert_true(text_is_invisible(invisible[i]) && !text_is_space(invisible[i]));
	for (size_t i = 0; i < sizeof(spaces) / sizeof(*spaces); i++)
		assert_true(text_is_space(spaces[i]) && !text_is_invisible(spaces[i]));
	for (size_t i = 0; i < sizeof(seen) / sizeof(*seen); i++)
		assert_false(text_is_invisible(seen[i]) || text_is_space(seen[i]));
}

static void an_emoji_keeps_its_form(void **state)
{
	struct arena a;

	(void)state;
	arena_init(&a);
	assert_string_equal(text_trim(&a, "\u2800thanks \u2764\uFE0F\u200B\U000E0020 "), "thanks \u2764\uFE0F");
	arena_clear(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_compared_as_people_see_them),
		cmocka_unit_test(ids_keep_their_signs),
		cmocka_unit_test(what_people_tell_apart_is_two),
		cmocka_unit_test(a_key_is_its_own_key),
		cmocka_unit_test(a_reference_keeps_each_letter_and_sign),
		cmocka_unit_test(only_what_cannot_be_seen_is_invisible),
		cmocka_unit_test(an_emoji_keeps_its_form),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("fold", tests, NULL, NULL);
}
