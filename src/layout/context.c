/* context.c - see context.h and draw.h: refusals, how a page lies, missing characters, anchors and the links to them. */
#include "layout/context.h"

#include <stdarg.h>
#include <string.h>

#include "base/text.h"
#include "layout/breaks.h"
#include "layout/draw.h"
#include "layout/flow.h"

enum { LAYOUT_BYTES_MAX = 512 << 20 };	/* limit for a document: a hundred times what a long report needs */

void layout_refuse(struct layout *l, const char *format, ...)
{
	va_list args;
	const char *why;

	if (layout_refused(l))
		return;	/* only the first reason is reported; later ones follow from it */
	va_start(args, format);
	why = arena_vprintf(l->arena, format, args);
	va_end(args);
	diags_add(l->diags, DIAG_RPT005, (struct loc){ .file = l->document->title }, "%s", why);
}

void layout_turn(struct layout *l, bool landscape)
{
	const struct theme *theme = l->theme;

	l->landscape = landscape;
	l->page_w = landscape ? theme->page_h_pt : theme->page_w_pt;
	l->page_h = landscape ? theme->page_w_pt : theme->page_h_pt;
	l->left = theme->margin_left_pt;
	l->right = l->page_w - theme->margin_right_pt;
	l->top = theme->margin_top_pt;
	l->bottom = l->page_h - theme->margin_bottom_pt;
	if (l->right - l->left < 72 || l->bottom - l->top < 72)
		layout_refuse(l, "the margins leave less than an inch of the page");
}

void layout_check_memory(struct layout *l)
{
	if (arena_bytes(l->arena) - l->start_bytes > LAYOUT_BYTES_MAX)
		layout_refuse(l, "its pages take more than %d MB of memory", LAYOUT_BYTES_MAX >> 20);
}

bool layout_refused(const struct layout *l)
{
	return l->diags->n_errors > l->n_errors_before;
}

const struct text_style *layout_style(const struct layout *l, enum theme_style style)
{
	return &l->theme->styles[style];
}

static bool reported(const struct layout *l, uint32_t c)
{
	for (size_t i = 0; i < l->n_missing; i++) {
		if (l->missing[i] == c)
			return true;
	}
	return false;
}

static void report_one(struct layout *l, uint32_t c)
{
	char bytes[5] = { 0 };
	struct diag *diag;

	if (reported(l, c))
		return;
	if (l->n_missing == l->missing_capacity)
		l->missing = arena_grow(l->arena, l->missing, l->n_missing, &l->missing_capacity,
					sizeof(*l->missing));
	l->missing[l->n_missing++] = c;
	diag = diags_add(l->diags, DIAG_RPT004, (struct loc){ .file = l->document->title },
			 "no font has a glyph for U+%04X", (unsigned)c);
	diag->hint = "write it in words, or leave it out; a placeholder is printed in its place";
	text_encode(c, bytes);
	diag->value = arena_strdup(l->diags->arena, bytes);
}

/* Shaping names only the first missing character of a text, so ask about each character. */
void layout_report_missing(struct layout *l, enum font_style font, const char *text, size_t length)
{
	const char *starts = breaks_characters(l->arena, text, length);

	l->n_lacking++;
	for (size_t i = 0, end; i < length; i = end) {
		const struct shaped *shaped;

		for (end = i + 1; end < length && !starts[end]; end++)
			;
		shaped = font_shape(l->fonts, font, text + i, end - i);
		if (shaped->missing)
			report_one(l, shaped->missing);
	}
}

const char *layout_plain_text(struct layout *l, struct text text)
{
	size_t length = 0;
	char *plain;

	for (size_t i = 0; i < text.n; i++)
		length += strlen(text.spans[i].text) + 1;
	plain = arena_alloc(l->arena, length + 1);
	length = 0;
	for (size_t i = 0; i < text.n; i++) {
		const size_t n = strlen(text.spans[i].text);

		if (length && (text.spans[i].flags & SPAN_BREAK))
			plain[length++] = ' ';
		memcpy(plain + length, text.spans[i].text, n);
		length += n;
	}
	return plain;
}

/* ---- anchors and links ---- */

void anchor_add(struct layout *l, const char *name)
{
	if (!name)
		return;
	if (l->n_anchors == l->anchors_capacity)
		l->anchors = arena_grow(l->arena, l->anchors, l->n_anchors, &l->anchors_capacity,
					sizeof(*l->anchors));
	l->anchors[l->n_anchors++] = (struct anchor){ name, l->flow->n };
}

static size_t anchor_slot(const struct layout *l, const char *name)
{
	uint32_t hash = 2166136261u;	/* FNV-1a */
	size_t slot;

	for (const char *p = name; *p; p++)
		hash = (hash ^ (unsigned char)*p) * 16777619u;
	slot = hash & (l->n_anchor_slots - 1);
	while (l->anchor_slots[slot] && strcmp(l->anchor_slots[slot]->name, name) != 0)
		slot = (slot + 1) & (l->n_anchor_slots - 1);
	return slot;
}

void anchors_index(struct layout *l)
{
	l->n_anchor_slots = 16;
	while (l->n_anchor_slots < 2 * l->n_anchors)
		l->n_anchor_slots *= 2;
	l->anchor_slots = arena_array(l->arena, l->n_anchor_slots, sizeof(struct anchor *));
	for (size_t i = 0; i < l->n_anchors; i++) {
		const size_t slot = anchor_slot(l, l->anchors[i].name);

		if (!l->anchor_slots[slot])
			l->anchor_slots[slot] = &l->anchors[i];
	}
}

static const double ABOVE_TARGET_PT = 6;

void link_to_strip(struct layout *l, struct link *link, size_t strip)
{
	const struct spot *spot = &l->spots[strip];

	link->to_page = spot->page;
	link->to_y = spot->y > ABOVE_TARGET_PT ? spot->y - ABOVE_TARGET_PT : 0;
}

void link_to_anchor(struct layout *l, struct link *link, const char *name)
{
	const struct anchor *anchor = l->anchor_slots[anchor_slot(l, name)];

	if (anchor)
		link_to_strip(l, link, anchor->strip);
	else
		layout_refuse(l, "a link leads to '%s', but there is no such anchor", name);
}
