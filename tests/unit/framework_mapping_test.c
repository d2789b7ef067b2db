/*
 * framework_mapping_test.c - mappings: what they make of files, and every mistake in one with its
 * line.
 *
 * The good mapping below is changed by one replacement at a time.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "framework/load_mapping.h"
#include "support_evidence.h"
#include "support_folder.h"
#include "support_lua.h"

static const char good[] =
	"return {\n"
	"  api = 1,\n"
	"  tables = {\n"
	"    { table = \"schools\", files = { \"reg*.csv\" }, header = 3,\n"
	"      delimiter = \"semicolon\",\n"
	"      encoding = \"iso-8859-15\",\n"
	"      where = { [\"LA code\"] = { 204, \"205\" } },\n"
	"      missing = { \"SUPP\", \".\" },\n"
	"      columns = {\n"
	"        school_id = { split = \"URN\", at = \".\" },\n"
	"        name = \"Name\",\n"
	"        phase = { from = \"Phase\", values = { Infant = \"primary\" },\n"
	"          otherwise = \"special\" },\n"
	"        la = { constant = \"North\" },\n"
	"        address = { join = { \"Street\", \"Town\" }, with = \", \" },\n"
	"        year = { split = \"Opened\", at = \"/\", part = 3 },\n"
	"      },\n"
	"    },\n"
	"    { table = \"counts\", figure = \"incidents\",\n"
	"      files = { \"log.csv\" },\n"
	"      columns = { school_id = \"School\" }, other_schools = \"skip\" },\n"
	"  },\n"
	"}\n";

static const char registered[] =
	"Register\nprinted today\n"
	"LA code;URN;Name;Phase;Street;Town;Opened;Colour\n"
	"204;1001.0;Ash\xA4;infant;1 Road;Town A;01/09/1999;red\n"
	"999;1002.0;Birch;Primary;;;;\n"
	"205;1003.0;Cedar;;;Town B;SUPP;blue\n"
	"204;1004.0;;Infant;.;.;1999;\n";

/* Read the folder as the text of a mapping says. */
static bool read_mapped(struct tables *t, const char *text)
{
	struct mapping *mapping = arena_alloc(&t->arena, sizeof(*mapping));
	bool ok;

	diags_init(&t->diags, &t->arena);
	tables_write(t, "m.lua", text);
	ok = mapping_load(&t->arena, file_join(&t->arena, t->folder, "m.lua"), mapping, &t->diags);
	if (ok) {
		t->ok = evidence_read(&t->arena, &t->folder, 1, &(struct evidence_options){ .mapping = mapping },
					 &t->evidence, &t->diags);
		tables_load(t);
	}
	return ok;
}

static void write_files(struct tables *t)
{
	tables_write(t, "register.csv", registered);
	tables_write(t, "log.csv", "When,School\nMon,1003\nTue,1001\nTue,1003\nWed,7777\n");
}

static void a_mapping_fills_our_columns(void **state)
{
	struct tables *t = *state;
	const struct school *ash, *cedar, *last;

	write_files(t);
	assert_true(read_mapped(t, good));
	tables_expect(t, 1);		/* the last school has no name */
	tables_problem(t, DIAG_CSV008, "register.csv", 7, 3);
	assert_int_equal(t->evidence.n_schools, 3);
	ash = t->schools[0].school;
	cedar = t->schools[1].school;
	last = t->schools[2].school;
	assert_string_equal(ash->id.text, "1001");
	assert_int_equal(ash->id.at.line, 4);
	assert_int_equal(ash->id.at.column, 2);
	assert_string_equal(ash->name.text, "Ash\xE2\x82\xAC");
	assert_int_equal(ash->phase, PHASE_PRIMARY);
	assert_string_equal(ash->la.text, "North");
	assert_string_equal(tables_extra(ash, "address"), "1 Road, Town A");
	assert_string_equal(tables_extra(ash, "year"), "1999");
	assert_int_equal(cedar->phase, PHASE_SPECIAL);	/* empty is otherwise */
	assert_string_equal(tables_extra(cedar, "address"), "Town B");
	assert_string_equal(tables_extra(cedar, "year"), "");
	assert_string_equal(tables_extra(last, "address"), "");
	assert_string_equal(tables_extra(last, "year"), "");
	assert_string_equal(tables_extra(ash, "incidents"), "1");
	assert_string_equal(tables_extra(cedar, "incidents"), "2");
	assert_string_equal(tables_extra(last, "incidents"), "0");
	assert_int_equal(t->evidence.n_files, 2);
}

static void what_was_used_is_reported(void **state)
{
	struct tables *t = *state;
	const struct mapping_use *use;

	write_files(t);
	assert_true(read_mapped(t, good));
	assert_int_equal(t->evidence.n_uses, 2);
	use = &t->evidence.uses[0];
	assert_string_equal(use->file, "register.csv");
	assert_string_equal(use->table, "schools");
	assert_int_equal(use->n_rows, 4);
	assert_int_equal(use->n_filtered, 1);
	assert_int_equal(use->n_fills, 6);
	assert_string_equal(use->fills[0].column, "address");
	assert_string_equal(use->fills[0].from, "'Street' + 'Town'");
	assert_string_equal(use->fills[1].from, "the constant 'North'");
	assert_string_equal(use->fills[2].from, "'Name'");
	assert_string_equal(use->fills[5].from, "part 3 of 'Opened'");
	assert_int_equal(use->n_unused, 1);
	assert_string_equal(use->unused[0], "Colour");
	use = &t->evidence.uses[1];
	assert_string_equal(use->table, "counts");
	assert_int_equal(use->n_others, 1);
	assert_string_equal(use->unused[0], "When");
}

/* Responses, wide, from a form; one file as two tables; a header below a title; other tables of the
 * folder as ever. */
static void answers_come_from_a_form(void **state)
{
	static const char mapping[] =
		"return { api = 1, tables = {\n"
		"  { table = \"responses\", files = { \"form.csv\" }, columns = {\n"
		"    school_id = \"Which school?\", respondent = { constant = \"camhs\" },\n"
		"    [\"voice.pupils\"] = { from = \"Q1\", values = { Always = \"met\" } },\n"
		"    [\"voice.parents\"] = \"Q2\" } },\n"
		"  { table = \"actions\", files = { \"form.csv\" }, columns = {\n"
		"    school_id = \"Which school?\", action_id = \"Number\", item = \"Number\",\n"
		"    action = \"What next?\", owner = { constant = \"Head\" },\n"
		"    due = { constant = \"\" } } },\n"
		"} }\n";
	struct tables *t = *state;
	const struct school_evidence *school;

	tables_write(t, "schools.csv", "school_id,name,phase\nS1,Ash,primary\n");
	tables_write(t, "judgements.csv", "school_id,section,judgement\nS1,voice,Emerging\n");
	tables_write(t, "form.csv",
		     "Answers\nWhen,Which school?,Q1,Q2,Number,What next?\n"
		     "Mon,S1,ALWAYS,n/a: none,a1,Listen\n");
	if (!read_mapped(t, mapping))
		fail_msg("%s", printed(&t->arena, &t->diags));
	assert_true(t->ok);
	school = &t->schools[0];
	assert_int_equal(school->n_responses, 2);
	assert_string_equal(school->responses[0].item.text, "voice.parents");
	assert_string_equal(school->responses[0].rating.text, "n/a");
	assert_string_equal(school->responses[0].na_reason.text, "none");
	assert_string_equal(school->responses[1].rating.text, "met");
	assert_string_equal(school->responses[1].respondent.text, "camhs");
	assert_int_equal(school->responses[1].rating.at.line, 3);
	assert_int_equal(school->responses[1].rating.at.column, 3);
	assert_int_equal(school->responses[1].header_at.line, 2);
	assert_int_equal(school->responses[1].header_at.column, 3);
	assert_int_equal(school->n_actions, 1);
	assert_int_equal(school->n_judgements, 1);
	assert_int_equal(t->evidence.n_files, 3);	/* form.csv once */
	tables_problem(t, DIAG_CSV043, "form.csv", 1, 1);	/* once, of a file that is read twice */
	assert_int_equal(t->diags.n, 1);
}

static void a_file_that_does_not_fit_is_told_at_the_mapping(void **state)
{
	struct tables *t = *state;
	const struct diag *diag;

	write_files(t);
	tables_write(t, "register.csv",
		     "x\ny\nLA code;URN;Names;Phase;Street;Town;Opened;URN\n204;1;a;b;c;d;e;f\n");
	assert_true(read_mapped(t, good));
	assert_false(t->ok);
	assert_true(t->evidence.incomplete);
	diag = tables_problem(t, DIAG_MAP002, "m.lua", 11, 1);
	assert_string_equal(diag->message, "register.csv has no column 'Name' in line 3");
	assert_string_equal(diag->hint, "did you mean 'Names'?");
	assert_string_equal(tables_problem(t, DIAG_CSV006, "m.lua", 10, 1)->message,
			    "columns 2 and 8 of register.csv are both named 'URN'");

	tables_write(t, "register.csv", "x\n\"y\nz\"\nLA code;URN\n");
	assert_true(read_mapped(t, good));
	assert_string_equal(tables_problem(t, DIAG_CSV033, "register.csv", 3, 1)->message,
			    "no row starts in line 3, where the mapping says the header is");
}

/* Whose file it is may not be changed. */
static void rows_of_a_register_are_left_out_by_the_mapping(void **state)
{
	struct tables *t = *state;

	tables_write(t, "log.csv", "School\n1\n");
	tables_write(t, "register.csv", "x\ny\nLA code;URN;Name;Phase;Street;Town;Opened\n"
		     "204;1;a;b;c;d;e\n204;1;a;b;c;d;e\n204;2;;b;c;d;e\n");
	assert_true(read_mapped(t, good));
	assert_string_equal(tables_problem(t, DIAG_CSV010, "register.csv", 5, 2)->hint,
			    "leave one of the rows out with the mapping's 'where'");
	assert_string_equal(tables_problem(t, DIAG_CSV008, "register.csv", 6, 3)->hint,
			    "fill it in, or leave such rows out with the mapping's 'where'");
}

static void a_name_without_a_file_is_told(void **state)
{
	struct tables *t = *state;

	tables_write(t, "register.csv", registered);
	assert_true(read_mapped(t, good));
	assert_true(t->evidence.incomplete);
	assert_string_equal(tables_problem(t, DIAG_MAP003, "m.lua", 20, 1)->message,
			    "no file is named 'log.csv'");
}

static void a_file_is_read_once_by_whatever_path(void **state)
{
	struct tables *t = *state;
	struct mapping *mapping = arena_alloc(&t->arena, sizeof(*mapping));
	const char *folders[] = { t->folder, t->folder };
	int line;

	/* By the mapping, and not by its name too. */
	tables_write(t, "schools.csv", registered);
	tables_write(t, "log.csv", "School\n1001\n");
	assert_true(read_mapped(t, replaced(&t->arena, good, "reg*.csv", "./schools.csv", &line)));
	tables_expect(t, 1);
	assert_int_equal(t->evidence.n_files, 2);

	/* Given twice, the folder has the same file. */
	tables_write(t, "m.lua", replaced(&t->arena, good, "reg*.csv", "schools.csv", &line));
	assert_true(mapping_load(&t->arena, file_join(&t->arena, t->folder, "m.lua"), mapping,
				 &t->diags));
	diags_init(&t->diags, &t->arena);
	t->ok = evidence_read(&t->arena, folders, 2, &(struct evidence_options){ .mapping = mapping },
					 &t->evidence, &t->diags);
	tables_load(t);
	tables_expect(t, 1);
	assert_int_equal(t->evidence.n_schools, 3);
}

/* Who writes a mapping has no say in what is read of the rest of the disk. */
static void a_link_out_of_the_folder_is_not_followed(void **state)
{
	struct tables *t = *state;
	struct mapping *mapping = arena_alloc(&t->arena, sizeof(*mapping));
	const char *folder = file_join(&t->arena, t->folder, "a"), *link = file_join(&t->arena, folder, "reg.csv");

	tables_write(t, "schools.csv", registered);
	tables_write(t, "log.csv", "School\n1001\n");
	tables_write(t, "m.lua", good);
	assert_true(mapping_load(&t->arena, file_join(&t->arena, t->folder, "m.lua"), mapping, &t->diags));
	assert_true(make_folder(folder));
	assert_int_equal(symlink("../schools.csv", link), 0);
	diags_init(&t->diags, &t->arena);
	assert_false(evidence_read(&t->arena, &folder, 1, &(struct evidence_options){ .mapping = mapping },
					 &t->evidence, &t->diags));
	assert_int_equal(unlink(link), 0);
	assert_int_equal(rmdir(folder), 0);
	assert_string_equal(t->diags.items[0].message,
			    "'reg.csv' is a link that leads out of the evidence folder, so it is not read");
	assert_true(t->evidence.incomplete);
}

static void bytes_that_are_not_the_named_encoding_are_told(void **state)
{
	struct tables *t = *state;
	int line;

	write_files(t);
	assert_true(read_mapped(t, replaced(&t->arena, good, "iso-8859-15", "utf-8", &line)));
	assert_string_equal(tables_problem(t, DIAG_CSV002, "register.csv", 4, 3)->message,
			    "Name contains the byte 0xA4, which is not UTF-8 like the rest of the file");
}

static void a_figure_has_one_source(void **state)
{
	struct tables *t = *state;
	int line;

	write_files(t);
	assert_true(read_mapped(t, replaced(&t->arena, good, "\"incidents\"", "\"Year\"", &line)));
	tables_problem(t, DIAG_CSV006, "m.lua", 19, 1);
	assert_true(t->evidence.incomplete);
}

/* One replacement in the good mapping, and the problem it makes on that line. */
static const struct {
	const char *old, *new, *problem;
} mistakes[] = {
	{ "api = 1", "api = 2", "error: api is 2; it must be 1 [AUD010]" },
	{ "files = { \"reg*.csv\" }, ", "",
	  "error: tables[1] has no 'files' [AUD005]\n  hint: add 'files', a list of texts" },
	{ "\"reg*.csv\"", "", "error: tables[1].files names no file [AUD005]" },
	{ "\"reg*.csv\"", "\"/tmp/reg.csv\"",
	  "error: tables[1].files[1] '/tmp/reg.csv' leads out of the evidence folder [AUD012]\n"
	  "  hint: give it relative to the evidence folder; pass a folder beside it to the command as well" },
	{ "\"reg*.csv\"", "\"a/../../reg.csv\"",
	  "error: tables[1].files[1] 'a/../../reg.csv' leads out of the evidence folder [AUD012]\n"
	  "  hint: give it relative to the evidence folder; pass a folder beside it to the command as well" },
	{ "header = 3", "headers = 3",
	  "error: tables[1].headers is not a field of the format [AUD007]\n  hint: use 'header'" },
	{ "\"semicolon\"", "\";\"",
	  "error: tables[1].delimiter ';' is not one of found, comma, semicolon, tab and bar "
	  "[AUD009]" },
	{ "\"iso-8859-15\"", "\"utf-9\"",
	  "error: tables[1].encoding 'utf-9' is not one of found, utf-8, utf-16le, utf-16be, "
	  "windows-1252, iso-8859-1, iso-8859-15 and macintosh [AUD009]\n  hint: use 'utf-8'" },
	{ "table = \"schools\"", "table = \"school\"",
	  "error: tables[1].table 'school' is not one of schools, calendar, responses, judgements, "
	  "metrics, actions, reviews, survey, entries, votes, events, cases, case_items and counts [AUD009]\n  hint: use 'schools'" },
	{ "[\"LA code\"]", "[7]",
	  "error: tables[1].where[7] has no text for a name [AUD012]\n"
	  "  hint: write it as [\"7\"] = ..." },
	{ "{ 204, \"205\" }", "true",
	  "error: tables[1].where[\"LA code\"] must be a text, not true or false [AUD006]" },
	{ "{ 204, \"205\" }", "{}",
	  "error: tables[1].where[\"LA code\"] must be a value or a list of values [AUD006]" },
	{ "name = \"Name\",", "name = 1,",
	  "error: tables[1].columns.name must be a header or a table, not a whole number "
	  "[AUD006]" },
	{ "name = \"Name\",", "name = \"\",", "error: tables[1].columns.name is empty [AUD015]" },
	{ "name = \"Name\",", "name = {},",
	  "error: tables[1].columns.name has no source [AUD014]\n"
	  "  hint: give it one of from, constant, join and split" },
	{ "{ constant = \"North\" }", "{ constant = \"North\", from = \"LA\" }",
	  "error: tables[1].columns.la has more than one source [AUD014]\n"
	  "  hint: give it one of from, constant, join and split" },
	{ "{ constant = \"North\" }", "{ constant = \"North\", otherwise = \"x\" }",
	  "error: tables[1].columns.la is a constant and has no values [AUD014]" },
	{ "from = \"Phase\"", "from = \"Phase\", with = \" \"",
	  "error: tables[1].columns.phase.with has no effect without 'join' [AUD014]" },
	{ "\"Street\", \"Town\"", "\"Street\"",
	  "error: tables[1].columns.address.join has 1 item; it must have 2 to 20 [AUD010]" },
	{ "split = \"URN\", at = \".\"", "split = \"URN\"",
	  "error: tables[1].columns.school_id has no 'at' [AUD005]\n"
	  "  hint: add 'at', the text at which the cell is cut" },
	{ "part = 3", "part = 0",
	  "error: tables[1].columns.year.part is 0; it must be from 1 to 50 [AUD010]" },
	{ "{ Infant = \"primary\" }", "{ \"primary\" }",
	  "error: tables[1].columns.phase.values[1] has no text for a name [AUD012]\n"
	  "  hint: write what it is for before it: [\"NAME\"] = ..." },
	{ "{ Infant = \"primary\" }", "{ Infant = {} }",
	  "error: tables[1].columns.phase.values.Infant must be a text, not a table [AUD006]" },
	{ "{ Infant = \"primary\" }", "{ Infant = \"primry\" }",
	  "error: tables[1].columns.phase.values.Infant 'primry' is not a phase [AUD009]\n"
	  "  hint: use 'primary'" },
	{ "\"special\"", "\"nursery school\"",
	  "error: tables[1].columns.phase.otherwise 'nursery school' is not a phase [AUD009]\n"
	  "  hint: use nursery, primary, middle, secondary, all-through, special, alternative-provision or 16-plus; "
	  "where a register says not applicable, use special for a special school and alternative-provision for a "
	  "pupil referral unit" },
	{ "figure = \"incidents\",", "",
	  "error: tables[2] has no 'figure' [AUD005]\n"
	  "  hint: add 'figure', the name under which a school has the count" },
	{ "columns = { school_id = \"School\" }",
	  "columns = { school_id = \"School\", nam = \"x\" }",
	  "error: tables[2].columns.nam is not a column of counts [AUD007]\n"
	  "  hint: known here: school_id" },
	{ "columns = { school_id = \"School\" }", "columns = {}",
	  "error: tables[2].columns has no 'school_id' [AUD005]\n"
	  "  hint: say where counts gets its school_id from" },
	{ "\"skip\"", "\"no\"",
	  "error: tables[2].other_schools 'no' is not one of error and skip [AUD009]" },
	{ "name = \"Name\",", "name = { from = \"Name\", bands = { 20, 20 } },",
	  "error: tables[1].columns.name.bands[2] is not above the number before it [AUD014]\n"
	  "  hint: write the numbers from the lowest up, each once" },
	{ "name = \"Name\",", "name = { from = \"Name\", bands = {} },",
	  "error: tables[1].columns.name.bands must be a list of 1 to 19 numbers [AUD010]" },
	{ "name = \"Name\",", "name = { from = \"Name\", bands = { \"20\" } },",
	  "error: tables[1].columns.name.bands[1] must be a number, not a text [AUD006]" },
	{ "name = \"Name\",", "name = { from = \"Name\", bands = { 0.5 }, values = { \"a\" } },",
	  "error: tables[1].columns.name.values must be a list of 2 words, since 1 number makes 2 bands [AUD014]\n"
	  "  hint: name the lowest band first: { \"Weak\", \"Fair\", \"Strong\" }" },
	{ "{ constant = \"North\" }", "{ constant = \"North\", before = \"x\" }",
	  "error: tables[1].columns.la.before has no effect beside 'constant' [AUD014]" },
	{ "where = {", "where_not = { [\"LA code\"] = \"205\" }, where = {",
	  "error: tables[1].where_not[\"LA code\"] is also named by 'where' [AUD014]\n"
	  "  hint: leave it out of one of the two" },
	{ "header = 3,", "header_rows = 2,",
	  "error: tables[1].header_rows is 2, but there is no 'header' [AUD005]\n"
	  "  hint: add 'header', the line of the first of them" },
	{ "missing = {", "tolerance = 0.5, missing = {",
	  "error: tables[1].tolerance has no effect without table = \"metrics\" [AUD014]" },
	{ "missing = {", "tolerance = \"1\", missing = {",
	  "error: tables[1].tolerance must be a number, not a text [AUD006]\n"
	  "  hint: write a number without quotation marks" },
	{ "missing = {", "symbols = { c = \"secret\" }, missing = {",
	  "error: tables[1].symbols.c 'secret' is not a meaning of a symbol [AUD009]\n  hint: use 'not applicable', "
	  "'not available', 'confidential', 'close to 0' or 'unreliable'" },
	{ "missing = {", "symbols = { supp = \"confidential\" }, missing = {",
	  "error: tables[1].symbols.supp is also one of 'missing' [AUD014]\n"
	  "  hint: a symbol either has a meaning or counts as empty" },
	{ "missing = {", "symbols = { \"confidential\" }, missing = {",
	  "error: tables[1].symbols[1] has no text for a name [AUD012]\n"
	  "  hint: write what it is for before it: [\"NAME\"] = ..." },
	{ "missing = {", "short_rows = \"yes\", missing = {",
	  "error: tables[1].short_rows 'yes' is not one of error and fill [AUD009]" },
	{ "header = 3,", "figure = \"x\",",
	  "error: tables[1].figure has no effect without table = \"counts\" [AUD014]" },
};

static void each_mistake_is_told_at_its_line(void **state)
{
	struct tables *t = *state;

	for (size_t i = 0; i < sizeof(mistakes) / sizeof(*mistakes); i++) {
		int line;
		const char *text = replaced(&t->arena, good, mistakes[i].old, mistakes[i].new,
					    &line);

		assert_false(read_mapped(t, text));
		assert_string_equal(printed(&t->arena, &t->diags),
				    arena_printf(&t->arena, "m.lua:%d:1: %s\n", line,
						 mistakes[i].problem));
	}
	/* Two that are told at another line: a column that is missing, and one given twice. */
	read_mapped(t, replaced(&t->arena, good, "name = \"Name\",", "nom = \"Name\",",
				&(int){ 0 }));
	assert_string_equal(printed(&t->arena, &t->diags),
			    "m.lua:9:1: error: tables[1].columns has no 'name' [AUD005]\n"
			    "  hint: say where schools gets its name from\n");
	read_mapped(t, replaced(&t->arena, good, "year = {", "[\"NAME\"] = {", &(int){ 0 }));
	assert_string_equal(printed(&t->arena, &t->diags),
			    "m.lua:11:1: error: name is given as a column twice [AUD008]\n");
}

static void without_a_header_each_column_goes_by_its_letter(void **state)
{
	static const char hint[] = "name the column by its letter or number: \"#B\" or \"#2\"";
	struct tables *t = *state;

	assert_false(read_mapped(t, "return { api = 1, tables = { { table = \"counts\", figure = \"f\", header = 0,\n"
				 "files = { \"log.csv\" }, columns = { school_id = \"School\" },\n"
				 "where = { [\"#B\"] = \"x\", State = \"y\" },\nwhere_not = { Kind = \"z\" },\n"
				 "latest = \"When\", header_rows = 2 } } }\n"));
	assert_int_equal(t->diags.n, 5);
	assert_string_equal(tables_problem(t, DIAG_AUD014, "m.lua", 2, 1)->hint, hint);
	assert_string_equal(tables_problem(t, DIAG_AUD014, "m.lua", 3, 1)->message, "tables[1].where.State names "
			"the header "
			    "'State', but header is 0, which says that there is none");
	assert_string_equal(tables_problem(t, DIAG_AUD014, "m.lua", 4, 1)->hint, hint);
	assert_string_equal(tables_problem(t, DIAG_AUD014, "m.lua", 5, 1)->message, "tables[1].header_rows has "
			"no effect if header is 0, which says that there is none");
}

static void a_file_that_is_no_mapping_is_told(void **state)
{
	struct tables *t = *state;
	struct mapping mapping;

	assert_false(read_mapped(t, "return 1\n"));
	assert_string_equal(printed(&t->arena, &t->diags),
			    "m.lua:1:1: error: the file must return a table, not a whole number "
			    "[AUD006]\n"
			    "  hint: end it with: return { api = 1, tables = { ... } }\n");
	assert_false(read_mapped(t, "return {}\n"));
	assert_string_equal(t->diags.items[0].message, "the mapping has no 'api'");
	assert_false(read_mapped(t, "return {\n"));
	assert_int_equal(t->diags.items[0].code, DIAG_AUD002);
	assert_false(read_mapped(t, "return { api = 1, tables = { 1, {} } }\n"));
	diags_init(&t->diags, &t->arena);
	assert_false(mapping_load(&t->arena, "/nowhere/m.lua", &mapping, &t->diags));
	assert_int_equal(t->diags.items[0].code, DIAG_MAP001);
}

/* All that doc/mapping.md shows must load. */
static void the_example_of_the_manual_is_right(void **state)
{
	struct tables *t = *state;
	static const size_t n_tables[] = { 4, 2 };
	const char *manual = text_of(&t->arena, "doc/mapping.md"), *end;
	struct mapping mapping;

	for (size_t i = 0; i < sizeof(n_tables) / sizeof(*n_tables); i++) {
		manual = strstr(manual, "```lua\n") + strlen("```lua\n");
		end = strstr(manual, "```");
		tables_write(t, "m.lua", arena_strndup(&t->arena, manual, (size_t)(end - manual)));
		if (!mapping_load(&t->arena, file_join(&t->arena, t->folder, "m.lua"), &mapping, &t->diags))
			fail_msg("%s", printed(&t->arena, &t->diags));
		assert_int_equal(mapping.n_tables, n_tables[i]);
		if (i == 0)
			assert_int_equal(mapping.tables[0].n_columns, 8);
		manual = end + 1;
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, tables_setup, tables_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_mapping_fills_our_columns),
		TEST(what_was_used_is_reported),
		TEST(answers_come_from_a_form),
		TEST(a_file_that_does_not_fit_is_told_at_the_mapping),
		TEST(rows_of_a_register_are_left_out_by_the_mapping),
		TEST(a_name_without_a_file_is_told),
		TEST(a_file_is_read_once_by_whatever_path),
		TEST(a_link_out_of_the_folder_is_not_followed),
		TEST(bytes_that_are_not_the_named_encoding_are_told),
		TEST(a_figure_has_one_source),
		TEST(each_mistake_is_told_at_its_line),
		TEST(without_a_header_each_column_goes_by_its_letter),
		TEST(a_file_that_is_no_mapping_is_told),
		TEST(the_example_of_the_manual_is_right),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
