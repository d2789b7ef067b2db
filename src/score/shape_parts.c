/* shape_parts.c - what sections and judgements share, field by field: why there is no level, caps, clauses. */
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

static const struct shape_row reason_rows[] = {
	ROW_TEXT(reason, "text", text, "a sentence", .always = true),
	ROW_PLACES(reason, "cells", cells, n_cells, "the cells behind it; the file is \"\" for the file of answers"),
};
const struct shape shape_reason = SHAPE_OF("reason", reason, reason_rows);

static const struct shape_row cap_rows[] = {
	ROW_ENUM(capped, "kind", kind, cap_kind_ids, "what keeps it below the level that its ratings indicate"),
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

enum because {
	BECAUSE_EVIDENCE, BECAUSE_GATE, BECAUSE_FIGURE,
	BECAUSE_REVIEWER, BECAUSE_NOT_RATED, BECAUSE_NOT_JUDGED, BECAUSE_ONE_RESPONDENT, BECAUSE_PROVISIONAL,
	BECAUSE_TO_BE_MODERATED, BECAUSE_COUNT
};
const char *const shape_because_ids[] = {
	[BECAUSE_EVIDENCE] = "evidence", [BECAUSE_GATE] = "gate", [BECAUSE_FIGURE] = "figure",
	[BECAUSE_REVIEWER] = "reviewer", [BECAUSE_NOT_RATED] = "not_rated", [BECAUSE_NOT_JUDGED] = "not_judged",
	[BECAUSE_ONE_RESPONDENT] = "one_respondent", [BECAUSE_PROVISIONAL] = "provisional",
	[BECAUSE_TO_BE_MODERATED] = "to_be_moderated", [BECAUSE_COUNT] = NULL
};

struct shape_list shape_because(const struct shape_context *c, const struct clause *clause)
{
	const bool holds[BECAUSE_COUNT] = {
		[BECAUSE_EVIDENCE] = clause->cap == CAP_EVIDENCE, [BECAUSE_GATE] = clause->cap == CAP_GATE,
		[BECAUSE_FIGURE] = clause->cap == CAP_FIGURE, [BECAUSE_REVIEWER] = clause->by_reviewer,
		[BECAUSE_NOT_RATED] = clause->not_rated, [BECAUSE_NOT_JUDGED] = clause->not_judged,
		[BECAUSE_ONE_RESPONDENT] = clause->alone, [BECAUSE_PROVISIONAL] = clause->n_provisional > 0,
		[BECAUSE_TO_BE_MODERATED] = clause->n_to_be_moderated > 0,
	};
	const char **ids = arena_array(c->arena, BECAUSE_COUNT, sizeof *ids);
	size_t n = 0;

	for (int i = 0; i < BECAUSE_COUNT; i++)
		if (holds[i])
			ids[n++] = shape_because_ids[i];
	return (struct shape_list){ ids, n };
}
