/* figure_text.h - numbers as they are printed: "1,234", "£12,500", "14.3%"; private to the room. */
#ifndef WAYMARK_SCORE_FIGURE_TEXT_H
#define WAYMARK_SCORE_FIGURE_TEXT_H

#include "score/score.h"

/* A value of a numeric type. A percentage has one decimal, a number as many as it needs. */
const char *figure_text(struct arena *arena, enum figure_type type, long long micro);

/* part as a percentage of whole, exact until it is rounded. whole must be above 0. */
const char *figure_share(struct arena *arena, long long part, long long whole);

/* The wording for a text that stands for a figure, as a mapping or a person writes it: "Not applicable"; NULL if text
 * is not one. */
const char *figure_symbol(const char *text);

/* What to print if text says that there is no figure: its wording, or the symbol unchanged, since publishers define
 * symbols differently. NULL if text does not say so. */
const char *figure_no_number(const char *text);

/* Whether the words mean that a figure exists but is unknown, or leave that open: all except "Not applicable" and
 * "Close to 0". */
bool figure_is_unknown(const char *words);

#endif
