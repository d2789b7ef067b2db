/* learning.c - see learning.h: the counts over all schools. learning_hide.c decides what may be shown. */
#include "score/learning.h"

#include <stdlib.h>

#include "base/fold.h"
#include "base/rounding.h"
#include "score/sentences.h"

struct line_list {
	struct learning_line *items;
	size_t n, capacity;
};

struct learning_sums {
	struct arena *arena;
	const struct case_rules *rules;
	struct learning *out;
	struct line_list lists[LEARNING_GROUP_COUNT];
	int *days;	size_t n_days, days_capacity;	/* from trigger to meeting, in no order */
	bool roll_missing;		/* some school does not give it */
};

static const struct {
	const char *title;		/* NULL: it has the audit's words */
	bool adds_up;			/* each case is in exactly one row */
} groups[LEARNING_GROUP_COUNT] = {
	[LEARNING_HALF_TERMS] = { NULL, true },
	[LEARNING_QUARTERS] = { NULL, true },
	[LEARNING_DAYS] = { NULL, true },
	[LEARNING_QUALITY] = { "How the process was kept", false },
	[LEARNING_OUTCOMES] = { "Outcomes", true },
	[LEARNING_OTHER] = { "Beside the outcome", false },
	[LEARNING_SEN] = { "SEN status", true },
	[LEARNING_PLACES] = { "Where", false },
	[LEARNING_TIMES] = { "When", false },
	[LEARNING_TYPES] = { "What kind", false },
};

/* ---- the lines ---- */

/* By first day, those without one last, in the order in which they are. */
static bool comes_before(const struct learning_line *a, const struct learning_line *b)
{
	if (!date_given(a->first_day) || !date_given(b->first_day))
		return date_given(a->first_day);
	return date_compare(a->first_day, b->first_day) < 0;
}

static struct learning_line *find_line(const struct line_list *list, const char *id)
{
	for (size_t i = 0; i < list->n; i++) {
		if (text_same_id(list->items[i].id, id))
			return &list->items[i];
	}
	return NULL;
}

/* Parts of the year stand in the order of their first day at any school; "not known" has none and is the last. */
static void sort_parts(struct line_list *list)
{
	for (size_t i = 1; i < list->n; i++) {
		const struct learning_line line = list->items[i];
		size_t k = i;

		for (; k && comes_before(&line, &list->items[k - 1]); k--)
			list->items[k] = list->items[k - 1];
		list->items[k] = line;
	}
}

/* A new line has its words copied. */
static void add_line(struct learning_sums *sums, const struct learning_line *line)
{
	struct line_list *list = &sums->lists[line->group];
	struct learning_line *sum = find_line(list, line->id);

	if (sum) {
		sum->count += line->count;
		sum->of += line->of;
		if (comes_before(line, sum))
			sum->first_day = line->first_day;
		return;
	}
	if (list->n == list->capacity)
		list->items = arena_grow(sums->arena, list->items, list->n, &list->capacity, sizeof(*list->items));
	sum = &list->items[list->n++];
	*sum = *line;
	sum->id = arena_strdup(sums->arena, line->id);
	sum->name = arena_strdup(sums->arena, line->name);
}

static void add_lines(struct learning_sums *sums, const struct learning_tally *tally)
{
	for (size_t i = 0; i < tally->n_lines; i++)
		if (tally->lines[i].group < LEARNING_GROUP_COUNT)
			add_line(sums, &tally->lines[i]);
}

static const char *title_of(struct arena *arena, const struct case_rules *rules, enum learning_group_id id)
{
	switch (id) {
	case LEARNING_HALF_TERMS:
		return score_says_by_half_term(arena, rules->trigger);
	case LEARNING_QUARTERS:
		return score_says_by_quarter(arena, rules->trigger);
	case LEARNING_DAYS:
		return score_says_days_heading(arena, rules->trigger, rules->meeting);
	case LEARNING_OTHER:
		return rules->asks.outcome ? groups[id].title : "Also counted";
	default:
		return groups[id].title;
	}
}

static void make_group(struct learning_sums *sums, enum learning_group_id id)
{
	static const struct crosstab_label cases[] = { { "cases", "Cases" } };
	const struct line_list list = sums->lists[id];
	struct crosstab_label *labels = arena_array(sums->arena, list.n, sizeof(*labels));
	struct crosstab *group = &sums->out->groups[id];

	for (size_t i = 0; i < list.n; i++)
		labels[i] = (struct crosstab_label){ list.items[i].id, list.items[i].name };
	*group = crosstab_new(sums->arena, (struct crosstab_labels){ labels, list.n },
			      (struct crosstab_labels){ cases, 1 }, groups[id].adds_up ? CROSSTAB_COLUMN_TOTALS : 0);
	group->id = learning_group_ids[id];
	group->title = title_of(sums->arena, sums->rules, id);
	for (size_t i = 0; i < list.n; i++) {
		group->rows[i].cells->count = list.items[i].count;
		/* A part of the year that has not begun at a school is a line of all cases all the same. */
		group->rows[i].cells->base = id <= LEARNING_QUARTERS ? sums->out->cases.count : list.items[i].of;
	}
}

/* ---- numbers ---- */

static int compare_ints(const void *left, const void *right)
{
	return *(const int *)left - *(const int *)right;
}

/* The lower of the two values in the middle, which is the number of days of some case. */
static void median(struct learning_sums *sums)
{
	sums->out->n_meetings = (int)sums->n_days;
	sums->out->median_days = -1;
	if (!sums->n_days)
		return;
	qsort(sums->days, sums->n_days, sizeof(*sums->days), compare_ints);
	sums->out->median_days = sums->days[(sums->n_days - 1) / 2];
}

static void rates(struct learning_sums *sums)
{
	const struct case_rules *rules = sums->rules;
	struct learning *out = sums->out;

	out->published = arena_array(sums->arena, rules->n_published, sizeof(*out->published));
	out->n_published = rules->n_published;
	for (size_t i = 0; i < rules->n_published; i++)
		out->published[i] = (struct learning_rate){
			.published = &rules->published[i],
			.name = score_says_rate(sums->arena, rules->published[i].figure, rules->published[i].unit),
			.cell = { .count = out->rates[rules->published[i].figure], .base = out->cases.base, .level = -1 },
		};
}

/* ---- the schools ---- */

struct learning_sums *learning_new(struct arena *arena, const struct case_rules *rules, const struct learning_tally *blank)
{
	struct learning_sums *sums = arena_alloc(arena, sizeof(*sums));

	*sums = (struct learning_sums){ .arena = arena, .rules = rules, .out = arena_alloc(arena, sizeof(*sums->out)) };
	*sums->out = (struct learning){ .cases.level = -1 };
	if (blank)
		add_lines(sums, blank);
	return sums;
}

void learning_add(struct learning_sums *sums, const struct learning_tally *tally)
{
	struct learning *out = sums->out;

	out->n_schools++;
	out->cases.count += tally->n_cases;
	out->cases.base += tally->roll;
	sums->roll_missing |= !tally->roll;
	for (int r = 0; r < CASE_RATE_COUNT; r++)
		out->rates[r] += tally->rates[r];
	for (size_t i = 0; i < tally->n_meetings; i++) {
		if (sums->n_days == sums->days_capacity)
			sums->days = arena_grow(sums->arena, sums->days, sums->n_days, &sums->days_capacity,
						sizeof(*sums->days));
		sums->days[sums->n_days++] = tally->meeting_days[i];
	}
	add_lines(sums, tally);
}

struct learning *learning_make(struct learning_sums *sums)
{
	if (sums->roll_missing)
		sums->out->cases.base = 0;
	median(sums);
	if (sums->rules->asks.meeting)
		sums->out->median_name = score_says_median(sums->arena, sums->rules->trigger, sums->rules->meeting);
	sort_parts(&sums->lists[LEARNING_HALF_TERMS]);
	sort_parts(&sums->lists[LEARNING_QUARTERS]);
	for (int id = 0; id < LEARNING_GROUP_COUNT; id++)
		make_group(sums, (enum learning_group_id)id);
	rates(sums);
	return sums->out;
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
