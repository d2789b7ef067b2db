/* shape_entries.h - the shapes (framework/shape.h) of what is found in entries. */
#ifndef WAYMARK_SCORE_SHAPE_ENTRIES_H
#define WAYMARK_SCORE_SHAPE_ENTRIES_H

#include "framework/shape.h"

extern const struct shape shape_school_entries;		/* struct school_entries */
extern const struct shape shape_entry_found;		/* struct entry_found */
extern const struct shape shape_entries_section;	/* struct entries_section */
extern const struct shape shape_entry_ranking;		/* struct entry_ranking */
extern const struct shape shape_entries_group;		/* struct entries_group */

#endif
