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
#include "base/full_name.h"
#include "base/map.h"
#include "batch/book_marks.h"
#include "batch/book_table.h"
#include "batch/comparison_out.h"
#include "batch/draft.h"
#include "batch/job.h"
#include "batch/kinds.h"
#include "batch/tables_out.h"
#include "batch/whole.h"
#include "cohort/comparison.h"
#include "evidence/form_sheet.h"

struct making {
	struct arena *arena;
	const struct whole *whole;
	struct book *book;
	const char *footer;
	struct out_names names;
	struct map schools;		/* of the run, by id */
	struct arena scratch;		/* for one school */
};

/* ---- names beside ids ---- */

static const char *name_of(const void *context, const char *school_id)
{
	const struct making *m = context;
	const struct map_slot *slot = map_get(&m->schools, school_id);

	return slot ? m->whole->job->schools[slot->value]->school->name.text : "";
}

static void know_schools(struct making *m)
{
	const struct job *job = m->whole->job;

	map_init(&m->schools, m->arena);
	for (size_t i = 0; i < job->n_schools; i++)
		map_add(&m->schools, job->schools[i]->school->id.text, i);
	m->names = (struct out_names){ name_of, m };
}

static struct out_sheet open_sheet(struct making *m, const struct out_table *table)
{
	return out_sheet_new(m->arena, m->book, table, m->footer, &m->names, false);
}

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

/* Where there are no judgements and no actions to count. */
static const struct out_column plain_columns[] = {
	{ "school_id", OUT_TEXT, 10 }, { "school", OUT_TEXT, 36 }, { "phase", OUT_TEXT, 16 }, { "trust", OUT_TEXT, 24 },
	{ "la", OUT_TEXT, 20 }, { "status", OUT_TEXT, 26 }, { "problems", OUT_NUMBER, 10 }, { "document", OUT_TEXT, 18 },
};
static const struct out_table plain_table = { "Schools", plain_columns, sizeof(plain_columns) / sizeof(*plain_columns) };

/* Whether results.csv and actions.csv have rows of the audit's kind. */
static bool has_results(const struct making *m)
{
	return batch_kind(&m->whole->job->framework)->put_rows != NULL;
}

static size_t column_of(const struct out_table *table, const char *name)
{
	size_t i = 0;

	while (strcmp(table->columns[i].name, name) != 0)
		i++;
	return i;
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

static bool is_for_people(const char *file)
{
	const char *ending = strrchr(file, '.');

	return !ending || strcmp(ending, ".json") != 0;
}

/* The first document that the school has, in its folder; NULL: none. */
static const char *document_of(struct making *m, size_t index, const struct record *record)
{
	for (size_t i = 0; i < record->n_outputs; i++) {
		if (is_for_people(record->outputs[i].name))
			return record->outputs[i].name;
	}
	if (records_has(m->whole->compared, index)) {
		const struct record more = records_get(&m->scratch, m->whole->compared, index);

		return more.n_outputs ? more.outputs[0].name : NULL;
	}
	return NULL;
}

/* "report.pdf", also of a full name: the row says the rest. */
static const char *short_name(const char *file)
{
	const char *from = file, *between;

	while ((between = strstr(from, FULL_NAME_BETWEEN)))
		from = between + strlen(FULL_NAME_BETWEEN);
	return from;
}

static void put_school(struct making *m, struct out_sheet *sheet, size_t i)
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
	const char *document = document_of(m, i, &record);
	long counts[N_COUNTS] = { 0 };
	uint16_t at = FIRST_COUNT;

	count_results(&m->scratch, record.results, counts);
	counts[ACTIONS] = (long)csv_row_count(&m->scratch, record.actions);
	counts[PROBLEMS] = (long)count_problems(&m->scratch, job, i, &record);
	for (int c = 0; c < FIRST_COUNT; c++)
		sheet_text(sheet->sheet, sheet->row, (uint16_t)c, cells[c], &text);
	for (int c = has_results(m) ? 0 : PROBLEMS; c < LINK; c++)
		sheet_number(sheet->sheet, sheet->row, at++, (double)counts[c], &number);
	if (document)
		sheet_link(sheet->sheet, sheet->row, at,
			   arena_printf(&m->scratch, "%s/%s", school->id.text, document), NULL, short_name(document));
	else
		sheet_blank(sheet->sheet, sheet->row, at, &text);
	sheet->row++;
}

static void put_schools(struct making *m)
{
	struct out_sheet sheet = open_sheet(m, has_results(m) ? &schools_table : &plain_table);

	for (size_t i = 0; i < m->whole->job->n_schools; i++) {
		put_school(m, &sheet, i);
		arena_reset(&m->scratch);
	}
	out_sheet_finish(&sheet);
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
	struct out_sheet sheet = open_sheet(m, table);

	for (size_t i = 0; i < m->whole->job->n_schools; i++) {
		const struct record record = records_get(&m->scratch, m->whole->records, i);

		out_sheet_rows(&sheet, rows(&record));
		arena_reset(&m->scratch);
	}
	out_sheet_finish(&sheet);
}

/* The tables about all schools that the run has made, each a sheet. */
static void put_made(struct making *m)
{
	for (size_t i = 0; i < m->whole->drafts->n; i++) {
		if (book_table_is(&m->whole->drafts->items[i]))
			book_table_add(m->arena, m->book, m->footer, &m->names, &m->whole->drafts->items[i]);
	}
}

static void put_problems(struct making *m)
{
	struct out_sheet sheet = open_sheet(m, &problems_table);
	const struct told_list *list = m->whole->problems;
	struct buf csv;

	buf_init(&csv, DRAFT_MAX_BYTES);
	for (size_t i = 0; i < list->n; i++) {
		problems_row(&csv, &list->items[i]);
		out_sheet_rows(&sheet, csv.bytes);
		buf_reset(&csv);
	}
	buf_clear(&csv);
	out_sheet_finish(&sheet);
}

static void put_pairings(struct making *m, struct diags *diags)
{
	struct product_source source = { .job = m->whole->job };
	struct drafts drafts = { .n = 0 };
	struct draft *draft = draft_add(m->arena, &drafts, "pairings.csv", SUPPRESS_INTERNAL);
	struct out_sheet sheet = open_sheet(m, &pairings_table);

	source.gathered = m->whole->comparison;
	pairings_csv(m->arena, &source, draft, diags);
	out_sheet_rows(&sheet, strchr(draft->bytes->bytes, '\n') + 1);
	out_sheet_finish(&sheet);
}

/* ---- the workbook ---- */

/* Of the sheet that has most. */
static size_t most_rows(struct making *m)
{
	const struct whole *whole = m->whole;
	size_t n_results = 0, n_actions = 0, most = whole->problems->n;

	for (size_t i = 0; i < m->whole->job->n_schools; i++) {
		const struct record record = records_get(&m->scratch, m->whole->records, i);

		n_results += csv_row_count(&m->scratch, record.results);
		n_actions += csv_row_count(&m->scratch, record.actions);
		arena_reset(&m->scratch);
	}
	for (size_t i = 0; i < whole->drafts->n && !has_results(m); i++) {
		const size_t n = book_table_is(&whole->drafts->items[i]) ? book_table_rows(&whole->drafts->items[i]) : 0;

		most = n > most ? n : most;
	}
	if (whole->comparison && whole->comparison->n_pairings > most)
		most = whole->comparison->n_pairings;
	if (n_results > most)
		most = n_results;
	return n_actions > most ? n_actions : most;
}

/* Somebody who brings the actions up to date may bring back the workbook: its other sheets are for people. */
static void put_facts(struct making *m, const struct product_source *source)
{
	const struct out_table *const others[] = { &schools_table, &results_table, &problems_table, &pairings_table };
	struct form_facts *facts = book_marks_facts(m->arena, m->book, source);

	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_MANY, "many");
	if (has_results(m))
		form_fact(facts, FORM_SHEET_UNREAD, actions_table.sheet, "School");
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		form_fact(facts, FORM_SHEET_SHEET, others[i]->sheet, "");
	for (size_t i = 0; i < m->whole->drafts->n && !has_results(m); i++) {
		if (book_table_is(&m->whole->drafts->items[i]))
			form_fact(facts, FORM_SHEET_SHEET, book_table_sheet(m->arena, &m->whole->drafts->items[i]), "");
	}
}

static void fill(struct making *m, struct diags *diags)
{
	put_schools(m);
	if (has_results(m)) {
		put_table(m, &results_table, results_of);
		put_table(m, &actions_table, actions_of);
	} else {
		put_made(m);
	}
	put_problems(m);
	if (m->whole->comparison)
		put_pairings(m, diags);
}

static bool any_generated(const struct job *job)
{
	for (size_t i = 0; i < job->n_schools; i++) {
		if (job->schools[i]->generated)
			return true;
	}
	return false;
}

static void make(struct making *m, const struct product_source *source, struct diags *diags)
{
	const struct job *job = source->job;
	const char *year = date_school_year_words(m->arena, date_school_year(job->options->date));
	const char *title = arena_printf(m->arena, "%s %s", job->framework.title, year);
	struct book_info info = book_marks(m->arena, source, title, any_generated(job));

	info.by_row = true;
	m->book = book_new(m->arena, &info);
	m->footer = book_marks_foot(m->arena, &info);
	know_schools(m);
	fill(m, diags);
	put_facts(m, source);
}

bool results_book(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	const struct loc at = { .file = source->file };
	struct making m = { .arena = arena, .whole = source->whole };
	bool fits;

	arena_init(&m.scratch);
	fits = most_rows(&m) < BOOK_ROWS_MAX;
	if (fits)
		make(&m, source, diags);
	else
		diags_add(diags, DIAG_RUN010, at, "it is not made, since a sheet holds %d rows and the tables have more",
			  BOOK_ROWS_MAX - 1);
	arena_clear(&m.scratch);
	if (!fits)
		return false;
	if (book_write(m.book, draft->bytes))
		return true;
	diags_add(diags, DIAG_RUN011, at, "it could not be made");
	return false;
}
