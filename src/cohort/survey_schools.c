/* survey_schools.c - see survey_schools.h: the schools as they are added, and what they come to. */
#include "cohort/survey_schools.h"

#include <stdlib.h>
#include <string.h>

#include "base/rounding.h"
#include "cohort/names.h"

static const long long ALL = 100000000LL;	/* a hundred per cent in millionths of a per cent */

struct met_school {
	struct surveyed_school school;
	const char *order;
};

/* A mean as it grows. */
struct mean_sums {
	int n, n_left_out;
	long long positive, base, micro, lowest, highest;	/* micro: the sum of the schools' shares */
};

struct survey_meeting {
	struct arena *arena;
	const struct framework *framework;
	const struct survey_rules *rules;
	struct met_school *schools;
	size_t n, n_counted;
	struct school_names names;
	struct mean_sums all, *domains, *items;
};

struct survey_meeting *surveys_new(struct arena *arena, const struct framework *framework, size_t n_schools)
{
	struct survey_meeting *m = arena_alloc(arena, sizeof(*m));

	*m = (struct survey_meeting){
		.arena = arena, .framework = framework, .rules = survey_rules_of(framework),
		.schools = arena_array(arena, n_schools, sizeof(*m->schools)),
		.domains = arena_array(arena, framework->n_sections, sizeof(*m->domains)),
		.items = arena_array(arena, survey_rules_of(framework)->n_items, sizeof(*m->items)),
	};
	school_names_init(&m->names, arena);
	return m;
}

/* ---- one school ---- */

static long long share_of(long long positive, long long base)
{
	return (positive * ALL + base / 2) / base;
}

static void add_share(struct mean_sums *sums, long long positive, long long base)
{
	const long long micro = share_of(positive, base);

	sums->lowest = sums->n && sums->lowest < micro ? sums->lowest : micro;
	sums->highest = sums->n && sums->highest > micro ? sums->highest : micro;
	sums->n++;
	sums->positive += positive;
	sums->base += base;
	sums->micro += micro;
}

/* One decimal; none and all have none. */
static const char *share_text(struct arena *arena, long long positive, long long base)
{
	const long long tenths = rounding_share(positive, base, 1);

	return tenths % 1000 == 0 ? arena_printf(arena, "%lld", tenths / 10) : rounding_text(arena, tenths, 1);
}

static const int *keep_ints(struct arena *arena, const int *numbers, size_t n)
{
	int *kept = arena_array(arena, n, sizeof(*kept));

	if (n)
		memcpy(kept, numbers, n * sizeof(*kept));
	return kept;
}

static const struct survey_facts *keep(struct arena *arena, const struct survey_facts *facts)
{
	struct survey_facts *kept = arena_alloc(arena, sizeof(*kept));

	*kept = *facts;
	kept->wave = arena_strdup(arena, facts->wave ? facts->wave : "");
	kept->wave_name = arena_strdup(arena, facts->wave_name ? facts->wave_name : "");
	kept->numbers = keep_ints(arena, facts->numbers, facts->n_numbers);
	kept->groups = keep_ints(arena, facts->groups, facts->n_groups);
	return kept;
}

struct domain_sum {
	long long positive, base;
	bool left_out;
};

static void count_items(struct survey_meeting *m, const struct survey_facts *facts, struct domain_sum *domains)
{
	for (size_t i = 0; i < m->rules->n_items; i++) {
		const int *item = survey_facts_item(facts, m->rules, i);
		struct domain_sum *domain = &domains[m->rules->items[i].section];

		if (!item[SURVEY_FACT_GIVEN])
			continue;
		if (!item[SURVEY_FACT_COUNTED] || item[SURVEY_FACT_BASE] < m->rules->base_min) {
			m->items[i].n_left_out++;
			domain->left_out = true;
			continue;
		}
		add_share(&m->items[i], item[SURVEY_FACT_POSITIVE], item[SURVEY_FACT_BASE]);
		domain->positive += item[SURVEY_FACT_POSITIVE];
		domain->base += item[SURVEY_FACT_BASE];
	}
}

static const char *const *count_domains(struct survey_meeting *m, const struct domain_sum *domains)
{
	const char **shares = arena_array(m->arena, m->framework->n_sections, sizeof(*shares));
	struct domain_sum all = { 0, 0, false };

	for (size_t s = 0; s < m->framework->n_sections; s++) {
		m->domains[s].n_left_out += !domains[s].base && domains[s].left_out;
		all.left_out |= domains[s].left_out;
		if (!domains[s].base)
			continue;
		shares[s] = share_text(m->arena, domains[s].positive, domains[s].base);
		add_share(&m->domains[s], domains[s].positive, domains[s].base);
		all.positive += domains[s].positive;
		all.base += domains[s].base;
	}
	m->all.n_left_out += !all.base && all.left_out;
	if (all.base)
		add_share(&m->all, all.positive, all.base);
	return shares;
}

void surveys_add(struct survey_meeting *m, const struct school *school, bool generated, const char *why,
		 const struct survey_facts *facts)
{
	struct met_school *added = &m->schools[m->n++];
	struct domain_sum *domains;

	*added = (struct met_school){ .school = { .school = school, .generated = generated, .why = why },
				      .order = school_names_order(m->arena, school) };
	school_names_add(&m->names, school);
	if (!facts)
		return;
	domains = arena_array(m->arena, m->framework->n_sections, sizeof(*domains));
	added->school.facts = keep(m->arena, facts);
	count_items(m, facts, domains);
	added->school.shares = count_domains(m, domains);
	m->n_counted++;
}

/* ---- all schools ---- */

static int phase_of(const struct met_school *met)
{
	return met->school.school->phase_known ? (int)met->school.school->phase : PHASE_COUNT;
}

/* Those of an unknown phase come last. */
static int by_phase_and_name(const void *left, const void *right)
{
	const struct met_school *a = left, *b = right;
	const int phase = phase_of(a) - phase_of(b), name = strcmp(a->order, b->order);

	if (phase)
		return phase;
	return name ? name : strcmp(a->school.school->id.text, b->school.school->id.text);
}

static const char *micro_text(struct arena *arena, long long micro)
{
	const long long tenths = rounding_percent(micro, 1);

	return tenths % 1000 == 0 ? arena_printf(arena, "%lld", tenths / 10) : rounding_text(arena, tenths, 1);
}

static struct survey_mean mean_of(struct arena *arena, const struct mean_sums *sums)
{
	struct survey_mean mean = { .n_schools = sums->n, .n_left_out = sums->n_left_out, .positive = sums->positive,
				    .base = sums->base };

	if (!sums->n)
		return mean;
	mean.weighted = share_text(arena, sums->positive, sums->base);
	mean.plain = micro_text(arena, (sums->micro + sums->n / 2) / sums->n);
	mean.lowest = micro_text(arena, sums->lowest);
	mean.highest = micro_text(arena, sums->highest);
	return mean;
}

static const struct survey_mean *means_of(struct arena *arena, const struct mean_sums *sums, size_t n)
{
	struct survey_mean *means = arena_array(arena, n, sizeof(*means));

	for (size_t i = 0; i < n; i++)
		means[i] = mean_of(arena, &sums[i]);
	return means;
}

/* The wave of most schools; of several the first. */
static void find_wave(struct surveys *all)
{
	size_t most = 0;

	for (size_t i = 0; i < all->n_schools; i++) {
		size_t n = 0;

		if (!all->schools[i].facts || (all->wave && strcmp(all->schools[i].facts->wave_name, all->wave) == 0))
			continue;
		for (size_t k = 0; k < all->n_schools; k++)
			n += all->schools[k].facts &&
			     strcmp(all->schools[k].facts->wave_name, all->schools[i].facts->wave_name) == 0;
		if (n > most)
			all->wave = all->schools[i].facts->wave_name;
		most = n > most ? n : most;
		if (2 * most >= all->n_counted)
			break;
	}
	all->n_other_waves = all->n_counted - most;
}

const struct surveys *surveys_make(struct survey_meeting *m)
{
	struct surveys *all = arena_alloc(m->arena, sizeof(*all));
	struct surveyed_school *schools = arena_array(m->arena, m->n, sizeof(*schools));

	if (m->n)
		qsort(m->schools, m->n, sizeof(*m->schools), by_phase_and_name);
	for (size_t i = 0; i < m->n; i++) {
		schools[i] = m->schools[i].school;
		schools[i].name = school_names_shown(&m->names, schools[i].school);
	}
	*all = (struct surveys){
		.framework = m->framework, .rules = m->rules, .schools = schools, .n_schools = m->n,
			.n_counted = m->n_counted,
		.rows = m->n < SURVEYS_ROWS_BELOW, .all = mean_of(m->arena, &m->all),
		.domains = means_of(m->arena, m->domains, m->framework->n_sections),
		.items = means_of(m->arena, m->items, m->rules->n_items),
	};
	find_wave(all);
	return all;
}
