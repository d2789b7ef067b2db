/* lists.c - see parts.h: what cannot wait and which levels moved, school by school. */
#include "cohort/parts.h"

/* ---- what cannot wait ---- */

static struct urgent_matter matter_of(const struct comparison *c, const struct compared_school *school,
				      const struct urgent_fact *fact)
{
	const struct section *section = &c->framework->sections[fact->section];

	return (struct urgent_matter){
		.school = school, .section = section, .planned = fact->planned,
		.descriptor = fact->descriptor >= 0 ? facts_descriptor_at(c->framework, fact->descriptor) : NULL,
		.rule = fact->figure >= 0 ? &section->caps[fact->figure] : NULL,
	};
}

static void list_urgent(struct arena *arena, struct comparison *c)
{
	struct urgent_matter *all = arena_array(arena, c->all.n_urgent, sizeof(*all));

	for (size_t i = 0; i < c->n_schools; i++)
		for (size_t k = 0; k < c->schools[i].n_urgent; k++)
			all[c->n_urgent++] = matter_of(c, &c->schools[i], &c->schools[i].urgent[k]);
	c->urgent = all;
}

/* ---- moves ---- */

static const struct move_fact *why(const struct compared_school *school, size_t judgement)
{
	for (size_t i = 0; i < school->n_moves; i++)
		if (school->moves[i].judgement == (int)judgement)
			return &school->moves[i];
	return NULL;
}

static void list_moves(struct arena *arena, struct comparison *c)
{
	struct level_move *all = arena_array(arena, c->all.changes.up + c->all.changes.down, sizeof(*all));

	for (size_t i = 0; i < c->n_schools; i++) {
		const struct compared_school *s = &c->schools[i];

		for (size_t k = 0; s->judgements && k < c->n_judgements; k++) {
			const struct compared *own = &s->judgements[k];
			const struct move_fact *fact = why(s, k);

			if (own->change != COMPARED_UP && own->change != COMPARED_DOWN)
				continue;
			all[c->n_moves++] = (struct level_move){
				.school = s, .judgement = &c->judgements[k], .from = own->last_level, .to = own->level,
				.from_year = own->last_year, .reason_code = fact ? fact->reason_code : NULL,
				.reason = fact ? fact->reason : NULL,
			};
		}
	}
	c->moves = all;
}

void comparison_list(struct arena *arena, struct comparison *c)
{
	if (c->by_authority)
		return;
	list_urgent(arena, c);
	list_moves(arena, c);
}
