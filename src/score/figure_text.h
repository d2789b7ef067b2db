/* figure_text.h - numbers as they are printed: "1,234", "£12,500", "14.3%"; private to the room. */
#ifndef WAYMARK_SCORE_FIGURE_TEXT_H
#define WAYMARK_SCORE_FIGURE_TEXT_H

#include "score/score.h"

/* A value of a numeric type. A percent has one decimal, a number as many as it needs. */
const char *figure_text(struct arena *arena, enum figure_type type, long long micro);

/* A percent of its parts, exact until it is rounded. whole is above 0. */
const char *figure_share(struct arena *arena, long long part, long long whole);

/* What words in the place of a figure say, as a mapping or a person writes them: "Not applicable"; NULL if text is none. */
const char *figure_symbol(const char *text);

/* What is printed where text says that there is no figure: its words, or a symbol as it stands, since what that
 * means is the publisher's. NULL if text says no such thing. */
const char *figure_no_number(const char *text);

/* Whether it says that a figure is there but not known, or nothing that is certain: all but "Not applicable" and "Close
 * to 0". */
bool figure_is_unknown(const char *words);

#endif
