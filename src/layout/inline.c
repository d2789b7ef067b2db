/*
 * inline.c - turns spans into pieces: one text for the whole paragraph, with shaped words.
 *
 * It knows nothing of pages. The hard idea: where a line may end depends on the text of the whole
 * paragraph, not of one span. So all spans are first joined into one text (white space as single
 * spaces), with an object character in place of each icon; pieces are ranges of that text.
 */
#include "layout/para.h"

#include <string.h>

#include "base/text.h"
#include "layout/badge.h"
#include "layout/bidi.h"
#include "layout/breaks.h"
#include "layout/icons.h"
#include "layout/keep.h"

/* U+FFFC, the object replacement character: stands for an icon when line breaks are determined. */
#define OBJECT "\xEF\xBF\xBC"
enum { OBJECT_BYTES = 3 };

static const double ICON_GAP_EM = 0.36, BADGE_AFTER_EM = 0.15;

/* The text under construction. */
struct builder {
	struct layout *l;
	struct para *para;
	char *text;
	size_t length;
	size_t *span_at;	/* where each span starts in the text, plus the end */
	size_t *forced;		/* offsets of the spaces that force a line to end */
	size_t n_forced, forced_capacity;
	bool turns;		/* something in it runs from the right */
};

static bool has_pips(const struct span *span)
{
	return span->level && span->level->of > 0;
}

/* A badge is drawn around its word and never broken. A level with its own text is shown as pips before that text. */
static bool is_badge(const struct span *span)
{
	return span->level && !*span->text;
}

/* Whether something is drawn before the span's text. */
static bool has_object(const struct span *span)
{
	return span->icon != ICON_NONE || (has_pips(span) && !is_badge(span));
}

static const char *span_text(const struct span *span)
{
	return is_badge(span) ? span->level->word : span->text;
}

static size_t text_bytes_max(struct text text)
{
	size_t bytes = 2;

	for (size_t i = 0; i < text.n; i++)
		bytes += strlen(span_text(&text.spans[i])) + 2 + OBJECT_BYTES;
	return bytes;
}

static void force_break(struct builder *b)
{
	while (b->length && b->text[b->length - 1] == ' '
	       && !(b->n_forced && b->forced[b->n_forced - 1] + 1 == b->length))
		b->length--;
	if (!b->length || (b->n_forced && b->forced[b->n_forced - 1] + 1 == b->length))
		return;
	if (b->n_forced == b->forced_capacity)
		b->forced = arena_grow(b->l->arena, b->forced, b->n_forced, &b->forced_capacity,
				       sizeof(*b->forced));
	b->forced[b->n_forced++] = b->length;
	b->text[b->length++] = ' ';
}

/* The length in bytes of an invisible character that shaping would drop: soft hyphen, zero-width signs. */
static size_t invisible(const char *p)
{
	if (memcmp(p, "\xC2\xAD", 2) == 0)
		return 2;
	if (strncmp(p, "\xE2\x80\x8B", 3) == 0 || strncmp(p, "\xE2\x81\xA0", 3) == 0
	    || strncmp(p, "\xEF\xBB\xBF", 3) == 0)
		return 3;
	return 0;
}

/* Add a byte and the plain ones that follow; returns the last of them. */
static const char *add_letters(struct builder *b, const char *p)
{
	char *to = b->text + b->length;

	do
		*to++ = *p++;
	while ((unsigned char)*p > ' ' && (unsigned char)*p < 0xC2);
	b->length = (size_t)(to - b->text);
	return p - 1;
}

static void add_text(struct builder *b, const char *from)
{
	for (const char *p = from; *p; p++) {
		const unsigned char c = (unsigned char)*p;

		if (c == '\n') {
			force_break(b);
		} else if (c <= ' ') {
			if (b->length && b->text[b->length - 1] != ' ')
				b->text[b->length++] = ' ';
		} else if (c >= 0xC2 && invisible(p)) {
			p += invisible(p) - 1;
		} else {
			b->turns = b->turns || text_turns_at(p);
			p = add_letters(b, p);
		}
	}
}

/* Add a span that consists only of spaces; the first may already be in the text. */
static bool add_spaces(struct builder *b, const char *text)
{
	const size_t n = strspn(text, " ");

	if (n < 2 || text[n] || !b->length)
		return false;
	for (size_t i = b->text[b->length - 1] == ' '; i < n; i++)
		b->text[b->length++] = ' ';
	return true;
}

static void add_span(struct builder *b, size_t i)
{
	const struct span *span = &b->para->spans.spans[i];

	if (span->flags & SPAN_BREAK)
		force_break(b);
	b->span_at[i] = b->length;
	if (has_object(span)) {
		memcpy(b->text + b->length, OBJECT, OBJECT_BYTES);
		b->length += OBJECT_BYTES;
	}
	if (!add_spaces(b, span_text(span)))
		add_text(b, span_text(span));
}

/* Determine levels; each stretch up to a forced break counts as a paragraph of its own. */
static void find_levels(struct builder *b)
{
	uint8_t *levels = arena_alloc(b->l->arena, b->length + 1);
	size_t start = 0;

	for (size_t i = 0; i <= b->n_forced; i++) {
		const size_t end = i < b->n_forced ? b->forced[i] + 1 : b->length;

		bidi_levels(b->l->arena, b->text + start, end - start, levels + start);
		start = end;
	}
	b->para->levels = levels;
}

static void build_text(struct builder *b)
{
	struct para *para = b->para;

	b->text = arena_alloc(b->l->arena, text_bytes_max(para->spans));
	b->span_at = arena_array(b->l->arena, para->spans.n + 1, sizeof(*b->span_at));
	for (size_t i = 0; i < para->spans.n; i++)
		add_span(b, i);
	while (b->length && b->text[b->length - 1] == ' ')
		b->length--;
	for (size_t i = 0; i < para->spans.n; i++)
		b->span_at[i] = b->span_at[i] < b->length ? b->span_at[i] : b->length;
	b->span_at[para->spans.n] = b->length;
	while (b->n_forced && b->forced[b->n_forced - 1] >= b->length)
		b->n_forced--;
	b->text[b->length] = ' ';
	para->text = b->text;
	if (b->turns)
		find_levels(b);
}

/* ---- looks ---- */

static enum font_style span_font(const struct text_style *style, const struct span *span)
{
	if (is_badge(span))
		return FONT_SEMIBOLD;
	if (span->flags & SPAN_BOLD)
		return FONT_BOLD;
	if (span->flags & SPAN_ITALIC)
		return FONT_ITALIC;
	return style->font;
}

static void build_looks(struct layout *l, struct para *para, const struct para_options *options)
{
	const struct text_style *style = para->style;

	para->looks = arena_array(l->arena, para->spans.n, sizeof(*para->looks));
	for (size_t i = 0; i < para->spans.n; i++) {
		const struct span *span = &para->spans.spans[i];
		struct para_look *look = &para->looks[i];

		look->font = span_font(style, span);
		look->size_pt = is_badge(span) ? style->size_pt * BADGE_SIZE : style->size_pt;
		look->rgb = style->rgb;
		if (options->coloured)
			look->rgb = options->rgb;
		else if (span->url || span->to)
			look->rgb = l->theme->link;
		else if (span->flags & SPAN_MUTED)
			look->rgb = l->theme->muted;
		if (span->level)
			look->rgb = span->level->ink_rgb;
		look->own_element = span->url || span->to || span->lang;
		if (span->icon != ICON_NONE || span->level || span->url || span->to)
			para->adorned = true;
	}
}

/* ---- pieces ---- */

static double space_w(struct layout *l, const struct para *para, const struct para_look *look)
{
	if (!l->spaces[look->font])
		l->spaces[look->font] = font_shape(l->fonts, look->font, " ", 1);
	return l->spaces[look->font]->w_em * para->style->size_pt;
}

static void add_piece(struct para *para, struct piece piece)
{
	para->pieces[para->n_pieces++] = piece;
}

/* Add the icon or pips at the start of a span; they must stay with the text after them. */
static void add_object(struct builder *b, uint32_t i)
{
	const struct span *span = &b->para->spans.spans[i];
	const size_t start = b->span_at[i], end = b->span_at[i + 1];
	struct piece piece = {
		.start = (uint32_t)start, .length = OBJECT_BYTES, .span = i, .after = BREAK_NEVER
	};
	double gap = ICON_GAP_EM * b->para->style->size_pt;

	if (span->icon != ICON_NONE) {
		piece.kind = PIECE_ICON;
		if (end <= start + OBJECT_BYTES || b->text[start + OBJECT_BYTES] == ' ')
			gap = 0;
		piece.w_pt = (float)(icon_side(b->para->style->size_pt) + gap);
	} else {
		piece.kind = PIECE_PIPS;
		piece.w_pt = (float)pips_w(span->level, b->para->style->size_pt);
	}
	add_piece(b->para, piece);
}

/* In a paragraph with a single icon, at its start, later lines are indented to align with the words. */
static void set_hang(struct para *para)
{
	size_t n = 0;

	for (size_t i = 0; i < para->n_pieces; i++)
		n += para->pieces[i].kind == PIECE_ICON;
	if (n == 1 && para->pieces[0].kind == PIECE_ICON && para->n_pieces > 1
	    && para->pieces[0].w_pt < para->w_pt / 3)
		para->hang_pt = para->pieces[0].w_pt;
}

/* The kind of break before byte at, between two pieces. */
static enum break_kind break_before(const struct builder *b, const char *breaks, size_t at)
{
	if (at >= b->length || !breaks[at])
		return BREAK_NEVER;
	return b->text[at - 1] == ' ' ? BREAK_SPACE : BREAK_SIGN;
}

static bool forced_at(const struct builder *b, size_t *next, size_t at)
{
	if (*next < b->n_forced && b->forced[*next] == at) {
		++*next;
		return true;
	}
	return false;
}

/* End the last piece at byte at, where the next one starts. */
static void end_piece(struct builder *b, const char *breaks, size_t at, size_t *next_forced)
{
	struct para *para = b->para;
	struct piece *last = &para->pieces[para->n_pieces - 1];
	const size_t end = last->start + last->length;

	last->after = (uint8_t)break_before(b, breaks, at);
	if (at > end) {
		last->space_pt = (float)((double)(at - end)
					 * space_w(b->l, para, &para->looks[last->span]));
		if (forced_at(b, next_forced, at - 1))
			last->after = BREAK_FORCED;
	}
}

/* The end of the word that reaches at least to byte `from`: at a break (inside a badge there is none), a forced break
 * or the end of the span. */
static size_t word_end(const struct builder *b, const char *breaks, size_t from, size_t end,
		       size_t next_forced)
{
	const char *at;

	if (next_forced < b->n_forced && b->forced[next_forced] >= from
	    && b->forced[next_forced] < end)
		end = b->forced[next_forced];
	at = breaks && from < end ? memchr(breaks + from, 1, end - from) : NULL;
	return at ? (size_t)(at - breaks) : end;
}

/* Where the part of a word with one direction ends; at most the word's end. */
static size_t level_end(const struct builder *b, size_t start, size_t end)
{
	const uint8_t *levels = b->para->levels;
	size_t at = start + 1;

	while (at < end && (levels[at] == levels[start] || b->text[at] == ' '))
		at++;
	return at;
}

/* Add the pieces of a span's words, cut at the breaks. */
static void add_words(struct builder *b, const char *breaks, uint32_t i, size_t start,
		      size_t *next_forced)
{
	const size_t end = b->span_at[i + 1];
	const bool whole = is_badge(&b->para->spans.spans[i]);
	size_t word = 0;	/* where the current word ends, once known */

	while (start < end) {
		size_t stop, next;

		if (b->text[start] == ' ') {	/* the space after an earlier span's last word */
			start++;
			if (b->para->n_pieces)
				end_piece(b, breaks, start, next_forced);
			continue;
		}
		if (start >= word)
			word = word_end(b, whole ? NULL : breaks, start + 1, end, *next_forced);
		stop = word;
		if (b->para->levels && !whole)
			stop = level_end(b, start, stop);
		next = stop;
		while (b->text[stop - 1] == ' ')
			stop--;
		while (next < end && b->text[next] == ' ')
			next++;
		add_piece(b->para, para_word(b->l, b->para, start, stop - start, i));
		end_piece(b, breaks, next, next_forced);
		start = next;
	}
}

static void badge_piece(struct layout *l, struct para *para, size_t first)
{
	struct piece *piece = &para->pieces[first];
	const struct span *span = &para->spans.spans[piece->span];
	const double w = badge_w(l, span->level, para->style->size_pt);

	if (w + BADGE_AFTER_EM * para->style->size_pt <= para->w_pt) {
		piece->kind = PIECE_BADGE;
		piece->w_pt = (float)(w + BADGE_AFTER_EM * para->style->size_pt);
	}
}

static void build_pieces(struct builder *b)
{
	struct para *para = b->para;
	const char *breaks = breaks_find(b->l->arena, b->text, b->length);
	size_t next_forced = 0, n_max = para->spans.n * 2 + 1;

	for (size_t i = 1; i < b->length; i++)
		n_max += breaks[i] != 0;
	for (size_t i = 1; para->levels && i < b->length; i++)
		n_max += para->levels[i] != para->levels[i - 1];
	para->pieces = arena_array(b->l->arena, n_max + b->n_forced, sizeof(*para->pieces));
	for (uint32_t i = 0; i < para->spans.n; i++) {
		const struct span *span = &para->spans.spans[i];
		const size_t first = para->n_pieces;
		size_t start = b->span_at[i];

		if (start >= b->span_at[i + 1])
			continue;
		if (has_object(span)) {
			add_object(b, i);
			start += OBJECT_BYTES;
			if (start == b->span_at[i + 1])
				end_piece(b, breaks, start, &next_forced);
		}
		add_words(b, breaks, i, start, &next_forced);
		if (is_badge(span) && para->n_pieces > first)
			badge_piece(b->l, para, first);
	}
}

/* Make pieces and lines. Keep them if the paragraph is likely to occur again; not if some character is missing, since
 * each document must report that. */
static void build_lines(struct builder *b, const struct keeping *keeping)
{
	struct para *para = b->para;
	const size_t n_lacking = b->l->n_lacking;

	build_text(b);
	build_pieces(b);
	if (para->adorned && para->align == ALIGN_LEFT)
		set_hang(para);
	para_break(b->l, para);
	if (keeping->again && !para->levels && b->l->n_lacking == n_lacking)
		keep_para(b->l, para, keeping);
}

struct para *para_new(struct layout *l, const struct text_style *style, struct text text,
		      double w_pt, struct para_options options)
{
	struct para *para = arena_alloc(l->arena, sizeof(*para));
	const struct face_metrics *metrics = font_metrics(l->fonts, style->font);
	struct builder b = { .l = l, .para = para };
	struct keeping keeping;

	para->style = style;
	para->spans = text;
	para->align = options.aligned ? options.align : style->align;
	para->w_pt = w_pt;
	para->leading_pt = style->leading_pt;
	para->baseline_pt
		= (style->leading_pt + (metrics->ascent - metrics->descent) * style->size_pt) / 2;
	para->trailing_space = options.trailing_space;
	build_looks(l, para, &options);
	if (!keep_find(l, para, &keeping))
		build_lines(&b, &keeping);
	return para;
}

struct para *para_plain(struct layout *l, const struct text_style *style, const char *text,
			double w_pt, struct para_options options)
{
	struct span *span = arena_alloc(l->arena, sizeof(*span));

	span->text = text;
	return para_new(l, style, (struct text){ span, 1 }, w_pt, options);
}

double para_line_w(const struct para *para)
{
	double w = 0;

	for (size_t i = 0; i < para->n_lines; i++)
		w = para->lines[i].w_pt > w ? para->lines[i].w_pt : w;
	return w;
}
