/* why.c - see why.h. */
#include "batch/why.h"

const char *why_status(struct arena *arena, const struct job *job, enum school_status status,
		       const struct diags *before, const struct diags *problems)
{
	const char *why = school_status_name(status), *mark = ": ";
	bool seen[DIAG_COUNT] = { false };

	for (size_t i = 0; i < before->n; i++)
		seen[before->items[i].code] |= job_counts(job, &before->items[i]);
	for (size_t i = 0; i < problems->n; i++)
		seen[problems->items[i].code] |= job_counts(job, &problems->items[i]);
	for (int code = 0; code < DIAG_COUNT; code++) {
		if (!seen[code])
			continue;
		why = arena_printf(arena, "%s%s%s", why, mark, diag_code_name(code));
		mark = ", ";
	}
	return why;
}

const char *why_school(struct arena *arena, const struct job *job, size_t index, enum school_status status,
		       const struct diags *problems)
{
	const struct diags before = job_problems_of(arena, job, job->schools[index]->school->id.text);

	return why_status(arena, job, status, &before, problems);
}
