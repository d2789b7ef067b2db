/* reasons.c - see reasons.h: status, caps, blanks, moderation; why_level.c says why the level is
 * what it is. */
#include "score/reasons.h"

#include "score/model_rows.h"
#include "score/sentences.h"
#include "score/sources.h"
#include "score/wording.h"

enum { LISTED_AT_MOST = 6 };	/* the report's own tables show longer lists */

static bool is_blank(const struct grid *grid, size_t cell)
{
	return grid->states[cell] == ANSWER_NOT_ANSWERED;
}

static bool is_left_out(const struct grid *grid, size_t cell)
{
	return grid->states[cell] == ANSWER_NOT_APPLICABLE || grid->states[cell] == ANSWER_WAIVED;
}

static bool is_claimed(const struct grid *grid, size_t cell)
{
	return grid->claimed[cell];
}

static bool is_met(const struct grid *grid, size_t cell)
{
	return grid->states[cell] == ANSWER_MET;
}

static void say_not_in_focus(struct wording *w, const struct school_evidence *evidence)
{
	struct loc *at = arena_alloc(w->arena, sizeof(*at));

	*at = evidence->school->focus.at;
	wording_reason_at(w,
			  score_says_not_in_focus(w->arena, &w->framework->words),
			  at, 1);
}

static const char *level_range(const struct wording *w)
{
	const struct section_result *r = w->result;

	return score_says_range(w->arena, framework_level_name(w->framework, r->could_be_lowest),
				framework_level_name(w->framework, r->could_be_highest));
}

/* What follows if there is too little; a reviewer's judgement stands anyway. */
static const char *no_level(const struct wording *w, bool few)
{
	return score_says_no_level(w->arena, &w->framework->words, w->result->judged, few, !w->result->tally.applicable);
}

static void say_not_assessed(struct wording *w)
{
	const struct tally *t = &w->result->tally;
	const char *text = score_says_not_assessed(w->arena, &w->framework->words, t,
						   wording_percent(w->arena, t->unanswered, t->applicable),
						   w->framework->scoring.blanks_limit_percent, no_level(w, false),
							   level_range(w));

	wording_reason_at(w, text, NULL, 0);
}

static void say_too_few(struct wording *w)
{
	const struct tally *t = &w->result->tally;
	int left_out = t->not_applicable + t->waived, all = left_out + t->applicable;
	const char *text = score_says_too_few(w->arena, &w->framework->words, t, wording_percent(w->arena, left_out, all),
					      w->framework->scoring.na_limit_percent, no_level(w, true));

	wording_reason(w, text, wording_select(w, 1, (int)w->grid->n_levels, is_left_out));
}

static const char *claimed_words(const struct wording *w, int level, struct cell_set claimed)
{
	return score_says_claimed(w->arena, &w->framework->words, framework_level_name(w->framework, level),
				  wording_list(w, claimed, false), claimed.n);
}

static const char *types_words(const struct wording *w, int level)
{
	const struct evidence_rule *rule = &w->framework->scoring.evidence;
	const struct evidence_type **types;
	const char **names;
	bool voice;
	size_t n;

	types = source_types(w->arena, w->framework, w->result, &n, &voice);
	names = arena_array(w->arena, n, sizeof(*names));
	for (size_t i = 0; i < n; i++)
		names[i] = types[i]->name;
	return score_says_types(w->arena, framework_level_name(w->framework, level), rule->min_types, rule->needs_voice,
				names, n);
}

static const char *by_ratings(const struct wording *w, const char *then)
{
	return score_says_by_ratings(w->arena, framework_level_name(w->framework, w->result->indicated), then);
}

/* The reason, without the level that it prevents. */
static const char *say_evidence_cap(struct wording *w)
{
	int limit = grid_evidence_limit(w->grid), level = limit + 1;
	struct cell_set claimed = wording_select(w, level, level, is_claimed), decided = claimed;
	bool types = w->grid->sources_missing && w->framework->scoring.evidence.types_from == level;
	const char *words = claimed.n ? claimed_words(w, level, claimed) : "";

	if (types) {
		words = arena_printf(w->arena, "%s%s%s", words, claimed.n ? " " : "",
				     types_words(w, level));
		decided = wording_select(w, level, level, is_met);
	}
	wording_reason(w,
		       by_ratings(w, words),
		       decided);
	return words;
}

/* Whether the reviewer judged above a limit, which then does not hold. */
static bool is_overruled(const struct wording *w, int limit)
{
	return w->result->judged > limit;
}

static const char *level_held(const struct wording *w)
{
	return framework_level_name(w->framework, w->result->held);
}

/* "The section cannot be above Repair. The report: No. A lawful ...", or that it is above. */
static const char *figure_words(const struct wording *w, int limit, bool bites)
{
	return score_says_figure_limit(w->arena, &w->framework->words, framework_level_name(w->framework, limit),
				       is_overruled(w, limit), bites, w->grid->figure_why);
}

static const char *say_gate_cap(struct wording *w)
{
	struct cell_set gates = wording_select(w, 1, (int)w->grid->n_levels, grid_failed_gate);
	const char **names = arena_array(w->arena, gates.n, sizeof(*names)), *why = "", *words;

	for (size_t i = 0; i < gates.n; i++) {
		const struct descriptor *d = grid_descriptor(w->grid, gates.cells[i]);
		const struct strand *strand = &w->result->section->strands[d->strand];

		names[i] = arena_printf(w->arena, "%s %s", strand->number, strand->title);
		why = arena_printf(w->arena, "%s %s", why, d->gate);
	}
	words = score_says_gates(w->arena, &w->framework->words, names, gates.n, level_held(w),
				 is_overruled(w, w->result->held), why);
	wording_reason(w,
		       by_ratings(w, words),
		       gates);
	return words;
}

static const char *say_figure_cap(struct wording *w)
{
	const char *words = figure_words(w, w->result->held, true);

	wording_reason_at(w,
			  by_ratings(w, words),
			  w->grid->figure_cells, w->grid->n_figure_cells);
	return words;
}

/* A limit above the present level still concerns anybody who judges the section higher. */
static void say_figure_limit(struct wording *w)
{
	wording_reason_at(w,
			  figure_words(w, w->grid->figure_limit, false),
			  w->grid->figure_cells, w->grid->n_figure_cells);
}

static void say_caps(struct wording *w)
{
	const char *evidence = NULL, *gate = NULL;

	if (w->result->indicated > grid_evidence_limit(w->grid))
		evidence = say_evidence_cap(w);
	if (w->result->cap == CAP_GATE)
		gate = say_gate_cap(w);
	if (w->result->cap == CAP_FIGURE)
		gate = say_figure_cap(w);
	else if (w->grid->figure_limit)
		say_figure_limit(w);
	w->result->cap_reason = gate ? gate : evidence;
}

static void say_blanks(struct wording *w)
{
	const struct section_result *r = w->result;
	struct cell_set blanks = wording_select(w, 1, (int)w->grid->n_levels, is_blank);
	const char *list = blanks.n <= LISTED_AT_MOST
			   ? arena_printf(w->arena, " (%s)", wording_list(w, blanks, true)) : "";

	if (blanks.n == 0)
		return;
	wording_reason_at(w, score_says_blanks(w->arena, &w->framework->words, (int)blanks.n, r->tally.applicable, list,
					       r->could_be_highest > r->held
						       ? framework_level_name(w->framework, r->could_be_highest) : NULL),
			  NULL, 0);
}

/* How a value that is not settled may have come about. */
static const enum agreement moderations[] = { AGREEMENT_MAJORITY, AGREEMENT_SINGLE, AGREEMENT_LOWER_MEDIAN };

static bool is_open(const struct descriptor_result *d, enum agreement agreement)
{
	return d->agreement == agreement && (d->provisional || d->to_be_moderated);
}

/* The cells of all respondents for descriptors whose value came about in this way. */
static const struct loc *respondents_cells(const struct wording *w, enum agreement agreement,
					   struct cell_set *open, size_t *n_cells)
{
	size_t n_respondents = w->framework->n_respondents;
	struct loc *cells = arena_array(w->arena, w->grid->n_cells * n_respondents, sizeof(*cells));

	open->cells = arena_array(w->arena, w->grid->n_cells, sizeof(*open->cells));
	for (size_t i = 0; i < w->grid->n_cells; i++) {
		const struct descriptor_result *d = wording_result(w, i);

		if (!is_open(d, agreement))
			continue;
		open->cells[open->n++] = i;
		for (size_t r = 0; r < n_respondents; r++) {
			if (d->answers[r].row)
				cells[(*n_cells)++] = d->answers[r].row->rating.at;
		}
	}
	return cells;
}

static void say_moderation(struct wording *w)
{
	for (size_t i = 0; i < sizeof(moderations) / sizeof(*moderations); i++) {
		enum agreement agreement = moderations[i];
		struct cell_set open = { 0 };
		size_t n_cells = 0;
		const struct loc *cells = respondents_cells(w, agreement, &open, &n_cells);
		const char *which = "", *text;

		if (open.n == 0)
			continue;
		if (open.n <= LISTED_AT_MOST)
			which = arena_printf(w->arena, " (%s)", wording_list(w, open, true));
		text = score_says_moderated(w->arena, &w->framework->words, (int)open.n, which, agreement);
		wording_reason_at(w, text, cells, n_cells);
	}
}

void reasons_write(struct arena *arena, const struct framework *framework,
		   const struct school_evidence *evidence, const struct grid *grid,
		   struct section_result *result)
{
	struct wording w = {
		.arena = arena, .framework = framework, .grid = grid, .result = result
	};

	switch (result->status) {
	case SECTION_NOT_IN_FOCUS:
		say_not_in_focus(&w, evidence);
		break;
	case SECTION_NOT_ASSESSED:
		say_not_assessed(&w);
		break;
	case SECTION_TOO_FEW:
		say_too_few(&w);
		break;
	case SECTION_ASSESSED:
		score_model(framework)->why(&w);
		say_caps(&w);
		say_blanks(&w);
		say_moderation(&w);
		break;
	case SECTION_SMALL_COHORT:	/* only for a judgement */
	case SECTION_NO_STATEMENTS:	/* nothing to explain */
	case SECTION_NOTED:
	case SECTION_NO_NOTES:
	case SECTION_STATUS_COUNT:
		break;
	}
	result->reasons = w.reasons;
	result->n_reasons = w.n_reasons;
}
