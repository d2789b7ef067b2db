/* shape_parts.c - what sections and judgements have alike, field by field: why there is no level, caps, clauses. */
#include "score/shape_score.h"

#include "score/publish.h"
#include "score/score.h"

const char *shape_sentence(const struct shape_context *c, const struct section *section, const char *text)
{
	return c->is_public ? publish_sentence(section, text) : text;
}

static const struct shape_row no_level_rows[] = {
	ROW_TEXT(no_level, "word", word, "why there is no level", .always = true),
	ROW_COLOUR(no_level, "fill", fill, "white"),
	ROW_COLOUR(no_level, "ink", ink, "black"),
	ROW_BOOL(no_level, "hatched", hatched, "always"),
};
const struct shape shape_no_level = SHAPE_OF("no_level", no_level, no_level_rows);

const struct no_level *shape_make_no_level(struct arena *arena, const char *status_name)
{
	struct no_level *made = arena_alloc(arena, sizeof *made);
	char *word = arena_strdup(arena, status_name);

	if (*word >= 'a' && *word <= 'z')
		*word = (char)(*word - 'a' + 'A');
	*made = (struct no_level){ word, 0xFFFFFF, 0x000000, true };
	return made;
}

static const struct shape_row cap_rows[] = {
	ROW_ENUM(capped, "kind", kind, cap_kind_ids, "what holds it below the level that its ratings indicate"),
	ROW_TEXT(capped, "reason", reason, "in sentences"),
};
const struct shape shape_cap = SHAPE_OF("cap", capped, cap_rows);

const struct capped *shape_make_cap(const struct shape_context *c, const struct section *section, unsigned kind,
				    const char *reason)
{
	struct capped *cap;

	if (kind == CAP_NONE)
		return NULL;
	cap = arena_alloc(c->arena, sizeof *cap);
	*cap = (struct capped){ kind, shape_sentence(c, section, reason) };
	return cap;
}

struct shape_list shape_because(const struct shape_context *c, const struct clause *clause)
{
	const struct { bool holds; const char *id; } because[] = {
		{ clause->cap != CAP_NONE, cap_kind_ids[clause->cap] },
		{ clause->by_reviewer, "reviewer" },
		{ clause->not_rated, "not_rated" },
		{ clause->not_judged, "not_judged" },
		{ clause->alone != NULL, "one_respondent" },
		{ clause->n_provisional > 0, "provisional" },
		{ clause->n_to_be_moderated > 0, "to_be_moderated" },
	};
	const size_t n = sizeof because / sizeof *because;
	const char **ids = arena_array(c->arena, n, sizeof *ids);
	size_t used = 0;

	for (size_t i = 0; i < n; i++)
		if (because[i].holds)
			ids[used++] = because[i].id;
	return (struct shape_list){ ids, used };
}
