/*
 * survey_cuts.c - see survey_numbers.h: where a scale may be cut so that no small number shows.
 *
 * A cut is made where neither side of it, within the cuts made before, is 1 to below - 1 people; first between the positive
 * answers and the rest. Between two cuts one answer or several are few, and nobody can tell which or how many:
 * score_survey_public_test.c goes through all small tables.
 */
#include "score/survey_numbers.h"

static bool is_few(int n, int below)
{
	return n > 0 && n < below;
}

static int sum_from(const int *n, size_t from, size_t to)
{
	int sum = 0;

	for (size_t i = from; i < to; i++)
		sum += n[i];
	return sum;
}

static void cut_between(const int *n, size_t from, size_t to, int below, bool *cut)
{
	for (size_t i = from + 1; i < to; i++) {
		if (is_few(sum_from(n, from, i), below) || is_few(sum_from(n, i, to), below))
			continue;
		cut[i - 1] = true;
		from = i;
	}
}

void survey_cuts(const int *n, size_t n_answers, size_t first, int below, bool *cut)
{
	for (size_t i = 0; i + 1 < n_answers; i++)
		cut[i] = false;
	if (!is_few(sum_from(n, 0, first), below) && !is_few(sum_from(n, first, n_answers), below)) {
		cut[first - 1] = true;
		cut_between(n, 0, first, below, cut);
		cut_between(n, first, n_answers, below, cut);
		return;
	}
	cut_between(n, 0, n_answers, below, cut);
}
