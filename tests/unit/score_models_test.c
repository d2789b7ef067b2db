/* score_models_test.c - the models by their published vectors, on counts alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "framework/model_fields.h"
#include "score/agreement.h"
#include "score/models.h"
#include "score/model_rows.h"
#include "score/points.h"

/* Five descriptors a level. */
#define MET(n) { .applicable = 5, .met = (n) }
#define MET_PARTLY(n, p) { .applicable = 5, .met = (n), .partly = (p) }
#define LEVELS(...) ((const struct level_counts[3]){ __VA_ARGS__ })

static int ladder(const struct level_counts *levels, int max_partial)
{
	return model_ladder(levels, 3, max_partial);
}

static int best_fit(const struct level_counts *levels)
{
	return model_best_fit(levels, 3, 50, 80);
}

static void the_ladder_stops_at_the_first_level_that_is_not_whole(void **state)
{
	(void)state;
	assert_int_equal(ladder(LEVELS(MET(5), MET(5), MET(3)), 0), 2);
	assert_int_equal(ladder(LEVELS(MET(5), MET(4), MET(5)), 0), 1);
	assert_int_equal(ladder(LEVELS(MET(5), MET_PARTLY(4, 1), MET(0)), 0), 1);
	assert_int_equal(ladder(LEVELS(MET(5), MET(3), MET(0)), 0), 1);
	assert_int_equal(ladder(LEVELS(MET(4), MET(0), MET(0)), 0), 0);
	assert_int_equal(ladder(LEVELS(MET(5), MET(5), MET(5)), 0), 3);
	assert_int_equal(ladder(LEVELS(MET(0), MET(0), MET(0)), 0), 0);
}

static void the_ladder_tolerates_partlys_but_nothing_else(void **state)
{
	const struct level_counts gate = {
		.applicable = 5, .met = 4, .partly = 1, .partly_gates = 1
	};

	(void)state;
	assert_int_equal(ladder(LEVELS(MET(5), MET_PARTLY(4, 1), MET(0)), 1), 2);
	assert_int_equal(ladder(LEVELS(MET(5), MET(4), MET(0)), 1), 1);
	assert_int_equal(ladder(LEVELS(MET(5), MET_PARTLY(3, 2), MET(0)), 1), 1);
	/* in all, not a level */
	assert_int_equal(ladder(LEVELS(MET_PARTLY(4, 1), MET_PARTLY(4, 1), MET(5)), 1), 1);
	assert_int_equal(ladder(LEVELS(MET_PARTLY(4, 1), MET_PARTLY(4, 1), MET(5)), 2), 3);
	assert_int_equal(ladder(LEVELS(gate, MET(5), MET(5)), 1), 0);
}

static void best_fit_needs_a_share_there_and_a_floor_below(void **state)
{
	(void)state;
	assert_int_equal(best_fit(LEVELS(MET(5), MET(5), MET(3))), 3);
	assert_int_equal(best_fit(LEVELS(MET(5), MET(4), MET(5))), 3);
	assert_int_equal(best_fit(LEVELS(MET(5), MET(3), MET(0))), 2);
	assert_int_equal(best_fit(LEVELS(MET(4), MET(0), MET(0))), 1);
	assert_int_equal(best_fit(LEVELS(MET(3), MET(3), MET(0))), 1);
	assert_int_equal(best_fit(LEVELS(MET(5), MET(3), MET(5))), 2);
	assert_int_equal(best_fit(LEVELS(MET(2), MET(5), MET(5))), 0);
}

static void a_best_fit_tie_goes_down_and_the_floor_is_kept_exactly(void **state)
{
	const struct level_counts tie[] = { { .applicable = 4, .met = 4 },
					    { .applicable = 4, .met = 2 },
					    { .applicable = 4 } };
	const struct level_counts thirds[] = { { 3, 2, 0, 0 }, { 3, 3, 0, 0 }, { 3, 0, 0, 0 } };

	(void)state;
	assert_int_equal(best_fit(tie), 1);
	assert_int_equal(model_best_fit(thirds, 3, 50, 66), 2);
	assert_int_equal(model_best_fit(thirds, 3, 50, 67), 1);
}

static void a_level_where_nothing_applies_neither_lifts_nor_stops(void **state)
{
	const struct level_counts none = { 0 };

	(void)state;
	assert_int_equal(ladder(LEVELS(MET(5), none, none), 0), 1);
	assert_int_equal(ladder(LEVELS(none, none, none), 0), 0);
	assert_int_equal(ladder(LEVELS(MET(5), none, MET(5)), 0), 3);
	assert_int_equal(ladder(LEVELS(MET(5), none, MET(4)), 0), 1);
	assert_int_equal(best_fit(LEVELS(MET(5), none, none)), 1);
	assert_int_equal(best_fit(LEVELS(MET(5), none, MET(3))), 3);
	assert_int_equal(best_fit(LEVELS(MET(3), none, MET(5))), 1);
	assert_int_equal(best_fit(LEVELS(none, none, none)), 0);
}

/* One descriptor a cell: 1 met, 0 not, -1 not applicable. */
static int strand(const int *cells, size_t n_strands, size_t n_levels)
{
	struct level_counts counts[32] = { { 0 } };

	for (size_t i = 0; i < n_strands * n_levels; i++)
		counts[i] =
			(struct level_counts){ .applicable = cells[i] >= 0, .met = cells[i] > 0 };
	return model_strand(counts, n_strands, n_levels);
}

static void the_lowest_strand_decides(void **state)
{
	(void)state;
	assert_int_equal(strand((int[]){ 1, 1, 1, 1, 1, 0, 1, 0, 0 }, 3, 3), 1);
	assert_int_equal(strand((int[]){ 1, 1, 1, 1, 1, 0, 1, 1, 0 }, 3, 3), 2);
	assert_int_equal(strand((int[]){ 1, 1, 1, 0, 1, 1, 1, 1, 1 }, 3, 3), 0);
	assert_int_equal(strand((int[]){ 1, 1, 1, 1, 1, 1 }, 2, 3), 3);
}

static void a_strand_that_does_not_apply_holds_nothing_and_lifts_nothing(void **state)
{
	(void)state;
	assert_int_equal(strand((int[]){ 1, 1, 1, -1, -1, -1 }, 2, 3), 3);
	assert_int_equal(strand((int[]){ 1, 1, 1, 1, 1, -1 }, 2, 3), 3);
	assert_int_equal(strand((int[]){ 1, 1, -1, 1, 1, -1 }, 2, 3), 2);
	assert_int_equal(strand((int[]){ -1, -1, -1, -1, -1, -1 }, 2, 3), 0);
}

/* Of one strand. */
static int weighted(const struct level_counts *levels, size_t n_levels, const int *points, const int *bands)
{
	const struct point_cells all = { levels, 1, n_levels, points };
	long long worth[8];
	struct point_share share;

	assert_true(n_levels <= sizeof(worth) / sizeof(*worth));
	share = points_share(&points_weighted, &all, worth);
	return points_level(&share, bands, n_levels);
}

static void weighted_takes_the_share_of_points_to_bands(void **state)
{
	const int points[] = { 1, 2, 3 }, bands[] = { 0, 50, 80 };

	(void)state;
	/* 30 points in all: 5 + 10 is exactly the half, which is enough */
	assert_int_equal(weighted(LEVELS(MET(5), MET(5), MET(0)), 3, points, bands), 2);
	assert_int_equal(weighted(LEVELS(MET(4), MET(5), MET(0)), 3, points, bands), 1);
	assert_int_equal(weighted(LEVELS(MET_PARTLY(4, 1), MET(5), MET(0)), 3, points, bands),
			 1);
	/* a partly counts half: 4 + 1/2 + 10 + 1.5 = 16 */
	assert_int_equal(weighted(LEVELS(MET_PARTLY(4, 1), MET(5), MET_PARTLY(0, 1)), 3,
					points, bands),
			 2);
	assert_int_equal(weighted(LEVELS(MET(5), MET(5), MET(3)), 3, points, bands), 3);
	assert_int_equal(weighted(LEVELS(MET(0), MET(0), MET(0)), 3, points, bands), 1);
	assert_int_equal(weighted(LEVELS({ 0 }, { 0 }, { 0 }), 3, points, bands), 0);
}

/* The review's four bands, from Stabilise to Sustain (domain convention, uncalibrated). */
static const struct band send_bands[] = {
	{ .unmet_max_percent = 100 },
	{ .met_or_partly_min_percent = 60, .unmet_max_percent = 40 },
	{ .met_min_percent = 70, .unmet_max_percent = 10 },
	{ .met_min_percent = 90, .unmet_max_percent = 0, .previous_min_level = 3 },
};

static int send(int met, int partly, int unmet, int previous)
{
	const struct level_counts counts = { met + partly + unmet, met, partly, 0 };

	return model_bands(&counts, send_bands, 4, previous);
}

static void bands_give_the_indicated_judgement_of_sixteen_statements(void **state)
{
	enum { NOTHING, STABILISE, REPAIR, IMPROVE, SUSTAIN };

	(void)state;
	assert_int_equal(send(12, 3, 1, NOTHING), IMPROVE);
	assert_int_equal(send(15, 1, 0, IMPROVE), SUSTAIN);
	assert_int_equal(send(15, 1, 0, SUSTAIN), SUSTAIN);
	assert_int_equal(send(15, 1, 0, REPAIR), IMPROVE);
	assert_int_equal(send(15, 1, 0, NOTHING), IMPROVE);
	assert_int_equal(send(11, 0, 5, SUSTAIN), REPAIR);
	assert_int_equal(send(9, 0, 7, SUSTAIN), STABILISE);
	assert_int_equal(send(16, 0, 0, NOTHING), IMPROVE);
	assert_int_equal(send(0, 0, 16, NOTHING), STABILISE);
	assert_int_equal(send(0, 0, 0, SUSTAIN), NOTHING);
}

static void bands_hold_exactly_at_their_thresholds(void **state)
{
	(void)state;
	assert_int_equal(send(9, 1, 0, 3), 4);		/* 90% met */
	assert_int_equal(send(7, 2, 1, 3), 3);		/* 70% met, 10% not */
	assert_int_equal(send(69, 30, 1, 3), 2);
	assert_int_equal(send(3, 3, 4, 0), 2);		/* 60% and 40% */
	assert_int_equal(send(599, 0, 401, 0), 1);
}

/* The scoring models of XCCDF, of strands of one step each, or of one strand. */
static struct point_share share(const struct point_rule *rule, const struct level_counts *cells, size_t n_strands,
				size_t n_steps, const int *points)
{
	const struct point_cells all = { cells, n_strands, n_steps, points };
	long long worth[8];

	assert_true(n_strands * n_steps <= sizeof(worth) / sizeof(*worth));
	return points_share(rule, &all, worth);
}

static void assert_share(struct point_share share, long long earned, long long possible)
{
	assert_int_equal(share.earned * possible, share.possible * earned);
	assert_true(share.possible > 0);
}

/* Three groups of weight 1: a pass; a pass, three fails and one that does not apply; one not checked. */
static void xccdf_gives_its_four_scores(void **state)
{
	static const struct level_counts cells[] = {
		{ .applicable = 1, .met = 1 }, { .applicable = 4, .met = 1 }, { .applicable = 0 },
	};
	static const int one[] = { 1 };

	(void)state;
	assert_share(share(&points_default, cells, 3, 1, one), 625, 1000);
	assert_share(share(&points_flat, cells, 3, 1, one), 2, 5);
	assert_share(share(&points_flat_unweighted, cells, 3, 1, NULL), 2, 5);
	assert_share(share(&points_absolute, cells, 3, 1, NULL), 0, 5);
	assert_share(share(&points_absolute, cells, 1, 1, NULL), 1, 1);
}

/* A pass of weight 3, a fail of weight 1, one of weight 0; a partly is no pass. */
static void xccdf_weights_count_where_they_should(void **state)
{
	static const struct level_counts cells[] = {
		{ .applicable = 1, .met = 1 }, { .applicable = 1, .partly = 1 }, { .applicable = 1 },
	};
	static const int weights[] = { 3, 1, 0 };

	(void)state;
	assert_share(share(&points_default, cells, 1, 3, weights), 750, 1000);
	assert_share(share(&points_flat, cells, 1, 3, weights), 3, 4);
	assert_share(share(&points_flat_unweighted, cells, 1, 3, weights), 1, 2);
	assert_share(share(&points_weighted, cells, 1, 3, weights), 7, 8);
}

static void xccdf_with_nothing_to_count_divides_by_nothing(void **state)
{
	static const struct level_counts none[] = { { .applicable = 0 } };
	static const int one[] = { 1 }, bands[] = { 0, 50 };
	static const struct point_rule *const rules[] = {
		&points_default, &points_flat, &points_flat_unweighted, &points_absolute,
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
		struct point_share nothing = share(rules[i], none, 1, 1, one);

		assert_int_equal(nothing.possible, 0);
		assert_int_equal(points_level(&nothing, bands, 2), 0);
	}
}

/* Two of three in one strand and one of three in another are a half, though a third has no end. */
static void a_share_at_a_threshold_reaches_it(void **state)
{
	static const struct level_counts cells[] = {
		{ .applicable = 3, .met = 2 }, { .applicable = 3, .met = 1 }, { .applicable = 3, .met = 1 },
		{ .applicable = 3, .met = 2 },
	};
	static const int one[] = { 1 }, bands[] = { 0, 50, 51 };
	struct point_share half = share(&points_default, cells, 4, 1, one);

	(void)state;
	assert_int_equal(points_level(&half, bands, 3), 2);
}

enum { X = RATING_MISSING };

/* Krippendorff's example: four raters, twelve units, ratings 1 to 5 (here from 0). */
static const int example[4 * 12] = {
	0, 1, 2, 2, 1, 0, 3, 0, 1, X, X, X,
	0, 1, 2, 2, 1, 1, 3, 0, 1, 4, X, 2,
	X, 2, 2, 2, 1, 2, 3, 1, 1, 4, 0, X,
	0, 1, 2, 2, 1, 3, 3, 0, 1, 4, 0, X,
};

enum { VALUES = 5 };

/* values: n_units of each rater. */
static struct rating_pairs pairs_of(struct arena *arena, const int *values, size_t n_raters, size_t n_units)
{
	const struct rating_pairs pairs = {
		n_raters, VALUES, arena_array(arena, rating_pairs_size(n_raters, VALUES), sizeof(long long))
	};

	for (size_t u = 0; u < n_units; u++) {
		int unit[8];

		for (size_t r = 0; r < n_raters; r++)
			unit[r] = values[r * n_units + u];
		rating_pairs_count(&pairs, unit);
	}
	return pairs;
}

static struct coefficient alpha(const int *values, size_t n_raters, size_t n_units,
				enum agreement_metric metric)
{
	struct coefficient coefficient;
	struct rating_pairs pairs;
	struct arena arena;

	arena_init(&arena);
	pairs = pairs_of(&arena, values, n_raters, n_units);
	coefficient = krippendorff_alpha(&arena, &pairs, metric);
	arena_clear(&arena);
	return coefficient;
}

static void krippendorffs_example_gives_his_values(void **state)
{
	(void)state;
	assert_int_equal(alpha(example, 4, 12, METRIC_NOMINAL).milli, 743);
	assert_int_equal(alpha(example, 4, 12, METRIC_ORDINAL).milli, 815);
	assert_int_equal(alpha(example, 4, 12, METRIC_INTERVAL).milli, 849);
	assert_string_equal(coefficient_word(alpha(example, 4, 12, METRIC_ORDINAL)), "good");
	assert_string_equal(coefficient_word(alpha(example, 4, 12, METRIC_NOMINAL)), "tentative");
}

static void alpha_without_variance_is_all_identical(void **state)
{
	const int same[] = { 2, 2, 2, 2, X, 2 }, single[] = { 1, X, X, 2 };

	(void)state;
	assert_string_equal(coefficient_word(alpha(same, 2, 3, METRIC_ORDINAL)), "all identical");
	assert_int_equal(alpha(single, 2, 2, METRIC_ORDINAL).kind, COEFFICIENT_NO_PAIRS);
	assert_int_equal(alpha(NULL, 0, 0, METRIC_ORDINAL).kind, COEFFICIENT_NO_PAIRS);
	assert_string_equal(coefficient_word(alpha(single, 2, 2, METRIC_ORDINAL)),
			    "too few ratings");
}

static void alpha_is_one_when_all_agree_and_negative_when_all_differ(void **state)
{
	const int agree[] = { 0, 1, 2, 0, 1, 2 }, differ[] = { 0, 1, 1, 0 };

	(void)state;
	assert_int_equal(alpha(agree, 2, 3, METRIC_ORDINAL).milli, 1000);
	assert_true(alpha(differ, 2, 2, METRIC_NOMINAL).milli < 0);
	assert_string_equal(coefficient_word(alpha(differ, 2, 2, METRIC_NOMINAL)), "low");
}

/* ---- the same from the ratings themselves, as the definition says ---- */

/* The ordinal distance of two values: how many of the ratings in pairs lie between them, with half of both ends. */
static double ordinal(const double *occur, int a, int b)
{
	double sum = 0;

	for (int v = a < b ? a : b; v <= (a < b ? b : a); v++)
		sum += occur[v];
	return (sum - (occur[a] + occur[b]) / 2) * (sum - (occur[a] + occur[b]) / 2);
}

static int n_rated(const int *values, size_t n_raters, size_t n_units, size_t unit)
{
	int n = 0;

	for (size_t r = 0; r < n_raters; r++)
		n += values[r * n_units + unit] != X;
	return n;
}

/* One minus the mean distance within units over that of all ratings in pairs; 2 if there is none. */
static double direct_alpha(const int *values, size_t n_raters, size_t n_units)
{
	double occur[VALUES] = { 0 }, n = 0, within = 0, among = 0;

	for (size_t i = 0; i < n_raters * n_units; i++)
		if (values[i] != X && n_rated(values, n_raters, n_units, i % n_units) > 1) {
			occur[values[i]]++;
			n++;
		}
	for (size_t i = 0; i < n_raters * n_units; i++)
		for (size_t k = 0; k < n_raters; k++) {
			const int a = values[i], b = values[k * n_units + i % n_units];

			if (k != i / n_units && a != X && b != X)
				within += ordinal(occur, a, b) / (n_rated(values, n_raters, n_units, i % n_units) - 1);
		}
	for (int a = 0; a < VALUES; a++)
		for (int b = 0; b < VALUES; b++)
			among += occur[a] * occur[b] * ordinal(occur, a, b);
	return among > 0 ? 1 - within / n / (among / (n * (n - 1))) : 2;
}

static uint32_t below(uint32_t *seed, uint32_t n)
{
	*seed = *seed * 1664525 + 1013904223;
	return (*seed >> 16) % n;
}

/* Schools added up in any order give the same as all their ratings at once. */
static void sums_of_schools_give_what_all_ratings_give(void **state)
{
	enum { RUNS = 500, RATERS_MOST = 5, UNITS_MOST = 30 };
	uint32_t seed = 3;
	int n_given = 0;

	(void)state;
	for (int run = 0; run < RUNS; run++) {
		const size_t n_raters = 2 + below(&seed, RATERS_MOST - 1), n_units = below(&seed, UNITS_MOST + 1);
		const uint32_t missing = below(&seed, 4);
		int values[RATERS_MOST * UNITS_MOST];
		struct coefficient summed;
		double direct;

		for (size_t i = 0; i < n_raters * n_units; i++)
			values[i] = below(&seed, 5) < missing ? X : (int)below(&seed, VALUES);
		summed = alpha(values, n_raters, n_units, METRIC_ORDINAL);
		direct = direct_alpha(values, n_raters, n_units);
		assert_int_equal(summed.kind == COEFFICIENT_OK, direct < 2);
		if (direct < 2)
			assert_in_range(1000 + summed.milli + 1000, (long long)(direct * 1000 + 1999.49),
					(long long)(direct * 1000 + 2000.51));
		n_given += direct < 2;
	}
	assert_in_range(n_given, RUNS / 2, RUNS - 1);
}

static void pairs_are_told_apart(void **state)
{
	struct rating_pairs pairs;
	struct rating_tally tally;
	struct arena arena;

	(void)state;
	arena_init(&arena);
	pairs = pairs_of(&arena, example, 4, 12);
	tally = rating_pairs_tally(&pairs);
	assert_int_equal(tally.both, 55);
	assert_int_equal(tally.exact, 43);
	assert_int_equal(tally.adjacent, 52);
	arena_clear(&arena);
}

static bool is_named(const char *word)
{
	for (size_t i = 0; model_names[i]; i++) {
		if (strcmp(model_names[i], word) == 0)
			return true;
	}
	return false;
}

/* The format's page names it, the guide says what it does, and templates have its rule in words. */
static void assert_told(struct arena *arena, const char *path, const char *before, const char *model, const char *after)
{
	const char *wanted = arena_printf(arena, "%s%s%s", before, model, after);
	char *text;
	size_t length;

	assert_true(file_read(arena, path, 1 << 20, &text, &length));
	if (!strstr(text, wanted))
		fail_msg("%s does not have '%s'", path, wanted);
}

static void every_model_is_told(void **state)
{
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; model_names[i]; i++) {
		assert_told(&arena, "audits/lua/README.md", " ", model_names[i], "");
		assert_told(&arena, "doc/audit-guide.md", "`\"", model_names[i], "\"`");
	}
	for (int model = 0; model < MODEL_COUNT; model++)
		assert_told(&arena, "templates/level-rules.lua", "function models.", scoring_model_name(model), "(");
	arena_clear(&arena);
}

static void every_model_is_whole(void **state)
{
	size_t n_named = 0;

	(void)state;
	while (model_names[n_named])
		n_named++;
	for (int model = 0; model < MODEL_COUNT; model++) {
		const struct framework f = { .scoring.model = (enum scoring_model)model };
		const struct score_model *row = score_model(&f);

		assert_true(row->level && row->can_reach && row->want && row->why);
		assert_int_equal(is_named(scoring_model_name(f.scoring.model)), (size_t)model < n_named);
	}
	for (const struct model_field *field = model_fields; field->name; field++) {
		for (size_t i = 0; field->taken_by[i]; i++)
			assert_true(is_named(field->taken_by[i]));
	}
	assert_true(model_takes(MODEL_WEIGHTED, "points"));
	assert_false(model_takes(MODEL_LADDER, "points"));
	assert_false(model_takes(MODEL_LADDER, "no_field"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_ladder_stops_at_the_first_level_that_is_not_whole),
		cmocka_unit_test(the_ladder_tolerates_partlys_but_nothing_else),
		cmocka_unit_test(best_fit_needs_a_share_there_and_a_floor_below),
		cmocka_unit_test(a_best_fit_tie_goes_down_and_the_floor_is_kept_exactly),
		cmocka_unit_test(a_level_where_nothing_applies_neither_lifts_nor_stops),
		cmocka_unit_test(the_lowest_strand_decides),
		cmocka_unit_test(a_strand_that_does_not_apply_holds_nothing_and_lifts_nothing),
		cmocka_unit_test(weighted_takes_the_share_of_points_to_bands),
		cmocka_unit_test(bands_give_the_indicated_judgement_of_sixteen_statements),
		cmocka_unit_test(bands_hold_exactly_at_their_thresholds),
		cmocka_unit_test(every_model_is_whole),
		cmocka_unit_test(every_model_is_told),
		cmocka_unit_test(xccdf_gives_its_four_scores),
		cmocka_unit_test(a_share_at_a_threshold_reaches_it),
		cmocka_unit_test(xccdf_weights_count_where_they_should),
		cmocka_unit_test(xccdf_with_nothing_to_count_divides_by_nothing),
		cmocka_unit_test(krippendorffs_example_gives_his_values),
		cmocka_unit_test(sums_of_schools_give_what_all_ratings_give),
		cmocka_unit_test(pairs_are_told_apart),
		cmocka_unit_test(alpha_without_variance_is_all_identical),
		cmocka_unit_test(alpha_is_one_when_all_agree_and_negative_when_all_differ),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
