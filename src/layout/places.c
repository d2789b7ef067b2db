/*
 * places.c - positions of the pieces of a line that contains right-to-left text.
 *
 * It draws nothing. The hard idea is rule L2 of UAX #9 applied to widths: pieces and the spaces between
 * them are units of one level each. Reversing them level by level gives the order in which a reader
 * sees them, from the left.
 */
#include "layout/para.h"

#include "layout/bidi.h"

/* A unit's width, and where to store its position. */
struct unit {
	double w_pt;
	double *x;
};

struct units {
	struct unit *items;
	uint8_t *levels;
	size_t n;
};

bool line_from_right(const struct para *para, const struct para_line *line)
{
	return para->levels && para->levels[para->pieces[line->first].start] & BIDI_FROM_RIGHT;
}

static void add(struct units *units, double w_pt, uint8_t level, double *x)
{
	units->items[units->n] = (struct unit){ w_pt, x };
	units->levels[units->n++] = level;
}

const struct places *places_find(struct layout *l, const struct para *para, const struct para_line *line, double x)
{
	const struct piece *last = &para->pieces[line->first + line->n - 1];
	const double hangs_w = last->space_pt;
	struct places *places;
	struct units units;
	size_t *order;

	if (!para->levels)
		return NULL;
	places = arena_alloc(l->arena, sizeof(*places));
	places->piece_x = arena_array(l->arena, line->n, sizeof(*places->piece_x));
	places->space_x = arena_array(l->arena, line->n, sizeof(*places->space_x));
	units = (struct units){ arena_array(l->arena, 2 * line->n, sizeof(struct unit)),
				arena_array(l->arena, 2 * line->n, 1), 0 };
	for (size_t i = 0; i < line->n; i++) {
		const struct piece *piece = &para->pieces[line->first + i];

		add(&units, piece->w_pt, para->levels[piece->start], &places->piece_x[i]);
		if (piece->space_pt > 0 && piece != last)
			add(&units, piece->space_pt, para->levels[piece->start + piece->length], &places->space_x[i]);
	}
	order = arena_array(l->arena, units.n, sizeof(*order));
	bidi_order(units.levels, units.n, order);
	places->space_x[line->n - 1] = line_from_right(para, line) ? x - hangs_w : x + line->w_pt;
	for (size_t i = 0; i < units.n; i++) {
		*units.items[order[i]].x = x;
		x += units.items[order[i]].w_pt;
	}
	return places;
}
