/* flow.c - see flow.h: adding strips, their spaces and heights. */
#include "layout/flow.h"

struct strip *flow_add(struct layout *l, struct place *at, enum strip_kind kind)
{
	struct flow *flow = at->flow;
	struct strip *strip;

	if (flow->n == flow->capacity)
		flow->strips = arena_grow(l->arena, flow->strips, flow->n, &flow->capacity,
					  sizeof(*flow->strips));
	strip = &flow->strips[flow->n++];
	*strip = (struct strip){ .kind = kind, .x_pt = at->x_pt, .frame = at->frame };
	return strip;
}

bool lines_stay(size_t line, size_t n)
{
	return line + 1 < n && (n <= 3 || line == 0 || line + 2 == n);
}

void flow_add_para(struct layout *l, struct place *at, struct para *para, double before_pt,
		   double after_pt, bool keep_with_next)
{
	/* Most cells contain one paragraph. */
	if (!at->flow->strips && para->n_lines) {
		at->flow->capacity = para->n_lines;
		at->flow->strips = arena_array(l->arena, para->n_lines, sizeof(struct strip));
	}
	for (size_t i = 0; i < para->n_lines; i++) {
		struct strip *strip = flow_add(l, at, STRIP_LINE);

		strip->para = para;
		strip->line = i;
		strip->h_pt = para->leading_pt;
		strip->before_pt = i == 0 ? before_pt : 0;
		strip->after_pt = i + 1 == para->n_lines ? after_pt : 0;
		strip->keep = lines_stay(i, para->n_lines)
			      || (i + 1 == para->n_lines && keep_with_next);
	}
}

double strip_gap(const struct strip *before, const struct strip *strip)
{
	double after;

	if (!before)
		return 0;
	after = before->after_pt;
	if (before->frame && before->frame != strip->frame)
		after = before->frame->after_pt;
	return after > strip->before_pt ? after : strip->before_pt;
}

double flow_height(const struct flow *flow, size_t from, size_t end)
{
	const struct strip *before = NULL;
	double h = 0;

	for (size_t i = from; i < end; i++) {
		const struct strip *strip = &flow->strips[i];

		h += strip_gap(before, strip) + strip->h_pt;
		if (strip->frame && (!before || before->frame != strip->frame))
			h += strip->frame->top_pt;
		if (strip->frame && (i + 1 == end || flow->strips[i + 1].frame != strip->frame))
			h += strip->frame->bottom_pt;
		before = strip;
	}
	return h;
}

struct element *place_parent(const struct layout *l, const struct place *at)
{
	return at->parent ? at->parent : l->section;
}

bool blocks_are_text(const struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->n; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind != BLOCK_PARAGRAPH && block->kind != BLOCK_LIST)
			return false;
		for (size_t k = 0; block->kind == BLOCK_LIST && k < block->list.n_items; k++) {
			if (!blocks_are_text(&block->list.items[k]))
				return false;
		}
	}
	return true;
}
