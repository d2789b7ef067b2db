/*
 * number.h - a number as a clerk writes it: 1,234; -0.35; 12.5 %; £1,234.
 *
 * Strict: the whole text must be one number. Does not depend on the locale.
 */
#ifndef WAYMARK_EVIDENCE_NUMBER_H
#define WAYMARK_EVIDENCE_NUMBER_H

#include <stdbool.h>

#include "base/arena.h"

enum number_sign { NUMBER_PLAIN, NUMBER_PERCENT, NUMBER_POUNDS };

struct number {
	long long micro;		/* millionths */
	enum number_sign sign;
};

/* Returns false if text is not a number, or has more than 10 digits before the point or 6 after it: a hundred such
 * numbers can be added without overflow. */
bool number_parse(const char *text, struct number *number);

/* A number of which only one side is known: ">400", "fewer than 14", "at least 5%". */
enum number_bound { BOUND_NONE, BOUND_ABOVE, BOUND_FROM, BOUND_BELOW, BOUND_TO };

/* BOUND_NONE, and *number is not written, if text is not one. */
enum number_bound number_bound_parse(const char *text, struct number *number);

/* Whether text says that there is no figure: "[c]", "x", "SUPP" and other symbols of official statistics. What each
 * means is up to the publisher; they differ. */
bool number_is_absent(const char *text);

/* "20", "-0.5" */
const char *number_text(struct arena *arena, long long micro);

#endif
