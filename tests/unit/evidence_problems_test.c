/* evidence_problems_test.c - each code of this room: its place, its school, its words, and what
 * it spoils. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "support_evidence.h"

static const char schools[] =
	"school_id,name,phase,la\n"
	"S1,Ash Grove,primary,Northshire\n"
	"S2,Birch,secondary,Northshire\n";

/* The schools table, and one more. */
static void read_with(struct tables *t, const char *name, const char *text)
{
	tables_write(t, "schools.csv", schools);
	tables_write(t, name, text);
	tables_read(t);
}

/* NULL for a text that must be absent. */
static void assert_text(const char *got, const char *expected)
{
	if (expected)
		assert_non_null(got);
	else
		assert_null(got);
	if (expected)
		assert_string_equal(got, expected);
}

static void assert_problem(const struct diag *d, const char *school, const char *value,
			   const char *message,
			   const char *hint)
{
	assert_text(d->school_id, school);
	assert_text(d->value, value);
	assert_text(d->message, message);
	assert_text(d->hint, hint);
}

static void a_folder_without_schools_can_do_nothing(void **state)
{
	struct tables *t = *state;

	tables_write(t, "responses.csv", "school_id,item,rating\nS1,a,met\n");
	tables_read(t);
	assert_false(t->ok);
	tables_expect(t, 1);	/* not one more for each row of responses */
	assert_problem(tables_problem(t, DIAG_CSV001, "schools.csv", 1, 1), NULL, NULL,
		       "there is no schools table in the folder",
		       "schools.csv has a row for each school: school_id, name, phase, ...");
}

static void schools_without_rows_can_do_nothing(void **state)
{
	struct tables *t = *state;

	tables_write(t, "schools.csv", "school_id,name,phase\n");
	tables_read(t);
	assert_false(t->ok);
	tables_expect(t, 1);
	tables_problem(t, DIAG_CSV001, "schools.csv", 1, 1);
}

static void a_folder_that_cannot_be_read_is_named(void **state)
{
	struct tables *t = *state;
	const char *folders[] = { t->folder, "/nowhere/at-all" };

	tables_write(t, "schools.csv", schools);
	t->ok = evidence_read(&t->arena, folders, 2, &(struct evidence_options){ 0 }, &t->evidence, &t->diags);
	tables_load(t);
	assert_false(t->ok);
	assert_problem(tables_problem(t, DIAG_CSV001, "at-all", 1, 1), NULL, "at-all",
		       "cannot read the folder: No such file or directory",
		       "check the spelling of the folder, and where its path starts");
}

static void a_file_that_cannot_be_read_spoils_all(void **state)
{
	struct tables *t = *state;
	const char *path = file_join(&t->arena, t->folder, "responses.csv");

	tables_write(t, "schools.csv", schools);
	assert_int_equal(mkdir(path, 0700), 0);
	tables_read(t);
	assert_int_equal(rmdir(path), 0);
	assert_true(t->ok);
	assert_true(t->evidence.incomplete);
	assert_problem(tables_problem(t, DIAG_CSV001, "responses.csv", 1, 1), NULL, NULL,
		       "cannot read the file: Is a directory", NULL);
}

static void a_broken_quote_costs_one_row(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv",
		  "school_id,item,rating,note\n"
		  "S1,a,met,\"never closed\n"
		  "S2,b,met,fine\n"
		  "S1,c,met,\"fine\"\n"
		  "S2,d,met,6\" long\n");
	tables_expect(t, 2);
	assert_false(t->evidence.incomplete);
	assert_problem(tables_problem(t, DIAG_CSV003, "responses.csv", 2, 4), "S1",
		       "S1,a,met,\"never closed\\n",
		       "the quoted cell that starts here is not closed where it ends",
		       "close it before the next delimiter; write a quote inside a quoted cell twice");
	assert_problem(tables_problem(t, DIAG_CSV003, "responses.csv", 5, 4), "S2",
		       "S2,d,met,6\" long\\n",
		       "there is a quote inside a cell that does not begin with one",
		       "put the whole cell in quotes and write each quote inside it twice");
	assert_int_equal(t->schools[0].n_responses, 1);
	assert_string_equal(t->schools[0].responses[0].item.text, "c");
	assert_int_equal(t->schools[0].responses[0].item.at.line, 4);
	assert_int_equal(t->schools[1].n_responses, 1);

	diags_init(&t->diags, &t->arena);
	read_with(t, "responses.csv", "school_id,item,rating\n=\"S\"&\"1\",a,met\n");
	assert_string_equal(tables_problem(t, DIAG_CSV003, "responses.csv", 2, 1)->hint,
			    "=\"...\" is a formula: open the file in the spreadsheet program and "
			    "save it as \"CSV UTF-8\"");
}

static void a_ragged_row_is_not_used_and_not_shifted(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv",
		  "school_id,item,rating,note\n"
		  "S1,a,met,one, two\n"
		  "S2,b,met\n"
		  "who,c,met,x,y\n"
		  "S2,d,\"met\n\",x,y\n"
		  "S2,e,met,\n");
	tables_expect(t, 4);
	assert_problem(tables_problem(t, DIAG_CSV004, "responses.csv", 2, 1), "S1", "5",
		       "the row has 5 cells but the header has 4, so it is not used",
		       "put quotes round a cell that holds a comma");
	assert_problem(tables_problem(t, DIAG_CSV004, "responses.csv", 3, 1), "S2", "3",
		       "the row has 3 cells but the header has 4, so it is not used",
		       "add the missing commas, or put quotes round a cell that holds a line break");
	assert_null(tables_problem(t, DIAG_CSV004, "responses.csv", 4, 1)->school_id);
	assert_string_equal(tables_problem(t, DIAG_CSV004, "responses.csv", 5, 1)->hint,
			    "a quote that is not closed may have joined lines 5 to 6");
	assert_int_equal(t->schools[0].n_responses, 0);
	assert_int_equal(t->schools[1].n_responses, 1);
	assert_string_equal(t->schools[1].responses[0].item.text, "e");
}

/* The id stands behind a cell that may have shifted it: what stands in its place now is no
 * school's. */
static void a_shifted_id_is_not_believed(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv", "note,school_id,item,rating\none, two,S1,a,met\n");
	tables_expect(t, 1);
	assert_null(tables_problem(t, DIAG_CSV004, "responses.csv", 2, 1)->school_id);
}

static void a_school_in_a_ragged_row_is_no_stranger(void **state)
{
	struct tables *t = *state;

	tables_write(t, "schools.csv",
		     "school_id,name,phase\nS1,Ash,primary\nS2,Birch, Upper,secondary\n");
	tables_write(t, "responses.csv", "school_id,item,rating\nS2,a,met\n");
	tables_read(t);
	tables_expect(t, 1);
	assert_string_equal(tables_problem(t, DIAG_CSV004, "schools.csv", 3, 1)->school_id, "S2");
	assert_int_equal(t->evidence.n_schools, 1);
}

static void a_missing_column_is_named_with_the_nearest(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv", "\n\nschool_id,itm,note\nS1,a,b\n");
	assert_true(t->evidence.incomplete);
	assert_int_equal(tables_count(t, DIAG_CSV005), 2);
	for (size_t i = 0; i < t->diags.n; i++) {
		const struct diag *d = &t->diags.items[i];

		if (d->code != DIAG_CSV005)
			continue;
		assert_int_equal(d->at.line, 3);
		if (strcmp(d->value, "item") == 0)
			assert_problem(d, NULL, "item", "the column 'item' is missing",
				       "rename the column 'itm' to 'item'");
		else
			assert_problem(d, NULL, "rating", "the column 'rating' is missing",
				       "add a column with the header 'rating'");
	}
	assert_int_equal(t->schools[0].n_responses, 0);
}

static void two_columns_of_one_meaning_are_refused(void **state)
{
	struct tables *t = *state;

	tables_write(t, "responses.csv", "School,item,URN,rating\nS1,a,S1,met\n");
	tables_write(t, "judgements.csv", "school_id,section,judgement,SECTION\nS1,a,b,c\n");
	read_with(t, "schools-2.csv",
		  "school_id,name,phase,Roll up,note,rollup\nS3,Cedar,primary,,,\n");
	assert_true(t->evidence.incomplete);
	tables_expect(t, 3);
	assert_problem(tables_problem(t, DIAG_CSV006, "responses.csv", 1, 3), NULL, "URN",
		       "columns 1 and 3 both hold school_id", "delete one of them, or rename it");
	assert_problem(tables_problem(t, DIAG_CSV006, "judgements.csv", 1, 4), NULL, "SECTION",
		       "columns 2 and 4 both hold section", "delete one of them, or rename it");
	assert_problem(tables_problem(t, DIAG_CSV006, "schools-2.csv", 1, 6), NULL, "rollup",
		       "columns 4 and 6 are both named 'rollup'",
		       "delete one of them, or rename it");
}

static void unknown_columns_are_noted(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv", "school_id,item,rating,evidense,,weather\nS1,a,met,x,,y\n");
	tables_expect(t, 1);
	assert_int_equal(tables_count(t, DIAG_CSV007), 2);
	assert_problem(tables_problem(t, DIAG_CSV062, "responses.csv", 1, 4), NULL, "evidense",
		       "the column 'evidense' may be meant as 'evidence', which is missing",
		       "if it is meant to be 'evidence', rename it");
	assert_problem(tables_problem(t, DIAG_CSV007, "responses.csv", 1, 5), NULL, NULL,
		       "the column has no name and is not used", NULL);
	assert_problem(tables_problem(t, DIAG_CSV007, "responses.csv", 1, 6), NULL, "weather",
		       "the column 'weather' is not used", "delete it if nobody needs it");
	assert_int_equal(t->schools[0].n_responses, 1);
}

static void required_cells_must_be_filled(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv", "Urn,item,rating\n,a,met\nS1,,met\nS2,b,\n");
	tables_write(t, "x", "");
	tables_expect(t, 2);
	assert_problem(tables_problem(t, DIAG_CSV008, "responses.csv", 2, 1), NULL, NULL,
		       "Urn is empty",
		       "fill it in, or delete the row");
	assert_problem(tables_problem(t, DIAG_CSV008, "responses.csv", 3, 2), "S1", NULL,
		       "item is empty",
		       "fill it in, or delete the row");
	assert_int_equal(t->schools[0].n_responses, 0);
	assert_int_equal(t->schools[1].n_responses, 1);
}

static void a_row_of_judgements_is_kept_if_it_says_anything(void **state)
{
	struct tables *t = *state;

	read_with(t, "judgements.csv",
		  "school_id,section,judgement,reason,Reason Code,previous\n"
		  "S1,voice,,seen,,\nS1,staff,,,,\nS1,ethos,,,declined,\nS1,lead,,,,Improve\nS1,pupils,#REF!,seen,,\n");
	tables_expect(t, 1);
	assert_non_null(tables_problem(t, DIAG_CSV067, "judgements.csv", 6, 3));
	assert_int_equal(t->schools[0].n_judgements, 4);
	assert_string_equal(t->schools[0].judgements[0].reason.text, "seen");
	assert_string_equal(t->schools[0].judgements[1].reason_code.text, "declined");
	assert_int_equal(t->schools[0].judgements[1].reason_code.at.column, 5);
	assert_false(t->schools[0].judgements[2].lost);
	assert_true(t->schools[0].judgements[3].lost);
}

static void a_school_without_name_or_phase_is_kept_with_its_errors(void **state)
{
	struct tables *t = *state;

	tables_write(t, "schools.csv",
		     "school_id,name,phase\nS1,,primary\nS2,Birch,\n,Cedar,primary\n");
	tables_read(t);
	tables_expect(t, 3);
	assert_int_equal(t->evidence.n_schools, 2);
	assert_string_equal(tables_problem(t, DIAG_CSV008, "schools.csv", 2, 2)->school_id, "S1");
	assert_string_equal(tables_problem(t, DIAG_CSV008, "schools.csv", 3, 3)->school_id, "S2");
	assert_null(tables_problem(t, DIAG_CSV008, "schools.csv", 4, 1)->school_id);
}

static void a_stranger_is_reported_with_the_nearest_school(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv", "school_id,item,rating\ns-01,a,met\nzzzzzz,a,met\nS1.0,b,met\n\xD0\x85\x31,b,met\n"
		  "S11,a,met\n");
	tables_expect(t, 5);
	assert_problem(tables_problem(t, DIAG_CSV009, "responses.csv", 2, 1), NULL, "s-01",
		       "school_id 's-01' is not in the schools table", "did you mean 'S1'?");
	assert_problem(tables_problem(t, DIAG_CSV009, "responses.csv", 3, 1), NULL, "zzzzzz",
		       "school_id 'zzzzzz' is not in the schools table",
		       "add the school to schools.csv, or correct the id");
	assert_string_equal(tables_problem(t, DIAG_CSV009, "responses.csv", 4, 1)->hint,
			    "did you mean 'S1'?");
	assert_string_equal(tables_problem(t, DIAG_CSV009, "responses.csv", 5, 1)->hint,
			    "did you mean 'S1'? (it has U+0405 where this has U+0053)");
	/* a slip makes another school's id */
	assert_string_equal(tables_problem(t, DIAG_CSV009, "responses.csv", 6, 1)->hint,
			    "add the school to schools.csv, or correct the id");
}

static void a_school_is_found_however_its_id_is_spelled(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv", "school_id,item,rating\ns1,a,met\n\xEF\xBC\xB3\xEF\xBC\x91,b,met\nS\xE2\x80\x8B\x31,c,met\n");
	tables_expect(t, 0);
	assert_string_equal(t->schools[0].school->id.text, "S1");
	assert_int_equal(t->schools[0].n_responses, 3);
}

/* Whose of the two a row is cannot be told. */
static void two_ids_that_people_see_as_one_are_an_error(void **state)
{
	struct tables *t = *state;
	const struct diag *d;

	tables_write(t, "schools.csv", "school_id,name,phase\nAsh-1,Ash,primary\nash-1,Elm,primary\nAsh1,Oak,primary\n");
	tables_write(t, "responses.csv", "school_id,item,rating\nAsh1,x,met\n");
	tables_read(t);
	tables_expect(t, 1);
	d = tables_problem(t, DIAG_CSV064, "schools.csv", 3, 1);
	assert_true(strstr(d->message, "school_id 'ash-1' is the same id as 'Ash-1' at ") != NULL);
	assert_true(strstr(d->message, "schools.csv:2") != NULL);
	assert_string_equal(d->school_id, "Ash-1");
	assert_int_equal(t->evidence.n_schools, 2);
	assert_int_equal(t->schools[1].n_responses, 1);
}

static void a_school_listed_twice_keeps_its_first_row(void **state)
{
	struct tables *t = *state;

	read_with(t, "schools-more.csv", "school_id,name,phase\nS2,Birch again,special\n");
	tables_expect(t, 1);
	/* '-' sorts before '.', so schools-more.csv is read first */
	assert_problem(tables_problem(t, DIAG_CSV010, "schools.csv", 3, 1), "S2", "S2",
		       "school_id 'S2' is also at schools-more.csv:2, with another name",
		       "make the rows of a school the same in all files, or delete all but one");
	assert_int_equal(t->evidence.n_schools, 2);
	assert_int_equal(t->schools[0].school->phase, PHASE_SPECIAL);
}

static void a_wrong_date_leaves_the_row(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv", "school_id,item,rating,Date\nS1,a,met,31/02/2026\n");
	tables_expect(t, 1);
	assert_problem(tables_problem(t, DIAG_CSV017, "responses.csv", 2, 4), "S1", "31/02/2026",
		       "Date '31/02/2026' is not a date",
		       "write it as 2026-11-04 or 04/11/2026 (day first)");
	assert_int_equal(t->schools[0].n_responses, 1);
	assert_int_equal(t->schools[0].responses[0].evidence_date.year, 0);
}

static void an_unknown_phase_names_the_nearest(void **state)
{
	struct tables *t = *state;

	tables_write(t, "schools.csv",
		     "school_id,name,phase\nS1,Ash,primry\nS2,Birch,Not applicable\n"
		     "S3,Cedar,middle DEEMED-secondary\nS4,Oak,\n");
	tables_read(t);
	tables_expect(t, 3);
	assert_problem(tables_problem(t, DIAG_CSV018, "schools.csv", 2, 3), "S1", "primry",
		       "phase 'primry' is not a phase", "did you mean 'primary'?");
	assert_problem(tables_problem(t, DIAG_CSV018, "schools.csv", 3, 3), "S2",
		       "Not applicable", "phase 'Not applicable' is not a phase", phase_hint);
	assert_string_equal(tables_problem(t, DIAG_CSV008, "schools.csv", 5, 3)->hint, phase_hint);
	assert_non_null(strstr(phase_hint, "special"));
	assert_non_null(strstr(phase_hint, "alternative-provision"));
	assert_int_equal(t->evidence.n_schools, 4);
	assert_int_equal(t->schools[2].school->phase, PHASE_MIDDLE);
}

static void other_files_are_noted(void **state)
{
	struct tables *t = *state;

	tables_write(t, "events.csv", "x");
	tables_write(t, "case_items-2026.csv", "x");
	tables_write(t, "results.CSV", "x");
	tables_write(t, "responses.ods", "x");
	tables_write(t, "notes.txt", "x");
	tables_write(t, "._schools.csv", "x");
	read_with(t, "responsesold.csv", "x");
	tables_expect(t, 1);
	assert_int_equal(t->diags.n, 4);
	assert_string_equal(tables_problem(t, DIAG_CSV028, "events.csv", 1, 1)->message,
			    "the table is about single pupils, so this audit does not read it");
	tables_problem(t, DIAG_CSV028, "case_items-2026.csv", 1, 1);
	assert_string_equal(tables_problem(t, DIAG_CSV028, "notes.txt", 1, 1)->message,
			    "3 files do not have the name of a table, so they are not read: 'notes.txt', "
			    "'responsesold.csv', "
			    "'results.CSV'");
	assert_string_equal(tables_problem(t, DIAG_CSV090, "responses.ods", 1, 1)->message,
			    "'responses.ods' looks like the table responses but is not read, and there is no responses.csv "
			    "beside it");
	assert_true(t->evidence.incomplete);
}

static void control_characters_are_refused_and_dropped(void **state)
{
	struct tables *t = *state;
	const struct response *row;

	read_with(t, "responses.csv",
		  "school_id,item,rating,note\n"
		  "S1,a,met,be\x07ll\n"
		  "S1,b,met,esc\x1Bhere\n"
		  "S1,c,met,\"two\r\n\rlines\"\n"
		  "S1,d,met,csi\xC2\x9B!\n"
		  "S1,e,met,\t trimmed \t\n");
	tables_expect(t, 4);
	assert_problem(tables_problem(t, DIAG_CSV030, "responses.csv", 2, 4), "S1", "U+0007",
		       "note 'bell' contains the control character U+0007", "delete it");
	assert_string_equal(tables_problem(t, DIAG_CSV030, "responses.csv", 3, 4)->hint, "delete it");
	assert_string_equal(tables_problem(t, DIAG_CSV030, "responses.csv", 4, 4)->message,
			    "note 'two\\nlines' contains the control character U+000D");
	assert_string_equal(tables_problem(t, DIAG_CSV030, "responses.csv", 6, 4)->value, "U+009B");
	row = t->schools[0].responses;
	assert_int_equal(t->schools[0].n_responses, 5);
	assert_string_equal(row[0].note.text, "bell");
	assert_string_equal(row[2].note.text, "two\nlines");
	assert_string_equal(row[4].note.text, "trimmed");
}

static void what_a_spreadsheet_wrote_for_a_date_is_explained(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv",
		  "school_id,item,rating,evidence_date\nS1,a,met,########\nS1,b,met,46330\n"
		  "S1,c,met,24/09/2026 09:00\n");
	tables_write(t, "actions.csv", "school_id,action_id,item,action,owner,due\n"
		     "S1,1,a,Act,Head,#####\n");
	diags_init(&t->diags, &t->arena);
	tables_read(t);
	tables_expect(t, 3);
	assert_string_equal(tables_problem(t, DIAG_CSV017, "responses.csv", 4, 4)->hint,
			    "write the day alone, as 2026-11-04 or 04/11/2026 (day first)");
	assert_string_equal(tables_problem(t, DIAG_CSV017, "responses.csv", 2, 4)->hint,
			    "its column was too narrow when the file was saved: widen it and save "
			    "again");
	assert_string_equal(tables_problem(t, DIAG_CSV075, "responses.csv", 3, 4)->message,
			    "evidence_date '46330' is a day number, as spreadsheets store dates; such cells of "
			    "the column are read as dates, this one as 4 November 2026");
	tables_problem(t, DIAG_CSV017, "actions.csv", 2, 6);
}

static void a_message_stays_on_one_short_line(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv",
		  "school_id,item,rating,evidence_date\n"
		  "S1,a,met,\"one\ntwo 345678901234567890123456789012345678901234567890123456789012345\"\n");
	tables_expect(t, 1);
	assert_string_equal(tables_problem(t, DIAG_CSV017, "responses.csv", 2, 4)->message,
			    "evidence_date 'one\\ntwo 345678901234567890123456789012345678901234567890123...' "
			    "is not a date");
}

static void a_huge_cell_is_refused(void **state)
{
	struct tables *t = *state;
	size_t n = 1024 * 1024 + 1;
	char *text = arena_alloc(&t->arena, n + 1);

	memset(text, 'x', n);
	read_with(t, "responses.csv",
		  arena_printf(&t->arena, "school_id,item,rating\nS1,a,%s\nS2,b,met\n", text));
	tables_expect(t, 1);
	assert_problem(tables_problem(t, DIAG_CSV032, "responses.csv", 2, 3), "S1",
		       "S1,a,xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...",
		       "the cell that starts here is longer than 1 MB",
		       "a quote may not be closed; else shorten the text");
	assert_int_equal(t->schools[1].n_responses, 1);
}

static void a_huge_file_is_refused(void **state)
{
	struct tables *t = *state;
	const char *path = file_join(&t->arena, t->folder, "responses.csv");

	tables_write(t, "schools.csv", schools);
	tables_write(t, "responses.csv", "");
	assert_int_equal(truncate(path, 1024L * 1024 * 1024 + 1), 0);
	tables_read(t);
	tables_expect(t, 1);
	assert_true(t->evidence.incomplete);
	assert_problem(tables_problem(t, DIAG_CSV032, "responses.csv", 1, 1), NULL, NULL,
		       "the file is larger than 1 GB",
		       "split it: responses-1.csv, responses-2.csv");
}

static void rows_of_a_school_without_end_are_told_once(void **state)
{
	struct tables *t = *state;
	enum { ROWS = 200000 };
	const char *row = "S1,a,met\n", *head = "school_id,item,rating\n";
	char *text = arena_alloc(&t->arena, strlen(head) + (ROWS + 9) * strlen(row) + 1), *to = text;

	to = stpcpy(to, head);
	for (int i = 0; i < ROWS + 2; i++)
		to = stpcpy(to, row);
	to = stpcpy(to, "S2,b,met\n");
	read_with(t, "responses.csv", text);
	tables_expect(t, 1);
	assert_problem(tables_problem(t, DIAG_CSV032, "responses.csv", ROWS + 2, 1), "S1", "S1",
		       "the school has more than 200000 rows of responses; from here on they are not used",
		       "an export may hold the same rows many times, or rows of other schools under this one's id");
	assert_int_equal(t->schools[0].n_responses, ROWS);
	assert_int_equal(t->schools[1].n_responses, 1);
	assert_false(t->evidence.incomplete);
}

static void problems_without_end_stop_the_file(void **state)
{
	struct tables *t = *state;
	enum { ROWS = 100000 };
	const char *head = "school_id,item,rating\n";
	char *text = arena_alloc(&t->arena, strlen(head) + (ROWS + 5) * sizeof("S99100000,a,met\n")), *to = text;

	to = stpcpy(to, head);
	for (int i = 0; i < ROWS + 5; i++)
		to += sprintf(to, "S99%d,a,met\n", i);
	read_with(t, "responses.csv", text);
	assert_int_equal(tables_count(t, DIAG_CSV009), ROWS);
	assert_true(t->evidence.incomplete);
	assert_string_equal(tables_problem(t, DIAG_CSV032, "responses.csv", ROWS + 2, 1)->message,
			    "the file has more than 100000 problems; the rest is not read");
}

static void an_empty_file_has_no_header(void **state)
{
	struct tables *t = *state;

	tables_write(t, "responses-2.csv", "\xEF\xBB\xBF\n ,, \n\xC2\xA0\n");
	read_with(t, "responses.csv", "");
	tables_expect(t, 2);
	assert_true(t->evidence.incomplete);
	assert_problem(tables_problem(t, DIAG_CSV033, "responses.csv", 1, 1), NULL, NULL,
		       "the file is empty: it has no header row",
		       "its first row names the columns: school_id, ...");
	tables_problem(t, DIAG_CSV033, "responses-2.csv", 1, 1);
}

static void a_broken_header_is_reported_where_it_breaks(void **state)
{
	struct tables *t = *state;

	read_with(t, "responses.csv", "school_id,\"item,rating\nS1,a,met\n");
	tables_expect(t, 1);
	assert_true(t->evidence.incomplete);
	tables_problem(t, DIAG_CSV003, "responses.csv", 1, 2);

	/* "school" in a row below is no header of a wide table. */
	diags_init(&t->diags, &t->arena);
	read_with(t, "responses.csv",
		  "school_id,item,\"rating,respondent,note\nS1,a,met,school,\"one\"\nS1,b,met,,\n");
	tables_expect(t, 1);
	tables_problem(t, DIAG_CSV003, "responses.csv", 1, 3);
}

static void an_id_must_be_a_safe_folder_name(void **state)
{
	static const struct {
		const char *id, *message;
	} cases[] = {
		{ "../S1", "school_id '../S1' starts with a full stop" },
		{ "a/b", "school_id 'a/b' contains a character that is not allowed in a folder's name" },
		{ "S 1", "school_id 'S 1' contains a character that is not allowed in a folder's name" },
		{ "Caf\xC3\xA9",
		 "school_id 'Caf\xC3\xA9' contains a character that is not allowed in a folder's name" },
		{ "Results.csv", "school_id 'Results.csv' ends like the name of an output file" },
		{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
		  "school_id 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...' "
		  "is longer than 64 characters" },
		{ "o\xC2\xA0k", "school_id 'o\xC2\xA0k' contains U+00A0, which is invisible" },
		{ "o\xC2\xADk", "school_id 'o\xC2\xADk' contains U+00AD, which is invisible" },
	};
	enum { CASES = sizeof(cases) / sizeof(*cases) };
	struct tables *t = *state;
	const char *text = "school_id,name,phase\nAsh,Ash,primary\nA-sh,Ash,primary\n";

	for (int i = 0; i < CASES; i++)
		text = arena_printf(&t->arena, "%s%s,Name,primary\n", text, cases[i].id);
	tables_write(t, "schools.csv", text);
	tables_write(t, "responses.csv",
		     "school_id,item,rating\na/b,x,met\nash,x,met\nAsh,x,met\n");
	tables_read(t);
	tables_expect(t, CASES);
	assert_int_equal(t->evidence.n_schools, 2);
	assert_int_equal(t->schools[0].n_responses, 2);
	for (int i = 0; i < CASES; i++)
		assert_problem(tables_problem(t, DIAG_CSV038, "schools.csv", 4 + i, 1), cases[i].id,
			       cases[i].id,
			       cases[i].message, "use up to 64 letters, digits, '-', '_' and '.'");
}

/* A folder of that name could not be copied to Windows, or opened there. */
static void names_that_windows_keeps_are_no_ids(void **state)
{
	static const char *const kept[] = { "CON", "S1.", "Prn", "aux", "nul.2026", "COM1", "lpt9.a.b", "com0" };
	static const char *const good[] = { "CONS", "ACON", "COM", "COM10", "LPT-1", "null", "A.CON" };
	enum { N_KEPT = sizeof(kept) / sizeof(*kept), N_GOOD = sizeof(good) / sizeof(*good) };
	struct tables *t = *state;
	const char *text = "school_id,name,phase\n";

	for (size_t i = 0; i < N_KEPT; i++)
		text = arena_printf(&t->arena, "%s%s,Name,primary\n", text, kept[i]);
	for (size_t i = 0; i < N_GOOD; i++)
		text = arena_printf(&t->arena, "%s%s,Name,primary\n", text, good[i]);
	tables_write(t, "schools.csv", text);
	tables_read(t);
	assert_int_equal(t->evidence.n_schools, N_GOOD);
	tables_expect(t, N_KEPT);
	assert_problem(tables_problem(t, DIAG_CSV038, "schools.csv", 6, 1), "nul.2026", "nul.2026",
		       "school_id 'nul.2026' is a name that Windows reserves for a device, so no folder can have it",
		       "put something before it in every table, such as S-nul.2026");
	assert_problem(tables_problem(t, DIAG_CSV038, "schools.csv", 3, 1), "S1.", "S1.",
		       "school_id 'S1.' ends in a full stop, which Windows does not allow in a folder's name",
		       "use up to 64 letters, digits, '-', '_' and '.'");
}

static void calendar_problems(void **state)
{
	struct tables *t = *state;

	read_with(t, "calendar.csv",
		  "scope,half_term,first_day,last_day\n"
		  "*,Autumn 1,2026-09-01,2026-10-23\n"
		  "*,Autumn 2,2026-10-23,2026-12-18\n"
		  "*,autumn 1,2026-12-19,2026-12-20\n"
		  "*,Spring 1,2027-02-12,2027-01-04\n"
		  "S1,Spring 1,2027-01-04,soon\n"
		  "Northshir,Spring 1,2027-01-04,2027-02-12\n"
		  "northshire,Spring 1,2027-01-04,2027-02-12\n");
	tables_expect(t, 5);
	assert_true(t->evidence.incomplete);
	assert_problem(tables_problem(t, DIAG_CSV034, "calendar.csv", 3, 2), NULL, "Autumn 2",
		       "half_term 'Autumn 2' begins on 2026-10-23, before 'Autumn 1' ends on 2026-10-23",
		       "correct the first or last day of one of them");
	assert_problem(tables_problem(t, DIAG_CSV041, "calendar.csv", 4, 2), NULL, "autumn 1",
		       "half_term 'autumn 1' of 2026-27 is also in calendar.csv:2",
		       "delete one of the rows, or correct its name or its days");
	assert_problem(tables_problem(t, DIAG_CSV025, "calendar.csv", 5, 4), NULL, "2027-01-04",
		       "last_day '2027-01-04' lies before the first day, 2027-02-12",
		       "correct one of the two days");
	assert_string_equal(tables_problem(t, DIAG_CSV017, "calendar.csv", 6, 4)->school_id, "S1");
	assert_problem(tables_problem(t, DIAG_CSV078, "calendar.csv", 7, 1), NULL, "Northshir",
		       "scope 'Northshir' is not a school or authority of the schools table, but resembles "
		       "authority 'Northshire'",
		       "write 'Northshire' if that is meant");
	assert_int_equal(t->schools[0].n_half_terms, 1);	/* its authority's */
}

static void a_school_s_own_calendar_spoils_nobody_else_s(void **state)
{
	struct tables *t = *state;

	read_with(t, "calendar.csv",
		  "scope,half_term,first_day,last_day\n"
		  "S2,Autumn 1,2026-09-01,2026-10-23\n"
		  "S2,Autumn 2,2026-10-01,2026-12-18\n");
	tables_expect(t, 1);
	assert_false(t->evidence.incomplete);
	assert_string_equal(tables_problem(t, DIAG_CSV034, "calendar.csv", 3, 2)->school_id, "S2");
}

static void problems_outlive_the_evidence(void **state)
{
	struct tables *t = *state;
	struct arena arena;

	arena_init(&arena);
	tables_write(t, "schools.csv", "school_id,name,phase\nS1,Ash,primry\n");
	assert_true(evidence_read(&arena, &t->folder, 1, &(struct evidence_options){ 0 }, &t->evidence, &t->diags));
	arena_clear(&arena);
	assert_problem(tables_problem(t, DIAG_CSV018, "schools.csv", 2, 3), "S1", "primry",
		       "phase 'primry' is not a phase", "did you mean 'primary'?");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, tables_setup, tables_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_folder_without_schools_can_do_nothing),
		TEST(schools_without_rows_can_do_nothing),
		TEST(a_folder_that_cannot_be_read_is_named),
		TEST(a_file_that_cannot_be_read_spoils_all),
		TEST(a_broken_quote_costs_one_row),
		TEST(a_ragged_row_is_not_used_and_not_shifted),
		TEST(a_shifted_id_is_not_believed),
		TEST(a_school_in_a_ragged_row_is_no_stranger),
		TEST(a_missing_column_is_named_with_the_nearest),
		TEST(two_columns_of_one_meaning_are_refused),
		TEST(unknown_columns_are_noted),
		TEST(required_cells_must_be_filled),
		TEST(a_row_of_judgements_is_kept_if_it_says_anything),
		TEST(a_school_without_name_or_phase_is_kept_with_its_errors),
		TEST(a_stranger_is_reported_with_the_nearest_school),
		TEST(a_school_is_found_however_its_id_is_spelled),
		TEST(two_ids_that_people_see_as_one_are_an_error),
		TEST(a_school_listed_twice_keeps_its_first_row),
		TEST(a_wrong_date_leaves_the_row),
		TEST(an_unknown_phase_names_the_nearest),
		TEST(other_files_are_noted),
		TEST(control_characters_are_refused_and_dropped),
		TEST(what_a_spreadsheet_wrote_for_a_date_is_explained),
		TEST(a_message_stays_on_one_short_line),
		TEST(a_huge_cell_is_refused),
		TEST(a_huge_file_is_refused),
		TEST(rows_of_a_school_without_end_are_told_once),
		TEST(problems_without_end_stop_the_file),
		TEST(an_empty_file_has_no_header),
		TEST(a_broken_header_is_reported_where_it_breaks),
		TEST(an_id_must_be_a_safe_folder_name),
		TEST(names_that_windows_keeps_are_no_ids),
		TEST(calendar_problems),
		TEST(a_school_s_own_calendar_spoils_nobody_else_s),
		TEST(problems_outlive_the_evidence),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
