/*
 * identity.h - what says who a pupil is: headers of columns, and pupils' numbers among other text.
 *
 * Waymark needs neither names nor numbers of pupils: a case has a reference that means nothing
 * outside the school. So columns that hold them are never read, and numbers in other cells are left out.
 * Nothing here ever gives back what stands in a cell.
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
const char *identity_name(enum identity identity);	/* "a name": in our words, never theirs */

/* What a column of this header holds, by its words and usual abbreviations: "Pupil's Legal Surname". */
enum identity identity_of_header(const char *header);

/* Of a pupil beyond doubt, in whatever table: a date of birth or a unique pupil number. A name or an address
 * may be a school's. */
static inline bool identity_is_pupils(enum identity identity)
{
	return identity == IDENTITY_NUMBER || identity == IDENTITY_BIRTH;
}

/* numbers.c: numbers that are one pupil's, by their check digits. */
enum identity_kind { IDENTITY_UPN, IDENTITY_NHS, IDENTITY_ULN };
const char *identity_number_name(enum identity_kind kind);	/* "an NHS number" */

struct identity_number {
	enum identity_kind kind;
	size_t start, length;		/* in bytes */
};

/* The first one in text that stands alone as a word, whatever spaces or signs that nobody sees are in it. */
bool identity_find_number(const char *text, struct identity_number *found);

/* A quick look: false if it cannot hold one. */
bool identity_may_hold_number(const char *text, size_t length);

/* text with each of them replaced by its kind, "[UPN]"; text itself if there is none. */
const char *identity_without_numbers(struct arena *arena, const char *text);

/* Whether one has been replaced in it. */
bool identity_left_out(const char *text);

/*
 * telltale.c: what free text may say of a person, or NULL: "a date of birth", "a telephone number", "an e-mail address", "a
 * postcode". A date is one of birth only behind a word that says so. Careful rather than complete, since it is a warning.
 */
const char *identity_telltale(const char *text);

#endif
