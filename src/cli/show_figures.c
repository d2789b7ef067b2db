/*
 * show_figures.c - prints what a section of a review has besides what is rated: figures with their
 * rules, judgements, boxes and prompts. See show.h.
 */
#include "cli/show.h"

#include <stdio.h>
#include <string.h>

#include "cli/cli.h"
#include "evidence/number.h"

enum { ITEM = 4 };

struct shown {
	struct arena *arena;
	const struct framework *f;
	int width;
};

/* A list with a heading: the heading is on the line of the first item, and the others are below that item. */
static void item(const struct shown *s, const char *heading, size_t i, const char *text)
{
	const char *lead = arena_printf(s->arena, "%-*s ", (int)strlen(heading), i ? "" : heading);

	print_wrapped(s->width, ITEM, lead, text);
}

static const char *plausible(struct arena *arena, const struct figure_field *figure)
{
	if (figure->has_min && figure->has_max)
		return arena_printf(arena, ", %s to %s", number_text(arena, figure->min_micro),
				    number_text(arena, figure->max_micro));
	if (figure->has_min)
		return arena_printf(arena, ", at least %s", number_text(arena, figure->min_micro));
	return figure->has_max ? arena_printf(arena, ", at most %s", number_text(arena, figure->max_micro)) : "";
}

static const char *check_text(struct arena *arena, const struct figure_check *check)
{
	const char *text = "";

	if (check->kind == CHECK_GAP) {
		text = arena_printf(arena, "Gap between '%s' and '%s'", check->parts[0]->title,
				    check->parts[1]->title);
		return check->flag ? arena_printf(arena, "%s, which stands out from %d points", text,
						  check->flag) : text;
	}
	for (size_t i = 0; i < check->n_parts; i++)
		text = arena_printf(arena, "%s%s'%s'", text, i ? " + " : "", check->parts[i]->title);
	return arena_printf(arena, "%s %s '%s'", text, check->kind == CHECK_SUM ? "=" : "is at most",
			    check->whole->title);
}

static const char *cannot_pass(const struct shown *s, int level)
{
	return arena_printf(s->arena, "the %s cannot pass %s", s->f->words.section,
			    framework_level_name(s->f, level));
}

static void checks(const struct shown *s, const struct section *section)
{
	for (size_t i = 0; i < section->n_checks; i++) {
		const struct figure_check *check = &section->checks[i];
		const char *text = check_text(s->arena, check);

		if (check->cap)
			text = arena_printf(s->arena, "%s, or %s", text, cannot_pass(s, check->cap));
		item(s, "Checks", i, arena_printf(s->arena, "%s.%s%s", text, check->reason ? " " : "",
						  check->reason ? check->reason : ""));
	}
}

static void caps(const struct shown *s, const struct section *section)
{
	for (size_t i = 0; i < section->n_caps; i++) {
		const struct figure_cap *cap = &section->caps[i];
		const char *lifted = "";

		if (cap->without)
			lifted = arena_printf(s->arena, " and '%s' is not yes", cap->without->title);
		item(s, "Caps", i, arena_printf(s->arena, "While '%s' is %s%s, %s. %s", cap->field->title,
						cap->is ? "yes" : "no", lifted,
						cannot_pass(s, cap->level), cap->reason));
	}
}

void show_figure_checks(struct arena *arena, const struct framework *framework, const struct section *section, int width)
{
	const struct shown s = { arena, framework, width };

	checks(&s, section);
}

void show_figures(struct arena *arena, const struct framework *framework, const struct section *section,
		  int width)
{
	const struct shown s = { arena, framework, width };

	for (size_t i = 0; i < section->n_figures; i++) {
		const struct figure_field *figure = &section->figures[i];

		item(&s, "Figures", i, arena_printf(arena, "%s (%s%s) [%s]", figure->title,
						    figure_type_ids[figure->type],
						    plausible(arena, figure), figure->id));
	}
	checks(&s, section);
	caps(&s, section);
	for (size_t i = 0; i < section->n_judgements && section->n_judgements > 1; i++)
		item(&s, "Judgements", i, arena_printf(arena, "%s [%s]", section->judgements[i].title,
						       section->judgements[i].id));
	for (size_t i = 0; i < section->n_practice; i++)
		item(&s, "Practice", i, section->practice[i]);
	for (size_t i = 0; i < section->n_boxes; i++)
		item(&s, "Boxes", i, arena_printf(arena, "%s [%s]", section->boxes[i].title,
						  section->boxes[i].id));
}
