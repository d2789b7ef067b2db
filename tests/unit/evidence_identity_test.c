/* evidence_identity_test.c - what says who a pupil is is known for it, and nothing else is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "evidence/identity.h"

static void headers_that_tell_of_a_pupil_are_known(void **state)
{
	static const struct { const char *header; enum identity identity; } headers[] = {
		{ "name", IDENTITY_NAME }, { "Forename", IDENTITY_NAME }, { "SURNAME", IDENTITY_NAME },
		{ "Pupil name", IDENTITY_NAME }, { "pupil_name", IDENTITY_NAME },
		{ "Child's name", IDENTITY_NAME }, { "Child\xE2\x80\x99s first name", IDENTITY_NAME },
		{ "Legal Surname", IDENTITY_NAME }, { "Surname, forename", IDENTITY_NAME },
		{ "Student Preferred Forename", IDENTITY_NAME }, { "Name of pupil", IDENTITY_NAME },
		{ "UPN", IDENTITY_NUMBER }, { "Former UPN", IDENTITY_NUMBER },
		{ "Unique pupil number", IDENTITY_NUMBER }, { "U.P.N.", IDENTITY_NUMBER },
		{ "SUI", IDENTITY_NUMBER }, { "Unique identifier", IDENTITY_NUMBER },
		{ "Pupil SUI", IDENTITY_NUMBER }, { "single_unique_identifier", IDENTITY_NUMBER },
		{ "Single Unique Identifier (SUI)", IDENTITY_NUMBER },
		{ "Consistent identifier", IDENTITY_NUMBER }, { "uniqueidentifier", IDENTITY_NUMBER },
		{ "DOB", IDENTITY_BIRTH }, { "D.O.B.", IDENTITY_BIRTH }, { "pupil-dob", IDENTITY_BIRTH },
		{ "Date of birth", IDENTITY_BIRTH }, { "date_of_birth", IDENTITY_BIRTH },
		{ "Birth date", IDENTITY_BIRTH }, { "DOB (date of birth)", IDENTITY_BIRTH },
		{ "Address", IDENTITY_ADDRESS }, { "Home address", IDENTITY_ADDRESS },
		{ "Address line 2", IDENTITY_ADDRESS }, { "Post code", IDENTITY_ADDRESS },
		{ "Postcode", IDENTITY_ADDRESS }, { "Parent's e-mail", IDENTITY_CONTACT },
		{ "Pupil\xC2\xA0name", IDENTITY_NAME }, { "\xEF\xBB\xBFname", IDENTITY_NAME },
		{ "name\xE2\x80\x8B", IDENTITY_NAME }, { "Date\xE2\x80\x93of\xE2\x80\x93""birth", IDENTITY_BIRTH },
		{ "Sur\xC2\xADname", IDENTITY_NAME }, { "Post\xE3\x80\x80""code", IDENTITY_ADDRESS },
		{ "DOB (dd/mm/yyyy)", IDENTITY_BIRTH }, { "Name [\xC5\xB4]", IDENTITY_NAME },
		{ "(Legal) surname", IDENTITY_NAME }, { "UPN (if known)", IDENTITY_NUMBER },
		{ "Mobile no", IDENTITY_NONE }, { "Mobile number", IDENTITY_CONTACT },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(headers) / sizeof(*headers); i++)
		if (identity_of_header(headers[i].header) != headers[i].identity)
			fail_msg("%s", headers[i].header);
	for (int i = 0; i < IDENTITY_COUNT; i++)
		assert_true(*identity_name(i));
}

static void other_headers_are_left_alone(void **state)
{
	static const char *const headers[] = {
		"", " ", "42", "school_id", "pupil_ref", "case_ref", "event", "start", "days", "notified",
		"cancelled", "previous_school", "exam_on", "place", "time", "type", "reason", "followed", "opened",
		"declared", "representations", "looked_after", "social_worker", "meeting", "chair",
		"attendees", "outcome", "sen_status", "upheld", "review", "item", "answer", "note", "date",
		"how_often", "effect", "owner", "School name", "username", "filename", "renamed", "pupil",
		"pupils", "days (of birth)", "suite", "pursuit", "identifier", "sessions", "\xC2\xA0", "parent", "birth weight", "addressed", "enamel", "\xC5\xB4yl",
		"a very long header that goes on and on and on and on and on and on and on and on and on "
		"until nobody could take it for the word name",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(headers) / sizeof(*headers); i++)
		if (identity_of_header(headers[i]) != IDENTITY_NONE)
			fail_msg("%s", headers[i]);
}

static void numbers_are_known_by_their_check_letter(void **state)
{
	static const char *const good[] = {
		"P207000016049", "B801200005001", "b801200005001", "see B801200005001.",
		"(B801200005001)", "A123456789012 is none, B801200005001 is", "\xC5\xB5 B801200005001",
	};
	static const char *const bad[] = {
		"", "B", "B207000016049", "A801200005001", "I801200005001", "B80120000500",
		"B8012000050011", "XB801200005001", "8012000050011", "B80120000500I", "B8012 00005001",
		"X80120000A001",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++)
		if (!identity_find_upn(good[i]))
			fail_msg("%s", good[i]);
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		if (identity_find_upn(bad[i]))
			fail_msg("%s", bad[i]);
}

/* Of any eleven digits one letter in 23 goes with each last letter. */
static void temporary_numbers_end_in_a_letter(void **state)
{
	char text[] = "?80120000500?";
	int n = 0;

	(void)state;
	for (char check = 'A'; check <= 'Z'; check++)
		for (char last = 'A'; last <= 'Z'; last++) {
			text[0] = check;
			text[12] = last;
			n += identity_find_upn(text) != NULL;
		}
	assert_int_equal(n, 23);
}

static void numbers_are_left_out(void **state)
{
	static const char plain[] = "no number here";
	struct arena arena;

	(void)state;
	arena_init(&arena);
	assert_ptr_equal(identity_without_upn(&arena, plain), plain);
	assert_string_equal(identity_without_upn(&arena, "B801200005001"), "[UPN]");
	assert_string_equal(identity_without_upn(&arena, "of B801200005001 and P207000016049."),
			    "of [UPN] and [UPN].");
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headers_that_tell_of_a_pupil_are_known),
		cmocka_unit_test(other_headers_are_left_alone),
		cmocka_unit_test(numbers_are_known_by_their_check_letter),
		cmocka_unit_test(temporary_numbers_end_in_a_letter),
		cmocka_unit_test(numbers_are_left_out),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
