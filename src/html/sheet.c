/* sheet.c - see sheet.h. sheet_rules.c has what is the same for every page. */
#include "html/sheet.h"

#include <string.h>

#include "base/colour.h"
#include "html/escape.h"
#include "html/sheet_rules.h"

enum { WHITE = 0xFFFFFF, DARK_PAGE = 0x14181C, DARK_TINT = 0x20262D };
static const double DARK_CONTRAST = 7, DARK_INK_CONTRAST = 12, HATCH_SHARE = 0.22, LEAST_REM = 0.8, AFTER_MAX_REM = 1.5;
enum { WIDTHS = 101, MIX_STEPS = 20 };

/* Colours of text with a name in sheet_rules.c; the others follow by number. */
enum { INK, MUTED, LINK, HEAD, NAMED };
static const char *const colour_names[NAMED] = { "ink", "muted", "link", "head" };

struct side_by_side {
	const double *shares;
	size_t n;
};

struct style_sheet {
	struct arena *arena;
	const struct document *document;
	const struct theme *theme;
	uint32_t *colours;			size_t n_colours, colours_capacity;
	const struct text_style **styles;	size_t n_styles, styles_capacity;
	const struct level_mark **marks;	size_t n_marks, marks_capacity;
	struct side_by_side *grids;			size_t n_grids, grids_capacity;
	bool widths[WIDTHS];
	bool wide;			/* some page lies */
};

/* ---- what is used ---- */

static size_t colour_at(struct style_sheet *sheet, uint32_t rgb)
{
	size_t i = 0;

	while (i < sheet->n_colours && sheet->colours[i] != rgb)
		i++;
	if (i < sheet->n_colours)
		return i;
	if (i == sheet->colours_capacity)
		sheet->colours = arena_grow(sheet->arena, sheet->colours, i, &sheet->colours_capacity,
					    sizeof(*sheet->colours));
	sheet->colours[sheet->n_colours++] = rgb;
	return i;
}

struct style_sheet *sheet_new(struct arena *arena, const struct document *document)
{
	struct style_sheet *sheet = arena_alloc(arena, sizeof(*sheet));
	const struct theme *theme = document->theme;
	const uint32_t named[NAMED] = {
		[INK] = theme->styles[STYLE_BODY].rgb, [MUTED] = theme->muted, [LINK] = theme->link,
		[HEAD] = theme->styles[STYLE_H1].rgb,
	};

	sheet->arena = arena;
	sheet->document = document;
	sheet->theme = theme;
	sheet->wide = document->landscape;
	sheet->colours = arena_array(arena, NAMED, sizeof(*sheet->colours));
	sheet->n_colours = sheet->colours_capacity = NAMED;
	memcpy(sheet->colours, named, sizeof(named));
	colour_at(sheet, theme->styles[STYLE_H2].rgb);
	colour_at(sheet, theme->styles[STYLE_H3].rgb);
	return sheet;
}

size_t sheet_style(struct style_sheet *sheet, const struct text_style *style)
{
	size_t i = 0;

	while (i < sheet->n_styles && sheet->styles[i] != style)
		i++;
	if (i < sheet->n_styles)
		return i;
	if (i == sheet->styles_capacity)
		sheet->styles = arena_grow(sheet->arena, sheet->styles, i, &sheet->styles_capacity,
					   sizeof(*sheet->styles));
	sheet->styles[sheet->n_styles++] = style;
	colour_at(sheet, style->rgb);
	return i;
}

static bool looks_alike(const struct level_mark *a, const struct level_mark *b)
{
	return a->fill_rgb == b->fill_rgb && a->ink_rgb == b->ink_rgb && a->hatched == b->hatched;
}

size_t sheet_mark(struct style_sheet *sheet, const struct level_mark *mark)
{
	size_t i = 0;

	while (i < sheet->n_marks && !looks_alike(sheet->marks[i], mark))
		i++;
	if (i < sheet->n_marks)
		return i;
	if (i == sheet->marks_capacity)
		sheet->marks = arena_grow(sheet->arena, sheet->marks, i, &sheet->marks_capacity, sizeof(*sheet->marks));
	sheet->marks[sheet->n_marks++] = mark;
	return i;
}

size_t sheet_columns(struct style_sheet *sheet, const double *shares, size_t n)
{
	size_t i = 0;

	while (i < sheet->n_grids && (sheet->grids[i].n != n
				      || memcmp(sheet->grids[i].shares, shares, n * sizeof(*shares)) != 0))
		i++;
	if (i < sheet->n_grids)
		return i;
	if (i == sheet->grids_capacity)
		sheet->grids = arena_grow(sheet->arena, sheet->grids, i, &sheet->grids_capacity, sizeof(*sheet->grids));
	sheet->grids[sheet->n_grids++] = (struct side_by_side){ shares, n };
	return i;
}

int sheet_width(struct style_sheet *sheet, double share)
{
	const int width = share <= 0 ? 0 : share >= 1 ? WIDTHS - 1 : (int)(share * (WIDTHS - 1) + 0.5);

	sheet->widths[width] = true;
	return width;
}

void sheet_widen(struct style_sheet *sheet)
{
	sheet->wide = true;
}

/* ---- colours ---- */

static uint32_t mix(uint32_t a, uint32_t b, double share)
{
	uint32_t mixed = 0;

	for (int shift = 0; shift <= 16; shift += 8) {
		const double from = (double)(a >> shift & 0xFF), to = (double)(b >> shift & 0xFF);

		mixed |= (uint32_t)(from + (to - from) * share + 0.5) << shift;
	}
	return mixed;
}

/* The same colour on a dark page: lighter, until it can be read there. What was darkest is lightest. */
static uint32_t on_dark(const struct style_sheet *sheet, uint32_t rgb)
{
	const double need = rgb == sheet->colours[INK] ? DARK_INK_CONTRAST : DARK_CONTRAST;
	uint32_t lighter = rgb;

	for (int i = 0; i <= MIX_STEPS && colour_contrast(lighter, DARK_TINT) < need; i++)
		lighter = mix(rgb, WHITE, (double)i / MIX_STEPS);
	return lighter;
}

static void put_rgb(struct buf *out, const char *name, uint32_t rgb)
{
	buf_printf(out, "--%s:#%06x;", name, (unsigned)rgb);
}

static void put_text_colours(const struct style_sheet *sheet, struct buf *out, bool dark)
{
	for (size_t i = 0; i < sheet->n_colours; i++) {
		const uint32_t rgb = dark ? on_dark(sheet, sheet->colours[i]) : sheet->colours[i];

		if (i < NAMED)
			put_rgb(out, colour_names[i], rgb);
		else
			buf_printf(out, "--k%zu:#%06x;", i, (unsigned)rgb);
	}
}

static void put_colours(const struct style_sheet *sheet, struct buf *out)
{
	const struct theme *t = sheet->theme;

	buf_puts(out, ":root{");
	put_rgb(out, "page", WHITE);
	put_text_colours(sheet, out, false);
	put_rgb(out, "accent", t->accent);
	put_rgb(out, "accent-ink", t->accent_ink);
	put_rgb(out, "tint", t->tint);
	put_rgb(out, "rule", t->rule);
	put_rgb(out, "grid", t->grid);
	put_rgb(out, "outline", t->outline);
	put_rgb(out, "priority", t->priority);
	put_rgb(out, "stripe", t->stripe);
	buf_puts(out, "}\n@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;");
	put_rgb(out, "page", DARK_PAGE);
	put_text_colours(sheet, out, true);
	put_rgb(out, "tint", DARK_TINT);
	buf_puts(out, "--rule:#56616b;--grid:#56616b;--outline:#aab4bd}}\n"
		 "@media (prefers-contrast:more){:root{--muted:var(--ink);--rule:var(--ink);--grid:var(--ink);"
		 "--outline:var(--ink)}}\n");
}

/* ---- rules of what is used ---- */

static const char *const aligns[] = { [ALIGN_LEFT] = "", [ALIGN_RIGHT] = "text-align:right;",
				      [ALIGN_CENTRE] = "text-align:center;" };
static const char *const fonts[] = { [FONT_REGULAR] = "", [FONT_SEMIBOLD] = "font-weight:600;",
				     [FONT_BOLD] = "font-weight:700;", [FONT_ITALIC] = "font-style:italic;" };

static double body_size(const struct style_sheet *sheet)
{
	return sheet->theme->styles[STYLE_BODY].size_pt;
}

static double least(double value, double bound)
{
	return value < bound ? bound : value;
}

/* What a style says of text, without the braces. Sizes are relative to the body's, which is the reader's own. */
static void put_style(struct style_sheet *sheet, struct buf *out, const struct text_style *style)
{
	const size_t colour = colour_at(sheet, style->rgb);
	const double after = style->after_pt / body_size(sheet);

	buf_puts(out, "font-size:");
	buf_number(out, least(style->size_pt / body_size(sheet), LEAST_REM));
	buf_printf(out, "rem;%s%smargin-bottom:", fonts[style->font], aligns[style->align]);
	buf_number(out, after > AFTER_MAX_REM ? AFTER_MAX_REM : after);
	if (colour < NAMED)
		buf_printf(out, "rem;color:var(--%s)", colour_names[colour]);
	else
		buf_printf(out, "rem;color:var(--k%zu)", colour);
}

static void put_headings(struct style_sheet *sheet, struct buf *out)
{
	static const enum theme_style styles[] = { STYLE_H1, STYLE_H2, STYLE_H3 };

	for (size_t i = 0; i < sizeof(styles) / sizeof(*styles); i++) {
		const struct text_style *style = &sheet->theme->styles[styles[i]];

		buf_printf(out, ".l%zu{", i + 1);
		put_style(sheet, out, style);
		buf_puts(out, ";margin-top:");
		buf_number(out, least(style->before_pt / body_size(sheet), 1));
		buf_puts(out, "rem}\n");
	}
}

static void put_marks(const struct style_sheet *sheet, struct buf *out)
{
	for (size_t i = 0; i < sheet->n_marks; i++) {
		const struct level_mark *mark = sheet->marks[i];

		buf_printf(out, ".m%zu{background-color:#%06x;color:#%06x", i, (unsigned)mark->fill_rgb,
			   (unsigned)mark->ink_rgb);
		if (mark->hatched)
			buf_printf(out,
				   ";background-image:repeating-linear-gradient(135deg,#%06x 0 1px,transparent 1px 5px)",
				   (unsigned)mix(mark->fill_rgb, mark->ink_rgb, HATCH_SHARE));
		buf_puts(out, "}\n");
	}
}

static void put_grids(const struct style_sheet *sheet, struct buf *out)
{
	buf_puts(out, "@media print,(min-width:48em){\n");
	for (size_t i = 0; i < sheet->n_grids; i++) {
		buf_printf(out, ".g%zu{display:grid;column-gap:1.5rem;grid-template-columns:", i);
		for (size_t k = 0; k < sheet->grids[i].n; k++) {
			buf_puts(out, k ? " minmax(0," : "minmax(0,");
			buf_number(out, sheet->grids[i].shares[k]);
			buf_puts(out, "fr)");
		}
		buf_puts(out, "}\n");
	}
	for (int i = 0; i < WIDTHS; i++) {
		if (sheet->widths[i])
			buf_printf(out, ".w%d{width:%d%%}\n", i, i);
	}
	buf_puts(out, "}\n");
}

/* ---- paper ---- */

static void put_points(struct buf *out, double pt)
{
	buf_putc(out, ' ');
	buf_number(out, pt);
	buf_puts(out, "pt");
}

static void put_size(struct buf *out, const struct theme *t, bool landscape)
{
	buf_puts(out, "size:");
	put_points(out, landscape ? t->page_h_pt : t->page_w_pt);
	put_points(out, landscape ? t->page_w_pt : t->page_h_pt);
}

/* What stands on every sheet: stamps at the top, whom it is for and the page's number at the foot. */
static void put_page(const struct style_sheet *sheet, struct buf *out)
{
	const struct document *d = sheet->document;
	const struct theme *t = sheet->theme;

	buf_puts(out, "@page{");
	put_size(out, t, d->landscape);
	buf_puts(out, ";margin:");
	put_points(out, t->margin_top_pt);
	put_points(out, t->margin_right_pt);
	put_points(out, t->margin_bottom_pt);
	put_points(out, t->margin_left_pt);
	if (d->draft || d->stamp) {
		buf_puts(out, ";@top-center{font:700 10pt sans-serif;content:");
		escape_css_string(out, d->draft && d->stamp ? arena_printf(sheet->arena, "Draft · %s", d->stamp)
							    : d->draft ? "Draft" : d->stamp);
		buf_putc(out, '}');
	}
	if (d->classification) {
		buf_puts(out, ";@bottom-left{font:8pt sans-serif;content:");
		escape_css_string(out, d->classification);
		buf_putc(out, '}');
	}
	buf_puts(out, ";@bottom-right{font:8pt sans-serif;content:\"Page \" counter(page) \" of \" counter(pages)}}\n"
		 "@page wide{");
	put_size(out, t, true);
	buf_puts(out, "}\n@page tall{");
	put_size(out, t, false);
	buf_puts(out, "}\n");
}

void sheet_write(struct style_sheet *sheet, struct buf *out)
{
	const double size = body_size(sheet);

	put_colours(sheet, out);
	buf_puts(out, "html{font-size:");
	buf_number(out, size / RULES_BODY_PT * 100);
	buf_puts(out, "%}\n@media print{html{font-size:");
	buf_number(out, size);
	buf_puts(out, "pt}}\n");
	buf_printf(out, ":root{--wide:%s}\n", sheet->wide ? "78rem" : "56rem");
	buf_puts(out, rules_of_page);
	put_headings(sheet, out);
	for (size_t i = 0; i < sheet->n_styles; i++) {
		buf_printf(out, ".s%zu{", i);
		put_style(sheet, out, sheet->styles[i]);
		buf_puts(out, "}\n");
	}
	put_marks(sheet, out);
	put_grids(sheet, out);
	put_page(sheet, out);
	buf_puts(out, rules_of_paper);
}
