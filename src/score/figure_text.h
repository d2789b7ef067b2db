/* figure_text.h - numbers as they are printed: "1,234", "£12,500", "14.3%"; private to the room. */
#ifndef WAYMARK_SCORE_FIGURE_TEXT_H
#define WAYMARK_SCORE_FIGURE_TEXT_H

#include "score/score.h"

/* A value of a numeric type. A percent has one decimal, a number as many as it needs. */
const char *figure_text(struct arena *arena, enum figure_type type, long long micro);

/* A percent of its parts, exact until it is rounded. whole is above 0. */
const char *figure_share(struct arena *arena, long long part, long long whole);

/* What a symbol of official statistics says; NULL if text is none. */
const char *figure_symbol(const char *text);

/* Whether such words say that a figure is there but not known: all but "Not applicable" and "Close to 0". */
bool figure_is_unknown(const char *words);

#endif
