/*
 * headings.c - headings, with a note and a level at the end of their line, and the contents that list
 * them.
 *
 * The hard idea: contents come before what they list. So the headings are collected first, entries are
 * measured with room for any page number, and the numbers are drawn when every heading has its page.
 */
#include "layout/flow.h"

#include <string.h>

#include "layout/badge.h"
#include "layout/element.h"
#include "layout/entries.h"

static const double NUMBER_GAP_EM = 0.55, END_GAP_EM = 1.2, NOTE_GAP_EM = 0.7;
/* Shares of the line's width: the most that a number at the left may take, and the note and level at the right. */
static const double NUMBER_SHARE_MAX = 0.25, END_SHARE_MAX = 0.55, LEAST_EM = 4;
static const double INDENT_EM = 1.7;

/* The note and level at the end of a heading's first line. */
struct heading_end {
	const struct heading *heading;
	const struct text_style *style;
	double w_pt, note_w_pt;
	double right_pt;		/* from the heading text's left edge to the line's right end */
};

static const struct text_style *heading_style(const struct layout *l, int level)
{
	return layout_style(l, level <= 1 ? STYLE_H1 : level == 2 ? STYLE_H2 : STYLE_H3);
}

/* ---- collecting ---- */

static void collect(struct layout *l, struct heading_ref ref)
{
	if (l->n_headings == l->headings_capacity)
		l->headings = arena_grow(l->arena, l->headings, l->n_headings,
					 &l->headings_capacity, sizeof(*l->headings));
	l->headings[l->n_headings++] = ref;
}

static const char *heading_title(struct layout *l, const struct heading *heading)
{
	const char *text = layout_plain_text(l, heading->text);

	return heading->number ? arena_printf(l->arena, "%s %s", heading->number, text) : text;
}

void headings_collect(struct layout *l, const struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->n; i++) {
		const struct block *block = &blocks->items[i];

		if (block->kind == BLOCK_HEADING)
			collect(l, (struct heading_ref){ &block->heading,
							 heading_title(l, &block->heading),
							 block->heading.level, 0 });
		else if (block->kind == BLOCK_CONTENTS && block->contents.title)
			collect(l, (struct heading_ref){ NULL, block->contents.title, 1, 0 });
		else if (block->kind == BLOCK_COVER && cover_title(l, &block->cover))
			collect(l, (struct heading_ref){ NULL, cover_title(l, &block->cover), 1, 0 });
		for (size_t k = 0; block->kind == BLOCK_COLUMNS && k < block->columns.n_columns;
		     k++)
			headings_collect(l, &block->columns.columns[k]);
	}
}

/* ---- a heading ---- */

static struct heading_end *measure_end(struct layout *l, const struct heading *heading)
{
	const struct text_style *style
		= layout_style(l, heading->level == 1 ? STYLE_BODY : STYLE_TABLE);
	struct heading_end *end = arena_alloc(l->arena, sizeof(*end));

	end->heading = heading;
	end->style = style;
	if (heading->mark_note && *heading->mark_note)
		end->note_w_pt = text_w(l, style, heading->mark_note);
	end->w_pt = end->note_w_pt;
	if (heading->mark) {
		end->w_pt += badge_w(l, heading->mark, style->size_pt);
		end->w_pt += end->note_w_pt > 0 ? NOTE_GAP_EM * style->size_pt : 0;
	}
	return end->w_pt > 0 ? end : NULL;
}

static struct element *heading_element(struct layout *l, struct place *at, int level)
{
	static const enum role roles[] = { ROLE_H1, ROLE_H1, ROLE_H2, ROLE_H3 };

	if (level == 1 && !at->parent && at->flow == l->flow)
		l->section = element_new(l->arena, l->pages->root, ROLE_SECT);
	return element_new(l->arena, place_parent(l, at),
			   roles[level >= 1 && level <= 3 ? level : 3]);
}

/* The width reserved for a number to the left of the text; 0 if there is no number, or if it is too wide. */
static double number_room(struct layout *l, const struct text_style *style, const char *number,
			  double w_pt)
{
	double w;

	if (!number || !*number)
		return 0;
	w = text_w(l, style, number) + NUMBER_GAP_EM * style->size_pt;
	return w < w_pt * NUMBER_SHARE_MAX ? w : 0;
}

/* The text with the number as its first word. */
static struct text numbered_text(struct layout *l, const char *number, struct text text)
{
	struct span *spans = arena_array(l->arena, text.n + 1, sizeof(*spans));

	spans[0].text = arena_printf(l->arena, "%s ", number);
	if (text.n)
		memcpy(spans + 1, text.spans, text.n * sizeof(*spans));
	return (struct text){ spans, text.n + 1 };
}

/* A paragraph with its number hanging to its left or, if that is too wide, as its first word. */
static struct para *numbered_para(struct layout *l, const struct text_style *style,
				  const char *number, struct text text, double room, double w_pt,
				  struct para_options options)
{
	struct para *para;

	if (number && *number && room == 0)
		text = numbered_text(l, number, text);
	para = para_new(l, style, text, w_pt, options);
	if (room > 0) {
		options.trailing_space = true;
		para->lead = para_plain(l, style, number, room, options);
		para->lead_x_pt = -room;
	}
	return para;
}

static void set_element(struct para *para, struct element *element)
{
	para->element = element;
	if (para->lead)
		para->lead->element = element;
}

/* If the heading's line has no room for note and level, they get a line of their own below it. */
static void add_end_below(struct layout *l, struct place *at, const struct heading_end *end,
			  double after_pt)
{
	struct span *spans = arena_array(l->arena, 2, sizeof(*spans));
	const char *note = end->heading->mark_note;
	struct para *para;

	spans[0] = (struct span){ .text = note && *note ? note : "", .flags = SPAN_MUTED };
	spans[1] = (struct span){ .text = "", .level = end->heading->mark };
	if (note && *note && end->heading->mark)
		spans[0].text = arena_printf(l->arena, "%s ", note);
	para = para_new(l, end->style, (struct text){ spans, 2 }, at->w_pt, at->options);
	if (!para->n_lines)
		return;
	para->element = element_new(l->arena, place_parent(l, at), ROLE_P);
	flow_add_para(l, at, para, 0, after_pt, true);
}

static void add_heading(struct layout *l, struct place *at, const struct heading *heading)
{
	const struct text_style *style = heading_style(l, heading->level);
	const double room = number_room(l, style, heading->number, at->w_pt);
	struct heading_end *end = measure_end(l, heading);
	const bool beside = end && end->w_pt < (at->w_pt - room) * END_SHARE_MAX;
	const double end_w = beside ? end->w_pt + END_GAP_EM * style->size_pt : 0;
	struct para_options options = at->options;
	struct place body = *at;
	struct para *para;

	l->headings[l->next_heading++].strip = l->flow->n;
	body.x_pt += room;
	body.w_pt -= room;
	options.trailing_space = beside;
	para = numbered_para(l, style, heading->number, heading->text, room, body.w_pt - end_w,
			     options);
	if (!para->n_lines) {
		layout_refuse(l, "a heading has no text");
		return;
	}
	set_element(para, heading_element(l, at, heading->level));
	flow_add_para(l, &body, para, style->before_pt, style->after_pt, true);
	for (size_t i = 1; i < para->n_lines; i++)
		at->flow->strips[at->flow->n - 1 - i].keep = true;
	if (beside) {
		end->right_pt = body.w_pt;
		at->flow->strips[at->flow->n - 1].heading_end = end;
	} else if (end) {
		at->flow->strips[at->flow->n - 1].after_pt = 0;
		add_end_below(l, &body, end, style->after_pt);
	}
}

void measure_heading(struct layout *l, struct place *at, const struct block *block)
{
	if (at->w_pt < heading_style(l, block->heading.level)->size_pt * LEAST_EM)
		layout_refuse(l, "a heading has no room in its column");
	else
		add_heading(l, at, &block->heading);
}

void heading_end_draw(struct layout *l, const struct heading_end *end, const struct para *para,
		      double x, double y)
{
	const struct heading *heading = end->heading;
	const double baseline_y = y + para->baseline_pt;
	double at = x + end->right_pt - end->w_pt;

	if (end->note_w_pt > 0) {
		struct text_style *style = arena_alloc(l->arena, sizeof(*style));

		*style = *end->style;
		style->rgb = l->theme->muted;
		text_draw(l, style,
			  arena_printf(l->arena, heading->mark ? "%s " : "%s", heading->mark_note),
			  at, baseline_y, ALIGN_LEFT, para->element);
		at += end->note_w_pt + NOTE_GAP_EM * end->style->size_pt;
	}
	if (heading->mark)
		badge_draw(l, heading->mark, end->style->size_pt, at, baseline_y, para->element);
}

/* ---- contents ---- */

static void add_entry(struct layout *l, struct place *at, size_t index, struct element *toc)
{
	const struct heading_ref *ref = &l->headings[index];
	const struct text_style *style
		= layout_style(l, ref->level == 1 ? STYLE_CONTENTS_1 : STYLE_CONTENTS_2);
	const char *number = ref->heading->number;
	const double room = number_room(l, style, number, at->w_pt);
	const double indent
		= (ref->level - 1) * INDENT_EM * layout_style(l, STYLE_CONTENTS_1)->size_pt + room;
	struct span *span = arena_alloc(l->arena, sizeof(*span));
	struct place body = *at;
	struct para *para;

	body.x_pt += indent;
	body.w_pt -= indent;
	span->text = layout_plain_text(l, ref->heading->text);
	para = numbered_para(l, style, number, (struct text){ span, 1 }, room,
			     body.w_pt - entry_page_w(style),
			     (struct para_options){ .trailing_space = true });
	if (!para->n_lines)
		return; /* a heading without text is refused when it is measured */
	entry_add(l, &body, para, (struct contents_entry){ .title = ref->title, .heading = index, .left_pt = -room },
		  toc);
}

/* Keep an entry with the first one below it, so that no area's title is the last line of a page. */
static void add_entries(struct layout *l, struct place *at, int depth)
{
	struct element *tocs[4] = { NULL };

	for (size_t i = 0; i < l->n_headings; i++) {
		const struct heading_ref *ref = &l->headings[i];
		const int level = ref->level < 1 ? 1 : ref->level > 3 ? 3 : ref->level;
		int outer = level;

		if (!ref->heading || level > depth || !*ref->title)
			continue;
		for (int deeper = level + 1; deeper <= 3; deeper++)
			tocs[deeper] = NULL;
		while (outer > 1 && !tocs[outer - 1])
			outer--;
		if (!tocs[level])
			tocs[level] = element_new(l->arena,
						  outer > 1 ? tocs[outer - 1] : place_parent(l, at),
						  ROLE_TOC);
		if (level > 1 && at->flow->n && at->flow->strips[at->flow->n - 1].entry)
			at->flow->strips[at->flow->n - 1].keep = l->headings[i - 1].level < level;
		add_entry(l, at, i, tocs[level]);
	}
}

void measure_contents(struct layout *l, struct place *at, const struct block *block)
{
	const struct contents *contents = &block->contents;
	struct heading title = { .level = 1 };
	struct span *span = arena_alloc(l->arena, sizeof(*span));

	if (contents->title) {
		span->text = contents->title;
		title.text = (struct text){ span, 1 };
		add_heading(l, at, &title);
	}
	add_entries(l, at, contents->depth);
}
