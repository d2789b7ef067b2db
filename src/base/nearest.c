/* nearest.c - see nearest.h. */
#include "base/nearest.h"

#include <string.h>

#include "base/fold.h"
#include "base/text.h"

enum {
	SOUGHT_MAX = 200,		/* bytes: a longer text is not a name */
	LONG_STEP = 10,			/* letters: a step's name this long may have two slips */
	CODE_POINTS_SHOWN = 3
};

/* ---- what looks the same ---- */

/* Letters and signs of other scripts that look like Latin ones (Unicode Technical Standard 39, limited to European
 * keyboards): to[i] looks like the i-th character of from. */
static const struct {
	const char *from, *to;
} looks[] = {
	{ "АВЕНІЈКМОРСТУХЅԚԜѴӀ", "ABEHIJKMOPCTYXSQWVI" },	/* Cyrillic */
	{ "аеіјорсухѕԁһԛԝѵӏ", "aeijopcyxsdhqwvl" },
	{ "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX" },			/* Greek */
	{ "ονϲϳ", "ovcj" },
	{ "օսհ", "ouh" },					/* Armenian */
	{ "⁄∕∶꞉․·∙⋅‘’ʼ′", "//::....''''" },
};

static uint32_t look_of(uint32_t c)
{
	if (c >= 0x80 && text_is_dash(c))
		return '-';
	for (size_t i = 0; c >= 0x80 && i < sizeof(looks) / sizeof(*looks); i++) {
		const char *from = looks[i].from;
		size_t size;

		for (size_t k = 0; *from; from += size, k++) {
			if (text_decode(from, &size) == c)
				return (unsigned char)looks[i].to[k];
		}
	}
	return c;
}

/* Replace look-alikes by what they look like. Keeps the case. */
static const char *drawn(struct arena *arena, const char *text)
{
	char *look = arena_alloc(arena, strlen(text) + 1), *to = look;
	size_t size;

	for (; *text; text += size) {
		uint32_t c = text_decode(text, &size), like = look_of(c);

		if (like != c) {
			*to++ = (char)like;
		} else {
			memcpy(to, text, size);
			to += size;
		}
	}
	*to = '\0';
	return look;
}

/* The code points of a text. */
struct points {
	uint32_t *c;
	size_t n;
};

static struct points points_of(struct arena *arena, const char *text)
{
	struct points points = { arena_array(arena, strlen(text) + 1, sizeof(*points.c)), 0 };
	size_t size;

	for (; *text; text += size)
		points.c[points.n++] = text_decode(text, &size);
	return points;
}

static const char *listed_points(struct arena *arena, struct points points, size_t from, size_t to)
{
	const char *list = "";

	for (size_t i = from; i < to && i < from + CODE_POINTS_SHOWN; i++)
		list = arena_printf(arena, "%s%sU+%04X", list, i > from ? " " : "", (unsigned)points.c[i]);
	return to > from + CODE_POINTS_SHOWN ? arena_printf(arena, "%s ...", list) : list;
}

static bool look_alike(struct arena *arena, const char *a, const char *b)
{
	return strcmp(text_ref_key(arena, drawn(arena, a)), text_ref_key(arena, drawn(arena, b))) == 0 ||
	       (text_same_id(drawn(arena, a), drawn(arena, b)) && !text_same_id(a, b));
}

const char *text_unlike(struct arena *arena, const char *text, const char *nearest)
{
	struct points a = points_of(arena, text), b = points_of(arena, nearest);
	size_t from = 0, a_end = a.n, b_end = b.n;

	if (strcmp(text, nearest) == 0 || !look_alike(arena, text, nearest))
		return "";
	while (from < a.n && from < b.n && a.c[from] == b.c[from])
		from++;
	while (a_end > from && b_end > from && a.c[a_end - 1] == b.c[b_end - 1]) {
		a_end--;
		b_end--;
	}
	if (a_end == from)
		return arena_printf(arena, " (it lacks %s)", listed_points(arena, b, from, b_end));
	if (b_end == from)
		return arena_printf(arena, " (it has %s too many)", listed_points(arena, a, from, a_end));
	return arena_printf(arena, " (it has %s where this has %s)", listed_points(arena, a, from, a_end),
			    listed_points(arena, b, from, b_end));
}

const char *text_did_you_mean(struct arena *arena, const char *text, const char *nearest)
{
	return arena_printf(arena, "did you mean '%s'?%s", nearest, text_unlike(arena, text, nearest));
}

/* ---- how far ---- */

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Optimal string alignment: inserting, deleting, replacing and swapping neighbours cost one each. */
static size_t distance_of(struct arena *arena, struct points a, struct points b)
{
	size_t *rows = arena_array(arena, 3 * (b.n + 1), sizeof(*rows));
	size_t *before = rows, *last = rows + b.n + 1, *now = rows + 2 * (b.n + 1);

	for (size_t j = 0; j <= b.n; j++)
		last[j] = j;
	for (size_t i = 1; i <= a.n; i++) {
		size_t *spare = before;

		now[0] = i;
		for (size_t j = 1; j <= b.n; j++) {
			now[j] = least(least(last[j], now[j - 1]) + 1, last[j - 1] + (a.c[i - 1] != b.c[j - 1]));
			if (i > 1 && j > 1 && a.c[i - 1] == b.c[j - 2] && a.c[i - 2] == b.c[j - 1])
				now[j] = least(now[j], before[j - 2] + 1);
		}
		before = last;
		last = now;
		now = spare;
	}
	return last[b.n];
}

static struct points folded_points(struct arena *arena, const char *text)
{
	return points_of(arena, text_fold(arena, drawn(arena, text)));
}

static size_t distance(struct arena *arena, const char *a, const char *b)
{
	return distance_of(arena, folded_points(arena, a), folded_points(arena, b));
}

bool text_one_slip(const char *a, const char *b)
{
	struct arena scratch;
	bool slip;

	if (strlen(a) > SOUGHT_MAX || strlen(b) > SOUGHT_MAX)
		return false;
	arena_init(&scratch);
	slip = distance(&scratch, a, b) <= 1;
	arena_clear(&scratch);
	return slip;
}

/* ---- what it means ---- */

enum { WORDS_MAX = 64 };

/* The words of a text, folded: separated by spaces, hyphens, underscores and signs. An apostrophe belongs to its
 * word. */
struct known_words {
	const char *items[WORDS_MAX];
	size_t n;
};

static bool in_word(unsigned char c)
{
	return c >= 0x80 || c == '\'' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

static void split_words(struct arena *arena, const char *text, struct known_words *words)
{
	const char *rest = text_id_key(arena, drawn(arena, text));

	words->n = 0;
	while (*rest && words->n < WORDS_MAX) {
		size_t length = 0;

		while (*rest && !in_word((unsigned char)*rest))
			rest++;
		while (in_word((unsigned char)rest[length]))
			length++;
		if (length)
			words->items[words->n++] = arena_strndup(arena, rest, length);
		rest += length;
	}
}

static bool is_one_of(const char *word, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (strcmp(word, list[i]) == 0)
			return true;
	}
	return false;
}

static bool denies(const char *word)
{
	static const char *const words[] = {
		"not", "no", "never", "without", "none", "nothing", "nobody", "nowhere", "neither", "nor", "cannot",
		"non", "un", "lacks", "lacking", "lack", "fails", "except", "excluding", "minus", "hardly", "barely",
		"nil", "zero", "cant", "wont", "dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "hasnt", "havent",
		"nid", "heb", "dim", "byth",	/* Welsh */
	};
	size_t length = strlen(word);

	return is_one_of(word, words, sizeof(words) / sizeof(*words)) ||
	       (length > 3 && strcmp(word + length - 3, "n't") == 0);
}

/* Words of scales and their opposites. They are correct as they are, never misspellings of other words. */
static const char *const right_words[] = {
	"able", "above", "absent", "active", "adequate", "after", "agree", "ahead", "all", "almost", "always", "any",
	"average", "bad", "barely", "basic", "before", "behind", "below", "best", "better", "big", "bottom", "clear",
	"close", "closed", "complete", "consistent", "defective", "deny", "done", "down", "early", "effective", "eight",
	"emerging", "end", "even", "exceeded", "exceeding", "excellent", "exceptional", "expected", "external", "fail",
	"failed", "fair", "false", "fast", "few", "fewer", "finish", "first", "five", "four", "from", "full", "fully",
	"good", "great", "greater", "hardly", "hard", "high", "higher", "highest", "inner", "inside", "internal",
	"large", "largely", "last", "late", "least", "left", "less", "lesser", "light", "limited", "little", "local",
	"low", "lower", "lowest", "main", "major", "many", "maximum", "medium", "met", "middle", "mild", "minimum",
	"minor", "moderate", "more", "most", "mostly", "much", "near", "nearly", "new", "next", "nine", "none", "now",
	"null", "odd", "off", "often", "old", "on", "once", "one", "only", "open", "opened", "out", "outer",
	"outside", "over", "part", "partial", "partially", "partly", "pass", "passed", "past", "poor", "post", "present",
	"previous", "primary", "private", "public", "rarely", "right", "safe", "secondary", "seldom", "seven", "severe",
	"short", "six", "slight", "slow", "small", "some", "sometimes", "soon", "start", "started", "stopped", "strong",
	"ten", "three", "tight", "top", "true", "two", "under", "until", "up", "usually", "very", "weak", "well", "whole",
	"with", "within", "worse", "worst", "wrong", "yes", "yet",
};

/* Prefixes that turn a word into its opposite. */
static const struct {
	const char *a, *b;
} opposites[] = {
	{ "in", "" }, { "im", "" }, { "il", "" }, { "ir", "" }, { "un", "" }, { "non", "" }, { "dis", "" }, { "mis", "" },
	{ "de", "" }, { "ab", "" }, { "a", "" }, { "anti", "" }, { "in", "ex" }, { "im", "ex" },
	{ "in", "out" }, { "on", "off" }, { "up", "down" }, { "over", "under" }, { "pre", "post" }, { "min", "max" },
	{ "mini", "maxi" }, { "up", "out" }, { "for", "against" }, { "pro", "anti" }, { "most", "least" },
};

/* The text with `prefix` removed from its i-th word; NULL if the word does not start with it. */
static const char *without(struct arena *arena, const struct known_words *words, size_t i, const char *prefix)
{
	size_t length = strlen(prefix);
	const char *text = "";

	if (strncmp(words->items[i], prefix, length) != 0)
		return NULL;
	for (size_t k = 0; k < words->n; k++)
		text = arena_printf(arena, "%s %s", text, k == i ? words->items[k] + length : words->items[k]);
	return text;
}

/* Whether a and b become more alike when opposite prefixes are removed from one word of each. */
static bool opposed(struct arena *arena, const struct known_words *a, const struct known_words *b, size_t i, size_t apart)
{
	size_t k = i < b->n ? i : b->n - 1;

	for (size_t o = 0; o < sizeof(opposites) / sizeof(*opposites); o++) {
		const char *rest_a = without(arena, a, i, opposites[o].a);
		const char *rest_b = without(arena, b, k, opposites[o].b);

		if (rest_a && rest_b && distance(arena, rest_a, rest_b) < apart)
			return true;
		rest_a = without(arena, a, i, opposites[o].b);
		rest_b = without(arena, b, k, opposites[o].a);
		if (*opposites[o].b && rest_a && rest_b && distance(arena, rest_a, rest_b) < apart)
			return true;
	}
	return false;
}

/* The numbers in a text, without leading zeros, each preceded by a space. */
static const char *numbers_in(struct arena *arena, const char *text)
{
	const char *rest = text_id_key(arena, text), *list = "";

	while (*(rest += strcspn(rest, "0123456789"))) {
		size_t length = strspn(rest, "0123456789"), zeros = strspn(rest, "0");

		zeros = zeros < length ? zeros : length - 1;
		list = arena_printf(arena, "%s %.*s", list, (int)(length - zeros), rest + zeros);
		rest += length;
	}
	return list;
}

static size_t count_denials(const struct known_words *words)
{
	size_t n = 0;

	for (size_t i = 0; i < words->n; i++)
		n += denies(words->items[i]);
	return n;
}

/* Whether the text has a word that differs from its counterpart in `other` and is correct as it is. */
static bool is_right(const struct known_words *text, const struct known_words *other)
{
	for (size_t i = 0; i < text->n; i++) {
		bool same = i < other->n && strcmp(text->items[i], other->items[i]) == 0;

		if (!same && text->n == other->n &&
		    is_one_of(text->items[i], right_words, sizeof(right_words) / sizeof(*right_words)))
			return true;
	}
	return false;
}

static bool turns_words(struct arena *arena, const char *text, const char *other)
{
	size_t apart = distance(arena, text, other);
	struct known_words a, b;

	split_words(arena, text, &a);
	split_words(arena, other, &b);
	if (!apart || !a.n || !b.n)
		return false;
	if (count_denials(&a) != count_denials(&b) || is_right(&a, &b))
		return true;
	for (size_t i = 0; i < a.n; i++) {
		if (opposed(arena, &a, &b, i, apart))
			return true;
	}
	for (size_t i = 0; i < b.n; i++) {
		if (opposed(arena, &b, &a, i, apart))
			return true;
	}
	return false;
}

bool text_turns_meaning(const char *a, const char *b)
{
	struct arena scratch;
	bool turns;

	arena_init(&scratch);
	turns = strcmp(numbers_in(&scratch, a), numbers_in(&scratch, b)) != 0 || turns_words(&scratch, a, b);
	arena_clear(&scratch);
	return turns;
}

/* ---- which ---- */

/* Which candidates are allowed. */
struct manner {
	bool step;			/* the candidates are steps of a scale */
	bool any_number;
};

static size_t farthest(struct points text, struct manner manner)
{
	if (manner.step)
		return text.n >= LONG_STEP ? 2 : 1;
	return text.n >= 3 ? text.n / 3 : 1;
}

static bool may_be_meant(struct arena *arena, const char *text, const char *candidate, struct manner manner)
{
	struct known_words a, b;

	if (!manner.any_number && strcmp(numbers_in(arena, text), numbers_in(arena, candidate)) != 0)
		return false;
	if (manner.step) {
		split_words(arena, text, &a);
		split_words(arena, candidate, &b);
		if (a.n != b.n)
			return false;
	}
	return !turns_words(arena, text, candidate);
}

static const char *find_nearest(const char *text, const char *const *candidates, size_t n, struct manner manner)
{
	struct arena scratch;
	const char *nearest = NULL;
	struct points folded;
	size_t best;

	if (strlen(text) > SOUGHT_MAX)
		return NULL;
	arena_init(&scratch);
	folded = folded_points(&scratch, text);
	best = farthest(folded, manner) + 1;
	for (size_t i = 0; i < n; i++) {
		struct points other = folded_points(&scratch, candidates[i]);
		size_t longer = other.n > folded.n ? other.n - folded.n : folded.n - other.n;
		size_t apart = longer <= best ? distance_of(&scratch, folded, other) : best + 1;

		if (apart > best || (apart == best && !(manner.step && nearest)) ||
		    !may_be_meant(&scratch, text, candidates[i], manner))
			continue;
		nearest = apart == best && !text_same_folded(nearest, candidates[i]) ? NULL : candidates[i];
		best = apart;
	}
	arena_clear(&scratch);
	return nearest;
}

const char *text_nearest(const char *text, const char *const *candidates, size_t n)
{
	return find_nearest(text, candidates, n, (struct manner){ 0 });
}

const char *text_nearest_step(const char *text, const char *const *candidates, size_t n)
{
	return find_nearest(text, candidates, n, (struct manner){ .step = true });
}

const char *text_nearest_name(const char *text, const char *const *candidates, size_t n)
{
	return find_nearest(text, candidates, n, (struct manner){ .any_number = true });
}

/* An id without spaces, hyphens, underscores, leading zeros of numbers, or a final `.0`. */
static const char *bare_id(struct arena *arena, const char *text)
{
	const char *from = text_fold(arena, drawn(arena, text));
	char *bare = arena_strdup(arena, from), *to = bare;
	size_t zeros;

	for (bool number = false; *from; from++) {
		bool digit = *from >= '0' && *from <= '9';

		if (*from == '0' && !number && from[1] >= '0' && from[1] <= '9')
			continue;
		number = digit;
		*to++ = *from;
	}
	*to = '\0';
	for (zeros = 0; to - zeros > bare && to[-1 - (long)zeros] == '0'; zeros++)
		;
	if (zeros && to - zeros > bare && to[-1 - (long)zeros] == '.')
		to[-1 - (long)zeros] = '\0';
	return bare;
}

const char *text_nearest_id(const char *text, const char *const *candidates, size_t n)
{
	struct arena scratch;
	const char *nearest = NULL, *bare;

	if (strlen(text) > SOUGHT_MAX)
		return NULL;
	arena_init(&scratch);
	bare = bare_id(&scratch, text);
	for (size_t i = 0; *bare && i < n; i++) {
		if (strcmp(bare, bare_id(&scratch, candidates[i])) != 0)
			continue;
		if (nearest && !text_same_id(nearest, candidates[i])) {
			nearest = NULL;
			break;
		}
		nearest = candidates[i];
	}
	arena_clear(&scratch);
	return nearest;
}
