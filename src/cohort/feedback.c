/* feedback.c - see feedback.h. */
#include "cohort/feedback.h"

#include "base/map.h"

enum { NONE = -1 };

/* The pairs in which a school takes, and those in which it gives, are two chains of indices, ended by NONE. */
struct feedback_source {
	const struct comparison *c;
	struct map by_id;			/* schools, by their index */
	int *first_taken, *first_given;		/* by school */
	int *next_taken, *next_given;		/* by pairing */
};

static int *filled(struct arena *arena, size_t n)
{
	int *all = arena_array(arena, n, sizeof(*all));

	for (size_t i = 0; i < n; i++)
		all[i] = NONE;
	return all;
}

static void put_first(int *first, int *next, int pairing)
{
	next[pairing] = *first;
	*first = pairing;
}

const struct feedback_source *feedback_source_new(struct arena *arena, const struct comparison *c)
{
	struct feedback_source *s = arena_alloc(arena, sizeof(*s));

	*s = (struct feedback_source){
		.c = c, .first_taken = filled(arena, c->n_schools), .first_given = filled(arena, c->n_schools),
		.next_taken = filled(arena, c->n_pairings), .next_given = filled(arena, c->n_pairings),
	};
	map_init(&s->by_id, arena);
	for (size_t i = 0; i < c->n_schools; i++)
		map_add(&s->by_id, c->schools[i].id, i);
	for (size_t i = c->n_pairings; i-- > 0;) {
		const struct pairing *p = &c->pairings[i];

		if (!p->giver)
			continue;
		put_first(&s->first_taken[p->taker - c->schools], s->next_taken, (int)i);
		put_first(&s->first_given[p->giver - c->schools], s->next_given, (int)i);
	}
	return s;
}

/* ---- counts ---- */

static const struct cohort_group *phase_of(const struct comparison *c, const struct school *school)
{
	for (size_t i = 0; i < c->n_phases; i++)
		if (school->phase_known && c->phases[i].phase == (int)school->phase)
			return &c->phases[i];
	return NULL;
}

static const struct level_spread *spread_of(const struct cohort_group *phase, const struct judgement *judgement)
{
	return (size_t)judgement->index < phase->n_levels ? &phase->levels[judgement->index] : NULL;
}

/*
 * Whether the counts may be given to a school that knows two of the levels behind them, its own and that of a school
 * that it is told to visit (-1: not among them). There are enough schools, and those whose levels it does not know are
 * at two levels at least: were they all at one, it would know each of them.
 */
static bool may_tell(const struct level_spread *spread, int own, int giver)
{
	int n_levels = 0;

	if (spread->n_assessed < COMPARISON_PHASE_FROM)
		return false;
	for (size_t i = 0; i < spread->n_levels; i++) {
		const int level = spread->levels[i].level;
		const size_t known = (size_t)(level == own) + (size_t)(level == giver);

		n_levels += spread->levels[i].n > known;
	}
	return n_levels >= 2;
}

static void count(struct arena *arena, const struct level_spread *spread, int own, struct feedback_line *line)
{
	struct feedback_count *counts = arena_array(arena, spread->n_levels, sizeof(*counts));

	for (size_t i = 0; i < spread->n_levels; i++) {
		counts[i] = (struct feedback_count){ spread->levels[i].level, spread->levels[i].n,
						     spread->levels[i].level == own };
		line->to_be_moderated += spread->levels[i].to_be_moderated;
	}
	line->told = true;
	line->counts = counts;
	line->n_counts = spread->n_levels;
	line->n_assessed = spread->n_assessed;
}

/* ---- one school ---- */

/* The level of the school that this one is to visit, if it is one of the phase. */
static int giver_level(const struct feedback *f, const struct compared_judgement *judgement)
{
	for (size_t i = 0; i < f->n_visits; i++) {
		const struct compared_school *giver = f->visits[i].giver;

		if (f->visits[i].judgement == judgement && giver->school->phase_known
		    && giver->school->phase == f->school->school->phase)
			return giver->judgements[judgement->judgement->index].level;
	}
	return NONE;
}

static void note_lines(struct arena *arena, const struct comparison *c, const struct cohort_group *phase,
		       struct feedback *f)
{
	struct feedback_line *lines = arena_array(arena, c->n_judgements, sizeof(*lines));

	for (size_t i = 0; i < c->n_judgements; i++) {
		const struct compared *own = &f->school->judgements[i];
		const struct level_spread *spread = spread_of(phase, c->judgements[i].judgement);

		lines[i] = (struct feedback_line){ .judgement = &c->judgements[i], .own = own };
		if (spread && may_tell(spread, own->level, giver_level(f, &c->judgements[i])))
			count(arena, spread, own->level, &lines[i]);
	}
	f->lines = lines;
	f->n_lines = c->n_judgements;
}

static void note_visits(struct arena *arena, const struct feedback_source *s, size_t school, struct feedback *f)
{
	struct feedback_visit *visits = arena_array(arena, s->c->n_judgements, sizeof(*visits));

	for (int i = s->first_taken[school]; i != NONE; i = s->next_taken[i])
		visits[f->n_visits++] =
			(struct feedback_visit){ s->c->pairings[i].judgement, s->c->pairings[i].giver };
	f->visits = visits;
}

/* Pairings are in the order of judgements, so equal ones follow each other. */
static void note_asked(struct arena *arena, const struct feedback_source *s, size_t school, struct feedback *f)
{
	struct feedback_asked *asked = arena_array(arena, s->c->n_judgements, sizeof(*asked));

	for (int i = s->first_given[school]; i != NONE; i = s->next_given[i]) {
		const struct compared_judgement *judgement = s->c->pairings[i].judgement;

		if (!f->n_asked || asked[f->n_asked - 1].judgement != judgement)
			asked[f->n_asked++] = (struct feedback_asked){ judgement, 0 };
		asked[f->n_asked - 1].n++;
	}
	f->asked = asked;
}

const struct feedback *feedback_of(struct arena *arena, const struct feedback_source *s, const char *school_id)
{
	const struct map_slot *slot = map_get(&s->by_id, school_id);
	const struct compared_school *school = slot ? &s->c->schools[slot->value] : NULL;
	const struct cohort_group *phase = school && school->judgements ? phase_of(s->c, school->school) : NULL;
	struct feedback *f;

	if (!phase || !phase->levels_told)
		return NULL;
	f = arena_alloc(arena, sizeof(*f));
	*f = (struct feedback){ .school = school, .n_schools = phase->n_schools, .n_assessed = phase->n_assessed,
				.generated = phase->n_generated > 0, .last_year = s->c->last_year };
	note_visits(arena, s, slot->value, f);
	note_asked(arena, s, slot->value, f);
	note_lines(arena, s->c, phase, f);
	return f;
}
