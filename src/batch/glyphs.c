/* glyphs.c - see glyphs.h. */
#include "batch/glyphs.h"

#include <string.h>

#include "base/text.h"
#include "evidence/cells.h"

/* How many problems to search for one about the same cell. */
enum { LOOK_BACK_MAX = 1000 };

struct search {
	const struct fonts *fonts;
	const struct diags *before;
	struct diags *diags;
	size_t n_before;		/* number of problems in diags at the start */
	struct loc last;		/* the place reported last */
};

static bool all_ascii(const char *text)
{
	for (; *text; text++) {
		if ((unsigned char)*text >= 0x80)
			return false;
	}
	return true;
}

/* Find the characters of a text that no face has: returns the first; *others gets the number of others. */
static uint32_t find_lacking(const struct fonts *fonts, const char *text, size_t *others)
{
	const size_t length = strlen(text);
	uint32_t first = 0, c;
	size_t at = 0;

	*others = 0;
	if (all_ascii(text))
		return 0;
	while ((c = font_lacks(fonts, FONT_REGULAR, text, length, &at)) != 0) {
		if (!first)
			first = c;
		else
			*others += c != first;
	}
	return first;
}

static const char *spelled(struct arena *arena, uint32_t c)
{
	char bytes[5] = { 0 };

	return text_encode(c, bytes) ? arena_strdup(arena, bytes) : "";
}

static struct diag *tell(struct diags *diags, struct loc at, uint32_t c, size_t others, bool quote)
{
	struct arena *arena = diags->arena;
	const char *sign = quote ? arena_printf(arena, " '%s'", spelled(arena, c)) : "";
	const char *more = others == 0 ? "" : others == 1 ? ", nor for another character here"
			   : arena_printf(arena, ", nor for %zu more characters here", others);
	struct diag *diag
		= diags_add(diags, DIAG_RPT004, at, "no font has a glyph for U+%04X%s%s", (unsigned)c, sign, more);

	diag->hint = "write it in words, or leave it out; a placeholder is printed in its place";
	return diag;
}

static bool same_place(const struct loc *a, const struct loc *b)
{
	return a->line == b->line && a->column == b->column && a->file && strcmp(a->file, b->file) == 0;
}

static bool has_error_at(const struct diags *diags, size_t n, const struct loc *at)
{
	for (size_t i = 0; i < n && i < LOOK_BACK_MAX; i++) {
		if (diags->items[i].severity == DIAG_ERROR && same_place(&diags->items[i].at, at))
			return true;
	}
	return false;
}

static void look_at(void *context, const struct cell *cell, bool pupils)
{
	struct search *s = context;
	size_t others;
	const uint32_t c = find_lacking(s->fonts, cell->text, &others);
	struct diag *diag;

	if (!c || same_place(&s->last, &cell->at) || has_error_at(s->before, s->before->n, &cell->at)
	    || has_error_at(s->diags, s->n_before, &cell->at))
		return;
	s->last = cell->at;
	diag = tell(s->diags, cell->at, c, others, !pupils);
	diag->value = pupils ? NULL : cell->text;
}

void glyphs_of_school(const struct fonts *fonts, const struct school_evidence *school, const struct diags *before,
		      struct diags *diags)
{
	struct search search = { .fonts = fonts, .before = before, .diags = diags, .n_before = diags->n };

	evidence_each_printed_cell(school, look_at, &search);
}

void glyphs_of_audit(const struct fonts *fonts, const struct framework *framework, struct diags *diags)
{
	for (size_t i = 0; i < framework->n_texts; i++) {
		const struct framework_text *text = &framework->texts[i];
		size_t others;
		const uint32_t c = find_lacking(fonts, text->text, &others);

		if (c)
			tell(diags, (struct loc){ framework->file, text->line, 1 }, c, others, true);
	}
}

/* ---- what a document says again ---- */

struct told_glyphs {
	struct arena *arena;
	const struct fonts *fonts;
	uint32_t *items;		/* in order of occurrence, each once */
	size_t n, capacity;
};

static bool is_told(const struct told_glyphs *told, uint32_t c)
{
	for (size_t i = 0; i < told->n; i++) {
		if (told->items[i] == c)
			return true;
	}
	return false;
}

static void add_all(struct told_glyphs *told, const char *text)
{
	const size_t length = strlen(text);
	uint32_t c;
	size_t at = 0;

	if (all_ascii(text))
		return;
	while ((c = font_lacks(told->fonts, FONT_REGULAR, text, length, &at)) != 0) {
		if (is_told(told, c))
			continue;
		if (told->n == told->capacity)
			told->items = arena_grow(told->arena, told->items, told->n, &told->capacity, sizeof(*told->items));
		told->items[told->n++] = c;
	}
}

static void add_cell(void *context, const struct cell *cell, bool pupils)
{
	add_all(context, cell->text);
}

static void find_told(struct told_glyphs *told, const struct framework *framework, const struct school_evidence *school)
{
	evidence_each_printed_cell(school, add_cell, told);
	for (size_t i = 0; i < framework->n_texts; i++)
		add_all(told, framework->texts[i].text);
}

void glyphs_forget_told(struct arena *arena, const struct fonts *fonts, const struct framework *framework,
			const struct school_evidence *school, struct diags *diags, size_t from)
{
	struct told_glyphs told = { .arena = arena, .fonts = fonts };
	size_t to = from, size;

	for (size_t i = from; i < diags->n; i++) {
		const struct diag *diag = &diags->items[i];

		if (diag->code == DIAG_RPT004) {
			if (!told.n)
				find_told(&told, framework, school);
			if (is_told(&told, text_decode(diag->value, &size))) {
				diags->n_warnings--;
				continue;
			}
		}
		diags->items[to++] = *diag;
	}
	diags->n = to;
}
