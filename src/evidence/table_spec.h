/*
 * table_spec.h - the tables of the contract as data: what a column is called, what it holds, and where a row has it.
 */
#ifndef WAYMARK_EVIDENCE_TABLE_SPEC_H
#define WAYMARK_EVIDENCE_TABLE_SPEC_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/clean.h"

enum { COLUMN_ALIASES_MAX = 6 };

enum column_need {
	NEED_NONE,
	NEED_COLUMN,			/* the table must have it */
	NEED_CELL,			/* and every row must fill it */
	NEED_ITEM,			/* the same, except that a wide table has it in its headers ... */
	NEED_ANSWER			/* ... and this column in the cells below them */
};

struct column {
	const char *name;		/* the contract's name */
	enum column_need need;
	size_t offset;			/* of the struct cell in the row struct */
	const char *aliases[COLUMN_ALIASES_MAX];
	enum cell_kind kind;
};

static inline bool column_long_only(const struct column *column)
{
	return column->need == NEED_ITEM || column->need == NEED_ANSWER;
}

/* Whether a row must be dropped if this cell is lost: it could be taken for another row's, or nothing would be left
 * to report. */
static inline bool column_must_hold(const struct column *column)
{
	return column->kind == CELL_ID || column->kind == CELL_KEYS || column->need == NEED_CELL ||
	       column->need == NEED_ITEM;
}

/* The type of a field that the table's own file makes from cells and stores beside them. */
enum typed_kind {
	TYPED_BOOL,
	TYPED_INT,			/* int or enum */
	TYPED_DATE,			/* struct date */
	TYPED_TEXT,			/* const char *; may be NULL */
	TYPED_PLACE			/* struct loc, in the row's file, or with file NULL */
};

struct typed_field {
	enum typed_kind kind;
	size_t offset;			/* in the row struct */
};

/* Instead of one column for all, a table may have one for each word of another: "rating (School)", of a respondent. */
struct table_spread {
	const char *column, *alias;	/* "rating": what the cells are; what else it may be called, or NULL */
	const char *by;			/* "respondent": what the words are */
	const char *not_beside;		/* a further column that would not be of one word; NULL: none */
};

struct table_spec {
	const char *name;		/* "responses" */
	size_t row_bytes;
	/* How much of a row is set aside (store.h): its first bytes, with the columns and these fields. */
	size_t kept_bytes;
	const struct typed_field *typed;	size_t n_typed;
	const struct column *columns;	/* the first is the school's id (in the calendar, the scope) */
	size_t n_columns;
	bool named_by_audit;		/* an audit may rename its columns and add some */
	bool keeps_extras;		/* keep unknown columns as context figures instead of noting them */
	bool defines_schools;		/* its rows are themselves the schools */
	bool shared;			/* a row may concern several schools */
	bool of_no_school;		/* its rows name no schools, so none is left out for that */
	bool of_times;			/* its rows say of when they are: a school's forms of two days are both read */
	bool pupils;			/* about single pupils: never quote a cell */
	bool of_people;			/* a row may be what one person answered: nothing that says who is read */
	/* A column that a blank form adds to show people what a row asks; neither read nor noted. NULL: none. */
	const char *form_column;
	const struct table_spread *spread;	/* how one of its columns may be spread over several; NULL: none may */
	const char *const *free_texts;	/* NULL-terminated names of columns that documents print as text; or NULL */
	/* A column, and the hint if its cell is empty but must not be; NULL: none. */
	const char *hinted_column, *empty_hint;
};

static inline bool table_column_kept(const struct table_spec *spec, size_t column)
{
	return spec->columns[column].offset < spec->kept_bytes;
}

extern const struct table_spec schools_spec, calendar_spec, responses_spec, judgements_spec,
	metrics_spec, actions_spec, reviews_spec, survey_spec, events_spec, cases_spec, case_items_spec, counts_spec,
	entries_spec, votes_spec;

struct arena;
struct entry_names;
/* entries_spec as an audit has it: with its own names, and its extra columns alone. */
const struct table_spec *entries_spec_of(struct arena *arena, const struct entry_names *names);

#endif
