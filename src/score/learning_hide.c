/*
 * learning_hide.c - which counts of the learning sheet may not be shown.
 *
 * A count from 1 to below the limit is hidden, and a zero of a small base; a percentage where its
 * base, its count or what is left of the base is too small. Where lines add up to a total that is
 * shown, a single hidden one could be worked out, so the smallest of the others goes with it (domain
 * convention, as in published school statistics).
 */
#include "score/learning.h"

static bool is_small(const struct case_suppression *rule, int count)
{
	return count > 0 && count < rule->below;
}

static bool hides_percent(const struct case_suppression *rule, const struct learning_line *line)
{
	return line->base < rule->base || is_small(rule, line->count) ||
	       is_small(rule, line->base - line->count);
}

static void hide_small(const struct case_suppression *rule, struct learning_line *line)
{
	line->hide_count |= is_small(rule, line->count) ||
			    (!line->count && line->base && line->base < rule->base);
	line->hide_percent |= line->hide_count || hides_percent(rule, line);
}

/* A line that is a part of a shown total, and its rest would tell of few. */
static void hide_part(const struct case_suppression *rule, struct learning_line *line)
{
	hide_small(rule, line);
	line->hide_count |= is_small(rule, line->base - line->count);
}

static void hide(struct learning_line *line)
{
	line->hide_count = line->hide_percent = true;
}

static void hide_second(struct learning_group *group)
{
	struct learning_line *second = NULL;
	int n_hidden = 0;

	for (size_t i = 0; i < group->n_lines; i++) {
		struct learning_line *line = &group->lines[i];

		n_hidden += line->hide_count;
		if (!line->hide_count && line->count > 0 &&
		    (!second || line->count < second->count))
			second = line;
	}
	if (n_hidden == 1 && second)
		hide(second);
}

/* The SEN statuses are shown all or not at all. */
static void hide_mix(const struct case_suppression *rule, struct learning_group *group)
{
	bool small = false;

	for (size_t i = 0; i < group->n_lines; i++)
		small |= group->lines[i].count > 0 && group->lines[i].count < rule->status_mix;
	for (size_t i = 0; i < group->n_lines && small; i++)
		hide(&group->lines[i]);
}

void learning_suppress(const struct case_suppression *rule, struct learning *learning)
{
	int n = learning->cases.count;

	learning->cases.hide_count = is_small(rule, n);
	learning->cases.hide_percent = learning->cases.hide_count;
	if (learning->median_days >= 0 && n < rule->base)
		learning->median_days = -2;
	for (int g = 0; g < LEARNING_GROUP_COUNT; g++) {
		struct learning_group *group = &learning->groups[g];

		for (size_t i = 0; i < group->n_lines; i++) {
			struct learning_line *line = &group->lines[i];

			if (learning->cases.hide_count)
				hide(line);
			else if (group->exclusive)
				hide_small(rule, line);
			else
				hide_part(rule, line);
		}
		if (group->exclusive)
			hide_second(group);
	}
	hide_mix(rule, &learning->groups[LEARNING_SEN]);
}
