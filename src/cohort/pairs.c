/* pairs.c - see parts.h: who is paired with whom, and why. The choice is that of pairings.c, over plain numbers. */
#include "cohort/parts.h"

#include "base/map.h"
#include "base/text.h"
#include "cohort/pairings.h"
#include "cohort/sentences.h"

static int phase_of(const struct school *school)
{
	return school->phase_known ? (int)school->phase : -1;
}

/* The number of a name, so that equal names have equal numbers; -1 for none. */
static int number_of(struct arena *arena, struct map *names, const struct cell *cell)
{
	if (text_blank(cell->text))
		return -1;
	return (int)map_add(names, text_fold(arena, cell->text), names->n)->value;
}

/* A school without judgements has no level. */
static struct pairing_standing standing_of(const struct compared_school *school, size_t judgement)
{
	const struct compared *j = school->judgements ? &school->judgements[judgement] : NULL;

	if (!j)
		return (struct pairing_standing){ .level = -1 };
	return (struct pairing_standing){ j->level, j->to_be_moderated, j->rank > 0 };
}

struct pairing_input comparison_numbers(struct arena *arena, const struct comparison *c)
{
	struct pairing_school *schools = arena_array(arena, c->n_schools, sizeof(*schools));
	struct pairing_standing *standings = arena_array(arena, c->n_schools * c->n_judgements, sizeof(*standings));
	struct map authorities, trusts;

	map_init(&authorities, arena);
	map_init(&trusts, arena);
	for (size_t i = 0; i < c->n_schools; i++) {
		const struct compared_school *s = &c->schools[i];

		schools[i] = (struct pairing_school){ phase_of(s->school), number_of(arena, &authorities, &s->school->la),
						      number_of(arena, &trusts, &s->school->trust) };
		for (size_t k = 0; k < c->n_judgements; k++)
			standings[i * c->n_judgements + k] = standing_of(s, k);
	}
	return (struct pairing_input){ .schools = schools, .n_schools = c->n_schools, .standings = standings,
				       .n_sections = c->n_judgements, .near_only = c->n_schools >= COMPARISON_NEAR_FROM };
}

static const char *level_name(const struct comparison *c, const struct compared_school *school, size_t judgement)
{
	return framework_level_name(c->framework, school->judgements[judgement].level);
}

static const char *why_pair(struct arena *arena, const struct comparison *c, const struct pairing_input *input,
			    const struct pairing *pairing)
{
	const size_t k = (size_t)(pairing->judgement - c->judgements);
	const struct pairing_school *giver = &input->schools[pairing->giver - c->schools],
				    *taker = &input->schools[pairing->taker - c->schools];
	const struct pairing_facts facts = {
		.section = pairing->judgement->title,
		.giver = pairing->giver->name, .giver_level = level_name(c, pairing->giver, k),
		.taker = pairing->taker->name, .taker_level = level_name(c, pairing->taker, k),
		.taker_moderated = pairing->taker->judgements[k].to_be_moderated,
		.phase = giver->phase >= 0 && giver->phase == taker->phase,
		.trust = giver->trust >= 0 && giver->trust == taker->trust,
		.la = giver->la >= 0 && giver->la == taker->la,
	};

	return cohort_says_pairing(arena, &facts);
}

/* Why a need has no giver. n_could: how many could be. takes: how many of the school's needs have one. */
static const char *why_none(struct arena *arena, const struct pairing_input *input, const struct pairing *pairing,
			    size_t standing, size_t n_could, int takes)
{
	return cohort_says_no_giver(arena, &(struct no_giver_facts){
		.section = pairing->judgement->title, .taker = pairing->taker->name,
		.has_level = input->standings[standing].level >= 0, .near_only = input->near_only,
		.n_could = (int)n_could, .most = PAIRINGS_EACH, .takes_most = takes >= PAIRINGS_EACH,
	});
}

static int count_taken(const struct comparison *c, const struct pairing_choice *choices, size_t school)
{
	int n = 0;

	for (size_t k = 0; k < c->n_judgements; k++)
		n += choices[school * c->n_judgements + k].giver != PAIRINGS_NONE;
	return n;
}

static size_t count_needs(const struct pairing_input *input)
{
	size_t n = 0;

	for (size_t i = 0; i < input->n_schools * input->n_sections; i++)
		n += input->standings[i].priority;
	return n;
}

void comparison_pair(struct arena *arena, struct comparison *c)
{
	const struct pairing_input input = comparison_numbers(arena, c);
	const struct pairing_choice *choices = pairings_make(arena, &input);
	struct pairing *all = arena_array(arena, count_needs(&input), sizeof(*all));

	c->pairings = all;
	for (size_t k = 0; k < c->n_judgements; k++) {
		for (size_t i = 0; i < c->n_schools; i++) {
			const size_t standing = i * c->n_judgements + k, giver = choices[standing].giver;
			struct pairing *p;

			if (!input.standings[standing].priority)
				continue;
			p = &all[c->n_pairings++];
			*p = (struct pairing){ &c->judgements[k], &c->schools[i],
					       giver == PAIRINGS_NONE ? NULL : &c->schools[giver], NULL };
			p->reason = p->giver ? why_pair(arena, c, &input, p)
					     : why_none(arena, &input, p, standing, choices[standing].n_could,
							       count_taken(c, choices, i));
		}
	}
}
