/*
 * learning_hide.c - which counts of the learning sheet may not be shown.
 *
 * What is few and what would give it away is crosstab.h's; here is what the sheet's groups mean to the number of all cases,
 * which stands above them, and to shares whose base is not printed.
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

/* Where the rows add up to all cases, whose number is printed: if that would have to be hidden to keep the secret, or there
 * are no more cases than rows, the whole group goes instead, zeros too. */
static bool goes_whole(const struct crosstab *group, int total)
{
	bool whole = group->totals && group->totals->cells->hidden;

	for (size_t i = 0; group->totals && i < group->n_rows; i++)
		whole |= group->rows[i].cells->hidden && (size_t)total <= group->n_rows;
	return whole;
}

/* Of a share of fewer than all cases the base can be worked out, or that it may not be known, and with it how many are
 * not in it. */
static void hide_group(const struct suppress_policy *policy, struct crosstab *group, int total)
{
	for (size_t i = 0; !group->totals && i < group->n_rows; i++) {
		struct crosstab_cell *cell = group->rows[i].cells;

		cell->hidden |= cell->base != total && suppress_part_hidden(policy, cell->base, total);
	}
	crosstab_hide(policy, group);
	if (goes_whole(group, total))
		crosstab_hide_all(group);
}

/* The SEN statuses are shown all or not at all. */
static void hide_mix(const struct case_suppression *rule, struct crosstab *group)
{
	bool small = false;

	for (size_t i = 0; i < group->n_rows; i++)
		small |= group->rows[i].cells->hidden ||
			 (group->rows[i].cells->count > 0 && group->rows[i].cells->count < rule->status_mix);
	if (small)
		crosstab_hide_all(group);
}

/* A median is of enough meetings; and that there is none does not tell that few cases had no meeting. */
static void hide_median(const struct suppress_policy *policy, struct learning *learning)
{
	int n = learning->n_meetings;

	learning->median_hidden = learning->cases.hidden || suppress_percent_hidden(policy, n, n) ||
				  suppress_count_hidden(policy, n, learning->cases.count);
	if (learning->median_hidden)
		learning->median_days = -1;
}

void learning_suppress(const struct case_suppression *rule, struct learning *learning)
{
	struct suppress_policy policy = policy_of(rule);
	int total = learning->cases.count;

	learning->cases.hidden = learning->cases.share_hidden = suppress_count_hidden(&policy, total, 0);
	hide_median(&policy, learning);
	/* Of so few cases that not even a zero is shown nothing is. */
	for (int g = 0; g < LEARNING_GROUP_COUNT; g++) {
		if (learning->cases.hidden || suppress_count_hidden(&policy, 0, total))
			crosstab_hide_all(&learning->groups[g]);
		else
			hide_group(&policy, &learning->groups[g], total);
	}
	if (rule->profile == CASE_PROFILE_PUBLIC)
		hide_mix(rule, &learning->groups[LEARNING_SEN]);
}
