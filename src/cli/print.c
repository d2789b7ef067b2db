/* print.c - problems as people read them. See cli.h. */
#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/shown.h"
#include "base/told.h"

enum { SHOWN_ON_TERMINAL = 100, HANG = 2 };

static const char bold[] = "\033[1m", dim[] = "\033[2m";
static const char *const of_severity[] = {
	[DIAG_NOTE] = "\033[36m", [DIAG_WARNING] = "\033[1;33m", [DIAG_ERROR] = "\033[1;31m",
};

/* https://no-color.org: whoever sets it to anything wants none. */
static bool wants_colour(void)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	return !(no && *no) && !(term && strcmp(term, "dumb") == 0);
}

static void print_line(int width, const char *style, const char *text)
{
	struct wrap wrap = { .out = stderr, .width = width, .hang = 2 * HANG, .at = HANG };

	fprintf(stderr, "%*s", HANG, "");
	wrap_words(&wrap, style, text);
	fputc('\n', stderr);
}

/* The same words as diag_print's, for eyes: as wide as the terminal. */
static void print_wide(struct arena *arena, const struct diag *d, int width, bool colour)
{
	struct wrap wrap = { .out = stderr, .width = width, .hang = HANG };
	const char *file = text_shown(arena, d->at.file ? d->at.file : "waymark", 0);
	int line = d->at.line ? d->at.line : 1, column = d->at.column ? d->at.column : 1;

	wrap_words(&wrap, colour ? bold : NULL, arena_printf(arena, "%s:%d:%d:", file, line, column));
	wrap_words(&wrap, colour ? of_severity[d->severity] : NULL,
		   arena_printf(arena, "%s:", diag_severity_name(d->severity)));
	wrap_words(&wrap, NULL, text_shown(arena, d->message, 0));
	wrap_words(&wrap, colour ? dim : NULL, arena_printf(arena, "[%s]", diag_code_name(d->code)));
	fputc('\n', stderr);
	print_line(width, NULL, arena_printf(arena, "hint: %s", text_shown(arena, diag_hint(d), 0)));
}

static void print_told(struct arena *arena, const struct told *told, int width, bool colour)
{
	const char *again = told_again(arena, told);

	if (width)
		print_wide(arena, told->diag, width, colour);
	else
		diag_print(told->diag, stderr);
	if (again && width)
		print_line(width, colour ? dim : NULL, again);
	else if (again)
		fprintf(stderr, "  %s\n", again);
}

/* Where not all are shown, those that are: errors, then warnings, then notes, each kind in its order. */
static const struct told **gravest_first(struct arena *arena, const struct told_list *list)
{
	const struct told **order = arena_array(arena, list->n, sizeof(*order));
	size_t n = 0;

	for (int severity = DIAG_ERROR; severity >= DIAG_NOTE; severity--) {
		for (size_t i = 0; i < list->n; i++) {
			if (list->items[i].diag->severity == (enum diag_severity)severity)
				order[n++] = &list->items[i];
		}
	}
	return order;
}

void print_problems(const struct diags *diags, const char *where_all)
{
	const int width = terminal_width(STDERR_FILENO);
	const bool colour = width && wants_colour();
	const struct told **order;
	struct told_list list;
	struct arena arena;
	size_t n;

	arena_init(&arena);
	list = told_of(&arena, diags, true);
	n = width && list.n > SHOWN_ON_TERMINAL ? SHOWN_ON_TERMINAL : list.n;
	order = n < list.n ? gravest_first(&arena, &list) : NULL;
	for (size_t i = 0; i < n; i++)
		print_told(&arena, order ? order[i] : &list.items[i], width, colour);
	if (n < list.n) {
		struct wrap wrap = { .out = stderr, .width = width };

		wrap_words(&wrap, NULL, arena_printf(&arena, "... and %zu more of %zu problems; %s", list.n - n, list.n,
						     where_all));
		fputc('\n', stderr);
	}
	arena_clear(&arena);
}

const char *plural(struct arena *arena, size_t n, const char *one, const char *many)
{
	return arena_printf(arena, "%zu %s", n, n == 1 ? one : many);
}

const char *count_problems(struct arena *arena, const struct diags *diags)
{
	const struct told_list list = told_of(arena, diags, true);

	return arena_printf(arena, "%s, %s", plural(arena, list.n_errors, "error", "errors"),
			    plural(arena, list.n_warnings, "warning", "warnings"));
}
