/* agreement.c - see agreement.h. */
#include "score/agreement.h"

#include <math.h>
#include <stdlib.h>

#include "score/moderation.h"

/* One descriptor's contribution to one pair. */
static void compare_answers(struct agreement_pair *pair, enum answer_state a, enum answer_state b)
{
	int step_a = moderation_step(a), step_b = moderation_step(b);

	if (!step_a || !step_b)
		return;
	pair->both++;
	pair->exact += step_a == step_b;
	pair->adjacent += abs(step_a - step_b) <= 1;
}

static void compare_section(struct agreement_pair *pair, size_t a, size_t b,
			    const struct framework *framework, const struct section_result *section)
{
	for (size_t s = 0; s < section->section->n_strands; s++) {
		for (size_t l = 0; l < framework->n_steps; l++) {
			const struct answer *answers = section->strands[s].descriptors[l].answers;

			compare_answers(pair, answers[a].state, answers[b].state);
		}
	}
}

const struct agreement_pair *agreement_pairs(struct arena *arena, const struct framework *framework,
					     const struct section_result *sections, size_t *n_pairs)
{
	const struct respondent *who = framework->respondents;
	size_t n = framework->n_respondents;
	struct agreement_pair *pairs = arena_array(arena, n * n, sizeof(*pairs));

	*n_pairs = 0;
	for (size_t a = 0; a < n; a++) {
		for (size_t b = a + 1; b < n; b++) {
			struct agreement_pair *pair = &pairs[*n_pairs];

			if (who[a].agreed || who[b].agreed)
				continue;
			pair->a = &who[a];
			pair->b = &who[b];
			for (size_t i = 0; i < framework->n_sections; i++)
				compare_section(pair, a, b, framework, &sections[i]);
			++*n_pairs;
		}
	}
	return pairs;
}

static struct coefficient from_disagreement(double observed, double expected)
{
	if (expected <= 0)
		return (struct coefficient){ .kind = COEFFICIENT_ALL_IDENTICAL };
	return (struct coefficient){ COEFFICIENT_OK,
				     (int)lround(1000 * (1 - observed / expected)) };
}

/* Fill the coincidence matrix: every ordered pair of values within a unit, each unit weighted by one over its number
 * of ratings minus one. Returns the sum of all cells. A unit rated once has no pairs. */
static double coincidences(double *cells, const int *values, size_t n_raters, size_t n_units,
			   size_t n_values)
{
	double sum = 0;

	for (size_t u = 0; u < n_units; u++) {
		size_t n_rated = 0;

		for (size_t r = 0; r < n_raters; r++)
			n_rated += values[r * n_units + u] != RATING_MISSING;
		if (n_rated < 2)
			continue;
		for (size_t i = 0; i < n_raters * n_raters; i++) {
			int a = values[i / n_raters * n_units + u],
			    b = values[i % n_raters * n_units + u];

			if (i / n_raters != i % n_raters && a != RATING_MISSING
			    && b != RATING_MISSING)
				cells[(size_t)a * n_values + (size_t)b] +=
					1.0 / (double)(n_rated - 1);
		}
		sum += (double)n_rated;
	}
	return sum;
}

/* The squared distance between two values, low < high. totals: how often each value occurs in a pair. */
static double distance(const double *totals, size_t low, size_t high, enum agreement_metric metric)
{
	double between = 0;

	switch (metric) {
	case METRIC_NOMINAL:
		return 1;
	case METRIC_INTERVAL:
		return (double)((high - low) * (high - low));
	case METRIC_ORDINAL:
		break;
	}
	for (size_t v = low; v <= high; v++)
		between += totals[v];
	between -= (totals[low] + totals[high]) / 2;
	return between * between;
}

struct coefficient krippendorff_alpha(struct arena *arena, const int *values, size_t n_raters,
				      size_t n_units, size_t n_values, enum agreement_metric metric)
{
	double *cells = arena_array(arena, n_values * n_values, sizeof(*cells));
	double *totals = arena_array(arena, n_values, sizeof(*totals));
	double sum = coincidences(cells, values, n_raters, n_units, n_values);
	double observed = 0, expected = 0;

	if (sum < 2)
		return (struct coefficient){ .kind = COEFFICIENT_NO_PAIRS };
	for (size_t i = 0; i < n_values * n_values; i++)
		totals[i / n_values] += cells[i];
	for (size_t low = 0; low < n_values; low++) {
		for (size_t high = low + 1; high < n_values; high++) {
			double apart = distance(totals, low, high, metric);

			observed += cells[low * n_values + high] * apart;
			expected += totals[low] * totals[high] * apart / (sum - 1);
		}
	}
	return from_disagreement(observed, expected);
}

const char *coefficient_word(struct coefficient coefficient)
{
	if (coefficient.kind == COEFFICIENT_ALL_IDENTICAL)
		return "all identical";
	if (coefficient.kind == COEFFICIENT_NO_PAIRS)
		return "too few ratings";
	/* What may be concluded, by Krippendorff's own advice. */
	if (coefficient.milli >= 800)
		return "good";
	return coefficient.milli >= 667 ? "tentative" : "low";
}
