/*
 * survey_public.c - see survey_numbers.h: bounds in the place of small sides.
 *
 * The answers of an item add up to its base, which is printed. So an answer that few gave is printed together with its
 * neighbours: only at some places is the scale cut, and between two cuts stands the number of all answers there. A cut is
 * made where neither side of it, within the cuts made before, is 1 to below - 1 people. The positive side is told from
 * the rest by the first cut; where that cannot be made, the small side is at least told to be small. What is printed is the
 * same for at least two numbers in the place of each that is not (score_survey_public_test.c goes through all small
 * tables).
 */
#include "score/survey_numbers.h"

#include "base/rounding.h"
#include "score/sentences.h"

static const long long HALF = 50000000LL;	/* fifty per cent, in millionths of a per cent */

static bool is_few(int n, int below)
{
	return n > 0 && n < below;
}

static int sum_from(const int *n, size_t from, size_t to)
{
	int sum = 0;

	for (size_t i = from; i < to; i++)
		sum += n[i];
	return sum;
}

const char *survey_under(struct arena *arena, int base, int below, bool counted)
{
	if (counted)
		return arena_printf(arena, "fewer than %d of %d", below, base);
	return arena_printf(arena, "under %d%%", (100 * below + base - 1) / base);
}

const char *survey_over(struct arena *arena, int base, int below)
{
	return arena_printf(arena, "over %d%%", base > below ? 100 * (base - below) / base : 0);
}

/* Whole per cents: of shares whose base is not known, tenths might be those of one person. */
static const char *whole(struct arena *arena, long long micro)
{
	return arena_printf(arena, "%lld", rounding_percent(micro, 0));
}

struct covering {
	struct arena *arena;
	const struct survey_rules *rules;
	const struct survey_cover *cover;
	struct survey_item_result *item;
	int base;			/* of people, or as many as there may be */
	bool counted;
	bool cut[SURVEY_OPTIONS_MAX];
	int n[SURVEY_OPTIONS_MAX];
};

static struct survey_number shown(const struct covering *c, int first, int n_options)
{
	const int count = sum_from(c->n, (size_t)first, (size_t)(first + n_options));
	struct survey_number number = survey_counted(c->arena, count, c->base);

	if (c->counted)
		return number;
	number.share = whole(c->arena, number.micro);
	number.count = number.base = SURVEY_UNKNOWN;
	return number;
}

static struct survey_bar merged(const struct covering *c, int first, int n)
{
	const struct survey_bar *bars = c->item->bars;
	struct survey_bar bar = bars[first];

	bar.n_options = n;
	bar.number = shown(c, first, n);
	if (n == 1)
		return bar;
	bar.id = NULL;
	for (int i = 1; i < n; i++) {
		bar.name = score_says_either(c->arena, bar.name, bars[first + i].name, i + 1 == n);
		if (bars[first + i].side != bar.side)
			bar.side = SURVEY_SIDE_COUNT;
	}
	return bar;
}

static void cover_bars(struct covering *c)
{
	struct survey_bar *bars = arena_array(c->arena, c->rules->n_counted, sizeof(*bars));
	size_t n = 0;

	for (size_t first = 0; first < c->rules->n_counted;) {
		size_t end = first + 1;

		while (end < c->rules->n_counted && !c->cut[end - 1])
			end++;
		bars[n++] = merged(c, (int)first, (int)(end - first));
		first = end;
	}
	c->item->bars = bars;
	c->item->n_bars = n;
}

/* The two sides: exact, or a bound. positive_first: those of the first answers are the positive ones. */
static void cover_sides(struct covering *c, size_t boundary, bool positive_first)
{
	const int below = c->cover->below, first = sum_from(c->n, 0, boundary), last = c->base - first;
	struct survey_number sides[2] = { shown(c, 0, (int)boundary),
					  shown(c, (int)boundary, (int)(c->rules->n_counted - boundary)) };

	if (is_few(first, below) || is_few(last, below)) {
		const int few = is_few(last, below) ? 1 : 0;

		sides[0] = sides[1] = survey_none();
		sides[few].words = survey_under(c->arena, c->base, below, c->counted);
		sides[1 - few].words = survey_over(c->arena, c->base, below);
	}
	c->item->positive = sides[positive_first ? 0 : 1];
	c->item->rest = sides[positive_first ? 1 : 0];
}

/* Too few answered to tell anything but that. */
static void cover_all(struct covering *c)
{
	struct survey_item_result *item = c->item;

	item->few = true;
	item->bars = NULL;
	item->n_bars = 0;
	item->positive = item->rest = survey_none();
	if (is_few(c->base, c->cover->below)) {
		item->base = SURVEY_UNKNOWN;
		item->base_text = arena_printf(c->arena, "fewer than %d", c->cover->below);
	}
}

/* How many people, or how many there would be of those who may have answered. */
static void count_people(struct covering *c, const struct survey_count *count)
{
	int sum = 0;

	for (size_t o = 0; o < c->rules->n_counted; o++) {
		c->n[o] = c->counted ? count->n[o] : (int)((count->micro[o] * c->base + HALF) / (2 * HALF));
		sum += c->n[o];
	}
	for (size_t o = 0; o < c->rules->n_counted && !c->counted; o++) {
		if (c->n[o] > 0 &&
			c->n[o] + c->base - sum >= 0) {	/* what rounding lost goes to the first that has any */
			c->n[o] += c->base - sum;
			break;
		}
	}
}

static int few_as_unknown(int n, int below)
{
	return n != SURVEY_UNKNOWN && is_few(n, below) ? SURVEY_UNKNOWN : n;
}

void survey_cover_item(struct arena *arena, const struct survey_rules *rules, const struct survey_cover *cover,
		       const struct survey_count *count, struct survey_item_result *item)
{
	struct covering c = { .arena = arena, .rules = rules, .cover = cover, .item = item, .counted = count->counted };
	size_t boundary = rules->n_positive;

	item->left_out = few_as_unknown(item->left_out, cover->below);
	item->no_answer = few_as_unknown(item->no_answer, cover->below);
	if (!count->given)
		return;
	if (item->item->reversed)
		for (boundary = 0; boundary < rules->n_counted && rules->options[boundary].side != SURVEY_NEGATIVE;)
			boundary++;
	c.base = count->base != SURVEY_UNKNOWN ? count->base : cover->roll != SURVEY_UNKNOWN ? cover->roll : 100;
	if (c.base < cover->base || item->few) {
		cover_all(&c);
		return;
	}
	count_people(&c, count);
	if (boundary == rules->n_counted)	/* a scale without negative answers, turned: all of it is the rest */
		boundary = rules->n_positive;
	survey_cuts(c.n, rules->n_counted, boundary, cover->below, c.cut);
	cover_sides(&c, boundary, !item->item->reversed);
	cover_bars(&c);
}
