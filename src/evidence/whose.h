/*
 * whose.h - the school that a name stands for: that of a workbook or folder whose tables do not say whose they are.
 *
 * People name files as they like: "W101", "W101 (2)", "Copy of W101", "Tallowmere Primary School - Wellbeing audit
 * 2026-27". A name is a school's if it holds, between signs that part words, the id or the full name of that school and
 * of no other. Whatever is less certain is no school's: nobody's answers may become another's.
 */
#ifndef WAYMARK_EVIDENCE_WHOSE_H
#define WAYMARK_EVIDENCE_WHOSE_H

#include <stdbool.h>
#include <stddef.h>

#include "evidence/reading.h"

/* What a file's rows belong to, if its columns do not say. */
struct whose {
	const char *book, *folder;	/* the names of the workbook, without ending, and of the folder; NULL: none */
	bool nested;			/* the folder lies in one that was given */
	bool alone;			/* no other file holds rows of this table */
	const char *book_place, *folder_place;	/* as problems show them: "north/W101.xlsx", "W101/" */
	/* Set by whose_find. */
	const char *origin;		/* of the two places, the one that says whose the rows are */
	const char *school_id;		/* as in the schools table; NULL: no school is certain */
	const char *name;		/* of the two, the one that may be two schools', ... */
	const char *first, *second;	/* ... which are these; NULL: there is none */
	/* Of a form. */
	bool of_form;
	const char *const *unread;	size_t n_unread;	/* headers that are for people; ... */
	const char *const *given;	size_t n_given;		/* ... that the form filled in itself */
};

/* The school that a name stands for; NULL if it is none, or may be two: *second is then another than *first. Call after
 * the schools have been read. */
const struct known_school *whose_school(struct reading *reading, const char *name, const char **first,
					   const char **second);

/* Find the school by the workbook's name and the folder's, which must not contradict each other. */
void whose_find(struct reading *reading, struct whose *whose);

/* Why no school is certain, in words: "'North' is not the id or name of a school". */
const char *whose_fault(struct reading *reading, const struct whose *whose);

/* What to do about that; it lives as long as the problems. */
const char *whose_hint(struct reading *reading, const struct whose *whose);

#endif
