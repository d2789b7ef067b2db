/*
 * learning_hide.c - which counts of the learning sheet must be hidden.
 *
 * crosstab.h decides what is too small and what would reveal it. Here are the consequences for the
 * sheet's groups: their relation to the number of all cases, printed above them, shares whose base is not
 * printed, and rates that are about the same events as an outcome.
 */
#include "score/learning.h"

#include <string.h>

#include "score/suppress.h"

static struct suppress_policy policy_of(const struct case_suppression *rule)
{
	static const enum suppress_profile profiles[CASE_PROFILE_COUNT] = {
		[CASE_PROFILE_PUBLIC] = SUPPRESS_PUBLIC, [CASE_PROFILE_INTERNAL] = SUPPRESS_INTERNAL,
	};

	return (struct suppress_policy){ .profile = profiles[rule->profile], .below = rule->below,
					 .base = rule->base };
}

/* If the rows add up to all cases, whose number is printed, and hiding would require hiding that number, or there are
 * no more cases than rows, the whole group is hidden instead, including zeros. */
static bool goes_whole(const struct crosstab *group, int total)
{
	bool whole = group->totals && group->totals->cells->hidden;

	for (size_t i = 0; group->totals && i < group->n_rows; i++)
		whole |= group->rows[i].cells->hidden && (size_t)total <= group->n_rows;
	return whole;
}

/* The base of a share of fewer than all cases can be worked out, or the fact that it is secret; and with it the
 * number of cases that are not in it. */
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

/* SEN statuses are shown either all or not at all. */
static void hide_mix(const struct case_suppression *rule, struct crosstab *group)
{
	bool small = false;

	for (size_t i = 0; i < group->n_rows; i++)
		small |= group->rows[i].cells->hidden ||
			 (group->rows[i].cells->count > 0 && group->rows[i].cells->count < rule->status_mix);
	if (small)
		crosstab_hide_all(group);
}

/* A median needs enough meetings. And its absence must not reveal that few cases had no meeting. */
static void hide_median(const struct suppress_policy *policy, struct learning *learning)
{
	int n = learning->n_meetings;

	learning->median_hidden = learning->median_name &&
				  (learning->cases.hidden || suppress_percent_hidden(policy, n, n) ||
				   suppress_count_hidden(policy, n, learning->cases.count));
	if (learning->median_hidden)
		learning->median_days = -1;
}

/* May the line be that of an exclusion that was issued? One that the audit of today does not have may be. */
static bool may_be_issued(const struct case_rules *rules, const char *id)
{
	const struct case_outcome *outcome = id ? case_rules_outcome(rules, id) : NULL;

	return outcome ? outcome->issued : !id || strcmp(id, LEARNING_NO_OUTCOME) != 0;
}

/* Is a count hidden that the number of permanent exclusions would bound? */
static bool hides_issued(const struct case_rules *rules, const struct crosstab *outcomes)
{
	for (size_t i = 0; i < outcomes->n_rows; i++) {
		if (outcomes->rows[i].cells->hidden && may_be_issued(rules, outcomes->rows[i].id))
			return true;
	}
	return false;
}

/* Many suspensions of few pupils are about few pupils. */
static bool is_rate_hidden(const struct suppress_policy *policy, const struct case_rules *rules,
			   const struct learning *learning, enum case_rate rate)
{
	const int roll = learning->cases.base;

	if (policy->profile != SUPPRESS_PUBLIC)
		return false;
	if (learning->cases.hidden || suppress_part_hidden(policy, learning->rates[rate], roll))
		return true;
	if (rate == CASE_RATE_SUSPENSIONS)
		return suppress_part_hidden(policy, learning->rates[CASE_RATE_SUSPENDED], roll);
	return rate == CASE_RATE_PERMANENT && hides_issued(rules, &learning->groups[LEARNING_OUTCOMES]);
}

void learning_suppress(const struct case_rules *rules, struct learning *learning)
{
	const struct case_suppression *rule = &rules->suppression;
	struct suppress_policy policy = policy_of(rule);
	int total = learning->cases.count;

	learning->cases.hidden = learning->cases.share_hidden = suppress_count_hidden(&policy, total, 0);
	hide_median(&policy, learning);
	/* With so few cases that not even a zero may be shown, show nothing. */
	for (int g = 0; g < LEARNING_GROUP_COUNT; g++) {
		if (learning->cases.hidden || suppress_count_hidden(&policy, 0, total))
			crosstab_hide_all(&learning->groups[g]);
		else
			hide_group(&policy, &learning->groups[g], total);
	}
	if (rule->profile == CASE_PROFILE_PUBLIC)
		hide_mix(rule, &learning->groups[LEARNING_SEN]);
	for (size_t i = 0; i < learning->n_published; i++) {
		struct learning_rate *r = &learning->published[i];

		r->cell.hidden = r->cell.share_hidden =
			is_rate_hidden(&policy, rules, learning, r->published->figure);
	}
}
