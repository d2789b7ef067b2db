/* comparison.c - see comparison.h. */
#include "plan/comparison.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/text.h"
#include "plan/pairings.h"
#include "plan/sentences.h"

/* ---- one school ---- */

/* These go from a worker to its parent; no view has them. */
static const struct shape_row compared_rows[] = {
	ROW_ENUM(compared, "status", status, section_status_ids, "of the judgement"),
	ROW_INT(compared, "level", level, "on record"),
	ROW_BOOL(compared, "by_reviewer_alone", by_reviewer_alone, "it is judged without ratings"),
	ROW_BOOL(compared, "provisional", provisional, "a rating that counts is provisional"),
	ROW_BOOL(compared, "to_be_moderated", to_be_moderated, "a rating that counts is to be moderated"),
	ROW_INT(compared, "met", met, "descriptors that are met"),
	ROW_INT(compared, "applicable", applicable, "descriptors that apply"),
	ROW_INT(compared, "rank", rank, "of its section among this year's priorities"),
};
const struct shape shape_compared = SHAPE_OF("compared", compared, compared_rows);

static struct compared compare_judgement(const struct section_result *section, const struct judgement_result *judgement)
{
	const bool has_level = judgement->status == SECTION_ASSESSED;
	const bool rated = !judgement->judgement->from_figures;
	const bool counted = rated && judgement->status != SECTION_NOT_IN_FOCUS;
	const bool by_ratings = has_level && rated && !judgement->reviewer;

	return (struct compared){
		.status = judgement->status, .level = has_level ? judgement->level : -1,
		.by_reviewer_alone = judgement->clause.not_rated,
		.provisional = by_ratings && section->provisional,
		.to_be_moderated = by_ratings && section->to_be_moderated,
		.met = counted ? section->tally.met : -1, .applicable = counted ? section->tally.applicable : -1,
	};
}

const struct compared *comparison_facts(struct arena *arena, const struct findings *findings, const struct plan *plan,
					size_t *n)
{
	const struct school_result *result = findings_judged(findings);
	struct compared *all = arena_array(arena, result->framework->n_judgements, sizeof(*all));

	*n = result->framework->n_judgements;
	for (size_t i = 0; i < result->framework->n_sections; i++) {
		const struct section_result *section = &result->sections[i];

		for (size_t k = 0; k < section->section->n_judgements; k++)
			all[section->judgements[k].judgement->index] = compare_judgement(section, &section->judgements[k]);
	}
	for (size_t i = 0; i < plan->n_priorities; i++) {
		const struct priority *p = &plan->priorities[i];

		if (p->section->section->n_judgements && (plan->chosen ? p->adopted : p->proposed))
			all[section_own_judgement(p->section)->judgement->index].rank = p->rank;
	}
	return all;
}

const char *compared_status_name(const struct compared *compared)
{
	const struct judgement_result judgement = { .status = compared->status,
						    .clause.not_rated = compared->by_reviewer_alone };

	if (compared->to_be_moderated)
		return "to be moderated";
	return compared->provisional ? "provisional" : judgement_status_name(&judgement);
}

/* ---- all schools in order ---- */

/* A school, and its name as it is sorted. */
struct sorted {
	struct compared_school school;
	const char *name;
};

static int phase_of(const struct school *school)
{
	return school->phase_known ? (int)school->phase : -1;
}

/* A phase that is unknown comes last. */
static int by_phase_and_name(const void *left, const void *right)
{
	const struct sorted *a = left, *b = right;
	const int phase_a = a->school.school->phase_known ? phase_of(a->school.school) : PHASE_COUNT,
		  phase_b = b->school.school->phase_known ? phase_of(b->school.school) : PHASE_COUNT;
	const int name = strcmp(a->name, b->name);

	if (phase_a != phase_b)
		return phase_a - phase_b;
	return name ? name : strcmp(a->school.school->id.text, b->school.school->id.text);
}

static const struct compared_school *sort(struct arena *arena, const struct compared_school *schools, size_t n)
{
	struct compared_school *sorted = arena_array(arena, n, sizeof(*sorted));
	struct sorted *names = arena_array(arena, n, sizeof(*names));

	for (size_t i = 0; i < n; i++)
		names[i] = (struct sorted){ schools[i], text_fold(arena, schools[i].school->name.text) };
	qsort(names, n, sizeof(*names), by_phase_and_name);
	for (size_t i = 0; i < n; i++)
		sorted[i] = names[i].school;
	return sorted;
}

static const struct judgement *const *judgements_of(struct arena *arena, const struct framework *framework)
{
	const struct judgement **all = arena_array(arena, framework->n_judgements, sizeof(*all));

	for (size_t i = 0; i < framework->n_sections; i++)
		for (size_t k = 0; k < framework->sections[i].n_judgements; k++)
			all[framework->sections[i].judgements[k].index] = &framework->sections[i].judgements[k];
	return all;
}

/* ---- pairings ---- */

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

static struct pairing_input input_of(struct arena *arena, const struct comparison *c)
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
	return (struct pairing_input){ schools, c->n_schools, standings, c->n_judgements,
				       c->n_schools >= COMPARISON_NEAR_FROM };
}

static const char *level_name(const struct comparison *c, const struct compared_school *school, size_t judgement)
{
	return framework_level_name(c->framework, school->judgements[judgement].level);
}

static const char *why_pair(struct arena *arena, const struct comparison *c, const struct pairing_input *input,
			    const struct pairing *pairing)
{
	const size_t k = (size_t)pairing->judgement->index;
	const struct pairing_school *giver = &input->schools[pairing->giver - c->schools],
				    *taker = &input->schools[pairing->taker - c->schools];
	const struct pairing_facts facts = {
		.section = pairing->judgement->title,
		.giver = pairing->giver->school->name.text, .giver_level = level_name(c, pairing->giver, k),
		.taker = pairing->taker->school->name.text, .taker_level = level_name(c, pairing->taker, k),
		.taker_moderated = pairing->taker->judgements[k].to_be_moderated,
		.phase = giver->phase >= 0 && giver->phase == taker->phase,
		.trust = giver->trust >= 0 && giver->trust == taker->trust,
		.la = giver->la >= 0 && giver->la == taker->la,
	};

	return plan_says_pairing(arena, &facts);
}

/* Why a need has no giver. n_could: how many could be. takes: how many of the school's needs have one. */
static const char *why_none(struct arena *arena, const struct pairing_input *input, const struct pairing *pairing,
			    size_t standing, size_t n_could, int takes)
{
	return plan_says_no_giver(arena, &(struct no_giver_facts){
		.section = pairing->judgement->title, .taker = pairing->taker->school->name.text,
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

static void pair(struct arena *arena, struct comparison *c)
{
	const struct pairing_input input = input_of(arena, c);
	const struct pairing_choice *choices = pairings_make(arena, &input);
	struct pairing *all = arena_array(arena, c->n_schools * c->n_judgements, sizeof(*all));

	c->pairings = all;
	for (size_t k = 0; k < c->n_judgements; k++) {
		for (size_t i = 0; i < c->n_schools; i++) {
			const size_t standing = i * c->n_judgements + k, giver = choices[standing].giver;
			struct pairing *p = &all[c->n_pairings];

			if (!input.standings[standing].priority)
				continue;
			*p = (struct pairing){ c->judgements[k], &c->schools[i],
					       giver == PAIRINGS_NONE ? NULL : &c->schools[giver], NULL };
			p->reason = p->giver ? why_pair(arena, c, &input, p)
					     : why_none(arena, &input, p, standing, choices[standing].n_could,
							       count_taken(c, choices, i));
			c->n_pairings++;
		}
	}
}

const struct comparison *comparison_make(struct arena *arena, const struct framework *framework,
					 const struct compared_school *schools, size_t n)
{
	struct comparison *c = arena_alloc(arena, sizeof(*c));

	*c = (struct comparison){ .framework = framework, .judgements = judgements_of(arena, framework),
				  .n_judgements = framework->n_judgements,
				  .schools = sort(arena, schools, n), .n_schools = n };
	pair(arena, c);
	return c;
}
