/* The contrast of colours, worked out by hand from WCAG 2.2's definition of relative luminance. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/colour.h"

/*
 * #777777: 0x77 = 119; ((119/255 + 0.055) / 1.055)^2.4 = 0.18447; 1.05 / (0.18447 + 0.05) = 4.478.
 * #767676: 118; 0.18116; 1.05 / 0.23116 = 4.542.
 * #FF0000: 0.2126; 1.05 / 0.2626 = 3.998. #00FF00: 0.7152; 1.05 / 0.7652 = 1.372. #0000FF: 0.0722; 1.05 / 0.1222 = 8.592.
 * #010101: 1/255/12.92 = 0.000303527; 1.05 / 0.050303527 = 20.873: the straight part of the curve.
 * #FF0000 on #0000FF: 0.2626 / 0.1222 = 2.149.
 */
static void ratios_are_those_of_the_definition(void **state)
{
	static const struct {
		uint32_t a, b;
		double ratio;
	} known[] = {
		{ 0x000000, 0xFFFFFF, 21 }, { 0xFFFFFF, 0xFFFFFF, 1 }, { 0x123456, 0x123456, 1 },
		{ 0x777777, 0xFFFFFF, 4.478 }, { 0x767676, 0xFFFFFF, 4.542 }, { 0xFF0000, 0xFFFFFF, 3.998 },
		{ 0x00FF00, 0xFFFFFF, 1.372 }, { 0x0000FF, 0xFFFFFF, 8.592 }, { 0x010101, 0xFFFFFF, 20.873 },
		{ 0xFF0000, 0x0000FF, 2.149 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
		assert_float_equal(colour_contrast(known[i].a, known[i].b), known[i].ratio, 0.0006);
		assert_float_equal(colour_contrast(known[i].b, known[i].a), known[i].ratio, 0.0006);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(ratios_are_those_of_the_definition) };

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
