/* base_nearest_test.c - a hint names what was meant, and never the opposite. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/nearest.h"

struct proposal {
	const char *text, *only, *nearest;	/* NULL: none */
};

/* n proposals, each for one candidate. */
static void assert_proposals(const char *(*nearest_of)(const char *, const char *const *, size_t),
			     const struct proposal *proposals, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *nearest = nearest_of(proposals[i].text, &proposals[i].only, 1);
		const char *expected = proposals[i].nearest ? proposals[i].only : NULL;

		if (nearest != expected)
			fail_msg("'%s': '%s'", proposals[i].text, nearest ? nearest : "(none)");
	}
}

#define ASSERT_PROPOSALS(nearest_of, proposals) \
	assert_proposals(nearest_of, proposals, sizeof(proposals) / sizeof(*(proposals)))

static void a_slip_is_found(void **state)
{
	static const struct proposal words[] = {
		{ "evidense", "evidence", "" }, { "Mte", "Met", "" }, { "respondant", "respondent", "" },
		{ "Head teacher", "headteachr", "" }, { "not star ted", "not started", "" },
		{ "\u041C\u0435t", "Met", "" }, { "Autum 1", "Autumn 1", "" }, { "Autum 01", "Autumn 1", "" },
		{ "Mostly", "Met", NULL }, { "weather", "evidence", NULL }, { "", "a", "" },
	};

	(void)state;
	ASSERT_PROPOSALS(text_nearest, words);
	ASSERT_PROPOSALS(text_nearest_name, words);
}

/* Of each the nearest would say something else. */
static const struct proposal turned[] = {
	{ "Adequate", "Inadequate", NULL }, { "Inadequate", "Adequate", NULL }, { "Inadequat", "Adequate", NULL },
	{ "Not outstanding", "Outstanding", NULL }, { "Met", "Unmet", NULL }, { "Unmet", "Met", NULL },
	{ "Not met", "Met", NULL }, { "Not yet met", "Not met yet not", NULL }, { "Agree", "Disagree", NULL },
	{ "Consistent", "Inconsistent", NULL }, { "Compliant", "Non-compliant", NULL },
	{ "Noncompliant", "Compliant", NULL }, { "Never attends", "Attends", NULL }, { "Without plan", "With plan", NULL },
	{ "Doesn't meet it", "Does meet it", NULL }, { "Doesn\u2019t meet it", "Does meet it", NULL },
	{ "Does not meet it at all", "Does meet it at all", NULL },
	{ "Possible", "Impossible", NULL }, { "Regular", "Irregular", NULL }, { "Legal", "Illegal", NULL },
	{ "internal", "external", NULL }, { "off track", "on track", NULL }, { "Include all", "Exclude all", NULL },
	{ "Minimum", "Maximum", NULL }, { "places", "no-places", NULL }, { "no-places", "places", NULL },
	{ "first_day", "last_day", NULL }, { "Fail", "Fair", NULL }, { "none", "done", NULL },
	{ "Largely met", "Barely met", NULL }, { "Worse", "Worst", NULL }, { "Effective", "Defective", NULL },
	{ "Most of it", "Some of it", NULL }, { "Safe", "Unsafe", NULL },
};

static const struct proposal numbers[] = {
	{ "Level 2", "Level 3", NULL }, { "Autumn 3", "Autumn 1", NULL }, { "q11", "q12", NULL }, { "20%", "30%", NULL },
};

static void a_meaning_is_never_turned_round(void **state)
{
	(void)state;
	ASSERT_PROPOSALS(text_nearest, turned);
	ASSERT_PROPOSALS(text_nearest_name, turned);
	ASSERT_PROPOSALS(text_nearest_step, turned);
	ASSERT_PROPOSALS(text_nearest, numbers);
	ASSERT_PROPOSALS(text_nearest_step, numbers);
	for (size_t i = 0; i < sizeof(turned) / sizeof(*turned); i++)
		assert_true(text_turns_meaning(turned[i].text, turned[i].only) ||
			    !text_nearest(turned[i].text, &turned[i].only, 1));
}

static void a_scale_allows_a_slip_alone(void **state)
{
	static const struct proposal steps[] = {
		{ "Partyl", "Partly", "" }, { "Requires improvment", "Requires improvement", "" },
		{ "Reqiures improvemnt", "Requires improvement", "" }, { "Outstandign", "Outstanding", "" },
		{ "Partly met", "Mostly met", NULL }, { "Almost secure", "Secure", NULL }, { "Secured now", "Secured", NULL },
		{ "Mst", "Met", "" }, { "Inadequat", "Inadequate", "" },
	};
	const char *scale[] = { "Good", "Gold" }, *ofsted[] = { "Outstanding", "Good", "Requires improvement", "Inadequate" };

	(void)state;
	ASSERT_PROPOSALS(text_nearest_step, steps);
	assert_null(text_nearest_step("Godd", (const char *const[]){ "God", "Good" }, 2));
	assert_null(text_nearest_step("Goxd", (const char *const[]){ "Good", "Gold", "Goad" }, 3));
	assert_string_equal(text_nearest_step("Goood", scale, 2), "Good");
	assert_null(text_nearest_step("Adequate", ofsted, 4));
	assert_null(text_nearest_step("Not outstanding", ofsted, 4));
}

static void an_id_is_proposed_for_its_signs_alone(void **state)
{
	static const struct proposal ids[] = {
		{ "W101", "W-101", "" }, { "W 101", "W101", "" }, { "w_1-01", "W 101", "" }, { "101", "0101", "" },
		{ "W0101", "W101", "" }, { "101.0", "101", "" }, { "W101.00", "W-101", "" }, { "1", "01.0", "" },
		{ "a.s1.l01", "a.s1.l1", "" }, { "W\u04001", "W\u04001", "" }, { "\u0421101", "C101", "" },
		{ "W102", "W101", NULL }, { "W10", "W101", NULL }, { "WW101", "W101", NULL }, { "1010", "101", NULL },
		{ "W1O1", "W101", NULL }, { "10", "1", NULL }, { "", "-", NULL }, { "4.1", "4.10", NULL },
	};
	const char *two[] = { "W-101", "W101" };

	(void)state;
	ASSERT_PROPOSALS(text_nearest_id, ids);
	assert_null(text_nearest_id("W 101", two, 2));
	assert_string_equal(text_nearest_name("W1O1", two, 2), "W-101");
	assert_string_equal(text_nearest_name("W11", &two[1], 1), "W101");
}

static void what_looks_the_same_is_told_apart(void **state)
{
	struct arena a;

	(void)state;
	arena_init(&a);
	assert_string_equal(text_did_you_mean(&a, "Mte", "Met"), "did you mean 'Met'?");
	assert_string_equal(text_did_you_mean(&a, "met", "Met"), "did you mean 'Met'?");
	assert_string_equal(text_did_you_mean(&a, "M\u0435t", "Met"),
			    "did you mean 'Met'? (it has U+0435 where this has U+0065)");
	assert_string_equal(text_did_you_mean(&a, "Met\u200B", "Met"), "did you mean 'Met'? (it has U+200B too many)");
	assert_string_equal(text_did_you_mean(&a, "Met", "M\u00ADet"), "did you mean 'M\u00ADet'? (it lacks U+00AD)");
	assert_string_equal(text_did_you_mean(&a, "Not\u00A0met", "Not met"),
			    "did you mean 'Not met'? (it has U+00A0 where this has U+0020)");
	assert_string_equal(text_unlike(&a, "W-101", "W\u2011101"), " (it has U+002D where this has U+2011)");
	assert_string_equal(text_unlike(&a, "St Ann's", "St Ann\u2019s"), " (it has U+0027 where this has U+2019)");
	assert_string_equal(text_unlike(&a, "\u0410\u0412\u0415\u041A", "ABEK"),
			    " (it has U+0410 U+0412 U+0415 ... where this has U+0041 U+0042 U+0045 ...)");
	arena_clear(&a);
}

static void long_texts_have_no_proposal(void **state)
{
	char text[300];
	const char *one = text;

	(void)state;
	memset(text, 'a', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	assert_null(text_nearest(text, &one, 1));
	assert_null(text_nearest_id(text, &one, 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_slip_is_found),
		cmocka_unit_test(a_meaning_is_never_turned_round),
		cmocka_unit_test(a_scale_allows_a_slip_alone),
		cmocka_unit_test(an_id_is_proposed_for_its_signs_alone),
		cmocka_unit_test(what_looks_the_same_is_told_apart),
		cmocka_unit_test(long_texts_have_no_proposal),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("nearest", tests, NULL, NULL);
}
