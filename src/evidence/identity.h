/*
 * identity.h - what says who a pupil is: headers of columns, and unique pupil numbers among other text.
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

/* The first unique pupil number in text that stands alone as a word, its check letter right; NULL: none. It
 * has IDENTITY_UPN_BYTES bytes. */
enum { IDENTITY_UPN_BYTES = 13 };
const char *identity_find_upn(const char *text);

/* A quick look: false if it cannot hold one. Of eleven digits in a row one is at each eleventh place. */
static inline bool identity_may_hold_upn(const char *text, size_t length)
{
	for (size_t i = 10; i < length; i += 11)
		if (text[i] >= '0' && text[i] <= '9')
			return true;
	return false;
}

/* text with each of them replaced by "[UPN]"; text itself if there is none. */
const char *identity_without_upn(struct arena *arena, const char *text);

#endif
