/*
 * face.c - opens the faces that fonts.list names and works out each style's fallback chain.
 *
 * It knows files and metrics, not text. The hard part is to reject bad fonts here, so that no report
 * has to check again: each must have TrueType outlines and a sane em, and every style needs a first
 * face.
 */
#include "font/face.h"

#include <errno.h>
#include <string.h>

#include <hb-ot.h>

#include "base/file.h"

enum { LIST_MAX_BYTES = 1 << 20, FACE_MAX_BYTES = 32 << 20 };

static const char LIST_NAME[] = "fonts.list";

static const char *const STYLE_NAMES[FONT_STYLE_COUNT] = {
	[FONT_REGULAR] = "regular",
	[FONT_SEMIBOLD] = "semibold",
	[FONT_BOLD] = "bold",
	[FONT_ITALIC] = "italic",
};

/* A line of fonts.list: a style (FONT_STYLE_COUNT for "any") and its files. */
struct list_line {
	int number, style;
	const char *file;
};

static void close_fonts(void *handle)
{
	struct fonts *fonts = handle;

	for (size_t i = 0; i < fonts->n_faces; i++) {
		subsets_forget(fonts->faces[i]);
		hb_font_destroy(fonts->faces[i]->font);
		hb_face_destroy(fonts->faces[i]->face);
	}
	hb_buffer_destroy(fonts->buffer);
	arena_clear(&fonts->kept.arena);
	arena_clear(&fonts->words);
}

static int16_t int16_at(const char *bytes)
{
	return (int16_t)((uint8_t)bytes[0] << 8 | (uint8_t)bytes[1]);
}

/* The box that contains every glyph: four numbers at byte 36 of the head table (OpenType, head). */
static void read_bbox(struct face *face)
{
	hb_blob_t *head = hb_face_reference_table(face->face, HB_TAG('h', 'e', 'a', 'd'));
	unsigned length = 0;
	const char *bytes = hb_blob_get_data(head, &length);

	for (int i = 0; i < 4 && length >= 44; i++)
		face->bbox_milli_em[i] = int16_at(bytes + 36 + 2 * i) * 1000.0 / face->units_per_em;
	hb_blob_destroy(head);
}

static double metric_em(const struct face *face, hb_ot_metrics_tag_t tag)
{
	hb_position_t units = 0;

	hb_ot_metrics_get_position_with_fallback(face->font, tag, &units);
	return (double)units / face->units_per_em;
}

static void read_metrics(struct face *face)
{
	hb_font_extents_t extents = { 0 };

	hb_font_get_h_extents(face->font, &extents);
	face->metrics = (struct face_metrics){
		.ascent = (double)extents.ascender / face->units_per_em,
		.descent = -(double)extents.descender / face->units_per_em,
		.cap_height = metric_em(face, HB_OT_METRICS_TAG_CAP_HEIGHT),
		.x_height = metric_em(face, HB_OT_METRICS_TAG_X_HEIGHT),
		.underline_y = -metric_em(face, HB_OT_METRICS_TAG_UNDERLINE_OFFSET),
		.underline_w = metric_em(face, HB_OT_METRICS_TAG_UNDERLINE_SIZE),
	};
	face->italic_angle_deg = hb_style_get_value(face->font, HB_STYLE_TAG_SLANT_ANGLE);
	face->weight = hb_style_get_value(face->font, HB_STYLE_TAG_WEIGHT);
	read_bbox(face);
}

static bool has_table(hb_face_t *face, hb_tag_t tag)
{
	hb_blob_t *table = hb_face_reference_table(face, tag);
	bool there = hb_blob_get_length(table) > 0;

	hb_blob_destroy(table);
	return there;
}

static const char *ps_name(struct arena *arena, const struct face *face)
{
	char name[64], *to = name;
	unsigned size = sizeof(name);

	hb_ot_name_get_utf8(face->face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size,
			    name);
	for (const char *from = name; *from; from++) {	/* keep only what a PDF name takes unescaped */
		if (*from > ' ' && *from < 0x7f && !strchr("()<>[]{}/%#", *from))
			*to++ = *from;
	}
	*to = '\0';
	return *name ? arena_strdup(arena, name) : "Unnamed";
}

/* Open a face. Returns why the font cannot be used, or NULL on success. */
static const char *open_face(struct arena *arena, struct face *face, const char *bytes,
			     size_t length)
{
	hb_blob_t *blob =
		hb_blob_create(bytes, (unsigned)length, HB_MEMORY_MODE_READONLY, NULL, NULL);

	face->face = hb_face_create(blob, 0);
	hb_blob_destroy(blob);
	face->font = hb_font_create(face->face);
	face->units_per_em = hb_face_get_upem(face->face);
	face->n_glyphs = hb_face_get_glyph_count(face->face);
	if (face->n_glyphs < 2 || face->n_glyphs > UINT16_MAX
	    || !has_table(face->face, HB_TAG('c', 'm', 'a', 'p')))
		return "it is not an OpenType font";
	if (!has_table(face->face, HB_TAG('g', 'l', 'y', 'f')))
		return "it has no TrueType outlines";
	if (face->units_per_em < 16 || face->units_per_em > 16384)	/* OpenType, head */
		return "its em is out of range";
	hb_font_set_scale(face->font, (int)face->units_per_em, (int)face->units_per_em);
	face->ps_name = ps_name(arena, face);
	read_metrics(face);
	hb_font_get_nominal_glyph(face->font, ' ', &face->space);
	hb_font_get_nominal_glyph(face->font, REPLACEMENT, &face->replacement);
	hb_face_make_immutable(face->face);
	return NULL;
}

/* The index of a face, opening it on first use. Returns -1 with a diagnostic on failure. */
static int add_face(struct arena *arena, struct fonts *fonts, const char *folder,
		    const struct list_line *line, struct diags *diags)
{
	struct loc at = { LIST_NAME, line->number, 1 };
	struct face *face;
	const char *why, *bytes;
	size_t length;

	for (size_t i = 0; i < fonts->n_faces; i++) {
		if (strcmp(fonts->faces[i]->file, line->file) == 0)
			return (int)i;
	}
	if (fonts->n_faces == FACES_MAX) {
		diags_add(diags, DIAG_RUN005, at, "more than %d fonts are listed", FACES_MAX);
		return -1;
	}
	if (!file_map(arena, file_join(arena, folder, line->file), FACE_MAX_BYTES, &bytes,
		      &length)) {
		diags_add(diags, DIAG_RUN005, at, "cannot read font '%s': %s", line->file,
			  strerror(errno));
		return -1;
	}
	face = arena_alloc(arena, sizeof(*face));
	face->file = line->file;
	fonts->faces[fonts->n_faces++] = face;
	why = open_face(arena, face, bytes, length);
	if (why) {
		diags_add(diags, DIAG_RUN005, at, "cannot use font '%s': %s", line->file, why);
		return -1;
	}
	return (int)fonts->n_faces - 1;
}

static void chain_add(struct chain *chain, int face)
{
	for (size_t i = 0; i < chain->n; i++) {
		if (chain->faces[i] == face)
			return;
	}
	chain->faces[chain->n++] = face;
}

/* Split "STYLE FILE ...". Returns false for an empty line or a comment; an unknown style gives -1. */
static bool read_line(char *text, struct list_line *line)
{
	char *rest, *style = strtok_r(text, " \t\r", &rest), *file;

	if (!style || *style == '#')
		return false;
	file = strtok_r(NULL, " \t\r", &rest);
	line->file = file ? file : "";
	line->style = strcmp(style, "any") == 0 ? FONT_STYLE_COUNT : -1;
	for (int i = 0; i < FONT_STYLE_COUNT; i++) {
		if (strcmp(style, STYLE_NAMES[i]) == 0)
			line->style = i;
	}
	return true;
}

static void read_list(struct arena *arena, struct fonts *fonts, const char *folder, char *list,
		      struct chain *any, struct diags *diags)
{
	struct list_line line = { 0 };

	for (char *text = list, *next; text; text = next) {
		int face;

		next = strchr(text, '\n');
		if (next)
			*next++ = '\0';
		line.number++;
		if (!read_line(text, &line))
			continue;
		if (line.style < 0 || !*line.file) {
			diags_add(diags, DIAG_RUN005, (struct loc){ LIST_NAME, line.number, 1 },
				  "the line is not a style and a file");
			continue;
		}
		face = add_face(arena, fonts, folder, &line, diags);
		if (face >= 0)
			chain_add(line.style == FONT_STYLE_COUNT ? any : &fonts->chains[line.style],
				  face);
	}
}

/* After a style's own faces come the regular ones, then those for any style. */
static void complete_chains(struct fonts *fonts, const struct chain *any, struct diags *diags)
{
	const struct chain regular = fonts->chains[FONT_REGULAR];

	for (int style = 0; style < FONT_STYLE_COUNT; style++) {
		struct chain *chain = &fonts->chains[style];

		if (chain->n == 0)
			diags_add(diags, DIAG_RUN005, (struct loc){ LIST_NAME, 1, 1 },
				  "no font is listed for '%s'", STYLE_NAMES[style]);
		for (size_t i = 0; i < regular.n; i++)
			chain_add(chain, regular.faces[i]);
		for (size_t i = 0; i < any->n; i++)
			chain_add(chain, any->faces[i]);
	}
}

bool fonts_open(struct arena *arena, const char *folder, struct fonts **out, struct diags *diags)
{
	struct fonts *fonts = arena_alloc(arena, sizeof(*fonts));
	size_t n_errors = diags->n_errors, length;
	struct chain any = { 0 };
	char *list;

	fonts->arena = arena;
	arena_init(&fonts->words);
	arena_init(&fonts->kept.arena);
	fonts->buffer = hb_buffer_create();
	fonts->language = hb_language_from_string("en", -1);
	*out = fonts;
	if (file_read(arena, file_join(arena, folder, LIST_NAME), LIST_MAX_BYTES, &list, &length))
		read_list(arena, fonts, folder, list, &any, diags);
	else
		diags_add(diags, DIAG_RUN005, (struct loc){ LIST_NAME, 1, 1 },
			  "cannot read the list of fonts: %s", strerror(errno));
	arena_defer(arena, close_fonts, fonts);	/* runs before the files are unmapped */
	if (diags->n_errors == n_errors)
		complete_chains(fonts, &any, diags);
	return diags->n_errors == n_errors;
}

const struct face_metrics *font_metrics(const struct fonts *fonts, enum font_style style)
{
	return &fonts->faces[fonts->chains[style].faces[0]]->metrics;
}
