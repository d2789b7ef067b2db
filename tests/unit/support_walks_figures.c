/* support_walks_figures.c - the walks of sentences about figures without ratings, of every room. */
#include "support_walks.h"

#include "author/sentences.h"
#include "cli/sentences.h"
#include "cohort/figures_together.h"
#include "cohort/sentences.h"
#include "score/indicators.h"
#include "score/sentences.h"

#define SAY(what) walk_line(w, what)
#define N(list) (sizeof(list) / sizeof((list)[0]))

enum { MILLION = 1000000 };

static const struct figure_group nation = { .id = "national", .name = "England" };
static const struct figure_group *const nations[] = { &nation };
static const struct figure_field roll = { .id = "need.roll", .title = "Pupils on roll", .type = FIGURE_COUNT };
static const struct figure_field sen = { .id = "need.sen", .title = "Pupils with SEN", .type = FIGURE_COUNT };
static const struct figure_field share = { .id = "need.share", .title = "Share with SEN", .type = FIGURE_PERCENT,
					   .derived = true, .compare = nations, .n_compare = 1, .has_min = true,
					   .has_max = true,
					   .max_micro = 100LL * MILLION };
static const struct figure_field absence = { .id = "attendance.pa", .title = "Persistent absence", .type = FIGURE_PERCENT,
					     .has_min = true, .min_micro = 500000 };
static const struct figure_field progress = { .id = "p8", .title = "Progress 8", .type = FIGURE_NUMBER, .has_max = true,
					      .max_micro = 1500000 };
static const struct figure_field *const two[] = { &sen, &roll };

/* ---- author ---- */

static void rows(struct walk_of *w)
{
	SAY(author_says_figures(w->arena, false));
	SAY(author_says_figures(w->arena, true));
}

static void step(struct walk_of *w)
{
	SAY(author_says_step_figures(w->arena));
}

static void more_figures(struct walk_of *w)
{
	SAY(author_says_more_figures(w->arena));
}

/* ---- cli ---- */

static void rule(struct walk_of *w)
{
	const struct figure_rule rules[] = {
		{ .field = &roll, .combine = COMBINE_SUM, .decimals = -1 },
		{ .field = &share, .derive = DERIVE_SHARE, .parts = two, .n_parts = 2, .combine = COMBINE_RATIO },
		{ .field = &progress, .derive = DERIVE_RATIO, .parts = two, .n_parts = 2, .combine = COMBINE_PLAIN },
		{ .field = &progress, .derive = DERIVE_DIFFERENCE, .parts = two, .n_parts = 2, .combine = COMBINE_NONE },
		{ .field = &roll, .derive = DERIVE_SUM, .parts = two, .n_parts = 2, .less = two, .n_less = 1,
		  .combine = COMBINE_SUM },
		{ .field = &roll, .both = two, .n_both = 2, .combine = COMBINE_SUM },
		{ .field = &absence, .better = BETTER_LOWER, .change_micro = 3 * MILLION, .combine = COMBINE_BOTH },
		{ .field = &absence, .better = BETTER_HIGHER, .combine = COMBINE_WEIGHTED },
	};

	for (size_t i = 0; i < N(rules); i++)
		SAY(cli_says_figure_rule(w->arena, &rules[i]));
}

static void periods(struct walk_of *w)
{
	SAY(cli_says_periods(w->arena, 1));
	SAY(cli_says_periods(w->arena, 3));
}

/* ---- score ---- */

static void relative(struct walk_of *w)
{
	SAY(score_says_relative(w->arena, -250));
	SAY(score_says_relative(w->arena, 0));
	SAY(score_says_relative(w->arena, 1234));
}

static void at_least(struct walk_of *w)
{
	SAY(score_says_at_least(w->arena, "\u2212290"));
}

static const struct figure_rule of_absence = { .field = &absence };

static struct indicator_value value(const char *text, const char *base, const char *period, long long micro)
{
	return (struct indicator_value){ .text = text, .base = base, .period = period, .micro = micro, .given = *text,
					 .number = *text ? "1" : NULL };
}

static void say_compared(struct walk_of *w, struct indicator figure, const struct indicator_comparator *other)
{
	figure.comparators = other;
	figure.n_comparators = 1;
	SAY(score_says_indicator(w->arena, &figure));
}

static void indicator(struct walk_of *w)
{
	const struct indicator_value none = value("", "", "", 0), then = value("24.0%", "", "2021-22", 24 * MILLION);
	const struct indicator_value now = value("18.0%", "36 of 200", "2022-23", 18 * MILLION);
	const struct indicator_change down = { &then, &now, "\u22126.0 points", "\u221225.0%", SIDE_BETTER, true, false,
					       false };
	const struct indicator_change up = { &now, &then, "+6.0 points", NULL, SIDE_WORSE, false, true, false };
	const struct indicator_change same = { &now, &now, "0.0 points", "0.0%", SIDE_SAME, false, false, false };
	const struct indicator_value above = { .text = "more than 400", .base = "", .period = "", .bound = BOUND_ABOVE };
	const struct indicator_change least = { &above, &now, "at least \u2212290", "at least \u221272.5%", SIDE_BETTER,
						false, false, true };
	const struct indicator_overlap held = { "0", "60", "150", true }, failed = { "10", "60", "150", false };
	const struct indicator_comparator others[] = {
		{ &nation, then, true, "\u22126.0 points", NULL, SIDE_BETTER },
		{ &nation, then, false, "\u22126.0 points", "2.5", SIDE_BELOW },
		{ &nation, now, false, "0.0 points", NULL, SIDE_SAME },
		{ &nation, value("z", "", "", 0), false, NULL, NULL, SIDE_SAME },
		{ &nation, value("3.0%", "", "", 3 * MILLION), false, "+15.0 points", "6.0", SIDE_WORSE },
	};
	struct indicator figure = { .rule = &of_absence, .own = &none };

	SAY(score_says_indicator(w->arena, &figure));
	figure.own = &now;
	SAY(score_says_indicator(w->arena, &figure));
	for (size_t i = 0; i < N(others); i++)
		say_compared(w, figure, &others[i]);
	for (size_t i = 0; i < 4; i++) {
		figure.change = i == 0 ? &down : i == 1 ? &up : i == 2 ? &same : &least;
		figure.own = figure.change->now;
		SAY(score_says_indicator(w->arena, &figure));
	}
	figure.change = NULL;
	figure.own = &above;
	SAY(score_says_indicator(w->arena, &figure));
	figure.own = &now;
	figure.overlap = &held;
	SAY(score_says_indicator(w->arena, &figure));
	figure.overlap = &failed;
	SAY(score_says_indicator(w->arena, &figure));
}

static void indicators(struct walk_of *w)
{
	const struct figure_check check = { .kind = CHECK_SUM };
	const struct check_result fails = { .check = &check, .state = CHECK_FAILED }, failed[] = { fails, fails };
	const struct indicator_value then = value("24.0%", "", "", 24 * MILLION);
	const struct indicator_value now = value("18.0%", "", "", 18 * MILLION);
	const struct indicator_change change = { &then, &now, "\u22126.0 points", "\u221225.0%", SIDE_BETTER, true,
						 false, false };
	const struct indicator figures[] = { { .rule = &of_absence, .own = &now, .change = &change },
					     { .rule = &of_absence, .own = &now, .change = &change } };

	EACH_COUNT(n) {
		const size_t some = n > 2 ? 2 : n;
		const struct section section = { .n_figures = some, .n_checks = some };
		const struct framework framework = { .sections = &section, .n_sections = 1 };
		const struct indicator_section one = { .section = &section, .figures = figures, .checks = failed };
		struct school_indicators found = { .framework = &framework, .sections = &one, .n_given = (int)n,
						   .n_figures = (int)n };

		SAY(score_says_indicators(w->arena, &found));
		found.n_figures = 14;
		SAY(score_says_indicators(w->arena, &found));
	}
}

/* ---- cohort ---- */

static void where(struct walk_of *w)
{
	for (int side = 0; side < WHERE_COUNT; side++) {
		SAY(cohort_says_where(w->arena, 1, 1, (enum figure_where)side, "England", true));
		SAY(cohort_says_where(w->arena, 3, 8, (enum figure_where)side, "10.5%", false));
	}
}

static void together(struct walk_of *w)
{
	EACH_COUNT(n) {
		const struct figure_sum sum = { "41.8%", "41.8", (int)n, 0, false };
		const struct figure_sum some = { "41.4%", "41.4", (int)n, 1, false };
		const struct figure_sum more = { "41.4%", "41.4", (int)n, 2, false };
		const struct figure_where_count count = { 3, 8, "In 3 of 8 schools it is above 10%." };

		if (!n)
			continue;
		SAY(cohort_says_together(w->arena, &(struct figure_together){ .total = &sum }, NULL));
		SAY(cohort_says_together(w->arena, &(struct figure_together){ .ratio = &some, .where = &count }, NULL));
		SAY(cohort_says_together(w->arena, &(struct figure_together){ .weighted = &more, .plain = &sum },
					 "Pupils on roll"));
		SAY(cohort_says_together(w->arena, &(struct figure_together){ .weighted = &sum }, NULL));
	}
}

const struct walk walks_figures[] = {
	{ "author_says_figures", false, rows },
	{ "author_says_step_figures", false, step },
	{ "author_says_more_figures", true, more_figures },
	{ "cli_says_figure_rule", true, rule },
	{ "cli_says_periods", false, periods },
	{ "score_says_relative", true, relative },
	{ "score_says_at_least", true, at_least },
	{ "score_says_indicator", false, indicator },
	{ "score_says_indicators", false, indicators },
	{ "cohort_says_where", false, where },
	{ "cohort_says_together", false, together },
};
const size_t n_walks_figures = sizeof(walks_figures) / sizeof(*walks_figures);
