/*
 * evidence_csv_test.c - the CSV reader: lines, columns, quotes, and files that nobody here wrote.
 *
 * The last test reads the conformance cases of csv-spectrum where they are at hand
 * (WAYMARK_SHARED_DATA, or ../shared/data).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <csv.h>
#include <jansson.h>

#include "base/arena.h"
#include "base/file.h"
#include "evidence/csv.h"
#include "evidence/csv_line.h"

/* One line of text a row: "2-3: 2|cell 3|cell"; a fault as "! 4 column 2". Easy to compare and
 * to read. */
static const char *trace(struct arena *arena, const char *bytes, size_t length, char delimiter)
{
	struct csv_reader *reader = csv_reader_new(arena, bytes, length, delimiter);
	const char *text = "";
	struct raw_row row;
	enum row_outcome outcome;

	while ((outcome = csv_reader_next(reader, &row)) != ROW_OUTCOME_END) {
		text = arena_printf(arena, "%s%d-%d:", text, row.line, row.last_line);
		for (size_t i = 0; i < row.n_cells; i++) {
			assert_int_equal(row.cells[i].length, strlen(row.cells[i].text));
			text = arena_printf(arena, "%s %d|%s|", text, row.cells[i].line,
					    row.cells[i].text);
		}
		if (outcome != ROW_OUTCOME_ROW)
			text = arena_printf(arena, "%s !%d line %d", text, (int)outcome,
					    row.fault_line);
		text = arena_printf(arena, "%s\n", text);
	}
	return text;
}

static void assert_trace(const char *text, char delimiter, const char *expected)
{
	struct arena arena;

	arena_init(&arena);
	assert_string_equal(trace(&arena, text, strlen(text), delimiter), expected);
	arena_clear(&arena);
}

static void cells_know_the_line_they_start_on(void **state)
{
	(void)state;
	assert_trace("", ',', "");
	assert_trace("a,b\n", ',', "1-1: 1|a| 1|b|\n");
	assert_trace("a,b", ',', "1-1: 1|a| 1|b|\n");
	assert_trace("\n\na\n", ',', "1-1:\n2-2:\n3-3: 3|a|\n");
	assert_trace("\"x\ny\",b,\"p\nq\",c\nd\n", ',',
		     "1-3: 1|x\ny| 2|b| 2|p\nq| 3|c|\n4-4: 4|d|\n");
	assert_trace("a,\"\n\n\"\n", ',', "1-3: 1|a| 1|\n\n|\n");
}

static void line_ends_and_delimiters(void **state)
{
	(void)state;
	assert_trace("a;b\r\n\"c\r\nd\";\r\n", ';', "1-1: 1|a| 1|b|\n2-3: 2|c\nd| 3||\n");
	assert_trace("a\t\tb\t\n", '\t', "1-1: 1|a| 1|| 1|b| 1||\n");
	assert_trace("\"a\"\t\"b\"\r\n", '\t', "1-1: 1|a| 1|b|\n");
	assert_trace("a\rb,c\n", ',', "1-1: 1|a\rb| 1|c|\n");
	assert_trace("a,b\r", ',', "1-1: 1|a| 1|b|\n");
	assert_trace(" a , \" b \" \n", ',', "1-1: 1|a| 1| b |\n");
	assert_trace(",", ',', "1-1: 1|| 1||\n");
}

static void reading_goes_on_below_a_broken_cell(void **state)
{
	(void)state;
	assert_trace("a,b\"c,d\ne\n", ',', "1-1: 1|a| !1 line 1\n2-2: 2|e|\n");
	assert_trace("a,\"b\"c,d\ne\n", ',', "1-1: 1|a| !2 line 1\n2-2: 2|e|\n");
	/* The quote opened in line 1 runs into the one of line 3; lines 2 and 3 are read all the
	 * same. */
	assert_trace("a,\"open\nb,c\nd,\"e\",f\ng\n", ',',
		     "1-3: 1|a| !2 line 1\n2-2: 2|b| 2|c|\n3-3: 3|d| 3|e| 3|f|\n4-4: 4|g|\n");
	assert_trace("a,\"x\ny\",\"open\nb\n", ',', "1-3: 1|a| 1|x\ny| !3 line 2\n3-3: 3|b|\n");
	assert_trace("a,\"open", ',', "1-1: 1|a| !3 line 1\n");
	assert_trace("\"", ',', "1-1: !3 line 1\n");
	assert_trace("\"\n\"\"\n", ',', "1-2: !3 line 1\n2-2: 2||\n");
}

static char *filled(struct arena *arena, char c, size_t n, const char *tail)
{
	char *text = arena_alloc(arena, n + strlen(tail) + 1);

	memset(text, c, n);
	strcpy(text + n, tail);
	return text;
}

static void limits_stop_a_cell_and_a_row(void **state)
{
	struct arena arena;
	struct raw_row row;
	struct csv_reader *reader;
	const char *text;

	(void)state;
	arena_init(&arena);
	text = filled(&arena, 'x', RAW_CELL_BYTES_MAX, ",b\n");
	reader = csv_reader_new(&arena, text, strlen(text), ',');
	assert_int_equal(csv_reader_next(reader, &row), ROW_OUTCOME_ROW);
	assert_int_equal(row.cells[0].length, RAW_CELL_BYTES_MAX);

	text = filled(&arena, 'x', RAW_CELL_BYTES_MAX + 1, ",b\nc\n");
	assert_string_equal(trace(&arena, text, strlen(text), ','), "1-1: !4 line 1\n2-2: 2|c|\n");

	/* A quote that is never closed is given up long before the end of the file. */
	text = filled(&arena, '\n', 3 * RAW_CELL_BYTES_MAX, "end\n");
	text = arena_printf(&arena, "a,\"%s", text);
	reader = csv_reader_new(&arena, text, strlen(text), ',');
	assert_int_equal(csv_reader_next(reader, &row), ROW_OUTCOME_LONG_CELL);
	assert_int_equal(row.fault_line, 1);
	assert_true(row.last_line < 2 * RAW_CELL_BYTES_MAX);
	assert_int_equal(csv_reader_next(reader, &row), ROW_OUTCOME_ROW);
	assert_int_equal(row.line, 2);

	text = filled(&arena, ',', RAW_ROW_CELLS_MAX - 1, "\n");
	reader = csv_reader_new(&arena, text, strlen(text), ',');
	assert_int_equal(csv_reader_next(reader, &row), ROW_OUTCOME_ROW);
	assert_int_equal(row.n_cells, RAW_ROW_CELLS_MAX);
	text = filled(&arena, ',', RAW_ROW_CELLS_MAX, "\nc\n");
	reader = csv_reader_new(&arena, text, strlen(text), ',');
	assert_int_equal(csv_reader_next(reader, &row), ROW_OUTCOME_WIDE_ROW);
	assert_int_equal(csv_reader_next(reader, &row), ROW_OUTCOME_ROW);
	assert_string_equal(row.cells[0].text, "c");
	arena_clear(&arena);
}

static void the_faulty_line_is_handed_out(void **state)
{
	struct arena arena;
	const char *text = "a\nb,\"x\ny\",c\"d\ne\n";
	struct raw_row row;
	struct csv_reader *reader;

	(void)state;
	arena_init(&arena);
	reader = csv_reader_new(&arena, text, strlen(text), ',');
	assert_int_equal(csv_reader_next(reader, &row), ROW_OUTCOME_ROW);
	assert_int_equal(csv_reader_next(reader, &row), ROW_OUTCOME_STRAY_QUOTE);
	assert_int_equal(row.line, 2);
	assert_int_equal(row.fault_line, 3);
	assert_int_equal(row.n_cells, 2);
	assert_int_equal(row.source_length, strlen("y\",c\"d\n"));
	assert_memory_equal(row.source, "y\",c\"d\n", row.source_length);
	arena_clear(&arena);
}

/*
 * The rows of a file as csv-spectrum writes them: an array of objects keyed by the header. NULL
 * after a row with a fault, whose outcome is then set.
 */
static json_t *as_json(struct arena *arena, const char *bytes, size_t length,
		       enum row_outcome *outcome)
{
	struct csv_reader *reader = csv_reader_new(arena, bytes, length, ',');
	json_t *rows = json_array(), *object;
	const char **header;
	size_t n_header;
	struct raw_row row;

	assert_int_equal(csv_reader_next(reader, &row), ROW_OUTCOME_ROW);
	n_header = row.n_cells;
	header = arena_array(arena, n_header, sizeof(*header));
	for (size_t i = 0; i < n_header; i++)
		header[i] = arena_strdup(arena, row.cells[i].text);
	while ((*outcome = csv_reader_next(reader, &row)) == ROW_OUTCOME_ROW) {
		assert_int_equal(row.n_cells, n_header);
		object = json_object();
		for (size_t i = 0; i < n_header; i++)
			json_object_set_new(object, header[i], json_string(row.cells[i].text));
		json_array_append_new(rows, object);
	}
	if (*outcome == ROW_OUTCOME_END)
		return rows;
	json_decref(rows);
	return NULL;
}

static bool ends_in(const char *name, const char *suffix)
{
	size_t n = strlen(name), m = strlen(suffix);

	return n >= m && strcmp(name + n - m, suffix) == 0;
}

/* A line end in a cell is LF whatever the file's: CR LF in expected texts becomes LF. */
static void unify_line_ends(json_t *rows)
{
	size_t i;
	const char *key;
	json_t *row, *value;

	json_array_foreach(rows, i, row) {
		json_object_foreach(row, key, value) {
			char *text = strdup(json_string_value(value)), *to = text;

			for (const char *from = text; *from; from++) {
				if (from[0] != '\r' || from[1] != '\n')
					*to++ = *from;
			}
			*to = '\0';
			json_string_set(value, text);
			free(text);
		}
	}
}

static void compare_case(struct arena *arena, const char *folder, const char *name)
{
	const char *stem = arena_strndup(arena, name, strlen(name) - strlen(".csv"));
	json_t *expected = json_load_file(arena_printf(arena, "%s-json/%s.json", folder, stem), 0,
					  NULL), *got;
	enum row_outcome outcome;
	char *bytes;
	size_t length;

	assert_true(file_read(arena, file_join(arena, folder, name), 1 << 20, &bytes, &length));
	got = as_json(arena, bytes, length, &outcome);
	if (strcmp(stem, "location_coordinates") == 0) {
		/* Quotes inside cells without quotes, which RFC 4180 does not allow: refused,
		 * never guessed. */
		assert_int_equal(outcome, ROW_OUTCOME_STRAY_QUOTE);
	} else {
		assert_int_equal(outcome, ROW_OUTCOME_END);
		assert_true(json_is_array(expected));
		unify_line_ends(expected);
		if (!json_equal(expected, got))
			fail_msg("%s differs", name);
	}
	json_decref(expected);
	json_decref(got);
}

static void csv_spectrum_reads_as_its_authors_say(void **state)
{
	const char *data = getenv("WAYMARK_SHARED_DATA"), *folder, **names;
	struct arena arena;
	size_t n, compared = 0;

	(void)state;
	arena_init(&arena);
	folder = file_join(&arena, data ? data : "../shared/data", "dirty-csv/csv-spectrum");
	if (!file_list(&arena, folder, &names, &n)) {
		printf("# SKIP no csv-spectrum: set WAYMARK_SHARED_DATA to the folder that has dirty-csv/\n");
		arena_clear(&arena);
		return;
	}
	for (size_t i = 0; i < n; i++) {
		if (!ends_in(names[i], ".csv"))
			continue;
		compare_case(&arena, folder, names[i]);
		compared++;
	}
	assert_true(compared >= 10);
	arena_clear(&arena);
}

/* ---- rows that need no parser ---- */

enum { LINE_BYTES = 24, LINES = 200000 };

struct cells {
	char text[LINE_BYTES * 4];	/* each after a bar */
	size_t n_rows;
};

static void add_cell(struct cells *cells, const char *text)
{
	strcat(strcat(cells->text, "|"), text);
}

static void on_cell(void *text, size_t length, void *data)
{
	(void)length;
	add_cell(data, text);
}

static void on_row(int end, void *data)
{
	(void)end;
	((struct cells *)data)->n_rows++;
}

static int ends_line(unsigned char c)
{
	return c == '\n';
}

/* What libcsv makes of the line; its row must be whole. */
static void parse(const char *line, struct cells *cells)
{
	struct csv_parser parser;
	char ended[LINE_BYTES + 2];
	const size_t length = (size_t)sprintf(ended, "%s\n", line);

	assert_int_equal(csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_APPEND_NULL), 0);
	csv_set_term_func(&parser, ends_line);
	assert_int_equal(csv_parse(&parser, ended, length, on_cell, on_row, cells), length);
	assert_int_equal(cells->n_rows, 1);
	csv_free(&parser);
}

static bool is_plain(const char *text)
{
	const size_t length = strlen(text);

	for (size_t i = 0; i < length; i++)
		if (text[i] < ' ' || text[i] > '~')
			return false;
	return !length || (text[0] != ' ' && text[length - 1] != ' ');
}

/* Lines of the signs that matter, in no order; nearly half of them need no parser. */
static void a_line_that_is_cut_has_the_cells_of_libcsv(void **state)
{
	static const char signs[] = "aab1,,,\"\"\" \t=\r\xC3\xA9";
	uint32_t random = 1;
	size_t n_cut = 0;

	(void)state;
	for (int i = 0; i < LINES; i++) {
		struct cells cut = { .n_rows = 1 }, parsed = { .n_rows = 0 };
		char line[LINE_BYTES + 1] = "", spoiled[LINE_BYTES + 1];
		struct raw_cell cells[LINE_BYTES];
		size_t n;

		for (int k = 0, most = i % LINE_BYTES; k < most; k++) {
			random = random * 1664525 + 1013904223;
			line[k] = signs[(random >> 16) % (sizeof(signs) - 1)];
		}
		if (!csv_line_cut(strcpy(spoiled, line), strlen(line), 7, ',', cells, LINE_BYTES, &n))
			continue;
		n_cut++;
		for (size_t k = 0; k < n; k++) {
			assert_int_equal(cells[k].length, strlen(cells[k].text));
			assert_int_equal(cells[k].line, 7);
			assert_int_equal(cells[k].plain, is_plain(cells[k].text));
			add_cell(&cut, cells[k].text);
		}
		parse(line, &parsed);
		assert_string_equal(cut.text, parsed.text);
	}
	assert_true(n_cut > LINES / 5);
}

static void a_line_that_needs_a_parser_is_not_cut(void **state)
{
	static const char *const lines[] = { "a\"b", "\"a", "\"a\"b", "=\"0042\"", "a,\"b\" ", "a,b,c,d" };
	struct raw_cell cells[3];
	size_t n;

	(void)state;
	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		char spoiled[LINE_BYTES];

		assert_false(csv_line_cut(strcpy(spoiled, lines[i]), strlen(lines[i]), 1, ',', cells, 3, &n));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_know_the_line_they_start_on),
		cmocka_unit_test(a_line_that_is_cut_has_the_cells_of_libcsv),
		cmocka_unit_test(a_line_that_needs_a_parser_is_not_cut),
		cmocka_unit_test(line_ends_and_delimiters),
		cmocka_unit_test(reading_goes_on_below_a_broken_cell),
		cmocka_unit_test(limits_stop_a_cell_and_a_row),
		cmocka_unit_test(the_faulty_line_is_handed_out),
		cmocka_unit_test(csv_spectrum_reads_as_its_authors_say),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
