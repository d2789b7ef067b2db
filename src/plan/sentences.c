/* sentences.c - see sentences.h. */
#include "plan/sentences.h"

#include "base/arena.h"

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
			    : s->closed ? "; it was a focus last year, and no action for it is open" : "");
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
