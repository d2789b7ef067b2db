/*
 * kinds.h - what a kind of audit is to this room: how a school is judged, and what others may ask about the outcome.
 *
 * A new kind NAME is a row score_NAME, in kinds.c or beside what judges it; no other file of the room knows which kinds
 * there are.
 */
#ifndef WAYMARK_SCORE_KINDS_H
#define WAYMARK_SCORE_KINDS_H

#include "framework/shape.h"
#include "score/findings.h"

struct score_kind {
	/* Bind and judge: the kind's result, never NULL. */
	const void *(*judge)(struct arena *arena, const struct framework *framework,
			     const struct school_evidence *evidence, struct date report_date, struct diags *diags);
	const struct shape *shape;	/* of that result: what templates and results.json are given of it */
	/* Put what a public document may tell into findings, which are a copy. NULL: nothing of it is made public, since
	 * it is `kept`, in words after which "whatever --profile says" may stand. */
	void (*publish)(struct arena *arena, struct findings *findings);
	const char *kept;
	/* What has a document each, as a case has its file: structs of item_shape, whose name is theirs for templates.
	 * NULL: nothing has. */
	struct shape_list (*items)(const struct findings *findings);
	const struct shape *item_shape;
	/* What documents about all schools count of this one: n structs of fact_shape, in arena. NULL: nothing. */
	const void *(*facts)(struct arena *arena, const struct findings *findings, size_t *n);
	const struct shape *fact_shape;
	const char *main_table;	/* whose lines need no name in a document: "responses" */
	bool takes_answers;	/* schools answer its items in responses.csv, a row or a column each, and give figures */
	bool none_is_a_result;	/* a school without rows has its documents too: "no case" */
};

#define KIND(NAME, name) extern const struct score_kind score_##name;
#include "framework/kinds.def"
#undef KIND

const struct score_kind *score_kind(const struct framework *framework);

#endif
