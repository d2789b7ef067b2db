/*
 * font.h - faces with a fallback chain: shaping, measuring, subsetting. Only this room knows HarfBuzz.
 *
 * Faces are parsed once per process (before workers are forked) and shared. Advances are in em:
 * multiply by the size in points. Shaped words are cached; pointers into the cache are good until the
 * next font_new_document().
 */
#ifndef WAYMARK_FONT_FONT_H
#define WAYMARK_FONT_FONT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "report/block.h"		/* enum font_style */

struct fonts;

struct glyph {
	uint16_t id;			/* glyph id in the original face; 0 is "no glyph" */
	uint32_t cluster;		/* byte offset, in the run's text, of what it stands for */
	float advance_em, x_em, y_em;	/* advance of the pen, offset from it */
};

/* What is known of a run that occurs again in other documents. */
struct run_kept {
	enum { RUN_NEW, RUN_BASIC, RUN_SPECIAL } glyphs;	/* set by this room: whether all are basic glyphs */
	/* Set by the pdf room: how it wrote the run with a subset, if the glyphs say its text. */
	unsigned subset;		/* the subset's number; 0: not written yet */
	char *spelled;			size_t length, room;
};

/* Consecutive glyphs of one face. Glyphs are in visual order; those of a ligature share a cluster. */
struct glyph_run {
	int face;			/* index for embedding (struct font_subset) */
	const struct glyph *glyphs;	size_t n_glyphs;
	const char *text;		size_t text_length;	/* the text that the glyphs show */
	double w_em;
	bool leftwards;			/* right to left: the last glyph shows the first characters */
	struct run_kept *kept;		/* NULL: the run belongs to this document only */
};

struct shaped {
	/* In the order of the text; more than one run where a fallback face steps in. */
	const struct glyph_run *runs;	size_t n_runs;
	double w_em;
	uint32_t missing;		/* the first code point that no face has; 0: all found */
};

struct face_metrics {			/* in em */
	double ascent, descent;		/* descent is positive, measured downwards */
	double cap_height, x_height;
	double underline_y, underline_w;	/* below the baseline, positive */
};

/* What another room derives from something that is kept between documents, stored along with it. */
struct font_kept {
	struct arena arena;
	void *made;			/* NULL: nothing stored yet */
	size_t bytes;			/* total given out by font_keep_take */
	bool full;			/* see font_keep */
};

/* Open the faces named in FOLDER/fonts.list. Returns false with a diagnostic (RUN005). The arena closes them. */
bool fonts_open(struct arena *arena, const char *folder, struct fonts **fonts, struct diags *diags);

/* Call before each document. Forgets the shaped words if there are many, which bounds memory. How a word is shaped
 * never depends on what was shaped before. */
void font_new_document(struct fonts *fonts);

/* Where other rooms can store what they derive from shaped words: in that arena, reachable from `made`. It is
 * forgotten together with the words, or before the next document once it is full. */
struct font_kept *font_keep(struct fonts *fonts);

/* A zeroed array in that store. Beyond FONT_KEEP_MAX_BYTES everything is forgotten before the next document. */
enum { FONT_KEEP_MAX_BYTES = 4 << 20 };	/* the texts of one report take some 600 kB, most of them those of all schools */
void *font_keep_take(struct fonts *fonts, size_t n, size_t item_bytes);

/* Shape text (length bytes, no line breaks) in a style, with kerning and ligatures. font_shape_leftwards sets it from
 * right to left, with brackets mirrored; the caller decides which is right (UAX #9). Never NULL. */
const struct shaped *font_shape(struct fonts *fonts, enum font_style style, const char *text, size_t length);
const struct shaped *font_shape_leftwards(struct fonts *fonts, enum font_style style, const char *text, size_t length);

/* The next character of text, from byte *at on, that no face of the style has, as in struct shaped; *at moves past
 * its cluster. Returns 0 if there is none. */
uint32_t font_lacks(const struct fonts *fonts, enum font_style style, const char *text, size_t length, size_t *at);

/* The metrics of the style's first face. */
const struct face_metrics *font_metrics(const struct fonts *fonts, enum font_style style);

/* ---- what a document embeds ---- */

/* A subset is kept for later documents that use the same glyphs for the same texts. The pdf room can store what it
 * derives from a subset along with it. */

struct font_subset {
	int face;
	const char *name;		/* "ABCDEF+OpenSans-Semibold"; the tag is computed from the content */
	const uint8_t *bytes;		size_t length;	/* a TrueType file with only the glyphs used */
	const uint16_t *new_id;		/* by old glyph id; 0xFFFF: not in the subset */
	size_t n_old;
	const uint16_t *widths_milli_em;	/* by new id */
	const char *const *unicode;	/* by new id: the UTF-8 text it stands for; NULL: none */
	size_t n_glyphs;		/* new ids 0 .. n_glyphs - 1 */
	const char *ascii;		/* by old glyph id: its text if that is one ASCII character; else 0 */
	double bbox_milli_em[4];	/* x0 y0 x1 y1 */
	double ascent_milli_em, descent_milli_em /* descent is negative */, cap_height_milli_em, italic_angle_deg, stem_v;
	bool italic, symbolic;
	unsigned number;		/* from 1; never reused for another subset of this face */
	struct font_kept *kept;
};

struct font_use;			/* The glyphs that a document uses, by face. */

struct font_use *font_use_new(struct arena *arena, struct fonts *fonts);
void font_use_add(struct font_use *use, const struct glyph_run *run);

/*
 * Make one subset for each face in use, in order of face. It has the glyphs in use and, for a style's first face, the
 * basic glyphs that most documents use. Returns false if the subsetter refuses (a broken font). The same use gives
 * the same bytes, whatever was embedded before. The array belongs to the arena; the subsets are good until the next
 * call for these fonts.
 */
bool font_use_embed(struct arena *arena, struct font_use *use, const struct font_subset **subsets, size_t *n);

/*
 * Whether the texts of a run's glyphs, put together, give the run's text (fixed spaces may become spaces, and
 * invisible characters may be missing). If not, the writer must state the text beside the glyphs. Not for leftwards
 * runs.
 */
bool font_run_extracts(const struct font_subset *subset, const struct glyph_run *run);

/* Part of a leftwards run: glyphs first to last - 1, and the bytes of their text. */
struct run_part {
	size_t first, last;
	size_t start, end;
	bool says;			/* the glyphs' texts, read from last to first, give the part's text */
};

/* The next part in the order of the text: either glyphs that say their text, or one cluster whose glyphs do not.
 * Start with a zeroed part. Returns false after the last part. */
bool font_next_part(const struct font_subset *subset, const struct glyph_run *run, struct run_part *part);

#endif
