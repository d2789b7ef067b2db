/*
 * why_level.c - see why_level.h.
 *
 * "The next level" is the lowest level above the indicated one at which anything applies.
 */
#include "score/why_level.h"

#include "score/model_rows.h"
#include "score/section.h"
#include "score/sentences.h"

static bool is_met(const struct grid *grid, size_t cell)
{
	return grid->states[cell] == ANSWER_MET;
}

static bool applies(const struct grid *grid, size_t cell)
{
	return is_met(grid, cell) || grid_unmet(grid, cell);
}

/* 0 if nothing applies above the level. */
static int next_level(const struct wording *w)
{
	for (int level = w->result->indicated + 1; level <= (int)w->grid->n_levels; level++) {
		if (w->result->by_level[level - 1].applicable > 0)
			return level;
	}
	return 0;
}

static const char *level_name(const struct wording *w, int level)
{
	return framework_level_name(w->framework, level);
}

static const char *lacking(const struct wording *w, int level, bool goes_on)
{
	const struct tally *t = &w->result->by_level[level - 1];

	return score_says_lacking(w->arena, &w->framework->words, t->met, t->applicable, level_name(w, level), goes_on);
}

static struct tally sum_to(const struct section_result *result, int level)
{
	struct tally sum = { 0 };

	for (int l = 0; l < level; l++)
		tally_add(&sum, &result->by_level[l]);
	return sum;
}

/* A ladder that tolerates partly met descriptors stops at them only if there are more. */
static const char *tolerance_words(const struct wording *w, int level)
{
	const struct tally *t = &w->result->by_level[level - 1];
	int max_partial = w->framework->scoring.max_partial;

	if (max_partial == 0 || t->not_yet > 0 || t->unanswered > 0)
		return "";
	return score_says_tolerance(w->arena, max_partial);
}

void why_ladder(struct wording *w)
{
	int level = w->result->indicated, next = next_level(w);
	struct tally sum = sum_to(w->result, level);
	struct cell_set decided = wording_select(w, 1, level, applies);
	const char *text = level > 0 ? score_says_secured(w->arena, &w->framework->words, &sum,
							  wording_levels(w, 1, level)) : "";

	if (next) {
		decided = wording_both(w, decided, wording_select(w, next, next, grid_unmet));
		text = arena_printf(w->arena, "%s%s: %s%s", text, lacking(w, next, level > 0),
				    wording_unmet(w, next), tolerance_words(w, next));
	}
	wording_reason(w, arena_printf(w->arena, "%s.", text), decided);
}

/* Why the indicated level fits. */
static void why_fits(struct wording *w)
{
	const struct scoring *scoring = &w->framework->scoring;
	int level = w->result->indicated;
	const struct tally *t = &w->result->by_level[level - 1];

	wording_reason(w,
		       score_says_fits(w->arena, &w->framework->words, t, level_name(w, level), scoring->share_percent,
				       level > 1 ? scoring->floor_percent : 0),
		       wording_select(w, 1, level, applies));
}

/* The lowest level below next with less than the floor, or 0. */
static int below_floor(const struct wording *w, int next)
{
	for (int level = 1; level < next; level++) {
		const struct tally *t = &w->result->by_level[level - 1];

		if (100 * t->met < w->framework->scoring.floor_percent * t->applicable)
			return level;
	}
	return 0;
}

void why_best_fit(struct wording *w)
{
	const struct scoring *scoring = &w->framework->scoring;
	int next = next_level(w), low = below_floor(w, next), lacks = low ? low : next;
	bool is_share = !low;

	if (w->result->indicated > 0)
		why_fits(w);
	if (!next)
		return;
	wording_reason(w, score_says_next_needs(w->arena, lacking(w, lacks, false), level_name(w, next), is_share,
				       is_share ? scoring->share_percent : scoring->floor_percent,
				       wording_unmet(w, lacks)),
		       wording_select(w, lacks, lacks, grid_unmet));
}

/* The strands that hold the section down are those whose descriptor at the next level is unmet. */
void why_strand(struct wording *w)
{
	int level = w->result->indicated, next = next_level(w);
	struct cell_set held = wording_select(w, next, next, grid_unmet);

	if (!next) {
		wording_reason(w,
			       score_says_alike(w->arena, &w->framework->words, level_name(w, level)),
			       wording_select(w, 1, level, applies));
		return;
	}
	wording_reason(w, score_says_lowest(w->arena, &w->framework->words, wording_list(w, held, false), held.n,
					    level_name(w, level), w->result->highest_strand > level
					    ? level_name(w, w->result->highest_strand) : NULL), held);
}

/* Half points as points: 29 becomes "14.5". */
static const char *points_text(struct arena *arena, long long half)
{
	return arena_printf(arena, half % 2 ? "%lld.5" : "%lld", half / 2);
}

void why_points(struct wording *w)
{
	const struct scoring *scoring = &w->framework->scoring;
	const struct point_share share = grid_points(w->arena, w->grid, NULL);
	int level = w->result->indicated;
	bool top = level == (int)w->grid->n_levels;
	const char *percent = wording_percent(w->arena, share.earned, share.possible);
	const char *next = top ? NULL : level_name(w, level + 1);
	int starts = top ? 0 : scoring->bands_percent[level];
	const char *text = score_model(w->framework)->points->said
		? score_says_points(w->arena, &w->framework->words, points_text(w->arena, share.earned),
				    points_text(w->arena, share.possible), percent, level_name(w, level), next, starts)
		: score_says_score(w->arena, &w->framework->words, percent, level_name(w, level), next, starts);

	wording_reason(w, text, wording_select(w, 1, (int)w->grid->n_levels, applies));
}

static const char *shares_words(const struct wording *w, const struct rating_names *names)
{
	const struct tally *t = &w->result->tally;

	return score_says_shares(w->arena, &w->framework->words, t, names, wording_percent(w->arena, t->met,
											   t->applicable),
				 wording_percent(w->arena, t->not_yet + t->unanswered, t->applicable));
}

static const char *band_words(const struct wording *w, const struct band *band, const struct rating_names *names)
{
	return score_says_band(w->arena, band,
			       band->previous_min_level ? level_name(w, band->previous_min_level) : NULL, names);
}

void why_bands(struct wording *w)
{
	int level = w->result->indicated;
	const struct band *bands = w->framework->scoring.bands;
	struct rating_names names = rating_names(w->framework);
	bool top = level == (int)w->grid->n_levels;
	const char *text = score_says_indicates(w->arena, shares_words(w, &names), level_name(w, level),
						level > 1 ? band_words(w, &bands[level - 1], &names) : NULL,
						top ? NULL : level_name(w, level + 1),
						top ? NULL : band_words(w, &bands[level], &names));

	wording_reason(w, text, wording_select(w, 1, (int)w->grid->n_levels, applies));
}
