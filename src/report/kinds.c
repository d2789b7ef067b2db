/* kinds.c - see kinds.h. No other file of this room asks which kind an audit is. */
#include "report/kinds.h"

#include "report/bind_lua_view.h"

static const struct report_kind kinds[FRAMEWORK_KIND_COUNT] = {
	[FRAMEWORK_KIND_RUBRIC] = { .push = view_push, .keeps_audit = true },
	[FRAMEWORK_KIND_STATEMENTS] = { .push = view_push, .keeps_audit = true },
	[FRAMEWORK_KIND_INTERVIEW] = { .push = view_push, .keeps_audit = true },
};

/* For every kind without a row. */
static const struct report_kind by_shape = { .push = view_push_by_shape };

const struct report_kind *report_kind(const struct framework *framework)
{
	const struct report_kind *kind = &kinds[framework->kind];

	return kind->push ? kind : &by_shape;
}
