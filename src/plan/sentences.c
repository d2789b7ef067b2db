/* sentences.c - see sentences.h. */
#include "plan/sentences.h"

#include "base/arena.h"
#include "base/english.h"

/* The texts with a separator, preceded by `first` and followed by `last`; "" if there are none. */
static const char *listed(struct arena *arena, const char *first, const char *const *texts, size_t n, const char *mark,
			  const char *last)
{
	const char *text = first;

	for (size_t i = 0; i < n; i++)
		text = arena_printf(arena, "%s%s%s", text, i ? mark : "", texts[i]);
	return n ? arena_printf(arena, "%s%s", text, last) : "";
}

/* "2 of the 5 ", "both ", "all 5 " */
static const char *part(struct arena *arena, int n, int all)
{
	if (n < all)
		return arena_printf(arena, "%d of the %d ", n, all);
	return all == 2 ? "both " : arena_printf(arena, "all %d ", all);
}

/* ", with 2 of the 5 Established descriptors still to meet and 1 met but not evidenced" */
static const char *distance(struct arena *arena, const struct words *words, const struct priority_facts *s)
{
	const char *of = s->applicable == 1 ? words->descriptor : words->descriptors;

	if (!s->unmet && !s->claimed)
		return "";
	if (s->next)
		of = arena_printf(arena, "%s %s", s->next, of);
	if (s->applicable == 1)
		return arena_printf(arena, ", with its one %s %s", of,
				    s->unmet ? "still to meet" : "met but not evidenced");
	if (!s->claimed)
		return arena_printf(arena, ", with %s%s still to meet", part(arena, s->unmet, s->applicable), of);
	if (!s->unmet)
		return arena_printf(arena, ", with %s%s met but not evidenced", part(arena, s->claimed, s->applicable),
				    of);
	return arena_printf(arena, ", with %d of the %d %s still to meet and %d met but not evidenced", s->unmet,
			    s->applicable, of, s->claimed);
}

const char *plan_says_why(struct arena *arena, const struct words *words, const struct priority_facts *s)
{
	const char *holds = listed(arena, "To settle first: ", s->holds, s->n_holds, "; ", ". ");
	const char *own = listed(arena, "What the audit requires is not met (", s->own, s->n_own, ", ", "). ");
	const char *law = listed(arena, "What the law requires cannot wait (", s->law, s->n_law, ", ", "). ");

	return arena_printf(arena, "%s%s%sThe %s is at %s%s%s.", holds, own, law, words->section, s->level,
			    distance(arena, words, s), s->open ? "; actions from an earlier year are still open"
			    : s->closed ? "; it was a focus last year, and none of its actions is still open" : "");
}

const char *plan_says_chosen(struct arena *arena, const struct words *words, const char *level, const char *status)
{
	if (level)
		return arena_printf(arena, "The school chose this %s, which is at %s already.", words->section, level);
	return arena_printf(arena, "The school chose this %s, which is %s.", words->section, status);
}

const char *plan_says_source(struct arena *arena, const char *descriptor)
{
	return arena_printf(arena, "Record a dated source that shows this: %s", descriptor);
}

const char *plan_says_in_mind(struct arena *arena, int least, int most)
{
	if (least == most)
		return arena_printf(arena, "the audit has %d a year in mind", most);
	return arena_printf(arena, "the audit has %d %s %d a year in mind", least, most - least > 1 ? "to" : "or", most);
}

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

const char *plan_says_pairing(struct arena *arena, const struct pairing_facts *f)
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

const char *plan_says_no_giver(struct arena *arena, const struct no_giver_facts *f)
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
