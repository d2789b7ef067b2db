/*
 * identity.h - recognises what identifies a pupil: column headers, and pupil numbers inside other text.
 *
 * Waymark needs neither names nor numbers of pupils: a case has a reference that means nothing outside
 * the school. So columns that contain them are never read, and numbers in other cells are removed. No
 * function here ever returns what a cell contains.
 */
#ifndef WAYMARK_EVIDENCE_IDENTITY_H
#define WAYMARK_EVIDENCE_IDENTITY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum identity {
	IDENTITY_NONE, IDENTITY_NAME, IDENTITY_NUMBER, IDENTITY_BIRTH, IDENTITY_ADDRESS,
	IDENTITY_CONTACT, IDENTITY_COUNT
};
const char *identity_name(enum identity identity);	/* "a name": our own word, never the header's */

/* What a column holds, judged by the words and usual abbreviations in its header: "Pupil's Legal Surname". */
enum identity identity_of_header(const char *header);

/* Certainly about a pupil, whatever the table: a date of birth or a unique pupil number. A name or address may also
 * be a school's. */
static inline bool identity_is_pupils(enum identity identity)
{
	return identity == IDENTITY_NUMBER || identity == IDENTITY_BIRTH;
}

/* numbers.c: numbers of single pupils, recognised by their check digits. */
enum identity_kind { IDENTITY_UPN, IDENTITY_NHS, IDENTITY_ULN };
const char *identity_number_name(enum identity_kind kind);	/* "an NHS number" */

struct identity_number {
	enum identity_kind kind;
	size_t start, length;		/* in bytes */
};

/* Find the first such number in text that is a word by itself, ignoring spaces and invisible characters in it. */
bool identity_find_number(const char *text, struct identity_number *found);

/* A quick check: false if text cannot contain such a number. */
bool identity_may_hold_number(const char *text, size_t length);

/* text with each such number replaced by its kind, "[UPN]"; text itself if there is none. */
const char *identity_without_numbers(struct arena *arena, const char *text);

/* Whether text contains such a replacement. */
bool identity_left_out(const char *text);

/*
 * telltale.c: what free text may reveal about a person: "a date of birth", "a telephone number", "an e-mail address",
 * "a postcode"; or NULL. A date counts as one of birth only after a word that says so. It avoids false alarms rather
 * than finding everything, since it only leads to a warning.
 */
const char *identity_telltale(const char *text);

#endif
