/*
 * then.h - what stood in earlier years: the level that was judged in a year, or that was carried in it.
 *
 * A level is carried through years whose focus leaves its section out, for as many months as the audit says after the
 * report that judged it. A year in which the section was looked at and not assessed ends it.
 */
#ifndef WAYMARK_SCORE_THEN_H
#define WAYMARK_SCORE_THEN_H

#include "earlier/earlier.h"
#include "score/change.h"

/* Both: of the judgement with that index; earlier has at least one year. NULL: there is none that may be compared. */

/* The level that stood in the latest earlier year. */
const struct change_level *then_stood(struct arena *arena, const struct earlier *earlier, int judgement, int months);

/* The level that was judged last, however long ago. */
const struct change_level *then_judged(struct arena *arena, const struct earlier *earlier, int judgement);

/* The last day on which a level stands that was judged on that day. */
struct date then_ends(struct date judged, int months);

/* The year among those given in which the level was judged; NULL: it is not among them. */
const struct earlier_year *then_year_of(const struct earlier *earlier, const struct change_level *level);

/* The judgement in each earlier year, the oldest first. */
const struct change_year *then_years(struct arena *arena, const struct earlier *earlier, int judgement, int months,
				     size_t *n);

/* The earlier years as a whole, the latest first. */
const struct change_read *then_read(struct arena *arena, const struct earlier *earlier);

#endif
