/*
 * results_book.c - see results_book.h.
 *
 * All sheets but the first have the rows of the CSV tables. The first has a row per school, with counts of the other
 * sheets and a link to the school's own document.
 */
#include "batch/results_book.h"

#include <stdlib.h>
#include <string.h>

#include "base/csv_row.h"
#include "batch/comparison_out.h"
#include "batch/draft.h"
#include "batch/job.h"
#include "batch/tables_out.h"
#include "batch/whole.h"

struct making {
	struct arena *arena;
	const struct whole *whole;
	struct book *book;
	const char *footer;
	struct arena scratch;		/* for one school */
};

/* ---- the sheet of schools ---- */

enum school_column { AREAS, ASSESSED, UNANSWERED, ACTIONS, PROBLEMS, LINK, N_COUNTS };

static const struct out_column school_columns[] = {
	{ "school_id", OUT_TEXT, 10 }, { "school", OUT_TEXT, 36 }, { "phase", OUT_TEXT, 16 }, { "trust", OUT_TEXT, 24 },
	{ "la", OUT_TEXT, 20 }, { "status", OUT_TEXT, 26 },
	{ "judgements", OUT_NUMBER, 11 }, { "assessed", OUT_NUMBER, 10 }, { "unanswered", OUT_NUMBER, 12 },
	{ "actions", OUT_NUMBER, 9 }, { "problems", OUT_NUMBER, 10 }, { "document", OUT_TEXT, 18 },
};
enum { N_SCHOOL_COLUMNS = sizeof(school_columns) / sizeof(*school_columns), FIRST_COUNT = N_SCHOOL_COLUMNS - N_COUNTS };
static const struct out_table schools_table = { "Schools", school_columns, N_SCHOOL_COLUMNS };

static size_t column_of(const struct out_table *table, const char *name)
{
	size_t i = 0;

	while (strcmp(table->columns[i].name, name) != 0)
		i++;
	return i;
}

static size_t count_rows(struct arena *scratch, const char *csv)
{
	const char *cells[1];
	size_t n = 0, any;

	for (; *csv; n++)
		csv = csv_row_split(scratch, csv, cells, 1, &any);
	return n;
}

/* What the school's rows of results.csv say in numbers. */
static void count_results(struct arena *scratch, const char *csv, long counts[N_COUNTS])
{
	const size_t level = column_of(&results_table, "level"), unanswered = column_of(&results_table, "unanswered");
	const char *cells[OUT_COLUMNS_MAX];
	size_t n;

	while (*csv) {
		csv = csv_row_split(scratch, csv, cells, results_table.n, &n);
		counts[AREAS]++;
		counts[ASSESSED] += cells[level][0] != '\0';
		counts[UNANSWERED] += strtol(cells[unanswered], NULL, 10);
	}
}

static size_t count_problems(struct arena *scratch, const struct job *job, size_t index, const struct record *record)
{
	const struct diags before = job_problems_of(scratch, job, job->schools[index]->school->id.text);

	return before.n_errors + before.n_warnings + record->problems.n_errors + record->problems.n_warnings;
}

static const char *status_of(struct arena *scratch, const struct school_entry *own, enum school_status status)
{
	const char *name = school_status_name(status);

	return own->generated ? arena_printf(scratch, "generated: %s", name) : name;
}

static void put_school(struct making *m, struct sheet *sheet, uint32_t row, size_t i)
{
	static const struct cell_look text = { .top = true, .border = true, .wrap = true },
				      number = { .top = true, .border = true };
	const struct job *job = m->whole->job;
	const struct school *school = job->schools[i]->school;
	const struct record record = records_get(&m->scratch, m->whole->records, i);
	const char *const cells[FIRST_COUNT] = {
		school->id.text, school->name.text, school->phase_known ? phase_ids[school->phase] : "",
		school->trust.text, school->la.text, status_of(&m->scratch, job->schools[i], record.status),
	};
	long counts[N_COUNTS] = { 0 };

	count_results(&m->scratch, record.results, counts);
	counts[ACTIONS] = (long)count_rows(&m->scratch, record.actions);
	counts[PROBLEMS] = (long)count_problems(&m->scratch, job, i, &record);
	for (uint16_t c = 0; c < FIRST_COUNT; c++)
		sheet_text(sheet, row, c, cells[c], &text);
	for (uint16_t c = 0; c < LINK; c++)
		sheet_number(sheet, row, FIRST_COUNT + c, (double)counts[c], &number);
	if (record.n_outputs && strcmp(record.outputs[0].name, "results.json") != 0)
		sheet_link(sheet, row, FIRST_COUNT + LINK,
			   arena_printf(&m->scratch, "%s/%s", school->id.text, record.outputs[0].name), NULL,
			   record.outputs[0].name);
	else
		sheet_blank(sheet, row, FIRST_COUNT + LINK, &text);
}

static void put_schools(struct making *m)
{
	struct sheet *sheet = out_table_sheet(m->arena, m->book, &schools_table, m->footer, false);

	for (size_t i = 0; i < m->whole->job->n_schools; i++) {
		put_school(m, sheet, (uint32_t)i + 1, i);
		arena_reset(&m->scratch);
	}
	out_table_finish(sheet, &schools_table, (uint32_t)m->whole->job->n_schools, false);
}

/* ---- the tables ---- */

static const char *results_of(const struct record *record)
{
	return record->results;
}

static const char *actions_of(const struct record *record)
{
	return record->actions;
}

/* A table with rows of every school. */
static void put_table(struct making *m, const struct out_table *table, const char *(*rows)(const struct record *record))
{
	struct sheet *sheet = out_table_sheet(m->arena, m->book, table, m->footer, false);
	uint32_t row = 1;

	for (size_t i = 0; i < m->whole->job->n_schools; i++) {
		const struct record record = records_get(&m->scratch, m->whole->records, i);

		row = out_table_rows(sheet, table, row, rows(&record), false);
		arena_reset(&m->scratch);
	}
	out_table_finish(sheet, table, row - 1, false);
}

static void put_problems(struct making *m)
{
	struct sheet *sheet = out_table_sheet(m->arena, m->book, &problems_table, m->footer, false);
	const struct told_list *list = m->whole->problems;
	struct buf csv;
	uint32_t row = 1;

	buf_init(&csv, DRAFT_MAX_BYTES);
	for (size_t i = 0; i < list->n; i++) {
		problems_row(&csv, &list->items[i]);
		row = out_table_rows(sheet, &problems_table, row, csv.bytes, false);
		buf_reset(&csv);
	}
	buf_clear(&csv);
	out_table_finish(sheet, &problems_table, row - 1, false);
}

static void put_pairings(struct making *m, struct diags *diags)
{
	struct product_source source = { .job = m->whole->job };
	struct drafts drafts = { .n = 0 };
	struct draft *draft = draft_add(m->arena, &drafts, "pairings.csv", SUPPRESS_INTERNAL);
	struct sheet *sheet = out_table_sheet(m->arena, m->book, &pairings_table, m->footer, false);
	const char *rows;
	uint32_t last;

	source.gathered = m->whole->comparison;
	pairings_csv(m->arena, &source, draft, diags);
	rows = strchr(draft->bytes->bytes, '\n') + 1;
	last = out_table_rows(sheet, &pairings_table, 1, rows, false) - 1;
	out_table_finish(sheet, &pairings_table, last, false);
}

/* ---- the workbook ---- */

static size_t most_rows(struct making *m)
{
	size_t n_results = 0, n_actions = 0;

	for (size_t i = 0; i < m->whole->job->n_schools; i++) {
		const struct record record = records_get(&m->scratch, m->whole->records, i);

		n_results += count_rows(&m->scratch, record.results);
		n_actions += count_rows(&m->scratch, record.actions);
		arena_reset(&m->scratch);
	}
	return n_results > n_actions ? n_results : n_actions;
}

static void fill(struct making *m, struct diags *diags)
{
	put_schools(m);
	put_table(m, &results_table, results_of);
	put_table(m, &actions_table, actions_of);
	put_problems(m);
	if (m->whole->comparison)
		put_pairings(m, diags);
}

bool results_book(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	const struct framework *framework = &source->job->framework;
	const char *year = date_school_year_words(arena, date_school_year(source->job->options->date));
	struct making m = {
		.arena = arena, .whole = source->whole, .footer = arena_printf(arena, "%s %s", framework->title, year),
	};
	const struct book_info info = {
		.title = m.footer, .created = source->job->options->date,
		.spool_folder = source->job->options->spool_folder, .by_row = true,
	};
	bool written;

	arena_init(&m.scratch);
	if (most_rows(&m) >= BOOK_ROWS_MAX) {
		diags_add(diags, DIAG_RUN010, (struct loc){ .file = source->file },
			  "it is not made, since a sheet holds %d rows and the tables have more", BOOK_ROWS_MAX - 1);
		arena_clear(&m.scratch);
		return false;
	}
	m.book = book_new(arena, &info);
	fill(&m, diags);
	arena_clear(&m.scratch);
	written = book_write(m.book, draft->bytes);
	if (!written)
		diags_add(diags, DIAG_RUN011, (struct loc){ .file = source->file }, "it could not be made");
	return written;
}
