/*
 * score_publish_test.c - what a public document may print of a school's figures and words; and what a reader can work
 * out of it who knows the program and all that is printed.
 *
 * As score_attack_test.c does: all small schools are made and printed; schools that print alike are alike to the reader,
 * so that a hidden number is a secret if it is not the same in all of them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/figures_internal.h"
#include "score/publish.h"

enum { MILLION = 1000000, FIGURES = 6, MAX = 16, HIDDEN = -1, NOT_SAID = -2 };

static const struct suppress_policy policy = { SUPPRESS_PUBLIC, 5, 11 };

/* ---- an audit of one section, and a school's figures ---- */

struct audit {
	struct arena arena;
	struct framework framework;
	struct section section;
	struct figure_field fields[FIGURES];
	const struct figure_field *parts[FIGURES];	/* of its checks, one list behind the other */
	struct figure_check checks[4];
	struct figure figures[FIGURES];
	struct figure *sections[1];
	struct metric_row row;
	size_t n_parts;
};

static void open_audit(struct audit *a, size_t n, enum figure_type type)
{
	memset(a, 0, sizeof(*a));
	arena_init(&a->arena);
	for (size_t i = 0; i < n; i++)
		a->fields[i] = (struct figure_field){ .id = "a", .title = "A", .type = type, .index = (int)i };
	a->section = (struct section){ .figures = a->fields, .n_figures = n, .checks = a->checks };
	a->framework = (struct framework){ .sections = &a->section, .n_sections = 1,
					   .suppression = { policy.below, policy.base } };
	a->sections[0] = a->figures;
}

/* Figures first to first + n are the parts of a check; whole: a figure's place, or -1. */
static void add_check(struct audit *a, enum check_kind kind, size_t first, size_t n, int whole)
{
	struct figure_check *check = &a->checks[a->section.n_checks++];

	*check = (struct figure_check){ .kind = kind, .parts = &a->parts[a->n_parts], .n_parts = n,
					.whole = whole < 0 ? NULL : &a->fields[whole] };
	for (size_t i = 0; i < n; i++)
		a->parts[a->n_parts++] = &a->fields[first + i];
}

static void clear_values(struct audit *a)
{
	memset(a->figures, 0, sizeof(a->figures));
	for (size_t i = 0; i < FIGURES; i++)
		a->figures[i].field = &a->fields[i];
}

static void set_count(struct audit *a, size_t at, int count)
{
	a->figures[at].own = (struct figure_value){ .row = &a->row, .has_value = true, .text = "n", .base = "",
						    .micro = count * (long long)MILLION };
}

static void set_share(struct audit *a, size_t at, int part, int base, bool with_part)
{
	a->figures[at].own = (struct figure_value){
		.row = &a->row, .has_value = base > 0, .text = "p", .base = "n of n",
		.micro = base ? 100LL * MILLION * part / base : 0, .has_part = with_part,
		.part_micro = with_part ? part * (long long)MILLION : 0, .base_micro = base * (long long)MILLION };
}

/* ---- what is printed of them ---- */

struct print {
	int16_t shown[MAX], truth[MAX];
	bool secret[MAX];
};

struct prints {
	struct arena arena;
	struct print *items;
	size_t n, capacity;
	size_t n_secret, n_known;
};

static void put(struct print *print, size_t *at, bool hidden, long long micro)
{
	print->shown[*at] = (int16_t)(hidden ? HIDDEN : micro / MILLION);
	print->truth[*at] = (int16_t)(micro / MILLION);
	print->secret[(*at)++] = hidden;
}

/* A sum is said to hold or not, whatever is hidden of it. */
static bool holds(const struct audit *a, const struct figure_check *check)
{
	long long sum = 0, parts = 0;
	const struct figure_value *whole = &a->figures[check->whole->index].own;

	for (size_t i = 0; i < check->n_parts; i++) {
		const struct figure_value *part = &a->figures[check->parts[i]->index].own;

		sum += check->whole->type == FIGURE_PERCENT ? part->base_micro : part->micro;
		parts += part->part_micro;
	}
	return check->whole->type == FIGURE_PERCENT ? sum == whole->base_micro && parts == whole->part_micro
						    : sum == whole->micro;
}

static void print_school(struct prints *all, struct audit *a)
{
	struct print *print;
	size_t at = 0;

	if (all->n == all->capacity)
		all->items = arena_grow(&all->arena, all->items, all->n, &all->capacity, sizeof(*all->items));
	print = &all->items[all->n++];
	memset(print, 0, sizeof(*print));
	figures_hide(&a->framework, &policy, a->sections);
	for (size_t i = 0; i < a->section.n_figures; i++) {
		const struct figure_value *value = &a->figures[i].own;

		assert_true(!value->hidden || (strcmp(value->text, "c") == 0 && !*value->base));
		if (a->fields[i].type == FIGURE_PERCENT) {
			if (value->has_part)
				put(print, &at, value->hidden, value->part_micro);
			put(print, &at, value->hidden, value->base_micro);
		} else {
			put(print, &at, value->hidden, value->micro);
		}
	}
	for (size_t i = 0; i < a->section.n_checks; i++)
		if (a->checks[i].kind == CHECK_SUM)
			print->shown[at++] = holds(a, &a->checks[i]);
}

static int by_shown(const void *left, const void *right)
{
	const struct print *a = left, *b = right;

	return memcmp(a->shown, b->shown, sizeof(a->shown));
}

static void compare(struct prints *all, size_t first, size_t end)
{
	for (size_t c = 0; c < MAX; c++) {
		bool differs = false;
		size_t n_secret = 0;

		for (size_t i = first; i < end; i++) {
			differs |= all->items[i].truth[c] != all->items[first].truth[c];
			n_secret += all->items[i].secret[c];
		}
		all->n_secret += n_secret;
		all->n_known += differs ? 0 : n_secret;
	}
}

static void attack(struct prints *all)
{
	size_t first = 0;

	qsort(all->items, all->n, sizeof(*all->items), by_shown);
	for (size_t i = 1; i <= all->n; i++) {
		if (i < all->n && by_shown(&all->items[i], &all->items[first]) == 0)
			continue;
		compare(all, first, i);
		first = i;
	}
	assert_int_equal(all->n_known, 0);
	assert_true(all->n_secret > 1000);
	arena_clear(&all->arena);
}

static void open_prints(struct prints *all)
{
	*all = (struct prints){ .n = 0 };
	arena_init(&all->arena);
}

/* ---- the attacks ---- */

/* SEN support and EHC plans make SEN, or fail to. */
static void no_part_of_a_sum_is_known(void **state)
{
	struct prints all;
	struct audit a;

	(void)state;
	open_prints(&all);
	open_audit(&a, 3, FIGURE_COUNT);
	a.fields[0].of = a.fields[1].of = &a.fields[2];
	add_check(&a, CHECK_SUM, 0, 2, 2);
	for (int k = 0; k < 20; k++)
		for (int e = 0; e < 20; e++)
			for (int sen = 0; sen < 40; sen++) {
				clear_values(&a);
				set_count(&a, 0, k);
				set_count(&a, 1, e);
				set_count(&a, 2, sen);
				print_school(&all, &a);
			}
	attack(&all);
}

/* Two sums of one whole, both of which hold. */
static void no_part_of_two_sums_is_known(void **state)
{
	struct prints all;
	struct audit a;

	(void)state;
	open_prints(&all);
	open_audit(&a, 6, FIGURE_COUNT);
	add_check(&a, CHECK_SUM, 0, 2, 5);
	add_check(&a, CHECK_SUM, 2, 3, 5);
	for (int sen = 0; sen <= 18; sen++)
		for (int k = 0; k <= sen; k++)
			for (int x = 0; x <= sen; x++)
				for (int y = 0; x + y <= sen; y++) {
					clear_values(&a);
					set_count(&a, 0, k);
					set_count(&a, 1, sen - k);
					set_count(&a, 2, x);
					set_count(&a, 3, y);
					set_count(&a, 4, sen - x - y);
					set_count(&a, 5, sen);
					print_school(&all, &a);
				}
	attack(&all);
}

/* Absence with and without SEN, and of all: parts and bases add up. */
static void no_share_of_two_groups_is_known(void **state)
{
	struct prints all;
	struct audit a;

	(void)state;
	open_prints(&all);
	open_audit(&a, 3, FIGURE_PERCENT);
	add_check(&a, CHECK_SUM, 0, 2, 2);
	add_check(&a, CHECK_GAP, 0, 2, -1);
	for (int all_pupils = 2; all_pupils <= 26; all_pupils++)
		for (int sen = 1; sen < all_pupils; sen++)
			for (int x = 0; x <= sen; x++)
				for (int y = 0; y <= all_pupils - sen; y++) {
					clear_values(&a);
					set_share(&a, 0, x, sen, true);
					set_share(&a, 1, y, all_pupils - sen, true);
					set_share(&a, 2, x + y, all_pupils, true);
					print_school(&all, &a);
				}
	attack(&all);
}

/* Attendance: a percentage with its number of pupils, which add up. */
static void no_base_of_two_groups_is_known(void **state)
{
	struct prints all;
	struct audit a;

	(void)state;
	open_prints(&all);
	open_audit(&a, 3, FIGURE_PERCENT);
	add_check(&a, CHECK_SUM, 0, 2, 2);
	for (int all_pupils = 2; all_pupils <= 90; all_pupils++)
		for (int sen = 1; sen < all_pupils; sen++) {
			clear_values(&a);
			set_share(&a, 0, 0, sen, false);
			set_share(&a, 1, 0, all_pupils - sen, false);
			set_share(&a, 2, 0, all_pupils, false);
			print_school(&all, &a);
		}
	attack(&all);
}

/* ---- single figures ---- */

static bool is_hidden(enum figure_type type, struct figure_value value, bool things)
{
	struct audit a;
	bool hidden;

	open_audit(&a, 1, type);
	a.fields[0].things = things;
	clear_values(&a);
	a.figures[0].own = value;
	a.figures[0].own.row = &a.row;
	figures_hide(&a.framework, &policy, a.sections);
	hidden = a.figures[0].own.hidden;
	arena_clear(&a.arena);
	return hidden;
}

static struct figure_value number(long long micro, int part, int base)
{
	return (struct figure_value){ .has_value = true, .text = "n", .base = base ? "b" : "", .micro = micro,
				      .has_part = part >= 0, .part_micro = part < 0 ? 0 : part * (long long)MILLION,
				      .base_micro = base * (long long)MILLION };
}

static void few_people_are_hidden_and_things_are_not(void **state)
{
	(void)state;
	assert_false(is_hidden(FIGURE_COUNT, number(0, -1, 0), false));
	assert_true(is_hidden(FIGURE_COUNT, number(1 * MILLION, -1, 0), false));
	assert_true(is_hidden(FIGURE_COUNT, number(4 * MILLION, -1, 0), false));
	assert_false(is_hidden(FIGURE_COUNT, number(5 * MILLION, -1, 0), false));
	assert_false(is_hidden(FIGURE_COUNT, number(1 * MILLION, -1, 0), true));
	assert_true(is_hidden(FIGURE_PERCENT, number(50 * MILLION, 5, 10), false));
	assert_false(is_hidden(FIGURE_PERCENT, number(50 * MILLION, 8, 16), false));
	assert_true(is_hidden(FIGURE_PERCENT, number(16666667, 4, 24), false));
	assert_true(is_hidden(FIGURE_PERCENT, number(83333333, 20, 24), false));
	assert_false(is_hidden(FIGURE_PERCENT, number(0, 0, 24), false));
	assert_true(is_hidden(FIGURE_PERCENT, number(0, 0, 10), false));
	/* 16.7% of 24 is 4; 93.8% of 24, of half days, is no number of pupils */
	assert_true(is_hidden(FIGURE_PERCENT, number(16700000, -1, 24), false));
	assert_false(is_hidden(FIGURE_PERCENT, number(93800000, -1, 24), false));
	assert_true(is_hidden(FIGURE_NUMBER, number(-940000, -1, 10), false));
	assert_false(is_hidden(FIGURE_NUMBER, number(-940000, -1, 11), false));
	assert_false(is_hidden(FIGURE_MONEY, number(3 * MILLION, -1, 0), false));
	assert_false(is_hidden(FIGURE_YES_NO, number(0, -1, 0), false));
}

/* Parts of a sum that an int does not hold: the 3 takes with it the three that are alike, and not the whole. */
static void sums_of_very_many_people_are_sums(void **state)
{
	struct audit a;

	(void)state;
	open_audit(&a, 5, FIGURE_COUNT);
	add_check(&a, CHECK_SUM, 0, 4, 4);
	clear_values(&a);
	for (size_t i = 0; i < 3; i++)
		set_count(&a, i, 1000 * MILLION);
	set_count(&a, 3, 3);
	a.figures[4].own = a.figures[3].own;
	a.figures[4].own.micro = (3000LL * MILLION + 3) * MILLION;
	figures_hide(&a.framework, &policy, a.sections);
	for (size_t i = 0; i < 4; i++)
		assert_true(a.figures[i].own.hidden);
	assert_false(a.figures[4].own.hidden);
	arena_clear(&a.arena);
}

static void words_are_not_published(void **state)
{
	struct audit a;

	(void)state;
	open_audit(&a, 1, FIGURE_TEXT);
	clear_values(&a);
	a.figures[0].own = (struct figure_value){ .row = &a.row, .has_value = true, .text = "Two, since May." };
	figures_hide(&a.framework, &policy, a.sections);
	assert_string_equal(a.figures[0].own.text, "Words are not published");
	arena_clear(&a.arena);
}

static void only_the_public_profile_hides(void **state)
{
	const struct suppress_policy internal = { SUPPRESS_INTERNAL, 5, 11 };
	struct audit a;

	(void)state;
	open_audit(&a, 1, FIGURE_COUNT);
	clear_values(&a);
	set_count(&a, 0, 1);
	figures_hide(&a.framework, &internal, a.sections);
	figures_hide(&a.framework, NULL, a.sections);
	assert_false(a.figures[0].own.hidden);
	assert_string_equal(a.figures[0].own.text, "n");
	arena_clear(&a.arena);
}

static void numbers_are_found_in_words(void **state)
{
	(void)state;
	assert_true(publish_names_number("Twelve pupils; three reached it."));
	assert_true(publish_names_number("Only 3 did."));
	assert_true(publish_names_number("the figures miss one pupil"));
	assert_true(publish_names_number("Both left."));
	assert_false(publish_names_number("Someone is often alone; the tenth hour weighs none."));
	assert_false(publish_names_number("Pupils left the roll without an account of why."));
	assert_false(publish_names_number(""));
}

static const struct school *published(struct arena *arena, const char *roll, struct school_extra *extras, size_t n)
{
	static const struct framework none;
	struct school *school = arena_alloc(arena, sizeof(*school));
	struct school_evidence *evidence = arena_alloc(arena, sizeof(*evidence));
	struct school_result *result = arena_alloc(arena, sizeof(*result));

	memset(school, 0, sizeof(*school));
	school->roll.text = roll;
	school->extras = extras;
	school->n_extras = n;
	evidence->school = school;
	result->evidence = evidence;
	result->framework = &none;
	return publish_school(arena, &policy, result->evidence->school, publish_hides_figure(result));
}

/* 2.0% of 99 are two pupils; where one column is hidden each with a number is, since one may tell another. */
static void columns_of_the_school_are_hidden_together(void **state)
{
	struct school_extra small[] = {
		{ "Pupils with an EHC plan (%)", { .text = "2.0" } },
		{ "Eligible for free meals (%)", { .text = "54" } },
		{ "Faith", { .text = "None" } },
	};
	struct school_extra large[] = { { "Pupils with an EHC plan (%)", { .text = "12.0" } },
					{ "Forms", { .text = "6" } } };
	struct school_extra odd[] = { { "Boarders", { .text = "3 of 40" } } };
	const struct school *school;
	struct arena arena;

	(void)state;
	arena_init(&arena);
	school = published(&arena, "99", small, 3);
	assert_string_equal(school->roll.text, "99");
	assert_string_equal(school->extras[0].cell.text, "c (confidential)");
	assert_string_equal(school->extras[1].cell.text, "c (confidential)");
	assert_string_equal(school->extras[2].cell.text, "None");
	school = published(&arena, "99", large, 2);
	assert_string_equal(school->extras[0].cell.text, "12.0");
	assert_string_equal(school->extras[1].cell.text, "6");
	assert_string_equal(published(&arena, "", large, 2)->extras[0].cell.text, "c (confidential)");
	assert_string_equal(published(&arena, "10", large, 2)->extras[1].cell.text, "c (confidential)");
	assert_string_equal(published(&arena, "99", odd, 1)->extras[0].cell.text, "c (confidential)");
	assert_string_equal(published(&arena, "4", odd, 0)->roll.text, "c (confidential)");
	assert_string_equal(published(&arena, "", odd, 0)->roll.text, "");
	arena_clear(&arena);
}

static void a_sentence_on_a_post_is_another(void **state)
{
	const struct descriptor post = { .post = true }, other = { .post = false };
	const struct strand strands[] = { { .number = "1.1", .title = "The lead's place", .descriptors = &post },
					  { .number = "1.2", .title = "Notes", .descriptors = &other } };
	const struct section section = { .strands = strands, .n_strands = 2 };
	static const char HIDDEN_TEXT[] = "The reason is about a single post, and is not published.";

	(void)state;
	assert_true(publish_has_posts(&section));
	assert_string_equal(publish_sentence(&section, "While 1.1 is not met."), HIDDEN_TEXT);
	assert_string_equal(publish_sentence(&section, "The lead's place must be met."), HIDDEN_TEXT);
	assert_string_equal(publish_sentence(&section, "1.2 Notes: 91.1% or 11.1 of it."),
			    "1.2 Notes: 91.1% or 11.1 of it.");
	assert_null(publish_sentence(&section, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_part_of_a_sum_is_known),
		cmocka_unit_test(no_part_of_two_sums_is_known),
		cmocka_unit_test(no_share_of_two_groups_is_known),
		cmocka_unit_test(no_base_of_two_groups_is_known),
		cmocka_unit_test(few_people_are_hidden_and_things_are_not),
		cmocka_unit_test(sums_of_very_many_people_are_sums),
		cmocka_unit_test(words_are_not_published),
		cmocka_unit_test(only_the_public_profile_hides),
		cmocka_unit_test(numbers_are_found_in_words),
		cmocka_unit_test(columns_of_the_school_are_hidden_together),
		cmocka_unit_test(a_sentence_on_a_post_is_another),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
