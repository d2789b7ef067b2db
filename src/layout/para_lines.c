/*
 * para_lines.c - breaks pieces into lines: the least ragged way among those with the fewest lines.
 *
 * It knows nothing of spans or pages. The hard idea is Knuth and Plass's total fit (1981), for ragged
 * text: for every place where a line may end, find the cheapest way to get there. An extra line costs
 * far more than any raggedness. A last line of one word costs as much as a line left half empty, so it
 * is avoided unless that takes another line or leaves a worse gap. A text that fits on one line, as
 * most table cells do, skips all this.
 */
#include "layout/para.h"

#include <math.h>
#include <string.h>

#include "layout/breaks.h"

/* Costs are squares of the share of a line that is left empty. */
static const double LINE_COST = 1e4, RUNT_COST = 0.25, SHORT_LAST_COST = 0.04,
		    SHORT_LAST_SHARE = 0.15;
static const double BREAK_COSTS[] = {
	[BREAK_SIGN] = 0.06, [BREAK_PART] = 0.4, [BREAK_CHARACTER] = 1.0, [BREAK_FORCED] = 0,
};
static const double FIT_PT = 0.01;	/* tolerance for rounding in a line's width */

/* ---- pieces wider than a line ---- */

struct piece para_word(struct layout *l, const struct para *para, size_t start, size_t length,
		       uint32_t span)
{
	const struct para_look *look = &para->looks[span];
	const bool leftwards = para->levels && para->levels[start] & 1;
	const struct shaped *shaped
		= (leftwards ? font_shape_leftwards : font_shape)(l->fonts, look->font, para->text + start, length);

	if (shaped->missing)
		layout_report_missing(l, look->font, para->text + start, length);
	return (struct piece){
		.shaped = shaped,
		.start = (uint32_t)start,
		.length = (uint32_t)length,
		.span = span,
		.w_pt = (float)(shaped->w_em * look->size_pt),
		.kind = PIECE_WORD,
		.after = BREAK_NEVER,
	};
}

/* The width that every line has at least. */
static double least_room(const struct para *para)
{
	return para->w_pt - para->hang_pt;
}

struct pieces {
	struct piece *items;
	size_t n, capacity;
};

static void add(struct layout *l, struct pieces *pieces, struct piece piece)
{
	if (pieces->n == pieces->capacity)
		pieces->items = arena_grow(l->arena, pieces->items, pieces->n, &pieces->capacity,
					   sizeof(*pieces->items));
	pieces->items[pieces->n++] = piece;
}

/* For each byte of a shaped piece, and its end: the width of all glyphs before it. Made once per piece, so that
 * cutting a long one takes linear time. */
static const double *widths_before(struct arena *arena, const struct piece *piece)
{
	double *w_em = arena_array(arena, (size_t)piece->length + 1, sizeof(*w_em));
	const struct shaped *shaped = piece->shaped;
	size_t run_at = 0;

	for (size_t i = 0; i < shaped->n_runs; run_at += shaped->runs[i++].text_length) {
		for (size_t k = 0; k < shaped->runs[i].n_glyphs; k++) {
			const struct glyph *glyph = &shaped->runs[i].glyphs[k];

			if (run_at + glyph->cluster < piece->length)
				w_em[run_at + glyph->cluster + 1] += glyph->advance_em;
		}
	}
	for (size_t i = 0; i < piece->length; i++)
		w_em[i + 1] += w_em[i];
	return w_em;
}

/* A word to be cut: its characters, and the room for each part. */
struct cutting {
	struct layout *l;
	const struct para *para;
	double room_pt;
	struct pieces *out;
};

/* How many characters of a part, from byte `from` on, fit according to the widths w_em of its own shaping; at least
 * one. */
static size_t characters_that_fit(const struct cutting *c, const struct piece *part, const double *w_em,
				  const char *starts, size_t from)
{
	const double size_pt = c->para->looks[part->span].size_pt;
	size_t at = from;

	while (at < part->length) {
		size_t end = at + 1;

		while (end < part->length && !starts[end])
			end++;
		if (at > from && (w_em[end] - w_em[from]) * size_pt > c->room_pt)
			break;
		at = end;
	}
	return at;
}

/* Cut a part that is still too wide between characters. Joining letters look different at a cut, so each piece is
 * shaped again and returns what no longer fits. */
static void cut_characters(const struct cutting *c, const struct piece *part)
{
	const char *starts
		= breaks_characters(c->l->arena, c->para->text + part->start, part->length);
	const double *w_em = widths_before(c->l->arena, part);
	size_t from = 0;

	while (from < part->length) {
		size_t at = characters_that_fit(c, part, w_em, starts, from), least = from + 1;
		struct piece cut
			= para_word(c->l, c->para, part->start + from, at - from, part->span);

		while (least < at && !starts[least])
			least++;
		while (cut.w_pt > c->room_pt && at > least) {
			do
				at--;
			while (!starts[at]);
			cut = para_word(c->l, c->para, part->start + from, at - from, part->span);
		}
		cut.after = BREAK_CHARACTER;
		add(c->l, c->out, cut);
		from = at;
	}
}

/* Cut a word after the signs in it; cut parts that are still too wide between characters. */
static void cut_word(const struct cutting *c, const struct piece *word)
{
	const char *text = c->para->text + word->start;
	struct piece *last;

	for (size_t at = 0, end; at < word->length; at = end) {
		struct piece part;

		end = breaks_next_part(text, word->length, at);
		part = para_word(c->l, c->para, word->start + at, end - at, word->span);
		if (part.w_pt > c->room_pt)
			cut_characters(c, &part);
		else
			add(c->l, c->out, part);
		c->out->items[c->out->n - 1].after = BREAK_PART;
	}
	last = &c->out->items[c->out->n - 1];
	last->after = word->after;
	last->space_pt = word->space_pt;
}

/* The end of the chain of pieces, from first on, inside which no break is allowed; and its width. */
static size_t chain_end(const struct para *para, size_t first, double *w)
{
	size_t end = first;

	*w = 0;
	for (;;) {
		const struct piece *piece = &para->pieces[end++];

		*w += piece->w_pt;
		if (piece->after != BREAK_NEVER || end == para->n_pieces)
			return end;
		*w += piece->space_pt;
	}
}

double para_least_w(const struct para *para)
{
	double w, most = 0;

	for (size_t i = 0; i < para->n_pieces;) {
		i = chain_end(para, i, &w);
		most = w > most ? w : most;
	}
	return most;
}

static bool has_wide_chain(const struct para *para)
{
	double w;

	for (size_t i = 0; i < para->n_pieces;) {
		i = chain_end(para, i, &w);
		if (w > least_room(para) + FIT_PT)
			return true;
	}
	return false;
}

static bool is_object(const struct piece *piece)
{
	return piece->kind == PIECE_ICON || piece->kind == PIECE_PIPS;
}

/* Cut the words of a chain that is too wide, and allow breaks between its pieces. An icon stays with the text after
 * it, which then has less room. */
static void cut_chain(struct cutting *c, size_t first, size_t end)
{
	double objects_w = 0;

	for (size_t i = first; i < end; i++) {
		struct piece piece = c->para->pieces[i];

		if (is_object(&piece)) {
			objects_w += piece.w_pt + piece.space_pt;
			add(c->l, c->out, piece);
			continue;
		}
		if (i + 1 < end)
			piece.after = BREAK_PART;
		c->room_pt = least_room(c->para) - objects_w;
		if (piece.kind == PIECE_WORD)
			cut_word(c, &piece);
		else
			add(c->l, c->out, piece);
		objects_w = 0;
	}
}

static void cut_wide_chains(struct layout *l, struct para *para)
{
	struct pieces out = { 0 };
	struct cutting c = { .l = l, .para = para, .out = &out };
	double w;

	for (size_t i = 0, end; i < para->n_pieces; i = end) {
		end = chain_end(para, i, &w);
		if (w > least_room(para) + FIT_PT) {
			cut_chain(&c, i, end);
			continue;
		}
		for (size_t k = i; k < end; k++)
			add(l, &out, para->pieces[k]);
	}
	para->pieces = out.items;
	para->n_pieces = out.n;
}

/* ---- the total fit ---- */

/* A place where a line may end: after a piece. */
struct stop {
	uint32_t end;			/* index of the piece after it */
	uint32_t from;			/* the stop at which the best last line starts */
	double x_pt;			/* position of the next piece if everything were on one line */
	double line_x_pt;		/* where a line ending here ends, without the space */
	double cost;
};

/* Find the stops between two forced breaks. */
static size_t find_stops(const struct para *para, size_t first, size_t end, struct stop *stops)
{
	size_t n = 0;
	double x = 0;

	stops[n++] = (struct stop){ .end = (uint32_t)first };
	for (size_t i = first; i < end; i++) {
		const struct piece *piece = &para->pieces[i];

		x += piece->w_pt;
		if (i + 1 == end || piece->after != BREAK_NEVER)
			stops[n++] = (struct stop){ .end = (uint32_t)i + 1,
						    .x_pt = x + piece->space_pt,
						    .line_x_pt = x };
		x += piece->space_pt;
	}
	return n;
}

/* The room of a line that starts at a stop. */
static double room_from(const struct para *para, const struct stop *stop)
{
	return stop->end > 0 ? para->w_pt - para->hang_pt : para->w_pt;
}

static double line_cost(const struct para *para, const struct stop *stops, size_t n, size_t from,
			size_t to)
{
	const double w = stops[to].line_x_pt - stops[from].x_pt,
		     room = room_from(para, &stops[from]);
	const double empty = w < room ? 1 - w / room : 0;
	double cost = LINE_COST;

	if (to + 1 < n)
		return cost + empty * empty + BREAK_COSTS[para->pieces[stops[to].end - 1].after];
	if (from > 0 && to - from == 1)
		cost += RUNT_COST;
	if (from > 0 && w < SHORT_LAST_SHARE * room)
		cost += SHORT_LAST_COST;
	return cost;
}

/* Whether the pieces between two stops fit on a line. Those between neighbouring stops always count as fitting. */
static bool fits(const struct para *para, const struct stop *stops, size_t from, size_t to)
{
	return from + 1 >= to
	       || stops[to].line_x_pt - stops[from].x_pt <= room_from(para, &stops[from]) + FIT_PT;
}

/* Every line costs at least LINE_COST, so most ways can be discarded before computing their raggedness. Among equal
 * costs, the way with the shortest last line is taken. */
static void fit(const struct para *para, struct stop *stops, size_t n)
{
	size_t first = 0;

	for (size_t to = 1; to < n; to++) {
		double least = INFINITY;

		/* The first line may have more room than the next (hanging indent); that must not influence the
		 * choice. */
		while (!fits(para, stops, first, to) || (first == 0 && !fits(para, stops, 1, to)))
			first++;
		for (size_t from = first; from < to; from++) {
			double cost;

			if (stops[from].cost + LINE_COST > least)
				continue;
			cost = stops[from].cost + line_cost(para, stops, n, from, to);
			if (cost <= least) {
				least = cost;
				stops[to].from = (uint32_t)from;
			}
		}
		stops[to].cost = least;
	}
}

static void add_lines(struct para *para, const struct stop *stops, size_t n)
{
	size_t n_lines = 0, at;

	for (size_t to = n - 1; to > 0; to = stops[to].from)
		n_lines++;
	at = para->n_lines += n_lines;
	for (size_t to = n - 1; to > 0; to = stops[to].from) {
		const struct stop *from = &stops[stops[to].from];

		para->lines[--at] = (struct para_line){ from->end, stops[to].end - from->end,
						   stops[to].line_x_pt - from->x_pt };
	}
}

static void one_line(struct para *para, size_t first, size_t end, double w)
{
	para->lines[para->n_lines++] = (struct para_line){ (uint32_t)first, (uint32_t)(end - first), w };
}

/* The end of the stretch up to a forced break, and its width on a single line. */
static size_t stretch_end(const struct para *para, size_t first, double *w)
{
	size_t end = first;

	*w = 0;
	for (;;) {
		const struct piece *piece = &para->pieces[end++];

		*w += piece->w_pt;
		if (piece->after == BREAK_FORCED || end == para->n_pieces)
			return end;
		*w += piece->space_pt;
	}
}

static void break_stretches(struct layout *l, struct para *para)
{
	struct stop *stops = NULL;
	double w;

	for (size_t i = 0, end; i < para->n_pieces; i = end) {
		end = stretch_end(para, i, &w);
		if (w <= para->w_pt - (i > 0 ? para->hang_pt : 0) + FIT_PT) {
			one_line(para, i, end, w);
			continue;
		}
		if (!stops)
			stops = arena_array(l->arena, para->n_pieces + 1, sizeof(*stops));
		const size_t n = find_stops(para, i, end, stops);

		fit(para, stops, n);
		add_lines(para, stops, n);
	}
}

void para_break(struct layout *l, struct para *para)
{
	double w;

	if (!para->n_pieces)
		return;
	if (stretch_end(para, 0, &w) == para->n_pieces && w <= para->w_pt + FIT_PT) {
		para->lines = arena_alloc(l->arena, sizeof(*para->lines));
		one_line(para, 0, para->n_pieces, w);
		return;
	}
	if (has_wide_chain(para))
		cut_wide_chains(l, para);
	para->lines = arena_array(l->arena, para->n_pieces, sizeof(*para->lines));
	break_stretches(l, para);
}
