/* evidence_cells_test.c - what spreadsheets and exports make of cells, in every table, and what is told of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/language.h"
#include "evidence/cases.h"
#include "evidence/clean.h"
#include "support_evidence.h"

static int open_tables(void **state)
{
	struct tables *t;

	tables_setup(state);
	t = *state;
	t->pupils = true;
	tables_write(t, "schools.csv", "school_id,name,phase\nS1,Ash Grove,primary\nS2,Birch,secondary\n");
	return 0;
}

static void read_with(struct tables *t, const char *name, const char *text)
{
	tables_write(t, name, text);
	diags_init(&t->diags, &t->arena);
	tables_read(t);
}

static const struct diag *problem(struct tables *t, enum diag_code code, const char *file, int line, int column,
				  const char *school)
{
	const struct diag *d = tables_problem(t, code, file, line, column);

	if (school)
		assert_string_equal(d->school_id, school);
	else
		assert_null(d->school_id);
	assert_non_null(d->hint);
	return d;
}

/* ---- formulas that failed ---- */

static void what_a_failed_formula_leaves_is_known(void **state)
{
	static const char *const failed[] = {
		"#N/A", "#n/a", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!",
		"#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#BUSY!", "#PYTHON!", "#GETTING_DATA", "#ERROR!", "#Error!",
		"Err:502", "err:522", "Loading...", "#N\xE2\x80\x8B/A", "\xEF\xBC\x83REF!",
	};
	static const char *const sound[] = {
		"", "#", "##", "#1 priority", "#REF", "see Err:502 in the log", "Err:502 in the log", "Err:50", "Error",
		"#N/A was shown", "### heading", "#wellbeing", "N/A", "Leadership", "#VALUE! in B2", "Loading",
	};

	for (size_t i = 0; i < sizeof(failed) / sizeof(*failed); i++)
		assert_int_equal(clean_failure(failed[i]), CELL_FAILED);
	for (size_t i = 0; i < sizeof(sound) / sizeof(*sound); i++)
		assert_int_equal(clean_failure(sound[i]), CELL_SOUND);
	assert_int_equal(clean_failure("###"), CELL_NARROW);
	assert_int_equal(clean_failure("############"), CELL_NARROW);
}

static void a_failed_formula_is_no_text(void **state)
{
	struct tables *t = *state;
	const struct school *school;

	read_with(t, "schools.csv",
		  "school_id,name,phase,trust,la,roll,% FSM,#REF!\n"
		  "S1,Ash Grove,primary, #N/A ,Northshire,#REF!,#DIV/0!,x\n"
		  "S2,#n/a,primary,,#VALUE!,12,########,\n"
		  "#NAME?,Cedar,primary,,,,,\n"
		  "S4,Dell,Err:502,,,,#1 in the borough,\n");
	tables_expect(t, 9);
	assert_string_equal(problem(t, DIAG_CSV067, "schools.csv", 2, 4, "S1")->message,
			    "trust '#N/A' is a formula that failed in the spreadsheet, and counts as empty");
	assert_string_equal(problem(t, DIAG_CSV067, "schools.csv", 2, 6, "S1")->value, "#REF!");
	problem(t, DIAG_CSV067, "schools.csv", 2, 7, "S1");
	assert_string_equal(problem(t, DIAG_CSV066, "schools.csv", 3, 2, "S2")->message,
			    "name '#n/a' is a formula that failed in the spreadsheet");
	problem(t, DIAG_CSV066, "schools.csv", 3, 5, "S2");
	assert_string_equal(problem(t, DIAG_CSV067, "schools.csv", 3, 7, "S2")->message,
			    "% FSM '########' is not a value: its column was too narrow to show it, and counts "
			    "as empty");
	problem(t, DIAG_CSV066, "schools.csv", 4, 1, NULL);
	problem(t, DIAG_CSV066, "schools.csv", 5, 3, "S4");
	assert_string_equal(problem(t, DIAG_CSV067, "schools.csv", 1, 8, NULL)->message,
			    "the header '#REF!' is a formula that failed in the spreadsheet, so its column is not used");
	assert_int_equal(t->evidence.n_schools, 3);
	school = t->evidence.schools[0].school;
	assert_string_equal(school->trust.text, "");
	assert_string_equal(school->roll.text, "");
	assert_int_equal(school->n_extras, 1);
	assert_string_equal(school->extras[0].cell.text, "");
	assert_string_equal(t->evidence.schools[1].school->name.text, "");
	assert_string_equal(t->evidence.schools[2].school->extras[0].cell.text, "#1 in the borough");
}

static void a_row_whose_id_failed_is_left_out_and_told_once(void **state)
{
	struct tables *t = *state;

	tables_write(t, "judgements.csv",
		     "school_id,section,judgement,reason\nS1,#REF!,Established,x\nS1,voice,#REF!,Because\n");
	tables_write(t, "metrics.csv",
		     "school_id,metric,group,value\nS1,#NAME?,,3\nS1,a.b,#N/A,3\nS1,a.c,,#DIV/0!\n");
	tables_write(t, "actions.csv",
		     "school_id,action_id,item,action,owner,due\nS1,#REF!,a,Act,Head,\nS1,2,#REF!,Act,Head,\n"
		     "S1,3,a,#VALUE!,#N/A,\n");
	read_with(t, "responses.csv",
		  "school_id,item,rating,respondent,evidence\n"
		  "S1,#N/A,met,,\n"
		  "#REF!,b,met,,\n"
		  "S1,c,met,#N/A,\n"
		  "S1,d,#VALUE!,,#NAME?\n");
	tables_expect(t, 14);
	problem(t, DIAG_CSV066, "responses.csv", 2, 2, "S1");
	problem(t, DIAG_CSV066, "responses.csv", 3, 1, NULL);
	problem(t, DIAG_CSV066, "responses.csv", 4, 4, "S1");
	problem(t, DIAG_CSV067, "responses.csv", 5, 3, "S1");
	problem(t, DIAG_CSV067, "responses.csv", 5, 5, "S1");
	problem(t, DIAG_CSV066, "judgements.csv", 2, 2, "S1");
	problem(t, DIAG_CSV067, "judgements.csv", 3, 3, "S1");
	problem(t, DIAG_CSV066, "metrics.csv", 2, 2, "S1");
	problem(t, DIAG_CSV066, "metrics.csv", 3, 3, "S1");
	problem(t, DIAG_CSV067, "metrics.csv", 4, 7 - 3, "S1");
	problem(t, DIAG_CSV066, "actions.csv", 2, 2, "S1");
	problem(t, DIAG_CSV066, "actions.csv", 3, 3, "S1");
	problem(t, DIAG_CSV066, "actions.csv", 4, 4, "S1");
	problem(t, DIAG_CSV067, "actions.csv", 4, 5, "S1");
	assert_int_equal(t->schools[0].n_responses, 1);
	assert_string_equal(t->schools[0].responses[0].rating.text, "");
	assert_string_equal(t->schools[0].responses[0].evidence.text, "");
	/* Its judgement is lost, which has been told; a reason may still be there. */
	assert_int_equal(t->schools[0].n_judgements, 1);
	assert_true(t->schools[0].judgements[0].lost);
	assert_string_equal(t->schools[0].judgements[0].judgement.text, "");
	assert_int_equal(t->schools[0].n_metrics, 1);
	assert_int_equal(t->schools[0].n_actions, 0);
}

static void a_wide_table_loses_a_cell_or_a_column(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv", "school_id,voice.pupils,#REF!,voice.parents\nS1,#N/A,met,partly\n");
	tables_expect(t, 2);
	problem(t, DIAG_CSV067, "responses.csv", 2, 2, "S1");
	problem(t, DIAG_CSV066, "responses.csv", 1, 3, NULL);
	assert_int_equal(t->schools[0].n_responses, 1);
	assert_string_equal(t->schools[0].responses[0].item.text, "voice.parents");
}

static void a_calendar_and_pupils_fail_as_loudly(void **state)
{
	struct tables *t = *state;

	tables_write(t, "calendar.csv", "scope,half_term,first_day,last_day\n*,#REF!,2026-09-02,2026-10-23\n"
		     "#N/A,Autumn 2,2026-11-02,2026-12-18\n*,Spring 1,#VALUE!,2027-02-12\n");
	tables_write(t, "events.csv", "school_id,pupil_ref,event,start,days\nS1,#N/A,suspension,2026-09-14,2\n"
		     "S1,P1,suspension,2026-09-14,#REF!\n");
	read_with(t, "case_items.csv", "school_id,case_ref,item,note\nS1,#N/A,x,y\nS1,C1,x,#REF!\n");
	tables_expect(t, 7);
	problem(t, DIAG_CSV066, "calendar.csv", 2, 2, NULL);
	problem(t, DIAG_CSV066, "calendar.csv", 3, 1, NULL);
	assert_string_equal(problem(t, DIAG_CSV017, "calendar.csv", 4, 3, NULL)->hint,
			    "mend the formula in the spreadsheet, or type what it should say, and save again");
	assert_null(problem(t, DIAG_CSV066, "events.csv", 2, 2, "S1")->value);
	problem(t, DIAG_CAS002, "events.csv", 3, 5, "S1");
	assert_string_equal(problem(t, DIAG_CSV066, "case_items.csv", 2, 2, "S1")->message,
			    "case_ref of this row is a formula that failed in the spreadsheet");
	problem(t, DIAG_CSV067, "case_items.csv", 3, 4, "S1");
	assert_true(t->evidence.incomplete);
}

/* ---- guards, spaces, letters ---- */

static void guards_of_exports_come_off(void **state)
{
	struct tables *t = *state;
	const struct response *r;

	tables_write(t, "schools.csv", "school_id,name,phase,roll,Code,Motto\n"
		     "=\"S1\",=\"Ash Grove\",'primary,'210,'7,'Tis\n\"=\"\"S2\"\"\",\"=\"\"The \"\"\"\"Oak\"\"\"\"\"\"\",primary,,,\n");
	read_with(t, "responses.csv",
		  "school_id;item;rating;evidence;evidence_date;note\n"
		  "'S1;'a;'met;'Tis the season;'2026-11-04;=\"x;y\"\n"
		  "=\"S1\";\u200B" "b;\u200Bmet\u200B;''Tis;;\"two\n=\"\"lines\"\"\"\n"
		  "'S2;c;\tmet\t;tab\there\vand\xC2\x85there;;=\"\"\n");
	tables_expect(t, 0);
	assert_string_equal(t->evidence.schools[0].school->id.text, "S1");
	assert_string_equal(t->evidence.schools[0].school->name.text, "Ash Grove");
	assert_string_equal(t->evidence.schools[0].school->roll.text, "210");
	assert_string_equal(t->evidence.schools[0].school->extras[0].cell.text, "7");
	assert_string_equal(t->evidence.schools[0].school->extras[1].cell.text, "'Tis");
	assert_string_equal(t->evidence.schools[1].school->name.text, "The \"Oak\"");
	assert_int_equal(t->schools[0].n_responses, 2);
	r = t->schools[0].responses;
	assert_string_equal(r[0].item.text, "a");
	assert_string_equal(r[0].rating.text, "met");
	assert_string_equal(r[0].evidence.text, "'Tis the season");
	assert_int_equal(r[0].evidence_date.day, 4);
	assert_string_equal(r[0].note.text, "x;y");
	assert_string_equal(r[1].item.text, "b");
	assert_string_equal(r[1].rating.text, "met");
	assert_string_equal(r[1].evidence.text, "''Tis");
	assert_string_equal(r[1].note.text, "two\n=\"lines\"");
	r = t->schools[1].responses;
	assert_string_equal(r[0].evidence.text, "tab here and there");
	assert_string_equal(r[0].note.text, "");
}

static void letters_that_were_encoded_twice_are_known(void **state)
{
	static const struct {
		const char *text, *letters, *meant;
	} twice[] = {
		{ "Childrenâ€™s voice", "â€™", "’" }, { "cafÃ©", "Ã©", "é" }, { "Â£12", "Â£", "£" }, { "a â€“ b", "â€“", "–" },
		{ "â‚¬5", "â‚¬", "€" }, { "Å´r", "Å´", "Ŵ" }, { "ðŸ˜Š", "ðŸ˜Š", "😊" }, { "ï¿½", "ï¿½", "\uFFFD" },
		{ "ÐŸÑ€Ð¸", "ÐŸ", "П" }, { "ï»¿name", "ï»¿", "\uFEFF" }, { "Children‚Äôs", "‚Äô", "’" }, { "caf√©", "√©", "é" },
		{ "Ã‰cole", "Ã‰", "É" }, { "â\xC2\x80\xC2\x99s", "â\xC2\x80\xC2\x99", "’" },
	};
	static const char *const once[] = {
		"CAFÉ” and CAFÉ’S", "SÃO PAULO", "voilà…”", "Âme", "3×½", "é…”", "TÂN", "Welsh: â", "50 °C", "£12 – €14", "naïve", "Ø",
		"“É”", "½ × ¾", "GÂ", "AMANHÃ”", "straße”", "½",
	};
	struct tables *t = *state;
	char meant[CLEAN_MEANT_BYTES];

	for (size_t i = 0; i < sizeof(twice) / sizeof(*twice); i++) {
		const char *letters = clean_encoded_twice(&t->arena, twice[i].text, meant);

		assert_non_null(letters);
		assert_string_equal(letters, twice[i].letters);
		assert_string_equal(meant, twice[i].meant);
	}
	for (size_t i = 0; i < sizeof(once) / sizeof(*once); i++)
		assert_null(clean_encoded_twice(&t->arena, once[i], meant));
}

static void spoiled_letters_are_told_once_a_cell(void **state)
{
	struct tables *t = *state;
	const struct diag *d;

	tables_write(t, "case_items.csv", "school_id,case_ref,item,note\nS1,C1,x,Childâ€™s\n");
	read_with(t, "responses.csv",
		  "school_id,item,rating,note\n"
		  "S1,a,met,Childrenâ€™s cafÃ© and \uFFFD and \uFFFD\n"
		  "S1,b,met,it\xC3\xA2\xC2\x80\xC2\x99s\n");
	tables_expect(t, 4);
	d = problem(t, DIAG_CSV068, "responses.csv", 2, 4, "S1");
	assert_int_equal(d->severity, DIAG_WARNING);
	assert_string_equal(d->message, "note 'Childrenâ€™s cafÃ© and \uFFFD and \uFFFD' was encoded twice");
	assert_string_equal(d->hint, "'â€™' stands for '’': save the table as CSV UTF-8 from where it was made, or type "
			    "the cell again");
	problem(t, DIAG_CSV069, "responses.csv", 2, 4, "S1");
	problem(t, DIAG_CSV068, "responses.csv", 3, 4, "S1");
	assert_null(strstr(problem(t, DIAG_CSV068, "case_items.csv", 2, 4, "S1")->hint, "â€™"));
	assert_string_equal(t->schools[0].responses[1].note.text, "itâs");
}

/* ---- lists, and the language of a name ---- */

static void a_focus_has_parts(void **state)
{
	struct tables *t = *state;
	const struct school *school;

	read_with(t, "schools.csv", "school_id,name,phase,focus\nS1,Ash,primary,\"voice; staff ,ethos\n leadership;\"\n"
		  "S2,Birch,primary,\" ;, \"\n");
	tables_expect(t, 0);
	school = t->evidence.schools[0].school;
	assert_int_equal(school->n_focus, 4);
	assert_string_equal(school->focus_ids[1].text, "staff");
	assert_string_equal(school->focus_ids[2].text, "ethos");
	assert_string_equal(school->focus_ids[3].text, "leadership");
	assert_int_equal(t->evidence.schools[1].school->n_focus, 0);
}

static void a_tag_of_a_language_is_well_formed(void **state)
{
	static const char *const tags[] = {
		"cy", "CY", "en-GB", "gd", "kw", "zh-Hant-TW", "sl-rozaj-biske", "de-1996", "es-419", "sco", "x-private", "en-x-us",
		"zh-cmn-Hans-CN", "i-klingon", "en-GB-oed", "de-a-foo-b-bar", "hy-Latn-IT-arevela", "sr-Latn",
	};
	static const char *const none[] = {
		"Welsh", "en_GB", "english", "xx", "e", "en-", "-en", "en--GB", "en GB", "12", "en-GB-GB", "de-1996-1996",
		"en-a-bbb-a-ccc", "en-a", "x", "Cymraeg", "cy,en", "engl", "en-abcdefghi", "c\u0177",
	};
	struct tables *t = *state;

	for (size_t i = 0; i < sizeof(tags) / sizeof(*tags); i++)
		assert_true(language_is_tag(tags[i]));
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++)
		assert_false(language_is_tag(none[i]));
	read_with(t, "schools.csv", "school_id,name,phase,name_lang\nS1,Ysgol,primary,Welsh\nS2,Ysgol,primary,en_GB\n"
		  "S3,Ysgol,primary,cy\n");
	tables_expect(t, 2);
	assert_string_equal(problem(t, DIAG_CSV071, "schools.csv", 2, 4, "S1")->hint, "write 'cy'");
	assert_string_equal(problem(t, DIAG_CSV071, "schools.csv", 3, 4, "S2")->message,
			    "name_lang 'en_GB' is not a language tag");
	assert_string_equal(t->evidence.schools[0].school->name_lang.text, "");
	assert_string_equal(t->evidence.schools[2].school->name_lang.text, "cy");
}

/* ---- lengths ---- */

static const char *repeated(struct tables *t, const char *letter, size_t n)
{
	char *text = arena_alloc(&t->arena, n * strlen(letter) + 1);

	for (size_t i = 0; i < n; i++)
		memcpy(text + i * strlen(letter), letter, strlen(letter));
	return text;
}

static void a_cell_has_a_length_that_a_person_could_mean(void **state)
{
	struct tables *t = *state;

	tables_write(t, "schools.csv", arena_printf(&t->arena, "school_id,name,phase,Motto\nS1,%s,primary,%s\nS2,%s,primary,\n%s,Cedar,primary,\n",
		     repeated(t, "\u00e9", 200), repeated(t, "m", 2001), repeated(t, "n", 201), repeated(t, "i", 201)));
	read_with(t, "responses.csv",
		  arena_printf(&t->arena, "school_id,item,rating,note\nS1,a,met,%s\nS1,b,met,%s\nS1,%s,met,\n%s,c,met,\n",
			       repeated(t, "\u2019", 20000), repeated(t, "x", 20001), repeated(t, "y", 100000),
			       repeated(t, "z", 100000)));
	tables_expect(t, 6);
	assert_string_equal(problem(t, DIAG_CSV070, "schools.csv", 3, 2, "S2")->message,
			    arena_printf(&t->arena, "name '%s...' is longer than the 200 characters that its "
					"column allows",
					 repeated(t, "n", 60)));
	problem(t, DIAG_CSV070, "schools.csv", 2, 4, "S1");
	problem(t, DIAG_CSV070, "schools.csv", 4, 1, NULL);
	assert_int_equal(problem(t, DIAG_CSV070, "responses.csv", 3, 4, "S1")->severity, DIAG_ERROR);
	problem(t, DIAG_CSV070, "responses.csv", 4, 2, "S1");
	problem(t, DIAG_CSV070, "responses.csv", 5, 1, NULL);
	assert_int_equal(t->schools[0].n_responses, 2);
	assert_int_equal(strlen(t->schools[0].responses[0].note.text), 60000);
	assert_string_equal(t->schools[0].responses[1].note.text, "");
	assert_int_equal(t->evidence.n_schools, 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_tables, tables_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_a_failed_formula_leaves_is_known),
		TEST(a_failed_formula_is_no_text),
		TEST(a_row_whose_id_failed_is_left_out_and_told_once),
		TEST(a_wide_table_loses_a_cell_or_a_column),
		TEST(a_calendar_and_pupils_fail_as_loudly),
		TEST(guards_of_exports_come_off),
		TEST(letters_that_were_encoded_twice_are_known),
		TEST(spoiled_letters_are_told_once_a_cell),
		TEST(a_focus_has_parts),
		TEST(a_tag_of_a_language_is_well_formed),
		TEST(a_cell_has_a_length_that_a_person_could_mean),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
