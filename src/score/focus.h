/* focus.h - which sections a school's focus names. */
#ifndef WAYMARK_SCORE_FOCUS_H
#define WAYMARK_SCORE_FOCUS_H

#include "evidence/evidence.h"
#include "framework/framework.h"

/* The section that parts *i and following of the school's focus name, by id or by title (which may contain a comma);
 * *i moves past them. If they name none, returns NULL and *i moves by one part. */
const struct section *focus_next(struct arena *arena, const struct framework *framework,
				 const struct school *school, size_t *i);

#endif
