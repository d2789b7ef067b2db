/* entries_back.c - see entries_back.h. A cell is written as it was read, so that what comes back says the same. */
#include "batch/entries_back.h"

#include "base/buf.h"
#include "base/csv_row.h"
#include "batch/draft.h"
#include "batch/job.h"
#include "batch/records.h"
#include "score/entries_found.h"
#include "score/findings.h"

/* The columns of a table, in the order of enum entry_column. */
struct back_columns {
	enum entry_column items[ENTRY_COLUMNS_MAX];
	size_t n;
};

static size_t all_columns(const struct entry_rules *rules)
{
	return ENTRY_COLUMN_COUNT + rules->names.n_extras;
}

/* Those that the audit asks for, and those that somebody filled all the same. */
static struct back_columns columns_of(const struct entry_rules *rules, const bool filled[ENTRY_COLUMNS_MAX])
{
	struct back_columns columns = { .n = 0 };

	for (size_t c = 0; c < all_columns(rules); c++) {
		if (filled[c] || entry_rules_asks(rules, (enum entry_column)c))
			columns.items[columns.n++] = (enum entry_column)c;
	}
	return columns;
}

static void put_head(struct buf *out, const struct entry_rules *rules, const struct back_columns *columns)
{
	const char *cells[ENTRY_COLUMNS_MAX];

	for (size_t c = 0; c < columns->n; c++)
		cells[c] = entry_names_of(&rules->names, columns->items[c]);
	buf_csv_head(out, cells, columns->n);
}

/* ---- one school ---- */

static const char *cell_of(const struct school_entries *s, const struct entry_found *e, enum entry_column column)
{
	if (column == ENTRY_SCHOOL)
		return s->evidence->school->id.text;
	if (column == ENTRY_PERIOD && *s->next)
		return s->next;
	return e->row->cells[column].text;
}

static void put_rows(struct buf *out, const struct school_entries *s, const struct back_columns *columns)
{
	const char *cells[ENTRY_COLUMNS_MAX];

	for (size_t i = 0; i < s->all.n; i++) {
		if (*s->next && s->all.items[i]->closed)
			continue;
		for (size_t c = 0; c < columns->n; c++)
			cells[c] = cell_of(s, s->all.items[i], columns->items[c]);
		buf_csv_row(out, cells, columns->n);
	}
}

bool entries_back_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	const struct school_entries *s = findings_entries(source->findings);
	bool filled[ENTRY_COLUMNS_MAX] = { false };
	struct back_columns columns;

	(void)arena;
	(void)diags;
	for (size_t i = 0; i < s->all.n; i++)
		for (size_t c = 0; c < all_columns(s->rules); c++)
			filled[c] |= *s->all.items[i]->row->cells[c].text != '\0';
	columns = columns_of(s->rules, filled);
	put_head(draft->bytes, s->rules, &columns);
	put_rows(draft->bytes, s, &columns);
	return true;
}

void entries_back_rows(struct buf *out, const struct findings *findings)
{
	const struct school_entries *s = findings_entries(findings);
	struct back_columns columns = { .n = all_columns(s->rules) };

	for (size_t c = 0; c < columns.n; c++)
		columns.items[c] = (enum entry_column)c;
	put_rows(out, s, &columns);
}

/* ---- all schools ---- */

/* Where the rows are; those of one school at a time are in memory. */
struct back_rows {
	const struct records *records;
};

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct back_rows *rows = arena_alloc(arena, sizeof(*rows));

	(void)job;
	*rows = (struct back_rows){ records };
	return rows;
}

const struct product_subject entry_rows_subject = { .gather = gather };

/* What is done with each row. */
struct back_table {
	const struct entry_rules *rules;
	bool filled[ENTRY_COLUMNS_MAX];
	struct back_columns columns;
	struct draft *draft;
};

static void note_filled(struct back_table *table, const char *const cells[ENTRY_COLUMNS_MAX])
{
	for (size_t c = 0; c < all_columns(table->rules); c++)
		table->filled[c] |= *cells[c] != '\0';
}

static void put_chosen(struct back_table *table, const char *const cells[ENTRY_COLUMNS_MAX])
{
	const char *chosen[ENTRY_COLUMNS_MAX];

	for (size_t c = 0; c < table->columns.n; c++)
		chosen[c] = cells[table->columns.items[c]];
	buf_csv_row(table->draft->bytes, chosen, table->columns.n);
}

static void each_row(const struct back_rows *rows, struct back_table *table,
		     void (*take)(struct back_table *table, const char *const cells[ENTRY_COLUMNS_MAX]))
{
	const size_t most = all_columns(table->rules);
	struct arena scratch;

	arena_init(&scratch);
	for (size_t i = 0; i < rows->records->n; i++) {
		const struct record record = records_get(&scratch, rows->records, i);

		for (const char *text = record.entries; *text;) {
			const char *cells[ENTRY_COLUMNS_MAX];
			size_t n;

			text = csv_row_split(&scratch, text, cells, most, &n);
			take(table, cells);
		}
		draft_spill(table->draft);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
}

bool entry_rows_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	struct back_table table = { .rules = entry_rules_of(&source->job->framework), .draft = draft };

	(void)arena;
	(void)diags;
	each_row(source->gathered, &table, note_filled);
	table.columns = columns_of(table.rules, table.filled);
	put_head(draft->bytes, table.rules, &table.columns);
	each_row(source->gathered, &table, put_chosen);
	return true;
}
