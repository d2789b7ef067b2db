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

/* ---- over a cohort ---- */

const struct respondent *const *agreement_raters(struct arena *arena, const struct framework *framework, size_t *n)
{
	const struct respondent **raters = arena_array(arena, framework->n_respondents, sizeof(*raters));
	const bool person = framework_has_reviewer(framework);

	*n = 0;
	for (size_t i = 0; i < framework->n_respondents; i++)
		if (!framework->respondents[i].agreed || person)
			raters[(*n)++] = &framework->respondents[i];
	return raters;
}

int agreement_value(const struct framework *framework, const struct descriptor_result *descriptor,
		    const struct respondent *rater)
{
	const int step = moderation_step(descriptor->answers[rater - framework->respondents].state);

	return step ? step - 1 : RATING_MISSING;
}

static size_t cells_of(size_t n_values)
{
	return n_values * (n_values + 1) / 2;
}

size_t rating_pairs_size(size_t n_raters, size_t n_values)
{
	return n_raters < 2 ? 0 : (n_raters - 1) * cells_of(n_values);
}

/* The pairs of two values, in things with so many ratings. */
static long long *count_of(const struct rating_pairs *pairs, size_t n_rated, size_t a, size_t b)
{
	const size_t low = a < b ? a : b, high = a < b ? b : a;

	return &pairs->counts[(n_rated - 2) * cells_of(pairs->n_values) + high * (high + 1) / 2 + low];
}

void rating_pairs_count(const struct rating_pairs *pairs, const int *values)
{
	size_t n_rated = 0;

	for (size_t i = 0; i < pairs->n_raters; i++)
		n_rated += values[i] != RATING_MISSING;
	for (size_t i = 0; n_rated >= 2 && i < pairs->n_raters; i++)
		for (size_t k = 0; k < i; k++)
			if (values[i] != RATING_MISSING && values[k] != RATING_MISSING)
				++*count_of(pairs, n_rated, (size_t)values[i], (size_t)values[k]);
}

struct rating_tally rating_pairs_tally(const struct rating_pairs *pairs)
{
	struct rating_tally tally = { 0 };

	for (size_t n_rated = 2; n_rated <= pairs->n_raters; n_rated++) {
		for (size_t high = 0; high < pairs->n_values; high++) {
			for (size_t low = 0; low <= high; low++) {
				const long long n = *count_of(pairs, n_rated, low, high);

				tally.both += n;
				tally.exact += low == high ? n : 0;
				tally.adjacent += high - low <= 1 ? n : 0;
			}
		}
	}
	return tally;
}

static struct coefficient from_disagreement(double observed, double expected)
{
	if (expected <= 0)
		return (struct coefficient){ .kind = COEFFICIENT_ALL_IDENTICAL };
	return (struct coefficient){ COEFFICIENT_OK, (int)lround(1000 * (1 - observed / expected)) };
}

/* A cell of the coincidence matrix: a thing's pairs weigh one over its number of ratings minus one. */
static double coincidence(const struct rating_pairs *pairs, size_t a, size_t b)
{
	double sum = 0;

	for (size_t n_rated = 2; n_rated <= pairs->n_raters; n_rated++)
		sum += (double)*count_of(pairs, n_rated, a, b) / (double)(n_rated - 1);
	return a == b ? 2 * sum : sum;
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

struct coefficient krippendorff_alpha(struct arena *arena, const struct rating_pairs *pairs, enum agreement_metric metric)
{
	const size_t n = pairs->n_values;
	double *totals = arena_array(arena, n, sizeof(*totals)), sum = 0, observed = 0, expected = 0;

	for (size_t a = 0; a < n; a++) {
		for (size_t b = 0; b < n; b++)
			totals[a] += coincidence(pairs, a, b);
		sum += totals[a];
	}
	if (!rating_pairs_tally(pairs).both)
		return (struct coefficient){ .kind = COEFFICIENT_NO_PAIRS };
	for (size_t low = 0; low < n; low++) {
		for (size_t high = low + 1; high < n; high++) {
			const double apart = distance(totals, low, high, metric);

			observed += coincidence(pairs, low, high) * apart;
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
