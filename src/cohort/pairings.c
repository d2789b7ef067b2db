/*
 * pairings.c - see pairings.h: who can be paired at all, and each group of schools by itself. The choice
 * within a group is pairing_flow.c's.
 */
#include "cohort/pairings.h"

#include <string.h>

#include "cohort/pairing_flow.h"
#include "cohort/partition.h"

int pairings_top(const struct pairing_input *input, size_t section)
{
	int top = -1;

	for (size_t i = 0; i < input->n_schools; i++) {
		const struct pairing_standing *s = &input->standings[i * input->n_sections + section];

		if (!s->to_be_moderated && s->level > top)
			top = s->level;
	}
	return top > 1 ? top : -1;
}

/* The members' part of the whole. */
static struct pairing_input part_of(struct arena *arena, const struct pairing_input *whole, const size_t *members, size_t n)
{
	struct pairing_school *schools = arena_array(arena, n, sizeof(*schools));
	struct pairing_standing *standings = arena_array(arena, n * whole->n_sections, sizeof(*standings));

	for (size_t i = 0; i < n; i++) {
		schools[i] = whole->schools[members[i]];
		memcpy(&standings[i * whole->n_sections], &whole->standings[members[i] * whole->n_sections],
		       whole->n_sections * sizeof(*standings));
	}
	return (struct pairing_input){ .schools = schools, .n_schools = n, .standings = standings,
				       .n_sections = whole->n_sections, .near_only = whole->near_only };
}

/* The first school of an authority or trust, by its number. */
static size_t *firsts_of(struct arena *arena, const struct pairing_input *input)
{
	int most = -1;
	size_t *firsts;

	for (size_t i = 0; i < input->n_schools; i++) {
		most = input->schools[i].la > most ? input->schools[i].la : most;
		most = input->schools[i].trust > most ? input->schools[i].trust : most;
	}
	firsts = arena_array(arena, (size_t)(most + 1), sizeof(*firsts));
	for (int i = 0; i <= most; i++)
		firsts[i] = PAIRINGS_NONE;
	return firsts;
}

/* For each school the first of its group: the schools that it can be paired with. */
static const size_t *label_groups(struct arena *arena, const struct pairing_input *input)
{
	size_t *labels = arena_array(arena, input->n_schools, sizeof(*labels));
	size_t *by_la = firsts_of(arena, input), *by_trust = firsts_of(arena, input);

	for (size_t i = 0; input->near_only && i < input->n_schools; i++) {
		const struct pairing_school *s = &input->schools[i];
		size_t *first = s->la >= 0 ? &by_la[s->la] : s->trust >= 0 ? &by_trust[s->trust] : NULL;

		if (first && *first == PAIRINGS_NONE)
			*first = i;
		labels[i] = first ? *first : i;
	}
	return labels;
}

static void forget(struct pairing_choice *choices, size_t n)
{
	for (size_t i = 0; i < n; i++)
		choices[i].giver = PAIRINGS_NONE;
}

/* The wish among the members; false if one of its two schools is none of them. */
static bool wish_of(const struct pairing_wish *whole, const size_t *members, size_t n, struct pairing_wish *wish)
{
	*wish = (struct pairing_wish){ PAIRINGS_NONE, whole->section, PAIRINGS_NONE };
	for (size_t i = 0; i < n; i++) {
		if (members[i] == whole->taker)
			wish->taker = i;
		if (members[i] == whole->giver)
			wish->giver = i;
	}
	return wish->taker != PAIRINGS_NONE && wish->giver != PAIRINGS_NONE;
}

/* Choose among the members, of whom nobody can be paired with another school. */
static void choose(struct arena *arena, const struct pairing_input *whole, const int *tops, const size_t *members, size_t n,
		   struct pairing_choice *choices)
{
	const size_t sections = whole->n_sections;
	struct pairing_input part = part_of(arena, whole, members, n);
	struct pairing_wish wish;
	struct pairing_choice *own = arena_array(arena, n * sections, sizeof(*own));

	if (whole->wish && wish_of(whole->wish, members, n, &wish))
		part.wish = &wish;
	forget(own, n * sections);
	pairing_flow(arena, &part, tops, own);
	for (size_t i = 0; i < n * sections; i++) {
		if (own[i].giver != PAIRINGS_NONE)
			own[i].giver = members[own[i].giver];
		choices[members[i / sections] * sections + i % sections] = own[i];
	}
}

struct pairing_score pairings_score(const struct pairing_input *input, const struct pairing_choice *choices)
{
	struct pairing_score score = { 0 };

	for (size_t i = 0; i < input->n_schools * input->n_sections; i++) {
		const struct pairing_school *taker = &input->schools[i / input->n_sections], *giver;

		if (choices[i].giver == PAIRINGS_NONE)
			continue;
		giver = &input->schools[choices[i].giver];
		score.met++;
		score.same_phase += pairings_same_phase(taker, giver);
		score.near += pairings_near(taker, giver);
	}
	return score;
}

const struct pairing_choice *pairings_make(struct arena *arena, const struct pairing_input *input)
{
	struct pairing_choice *choices = arena_array(arena, input->n_schools * input->n_sections, sizeof(*choices));
	const size_t *labels = label_groups(arena, input);
	const struct partition groups = partition_by(arena, labels, input->n_schools, input->n_schools);
	int *tops = arena_array(arena, input->n_sections, sizeof(*tops));
	struct arena scratch;

	forget(choices, input->n_schools * input->n_sections);
	for (size_t s = 0; s < input->n_sections; s++)
		tops[s] = pairings_top(input, s);
	arena_init(&scratch);
	for (size_t label = 0; label < input->n_schools; label++) {
		const size_t first = groups.starts[label], n = groups.starts[label + 1] - first;

		if (!n || (input->wish && labels[input->wish->taker] != label))
			continue;
		choose(&scratch, input, tops, groups.members + first, n, choices);
		arena_reset(&scratch);
	}
	arena_clear(&scratch);
	return choices;
}
