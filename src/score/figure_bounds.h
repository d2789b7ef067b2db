/* figure_bounds.h - a figure of which only one side is known, ">400": no value, but not nothing; private to the room. */
#ifndef WAYMARK_SCORE_FIGURE_BOUNDS_H
#define WAYMARK_SCORE_FIGURE_BOUNDS_H

#include "score/indicators.h"
#include "score/suppress.h"

/* Take the value of value->row if it is a bound that the field's type allows: value->text says it. false: it is none. */
bool figure_take_bound(struct arena *arena, const struct figure_field *field, struct figure_value *value);

/* Whether a bound says more of a few people than "fewer than 5", or of all but a few. whole: what it is part of, or
 * NULL. */
bool figure_bound_tells(const struct suppress_policy *policy, const struct figure_field *field,
			const struct figure_value *value, const struct figure_value *whole);

/* Give two values, of which one at least is a bound, the numbers at which they are nearest to each other. false: they
 * may be the same, or one of them is nothing. */
bool figure_bounds_apart(struct indicator_value *then, struct indicator_value *now);

#endif
