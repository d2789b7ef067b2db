/* pair_why.c - see pair_why.h. */
#include "cohort/pair_why.h"

#include "cohort/parts.h"
#include "cohort/sentences.h"

struct asking {
	struct arena *arena;
	const struct comparison *c;
	struct pairing_input input;
	const struct pairing_choice *made;
	struct pairing_score score;	/* of what was made, among the schools that the taker can be paired with */
	size_t taker;
};

static const struct pairing_standing *standing(const struct asking *a, size_t school, size_t judgement)
{
	return &a->input.standings[school * a->input.n_sections + judgement];
}

static const char *name_of(const struct asking *a, size_t school)
{
	return a->c->schools[school].name;
}

static const char *level_of(const struct asking *a, size_t school, size_t judgement)
{
	const int level = standing(a, school, judgement)->level;

	return level >= 0 ? framework_level_name(a->c->framework, level) : NULL;
}

/* The choice with the pair in it, if that meets as many needs; in the arena. */
static const struct pairing_choice *with_pair(struct arena *arena, const struct asking *a, size_t judgement, size_t giver)
{
	const struct pairing_wish wish = { a->taker, judgement, giver };
	struct pairing_input input = a->input;

	input.wish = &wish;
	return pairings_make(arena, &input);
}

/* Only schools of one authority are paired where there are many; without one, of one trust. */
static bool is_far(const struct asking *a, size_t school)
{
	const struct pairing_school *s = &a->input.schools[school], *t = &a->input.schools[a->taker];

	if (!a->input.near_only)
		return false;
	return s->la >= 0 || t->la >= 0 ? s->la != t->la : s->trust < 0 || s->trust != t->trust;
}

/* Why a school could not help; PAIRING_VERDICT_COUNT if it could. top: the level of the judgement's givers. */
static enum pairing_verdict unfit(const struct asking *a, size_t school, size_t judgement, int top)
{
	const struct pairing_standing *own = standing(a, school, judgement), *need = standing(a, a->taker, judgement);

	if (own->level < 0)
		return VERDICT_NO_LEVEL;
	if (own->to_be_moderated)
		return VERDICT_TO_BE_MODERATED;
	if (top >= 0 && own->level < top)
		return VERDICT_NOT_TOP;
	if (top < 0 || need->level < 0 || own->level <= need->level)
		return VERDICT_NOT_ABOVE;
	return is_far(a, school) ? VERDICT_FAR : PAIRING_VERDICT_COUNT;
}

static enum pairing_verdict verdict_of(const struct asking *a, size_t school, size_t judgement)
{
	const size_t cell = a->taker * a->input.n_sections + judgement;
	const struct pairing_choice *other;
	struct pairing_score score;
	struct arena scratch;
	size_t giver;

	if (a->made[cell].giver == school)
		return VERDICT_CHOSEN;
	arena_init(&scratch);
	other = with_pair(&scratch, a, judgement, school);
	score = pairings_score(&a->input, other);
	giver = other[cell].giver;
	arena_clear(&scratch);
	if (giver != school)
		return VERDICT_FEWER_MET;
	if (score.same_phase != a->score.same_phase)
		return VERDICT_FEWER_OF_PHASE;
	return score.near != a->score.near ? VERDICT_FEWER_NEAR : VERDICT_ORDER;
}

/* What a school gives in the choice that was made: "Ash Lane with “Student voice”". */
static const char *const *gifts_of(const struct asking *a, size_t giver, size_t *n)
{
	const char **gifts = arena_array(a->arena, PAIRINGS_EACH, sizeof(*gifts));

	*n = 0;
	for (size_t i = 0; i < a->input.n_schools * a->input.n_sections; i++)
		if (a->made[i].giver == giver && *n < PAIRINGS_EACH)
			gifts[(*n)++] = cohort_says_gift(a->arena, name_of(a, i / a->input.n_sections),
							 a->c->judgements[i % a->input.n_sections].title);
	return gifts;
}

static void add_candidate(const struct asking *a, size_t school, size_t judgement, enum pairing_verdict verdict,
			  struct pairing_candidate *all, size_t *n)
{
	struct candidate_facts facts = {
		.school = name_of(a, school), .level = level_of(a, school, judgement), .verdict = verdict,
		.alone = a->made[a->taker * a->input.n_sections + judgement].n_could == 1,
	};

	facts.gifts = gifts_of(a, school, &facts.n_gifts);
	all[(*n)++] = (struct pairing_candidate){ &a->c->schools[school], verdict,
						  cohort_says_candidate(a->arena, &facts) };
}

static const char *need_text(const struct asking *a, size_t judgement)
{
	const struct pairing_standing *need = standing(a, a->taker, judgement);
	const int top = pairings_top(&a->input, judgement);

	return cohort_says_need(a->arena, &(struct need_facts){
		.section = a->c->judgements[judgement].title, .school = name_of(a, a->taker),
		.rank = a->c->schools[a->taker].judgements[judgement].rank,
		.level = level_of(a, a->taker, judgement), .to_be_moderated = need->to_be_moderated,
		.top = top >= 0 ? framework_level_name(a->c->framework, top) : NULL,
		.at_top = top >= 0 && need->level >= top,
		.n_could = (int)a->made[a->taker * a->input.n_sections + judgement].n_could,
	});
}

/* So many candidates have a line each. */
enum { LINES_EACH = 6 };

static bool stands_alone(const struct pairing_candidate *one, const struct compared_school *asked)
{
	return one->school == asked || one->verdict == VERDICT_CHOSEN;
}

/* The others with one verdict, in a sentence; NULL: there are none. */
static const char *together(struct arena *arena, const struct pairing_why *why, const struct compared_school *asked,
			    enum pairing_verdict verdict)
{
	const char **names = arena_array(arena, why->n_candidates, sizeof(*names)), *alone = NULL;
	size_t n = 0;

	for (size_t i = 0; i < why->n_candidates; i++) {
		const struct pairing_candidate *one = &why->candidates[i];

		if (stands_alone(one, asked) || one->verdict != verdict)
			continue;
		names[n++] = one->school->name;
		alone = one->text;
	}
	return n > 1 ? cohort_says_candidates(arena, names, n, verdict) : alone;
}

static void write_lines(struct arena *arena, const struct compared_school *asked, struct pairing_why *why)
{
	const char **lines = arena_array(arena, why->n_candidates + PAIRING_VERDICT_COUNT, sizeof(*lines)), *line;
	const bool each = why->n_candidates <= LINES_EACH;

	why->lines = lines;
	for (size_t i = 0; i < why->n_candidates; i++)
		if (each || stands_alone(&why->candidates[i], asked))
			lines[why->n_lines++] = why->candidates[i].text;
	for (int verdict = 0; verdict < PAIRING_VERDICT_COUNT && !each; verdict++) {
		line = together(arena, why, asked, (enum pairing_verdict)verdict);
		if (line)
			lines[why->n_lines++] = line;
	}
}

static struct pairing_why why_of(const struct asking *a, size_t judgement, const struct compared_school *asked)
{
	struct pairing_candidate *all = arena_array(a->arena, a->c->n_schools, sizeof(*all));
	const size_t chosen = a->made[a->taker * a->input.n_sections + judgement].giver;
	const int top = pairings_top(&a->input, judgement);
	struct pairing_why why = {
		.judgement = &a->c->judgements[judgement], .taker = &a->c->schools[a->taker],
		.giver = chosen == PAIRINGS_NONE ? NULL : &a->c->schools[chosen], .text = need_text(a, judgement),
		.candidates = all,
	};

	for (size_t i = 0; i < a->c->n_schools; i++) {
		const enum pairing_verdict not = unfit(a, i, judgement, top);

		if (i == a->taker)
			continue;
		if (not == PAIRING_VERDICT_COUNT)
			add_candidate(a, i, judgement, verdict_of(a, i, judgement), all, &why.n_candidates);
		else if (&a->c->schools[i] == asked)
			add_candidate(a, i, judgement, not, all, &why.n_candidates);
	}
	write_lines(a->arena, asked, &why);
	return why;
}

const struct pairing_why *comparison_why(struct arena *arena, const struct comparison *c,
					 const struct compared_school *taker, const struct compared_school *asked,
					 size_t *n)
{
	struct pairing_why *all = arena_array(arena, c->n_judgements, sizeof(*all));
	struct asking a = { .arena = arena, .c = c, .input = comparison_numbers(arena, c),
			    .taker = (size_t)(taker - c->schools) };

	/* A pair that cannot be: the choice is the one that was made, among the schools that matter. */
	a.made = with_pair(arena, &a, 0, a.taker);
	a.score = pairings_score(&a.input, a.made);
	*n = 0;
	for (size_t k = 0; k < c->n_judgements; k++)
		if (standing(&a, a.taker, k)->priority)
			all[(*n)++] = why_of(&a, k, asked);
	return all;
}
