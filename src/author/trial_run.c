/*
 * trial_run.c - runs a case as its kind does, and compares the problems that arise with those that it
 * names. See trials.h.
 */
#include "author/kinds.h"

#include <string.h>

#include "author/trial_private.h"

void trial_find(struct arena *arena, struct trial_findings *found, int line, const char *text)
{
	if (found->n == found->capacity)
		found->items = arena_grow(arena, found->items, found->n, &found->capacity,
					  sizeof(*found->items));
	found->items[found->n++] = arena_printf(arena, "line %d: %s", line, text);
}

static bool lists(const struct trial *school, const struct diag *diag)
{
	for (size_t i = 0; i < school->n_problems; i++) {
		if (strcmp(school->problems[i], diag_code_name(diag->code)) == 0)
			return true;
	}
	return false;
}

/* Report a problem once, even if several descriptors of one answer have it. */
static void find_problem(struct arena *arena, struct trial_findings *found, const struct diag *diag)
{
	const char *text = arena_printf(arena, "%s [%s]%s%s", diag->message,
					diag_code_name(diag->code), diag->hint ? ": " : "",
					diag->hint ? diag->hint : "");
	const char *line = arena_printf(arena, "line %d: %s", diag->at.line, text);

	if (!found->n || strcmp(found->items[found->n - 1], line) != 0)
		trial_find(arena, found, diag->at.line, text);
}

/* Errors that the case does not name, and problems that it names but that did not arise. */
void trial_compare_problems(struct arena *arena, struct trial_findings *found,
			    const struct trial *trial, const struct diags *diags)
{
	for (size_t i = 0; i < diags->n; i++) {
		const struct diag *diag = &diags->items[i];

		if (diag->severity == DIAG_ERROR && !lists(trial, diag))
			find_problem(arena, found, diag);
	}
	for (size_t i = 0; i < trial->n_problems; i++) {
		bool came = false;

		for (size_t k = 0; k < diags->n; k++)
			came |= strcmp(trial->problems[i],
				       diag_code_name(diags->items[k].code)) == 0;
		if (!came)
			trial_find(arena, found, trial->line,
				   arena_printf(arena, "no problem %s came up", trial->problems[i]));
	}
}

struct trial_findings trial_run(struct arena *arena, const struct framework *framework,
				const struct trial_file *file, const struct trial *trial)
{
	return author_kind(framework)->trials_run(arena, framework, file, trial);
}
