/* values.c - what the audit allows in a column. See table_notes.h. */
#include "author/table_notes.h"

#include <string.h>

#include "evidence/cases.h"
#include "framework/case_rules.h"

struct maker {
	struct arena *arena;
	const struct framework *f;
	struct values values;
};

/* Each once, as it stands. */
static void add(struct maker *m, const char *text)
{
	for (size_t i = 0; i < m->values.n; i++) {
		if (strcmp(m->values.items[i], text) == 0)
			return;
	}
	if (m->values.n == m->values.capacity)
		m->values.items = arena_grow(m->arena, m->values.items, m->values.n,
					     &m->values.capacity, sizeof(*m->values.items));
	m->values.items[m->values.n++] = text;
}

/* A word as people type it: capitals make no difference to a reader of tables here, but to others they do. */
static void add_typed(struct maker *m, const char *text)
{
	char *lower = arena_strdup(m->arena, text), *first;

	add(m, text);
	for (char *c = lower; *c; c++) {
		if (*c >= 'A' && *c <= 'Z')
			*c = (char)(*c - 'A' + 'a');
	}
	add(m, lower);
	first = arena_strdup(m->arena, text);
	if (*first >= 'a' && *first <= 'z')
		*first = (char)(*first - 'a' + 'A');
	add(m, first);
}

static void add_words(struct maker *m, const char *id, const char *name,
		      const char *const *aliases, size_t n)
{
	add_typed(m, id);
	add_typed(m, name);
	for (size_t i = 0; i < n; i++)
		add_typed(m, aliases[i]);
}

static void add_levels(struct maker *m)
{
	for (size_t i = 0; i < m->f->n_levels; i++)
		add_words(m, m->f->levels[i].id, m->f->levels[i].name, NULL, 0);
	if (m->f->below)
		add_words(m, m->f->below, framework_level_name(m->f, 0), NULL, 0);
}

/* A strand of several descriptors may be rated as a whole, by a level. */
static void add_items(struct maker *m)
{
	for (size_t i = 0; i < m->f->n_head; i++)
		add(m, m->f->head[i].id);
	for (size_t i = 0; i < m->f->n_sections; i++) {
		const struct section *section = &m->f->sections[i];

		for (size_t j = 0; j < section->n_strands; j++) {
			const struct strand *strand = &section->strands[j];

			for (size_t k = 0; k < m->f->n_steps; k++)
				add(m, strand->descriptors[k].id);
			if (m->f->n_steps > 1)
				add(m, strand->id);
		}
		for (size_t j = 0; j < section->n_boxes; j++)
			add(m, section->boxes[j].id);
	}
}

static void add_ratings(struct maker *m)
{
	for (size_t i = 0; i < m->f->n_ratings; i++)
		add_words(m, m->f->ratings[i].id, m->f->ratings[i].name, m->f->ratings[i].aliases,
			  m->f->ratings[i].n_aliases);
	if (m->f->n_steps > 1)
		add_levels(m);
}

static void add_respondents(struct maker *m)
{
	for (size_t i = 0; i < m->f->n_respondents; i++)
		add_words(m, m->f->respondents[i].id, m->f->respondents[i].name,
			  m->f->respondents[i].aliases, m->f->respondents[i].n_aliases);
}

static void add_evidence_types(struct maker *m)
{
	for (size_t i = 0; i < m->f->n_evidence_types; i++)
		add_words(m, m->f->evidence_types[i].id, m->f->evidence_types[i].name,
			  m->f->evidence_types[i].aliases, m->f->evidence_types[i].n_aliases);
}

/* A judgement is named by its own id, which of most audits is the section's. */
static void add_sections(struct maker *m)
{
	for (size_t i = 0; i < m->f->n_sections; i++) {
		for (size_t j = 0; j < m->f->sections[i].n_judgements; j++)
			add(m, m->f->sections[i].judgements[j].id);
	}
}

static void add_figures(struct maker *m)
{
	for (size_t i = 0; i < m->f->n_sections; i++) {
		for (size_t j = 0; j < m->f->sections[i].n_figures; j++)
			add(m, m->f->sections[i].figures[j].id);
	}
}

static void add_groups(struct maker *m)
{
	for (size_t i = 0; i < m->f->n_groups; i++)
		add_words(m, m->f->groups[i].id, m->f->groups[i].name, m->f->groups[i].aliases,
			  m->f->groups[i].n_aliases);
}

static void add_phases(struct maker *m)
{
	for (int i = 0; i < PHASE_COUNT; i++)
		if (framework_serves(m->f, i))
			add(m, phase_ids[i]);
}

static void add_statuses(struct maker *m)
{
	for (int i = 0; i < ACTION_STATUS_COUNT; i++)
		add(m, action_status_name(i));
}

static void add_events(struct maker *m)
{
	const char *word;

	for (size_t i = 0; (word = event_word(i)); i++)
		add_typed(m, word);
}

static void add_word(struct maker *m, const struct case_word *word)
{
	add_words(m, word->id, word->name, word->aliases, word->n_aliases);
}

static void add_codes(struct maker *m, enum case_code code)
{
	for (size_t i = 0; m->f->cases && i < m->f->cases->codes[code].n; i++)
		add_word(m, &m->f->cases->codes[code].words[i]);
}

static void add_places(struct maker *m)
{
	add_codes(m, CODE_PLACE);
}

static void add_times(struct maker *m)
{
	add_codes(m, CODE_TIME);
}

static void add_types(struct maker *m)
{
	add_codes(m, CODE_TYPE);
}

static void add_outcomes(struct maker *m)
{
	for (size_t i = 0; m->f->cases && i < m->f->cases->n_outcomes; i++)
		add_word(m, &m->f->cases->outcomes[i].word);
}

static void add_sen_statuses(struct maker *m)
{
	for (size_t i = 0; m->f->cases && i < m->f->cases->n_sen_statuses; i++)
		add_word(m, &m->f->cases->sen_statuses[i]);
}

/* Nobody fills in what is computed. */
static void add_fields(struct maker *m)
{
	for (size_t i = 0; m->f->cases && i < m->f->cases->n_fields; i++) {
		if (m->f->cases->fields[i].type != CASE_COMPUTED)
			add(m, m->f->cases->fields[i].id);
	}
}

struct values column_values(struct arena *arena, const struct framework *framework,
			    enum column_value value)
{
	static void (*const makers[VALUE_COUNT])(struct maker *) = {
		[VALUE_ITEM] = add_items, [VALUE_RATING] = add_ratings,
		[VALUE_RESPONDENT] = add_respondents, [VALUE_EVIDENCE_TYPE] = add_evidence_types,
		[VALUE_SECTION] = add_sections, [VALUE_LEVEL] = add_levels,
		[VALUE_METRIC] = add_figures, [VALUE_GROUP] = add_groups,
		[VALUE_EVENT] = add_events, [VALUE_PLACE] = add_places, [VALUE_TIME] = add_times,
		[VALUE_TYPE] = add_types, [VALUE_OUTCOME] = add_outcomes,
		[VALUE_SEN_STATUS] = add_sen_statuses, [VALUE_FIELD] = add_fields,
		[VALUE_PHASE] = add_phases, [VALUE_STATUS] = add_statuses,
	};
	struct maker maker = { .arena = arena, .f = framework };

	if (makers[value])
		makers[value](&maker);
	return maker.values;
}
