/*
 * plan_book.c - see plan_book.h. Its rows are those of actions.csv, and its hidden sheet says whose they are.
 */
#include "batch/plan_book.h"

#include "batch/draft.h"
#include "batch/job.h"
#include "batch/tables_out.h"
#include "evidence/form_sheet.h"
#include "workbook/form_facts.h"

enum { OWN_ROWS = 20 };		/* empty rows at the end, for a school's own actions */

static void put_facts(struct arena *arena, struct book *book, const struct product_source *source)
{
	const struct framework *framework = &source->job->framework;
	struct form_facts *facts = form_facts_new(arena, book);

	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_FORMAT_KEY, FORM_SHEET_FORMAT);
	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_AUDIT, framework->id);
	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_VERSION, framework->version);
	form_fact(facts, FORM_SHEET_FORM, FORM_SHEET_YEAR,
		  date_school_year_name(arena, date_school_year(source->job->options->date)));
	form_fact(facts, FORM_SHEET_SCHOOL, "school_id", source->findings->evidence->school->id.text);
	form_fact(facts, FORM_SHEET_SHEET, actions_table.sheet, "actions");
}

static void put_own_rows(struct sheet *sheet, uint32_t from)
{
	static const struct cell_look look = { .border = true, .top = true, .wrap = true, .unlocked = true };

	for (uint32_t row = from; row < from + OWN_ROWS; row++) {
		for (size_t i = 0; i < actions_table.n; i++) {
			if (actions_table.columns[i].kind == OUT_DATE)
				sheet_date(sheet, row, (uint16_t)i, (struct date){ .year = 0 }, &look);
			else
				sheet_blank(sheet, row, (uint16_t)i, &look);
		}
	}
}

bool plan_book(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	const struct school *school = source->findings->evidence->school;
	const char *title = arena_printf(arena, "%s, %s", school->name.text, source->job->framework.title);
	const struct book_info info = {
		.title = title, .created = source->job->options->date, .spool_folder = source->job->options->spool_folder,
		.by_row = true,
	};
	struct book *book = book_new(arena, &info);
	struct buf *rows = buf_new(arena, DRAFT_MAX_BYTES);
	struct sheet *sheet = out_table_sheet(arena, book, &actions_table, title, true);
	uint32_t last;

	actions_rows(rows, source->findings->evidence, source->plan);
	last = out_table_rows(sheet, &actions_table, 1, rows->bytes ? rows->bytes : "", true);
	put_own_rows(sheet, last);
	out_table_finish(sheet, &actions_table, last + OWN_ROWS - 1, true);
	put_facts(arena, book, source);
	if (book_write(book, draft->bytes))
		return true;
	diags_add(diags, DIAG_RUN011, (struct loc){ .file = source->file }, "it could not be made");
	return false;
}
