/* sentences.c - see sentences.h. */
#include "cohort/sentences.h"

#include "base/english.h"

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
		return arena_printf(arena, "No school is further on in “%s” at a level that is above the first and not to "
				    "be moderated.", f->section);
	if (f->takes_most)
		return arena_printf(arena, "%s is helped %s already.", f->taker, times(arena, f->most));
	if (f->n_could == 1)
		return arena_printf(arena, "The only school that could help with “%s” helps %s already.", f->section,
				    times(arena, f->most));
	return arena_printf(arena, "Each of the %s schools that could help with “%s” helps %s already.",
			    english_number(arena, f->n_could), f->section, times(arena, f->most));
}
