/* learning.c - see learning.h: the counts over all schools. learning_hide.c decides what may be shown. */
#include "score/learning.h"

#include <stdlib.h>

#include "base/fold.h"
#include "base/rounding.h"
#include "score/sentences.h"

struct gathering {
	struct arena *arena;
	const struct learning_year *year;
	struct learning *out;
};

static const struct {
	const char *title;
	bool adds_up;			/* each case is in exactly one row */
} groups[LEARNING_GROUP_COUNT] = {
	[LEARNING_HALF_TERMS] = { "By half term of the trigger", true },
	[LEARNING_QUALITY] = { "How the process was kept", false },
	[LEARNING_OUTCOMES] = { "Outcomes", true },
	[LEARNING_OTHER] = { "Beside the outcome", false },
	[LEARNING_SEN] = { "SEN status", true },
	[LEARNING_PLACES] = { "Where", false },
	[LEARNING_TIMES] = { "When", false },
	[LEARNING_TYPES] = { "What kind", false },
};

/* ---- the lines ---- */

/* The i-th of the tallies, of which the blank one is the first. */
static const struct learning_tally *tally_at(const struct gathering *g, size_t i)
{
	if (g->year->blank)
		return i ? &g->year->tallies[i - 1] : g->year->blank;
	return &g->year->tallies[i];
}

static size_t n_tallies(const struct gathering *g)
{
	return g->year->n_schools + (g->year->blank != NULL);
}

/* By first day, those without one last, in the order in which they are. */
static bool comes_before(const struct learning_line *a, const struct learning_line *b)
{
	if (!date_given(a->first_day) || !date_given(b->first_day))
		return date_given(a->first_day);
	return date_compare(a->first_day, b->first_day) < 0;
}

struct line_list {
	struct learning_line *items;
	size_t n, capacity;
};

static struct learning_line *find_line(const struct line_list *list, const char *id)
{
	for (size_t i = 0; i < list->n; i++) {
		if (text_same_id(list->items[i].id, id))
			return &list->items[i];
	}
	return NULL;
}

/* Half terms stand in the order of their first day at any school; "not known" has none and is the last. */
static void sort_half_terms(struct line_list *list)
{
	for (size_t i = 1; i < list->n; i++) {
		const struct learning_line line = list->items[i];
		size_t k = i;

		for (; k && comes_before(&line, &list->items[k - 1]); k--)
			list->items[k] = list->items[k - 1];
		list->items[k] = line;
	}
}

/* The lines of a group, with the sums over all schools. */
static struct line_list sum_lines(struct gathering *g, enum learning_group_id group)
{
	struct line_list list = { .n = 0 };

	for (size_t i = 0; i < n_tallies(g); i++) {
		const struct learning_tally *tally = tally_at(g, i);

		for (size_t k = 0; k < tally->n_lines; k++) {
			const struct learning_line *line = &tally->lines[k];
			struct learning_line *sum;

			if (line->group != group)
				continue;
			sum = find_line(&list, line->id);
			if (!sum) {
				if (list.n == list.capacity)
					list.items = arena_grow(g->arena, list.items, list.n, &list.capacity,
								sizeof(*list.items));
				list.items[list.n++] = *line;
				continue;
			}
			sum->count += line->count;
			sum->of += line->of;
			if (comes_before(line, sum))
				sum->first_day = line->first_day;
		}
	}
	if (group == LEARNING_HALF_TERMS)
		sort_half_terms(&list);
	return list;
}

static void gather_group(struct gathering *g, enum learning_group_id id)
{
	static const struct crosstab_label cases[] = { { "cases", "Cases" } };
	const struct line_list list = sum_lines(g, id);
	struct crosstab_label *labels = arena_array(g->arena, list.n, sizeof(*labels));
	struct crosstab *group = &g->out->groups[id];

	for (size_t i = 0; i < list.n; i++)
		labels[i] = (struct crosstab_label){ list.items[i].id, list.items[i].name };
	*group = crosstab_new(g->arena, (struct crosstab_labels){ labels, list.n }, (struct crosstab_labels){ cases, 1 },
			      groups[id].adds_up ? CROSSTAB_COLUMN_TOTALS : 0);
	group->id = learning_group_ids[id];
	group->title = groups[id].title;
	for (size_t i = 0; i < list.n; i++) {
		group->rows[i].cells->count = list.items[i].count;
		/* A half term that has not begun at a school is a line of all cases all the same. */
		group->rows[i].cells->base = id == LEARNING_HALF_TERMS ? g->out->cases.count : list.items[i].of;
	}
}

/* ---- numbers ---- */

static int compare_ints(const void *left, const void *right)
{
	return *(const int *)left - *(const int *)right;
}

/* The lower of the two values in the middle, which is the number of days of some case. */
static void median(struct gathering *g)
{
	size_t n = 0;
	int *days;

	for (size_t i = 0; i < n_tallies(g); i++)
		n += tally_at(g, i)->n_meetings;
	g->out->n_meetings = (int)n;
	g->out->median_days = -1;
	if (!n)
		return;
	days = arena_array(g->arena, n, sizeof(*days));
	n = 0;
	for (size_t i = 0; i < n_tallies(g); i++) {
		for (size_t k = 0; k < tally_at(g, i)->n_meetings; k++)
			days[n++] = tally_at(g, i)->meeting_days[k];
	}
	qsort(days, n, sizeof(*days), compare_ints);
	g->out->median_days = days[(n - 1) / 2];
}

static void rates(struct gathering *g, const struct case_rules *rules)
{
	struct learning *out = g->out;

	for (size_t i = 0; i < g->year->n_schools; i++) {
		for (int r = 0; r < CASE_RATE_COUNT; r++)
			out->rates[r] += g->year->tallies[i].rates[r];
	}
	out->published = arena_array(g->arena, rules->n_published, sizeof(*out->published));
	out->n_published = rules->n_published;
	for (size_t i = 0; i < rules->n_published; i++)
		out->published[i] = (struct learning_rate){
			.published = &rules->published[i],
			.name = score_says_rate(g->arena, rules->published[i].figure, rules->published[i].unit),
			.cell = { .count = out->rates[rules->published[i].figure], .base = out->cases.base, .level = -1 },
		};
}

const struct learning *learning_gather(struct arena *arena, const struct case_rules *rules,
				       const struct learning_year *year)
{
	struct learning *out = arena_alloc(arena, sizeof(*out));
	struct gathering g = { arena, year, out };
	bool roll_missing = false;

	*out = (struct learning){ .n_schools = (int)year->n_schools, .cases.level = -1 };
	for (size_t i = 0; i < year->n_schools; i++) {
		out->cases.count += year->tallies[i].n_cases;
		out->cases.base += year->tallies[i].roll;
		roll_missing |= !year->tallies[i].roll;
	}
	if (roll_missing)
		out->cases.base = 0;
	median(&g);
	for (int id = 0; id < LEARNING_GROUP_COUNT; id++)
		gather_group(&g, (enum learning_group_id)id);
	rates(&g, rules);
	return out;
}

/* ---- shares ---- */

/* In the unit of the published one, and with its decimals. */
static const char *rate_text(struct arena *arena, const struct learning_rate *rate)
{
	static const int tens[CASE_UNIT_COUNT] = { [CASE_PER_100] = 1, [CASE_PER_1000] = 10, [CASE_PER_10000] = 100 };
	const int decimals = case_published_decimals(rate->published);

	if (rate->cell.base <= 0 || rate->cell.share_hidden)
		return NULL;
	return rounding_text(arena, rounding_share((long long)rate->cell.count * tens[rate->published->unit],
						   rate->cell.base, decimals), decimals);
}

void learning_shares(struct arena *arena, struct learning *learning)
{
	crosstab_share(arena, &learning->cases, 1);
	for (int g = 0; g < LEARNING_GROUP_COUNT; g++)
		crosstab_shares(arena, &learning->groups[g], 1);
	for (size_t i = 0; i < learning->n_published; i++)
		learning->published[i].own = rate_text(arena, &learning->published[i]);
}
