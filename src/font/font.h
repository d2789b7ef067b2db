/*
 * font.h - faces with a fallback chain: shaping, measuring, subsetting. The only room that knows HarfBuzz.
 *
 * Faces are parsed once a process (before workers are forked) and shared. Advances are in em (multiply
 * by the size in points). Shaped words are cached; pointers into the cache are good until the next
 * font_new_document().
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
	uint16_t id;			/* in the face as it was opened; 0 is "no glyph" */
	uint32_t cluster;		/* byte offset in the run's text of what it stands for */
	float advance_em, x_em, y_em;	/* advance and offset from the pen */
};

/* What is known of a run that comes again in other documents. */
struct run_kept {
	enum { RUN_NEW, RUN_BASIC, RUN_SPECIAL } glyphs;	/* font's: whether all are basic ones */
	/* Its writer's: how it is spelled with a subset, if its glyphs say its text. */
	unsigned subset;		/* its number; 0: not spelled yet */
	char *spelled;			size_t length, room;
};

/* Glyphs of one face. A text's glyphs in order; ligatures share a cluster's bytes. */
struct glyph_run {
	int face;			/* index for font_face_metrics and embedding */
	const struct glyph *glyphs;	size_t n_glyphs;
	const char *text;		size_t text_length;	/* what the run says */
	double w_em;
	bool leftwards;			/* glyphs from the left, so its text from the last one to the first */
	struct run_kept *kept;		/* NULL: it is this document's alone */
};

struct shaped {
	/* In the text's order; more than one where a fallback face steps in. */
	const struct glyph_run *runs;	size_t n_runs;
	double w_em;
	uint32_t missing;		/* the first code point that no face has; 0: none */
};

struct face_metrics {			/* in em */
	double ascent, descent;		/* descent is positive, downwards */
	double cap_height, x_height;
	double underline_y, underline_w;	/* below the baseline, positive */
};

/* What another room makes of something that is kept from one document to the next, and keeps with it. */
struct font_kept {
	struct arena arena;
	void *made;			/* NULL: nothing yet */
	size_t bytes;			/* what font_keep_take gave */
	bool full;			/* see font_keep */
};

/* Open what FOLDER/fonts.list names. False with a diagnostic (RUN005). The arena closes it. */
bool fonts_open(struct arena *arena, const char *folder, struct fonts **fonts, struct diags *diags);

/* Shaped words may be forgotten: they are when there are many, so that memory has a bound. What a word is
 * shaped to never depends on what was shaped before. */
void font_new_document(struct fonts *fonts);

/* What is made of shaped words can be kept with them: in that arena, under made. Both are forgotten with the words,
 * and before the next document when whoever keeps it says that it is full. */
struct font_kept *font_keep(struct fonts *fonts);

/* A zeroed array there. Beyond FONT_KEEP_MAX_BYTES all is forgotten before the next document. */
enum { FONT_KEEP_MAX_BYTES = 1 << 20 };	/* a report's own texts take some 600 kB */
void *font_keep_take(struct fonts *fonts, size_t n, size_t item_bytes);

/* Shape text (length bytes, no line breaks) in a style, kerning and ligatures on. It runs from the left, or from the
 * right, brackets mirrored: which of them is for the caller to know (UAX #9). Never NULL. */
const struct shaped *font_shape(struct fonts *fonts, enum font_style style, const char *text, size_t length);
const struct shaped *font_shape_leftwards(struct fonts *fonts, enum font_style style, const char *text, size_t length);

/* The next character of text, from byte *at on, that no face of a style shows, as font_shape would say; *at moves behind
 * what it stands with. 0: there is none. */
uint32_t font_lacks(const struct fonts *fonts, enum font_style style, const char *text, size_t length, size_t *at);

/* The metrics of a style's first face. */
const struct face_metrics *font_metrics(const struct fonts *fonts, enum font_style style);

/* ---- what a document embeds ---- */

/* A subset is kept for later documents that use the same glyphs for the same texts. What its writer makes of
 * it can be kept with it. */

struct font_subset {
	int face;
	const char *name;		/* "ABCDEF+OpenSans-Semibold": the tag comes from the content */
	const uint8_t *bytes;		size_t length;	/* a TrueType file with only the glyphs used */
	const uint16_t *new_id;		/* by old glyph id; 0xFFFF for glyphs not in the subset */
	size_t n_old;
	const uint16_t *widths_milli_em;	/* by new id */
	const char *const *unicode;	/* by new id: the UTF-8 text it stands for; NULL: none */
	size_t n_glyphs;		/* new ids 0 .. n_glyphs - 1 */
	const char *ascii;		/* by old glyph id: that text, if it is one ASCII character; else 0 */
	double bbox_milli_em[4];	/* x0 y0 x1 y1 */
	double ascent_milli_em, descent_milli_em /* negative */, cap_height_milli_em, italic_angle_deg, stem_v;
	bool italic, symbolic;
	unsigned number;		/* no other subset of this face has or had it; from 1 */
	struct font_kept *kept;
};

struct font_use;			/* the glyphs a document uses, by face */

struct font_use *font_use_new(struct arena *arena, struct fonts *fonts);
void font_use_add(struct font_use *use, const struct glyph_run *run);

/* One subset per face used, in order of face, with the glyphs used and, in a style's first face, those that most
 * documents use. False if the subsetter refuses (a broken font). The same use gives the same bytes, whatever was
 * embedded before. The array is the arena's; what is in it is good until the next call for these fonts. */
bool font_use_embed(struct arena *arena, struct font_use *use, const struct font_subset **subsets, size_t *n);

/* Whether the texts of a run's glyphs, one after another, are the run's text (fixed spaces may turn into spaces,
 * what shows nothing may be gone). If not, whoever writes the glyphs must say the text beside them. Not for leftwards
 * runs. */
bool font_run_extracts(const struct font_subset *subset, const struct glyph_run *run);

/* A stretch of a leftwards run: glyphs first to last - 1, and the bytes of its text. */
struct run_part {
	size_t first, last;
	size_t start, end;
	bool says;			/* the texts of its glyphs, from the last to the first, are its text */
};

/* The next part in the text's order: glyphs that say their text, or one cluster of them that does not. Begin with a part
 * of zeros; false behind the last one. */
bool font_next_part(const struct font_subset *subset, const struct glyph_run *run, struct run_part *part);

#endif
