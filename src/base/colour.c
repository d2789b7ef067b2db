/* colour.c - see colour.h. */
#include "base/colour.h"

#include <math.h>

/* Relative luminance, WCAG 2.2. */
static double luminance(uint32_t rgb)
{
	static const double weights[] = { 0.2126, 0.7152, 0.0722 };
	double sum = 0;

	for (int i = 0; i < 3; i++) {
		double c = (double)(rgb >> (16 - 8 * i) & 0xFF) / 255;

		sum += weights[i] * (c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
	}
	return sum;
}

double colour_contrast(uint32_t a, uint32_t b)
{
	const double of_a = luminance(a) + 0.05, of_b = luminance(b) + 0.05;

	return of_a > of_b ? of_a / of_b : of_b / of_a;
}
