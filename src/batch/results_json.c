/* results_json.c - see results_json.h. */
#include "batch/results_json.h"

#include "batch/shape_json.h"
#include "batch/shape_results.h"
#include "plan/shape_plan.h"
#include "score/kinds.h"

void results_json(struct buf *out, enum school_status status, const struct findings *findings,
		  const struct plan *plan, const struct diags *problems)
{
	struct arena arena;
	const struct shape_context context = { .arena = &arena, .framework = findings->framework };
	const struct results results = { findings, status, problems };
	struct json json;

	arena_init(&arena);
	json_init(&json, out);
	json_open_object(&json, NULL);
	shape_json_fields(&json, &context, &shape_results, &results);
	if (status == SCHOOL_MADE || status == SCHOOL_DRAFT) {
		shape_json_fields(&json, &context, findings->kind->shape, findings->own);
		if (plan)
			shape_json_fields(&json, &context, &shape_planned, plan);
	}
	json_close(&json);
	json_finish(&json);
	arena_clear(&arena);
}
