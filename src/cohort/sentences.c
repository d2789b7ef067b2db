/* sentences.c - see sentences.h. */
#include "cohort/sentences.h"

#include "base/english.h"
#include "base/text.h"

/* "They have the same phase and trust." */
static const char *in_common(struct arena *arena, const struct pairing_facts *f)
{
	const char *words[3];
	size_t n = 0;

	if (f->phase)
		words[n++] = "phase";
	if (f->trust)
		words[n++] = "trust";
	if (f->la)
		words[n++] = "local authority";
	if (!n)
		return "They are not known to have a phase, trust or local authority in common.";
	return arena_printf(arena, "They have the same %s.", english_list(arena, words, n));
}

const char *cohort_says_pairing(struct arena *arena, const struct pairing_facts *f)
{
	return arena_printf(arena, "At %s, “%s” is at %s; no school has a higher level that is not to be moderated. "
			    "At %s it is a priority, at %s%s. %s",
			    f->giver, f->section, f->giver_level, f->taker, f->taker_level,
			    f->taker_moderated ? " (to be moderated)" : "", in_common(arena, f));
}

static const char *times(struct arena *arena, int n)
{
	return n == 1 ? "once" : n == 2 ? "twice" : arena_printf(arena, "%s times", english_number(arena, n));
}

const char *cohort_says_no_giver(struct arena *arena, const struct no_giver_facts *f)
{
	if (!f->has_level)
		return arena_printf(arena, "“%s” has no level at %s, so it cannot be said who is further on.", f->section,
				    f->taker);
	if (!f->n_could && f->near_only)
		return arena_printf(arena, "No school of the same trust or local authority has “%s” at the highest level "
				    "of all schools.", f->section);
	if (!f->n_could)
		return arena_printf(arena, "No school has a higher level in “%s” that is above the first and not to be "
				    "moderated.", f->section);
	if (f->takes_most)
		return arena_printf(arena, "%s is helped %s already.", f->taker, times(arena, f->most));
	if (f->n_could == 1)
		return arena_printf(arena, "The only school that could help with “%s” helps %s already.", f->section,
				    times(arena, f->most));
	return arena_printf(arena, "Each of the %s schools that could help with “%s” helps %s already.",
			    english_number(arena, f->n_could), f->section, times(arena, f->most));
}

/* ---- why a pair is made ---- */

static const char *how_many(struct arena *arena, int n)
{
	if (!n)
		return "No school near enough";
	return n == 1 ? "One school"
		      : arena_printf(arena, "%s schools", text_upper_first(arena, english_number(arena, n)));
}

static const char *who_could(struct arena *arena, const struct need_facts *f)
{
	if (!f->level)
		return "It has no level there, so it cannot be said who is further on.";
	if (!f->top)
		return "No school has a level there that is above the first and not to be moderated, so nobody could help.";
	if (f->at_top)
		return arena_printf(arena, "The highest level there that is not to be moderated is %s, so nobody is "
				    "further on.", f->top);
	return arena_printf(arena, "The highest level there that is not to be moderated is %s. %s could help.", f->top,
			    how_many(arena, f->n_could));
}

const char *cohort_says_need(struct arena *arena, const struct need_facts *f)
{
	const char *moderated = f->to_be_moderated ? " (to be moderated)" : "";
	const char *at = f->level ? arena_printf(arena, ", at %s%s", f->level, moderated) : "";

	return arena_printf(arena, "“%s” is priority %d of %s%s. %s", f->section, f->rank, f->school, at,
			    who_could(arena, f));
}

const char *cohort_says_gift(struct arena *arena, const char *school, const char *section)
{
	return arena_printf(arena, "%s with “%s”", school, section);
}

/* What would be worse with this school instead. */
static const char *what_decides(enum pairing_verdict verdict)
{
	static const char fewer_near[] = "as many priorities would be met, as many of them by a school of the same "
					 "phase, but fewer by one of the same local authority or trust";
	static const char *const words[PAIRING_VERDICT_COUNT] = {
		[VERDICT_FEWER_MET] = "fewer priorities of all schools would be met",
		[VERDICT_FEWER_OF_PHASE] = "as many priorities would be met, but fewer by a school of the same phase",
		[VERDICT_FEWER_NEAR] = fewer_near,
		[VERDICT_ORDER] = "all would be as good, so the fixed order of schools decides",
	};

	return words[verdict];
}

const char *cohort_says_candidates(struct arena *arena, const char *const *schools, size_t n,
				   enum pairing_verdict verdict)
{
	return arena_printf(arena, "%s schools are not chosen: with any of them, %s. They are %s.",
			    text_upper_first(arena, english_number(arena, (int)n)), what_decides(verdict),
			    english_list(arena, schools, n));
}

static const char *why_not(struct arena *arena, const struct candidate_facts *f)
{
	switch (f->verdict) {
	case VERDICT_NO_LEVEL:
		return "it has no level there";
	case VERDICT_TO_BE_MODERATED:
		return arena_printf(arena, "its level there, %s, is to be moderated", f->level);
	case VERDICT_NOT_TOP:
		return arena_printf(arena, "it is at %s, which is not the highest level", f->level);
	case VERDICT_FAR:
		return "it is not of the same local authority or trust";
	default:
		return arena_printf(arena, "it is at %s", f->level);
	}
}

const char *cohort_says_candidate(struct arena *arena, const struct candidate_facts *f)
{
	const char *gifts = "";

	if (f->n_gifts)
		gifts = arena_printf(arena, " It helps %s.", english_list(arena, f->gifts, f->n_gifts));
	if (f->verdict == VERDICT_CHOSEN)
		return arena_printf(arena, "%s is chosen%s.", f->school, f->alone ? ", as nobody else could help" : "");
	if (what_decides(f->verdict))
		return arena_printf(arena, "%s is not chosen: with it, %s.%s", f->school, what_decides(f->verdict), gifts);
	return arena_printf(arena, "%s could not help: %s.", f->school, why_not(arena, f));
}
