/* cohort_interviews_test.c - interviews put together: what is counted, in which order, and when words are left out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "cohort/interviews.h"

/* Two headings with two questions and one; two who answer; two findings. */
static const struct rating findings[] = { { .id = "strength", .name = "Strength" }, { .id = "gap", .name = "Gap" } };
static const struct respondent respondents[] = { { .id = "head", .name = "Head" }, { .id = "senco", .name = "SENCO" } };
static const struct descriptor asked[] = { { .id = "a.1", .text = "One?" }, { .id = "a.2", .strand = 1, .text = "Two?" },
					   { .id = "b.1", .section = 1, .text = "Three?" } };
static const struct strand first[] = { { .id = "a.1", .number = "1.1", .descriptors = &asked[0] },
				       { .id = "a.2", .number = "1.2", .descriptors = &asked[1] } },
			   second[] = { { .id = "b.1", .number = "2.1", .descriptors = &asked[2] } };
static const struct section sections[] = { { .id = "a", .title = "A", .strands = first, .n_strands = 2 },
					   { .id = "b", .title = "B", .strands = second, .n_strands = 1 } };
static const struct framework framework = {
	.ratings = findings, .n_ratings = 2, .respondents = respondents, .n_respondents = 2, .sections = sections,
	.n_sections = 2,
};

#define SCHOOL(i, n, p) { .id = { .text = i }, .name = { .text = n }, .phase = p, .phase_known = true }
static const struct school schools[] = {
	SCHOOL("S1", "Zetland", PHASE_PRIMARY), SCHOOL("S2", "ash lane", PHASE_PRIMARY), SCHOOL("S3", "Aldersyke", PHASE_SECONDARY),
	{ .id = { .text = "S4" }, .name = { .text = "Aaron" } },
};

static const int all_noted[] = { QUESTION_NOTED, QUESTION_NOTED, QUESTION_NOTED };
static const int a_alone[] = { QUESTION_NOTED, QUESTION_NO_NOTE, QUESTION_NOT_ASKED };
static const struct interview_note three[] = { { 0, 0, 0, "Zed one" }, { 0, 1, 0, "Zed one more" }, { 1, 0, -1, "Zed two" },
					       { 2, 1, 1, "Zed three" } },
				   one[] = { { 0, 1, 1, "Ash one" } };
static const struct interview_action actions[] = {
	{ 0, 1, "Do it", "Head", "Spring 1", ACTION_ON_TRACK, true, 0 }, { -1, -1, "Thank", "Head", "", ACTION_DONE, false, 1 },
	{ 1, -1, "Look", "SENCO", "", ACTION_STOPPED, false, 0 },
};
static const struct interview_facts facts[] = {
	{ all_noted, 3, three, 4, actions, 3 }, { a_alone, 3, one, 1, NULL, 0 }, { a_alone, 3, one, 1, actions, 1 },
};

static const struct interviews *make(struct arena *arena, const size_t *order, size_t n)
{
	struct interview_sums *sums = interviews_new(arena, &framework, n);

	for (size_t i = 0; i < n; i++)
		interviews_add(sums, &schools[order[i]], false, order[i] < 3 ? NULL : "no answers",
			       order[i] < 3 ? &facts[order[i]] : NULL);
	return interviews_make(sums);
}

/* What was said to a question: "ash lane SENCO Ash one; ..." */
static const char *told(struct arena *arena, const struct asked_question *question)
{
	const char *text = "";

	for (size_t i = 0; i < question->n_said; i++)
		text = arena_printf(arena, "%s%s%s %s %s", text, *text ? "; " : "", question->said[i].school->school->name.text,
				    question->said[i].who->name, question->said[i].text);
	return text;
}

static void check(struct arena *arena, const struct interviews *all)
{
	assert_int_equal(all->n_counted, 3);
	assert_false(all->counts_only);
	/* By phase, then by name whatever its case; a school of an unknown phase is the last. */
	assert_string_equal(all->schools[0].school->id.text, "S2");
	assert_string_equal(all->schools[1].school->id.text, "S1");
	assert_string_equal(all->schools[2].school->id.text, "S3");
	assert_string_equal(all->schools[3].why, "no answers");
	assert_string_equal(told(arena, &all->headings[0].questions[0]),
			    "ash lane SENCO Ash one; Zetland Head Zed one; Zetland SENCO Zed one more; Aldersyke SENCO Ash one");
	assert_string_equal(told(arena, &all->headings[0].questions[1]), "Zetland Head Zed two");
	assert_string_equal(told(arena, &all->headings[1].questions[0]), "Zetland SENCO Zed three");
	assert_int_equal(all->headings[0].questions[0].n_noted, 3);
	assert_int_equal(all->headings[0].questions[1].n_asked, 3);
	assert_int_equal(all->headings[0].questions[1].n_noted, 1);
	assert_int_equal(all->headings[1].n_asked, 1);
	assert_int_equal(all->headings[1].questions[0].n_asked, 1);
	/* Two notes of a school are one school. */
	assert_int_equal(all->headings[0].questions[0].findings[0].n_schools, 1);
	assert_int_equal(all->headings[0].questions[0].findings[0].n_notes, 2);
	assert_int_equal(all->headings[0].questions[0].findings[1].n_schools, 2);
	assert_int_equal(all->headings[0].findings[1].n_schools, 2);
	assert_int_equal(all->headings[1].findings[1].n_schools, 1);
	assert_int_equal(all->schools[1].headings[0].findings[0], 2);
	assert_int_equal(all->schools[1].headings[0].noted, 2);
	assert_null(all->schools[3].headings);
}

static void check_follow_ups(const struct interviews *all)
{
	const struct follow_ups *a = &all->headings[0].follow_ups;

	assert_int_equal(a->n, 2);
	assert_int_equal(a->open, 2);
	assert_int_equal(a->overdue, 2);
	assert_string_equal(a->items[0].school->school->id.text, "S1");
	assert_ptr_equal(a->items[0].question, &all->headings[0].questions[1]);
	assert_int_equal(all->headings[1].follow_ups.stopped, 1);
	assert_null(all->headings[1].follow_ups.items[0].question);
	/* Of no heading; the counts are of all. */
	assert_int_equal(all->follow_ups.n, 1);
	assert_string_equal(all->follow_ups.items[0].text, "Thank");
	assert_int_equal(all->follow_ups.open, 2);
	assert_int_equal(all->follow_ups.done, 1);
	assert_int_equal(all->follow_ups.stopped, 1);
}

static void the_order_of_the_schools_makes_no_difference(void **state)
{
	static const size_t orders[][4] = { { 0, 1, 2, 3 }, { 3, 2, 1, 0 }, { 1, 3, 0, 2 }, { 2, 0, 3, 1 } };
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < 4; i++) {
		const struct interviews *all = make(&arena, orders[i], 4);

		check(&arena, all);
		check_follow_ups(all);
	}
	arena_clear(&arena);
}

static void no_school_is_no_crash(void **state)
{
	static const size_t missing[] = { 3 };
	struct arena arena;
	const struct interviews *all;

	(void)state;
	arena_init(&arena);
	all = make(&arena, missing, 1);
	assert_int_equal(all->n_counted, 0);
	assert_int_equal(all->headings[0].questions[0].n_asked, 0);
	assert_int_equal(make(&arena, missing, 0)->n_schools, 0);
	arena_clear(&arena);
}

/* With too many words nothing that was said stays, not even of those who came first; the counts do. */
static void too_many_words_leave_the_counts(void **state)
{
	enum { N = 20 };
	struct interview_note note = { 0, 0, 0, NULL };
	const struct interview_facts long_facts = { a_alone, 3, &note, 1, actions, 1 };
	struct interview_sums *sums;
	const struct interviews *all;
	struct arena arena;
	char *text;

	(void)state;
	arena_init(&arena);
	text = arena_alloc(&arena, INTERVIEWS_WORDS_MAX_BYTES / N + 2);
	memset(text, 'a', INTERVIEWS_WORDS_MAX_BYTES / N + 1);
	note.text = text;
	sums = interviews_new(&arena, &framework, N);
	for (size_t i = 0; i < N; i++)
		interviews_add(sums, &schools[0], false, NULL, &long_facts);
	all = interviews_make(sums);
	assert_true(all->counts_only);
	assert_int_equal(all->headings[0].questions[0].n_said, 0);
	assert_int_equal(all->headings[0].questions[0].n_noted, N);
	assert_int_equal(all->headings[0].follow_ups.n, 0);
	assert_int_equal(all->headings[0].follow_ups.open, N);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_order_of_the_schools_makes_no_difference),
		cmocka_unit_test(no_school_is_no_crash),
		cmocka_unit_test(too_many_words_leave_the_counts),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
