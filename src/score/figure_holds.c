/* figure_holds.c - which figures hold a level down, and which could if they were given. See figures.h. */
#include "score/figures_internal.h"

#include "score/figure_text.h"
#include "score/sentences.h"

/* As sentences have it. */
static const char *quoted(struct arena *arena, const struct figure_field *field)
{
	return arena_printf(arena, "\u201c%s\u201d", field->title);
}

/* ---- what holds a level ---- */

static bool cap_bites(const struct figures *figures, const struct figure_cap *cap)
{
	const struct figure_value *value = figures_value(figures, cap->field), *lifted = NULL;

	if (cap->without)
		lifted = figures_value(figures, cap->without);
	return value->has_value && value->yes == cap->is
	       && !(lifted && lifted->has_value && lifted->yes);
}

static struct hold hold_by_cap(struct arena *arena, const struct figure_cap *cap,
			       const struct figure_value *value)
{
	struct loc *place = arena_alloc(arena, sizeof(*place));

	*place = figures_place(value->row);
	return (struct hold){
		.level = cap->level,
		.what = score_says_hold_answer(arena, quoted(arena, cap->field), value->yes),
		.why = arena_printf(arena, "%s: %s. %s", cap->field->title, value->text,
				    cap->reason),
		.remedy = cap->remedy, .rule = cap, .cells = place, .n_cells = 1,
	};
}

static struct hold hold_by_check(struct arena *arena, const struct check_result *result)
{
	const struct figure_check *check = result->check;

	return (struct hold){
		.level = check->cap, .by_check = true,
		.what = score_says_hold_sum(arena, quoted(arena, check->whole)),
		.why = check->reason ? arena_printf(arena, "%s %s", result->text, check->reason)
				     : result->text,
		.remedy = check->remedy, .cells = result->cells, .n_cells = result->n_cells,
	};
}

const struct hold *figures_holds(struct arena *arena, const struct framework *framework,
				 const struct figures *figures, size_t section, size_t *n)
{
	const struct section *s = &framework->sections[section];
	struct hold *holds = arena_array(arena, s->n_caps + s->n_checks, sizeof(*holds));

	*n = 0;
	for (size_t i = 0; i < s->n_caps; i++) {
		if (cap_bites(figures, &s->caps[i]))
			holds[(*n)++] = hold_by_cap(arena, &s->caps[i],
						    figures_value(figures, s->caps[i].field));
	}
	for (size_t i = 0; i < s->n_checks; i++) {
		const struct check_result *result = &figures->checks[section][i];

		if (result->state == CHECK_FAILED && result->check->cap)
			holds[(*n)++] = hold_by_check(arena, result);
	}
	return holds;
}

/* ---- what could hold a level if it were given ---- */

/* Does the figure count as missing? "n/a" does not: the figure does not apply. "x" does: it says no more than an
 * empty cell. */
static bool is_absent(const struct figures *figures, const struct figure_field *field)
{
	const struct figure_value *value = figures_value(figures, field);

	return !value->has_value && !value->hidden && (!*value->text || figure_is_unknown(value->text));
}

static bool is_lifted(const struct figures *figures, const struct figure_cap *cap)
{
	return cap->without && figures_value(figures, cap->without)->yes;
}

/* The first figure that a check lacks, or NULL. */
static const struct figure_field *absent_part(const struct figures *figures,
					      const struct figure_check *check)
{
	for (size_t i = 0; i < check->n_parts; i++) {
		if (is_absent(figures, check->parts[i]))
			return check->parts[i];
	}
	return check->whole && is_absent(figures, check->whole) ? check->whole : NULL;
}

const struct missing_figure *figures_missing(struct arena *arena, const struct framework *framework,
					     const struct figures *figures, size_t section, int level,
					     size_t *n)
{
	const struct section *s = &framework->sections[section];
	struct missing_figure *missing = arena_array(arena, s->n_caps + s->n_checks, sizeof(*missing));

	*n = 0;
	for (size_t i = 0; i < s->n_caps; i++) {
		const struct figure_cap *cap = &s->caps[i];

		if (cap->level >= level || !is_absent(figures, cap->field) || is_lifted(figures, cap))
			continue;
		missing[(*n)++] = (struct missing_figure){
			.field = cap->field, .level = cap->level,
			.text = score_says_figure_missing(arena, quoted(arena, cap->field), cap->is,
							  framework_level_name(framework, cap->level)),
		};
	}
	for (size_t i = 0; i < s->n_checks; i++) {
		const struct figure_check *check = &s->checks[i];
		const struct figure_field *lacks = absent_part(figures, check);

		if (!check->cap || check->cap >= level || !lacks)
			continue;
		missing[(*n)++] = (struct missing_figure){
			.field = lacks, .level = check->cap, .by_check = true,
			.text = score_says_check_missing(arena, quoted(arena, lacks),
							 framework_level_name(framework, check->cap)),
		};
	}
	return missing;
}

/* ---- how many people a level rests on ---- */

long long figures_base(const struct framework *framework, const struct figures *figures,
		       const struct judgement *judgement, bool *any)
{
	const struct section *section = &framework->sections[judgement->section];
	size_t n = judgement->n_figures ? judgement->n_figures : section->n_figures;
	long long base = 0;

	*any = false;
	for (size_t i = 0; i < n; i++) {
		const struct figure_field *field =
			judgement->n_figures ? judgement->figures[i] : &section->figures[i];
		const struct figure_value *value = figures_value(figures, field);

		*any |= value->has_value;
		if (value->has_value && value->base_micro > base)
			base = value->base_micro;
	}
	return base;
}
