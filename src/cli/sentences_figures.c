/* sentences_figures.c - what `show` says of figures without ratings. See sentences.h. */
#include "cli/sentences.h"

#include "base/english.h"
#include "framework/figure_rules.h"

const char *cli_says_periods(struct arena *arena, int periods)
{
	return periods == 1 ? "The last period of each figure is shown."
			    : arena_printf(arena, "The last %d periods of each figure are shown side by side.", periods);
}

static const char *titles(struct arena *arena, const struct figure_field *const *fields, size_t n)
{
	const char **names = arena_array(arena, n, sizeof(*names));

	for (size_t i = 0; i < n; i++)
		names[i] = arena_printf(arena, "'%s'", fields[i]->title);
	return english_list(arena, names, n);
}

static const char *worked_out(struct arena *arena, const struct figure_rule *rule)
{
	const char *sum;

	switch (rule->derive) {
	case DERIVE_SHARE:
		return arena_printf(arena, ", '%s' in per cent of '%s'", rule->parts[0]->title, rule->parts[1]->title);
	case DERIVE_RATIO:
		return arena_printf(arena, ", '%s' for each of '%s'", rule->parts[0]->title, rule->parts[1]->title);
	case DERIVE_DIFFERENCE:
		return arena_printf(arena, ", '%s' less '%s'", rule->parts[0]->title, rule->parts[1]->title);
	case DERIVE_SUM:
		sum = arena_printf(arena, ", the sum of %s", titles(arena, rule->parts, rule->n_parts));
		return rule->n_less ? arena_printf(arena, "%s less %s", sum, titles(arena, rule->less, rule->n_less)) : sum;
	default:
		return rule->n_both ? arena_printf(arena, ", those in both of %s", titles(arena, rule->both, rule->n_both))
				    : "";
	}
}

static const char *number(struct arena *arena, long long micro)
{
	return arena_printf(arena, "%g", (double)micro / 1000000);
}

static const char *range(struct arena *arena, const struct figure_field *rule)
{
	if (rule->has_min && rule->has_max)
		return arena_printf(arena, ", %s to %s", number(arena, rule->min_micro), number(arena, rule->max_micro));
	if (rule->has_min)
		return arena_printf(arena, ", at least %s", number(arena, rule->min_micro));
	return rule->has_max ? arena_printf(arena, ", at most %s", number(arena, rule->max_micro)) : "";
}

static const char *compared(struct arena *arena, const struct figure_field *field)
{
	const char **names = arena_array(arena, field->n_compare, sizeof(*names));

	for (size_t i = 0; i < field->n_compare; i++)
		names[i] = field->compare[i]->name;
	return field->n_compare ? arena_printf(arena, ", compared with %s", english_list(arena, names, field->n_compare))
				: "";
}

/* How the figures of all schools become one. */
static const char *together(enum figure_combine combine)
{
	static const char *const ways[COMBINE_COUNT] = {
		[COMBINE_SUM] = ", added over schools", [COMBINE_RATIO] = ", made anew from the sums of all schools",
		[COMBINE_WEIGHTED] = ", over schools the weighted mean", [COMBINE_PLAIN] = ", over schools the plain mean",
		[COMBINE_BOTH] = ", over schools the weighted and the plain mean", [COMBINE_NONE] = "",
	};

	return ways[combine];
}

const char *cli_says_figure_rule(struct arena *arena, const struct figure_rule *rule)
{
	static const char *const better[BETTER_COUNT] = { "", ", higher is better", ", lower is better" };
	const char *change = rule->change_micro ? arena_printf(arena, ", a change of %s or more is named",
							       number(arena, rule->change_micro)) : "";

	return arena_printf(arena, "%s (%s%s%s%s%s%s%s) [%s]", rule->field->title, figure_type_ids[rule->field->type],
			    worked_out(arena, rule), range(arena, rule->field), compared(arena, rule->field),
			    better[rule->better], change, together(rule->combine), rule->field->id);
}
