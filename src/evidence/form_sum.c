/* form_sum.c - see form_sum.h. */
#include "evidence/form_sum.h"

#include <stdio.h>
#include <string.h>

#include "base/fold.h"
#include "evidence/form_sheet.h"
#include "evidence/sheet_read.h"
#include "evidence/sheet_rows.h"
#include "evidence/source.h"
#include "evidence/workbook.h"

struct form_fact_row {
	const char *what, *name, *value;
};

struct form_cells {
	struct arena *arena;
	const char *spool_folder;
	struct workbook workbook;
	struct form_fact_row *facts;	size_t n_facts, facts_capacity;
};

static bool open_sheet(struct form_cells *form, const char *name, struct sheet_rows **rows)
{
	struct workbook *workbook = &form->workbook;
	struct spool *spool = spool_new(form->arena, form->spool_folder);
	struct sheet_odd odd;
	const char *bytes;

	for (size_t i = 0; i < workbook->n_sheets; i++) {
		if (!text_same_folded(workbook->sheets[i].name, name))
			continue;
		if (!sheet_read(workbook, workbook->sheets[i].part, spool, &odd) || !(bytes = spool_view(spool)))
			return false;
		*rows = sheet_rows_new(form->arena, bytes, spool_length(spool));
		return true;
	}
	return false;
}

static const char *cell(struct form_cells *form, const struct raw_row *row, size_t i)
{
	return i < row->n_cells ? arena_strndup(form->arena, row->cells[i].text, row->cells[i].length) : "";
}

static bool read_facts(struct form_cells *form)
{
	struct sheet_rows *rows;
	struct raw_row row;

	if (!open_sheet(form, FORM_SHEET_NAME, &rows))
		return false;
	while (sheet_rows_next(rows, &row) == ROW_OUTCOME_ROW) {
		if (form->n_facts == form->facts_capacity)
			form->facts = arena_grow(form->arena, form->facts, form->n_facts, &form->facts_capacity,
						 sizeof(*form->facts));
		form->facts[form->n_facts++] = (struct form_fact_row){ cell(form, &row, 0), cell(form, &row, 1),
								       cell(form, &row, 2) };
	}
	return true;
}

static bool is_unread(const struct form_cells *form, const char *sheet, const char *header)
{
	for (size_t i = 0; i < form->n_facts; i++) {
		const struct form_fact_row *fact = &form->facts[i];

		if (strcmp(fact->what, FORM_SHEET_UNREAD) == 0 && text_same_folded(fact->name, sheet) &&
		    text_same_folded(fact->value, header))
			return true;
	}
	return false;
}

/* Cells with a text, each with its place; what stands in columns without a header counts too. */
static bool add_sheet(struct form_cells *form, const char *sheet, struct hash *hash)
{
	enum { PLACE_BYTES = 64 };
	struct sheet_rows *rows;
	struct raw_row row;
	bool *unread = NULL;
	size_t n_headers = 0;
	enum row_outcome outcome;

	if (!open_sheet(form, sheet, &rows))
		return false;
	hash_add(hash, sheet, strlen(sheet) + 1);
	while ((outcome = sheet_rows_next(rows, &row)) == ROW_OUTCOME_ROW) {
		if (!unread) {
			n_headers = row.n_cells;
			unread = arena_array(form->arena, n_headers + 1, sizeof(*unread));
			for (size_t i = 0; i < n_headers; i++)
				unread[i] = is_unread(form, sheet, row.cells[i].text);
		}
		for (size_t i = 0; i < row.n_cells; i++) {
			char place[PLACE_BYTES];
			int length = snprintf(place, sizeof(place), "%d,%zu,", row.line, i);

			if ((i < n_headers && unread[i]) || !row.cells[i].length)
				continue;
			hash_add(hash, place, (size_t)length);
			hash_add(hash, row.cells[i].text, row.cells[i].length + 1);
		}
	}
	return outcome == ROW_OUTCOME_END;
}

/* Whether the hidden sheet says what the sheet is, or it is that sheet. */
static bool is_told(const struct form_cells *form, const char *sheet)
{
	for (size_t i = 0; i < form->n_facts; i++) {
		if (strcmp(form->facts[i].what, FORM_SHEET_SHEET) == 0 && text_same_folded(form->facts[i].name, sheet))
			return true;
	}
	return text_same_folded(sheet, FORM_SHEET_NAME);
}

/* Sheets that somebody added are work of theirs. */
static bool add_others(struct form_cells *form, struct hash *hash)
{
	for (size_t i = 0; i < form->workbook.n_sheets; i++) {
		const char *sheet = form->workbook.sheets[i].name;

		if (!is_told(form, sheet) && !add_sheet(form, sheet, hash))
			return false;
	}
	return true;
}

static bool add_all(struct form_cells *form, struct form_sum *sum)
{
	struct hash *hash = hash_new(form->arena);

	for (size_t i = 0; i < form->n_facts; i++) {
		const struct form_fact_row *fact = &form->facts[i];

		if (strcmp(fact->what, FORM_SHEET_FORM) == 0 && strcmp(fact->name, FORM_SHEET_BLANK) == 0)
			sum->blank = fact->value;
		if (strcmp(fact->what, FORM_SHEET_SHEET) == 0 && *fact->value && !add_sheet(form, fact->name, hash))
			return false;
	}
	if (!add_others(form, hash))
		return false;
	hash_end(hash, sum->now);
	return true;
}

bool form_sum_read(struct arena *arena, const void *bytes, size_t length, const char *spool_folder, struct form_sum *sum)
{
	struct form_cells form = { .arena = arena, .spool_folder = spool_folder };
	struct spool *spool = spool_new(arena, spool_folder);
	struct source source;

	sum->blank = NULL;
	return spool_add(spool, bytes, length) && source_open(&source, spool) &&
	       workbook_open(&form.workbook, arena, &source) && workbook_load(&form.workbook, spool_folder) &&
	       read_facts(&form) && add_all(&form, sum);
}
