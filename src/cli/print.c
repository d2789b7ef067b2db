/* print.c - problems as people read them. See cli.h. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { SHOWN_ON_TERMINAL = 100 };

static bool same_words(const struct diag *a, const struct diag *b)
{
	return a->code == b->code && a->at.line == b->at.line && a->at.column == b->at.column
		&& strcmp(a->message, b->message) == 0
		&& strcmp(a->at.file ? a->at.file : "", b->at.file ? b->at.file : "") == 0;
}

/* A fault of a template is each school's problem, and they stand side by side: shown once, then how
 * often. */
void print_problems(const struct diags *diags, const char *where_all)
{
	size_t shown = 0, limit = isatty(STDERR_FILENO) ? SHOWN_ON_TERMINAL : diags->n, i = 0;

	while (i < diags->n && shown < limit) {
		const struct diag *first = &diags->items[i];
		size_t times = 0;

		while (i < diags->n && same_words(first, &diags->items[i])) {
			times++;
			i++;
		}
		diag_print(first, stderr);
		if (times > 1)
			fprintf(stderr, "  the same for %zu schools\n", times);
		shown++;
	}
	if (i < diags->n)
		fprintf(stderr, "... and %zu more of %zu problems; %s\n", diags->n - i, diags->n,
			where_all);
}

const char *plural(struct arena *arena, size_t n, const char *one, const char *many)
{
	return arena_printf(arena, "%zu %s", n, n == 1 ? one : many);
}

const char *count_problems(struct arena *arena, const struct diags *diags)
{
	return arena_printf(arena, "%s, %s", plural(arena, diags->n_errors, "error", "errors"),
			    plural(arena, diags->n_warnings, "warning", "warnings"));
}
