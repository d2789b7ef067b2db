/*
 * table_notes.h - the tables of evidence that an audit reads, as those see them who fill them in: each
 * column in a sentence, and what may stand in it.
 *
 * The columns themselves are the evidence room's (evidence/table_notes.h); a test holds the notes to them.
 */
#ifndef WAYMARK_AUTHOR_TABLE_NOTES_H
#define WAYMARK_AUTHOR_TABLE_NOTES_H

#include "evidence/table_spec.h"
#include "framework/framework.h"

/* What stands in a column. */
enum column_value {
	VALUE_TEXT, VALUE_DATE, VALUE_NUMBER, VALUE_YES_NO,
	VALUE_ITEM, VALUE_RATING, VALUE_RESPONDENT, VALUE_EVIDENCE_TYPE, VALUE_SECTION, VALUE_LEVEL,
	VALUE_PHASE, VALUE_STATUS, VALUE_HALF_TERM, VALUE_METRIC, VALUE_GROUP,
	VALUE_EVENT, VALUE_PLACE, VALUE_TIME, VALUE_TYPE, VALUE_OUTCOME, VALUE_SEN_STATUS, VALUE_FIELD,
	VALUE_COUNT
};

struct column_note {
	const char *name;		/* of the column; NULL ends a list */
	enum column_value value;
	const char *help;		/* a sentence */
};

struct table_note {
	const struct table_spec *spec;
	const char *help;		/* a sentence: what the table holds, a row at a time */
	bool needed;			/* without it there is no report */
	const struct column_note *columns;
};

/* All tables that some kind of audit reads; spec NULL ends them. */
extern const struct table_note author_tables[];

/* NULL if there is none. */
const struct column_note *column_note_of(const struct table_note *table, const char *column);

/* Texts, of an arena. */
struct values {
	const char **items;
	size_t n, capacity;
};

/* In the making, of an audit. Each text stands there once: as it is; as people type it, in other capitals too, since they
 * make a difference to others; an id with its name and aliases, as people type them. */
struct values_of {
	struct arena *arena;
	const struct framework *f;
	struct values values;
};
void values_add(struct values_of *values, const char *text);
void values_add_typed(struct values_of *values, const char *text);
void values_add_words(struct values_of *values, const char *id, const char *name, const char *const *aliases, size_t n);

/* values.c: every text that the audit allows in the column. None: it may be anything. */
struct values column_values(struct arena *arena, const struct framework *framework,
			    enum column_value value);

#endif
