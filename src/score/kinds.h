/*
 * kinds.h - what this room does for a kind of audit: how a school is judged, and what others may ask
 * about the result.
 *
 * A new kind NAME is a row score_NAME, in kinds.c or beside the code that judges it; no other file of
 * the room knows which kinds there are.
 */
#ifndef WAYMARK_SCORE_KINDS_H
#define WAYMARK_SCORE_KINDS_H

#include "framework/shape.h"
#include "score/findings.h"

struct score_kind {
	/* Bind and judge. Returns the kind's result, never NULL. */
	const void *(*judge)(struct arena *arena, const struct framework *framework,
			     const struct school_evidence *evidence, const struct earlier *earlier,
			     struct date report_date, struct diags *diags);
	const struct shape *shape;	/* of that result: what templates and results.json get */
	/* Of what is found of a section, where that is not a struct section_result: what templates are given of the audit's
	 * sections is made once for all schools, in these tables. NULL: shape_section. */
	const struct shape *section_shape;
	/* Reduce findings, which are a copy, to what a public document may contain. NULL: the kind is never public,
	 * because of what `kept` says, in words that can precede "whatever --profile says". */
	void (*publish)(struct arena *arena, struct findings *findings);
	const char *kept;
	/* The things that get a document each, such as cases: structs of item_shape, whose name templates use. NULL:
	 * none. */
	struct shape_list (*items)(const struct findings *findings);
	const struct shape *item_shape;
	const char *main_table;	/* the table whose lines are named without it in documents: "responses" */
	bool takes_answers;	/* schools answer its items in responses.csv (as rows or as columns) and give figures */
	bool by_period;		/* a figure of a group counts beside the school's of the same period alone */
	bool none_is_a_result;	/* a school without rows gets documents too: "no case" */
};

#define KIND(NAME, name) extern const struct score_kind score_##name;
#include "framework/kinds.def"
#undef KIND

const struct score_kind *score_kind(enum framework_kind kind);

/* The findings are asked for what only another kind has: a bug. */
_Noreturn void findings_die(const struct findings *findings);

#endif
