/*
 * kept_subsets.c - subsets kept from one document to the next.
 *
 * It knows nothing of how they are made. Reports of one run use nearly the same glyphs, and cutting
 * a face down costs as much as drawing a report's text. What a document gets must depend on that
 * document alone: a subset is found only by all that it was made from, compared glyph by glyph.
 */
#include "font/face.h"

#include <string.h>

static bool same_text(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool same_use(const struct face_use *a, const struct face_use *b)
{
	if (memcmp(a->used, b->used, a->n * sizeof(*a->used)) != 0)
		return false;
	for (size_t i = 0; i < a->n; i++) {
		if (a->used[i] && !same_text(a->texts[i], b->texts[i]))
			return false;
	}
	return true;
}

static struct face_use copy_use(struct arena *arena, const struct face_use *use)
{
	struct face_use copy = {
		.used = arena_array(arena, use->n, sizeof(*copy.used)),
		.texts = arena_array(arena, use->n, sizeof(*copy.texts)),
		.n = use->n,
	};

	memcpy(copy.used, use->used, use->n * sizeof(*copy.used));
	for (size_t i = 0; i < use->n; i++)
		copy.texts[i] = arena_strdup(arena, use->texts[i]);
	return copy;
}

/* The subset made for this use or, if there is none, the slot to replace: the one unused for longest. */
static struct kept_subset *find(struct face *face, const struct face_use *use, bool *found)
{
	struct kept_subset *oldest = &face->subsets[0];

	for (size_t i = 0; i < SUBSETS_KEPT_MAX; i++) {
		struct kept_subset *s = &face->subsets[i];

		*found = s->last && same_use(&s->use, use);
		if (*found)
			return s;
		if (s->last < oldest->last)
			oldest = s;
	}
	return oldest;
}

static void forget(struct kept_subset *s)
{
	arena_reset(&s->kept.arena);
	s->kept.made = NULL;
	s->last = 0;
}

static bool get(struct face *face, const struct face_use *use, struct font_subset *subset)
{
	bool found;
	struct kept_subset *s = find(face, use, &found);

	if (!found) {
		forget(s);
		s->use = copy_use(&s->kept.arena, use);
		s->subset = (struct font_subset){ .number = ++face->n_made, .kept = &s->kept };
		if (!subset_make(&s->kept.arena, face, &s->use, &s->subset))
			return false;
	}
	s->last = ++face->n_asked;
	*subset = s->subset;
	return true;
}

bool font_use_embed(struct arena *arena, struct font_use *use, const struct font_subset **out,
		    size_t *n)
{
	struct font_subset *subsets = arena_array(arena, use->fonts->n_faces, sizeof(*subsets));

	*out = subsets;
	*n = 0;
	for (size_t i = 0; i < use->fonts->n_faces; i++) {
		if (!use->faces[i].used)
			continue;
		if (!get(use->fonts->faces[i], &use->faces[i], &subsets[*n]))
			return false;
		subsets[(*n)++].face = (int)i;
	}
	return true;
}

void subsets_forget(struct face *face)
{
	for (size_t i = 0; i < SUBSETS_KEPT_MAX; i++) {
		forget(&face->subsets[i]);
		arena_clear(&face->subsets[i].kept.arena);
	}
}
