/* evidence_read_test.c - clean folders become typed rows, grouped by school, with places. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/hash.h"
#include "support_evidence.h"

static const char schools[] =
	"school_id,name,phase,focus,trust,la,region,roll,fsm_percent\n"
	"S1,Ash Grove,primary,voice; staff ;,Oak Trust,Northshire,North,210,31.5\n"
	"S2,\"Birch, Upper\",Secondary,,Oak Trust,Southshire,South,900,\n"
	"S3,Cedar,ALL-THROUGH,,,,,,\n";

static const char calendar[] =
	"scope,half_term,first_day,last_day,closed_days\n"
	"*,Spring 1,2027-01-04,2027-02-12,\n"
	"*,Autumn 1,2026-08-27,2026-10-23,2026-09-01\n"
	"*,Autumn 2,02/11/2026,18/12/2026,\n"
	"Northshire,Autumn 1,2026-09-07,2026-10-16,\n"
	"S2,Autumn 1,2026-09-14,2026-10-09,\n";

static void schools_are_typed(void **state)
{
	struct tables *t = *state;
	const struct school *s;

	tables_write(t, "schools.csv", schools);
	tables_read(t);
	assert_true(t->ok);
	assert_int_equal(t->diags.n, 0);
	assert_false(t->evidence.incomplete);
	assert_int_equal(t->evidence.n_schools, 3);
	s = t->schools[0].school;
	assert_string_equal(s->id.text, "S1");
	assert_string_equal(s->id.at.file, "schools.csv");
	assert_int_equal(s->id.at.line, 2);
	assert_int_equal(s->id.at.column, 1);
	assert_int_equal(s->phase, PHASE_PRIMARY);
	assert_int_equal(s->n_focus, 2);
	assert_string_equal(s->focus_ids[0].text, "voice");
	assert_string_equal(s->focus_ids[1].text, "staff");
	assert_int_equal(s->focus_ids[1].at.column, 4);
	assert_int_equal(s->n_extras, 1);
	assert_string_equal(s->extras[0].name, "fsm_percent");
	assert_string_equal(s->extras[0].cell.text, "31.5");
	assert_int_equal(s->extras[0].cell.at.column, 9);
	assert_string_equal(s->name_lang.text, "");
	s = t->schools[1].school;
	assert_string_equal(s->name.text, "Birch, Upper");
	assert_int_equal(s->phase, PHASE_SECONDARY);
	assert_int_equal(s->n_focus, 0);
	assert_int_equal(t->schools[2].school->phase, PHASE_ALL_THROUGH);
	assert_string_equal(phase_ids[PHASE_ALL_THROUGH], "all-through");
	assert_int_equal(t->schools[2].n_responses, 0);
}

static void rows_are_grouped_by_school_in_file_order(void **state)
{
	struct tables *t = *state;
	const struct school_evidence *s;

	tables_write(t, "schools.csv", schools);
	tables_write(t, "responses.csv",
		     "school_id,item,rating,respondent,evidence,evidence_type,evidence_date,na_reason,note\n"
		     "S2,a,met,staff,minutes,records,04/11/2026,,\n"
		     "S1,b,not yet,,,,,,\n"
		     "S2,a2,met,,,,,,\n"
		     "S1,c,,,,,,,later\n");
	tables_write(t, "Responses-camhs.CSV", "school_id,item,rating\nS1,d,met\n");
	tables_write(t, "judgements.csv",
		     "school_id,section,judgement,respondent,reason\nS3,voice,established,reviewer,seen\nS3,staff,,,\n");
	tables_read(t);
	tables_expect(t, 0);
	s = &t->schools[0];
	assert_int_equal(s->n_responses, 3);
	assert_string_equal(s->responses[0].item.text, "d");	/* R before r */
	assert_string_equal(s->responses[0].item.at.file, "Responses-camhs.CSV");
	assert_string_equal(s->responses[1].item.text, "b");
	assert_string_equal(s->responses[2].item.text, "c");
	assert_string_equal(s->responses[2].rating.text, "");
	assert_int_equal(s->responses[2].note.at.line, 5);
	s = &t->schools[1];
	assert_int_equal(s->n_responses, 2);
	assert_int_equal(s->responses[0].evidence_date.month, 11);
	assert_int_equal(s->responses[0].evidence_date.day, 4);
	assert_int_equal(s->responses[1].evidence_date.year, 0);
	s = &t->schools[2];
	assert_int_equal(s->n_judgements, 1);
	assert_string_equal(s->judgements[0].judgement.text, "established");
}

static void a_school_uses_the_narrowest_calendar(void **state)
{
	struct tables *t = *state;
	const struct school_evidence *s;
	struct date day = { 2026, 9, 10 }, gap = { 2026, 10, 26 }, late = { 2027, 7, 1 };

	tables_write(t, "schools.csv", schools);
	tables_write(t, "calendar.csv", calendar);
	tables_read(t);
	tables_expect(t, 0);
	s = t->schools;
	assert_int_equal(s[0].n_half_terms, 1);
	assert_int_equal(s[0].half_terms[0].first_day.day, 7);
	assert_int_equal(s[1].n_half_terms, 1);
	assert_int_equal(s[1].half_terms[0].first_day.day, 14);
	assert_int_equal(s[2].n_half_terms, 3);
	assert_string_equal(s[2].half_terms[0].label, "Autumn 1");
	assert_int_equal(s[2].half_terms[0].school_year, 2026);	/* though it begins in August */
	assert_string_equal(s[2].half_terms[2].label, "Spring 1");
	assert_ptr_equal(school_half_term(&s[2], day), &s[2].half_terms[0]);
	assert_null(school_half_term(&s[1], day));
	assert_null(school_half_term(&s[2], gap));
	assert_ptr_equal(school_half_term(&s[2], (struct date){ 2026, 10, 23 }),
			 &s[2].half_terms[0]);
	assert_ptr_equal(school_next_half_term(&s[2], gap), &s[2].half_terms[1]);
	assert_ptr_equal(school_next_half_term(&s[2], (struct date){ 2026, 11, 2 }),
			 &s[2].half_terms[2]);
	assert_null(school_next_half_term(&s[2], late));
}

static void files_are_listed_with_hash_and_rows(void **state)
{
	struct tables *t = *state;
	const struct input_file *files;
	char hex[HASH_HEX_BYTES];

	tables_write(t, "schools.csv", schools);
	tables_write(t, "responses.csv", "school_id,item,rating\nS1,a,met\n\n,,\nS1,b,met\n\n\n");
	tables_write(t, "actions.csv", "school_id,action_id,item,action,owner,due\n");
	tables_read(t);
	tables_expect(t, 0);
	files = t->evidence.files;
	assert_int_equal(t->evidence.n_files, 3);
	assert_string_equal(files[0].name, "actions.csv");
	assert_int_equal(files[0].n_rows, 0);
	assert_string_equal(files[1].name, "responses.csv");
	assert_int_equal(files[1].n_rows, 2);
	assert_string_equal(files[2].name, "schools.csv");
	assert_int_equal(files[2].n_rows, 3);
	assert_int_equal(files[2].size_bytes, sizeof(schools) - 1);
	hash_sha256(schools, sizeof(schools) - 1, hex);
	assert_string_equal(files[2].sha256, hex);
}

static void spreadsheet_habits_are_tolerated(void **state)
{
	struct tables *t = *state;
	const struct school *s;
	const struct response *row;

	tables_write(t, "schools.csv",
		     "\xEF\xBB\xBF\r\n URN ;Name;;PHASE;Local Authority;;\r\n"
		     " S1 ;\"Ysgol Y Coed; Uchaf\";;Special;;;\r\n;;;;;;\r\n  \r\n\r\n");
	tables_write(t, "responses.csv",
		     "Item\tSchool ID\tScore\tNote\t\t\n"
		     "a\tS1\tmet\t\"first\r\nsecond\"\t\t\t\t\n"
		     "b\tS1\tmet\t\xC2\xA0" "cafe\xCC\x81\xC2\xA0\n");
	tables_read(t);
	tables_expect(t, 0);
	assert_int_equal(t->evidence.n_schools, 1);
	s = t->schools[0].school;
	assert_string_equal(s->id.text, "S1");
	assert_int_equal(s->id.at.line, 3);
	assert_string_equal(s->name.text, "Ysgol Y Coed; Uchaf");
	assert_int_equal(s->phase, PHASE_SPECIAL);
	assert_int_equal(s->phase_cell.at.column, 4);
	row = t->schools[0].responses;
	assert_int_equal(t->schools[0].n_responses, 2);
	assert_string_equal(row[0].note.text, "first\nsecond");
	assert_int_equal(row[1].item.at.line, 4);
	assert_string_equal(row[1].note.text, "caf\xC3\xA9");
}

static void cells_after_a_multi_line_cell_know_their_line(void **state)
{
	struct tables *t = *state;
	const struct response *row;

	tables_write(t, "schools.csv", schools);
	tables_write(t, "responses.csv",
		     "school_id,item,rating,note,evidence\n"
		     "S1,a,met,\"one\ntwo\n\",\"x\ny\"\n"
		     "S1,b,met,,\n");
	tables_read(t);
	tables_expect(t, 0);
	row = t->schools[0].responses;
	assert_int_equal(row[0].note.at.line, 2);
	assert_string_equal(row[0].note.text, "one\ntwo");
	assert_int_equal(row[0].evidence.at.line, 4);
	assert_int_equal(row[0].evidence.at.column, 5);
	assert_int_equal(row[1].item.at.line, 6);
	assert_string_equal(row[0].respondent.text, "");
	assert_int_equal(row[0].respondent.at.line, 2);
}

static void an_own_name_goes_before_an_alias(void **state)
{
	struct tables *t = *state;

	tables_write(t, "schools.csv", "urn,school_id,name,phase\n100123,S1,Ash,primary\n");
	tables_read(t);
	tables_expect(t, 0);
	assert_string_equal(t->schools[0].school->id.text, "S1");
	assert_string_equal(t->schools[0].school->extras[0].name, "urn");
}

static void an_extract_of_the_national_register_is_a_schools_table(void **state)
{
	struct tables *t = *state;
	const struct school *s;

	tables_write(t, "schools.csv",
		     "\"URN\",\"LA (code)\",\"LA (name)\",\"EstablishmentName\",\"PhaseOfEducation (name)\","
		     "\"NumberOfPupils\",\"GOR (name)\",\"Trusts (name)\"\n"
		     "\"100001\",\"999\",\"Northshire\",\"Ash Grove\",\"All-through\",\"812\",\"North\",\"Oak\"\n");
	tables_read(t);
	tables_expect(t, 0);
	s = t->schools[0].school;
	assert_string_equal(s->id.text, "100001");
	assert_string_equal(s->name.text, "Ash Grove");
	assert_int_equal(s->phase, PHASE_ALL_THROUGH);
	assert_string_equal(s->la.text, "Northshire");
	assert_string_equal(s->region.text, "North");
	assert_string_equal(s->trust.text, "Oak");
	assert_string_equal(s->roll.text, "812");
	assert_int_equal(s->n_extras, 1);
}

static void several_folders_are_told_apart(void **state)
{
	struct tables *t = *state, other;
	const char *folders[2];

	tables_open(&other);
	tables_write(t, "schools.csv", schools);
	tables_write(&other, "responses.csv", "school_id,item,rating\nS1,a,met\nS9,a,met\n");
	folders[0] = t->folder;
	folders[1] = file_join(&t->arena, other.folder, "");
	t->ok = evidence_read(&t->arena, folders, 2, &(struct evidence_options){ 0 }, &t->evidence, &t->diags);
	tables_load(t);
	assert_true(t->ok);
	assert_int_equal(t->evidence.n_files, 2);
	assert_int_equal(t->schools[0].n_responses, 1);
	tables_problem(t, DIAG_CSV009,
		       arena_printf(&t->arena, "%s/responses.csv", strrchr(other.folder, '/') + 1),
		       3, 1);
	tables_close(&other);
}

static void same_folder_names_are_numbered(void **state)
{
	struct tables *t = *state;
	const char *folders[] = { t->folder, t->folder };
	const char *base = strrchr(t->folder, '/') + 1;

	tables_write(t, "schools.csv", "school_id,name,phase\nS1,Ash,primary\n");
	t->ok = evidence_read(&t->arena, folders, 2, &(struct evidence_options){ 0 }, &t->evidence, &t->diags);
	tables_load(t);
	assert_true(t->ok);
	assert_int_equal(t->evidence.n_schools, 1);
	tables_expect(t, 0);		/* the rows say the same, so they are one */
	assert_int_equal(t->evidence.n_files, 2);
	assert_string_equal(t->evidence.files[0].name, arena_printf(&t->arena, "%s(2)/schools.csv", base));
}

static void many_rows_are_grouped_quickly(void **state)
{
	struct tables *t = *state;
	enum { SCHOOLS = 2000, ITEMS = 60 };
	const char *path = file_join(&t->arena, t->folder, "responses.csv");
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	fputs("school_id,item,rating\n", out);
	for (int i = 0; i < ITEMS; i++) {
		for (int s = 0; s < SCHOOLS; s++)
			fprintf(out, "S%d,item.%d,met\n", s, i);
	}
	assert_int_equal(fclose(out), 0);
	out = fopen(file_join(&t->arena, t->folder, "schools.csv"), "w");
	assert_non_null(out);
	fputs("school_id,name,phase\n", out);
	for (int s = 0; s < SCHOOLS; s++)
		fprintf(out, "S%d,School %d,primary\n", s, s);
	assert_int_equal(fclose(out), 0);
	tables_read(t);
	tables_expect(t, 0);
	for (int s = 0; s < SCHOOLS; s++) {
		assert_int_equal(t->schools[s].n_responses, ITEMS);
		for (int i = 0; i < ITEMS; i++)
			assert_int_equal(t->schools[s].responses[i].item.at.line,
					 2 + i * SCHOOLS + s);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, tables_setup, tables_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(schools_are_typed),
		TEST(rows_are_grouped_by_school_in_file_order),
		TEST(a_school_uses_the_narrowest_calendar),
		TEST(files_are_listed_with_hash_and_rows),
		TEST(spreadsheet_habits_are_tolerated),
		TEST(cells_after_a_multi_line_cell_know_their_line),
		TEST(an_own_name_goes_before_an_alias),
		TEST(an_extract_of_the_national_register_is_a_schools_table),
		TEST(several_folders_are_told_apart),
		TEST(same_folder_names_are_numbered),
		TEST(many_rows_are_grouped_quickly),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
