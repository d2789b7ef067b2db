/* sentences_figures.c - what is said of the figures of all schools. See sentences.h. */
#include "cohort/sentences.h"

#include "cohort/figures_together.h"

const char *cohort_says_where(struct arena *arena, int n, int of, enum figure_where side, const char *beside,
			      bool is_group)
{
	static const char *const sides[WHERE_COUNT] = {
		[WHERE_AT_LEAST] = "at least", [WHERE_ABOVE] = "above", [WHERE_AT_MOST] = "at most",
		[WHERE_BELOW] = "below",
	};

	return arena_printf(arena, "In %d of %d %s it is %s %s%s.", n, of, of == 1 ? "school" : "schools", sides[side],
			    is_group ? "that of " : "", beside);
}

/* "; 2 schools without a base are left out" */
static const char *left_out(struct arena *arena, const struct figure_sum *sum)
{
	if (!sum->left_out)
		return "";
	return arena_printf(arena, "; %d %s left out, without a base or weight", sum->left_out,
			    sum->left_out == 1 ? "school is" : "schools are");
}

static const char *of_schools(struct arena *arena, int n)
{
	return arena_printf(arena, "of %d %s", n, n == 1 ? "school" : "schools");
}

static const char *add(struct arena *arena, const char *text, const char *more)
{
	return arena_printf(arena, "%s%s%s", text, *text ? " " : "", more);
}

const char *cohort_says_together(struct arena *arena, const struct figure_together *f, const char *weight)
{
	const char *text = "";

	if (f->total)
		text = add(arena, text, arena_printf(arena, "%s, the sum %s.", f->total->text,
						     of_schools(arena, f->total->n)));
	if (f->ratio)
		text = add(arena, text, arena_printf(arena, "%s, from the sums %s%s.", f->ratio->text,
						     of_schools(arena, f->ratio->n), left_out(arena, f->ratio)));
	if (f->weighted)
		text = add(arena, text, arena_printf(arena, "%s, the mean %s weighted by %s%s.", f->weighted->text,
						     of_schools(arena, f->weighted->n),
						     weight ? arena_printf(arena, "\u201c%s\u201d", weight) : "their bases",
						     left_out(arena, f->weighted)));
	if (f->plain)
		text = add(arena, text, arena_printf(arena, "%s, the plain mean %s.", f->plain->text,
						     of_schools(arena, f->plain->n)));
	return f->where ? add(arena, text, f->where->words) : text;
}
