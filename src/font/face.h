/*
 * face.h - what the files of the font room share: open faces and each style's fallback chain.
 *
 * Nothing here leaves the room; other rooms know faces by their index alone.
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

/* What a document uses of a face. */
struct face_use {
	bool *used;			/* by glyph id; NULL: the face is not used */
	const char **texts;		/* by glyph id; NULL: none of its own yet */
	size_t n;
};

/* A subset and all that it was made from. */
struct kept_subset {
	struct font_kept kept;
	struct face_use use;
	struct font_subset subset;
	unsigned long last;		/* when it was last asked for; 0: there is none */
};

struct face {
	const char *file;		/* bare name, as the list has it */
	const char *ps_name;		/* "OpenSans-Semibold" */
	hb_face_t *face;
	hb_font_t *font;		/* scaled to units_per_em */
	unsigned units_per_em, n_glyphs;
	uint32_t space, replacement;	/* glyphs of U+0020 and U+FFFD; 0: none */
	struct face_metrics metrics;
	double bbox_milli_em[4], italic_angle_deg, weight;
	struct face_use basic;		/* what a document uses in any case; n 0: not looked at yet */
	struct kept_subset subsets[SUBSETS_KEPT_MAX];
	unsigned long n_asked;		/* for subsets */
	unsigned n_made;
};

/* Faces of one style in the order they are tried. */
struct chain {
	int faces[FACES_MAX];
	size_t n;
};

struct shape_cache;

enum { REPLACEMENT = 0xFFFD };

struct fonts {
	struct arena *arena;		/* for as long as they are open */
	struct face *faces[FACES_MAX];
	size_t n_faces;
	struct chain chains[FONT_STYLE_COUNT];
	hb_buffer_t *buffer;		/* for shaping, used again and again */
	hb_language_t language;		/* fixed: HarfBuzz would ask the locale */
	struct arena words;		/* shaped words */
	struct shape_cache *cache;	/* in words; NULL: empty */
	struct font_kept kept;		/* what others made of them */
};

/* Whether a code point shows nothing and need not be in a face (UAX #44,
 * Default_Ignorable_Code_Point). */
bool font_ignorable(uint32_t c);

/* Read one code point of text; *offset moves behind it. Malformed bytes read as U+FFFD. */
uint32_t font_next(const char *text, size_t length, size_t *offset);

/* subset.c: cut a face down to what is used. False if the subsetter refuses. */
bool subset_make(struct arena *arena, const struct face *face, const struct face_use *use,
		 struct font_subset *subset);

/* kept_subsets.c: the same, kept from an earlier document if that used the same. */
bool subset_get(struct face *face, const struct face_use *use, struct font_subset *subset);
void subsets_forget(struct face *face);

#endif
