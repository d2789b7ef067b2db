/*
 * plan_book.c - see plan_book.h. Its rows are those of actions.csv, and its hidden sheet says whose they are.
 */
#include "batch/plan_book.h"

#include "batch/book_marks.h"
#include "batch/draft.h"
#include "batch/job.h"
#include "batch/tables_out.h"
#include "evidence/form_sheet.h"

enum { OWN_ROWS = 20 };		/* empty rows at the end, for a school's own actions */

bool plan_book(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	const struct school *school = source->findings->evidence->school;
	const char *title = arena_printf(arena, "%s, %s", school->name.text, source->job->framework.title);
	const struct book_info info = book_marks(arena, source, title, source->findings->evidence->generated);
	struct book *book = book_new(arena, &info);
	struct buf *rows = buf_new(arena, DRAFT_MAX_BYTES);
	struct out_sheet sheet = out_sheet_new(arena, book, &actions_table, book_marks_foot(arena, &info), NULL, true);

	actions_rows(rows, source->findings->evidence, source->plan);
	out_sheet_rows(&sheet, rows->bytes ? rows->bytes : "");
	out_sheet_blank_rows(&sheet, OWN_ROWS);
	out_sheet_finish(&sheet);
	form_fact(book_marks_facts(arena, book, source), FORM_SHEET_SCHOOL, "school_id", school->id.text);
	if (book_write(book, draft->bytes))
		return true;
	diags_add(diags, DIAG_RUN011, (struct loc){ .file = source->file }, "it could not be made");
	return false;
}
