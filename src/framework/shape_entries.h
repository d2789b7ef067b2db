/* shape_entries.h - the shapes (shape.h) of what an audit of entries defines. */
#ifndef WAYMARK_FRAMEWORK_SHAPE_ENTRIES_H
#define WAYMARK_FRAMEWORK_SHAPE_ENTRIES_H

#include "framework/shape.h"

extern const struct shape shape_entry_state;		/* struct entry_state */
extern const struct shape shape_entry_group;		/* struct entry_group */
extern const struct shape shape_entry_number;		/* struct entry_number */
extern const struct shape shape_entry_section;		/* struct entry_section; shared */
extern const struct shape shape_entry_view;		/* struct entry_view */
extern const struct shape shape_entries_audit;		/* struct framework, for an audit of entries */

#endif
