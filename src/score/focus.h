/* focus.h - which sections a school's focus names. */
#ifndef WAYMARK_SCORE_FOCUS_H
#define WAYMARK_SCORE_FOCUS_H

#include "evidence/evidence.h"
#include "framework/framework.h"

/* The section that the parts of the school's focus from *i on name, by its id or its title, which may hold a comma; *i is
 * then behind them. NULL, and *i behind one part, if that names none. */
const struct section *focus_next(struct arena *arena, const struct framework *framework,
				 const struct school *school, size_t *i);

#endif
