/*
 * kinds.h - what a kind of audit is to this room: which view its templates are given. Private to the binding.
 */
#ifndef WAYMARK_REPORT_KINDS_H
#define WAYMARK_REPORT_KINDS_H

#include "report/report.h"

struct lua_State;

struct report_kind {
	/* Push the view of one school. Raises on lack of memory. [-0, +1, m] */
	void (*push)(struct lua_State *L, struct arena *arena, const struct report_input *input);
	bool keeps_audit;	/* its view stands on the tables of view_keep_audit */
};

const struct report_kind *report_kind(const struct framework *framework);

#endif
