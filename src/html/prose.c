/* prose.c - see prose.h. */
#include "html/prose.h"

#include <string.h>

#include "html/escape.h"

/* ---- texts ---- */

const char *prose_plain(struct arena *arena, struct text text)
{
	struct buf *plain = buf_new(arena, (size_t)1 << 30);

	for (size_t i = 0; i < text.n; i++) {
		if (text.spans[i].flags & SPAN_BREAK)
			buf_putc(plain, ' ');
		buf_puts(plain, text.spans[i].level ? text.spans[i].level->word : text.spans[i].text);
	}
	return plain->bytes ? plain->bytes : "";
}

static void put_icon(struct writing *w, enum icon icon)
{
	const bool muted = icon == ICON_NOT_APPLICABLE || icon == ICON_NOT_ANSWERED;

	w->icons |= 1U << icon;
	buf_printf(w->out, "<svg class=\"ic%s\" viewBox=\"0 0 1 1\" aria-hidden=\"true\"><use href=\"#icon-%d\"/></svg>",
		   muted ? " mu" : "", (int)icon);
}

/* Where a link may lead outside of the page: templates cannot name any other, and nor does this page. */
static bool is_outside(const char *url)
{
	static const char *const schemes[] = { "https://", "http://", "mailto:" };

	for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++) {
		if (strncmp(url, schemes[i], strlen(schemes[i])) == 0)
			return true;
	}
	return false;
}

static bool open_link(struct writing *w, const struct span *span)
{
	if (span->to) {
		buf_puts(w->out, "<a href=\"#");
		escape_anchor(w->out, span->to);
		buf_puts(w->out, "\">");
		return true;
	}
	if (!span->url || !is_outside(span->url))
		return false;
	buf_puts(w->out, "<a rel=\"noreferrer\" href=\"");
	escape_text(w->out, span->url);
	buf_puts(w->out, "\">");
	return true;
}

/* The looks of a span, from the outside to the inside; closed in the other order. */
static const struct {
	unsigned flag;
	const char *open, *close;
} looks[] = {
	{ SPAN_BOLD, "<strong>", "</strong>" },
	{ SPAN_ITALIC, "<em>", "</em>" },
	{ SPAN_MUTED, "<span class=\"mu\">", "</span>" },
};
enum { N_LOOKS = sizeof(looks) / sizeof(*looks) };

static void put_span(struct writing *w, const struct span *span)
{
	bool link;

	if (span->flags & SPAN_BREAK)
		buf_puts(w->out, "<br>");
	if (span->icon)
		put_icon(w, span->icon);
	if (span->level)
		prose_badge(w, span->level);
	if (!*span->text)
		return;
	link = open_link(w, span);
	for (size_t i = 0; i < N_LOOKS; i++)
		buf_puts(w->out, span->flags & looks[i].flag ? looks[i].open : "");
	if (span->lang) {
		buf_puts(w->out, "<span lang=\"");
		escape_text(w->out, span->lang);
		buf_puts(w->out, "\">");
	}
	escape_prose(w->out, span->text);
	buf_puts(w->out, span->lang ? "</span>" : "");
	for (size_t i = N_LOOKS; i-- > 0;)
		buf_puts(w->out, span->flags & looks[i].flag ? looks[i].close : "");
	buf_puts(w->out, link ? "</a>" : "");
}

void prose_text(struct writing *w, struct text text)
{
	for (size_t i = 0; i < text.n; i++)
		put_span(w, &text.spans[i]);
}

/* ---- marks ---- */

void prose_mark(struct writing *w, const struct level_mark *mark)
{
	if (mark->of > 0) {
		buf_puts(w->out, "<span class=\"pp\" aria-hidden=\"true\">");
		for (int i = 0; i < mark->of; i++)
			buf_puts(w->out, i < mark->pips ? "\u25CF" : "\u25CB");
		buf_puts(w->out, "</span>");
	}
	escape_prose(w->out, mark->word);
}

void prose_badge(struct writing *w, const struct level_mark *mark)
{
	buf_printf(w->out, "<span class=\"bd m%zu\">", sheet_mark(w->sheet, mark));
	prose_mark(w, mark);
	buf_puts(w->out, "</span>");
}

/* ---- paragraphs and lists ---- */

void prose_open(struct writing *w, const char *tag, const struct block *block, const char *classes)
{
	const char *keep = block->keep_with_next ? "kn" : "";

	buf_printf(w->out, "<%s", tag);
	if (block->anchor) {
		buf_puts(w->out, " id=\"");
		escape_anchor(w->out, block->anchor);
		buf_putc(w->out, '"');
	}
	if (classes || *keep)
		buf_printf(w->out, " class=\"%s%s%s\"", classes ? classes : "", classes && *keep ? " " : "", keep);
	buf_putc(w->out, '>');
}

static bool is_of(const struct writing *w, const struct text_style *style, enum theme_style which)
{
	return style == &w->document->theme->styles[which];
}

static void put_paragraph(struct writing *w, const struct block *block, const char *label)
{
	const struct text_style *style = block->paragraph.style;
	const bool plain = !style || is_of(w, style, STYLE_BODY) ||
			   is_of(w, style, STYLE_TABLE) || is_of(w, style, STYLE_CALLOUT);

	if (plain)
		prose_open(w, "p", block, NULL);
	else
		prose_open(w, "p", block, arena_printf(w->arena, "s%zu", sheet_style(w->sheet, style)));
	if (label) {
		buf_puts(w->out, "<strong>");
		escape_prose(w->out, label);
		buf_puts(w->out, "</strong> ");
	}
	prose_text(w, block->paragraph.text);
	buf_puts(w->out, "</p>\n");
}

static void put_list(struct writing *w, const struct block *block)
{
	const char *tag = block->list.numbered ? "ol" : "ul";

	prose_open(w, tag, block, NULL);
	for (size_t i = 0; i < block->list.n_items; i++) {
		buf_puts(w->out, "<li>");
		prose_blocks(w, &block->list.items[i], NULL);
		buf_puts(w->out, "</li>\n");
	}
	buf_printf(w->out, "</%s>\n", tag);
}

void prose_blocks(struct writing *w, const struct blocks *blocks, const char *label)
{
	if (label && (!blocks->n || blocks->items[0].kind != BLOCK_PARAGRAPH)) {
		buf_puts(w->out, "<p><strong>");
		escape_prose(w->out, label);
		buf_puts(w->out, "</strong></p>\n");
		label = NULL;
	}
	for (size_t i = 0; i < blocks->n; i++, label = NULL) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_PARAGRAPH)
			put_paragraph(w, block, label);
		else if (block->kind == BLOCK_LIST)
			put_list(w, block);
	}
}

void prose_cell(struct writing *w, const struct blocks *blocks)
{
	const struct block *only = blocks->n == 1 ? &blocks->items[0] : NULL;

	if (only && only->kind == BLOCK_PARAGRAPH && !only->anchor
	    && (!only->paragraph.style || is_of(w, only->paragraph.style, STYLE_TABLE)))
		prose_text(w, only->paragraph.text);
	else
		prose_blocks(w, blocks, NULL);
}

/* ---- icons ---- */

/* Each in a square of 1; they differ in shape, as on paper. */
#define CIRCLE "<circle cx=\".5\" cy=\".5\" r=\".44\" stroke-width=\".11\"/>"
#define HALF "<path d=\"M.5 .06A.44 .44 0 0 0 .5 .94Z\" fill=\"currentColor\" stroke=\"none\"/>"
static const char *const drawings[ICON_COUNT] = {
	[ICON_MET] = "<path d=\"M.06 .54L.36 .88L.94 .1\"/>",
	[ICON_PARTLY] = (CIRCLE HALF),
	[ICON_NOT_YET] = "<path d=\"M.14 .12L.86 .88M.14 .88L.86 .12\"/>",
	[ICON_NOT_APPLICABLE] = "<path d=\"M.1 .52L.9 .52\"/>",
	[ICON_NOT_ANSWERED] = CIRCLE,
	[ICON_BOX] = "<path d=\"M.06 .06H.94V.94H.06Z\" stroke-width=\".11\"/>",
	[ICON_UP] = "<path d=\"M.08 .84H.92L.5 .08Z\" fill=\"currentColor\" stroke=\"none\"/>",
	[ICON_DOWN] = "<path d=\"M.08 .16H.92L.5 .92Z\" fill=\"currentColor\" stroke=\"none\"/>",
	[ICON_SAME] = "<path d=\"M.12 .36H.88M.12 .68H.88\"/>",
};

void prose_icons(struct writing *w, struct buf *out)
{
	if (!w->icons && !w->hatches)
		return;
	buf_puts(out, "<svg class=\"defs\" aria-hidden=\"true\">");
	for (int i = 0; i < ICON_COUNT; i++) {
		if (w->icons & 1U << i)
			buf_printf(out, "<symbol id=\"icon-%d\" viewBox=\"0 0 1 1\" overflow=\"visible\">%s</symbol>", i,
				   drawings[i]);
	}
	if (w->hatches)
		buf_puts(out, "<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
			 "patternTransform=\"rotate(45)\"><path d=\"M0 0V5\" stroke=\"#000\" stroke-opacity=\".3\"/>"
			 "</pattern></defs>");
	buf_puts(out, "</svg>\n");
}
