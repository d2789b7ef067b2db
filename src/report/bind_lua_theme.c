/*
 * bind_lua_theme.c - reads theme.lua into a struct theme: every field is required, unknown ones are
 * refused.
 *
 * The styles that layout needs come first, in its own order, whatever the order in the file; the others
 * follow by name, so that the same theme always gives the same struct.
 */
#include <lua.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/bind_lua_blocks.h"

#define LENGTH(field_name, member) \
	FIELD(field_name, read_number, theme, member, REQUIRED, RANGE(0.001, 2000))
#define COLOUR(field_name, member) \
	FIELD(field_name, read_colour, theme, member, REQUIRED)

static const char *const font_names[] = {
	[FONT_REGULAR] = "regular", [FONT_SEMIBOLD] = "semibold", [FONT_BOLD] = "bold",
	[FONT_ITALIC] = "italic", NULL
};
static const char *const align_names[] = {
	[ALIGN_LEFT] = "left", [ALIGN_RIGHT] = "right", [ALIGN_CENTRE] = "centre", NULL
};

static const char *const needed_styles[] = {
	[STYLE_BODY] = "body", [STYLE_H1] = "h1", [STYLE_H2] = "h2", [STYLE_H3] = "h3",
	[STYLE_TABLE] = "table", [STYLE_TABLE_HEAD] = "table_head",
	[STYLE_TABLE_GROUP] = "table_group", [STYLE_CAPTION] = "caption",
	[STYLE_CONTENTS_1] = "contents_1", [STYLE_CONTENTS_2] = "contents_2",
	[STYLE_RUNNING] = "running",
	[STYLE_CHART] = "chart", [STYLE_CHART_HEAD] = "chart_head", [STYLE_CALLOUT] = "callout",
	[STYLE_COVER_TITLE] = "cover_title", [STYLE_COVER_SUBTITLE] = "cover_subtitle",
	[STYLE_COVER_NAME] = "cover_name", [STYLE_COVER_LABEL] = "cover_label",
	[STYLE_COVER_VALUE] = "cover_value", [STYLE_COVER_NOTE] = "cover_note",
};
_Static_assert(sizeof needed_styles / sizeof *needed_styles == STYLE_NEEDED_COUNT,
	       "a name for every style");

static const struct lua_field style_fields[] = {
	FIELD("font", read_enum, text_style, font, REQUIRED, .names = font_names),
	FIELD("align", read_enum, text_style, align, .names = align_names),
	FIELD("size", read_number, text_style, size_pt, REQUIRED, RANGE(4, 200)),
	FIELD("leading", read_number, text_style, leading_pt, REQUIRED, RANGE(4, 300)),
	FIELD("before", read_number, text_style, before_pt, RANGE(0, 500)),
	FIELD("after", read_number, text_style, after_pt, RANGE(0, 500)),
	FIELD("colour", read_colour, text_style, rgb, REQUIRED),
};
static const struct fields style_record = FIELDS(style_fields);

/* ---- styles ---- */

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static size_t needed_index(const char *name)
{
	size_t i = 0;

	while (i < STYLE_NEEDED_COUNT && strcmp(needed_styles[i], name) != 0)
		i++;
	return i;
}

/* The names of styles beyond the required ones, sorted. */
static const char **extra_names(struct lua_reader *r, size_t *n)
{
	const char **names = NULL;
	size_t capacity = 0;

	*n = 0;
	lua_pushnil(r->L);
	while (lua_next(r->L, -2)) {
		bool named = lua_type(r->L, -2) == LUA_TSTRING;
		const char *name = named ? lua_tostring(r->L, -2) : NULL;

		if (!name) {
			read_problem(r, "a style without a name");
		} else if (needed_index(name) == STYLE_NEEDED_COUNT) {
			if (*n == capacity)
				names = arena_grow(r->arena, names, *n, &capacity, sizeof *names);
			names[(*n)++] = arena_strdup(r->arena, name);
		}
		lua_pop(r->L, 1);
	}
	if (*n)
		qsort(names, *n, sizeof *names, compare_names);
	return names;
}

static void read_one_style(struct lua_reader *r, struct text_style *style, const char *name)
{
	size_t back = path_key(r, name);

	style->name = name;
	lua_pushstring(r->L, name);
	if (lua_rawget(r->L, -2) == LUA_TNIL)
		read_problem(r, "the style is missing");
	else
		read_record_fields(r, style, &style_record, false);
	lua_pop(r->L, 1);
	path_back(r, back);
}

static void read_styles(struct lua_reader *r, void *target, const struct lua_field *field)
{
	struct theme *theme = target;
	struct text_style *styles;
	const char **extra;
	size_t n_extra;

	(void)field;
	if (!lua_istable(r->L, -1)) {
		read_expected(r, "a table of styles");
		return;
	}
	extra = extra_names(r, &n_extra);
	styles = arena_array(r->arena, STYLE_NEEDED_COUNT + n_extra, sizeof *styles);
	for (size_t i = 0; i < STYLE_NEEDED_COUNT; i++)
		read_one_style(r, &styles[i], needed_styles[i]);
	for (size_t i = 0; i < n_extra; i++)
		read_one_style(r, &styles[STYLE_NEEDED_COUNT + i], extra[i]);
	theme->styles = styles;
	theme->n_styles = STYLE_NEEDED_COUNT + n_extra;
}

/* ---- the theme ---- */

static const struct lua_field theme_fields[] = {
	LENGTH("page_width", page_w_pt), LENGTH("page_height", page_h_pt),
	LENGTH("margin_top", margin_top_pt), LENGTH("margin_bottom", margin_bottom_pt),
	LENGTH("margin_left", margin_left_pt), LENGTH("margin_right", margin_right_pt),
	LENGTH("header_y", header_y_pt), LENGTH("footer_y", footer_y_pt),
	COLOUR("accent", accent), COLOUR("accent_ink", accent_ink), COLOUR("tint", tint),
	COLOUR("rule", rule), COLOUR("outline", outline), COLOUR("muted", muted),
	COLOUR("link", link), COLOUR("priority", priority),
	COLOUR("rating_met", rating_met), COLOUR("rating_partly", rating_partly),
	COLOUR("rating_not_yet", rating_not_yet),
	LENGTH("rule_width", rule_pt), LENGTH("outline_width", outline_pt),
	LENGTH("cell_x", cell_x_pt), LENGTH("cell_y", cell_y_pt),
	LENGTH("list_indent", list_indent_pt),
	LENGTH("cover_band", cover_band_pt),
	{ .name = "styles", .read = read_styles, .flags = FIELD_REQUIRED },
};
static const struct fields theme_record = FIELDS(theme_fields);

const struct theme *read_theme(struct lua_reader *r)
{
	struct theme *theme = arena_alloc(r->arena, sizeof *theme);

	read_record_fields(r, theme, &theme_record, false);
	theme->column_scale = 1;
	theme->grid = theme->rule;
	theme->stripe = theme->priority;
	return r->n_problems ? NULL : theme;
}

/* ---- brands ---- */

const struct theme *theme_branded(struct arena *arena, const struct theme *from, const struct brand *brand)
{
	enum { WHITE = 0xFFFFFF };
	struct text_style *styles = arena_array(arena, from->n_styles, sizeof *styles);
	struct theme *theme = arena_alloc(arena, sizeof *theme);

	*theme = *from;
	memcpy(styles, from->styles, from->n_styles * sizeof *styles);
	theme->styles = styles;
	if (brand->has_colour) {
		theme->rule = theme->stripe = brand->colour;
		styles[STYLE_H1].rgb = styles[STYLE_H2].rgb = styles[STYLE_COVER_NAME].rgb = brand->colour;
		styles[STYLE_TABLE_GROUP].rgb = styles[STYLE_BODY].rgb; /* it stands on the tint, not on white */
	}
	if (brand->has_accent) {
		theme->accent = brand->accent;
		theme->accent_ink = styles[STYLE_TABLE_HEAD].rgb = WHITE;
	}
	return theme;
}

/* ---- large print ---- */

/* No text is smaller than LEAST_PT; larger text grows with the body, headings by at most MOST_MORE_PT. */
static const double LEAST_PT = 16, MOST_MORE_PT = 6;

static double enlarged(double size_pt, double body_pt)
{
	const double size = fmin(size_pt * LEAST_PT / body_pt, size_pt + MOST_MORE_PT);

	return fmax(size, LEAST_PT);
}

const struct theme *theme_enlarge(struct arena *arena, const struct theme *from)
{
	const double body = from->styles[STYLE_BODY].size_pt;
	const double least = from->styles[STYLE_TABLE].size_pt;
	struct text_style *styles = arena_array(arena, from->n_styles, sizeof *styles);
	struct theme *theme = arena_alloc(arena, sizeof *theme);

	for (size_t i = 0; i < from->n_styles; i++) {
		const double size = enlarged(from->styles[i].size_pt, body);

		styles[i] = from->styles[i];
		styles[i].leading_pt *= size / styles[i].size_pt;
		styles[i].size_pt = size;
	}
	*theme = *from;
	theme->styles = styles;
	theme->column_scale = enlarged(least, body) / least;
	return theme;
}
