/*
 * form_facts.h - the hidden sheet by which a workbook of ours is known when it comes back (evidence/form_sheet.h).
 */
#ifndef WAYMARK_WORKBOOK_FORM_FACTS_H
#define WAYMARK_WORKBOOK_FORM_FACTS_H

#include "evidence/form_sheet.h"
#include "workbook/book.h"

struct form_facts;

/* Add the sheet; facts may then be added, and are written at once. */
struct form_facts *form_facts_new(struct arena *arena, struct book *book);

/* what: FORM_SHEET_SHEET and so on; name, value: texts. */
void form_fact(struct form_facts *facts, const char *what, const char *name, const char *value);

#endif
