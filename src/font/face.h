/*
 * face.h - shared by the files of the font room: open faces and each style's fallback chain.
 *
 * Nothing here leaves the room; other rooms know a face only by its index.
 */
#ifndef WAYMARK_FONT_FACE_H
#define WAYMARK_FONT_FACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <hb.h>

#include "base/arena.h"
#include "font/font.h"

enum { FACES_MAX = 32, SUBSETS_KEPT_MAX = 8 };	/* some 60 kB each */

/* The glyphs of a face that a document uses. */
struct face_use {
	bool *used;			/* by glyph id; NULL: the document does not use the face */
	const char **texts;		/* by glyph id: the text it stands for; NULL: none yet */
	size_t n;
};

/* A subset and everything it was made from. */
struct kept_subset {
	struct font_kept kept;
	struct face_use use;
	struct font_subset subset;
	unsigned long last;		/* when it was last asked for; 0: the slot is free */
};

struct face {
	const char *file;		/* without folder, as in fonts.list */
	const char *ps_name;		/* "OpenSans-Semibold" */
	hb_face_t *face;
	hb_font_t *font;		/* scaled to units_per_em */
	unsigned units_per_em, n_glyphs;
	uint32_t space, replacement;	/* glyphs of U+0020 and U+FFFD; 0: the face has none */
	struct face_metrics metrics;
	double bbox_milli_em[4], italic_angle_deg, weight;
	struct face_use basic;		/* glyphs that every document gets; n is 0 until first asked for */
	struct kept_subset subsets[SUBSETS_KEPT_MAX];
	unsigned long n_asked;		/* counts the requests for subsets */
	unsigned n_made;
};

/* The faces of one style, in the order in which they are tried. */
struct chain {
	int faces[FACES_MAX];
	size_t n;
};

struct shape_cache;

enum { REPLACEMENT = 0xFFFD };

struct fonts {
	struct arena *arena;		/* lives as long as the fonts are open */
	struct face *faces[FACES_MAX];
	size_t n_faces;
	struct chain chains[FONT_STYLE_COUNT];
	hb_buffer_t *buffer;		/* for shaping, reused */
	hb_language_t language;		/* set explicitly: HarfBuzz would ask the locale */
	struct arena words;		/* shaped words */
	struct shape_cache *cache;	/* in words; NULL: empty */
	struct font_kept kept;		/* what other rooms made of shaped words */
};

struct font_use {
	struct arena *arena;
	struct fonts *fonts;
	struct face_use faces[FACES_MAX];
};

/* Whether a code point is invisible and need not be in a face (UAX #44, Default_Ignorable_Code_Point). */
bool font_ignorable(uint32_t c);

/* Read one code point of text and move *offset past it. Malformed bytes read as U+FFFD. */
uint32_t font_next(const char *text, size_t length, size_t *offset);

/* subset.c: cut a face down to the glyphs in use. Returns false if the subsetter refuses. */
bool subset_make(struct arena *arena, const struct face *face, const struct face_use *use,
		 struct font_subset *subset);

/* kept_subsets.c */
void subsets_forget(struct face *face);

#endif
