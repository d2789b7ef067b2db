/* base_full_name_test.c - texts from outside as parts of a file's name. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/folder_name.h"
#include "base/full_name.h"
#include "base/text.h"

static const struct {
	const char *text, *part;
} parts[] = {
	{ "Tallowmere Primary School", "Tallowmere Primary School" },
	{ "", "" }, { "   ", "" }, { "???", "" }, { "...", "" }, { " - ", "" }, { ".", "" }, { "..", "" },
	{ "Ysgol Gynradd Tŷ Ddewi", "Ysgol Gynradd Tŷ Ddewi" },
	{ "Ysgol Ty\u0302 Ddewi", "Ysgol Tŷ Ddewi" },			/* composed */
	{ "École Jeanne d'Arc", "École Jeanne d'Arc" }, { "Šarlotės mokykla", "Šarlotės mokykla" },
	{ "مدرسة النور", "مدرسة النور" }, { "光明小学", "光明小学" },
	{ "St Mary's: Infants", "St Mary's - Infants" }, { "A|B", "A - B" },
	{ "Infant/Junior", "Infant-Junior" }, { "..\\..\\windows", "windows" }, { "../../etc/passwd", "etc-passwd" },
	{ "The \"Ark\"", "The 'Ark'" }, { "A<B>C?D*E", "A B C D E" }, { "100% Academy #1", "100 Academy 1" },
	{ "two\nlines\tand\rmore", "two lines and more" }, { "bell\a and \x7f del", "bell and del" },
	{ "a  b \u00a0 c", "a b c" }, { "right\u202Eto\u2066left\u200Bgone\uFEFF", "righttoleftgone" },
	{ "private\uF03A use", "private use" },
	{ "ends in a stop.", "ends in a stop" }, { "ends . . ", "ends" }, { ".hidden", "hidden" }, { "-rf", "rf" },
	{ "~$lock", "$lock" },
	{ "CON", "_CON" }, { "nul", "_nul" }, { "Aux.Primary", "_Aux.Primary" }, { "con .x", "_con .x" }, { "COM1", "_COM1" },
	{ "LPT\u00b9", "_LPT\u00b9" }, { "Conway", "Conway" }, { "CON Primary", "CON Primary" }, { "COM10", "COM10" },
};

static void parts_are_fit_for_every_system(void **state)
{
	struct arena arena;

	arena_init(&arena);
	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		assert_string_equal(full_name_part(&arena, parts[i].text, 80), parts[i].part);
	arena_clear(&arena);
}

/* A letter is never parted from its accents, nor a picture of several characters. */
static void a_cut_is_between_characters(void **state)
{
	struct arena arena;

	arena_init(&arena);
	assert_string_equal(full_name_part(&arena, "Tŷ", 1), "T");
	assert_string_equal(full_name_part(&arena, "Tŷ", 2), "T");
	assert_string_equal(full_name_part(&arena, "Tŷ", 3), "Tŷ");
	assert_string_equal(full_name_part(&arena, "ax\u0302y", 3), "a");
	assert_string_equal(full_name_part(&arena, "ax\u0302y", 4), "ax\u0302");
	assert_string_equal(full_name_part(&arena, "ŷŷ", 0), "");
	assert_string_equal(full_name_part(&arena, "High School", 5), "High");	/* no space at the end */
	assert_string_equal(full_name_part(&arena, "St. Mary", 3), "St");
	arena_clear(&arena);
}

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

/* What must hold of any text: made up from what is awkward. */
static void any_text_becomes_a_safe_part(void **state)
{
	static const char *const pieces[] = {
		"a", "Z", " ", ".", "-", "/", "\\", ":", "*", "?", "\"", "<", ">", "|", "\n", "\t", "CON", "nul.", "ŷ", "y\u0302",
		"\u0302", "\u200D", "\u202E", "\u00A0", "\uF03A", "👩\u200D🏫", "#", "%", "~", "com1", "\u00b9", "é", "光",
	};
	uint32_t seed = 1;
	struct arena arena;

	arena_init(&arena);
	for (int round = 0; round < 20000; round++) {
		const size_t max_bytes = next(&seed) % 60;
		char text[256] = "";
		const char *part;
		size_t length;

		for (uint32_t n = next(&seed) % 24; n; n--)
			strcat(text, pieces[next(&seed) % (sizeof(pieces) / sizeof(*pieces))]);
		part = full_name_part(&arena, text, max_bytes);
		length = strlen(part);
		assert_true(length <= max_bytes);
		assert_int_equal(text_valid_utf8(part, length), length);
		assert_true(text_is_plain_name(part));
		assert_null(strpbrk(part, "/\\:*?\"<>|#%"));
		assert_string_equal(part, text_nfc(&arena, part));
		assert_false(folder_name_is_device(part));
		assert_true(!length || (!strchr(" .-~", part[0]) && !strchr(" .-", part[length - 1])));
		assert_string_equal(full_name_part(&arena, part, max_bytes), part);	/* nothing is left to mend */
		arena_reset(&arena);
	}
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_are_fit_for_every_system),
		cmocka_unit_test(a_cut_is_between_characters),
		cmocka_unit_test(any_text_becomes_a_safe_part),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
