/* figures_together.c - see figures_together.h: the schools as they are added, and what they come to. */
#include "cohort/figures_together.h"

#include <stdlib.h>
#include <string.h>

#include "cohort/figure_sums.h"
#include "cohort/figures_hidden.h"
#include "cohort/names.h"
#include "cohort/sentences.h"
#include "score/indicators.h"

enum { MILLION = 1000000 };

struct added {
	struct figures_school school;
	const char *order;
	const struct figure_fact *facts;	/* all of the audit; NULL: it is not counted */
};

struct figures_meeting {
	struct arena *arena;
	const struct framework *framework;
	const struct figure_rules *rules;
	struct added *schools;
	size_t n, n_counted, n_figures;
	bool sums_only;
	struct school_names names;
};

struct figures_meeting *figures_meeting_new(struct arena *arena, const struct framework *framework, size_t n_schools)
{
	struct figures_meeting *m = arena_alloc(arena, sizeof(*m));

	*m = (struct figures_meeting){ .arena = arena, .framework = framework, .rules = figure_rules_of(framework),
				       .schools = arena_array(arena, n_schools, sizeof(*m->schools)),
				       .sums_only = n_schools >= FIGURES_ROWS_BELOW };
	school_names_init(&m->names, arena);
	for (size_t i = 0; i < framework->n_sections; i++)
		m->n_figures += framework->sections[i].n_figures;
	return m;
}

/* Texts are kept only if they are printed. */
static const char *kept(const struct figures_meeting *m, const char *text)
{
	return m->sums_only ? "" : arena_strdup(m->arena, text);
}

void figures_meeting_add(struct figures_meeting *m, const struct school *school, bool generated, const char *why,
			 const struct figure_facts *facts)
{
	struct added *added = &m->schools[m->n++];
	struct figure_fact *figures;

	*added = (struct added){ .school = { .school = school, .generated = generated, .why = why },
				 .order = school_names_order(m->arena, school) };
	school_names_add(&m->names, school);
	if (!facts || facts->n != m->n_figures)
		return;
	figures = arena_array(m->arena, facts->n, sizeof(*figures));
	for (size_t i = 0; i < facts->n; i++) {
		figures[i] = facts->figures[i];
		figures[i].period = kept(m, figures[i].period);
		figures[i].text = kept(m, figures[i].text);
		figures[i].base = kept(m, figures[i].base);
	}
	added->facts = figures;
	m->n_counted++;
}

/* ---- all schools ---- */

static int phase_of(const struct added *added)
{
	return added->school.school->phase_known ? (int)added->school.school->phase : PHASE_COUNT;
}

/* Those of an unknown phase come last. */
static int by_phase_and_name(const void *left, const void *right)
{
	const struct added *a = left, *b = right;
	const int phase = phase_of(a) - phase_of(b), name = strcmp(a->order, b->order);

	if (phase)
		return phase;
	return name ? name : strcmp(a->school.school->id.text, b->school.school->id.text);
}

/* By figure of the audit, then by school; NULL of a school that is not counted. */
static const struct figure_fact *const **columns_of(const struct figures_meeting *m)
{
	const struct figure_fact ***columns = arena_array(m->arena, m->n_figures, sizeof(*columns));

	for (size_t f = 0; f < m->n_figures; f++) {
		columns[f] = arena_array(m->arena, m->n, sizeof(**columns));
		for (size_t s = 0; s < m->n; s++)
			columns[f][s] = m->schools[s].facts ? &m->schools[s].facts[f] : NULL;
	}
	return (const struct figure_fact *const **)columns;
}

struct ending {
	struct figures_meeting *m;
	const struct figure_fact *const **columns;
	struct hidden_figures hidden;
};

static void start_hiding(struct ending *e)
{
	struct figures_meeting *m = e->m;
	bool **hidden = arena_array(m->arena, m->n_figures, sizeof(*hidden));

	for (size_t f = 0; f < m->n_figures; f++) {
		hidden[f] = arena_array(m->arena, m->n, sizeof(**hidden));
		for (size_t s = 0; s < m->n; s++)
			hidden[f][s] = e->columns[f][s] && e->columns[f][s]->hidden;
	}
	e->hidden = (struct hidden_figures){
		.framework = m->framework, .rules = m->rules, .facts = e->columns, .n_figures = m->n_figures,
		.n_schools = m->n, .hidden = hidden,
		.total_hidden = arena_array(m->arena, m->n_figures, sizeof(bool)),
		.mean_hidden = arena_array(m->arena, m->n_figures, sizeof(bool)),
	};
	if (!m->sums_only)	/* without a row of each school, nothing can be taken from what they come to */
		figures_hide_together(&e->hidden);
}

static const struct school_figure *values_of(const struct ending *e, const struct figure_rule *rule, size_t place)
{
	struct figures_meeting *m = e->m;
	struct school_figure *values = arena_array(m->arena, m->n, sizeof(*values));

	for (size_t s = 0; s < m->n; s++) {
		const struct figure_fact *fact = e->columns[place][s];

		values[s] = (struct school_figure){ .period = "", .text = "", .base = "" };
		if (!fact)
			continue;
		values[s] = (struct school_figure){ .given = fact->given, .hidden = e->hidden.hidden[place][s],
						    .period = fact->period, .text = fact->text, .base = fact->base };
		if (fact->is_number)
			values[s].number = indicator_plain(m->arena, rule,
							   (long long)fact->value.whole * MILLION + fact->value.rest, 0, 0);
	}
	return values;
}

static const struct figure_sum *marked(const struct figure_sum *sum, bool hidden)
{
	if (sum)
		((struct figure_sum *)sum)->hidden = hidden;
	return sum;
}

static void put_sums(const struct ending *e, const struct figure_column *c, size_t place, struct figure_together *made)
{
	struct arena *arena = e->m->arena;
	enum figure_combine combine = c->rule->combine;
	bool mean_hidden = e->hidden.mean_hidden[place];

	if (c->rule->field->type >= FIGURE_YES_NO)
		return;
	if (combine == COMBINE_SUM)
		made->total = marked(figure_total(arena, c), e->hidden.total_hidden[place]);
	if (combine == COMBINE_RATIO)
		made->ratio = marked(figure_ratio(arena, c), mean_hidden);
	if (combine == COMBINE_WEIGHTED || combine == COMBINE_BOTH)
		made->weighted = marked(figure_mean(arena, c, true), mean_hidden);
	if (combine == COMBINE_PLAIN || combine == COMBINE_BOTH)
		made->plain = marked(figure_mean(arena, c, false), mean_hidden);
	made->where = figure_where_counted(arena, c);
}

static struct figure_together together(const struct ending *e, const struct figure_rule *rule)
{
	struct figures_meeting *m = e->m;
	const size_t place = figures_place_of(m->framework, rule->field);
	const struct figure_column column = {
		.rule = rule, .facts = e->columns[place], .n = m->n,
		.weights = m->rules->weight ? e->columns[figures_place_of(m->framework, m->rules->weight->field)] : NULL,
	};
	struct figure_together made = { .rule = rule };

	if (!m->sums_only) {
		made.values = values_of(e, rule, place);
		made.n_values = m->n;
	}
	for (size_t s = 0; s < m->n; s++)
		made.n_given += e->columns[place][s] && e->columns[place][s]->given;
	put_sums(e, &column, place, &made);
	made.words = cohort_says_together(m->arena, &made, m->rules->weight ? m->rules->weight->field->title : NULL);
	return made;
}

static void put_sections(const struct ending *e, struct figures_together *made)
{
	struct figures_meeting *m = e->m;
	struct section_together *sections = arena_array(m->arena, m->framework->n_sections, sizeof(*sections));

	for (size_t i = 0; i < m->framework->n_sections; i++) {
		const struct section *section = &m->framework->sections[i];
		struct figure_together *figures = arena_array(m->arena, section->n_figures, sizeof(*figures));

		for (size_t k = 0; k < section->n_figures; k++)
			figures[k] = together(e, &m->rules->sections[i].rules[k]);
		sections[i] = (struct section_together){ section, figures, section->n_figures };
	}
	made->sections = sections;
	made->n_sections = m->framework->n_sections;
}

static void put_strip(const struct figures_meeting *m, struct figures_together *made)
{
	const struct figure_together **strip = arena_array(m->arena, m->rules->n_strip, sizeof(const void *));

	for (size_t i = 0; i < m->rules->n_strip; i++) {
		const struct figure_field *field = m->rules->strip[i]->field;

		strip[made->n_strip++] = &made->sections[field->section].figures[field->index];
	}
	made->strip = strip;
}

const struct figures_together *figures_meeting_end(struct figures_meeting *m)
{
	struct figures_together *made = arena_alloc(m->arena, sizeof(*made));
	struct figures_school *schools = arena_array(m->arena, m->n, sizeof(*schools));
	struct ending e = { .m = m };

	qsort(m->schools, m->n, sizeof(*m->schools), by_phase_and_name);
	for (size_t i = 0; i < m->n; i++) {
		schools[i] = m->schools[i].school;
		schools[i].name = school_names_shown(&m->names, schools[i].school);
	}
	e.columns = columns_of(m);
	start_hiding(&e);
	*made = (struct figures_together){ .framework = m->framework, .schools = schools, .n_schools = m->n,
					   .n_counted = m->n_counted, .sums_only = m->sums_only };
	put_sections(&e, made);
	put_strip(m, made);
	return made;
}
