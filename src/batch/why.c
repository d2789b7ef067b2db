/* why.c - see why.h. */
#include "batch/why.h"

/* The codes of the problems that withhold a school, in the order of the table of codes. */
static const char **codes_of(struct arena *arena, const struct job *job, const struct diags *before,
			     const struct diags *problems, size_t *n)
{
	const char **codes = arena_array(arena, before->n + problems->n, sizeof(*codes));
	bool seen[DIAG_COUNT] = { false };

	for (size_t i = 0; i < before->n; i++)
		seen[before->items[i].code] |= job_counts(job, &before->items[i]);
	for (size_t i = 0; i < problems->n; i++)
		seen[problems->items[i].code] |= job_counts(job, &problems->items[i]);
	*n = 0;
	for (int code = 0; code < DIAG_COUNT; code++)
		if (seen[code])
			codes[(*n)++] = diag_code_name(code);
	return codes;
}

const char *const *why_codes(struct arena *arena, const struct job *job, const char *school_id,
			     const struct diags *problems, size_t *n)
{
	const struct diags before = job_problems_of(arena, job, school_id);

	return codes_of(arena, job, &before, problems, n);
}

const char *why_status(struct arena *arena, const struct job *job, enum school_status status,
		       const struct diags *before, const struct diags *problems)
{
	const char *why = school_status_name(status);
	size_t n;
	const char **codes = codes_of(arena, job, before, problems, &n);

	for (size_t i = 0; i < n; i++)
		why = arena_printf(arena, "%s%s%s", why, i ? ", " : ": ", codes[i]);
	return why;
}

const char *why_school(struct arena *arena, const struct job *job, size_t index, enum school_status status,
		       const struct diags *problems)
{
	const struct diags before = job_problems_of(arena, job, job->schools[index]->school->id.text);

	return why_status(arena, job, status, &before, problems);
}
