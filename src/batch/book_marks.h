/* book_marks.h - says on every sheet of a workbook, as pages do, whose it is and for whom. */
#ifndef WAYMARK_BATCH_BOOK_MARKS_H
#define WAYMARK_BATCH_BOOK_MARKS_H

#include "batch/products.h"
#include "workbook/book.h"
#include "workbook/form_facts.h"

/* What a workbook with this title is opened with; generated: it rests on evidence that was made up. */
struct book_info book_marks(struct arena *arena, const struct product_source *source, const char *title, bool generated);

/* What its sheets have at their foot: the title, and for whom it is. */
const char *book_marks_foot(struct arena *arena, const struct book_info *info);

/* Add the hidden sheet by which the workbook's actions are evidence again (evidence/form_sheet.h). It says neither a
 * version nor a year, since last year's plan is evidence of what became of it. */
struct form_facts *book_marks_facts(struct arena *arena, struct book *book, const struct product_source *source);

#endif
