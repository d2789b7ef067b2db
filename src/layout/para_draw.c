/*
 * para_draw.c - turns the lines of a paragraph into items.
 *
 * What is drawn beside the text (icons, badges, lines under links) comes first, as one artifact, so
 * that the text remains one mark. The hard idea: neighbouring words of a line with the same look and
 * element become one glyph run, spaces included; clusters count from the run's start in the paragraph's
 * text.
 */
#include "layout/para.h"

#include <math.h>
#include <string.h>

#include "layout/badge.h"
#include "layout/canvas.h"
#include "layout/draw.h"
#include "layout/icons.h"
#include "layout/keep.h"
#include "layout/element.h"

enum { SAID_BYTES_MAX = 300 };	/* of a link: limit for its text and for its address */

/* positions may differ by this much through rounding */
static const double PLACE_PT = 0.01;

/* The position of a line. */
struct pen {
	struct layout *l;
	struct para *para;
	const struct para_line *line;
	const struct places *places;	/* NULL: pieces simply follow each other */
	double x, baseline_y;
	bool space_at_end;		/* keep the space after the line's last word */
	bool artifact;
};

static double line_x(const struct para *para, const struct para_line *line, double x)
{
	const double rest = para->w_pt - line->w_pt;
	const double hang = line->first > 0 && para->align == ALIGN_LEFT ? para->hang_pt : 0;

	if (para->align == ALIGN_LEFT && !para->lead && !para->stays_left && line_from_right(para, line))
		return x + rest - hang;
	if (hang > 0)
		return x + hang;
	return para->align == ALIGN_RIGHT    ? x + rest
	       : para->align == ALIGN_CENTRE ? x + rest / 2
					     : x;
}

/* ---- text ---- */

static size_t spaces_behind(const struct para *para, const struct piece *piece)
{
	size_t n = 0;

	while (para->text[piece->start + piece->length + n] == ' ')
		n++;
	return n;
}

static size_t glyphs_of_line(const struct para *para, const struct para_line *line)
{
	size_t n = 1;

	for (size_t i = line->first; i < line->first + line->n; i++) {
		const struct shaped *shaped = para->pieces[i].shaped;

		n += shaped ? spaces_behind(para, &para->pieces[i]) : 0;
		for (size_t k = 0; shaped && k < shaped->n_runs; k++)
			n += shaped->runs[k].n_glyphs;
	}
	return n;
}

/* A glyph run under construction. Its glyphs end where those of the next run will start. */
struct run {
	struct item *item;		/* NULL: no run is open */
	struct glyph *glyphs;
	uint32_t start;			/* offset in the paragraph's text */
	uint32_t span;
};

/* The element of a span. A link or a passage in another language has its own, made when its first word is drawn. */
static struct element *span_element(struct pen *pen, uint32_t i)
{
	const struct span *span = &pen->para->spans.spans[i];
	struct para_look *look = &pen->para->looks[i];

	if (pen->artifact || !pen->para->element)
		return NULL;
	if (!look->element && look->own_element) {
		look->element = element_new(pen->l->arena, pen->para->element,
					    span->url || span->to ? ROLE_LINK : ROLE_SPAN);
		look->element->lang = span->lang;
	}
	return look->element ? look->element : pen->para->element;
}

/* A new item for words of a span, still without glyphs. */
static struct item *text_item(struct pen *pen, uint32_t span, double x)
{
	const struct para_look *look = &pen->para->looks[span];
	const int mark = canvas_mark(pen->l, span_element(pen, span));
	struct item *item = canvas_item(pen->l, mark, ITEM_TEXT);

	item->filled = true;
	item->fill_rgb = look->rgb;
	item->size_pt = look->size_pt;
	item->x = x;
	item->y = pen->baseline_y;
	return item;
}

static void open_run(struct pen *pen, struct run *run, const struct piece *piece, int face,
		     uint32_t start, double x)
{
	run->glyphs += run->item ? run->item->run.n_glyphs : 0;
	run->item = text_item(pen, piece->span, x);
	run->item->run.face = face;
	run->item->run.glyphs = run->glyphs;
	run->item->run.text = pen->para->text + start;
	run->start = start;
	run->span = piece->span;
}

/* The pen's position after a run. */
static double run_end(const struct run *run)
{
	return run->item->x + run->item->run.w_em * run->item->size_pt;
}

/* Append glyphs of text that starts at byte start of the paragraph. */
static void extend_run(struct run *run, const struct glyph_run *more, uint32_t start)
{
	struct glyph_run *to = &run->item->run;

	for (size_t i = 0; i < more->n_glyphs; i++) {
		struct glyph *glyph = &run->glyphs[to->n_glyphs++];

		*glyph = more->glyphs[i];
		glyph->cluster += start - run->start;
	}
	to->w_em += more->w_em;
	to->text_length = start - run->start + more->text_length;
	run->item->w = to->w_em * run->item->size_pt;
}

/* Whether a piece can join the run. A right-to-left run never grows; others only if the piece starts at their pen. */
static bool same_run(const struct run *run, const struct para *para, const struct piece *piece,
		     const struct glyph_run *more, double x)
{
	const struct para_look *a, *b;

	if (!run->item || run->item->run.face != more->face || more->leftwards || run->item->run.leftwards)
		return false;
	if (para->levels && fabs(run_end(run) - x) > PLACE_PT)
		return false;
	if (run->span == piece->span)
		return true;
	a = &para->looks[run->span];
	b = &para->looks[piece->span];
	return a->rgb == b->rgb && a->size_pt == b->size_pt && !a->own_element && !b->own_element;
}

/* Add the spaces after a piece. At a line's end there is only one, outside the line's width. */
static void add_spaces(struct pen *pen, struct run *run, const struct piece *piece, double x,
		       bool hangs)
{
	const struct para_look *look = &pen->para->looks[piece->span];
	const struct glyph_run *space;
	const uint32_t at = piece->start + piece->length;
	double w;

	if (!pen->l->spaces[look->font])
		pen->l->spaces[look->font] = font_shape(pen->l->fonts, look->font, " ", 1);
	if (!pen->l->spaces[look->font]->n_runs)
		return;
	space = &pen->l->spaces[look->font]->runs[0];
	if (!run->item || run->item->run.face != space->face || run->item->run.leftwards
	    || (pen->places && fabs(run_end(run) - x) > PLACE_PT))
		open_run(pen, run, piece, space->face, at, x);
	w = run->item->w;
	for (size_t i = 0; i < (hangs ? 1 : spaces_behind(pen->para, piece)); i++)
		extend_run(run, space, at + (uint32_t)i);
	if (hangs)
		run->item->w = w;
}

/* Draw the words of one piece from x on; if they run from the right, the first word comes last. */
static void draw_piece(struct pen *pen, struct run *run, const struct piece *piece, double x)
{
	const struct para *para = pen->para;
	const double size_pt = para->looks[piece->span].size_pt;
	uint32_t at = piece->start;

	if (piece->kind == PIECE_BADGE)
		x += badge_text_x(&para->spans.spans[piece->span], para);
	if (piece->shaped->n_runs && piece->shaped->runs[0].leftwards)
		x += piece->shaped->w_em * size_pt;
	for (size_t i = 0; i < piece->shaped->n_runs; i++) {
		const struct glyph_run *more = &piece->shaped->runs[i];

		if (more->leftwards)
			x -= more->w_em * size_pt;
		if (!same_run(run, para, piece, more, x) || (piece->kind == PIECE_BADGE && i == 0))
			open_run(pen, run, piece, more->face, at, x);
		run->item->run.leftwards = more->leftwards;
		extend_run(run, more, at);
		if (!more->leftwards)
			x += more->w_em * size_pt;
		at += (uint32_t)more->text_length;
	}
}

/* The position of the space after a piece; normally directly after it. */
static double space_x(const struct pen *pen, size_t piece, double behind)
{
	return pen->places ? pen->places->space_x[piece - pen->line->first] : behind;
}

static void make_runs(struct pen *pen)
{
	struct para *para = pen->para;
	const struct para_line *line = pen->line;
	struct run run = { .glyphs = arena_array(pen->l->arena, glyphs_of_line(para, line),
						 sizeof(struct glyph)) };
	double x = pen->x;

	for (size_t i = line->first; i < line->first + line->n; i++) {
		const struct piece *piece = &para->pieces[i];
		const bool last = i + 1 == line->first + line->n;

		if (pen->places)
			x = pen->places->piece_x[i - line->first];
		if (!piece->shaped) {
			run.glyphs += run.item ? run.item->run.n_glyphs : 0;
			run.item = NULL;
		} else {
			draw_piece(pen, &run, piece, x);
			if (last ? pen->space_at_end : piece->space_pt > 0)
				add_spaces(pen, &run, piece, space_x(pen, i, x + piece->w_pt), last);
		}
		x += piece->w_pt + piece->space_pt;
	}
}

/* If the line of a kept paragraph has been drawn before, reuse its glyphs. */
static void draw_words(struct pen *pen)
{
	struct para *para = pen->para;
	const size_t i = (size_t)(pen->line - para->lines), n = canvas_page(pen->l)->n_items;
	const struct kept_line *kept = para->kept ? &para->kept->drawn[i] : NULL;
	struct item *item;

	if (kept && kept->run.n_glyphs) {
		item = text_item(pen, kept->span, pen->x);
		item->run = kept->run;
		item->w = kept->w_pt;
		return;
	}
	make_runs(pen);
	item = &canvas_page(pen->l)->items[n];
	if (kept && canvas_page(pen->l)->n_items == n + 1 && item->x == pen->x)
		keep_line(pen->l, para, i, item);
}

/* ---- beside the text ---- */

/* Iterates over the pieces of one span on a line, or over single pieces if they may not be adjacent, with start and
 * end positions. */
struct fragment {
	size_t first, end;		/* pieces */
	double x, w;			/* without the space at its end */
};

static bool next_fragment(const struct pen *pen, struct fragment *f)
{
	const struct para *para = pen->para;
	const struct para_line *line = pen->line;
	const size_t line_end = line->first + line->n;
	double x = f->x + f->w;

	if (f->end >= line_end)
		return false;
	if (pen->places) {
		*f = (struct fragment){ f->end, f->end + 1, pen->places->piece_x[f->end - line->first],
					para->pieces[f->end].w_pt };
		return true;
	}
	if (f->end > line->first)
		x += para->pieces[f->end - 1].space_pt;
	*f = (struct fragment){ .first = f->end, .end = f->end, .x = x };
	do {
		const struct piece *piece = &para->pieces[f->end++];

		x += piece->w_pt;
		f->w = x - f->x;
		x += piece->space_pt;
	} while (f->end < line_end && para->pieces[f->end].span == para->pieces[f->first].span);
	return true;
}

static void underline(struct pen *pen, const struct para_look *look, double x, double w)
{
	const struct face_metrics *metrics = font_metrics(pen->l->fonts, look->font);
	const double line_w = metrics->underline_w * look->size_pt * 0.8;

	canvas_line(pen->l, canvas_mark(pen->l, NULL), x,
		    pen->baseline_y + metrics->underline_y * look->size_pt + line_w / 2, w, 0,
		    look->rgb, line_w);
}

static void draw_object(struct pen *pen, const struct piece *piece, double x)
{
	struct layout *l = pen->l;
	const struct span *span = &pen->para->spans.spans[piece->span];
	const struct para_look *look = &pen->para->looks[piece->span];
	const bool missing = span->icon == ICON_NOT_APPLICABLE || span->icon == ICON_NOT_ANSWERED;

	if (piece->kind == PIECE_ICON)
		icon_draw(l, canvas_mark(l, NULL), span->icon, x, pen->baseline_y, look->size_pt,
			  missing ? l->theme->muted : look->rgb);
	else if (piece->kind == PIECE_PIPS)
		pips_draw(l, canvas_mark(l, NULL), span->level, x, pen->baseline_y, look->size_pt);
	else if (piece->kind == PIECE_BADGE)
		badge_box_draw(l, span->level, pen->para->style->size_pt, x, pen->baseline_y, NULL);
}

static void draw_adornments(struct pen *pen)
{
	struct para *para = pen->para;
	struct fragment f = { .x = pen->x, .end = pen->line->first };

	while (next_fragment(pen, &f)) {
		const uint32_t i = para->pieces[f.first].span;
		const struct span *span = &para->spans.spans[i];
		double x = f.x;

		for (size_t k = f.first; k < f.end; k++) {
			draw_object(pen, &para->pieces[k], x);
			x += para->pieces[k].w_pt + para->pieces[k].space_pt;
		}
		if (span->url || span->to)
			underline(pen, &para->looks[i], f.x, f.w);
	}
}

/* The description of a link for screen readers, cut to a length they still read; it is repeated for each line of the
 * link. */
static const char *said_of(struct layout *l, const char *text)
{
	size_t length = strnlen(text, SAID_BYTES_MAX);

	if (!text[length])
		return text;
	while (((unsigned char)text[length] & 0xC0) == 0x80)
		length--;
	return arena_printf(l->arena, "%.*s…", (int)length, text);
}

static const char *link_contents(struct layout *l, const struct span *span)
{
	const char *text = *span->text ? span->text : span->level ? span->level->word : "";

	if (!span->url || !*text || strcmp(text, span->url) == 0)
		return said_of(l, *text || !span->url ? text : span->url);
	return arena_printf(l->arena, "%s (%s)", said_of(l, text), said_of(l, span->url));
}

/* Add the areas of the links on a line, each as high as its text. */
static void add_links(struct pen *pen)
{
	struct para *para = pen->para;
	struct fragment f = { .x = pen->x, .end = pen->line->first };

	while (next_fragment(pen, &f)) {
		const uint32_t i = para->pieces[f.first].span;
		const struct span *span = &para->spans.spans[i];
		struct link *link;

		if ((!span->url && !span->to) || !para->looks[i].element)
			continue;
		link = canvas_link(pen->l, para->looks[i].element);
		link->x = f.x;
		link->y = pen->baseline_y - para->baseline_pt;
		link->w = f.w;
		link->h = para->leading_pt;
		if (!para->looks[i].said)
			para->looks[i].said = link_contents(pen->l, span);
		link->contents = para->looks[i].said;
		link->url = span->url;
		if (!span->url)
			link_to_anchor(pen->l, link, span->to);
	}
}

/* ---- whole paragraphs ---- */

static struct pen pen_at(struct layout *l, struct para *para, size_t line, double x, double y)
{
	const struct para_line *at = &para->lines[line];

	x = line_x(para, at, x);
	return (struct pen){
		.l = l, .para = para, .line = at, .places = places_find(l, para, at, x),
		.x = x, .baseline_y = y + para->baseline_pt,
	};
}

/* Whether a line ends with a space: if more of the same text follows, unless it was broken inside a word. */
static bool space_at_end(const struct para *para, size_t line)
{
	const struct para_line *at = &para->lines[line];

	if (line + 1 == para->n_lines)
		return para->trailing_space;
	return para->pieces[at->first + at->n - 1].space_pt > 0;
}

static void draw_lines(struct layout *l, struct para *para, size_t first, size_t n, double x,
		       double y, bool artifact)
{
	for (size_t i = first; i < first + n && para->adorned; i++) {
		struct pen pen = pen_at(l, para, i, x, y + (double)(i - first) * para->leading_pt);

		draw_adornments(&pen);
	}
	for (size_t i = first; i < first + n; i++) {
		struct pen pen = pen_at(l, para, i, x, y + (double)(i - first) * para->leading_pt);

		pen.artifact = artifact;
		pen.space_at_end = space_at_end(para, i);
		draw_words(&pen);
		if (para->adorned && !artifact)
			add_links(&pen);
	}
}

void para_draw(struct layout *l, struct para *para, size_t first, size_t n, double x, double y)
{
	if (first == 0 && para->lead)
		draw_lines(l, para->lead, 0, para->lead->n_lines, x + para->lead_x_pt, y, false);
	draw_lines(l, para, first, n, x, y, false);
}

void para_draw_again(struct layout *l, struct para *para, size_t first, size_t n, double x,
		     double y)
{
	if (first == 0 && para->lead)
		draw_lines(l, para->lead, 0, para->lead->n_lines, x + para->lead_x_pt, y, true);
	draw_lines(l, para, first, n, x, y, true);
}
