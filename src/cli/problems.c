/* problems.c - prints problems for people. See cli.h. */
#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/shown.h"
#include "base/text.h"
#include "base/told.h"
#include "cli/sentences.h"

enum { SHOWN_ON_TERMINAL = 100, HANG = 2 };

static const char bold[] = "\033[1m", dim[] = "\033[2m";
static const char *const of_severity[] = {
	[DIAG_NOTE] = "\033[36m", [DIAG_WARNING] = "\033[1;33m", [DIAG_ERROR] = "\033[1;31m",
};

/* https://no-color.org: if set to anything, use no colour. */
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

/* The same words as diag_print, wrapped to the width of the terminal. */
static void print_wide(struct arena *arena, const struct diag *d, int width, bool colour)
{
	struct wrap wrap = { .out = stderr, .width = width, .hang = HANG };
	const char *file = text_shown(arena, d->at.file ? d->at.file : "waymark", 0);
	int line = d->at.line ? d->at.line : 1, column = d->at.column ? d->at.column : 1;

	wrap_words(&wrap, colour ? bold : NULL, arena_printf(arena, "%s:%d:%d:", file, line, column));
	wrap_words(&wrap, colour ? of_severity[d->severity] : NULL,
		   arena_printf(arena, "%s:", diag_severity_ids[d->severity]));
	wrap_words(&wrap, NULL, text_shown(arena, d->message, 0));
	wrap_words(&wrap, colour ? dim : NULL, arena_printf(arena, "[%s]", diag_code_name(d->code)));
	fputc('\n', stderr);
	print_line(width, NULL, arena_printf(arena, "hint: %s", diag_hint(arena, d)));
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

/* If not all are shown, the order is: errors, then warnings, then notes, each in their own order. */
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

/* The path as typed that a file's name stands for; the name itself if there is none. */
static const char *as_typed(struct arena *arena, const char *file, const char *const *typed)
{
	for (; file && typed && *typed; typed++) {
		size_t end = strlen(*typed), start;

		while (end > 1 && (*typed)[end - 1] == '/')
			end--;
		for (start = end; start > 0 && (*typed)[start - 1] != '/';)
			start--;
		if (strcmp(text_plain_name(arena, arena_strndup(arena, *typed + start, end - start)), file) == 0)
			return text_plain_name(arena, *typed);
	}
	return file;
}

const char *const *typed_paths(struct arena *arena, const struct batch_options *batch)
{
	const char **typed = arena_array(arena, batch->n_folders + batch->n_previous + 4, sizeof(*typed));
	size_t n = 0;

	if (batch->audit)
		typed[n++] = batch->audit;
	if (batch->mapping)
		typed[n++] = batch->mapping;
	if (batch->brand)
		typed[n++] = batch->brand;
	for (size_t i = 0; i < batch->n_folders; i++)
		typed[n++] = batch->folders[i];
	for (size_t i = 0; i < batch->n_previous; i++)
		typed[n++] = batch->previous[i];
	return typed;
}

void print_problems(const struct diags *diags, const char *where_all, const char *const *typed)
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
	for (size_t i = 0; i < n; i++) {
		struct told told = order ? *order[i] : list.items[i];
		struct diag diag = *told.diag;

		diag.at.file = as_typed(&arena, diag.at.file, typed);
		told.diag = &diag;
		print_told(&arena, &told, width, colour);
	}
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

/* Count the rows of each id that no school has. */
static size_t find_strangers(struct arena *arena, const struct diags *diags, const char **ids, size_t *n_rows)
{
	size_t n = 0;

	*n_rows = 0;
	for (size_t i = 0; i < diags->n; i++) {
		const struct diag *d = &diags->items[i];
		const char *id;
		size_t k = 0;

		if (d->code != DIAG_CSV009 || d->severity != DIAG_ERROR || !d->value)
			continue;
		*n_rows += d->places ? d->n_places : 1;
		id = text_shown(arena, d->value, SHOWN_VALUE_BYTES);
		while (k < n && strcmp(ids[k], id) != 0)
			k++;
		if (k == n && n <= SAID_IDS_MAX)
			ids[n++] = id;
	}
	return n;
}

void print_left_out(FILE *out, struct arena *arena, const struct batch_summary *sum, const struct diags *diags)
{
	const char *ids[SAID_IDS_MAX + 1];
	size_t n_rows, n = find_strangers(arena, diags, ids, &n_rows);

	if (sum->n_unanswered)
		fprintf(out, "%s\n", cli_says_unanswered(arena, sum->unanswered, sum->n_unanswered));
	if (sum->n_refused)
		fprintf(out, "%s\n", cli_says_refused(arena, sum->refused, sum->n_refused));
	if (n)
		fprintf(out, "%s\n", cli_says_strangers(arena, n_rows, ids, n));
}
