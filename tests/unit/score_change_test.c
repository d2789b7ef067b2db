/* score_change_test.c - every kind of change since last year, by hand; what is carried; why a level is lower. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "score/change.h"
#include "score/shape_score.h"
#include "support_score.h"

enum { NONE = EARLIER_NO_LEVEL };

/* Two strands at three levels: 0 is below the first. */
static struct score_case c;
static struct earlier_year years[EARLIER_YEARS_MAX];
static struct earlier earlier;

static int set_up(void **state)
{
	(void)state;
	score_case_init(&c, 3, 2, 3);
	c.framework.recheck_months = 24;
	c.framework.plan.areas_min = 1;
	memset(years, 0, sizeof(years));
	earlier = (struct earlier){ .years = years, .slots = slots_of(&c.arena, &c.framework) };
	c.earlier = &earlier;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	score_case_clear(&c);
	return 0;
}

static void start_again(void)
{
	tear_down(NULL);
	set_up(NULL);
}

/* ---- earlier years ---- */

/* One more year, the year before those already there, with section a at the level. */
static struct earlier_judgement *year_before(int level)
{
	const size_t i = earlier.n++;
	const int first = 2025 - (int)i;
	struct earlier_judgement *all = arena_array(&c.arena, c.framework.n_judgements, sizeof(*all));

	years[i] = (struct earlier_year){
		.school_year = first, .date = { first, 11, 4 }, .version = "1.0", .same_major = true, .judgements = all,
		.descriptors = arena_array(&c.arena, slots_count(&earlier.slots), sizeof(struct earlier_descriptor)),
	};
	all[0] = (struct earlier_judgement){
		.there = true, .comparable = true, .in_focus = true, .level = level,
		.level_name = level == NONE ? NULL : framework_level_name(&c.framework, level),
	};
	return all;
}

/* How the descriptors of section a were then: a word a level, a letter a strand; x: not in that year's audit. */
static void rated_then(size_t year, const char *letters)
{
	struct earlier_descriptor *all = (struct earlier_descriptor *)years[year].descriptors;
	static const struct { char letter; enum answer_state state; } states[] = {
		{ 'M', ANSWER_MET }, { 'P', ANSWER_PARTLY }, { 'N', ANSWER_NOT_YET }, { 'Z', ANSWER_NOT_APPLICABLE },
		{ '.', ANSWER_NOT_ANSWERED }, { '-', ANSWER_NOT_IN_FOCUS },
	};
	size_t strand = 0, level = 0;

	for (; *letters; letters++) {
		const struct descriptor *d;

		if (*letters == ' ') {
			level++;
			strand = 0;
			continue;
		}
		d = &c.framework.sections[0].strands[strand++].descriptors[level];
		for (size_t i = 0; i < sizeof(states) / sizeof(*states); i++)
			if (states[i].letter == *letters)
				all[slot_of_descriptor(&earlier.slots, d)] =
					(struct earlier_descriptor){ .there = true, .state = states[i].state };
	}
}

static const struct change *found_in(const struct school_result *result, size_t section)
{
	return result->sections[section].judgements[0].change;
}

/* The change of section a, rated like this; NULL: other sections are this year's focus. */
static const struct change *change_with(const char *letters)
{
	if (!letters)
		score_case_focus(&c, "b", NULL);
	else
		score_case_answer(&c, "a", "", letters);
	score_case_answer(&c, "b", "", "MM MM MM");
	return found_in(score_case_run(&c), 0);
}

static const char *ids_of(const struct descriptor_list *list)
{
	const char *text = "";

	for (size_t i = 0; i < list->n; i++)
		text = arena_printf(&c.arena, "%s%s%s", text, i ? " " : "", list->items[i]->id);
	return text;
}

/* ---- the kinds ---- */

static void without_an_earlier_year_there_is_no_change(void **state)
{
	(void)state;
	c.earlier = NULL;
	assert_null(change_with("MM MM MM"));
}

static void a_first_year_is_a_baseline(void **state)
{
	const struct change *change = change_with("MM MM MM");

	(void)state;
	assert_int_equal(change->kind, CHANGE_FIRST);
	assert_int_equal(change->arrow, CHANGE_ARROW_NONE);
	assert_null(change->last);
	assert_int_equal(change->n_years, 0);
	assert_string_equal(change->reasons[0].text, "This is the first year: there is nothing to compare it with.");
}

static const struct kind_case {
	const char *now;		/* letters; NULL: outside this year's focus */
	struct earlier_judgement then;
	enum change_kind kind;
	enum change_arrow arrow;
	int last;
} kinds[] = {
	/* The level went up, down, or stayed; below the first is a level. */
	{ "MM MM NN", { .level = 1 }, CHANGE_UP, CHANGE_ARROW_UP, 1 },
	{ "MM MM MM", { .level = 0 }, CHANGE_UP, CHANGE_ARROW_UP, 0 },
	{ "MM NN NN", { .level = 3 }, CHANGE_DOWN, CHANGE_ARROW_DOWN, 3 },
	{ "MN NN NN", { .level = 1 }, CHANGE_DOWN, CHANGE_ARROW_DOWN, 1 },
	{ "MM MM NN", { .level = 2 }, CHANGE_SAME, CHANGE_ARROW_NONE, 2 },
	{ "MN NN NN", { .level = 0 }, CHANGE_SAME, CHANGE_ARROW_NONE, 0 },
	/* Provisional is a level like any; to be moderated is no move. */
	{ "MM MM NN", { .level = 1, .provisional = true }, CHANGE_UP, CHANGE_ARROW_UP, 1 },
	{ "MM MM NN", { .level = 1, .to_be_moderated = true }, CHANGE_TO_BE_MODERATED, CHANGE_ARROW_NONE, 1 },
	{ "MM MM NN", { .level = 3, .to_be_moderated = true }, CHANGE_TO_BE_MODERATED, CHANGE_ARROW_NONE, 3 },
	/* One of the two has no level. */
	{ "MM MM NN", { .level = NONE }, CHANGE_NO_LEVEL_THEN, CHANGE_ARROW_NONE, NONE },
	{ "MM .. ..", { .level = 2 }, CHANGE_NO_LEVEL_NOW, CHANGE_ARROW_NONE, 2 },
	{ "MM .. ..", { .level = NONE }, CHANGE_NO_LEVEL, CHANGE_ARROW_NONE, NONE },
	/* Outside this year's focus. */
	{ NULL, { .level = 2 }, CHANGE_CARRIED, CHANGE_ARROW_NONE, 2 },
	{ NULL, { .level = 0 }, CHANGE_CARRIED, CHANGE_ARROW_NONE, 0 },
	{ NULL, { .level = NONE }, CHANGE_NO_LEVEL, CHANGE_ARROW_NONE, NONE },
};

static void the_kind_follows_from_both_years(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		const struct kind_case *k = &kinds[i];
		struct earlier_judgement *then;
		const struct change *change;

		start_again();
		then = year_before(k->then.level);
		then->provisional = k->then.provisional;
		then->to_be_moderated = k->then.to_be_moderated;
		change = change_with(k->now);
		if (change->kind != k->kind || change->arrow != k->arrow)
			fail_msg("row %zu is %s, arrow %s", i, change_kind_ids[change->kind], change_arrow_ids[change->arrow]);
		assert_int_equal(change->last ? change->last->level : NONE, k->last);
		assert_int_equal(change->carried != NULL, k->kind == CHANGE_CARRIED);
		if (change->last) {
			assert_string_equal(change->last->year, "2025-26");
			assert_false(change->last->carried);
		}
	}
}

static void what_last_year_s_audit_did_not_have_is_new(void **state)
{
	const struct change *change;

	(void)state;
	year_before(2)->there = false;
	change = change_with("MM MM MM");
	assert_int_equal(change->kind, CHANGE_NEW);
	assert_int_equal(change->years[0].standing, STANDING_NOT_ASKED);
	assert_string_equal(change->years[0].word, "not asked");
}

static void another_major_version_leaves_words_alone(void **state)
{
	struct earlier_judgement *then = year_before(2);
	const struct change *change;

	(void)state;
	then->comparable = false;
	then->level_name = "Good";
	years[0].same_major = false;
	years[0].version = "0.9";
	change = change_with("MM NN NN");
	assert_int_equal(change->kind, CHANGE_NOT_COMPARED);
	assert_null(change->last);
	assert_int_equal(change->arrow, CHANGE_ARROW_NONE);
	assert_int_equal(change->years[0].level, -1);
	assert_string_equal(change->years[0].word, "Good");
	assert_false(change->years[0].compared);
	assert_int_equal(change->newly_met.n + change->no_longer_met.n, 0);
	assert_string_equal(change->reasons[0].text, "It is not compared with 2025–26: the audit was version 0.9, another "
						     "major version. The level was Good.");
	assert_int_equal(c.diags.n, 0);
}

static void what_an_older_audit_had_under_another_name_is_compared(void **state)
{
	(void)state;
	year_before(1);
	years[0].same_major = false;
	assert_int_equal(change_with("MM MM NN")->kind, CHANGE_UP);
}

static void another_version_carries_nothing(void **state)
{
	const struct change *change;

	(void)state;
	year_before(2)->comparable = false;
	years[0].same_major = false;
	change = change_with(NULL);
	assert_int_equal(change->kind, CHANGE_NOT_COMPARED);
	assert_null(change->carried);
}

static void this_year_may_be_the_one_to_be_moderated(void **state)
{
	const struct change *change;

	(void)state;
	score_case_respondents(&c, 2, false);
	year_before(1);
	change = change_with("MM MM MM");	/* one of two respondents alone */
	assert_int_equal(change->kind, CHANGE_TO_BE_MODERATED);
	assert_string_equal(change->reasons[0].text,
			    "It is not compared with Emerging in 2025–26: this year's level is to be moderated.");
	assert_int_equal(c.diags.n, 0);
}

/* ---- descriptors ---- */

static void descriptors_change_in_four_ways(void **state)
{
	const struct change *change;

	(void)state;
	year_before(1);
	/* Newly met: from partly, from a blank. No longer: to a blank. Otherwise: not yet to partly, and whether it applies.
	 * New: the audit did not have it. Met both times: no change. */
	rated_then(0, "MP .M NZ");
	score_case_answer(&c, "a", "", "MM M. PN");
	change = found_in(score_case_run(&c), 0);
	assert_string_equal(ids_of(&change->newly_met), "a.s1.l2 a.s2.l1");
	assert_string_equal(ids_of(&change->no_longer_met), "a.s2.l2");
	assert_int_equal(change->n_otherwise, 2);
	assert_string_equal(change->otherwise[0].descriptor->id, "a.s1.l3");
	assert_int_equal(change->otherwise[0].then, ANSWER_NOT_YET);
	assert_int_equal(change->otherwise[0].now, ANSWER_PARTLY);
	assert_int_equal(change->otherwise[1].then, ANSWER_NOT_APPLICABLE);
	assert_int_equal(change->added.n, 0);
}

/* A blank counts as not met beside other ratings that make a level; else nothing is known of it. */
static void blanks_count_only_in_a_level(void **state)
{
	static const struct { int level; const char *then, *now, *newly, *lost; } rows[] = {
		{ 1, "MM .. ..", "MM M. ..", "a.s1.l2", "" },	/* not assessed now, but this is met */
		{ 1, "MM MM MM", "MM .. ..", "", "" },
		{ 1, "MM .N NN", "MM MM MN", "a.s1.l2 a.s1.l3 a.s2.l2", "" },
		{ 2, "MM MM NN", "MM M. NN", "", "a.s2.l2" },
		{ NONE, "M. .. ..", "MM MM NN", "", "" },	/* not assessed then */
		{ NONE, ".. .. ..", "MM MM NN", "", "" },
		{ 3, ".. .. ..", "MM MM MM", "", "" },		/* judged then, and not rated */
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const struct change *change;

		start_again();
		year_before(rows[i].level);
		rated_then(0, rows[i].then);
		change = change_with(rows[i].now);
		assert_string_equal(ids_of(&change->newly_met), rows[i].newly);
		assert_string_equal(ids_of(&change->no_longer_met), rows[i].lost);
	}
}

static void a_descriptor_that_the_audit_did_not_have_is_new(void **state)
{
	const struct change *change;

	(void)state;
	year_before(2);
	rated_then(0, "MM Mx NN");
	change = change_with("MM MM NN");
	assert_string_equal(ids_of(&change->added), "a.s2.l2");
	assert_int_equal(change->newly_met.n, 0);
	assert_string_equal(change->reasons[change->named].text, "New in the audit: 1.2 Established.");
	assert_int_equal(change->reasons[change->named].cells[0].line, 5);
}

/* An arrow needs the level or two descriptors; as many lost as won point nowhere. */
static void an_arrow_needs_the_level_or_two_descriptors(void **state)
{
	static const struct { const char *then, *now; enum change_arrow arrow; } rows[] = {
		{ "MM NN NN", "MM MN NN", CHANGE_ARROW_NONE }, { "MM NN NN", "MM MN MN", CHANGE_ARROW_UP },
		{ "MM MN MN", "MM NN NN", CHANGE_ARROW_DOWN }, { "MM MN NN", "MM NM NN", CHANGE_ARROW_NONE },
		{ "MM MN NN", "MM NM NM", CHANGE_ARROW_UP }, { "MM NN NN", "MM PP PP", CHANGE_ARROW_NONE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const struct change *change;

		start_again();
		year_before(1);
		rated_then(0, rows[i].then);
		change = change_with(rows[i].now);
		assert_int_equal(change->kind, CHANGE_SAME);
		if (change->arrow != rows[i].arrow)
			fail_msg("row %zu points %s", i, change_arrow_ids[change->arrow]);
	}
}

/* ---- what is carried ---- */

static const struct change *carried_at(int year, int month, int day, int months)
{
	c.framework.recheck_months = months;
	c.report_date = (struct date){ year, month, day };
	return change_with(NULL);
}

static void a_level_is_carried_up_to_its_last_day(void **state)
{
	static const struct { struct date day; int months; enum change_kind kind; } rows[] = {
		{ { 2026, 11, 4 }, 12, CHANGE_CARRIED }, { { 2026, 11, 5 }, 12, CHANGE_LAPSED },
		{ { 2026, 11, 4 }, 1, CHANGE_LAPSED },   { { 2025, 12, 4 }, 1, CHANGE_CARRIED },
		{ { 2027, 11, 4 }, 24, CHANGE_CARRIED }, { { 2027, 11, 5 }, 24, CHANGE_LAPSED },
		{ { 2035, 11, 4 }, 120, CHANGE_CARRIED },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const struct change *change;

		start_again();
		year_before(2);
		change = carried_at(rows[i].day.year, rows[i].day.month, rows[i].day.day, rows[i].months);
		if (change->kind != rows[i].kind)
			fail_msg("row %zu is %s", i, change_kind_ids[change->kind]);
		assert_int_equal(change->last->level, 2);
		assert_int_equal(change->n_otherwise + change->newly_met.n + change->no_longer_met.n, 0);
	}
}

static void a_carried_level_is_no_level_of_this_year(void **state)
{
	const struct school_result *result;

	(void)state;
	year_before(3);
	score_case_focus(&c, "b", NULL);
	score_case_answer(&c, "b", "", "MM MM MM");
	result = score_case_run(&c);
	assert_int_equal(result->sections[0].status, SECTION_NOT_IN_FOCUS);
	assert_false(result->sections[1].judgements[0].comparable);	/* with a level of the last review */
	assert_int_equal(result->sections[0].level, 0);
	assert_int_equal(result->n_assessed, 1);
	assert_string_equal(found_in(result, 0)->reasons[0].text,
			    "It is outside this year's focus: Advanced, judged in 2025–26, is carried over, at most until "
			    "4 November 2027.");
}

/* Two years outside the focus: the level keeps the day of the report that judged it. */
static void a_carried_level_keeps_its_own_day(void **state)
{
	struct earlier_judgement *last = year_before(NONE);
	const struct change *change;

	(void)state;
	last->in_focus = false;
	year_before(2);
	change = change_with(NULL);
	assert_int_equal(change->kind, CHANGE_CARRIED);
	assert_string_equal(change->carried->year, "2024-25");
	assert_int_equal(date_compare(change->carried->date, (struct date){ 2024, 11, 4 }), 0);
	assert_int_equal(change->years[0].standing, STANDING_JUDGED);
	assert_int_equal(change->years[1].standing, STANDING_CARRIED);
	assert_int_equal(change->years[1].level, 2);
	assert_string_equal(change->years[1].word, "Established");
}

/* The same where last year's report says so and the year before is not given. */
static void last_year_s_report_may_say_what_it_carried(void **state)
{
	struct earlier_judgement *last = year_before(2);
	const struct change *change;

	(void)state;
	last->in_focus = false;
	last->carried_year = 2023;
	last->carried_date = (struct date){ 2023, 11, 6 };
	change = change_with(NULL);
	assert_int_equal(change->kind, CHANGE_LAPSED);
	assert_string_equal(change->last->year, "2023-24");
	assert_int_equal(change->years[0].standing, STANDING_CARRIED);
	assert_int_equal(change->years[0].level, 2);
	assert_string_equal(change->years[0].word, "Established");
	start_again();
	last = year_before(1);
	last->in_focus = false;
	last->carried_year = 2024;
	last->carried_date = (struct date){ 2024, 11, 6 };
	change = change_with("MM MM NN");
	assert_int_equal(change->kind, CHANGE_UP);
	assert_string_equal(change->last->year, "2024-25");
	assert_true(change->last->carried);
	assert_string_equal(change->reasons[0].text, "It is up: Emerging in 2024–25 (carried since), Established now.");
}

/* What was printed then stood then, even if less would be carried by the rules of today. */
static void a_year_keeps_what_its_report_carried(void **state)
{
	struct earlier_judgement *last = year_before(2);
	const struct change *change;

	(void)state;
	last->in_focus = false;
	last->carried_year = 2022;
	last->carried_date = (struct date){ 2022, 11, 6 };
	change = change_with("MM MM NN");
	assert_int_equal(change->kind, CHANGE_SAME);
	assert_string_equal(change->last->year, "2022-23");
	assert_int_equal(change->years[0].standing, STANDING_CARRIED);
	assert_int_equal(change->years[0].level, 2);
	start_again();
	last = year_before(2);
	last->in_focus = last->comparable = false;
	last->carried_year = 2024;
	change = change_with("MM MM NN");
	assert_int_equal(change->years[0].standing, STANDING_CARRIED);
	assert_int_equal(change->years[0].level, -1);
	assert_string_equal(change->years[0].word, "Established");
}

/* What was too old to be carried through last year is not compared with. */
static void an_older_level_that_had_lapsed_is_not_compared(void **state)
{
	(void)state;
	year_before(NONE)->in_focus = false;
	year_before(1);
	c.framework.recheck_months = 6;
	assert_int_equal(change_with("MM MM NN")->kind, CHANGE_NO_LEVEL_THEN);
}

static void a_year_that_looked_and_did_not_assess_ends_what_was_carried(void **state)
{
	(void)state;
	year_before(NONE);
	year_before(2);
	assert_int_equal(change_with(NULL)->kind, CHANGE_NO_LEVEL);
}

/* Ratings are compared with those of the report that judged the level. */
static void descriptors_are_those_of_the_year_that_judged_the_level(void **state)
{
	const struct change *change;

	(void)state;
	year_before(NONE)->in_focus = false;
	rated_then(0, "-- -- --");
	year_before(1);
	rated_then(1, "MM NN NN");
	change = change_with("MM MM NN");
	assert_string_equal(ids_of(&change->newly_met), "a.s1.l2 a.s2.l2");
}

static void a_year_without_results_is_named_and_passed_over(void **state)
{
	static const struct earlier_missed missed[] = { { 2025, EARLIER_GENERATED }, { 2024, EARLIER_WITHHELD } };
	const struct change *change;

	(void)state;
	year_before(1);
	years[0].school_year = 2023;
	earlier.missed = missed;
	earlier.n_missed = 2;
	change = change_with("MM MM NN");
	assert_int_equal(change->kind, CHANGE_UP);
	assert_string_equal(change->last->year, "2023-24");
	assert_int_equal(change->n_years, 2);
	assert_string_equal(change->years[0].year, "2023-24");
	assert_string_equal(change->years[1].year, "2024-25");
	assert_int_equal(change->years[1].standing, STANDING_WITHHELD);
	assert_string_equal(change->years[1].word, "withheld");
}

/* ---- why a level is lower ---- */

static struct judgement_row *give_rows(size_t n)
{
	struct judgement_row *rows = arena_array(&c.arena, n, sizeof(*rows));

	for (size_t i = 0; i < n; i++) {
		rows[i] = judgement_blank((struct loc){ "judgements.csv", (int)i + 2, 1 });
		rows[i].section.text = "a";
	}
	c.evidence.judgements = rows;
	c.evidence.n_judgements = n;
	return rows;
}

static void a_fall_without_a_row_is_told_at_the_school(void **state)
{
	const struct change *change;

	(void)state;
	year_before(3);
	change = change_with("MM NN NN");
	assert_true(change->reason_missing);
	assert_true(score_case_says(&c, "schools.csv:2:1: warning: 'a' is lower than in 2025-26 (Advanced, now Emerging), and "
					"no reason_code says why [CSV099]"));
	assert_int_equal(c.diags.n, 1);
	assert_string_equal(c.diags.items[0].school_id, "s1");
	assert_string_equal(change->reasons[1].text, "Nobody has said why.");
}

static void a_fall_of_a_school_with_errors_is_not_told(void **state)
{
	(void)state;
	year_before(3);
	diags_add(&c.diags, DIAG_CSV012, (struct loc){ 0 }, "rating 'Mostly' is not on the scale");
	assert_true(change_with("MM NN NN")->reason_missing);
	assert_int_equal(c.diags.n, 1);
}

static void a_fall_with_a_row_is_told_where_its_code_should_stand(void **state)
{
	struct judgement_row *row = give_rows(1);
	const struct change *change;

	(void)state;
	row->reason.text = "Two posts are empty.";
	year_before(3);
	change = change_with("MM NN NN");
	assert_true(change->reason_missing);
	assert_string_equal(change->reason, "Two posts are empty.");
	assert_int_equal(change->reason_at->column, row->reason.at.column);
	assert_int_equal(c.diags.n, 1);
	assert_int_equal(c.diags.items[0].at.line, 2);
	assert_int_equal(c.diags.items[0].at.column, row->reason_code.at.column);
}

static void a_code_says_why(void **state)
{
	struct judgement_row *row = give_rows(1);
	const struct change *change;

	(void)state;
	row->reason_code.text = "Judged Strictly";
	year_before(3);
	change = change_with("MM NN NN");
	assert_int_equal(change->reason_code, FALL_JUDGED_STRICTLY);
	assert_false(change->reason_missing);
	assert_null(change->reason);
	assert_string_equal(change->reasons[1].text, "Why: it is judged more strictly.");
	assert_int_equal(change->reasons[1].n_cells, 1);
	assert_int_equal(c.diags.n, 0);
}

/* Of several rows, the one with a code; of these, what was agreed; then the first. */
static void of_several_reasons_the_agreed_one_counts(void **state)
{
	struct judgement_row *rows = give_rows(3);

	(void)state;
	score_case_respondents(&c, 2, true);
	rows[0].respondent.text = "school";
	rows[0].reason_code.text = "staffing";
	rows[1].respondent.text = "agreed";
	rows[1].reason_code.text = "declined";
	rows[2].respondent.text = "camhs";
	rows[2].reason.text = "We do not know.";
	year_before(3);
	score_case_answer(&c, "a", "camhs", "MM NN NN");
	assert_int_equal(change_with("MM NN NN")->reason_code, FALL_DECLINED);
	start_again();
	rows = give_rows(2);
	score_case_respondents(&c, 2, false);
	rows[0].respondent.text = "camhs";
	rows[0].reason.text = "Words alone.";
	rows[1].respondent.text = "school";
	rows[1].reason_code.text = "cohort";
	year_before(3);
	score_case_answer(&c, "a", "camhs", "MM NN NN");
	assert_int_equal(change_with("MM NN NN")->reason_code, FALL_COHORT);
}

/* A code that is given without a fall is kept; words are not, since in a review they say why a level is what it is. */
static void words_alone_are_kept_for_a_fall(void **state)
{
	struct judgement_row *row = give_rows(1);
	const struct change *change;

	(void)state;
	row->reason.text = "We are pleased.";
	year_before(1);
	change = change_with("MM MM MM");
	assert_null(change->reason);
	assert_int_equal(change->n_reasons, change->named + (change->added.n > 0));
	start_again();
	row = give_rows(1);
	row->reason.text = "One class left.";
	row->reason_code.text = "cohort";
	year_before(1);
	change = change_with("MM MM MM");
	assert_string_equal(change->reason, "One class left.");
	assert_int_equal(change->reason_code, FALL_COHORT);
}

/* ---- a reviewer's judgement is the record ---- */

/* A row of the reviewer; the level may be "". */
static struct judgement_row *judged(const char *level)
{
	struct judgement_row *row = give_rows(1);

	score_case_respondents(&c, 1, true);
	c.framework.reviewer = &c.framework.respondents[1];
	c.framework.scoring.reason_steps = 2;
	row->respondent.text = "agreed";
	row->judgement.text = level;
	return row;
}

static const struct judgement_result *reviewed_a(void)
{
	score_case_answer(&c, "a", "agreed", "MM MM NN");
	return &score_case_run(&c)->sections[0].judgements[0];
}

static void a_judgement_is_compared_with_a_judgement(void **state)
{
	const struct judgement_result *j;

	(void)state;
	judged("Advanced");
	year_before(2)->by_reviewer = true;
	j = reviewed_a();
	assert_int_equal(j->change->kind, CHANGE_UP);
	assert_int_equal(j->previous, 2);
	assert_true(j->comparable);
	start_again();
	judged("Advanced");
	year_before(2);
	j = reviewed_a();
	assert_int_equal(j->change->kind, CHANGE_UNLIKE);
	assert_int_equal(j->previous, 0);
	assert_false(j->comparable);
	start_again();
	judged("");
	year_before(3)->by_reviewer = true;
	j = reviewed_a();
	assert_int_equal(j->change->kind, CHANGE_UNLIKE);
	start_again();
	judged("");
	year_before(3);
	j = reviewed_a();
	assert_int_equal(j->change->kind, CHANGE_DOWN);
	assert_true(j->change->reason_missing);
}

/* What a reviewer judged is not to be moderated, however the ratings came about. */
static void a_judgement_is_not_to_be_moderated(void **state)
{
	struct earlier_judgement *then;

	(void)state;
	judged("Advanced");
	then = year_before(3);
	then->by_reviewer = then->to_be_moderated = true;
	assert_int_equal(reviewed_a()->change->kind, CHANGE_SAME);
}

static void what_the_table_says_of_the_last_review_gives_way_to_its_report(void **state)
{
	const struct judgement_result *j;

	(void)state;
	judged("Advanced")->previous.text = "Emerging";
	year_before(2)->by_reviewer = true;
	j = reviewed_a();
	assert_true(score_case_says(&c, "judgements.csv:2:7: warning: previous 'Emerging' of 'a' is not what the report of "
					"2025-26 says: Established, which counts [CSV100]"));
	assert_int_equal(c.diags.n, 1);
	assert_int_equal(j->previous, 2);
	assert_int_equal(j->change->last->level, 2);
	start_again();
	judged("Advanced")->previous.text = "Established";
	year_before(2)->by_reviewer = true;
	reviewed_a();
	assert_int_equal(c.diags.n, 0);
}

/* Where that report has no judgement of a reviewer, the table's is the last one. */
static void the_table_says_what_no_report_does(void **state)
{
	const struct judgement_result *j;

	(void)state;
	judged("Advanced")->previous.text = "Emerging";
	year_before(2);
	j = reviewed_a();
	assert_int_equal(j->change->kind, CHANGE_UP);
	assert_int_equal(j->change->last->level, 1);
	assert_null(j->change->last->year);
	assert_string_equal(j->change->reasons[0].text, "It is up: Emerging at the last review, Advanced now.");
	assert_int_equal(c.diags.n, 0);
}

/* ---- in public ---- */

/* How many items the field has in a document. */
static size_t shown(const struct change *change, const char *field, bool is_public)
{
	const struct shape_context context = { .arena = &c.arena, .framework = &c.framework, .is_public = is_public };

	return shape_value(&context, shape_row_in_view(&shape_change, field), change).list.n;
}

/* A section about single posts: what changed in it would tell a post's rating. Its level is public. */
static void no_descriptor_is_named_in_public_beside_a_single_post(void **state)
{
	static const char *const fields[] = { "newly_met", "no_longer_met", "otherwise", "added" };
	const struct change *change;

	(void)state;
	year_before(3);
	rated_then(0, "MM Mx NN");
	change = change_with("MP PM PM");
	for (size_t i = 0; i < 4; i++)
		assert_true(shown(change, fields[i], true) > 0);
	assert_int_equal(shown(change, "reasons", true), change->n_reasons);
	((struct descriptor *)c.framework.sections[0].strands[0].descriptors)[0].post = true;
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(shown(change, fields[i], true), 0);
	assert_int_equal(shown(change, "reasons", true), change->named);
	assert_int_equal(shown(change, "years", true), 1);
}

/* ---- years as a whole ---- */

static void what_has_ended_is_listed_by_year(void **state)
{
	static const struct earlier_ended ended[] = { { "old", "Old area", 2, "Established" } };
	const struct school_result *result;

	(void)state;
	year_before(1);
	year_before(1);
	years[1].ended = ended;
	years[1].n_ended = 1;
	years[1].generated = true;
	score_case_answer(&c, "a", "", "MM MM MM");
	result = score_case_run(&c);
	assert_int_equal(result->n_earlier, 2);
	assert_string_equal(result->earlier[0].year, "2025-26");
	assert_int_equal(result->earlier[0].n_ended, 0);
	assert_true(result->earlier[1].generated);
	assert_string_equal(result->earlier[1].ended[0].title, "Old area");
	assert_string_equal(result->earlier[1].ended[0].level_name, "Established");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(without_an_earlier_year_there_is_no_change),
		TEST(a_first_year_is_a_baseline),
		TEST(the_kind_follows_from_both_years),
		TEST(what_last_year_s_audit_did_not_have_is_new),
		TEST(another_major_version_leaves_words_alone),
		TEST(what_an_older_audit_had_under_another_name_is_compared),
		TEST(another_version_carries_nothing),
		TEST(this_year_may_be_the_one_to_be_moderated),
		TEST(descriptors_change_in_four_ways),
		TEST(blanks_count_only_in_a_level),
		TEST(a_descriptor_that_the_audit_did_not_have_is_new),
		TEST(an_arrow_needs_the_level_or_two_descriptors),
		TEST(a_level_is_carried_up_to_its_last_day),
		TEST(a_carried_level_is_no_level_of_this_year),
		TEST(a_carried_level_keeps_its_own_day),
		TEST(last_year_s_report_may_say_what_it_carried),
		TEST(a_year_keeps_what_its_report_carried),
		TEST(an_older_level_that_had_lapsed_is_not_compared),
		TEST(a_year_that_looked_and_did_not_assess_ends_what_was_carried),
		TEST(descriptors_are_those_of_the_year_that_judged_the_level),
		TEST(a_year_without_results_is_named_and_passed_over),
		TEST(a_fall_without_a_row_is_told_at_the_school),
		TEST(a_fall_of_a_school_with_errors_is_not_told),
		TEST(a_fall_with_a_row_is_told_where_its_code_should_stand),
		TEST(a_code_says_why),
		TEST(of_several_reasons_the_agreed_one_counts),
		TEST(words_alone_are_kept_for_a_fall),
		TEST(a_judgement_is_compared_with_a_judgement),
		TEST(a_judgement_is_not_to_be_moderated),
		TEST(what_the_table_says_of_the_last_review_gives_way_to_its_report),
		TEST(the_table_says_what_no_report_does),
		TEST(no_descriptor_is_named_in_public_beside_a_single_post),
		TEST(what_has_ended_is_listed_by_year),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
