/* score_learning_test.c - the trust's counts, and what of them may not be shown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/learning.h"
#include "support_case.h"

static const struct case_rules rule = { .suppression = { .below = 5, .base = 11, .status_mix = 5 } };

static int open_cases(void **state)
{
	struct cases *c = malloc(sizeof(*c));

	*state = c;
	cases_open(c);
	return 0;
}

static int close_cases(void **state)
{
	cases_close(*state);
	free(*state);
	return 0;
}

/* As if they were one school's. */
static struct learning *gather_of(struct cases *c, const struct learning_case *cases, size_t n,
				  const struct learning_part *parts, size_t n_parts)
{
	const struct case_rules *rules = case_rules_of(&c->framework);
	const struct learning_tally tally = learning_sum(&c->tables.arena, rules, cases, n, parts, n_parts);
	struct learning_sums *sums = learning_new(&c->tables.arena, rules, NULL);

	learning_add(sums, &tally);
	return learning_make(sums);
}

/* n cases; the first outcome of each kind by number: n1 of O1, n8 of O8, n10 of O10, the rest without. */
static struct learning *gather(struct cases *c, int n, int n1, int n8, int n10)
{
	static const struct learning_part half_terms[] = {
		{ "Spring 1", { 2027, 1, 4 } }, { "Autumn 1", { 2026, 9, 1 } }, { "Autumn 2", { 2026, 11, 2 } },
		{ "Autumn 1", { 2026, 9, 2 } },
	};
	struct learning_case *cases = arena_array(&c->tables.arena, (size_t)n, sizeof(*cases));

	for (int i = 0; i < n; i++)
		cases[i] = (struct learning_case){
			.part = i % 2 ? "Autumn 2" : "Autumn 1",
			.meeting_days = i, .sen_status = i % 3, .voice = i < n / 2,
			.outcome = i < n1 ? 0 : i < n1 + n8 ? 1 : i < n1 + n8 + n10 ? 2 : -1 };
	return gather_of(c, cases, (size_t)n, half_terms, 4);
}

/* "20 c c 0": a group's counts. */
static const char *counts(struct cases *c, const struct learning *l, enum learning_group_id id)
{
	const char *text = "";

	for (size_t i = 0; i < l->groups[id].n_rows; i++) {
		const struct crosstab_cell *cell = l->groups[id].rows[i].cells;

		text = arena_printf(&c->tables.arena, "%s%s%s%s", text, i ? " " : "",
				    suppress_count_text(&c->tables.arena, cell->hidden, cell->count),
				    cell->share_hidden && !cell->hidden ? "*" : "");
	}
	return text;
}

static void cases_are_counted_by_everything(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 60, 20, 20, 20);

	assert_int_equal(l->cases.count, 60);
	assert_int_equal(l->median_days, 29);
	assert_string_equal(counts(c, l, LEARNING_HALF_TERMS), "30 30 0 0");
	assert_string_equal(l->groups[LEARNING_HALF_TERMS].rows[0].name, "Autumn 1");
	assert_string_equal(counts(c, l, LEARNING_QUALITY), "30 0 6");
	assert_string_equal(counts(c, l, LEARNING_SEN), "20 20 20 0");
	learning_suppress(&rule, l);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "20 20 20 0");
}

/* A case of which no half term is known is no first of the year. */
static void half_terms_come_in_order_and_what_has_none_last(void **state)
{
	static const char *const labels[] = { "Autumn 1", "Autumn 2", "Spring 1", "Not known" };
	struct cases *c = *state;
	const struct crosstab *g = &gather(c, 60, 20, 20, 20)->groups[LEARNING_HALF_TERMS];

	assert_int_equal(g->n_rows, 4);
	for (size_t i = 0; i < 4; i++)
		assert_string_equal(g->rows[i].name, labels[i]);
}

/* What there is beside an outcome does not add up, and its line is there whether or not a case has it. */
static void separations_and_cancelled_decisions_have_lines(void **state)
{
	struct cases *c = *state;
	struct learning_case cases[20];
	struct learning *l;
	int field = 0;

	while (!case_rules_of(&c->framework)->fields[field].learning)
		field++;
	for (int i = 0; i < 20; i++)
		cases[i] = (struct learning_case){ .part = "Autumn 1", .outcome = -1, .sen_status = -1,
						   .cancelled = i < 4, .yes = &field, .n_yes = i >= 12 };
	l = gather_of(c, cases, 20, NULL, 0);
	assert_string_equal(counts(c, l, LEARNING_OTHER), "4 8");
	assert_string_equal(l->groups[LEARNING_OTHER].rows[0].name, "A decision was cancelled");
	assert_string_equal(l->groups[LEARNING_OTHER].rows[1].name, "A managed move was considered");
	learning_suppress(&rule, l);
	assert_string_equal(counts(c, l, LEARNING_OTHER), "c 8");
}

static void a_small_count_is_hidden_with_the_smallest_of_the_others(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 60, 40, 4, 16);

	learning_suppress(&rule, l);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "40 c c 0");
	l = gather(c, 60, 53, 4, 3);
	learning_suppress(&rule, l);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "53 c c 0");
	/* That two are 8 together would tell that both are 4. */
	l = gather(c, 60, 52, 4, 4);
	learning_suppress(&rule, l);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "c c c 0");
}

static void five_are_shown_and_four_are_not(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 60, 50, 5, 5);

	learning_suppress(&rule, l);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "50 5 5 0");
	l = gather(c, 60, 51, 5, 4);
	learning_suppress(&rule, l);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "51 c c 0");
}

/* 56 of 60 with a voice are 4 without one. */
static void what_is_left_of_the_base_may_be_small_too(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 60, 20, 20, 20);

	l->groups[LEARNING_QUALITY].rows[0].cells->count = 56;
	learning_suppress(&rule, l);
	assert_string_equal(counts(c, l, LEARNING_QUALITY), "c 0 6");
}

static void a_small_base_gives_no_shares_and_no_zeros(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 10, 10, 0, 0);

	learning_suppress(&rule, l);
	/* 10 of 10 would tell that the others are zeros. */
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "c c c c");
	assert_true(l->median_hidden);
}

/* Nor does it say that there is no median since there was no meeting. */
static void of_ten_cases_nothing_but_their_number_is_shown(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 10, 5, 5, 0);

	l->groups[LEARNING_QUALITY].rows[2].cells->base = l->groups[LEARNING_QUALITY].rows[2].cells->count = 0;
	l->n_meetings = 0;
	l->median_days = -1;
	learning_suppress(&rule, l);
	assert_false(l->cases.hidden);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "c c c c");
	assert_string_equal(counts(c, l, LEARNING_QUALITY), "c c c");
	assert_true(l->median_hidden);
}

static void fewer_than_five_cases_show_nothing(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 4, 4, 0, 0);

	learning_suppress(&rule, l);
	assert_true(l->cases.hidden);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "c c c c");
	assert_string_equal(counts(c, l, LEARNING_HALF_TERMS), "c c c c");
}

static void the_mix_of_statuses_is_shown_whole_or_not_at_all(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 60, 60, 0, 0);

	l->groups[LEARNING_SEN].rows[0].cells->count = 36;
	l->groups[LEARNING_SEN].rows[2].cells->count = 4;
	learning_suppress(&rule, l);
	assert_string_equal(counts(c, l, LEARNING_SEN), "c c c c");
}

static void no_case_is_nothing_to_hide(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 0, 0, 0, 0);

	learning_suppress(&rule, l);
	assert_false(l->cases.hidden);
	assert_int_equal(l->median_days, -1);
	assert_false(l->median_hidden);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "0 0 0 0");
}

/* Two of one each beside a sum: that they are two is known, so that neither is hidden by itself. */
static void two_hidden_ones_are_no_secret_without_a_third(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 60, 40, 1, 1);

	learning_suppress(&rule, l);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "40 c c c");
	l = gather(c, 62, 40, 1, 1);
	l->groups[LEARNING_OUTCOMES].rows[3].cells->count = 0;
	l->groups[LEARNING_OUTCOMES].rows[0].cells->count = 60;
	learning_suppress(&rule, l);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "c c c 0");
}

static void five_cases_of_five_kinds_show_no_kind(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 60, 20, 20, 20);

	l->cases.count = 12;
	for (size_t i = 0; i < 4; i++)
		l->groups[LEARNING_OUTCOMES].rows[i].cells->count = i ? 1 : 9;
	learning_suppress(&rule, l);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "c c c c");
}

/* 40 and 69 % are of 58, so that 2 of 60 had no meeting; and 40 without a share would be, too. */
static void a_share_does_not_tell_its_base(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 60, 20, 20, 20);
	struct crosstab_cell *in_time = l->groups[LEARNING_QUALITY].rows[2].cells;

	in_time->count = 40;
	in_time->base = 58;
	learning_suppress(&rule, l);
	assert_true(in_time->hidden && in_time->share_hidden);
}

static void a_median_of_few_meetings_is_hidden(void **state)
{
	struct cases *c = *state;
	struct learning *l = gather(c, 60, 20, 20, 20);

	l->n_meetings = 10;
	learning_suppress(&rule, l);
	assert_true(l->median_hidden);
	l = gather(c, 60, 20, 20, 20);
	l->n_meetings = 11;
	learning_suppress(&rule, l);
	assert_int_equal(l->median_days, 29);
}

static void an_internal_sheet_hides_nothing(void **state)
{
	static const struct case_rules internal = { .suppression = { CASE_PROFILE_INTERNAL, 5, 11, 5 } };
	struct cases *c = *state;
	struct learning *l = gather(c, 4, 2, 1, 1);

	learning_suppress(&internal, l);
	assert_false(l->cases.hidden);
	assert_string_equal(counts(c, l, LEARNING_OUTCOMES), "2 1 1 0");
	assert_true(l->median_days >= 0);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_cases, close_cases)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(cases_are_counted_by_everything),
		TEST(separations_and_cancelled_decisions_have_lines),
		TEST(half_terms_come_in_order_and_what_has_none_last),
		TEST(a_small_count_is_hidden_with_the_smallest_of_the_others),
		TEST(five_are_shown_and_four_are_not),
		TEST(what_is_left_of_the_base_may_be_small_too),
		TEST(a_small_base_gives_no_shares_and_no_zeros),
		TEST(of_ten_cases_nothing_but_their_number_is_shown),
		TEST(fewer_than_five_cases_show_nothing),
		TEST(the_mix_of_statuses_is_shown_whole_or_not_at_all),
		TEST(no_case_is_nothing_to_hide),
		TEST(two_hidden_ones_are_no_secret_without_a_third),
		TEST(five_cases_of_five_kinds_show_no_kind),
		TEST(a_share_does_not_tell_its_base),
		TEST(a_median_of_few_meetings_is_hidden),
		TEST(an_internal_sheet_hides_nothing),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
