/* evidence_store_test.c - rows that were set aside come back as they were, school by school. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "evidence/pack.h"
#include "evidence/store.h"
#include "evidence/tables.h"
#include "support_evidence.h"

/* ---- one row ---- */

static const char file[] = "rows.csv";

/* A cell unlike any other of its row; some empty, some large, some above the row's first line. */
static struct cell some_cell(struct arena *arena, size_t i)
{
	static const size_t lengths[] = { 3, 0, 127, 128, 1, 300, 70000 };
	struct cell cell = { .at = { file, 1000 - 7 * (int)i, 1 + 130 * (int)i } };
	char *text = arena_alloc(arena, 70001);

	memset(text, 'a' + (int)i, lengths[i % 7]);
	cell.text = text;
	return cell;
}

static void fill_cells(struct arena *arena, const struct table_spec *spec, void *row)
{
	for (size_t i = 0; i < spec->n_columns; i++)
		if (table_column_kept(spec, i))
			*(struct cell *)((char *)row + spec->columns[i].offset) = some_cell(arena, i);
}

static void expect_place(const struct loc *got, const struct loc *expected)
{
	assert_ptr_equal(got->file, expected->file);
	assert_int_equal(got->line, expected->line);
	assert_int_equal(got->column, expected->column);
}

static void expect_cell(const struct cell *got, const struct cell *expected)
{
	assert_string_equal(got->text, expected->text);
	expect_place(&got->at, &expected->at);
}

static void expect_date(struct date got, struct date expected)
{
	assert_int_equal(got.year, expected.year);
	assert_int_equal(got.month, expected.month);
	assert_int_equal(got.day, expected.day);
}

static void expect_moment(const struct moment *got, const struct moment *expected)
{
	if (expected->label)
		assert_string_equal(got->label, expected->label);
	else
		assert_null(got->label);
	expect_date(got->date, expected->date);
}

/* The row, packed, with another byte behind it, and unpacked into got. */
static void go_round(struct arena *arena, const struct table_spec *spec, const void *row, void *got)
{
	struct buf *bytes = buf_new(arena, 1 << 20);
	const char *end;

	pack_row(bytes, spec, file, row);
	buf_putc(bytes, 'x');
	memset(got, 0xAA, spec->kept_bytes);
	end = unpack_row(bytes->bytes, spec, file, got);
	assert_ptr_equal(end, bytes->bytes + bytes->length - 1);
}

static void a_response_comes_back_with_each_field(void **state)
{
	struct tables *t = *state;
	struct response row = { 0 }, got;

	fill_cells(&t->arena, &responses_spec, &row);
	for (int round = 0; round < 2; round++) {
		go_round(&t->arena, &responses_spec, &row, &got);
		expect_cell(&got.school_id, &row.school_id);
		expect_cell(&got.item, &row.item);
		expect_cell(&got.rating, &row.rating);
		expect_cell(&got.respondent, &row.respondent);
		expect_cell(&got.evidence, &row.evidence);
		expect_cell(&got.evidence_type, &row.evidence_type);
		expect_cell(&got.na_reason, &row.na_reason);
		expect_cell(&got.note, &row.note);
		expect_cell(&got.evidence_date_cell, &row.evidence_date_cell);
		expect_date(got.evidence_date, row.evidence_date);
		expect_cell(&got.waived_by, &row.waived_by);
		expect_cell(&got.waived_until_cell, &row.waived_until_cell);
		expect_date(got.waived_until, row.waived_until);
		expect_place(&got.header_at, &row.header_at);
		assert_int_equal(got.generated, row.generated);
		row.generated = true;
		row.evidence_date = (struct date){ 2199, 12, 31 };
		row.waived_until = (struct date){ 2027, 7, 31 };
		row.header_at = (struct loc){ file, 2, 9999 };
	}
}

static void a_judgement_comes_back_with_each_field(void **state)
{
	struct tables *t = *state;
	struct judgement_row row = { 0 }, got;

	fill_cells(&t->arena, &judgements_spec, &row);
	row.lost = true;
	go_round(&t->arena, &judgements_spec, &row, &got);
	expect_cell(&got.school_id, &row.school_id);
	expect_cell(&got.section, &row.section);
	expect_cell(&got.judgement, &row.judgement);
	expect_cell(&got.respondent, &row.respondent);
	expect_cell(&got.reason, &row.reason);
	expect_cell(&got.reason_code, &row.reason_code);
	expect_cell(&got.previous, &row.previous);
	assert_true(got.lost);
}

static void a_review_comes_back_with_each_field(void **state)
{
	struct tables *t = *state;
	struct review_row row, got;

	fill_cells(&t->arena, &reviews_spec, &row);
	row.half_term = "Spring 1";
	row.school_year = 2026;
	row.status = ACTION_BEHIND;
	row.date = (struct date){ 2027, 1, 20 };
	go_round(&t->arena, &reviews_spec, &row, &got);
	expect_cell(&got.school_id, &row.school_id);
	expect_cell(&got.action_id, &row.action_id);
	expect_cell(&got.review, &row.review);
	expect_cell(&got.respondent, &row.respondent);
	expect_cell(&got.status_cell, &row.status_cell);
	expect_cell(&got.note, &row.note);
	expect_cell(&got.date_cell, &row.date_cell);
	assert_string_equal(got.half_term, "Spring 1");
	assert_int_equal(got.school_year, 2026);
	assert_int_equal(got.status, ACTION_BEHIND);
	assert_int_equal(date_compare(got.date, row.date), 0);
}

static void an_action_comes_back_with_each_field(void **state)
{
	struct tables *t = *state;
	struct action_row *row = arena_alloc(&t->arena, actions_spec.row_bytes), got;

	fill_cells(&t->arena, &actions_spec, row);
	for (int round = 0; round < 2; round++) {
		go_round(&t->arena, &actions_spec, row, &got);
		expect_cell(&got.school_id, &row->school_id);
		expect_cell(&got.action_id, &row->action_id);
		expect_cell(&got.item, &row->item);
		expect_cell(&got.action, &row->action);
		expect_cell(&got.owner, &row->owner);
		expect_cell(&got.support, &row->support);
		expect_cell(&got.success_measure, &row->success_measure);
		expect_cell(&got.note, &row->note);
		expect_cell(&got.start_cell, &row->start_cell);
		expect_cell(&got.due_cell, &row->due_cell);
		expect_cell(&got.measured_cell, &row->measured_cell);
		expect_cell(&got.cost, &row->cost);
		expect_cell(&got.status_cell, &row->status_cell);
		expect_moment(&got.start, &row->start);
		expect_moment(&got.due, &row->due);
		expect_moment(&got.measured, &row->measured);
		assert_int_equal(got.measured.in.unit, row->measured.in.unit);
		assert_int_equal(got.measured.in.n, row->measured.in.n);
		assert_int_equal(got.status, row->status);
		assert_int_equal(got.carried, row->carried);
		expect_date(got.reviewed_on, row->reviewed_on);
		row->start = (struct moment){ .label = "Spring 1 2026-27", .date = { 2027, 1, 4 } };
		row->due = (struct moment){ .date = { 2027, 2, 12 } };
		row->measured = (struct moment){ .in = { LAPSE_YEARS, 2 } };
		row->status = ACTION_STOPPED;
		row->carried = 99;
		row->reviewed_on = (struct date){ 1900, 1, 1 };
	}
}

/* A field that is neither a column nor among the typed ones would come back as 0. */
static void no_field_is_forgotten(void **state)
{
	static const size_t sizes[] = {
		[TYPED_BOOL] = sizeof(bool), [TYPED_INT] = sizeof(int),
		[TYPED_DATE] = sizeof(struct date), [TYPED_TEXT] = sizeof(const char *),
		[TYPED_PLACE] = sizeof(struct loc),
	};
	static const struct {
		const struct table_spec *spec;
		size_t most_padding;	/* behind dates and at the end, with pointers of 8 bytes */
	} tables[] = { { &responses_spec, 2 * 4 + 7 }, { &judgements_spec, 7 }, { &actions_spec, 4 * 4 },
		      { &reviews_spec, 2 * 4 } };

	(void)state;
	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++) {
		const struct table_spec *spec = tables[i].spec;
		size_t known = 0;

		for (size_t c = 0; c < spec->n_columns; c++)
			known += table_column_kept(spec, c) ? sizeof(struct cell) : 0;
		for (size_t c = 0; c < spec->n_typed; c++)
			known += sizes[spec->typed[c].kind];
		assert_in_range(spec->kept_bytes, known, known + tables[i].most_padding);
	}
}

/* ---- many rows ---- */

enum { OWNERS = 50, ROWS = 20000 };

/* Owners in runs of the given length; each third one has no row. */
static size_t owner_of(size_t row, size_t run)
{
	size_t owner = (row / run * 17) % OWNERS;

	return owner % 3 == 2 ? owner - 1 : owner;
}

static struct judgement_row some_row(struct arena *arena, size_t i, const char *from)
{
	struct cell cell = { "", { from, (int)i + 2, 1 } };
	struct judgement_row row = { cell, cell, cell, cell, cell, cell, cell, false };

	row.section.text = arena_printf(arena, "%zu", i);
	row.reason.text = "because of what was seen in the lessons of two days and heard after them";
	return row;
}

static void expect_owner(struct arena *arena, const struct store *store, size_t owner, size_t run,
			 const char *const *files)
{
	size_t n, k = 0;
	const struct judgement_row *rows = store_rows(arena, store, owner, &n);

	for (size_t i = 0; i < ROWS; i++) {
		struct judgement_row row;

		if (owner_of(i, run) != owner)
			continue;
		assert_true(k < n);
		row = some_row(arena, i, files[i >= ROWS / 2]);
		expect_cell(&rows[k].section, &row.section);
		expect_cell(&rows[k].reason, &row.reason);
		k++;
	}
	assert_int_equal(n, k);
	if (owner % 3 == 2)
		assert_null(rows);
}

/* Sorted, in runs that are cut by the size of a block, in short runs, and shuffled. */
static void rows_come_back_by_owner_in_order(void **state)
{
	static const size_t runs[] = { ROWS, 3000, 100, 3, 1 };
	static const char *const files[] = { "a.csv", "b.csv" };
	struct tables *t = *state;

	for (size_t k = 0; k < sizeof(runs) / sizeof(*runs); k++) {
		struct spool *spool = spool_new(&t->arena, NULL);
		struct store store;
		struct arena scratch;

		arena_init(&scratch);
		store_init(&store, &t->arena, spool, &judgements_spec, OWNERS);
		for (size_t i = 0; i < ROWS; i++) {
			const char *from = files[i >= ROWS / 2];
			struct judgement_row row = some_row(&scratch, i, from);

			assert_true(store_add(&store, owner_of(i, runs[k]), from, &row));
			arena_reset(&scratch);
		}
		assert_true(store_flush(&store));
		assert_true(spool_length(spool) > SPOOL_MEMORY_BYTES);
		for (size_t owner = OWNERS; owner-- > 0;) {
			expect_owner(&scratch, &store, owner, runs[k], files);
			arena_reset(&scratch);
		}
		arena_clear(&scratch);
	}
}

/* ---- whole folders ---- */

static void a_school_without_rows_has_none(void **state)
{
	struct tables *t = *state;

	tables_write(t, "schools.csv", "school_id,name,phase\nS1,Ash,primary\nS2,Birch,primary\n");
	tables_write(t, "responses.csv", "school_id,item,rating\nS2,a,Yes\n");
	tables_read(t);
	tables_expect(t, 0);
	assert_null(t->schools[0].responses);
	assert_int_equal(t->schools[0].n_responses + t->schools[0].n_judgements +
			 t->schools[0].n_actions, 0);
	assert_string_equal(t->schools[0].school->id.text, "S1");
	assert_int_equal(t->schools[1].n_responses, 1);
	assert_int_equal(t->schools[1].n_actions, 0);
}

enum { SCHOOLS = 30, ANSWERS = 2000 };

static const char note[] = "Caf\xC3\xA9s, na\xC3\xAFve";

/* Rows of all schools in turn, more than stay in memory. */
static void shuffled_schools(struct tables *t, struct buf *responses)
{
	struct buf *schools = buf_new(&t->arena, 1 << 20);

	buf_puts(schools, "school_id,name,phase\n");
	for (int s = 0; s < SCHOOLS; s++)
		buf_printf(schools, "S%d,School %d,primary\n", s, s);
	tables_write(t, "schools.csv", schools->bytes);
	buf_puts(responses, "school_id,item,rating,note\n");
	for (int i = 0; i < ANSWERS * SCHOOLS; i++)
		buf_printf(responses, "S%d,item-%d,Yes,\"%s\"\n", i % SCHOOLS, i, note);
}

static void expect_shuffled(const struct tables *t)
{
	assert_true(t->ok);
	assert_int_equal(t->evidence.n_schools, SCHOOLS);
	for (int s = 0; s < SCHOOLS; s++) {
		const struct school_evidence *school = &t->schools[s];

		assert_int_equal(school->n_responses, ANSWERS);
		for (int i = 0; i < ANSWERS; i++) {
			const struct response *row = &school->responses[i];
			char item[32];

			snprintf(item, sizeof(item), "item-%d", i * SCHOOLS + s);
			assert_string_equal(row->item.text, item);
			assert_int_equal(row->item.at.line, i * SCHOOLS + s + 2);
			assert_string_equal(row->note.text, note);
		}
	}
}

static void rows_of_schools_in_turn_find_theirs(void **state)
{
	struct tables *t = *state;
	struct buf *responses = buf_new(&t->arena, 1 << 25);

	shuffled_schools(t, responses);
	tables_write_bytes(t, "responses.csv", responses->bytes, responses->length);
	tables_read(t);
	assert_int_equal(t->diags.n, 0);
	expect_shuffled(t);
}

/* The same text as a spreadsheet may save it; it is longer than what is looked at at once, so that
 * characters and line ends are cut at each place. */
static void large_files_are_read_in_each_encoding(void **state)
{
	static const char *const forms[] = { "utf-8", "utf-16", "utf-16be", "windows-1252", "cr",
					     "crlf" };
	struct tables *t = *state;
	struct buf *text = buf_new(&t->arena, 1 << 25);

	shuffled_schools(t, text);
	for (size_t f = 0; f < sizeof(forms) / sizeof(*forms); f++) {
		struct buf *form = buf_new(&t->arena, 1 << 26);

		if (strcmp(forms[f], "utf-16") == 0)
			buf_add(form, "\xFF\xFE", 2);
		for (size_t i = 0; i < text->length; i++) {
			unsigned char c = (unsigned char)text->bytes[i];

			if (c == 0xC3 && strcmp(forms[f], "utf-8") != 0 && forms[f][0] != 'c')
				c = (unsigned char)(text->bytes[++i] + 0x40);
			if (strcmp(forms[f], "utf-16be") == 0)
				buf_putc(form, '\0');
			if (c == '\n' && strcmp(forms[f], "crlf") == 0)
				buf_putc(form, '\r');
			buf_putc(form, (char)(c == '\n' && strcmp(forms[f], "cr") == 0 ? '\r' : c));
			if (strcmp(forms[f], "utf-16") == 0)
				buf_putc(form, '\0');
		}
		diags_init(&t->diags, &t->arena);
		tables_write_bytes(t, "responses.csv", form->bytes, form->length);
		tables_read(t);
		tables_expect(t, 0);
		expect_shuffled(t);
		assert_int_equal(tables_count(t, DIAG_CSV042),
				 strcmp(forms[f], "utf-16be") == 0 ||
				 strcmp(forms[f], "windows-1252") == 0);
		buf_clear(form);
	}
}

/* The line is right however far down, and a stray byte is one if any letter far off is UTF-8. */
static void a_stray_byte_far_down_is_found_at_its_line(void **state)
{
	struct tables *t = *state;
	struct buf *text = buf_new(&t->arena, 1 << 25);

	shuffled_schools(t, text);
	buf_puts(text, "S1,last,Yes,caf\xE9\n");
	tables_write_bytes(t, "responses.csv", text->bytes, text->length);
	tables_read(t);
	assert_string_equal(tables_problem(t, DIAG_CSV002, "responses.csv", ANSWERS * SCHOOLS + 2,
					   4)->value, "0xE9");
	diags_init(&t->diags, &t->arena);
	text->bytes[text->length - 2] = '\0';
	tables_write_bytes(t, "responses.csv", text->bytes, text->length);
	tables_read(t);
	tables_problem(t, DIAG_CSV031, "responses.csv", ANSWERS * SCHOOLS + 2, 1);
}

static void a_large_file_costs_little_memory(void **state)
{
	struct tables *t = *state;
	struct rusage before, after;
	FILE *out;

	tables_write(t, "schools.csv", "school_id,name,phase\nS1,Ash,primary\nS2,Birch,primary\n");
	out = fopen(file_join(&t->arena, t->folder, "responses.csv"), "w");
	assert_non_null(out);
	fputs("school_id,item,rating,note\n", out);
	for (int i = 0; i < 300000; i++)
		fprintf(out, "S%d,item-%d,Yes,\"%s, and all the rest that was said on it, %d\"\n",
			1 + i % 2, i, note, i);
	assert_int_equal(fclose(out), 0);
	getrusage(RUSAGE_SELF, &before);
	t->ok = evidence_read(&t->arena, &t->folder, 1, &(struct evidence_options){ 0 }, &t->evidence, &t->diags);
	getrusage(RUSAGE_SELF, &after);
	assert_true(t->ok);
	assert_int_equal(t->evidence.files[0].n_rows, 300000);
	assert_true(t->evidence.files[0].size_bytes > 20000000);
	/* In kB: half of the file, a fifth of file and rows; a sanitizer takes some for itself. */
	assert_in_range(after.ru_maxrss - before.ru_maxrss, 0, 12 * 1024);
}

/* No file may grow beyond that; RLIM_INFINITY: any. */
static void limit_files(rlim_t bytes)
{
	struct rlimit limit;

	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &limit);
	limit.rlim_cur = bytes;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void expect_refused(struct tables *t)
{
	assert_false(t->ok);
	assert_int_equal(tables_count(t, DIAG_RUN001), 1);
	assert_int_equal(t->diags.n, 1);
	assert_non_null(strstr(t->diags.items[0].hint, "TMPDIR"));
	diags_init(&t->diags, &t->arena);
}

static void a_disk_that_is_full_is_one_problem(void **state)
{
	static const rlim_t limits[] = { 0, 100000, SPOOL_MEMORY_BYTES * 3 / 2, 2700000 };
	struct tables *t = *state;
	struct buf *text = buf_new(&t->arena, 1 << 25);
	const char *nowhere = "/nowhere/at/all";

	shuffled_schools(t, text);
	assert_in_range(text->length, 2000000, 2600000);	/* what is full at the last: the rows */
	tables_write_bytes(t, "responses.csv", text->bytes, text->length);
	tables_write(t, "judgements.csv", "school_id,section,judgement\nS1,a,b\n");
	for (size_t i = 0; i < sizeof(limits) / sizeof(*limits); i++) {
		limit_files(limits[i]);
		t->ok = evidence_read(&t->arena, &t->folder, 1, &(struct evidence_options){ 0 }, &t->evidence, &t->diags);
		limit_files(RLIM_INFINITY);
		expect_refused(t);
	}
	t->ok = evidence_read(&t->arena, &t->folder, 1, &(struct evidence_options){ .spool_folder = nowhere },
					 &t->evidence, &t->diags);
	expect_refused(t);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, tables_setup, tables_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_large_file_costs_little_memory),		/* first: before others raise the peak */
		TEST(a_response_comes_back_with_each_field),
		TEST(a_judgement_comes_back_with_each_field),
		TEST(an_action_comes_back_with_each_field),
		TEST(a_review_comes_back_with_each_field),
		TEST(no_field_is_forgotten),
		TEST(rows_come_back_by_owner_in_order),
		TEST(a_school_without_rows_has_none),
		TEST(rows_of_schools_in_turn_find_theirs),
		TEST(large_files_are_read_in_each_encoding),
		TEST(a_stray_byte_far_down_is_found_at_its_line),
		TEST(a_disk_that_is_full_is_one_problem),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("evidence_store", tests, NULL, NULL);
}
