/*
 * learning_hide.c - which counts of the learning sheet may not be shown.
 *
 * What is few and what would give it away is suppress.h's; here is what the sheet's lines mean to each other: parts of
 * all cases that add up, parts that do not, and shares whose base nobody prints.
 */
#include "score/learning.h"

#include "score/suppress.h"

static struct suppress_policy policy_of(const struct case_suppression *rule)
{
	static const enum suppress_profile profiles[CASE_PROFILE_COUNT] = {
		[CASE_PROFILE_PUBLIC] = SUPPRESS_PUBLIC, [CASE_PROFILE_INTERNAL] = SUPPRESS_INTERNAL,
	};

	return (struct suppress_policy){ .profile = profiles[rule->profile], .below = rule->below,
					 .base = rule->base };
}

static void hide(struct learning_line *line)
{
	line->hide_count = line->hide_percent = true;
}

static void hide_all(struct learning_group *group)
{
	for (size_t i = 0; i < group->n_lines; i++)
		hide(&group->lines[i]);
}

/* Lines that add up to all cases, whose number is printed. Where that number would have to be hidden to keep
 * the secret, or there are no more cases than lines, the whole group goes instead, zeros too. */
static void hide_exclusive(const struct suppress_policy *policy, struct learning_group *group,
			   int total)
{
	size_t n = group->n_lines;
	struct arena scratch;
	bool *hidden, whole = false;
	int *counts;

	arena_init(&scratch);
	counts = arena_array(&scratch, n, sizeof(*counts));
	hidden = arena_array(&scratch, 2 * (n + 1), sizeof(*hidden));
	for (size_t i = 0; i < n; i++)
		counts[i] = group->lines[i].count;
	suppress_table(policy,
		       &(struct suppress_table){ .n_rows = 1, .n_columns = n, .counts = counts,
						 .row_totals = true }, hidden);
	for (size_t i = 0; i < n; i++)
		whole |= hidden[n] || (hidden[i] && (size_t)total <= n);
	for (size_t i = 0; i < n; i++)
		if (hidden[i] || whole)
			hide(&group->lines[i]);
	arena_clear(&scratch);
}

/* A part beside which stands no other: its rest is all there is to work out. Of a share of fewer than all cases
 * the base can be worked out too, or that it may not be known, and with it how many are not in it. */
static void hide_part(const struct suppress_policy *policy, struct learning_line *line, int total)
{
	if (suppress_part_hidden(policy, line->count, line->base) ||
	    (line->base != total && suppress_part_hidden(policy, line->base, total)))
		hide(line);
}

static void hide_shares(const struct suppress_policy *policy, struct learning_group *group)
{
	for (size_t i = 0; i < group->n_lines; i++) {
		struct learning_line *line = &group->lines[i];

		line->hide_percent |= line->hide_count ||
				      suppress_percent_hidden(policy, line->count, line->base);
	}
}

/* The SEN statuses are shown all or not at all. */
static void hide_mix(const struct case_suppression *rule, struct learning_group *group)
{
	bool small = false;

	for (size_t i = 0; i < group->n_lines; i++)
		small |= group->lines[i].hide_count ||
			 (group->lines[i].count > 0 && group->lines[i].count < rule->status_mix);
	if (small)
		hide_all(group);
}

static void hide_group(const struct suppress_policy *policy, struct learning_group *group, int total)
{
	if (group->exclusive)
		hide_exclusive(policy, group, total);
	for (size_t i = 0; i < group->n_lines && !group->exclusive; i++)
		hide_part(policy, &group->lines[i], total);
	hide_shares(policy, group);
}

/* A median is of enough meetings; and that there is none does not tell that few cases had no meeting. */
static void hide_median(const struct suppress_policy *policy, struct learning *learning)
{
	int n = learning->n_meetings;

	if (learning->cases.hide_count || suppress_percent_hidden(policy, n, n) ||
	    suppress_count_hidden(policy, n, learning->cases.count))
		learning->median_days = -2;
}

void learning_suppress(const struct case_suppression *rule, struct learning *learning)
{
	struct suppress_policy policy = policy_of(rule);
	int total = learning->cases.count;

	learning->cases.hide_count = suppress_count_hidden(&policy, total, 0);
	learning->cases.hide_percent = learning->cases.hide_count;
	hide_median(&policy, learning);
	/* Of so few cases that not even a zero is shown nothing is. */
	for (int g = 0; g < LEARNING_GROUP_COUNT; g++) {
		if (learning->cases.hide_count || suppress_count_hidden(&policy, 0, total))
			hide_all(&learning->groups[g]);
		else
			hide_group(&policy, &learning->groups[g], total);
	}
	if (rule->profile == CASE_PROFILE_PUBLIC)
		hide_mix(rule, &learning->groups[LEARNING_SEN]);
}
