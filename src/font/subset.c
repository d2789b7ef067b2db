/*
 * subset.c - collects the glyphs a document uses and makes the small fonts that it embeds.
 *
 * Basic glyphs are always included, so that the documents of a run nearly always share their fonts.
 * This file knows of PDF only what a reader needs: glyph numbers, widths and the text of each glyph.
 * That text is the hard idea. A glyph stands for the bytes of its cluster, so a ligature has two or
 * three letters. If several glyphs share a cluster and cannot be matched to its code points, only the
 * first one gets the text, and the writer has to state the text itself.
 */
#include "font/face.h"

#include <math.h>
#include <string.h>

#include <hb-subset.h>

#include "base/hash.h"

/* What a subset of a style's first face always contains: the letters and signs of English and Welsh, ligatures
 * included. */
static const char BASIC[] =
	"ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ "
	"£ – — ‘ ’ “ ” • … âêîôûŵŷ äëïöüŵÿ àèìòùẁỳ áéíóúẃý ÂÊÎÔÛŴŶ ff fi fl ffi ffl";

struct font_use *font_use_new(struct arena *arena, struct fonts *fonts)
{
	struct font_use *use = arena_alloc(arena, sizeof(*use));

	use->arena = arena;
	use->fonts = fonts;
	return use;
}

/* ---- what a glyph stands for ---- */

/* Glyphs first to last of a run that share a cluster, and the bytes they stand for. */
struct cluster {
	size_t first, last;
	size_t start, end;
};

static struct cluster cluster_of(const struct glyph_run *run, size_t i)
{
	const struct glyph *g = run->glyphs;
	struct cluster c = { i, i, g[i].cluster, run->text_length };

	while (c.first > 0 && g[c.first - 1].cluster == g[i].cluster)
		c.first--;
	while (c.last + 1 < run->n_glyphs && g[c.last + 1].cluster == g[i].cluster)
		c.last++;
	if (run->leftwards && c.first > 0)
		c.end = g[c.first - 1].cluster;
	else if (!run->leftwards && c.last + 1 < run->n_glyphs)
		c.end = g[c.last + 1].cluster;
	return c;
}

/* The cluster's visible text; or, if `only` is not -1, just its code point number `only` (from 0). */
static const char *visible_text(struct arena *arena, const struct glyph_run *run,
				const struct cluster *c, int only)
{
	char *text = arena_alloc(arena, c->end - c->start + 1), *to = text;
	size_t next = c->start;
	int n = 0;

	for (size_t at = c->start; at < c->end; at = next) {
		if (font_ignorable(font_next(run->text, c->end, &next)))
			continue;
		if (only < 0 || only == n++) {
			memcpy(to, run->text + at, next - at);
			to += next - at;
		}
	}
	return *text ? text : NULL;
}

static int count_visible(const struct glyph_run *run, const struct cluster *c)
{
	int n = 0;

	for (size_t at = c->start; at < c->end;)
		n += !font_ignorable(font_next(run->text, c->end, &at));
	return n;
}

/* Whether the face draws this code point, on its own, with this glyph. */
static bool draws(const struct face *face, uint32_t glyph, uint32_t code)
{
	hb_codepoint_t id;

	return hb_font_get_nominal_glyph(face->font, code, &id) && id == glyph;
}

/* is_drawn: whether one of the cluster's glyphs draws the code point. draws_one: whether glyph i draws one of the
 * cluster's code points. */
static bool is_drawn(const struct face *face, const struct glyph_run *run, const struct cluster *c, uint32_t code)
{
	for (size_t i = c->first; i <= c->last; i++) {
		if (draws(face, run->glyphs[i].id, code))
			return true;
	}
	return false;
}

static bool draws_one(const struct face *face, const struct glyph_run *run, const struct cluster *c, size_t i)
{
	for (size_t at = c->start; at < c->end;) {
		if (draws(face, run->glyphs[i].id, font_next(run->text, c->end, &at)))
			return true;
	}
	return false;
}

/*
 * Which character of a cluster glyph i stands for, if there are as many glyphs as characters: the one it draws;
 * otherwise characters and glyphs without a match are paired in order. Indic vowel signs may come before what they
 * follow.
 */
static int character_of(const struct face *face, const struct glyph_run *run, const struct cluster *c, size_t i)
{
	const bool alone = draws_one(face, run, c, i);
	int n = 0, before = 0;

	for (size_t k = c->first; k <= c->last; k++)
		before += (run->leftwards ? k > i : k < i) && !draws_one(face, run, c, k);
	for (size_t at = c->start; at < c->end;) {
		const uint32_t code = font_next(run->text, c->end, &at);

		if (font_ignorable(code))
			continue;
		if (alone ? draws(face, run->glyphs[i].id, code) : !is_drawn(face, run, c, code) && before-- == 0)
			return n;
		n++;
	}
	return 0;
}

static const char *text_of(struct arena *arena, const struct face *face,
			   const struct glyph_run *run, size_t i)
{
	struct cluster c = cluster_of(run, i);
	int n_glyphs = (int)(c.last - c.first) + 1;

	if (run->glyphs[i].id == face->space)
		return " ";		/* also for U+00A0 */
	if (run->glyphs[i].id == face->replacement)
		return "\xEF\xBF\xBD";	/* U+FFFD, whatever it stands in for */
	if (n_glyphs > 1 && n_glyphs == count_visible(run, &c))
		return visible_text(arena, run, &c, character_of(face, run, &c, i));
	return i == (run->leftwards ? c.last : c.first) ? visible_text(arena, run, &c, -1) : NULL;
}

static void add_glyphs(struct arena *arena, const struct face *face, struct face_use *u,
		       const struct glyph_run *run)
{
	for (size_t i = 0; i < run->n_glyphs; i++) {
		uint16_t id = run->glyphs[i].id;

		if (id >= u->n || u->texts[id] || id == 0)
			continue;
		u->used[id] = true;
		u->texts[id] = text_of(arena, face, run, i);
	}
}

static struct face_use use_new(struct arena *arena, size_t n)
{
	return (struct face_use){
		.used = arena_array(arena, n, sizeof(bool)),
		.texts = arena_array(arena, n, sizeof(const char *)),
		.n = n,
	};
}

/* The basic glyphs of a face; none if the face is only a fallback. */
static const struct face_use *basic_of(struct fonts *fonts, int number)
{
	struct face *face = fonts->faces[number];

	if (face->basic.n)
		return &face->basic;
	face->basic = use_new(fonts->arena, face->n_glyphs);
	for (int style = 0; style < FONT_STYLE_COUNT; style++) {
		const struct shaped *basic;

		if (fonts->chains[style].faces[0] != number)
			continue;
		basic = font_shape(fonts, (enum font_style)style, BASIC, sizeof(BASIC) - 1);
		for (size_t i = 0; i < basic->n_runs; i++) {
			if (basic->runs[i].face == number)
				add_glyphs(fonts->arena, face, &face->basic, &basic->runs[i]);
		}
	}
	return &face->basic;
}

static bool is_basic(const struct face_use *basic, const struct glyph_run *run)
{
	for (size_t i = 0; i < run->n_glyphs; i++) {
		uint16_t id = run->glyphs[i].id;

		if (id < basic->n && id != 0 && !basic->texts[id])
			return false;
	}
	return true;
}

/* Whether a run has basic glyphs only, and so adds nothing. True for most runs that occur again. */
static bool adds_nothing(struct fonts *fonts, const struct glyph_run *run)
{
	struct run_kept *kept = run->kept;

	if (!kept)
		return false;
	if (kept->glyphs == RUN_NEW)
		kept->glyphs = is_basic(basic_of(fonts, run->face), run) ? RUN_BASIC : RUN_SPECIAL;
	return kept->glyphs == RUN_BASIC;
}

static void begin_face(struct font_use *use, int number)
{
	const struct face_use *basic = basic_of(use->fonts, number);
	struct face_use *u = &use->faces[number];

	*u = use_new(use->arena, basic->n);
	memcpy(u->used, basic->used, basic->n * sizeof(*u->used));
	memcpy(u->texts, basic->texts, basic->n * sizeof(*u->texts));
}

void font_use_add(struct font_use *use, const struct glyph_run *run)
{
	struct face_use *u = &use->faces[run->face];

	if (!u->used)
		begin_face(use, run->face);
	if (!adds_nothing(use->fonts, run))
		add_glyphs(use->arena, use->fonts->faces[run->face], u, run);
}

/* ---- embedding ---- */

static const hb_tag_t DROPPED[] = {
	/* A CIDFont needs glyf, head, hhea, hmtx, loca and maxp (ISO 32000-1, 9.9). */
	HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
	HB_TAG('k', 'e', 'r', 'n'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('n', 'a', 'm', 'e'),
	HB_TAG('p', 'o', 's', 't'), HB_TAG('O', 'S', '/', '2'), HB_TAG('D', 'S', 'I', 'G'),
	HB_TAG('g', 'a', 's', 'p'), HB_TAG('M', 'A', 'T', 'H'), HB_TAG('S', 'T', 'A', 'T'),
	HB_TAG('V', 'D', 'M', 'X'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('L', 'T', 'S', 'H'),
	HB_TAG('m', 'e', 't', 'a'), HB_TAG('F', 'F', 'T', 'M'), HB_TAG('p', 'r', 'e', 'p'),
	HB_TAG('f', 'p', 'g', 'm'), HB_TAG('c', 'v', 't', ' '),
};

static hb_subset_plan_t *plan_subset(const struct face *face, const struct face_use *u)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	hb_subset_plan_t *plan;
	hb_set_t *glyphs, *dropped;

	if (!input)
		return NULL;
	glyphs = hb_subset_input_glyph_set(input);
	for (unsigned id = 1; id < face->n_glyphs; id++) {
		if (u->used[id])
			hb_set_add(glyphs, id);
	}
	dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
	for (size_t i = 0; i < sizeof(DROPPED) / sizeof(DROPPED[0]); i++)
		hb_set_add(dropped, DROPPED[i]);
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
	plan = hb_subset_plan_create_or_fail(face->face, input);
	hb_subset_input_destroy(input);
	return plan;
}

/* "ABCDEF+OpenSans": six letters computed from the content (ISO 32000-1, 9.6.4). */
static const char *tagged_name(struct arena *arena, const struct face *face, const uint8_t *bytes,
			       size_t length)
{
	char hex[HASH_HEX_BYTES], tag[7] = "";

	hash_sha256(bytes, length, hex);
	for (int i = 0; i < 6; i++) {
		int high = hex[2 * i] <= '9' ? hex[2 * i] - '0' : hex[2 * i] - 'a' + 10;
		int low = hex[2 * i + 1] <= '9' ? hex[2 * i + 1] - '0' : hex[2 * i + 1] - 'a' + 10;

		tag[i] = (char)('A' + (high * 16 + low) % 26);
	}
	return arena_printf(arena, "%s+%s", tag, face->ps_name);
}

static void number_glyphs(struct arena *arena, const struct face *face, const struct face_use *u,
			  hb_subset_plan_t *plan, struct font_subset *subset)
{
	const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
	uint16_t *new_id = arena_array(arena, face->n_glyphs, sizeof(*new_id));
	uint16_t *widths = arena_array(arena, subset->n_glyphs, sizeof(*widths));
	const char **unicode = arena_array(arena, subset->n_glyphs, sizeof(*unicode));
	char *ascii = arena_alloc(arena, face->n_glyphs);

	for (unsigned old = 0; old < face->n_glyphs; old++) {
		hb_codepoint_t id = hb_map_get(map, old);

		new_id[old] = UINT16_MAX;
		if (id >= subset->n_glyphs)
			continue;
		new_id[old] = (uint16_t)id;
		widths[id] = (uint16_t)lround(hb_font_get_glyph_h_advance(face->font, old) * 1000.0
					      / face->units_per_em);
		unicode[id] = u->texts[old];
		if (unicode[id] && (unsigned char)unicode[id][0] < 0x80 && !unicode[id][1])
			ascii[old] = unicode[id][0];
	}
	subset->new_id = new_id;
	subset->n_old = face->n_glyphs;
	subset->widths_milli_em = widths;
	subset->unicode = unicode;
	subset->ascii = ascii;
}

static void describe(const struct face *face, struct font_subset *subset)
{
	memcpy(subset->bbox_milli_em, face->bbox_milli_em, sizeof(subset->bbox_milli_em));
	subset->ascent_milli_em = face->metrics.ascent * 1000;
	subset->descent_milli_em = face->metrics.descent * -1000;
	subset->cap_height_milli_em = face->metrics.cap_height * 1000;
	subset->italic_angle_deg = face->italic_angle_deg;
	/* No table gives the stem width: the usual estimate from the weight. */
	subset->stem_v = 50 + face->weight / 65 * (face->weight / 65);
	subset->italic = face->italic_angle_deg != 0;
	subset->symbolic = true; /* glyph numbers instead of a standard encoding (ISO 32000-1, 9.8.2) */
}

bool subset_make(struct arena *arena, const struct face *face, const struct face_use *u,
		 struct font_subset *subset)
{
	hb_subset_plan_t *plan = plan_subset(face, u);
	hb_face_t *small = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
	hb_blob_t *blob;
	unsigned length;
	const char *bytes;

	if (!small) {
		hb_subset_plan_destroy(plan);
		return false;
	}
	blob = hb_face_reference_blob(small);
	bytes = hb_blob_get_data(blob, &length);
	subset->bytes = (const uint8_t *)arena_strndup(arena, bytes, length);
	subset->length = length;
	subset->n_glyphs = hb_face_get_glyph_count(small);
	subset->name = tagged_name(arena, face, subset->bytes, length);
	number_glyphs(arena, face, u, plan, subset);
	describe(face, subset);
	hb_blob_destroy(blob);
	hb_face_destroy(small);
	hb_subset_plan_destroy(plan);
	return length > 0 && subset->n_glyphs > 0;
}

/* ---- reading back ---- */

/* The next code point of text that is visible, fixed spaces as plain spaces; 0 at the end. */
static uint32_t next_visible(const char *text, size_t length, size_t *at)
{
	while (*at < length) {
		uint32_t c = font_next(text, length, at);

		if (!font_ignorable(c))
			return c == 0xA0 ? ' ' : c;
	}
	return 0;
}

/* How many glyphs, from i on, each stand for one ASCII letter equal to the text from `at` on: nearly always all of
 * them. */
static size_t same_ascii(const struct font_subset *subset, const struct glyph_run *run, size_t i,
			 size_t at)
{
	size_t glyphs = run->n_glyphs - i, letters = run->text_length - at, n;
	const struct glyph *g = run->glyphs + i;
	const char *text = run->text + at;

	for (n = 0; n < glyphs && n < letters; n++) {
		if (g[n].id >= subset->n_old || !text[n] || subset->ascii[g[n].id] != text[n])
			break;
	}
	return n;
}

bool font_run_extracts(const struct font_subset *subset, const struct glyph_run *run)
{
	size_t at = 0;

	for (size_t i = 0;; i++) {
		size_t same = same_ascii(subset, run, i, at), length;
		const char *says;
		uint16_t old, id;

		i += same;
		at += same;
		if (i == run->n_glyphs)
			return next_visible(run->text, run->text_length, &at) == 0;
		old = run->glyphs[i].id;
		id = old < subset->n_old ? subset->new_id[old] : 0;
		says = id < subset->n_glyphs ? subset->unicode[id] : NULL;
		if (!says)
			return false;	/* the glyph has no text of its own, yet a reader would show something */
		length = strlen(says);
		for (size_t from = 0; from < length;) {
			if (next_visible(says, length, &from)
			    != next_visible(run->text, run->text_length, &at))
				return false;
		}
	}
}

static const char *said_by(const struct font_subset *subset, const struct glyph *glyph)
{
	const uint16_t id = glyph->id < subset->n_old ? subset->new_id[glyph->id] : 0;
	const char *says = id < subset->n_glyphs ? subset->unicode[id] : NULL;

	return says ? says : "";
}

static bool cluster_says(const struct font_subset *subset, const struct glyph_run *run, const struct cluster *c)
{
	size_t at = c->start;

	for (size_t i = c->last + 1; i-- > c->first;) {
		const char *says = said_by(subset, &run->glyphs[i]);
		const size_t length = strlen(says);

		for (size_t from = 0; from < length;) {
			if (next_visible(says, length, &from) != next_visible(run->text, c->end, &at))
				return false;
		}
	}
	return next_visible(run->text, c->end, &at) == 0;
}

bool font_next_part(const struct font_subset *subset, const struct glyph_run *run, struct run_part *part)
{
	size_t left = part->last ? part->first : run->n_glyphs;
	struct cluster c;

	if (!left)
		return false;
	c = cluster_of(run, left - 1);
	*part = (struct run_part){ c.first, left, c.start, c.end, cluster_says(subset, run, &c) };
	for (left = c.first; part->says && left > 0; left = c.first) {
		c = cluster_of(run, left - 1);
		if (!cluster_says(subset, run, &c))
			break;
		part->first = c.first;
		part->end = c.end;
	}
	return true;
}
