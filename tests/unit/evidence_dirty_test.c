/*
 * evidence_dirty_test.c - files that nobody here wrote, and what becomes of each.
 *
 * csv-spectrum's and libcsv's own cases, and the examples of csvkit with some public tables: each
 * has its shape and cells, or its problems, in the table below, and a file without an entry fails.
 * The files are read where WAYMARK_SHARED_DATA says, or in ../shared/data; without them the test is
 * skipped, and says so. The cells were taken from another reader, Python's csv module; what that
 * one guesses at (a quote in the middle of a cell, a row too short) is refused here.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "base/file.h"
#include "evidence/table.h"

enum { CELLS_MAX = 2 };

/* Of the header too where it is refused: what it holds is read all the same. */
struct expected_cell {
	int line;
	size_t row, column;	/* from 1; row 0 is the header */
	const char *text;
};

struct outcome {
	const char *path;
	size_t n_columns, n_rows;	/* rows that fit the header */
	const char *problems;		/* LINE:COLUMN CODE of each, notes too */
	struct expected_cell cells[CELLS_MAX];
};

static const struct outcome outcomes[] = {
	{ "csv-spectrum/comma_in_quotes.csv", 5, 1, "",
	  { { 2, 1, 5, "08123" },
	    { 2, 1, 4, "Anytown, WW" } } },
	{ "csv-spectrum/empty.csv", 3, 2, "",
	  { { 3, 2, 3, "4" } } },
	{ "csv-spectrum/empty_crlf.csv", 3, 2, "",
	  { { 3, 2, 3, "4" } } },
	{ "csv-spectrum/escaped_quotes.csv", 2, 2, "",
	  { { 3, 2, 2, "4" },
	    { 2, 1, 2, "ha \"ha\" ha" } } },
	{ "csv-spectrum/json.csv", 2, 1, "",
	  { { 2, 1, 2, "{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}" } } },
	{ "csv-spectrum/location_coordinates.csv", 4, 0, "2:2 CSV003",
	  { { 1, 0, 4, "Counties" } } },
	{ "csv-spectrum/newlines.csv", 3, 3, "",
	  { { 5, 3, 3, "9" },
	    { 3, 2, 1, "Once upon \na time" } } },
	{ "csv-spectrum/newlines_crlf.csv", 3, 3, "",
	  { { 5, 3, 3, "9" },
	    { 3, 2, 1, "Once upon \na time" } } },
	{ "csv-spectrum/quotes_and_newlines.csv", 2, 2, "",
	  { { 5, 2, 2, "4" },
	    { 2, 1, 2, "ha \n\"ha\" \nha" } } },
	{ "csv-spectrum/simple.csv", 3, 1, "",
	  { { 2, 1, 3, "3" } } },
	{ "csv-spectrum/simple_crlf.csv", 3, 1, "",
	  { { 2, 1, 3, "3" } } },
	{ "csv-spectrum/utf8.csv", 3, 2, "",
	  { { 3, 2, 3, "\xCA\xA4" } } },
	{ "csvkit/bad.csv", 3, 1, "2:1 CSV004, 3:1 CSV004",
	  { { 4, 1, 3, "17" },
	    { 4, 1, 2, "mixed types.... uh oh" } } },
	{ "csvkit/bad_skip_lines.csv", 3, 1, "5:1 CSV004, 6:1 CSV004",
	  { { 7, 1, 3, "17" },
	    { 7, 1, 2, "mixed types.... uh oh" } } },
	{ "csvkit/blanks.csv", 6, 1, "",
	  { { 2, 1, 6, "." },
	    { 2, 1, 5, "NULL" } } },
	{ "csvkit/blanks_converted.csv", 6, 0, "",
	  { { 1, 0, 6, "f" } } },
	{ "csvkit/date_like_number.csv", 1, 1, "",
	  { { 2, 1, 1, "4.5" } } },
	{ "csvkit/dummy.csv", 3, 1, "",
	  { { 2, 1, 3, "3" } } },
	{ "csvkit/dummy2.csv", 3, 1, "",
	  { { 2, 1, 3, "3" } } },
	{ "csvkit/dummy3.csv", 3, 2, "",
	  { { 3, 2, 3, "5" } } },
	{ "csvkit/dummy_col_shuffled.csv", 3, 1, "",
	  { { 2, 1, 3, "1" } } },
	{ "csvkit/dummy_col_shuffled_ragged.csv", 4, 1, "",
	  { { 2, 1, 4, "4" } } },
	{ "csvkit/empty.csv", 0, 0, "1:1 CSV033", { { 0 } } },
	{ "csvkit/foo1.csv", 3, 2, "",
	  { { 3, 2, 3, "21" },
	    { 3, 2, 2, "Howard" } } },
	{ "csvkit/foo2.csv", 3, 2, "",
	  { { 3, 2, 3, "21" },
	    { 3, 2, 2, "Tim" } } },
	{ "csvkit/iris.csv", 5, 150, "",
	  { { 151, 150, 5, "Iris-virginica" },
	    { 101, 100, 5, "Iris-versicolor" } } },
	{ "csvkit/irismeta.csv", 3, 3, "",
	  { { 4, 3, 3, "IRSE" },
	    { 2, 1, 2, "http://en.wikipedia.org/wiki/Iris_versicolor" } } },
	{ "csvkit/join_a.csv", 3, 3, "",
	  { { 4, 3, 3, "c" } } },
	{ "csvkit/join_a_short.csv", 3, 1, "2:1 CSV004, 3:1 CSV004",
	  { { 4, 1, 3, "c" } } },
	{ "csvkit/join_b.csv", 3, 3, "",
	  { { 4, 3, 3, "c" } } },
	{ "csvkit/join_no_header_row.csv", 3, 3, "",
	  { { 4, 3, 3, "c" } } },
	{ "csvkit/join_short.csv", 5, 2, "",
	  { { 3, 2, 5, "c" } } },
	{ "csvkit/mac_newlines.csv", 3, 2, "",
	  { { 4, 2, 3, "6" },
	    { 3, 2, 1, "Once upon\na time" } } },
	{ "csvkit/no_header_row.csv", 3, 0, "",
	  { { 1, 0, 3, "3" } } },
	{ "csvkit/no_header_row2.csv", 3, 0, "",
	  { { 1, 0, 3, "6" } } },
	{ "csvkit/no_header_row3.csv", 3, 1, "",
	  { { 2, 1, 3, "6" } } },
	{ "csvkit/null_byte.csv", 0, 0, "2:1 CSV031", { { 0 } } },
	{ "csvkit/optional_quote_characters.csv", 3, 1, "",
	  { { 2, 1, 3, "3" } } },
	{ "csvkit/realdata/Datagov_FY10_EDU_recp_by_State.csv", 9, 53, "2:1 CSV043, 57:1 CSV080",
	  { { 56, 53, 1, "PHILIPPINES" } } },
	{ "csvkit/realdata/FY09_EDU_Recipients_by_State.csv", 9, 52, "",
	  { { 53, 52, 9, "4,424" },
	    { 10, 9, 1, "DIST. OF COLUMBIA" } } },
	{ "csvkit/realdata/README.csv", 4, 3, "",
	  { { 4, 3, 4, "2011-04-17" },
	    { 3, 2, 1, "FY 09 Education Recipients by State." } } },
	{ "csvkit/realdata/acs2012_5yr_population.csv", 4, 93, "",
	  { { 94, 93, 4, "0" },
	    { 80, 79, 2, "Scotts Bluff County, NE" } } },
	{ "csvkit/realdata/census_2010/census2010_geo_schema.csv", 3, 101, "",
	  { { 102, 101, 3, "18" },
	    { 102, 101, 1, "RESERVED" } } },
	{ "csvkit/realdata/census_2010/ilgeo2010_excerpt.csv", 101, 1000, "",
	  { { 1001, 1000, 98, "True" },
	    { 785, 784, 66, "Hinsdale Community Consolidated School District 181 (part)" } } },
	{ "csvkit/realdata/ks_1033_data.csv", 14, 1575, "",
	  { { 1576, 1575, 14, "Individual Equipment" },
	    { 1252, 1251, 14,
	      "Optical Instruments, Test Equipment, Components and Accessories" } } },
	{ "csvkit/sheetsxls_converted.csv", 9, 3, "5:1 CSV080",
	  { { 3, 2, 9, "Extra data past headers will be trimmed" } } },
	{ "csvkit/sheetsxlsx_converted.csv", 8, 3, "1:9 CSV007, 5:1 CSV080",
	  { { 4, 3, 1, "Chicago Reader" } } },
	{ "csvkit/sniff_limit.csv", 3, 1, "",
	  { { 2, 1, 3, "3" } } },
	{ "csvkit/sort_ints_nulls.csv", 3, 3, "",
	  { { 4, 3, 3, "7" } } },
	{ "csvkit/test_date_format.csv", 1, 2, "",
	  { { 3, 2, 1, "31/12/2012" } } },
	{ "csvkit/test_date_format_converted.csv", 1, 2, "",
	  { { 3, 2, 1, "2012-12-31" } } },
	{ "csvkit/test_empty_columns.csv", 3, 2, "",
	  { { 3, 2, 3, "c" } } },
	{ "csvkit/test_empty_columns_long_row.csv", 3, 0, "",
	  { { 1, 0, 3, "c" } } },
	{ "csvkit/test_empty_columns_short_row.csv", 3, 0, "",
	  { { 1, 0, 3, "c" } } },
	{ "csvkit/test_extra_header.csv", 4, 1, "2:1 CSV082",
	  { { 1, 0, 4, "d" } } },
	{ "csvkit/test_geo.csv", 12, 17, "",
	  { { 18, 17, 12, "-95.250699" },
	    { 3, 2, 4, "The Tyler Museum of Art on the campus of Tyler Junior College is t"
	      "he largest art museum in Tyler. Visit them online at <a href=\"htt"
	      "p://www.tylermuseum.org/\">http://www.tylermuseum.org/</a>." } } },
	{ "csvkit/test_geojson.csv", 7, 3, "",
	  { { 4, 3, 5, "Polygon" },
	    { 4, 3, 4, "{\"type\": \"Polygon\", \"coordinates\": [[[100.0, 0.0], [101.0, 0"
	      ".0], [101.0, 1.0], [100.0, 1.0], [100.0, 0.0]]]}" } } },
	{ "csvkit/test_header_newline.csv", 3, 1, "1:1 CSV030",
	  { { 5, 1, 3, "f" } } },
	{ "csvkit/test_ignore_case.csv", 3, 5, "",
	  { { 6, 5, 3, "d" },
	    { 6, 5, 2, "2009-01-01" } } },
	{ "csvkit/test_join_short_rows.csv", 3, 1, "2:1 CSV004, 3:1 CSV004",
	  { { 4, 1, 3, "c" } } },
	{ "csvkit/test_latin1.csv", 3, 2, "3:1 CSV042",
	  { { 3, 2, 3, "\xC2\xA9" } } },
	{ "csvkit/test_literal_order.csv", 2, 3, "",
	  { { 4, 3, 2, "3" },
	    { 2, 1, 1, "192" } } },
	{ "csvkit/test_locale.csv", 3, 0, "2:1 CSV080",
	  { { 2, 1, 2, "200.000.000" } } },
	{ "csvkit/test_locale_converted.csv", 3, 0, "2:1 CSV080",
	  { { 2, 1, 2, "200000000" } } },
	{ "csvkit/test_no_leading_zeroes.csv", 3, 1, "",
	  { { 2, 1, 3, "0.1" },
	    { 2, 1, 2, "00.11" } } },
	{ "csvkit/test_numeric_date_format.csv", 1, 2, "",
	  { { 3, 2, 1, "20121231" } } },
	{ "csvkit/test_precision.csv", 1, 1, "",
	  { { 2, 1, 1, "1.234567" } } },
	{ "csvkit/test_skip_lines.csv", 3, 1, "",
	  { { 5, 1, 3, "3" } } },
	{ "csvkit/test_utf16_big.csv", 3, 2, "",
	  { { 3, 2, 3, "\xCA\xA4" } } },
	{ "csvkit/test_utf16_little.csv", 3, 2, "",
	  { { 3, 2, 3, "\xCA\xA4" } } },
	{ "csvkit/test_utf8.csv", 3, 2, "",
	  { { 3, 2, 3, "\xCA\xA4" } } },
	{ "csvkit/test_utf8_bom.csv", 3, 2, "",
	  { { 3, 2, 3, "\xCA\xA4" } } },
	{ "csvkit/testdbf_converted.csv", 12, 8, "",
	  { { 9, 8, 12, "-93.5130863" },
	    { 9, 8, 4, "Congressional District 3" } } },
	{ "csvkit/testfixed_converted.csv", 8, 3, "5:1 CSV080",
	  { { 5, 4, 1, "Row with blanks" },
	    { 4, 3, 7, "1920-01-01T00:00:00" } } },
	{ "csvkit/testfixed_schema.csv", 3, 8, "",
	  { { 9, 8, 3, "2" },
	    { 9, 8, 1, "empty_column" } } },
	{ "csvkit/testfixed_schema_no_inference.csv", 3, 3, "",
	  { { 4, 3, 3, "2" },
	    { 4, 3, 2, "10" } } },
	{ "csvkit/testjson_converted.csv", 7, 3, "5:1 CSV080",
	  { { 4, 3, 7, "164" } } },
	{ "csvkit/testjson_multiline_converted.csv", 3, 2, "",
	  { { 3, 2, 3, "4" } } },
	{ "csvkit/testjson_nested_converted.csv", 7, 2, "",
	  { { 3, 2, 7, "63" },
	    { 3, 2, 3, "1948-01-01T14:57:13" } } },
	{ "csvkit/testxls_converted.csv", 8, 3, "5:1 CSV080",
	  { { 3, 2, 8, "Extra data beyond headers will be trimmed" } } },
	{ "csvkit/testxls_unicode_converted.csv", 3, 1, "",
	  { { 2, 1, 3, "3.0" } } },
	{ "csvkit/testxlsx_converted.csv", 8, 3, "5:1 CSV080",
	  { { 3, 2, 8, "Extra data beyond headers will be trimmed" } } },
	{ "csvkit/testxlsx_noinference_converted.csv", 8, 3, "5:1 CSV080",
	  { { 3, 2, 8, "Extra data beyond headers will be trimmed" } } },
	{ "csvkit/testxlsx_unicode_converted.csv", 3, 1, "",
	  { { 2, 1, 3, "3" } } },
	{ "libcsv/test_01.csv", 5, 0, "",
	  { { 1, 0, 5, "5" } } },
	{ "libcsv/test_02.csv", 0, 0, "1:1 CSV033", { { 0 } } },
	{ "libcsv/test_03.csv", 2, 0, "1:2 CSV006",
	  { { 1, 0, 1, "," },
	    { 1, 0, 2, "," } } },
	{ "libcsv/test_04.csv", 1, 0, "",
	  { { 1, 0, 1, "I call our world Flatland,\n not because we call it so, \n but to "
	      "make its nature clearer\n to you, my happy readers,\n who are priv"
	      "ileged to live in Space." } } },
	{ "libcsv/test_05.csv", 6, 0, "1:2 CSV007, 1:4 CSV006, 1:5 CSV006, 1:6 CSV006",
	  { { 1, 0, 1, "\"a,b\"" },
	    { 1, 0, 6, "\"\"" } } },
	{ "libcsv/test_06.csv", 2, 0, "",
	  { { 1, 0, 2, "a b  c" } } },
	{ "libcsv/test_07.csv", 0, 0, "1:1 CSV003", { { 0 } } },
	{ "libcsv/test_08.csv", 0, 0, "1:1 CSV003", { { 0 } } },
	{ "libcsv/test_10.csv", 1, 0, "",
	  { { 1, 0, 1, "a" } } },
	{ "libcsv/test_11.csv", 4, 0, "",
	  { { 1, 0, 4, "4" } } },
	{ "libcsv/test_12.csv", 0, 0, "1:1 CSV033", { { 0 } } },
	{ "libcsv/test_13.csv", 1, 0, "",
	  { { 1, 0, 1, "abc" } } },
};

enum { OUTCOMES = sizeof(outcomes) / sizeof(*outcomes) };

/* A table that asks for nothing but, in the one file with a title, the column below it. */
struct any_row {
	struct cell first;
};

static const struct column any_columns[] = {
	{ "school_id", NEED_NONE, offsetof(struct any_row, first), { NULL }, CELL_TEXT },
};
static const struct column titled_columns[] = {
	{ "State Name", NEED_COLUMN, offsetof(struct any_row, first), { NULL }, CELL_TEXT },
};

static struct table_spec spec_of(const char *path)
{
	return (struct table_spec){
		.name = "any", .row_bytes = sizeof(struct any_row),
		.columns = strstr(path, "Datagov") ? titled_columns : any_columns,
		.n_columns = 1, .keeps_extras = true, .shared = true,
	};
}

static const char *shared_data(void)
{
	const char *folder = getenv("WAYMARK_SHARED_DATA");

	return folder ? folder : "../shared/data";
}

static void expect_cell(const struct outcome *o, const struct expected_cell *cell, size_t row,
			const char *text, int line)
{
	if (cell->row != row || !cell->column)
		return;
	if (strcmp(text, cell->text) != 0 || line != cell->line)
		fail_msg("%s: row %zu column %zu is '%s' on line %d, not '%s' on line %d", o->path,
			 row, cell->column, text, line, cell->text, cell->line);
}

static void expect_cells(const struct outcome *o, struct table *t, size_t row)
{
	for (size_t i = 0; i < CELLS_MAX; i++) {
		const struct expected_cell *cell = &o->cells[i];
		struct cell got;

		if (!cell->column || cell->row != row)
			continue;
		if (row == 0) {
			expect_cell(o, cell, row, t->headers[cell->column - 1],
				    table_header_at(t, cell->column - 1).line);
			continue;
		}
		got = table_cell(t, cell->column - 1);
		expect_cell(o, cell, row, got.text, got.at.line);
		assert_int_equal(got.at.column, cell->column);
	}
}

static const char *listed(struct arena *arena, const struct diags *diags)
{
	const char *text = "";

	for (size_t i = 0; i < diags->n; i++) {
		const struct diag *d = &diags->items[i];
		const struct loc *places = d->places ? d->places : &d->at;

		for (size_t k = 0; k < (d->places ? d->n_places : 1); k++)
			text = arena_printf(arena, "%s%s%d:%d %s", text, *text ? ", " : "", places[k].line,
					    places[k].column, diag_code_name(d->code));
	}
	return text;
}

static void check(const struct outcome *o)
{
	struct table_spec spec = spec_of(o->path);
	struct reading reading;
	struct arena arena;
	struct diags diags;
	struct table table;
	struct any_row row;
	struct source source;
	struct spool *spool;
	char sha256[HASH_HEX_BYTES];
	size_t n = 0;

	arena_init(&arena);
	diags_init(&diags, &arena);
	reading_init(&reading, &arena, &arena, NULL, &diags);
	spool = spool_new(&arena, NULL);
	if (!file_copy(arena_printf(&arena, "%s/dirty-csv/%s", shared_data(), o->path), 1 << 20,
		       spool, sha256) || !source_open(&source, spool))
		fail_msg("%s cannot be read", o->path);
	if (table_open(&table, &reading, &arena, &spec, NULL, o->path, &source, NULL)) {
		while (table_next(&table, &row))
			expect_cells(o, &table, ++n);
	}
	if (strcmp(listed(&arena, &diags), o->problems) != 0)
		fail_msg("%s: problems are '%s'", o->path, listed(&arena, &diags));
	if (table.n_headers != o->n_columns || n != o->n_rows)
		fail_msg("%s: %zu columns, %zu rows", o->path, table.n_headers, n);
	expect_cells(o, &table, 0);
	arena_clear(&arena);
}

static bool data_is_there(void)
{
	struct arena arena;
	bool there;

	arena_init(&arena);
	there = file_exists(file_join(&arena, shared_data(), "dirty-csv"));
	arena_clear(&arena);
	if (!there)
		printf("# SKIP no real files: set WAYMARK_SHARED_DATA to the folder that has "
		       "dirty-csv/\n");
	return there;
}

static void each_file_has_its_outcome(void **state)
{
	if (!data_is_there())
		return;
	for (size_t i = 0; i < OUTCOMES; i++)
		check(&outcomes[i]);
}

static bool has_outcome(const char *path)
{
	for (size_t i = 0; i < OUTCOMES; i++) {
		if (strcmp(outcomes[i].path, path) == 0)
			return true;
	}
	return false;
}

/* The CSV files in a folder and below it; each must have an entry. */
static size_t count_files(struct arena *arena, const char *root, const char *below)
{
	const char **names;
	size_t n_names, n = 0;

	assert_true(file_list(arena, file_join(arena, root, below), &names, &n_names));
	for (size_t i = 0; i < n_names; i++) {
		const char *path = *below ? file_join(arena, below, names[i]) : names[i];
		struct stat status;

		assert_int_equal(stat(file_join(arena, root, path), &status), 0);
		if (S_ISDIR(status.st_mode)) {
			n += count_files(arena, root, path);
		} else if (strstr(path, ".csv")) {
			n++;
			if (!has_outcome(path))
				fail_msg("%s has no outcome in the table", path);
		}
	}
	return n;
}

static void no_file_is_without_an_outcome(void **state)
{
	struct arena arena;

	if (!data_is_there())
		return;
	arena_init(&arena);
	assert_int_equal(count_files(&arena, file_join(&arena, shared_data(), "dirty-csv"), ""),
			 OUTCOMES);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_file_has_its_outcome),
		cmocka_unit_test(no_file_is_without_an_outcome),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
