/*
 * filled_form.h - a workbook that `waymark form` made and somebody filled in: what its hidden sheet (form_sheet.h) says.
 *
 * Such a workbook tells whose it is and what its sheets are. It is read only if it is a form of this audit, of its major
 * version and of the report's school year; else the school that it belongs to is withheld, and told why.
 */
#ifndef WAYMARK_EVIDENCE_FILLED_FORM_H
#define WAYMARK_EVIDENCE_FILLED_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/mapping.h"
#include "evidence/reading.h"
#include "evidence/whose.h"

struct workbook;

struct form_pair {
	const char *name, *value;
};

struct form_headers {
	const char **items;
	size_t n, capacity;
};

struct form_tab {
	const char *name;
	enum mapping_target target;	/* MAPPING_TARGET_COUNT: it is for people, or of a table that is not known */
	struct form_headers unread, given;
	bool found;			/* the workbook has it */
	bool outdated;			/* a later workbook of the school has the table: this one is not read */
};

struct filled_form {
	const char *name;		/* as problems show it: "north/W101.xlsx" */
	const char *sheet;		/* the hidden sheet's name */
	const char *format, *audit, *version, *date, *year, *many;	/* NULL: it does not say */
	struct form_pair *school;	size_t n_school, school_capacity;	/* columns of its school's row */
	struct form_tab *tabs;	size_t n_tabs, tabs_capacity;
	bool untouched;			/* it is for any school, and nobody has written into it */
	bool unreadable;		/* the hidden sheet is not what a form's is */
	const char *book, *folder, *folder_place;	/* as in struct whose */
	char sha256[65];
	/* Set by filled_forms_settle. */
	const char *school_id;		/* whose it is; NULL: nobody's, or nobody knows */
	bool refused;			/* it is not read; that has been reported, unless it is untouched */
};

struct filled_forms {
	struct filled_form **items;
	size_t n, capacity;
};

/* The form in an open and loaded workbook; NULL if it is none. All lives in the reading's scratch. */
struct filled_form *filled_form_read(struct reading *reading, struct workbook *workbook);

/* What a sheet of it is; NULL if the form does not name it. */
struct form_tab *filled_form_tab(const struct filled_form *form, const char *sheet);

/* What tells a table of it from those of the school's other forms: its day, if the rows say of when they are; else "". */
const char *filled_form_time(const struct filled_form *form, enum mapping_target target);

/* Before the schools are finished: take the schools that no schools table has from their forms. */
void filled_forms_add_schools(struct reading *reading, const struct filled_forms *forms);

/* Once the schools are known: find out whose each form is and whether it is read, and report what is wrong. */
void filled_forms_settle(struct reading *reading, const struct filled_forms *forms);

#endif
