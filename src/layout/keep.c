/*
 * keep.c - see keep.h.
 *
 * Most of a report's words come from the audit and so occur in every school's report: descriptors,
 * table heads, the words of levels. The one hard idea: a text is kept when it occurs for the second
 * time, so that a single school's names and figures take no room; a table of sixteen bits per text
 * guesses whether it has occurred. A kept paragraph is found by comparing everything that it was made
 * from. It is stored with the fonts, because it points to their shaped words.
 */
#include "layout/keep.h"

#include <string.h>

enum {
	SLOTS = 8192, KEPT_MAX = SLOTS / 2,
	SEEN = 16384,
	SAID_BYTES_MAX = 16384,		/* longer texts are rarely repeated */
	SPANS_MAX = 4,			/* the same of texts with more parts */
};

/* What the fonts store for this room. The low bits of a hash give the slot where to start looking, its high bits are
 * the slot's mark. So a search touches few bytes, which matters because it mostly waits for memory. */
struct keeper {
	size_t n;
	uint16_t marks[SLOTS];		/* 0: free */
	struct kept_para *paras[SLOTS];
	uint16_t seen[SEEN];		/* the same for texts that have occurred once */
};

static uint16_t mark_of(uint32_t hash)
{
	return (uint16_t)(hash >> 16 | 1);
}

static struct keeper *keeper(struct layout *l)
{
	struct font_kept *kept = font_keep(l->fonts);

	if (!kept->made)
		kept->made = arena_alloc(&kept->arena, sizeof(struct keeper));
	return kept->made;
}

static void *copy(struct layout *l, const void *items, size_t n, size_t item_bytes)
{
	void *to = font_keep_take(l->fonts, n, item_bytes);

	if (n)
		memcpy(to, items, n * item_bytes);
	return to;
}

/* ---- finding ---- */

static uint64_t mix(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
	return hash ^ hash >> 32;
}

static uint32_t hash_of(const struct kept_para *p)
{
	uint64_t hash = mix(p->said_bytes, (uint64_t)p->font << 1 | p->trailing_space), word;
	size_t i = 0;

	memcpy(&word, &p->size_pt, sizeof(word));
	hash = mix(hash, word);
	memcpy(&word, &p->w_pt, sizeof(word));
	hash = mix(hash, word);
	for (; i + sizeof(word) <= p->said_bytes; i += sizeof(word)) {
		memcpy(&word, p->said + i, sizeof(word));
		hash = mix(hash, word);
	}
	word = 0;
	memcpy(&word, p->said + i, p->said_bytes - i);
	return (uint32_t)mix(hash, word);
}

static bool same(const struct kept_para *a, const struct kept_para *b)
{
	return a->said_bytes == b->said_bytes && a->n_spans == b->n_spans && a->font == b->font
	       && a->trailing_space == b->trailing_space && a->size_pt == b->size_pt
	       && a->w_pt == b->w_pt && memcmp(a->said, b->said, a->said_bytes) == 0;
}

/* The slot of an equal paragraph, or a free one. At most half of the slots are in use. */
static size_t find_slot(const struct keeper *k, const struct kept_para *made_from, uint32_t hash)
{
	size_t at = hash % SLOTS;

	while (k->marks[at]
	       && !(k->marks[at] == mark_of(hash) && same(k->paras[at], made_from)))
		at = (at + 1) % SLOTS;
	return at;
}

static void use(struct para *para, struct kept_para *kept)
{
	para->text = kept->text;
	para->pieces = kept->pieces;
	para->n_pieces = kept->n_pieces;
	para->lines = kept->lines;
	para->n_lines = kept->n_lines;
	para->kept = kept;
}

/* Whether a span is words only. Icons, pips and badges are separate pieces, and a level's pips depend on more than
 * its word. */
static bool is_words(const struct span *span)
{
	return *span->text && span->icon == ICON_NONE && !(span->level && span->level->of > 0);
}

/* Before each of several spans in a key. Neighbours of one colour may be drawn as one. */
struct span_key {
	uint32_t rgb, font, flags, bytes;
};

/* What several spans say and how, as one text. Returns false if one is more than words of the paragraph's own element. */
static bool say_all(struct layout *l, const struct para *para, struct kept_para *key)
{
	const struct span *spans = para->spans.spans;
	char *to;

	key->said_bytes = 0;
	for (size_t i = 0; i < para->spans.n; i++) {
		if (!is_words(&spans[i]) || para->looks[i].own_element)
			return false;
		key->said_bytes += sizeof(struct span_key) + strlen(spans[i].text);
	}
	key->said = to = arena_alloc(l->arena, key->said_bytes + 1);
	for (size_t i = 0; i < para->spans.n; i++) {
		const struct span_key how = { para->looks[i].rgb, para->looks[i].font, spans[i].flags,
					      (uint32_t)strlen(spans[i].text) };

		memcpy(to, &how, sizeof(how));
		memcpy(to + sizeof(how), spans[i].text, how.bytes);
		to += sizeof(how) + how.bytes;
	}
	return true;
}

static bool say(struct layout *l, const struct para *para, struct kept_para *key)
{
	key->n_spans = para->spans.n;
	if (para->spans.n > 1)
		return para->spans.n <= SPANS_MAX && say_all(l, para, key);
	if (para->spans.n == 0 || !is_words(&para->spans.spans[0]))
		return false;
	key->said = para->spans.spans[0].text;
	key->said_bytes = strlen(key->said);
	return true;
}

static bool seen_before(struct keeper *k, uint32_t hash)
{
	uint16_t *seen = &k->seen[hash % SEEN];
	const bool before = *seen == mark_of(hash);

	*seen = mark_of(hash);
	return before;
}

bool keep_find(struct layout *l, struct para *para, struct keeping *keeping)
{
	struct kept_para *key = &keeping->made_from;
	struct keeper *k;
	size_t slot;

	keeping->again = false;
	if (!say(l, para, key))
		return false;
	key->font = para->looks[0].font;
	key->size_pt = para->looks[0].size_pt;
	key->w_pt = para->w_pt;
	key->trailing_space = para->trailing_space;
	k = keeper(l);
	keeping->hash = hash_of(key);
	slot = find_slot(k, key, keeping->hash);
	if (k->marks[slot]) {
		use(para, k->paras[slot]);
		return true;
	}
	keeping->again = key->said_bytes <= SAID_BYTES_MAX && !font_keep(l->fonts)->full
			 && seen_before(k, keeping->hash);
	return false;
}

/* ---- keeping ---- */

void keep_para(struct layout *l, struct para *para, const struct keeping *keeping)
{
	struct keeper *k = keeper(l);
	size_t slot = find_slot(k, &keeping->made_from, keeping->hash);
	struct kept_para *kept = copy(l, &keeping->made_from, 1, sizeof(*kept));

	kept->said = copy(l, kept->said, kept->said_bytes + 1, 1);
	/* The space after the end belongs to the text. */
	kept->text = copy(l, para->text, strlen(para->text) + 1, 1);
	kept->n_pieces = para->n_pieces;
	kept->pieces = copy(l, para->pieces, para->n_pieces, sizeof(*para->pieces));
	kept->n_lines = para->n_lines;
	kept->lines = copy(l, para->lines, para->n_lines, sizeof(*para->lines));
	kept->drawn = font_keep_take(l->fonts, para->n_lines, sizeof(*kept->drawn));
	k->marks[slot] = mark_of(keeping->hash);
	k->paras[slot] = kept;
	if (++k->n == KEPT_MAX)
		font_keep(l->fonts)->full = true;
	use(para, kept);
}

void keep_line(struct layout *l, struct para *para, size_t line, struct item *item)
{
	struct kept_line *kept = &para->kept->drawn[line];

	if (font_keep(l->fonts)->full)
		return;
	kept->run = item->run;
	kept->run.glyphs = copy(l, item->run.glyphs, item->run.n_glyphs, sizeof(struct glyph));
	kept->run.kept = item->run.kept = font_keep_take(l->fonts, 1, sizeof(struct run_kept));
	kept->w_pt = item->w;
	kept->span = para->pieces[para->lines[line].first].span;
}
