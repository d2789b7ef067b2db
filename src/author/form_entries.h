/*
 * form_entries.h - what the forms of a plan, a workshop or a matrix share: which columns they ask for, and of when. Private
 * to the room.
 */
#ifndef WAYMARK_AUTHOR_FORM_ENTRIES_H
#define WAYMARK_AUTHOR_FORM_ENTRIES_H

#include "author/form_rows.h"
#include "base/period.h"
#include "framework/entry_rules.h"

/* Whether people fill the column in: the audit asks for it, or it belongs to what it asks. */
bool form_asks_entry(const struct entry_rules *rules, enum entry_column column);

/* Whether a row that is begun may need something more. */
bool form_entries_need(const struct entry_rules *rules);

/* What the column is called on the sheet: "By when" of by_when. */
const char *form_entry_header(struct form_book *form, enum entry_column column);

/* The period that the form's date lies in, and that of new rows: the one after the last run's, else the same; none if the
 * audit is not renewed. */
struct period form_entries_when(const struct form_options *options);
const char *form_entries_period(struct form_book *form);

#endif
