/* sentences.c - see sentences.h. */
#include "score/sentences.h"

#include <stdlib.h>
#include <string.h>

#include "base/english.h"
#include "base/text.h"
#include "score/wording.h"

static const char *be(int n)
{
	return n == 1 ? "is" : "are";
}

static const char *noun(const struct words *w, int n)
{
	return n == 1 ? w->descriptor : w->descriptors;
}

/* ---- why a level ---- */

const char *score_says_secured(struct arena *arena, const struct words *w, const struct tally *t, const char *levels)
{
	const char *applicable = t->not_applicable + t->waived ? "applicable " : "";

	if (t->partly > 0 && t->applicable == 1)
		return arena_printf(arena, "The only %s%s %s is partly met, which the audit tolerates", applicable,
				    levels, w->descriptor);
	if (t->partly > 0)
		return arena_printf(arena, "%d of the %d %s %s %s met, and %d partly, which the audit tolerates", t->met,
				    t->applicable, levels, noun(w, t->applicable), be(t->met), t->partly);
	if (t->applicable == 1)
		return arena_printf(arena, "The only %s%s %s is met", applicable, levels, w->descriptor);
	return t->applicable == 2 ? arena_printf(arena, "Both %s%s %s are met", applicable, levels, w->descriptors)
				  : arena_printf(arena, "All %d %s%s %s are met", t->applicable, applicable, levels,
						 w->descriptors);
}

const char *score_says_lacking(struct arena *arena, const struct words *w, int met, int applicable, const char *level,
			       bool goes_on)
{
	if (applicable == 1)
		return goes_on ? arena_printf(arena, ", but not the only %s one", level)
			       : arena_printf(arena, "The only %s %s is not met", level, w->descriptor);
	if (!met)
		return goes_on ? arena_printf(arena, ", but none of the %d %s ones", applicable, level)
			       : arena_printf(arena, "None of the %d %s %s is met", applicable, level, w->descriptors);
	return goes_on ? arena_printf(arena, ", but only %d of the %d %s ones", met, applicable, level)
		       : arena_printf(arena, "Only %d of the %d %s %s %s met", met, applicable, level, w->descriptors,
				      be(met));
}

/* "None of the 16 statements is “Met” (0%): 10 are “Partly” and 6 “Not yet” (37.5%)". */
static const char *says_none_met(struct arena *arena, const struct words *w, const struct tally *t,
				 const struct rating_names *names, const char *met_share, const char *unmet_share)
{
	int unmet = t->not_yet + t->unanswered;
	const char *all = t->partly && unmet ? "" : t->applicable == 2 ? "both" : "all ";
	const char *text = arena_printf(arena, "None of the %d %s is “%s” (%s): ", t->applicable, w->descriptors,
					names->met, met_share);

	if (t->partly)
		text = arena_printf(arena, "%s%s%s %s “%s”", text, all,
				    t->applicable == 2 && *all ? "" : arena_printf(arena, "%d", t->partly), be(t->partly),
				    names->partly);
	if (t->partly && unmet)
		text = arena_printf(arena, "%s and ", text);
	if (unmet)
		text = arena_printf(arena, "%s%s%s %s“%s”%s (%s)", text, all,
				    t->applicable == 2 && *all ? "" : arena_printf(arena, "%d", unmet), *all ? "are " : "",
				    names->not_yet, t->unanswered ? " or not answered" : "", unmet_share);
	return text;
}

const char *score_says_shares(struct arena *arena, const struct words *w, const struct tally *t,
			      const struct rating_names *names, const char *met_share, const char *unmet_share)
{
	int unmet = t->not_yet + t->unanswered;
	const char *text;

	if (t->applicable == 1)
		return arena_printf(arena, "The only %s that applies is “%s”", w->descriptor,
				    t->met ? names->met : t->partly ? names->partly : names->not_yet);
	if (t->met == t->applicable)
		return arena_printf(arena, "%s %s are “%s”", t->met == 2 ? "Both" : arena_printf(arena, "All %d", t->met),
				    w->descriptors, names->met);
	if (!t->met)
		return says_none_met(arena, w, t, names, met_share, unmet_share);
	text = arena_printf(arena, "%d of the %d %s %s “%s” (%s)", t->met, t->applicable, w->descriptors, be(t->met),
			    names->met, met_share);
	if (t->partly)
		text = arena_printf(arena, "%s%s %d “%s”", text, unmet ? "," : " and", t->partly, names->partly);
	return unmet ? arena_printf(arena, "%s and %d “%s”%s (%s)", text, unmet, names->not_yet,
				    t->unanswered ? " or not answered" : "", unmet_share) : text;
}

const char *score_says_band(struct arena *arena, const struct band *band, const char *before,
			    const struct rating_names *names)
{
	const char *parts[4];
	size_t n = 0;

	if (band->met_min_percent)
		parts[n++] = arena_printf(arena, "at least %d%% “%s”", band->met_min_percent, names->met);
	if (band->met_or_partly_min_percent)
		parts[n++] = arena_printf(arena, "at least %d%% “%s” or “%s”", band->met_or_partly_min_percent,
					  names->met, names->partly);
	if (band->unmet_max_percent < 100)
		parts[n++] = band->unmet_max_percent
				     ? arena_printf(arena, "at most %d%% “%s”", band->unmet_max_percent, names->not_yet)
				     : arena_printf(arena, "none “%s”", names->not_yet);
	if (before)
		parts[n++] = arena_printf(arena, "%s or better at the last review", before);
	return n ? english_list(arena, parts, n) : "nothing in particular";
}

/* ---- what is open ---- */

const char *score_says_not_assessed(struct arena *arena, const struct words *w, const struct tally *t, const char *share,
				    int limit, const char *then, const char *range)
{
	if (t->unanswered == t->applicable && t->applicable == 1)
		return arena_printf(arena, "The only %s is not answered, so %s.", w->descriptor, then);
	if (t->unanswered == t->applicable)
		return arena_printf(arena, "None of the %d %s is answered, so %s.", t->applicable, w->descriptors, then);
	return arena_printf(arena, "%d of the %d %s %s not answered (%s); above %d%% %s, since the level could be %s.",
			    t->unanswered, t->applicable, w->descriptors, be(t->unanswered), share, limit, then, range);
}

/* "do not apply or are waived", of what is left out. */
static const char *left_out(const struct tally *t)
{
	if (!t->waived)
		return t->not_applicable == 1 ? "does not apply" : "do not apply";
	if (!t->not_applicable)
		return t->waived == 1 ? "is waived" : "are waived";
	return "do not apply or are waived";
}

const char *score_says_too_few(struct arena *arena, const struct words *w, const struct tally *t, const char *share,
			       int limit,
			       const char *then)
{
	int out = t->not_applicable + t->waived, all = out + t->applicable;

	if (all == 1)
		return arena_printf(arena, "The only %s %s, so %s.", w->descriptor, left_out(t), then);
	if (!t->applicable && !t->waived)
		return arena_printf(arena, "None of the %d %s applies, so %s.", all, w->descriptors, then);
	if (!t->applicable)
		return arena_printf(arena, "%s %s %s, so %s.", all == 2 ? "Both" : arena_printf(arena, "All %d", all),
				    w->descriptors, left_out(t), then);
	return arena_printf(arena, "%d of the %d %s %s (%s); above %d%% %s.", out, all, w->descriptors, left_out(t),
			    share, limit,
			    then);
}

const char *score_says_blanks(struct arena *arena, const struct words *w, int n, int applicable, const char *which,
			      const char *highest)
{
	const char *of = applicable == 1 ? arena_printf(arena, "The only %s", w->descriptor)
					 : arena_printf(arena, "%d of the %d %s", n, applicable, w->descriptors);
	const char *then = highest ? arena_printf(arena, "if %s were met, the level could be %s",
						  n == 1 ? "it" : "they", highest)
				   : "the level would not change if met";

	return arena_printf(arena, "%s %s not answered%s and %s as not met; %s.", of, be(n), which,
			    n == 1 ? "counts" : "count",
			    then);
}

const char *score_says_moderated(struct arena *arena, const struct words *w, int n, const char *which,
				 enum agreement agreement)
{
	/* After how many there are, of one and of many. */
	static const char *const words[AGREEMENT_COUNT][2] = {
		[AGREEMENT_MAJORITY] = {
			"is provisional, since most but not all respondents gave its rating",
			"are provisional, since most but not all respondents gave their rating" },
		[AGREEMENT_SINGLE] = { "rests on one respondent alone and is to be moderated",
				       "rest on one respondent alone and are to be moderated" },
		[AGREEMENT_LOWER_MEDIAN] = {
			"is to be moderated: its ratings differ, and the lower middle one counts",
			"are to be moderated: their ratings differ, and the lower middle one counts" },
	};

	return words[agreement][0] && n
		? arena_printf(arena, "%d %s%s %s.", n, noun(w, n), which, words[agreement][n != 1]) : NULL;
}

const char *score_says_gates(struct arena *arena, const struct words *w, const char *const *gates, size_t n,
			     const char *level,
			     bool overruled, const char *why)
{
	const char *unmet = arena_printf(arena, "%s %s not met", english_list(arena, gates, n), be((int)n));

	if (overruled)
		return arena_printf(arena, "While %s, the ratings support no more than %s, and the reviewer judges "
				    "above that.%s",
				    unmet, level, why);
	return arena_printf(arena, "The %s cannot be above %s while %s.%s", w->section, level, unmet, why);
}

const char *score_says_figure_limit(struct arena *arena, const struct words *w, const char *level, bool overruled,
				    bool bites, const char *why)
{
	if (overruled)
		return arena_printf(arena, "The figures support no more than %s, and the reviewer judges above that. %s",
				    level, why);
	return arena_printf(arena, bites ? "The %s cannot be above %s. %s" : "The figures would hold the %s at %s. %s",
			    w->section, level, why);
}

const char *score_says_not_in_focus(struct arena *arena, const struct words *w)
{
	return arena_printf(arena, "The school did not choose this %s for this year.", w->section);
}

const char *score_says_range(struct arena *arena, const char *lowest, const char *highest)
{
	if (strcmp(lowest, highest) == 0)
		return arena_printf(arena, "%s whatever they say", lowest);
	return arena_printf(arena, "anything from %s to %s", lowest, highest);
}

const char *score_says_no_level(struct arena *arena, const struct words *w, bool judged, bool few, bool none)
{
	if (judged)
		return "the ratings indicate no level";
	return arena_printf(arena, !few ? "the %s is not assessed" : none ? "the %s cannot be assessed"
			    : "too few are left to assess the %s", w->section);
}

const char *score_says_claimed(struct arena *arena, const struct words *w, const char *level, const char *numbers, size_t n)
{
	return arena_printf(arena, "%s needs a dated source for every met %s, and %s %s none (claimed, not evidenced).",
			    level, w->descriptor, numbers, n == 1 ? "has" : "have");
}

const char *score_says_types(struct arena *arena, const char *level, int least, bool needs_voice, const char *const *names,
			     size_t n)
{
	const char *shown = n ? arena_printf(arena, "there %s %s", n == 1 ? "is only" : "are",
					     english_list(arena, names, n)) : "there is none";

	return arena_printf(arena, "%s needs %d %s of source or more behind what is met%s; %s.", level, least,
			    least == 1 ? "type" : "types",
			    needs_voice ? ", one of them people's own voice or outcome data" : "", shown);
}

const char *score_says_by_ratings(struct arena *arena, const char *level, const char *then)
{
	return arena_printf(arena, "By the ratings alone the level would be %s. %s", level, then);
}

/* ---- how each model comes to a level ---- */

const char *score_says_state(struct arena *arena, const char *numbers, size_t n, const char *state)
{
	return arena_printf(arena, "%s %s %s", numbers, be((int)n), state);
}

const char *score_says_tolerance(struct arena *arena, int most)
{
	return arena_printf(arena, "; up to each level the audit tolerates %d partly met, but none that must be met", most);
}

const char *score_says_fits(struct arena *arena, const struct words *w, const struct tally *t, const char *level, int share,
			    int below)
{
	const char *lower = below ? arena_printf(arena, ", with at least %d%% of those at each level below", below) : "";

	if (t->applicable == 1)
		return arena_printf(arena, "The only %s %s is met, which is more than %d%%%s.", level, w->descriptor, share,
				    lower);
	if (t->met == t->applicable)
		return arena_printf(arena, "%s %s %s are met, which is more than %d%%%s.",
				    t->met == 2 ? "Both" : arena_printf(arena, "All %d", t->met), level, w->descriptors,
				    share, lower);
	return arena_printf(arena, "%d of the %d %s %s %s met, which is more than %d%%%s.", t->met, t->applicable, level,
			    noun(w, t->applicable), be(t->met), share, lower);
}

const char *score_says_next_needs(struct arena *arena, const char *lacking, const char *next, bool more_than, int percent,
				  const char *unmet)
{
	return arena_printf(arena, "%s, and %s needs %s %d%% of them: %s.", lacking, next,
			    more_than ? "more than" : "at least", percent, unmet);
}

const char *score_says_alike(struct arena *arena, const struct words *w, const char *level)
{
	return arena_printf(arena, "Every %s is at %s.", w->strand, level);
}

const char *score_says_lowest(struct arena *arena, const struct words *w, const char *numbers, size_t n, const char *level,
			      const char *highest)
{
	return arena_printf(arena, "The lowest %s %s: %s %s at %s%s.", n == 1 ? w->strand : w->strands,
			    n == 1 ? "decides" : "decide", numbers, be((int)n), level,
			    highest ? arena_printf(arena, ", and the highest at %s", highest) : "");
}

const char *score_says_points(struct arena *arena, const struct words *w, const char *earned, const char *possible,
			      const char *share, const char *level, const char *next, int starts)
{
	return arena_printf(arena, "The %s has %s of %s %s (%s), which is %s%s.", w->section, earned, possible,
			    strcmp(possible, "1") == 0 ? "point" : "points", share, level,
			    next ? arena_printf(arena, "; %s starts at %d%%", next, starts) : "");
}

const char *score_says_score(struct arena *arena, const struct words *w, const char *share, const char *level,
			     const char *next, int starts)
{
	return arena_printf(arena, "The %s has a score of %s, which is %s%s.", w->section, share, level,
			    next ? arena_printf(arena, "; %s starts at %d%%", next, starts) : "");
}

const char *score_says_indicates(struct arena *arena, const char *shares, const char *level, const char *band,
				 const char *next, const char *next_band)
{
	return arena_printf(arena, "%s, which indicates %s%s%s.", shares, level,
			    band ? arena_printf(arena, " (%s)", band) : "",
			    next ? arena_printf(arena, "; %s needs %s", next, next_band) : "");
}

/* ---- clauses beside a level ---- */

const char *score_says_no_source(struct arena *arena, const struct words *w, const char *numbers, int n)
{
	if (n == 0)
		return "too few types of source";
	return *numbers ? arena_printf(arena, "no dated source for %s", numbers)
			: arena_printf(arena, "no dated source for %s %s", english_number(arena, n), noun(w, n));
}

const char *score_says_gate_unmet(struct arena *arena, const struct words *w, const char *numbers, int n)
{
	if (!*numbers)
		numbers = arena_printf(arena, "%s %s", english_number(arena, n), noun(w, n));
	return arena_printf(arena, "%s must be met and %s not", numbers, be(n));
}

const char *score_says_by_figure(struct arena *arena, const char *what, const char *limit)
{
	return limit ? arena_printf(arena, "a figure supports no more than %s: %s", limit, what)
		     : arena_printf(arena, "held by a figure: %s", what);
}

const char *score_says_indicated(struct arena *arena, const char *level, const char *why)
{
	return arena_printf(arena, "Its ratings indicate %s%s%s.", level, why ? "; " : "", why ? why : "");
}

const char *score_says_reviewer(struct arena *arena, const char *reason)
{
	return *reason ? arena_printf(arena, "Reviewer: %s", reason) : "The reviewer gives no reason.";
}

static const char *count_of(struct arena *arena, const char *lead, int n)
{
	return arena_printf(arena, "%s: %s %s.", lead, english_number(arena, n), n == 1 ? "rating" : "ratings");
}

const char *score_says_provisional(struct arena *arena, int n)
{
	return count_of(arena, "Provisional", n);
}

const char *score_says_to_moderate(struct arena *arena, int n)
{
	return count_of(arena, "To be moderated", n);
}

const char *score_says_alone(struct arena *arena, const char *respondent)
{
	return arena_printf(arena, "One respondent\u2019s: %s.", respondent);
}

/* ---- what the reviewer judges ---- */

const char *score_says_record(struct arena *arena, const char *reviewer, const char *level, const char *relation,
			      const char *reason)
{
	return arena_printf(arena, "%s judges %s%s%s%s%s", text_upper_first(arena, text_the(arena, reviewer)), level,
			    relation ? ", " : "", relation ? relation : "", *reason ? ": " : "", *reason ? reason : ".");
}

const char *score_says_no_record(struct arena *arena, const char *reviewer, const char *instead)
{
	return arena_printf(arena, "%s has not judged yet, so the %s stands in the place of a judgement.",
			    text_upper_first(arena, text_the(arena, reviewer)), instead);
}

const char *score_says_awaited(struct arena *arena, const char *reviewer)
{
	return arena_printf(arena, "%s has not judged it yet.", text_upper_first(arena, text_the(arena, reviewer)));
}

const char *score_says_judged_alone(struct arena *arena, const struct words *w, const char *reviewer, const char *reason)
{
	if (*reason)
		return arena_printf(arena, "%s: %s", text_upper_first(arena, reviewer), reason);
	return arena_printf(arena, "Judged by %s; this %s has no %s.", text_the(arena, reviewer), w->section,
			    w->descriptors);
}

const char *score_says_apart(struct arena *arena, int steps, const char *what)
{
	int n = abs(steps);

	return arena_printf(arena, "%s %s %s %s", english_number(arena, n), n == 1 ? "level" : "levels",
			    steps > 0 ? "above" : "below", what);
}

/* What allows no more than what holds. */
static const char *allows(enum cap_kind cap)
{
	static const char *const words[] = {
		[CAP_NONE] = "", [CAP_EVIDENCE] = "its sources allow",
		[CAP_GATE] = "an unmet requirement allows", [CAP_FIGURE] = "its figures allow",
	};

	return words[cap];
}

const char *score_says_held_level(struct arena *arena, const char *held, enum cap_kind cap)
{
	return arena_printf(arena, "%s that %s", held, allows(cap));
}

const char *score_says_as_much(struct arena *arena, enum cap_kind cap)
{
	return arena_printf(arena, "which is as much as %s", allows(cap));
}

const char *score_says_below_held(struct arena *arena, int steps, const char *held, enum cap_kind cap)
{
	return score_says_apart(arena, steps, arena_printf(arena, "the %s that %s", held, allows(cap)));
}

const char *score_says_above_held(struct arena *arena, const char *relation, const char *held, enum cap_kind cap)
{
	return arena_printf(arena, "%s and above the %s that %s", relation, held, allows(cap));
}

const char *score_says_fewer_behind(struct arena *arena, int least)
{
	if (least == 1)
		return "no pupil stands behind its figures";
	return arena_printf(arena, "fewer than %d pupils stand behind its figures", least);
}
