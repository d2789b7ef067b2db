/*
 * shape.c - text to glyphs: choose a face for each piece of the text, shape it, keep the result.
 *
 * It knows nothing of lines or sizes. The hard idea: text is cut into clusters (a base and its marks,
 * which must stay in one face). Each cluster goes to the first face that has all of it, and neighbours
 * with the same face and script are shaped together. Words repeat, within a document and between
 * documents, so the results of whole calls are kept in a table until there are too many.
 */
#include "font/face.h"

#include <string.h>

enum { FIRST_SLOTS = 1024, WORDS_KEPT_MAX = 20000 };	/* some 8 MB */
enum { STYLE_MASK = 15, LEFTWARDS = 16 };

/* A shaped word. A report looks up thousands of them, and the time goes into waiting for memory. So everything that
 * is compared and most of what is returned lies together, with runs and glyphs right after it. */
struct word {
	struct shaped shaped;
	uint32_t how;			/* its style and direction */
	uint32_t length;
	char text[];
};

struct slot {
	struct word *word;		/* NULL: the slot is free */
	uint32_t hash;
};

struct shape_cache {
	struct slot *slots;
	size_t n_slots, n_used;		/* n_slots is a power of two; at most two thirds are used */
};

/* A stretch of text that is set in one face. */
struct glyph_piece {
	size_t start, end;
	int face;
	hb_script_t script;
};

enum { FEW_PIECES = 8 };

/* The pieces of one text, and the first code point that no face has. */
struct glyph_pieces {
	struct glyph_piece *items;		/* a few in place, then in the arena */
	size_t n, capacity;
	uint32_t missing;
	struct glyph_piece few[FEW_PIECES];
};

/* ---- Unicode ---- */

static const uint32_t IGNORABLE[][2] = {
	{ 0x00AD, 0x00AD },   { 0x034F, 0x034F }, { 0x061C, 0x061C },   { 0x115F, 0x1160 },
	{ 0x17B4, 0x17B5 },   { 0x180B, 0x180F }, { 0x200B, 0x200F },   { 0x202A, 0x202E },
	{ 0x2060, 0x206F },   { 0x3164, 0x3164 }, { 0xFE00, 0xFE0F },   { 0xFEFF, 0xFEFF },
	{ 0xFFA0, 0xFFA0 },   { 0xFFF0, 0xFFF8 }, { 0x1BCA0, 0x1BCA3 }, { 0x1D173, 0x1D17A },
	{ 0xE0000, 0xE0FFF },
};

bool font_ignorable(uint32_t c)
{
	if (c < 0xAD)
		return false;
	for (size_t i = 0; i < sizeof(IGNORABLE) / sizeof(IGNORABLE[0]); i++) {
		if (c >= IGNORABLE[i][0] && c <= IGNORABLE[i][1])
			return true;
	}
	return false;
}

/* The length of the sequence that starts with this byte; 0 if it cannot start one. */
static size_t sequence_length(unsigned char first)
{
	if (first < 0x80)
		return 1;
	if (first < 0xC2 || first > 0xF4)
		return 0;
	return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
}

uint32_t font_next(const char *text, size_t length, size_t *offset)
{
	static const uint32_t LEAST[] = { 0, 0, 0x80, 0x800, 0x10000 };	/* smaller values are overlong forms */
	const unsigned char *p = (const unsigned char *)text + *offset;
	size_t left = length - *offset, size = sequence_length(*p);
	uint32_t c;

	if (size == 1) {
		++*offset;
		return *p;
	}
	if (size == 0 || size > left)
		goto malformed;
	c = *p & (0x7Fu >> size);
	for (size_t i = 1; i < size; i++) {
		if ((p[i] & 0xC0) != 0x80)
			goto malformed;
		c = c << 6 | (p[i] & 0x3F);
	}
	if (c < LEAST[size] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		goto malformed;
	*offset += size;
	return c;
malformed:
	++*offset;
	return REPLACEMENT;
}

static bool joins_base(hb_unicode_funcs_t *unicode, uint32_t c)
{
	hb_unicode_general_category_t category;

	if (c < 0x300)
		return c == 0xAD;
	category = hb_unicode_general_category(unicode, c);
	return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK
	       || category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK
	       || category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK || font_ignorable(c);
}

/* ---- choosing faces ---- */

/* Whether a face can show a code point, either as one glyph or decomposed. */
static bool covers(const struct face *face, hb_unicode_funcs_t *unicode, uint32_t c)
{
	hb_codepoint_t glyph, base, mark;

	if (font_ignorable(c) || hb_font_get_nominal_glyph(face->font, c, &glyph))
		return true;
	return c >= 0xC0 && hb_unicode_decompose(unicode, c, &base, &mark)
	       && (!mark || covers(face, unicode, mark)) && covers(face, unicode, base);
}

static bool has_all(const struct face *face, hb_unicode_funcs_t *unicode, const char *text,
		    size_t start, size_t end)
{
	while (start < end) {
		if (!covers(face, unicode, font_next(text, end, &start)))
			return false;
	}
	return true;
}

/* What to report for a cluster that no face has: the first code point that is in no face, or the last one if each is
 * in some face but no face has them all. */
static uint32_t missing_of(const struct fonts *fonts, const struct chain *chain, const char *text,
			   size_t start, size_t end)
{
	hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
	uint32_t c = REPLACEMENT;

	while (start < end) {
		bool found = false;

		c = font_next(text, end, &start);
		for (size_t i = 0; i < chain->n && !found; i++)
			found = covers(fonts->faces[chain->faces[i]], unicode, c);
		if (!found)
			return c;
	}
	return c;
}

/* The first face of the chain, from index `from` on, that has the whole cluster; -1 if none does. */
static int choose_face(const struct fonts *fonts, const struct chain *chain, size_t from, const char *text,
		       size_t start, size_t end)
{
	hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();

	for (size_t i = from; i < chain->n; i++) {
		if (has_all(fonts->faces[chain->faces[i]], unicode, text, start, end))
			return chain->faces[i];
	}
	return -1;
}

/* In right-to-left text, mirrored characters (brackets) are not set in the chain's first face, where the same glyph
 * already stands for the opposite bracket. So each glyph extracts as its own text. */
static int choose_leftwards(const struct fonts *fonts, const struct chain *chain, uint32_t base, const char *text,
			    size_t start, size_t end)
{
	const bool mirrored = hb_unicode_mirroring(hb_unicode_funcs_get_default(), base) != base;
	const int face = mirrored ? choose_face(fonts, chain, 1, text, start, end) : -1;

	return face >= 0 ? face : choose_face(fonts, chain, 0, text, start, end);
}

static bool real_script(hb_script_t script)
{
	return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED
	       && script != HB_SCRIPT_UNKNOWN;
}

static void add_cluster(struct arena *arena, struct glyph_pieces *pieces, size_t start, size_t end,
			int face, hb_script_t script)
{
	struct glyph_piece *last = pieces->n ? &pieces->items[pieces->n - 1] : NULL;

	if (last && last->face == face && face >= 0
	    && (script == last->script || !real_script(script) || !real_script(last->script))) {
		last->end = end;
		if (real_script(script))
			last->script = script;
		return;
	}
	if (pieces->n == pieces->capacity)
		pieces->items = arena_grow(arena, pieces->items, pieces->n, &pieces->capacity,
					   sizeof(*pieces->items));
	pieces->items[pieces->n++] = (struct glyph_piece){ start, end, face, script };
}

static bool all_ascii(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if ((unsigned char)text[i] < ' ' || (unsigned char)text[i] >= 0x7F)
			return false;
	}
	return true;
}

/* Returns the end of the cluster that begins at start; *base gets its first code point. */
static size_t cluster_end(hb_unicode_funcs_t *unicode, const char *text, size_t length,
			  size_t start, uint32_t *base)
{
	size_t end = start, ahead;

	*base = font_next(text, length, &end);
	for (ahead = end; ahead < length && joins_base(unicode, font_next(text, length, &ahead));
	     end = ahead)
		;
	return end;
}

static void cut_text(struct arena *arena, const struct fonts *fonts, const struct chain *chain,
		     const struct word *word, struct glyph_pieces *pieces)
{
	const char *text = word->text;
	const size_t length = word->length;
	hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
	const int first = chain->faces[0];
	uint32_t base;

	if (length && !(word->how & LEFTWARDS) && all_ascii(text, length)
	    && has_all(fonts->faces[first], unicode, text, 0, length)) {
		add_cluster(arena, pieces, 0, length, first, HB_SCRIPT_LATIN);
		return;
	}
	for (size_t start = 0, end; start < length; start = end) {
		int face;

		end = cluster_end(unicode, text, length, start, &base);
		face = word->how & LEFTWARDS ? choose_leftwards(fonts, chain, base, text, start, end)
					     : choose_face(fonts, chain, 0, text, start, end);
		if (face < 0 && !pieces->missing)
			pieces->missing = missing_of(fonts, chain, text, start, end);
		add_cluster(arena, pieces, start, end, face, hb_unicode_script(unicode, base));
	}
}

uint32_t font_lacks(const struct fonts *fonts, enum font_style style, const char *text, size_t length, size_t *at)
{
	const struct chain *chain = &fonts->chains[style];
	uint32_t base;

	while (*at < length) {
		const size_t start = *at;

		if ((unsigned char)text[start] < 0x80
		    && (start + 1 == length || (unsigned char)text[start + 1] < 0x80)) {
			++*at;	/* a cluster by itself; every face has ASCII */
			continue;
		}
		*at = cluster_end(hb_unicode_funcs_get_default(), text, length, start, &base);
		if (choose_face(fonts, chain, 0, text, start, *at) < 0)
			return missing_of(fonts, chain, text, start, *at);
	}
	return 0;
}

/* ---- shaping ---- */

/*
 * Arabic lam and alef always form one glyph. PDF readers that go by position cut its text in two from the left, and
 * so get the letters the wrong way round. So the glyph extracts as lam, and an invisible glyph at its left end
 * extracts as alef.
 */
static const struct {
	uint32_t alef, blank;
} ALEFS[] = {
	{ 0x0627, 0x200B }, { 0x0623, 0x034F }, { 0x0625, 0x00A0 }, { 0x0622, 0x061C },
};
enum { LAM = 0x0644 };
static const float BEHIND_EM = -0.02f;

/*
 * Other ligatures have the same problem, but right-to-left text can do without them: those that it needs are in rlig.
 */
static const hb_feature_t NO_LIGATURES = {
	HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END
};

/* If glyph i is a lam with an alef, put the alef's glyph before it. Returns the number of glyphs added: 0 or 1. */
static size_t split_lam_alef(const struct face *face, const char *text, size_t length, const hb_glyph_info_t *infos,
			     unsigned n, unsigned i, struct glyph *to)
{
	size_t at = infos[i].cluster, end = i > 0 ? infos[i - 1].cluster : length;
	hb_glyph_extents_t shows;
	hb_codepoint_t id = 0;
	uint32_t alef;

	if ((i > 0 && end == at) || (i + 1 < n && infos[i + 1].cluster == at) || font_next(text, end, &at) != LAM
	    || at >= end)
		return 0;
	alef = font_next(text, end, &at);
	for (size_t k = 0; at == end && k < sizeof(ALEFS) / sizeof(ALEFS[0]); k++) {
		if (ALEFS[k].alef == alef)
			hb_font_get_nominal_glyph(face->font, ALEFS[k].blank, &id);
	}
	if (!id || !hb_font_get_glyph_extents(face->font, id, &shows) || shows.width || shows.height)
		return 0;
	*to = (struct glyph){ .id = (uint16_t)id, .cluster = infos[i].cluster, .x_em = BEHIND_EM };
	return 1;
}

static void shape_piece(struct arena *arena, const struct fonts *fonts, const char *text,
			const struct glyph_piece *piece, struct glyph_run *run)
{
	const struct face *face = fonts->faces[piece->face];
	hb_buffer_t *buffer = fonts->buffer;
	const hb_glyph_info_t *infos;
	const hb_glyph_position_t *at;
	const float em = 1.0f / (float)face->units_per_em;
	struct glyph *glyphs;
	unsigned n;

	hb_buffer_reset(buffer);
	hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
	hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
	hb_buffer_set_script(buffer, real_script(piece->script) ? piece->script : HB_SCRIPT_LATIN);
	hb_buffer_set_direction(buffer, run->leftwards ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
	hb_buffer_set_language(buffer, fonts->language);
	hb_buffer_add_utf8(buffer, text + piece->start, (int)(piece->end - piece->start), 0, -1);
	/* kern and liga are on by default */
	hb_shape(face->font, buffer, &NO_LIGATURES, run->leftwards ? 1 : 0);
	infos = hb_buffer_get_glyph_infos(buffer, &n);
	at = hb_buffer_get_glyph_positions(buffer, &n);
	glyphs = arena_array(arena, run->leftwards ? 2 * n : n, sizeof(*glyphs));
	run->n_glyphs = 0;
	for (unsigned i = 0; i < n; i++) {
		if (run->leftwards)
			run->n_glyphs += split_lam_alef(face, text + piece->start, piece->end - piece->start, infos, n, i,
							&glyphs[run->n_glyphs]);
		glyphs[run->n_glyphs++] = (struct glyph){
			.id = (uint16_t)infos[i].codepoint,
			.cluster = infos[i].cluster,
			.advance_em = (float)at[i].x_advance * em,
			.x_em = (float)at[i].x_offset * em,
			.y_em = (float)at[i].y_offset * em,
		};
		run->w_em += (double)at[i].x_advance / face->units_per_em;
	}
	run->face = piece->face;
	run->glyphs = glyphs;
	run->text = text + piece->start;
	run->text_length = piece->end - piece->start;
}

/* A character that no face has is shown as U+FFFD if a face has that; else as glyph 0 of the first face. */
static void stand_in(struct arena *arena, const struct fonts *fonts, const struct chain *chain,
		     const char *text, const struct glyph_piece *piece, struct glyph_run *run)
{
	const struct face *face = fonts->faces[chain->faces[0]];
	struct glyph *glyph = arena_alloc(arena, sizeof(*glyph));

	run->face = chain->faces[0];
	for (size_t i = 0; i < chain->n && !face->replacement; i++) {
		if (fonts->faces[chain->faces[i]]->replacement) {
			run->face = chain->faces[i];
			face = fonts->faces[run->face];
		}
	}
	run->w_em = (double)hb_font_get_glyph_h_advance(face->font, face->replacement)
		    / face->units_per_em;
	*glyph =
		(struct glyph){ .id = (uint16_t)face->replacement, .advance_em = (float)run->w_em };
	run->glyphs = glyph;
	run->n_glyphs = 1;
	run->text = text + piece->start;
	run->text_length = piece->end - piece->start;
}

static void shape(struct arena *arena, const struct fonts *fonts, struct word *word)
{
	const struct chain *chain = &fonts->chains[word->how & STYLE_MASK];
	struct glyph_pieces pieces = { .items = pieces.few, .capacity = FEW_PIECES };
	struct glyph_run *runs;

	cut_text(arena, fonts, chain, word, &pieces);
	runs = arena_array(arena, pieces.n, sizeof(*runs));
	for (size_t i = 0; i < pieces.n; i++) {
		runs[i].leftwards = word->how & LEFTWARDS;
		if (pieces.items[i].face >= 0)
			shape_piece(arena, fonts, word->text, &pieces.items[i], &runs[i]);
		else
			stand_in(arena, fonts, chain, word->text, &pieces.items[i], &runs[i]);
		word->shaped.w_em += runs[i].w_em;
	}
	word->shaped.runs = runs;
	word->shaped.n_runs = pieces.n;
	word->shaped.missing = pieces.missing;
}

/* ---- the table of shaped words ---- */

static uint64_t mix(uint64_t hash, uint64_t letters)
{
	hash = (hash ^ letters) * UINT64_C(0x9E3779B97F4A7C15);
	return hash ^ hash >> 32;
}

static uint32_t hash_word(uint32_t how, const char *text, size_t length)
{
	uint64_t hash = (uint64_t)how << 32 | length, letters;

	for (; length > sizeof(letters); text += sizeof(letters), length -= sizeof(letters)) {
		memcpy(&letters, text, sizeof(letters));
		hash = mix(hash, letters);
	}
	letters = 0;
	for (size_t i = 0; i < length; i++)
		letters = letters << 8 | (unsigned char)text[i];
	return (uint32_t)mix(hash, letters);
}

static bool is_word(const struct word *word, uint32_t how, const char *text, size_t length)
{
	return word->length == length && word->how == how && memcmp(word->text, text, length) == 0;
}

static void widen(struct arena *arena, struct shape_cache *cache)
{
	const struct shape_cache old = *cache;

	cache->n_slots = old.n_slots ? old.n_slots * 2 : FIRST_SLOTS;
	cache->slots = arena_array(arena, cache->n_slots, sizeof(*cache->slots));
	for (size_t i = 0; i < old.n_slots; i++) {
		size_t at = old.slots[i].hash & (cache->n_slots - 1);

		if (!old.slots[i].word)
			continue;
		while (cache->slots[at].word)
			at = (at + 1) & (cache->n_slots - 1);
		cache->slots[at] = old.slots[i];
	}
}

static struct word *new_word(struct fonts *fonts, uint32_t how, const char *text, size_t length)
{
	struct word *word = arena_alloc(&fonts->words, sizeof(*word) + length + 1);

	word->how = how;
	word->length = (uint32_t)length;
	if (length)
		memcpy(word->text, text, length);
	shape(&fonts->words, fonts, word);
	return word;
}

static const struct shaped *find_word(struct fonts *fonts, uint32_t how, const char *text, size_t length)
{
	const uint32_t hash = hash_word(how, text, length);
	struct shape_cache *cache = fonts->cache;
	struct slot *slot;

	if (!cache)
		cache = fonts->cache = arena_alloc(&fonts->words, sizeof(*cache));
	if (cache->n_used * 3 >= cache->n_slots * 2)
		widen(&fonts->words, cache);
	for (size_t i = hash & (cache->n_slots - 1);; i = (i + 1) & (cache->n_slots - 1)) {
		slot = &cache->slots[i];
		if (!slot->word)
			break;
		if (slot->hash == hash && is_word(slot->word, how, text, length))
			return &slot->word->shaped;
	}
	*slot = (struct slot){ new_word(fonts, how, text, length), hash };
	cache->n_used++;
	return &slot->word->shaped;
}

const struct shaped *font_shape(struct fonts *fonts, enum font_style style, const char *text,
				size_t length)
{
	return find_word(fonts, style, text, length);
}

const struct shaped *font_shape_leftwards(struct fonts *fonts, enum font_style style, const char *text, size_t length)
{
	return find_word(fonts, style | LEFTWARDS, text, length);
}

struct font_kept *font_keep(struct fonts *fonts)
{
	return &fonts->kept;
}

void *font_keep_take(struct fonts *fonts, size_t n, size_t item_bytes)
{
	struct font_kept *kept = &fonts->kept;

	kept->bytes += n * item_bytes;
	kept->full = kept->full || kept->bytes > FONT_KEEP_MAX_BYTES;
	return arena_array(&kept->arena, n, item_bytes);
}

static void forget_kept(struct font_kept *kept)
{
	arena_reset(&kept->arena);
	kept->made = NULL;
	kept->bytes = 0;
	kept->full = false;
}

void font_new_document(struct fonts *fonts)
{
	const bool many = fonts->cache && fonts->cache->n_used > WORDS_KEPT_MAX;

	if (many || fonts->kept.full)
		forget_kept(&fonts->kept);
	if (!many)
		return;
	arena_reset(&fonts->words);
	fonts->cache = NULL;
}
