/*
 * bidi.c - see bidi.h. The rules and tables are FriBidi's.
 */
#include "layout/bidi.h"

#include <fribidi.h>

#include "base/text.h"

/* The first letter outside isolates or, with the flag, inside them too; n if there is none (P2). */
static FriBidiStrIndex first_letter(const FriBidiCharType *types, FriBidiStrIndex n, bool in_isolates)
{
	FriBidiStrIndex i, depth = 0;

	for (i = 0; i < n; i++) {
		if (types[i] == FRIBIDI_TYPE_PDI)
			depth -= depth > 0;
		else if (FRIBIDI_IS_ISOLATE(types[i]))
			depth++;
		else if (FRIBIDI_IS_LETTER(types[i]) && (depth == 0 || in_isolates))
			break;
	}
	return i;
}

static FriBidiParType direction(const FriBidiCharType *types, FriBidiStrIndex n)
{
	FriBidiStrIndex first = first_letter(types, n, false);

	if (first == n)
		first = first_letter(types, n, true);
	return first < n && FRIBIDI_IS_RTL(types[first]) ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
}

void bidi_levels(struct arena *arena, const char *text, size_t length, uint8_t *levels)
{
	FriBidiChar *chars = arena_array(arena, length, sizeof(*chars));
	FriBidiCharType *types = arena_array(arena, length, sizeof(*types));
	FriBidiBracketType *brackets = arena_array(arena, length, sizeof(*brackets));
	FriBidiLevel *found = arena_array(arena, length, sizeof(*found));
	FriBidiParType base;
	FriBidiStrIndex n = 0;
	size_t size, at = 0;

	for (size_t i = 0; i < length; i += size)
		chars[n++] = text_decode(text + i, &size);
	fribidi_get_bidi_types(chars, n, types);
	fribidi_get_bracket_types(chars, n, types, brackets);
	base = direction(types, n);
	if (!fribidi_get_par_embedding_levels_ex(types, brackets, n, &base, found))
		return;
	for (FriBidiStrIndex i = 0; i < n; i++) {
		uint8_t level = (uint8_t)found[i];

		if (base == FRIBIDI_PAR_RTL)
			level |= BIDI_FROM_RIGHT;
		for (text_decode(text + at, &size); size--; at++)
			levels[at] = level;
	}
}

static void reverse(size_t *order, size_t first, size_t end)
{
	while (first + 1 < end) {
		const size_t other = order[first];

		order[first++] = order[--end];
		order[end] = other;
	}
}

void bidi_order(const uint8_t *levels, size_t n, size_t *order)
{
	uint8_t highest = 0;

	for (size_t i = 0; i < n; i++) {
		order[i] = i;
		highest = (levels[i] & BIDI_LEVEL) > highest ? levels[i] & BIDI_LEVEL : highest;
	}
	/* From the highest level down, reverse every run of units of at least that level. */
	for (uint8_t level = highest; level > 0; level--) {
		for (size_t i = 0, end; i < n; i = end + 1) {
			for (end = i; end < n && (levels[order[end]] & BIDI_LEVEL) >= level; end++)
				;
			reverse(order, i, end);
		}
	}
}
