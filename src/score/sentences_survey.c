/* sentences_survey.c - see sentences.h: what people answered. */
#include "score/sentences.h"

#include <string.h>

#include "base/english.h"
#include "base/rounding.h"
#include "base/text.h"

static const char *number(struct arena *arena, int n)
{
	return rounding_text(arena, n, 0);
}

static const char *things(struct arena *arena, int n, const char *one, const char *many)
{
	return arena_printf(arena, "%s %s", number(arena, n), n == 1 ? one : many);
}

const char *score_says_either(struct arena *arena, const char *before, const char *answer, bool last)
{
	return arena_printf(arena, "%s%s%s", before, last ? " or " : ", ", answer);
}

const char *score_says_survey_base(struct arena *arena, int answered, int asked, const struct words *w)
{
	const bool all_pupils = strcmp(w->respondents, "pupils") == 0;
	const char *share;

	if (answered == SURVEY_UNKNOWN)
		return arena_printf(arena, "Answers: how many %s answered is not given", w->respondents);
	if (asked == SURVEY_UNKNOWN)
		return arena_printf(arena, "Answers: %s", things(arena, answered, w->respondent, w->respondents));
	share = answered <= asked ? arena_printf(arena, " (%lld%%)", rounding_share(answered, asked, 0)) : "";
	if (all_pupils)
		return arena_printf(arena, "Answers: %s of %s%s", number(arena, answered),
				    things(arena, asked, "pupil", "pupils"), share);
	return arena_printf(arena, "Answers: %s, with %s on roll", things(arena, answered, w->respondent, w->respondents),
			    things(arena, asked, "pupil", "pupils"));
}

/* ", 5.0 points more than in Summer 2018–19"; "" if there is no change to tell. */
static const char *since(struct arena *arena, const struct survey_change *change)
{
	const char *points = change->points;

	if (!change->wave)
		return "";
	if (!change->direction)
		return arena_printf(arena, ", as in %s", *change->wave->name ? change->wave->name : "the last wave");
	points += strncmp(points, "\xE2\x88\x92", 3) == 0 ? 3 : *points == '+';
	return arena_printf(arena, ", %s %s %s than in %s", points, strcmp(points, "1.0") == 0 ? "point" : "points",
			    change->direction > 0 ? "more" : "fewer", change->wave->name);
}

/* "347 of 360 answers are positive (96.4%)" */
static const char *positive(struct arena *arena, const struct survey_number *n, const char *to)
{
	if (n->base > 0)
		return arena_printf(arena, "%s of %s%s %s positive (%s%%)", n->count ? number(arena, n->count) : "None",
				    things(arena, n->base, "answer", "answers"), to, n->count < 2 ? "is" : "are",
				    n->share);
	if (n->words)
		return arena_printf(arena, "%s of the answers%s are positive", text_upper_first(arena, n->words), to);
	return n->share ? arena_printf(arena, "%s%% of the answers%s are positive", n->share, to) : NULL;
}

const char *score_says_survey_item(struct arena *arena, const struct survey_item_result *item, const struct words *w)
{
	const char *text;

	if (!item->given)
		return "Nobody answered.";
	if (item->few && item->base == SURVEY_UNKNOWN)
		return arena_printf(arena, "%s %s answered: too few to show more.", text_upper_first(arena,
			item->base_text),
				    w->respondents);
	if (!item->base)
		return "Nobody answered.";
	if (item->few)
		return arena_printf(arena, "%s answered: too few to show more.",
				    things(arena, item->base, w->respondent, w->respondents));
	if (item->positive.words && item->base != SURVEY_UNKNOWN)
		return arena_printf(arena, "%s of %s %s positive.", text_upper_first(arena, item->positive.words),
				    things(arena, item->base, "answer", "answers"), "are");
	text = positive(arena, &item->positive, "");
	if (!text)
		return "Nobody answered.";
	return arena_printf(arena, "%s%s%s.", text, since(arena, &item->change),
			    item->base == SURVEY_UNKNOWN ? "; how many answered is not given" : "");
}

/* " to 3 items" */
static const char *to_items(struct arena *arena, size_t n, const struct words *w)
{
	return n == 1 ? arena_printf(arena, " to the one %s", w->descriptor)
		      : arena_printf(arena, " to the %zu %s", n, w->descriptors);
}

/* ", each answered by 118 to 120 parents" */
static const char *each_by(struct arena *arena, const struct survey_domain_result *d, const struct words *w)
{
	if (d->base_least == SURVEY_UNKNOWN)
		return "";
	if (d->base_least == d->base_most)
		return arena_printf(arena, "; %s answered", things(arena, d->base_least, w->respondent, w->respondents));
	return arena_printf(arena, "; %s to %s answered", number(arena, d->base_least),
			    things(arena, d->base_most, w->respondent, w->respondents));
}

const char *score_says_survey_domain(struct arena *arena, const struct survey_domain_result *d, const struct words *w)
{
	const char *text;

	if (!d->n_given)
		return "Nobody answered.";
	if (!d->n_counted && !d->positive.words)
		return arena_printf(arena, "The answers cannot be added up: how many answered is not given.");
	text = positive(arena, &d->positive, to_items(arena, d->n_counted, w));
	if (!text)
		return "Too few answered to show more.";
	return arena_printf(arena, "%s%s%s.", text, since(arena, &d->change), each_by(arena, d, w));
}

/* ---- the whole ---- */

/* A title within a sentence has no full stop. */
static const char *title_of(struct arena *arena, const struct survey_item *item)
{
	const size_t length = strlen(item->title);

	return length && item->title[length - 1] == '.' ? arena_strndup(arena, item->title, length - 1) : item->title;
}

static const char *quoted(struct arena *arena, const struct survey_item_result *const *items, size_t n, bool changes)
{
	enum { NAMED_MOST = 3 };
	const char *names[NAMED_MOST + 1];
	size_t k = 0;

	for (; k < n && k < NAMED_MOST; k++)
		names[k] = arena_printf(arena, "“%s” (%s%s)", title_of(arena, items[k]->item),
					changes ? items[k]->change.points : items[k]->rest.share, changes ? "" : "%");
	if (n > NAMED_MOST)
		names[k++] = arena_printf(arena, "%zu more", n - NAMED_MOST);
	return english_list(arena, names, k);
}

static const char *says_all(struct arena *arena, const struct school_survey *r, const struct words *w)
{
	const char *text = positive(arena, &r->positive, "");

	if (text)
		return arena_printf(arena, "%s%s.", text, since(arena, &r->change));
	return r->n_without_base ? arena_printf(arena,
		"How many %s answered is not given, so the answers cannot be added up.",
						w->respondents)
				 : "Too few answered to show more.";
}

static const char *says_flagged(struct arena *arena, const struct school_survey *r, const struct words *w)
{
	const int flag = r->rules->flag;

	if (!flag || (!r->n_flagged && r->positive.base <= 0 && !r->n_without_base))
		return "";
	if (!r->n_flagged)
		return arena_printf(arena, " No %s has %d%% or more answers that are not positive.", w->descriptor, flag);
	return arena_printf(arena, " %s %d%% or more answers that are not positive: %s.",
			    r->n_flagged == 1 ? arena_printf(arena, "1 %s has", w->descriptor)
					      : arena_printf(arena, "%zu %s have", r->n_flagged, w->descriptors),
			    flag, quoted(arena, r->flagged, r->n_flagged, false));
}

static const char *says_moved(struct arena *arena, const struct school_survey *r, const struct words *w)
{
	if (r->n_waves < 2)
		return "";
	if (!r->n_moved)
		return arena_printf(arena, " No %s moved by %d points or more since the last wave.", w->descriptor,
				    r->rules->change);
	return arena_printf(arena, " %s moved by %d points or more since the last wave: %s.",
			    r->n_moved == 1 ? arena_printf(arena, "1 %s", w->descriptor)
					    : arena_printf(arena, "%zu %s", r->n_moved, w->descriptors),
			    r->rules->change, quoted(arena, r->moved, r->n_moved, true));
}

const char *score_says_survey(struct arena *arena, const struct school_survey *r, const struct words *w)
{
	if (!r->n_waves)
		return arena_printf(arena, "No %s has answered yet.", w->respondent);
	if (r->n_items && !r->items[0].shown)	/* nothing is said of single items */
		return says_all(arena, r, w);
	return arena_printf(arena, "%s%s%s", says_all(arena, r, w), says_flagged(arena, r, w), says_moved(arena, r, w));
}
