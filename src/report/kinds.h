/*
 * kinds.h - what this room does for a kind of audit: the view that its templates get. Private to the
 * binding.
 */
#ifndef WAYMARK_REPORT_KINDS_H
#define WAYMARK_REPORT_KINDS_H

#include "report/report.h"

struct lua_State;

struct report_kind {
	/* Push the view of one school. Raises an error if memory runs out. [-0, +1, m] */
	void (*push)(struct lua_State *L, struct arena *arena, const struct report_input *input);
	bool keeps_audit;	/* its view uses the tables made by view_keep_audit */
};

const struct report_kind *report_kind(const struct framework *framework);

#endif
