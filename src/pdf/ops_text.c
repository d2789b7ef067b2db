/*
 * ops_text.c - writes a text as PDF operators: font, position, glyphs.
 *
 * It knows nothing of marks. A text is positioned relative to the previous line, and adjustments inside
 * it are written only where the font's declared widths are not enough. The hard idea: positions are
 * whole hundredths of a point, so relative moves never accumulate errors.
 */
#include "pdf/ops.h"

#include <math.h>

enum {
	KERN_MIN_MILLI_EM = 4,		/* a smaller gap is invisible: this is 0.04 pt at 10 pt */
	SIZE_MAX_PT = 1000,
	GLYPH_BYTES = 4,		/* two bytes, each escaped by a backslash */
};

/* Milli-em; a smaller rise is invisible. */
#define RISE_MIN 0.5

/* One text-showing operator: a string, or an array of strings and adjustments. */
struct show {
	const struct font_subset *subset;
	double rise;			/* milli-em */
	double size_pt;
	bool array;
};

/* An unescaped CR in a string would be read as LF (ISO 32000-1, 7.3.4.2). */
static const char ESCAPED[256] = { ['('] = '(', [')'] = ')', ['\\'] = '\\', ['\r'] = 'r' };

static inline char *spell_byte(char *p, unsigned char c)
{
	if (ESCAPED[c]) {
		*p++ = '\\';
		c = (unsigned char)ESCAPED[c];
	}
	*p++ = (char)c;
	return p;
}

static inline char *spell_id(char *p, uint16_t id)
{
	const unsigned char high = (unsigned char)(id >> 8), low = (unsigned char)id;

	if (ESCAPED[high] | ESCAPED[low])
		return spell_byte(spell_byte(p, high), low);
	p[0] = (char)high;
	p[1] = (char)low;
	return p + 2;
}

static void set_rise(struct ops *o, struct show *s, double rise)
{
	s->rise = rise;
	s->array = true;
	ops_put(o, ")]TJ ");
	ops_centi(o, ops_in_centi(o, rise * s->size_pt / 1000));
	ops_put(o, "Ts[(");
}

/* Move the pen before the next glyph. Returns how far to the right it moved, in whole milli-em. */
static double adjust(struct ops *o, struct show *s, double gap, double rise)
{
	long right = fabs(gap) >= KERN_MIN_MILLI_EM ? lround(gap) : 0;

	if (fabs(rise - s->rise) >= RISE_MIN)
		set_rise(o, s, rise);
	if (right) {
		s->array = true;
		ops_char(o, ')');
		ops_int(o, -right);
		ops_char(o, '(');
	}
	return (double)right;
}

static void put_glyphs(struct ops *o, struct show *s, const struct glyph_run *run)
{
	const struct font_subset *subset = s->subset;
	const uint16_t *new_id = subset->new_id, *widths = subset->widths_milli_em;
	double want = 0, at = 0; /* from the start, in milli-em: where the pen should be, and where it is */
	char *p = ops_room(o, run->n_glyphs * GLYPH_BYTES);

	for (size_t i = 0; i < run->n_glyphs; i++) {
		const struct glyph *g = &run->glyphs[i];
		uint16_t id = g->id < subset->n_old ? new_id[g->id] : 0;
		double gap = want + g->x_em * 1000.0 - at;

		want += g->advance_em * 1000.0;
		if (id == 0 || id >= subset->n_glyphs)
			continue;	/* there is no glyph; its place stays empty, its text is stated */
		if (fabs(gap) >= KERN_MIN_MILLI_EM || fabs(g->y_em * 1000.0 - s->rise) >= RISE_MIN) {
			o->next = p;
			at += adjust(o, s, gap, g->y_em * 1000.0);
			p = ops_room(o, (run->n_glyphs - i) * GLYPH_BYTES);
		}
		p = spell_id(p, id);
		at += widths[id];
	}
	o->next = p;
}

static void show_glyphs(struct ops *o, struct show *s, const struct glyph_run *run)
{
	size_t start;

	ops_room(o, 2);
	start = (size_t)(o->next - o->out->bytes);
	ops_put(o, "[(");
	put_glyphs(o, s, run);
	if (fabs(s->rise) >= RISE_MIN)
		set_rise(o, s, 0);
	if (s->array) {
		ops_put(o, ")]TJ\n");
	} else {
		o->out->bytes[start] = ' ';
		ops_put(o, ")Tj\n");
	}
}

/* ---- runs that come again ---- */

static bool spelled_with(const struct font_subset *subset, const struct run_kept *kept)
{
	return kept && kept->subset == subset->number;
}

/* Keep the bytes written for a run, from start on. */
static void keep_spelled(struct ops *o, const struct font_subset *subset, struct run_kept *kept, size_t start)
{
	const char *from = o->out->bytes + start;
	size_t length = (size_t)(o->next - from);

	if (length > kept->room) {
		kept->spelled = font_keep_take(o->doc->fonts, length, 1);
		kept->room = length;
	}
	memcpy(kept->spelled, from, length);
	kept->length = length;
	kept->subset = subset->number;
}

/* Write a run whose glyphs give its text. */
static void show_plain(struct ops *o, struct show *s, const struct glyph_run *run)
{
	struct run_kept *kept = run->kept;
	size_t start = (size_t)(o->next - o->out->bytes);

	if (spelled_with(s->subset, kept)) {
		memcpy(ops_room(o, kept->length), kept->spelled, kept->length);
		o->next += kept->length;
		return;
	}
	show_glyphs(o, s, run);
	if (kept)
		keep_spelled(o, s->subset, kept, start);
}

/* Begin a text that the glyphs do not give themselves; it is stated beside them (ISO 32000-1, 14.9.4). */
static void begin_said(struct ops *o, const char *text, size_t length)
{
	ops_put(o, "/Span<</ActualText");
	ops_settle(o);
	pdf_text(o->doc, o->out, arena_strndup(o->doc->arena, text, length));
	ops_put(o, ">>BDC");
}

static void show_with_text(struct ops *o, struct show *s, const struct glyph_run *run)
{
	begin_said(o, run->text, run->text_length);
	show_glyphs(o, s, run);
	ops_put(o, "EMC\n");
}

static void set_font(struct ops *o, int subset, double size_pt)
{
	long size = ops_in_centi(o, size_pt);

	if (!(size_pt > 0 && size_pt <= SIZE_MAX_PT) || size == 0)
		pdf_fail(o->doc, "a text size of %g points is out of range", size_pt);
	if (o->now.subset == subset && o->now.size_centi == size)
		return;
	o->now.subset = subset;
	o->now.size_centi = size;
	ops_put(o, "/F");
	ops_int(o, subset);
	ops_char(o, ' ');
	ops_centi(o, size);
	ops_put(o, "Tf\n");
}

static void begin_text(struct ops *o)
{
	if (o->in_text)
		return;
	ops_put(o, "BT\n");
	o->in_text = true;
	o->text_x_centi = o->text_y_centi = 0;
}

/* Move from the start of the last line to the start of this one. T* moves straight down by the leading; TD sets the
 * leading to what it moves down (ISO 32000-1, 9.4.2). */
static void move_to(struct ops *o, long x_centi, long y_centi)
{
	long right = x_centi - o->text_x_centi, down = o->text_y_centi - y_centi;

	o->text_x_centi = x_centi;
	o->text_y_centi = y_centi;
	if (right == 0 && down == o->now.leading_centi) {
		ops_put(o, "T*");
		return;
	}
	ops_centi(o, right);
	ops_centi(o, -down);
	if (right == 0 && down > 0) {
		o->now.leading_centi = down;
		ops_put(o, "TD");
	} else {
		ops_put(o, "Td");
	}
}

/* ---- from the right ---- */

/* Write a glyph whose left edge is right_milli_em to the right of the pen. Returns how far the pen moves. */
static double show_one(struct ops *o, struct show *s, const struct glyph *g, double right_milli_em)
{
	const struct font_subset *subset = s->subset;
	const uint16_t id = g->id < subset->n_old ? subset->new_id[g->id] : 0;
	const double rise = fabs(g->y_em * 1000.0) >= RISE_MIN ? g->y_em * 1000.0 : 0;
	const long right = lround(right_milli_em);
	char *p;

	if (id == 0 || id >= subset->n_glyphs)
		return 0;
	if (rise != s->rise) {
		s->rise = rise;
		ops_centi(o, ops_in_centi(o, rise * s->size_pt / 1000));
		ops_put(o, "Ts");
	}
	ops_char(o, '[');
	if (right)
		ops_int(o, -right);
	ops_char(o, '(');
	p = ops_room(o, GLYPH_BYTES);
	o->next = spell_id(p, id);
	ops_put(o, ")]TJ\n");
	return (double)right + subset->widths_milli_em[id];
}

/*
 * Right-to-left text is written in the order of the text, so that readers that go by order get it right as well as
 * those that go by position; and each glyph separately, for readers that reverse whatever is shown at once. If one
 * text were stated for several clusters, it would be spread over them from the left; so it is stated for each cluster
 * that needs it.
 */
static void show_leftwards(struct ops *o, struct show *s, const struct item *item, bool is_content)
{
	const struct glyph_run *run = &item->run;
	struct run_part part = { 0 };
	double want = 0, at = 0;	/* milli-em from the run's right edge */

	move_to(o, ops_in_centi(o, item->x + run->w_em * item->size_pt), ops_in_centi_y(o, item->y));
	while (font_next_part(s->subset, run, &part)) {
		const bool said = is_content && !part.says;

		if (said)
			begin_said(o, run->text + part.start, part.end - part.start);
		for (size_t i = part.last; i-- > part.first;) {
			const struct glyph *g = &run->glyphs[i];

			want -= g->advance_em * 1000.0;
			at += show_one(o, s, g, want + g->x_em * 1000.0 - at);
		}
		ops_put(o, said ? "EMC\n" : "");
	}
	if (s->rise != 0)
		ops_put(o, "0 Ts\n");
}

void ops_text(struct ops *o, const struct item *item)
{
	const struct font_subset *subset;
	struct show show = { .size_pt = item->size_pt };
	const bool is_content = o->page->marks[item->mark].element;

	if (item->run.n_glyphs == 0)
		return;
	show.subset = subset = o->doc->subset_of_face[item->run.face];
	begin_text(o);
	ops_fill(o, item->fill_rgb);
	set_font(o, (int)(subset - o->doc->subsets), item->size_pt);
	if (item->run.leftwards) {
		show_leftwards(o, &show, item, is_content);
		return;
	}
	if (item->run.leftwards) {
		show_leftwards(o, &show, item, is_content);
		return;
	}
	move_to(o, ops_in_centi(o, item->x), ops_in_centi_y(o, item->y));
	if (spelled_with(subset, item->run.kept)
	    || (is_content && font_run_extracts(subset, &item->run)))
		show_plain(o, &show, &item->run);
	else if (is_content)
		show_with_text(o, &show, &item->run);
	else
		show_glyphs(o, &show, &item->run);
}

void ops_end_text(struct ops *o)
{
	if (o->in_text)
		ops_put(o, "ET\n");
	o->in_text = false;
}
