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

static void numbers_are_known_by_their_check_digits(void **state)
{
	static const struct { const char *text, *kind; } cases[] = {
		{ "P207000016049", "[UPN]" }, { "b801200005001", "[UPN]" },
		{ "see B801200005001.", "see [UPN]." }, { "(B801200005001)", "([UPN])" },
		{ "C123456789012 is none, B801200005001 is", "C123456789012 is none, [UPN] is" },
		{ "\xC5\xB5 B801200005001", "\xC5\xB5 [UPN]" },
		{ "B8012 00005 001", "[UPN]" }, { "B 801 2000 05001", "[UPN]" },
		{ "B80\xC2\xA0""1200005001", "[UPN]" }, { "B80\xE2\x80\x8B""1200005001", "[UPN]" },
		{ "B-8012-00005001", "[UPN]" }, { "\xC2\xAD""B80120000500\xE2\x81\xA0""1", "[UPN]" },
		/* full-width B, 8, 0, 1 */
		{ "\xEF\xBC\xA2\xEF\xBC\x98\xEF\xBC\x90\xEF\xBC\x91""200005001", "[UPN]" },
		{ "943 476 5919", "[NHS number]" }, { "9434765919", "[NHS number]" },
		{ "943-476-5919", "[NHS number]" }, { "NHS: 9434765919, a plan", "NHS: [NHS number], a plan" },
		{ "1037625497", "[ULN]" }, { "ULN 10376 25497", "ULN [ULN]" },
		{ "of B801200005001 and P207000016049.", "of [UPN] and [UPN]." },
		/* None of these is one. */
		{ "", "" }, { "B", "B" }, { "B207000016049", "B207000016049" }, { "A801200005001", "A801200005001" },
		{ "I801200005001", "I801200005001" }, { "B80120000500", "B80120000500" },
		{ "XB801200005001", "XB801200005001" }, { "B8012000050011", "B8012000050011" },
		{ "B80120000500I", "B80120000500I" }, { "9434765917", "9434765917" }, { "94347659191", "94347659191" },
		{ "0000000000", "0000000000" }, { "020 7946 0958", "020 7946 0958" },
		{ "2024 2025 34, as before", "2024 2025 34, as before" }, { "12 9434765919", "12 9434765919" },
		{ "no number here", "no number here" },
	};
	struct arena arena;

	(void)state;
	arena_init(&arena);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *text = identity_without_numbers(&arena, cases[i].text);

		if (strcmp(text, cases[i].kind) != 0)
			fail_msg("'%s' is '%s'", cases[i].text, text);
	}
	assert_ptr_equal(identity_without_numbers(&arena, cases[0].kind), cases[0].kind);
	arena_clear(&arena);
	assert_string_equal(identity_number_name(IDENTITY_NHS), "an NHS number");
}

/* Of any eleven digits one letter in 23 goes with each last letter. */
static void temporary_numbers_end_in_a_letter(void **state)
{
	struct identity_number found;
	char text[] = "?80120000500?";
	int n = 0;

	(void)state;
	for (char check = 'A'; check <= 'Z'; check++)
		for (char last = 'A'; last <= 'Z'; last++) {
			text[0] = check;
			text[12] = last;
			n += identity_find_number(text, &found);
		}
	assert_int_equal(n, 23);
}

static void free_text_that_tells_of_a_person_is_known(void **state)
{
	static const struct { const char *text, *telltale; } cases[] = {
		{ "Born 12/03/2014", "a date of birth" }, { "(dob 3.12.14)", "a date of birth" },
		{ "date of birth: 12 March 2014", "a date of birth" }, { "D.O.B. 2014-03-12", "a date of birth" },
		{ "ring 020 7946 0958", "a telephone number" }, { "on 07700 900123", "a telephone number" },
		{ "(020) 7946 0958", "a telephone number" }, { "+44 (0)7700 900123", "a telephone number" },
		{ "0161-496-0000", "a telephone number" }, { "write to a.b@example.org.", "an e-mail address" }, { "A_B@School.Sch.UK", "an e-mail address" },
		{ "lives at E8 1AB", "a postcode" }, { "SW1A 1AA", "a postcode" }, { "M11AA", "a postcode" },
		/* None of these is one. */
		{ "Minutes of 12/03/2026", NULL }, { "an idea born in 2014", NULL },
		{ "stubborn since 12/03/2014", NULL }, { "KS2 3AB", NULL }, { "Year 6, 2 classes", NULL },
		{ "0.5 of 1,200", NULL }, { "0123", NULL }, { "room E8", NULL }, { "@school", NULL }, { "-@1.x", NULL },
		{ "3 @ 4.50", NULL }, { "x@y", NULL },
		{ "2026-27 and 2027-28", NULL }, { "W101 voice.influence", NULL }, { "", NULL },
		{ "URN 100000, LAESTAB 2041234", NULL }, { "the 2 PE days", NULL },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *telltale = identity_telltale(cases[i].text), *wanted = cases[i].telltale;

		if (strcmp(telltale ? telltale : "nothing", wanted ? wanted : "nothing") != 0)
			fail_msg("'%s' is %s", cases[i].text, telltale ? telltale : "nothing");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headers_that_tell_of_a_pupil_are_known),
		cmocka_unit_test(other_headers_are_left_alone),
		cmocka_unit_test(numbers_are_known_by_their_check_digits),
		cmocka_unit_test(temporary_numbers_end_in_a_letter),
		cmocka_unit_test(free_text_that_tells_of_a_person_is_known),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
