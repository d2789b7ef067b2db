/*
 * number.h - a number as a clerk writes it: 1,234; -0.35; 12.5 %; £1,234.
 *
 * Strict: what is not one number, whole, is none. No locale has a say.
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

/* False if text is no number, has more than 10 digits before the point or 6 behind it: a hundred
 * of them can be added without a thought. */
bool number_parse(const char *text, struct number *number);

/* Whether text says that there is no figure: "[c]", "x", "SUPP" and the like, of official statistics. What it
 * means is the publisher's: they swap them. */
bool number_is_absent(const char *text);

/* "20", "-0.5" */
const char *number_text(struct arena *arena, long long micro);

#endif
