/* diag.c - see diag.h. */
#include "base/diag.h"

#include <stdlib.h>
#include <string.h>

static const struct {
	const char *name;
	enum diag_severity severity;
	const char *summary;
} codes[] = {
#define DIAG(code, severity, summary) { #code, severity, summary },
#include "base/codes.def"
#undef DIAG
};

void diags_init(struct diags *diags, struct arena *arena)
{
	*diags = (struct diags){ .arena = arena };
}

static struct diag *append(struct diags *diags, enum diag_code code)
{
	struct diag *d;

	if (diags->n == diags->capacity)
		diags->items = arena_grow(diags->arena, diags->items, diags->n, &diags->capacity,
					  sizeof(*diags->items));
	d = &diags->items[diags->n++];
	*d = (struct diag){ .code = code, .severity = codes[code].severity };
	diags->n_errors += d->severity == DIAG_ERROR;
	diags->n_warnings += d->severity == DIAG_WARNING;
	return d;
}

struct diag *diags_add(struct diags *diags, enum diag_code code, struct loc at, const char *format, ...)
{
	struct diag *d = append(diags, code);
	va_list args;

	va_start(args, format);
	d->message = arena_vprintf(diags->arena, format, args);
	va_end(args);
	d->at = at;
	return d;
}

void diags_append(struct diags *diags, const struct diags *from)
{
	for (size_t i = 0; i < from->n; i++) {
		const struct diag *f = &from->items[i];
		struct diag *d = append(diags, f->code);

		*d = *f;
		d->at.file = arena_strdup(diags->arena, f->at.file);
		d->school_id = arena_strdup(diags->arena, f->school_id);
		d->value = arena_strdup(diags->arena, f->value);
		d->message = arena_strdup(diags->arena, f->message);
		d->hint = arena_strdup(diags->arena, f->hint);
	}
}

static int compare_text(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "");
}

static int compare_diags(const void *left, const void *right)
{
	const struct diag *a = left, *b = right;
	int by = compare_text(a->at.file, b->at.file);

	if (!by)
		by = (a->at.line > b->at.line) - (a->at.line < b->at.line);
	if (!by)
		by = (a->at.column > b->at.column) - (a->at.column < b->at.column);
	if (!by)
		by = (a->code > b->code) - (a->code < b->code);
	return by ? by : compare_text(a->message, b->message);
}

void diags_soften(struct diags *diags, size_t first)
{
	for (size_t i = first; i < diags->n; i++) {
		if (diags->items[i].severity != DIAG_ERROR)
			continue;
		diags->items[i].severity = DIAG_WARNING;
		diags->n_errors--;
		diags->n_warnings++;
	}
}

void diags_sort(struct diags *diags)
{
	if (diags->n)
		qsort(diags->items, diags->n, sizeof(*diags->items), compare_diags);
}

static int compare_wholly(const void *left, const void *right)
{
	const struct diag *a = left, *b = right;
	int by = compare_diags(a, b);

	if (!by)
		by = compare_text(a->school_id, b->school_id);
	return by ? by : compare_text(a->value, b->value);
}

void diags_drop_repeats(struct diags *diags, size_t first)
{
	size_t kept = first;

	if (first < diags->n)
		qsort(&diags->items[first], diags->n - first, sizeof(*diags->items), compare_wholly);
	for (size_t i = first; i < diags->n; i++) {
		const struct diag *d = &diags->items[i];

		if (kept == first || compare_wholly(&diags->items[kept - 1], d) != 0) {
			diags->items[kept++] = *d;
			continue;
		}
		diags->n_errors -= d->severity == DIAG_ERROR;
		diags->n_warnings -= d->severity == DIAG_WARNING;
	}
	diags->n = kept;
}

const char *diag_code_name(enum diag_code code)
{
	return codes[code].name;
}

const char *diag_code_summary(enum diag_code code)
{
	return codes[code].summary;
}

const char *diag_severity_name(enum diag_severity severity)
{
	static const char *const names[] = { "note", "warning", "error" };

	return names[severity];
}

void diag_print(const struct diag *diag, FILE *out)
{
	int line = diag->at.line ? diag->at.line : 1, column = diag->at.column ? diag->at.column : 1;

	fprintf(out, "%s:%d:%d: %s: %s [%s]\n", diag->at.file ? diag->at.file : "waymark", line, column,
		diag_severity_name(diag->severity), diag->message, diag_code_name(diag->code));
	if (diag->hint)
		fprintf(out, "  hint: %s\n", diag->hint);
}
