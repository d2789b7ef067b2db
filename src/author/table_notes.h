/*
 * table_notes.h - the tables of evidence as people fill them in: a sentence about each column, and what
 * it may contain.
 *
 * The columns themselves belong to the evidence room (evidence/tables.h); a test checks the notes
 * against them.
 */
#ifndef WAYMARK_AUTHOR_TABLE_NOTES_H
#define WAYMARK_AUTHOR_TABLE_NOTES_H

#include "evidence/table_spec.h"
#include "framework/framework.h"

/* What a column contains. */
enum column_value {
	VALUE_TEXT, VALUE_DATE, VALUE_NUMBER, VALUE_YES_NO,
	VALUE_ITEM, VALUE_RATING, VALUE_RESPONDENT, VALUE_EVIDENCE_TYPE, VALUE_SECTION, VALUE_LEVEL,
	VALUE_LAST_LEVEL, VALUE_FALL_REASON,
	VALUE_PHASE, VALUE_STATUS, VALUE_HALF_TERM, VALUE_METRIC, VALUE_GROUP,
	VALUE_EVENT, VALUE_PLACE, VALUE_TIME, VALUE_TYPE, VALUE_OUTCOME, VALUE_SEN_STATUS, VALUE_FIELD,
	VALUE_STATE, VALUE_CRITERION,
	VALUE_COUNT
};

struct column_note {
	const char *name;		/* of the column; NULL ends the list */
	enum column_value value;
	const char *help;		/* a sentence */
};

struct table_note {
	const struct table_spec *spec;
	const char *help;		/* a sentence: what one row of the table is */
	bool needed;			/* without it there is no report */
	const struct column_note *columns;
};

/* All tables that some kind of audit reads; the last has spec NULL. */
extern const struct table_note author_tables[];

/* NULL if there is none. An audit may have given the column another name. */
const struct column_note *column_note_of(const struct table_note *table, const struct column *column);

/* Whether the audit reads the column; what it does not read is not asked for. */
bool column_is_read(const struct framework *framework, const struct column_note *note);

/* Texts that live in an arena. */
struct values {
	const char **items;
	size_t n, capacity;
};

/* The values of a column under construction, for an audit. Each text occurs once: unchanged; in other capitals that
 * people type, since these make a difference to other programs; an id together with its name and aliases. */
struct values_of {
	struct arena *arena;
	const struct framework *f;
	struct values values;
};
void values_add(struct values_of *values, const char *text);
void values_add_typed(struct values_of *values, const char *text);
void values_add_words(struct values_of *values, const char *id, const char *name, const char *const *aliases, size_t n);

/* values.c: every text that the audit allows in the column. Empty: anything is allowed. */
struct values column_values(struct arena *arena, const struct framework *framework,
			    enum column_value value);

#endif
