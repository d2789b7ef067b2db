/* raters.c - see raters.h. */
#include "cohort/raters.h"

#include "score/agreement.h"

/* Where in the numbers each part has its place. */
struct number_parts {
	const struct respondent *const *raters;
	size_t n_raters, n_sections;
	size_t section_size, pair_size;
};

static struct number_parts parts_of(struct arena *arena, const struct framework *framework)
{
	struct number_parts p = { .n_sections = framework->n_sections };

	p.raters = agreement_raters(arena, framework, &p.n_raters);
	p.section_size = rating_pairs_size(p.n_raters, RATING_VALUES);
	p.pair_size = rating_pairs_size(2, RATING_VALUES);
	return p;
}

static size_t n_pairs(const struct number_parts *p)
{
	return p->n_raters < 2 ? 0 : p->n_raters * (p->n_raters - 1) / 2;
}

static size_t size_of(const struct number_parts *p)
{
	return p->n_sections * p->section_size + n_pairs(p) * p->pair_size;
}

size_t raters_size(struct arena *arena, const struct framework *framework)
{
	const struct number_parts p = parts_of(arena, framework);

	return size_of(&p);
}

static struct rating_pairs of_section(const struct number_parts *p, long long *numbers, size_t section)
{
	return (struct rating_pairs){ p->n_raters, RATING_VALUES, numbers + section * p->section_size };
}

static struct rating_pairs of_pair(const struct number_parts *p, long long *numbers, size_t pair)
{
	return (struct rating_pairs){ 2, RATING_VALUES, numbers + p->n_sections * p->section_size + pair * p->pair_size };
}

/* ---- one school ---- */

static void count_descriptor(const struct number_parts *p, long long *numbers, size_t section, int *values)
{
	const struct rating_pairs all = of_section(p, numbers, section);
	size_t pair = 0;

	rating_pairs_count(&all, values);
	for (size_t b = 1; b < p->n_raters; b++) {
		for (size_t a = 0; a < b; a++) {
			const struct rating_pairs own = of_pair(p, numbers, pair++);

			rating_pairs_count(&own, (const int[]){ values[a], values[b] });
		}
	}
}

const int *raters_count(struct arena *arena, const struct school_result *result)
{
	const struct framework *f = result->framework;
	const struct number_parts p = parts_of(arena, f);
	const size_t size = size_of(&p);
	long long *numbers = arena_array(arena, size, sizeof(*numbers));
	int *values = arena_array(arena, p.n_raters, sizeof(*values)), *told = arena_array(arena, size, sizeof(*told));

	for (size_t i = 0; i < f->n_sections; i++) {
		for (size_t k = 0; k < f->sections[i].n_strands * f->n_steps; k++) {
			const struct strand_result *strand = &result->sections[i].strands[k / f->n_steps];

			for (size_t r = 0; r < p.n_raters; r++)
				values[r] = agreement_value(f, &strand->descriptors[k % f->n_steps], p.raters[r]);
			count_descriptor(&p, numbers, i, values);
		}
	}
	for (size_t i = 0; i < size; i++)
		told[i] = (int)numbers[i];
	return told;
}

/* ---- all schools ---- */

static struct rater_agreement agreement_of(struct arena *arena, const struct rating_pairs *pairs)
{
	const struct rating_tally tally = rating_pairs_tally(pairs);
	const struct coefficient alpha = krippendorff_alpha(arena, pairs, METRIC_ORDINAL);

	return (struct rater_agreement){
		.pairs = tally.both, .exact = tally.exact, .adjacent = tally.adjacent, .told = tally.both >= RATERS_FROM,
		.alpha_milli = alpha.milli, .alpha_given = alpha.kind == COEFFICIENT_OK,
		.alpha_word = coefficient_word(alpha),
	};
}

static struct rater_agreement all_of(struct arena *arena, const struct number_parts *p, const long long *numbers)
{
	const struct rating_pairs sum = { p->n_raters, RATING_VALUES,
					  arena_array(arena, p->section_size, sizeof(*sum.counts)) };

	for (size_t i = 0; i < p->n_sections * p->section_size; i++)
		sum.counts[i % p->section_size] += numbers[i];
	return agreement_of(arena, &sum);
}

static void make_pairs(struct arena *arena, const struct number_parts *p, long long *numbers, struct cohort_raters *made)
{
	struct rater_agreement *pairs = arena_array(arena, n_pairs(p), sizeof(*pairs));

	made->pairs = pairs;
	for (size_t b = 1; b < p->n_raters; b++) {
		for (size_t a = 0; a < b; a++) {
			const struct rating_pairs own = of_pair(p, numbers, made->n_pairs);

			pairs[made->n_pairs] = agreement_of(arena, &own);
			pairs[made->n_pairs].a = p->raters[a];
			pairs[made->n_pairs++].b = p->raters[b];
		}
	}
}

struct cohort_raters raters_make(struct arena *arena, const struct framework *framework, long long *sums)
{
	const struct number_parts p = parts_of(arena, framework);
	struct rater_agreement *sections = arena_array(arena, p.n_sections, sizeof(*sections));
	struct cohort_raters made = { .sections = sections };

	if (p.n_raters < 2)
		return made;
	made.n_sections = p.n_sections;
	made.all = all_of(arena, &p, sums);
	for (size_t i = 0; i < p.n_sections; i++) {
		const struct rating_pairs own = of_section(&p, sums, i);

		sections[i] = agreement_of(arena, &own);
		sections[i].section = &framework->sections[i];
	}
	make_pairs(arena, &p, sums, &made);
	return made;
}
